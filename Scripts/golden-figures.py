#!/usr/bin/env python3
"""Recomputes the golden values of ticks and colormaps in Tests/Fixtures/golden with Matplotlib.

    pip install matplotlib==3.11.2
    python3 Scripts/golden-figures.py            # compares, and lists the cases that differ
    python3 Scripts/golden-figures.py --write    # replaces the results in the files

Figure sizes, data ranges and names are those that the files record; only the results are computed anew.
"""

import json
import pathlib
import sys

import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt
from matplotlib.colors import to_hex

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Tests" / "Fixtures" / "golden"


def ticks_of(axis, limits):
    """The ticks inside the limits, with their labels."""
    low, high = sorted(limits)
    labels = [label.get_text() for label in axis.get_ticklabels()]
    pairs = zip(axis.get_ticklocs(), labels)
    return [{"at": float(at), "label": label} for at, label in pairs if low <= at <= high]


def tick_case(case):
    """A line between two values on both axes, drawn in a figure of the given size."""
    figure, axes = plt.subplots(figsize=case["figsize"])
    axes.plot(case["data"], case["data"])
    figure.canvas.draw()
    result = {
        "figsize": case["figsize"],
        "data": case["data"],
        "xlim": [float(x) for x in axes.get_xlim()],
        "ylim": [float(y) for y in axes.get_ylim()],
        "xticks": ticks_of(axes.xaxis, axes.get_xlim()),
        "yticks": ticks_of(axes.yaxis, axes.get_ylim()),
        "x_offset_text": axes.xaxis.get_offset_text().get_text(),
        "y_offset_text": axes.yaxis.get_offset_text().get_text(),
        "axes_box": [float(value) for value in axes.get_position().bounds],
    }
    plt.close(figure)
    return result


def superscript(text):
    """Mathtext such as 2\\times10^{-3} in Unicode."""
    text = text.removeprefix(r"$\mathdefault{").removesuffix("}$").replace(r"\times", "×")
    base, caret, exponent = text.partition("^")
    return base + exponent.strip("{}").translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))


def log_case(case):
    """Two values on both axes, both logarithmic, with automatic limits or those of the case."""
    figure, axes = plt.subplots(figsize=case["figsize"])
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.plot(case["data"], case["data"])
    if case["limits"]:
        axes.set_xlim(*case["limits"])
        axes.set_ylim(*case["limits"])
    figure.canvas.draw()
    result = {key: case[key] for key in ("figsize", "data", "limits")}
    result["view"] = [float(x) for x in axes.get_xlim()]
    low, high = sorted(axes.get_xlim())
    for name, axis in [("x", axes.xaxis), ("y", axes.yaxis)]:
        for minor in (False, True):
            places = axis.get_ticklocs(minor=minor)
            labels = [label.get_text() for label in axis.get_ticklabels(minor=minor)]
            result[name + ("minor" if minor else "ticks")] = [
                {"at": float(at), "label": superscript(label)}
                for at, label in zip(places, labels)
                if low * (1 - 1e-10) <= at <= high * (1 + 1e-10)
            ]
    plt.close(figure)
    return result


def colormap_case(case):
    """256 entries of a colormap, six hexadecimal digits each."""
    entries = matplotlib.colormaps[case["name"]](range(256))
    return {"name": case["name"], "rgb": "".join(to_hex(entry)[1:] for entry in entries)}


def main():
    write = sys.argv[1:] == ["--write"]
    if sys.argv[1:] and not write:
        sys.exit(__doc__)
    differences = 0
    for name, compute in [
        ("ticks", tick_case),
        ("log-ticks", log_case),
        ("colormaps", colormap_case),
    ]:
        path = FOLDER / f"{name}.json"
        golden = json.loads(path.read_text())
        fresh = [compute(case) for case in golden["cases"]]
        for number, (old, new) in enumerate(zip(golden["cases"], fresh)):
            if old != new:
                differences += 1
                print(f"{path.name}: case {number} differs: {old} became {new}")
        print(f"{path.name}: {len(fresh)} cases")
        if write and fresh != golden["cases"]:
            golden["cases"] = fresh
            path.write_text(json.dumps(golden, separators=(",", ":"), ensure_ascii=False))
    sys.exit(1 if differences and not write else 0)


if __name__ == "__main__":
    main()
