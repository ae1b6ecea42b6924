"""The workbook around the rows: sheets, tables, print set-up and properties, made by openpyxl."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

from openpyxl import Workbook
from openpyxl.formatting.rule import ColorScale, FormatObject, Rule
from openpyxl.styles.colors import Color
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from workshop_app.exchange.cells import Style, column_letters, shortened
from workshop_app.exchange.charts import add_charts
from workshop_app.exchange.openpyxl_patches import apply_patches, set_default_font
from workshop_app.exchange.plans import ColourScale, SheetPlan
from workshop_app.exchange.styles import default_font, register_styles

_A4 = 9
_FOOTER_WIDTH = 76
_WIDEST_PAGE = 190
_TINTS = ("F2BE8C", "FFFFFF", "8CC0E4")


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says about itself."""

    title: str
    subject: str
    creator: str
    language: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Shell:
    """A complete workbook without rows, and the numbers of its styles."""

    package: bytes
    styles: dict[Style, int]


def make_shell(plans: Sequence[SheetPlan], properties: Properties) -> Shell:
    """Return the workbook of `plans` with everything but its rows."""
    apply_patches()
    book = Workbook()
    book.remove(book.worksheets[0])
    for plan in plans:
        _add_sheet(book, plan, plans, properties.title)
    set_default_font(book, default_font())
    styles = register_styles(book)
    _set_properties(book, properties)
    buffer = BytesIO()
    book.save(buffer)
    return Shell(buffer.getvalue(), styles)


def _add_sheet(book: Workbook, plan: SheetPlan, plans: Sequence[SheetPlan], title: str) -> None:
    sheet = book.create_sheet(plan.name)
    for number, column in enumerate(plan.columns, start=1):
        sheet.column_dimensions[column_letters(number)].width = column.width
    _set_up_print(sheet, plan, title)
    sheet.sheet_view.showGridLines = not plan.title
    if plan.table:
        sheet.freeze_panes = f"{column_letters(plan.frozen_columns + 1)}{plan.header_row + 1}"
    for selection in sheet.sheet_view.selection:
        selection.activeCell = selection.sqref = "A1"
    for row, target in plan.links.items():
        place = f"A{plan.header_row + 1 + row}"
        sheet[place].hyperlink = Hyperlink(ref=place, location=_to(target))
    if plan.row_count:
        sheet.add_table(_table(plan))
    for scale in plan.scales:
        _add_scale(sheet, plan, scale)
    add_charts(sheet, plan, plans)


def _add_scale(sheet: Worksheet, plan: SheetPlan, scale: ColourScale) -> None:
    first, last = (column_letters(column + 1) for column in scale.columns)
    top, bottom = (plan.header_row + 1 + row for row in scale.rows)
    ends = [scale.low, (scale.low + scale.high) / 2, scale.high]
    colours = ColorScale(
        cfvo=[FormatObject(type="num", val=value) for value in ends],
        color=[Color(f"FF{tint}") for tint in _TINTS],
    )
    rule = Rule(type="colorScale", colorScale=colours)
    sheet.conditional_formatting.add(f"{first}{top}:{last}{bottom}", rule)  # pyright: ignore[reportUnknownMemberType]


def _to(sheet: str) -> str:
    quoted = sheet.replace("'", "''")
    return f"'{quoted}'!A1"


def _table(plan: SheetPlan) -> Table:
    last = column_letters(len(plan.columns))
    table = Table(displayName=plan.table, ref=f"A{plan.header_row}:{last}{plan.last_row}")
    # Given here, as openpyxl would look for the headers in cells that are written later.
    table.tableColumns = [
        TableColumn(id=number, name=column.header)
        for number, column in enumerate(plan.columns, start=1)
    ]
    table.autoFilter = AutoFilter(ref=table.ref)
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    return table


def _set_up_print(sheet: Worksheet, plan: SheetPlan, title: str) -> None:
    sheet.page_setup.orientation = "portrait" if plan.upright else "landscape"
    sheet.page_setup.paperSize = _A4
    # On one page the widest tables would stand in letters of five points.
    width = sum(column.width for column in plan.columns)
    wide = width > _WIDEST_PAGE and not plan.one_page
    sheet.page_setup.fitToWidth = 2 if wide else 1
    sheet.page_setup.fitToHeight = 1 if plan.one_page else 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    if wide:
        sheet.page_setup.pageOrder = "overThenDown"
        sheet.print_title_cols = f"A:{column_letters(max(1, plan.frozen_columns))}"
    if plan.table:  # a header above a picture would say nothing
        sheet.print_title_rows = f"{plan.header_row}:{plan.header_row}"
    margins = sheet.page_margins
    margins.left = margins.right = 0.5
    margins.top, margins.bottom, margins.header, margins.footer = 0.6, 0.75, 0.3, 0.3
    footer = sheet.oddFooter
    if footer is not None:
        footer.left.text = _footer(title)
        footer.right.text = f"{_footer(plan.name)}   &P / &N"


def _footer(text: str) -> str:
    """Return text for a footer, short enough to leave room for the other side; `&` starts a code there."""
    return shortened(text, _FOOTER_WIDTH).replace("&", "&&")


def _set_properties(book: Workbook, properties: Properties) -> None:
    about = book.properties
    about.title = properties.title
    about.subject = properties.subject
    about.creator = about.lastModifiedBy = properties.creator
    about.language = properties.language
    about.created = about.modified = properties.at.astimezone(UTC).replace(tzinfo=None)
