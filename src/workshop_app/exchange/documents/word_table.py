"""Tables of a Word document: open at the sides, their heading row repeated and marked as such."""

from typing import Any

from docx.document import Document as Docx
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table, _Cell, _Row  # pyright: ignore[reportPrivateUsage]

from workshop_app.exchange.documents.drawing import widths_of
from workshop_app.exchange.documents.word_marks import element, inner
from workshop_app.findings.document import look
from workshop_app.findings.document.blocks import TableBlock
from workshop_app.findings.document.columns import shares

LABEL_WIDTH = 45.0
LINE_HEIGHT = 9.0


def add_table(made: Docx, block: TableBlock) -> None:
    """Add a table at the end."""
    table = _bare(made, len(block.rows) + 1, [*shares(block)])
    _describe(table, block.caption)
    names = [column.header for column in block.columns]
    # A table's own cells are looked up anew each time: for long tables that takes minutes.
    for at, (row, texts) in enumerate(zip(table.rows, [names, *block.rows], strict=True)):
        cells = row.cells
        for column, cell, text in zip(block.columns, cells, texts, strict=False):
            _write(cell, text, bold=at == 0, numeric=column.numeric)
            if at == 0:
                _shade(cell)
        _mark(row, is_heading=at == 0)


def add_open_field(made: Docx, label: str, lines: int) -> None:
    """Add a label with room to write beside it."""
    table = _bare(made, 1, [LABEL_WIDTH, look.TEXT_WIDTH - LABEL_WIDTH])
    row = table.rows[0]
    row.height, row.height_rule = Mm(LINE_HEIGHT * max(lines, 1)), WD_ROW_HEIGHT_RULE.AT_LEAST
    _write(row.cells[0], label, bold=True, numeric=False)
    _shade(row.cells[0])
    made.add_paragraph(style="After Table")


def _bare(made: Docx, rows: int, shares: list[float]) -> Table:
    table = made.add_table(rows, len(shares))
    table.autofit = False
    properties = inner(table).tblPr
    layout = properties.find(qn("w:tblLayout"))
    indent = element(
        "w:tblInd", w="85", type="dxa"
    )  # else the texts, and not the lines, begin at the margin
    layout.addprevious(indent)
    layout.addprevious(_borders())
    layout.addnext(_padding())
    widths = [Mm(width) for width in widths_of(shares, look.TEXT_WIDTH)]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width
    return table


def _borders() -> Any:
    borders = element("w:tblBorders")
    for side, size, colour in (
        ("top", "8", look.INK),
        ("bottom", "8", look.INK),
        ("insideH", "4", look.LINE),
        ("insideV", "4", look.LINE),
    ):
        borders.append(element(f"w:{side}", val="single", sz=size, space="0", color=colour))
    return borders


def _padding() -> Any:
    """Return the room inside the cells, in twentieths of a point."""
    margins = element("w:tblCellMar")
    for side, width in (("top", "60"), ("left", "85"), ("bottom", "60"), ("right", "85")):
        margins.append(element(f"w:{side}", w=width, type="dxa"))
    return margins


def _describe(table: Table, caption: str) -> None:
    if caption:
        told = element("w:tblCaption", val=caption)
        properties = inner(table).tblPr
        properties.append(told)


def _mark(row: _Row, *, is_heading: bool) -> None:
    """Keep a row on one page; the first one is a heading, and repeated on each page."""
    properties = inner(row).get_or_add_trPr()
    properties.append(element("w:cantSplit"))
    if is_heading:
        properties.append(element("w:tblHeader"))


def _write(cell: _Cell, text: str, *, bold: bool, numeric: bool) -> None:
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    paragraph = cell.paragraphs[0]
    paragraph.style = "Table Text"
    paragraph.add_run(text).bold = bold
    if numeric:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _shade(cell: _Cell) -> None:
    shade = element("w:shd", val="clear", color="auto", fill=look.HEAD)
    properties = inner(cell).get_or_add_tcPr()
    align = properties.find(qn("w:vAlign"))
    align.addprevious(shade)
