"""Tables of a report as pieces: a row is not parted unless it is taller than a page."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from workshop_app.findings.document import look
from workshop_app.findings.document.blocks import TableBlock, TableColumn
from workshop_app.findings.document.columns import shares
from workshop_app.printing.report_pages import PAGE, Piece
from workshop_app.printing.report_text import Letters, draw_line, mm

WIDTH: Final = mm(look.TEXT_WIDTH)
LABEL_WIDTH, LINE_HEIGHT = 45.0, 9.0
_SIDE, _ABOVE = mm(1.5), mm(1.1)
_HEAD, _CELL = Letters(look.TABLE, bold=True), Letters(look.TABLE)
_Places = Sequence[tuple[TableColumn, float, float]]


def table_pieces(block: TableBlock) -> Iterator[Piece]:
    """Yield the heading row and every row."""
    places = _places(block.columns, shares(block))
    heading = next(_rows(places, [one.header for one in block.columns], _HEAD, None))
    yield heading
    for at, row in enumerate(block.rows, start=1):
        yield from _rows(places, row, _CELL, heading, last=at == len(block.rows))


def open_field_pieces(label: str, lines: int) -> Iterator[Piece]:
    """Yield a label with room to write beside it."""
    parted = LABEL_WIDTH / look.TEXT_WIDTH
    places = _places((TableColumn(""), TableColumn("")), (parted, 1 - parted))
    told = _HEAD.lines(label, places[0][2] - 2 * _SIDE)
    height = max(mm(LINE_HEIGHT) * max(lines, 1), len(told) * _HEAD.line_height + 2 * _ABOVE)

    def paint(painter: QPainter, top: float) -> None:
        box = QRectF(0, top, places[0][2], height)
        painter.fillRect(box, QColor(f"#{look.HEAD}"))
        for at, line in enumerate(told):
            _HEAD.draw(painter, _SIDE, top + _ABOVE + at * _HEAD.line_height, line)
        for y in (top, top + height):
            draw_line(painter, (QPointF(0, y), QPointF(WIDTH, y)), look.INK, 0.25)

    yield Piece(min(height, PAGE), paint)


def _places(columns: Sequence[TableColumn], parts: Sequence[float]) -> _Places:
    """Return each column with its left edge and width, by its part of all."""
    found: list[tuple[TableColumn, float, float]] = []
    left = 0.0
    for column, part in zip(columns, parts, strict=True):
        width = WIDTH * part
        found.append((column, left, width))
        left += width
    return found


def _rows(
    places: _Places,
    texts: Sequence[str],
    letters: Letters,
    heading: Piece | None,
    *,
    last: bool = False,
) -> Iterator[Piece]:
    """Yield a row; one that is taller than a page in parts."""
    cells = [
        letters.lines(text, width - 2 * _SIDE)
        for (_, _, width), text in zip(places, texts, strict=False)
    ]
    tallest = max((len(lines) for lines in cells), default=1)
    above = heading.height if heading else 0.0
    most = max(int((PAGE - above - 2 * _ABOVE) // letters.line_height), 1)
    for start in range(0, tallest, most):
        part = [lines[start : start + most] for lines in cells]
        yield _row(places, part, letters, heading, last=last and start + most >= tallest)


def _row(
    places: _Places,
    cells: Sequence[Sequence[str]],
    letters: Letters,
    heading: Piece | None,
    *,
    last: bool,
) -> Piece:
    height = max((len(lines) for lines in cells), default=1) * letters.line_height + 2 * _ABOVE

    def paint(painter: QPainter, top: float) -> None:
        if heading is None:
            painter.fillRect(QRectF(0, top, WIDTH, height), QColor(f"#{look.HEAD}"))
            draw_line(painter, (QPointF(0, top), QPointF(WIDTH, top)), look.INK, 0.25)
        bottom = top + height
        heavy = heading is None or last
        ends = (QPointF(0, bottom), QPointF(WIDTH, bottom))
        draw_line(painter, ends, look.INK if heavy else look.LINE, 0.25 if heavy else 0.12)
        for (column, left, width), lines in zip(places, cells, strict=False):
            if left:
                draw_line(painter, (QPointF(left, top), QPointF(left, bottom)), look.LINE, 0.12)
            middle = top + (height - len(lines) * letters.line_height) / 2
            for at, line in enumerate(lines):
                spare = width - 2 * _SIDE - letters.width(line) if column.numeric else 0.0
                y = middle + at * letters.line_height
                letters.draw(painter, left + _SIDE + max(spare, 0.0), y, line)

    return Piece(height, paint, keep=heading is None, heading=heading)
