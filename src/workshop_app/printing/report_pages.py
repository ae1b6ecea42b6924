"""How the pieces of a report fall on pages: what belongs together stays together if it can."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtGui import QPainter

from workshop_app.findings.document import look
from workshop_app.printing.report_text import mm

PAGE: Final = mm(look.PAGE_HEIGHT - look.TOP - look.BOTTOM)
Paint = Callable[[QPainter, float], None]
"""Paints a piece, its top given; the left edge of the text is 0."""


def nothing(_painter: QPainter, _top: float) -> None:
    """Paint nothing: a gap."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What is not parted by the end of a page: a line, a row, a picture."""

    height: float
    paint: Paint = nothing
    keep: bool = False  # on one page with the next
    heading: "Piece | None" = None  # comes again above it where it begins a page
    breaks: bool = False  # begins a page

    @property
    def is_gap(self) -> bool:
        """Tell whether it is room only, which is left out on top of a page."""
        return self.paint is nothing


@dataclass(slots=True)
class Page:
    """One page: each piece with its top."""

    pieces: list[tuple[float, Piece]] = field(default_factory=list[tuple[float, Piece]])
    used: float = 0.0

    def add(self, piece: Piece) -> None:
        """Add a piece at the end."""
        if self.pieces or not piece.is_gap:
            self.pieces.append((self.used, piece))
            self.used += piece.height


def pages_of(pieces: Sequence[Piece]) -> list[Page]:
    """Return the pages, at least one."""
    pages = [Page()]
    for at, piece in enumerate(pieces):
        page = pages[-1]
        if page.pieces and (piece.breaks or page.used + _together(pieces, at) > PAGE):
            pages.append(Page())
            if piece.heading is not None:
                pages[-1].add(piece.heading)
        pages[-1].add(piece)
    return pages


def _together(pieces: Sequence[Piece], at: int) -> float:
    """Return the height of a piece and of what it may not be parted from, if a page holds that."""
    alone = height = pieces[at].height
    while pieces[at].keep and at + 1 < len(pieces):
        at += 1
        height += pieces[at].height
    return height if height <= PAGE else alone
