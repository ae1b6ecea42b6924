"""The tidy ratings: one row an answer, codes and keys only, the same names in every language."""

from collections.abc import Iterator
from datetime import datetime

from workshop_app.domain.rounds import Rating
from workshop_app.exchange.cells import Plain, Style, Styled, Value
from workshop_app.exchange.plans import Column, SheetPlan
from workshop_app.findings.report import RoundReport
from workshop_app.findings.view import View
from workshop_app.wording.labels import WITHHELD
from workshop_app.wording.language import translate

COLUMNS = (
    Column("round", Style.CENTRED, 8),
    Column("participant", Style.CODE, 14),
    Column("group", Style.CODE, 16),
    Column("recommendation", Style.CODE, 17),
    Column("criterion", Style.CODE, 16),
    Column("rating", Style.CENTRED, 9),
    Column("abstained", Style.TRUTH, 11),
    Column("channel", Style.CODE, 13),
    Column("rated_at", Style.MOMENT, 18),
)
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
    hidden = view.is_hidden(*key, person.group_id)
    dark = view.hides_total(*key)
    return [
        one.round.number,
        WITHHELD if hidden else person.code,
        WITHHELD if hidden else view.groups[person.group_id].key,
        view.workshop.recommendation(rating.recommendation_id).code,
        view.workshop.criterion(rating.criterion_id).key,
        Styled(WITHHELD, Style.HIDDEN) if dark else rating.value,
        WITHHELD if dark else rating.abstained,
        WITHHELD if hidden else rating.channel.value,
        _when(view, rating, hidden=hidden),
    ]


def _when(view: View, rating: Rating, *, hidden: bool) -> datetime | Styled:
    """Return the time, or the day alone where a time would tell who it was."""
    if hidden or view.is_anonymous:
        return Styled(view.local_day(rating.rated_at).date(), Style.DAY)
    return rating.rated_at


def _order(row: list[Value]) -> str:
    """Return what rows of one recommendation and criterion are sorted by, as one text."""
    return "\t".join(_plain(value) for value in row[1:])


def _plain(value: Value) -> str:
    plain: Plain = value.value if isinstance(value, Styled) else value
    return "" if plain is None else str(plain)
