#!/usr/bin/env python3
"""Puts the figures of Notebooks/gallery.md beside those that Matplotlib and snnTorch draw from the same calls.

    pip install matplotlib==3.11.2 snntorch==1.0.0 pandas torch
    swift build -c release
    python3 Scripts/gallery.py [FOLDER]

Runs the lesson, draws each labelled figure with Matplotlib, and writes FOLDER/pairs.html (default: .build/gallery): ours left, theirs right,
in the colours of the page, light or dark. The spikes of the digit are read from the page; those of `fig-many` come from another generator.
"""

import base64
import html
import io
import math
import pathlib
import re
import subprocess
import sys
import tempfile

import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt
import numpy as np
import snntorch.spikeplot as splt
import torch
from matplotlib.animation import FuncAnimation, PillowWriter
from PIL import Image, ImageSequence

ROOT = pathlib.Path(__file__).resolve().parent.parent
FIGURES = {}
# The spikes of the digit, 100 steps of 28 by 28, once the page has been read.
SPIKES = None

x = np.linspace(0, 10, 101)
wave, slow = np.sin(x), np.cos(x / 2)
few_places, heights = [0.0, 1, 2, 3, 4], [1.0, 3, 2, 4, 3]
tile = np.array([0, 1, 3, 2, 5, 1, 4, 0, 2, 6, 0, 3], dtype=float).reshape(3, 4)
output = np.array([1 if i * 37 % 11 < i % 10 else 0 for i in range(250)]).reshape(25, 10)
digits = [str(i) for i in range(10)]
generator = np.random.default_rng(0)


def figure(function):
    FIGURES["fig-" + function.__name__] = function
    return function


@figure
def lines():
    plt.plot(x, wave, label="default")
    plt.plot(x, wave + 1, "--", label="dashed")
    plt.plot(x, wave + 2, "-.", color="tab:green", label="thick", linewidth=3)
    plt.plot(x, wave + 3, ":", color="C3", label="dotted")
    plt.plot(x, wave + 4, ".-", label="markers", markersize=4, alpha=0.5)
    plt.title("Lines")
    plt.xlabel("Time [s]")
    plt.ylabel("Voltage [V]")
    plt.legend(loc="upper right", fontsize=8, ncols=2)


@figure
def gaps():
    plt.figure(figsize=(6.4, 2))
    plt.plot([0, 1, 2, 3, 4, 5], [0, 1, math.nan, 1, math.inf, 0], "o-")


@figure
def empty():
    plt.subplots(figsize=(3, 2))[1].plot([], [])


@figure
def colours():
    names = ["C0", "C13", "tab:orange", "black", "k", "#333F4B", "#abc", "#1f77b480", "0.5", "0.8", "orchid", "r"]
    plt.figure(figsize=(9, 2))
    for place, name in enumerate(names):
        plt.bar([place], [1], color=name)
    plt.xticks(range(12), names, fontsize=7)
    plt.yticks([])


@figure
def markers():
    plt.figure(figsize=(8, 2))
    for place, marker in enumerate(["o", ".", ",", "|", "_", "x", "+", "s", "^", "v", "<", ">", "d", "D", "*"]):
        plt.scatter([place], [0], s=20, marker=marker)
        plt.scatter([place], [1], s=120, c="tab:purple", marker=marker)
        plt.text(place, -0.7, marker, ha="center")
    plt.ylim(-1, 1.6)
    plt.yticks([0, 1], ["s = 20", "s = 120"])


@figure
def scatter():
    sheet, axes = plt.subplots()
    points = axes.scatter(x, wave, s=40, c=slow, cmap="coolwarm", edgecolors="0.3", linewidths=0.5)
    sheet.colorbar(points, label="slow wave")
    axes.set_xlabel("x")


