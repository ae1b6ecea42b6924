"""The blocks of a report as pieces that are painted on its pages."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from workshop_app.charts.figures import figure_size, paint_figure, paper_theme
from workshop_app.findings.document import look
from workshop_app.findings.document.blocks import (
    Block,
    Bullets,
    Document,
    FigureBlock,
    Heading,
    OpenField,
    PageBreak,
    Paragraph,
    Quotation,
    TableBlock,
    Tone,
)
from workshop_app.printing.report_pages import Piece
from workshop_app.printing.report_table import open_field_pieces, table_pieces
from workshop_app.printing.report_text import Letters, draw_line, mm
from workshop_app.wording.documents import quoted

WIDTH: Final = mm(look.TEXT_WIDTH)
_TITLE, _SUBTITLE = Letters(look.TITLE, bold=True), Letters(look.SUBTITLE, colour=look.MUTED)
_BODY, _NOTE = Letters(), Letters(look.SMALL, colour=look.MUTED)
_INDENT, _BOX = mm(4), mm(4)


def pieces_of(document: Document) -> Iterator[Piece]:
    """Yield the title and every block."""
    yield from _lines(document.title, _TITLE, centred=True, keep=True)
    yield _rule(look.ACCENT, 0.7)
    yield _gap(2)
    yield from _lines(document.subtitle, _SUBTITLE, centred=True)
    yield _gap(4)
    breaks = False
    for block in document.blocks:
        if isinstance(block, PageBreak):
            breaks = True
            continue
        if breaks:
            yield Piece(0, keep=True, breaks=True)
        breaks = False
        yield from _block_pieces(block)


def _block_pieces(block: Block) -> Iterator[Piece]:
    match block:
        case Heading(text, level):
            yield from _heading(text, min(max(level, 1), len(look.HEADINGS)))
        case Paragraph(text, Tone.LEAD):
            yield from _box(text)
        case Paragraph(text, tone):
            yield from _lines(text, _NOTE if tone is Tone.NOTE else _BODY)
            yield _gap(2)
        case Bullets(items):
            yield from _bullets(items)
        case TableBlock():
            yield from _captioned(block.caption, before=True)
            yield from table_pieces(block)
            yield _gap(3)
        case FigureBlock():
            yield _figure(block)
            yield from _captioned(block.caption, before=False)
            yield _gap(3)
        case Quotation(text, by):
            yield from _quotation(text, by)
        case OpenField(label, lines):
            yield from open_field_pieces(label, lines)
            yield _gap(3)
        case PageBreak():
            pass


def _gap(height: float) -> Piece:
    return Piece(mm(height))


def _rule(colour: str, width: float) -> Piece:
    def paint(painter: QPainter, top: float) -> None:
        at = top + mm(1)
        draw_line(painter, (QPointF(0, at), QPointF(WIDTH, at)), colour, width)

    return Piece(mm(2), paint, keep=True)


def _lines(
    text: str, letters: Letters, *, indent: float = 0, centred: bool = False, keep: bool = False
) -> Iterator[Piece]:
    lines = letters.lines(text, WIDTH - indent) if text else []
    for at, line in enumerate(lines):
        left = (WIDTH - letters.width(line)) / 2 if centred else indent
        # Neither the first nor the last line of a paragraph stands alone.
        together = keep or (len(lines) > 1 and at in {0, len(lines) - 2})
        yield _line(line, letters, left, keep=together)


def _line(line: str, letters: Letters, left: float, *, keep: bool) -> Piece:
    def paint(painter: QPainter, top: float) -> None:
        letters.draw(painter, left, top, line)

    return Piece(letters.line_height, paint, keep=keep)


def _heading(text: str, level: int) -> Iterator[Piece]:
    yield _gap(6 - level)
    letters = Letters(look.HEADINGS[level - 1], bold=True)
    yield from _lines(text, letters, keep=True)
    if level == 1:
        yield _rule(look.ACCENT, 0.4)
    yield Piece(mm(1.5), lambda _painter, _top: None, keep=True)


def _box(text: str) -> Iterator[Piece]:
    """Yield the summary in its box, in parts where a page cannot hold it."""
    lines = _BODY.lines(text, WIDTH - 2 * _BOX)
    most = 40
    for start in range(0, len(lines), most):
        yield _boxed(lines[start : start + most])
    yield _gap(4)


def _boxed(lines: Sequence[str]) -> Piece:
    height = len(lines) * _BODY.line_height + mm(5)

    def paint(painter: QPainter, top: float) -> None:
        painter.setBrush(QColor(f"#{look.BOX}"))
        pen = painter.pen()
        pen.setColor(QColor(f"#{look.MUTED}"))
        pen.setWidthF(mm(0.25))
        painter.setPen(pen)
        painter.drawRect(QRectF(0, top, WIDTH, height))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for at, line in enumerate(lines):
            _BODY.draw(painter, _BOX, top + mm(2.5) + at * _BODY.line_height, line)

    return Piece(height, paint)


def _bullets(items: Sequence[str]) -> Iterator[Piece]:
    for item in items:
        for at, piece in enumerate(_lines(item, _BODY, indent=_INDENT)):
            yield piece if at else _with_bullet(piece)
        yield _gap(1)
    yield _gap(1)


def _with_bullet(piece: Piece) -> Piece:
    def paint(painter: QPainter, top: float) -> None:
        _BODY.draw(painter, 0, top, "•")
        piece.paint(painter, top)

    return Piece(piece.height, paint, keep=piece.keep)


def _quotation(text: str, by: str) -> Iterator[Piece]:
    told = f"{quoted(text)}  {by}".rstrip()
    for piece in _lines(told, _BODY, indent=_INDENT):
        yield _with_bar(piece)
    yield _gap(2)


def _with_bar(piece: Piece) -> Piece:
    def paint(painter: QPainter, top: float) -> None:
        ends = (QPointF(mm(1), top), QPointF(mm(1), top + piece.height))
        draw_line(painter, ends, look.LINE, 0.8)
        piece.paint(painter, top)

    return Piece(piece.height, paint, keep=piece.keep)


def _captioned(caption: str, *, before: bool) -> Iterator[Piece]:
    if caption:
        yield from _lines(caption, _NOTE, keep=before)
        yield Piece(mm(0.8), lambda _painter, _top: None, keep=before)


def _figure(block: FigureBlock) -> Piece:
    """Return the picture, drawn in lines and letters, as wide as the text if a page holds it."""
    theme = paper_theme()
    natural = figure_size(block, theme)
    width = mm(look.figure_width(natural.height() / natural.width()))
    theme = theme.scaled(width / natural.width())
    size = figure_size(block, theme)

    def paint(painter: QPainter, top: float) -> None:
        painter.save()
        paint_figure(painter, QRectF(0, top, size.width(), size.height()), block, theme)
        painter.restore()

    return Piece(size.height() + mm(1), paint, keep=bool(block.caption))
