#!/usr/bin/env python3
"""Prints the spikes of the first tutorial as the Python original gives them on MNIST's test images.

    pip install torch==2.15.0 snntorch==1.0.0 numpy
    python3 Scripts/golden-tutorial.py FOLDER      # the folder of the t10k files, packed

For each spike train: the number of its spikes, and the sum of their values times their positions (modulo 1000003),
which changes when any of them moves. TutorialTests holds the lines.
"""

import gzip
import pathlib
import sys

import numpy as np
import torch
from snntorch import spikegen
from torch.utils.data import DataLoader, TensorDataset


def show(name, spikes):
    values = spikes.flatten().to(torch.int64)
    positions = torch.arange(values.numel()) % 1000003
    print(name, int(values.abs().sum()), int((values * positions).sum()))


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    images = gzip.open(folder / "t10k-images-idx3-ubyte.gz").read()
    labels = gzip.open(folder / "t10k-labels-idx1-ubyte.gz").read()
    pixels = np.frombuffer(images, np.uint8, offset=16).reshape(-1, 1, 28, 28)[:1000]
    classes = np.frombuffer(labels, np.uint8, offset=8)[:1000]
    dataset = TensorDataset(
        torch.from_numpy(pixels.astype(np.float32) / np.float32(255)),
        torch.from_numpy(classes.astype(np.int64)),
    )
    torch.manual_seed(0)
    loader = DataLoader(dataset, batch_size=128, shuffle=True)
    torch.bernoulli(torch.ones(10) * 0.5)
    torch.bernoulli(torch.ones(100) * 0.5)
    data, _ = next(iter(loader))
    show("rate", spikegen.rate(data, num_steps=100))
    show("rate, gain 0.25", spikegen.rate(data, num_steps=100, gain=0.25))
    latency = {"num_steps": 100, "tau": 5, "threshold": 0.01}
    show("latency", spikegen.latency(data, **latency))
    show("linear", spikegen.latency(data, linear=True, **latency))
    show("normalized", spikegen.latency(data, normalize=True, linear=True, **latency))
    show("clipped", spikegen.latency(data, clip=True, normalize=True, linear=True, **latency))
    series = torch.Tensor([0, 1, 0, 2, 8, -20, 20, -5, 0, 1, 0])
    show("delta", spikegen.delta(series, threshold=4))
    show("delta, off-spikes", spikegen.delta(series, threshold=4, off_spike=True))
    show("random", spikegen.rate_conv(torch.rand((100, 28, 28)) * 0.5))


if __name__ == "__main__":
    main()