@figure
def sizes():
    places = [1, 2, 3, 4]
    plt.scatter(places, [1, 2, 1, 2], s=[20, 80, 180, 320], c=["r", "g", "b", "0.3"], alpha=0.6, label="an area each")
    plt.scatter(places, [2, 1, 2, 1], s=100, linewidths=2, edgecolors="C1", facecolors="none", label="rings")
    plt.legend(loc="center", title="Markers", frameon=False)


@figure
def steps():
    plt.step(few_places, heights, label="pre")
    plt.step(few_places, [h + 2 for h in heights], where="mid", label="mid")
    plt.step(few_places, [h + 4 for h in heights], where="post", label="post")
    plt.legend()


@figure
def areas():
    plt.fill_between(x, wave, alpha=0.3)
    plt.fill_between(x, wave + 2, slow + 2, color="tab:orange", alpha=0.5)
    plt.plot(x, wave)


@figure
def errors():
    plt.errorbar(few_places, heights, yerr=[0.2, 0.4, 0.3, 0.6, 0.2], fmt="o", capsize=3, label="y only")
    plt.errorbar(few_places, [h + 3 for h in heights], yerr=0.3, xerr=0.2, ecolor="0.5", label="both")
    plt.legend(loc="upper left")


@figure
def bars():
    names = ["rate", "latency", "delta"]
    _, axes = plt.subplots(1, 2, figsize=(8, 3))
    axes[0].bar(names, [3, 5, 2], color="tab:blue", label="spikes")
    axes[0].bar(names, [1, 1, 2], bottom=[3, 5, 2], color="tab:orange", label="off-spikes")
    axes[0].legend()
    axes[1].barh([0, 1, 2], [2, 4, 3], color="0.8", edgecolor="black")


@figure
def histograms():
    sample = [(i * 7919 % 1000 / 1000) ** 2 for i in range(1000)]
    _, axes = plt.subplots(1, 2, figsize=(8, 3))
    axes[0].hist(sample, bins=20)
    axes[1].hist(sample, bins=20, density=True, alpha=0.5)
    axes[1].hist(sample, bins=20, density=True, histtype="step")


@figure
def edges():
    sample = [(i * 7919 % 1000 / 1000) ** 2 for i in range(1000)]
    _, axes = plt.subplots(1, 2, figsize=(8, 3))
    axes[0].bar([0, 1, 2], [3, 5, 2], width=0.5, align="edge", yerr=[0.4, 0.6, 0.3], capsize=4, alpha=0.7)
    axes[1].hist(sample, bins=[0, 0.1, 0.3, 0.6, 1], color="C2", edgecolor="white", linewidth=2)
    axes[1].invert_xaxis()


@figure
def references():
    plt.axhline(0, color="0.6", linestyle="--")
    plt.axvline(4, color="tab:red")
    plt.axvspan(6, 8, color="tab:green", alpha=0.2)
    plt.axhspan(-0.5, 0.5, color="tab:orange", alpha=0.2)
    plt.hlines([-0.8, 0.8], 1, 3, colors="tab:blue")
    plt.vlines([1, 2, 3], -0.5, 0.5, colors="tab:purple", linestyle=":")
    plt.plot(x, wave, "k", linewidth=0.8)


@figure
def stems():
    plt.figure(figsize=(6.4, 2.5))
    plt.stem([0, 1, 2, 3, 4, 5], [0, 1, 0.5, 0.25, 0.125, 0.0625])


@figure
def texts():
    plt.plot(x, wave)
    plt.text(1.2, -0.6, "left\nof two lines", color="tab:blue")
    plt.text(5, 0.7, "turned", fontsize=14, ha="center", rotation=30)
    plt.annotate("a maximum", xy=(7.85, 1), xytext=(5, 1.5), arrowprops={"arrowstyle": "->"})
    plt.ylim(-1.2, 2)
    plt.suptitle("Above everything", fontsize=14)
    plt.title("τ = 5 ms, β ≈ 0.9, 10⁻³ ≤ Δt", fontsize=10)


