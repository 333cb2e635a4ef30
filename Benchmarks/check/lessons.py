"""Writes lessons of 30 cells, and their counterparts as notebooks: text, two figures and an animation each.

    python3 lessons.py swift COUNT FOLDER
    python3 lessons.py python COUNT FOLDER

Each lesson has other numbers, and the same ones in every call.
"""

import json
import pathlib
import sys


def texts(number: int) -> list[tuple[str, str]]:
    """27 cells that print, as Swift and as Python."""
    cells = []
    for cell in range(26):
        seed = number * 31 + cell
        swift = f'let v{cell} = Tensor.rand(4) * {cell + 1}\nprint("lesson {number}, step {cell}:", v{cell}.sum().item(), {seed} % 7)'
        python = f'v{cell} = rng.random(4) * {cell + 1}\nprint("lesson {number}, step {cell}:", v{cell}.sum(), {seed} % 7)'
        cells.append((swift, python))
    cells.append((f"v{number % 26}", f"v{number % 26}"))
    return cells


def figures(number: int) -> list[tuple[str, str]]:
    """A line, a raster and an animation of 28 by 28 pixels."""
    line = [((number * 7 + k * k) % 23) / 10 for k in range(50)]
    return [
        (f"plt.plot({line})\nplt.title(\"Lesson {number}\")", f"plt.plot({line})\nplt.title(\"Lesson {number}\")"),
        (
            "let (rasterFigure, raster) = plt.subplots(figsize: (6, 2))\n"
            "splt.raster(spikegen.rate(Tensor.full([40], 0.2), numSteps: 100), raster, s: 4, c: \"black\")",
            "t, n = np.nonzero(rng.random((100, 40)) < 0.2)\n_ = plt.figure(figsize=(6, 2))\n_ = plt.scatter(t, n, s=4, c=\"black\")",
        ),
        (
            "let (filmFigure, film) = plt.subplots()\n"
            "display(splt.animator(spikegen.rate(Tensor.full([28, 28], 0.1), numSteps: 50), filmFigure, film))",
            "frames = rng.random((50, 28, 28)) < 0.1\nfig, ax = plt.subplots()\nimage = ax.imshow(frames[0], cmap=\"plasma\")\n"
            "film = animation.FuncAnimation(fig, lambda k: image.set_data(frames[k]), frames=50, interval=40)\n"
            f"film.save(\"film{number}.gif\", writer=\"pillow\")",
        ),
    ]


def swift(number: int) -> str:
    cells = "\n".join(f"```swift\n{cell[0]}\n```\n" for cell in texts(number) + figures(number))
    return f"---\ntitle: Lesson {number}\nseed: {number}\n---\n\n# Lesson {number}\n\n{cells}"


def python(number: int) -> str:
    start = (
        "import numpy as np\nimport matplotlib\nmatplotlib.use(\"agg\")\nimport matplotlib.pyplot as plt\n"
        f"from matplotlib import animation\nrng = np.random.default_rng({number})"
    )
    sources = [start] + [cell[1] for cell in texts(number) + figures(number)]
    cells = [
        {"cell_type": "code", "execution_count": None, "id": f"c{k}", "metadata": {}, "outputs": [], "source": source}
        for k, source in enumerate(sources)
    ]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return json.dumps({"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5})


def main() -> None:
    kind, count, folder = sys.argv[1], int(sys.argv[2]), pathlib.Path(sys.argv[3])
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        name = f"lesson-{number:04}" + (".md" if kind == "swift" else ".ipynb")
        (folder / name).write_text(swift(number) if kind == "swift" else python(number))


main()
