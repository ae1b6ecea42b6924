"""Text broken into lines by a table of widths, so that a layout is the same on every computer.

A real font is a little narrower; the painter squeezes a line where one is wider.
"""

from collections.abc import Iterator
from unicodedata import combining, east_asian_width

MM_A_POINT = 25.4 / 72
LEADING = 1.36
BOLD = 1.07
_NARROW, _WIDE = frozenset("iljtfrI.,:;'|!()[]`-·"), frozenset("mwMW@%")


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Return how many millimetres a line takes at most, in usual fonts."""
    return sum(map(_em, text)) * size * MM_A_POINT * (BOLD if bold else 1)


def line_height(size: float) -> float:
    """Return the height of a line in millimetres."""
    return size * MM_A_POINT * LEADING


def lines_of(text: str, size: float, width: float, *, bold: bool = False) -> list[str]:
    """Return the lines of a text: broken at spaces, within a word where it is longer than a line."""
    return [
        line
        for paragraph in text.split("\n")
        for line in _wrapped(paragraph.strip(), size, width, bold=bold)
    ]


def _wrapped(paragraph: str, size: float, width: float, *, bold: bool) -> Iterator[str]:
    line = ""
    for word in paragraph.split():
        longer = f"{line} {word}" if line else word
        if width_of(longer, size, bold=bold) <= width:
            line = longer
            continue
        if line:
            yield line
        line = word
        while width_of(line, size, bold=bold) > width and len(line) > 1:
            cut = _fitting(line, size, width, bold=bold)
            yield line[:cut]
            line = line[cut:]
    if line:
        yield line


def _fitting(word: str, size: float, width: float, *, bold: bool) -> int:
    """Return how many characters of a word fit, at least one, and no sign parted from its letter."""
    room, at = width / (size * MM_A_POINT * (BOLD if bold else 1)), 0
    while at < len(word) and room >= _em(word[at]):
        room -= _em(word[at])
        at += 1
    while 1 < at < len(word) and combining(word[at]):
        at -= 1
    return max(1, at)


def _em(one: str) -> float:
    if east_asian_width(one) in "WF":
        return 0.95
    if one == " ":
        return 0.32
    if one in _NARROW:
        return 0.36
    if one in _WIDE:
        return 0.92
    if combining(one):
        return 0.0
    return 0.7 if one.isupper() else 0.58