@figure
def log():
    decades = np.linspace(0.1, 10, 100)
    plt.plot(decades, np.exp(decades))
    plt.yscale("log")
    plt.xscale("log")
    plt.grid(linestyle=":")


@figure
def shared():
    sheet, axes = plt.subplots(2, 2, sharex=True, sharey=True, figsize=(7, 4))
    axes[0][0].plot(x, wave)
    axes[0][1].plot(x, slow, "C1")
    axes[1][0].plot(x, wave * slow, "C2")
    axes[1][1].plot(x, wave + slow, "C3")
    axes[1][0].set_xlabel("x")
    axes[1][1].set_xlabel("x")
    sheet.suptitle("Shared axes")
    sheet.tight_layout()


@figure
def frame():
    _, axes = plt.subplots(1, 2, figsize=(8, 3), facecolor="#f4f1ea")
    axes[0].plot(x, wave, "k")
    axes[0].spines[["top", "right"]].set_visible(False)
    axes[0].tick_params(labelsize=8, direction="in")
    axes[1].plot(x, slow, "w")
    axes[1].set_facecolor("#333F4B")
    axes[1].invert_yaxis()
    axes[1].grid(axis="y", color="0.5", alpha=0.5)


@figure
def offsets():
    _, axes = plt.subplots(1, 2, figsize=(8, 2.5))
    axes[0].plot([0, 1, 2], [100_000, 100_002, 100_001])
    axes[1].plot([0, 1e-7, 2e-7], [0, 4e6, 1e6])


@figure
def colormaps():
    ramp = np.arange(512).reshape(2, 256) % 256
    names = ["plasma", "viridis", "inferno", "magma", "cividis", "binary", "gray", "hot", "coolwarm", "jet"]
    sheet = plt.figure(figsize=(8, 4))
    sheet.subplots_adjust(hspace=0.8)
    for place, name in enumerate(names):
        axes = sheet.add_subplot(5, 2, place + 1)
        axes.imshow(ramp, cmap=name, aspect="auto")
        axes.set_title(name, fontsize=8)
        axes.axis("off")


@figure
def interpolation():
    sheet = plt.figure(figsize=(8, 2.5))
    for place, name in enumerate(["nearest", "bilinear", "bicubic"]):
        axes = sheet.add_subplot(1, 3, place + 1)
        axes.imshow(tile, interpolation=name)
        axes.set_title(name)


@figure
def extent():
    sheet, axes = plt.subplots()
    picture = axes.imshow(tile, cmap="magma", vmin=0, vmax=10, origin="lower", extent=(0, 8, 0, 3))
    sheet.colorbar(picture, shrink=0.6)


@figure
def raster():
    sheet = plt.figure(figsize=(10, 5), facecolor="w")
    splt.raster(SPIKES.reshape(100, -1), sheet.add_subplot(1, 1, 1), s=1.5, c="black")
    plt.title("Input layer")
    plt.xlabel("Time step")
    plt.ylabel("Neuron number")


@figure
def single():
    axes = plt.subplots(figsize=(8, 1))[1]
    splt.raster(SPIKES.reshape(100, -1)[:, 406], axes, s=100, c="tab:blue", marker="|")
    axes.set_yticks([])
    axes.set_xlabel("Time step")


@figure
def many():
    axes = plt.subplots(figsize=(10, 5), facecolor="w")[1]
    axes.scatter(*np.where(generator.random((400, 784)) < 0.2), s=1.5, c="black")


@figure
def counts():
    sheet, axes = plt.subplots(figsize=(9, 5))
    splt.spike_count(torch.tensor(output), sheet, axes, digits, time_step=1e-3)


@figure
def few():
    sheet, axes = plt.subplots(figsize=(6, 3))
    splt.spike_count(torch.tensor(output[:, :4]), sheet, axes, ["a", "b", "c", "d"], num_steps=12, gridshader=False)


