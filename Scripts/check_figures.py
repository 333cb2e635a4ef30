"""Takes the figures out of HTML pages and reads them with other programs; see Scripts/check-figures."""

import base64
import io
import pathlib
import re
import subprocess
import sys
import tempfile
import warnings

from PIL import Image, ImageSequence

# Pillow warns where it has to guess: no guess is right.
warnings.simplefilter("error")

SVG = re.compile(r"<svg\b.*?</svg>", re.S)
PICTURE = re.compile(r"data:image/(gif|png);base64,([A-Za-z0-9+/=]+)")


def ill_formed(svg):
    """What xmllint says of an SVG image as a document of its own."""
    with tempfile.NamedTemporaryFile(suffix=".svg") as file:
        file.write(svg.encode())
        file.flush()
        run = subprocess.run(["xmllint", "--noout", "--nonet", file.name], capture_output=True, text=True)
    return [f"SVG: {line}" for line in run.stderr.splitlines()[:1]] if run.returncode or run.stderr else []


def repeated_names(svgs):
    """Names of elements that two places of a page have."""
    names = [name for svg in svgs for name in re.findall(r'\sid="([^"]*)"', svg)]
    return [f"SVG: two elements are named {name}" for name in sorted(set(names)) if names.count(name) > 1]


def unreadable(kind, content):
    """What Pillow finds wrong with a picture, of which it decodes every frame."""
    try:
        with Image.open(io.BytesIO(content)) as image:
            if image.format.lower() != kind:
                return [f"{kind}: is {image.format}"]
            for frame in ImageSequence.Iterator(image):
                frame.load()
        if kind == "png":
            # Decoding does not look at check sums.
            Image.open(io.BytesIO(content)).verify()
    except Exception as problem:
        return [f"{kind}: {problem!r}"]
    return []


def problems(page):
    """What is wrong with the figures of a page, and how many there are of each kind."""
    svgs = SVG.findall(page)
    pictures = [(kind, base64.b64decode(text)) for kind, text in PICTURE.findall(page)]
    found = [problem for svg in svgs for problem in ill_formed(svg)] + repeated_names(svgs)
    found += [problem for kind, content in pictures for problem in unreadable(kind, content)]
    for svg in svgs:
        if not re.search(r"<title\b[^>]*>[^<]+</title>", svg) or not re.search(r"<desc\b[^>]*>[^<]+</desc>", svg):
            found.append("SVG: has no title or no description")
    kinds = [kind for kind, _ in pictures]
    return found, f"{len(svgs)} SVG, {kinds.count('gif')} GIF, {kinds.count('png')} PNG"


def self_test():
    """Faults that are not found."""
    good = '<svg xmlns="http://www.w3.org/2000/svg"><title id="{}">A</title><desc>B</desc></svg>'
    gif = bytes.fromhex("47494638396101000100800000000000ffffff2c00000000010001000002024401003b")
    png = io.BytesIO()
    Image.new("1", (9, 9)).save(png, "png")
    png = bytearray(png.getvalue())
    picture = "data:image/{};base64,{}"

    def page(kind, content):
        return picture.format(kind, base64.b64encode(bytes(content)).decode())

    wrong_sum = png[:]
    wrong_sum[29] ^= 1
    faults = {
        "a tag that is not closed": good.replace("<desc>", "<g><desc>"),
        "a name that is not unique": good.format("a") + good.format("a"),
        "no description": good.replace("<desc>B</desc>", ""),
        "a GIF that ends too early": page("gif", gif[:-6]),
        "a PNG with a wrong check sum": page("png", wrong_sum),
        "a PNG that says it is a GIF": page("gif", png),
    }
    missed = [f"{fault} is not found" for fault, text in faults.items() if not problems(text)[0]]
    fine = good.format("a") + good.format("b") + page("gif", gif) + page("png", png)
    return missed + [f"a good page: {problem}" for problem in problems(fine)[0]]


def main():
    failed = self_test()
    for problem in failed:
        print("self-test:", problem)
    for page in sorted(page for folder in sys.argv[1:] for page in pathlib.Path(folder).rglob("*.html")):
        found, counts = problems(page.read_text(encoding="utf-8"))
        failed += found
        print(f"{page.name}: {counts}, {len(found) or 'no'} problems")
        for problem in found:
            print("  " + problem)
    return 1 if failed else 0


sys.exit(main())
