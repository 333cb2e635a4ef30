"""Runs FigureBenchmark and peers.py in turn, has gifsicle shrink Pillow's files, decodes our files with Pillow and
ffmpeg, and prints medians, ratios and sizes beside what is asked for. A GIF that shows other frames, or for another
time, fails.

    compare.py EXECUTABLE FOLDER ROUNDS REPEATS
"""

import os
import shutil
import statistics
import subprocess
import sys

import numpy as np
from PIL import Image, ImageSequence

executable, folder, rounds, repeats = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
# The least ratio and the largest file that are asked for; "gifsicle" for no larger than what that makes.
ASKED = {
    "raster of 39,000 spikes": (50, 350_000),
    "raster of 196,000 spikes": (50, 1_600_000),
    "line of 1,000,000 points": (None, 200_000),
    "animator as on a page": (1000, None),
    "animator as a file": (None, None),
    "GIF, 28x28 noise": (None, 20_000),
    "GIF, 28x28 digit": (None, 10_000),
    "GIF, 28x28 noise as 280x280": (5, "gifsicle"),
    "GIF, 28x28 digit as 280x280": (5, "gifsicle"),
    "GIF, 280x280 noise, 5 %": (5, "gifsicle"),
    "GIF, 280x280 noise, 20 %": (5, "gifsicle"),
    "GIF, 280x280 noise, 50 %": (5, "gifsicle"),
}
# The input, its side and the enlargement of each GIF.
FRAMES = {
    "noise.gif": ("noise", 28, 1), "digit.gif": ("digit", 28, 1), "noise10.gif": ("noise", 28, 10),
    "digit10.gif": ("digit", 28, 10), "fineNoise5.gif": ("fineNoise5", 280, 1),
    "fineNoise20.gif": ("fineNoise20", 280, 1), "fineNoise50.gif": ("fineNoise50", 280, 1),
}
COLORS = np.array([[0x0D, 0x08, 0x87], [0xF0, 0xF9, 0x21]], dtype=np.uint8)
INTERVAL = 40


def output(command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout


def measure(command, times, files):
    for line in output(command).decode().splitlines():
        name, files[name], run = line.split("\t")
        times.setdefault(name, []).extend(float(time) for time in run.split(","))


def size(file):
    return os.path.getsize(os.path.join(folder, file))


def by_gifsicle(file):
    small = os.path.join(folder, f"small-{file}")
    subprocess.run(["gifsicle", "-O3", os.path.join(folder, file), "-o", small], check=True)
    return os.path.getsize(small)


def expected(name, side, scale):
    frames = np.fromfile(os.path.join(folder, f"{name}.f32"), dtype="<f4").reshape(100, side, side)
    return COLORS[frames.astype(np.uint8).repeat(scale, 1).repeat(scale, 2)]


def played(frames, milliseconds):
    """What is seen, one picture for each interval."""
    if any(time == 0 or time % INTERVAL for time in milliseconds):
        raise ValueError(f"times that are not multiples of {INTERVAL} ms: {sorted(set(milliseconds))}")
    return np.repeat(frames, [time // INTERVAL for time in milliseconds], axis=0)


def by_pillow(path):
    frames, times = [], []
    with Image.open(path) as image:
        for frame in ImageSequence.Iterator(image):
            frames.append(np.asarray(frame.convert("RGB")))
            times.append(round(frame.info["duration"]))
    return played(np.array(frames), times)


def by_ffmpeg(path):
    probe = ["ffprobe", "-v", "error", "-select_streams", "v", "-of", "csv=p=0", path, "-show_entries"]
    width, height = (int(n) for n in output(probe + ["stream=width,height"]).decode().strip().split(","))
    # Packets last hundredths of a second.
    times = [10 * int(n.strip(",")) for n in output(probe + ["packet=duration"]).decode().split()]
    raw = output(["ffmpeg", "-v", "error", "-i", path, "-fps_mode", "passthrough", "-f", "rawvideo",
                  "-pix_fmt", "rgb24", "-"])
    return played(np.frombuffer(raw, dtype=np.uint8).reshape(-1, height, width, 3), times)


def print_row(name, own, peer, plain, ratio, least, *sizes):
    print(f"{name:30}{own:>10}{peer:>10}{plain:>10}{ratio:>9}{least:>8}"
          + "".join(f"{text:>12}" for text in sizes))


def print_table(ours, peers, files, peer_files):
    print(f"\nmedians in ms of {rounds} rounds; plain: Pillow with optimize=False; ratio: to the peer as people call it")
    print_row("", "ours", "peer", "plain", "ratio", "asked", "bytes", "peer", "gifsicle", "asked")
    for name, (least, largest) in ASKED.items():
        own, peer = statistics.median(ours[name]), statistics.median(peers[name])
        plain = statistics.median(peers.get(f"{name}, plain", [peer]))
        ratio, bytes_, small = peer / own, size(files[name]), None
        if largest == "gifsicle":
            small = largest = by_gifsicle(peer_files[name]) if shutil.which("gifsicle") else None
        missed = (least and ratio < least) or (largest and bytes_ > largest)
        print_row(name, f"{own:.2f}", f"{peer:.1f}", f"{plain:.1f}" if f"{name}, plain" in peers else "-",
                  f"{ratio:.1f}x", f"{least}x" if least else "-", f"{bytes_:,}",
                  f"{size(peer_files[name]):,}", f"{small:,}" if small else "-",
                  f"{largest:,}" if largest else "-", "missed" if missed else "")


def check_frames():
    decoders = {"Pillow": by_pillow}
    if shutil.which("ffmpeg") and shutil.which("ffprobe"):
        decoders["ffmpeg"] = by_ffmpeg
    wrong = []
    for file, (name, side, scale) in FRAMES.items():
        frames = expected(name, side, scale)
        for decoder, decode in decoders.items():
            try:
                if not np.array_equal(decode(os.path.join(folder, file)), frames):
                    wrong.append(f"{decoder} shows other frames of {file}")
            except ValueError as error:
                wrong.append(f"{decoder} shows {file} for {error}")
    # The animator's figure has no other picture to be compared with: decoders must agree.
    shown = [decode(os.path.join(folder, "animator.gif")) for decode in decoders.values()]
    if len(shown[0]) != 100 or not all(np.array_equal(shown[0], other) for other in shown):
        wrong.append("animator.gif is not shown alike")
    if wrong:
        sys.exit("\n".join(wrong))
    print("\nEvery GIF shows the exact frames for 40 ms each in " + " and ".join(decoders) + ".")


ours, peers, files, peer_files = {}, {}, {}, {}
script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "peers.py")
for _ in range(rounds):
    measure([executable, folder, repeats], ours, files)
    measure([sys.executable, script, folder, repeats], peers, peer_files)
print_table(ours, peers, files, peer_files)
check_frames()
