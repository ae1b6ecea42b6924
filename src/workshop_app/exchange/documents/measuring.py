"""How many lines a text takes, by a table of widths: who writes a file cannot ask a font."""

from math import ceil
from typing import Final
from unicodedata import east_asian_width

MM_A_POINT: Final = 25.4 / 72
_WIDE, _NARROW = 1.0, 0.53  # of the size of the letters


def text_width(text: str, size: float) -> float:
    """Return how many millimetres a line takes at `size` points."""
    return sum(_WIDE if east_asian_width(one) in "WF" else _NARROW for one in text) * (
        size * MM_A_POINT
    )


def lines_needed(text: str, size: float, width: float) -> int:
    """Return how many lines a text takes in `width` millimetres, at least one."""
    # Lines break at spaces, so that none is quite full.
    room = max(width * 0.96, size * MM_A_POINT)
    return sum(max(1, ceil(text_width(line, size) / room)) for line in text.split("\n"))
