"""Drives `spikenote watch` and headless Chromium; see Scripts/check-preview."""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

from playwright.sync_api import sync_playwright

BINARY = pathlib.Path(".build/release/spikenote").resolve()
# Beside the first tutorial: the time from a save to the new content in the browser, in milliseconds.
EDITS = 20

LESSON = """# Preview

First paragraph.

{filler}

```swift
//| label: moving
let (fig, ax) = plt.subplots()
_ = splt.animator(Tensor.rand([5, 8, 8]), fig, ax)
```

Words before the cell.

```swift
//| label: value
{code}
```

```swift
//| label: after
print("below", 3)
```

{end}
"""
FILLER = "\n\n".join(f"Line {i} of a long text that fills the page." for i in range(60))


def lesson(code="print(1 + 1)", first="First paragraph."):
    text = LESSON.format(filler=FILLER, code=code, end=FILLER)
    text = text.replace("First paragraph.", first)
    return text


class Watch:
    """A watch in a folder of its own."""

    def __init__(self, folder, path, port=None):
        arguments = [BINARY, "watch", path] + (["--port", str(port)] if port else [])
        self.log = open(folder / "watch.log", "a+", encoding="utf-8")
        start = self.log.seek(0, 2)
        self.process = subprocess.Popen(arguments, cwd=folder, stdin=subprocess.DEVNULL, stderr=self.log)
        for _ in range(600):
            self.log.seek(start)
            if found := re.search(r"localhost:(\d+)", self.log.read()):
                self.port = int(found[1])
                return
            time.sleep(0.05)
        raise SystemExit("watch did not start")

    def stop(self):
        self.process.kill()
        self.process.wait()


def check(name, holds, detail=""):
    print(("ok    " if holds else "WRONG ") + name + (f"  {detail}" if detail else ""), flush=True)
    check.failed += not holds


check.failed = 0


def wait(page, condition):
    """Waits until a condition holds; the driver's own way is forbidden by the page's policy."""
    end = time.monotonic() + 20
    while not page.evaluate(f"Boolean({condition})"):
        if time.monotonic() > end:
            raise SystemExit(f"never came true: {condition}")
        time.sleep(0.002)


def drive(page, folder, watch):
    """What a writer does, and what he must see."""
    file = folder / "lesson.md"
    page.goto(f"http://localhost:{watch.port}/")
    page.wait_for_selector("#value .output")
    check("leads to the only lesson", page.url.endswith("/lesson.html"))
    shown = lambda: page.inner_text("#value pre.output").strip()
    check("shows the output", shown() == "2", shown())

    page.evaluate("document.querySelector('#value').scrollIntoView({block: 'center'})")
    page.evaluate("document.querySelector('#moving').dataset.kept = 'yes'")
    top = lambda: page.evaluate("document.querySelector('#after').getBoundingClientRect().top")
    before = top()
    file.write_text(lesson(code="print(20 + 1)"))
    wait(page, "document.querySelector('#value pre.output')?.textContent.trim() == '21'")
    check("replaces what a cell gives", True)
    check("keeps what has not changed", page.evaluate("document.querySelector('#moving').dataset.kept") == "yes")
    check("keeps the place of what is in sight", abs(top() - before) < 1, f"{top() - before:.1f} px")

    file.write_text(lesson(code="print(20 + 1)", first="First.\n\nMore.\n\nAnd more.\n\nAnd more."))
    wait(page, "document.body.textContent.includes('And more.')")
    check("keeps the place when text is added above", abs(top() - before) < 1, f"{top() - before:.1f} px")

    file.write_text(lesson(code="print(20 + none)"))
    page.wait_for_selector("#value .failure")
    check("shows an error at its cell", "cannot find 'none'" in page.inner_text("#value"))
    check("keeps the outputs below", page.inner_text("#after pre.output").strip() == "below 3")
    check("shows that they are old", page.evaluate("getComputedStyle(document.querySelector('#after pre.output')).opacity") == "0.45")
    file.write_text(lesson(code="print(5)"))
    wait(page, "document.querySelector('#value pre.output')?.textContent.trim() == '5'")
    check("takes the error away", page.query_selector(".failure") is None)
    check("shows new outputs below", page.evaluate("getComputedStyle(document.querySelector('#after pre.output')).opacity") == "1")
    check("has one button a cell for copying", page.evaluate(
        "[...document.querySelectorAll('.in')].every((box) => box.querySelectorAll('.copy').length === 1)"))

    other = page.context.new_page()
    other.goto(f"http://localhost:{watch.port}/lesson.html")
    file.write_text(lesson(code="print(6)"))
    for name, each in (("a", page), ("another", other)):
        wait(each, "document.querySelector('#value pre.output')?.textContent.trim() == '6'")
        check(f"shows it in {name} browser", True)
    other.close()

    port = watch.port
    watch.stop()
    wait(page, "document.querySelector('.preview-status')?.textContent.includes('Waiting')")
    check("says that the server is gone", True)
    file.write_text(lesson(code="print(7)"))
    again = Watch(folder, "lesson.md")
    check("comes back on the same port", again.port == port, str(again.port))
    wait(page, "document.querySelector('#value pre.output')?.textContent.trim() == '7'")
    wait(page, "document.querySelector('.preview-status').hidden")
    check("goes on after a restart", True)
    errors = page.evaluate("window.errors ?? []")
    check("has no errors of scripts", not errors, str(errors))
    return again


def measure(page, folder):
    """How long an edit of the first tutorial takes to be seen, with and without a run."""
    source = pathlib.Path("Notebooks/tutorial-1-spike-encoding.md")
    file = folder / source.name
    text = source.read_text()
    file.write_text(text)
    watch = Watch(folder, file.name)
    page.goto(f"http://localhost:{watch.port}/{file.stem}.html")
    page.wait_for_selector("#lesson .cell", timeout=60_000)
    at = text.index("\n\n## ") + 2
    for name, change in (
        ("prose", lambda i: text[:at] + text[at:].replace("\n\n", f" Edit {i}.\n\n", 1)),
        ("a cell", lambda i: text[:at] + f"```swift\nprint(\"Edit {i}.\")\n```\n\n" + text[at:]),
    ):
        times = []
        for i in range(EDITS):
            file.write_text(change(i))
            start = time.perf_counter()
            wait(page, f"document.body.textContent.includes('Edit {i}.')")
            times.append((time.perf_counter() - start) * 1000)
            time.sleep(0.1)
        times.sort()
        print(f"      {name}: median {times[EDITS // 2]:.0f} ms, 95 % {times[int(EDITS * 0.95) - 1]:.0f} ms, of {EDITS}")
    watch.stop()


def main():
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as name:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        for size in ({"width": 1280, "height": 800}, {"width": 400, "height": 800}):
            folder = pathlib.Path(name) / str(size["width"])
            folder.mkdir()
            (folder / "lesson.md").write_text(lesson())
            context = browser.new_context(viewport=size)
            context.add_init_script("window.errors = []; addEventListener('error', (e) => errors.push(e.message))")
            page = context.new_page()
            page.set_default_timeout(20_000)
            watch = Watch(folder, "lesson.md")
            print(f"      {size['width']} pixels wide")
            try:
                watch = drive(page, folder, watch)
            finally:
                watch.stop()
        folder = pathlib.Path(name) / "tutorial"
        folder.mkdir()
        measure(page, folder)
        browser.close()
    return check.failed > 0


if __name__ == "__main__":
    sys.exit(main())
