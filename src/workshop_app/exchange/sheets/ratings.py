"""The tidy ratings: one row an answer, codes and keys only, the same names in every language."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from functools import partial

from workshop_app.domain.rounds import Rating
from workshop_app.exchange.cells import Pen, Plain, Style
from workshop_app.exchange.plans import Column, SheetPlan, Turn
from workshop_app.exchange.sheets.checks import Recount
from workshop_app.findings.report import RoundReport
from workshop_app.findings.view import View
from workshop_app.wording.labels import WITHHELD
from workshop_app.wording.language import translate

MINUTES = 5  # the finest time at the level by code


COLUMNS = [
    Column("round", Style.CENTRED, 8),
    Column("participant", Style.CODE, 14),
    Column("group", Style.CODE, 16),
    Column("recommendation", Style.CODE, 17),
    Column("criterion", Style.CODE, 16),
    Column("rating", Style.CENTRED, 9),
    Column("abstained", Style.TRUTH, 11),
    Column("recused", Style.TRUTH, 9),
    Column("channel", Style.CODE, 13),
    Column("rated_at", Style.MOMENT, 18),
]
_Row = tuple[str, ...]
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
            self._rest = self._all(_Texts(self._view, pen))
        for n in range(first, first + count):
            a, b, c, d, e, f, g, h, i, j = next(self._rest)
            yield (
                f'<row r="{n}"><c r="A{n}"{a}<c r="B{n}"{b}<c r="C{n}"{c}<c r="D{n}"{d}'
                f'<c r="E{n}"{e}<c r="F{n}"{f}<c r="G{n}"{g}<c r="H{n}"{h}<c r="I{n}"{i}'
                f'<c r="J{n}"{j}</row>'
            )

    def _all(self, bodies: "_Texts") -> Iterator[_Row]:
        view = self._view
        places = {item.id: place for place, item in enumerate(view.workshop.recommendations)}
        places |= {one.id: place for place, one in enumerate(view.workshop.criteria)}
        for one in view.report.rounds:
            cells: dict[tuple[int, int], list[Rating]] = {}
            for rating in one.ratings:
                place = places[rating.recommendation_id], places[rating.criterion_id]
                cells.setdefault(place, []).append(rating)
            # Cell by cell, as sorting everything at once would hold the interpreter for 100 ms.
            for place in sorted(cells):
                # Sorted by what is written: the order must not bring back what is withheld.
                yield from sorted(self._cell(one, cells[place], bodies))

    def _cell(
        self, one: RoundReport, ratings: Sequence[Rating], bodies: "_Texts"
    ) -> Iterator[_Row]:
        """Return the rows of one recommendation on one criterion in one round."""
        view, first = self._view, ratings[0]
        key = (first.round_id, first.recommendation_id, first.criterion_id)
        code = one.results.recommendation(first.recommendation_id).code
        criterion = view.workshop.criterion(first.criterion_id).key
        dark = view.hides_total(*key)
        hidden = {group for group in view.groups if view.is_hidden(*key, group)}
        number = bodies.of(0, one.round.number)
        item, question = bodies.of(3, code), bodies.of(4, criterion)
        counts: dict[str, Counter[int]] = {}
        for rating in ratings:
            group_id = view.people[rating.participant_id].group_id
            told = group_id not in hidden
            group, who = bodies.author(rating.participant_id, told=told)
            if not dark and rating.value is not None:
                counts.setdefault(group, Counter())[rating.value] += 1
            yield (
                number,
                *who,
                item,
                question,
                *(bodies.dark if dark else bodies.answer(rating)),
                bodies.of(8, rating.channel.value if told else WITHHELD),
                bodies.moment(rating.rated_at, told=told),
            )
        self._recount.add((one.round.number, code, criterion), counts)


class _Texts:
    """The texts of cells, each made once; what stands in them tells nothing that may not be told."""

    def __init__(self, view: View, pen: Pen) -> None:
        self._view = view
        self._pen = pen
        self._known: dict[tuple[int, Plain, type], str] = {}
        self._authors: dict[tuple[str, bool], tuple[str, _Row]] = {}
        self._answers: dict[tuple[int | None, bool], _Row] = {}
        withheld = self.of(6, WITHHELD), self.of(7, WITHHELD)
        self.dark = pen.body(WITHHELD, Style.HIDDEN), *withheld

    def of(self, column: int, value: Plain) -> str:
        """Return the text of a cell of a column."""
        known = (column, value, type(value))
        body = self._known.get(known)
        if body is None:
            body = self._known[known] = self._pen.body(value, COLUMNS[column].style)
        return body

    def author(self, person_id: str, *, told: bool) -> tuple[str, _Row]:
        """Return who gave an answer: the group's key, and the cells of code and group."""
        found = self._authors.get((person_id, told))
        if found is None:
            view = self._view
            code = view.people[person_id].code if told else WITHHELD
            group = view.group_on_record[person_id].key if told else WITHHELD
            found = self._authors[person_id, told] = group, (self.of(1, code), self.of(2, group))
        return found

    def answer(self, rating: Rating) -> _Row:
        """Return the cells of an answer: its point, abstained or recused."""
        known = rating.value, rating.recused
        found = self._answers.get(known)
        if found is None:
            found = self._answers[known] = (
                self.of(5, rating.value),
                self.of(6, rating.abstained),
                self.of(7, rating.recused),
            )
        return found

    def moment(self, at: datetime, *, told: bool) -> str:
        """Return as much of the time as does not tell who it was.

        Nothing at the anonymous level, the day of who is withheld, five minutes where codes stand
        for names: with the order of answers anybody who was in the room could tell whose code is
        whose.
        """
        view = self._view
        if view.is_anonymous:
            return self.of(9, None)
        if not told:
            day = view.local_day(at).date()
            known = (-1, day, date)
            if known not in self._known:
                self._known[known] = self._pen.body(day, Style.DAY)
            return self._known[known]
        if view.is_named:
            return self._pen.body(at, Style.MOMENT)
        return self.of(
            9, at.replace(minute=at.minute - at.minute % MINUTES, second=0, microsecond=0)
        )
