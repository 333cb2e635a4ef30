"""Times Matplotlib, snnTorch's animator and Pillow on the input of FigureBenchmark, and prints
lines as it does: name, file, milliseconds of every run.

    peers.py FOLDER RUNS
"""

import os
import sys
import time

import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt
import numpy as np
import snntorch.spikeplot as splt
import torch
from PIL import Image

folder, runs = sys.argv[1], int(sys.argv[2])


def read(name, *shape):
    return np.fromfile(os.path.join(folder, f"{name}.f32"), dtype="<f4").reshape(shape)


def timed(name, file, make, runs=runs):
    path = os.path.join(folder, file)
    make(path)  # The first call loads and fills caches.
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        make(path)
        times.append((time.perf_counter() - start) * 1e3)
    print(name, file, ",".join(f"{t:.3f}" for t in times), sep="\t", flush=True)


def raster(spikes):
    def make(path):
        figure = plt.figure(facecolor="w", figsize=(10, 5))
        figure.add_subplot(111).scatter(*np.where(spikes), s=1.5, c="black")
        figure.savefig(path)
        plt.close(figure)
    return make


def line(path):
    figure, axes = plt.subplots()
    axes.plot(walk)
    figure.savefig(path)
    plt.close(figure)


def animator(path):
    figure, axes = plt.subplots()
    splt.animator(torch.from_numpy(noise), figure, axes).save(path, writer="pillow")
    plt.close(figure)


def pillow(name, file, frames, scale=1):
    """Pillow's own writer, given palette images of the two colours: as it comes, and told not to optimise."""
    def make(path, **options):
        images = []
        for frame in frames.astype(np.uint8):
            pixels = frame.repeat(scale, 0).repeat(scale, 1) if scale > 1 else frame
            image = Image.fromarray(pixels, mode="P")
            image.putpalette([0x0D, 0x08, 0x87, 0xF0, 0xF9, 0x21])
            images.append(image)
        images[0].save(path, save_all=True, append_images=images[1:], duration=40, loop=0, **options)
    timed(name, file, make)
    timed(f"{name}, plain", f"plain-{file}", lambda path: make(path, optimize=False))


walk = read("walk", 1_000_000)
noise, digit = read("noise", 100, 28, 28), read("digit", 100, 28, 28)
few = min(runs, 3)
timed("raster of 39,000 spikes", "peer-raster.svg", raster(read("raster", 100, 784)))
timed("raster of 196,000 spikes", "peer-largeRaster.svg", raster(read("largeRaster", 500, 784)), few)
timed("line of 1,000,000 points", "peer-walk.svg", line, few)
timed("animator as on a page", "peer-animator.gif", animator, few)
timed("animator as a file", "peer-animator.gif", animator, few)
pillow("GIF, 28x28 noise", "peer-noise.gif", noise)
pillow("GIF, 28x28 digit", "peer-digit.gif", digit)
pillow("GIF, 28x28 noise as 280x280", "peer-noise10.gif", noise, 10)
pillow("GIF, 28x28 digit as 280x280", "peer-digit10.gif", digit, 10)
for share in (5, 20, 50):
    pillow(f"GIF, 280x280 noise, {share} %", f"peer-fineNoise{share}.gif",
           read(f"fineNoise{share}", 100, 280, 280))
