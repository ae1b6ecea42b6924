"""The tidy ratings as the workbook's raw sheet has them: one rule of what is withheld."""

from collections.abc import Iterator

from workshop_app.exchange.cells import Plain, Styled
from workshop_app.exchange.sheets.ratings import COLUMNS, ratings_sheets
from workshop_app.findings.view import View

RATING_COLUMNS = tuple(column.header for column in COLUMNS)


def rating_rows(view: View) -> Iterator[list[Plain]]:
    """Yield one row an answer, with no more than the sheet shows."""
    for sheet in ratings_sheets(view):
        for row in sheet.rows:
            yield [one.value if isinstance(one, Styled) else one for one in row]
