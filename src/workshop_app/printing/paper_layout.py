"""Where everything lies on a paper ballot, in millimetres: for whoever draws it and who reads it.

Nothing here asks a font, so both have the same layout, whatever computer they run on.
"""

from dataclasses import dataclass
from functools import lru_cache

from workshop_app.printing.corner_code import LAYOUT_LENGTH
from workshop_app.printing.paper_blocks import Block, blocks_of
from workshop_app.printing.paper_legend import footer_of, header_of, legend_of
from workshop_app.printing.paper_parts import (
    BODY_BOTTOM,
    LEFT,
    RIGHT,
    Part,
    Row,
    Rule,
    Sizes,
    Strip,
    sizes_of,
)
from workshop_app.services.paper import PaperForm, PaperStyle, digest

MOST_ADDED = 9.0
FILLED_FROM = 0.6


@dataclass(frozen=True, slots=True)
class PaperPage:
    """One page: what is drawn, the rows of circles, and the strips that are written on."""

    number: int
    parts: tuple[Part, ...]
    rows: tuple[Row, ...]
    strips: tuple[Strip, ...]


@dataclass(frozen=True, slots=True)
class PaperLayout:
    """All pages of one ballot; `key` changes with whatever an answer is an answer to."""

    style: PaperStyle
    sizes: Sizes
    pages: tuple[PaperPage, ...]
    key: str


@lru_cache(maxsize=16)
def layout_of(form: PaperForm, style: PaperStyle) -> PaperLayout:
    """Return where everything lies on the ballots of a round in one style."""
    sizes = sizes_of(style, form.criteria)
    legend, top = legend_of(form, style, sizes)
    filled = _filled(blocks_of(form, style, sizes, BODY_BOTTOM - top), BODY_BOTTOM - top)
    pages: list[PaperPage] = []
    for number, blocks in enumerate(filled, start=1):
        parts = [*header_of(form, style, sizes), *legend]
        parts += footer_of(form, style, sizes, more=number < len(filled))
        pages.append(_page(number, parts, _spread(blocks, BODY_BOTTOM - top), top))
    said = [repr([(page.rows, page.strips) for page in pages]), repr(form.criteria), repr(style)]
    said += [repr((one.id, one.title, one.text)) for one in form.items]
    return PaperLayout(style, sizes, tuple(pages), digest(LAYOUT_LENGTH, *said))


def _filled(blocks: list[Block], room: float) -> list[list[Block]]:
    """Return the blocks of each page."""
    pages: list[list[Block]] = [[]]
    left = room
    for block in blocks:
        if block.height > left and pages[-1]:
            pages.append([])
            left = room
        pages[-1].append(block)
        left -= block.height
    return pages


def _spread(blocks: list[Block], room: float) -> list[tuple[Block, float]]:
    """Return each block with the room added to it, for those who write more."""
    used = sum(block.height for block in blocks)
    if not blocks or used < FILLED_FROM * room:
        return [(block, 0.0) for block in blocks]
    added = min(MOST_ADDED, max(0.0, room - used) / len(blocks))
    return [(block, added) for block in blocks]


def _page(
    number: int, parts: list[Part], blocks: list[tuple[Block, float]], top: float
) -> PaperPage:
    rows: list[Row] = []
    strips: list[Strip] = []
    y = top
    for block, added in blocks:
        drawn, below, strip = block.placed(y, added)
        parts += [Rule(LEFT, y, RIGHT - LEFT, 0.3), *drawn]
        rows += below
        strips += strip
        y += block.height + added
    parts.append(Rule(LEFT, y, RIGHT - LEFT, 0.3))
    return PaperPage(number, tuple(parts), tuple(rows), tuple(strips))
