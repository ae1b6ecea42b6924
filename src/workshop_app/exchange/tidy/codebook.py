"""The codebook of a zip: what every column of its tables says, and every code of the ratings."""

from workshop_app.exchange.sheets.codebook import codebook_sheet
from workshop_app.findings.record import RecordTable, Row, record_tables
from workshop_app.findings.view import View
from workshop_app.wording.record import column_meaning


def codebook_table(view: View) -> RecordTable:
    """Return one row a column or code, in the language spoken."""
    rows: list[Row] = []
    for column, value, _, meaning in codebook_sheet(view).rows:
        rows.append(("ratings", str(column), None if value is None else str(value), str(meaning)))
    for table in record_tables(view):
        rows += [(table.name, name, None, column_meaning(name)) for name in table.columns]
    return RecordTable("codebook", ("table", "column", "value", "meaning"), tuple(rows))
