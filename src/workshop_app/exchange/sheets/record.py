"""The record: what the ratings leave out, a row a field, so that the workbook can be read back."""

from workshop_app.exchange.cells import Style, Value
from workshop_app.exchange.plans import Column, SheetPlan
from workshop_app.findings.record import RECORD_COLUMNS, as_text, record_tables
from workshop_app.findings.view import View
from workshop_app.wording.language import translate

TABLE = "tblRecord"
_WIDTHS = (18, 7, 22, 80)


def record_sheet(view: View) -> SheetPlan:
    """Return every field of every table of the record that is not blank."""
    rows: list[list[Value]] = [
        [table.name, number, column, text]
        for table in record_tables(view)
        for number, row in enumerate(table.rows, start=1)
        for column, value in zip(table.columns, row, strict=True)
        if (text := as_text(value, view))
    ]
    columns = zip(RECORD_COLUMNS, _WIDTHS, strict=True)
    return SheetPlan(
        translate("Workbook", "Record"),
        TABLE,
        [Column(name, Style.TEXT, width) for name, width in columns],
        rows,
        len(rows),
    )
