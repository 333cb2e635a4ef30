#!/usr/bin/env python3
"""Recomputes Tests/Fixtures/golden/layout.json with Matplotlib: frames of plots, colour bars and legends.

    pip install matplotlib==3.11.2
    python3 Scripts/golden-layout.py            # compares, and lists the cases that differ
    python3 Scripts/golden-layout.py --write    # replaces the results in the file

Rectangles are left, top, width and height in points from the upper left corner.
"""

import itertools
import json
import pathlib
import sys

import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt

PATH = pathlib.Path(__file__).resolve().parent.parent / "Tests" / "Fixtures" / "golden" / "layout.json"
LOCATIONS = ["upper right", "upper left", "lower left", "lower right", "right", "center left", "center right",
             "lower center", "upper center", "center", "best"]


def rectangle(figure, box):
    """A box in pixels, in points from above."""
    scale = 72 / figure.dpi
    height = figure.get_figheight() * 72
    return [round(value, 4) for value in
            (box.x0 * scale, height - box.y1 * scale, box.width * scale, box.height * scale)]


def grid_case(case):
    figure, grid = plt.subplots(case["rows"], case["columns"], figsize=case["figsize"], squeeze=False)
    for axes in grid.flat:
        axes.plot(case["data"], case["data"])
        if case["title"]:
            axes.set_title("Title")
        if case["labels"]:
            axes.set_xlabel("Time step")
            axes.set_ylabel("Neuron")
    if case["suptitle"]:
        figure.suptitle("Above all")
    figure.tight_layout()
    figure.canvas.draw()
    return [rectangle(figure, axes.get_window_extent()) for axes in grid.flat]


def legend_case(case):
    figure, axes = plt.subplots()
    axes.plot([0, 1, 2], [0, 1, 0.5], label="membrane")
    axes.scatter([0.5], [0.9], label="spike")
    axes.bar([2], [0.4], label="count")
    legend = axes.legend(loc=case["loc"], ncols=case["columns"], fontsize=case["fontsize"])
    figure.canvas.draw()
    return [rectangle(figure, legend.get_frame().get_window_extent())]


def bar_case(case):
    figure, axes = plt.subplots(figsize=case["figsize"])
    points = axes.scatter([0, 1], [0, 1], c=[0, 1])
    bar = figure.colorbar(points, shrink=case["shrink"])
    figure.canvas.draw()
    return [rectangle(figure, axes.get_window_extent()), rectangle(figure, bar.ax.get_window_extent())]


def cases():
    for (rows, columns), data, title, labels, suptitle in itertools.product(
            [(1, 1), (2, 2), (3, 1), (1, 3)], [[0, 1], [-1200, 3400]], [False, True], [False, True], [False, True]):
        yield {"kind": "grid", "rows": rows, "columns": columns, "figsize": [8, 6], "data": data, "title": title,
               "labels": labels, "suptitle": suptitle}
    for loc in LOCATIONS:
        yield {"kind": "legend", "loc": loc, "columns": 1, "fontsize": 10}
    yield {"kind": "legend", "loc": "upper left", "columns": 2, "fontsize": 10}
    yield {"kind": "legend", "loc": "upper left", "columns": 3, "fontsize": 8}
    yield {"kind": "legend", "loc": "lower right", "columns": 1, "fontsize": 14}
    for figsize, shrink in itertools.product([[6.4, 4.8], [10, 3]], [1, 0.5]):
        yield {"kind": "bar", "figsize": figsize, "shrink": shrink}


def main():
    compute = {"grid": grid_case, "legend": legend_case, "bar": bar_case}
    fresh = []
    for case in cases():
        fresh.append(case | {"boxes": compute[case["kind"]](case)})
        plt.close("all")
    if sys.argv[1:] == ["--write"]:
        PATH.write_text(json.dumps({"cases": fresh}, separators=(",", ":")))
        return
    known = json.loads(PATH.read_text())["cases"]
    differences = [new for old, new in itertools.zip_longest(known, fresh) if old != new]
    print(*differences, f"{len(fresh)} cases, {len(differences)} differ", sep="\n")
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
