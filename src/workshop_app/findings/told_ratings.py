"""Every answer as it may be told: one rule of what is withheld, for every file that has single ones."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import NamedTuple

from workshop_app.domain.rounds import Rating
from workshop_app.findings.report import RoundReport
from workshop_app.findings.view import View
from workshop_app.wording.labels import WITHHELD

MINUTES = 5  # the finest time at the level by code


class ToldRating(NamedTuple):
    """One answer; codes and keys, the same in every language, and WITHHELD in place of the rest."""

    round: int
    participant: str
    group: str
    recommendation: str
    criterion: str
    rating: int | str | None
    abstained: bool | str
    recused: bool | str
    channel: str
    rated_at: datetime | date | None


def told_ratings(view: View) -> Iterator[list[ToldRating]]:
    """Yield the answers of a round to one recommendation on one criterion together, never none.

    Whoever writes them sorts them by what is written: the order must not bring back what is withheld.
    """
    places = {item.id: place for place, item in enumerate(view.workshop.recommendations)}
    places |= {one.id: place for place, one in enumerate(view.workshop.criteria)}
    for one in view.report.rounds:
        cells: dict[tuple[int, int], list[Rating]] = {}
        for rating in one.ratings:
            place = places[rating.recommendation_id], places[rating.criterion_id]
            cells.setdefault(place, []).append(rating)
        for place in sorted(cells):
            yield _cell(view, one, cells[place])


def _cell(view: View, one: RoundReport, ratings: Sequence[Rating]) -> list[ToldRating]:
    first = ratings[0]
    key = (first.round_id, first.recommendation_id, first.criterion_id)
    about = (
        one.results.recommendation(first.recommendation_id).code,
        view.workshop.criterion(first.criterion_id).key,
    )
    dark = view.hides_total(*key)
    hidden = {group for group in view.groups if view.is_hidden(*key, group)}
    number, found = one.round.number, list[ToldRating]()
    for rating in ratings:
        person = view.people[rating.participant_id]
        told = person.group_id not in hidden
        group = view.group_on_record[person.id].key if told else WITHHELD
        answer = rating.value, rating.abstained, rating.recused
        found.append(
            ToldRating(
                number,
                person.code if told else WITHHELD,
                group,
                *about,
                *((WITHHELD, WITHHELD, WITHHELD) if dark else answer),
                rating.channel.value if told else WITHHELD,
                _moment(view, rating.rated_at, told=told),
            )
        )
    return found


def _moment(view: View, at: datetime, *, told: bool) -> datetime | date | None:
    """Return as much of the time as does not tell who it was.

    Nothing at the anonymous level, the day of who is withheld, five minutes where codes stand for
    names: with the order of answers anybody who was in the room could tell whose code is whose.
    """
    if view.is_anonymous:
        return None
    if not told:
        return view.local_day(at).date()
    if view.is_named:
        return at
    return at.replace(minute=at.minute - at.minute % MINUTES, second=0, microsecond=0)
