"""Times torch, snnTorch and NumPy on the input of EncoderBenchmark, in the lines that it prints:
name, milliseconds of every run, number of spikes, checksum, memory needed in parts of the result (not measured here).

    peers.py FOLDER THREADS RUNS
"""

import sys
import time

import numpy as np

try:
    import snntorch.spikegen as spikegen
    import torch
except ImportError:
    torch = None

SHAPE = (128, 1, 28, 28)
STEPS = 100


def summary(numbers):
    """How many elements are not 0, and a sum over all bits that depends on their places."""
    flat = np.ascontiguousarray(numbers, dtype=np.float32).reshape(-1)
    place = np.arange(flat.size, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15) | np.uint64(1)
    checksum = np.sum(flat.view(np.uint32).astype(np.uint64) * place, dtype=np.uint64)
    return int(np.count_nonzero(flat)), int(checksum)


def timed(name, call, runs, checked=True):
    count, checksum = 0, 0
    if checked:
        torch.manual_seed(0)
        count, checksum = summary(call().numpy())
    call()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        call()
        times.append((time.perf_counter() - start) * 1e3)
    print(name, ",".join(f"{t:.3f}" for t in times), count, checksum, 0, sep="\t", flush=True)


def time_torch(images, course, threads, runs):
    torch.set_num_threads(threads)
    images, course = torch.from_numpy(images), torch.from_numpy(course)
    repeated = images.repeat(STEPS, 1, 1, 1, 1)
    calls = {
        "rate": lambda: spikegen.rate(images, num_steps=STEPS),
        "rateConv": lambda: spikegen.rate_conv(repeated),
        "latency (log)": lambda: spikegen.latency(images, num_steps=STEPS, threshold=0.01, tau=5),
        "latency (linear, normalised, clipped)": lambda: spikegen.latency(
            images, num_steps=STEPS, threshold=0.01, tau=5, clip=True, normalize=True, linear=True
        ),
        "delta": lambda: spikegen.delta(course, threshold=0.4),
        "10 M uniform numbers": lambda: torch.rand(10_000_000),
        "40 MB of ones": lambda: torch.ones(STEPS, *SHAPE),
    }
    for name, call in calls.items():
        timed(name, call, runs)


def time_numpy(images, course, runs):
    """NumPy has other random numbers, so its spikes are not compared."""
    generator = np.random.Generator(np.random.MT19937(0))
    shape = (STEPS, *SHAPE)

    def rate():
        return (generator.random(shape, dtype=np.float32) < images).astype(np.float32)

    def delta():
        return (np.diff(course, axis=0, prepend=np.float32(0)) >= 0.4).astype(np.float32)

    timed("numpy rate", rate, runs, checked=False)
    timed("numpy delta", delta, runs, checked=False)
    timed(
        "numpy 10 M uniform numbers",
        lambda: generator.random(10_000_000, dtype=np.float32),
        runs,
        checked=False,
    )
    timed("numpy 40 MB of ones", lambda: np.ones(shape, np.float32), runs, checked=False)


folder, threads, runs = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
images = np.fromfile(f"{folder}/images.f32", np.float32).reshape(SHAPE)
course = np.fromfile(f"{folder}/course.f32", np.float32).reshape(STEPS, *SHAPE)
if torch is not None:
    time_torch(images, course, threads, runs)
time_numpy(images, course, runs)
