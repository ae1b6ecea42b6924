"""Item health while a round is open: what deserves a look, without a word on how it was rated.

Who has answered stands in the roster, so a figure that moved with one ballot would give that
ballot away. Ballots are therefore counted in steps of the smallest group whose figures may be
shown, and nothing moves between two steps.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rounds import Rating, Round
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.results import make_panel
from workshop_app.services.rounds import GroupProgress


class Sign(StrEnum):
    """What may deserve a look."""

    ASKED = "asked"
    ABSTAINED = "abstained"
    ALIKE = "alike"


@dataclass(frozen=True, slots=True)
class HealthNote:
    """One fact: `count` of `people`; recommendation and criterion where it is about one."""

    sign: Sign
    count: int
    people: int
    code: str = ""
    criterion: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """How much of a round is counted: so many ballots, and never one more or less."""

    round_id: str
    ballots: int


def step_size(workshop: Workshop) -> int:
    """Return how many more ballots it takes before anything moves."""
    return workshop.rule.minimum_group


def steps_by_time(workshop: Workshop) -> bool:
    """Tell whether the first so many ballots can be told: not where no time of them is kept."""
    return workshop.anonymity is not Anonymity.ANONYMOUS


def step_reached(workshop: Workshop, this: Round, progress: Sequence[GroupProgress]) -> Step:
    """Return how much of an open round may be counted: whole steps of ballots half answered.

    Where nothing tells the first ballots from later ones, the only step is everybody.
    """
    begun = sum(
        one.is_counted and 2 * one.answers >= one.expected > 0
        for group in progress
        for one in group.people
    )
    if steps_by_time(workshop):
        return Step(this.id, begun - begun % step_size(workshop))
    everybody = sum(group.counted for group in progress)
    return Step(this.id, begun if begun == everybody >= step_size(workshop) else 0)


@dataclass(frozen=True, slots=True)
class _Ballots:
    """The ballots that count: their workshop without the other people, ratings and comments."""

    workshop: Workshop
    this: Round
    ratings: list[Rating]
    texts: dict[str, list[str]]


def read_health(context: Context, workshop_id: str, step: Step) -> tuple[HealthNote, ...]:
    """Return what deserves a look in an open round; it takes long, so it is run as a job."""
    ballots = _read_ballots(context, workshop_id, step)
    order = list(Sign)
    return tuple(
        sorted(
            (*_about_items(ballots), *_about_people(ballots)),
            key=lambda note: (order.index(note.sign), -note.count / note.people),
        )
    )


def _read_ballots(context: Context, workshop_id: str, step: Step) -> _Ballots:
    with context.store.reading() as work:
        workshop = work.workshops.get(workshop_id)
        this = workshop.round(step.round_id)
        ratings = work.ratings.of_round(this.id)
        comments = work.comments.of_round(this.id)
    half = len(this.recommendation_ids) * len(workshop.criteria_of(this)) / 2
    expected = {person.id for person in workshop.expected_in(this)}
    ratings = [one for one in ratings if one.participant_id in expected]
    counted = _first_ballots(ratings, half, step.ballots)
    codes = {item.id: item.code for item in workshop.rated_in(this)}
    texts: dict[str, list[str]] = {code: [] for code in codes.values()}
    for one in comments:
        if one.participant_id in counted and one.recommendation_id in codes:
            texts[codes[one.recommendation_id]].append(one.text)
    people = tuple(one for one in workshop.participants if one.id in counted)
    ratings = [one for one in ratings if one.participant_id in counted]
    return _Ballots(replace(workshop, participants=people), this, ratings, texts)


def _about_items(ballots: _Ballots) -> Iterator[HealthNote]:
    from workshop_app.analysis.health import round_health  # NumPy: with the first look

    workshop = ballots.workshop
    criteria = workshop.criteria_of(ballots.this)
    for at, criterion in enumerate(criteria):
        panel = make_panel(workshop, ballots.this, criterion, ballots.ratings)
        name = criterion.key if len(criteria) > 1 else ""
        for item in round_health(panel, ballots.texts).items:
            code, people = item.item, item.registered
            if item.many_abstentions:
                yield HealthNote(Sign.ABSTAINED, item.abstained, item.answered, code, name)
            if item.asks_meaning and not at:  # a comment is on all criteria at once
                yield HealthNote(Sign.ASKED, item.asks_meaning, people, code)


def _about_people(ballots: _Ballots) -> Iterator[HealthNote]:
    from workshop_app.analysis.health import straight_lines  # NumPy: with the first look

    workshop = ballots.workshop
    lines = [
        straight_lines(make_panel(workshop, ballots.this, criterion, ballots.ratings))
        for criterion in workshop.criteria_of(ballots.this)
    ]
    alike = sum(all(each) for each in zip(*lines, strict=True))
    if alike:
        yield HealthNote(Sign.ALIKE, alike, len(workshop.participants))


def _first_ballots(ratings: list[Rating], half: float, ballots: int) -> frozenset[str]:
    """Return who counts: the first so many who have answered at least half."""
    times: dict[str, list[datetime]] = {}
    for one in ratings:
        times.setdefault(one.participant_id, []).append(one.rated_at)
    begun = [person for person, given in times.items() if len(given) >= half]
    return frozenset(sorted(begun, key=lambda person: (max(times[person]), person))[:ballots])