@figure
def traces():
    steps = np.arange(900)
    decay = np.exp(-0.01 * (steps // 9) * (1 + steps % 9)).reshape(100, 9)
    ridden = (steps * 131 % 97 == 0).reshape(100, 9)
    plt.figure(figsize=(8, 4))
    splt.traces(torch.tensor(decay), spk=torch.tensor(ridden), dim=(3, 3), spk_height=2, titles=digits)


@figure
def animator():
    return splt.animator(SPIKES, *plt.subplots())


@figure
def counting():
    sheet, axes = plt.subplots(figsize=(8, 4.5))
    return splt.spike_count(torch.tensor(output), sheet, axes, digits, animate=True, interpolate=2, interval=60)


@figure
def function():
    sheet, axes = plt.subplots(figsize=(6.4, 3))

    def draw(frame):
        axes.clear()
        axes.plot(x, np.sin(x + 2 * math.pi * frame / 25))
        axes.set_title(f"Frame {frame}")
        axes.set_ylim(-1.1, 1.1)

    return FuncAnimation(sheet, draw, frames=25, interval=80)


def picture_of(draw):
    """The address of a PNG of what `draw` draws, or of a GIF if it returns an animation."""
    plt.close("all")
    # snnTorch changes the defaults for all figures after its own.
    with plt.rc_context():
        film = draw()
        if film is None:
            buffer = io.BytesIO()
            plt.gcf().savefig(buffer, format="png", dpi=100, bbox_inches="tight")
            kind, content = "png", buffer.getvalue()
        else:
            with tempfile.NamedTemporaryFile(suffix=".gif") as file:
                film.save(file.name, writer=PillowWriter(fps=1000 / film._interval))
                kind, content = "gif", pathlib.Path(file.name).read_bytes()
    return f"data:image/{kind};base64,{base64.b64encode(content).decode()}"


def spikes_of(svg):
    """What the animation in `svg` shows: 1 where a pixel is bright."""
    content = re.search(r"data:image/gif;base64,([^\"]+)", svg)[1]
    film = Image.open(io.BytesIO(base64.b64decode(content)))
    frames = []
    for frame in ImageSequence.Iterator(film):
        # Equal frames are one frame that is shown for longer.
        bright = np.asarray(frame.convert("L")) > 128
        frames += [bright] * round(frame.info["duration"] / 40)
    return torch.tensor(np.array(frames, dtype=np.float32))


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / ".build" / "gallery"
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run([ROOT / ".build/release/spikenote", "run", ROOT / "Notebooks/gallery.md", "-o", folder],
                   check=True, cwd=ROOT)
    page = (folder / "gallery.html").read_text()
    style = re.search(r"<style>(.*?)</style>", page, flags=re.S)[1]
    lesson = (ROOT / "Notebooks/gallery.md").read_text()
    labels = re.findall(r"//\| label: (\S+)", lesson)
    ours = re.findall(r"<svg .*?</svg>", page, flags=re.S)
    if len(labels) != len(ours):
        sys.exit(f"{len(labels)} labels, but {len(ours)} figures")
    if missing := set(labels) ^ set(FIGURES):
        sys.exit(f"only in the lesson or only in this script: {', '.join(sorted(missing))}")
    global SPIKES
    SPIKES = spikes_of(ours[labels.index("fig-animator")])
    rows = []
    for label, svg in zip(labels, ours):
        image = f'<img alt="" src="{picture_of(FIGURES[label])}">'
        rows.append(f"<h2>{html.escape(label)}</h2><div><span>{svg}</span><span>{image}</span></div>")
    (folder / "pairs.html").write_text(
        "<!doctype html><meta charset='utf-8'><meta name='color-scheme' content='light dark'><title>Pairs</title>"
        f"<style>{style}body{{max-width:none}}div{{display:flex;gap:2rem}}span{{width:49%}}"
        "svg,img{max-width:100%;height:auto}</style>" + "".join(rows))
    print(f"{len(rows)} pairs in {folder / 'pairs.html'}")


if __name__ == "__main__":
    main()
