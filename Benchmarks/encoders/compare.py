"""Runs EncoderBenchmark and peers.py in turn and prints the medians, their ratios, the least ratio asked for,
whether the results are equal bit by bit, and how much memory ours need, in parts of the result's size.

    compare.py EXECUTABLE FOLDER ROUNDS RUNS
"""

import os
import statistics
import subprocess
import sys

# Against snnTorch with all threads.
TARGETS = {
    "rate": 10,
    "rateConv": 8,
    "latency (log)": 10,
    "latency (linear, normalised, clipped)": 12,
    "delta": 10,
    "10 M uniform numbers": 5,
}


def lines(command, threads):
    environment = dict(os.environ, SPIKENOTE_THREADS=str(threads), OMP_NUM_THREADS=str(threads))
    output = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    for line in output.stdout.splitlines():
        name, times, count, checksum, memory = line.split("\t")
        yield (name, [float(time) for time in times.split(",")], (int(count), int(checksum)),
               float(memory))


class Results:
    def __init__(self):
        self.times, self.spikes, self.memory = {}, {}, {}

    def add(self, rows):
        for name, times, spikes, memory in rows:
            self.times.setdefault(name, []).extend(times)
            self.memory[name] = max(memory, self.memory.get(name, 0))
            if self.spikes.setdefault(name, spikes) != spikes:
                sys.exit(f"{name} gives other results in another round")

    def median(self, name):
        return statistics.median(self.times[name]) if name in self.times else None


def cell(number, unit=""):
    return "-" if number is None else f"{number:.1f}{unit}"


def row(*cells):
    print(f"{cells[0]:38}" + "".join(f"{text:>12}" for text in cells[1:]))


executable, folder, rounds, runs = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
peers_script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "peers.py")
processors = len(os.sched_getaffinity(0))
spikes = {}
for threads in sorted({1, processors}):
    ours, peers = Results(), Results()
    for _ in range(rounds):
        ours.add(lines([executable, "time", folder, str(threads), runs], threads))
        peers.add(lines([sys.executable, peers_script, folder, str(threads), runs], threads))
    floor = ours.median("floor, usual pages")
    large = ours.median("floor, large pages")
    print(f"\n{threads} thread{'s' if threads > 1 else ''}, medians in ms of {rounds} x {runs} runs; floor, "
          f"40 MB written: {floor:.1f} in usual pages, {large:.1f} in large ones")
    row("", "ours", "snnTorch", "ratio", "asked", "NumPy", "same bits", "memory")
    for name in ours.times:
        if name.startswith("floor"):
            continue
        own, peer = ours.median(name), peers.median(name)
        ratio = None if peer is None else peer / own
        asked = TARGETS.get(name) if threads == processors else None
        same = "-" if peer is None else "yes" if ours.spikes[name] == peers.spikes[name] else "NO"
        row(name, cell(own), cell(peer), cell(ratio, "x"), "-" if asked is None else f"{asked}x",
            cell(peers.median(f"numpy {name}")), same, f"{ours.memory[name]:.3f}")
        if same == "NO":
            print(f"  ours {ours.spikes[name]}, theirs {peers.spikes[name]} (number, checksum)")
        if spikes.setdefault(name, ours.spikes[name]) != ours.spikes[name]:
            sys.exit(f"{name} depends on the number of threads")
    if "rate" not in peers.times:
        print("torch and snntorch could not be installed: no comparison with them")
