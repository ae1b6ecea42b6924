"""The tidy ratings: one row an answer, codes and keys only, the same names in every language."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from workshop_app.domain.participants import Participant
from workshop_app.domain.rounds import Rating
from workshop_app.exchange.cells import Plain, Style, Styled, Value
from workshop_app.exchange.plans import Field, SheetPlan, columns_of, row_of
from workshop_app.findings.report import RoundReport
from workshop_app.findings.view import View
from workshop_app.wording.labels import WITHHELD
from workshop_app.wording.language import translate

MINUTES = 5  # the finest time at the level by code


@dataclass(frozen=True, slots=True)
class _Line:
    """An answer; `author` is None where it is withheld, and `dark` where even the answer is."""

    view: View
    round: RoundReport
    rating: Rating
    author: Participant | None
    dark: bool


def _when(one: _Line) -> datetime | Styled | None:
    """Return as much of the time as does not tell who it was.

    None at the anonymous level, the day of who is withheld, five minutes where codes stand for
    names: with the order of answers anybody who was in the room could tell whose code is whose.
    """
    at = one.rating.rated_at
    if one.view.is_anonymous:
        return None
    if one.author is None:
        return Styled(one.view.local_day(at).date(), Style.DAY)
    if one.view.is_named:
        return at
    return at.replace(minute=at.minute - at.minute % MINUTES, second=0, microsecond=0)


_FIELDS: tuple[Field[_Line], ...] = (
    Field("round", lambda one: one.round.round.number, Style.CENTRED, 8),
    Field("participant", lambda one: one.author.code if one.author else WITHHELD, Style.CODE, 14),
    Field(
        "group",
        lambda one: one.view.group_on_record[one.author.id].key if one.author else WITHHELD,
        Style.CODE,
        16,
    ),
    Field(
        "recommendation",
        lambda one: one.round.results.recommendation(one.rating.recommendation_id).code,
        Style.CODE,
        17,
    ),
    Field(
        "criterion",
        lambda one: one.view.workshop.criterion(one.rating.criterion_id).key,
        Style.CODE,
        16,
    ),
    Field(
        "rating",
        lambda one: Styled(WITHHELD, Style.HIDDEN) if one.dark else one.rating.value,
        Style.CENTRED,
        9,
    ),
    Field(
        "abstained",
        lambda one: WITHHELD if one.dark else one.rating.abstained,
        Style.TRUTH,
        11,
    ),
    Field(
        "recused",
        lambda one: WITHHELD if one.dark else one.rating.recused,
        Style.TRUTH,
        9,
    ),
    Field(
        "channel",
        lambda one: one.rating.channel.value if one.author else WITHHELD,
        Style.CODE,
        13,
    ),
    Field("rated_at", _when, Style.MOMENT, 18),
)
COLUMNS = columns_of(_FIELDS)
# Excel's last row is 1,048,576, and the header takes one.
MOST_ROWS = 1_048_575


def ratings_sheets(view: View) -> list[SheetPlan]:
    """Return the sheet of ratings; more than one only where they pass Excel's last row."""
    total = sum(len(one.ratings) for one in view.report.rounds)
    rows = _rows(view)
    name = translate("Workbook", "Ratings")
    sizes = [min(MOST_ROWS, total - start) for start in range(0, max(total, 1), MOST_ROWS)]
    return [
        SheetPlan(
            name if place == 1 else f"{name} {place}",
            "tblRatings" if place == 1 else f"tblRatings_{place}",
            COLUMNS,
            _first(rows, size),
            size,
        )
        for place, size in enumerate(sizes, start=1)
    ]


def _first(rows: Iterator[list[Value]], count: int) -> Iterator[list[Value]]:
    for _ in range(count):
        yield next(rows)


def _rows(view: View) -> Iterator[list[Value]]:
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
            yield from sorted((_row(view, one, rating) for rating in cells[place]), key=_order)


def _row(view: View, one: RoundReport, rating: Rating) -> list[Value]:
    person = view.people[rating.participant_id]
    key = (rating.round_id, rating.recommendation_id, rating.criterion_id)
    author = None if view.is_hidden(*key, person.group_id) else person
    line = _Line(view, one, rating, author, view.hides_total(*key))
    return row_of(_FIELDS, line)


def _order(row: list[Value]) -> str:
    """Return what rows of one recommendation and criterion are sorted by, as one text."""
    return "\t".join(_plain(value) for value in row[1:])


def _plain(value: Value) -> str:
    plain: Plain = value.value if isinstance(value, Styled) else value
    return "" if plain is None else str(plain)
