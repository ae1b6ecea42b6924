"""Tables on slides, their heading row marked as such; rows that do not fit go on the next slide."""

from collections.abc import Sequence
from typing import Any, Final

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Mm

from workshop_app.exchange.documents.drawing import widths_of
from workshop_app.exchange.documents.measuring import MM_A_POINT, lines_needed
from workshop_app.exchange.documents.slide_parts import (
    BODY_TOP,
    LEADING,
    SIDE,
    WIDTH,
    Letters,
    Sheet,
    rgb,
    set_text,
)
from workshop_app.findings.document import look
from workshop_app.findings.document.blocks import TableBlock
from workshop_app.findings.document.columns import shares

SIZE: Final = 12.0
_SIDE, _ABOVE = 2.0, 1.1
_PLAIN_GRID = "{5940675A-B579-460E-94D1-54222C63F5DA}"  # PowerPoint's "No Style, Table Grid"


def row_height(block: TableBlock, texts: Sequence[str]) -> float:
    """Return how high a row is, in millimetres."""
    widths = widths_of(shares(block), WIDTH)
    lines = (
        lines_needed(text, SIZE, width - 2 * _SIDE)
        for text, width in zip(texts, widths, strict=False)
    )
    return max(lines, default=1) * SIZE * MM_A_POINT * LEADING + 2 * _ABOVE


def add_rows(sheet: Sheet, top: float, block: TableBlock, rows: Sequence[Sequence[str]]) -> float:
    """Add a table with these rows and return where it ends."""
    names = [column.header for column in block.columns]
    heights = [row_height(block, texts) for texts in [names, *rows]]
    place = Mm(SIDE), Mm(BODY_TOP + top), Mm(WIDTH), Mm(sum(heights))
    frame: Any = sheet.slide.shapes.add_table(len(rows) + 1, len(names), *place)
    table = frame.table
    table.first_row, table.horz_banding = True, False
    table._tbl.tblPr.find("{*}tableStyleId").text = _PLAIN_GRID  # noqa: SLF001
    frame._element.nvGraphicFramePr.cNvPr.set("descr", block.caption)  # noqa: SLF001
    for column, width in zip(table.columns, widths_of(shares(block), WIDTH), strict=True):
        column.width = Mm(width)
    for at, (row, texts) in enumerate(zip(table.rows, [names, *rows], strict=True)):
        row.height = Mm(heights[at])
        for column, cell, text in zip(block.columns, row.cells, texts, strict=False):
            _write(sheet, cell, text, is_heading=at == 0, numeric=column.numeric)
    return top + sum(heights)


def _write(sheet: Sheet, cell: Any, text: str, *, is_heading: bool, numeric: bool) -> None:
    cell.margin_left = cell.margin_right = Mm(_SIDE)
    cell.margin_top = cell.margin_bottom = Mm(_ABOVE)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    set_text(cell.text_frame, text, Letters(SIZE, bold=is_heading), sheet.language)
    if numeric:
        for paragraph in cell.text_frame.paragraphs:
            paragraph.alignment = PP_ALIGN.RIGHT
    if is_heading:
        cell.fill.solid()
        cell.fill.fore_color.rgb = rgb(look.HEAD)
