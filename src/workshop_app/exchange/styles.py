"""How cells look, as openpyxl's styles; each `Style` gets its number in the workbook."""

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.workbook import Workbook

from workshop_app.exchange.cells import WRAPPED, Style

FONT = "맑은 고딕"
_HANGUL_CHARSET = 129
_INK, _MUTED, _ACCENT, _GOOD = "1F2933", "5F6B7A", "1B5E8C", "0B7A4B"
_FORMATS = {
    Style.INTEGER: "0",
    Style.CENTRED: "0",
    Style.TRUTH: '"TRUE";"TRUE";"FALSE"',  # LibreOffice would show 1 and 0
    Style.MEDIAN: "0.0",  # of whole points: no more than a half
    Style.DECIMAL: "0.00",
    Style.SHARE: "0%",
    Style.SIGNED_SHARE: "0.0%",
    Style.COVER_SHARE: "0%",
    Style.DAY: "yyyy-mm-dd",
    Style.ENTRY_DAY: "yyyy-mm-dd",
    Style.MOMENT: "yyyy-mm-dd hh:mm",
}
# Tints that stay apart for red-green blindness; the verdict always stands there in words.
_FILLS = {
    Style.HEADER: "DCE6EE",
    Style.GOOD: "D6E9F5",
    Style.SPLIT: "FBDDC5",
    Style.MIXED: "FFF1CC",
    Style.OPPOSED: "E4DFEC",
}
# What is hidden says so in narrow columns: smaller, its words stay whole.
_SIZES = {
    Style.TITLE: 16,
    Style.SUBTITLE: 11,
    Style.BIG: 13,
    Style.PASSED: 12,
    Style.HIDDEN: 8,
}
_BARE = {Style.TITLE, Style.SUBTITLE, Style.BIG, Style.NOTE, Style.PASSED}
_COLOURS = {
    Style.HIDDEN: _MUTED,
    Style.NOTE: _MUTED,
    Style.SUBTITLE: _MUTED,
    Style.LINK: _ACCENT,
    Style.PASSED: _GOOD,
    Style.CHECK: _GOOD,
}
_BOLD = {Style.TITLE, Style.BIG, Style.PASSED, Style.HEADER, Style.LABEL}
_LINE = Side(style="thin", color="C9D2DA")


def register_styles(book: Workbook) -> dict[Style, int]:
    """Give every style its number; the plain style of the workbook is our font too."""
    sheet = book.worksheets[0]
    return {style: _number(Cell(sheet, row=1, column=1), style) for style in Style}


def default_font() -> Font:
    """Return the font of every cell without a style; column widths are counted in it."""
    return Font(name=FONT, charset=_HANGUL_CHARSET, family=2, size=10)


def _number(cell: Cell, style: Style) -> int:
    cell.font = _font(style)
    cell.alignment = _alignment(style)
    cell.number_format = _FORMATS.get(style, "@" if style is Style.CODE else "General")
    if style not in _BARE:
        cell.border = Border(bottom=_LINE)
    if style in _FILLS:
        cell.fill = PatternFill("solid", fgColor=_FILLS[style])
    # The native form of a leading apostrophe: what starts like a formula stays text for ever.
    cell.quotePrefix = style not in _FORMATS and style not in {Style.PASSED, Style.CHECK}
    return cell.style_id


def _font(style: Style) -> Font:
    colour = _COLOURS.get(style, _INK)
    return Font(
        name=FONT,
        charset=_HANGUL_CHARSET,
        family=2,
        size=_SIZES.get(style, 10),
        bold=style in _BOLD,
        italic=style is Style.HIDDEN,
        underline="single" if style is Style.LINK else None,
        color=colour,
    )


def _alignment(style: Style) -> Alignment:
    if style is Style.HEADER:
        return Alignment(horizontal="center", vertical="center", wrap_text=True)
    if style in {Style.CENTRED, Style.TRUTH, Style.CHECK, Style.COVER_SHARE}:
        return Alignment(horizontal="center", vertical="top")
    left = style in {Style.ENTRY, Style.ENTRY_DAY}
    return Alignment(
        horizontal="left" if left else None,
        vertical="center" if style in _BARE - {Style.NOTE} else "top",
        wrap_text=style in WRAPPED,
    )
