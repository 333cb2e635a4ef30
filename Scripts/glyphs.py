#!/usr/bin/env python3
"""Writes Sources/Plotting/Text/DejaVuSans.swift: the outlines and advance widths of the characters
that a figure's text may use.

    apt install fonts-dejavu-core && pip install fonttools
    python3 Scripts/glyphs.py

Each glyph is a run of numbers, in font units (2048 to the em, y upwards):

    scalar, advance, contours, then for each contour: points, then for each point: dx, dy

`dx` and `dy` are differences from the point before (at first from the origin, going on from contour
to contour); signed numbers are folded to 0, 1, 2, ... for 0, -1, 1, ... Bit 0 of the `dx` number says
whether the point lies on the curve; the number above it is the folded difference. The first glyph
is the box for a missing glyph; its scalar is 0.

A number is written in base 32, lowest digit first, with the characters "0" (48) to "o" (111): 48 +
digit for the last digit of a number, 80 + digit for the others.
"""

import os
import sys

from fontTools.ttLib import TTFont

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
TARGET = os.path.join(
    os.path.dirname(os.path.abspath(__file__)), "..", "Sources", "Plotting", "Text", "DejaVuSans.swift"
)
LINE = 96

CHARACTERS = (
    list(range(0x20, 0x7F))
    + list(range(0xA0, 0x100))
    + [c for c in range(0x391, 0x3CA) if c != 0x3A2]
    + [0x3D1, 0x3D5, 0x3F5]
    # Dashes, quotation marks, bullet, ellipsis, primes, per mille.
    + [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026, 0x2030]
    + [0x2032, 0x2033, 0x20AC]
    # Superscripts and subscripts.
    + [0x2070, *range(0x2074, 0x207F), *range(0x2080, 0x208F)]
    # Arrows and mathematics.
    + [0x2190, 0x2191, 0x2192, 0x2193, 0x2194, 0x2202, 0x2206, 0x2207, 0x2208, 0x2211, 0x2212, 0x221A]
    + [0x221D, 0x221E, 0x222B, 0x2248, 0x2260, 0x2261, 0x2264, 0x2265, 0x22C5]
)


def digits(number):
    text = ""
    while number >= 32:
        text += chr(80 + number % 32)
        number //= 32
    return text + chr(48 + number)


def folded(number):
    return 2 * number if number >= 0 else -2 * number - 1


def encoded(font, scalar, name):
    table = font["glyf"]
    coordinates, ends, flags = table[name].getCoordinates(table)
    text = digits(scalar) + digits(font["hmtx"][name][0]) + digits(len(ends))
    start, x, y = 0, 0, 0
    for end in ends:
        text += digits(end + 1 - start)
        for index in range(start, end + 1):
            px, py = (round(value) for value in coordinates[index])
            text += digits(2 * folded(px - x) + (flags[index] & 1)) + digits(folded(py - y))
            x, y = px, py
        start = end + 1
    return text


def main():
    font = TTFont(FONT)
    names = font.getBestCmap()
    if font["head"].unitsPerEm != 2048:
        sys.exit("the font's em is not 2048 units")
    missing = [hex(c) for c in CHARACTERS if c not in names]
    if missing:
        sys.exit("not in the font: " + " ".join(missing))
    data = encoded(font, 0, ".notdef") + "".join(encoded(font, c, names[c]) for c in CHARACTERS)
    lines = [data[i : i + LINE] for i in range(0, len(data), LINE)]
    licence = font["name"].getDebugName(13).strip().splitlines()
    notice = "\n".join(("// " + line.strip()).rstrip() for line in licence)
    body = "\n".join("    " + line for line in lines)
    with open(TARGET, "w", encoding="utf-8") as file:
        file.write(
            f"""// Made by Scripts/glyphs.py from DejaVu Sans ({font["name"].getDebugName(5)}), which describes the format.
// Do not edit. The outlines below are under the licence of that font:
//
{notice}

/// Numbers and glyphs of the typeface DejaVu Sans, which figures are set in.
enum DejaVuSans {{
  /// Font units in the em, the font's nominal size.
  static let unitsPerEm = {font["head"].unitsPerEm}
  /// Font units from the baseline to the top of the line.
  static let ascent = {font["hhea"].ascent}
  /// Font units from the baseline down to the bottom of the line.
  static let descent = {-font["hhea"].descent}
  /// How many glyphs `outlines` holds, the missing-glyph box among them.
  static let glyphCount = {len(CHARACTERS) + 1}

  /// Advance widths and outlines of all glyphs, the missing-glyph box first.
  static let outlines = #\"\"\"
{body}
    \"\"\"#
}}
"""
        )


main()
