"""Paper ballots as a PDF: the layout drawn, with a code in each corner and who it is for."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from workshop_app.printing.corner_code import CORNERS, SheetCode
from workshop_app.printing.lines import OUTLINE, draw_rule, draw_words
from workshop_app.printing.paper_layout import PaperLayout, PaperPage, layout_of
from workshop_app.printing.paper_parts import (
    BETWEEN_RIGHT,
    CODE_SIZE,
    HEADER_TOP,
    NAME_BOX,
    WHO_WIDTH,
    Example,
    Part,
    Rule,
    Words,
    corner_places,
    said_in,
)
from workshop_app.printing.paper_text import line_height, width_of
from workshop_app.printing.pdf import pdf_pages, write_pdf
from workshop_app.printing.qr import dark_runs, qr_code
from workshop_app.services.paper import PaperBallot, PaperBallots, round_key
from workshop_app.services.ports import Progress
from workshop_app.wording.language import local, translate

THIN = 0.25
_WHO_SIZES = (20, 16, 13, 11, 9, 7.5)


class PdfPaperBallots:
    """Implements the PaperPrinter port."""

    def write(self, ballots: PaperBallots, path: Path, progress: Progress) -> None:
        """Write the ballots; TargetNotWritableError or CancelledError, then `path` is as it was."""
        write_pdf(path, ballots_pdf(ballots, progress))


def ballots_pdf(ballots: PaperBallots, progress: Progress) -> bytes:
    """Return the pages of all ballots as the content of a PDF file."""
    layout = layout_of(ballots.form, ballots.style)
    sheets = [(ballot, page) for ballot in ballots.ballots for page in layout.pages]
    title = translate("Paper", "Ballots: {title}").format(title=ballots.form.title)
    with pdf_pages(title, len(sheets), progress) as (painter, pages):
        drawn = BallotPainter(painter, ballots, layout)
        for (ballot, page), _ in zip(sheets, pages, strict=True):
            drawn.paint(ballot, page)
    return pages.content()


class BallotPainter:
    """Paints one page; the painter is scaled to millimetres."""

    def __init__(self, painter: QPainter, ballots: PaperBallots, layout: PaperLayout) -> None:
        self._painter = painter
        self._form = ballots.form
        self._style = ballots.style
        self._layout = layout

    def paint(self, ballot: PaperBallot, page: PaperPage) -> None:
        """Paint codes, words, circles, and whose it is."""
        self._codes(SheetCode(round_key(self._form), self._layout.key, ballot.key, page.number))
        for part in (*page.parts, *self._who(ballot, page)):
            self._part(part)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(OUTLINE, THIN))
        radius = self._layout.sizes.radius
        for row in page.rows:
            for spot in row.spots:
                self._painter.drawEllipse(QPointF(spot.x, spot.y), radius, radius)

    def _codes(self, code: SheetCode) -> None:
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(Qt.GlobalColor.black)
        for corner, (x, y) in zip(range(CORNERS), corner_places(), strict=True):
            for dark in _dark_runs(code.text(corner)):
                self._painter.drawRect(dark.translated(x, y))
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _who(self, ballot: PaperBallot, page: PaperPage) -> Iterator[Part]:
        """Yield whose it is, by name or code or to be written, and which page of how many."""
        x, y, width = BETWEEN_RIGHT - WHO_WIDTH, HEADER_TOP, WHO_WIDTH
        if ballot.is_blank:
            label = " / ".join(said_in(self._style, lambda: translate("Paper", "Name or code")))
            yield Words(x, y, width, label, 7)
            yield Rule(NAME_BOX.x, NAME_BOX.y + NAME_BOX.height - 0.8, NAME_BOX.width, 0.2)
        else:
            size = next((one for one in _WHO_SIZES if width_of(ballot.name, one) <= width), 7)
            yield Words(x, y, width, ballot.name, size, bold=True, align="right")
        below = ballot.key if ballot.is_blank else " / ".join(self._groups(ballot))
        pages = f"{page.number} / {len(self._layout.pages)}"
        said = " · ".join(one for one in (below, pages) if one)
        yield Words(x, y + 15.5 - line_height(9), width, said, 9, align="right")

    def _groups(self, ballot: PaperBallot) -> list[str]:
        return said_in(self._style, lambda: local(ballot.below))

    def _part(self, part: Part) -> None:
        if isinstance(part, Words):
            draw_words(self._painter, part)
        elif isinstance(part, Rule):
            draw_rule(self._painter, part)
        else:
            self._example(part)

    def _example(self, one: Example) -> None:
        middle, radius = QPointF(one.x, one.y), one.radius
        filled = one.kind in {"filled", "struck"}
        self._painter.setPen(QPen(OUTLINE, THIN))
        self._painter.setBrush(Qt.GlobalColor.black if filled else Qt.BrushStyle.NoBrush)
        self._painter.drawEllipse(middle, radius, radius)
        self._painter.setPen(QPen(Qt.GlobalColor.black, 0.5))
        lines = QPainterPath()
        reach = radius * (1.5 if one.kind == "struck" else 0.75)
        if one.kind == "crossed":
            for way in (1, -1):
                lines.moveTo(one.x - reach, one.y - way * reach)
                lines.lineTo(one.x + reach, one.y + way * reach)
        elif one.kind == "struck":
            for height in (-0.35, 0.35):
                lines.moveTo(one.x - reach, one.y + height * radius)
                lines.lineTo(one.x + reach, one.y + height * radius)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPath(lines)


@lru_cache(maxsize=64)
def _dark_runs(text: str) -> tuple[QRectF, ...]:
    return tuple(dark_runs(qr_code(text), CODE_SIZE))
