"""Tables of a Hancom document: their heading row repeated on each page and marked as such."""

from typing import Any

from hwpx import HwpxDocument

from workshop_app.exchange.documents.drawing import widths_of
from workshop_app.exchange.documents.hwpx_styles import PLAIN_STYLE, Kind, Look
from workshop_app.exchange.documents.measuring import MM_A_POINT, lines_needed
from workshop_app.findings.document import look
from workshop_app.findings.document.blocks import TableBlock
from workshop_app.findings.document.columns import shares

UNITS_A_MM = 7200 / 25.4
ROW_HEIGHT = 7.0
LABEL_WIDTH = 45.0
LINE_HEIGHT = 9.0
PADDING = 1.5
LEADING = 1.5


def add_table(made: HwpxDocument, styles: Look, section: int, block: TableBlock) -> None:
    """Add a table at the end of a section."""
    parted = [*shares(block)]
    table = _bare(made, styles, section, len(block.rows) + 1, parted, ROW_HEIGHT)
    table.element.set("repeatHeader", "1")
    rows = [tuple(column.header for column in block.columns), *block.rows]
    widths = list(widths_of(parted, look.TEXT_WIDTH))
    for row, texts in zip(table.rows, rows, strict=True):
        heading = row.cells[0].address[0] == 0
        parts = zip(block.columns, row.cells, texts, strict=False)
        for at, (column, cell, text) in enumerate(parts):
            plain, number = (Kind.HEAD, Kind.NUMBER_HEAD) if heading else (Kind.CELL, Kind.NUMBER)
            cell.set_size(height=max(cell.height, _height(text, widths[at])))
            _write(styles, cell, text, number if column.numeric else plain)
            if heading:
                cell.element.set("header", "1")
                cell.element.set("borderFillIDRef", styles.head)


def add_open_field(made: HwpxDocument, styles: Look, section: int, field: tuple[str, int]) -> None:
    """Add a label with room to write beside it."""
    label, lines = field
    shares = [LABEL_WIDTH, look.TEXT_WIDTH - LABEL_WIDTH]
    table = _bare(made, styles, section, 1, shares, LINE_HEIGHT * max(lines, 1))
    cells = table.rows[0].cells
    _write(styles, cells[0], label, Kind.HEAD)
    cells[0].element.set("borderFillIDRef", styles.head)
    _write(styles, cells[1], "", Kind.CELL)
    styles.add("", Kind.GAP, section)


def _height(text: str, width: float) -> int:
    """Return the height of a cell: some readers grow no row that its text does not fit into."""
    lines = lines_needed(text, look.TABLE, width - 2 * PADDING)
    return round((lines * look.TABLE * LEADING * MM_A_POINT + 2 * PADDING) * UNITS_A_MM)


def _bare(
    made: HwpxDocument, styles: Look, section: int, rows: int, shares: list[float], height: float
) -> Any:
    """Return a table with widths and heights: without them it collapses where it is opened."""
    table = made.add_table(
        rows,
        len(shares),
        section_index=section,
        width=round(look.TEXT_WIDTH * UNITS_A_MM),
        height=round(rows * height * UNITS_A_MM),
        border_fill_id_ref=styles.grid,
        style=PLAIN_STYLE,
    )
    table.set_column_widths(list(widths_of(shares, look.TEXT_WIDTH)))
    table.set_treat_as_char(False)  # else it would not go on on the next page
    return table


def _write(styles: Look, cell: Any, text: str, kind: Kind) -> None:
    cell.set_text(text, split_paragraphs=True)
    room = round(PADDING * UNITS_A_MM)
    cell.set_margins(left=room, right=room, top=room // 2, bottom=room // 2)
    for paragraph in cell.paragraphs:
        paragraph.char_pr_id_ref = styles.letters(kind)
        styles.shape(kind, paragraph)
