#!/usr/bin/env python3
"""Recomputes Tests/Fixtures/golden/numpy-choice.json, the draws without replacement of NumPy.

    pip install numpy==2.4.6
    python3 Scripts/golden-numpy.py              # compares, and lists the cases that differ
    python3 Scripts/golden-numpy.py --write      # replaces the file

Each case is numpy.random.default_rng(seed).choice(n, size, replace=False). Long results are recorded as
their first and last indices and a checksum of all: FNV-1a over the indices as 32-bit words.
"""

import json
import pathlib
import sys

import numpy

PATH = (
    pathlib.Path(__file__).resolve().parent.parent
    / "Tests" / "Fixtures" / "golden" / "numpy-choice.json"
)
LONGEST = 200
EDGE = 20

# n, size, seed: both algorithms, their borders (n = 10000, size = n / 50), seeds of one and two words.
CASES = [
    (1, 0, 0), (1, 1, 0), (2, 1, 0), (2, 2, 0), (5, 3, 1), (10, 9, 0), (10, 10, 42), (10, 0, 3),
    (100, 90, 0), (100, 10, 0), (100, 100, 7), (150, 120, 2**31), (150, 120, 2**32 - 1),
    (150, 120, 2**32), (150, 120, 2**53 + 1), (150, 120, 2**63 - 1), (1000, 900, 0), (1797, 1617, 5),
    (9999, 200, 1), (10000, 201, 1), (10000, 9000, 0), (10001, 200, 1), (10001, 201, 1),
    (10001, 10001, 2), (10049, 200, 9), (10050, 201, 9), (60000, 54000, 0), (60000, 54000, 123456789),
    (60000, 1200, 3), (60000, 1201, 3), (60000, 60000, 4), (100000, 10, 11),
]


def checksum(indices):
    """FNV-1a over the indices, a word at a time."""
    state = 2166136261
    for index in indices:
        state = ((state ^ index) * 16777619) % 2**32
    return state


def result(n, size, seed):
    """The case as the file holds it."""
    drawn = numpy.random.default_rng(seed).choice(n, size, replace=False).tolist()
    case = {"n": n, "size": size, "seed": seed, "checksum": checksum(drawn)}
    if size <= LONGEST:
        case["indices"] = drawn
    else:
        case["first"] = drawn[:EDGE]
        case["last"] = drawn[-EDGE:]
    return case


def main():
    cases = [result(*case) for case in CASES]
    document = {"made_with": {"numpy": numpy.__version__}, "cases": cases}
    if "--write" in sys.argv[1:]:
        text = json.dumps(document, separators=(",", ":"))
        PATH.write_text(text + "\n", encoding="utf-8")
        return 0
    recorded = json.loads(PATH.read_text(encoding="utf-8"))["cases"]
    differing = [case for case, before in zip(cases, recorded) if case != before]
    for case in differing:
        print(f"n {case['n']}, size {case['size']}, seed {case['seed']} differs")
    print(f"{len(differing)} of {len(cases)} cases differ")
    return 0 if not differing and len(cases) == len(recorded) else 1


if __name__ == "__main__":
    sys.exit(main())
