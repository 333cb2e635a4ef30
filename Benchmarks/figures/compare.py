"""Runs FigureBenchmark and peers.py, has gifsicle shrink Pillow's files, decodes our files with Pillow and ffmpeg, and prints medians,
ratios and sizes beside what is asked for.

    compare.py EXECUTABLE FOLDER RUNS
"""

import os
import shutil
import statistics
import subprocess
import sys

import numpy as np
from PIL import Image, ImageSequence

executable, folder, runs = sys.argv[1:]
# The least ratio and the largest file that are asked for; "gifsicle" for no larger than what that makes.
ASKED = {
    "raster of 39,000 spikes": (50, 350_000),
    "raster of 196,000 spikes": (50, 1_600_000),
    "line of 1,000,000 points": (None, 200_000),
    "animator, 100 frames": (1000, None),
    "GIF, 28x28 noise": (None, 20_000),
    "GIF, 28x28 digit": (None, 10_000),
    "GIF, 28x28 noise as 280x280": (5, "gifsicle"),
    "GIF, 28x28 digit as 280x280": (5, "gifsicle"),
    "GIF, 280x280 noise": (5, "gifsicle"),
}
FRAMES = {
    "noise.gif": ("noise", 28, 1), "digit.gif": ("digit", 28, 1), "noise10.gif": ("noise", 28, 10),
    "digit10.gif": ("digit", 28, 10), "fineNoise.gif": ("fineNoise", 280, 1),
}
COLORS = np.array([[0x0D, 0x08, 0x87], [0xF0, 0xF9, 0x21]], dtype=np.uint8)


def run(command):
    output = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    for line in output.splitlines():
        name, file, times = line.split("\t")
        yield name, (file, statistics.median(float(time) for time in times.split(",")))


def size(file):
    return os.path.getsize(os.path.join(folder, file))


def expected(name, side, scale):
    frames = np.fromfile(os.path.join(folder, f"{name}.f32"), dtype="<f4").reshape(100, side, side)
    return COLORS[frames.astype(np.uint8).repeat(scale, 1).repeat(scale, 2)]


def decoded_by_pillow(path):
    """Frames as they are shown, one for every 40 ms."""
    frames = []
    for frame in ImageSequence.Iterator(Image.open(path)):
        pixels = np.asarray(frame.convert("RGB"))
        frames += [pixels] * round(frame.info["duration"] / 40)
    return np.array(frames)


def decoded_by_ffmpeg(path, side):
    raw = subprocess.run(
        ["ffmpeg", "-v", "error", "-ignore_loop", "1", "-i", path, "-vf", "fps=25", "-f", "rawvideo", "-pix_fmt", "rgb24", "-"],
        check=True, stdout=subprocess.PIPE).stdout
    return np.frombuffer(raw, dtype=np.uint8).reshape(-1, side, side, 3)


ours, peers = dict(run([executable, folder, runs])), dict(
    run([sys.executable, os.path.join(os.path.dirname(os.path.abspath(__file__)), "peers.py"), folder, runs]))

failed = False
print(f"\n{'':30}{'ours ms':>10}{'peer ms':>10}{'ratio':>9}{'asked':>8}{'bytes':>12}{'peer bytes':>12}{'gifsicle':>10}{'asked':>12}")
for name, (least, largest) in ASKED.items():
    file, own = ours[name]
    peer_file, peer = peers[name]
    small = "-"
    if largest == "gifsicle" and shutil.which("gifsicle"):
        path = os.path.join(folder, peer_file)
        subprocess.run(["gifsicle", "-O3", path, "-o", path + ".small"], check=True)
        small = size(peer_file + ".small")
        largest = small
    missed = (least and peer / own < least) or (isinstance(largest, int) and size(file) > largest)
    print(f"{name:30}{own:10.2f}{peer:10.1f}{peer / own:8.1f}x{f'{least}x' if least else '-':>8}{size(file):12,}"
          f"{size(peer_file):12,}{small:>10}{str(largest or '-'):>12}{'  MISSED' if missed else ''}")
for file, (name, side, scale) in FRAMES.items():
    path, frames = os.path.join(folder, file), expected(name, side, scale)
    decoders = {"Pillow": decoded_by_pillow(path)}
    if shutil.which("ffmpeg"):
        decoders["ffmpeg"] = decoded_by_ffmpeg(path, side * scale)
    for decoder, found in decoders.items():
        if found.shape[0] < 100 or not np.array_equal(found[:100], frames):
            failed = True
            print(f"{decoder} decodes other frames from {file}: {found.shape}")
print("" if failed else "\nEvery GIF decodes to the exact frames, in " + " and ".join(decoders) + ".")
for tool in ("gifsicle", "ffmpeg"):
    if not shutil.which(tool):
        print(f"{tool} is not installed: nothing was compared with it")
sys.exit(failed)
