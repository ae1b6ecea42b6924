"""The tidy ratings: one row an answer, codes and keys only, the same names in every language."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import partial

from workshop_app.exchange.cells import Pen, Plain, Style
from workshop_app.exchange.plans import Column, SheetPlan, Turn
from workshop_app.exchange.sheets.checks import Recount
from workshop_app.findings.told_ratings import ToldRating, told_ratings
from workshop_app.findings.view import View
from workshop_app.wording.labels import WITHHELD
from workshop_app.wording.language import translate

_STYLES = (
    (Style.CENTRED, 8),
    (Style.CODE, 14),
    (Style.CODE, 16),
    (Style.CODE, 17),
    (Style.CODE, 16),
    (Style.CENTRED, 9),
    (Style.TRUTH, 11),
    (Style.TRUTH, 9),
    (Style.CODE, 13),
    (Style.MOMENT, 18),
)
COLUMNS = [Column(name, *style) for name, style in zip(ToldRating._fields, _STYLES, strict=True)]
_Row = tuple[str, ...]
_PLACES = range(len(COLUMNS))
_RATING, _RATED_AT = 5, 9
_MOST_KNOWN = 50_000  # of named people every moment is another
# Excel's last row is 1,048,576, and the header takes one.
MOST_ROWS = 1_048_575


def ratings_sheets(view: View, recount: Recount) -> list[SheetPlan]:
    """Return the sheet of ratings; more than one only where they pass Excel's last row."""
    total = sum(len(one.ratings) for one in view.report.rounds)
    name = translate("Workbook", "Ratings")
    sizes = [min(MOST_ROWS, total - start) for start in range(0, max(total, 1), MOST_ROWS)]
    rows = _Rows(view, recount)
    plans = [
        SheetPlan(
            name if place == 1 else f"{name} {place}",
            "tblRatings" if place == 1 else f"tblRatings_{place}",
            COLUMNS,
            (),
            size,
            turn=Turn.RATINGS,
            lines=partial(rows.lines, size),
        )
        for place, size in enumerate(sizes, start=1)
    ]
    recount.tables, recount.total = [one.table for one in plans if one.row_count], total
    return plans


class _Rows:
    """The rows of all ratings, as they stand in the file.

    Most cells say what thousands of others say, so each text is made once; a row is then no more
    than its cells' texts with their places between.
    """

    def __init__(self, view: View, recount: Recount) -> None:
        self._view = view
        self._recount = recount
        self._rest: Iterator[_Row] | None = None

    def lines(self, count: int, pen: Pen, first: int) -> Iterator[str]:
        """Return the next `count` rows, of which the `first` has this number."""
        if self._rest is None:
            self._rest = self._all(_Texts(pen))
        for n in range(first, first + count):
            a, b, c, d, e, f, g, h, i, j = next(self._rest)
            yield (
                f'<row r="{n}"><c r="A{n}"{a}<c r="B{n}"{b}<c r="C{n}"{c}<c r="D{n}"{d}'
                f'<c r="E{n}"{e}<c r="F{n}"{f}<c r="G{n}"{g}<c r="H{n}"{h}<c r="I{n}"{i}'
                f'<c r="J{n}"{j}</row>'
            )

    def _all(self, bodies: "_Texts") -> Iterator[_Row]:
        # Cell by cell, as sorting everything at once would hold the interpreter for 100 ms.
        for told in told_ratings(self._view):
            counts: dict[str, Counter[int]] = {}
            for one in told:
                if isinstance(one.rating, int):
                    counts.setdefault(one.group, Counter())[one.rating] += 1
            first = told[0]
            self._recount.add((first.round, first.recommendation, first.criterion), counts)
            # Sorted by what is written: the order must not bring back what is withheld.
            yield from sorted(tuple(map(bodies.of, _PLACES, one)) for one in told)


class _Texts:
    """The texts of cells, each made once."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen
        self._known: dict[tuple[int, Plain, type], str] = {}

    def of(self, column: int, value: Plain) -> str:
        """Return the text of a cell of a column."""
        known = (column, value, type(value))
        body = self._known.get(known)
        if body is None:
            body = self._pen.body(value, _style(column, value))
            if len(self._known) < _MOST_KNOWN:
                self._known[known] = body
        return body


def _style(column: int, value: Plain) -> Style:
    if column == _RATING and value == WITHHELD:
        return Style.HIDDEN
    if column == _RATED_AT and type(value) is date:
        return Style.DAY
    return COLUMNS[column].style
