"""Times Spikenote and Jupyter in turn and prints medians of seconds, the largest process's memory, and ratios.

    compare.py SPIKENOTE NOTEBOOK MNIST ROUNDS
"""

import gzip
import importlib.metadata as metadata
import json
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

PROJECT = pathlib.Path(__file__).resolve().parents[2]
OPERATORS = """import torch
if not torch.cuda.is_available():
    for name in ("nms", "qnms"):
        torch.library.define(f"torchvision::{name}", "(Tensor a, Tensor b, float c) -> Tensor")
"""
LESSON = PROJECT / "Notebooks/tutorial-1-spike-encoding.md"


def prepared(notebook, mnist, folder):
    """The notebook as it is, but for its data's folder and the cells that install packages."""
    raw = folder / "MNIST/raw"
    raw.mkdir(parents=True)
    for kind in ("images-idx3-ubyte", "labels-idx1-ubyte"):
        data = gzip.decompress((mnist / f"t10k-{kind}.gz").read_bytes())
        for part in ("train", "t10k"):
            (raw / f"{part}-{kind}").write_bytes(data)
    content = json.loads(notebook.read_text())
    # torchvision's package expects torch with CUDA; beside torch for CPUs its own operators are missing.
    cells = [{"cell_type": "code", "id": "operators", "metadata": {}, "outputs": [], "execution_count": None, "source": OPERATORS}]
    for cell in content["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "code" and source.lstrip().startswith("!pip"):
            continue
        cell["source"] = source.replace("/tmp/data/mnist", str(folder))
        cells.append(cell)
    content["cells"] = cells
    path = folder / "tutorial.ipynb"
    path.write_text(json.dumps(content))
    return path


def measure(command, folder, **environment):
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, env=os.environ | environment,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    _, error = process.communicate()
    seconds = time.perf_counter() - start
    if process.returncode != 0:
        sys.exit(f"{command[0]} failed: {error.decode()[-2000:]}")
    return seconds


def module_caches(spikenote):
    """Where the compiler keeps what it has read of C headers: beside the runtime, built or installed."""
    folder = pathlib.Path(spikenote).resolve().parent
    return [folder / "CellModuleCache", folder.parent / "lib/spikenote/CellModuleCache"]


def main():
    spikenote, notebook, mnist, rounds = sys.argv[1:]
    spikenote = os.path.abspath(spikenote)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        path = prepared(pathlib.Path(notebook), pathlib.Path(mnist), folder)
        two = folder / "two.md"
        two.write_text("```swift\nlet a = 1\n```\n\n```swift\nprint(a)\n```\n")
        hundred = folder / "hundred.md"
        hundred.write_text("".join(
            f"```swift\nfunc f() -> Int {{ {number} }}\nprint(f())\n```\n\n" for number in range(100)))
        jupyter = [sys.executable, "-m", "nbconvert", "--to", "html", "--execute", str(path)]
        home = folder / "home"
        home.mkdir()
        lesson = [spikenote, "run", str(LESSON), "-q", "-o", str(folder / "out")]
        warm = {"HOME": str(home)}
        unchanged = lesson.copy()
        measure(unchanged, folder, **warm)
        # What is measured but for one row is a run of all cells.
        lesson += ["--no-cache"]
        measure(jupyter, folder)
        rows = {}

        def add(label, *arguments, **environment):
            rows.setdefault(label, []).append(measure(*arguments, **environment))

        for number in range(int(rounds)):
            empty = folder / f"home-{number}"
            empty.mkdir()
            # What a first run after a build does, which alone finds none of the headers read.
            for cache in module_caches(spikenote):
                shutil.rmtree(cache, ignore_errors=True)
            add("tutorial, first run", lesson, folder, HOME=str(empty))
            add("tutorial, empty home", lesson, folder, HOME=str(empty))
            add("tutorial, used home", lesson, folder, **warm)
            add("tutorial, each cell alone", lesson + ["--each-cell"], folder, **warm)
            add("tutorial, unchanged", unchanged, folder, **warm)
            add("two cells", [spikenote, "run", str(two), "-q", "--no-cache", "-o", str(folder / "out")], folder, **warm)
            add("100 cells, one name", [spikenote, "run", str(hundred), "-q", "--no-cache", "-o", str(folder / "out")], folder, **warm)
            add("nbconvert --execute", jupyter, folder)
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        peer = statistics.median(rows["nbconvert --execute"])
        for package in ("snntorch", "torch", "nbconvert"):
            print(package, metadata.version(package))
        print(f"{'':26} {'median':>8} {'least':>8} {'most':>8} {'ratio':>7}")
        for label, times in rows.items():
            median = statistics.median(times)
            print(f"{label:26} {median:7.2f}s {min(times):7.2f}s {max(times):7.2f}s {peer / median:6.1f}x")
        print(f"largest process of all: {memory:.0f} MB")


main()
