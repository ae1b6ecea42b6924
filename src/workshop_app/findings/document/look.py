"""How a document on A4 looks, whoever writes it: sizes in points, lengths in millimetres."""

from typing import Final

PAGE_WIDTH: Final = 210.0
PAGE_HEIGHT: Final = 297.0
SIDE: Final = 20.0
TOP: Final = 22.0
BOTTOM: Final = 22.0
TEXT_WIDTH: Final = PAGE_WIDTH - 2 * SIDE
LARGEST_FIGURE: Final = 200.0  # high: with its caption it fits on a page

KOREAN_FONT: Final = "맑은 고딕"
LATIN_FONT: Final = "Malgun Gothic"  # the same font as other systems call it

TITLE: Final = 19.0
SUBTITLE: Final = 11.0
HEADINGS: Final = (15.0, 12.5, 11.0)
BODY: Final = 10.5
TABLE: Final = 9.5
SMALL: Final = 9.0
TINY: Final = 8.0  # header and footer

ACCENT: Final = "1B365D"
INK: Final = "1B1F24"
MUTED: Final = "5B6472"
LINE: Final = "AEB6C2"
HEAD: Final = "EDF0F4"
BOX: Final = "F4F6F9"

FIGURE_PIXELS: Final = 1700  # a picture as wide as the text, at about 250 dots an inch


def figure_width(share: float) -> float:
    """Return how wide a picture of this height by width is drawn: all the width if it fits."""
    return min(TEXT_WIDTH, LARGEST_FIGURE / share) if share > 0 else TEXT_WIDTH
