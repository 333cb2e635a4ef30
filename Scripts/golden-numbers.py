#!/usr/bin/env python3
"""Recomputes the golden values of Tests/Fixtures/golden with PyTorch and snnTorch.

    pip install torch==2.15.0 snntorch==1.0.0
    python3 Scripts/golden-numbers.py            # compares, and lists the cases that differ
    python3 Scripts/golden-numbers.py --write    # replaces the results in the files

The calls, their arguments, inputs and seeds are those that the files record; only the results are
computed anew. To add a case, add it to the file without its result and run with --write.
colormaps.json and ticks.json, which come from Matplotlib, are left alone.

Random numbers of normal distributions depend on the processor: PyTorch's code for AVX2 rounds
otherwise than its plain code.
"""

import json
import math
import pathlib
import struct
import sys

import snntorch
import torch
from snntorch import spikegen
from torch.utils.data import DataLoader, TensorDataset

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Tests" / "Fixtures" / "golden"
LONGEST_MESSAGE = 200
RECORDED_BATCHES = 3
DEFAULT_PRECISION = 4


def recorded(tensor):
    """A tensor as the files hold it: numbers as the doubles that equal the 32-bit floats."""
    return {"shape": list(tensor.shape), "data": tensor.detach().float().flatten().tolist()}


def tensor_of(record):
    """The tensor that a record describes."""
    tensor = torch.tensor(record["data"], dtype=torch.float32).reshape(record["shape"])
    if record.get("integer"):
        return tensor.to(torch.int64)
    if record.get("bool"):
        return tensor.to(torch.bool)
    return tensor


def random_results(case):
    """The numbers that the CPU generator draws after the case's seed."""
    args = case["args"]
    torch.manual_seed(case["seed"])
    draws = {
        "rand": lambda: torch.rand(args["n"]),
        "randn": lambda: torch.randn(args["n"]),
        "randperm": lambda: torch.randperm(args["n"]),
        "randint": lambda: torch.randint(args["low"], args["high"], (args["n"],)),
        "bernoulli": lambda: torch.bernoulli(torch.full((args["n"],), args["p"])),
        "rand_then_bernoulli_then_randperm": lambda: torch.cat(
            [
                torch.rand(3),
                torch.bernoulli(torch.full((5,), 0.5)),
                torch.randperm(6).float(),
                torch.rand(2),
            ]
        ),
    }
    if case["name"] in draws:
        return {"out": recorded(draws[case["name"]]())}
    if case["name"] != "dataloader_shuffle_indices":
        raise ValueError(f"unknown name {case['name']}")
    dataset = TensorDataset(torch.arange(args["n"]))
    loader = DataLoader(dataset, batch_size=args["batch_size"], shuffle=True)
    batches = [batch[0].tolist() for batch in loader]
    return {
        "batches": batches[:RECORDED_BATCHES],
        "count": len(batches),
        "rand_after": recorded(torch.rand(3)),
    }


def print_results(case):
    """The text that print() shows, with the precision of the case, if it has one."""
    precision = case.get("args", {}).get("precision", DEFAULT_PRECISION)
    torch.set_printoptions(precision=precision)
    return {"text": str(tensor_of(case["in"]))}


def spikegen_results(case):
    """What the encoder returns, or that it refuses."""
    if "seed" in case:
        torch.manual_seed(case["seed"])
    inputs = [tensor_of(case["in"])] if "in" in case else []
    try:
        result = getattr(spikegen, case["call"])(*inputs, **case["args"])
    except Exception as error:  # snnTorch raises plain exceptions
        return {"error": True, "python_message": str(error)[:LONGEST_MESSAGE]}
    if isinstance(result, tuple):
        return {"out": [recorded(part) for part in result]}
    return {"out": recorded(result)}


FILES = {
    "random.json": (random_results, ("out", "batches", "count", "rand_after")),
    "print.json": (print_results, ("text",)),
    "spikegen.json": (spikegen_results, ("out", "error", "python_message")),
}


def same(first, second):
    """Whether two results are equal, bit for bit; NaN equals NaN, and 0 differs from -0."""
    if isinstance(first, float) and isinstance(second, float):
        if math.isnan(first) or math.isnan(second):
            return math.isnan(first) and math.isnan(second)
        return struct.pack("d", first) == struct.pack("d", second)
    if isinstance(first, list) and isinstance(second, list):
        return len(first) == len(second) and all(map(same, first, second))
    if isinstance(first, dict) and isinstance(second, dict):
        return first.keys() == second.keys() and all(same(first[key], second[key]) for key in first)
    return first == second


def update(name, write):
    """Recomputes one file; returns the number of cases that differ."""
    compute, results = FILES[name]
    path = FOLDER / name
    document = json.loads(path.read_text(encoding="utf-8"))
    differing = 0
    for number, case in enumerate(document["cases"]):
        before = {key: case[key] for key in results if key in case}
        after = compute(case)
        if not same(before, after):
            differing += 1
            print(f"{name}: case {number} ({case.get('call') or case.get('name') or 'print'}) differs")
            for key in before:
                del case[key]
            case.update(after)
    if write:
        document["made_with"].update(torch=torch.__version__.split("+")[0], snntorch=snntorch.__version__)
        text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
        path.write_text(text + "\n", encoding="utf-8")
    return differing


def main():
    write = "--write" in sys.argv[1:]
    differing = sum(update(name, write) for name in FILES)
    print(f"{differing} cases differ" + (" and are replaced" if write and differing else ""))
    return 0 if write or differing == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
