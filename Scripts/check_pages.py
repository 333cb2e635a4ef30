"""Checks HTML pages in headless Chromium; see Scripts/check-pages."""

import argparse
import concurrent.futures
import contextlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import html5lib
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

WIDTHS = (1280, 768, 400)
SCHEMES = ("light", "dark")
# A page without figures may have this many bytes.
TEXT_PAGE_BYTES = 40_000


def validity(path, text):
    """Errors of the strict HTML parser (WHATWG's rules, as html5lib implements them)."""
    parser = html5lib.HTMLParser()
    parser.parse(text)
    return [f"HTML: {code} at line {place[0]}" for place, code, _ in parser.errors]


def weight(path, text):
    """A page without figures that is too large."""
    has_figures = any(tag in text for tag in ("<svg", "<img", "application/json"))
    size = len(text.encode())
    if has_figures or size <= TEXT_PAGE_BYTES:
        return []
    return [f"weight: {size} bytes without a figure, more than {TEXT_PAGE_BYTES}"]


def accessibility(page):
    """Violations of any of axe-core's rules, best practice included; folds are opened first."""
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    # axe would fetch style sheets again, which the policy of the page forbids; thousands of passes need not be told.
    options = {"preload": False, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response["violations"]
    return [
        f"axe {rule['id']}: {' '.join(map(str, node['target']))}: {node['failureSummary'].splitlines()[-1].strip()}"
        for rule in found
        for node in rule["nodes"]
    ]


def overflow(page):
    """A page that is wider than the window."""
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return [f"width: {wide} pixels wider than the window"] if wide > 0 else []


def keyboard(page):
    """Elements that Tab does not reach or leave, and focus that nobody sees."""
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    # Tab goes on from where the focus was, which a page may have set itself: back to the top.
    page.evaluate("""() => {
        const top = document.createElement("span");
        top.tabIndex = -1;
        document.body.prepend(top);
        top.focus();
    }""")
    # A group of radio buttons is one stop, at the chosen one.
    count = page.evaluate("""[...document.querySelectorAll(
            'a[href], button, input:not([type="radio"]:not(:checked)), summary, [tabindex="0"]')]
        .filter((it) => it.checkVisibility({visibilityProperty: true})).length""")
    found, seen = [], []
    for _ in range(count + 50):
        page.keyboard.press("Tab")
        now = page.evaluate("""() => {
            const it = document.activeElement;
            if (!it || it === document.body) return null;
            it.dataset.order ??= String(document.querySelectorAll('[data-order]').length);
            const style = getComputedStyle(it);
            return [it.dataset.order, it.outerHTML.slice(0, 80),
                    style.outlineStyle !== 'none' || style.boxShadow !== 'none'];
        }""")
        if now is None or now[0] in seen:
            break
        seen.append(now[0])
        if not now[2]:
            found.append(f"keyboard: focus cannot be seen on {now[1]}")
    if len(seen) < count:
        found.append(f"keyboard: Tab reaches {len(seen)} of {count} elements")
    return found


def visit(browser, path, width, scheme, checks):
    """What checks find on a page at a width and in a colour scheme, with its errors and requests."""
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
    page = context.new_page()
    found = []
    page.on("console", lambda line: found.append(f"console: {line.text}") if line.type == "error" else None)
    page.on("pageerror", lambda error: found.append(f"script: {error}"))
    page.on(
        "request",
        lambda request: None
        if request.url.startswith(("file:", "data:"))
        else found.append(f"request: {request.url}"),
    )
    page.goto(path.resolve().as_uri())
    for check in checks:
        found += check(page)
    context.close()
    return [f"{scheme}, {width} px: {problem}" for problem in found]


def problems(browser, path):
    text = path.read_text(encoding="utf-8")
    found = validity(path, text) + weight(path, text)
    # Colours don't depend on the width, nor the layout on the colours.
    found += visit(browser, path, 1280, "dark", (accessibility,))
    found += visit(browser, path, 400, "light", (accessibility, overflow))
    return found + visit(browser, path, 1280, "light", (accessibility, overflow, keyboard))


def problems_alone(path):
    """What is found on a page in a browser of its own, in a process of its own."""
    with browser_of_this_machine() as browser:
        return problems(browser, path)


@contextlib.contextmanager
def browser_of_this_machine():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield browser
        browser.close()


def screenshots(browser, path, folder):
    """The page at each width, light and dark, and on paper, for people to look at."""
    for scheme in SCHEMES:
        for width in WIDTHS:
            context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
            page = context.new_page()
            page.goto(path.resolve().as_uri())
            page.screenshot(path=folder / f"{path.stem}-{width}-{scheme}.png", full_page=True)
            context.close()
    page = browser.new_page()
    page.goto(path.resolve().as_uri())
    paper = folder / f"{path.stem}.pdf"
    page.pdf(path=paper, format="A4")
    page.close()
    if shutil.which("pdftoppm"):
        subprocess.run(["pdftoppm", "-r", "60", "-png", paper, folder / f"{path.stem}-print"], check=True)


# Pages with one fault each, and what must be said of it.
HEAD = "<!doctype html><html lang=en><head><meta charset=utf-8><title>T</title>"
FAULTS = {
    "axe image-alt": "</head><body><main><h1>A</h1><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='></main>",
    "axe color-contrast": "</head><body><main><h1>A</h1><p style='color:#aaa'>Some pale text</p></main>",
    "HTML: ": "</head><body><main><h1>A</h1><p><b>x</p></main>",
    "width: ": "</head><body><main><h1>A</h1><div style='width:3000px'>x</div></main>",
    "weight: ": f"</head><body><main><h1>A</h1><p>{'word ' * 10_000}</p></main>",
    "request: ": "</head><body><main><h1>A</h1><img alt='x' src='https://example.org/a.png'></main>",
    "keyboard: focus": "<style>a:focus{outline:none}</style></head><body><main><h1>A</h1><a href='#'>b</a></main>",
    "keyboard: Tab": "</head><body><main><h1>A</h1><button onkeydown='event.preventDefault()'>b</button>"
    "<button>c</button></main>",
    "script: ": "<script>nothing()</script></head><body><main><h1>A</h1></main>",
}


def self_test(browser):
    """Whether each fault is found, and a page without any passes."""
    good = f"{HEAD}</head><body><main><h1>A</h1><p>Text.</p></main></body></html>"
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "page.html")
        for expected, body in {**FAULTS, "": None}.items():
            path.write_text(good if body is None else f"{HEAD}{body}</body></html>", encoding="utf-8")
            found = problems(browser, path)
            if (found if body is None else not any(expected in problem for problem in found)):
                failures.append(f"{expected or 'a good page'}: found {found}")
    return failures


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("--screenshots", type=pathlib.Path)
    parser.add_argument("folders", nargs="*", type=pathlib.Path)
    arguments = parser.parse_args()
    failed = False
    if arguments.self_test:
        with browser_of_this_machine() as browser:
            for failure in self_test(browser):
                failed = True
                print("self-test:", failure)
    paths = sorted(page for folder in arguments.folders for page in folder.rglob("*.html"))
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
        for path, found in zip(paths, pool.map(problems_alone, paths)):
            failed = failed or bool(found)
            print(f"{path.name}: {path.stat().st_size} bytes, {len(found) or 'no'} problems", flush=True)
            for problem in found:
                print("  " + problem)
    if arguments.screenshots:
        arguments.screenshots.mkdir(parents=True, exist_ok=True)
        with browser_of_this_machine() as browser:
            for path in paths:
                screenshots(browser, path, arguments.screenshots)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
