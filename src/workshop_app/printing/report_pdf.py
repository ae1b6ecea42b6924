"""Outcome documents as PDF: A4, pictures drawn in lines and letters, Korean text that can be found."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from workshop_app.findings.document import look
from workshop_app.findings.document.blocks import Document
from workshop_app.findings.document.cleaning import cleaned
from workshop_app.printing.pdf import write_pdf
from workshop_app.printing.report_pages import Page, pages_of
from workshop_app.printing.report_pieces import WIDTH, pieces_of
from workshop_app.printing.report_text import DOTS_AN_INCH, Letters, draw_line, mm
from workshop_app.wording.documents import check_code
from workshop_app.wording.language import speaking

_TINY = Letters(look.TINY, colour=look.MUTED)
_FOOT = look.PAGE_HEIGHT - look.TOP - look.BOTTOM + 4

MOST_ON_A_LINE = 300  # characters: of a longer title only so many are broken, on every page


def write_report_pdf(documents: Sequence[Document], path: Path) -> None:
    """Write the documents one after the other; raises TargetNotWritableError."""
    write_pdf(path.absolute(), report_pdf([cleaned(one) for one in documents]))


def report_pdf(documents: Sequence[Document]) -> bytes:
    """Return the content of the file."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, documents[0])
    painter = QPainter(writer)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(mm(look.SIDE), mm(look.TOP))
    try:
        _paint(writer, painter, documents)
    finally:
        painter.end()
    buffer.close()
    return bytes(content.data())


def _writer(buffer: QBuffer, document: Document) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setTitle(document.title)
    writer.setCreator("Workshop App")
    writer.setResolution(DOTS_AN_INCH)
    paper = QPageSize(QPageSize.PageSizeId.A4)
    upright = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(paper, upright, QMarginsF(0, 0, 0, 0)))
    return writer


def _paint(writer: QPdfWriter, painter: QPainter, documents: Sequence[Document]) -> None:
    made: list[tuple[Document, int, Page]] = []
    for document in documents:
        with speaking(document.language):
            pages = pages_of(list(pieces_of(document)))
        made += [(document, at, page) for at, page in enumerate(pages)]
    for number, (document, at, page) in enumerate(made, start=1):
        if number > 1:
            writer.newPage()
        with speaking(document.language):
            if at:
                _paint_header(painter, document.title)
            for top, piece in page.pieces:
                piece.paint(painter, top)
            _paint_footer(painter, document, f"{number} / {len(made)}")


def _paint_header(painter: QPainter, title: str) -> None:
    line = _TINY.lines(title[:MOST_ON_A_LINE], WIDTH)[0]
    top = mm(10 - look.TOP)
    _TINY.draw(painter, 0, top, line)
    below = top + _TINY.line_height + mm(0.8)
    draw_line(painter, (QPointF(0, below), QPointF(WIDTH, below)), look.LINE, 0.12)


def _paint_footer(painter: QPainter, document: Document, page: str) -> None:
    top = mm(_FOOT)
    draw_line(painter, (QPointF(0, top), QPointF(WIDTH, top)), look.LINE, 0.12)
    told = f"{document.made} · {check_code(document.checksum)}"
    for at, line in enumerate([page, *_TINY.lines(told[: 3 * MOST_ON_A_LINE], WIDTH)[:3]]):
        left = (WIDTH - _TINY.width(line)) / 2
        _TINY.draw(painter, left, top + mm(0.8) + at * _TINY.line_height, line)
