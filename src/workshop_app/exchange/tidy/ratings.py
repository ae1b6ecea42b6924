"""The tidy ratings, as the workbook's raw sheet has them."""

from collections.abc import Iterator, Sequence

from workshop_app.exchange.cells import Plain
from workshop_app.findings.told_ratings import ToldRating, told_ratings
from workshop_app.findings.view import View

RATING_COLUMNS = ToldRating._fields


def rating_rows(view: View) -> Iterator[Sequence[Plain]]:
    """Yield one row an answer, sorted as the sheet is: the order tells nothing."""
    for cell in told_ratings(view):
        yield from sorted(cell, key=_as_text)


def _as_text(one: ToldRating) -> str:
    return "\t".join("" if value is None else str(value) for value in one[1:])
