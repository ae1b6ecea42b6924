"""How a ballot's sheet looks: quiet where one reads, yellow where one answers."""

from openpyxl.cell import Cell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.colors import Color
from openpyxl.worksheet.worksheet import Worksheet

from workshop_app.exchange.cleaning import clean_cell, cut_cell, escape_cell
from workshop_app.exchange.styles import FONT

INK, MUTED, ACCENT, WHITE = "1F2933", "5F6B7A", "1B5E8C", "FFFFFF"
INPUT, HEAD = "FFF6D6", "1B5E8C"
_LINE = Side(style="thin", color="C9D2DA")
_FRAME = Side(style="thin", color="B99A3E")
_HANGUL_CHARSET = 129


def font(size: float = 10, *, bold: bool = False, colour: str = INK) -> Font:
    """Return our font."""
    return Font(
        name=FONT, charset=_HANGUL_CHARSET, family=2, size=size, bold=bold, color=f"FF{colour}"
    )


def put(sheet: Worksheet, place: str, value: str | int) -> Cell:
    """Put a value into a cell; text stays text for ever, whatever it begins with."""
    cell = sheet[place]
    assert isinstance(cell, Cell)  # noqa: S101 - not a range: `place` is one cell
    if isinstance(value, int):
        cell.value = value
    else:
        cell.value = cut_cell(escape_cell(clean_cell(value)))
        cell.data_type = "s"
        cell.quotePrefix = True
    return cell


def put_item(sheet: Worksheet, place: str, title: str, text: str) -> Cell:
    """Put a recommendation into a cell: its title in bold, its text below."""
    cell = put(sheet, place, title)
    if text:
        parts = [
            TextBlock(_inline(bold=True), escape_cell(clean_cell(title))),
            TextBlock(_inline(bold=False), "\n" + escape_cell(clean_cell(text))),
        ]
        cell.value = CellRichText(parts)
    return cell


def as_paragraph(cell: Cell, *, size: float = 10, bold: bool = False, colour: str = INK) -> None:
    """Make a cell look like text that one reads."""
    cell.font = font(size, bold=bold, colour=colour)
    cell.alignment = Alignment(vertical="top", wrap_text=True)


def as_head(cell: Cell) -> None:
    """Make a cell look like a heading of the table."""
    cell.font = font(bold=True, colour=WHITE)
    cell.fill = PatternFill("solid", fgColor=f"FF{HEAD}")
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    cell.border = Border(left=_LINE, right=_LINE)


def as_text(cell: Cell, *, centred: bool = False) -> None:
    """Make a cell look like a question in the table."""
    cell.font = font(bold=centred)
    horizontal = "center" if centred else None
    cell.alignment = Alignment(horizontal=horizontal, vertical="top", wrap_text=True)
    cell.border = Border(bottom=_LINE, top=_LINE)


def as_input(cell: Cell, *, centred: bool = False) -> None:
    """Make a cell one to answer in: yellow, framed, and the only kind that can be changed."""
    cell.font = font()
    cell.fill = PatternFill("solid", fgColor=f"FF{INPUT}")
    cell.border = Border(left=_FRAME, right=_FRAME, top=_FRAME, bottom=_FRAME)
    horizontal = "center" if centred else None
    cell.alignment = Alignment(
        horizontal=horizontal, vertical="center" if centred else "top", wrap_text=True
    )
    cell.protection = Protection(locked=False)


def _inline(*, bold: bool) -> InlineFont:
    return InlineFont(
        rFont=FONT, charset=_HANGUL_CHARSET, family=2, sz=10, b=bold, color=Color(f"FF{INK}")
    )
