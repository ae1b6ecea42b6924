"""Results: the ratings of a round as panels, and what the analysis says of them.

NumPy is loaded when the first result is asked for, not when the program starts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from workshop_app.analysis import PanelAnalysis
from workshop_app.analysis.participation import participation
from workshop_app.domain.errors import ResultsHiddenError
from workshop_app.domain.joining import as_counted
from workshop_app.domain.participants import WITHHELD_GROUP
from workshop_app.domain.recommendations import Criterion
from workshop_app.domain.rounds import Comment, Rating, Round
from workshop_app.domain.rule import ConsensusRule
from workshop_app.domain.workshop import Workshop
from workshop_app.findings.latest import comments_now, state_now
from workshop_app.findings.reading import (
    LATEST,
    CriterionResults,
    Given,
    RoundReading,
    RoundResults,
)
from workshop_app.services.context import Context
from workshop_app.services.ports import UnitOfWork

if TYPE_CHECKING:  # they load NumPy: with the first result
    from workshop_app.analysis.analyst import Analyst
    from workshop_app.analysis.panel import Panel


def read_results(context: Context, workshop_id: str, round_id: str = LATEST) -> RoundResults:
    """Return the results of a revealed round, by default the state now.

    Raises ResultsHiddenError where the round, or every round, is not revealed.
    """
    return read_round(context, workshop_id, round_id).results


class ResultsMemory:
    """Analysts of what was seen: after a late correction they do anew only what it touches.

    Jobs on several threads may share one.
    """

    def __init__(self) -> None:
        self._analysts: dict[tuple[str, str, ConsensusRule], Analyst] = {}
        self._lock = Lock()

    def analyse(
        self, key: tuple[str, str, ConsensusRule], panel: Panel, previous: Panel | None
    ) -> PanelAnalysis:
        """Return the analysis of `panel`; `key` is its round, criterion and rule."""
        from workshop_app.analysis.analyst import Analyst  # NumPy: with the first result

        with self._lock:
            analyst = self._analysts.setdefault(key, Analyst(key[2]))
            return analyst.analyse(panel, previous)


@dataclass(frozen=True, slots=True)
class RoundRatings:
    """What results are worked out from, once it is read: no lock stands while they are."""

    round: Round
    ratings: list[Rating]
    before: Round | None  # the revealed round before it
    earlier: list[Rating]
    settled: Mapping[tuple[str, str], int]  # by the ids of recommendation and criterion


def read_ratings(work: UnitOfWork, workshop: Workshop, this: Round) -> RoundRatings:
    """Read the ratings of a round and of the revealed one before it."""
    before = workshop.round_before(this)
    ratings = _counted(work, this)
    settled = _settled(work, workshop, this, ratings)
    if before is None or not before.is_revealed:
        return RoundRatings(this, ratings, None, [], settled)
    return RoundRatings(this, ratings, before, _counted(work, before), settled)


def read_comments(work: UnitOfWork, this: Round) -> tuple[Comment, ...]:
    """Read the comments of a revealed round, without those that are held back."""
    return tuple(
        work.told.of_round(this.id).comments if this.late_held else work.comments.of_round(this.id)
    )


def _counted(work: UnitOfWork, this: Round) -> list[Rating]:
    if this.late_held:
        return list(work.told.of_round(this.id).ratings)
    return work.ratings.of_round(this.id)


def _settled(
    work: UnitOfWork, workshop: Workshop, this: Round, ratings: list[Rating]
) -> dict[tuple[str, str], int]:
    """Return the last revealed round in which each recommendation of `this` was rated.

    Newest first, and no further than needed: of the newest round nothing else is read.
    """
    open_still = _asked(workshop, this)
    found: dict[tuple[str, str], int] = {}
    for one in sorted(workshop.rounds, key=lambda one: one.number, reverse=True):
        if not one.is_revealed or not open_still:
            continue
        rows = ratings if one.id == this.id else _counted(work, one)
        rated = {(r.recommendation_id, r.criterion_id) for r in rows if r.value is not None}
        found |= dict.fromkeys(rated & open_still, one.number)
        open_still -= rated
    return found


def round_results(
    workshop: Workshop, read: RoundRatings, memory: ResultsMemory | None = None
) -> RoundResults:
    """Analyse a round on every criterion, compared with the revealed round before it.

    It takes long in a large workshop: not in a transaction, whose lock keeps others from saving.
    """
    known, this, before = memory or ResultsMemory(), read.round, read.before
    criteria: list[CriterionResults] = []
    panels: list[Panel] = []
    earlier: list[Panel] = []
    for criterion in workshop.criteria_of(this):
        panels.append(make_panel(workshop, this, criterion, read.ratings))
        previous = None
        if before is not None and read.earlier:
            previous = make_panel(workshop, before, criterion, read.earlier, named=this)
            earlier.append(previous)
        analysis = known.analyse((this.id, criterion.id, workshop.rule), panels[-1], previous)
        criteria.append(CriterionResults(criterion, analysis))
    items = workshop.rated_in(this)
    settled = {
        (item.code, criterion.key): number
        for item in items
        for criterion in workshop.criteria_of(this)
        if (number := read.settled.get((item.id, criterion.id))) is not None
    }
    took_part = participation(panels, earlier, workshop.rule.minimum_group)
    return RoundResults(this, items, tuple(criteria), settled, took_part)


def make_panel(
    workshop: Workshop,
    this: Round,
    criterion: Criterion,
    ratings: list[Rating],
    *,
    named: Round | None = None,
) -> Panel:
    """Return the panel of one round and criterion: participants by id, items by code.

    The codes are those of the round `named`, as another may have other codes for the same items;
    what that does not ask about goes by its id. Observers and absent people are not in it;
    joined groups are one. Who stands for withheld ratings is asked where there is one.
    """
    from workshop_app.analysis.panel import RECUSED, Panel  # NumPy: with the first result

    workshop = as_counted(workshop)
    keys = {group.id: group.key for group in workshop.groups}
    said = {item.id: item.code for item in workshop.rated_in(named or this)}
    codes = {item.id: said.get(item.id, item.id) for item in workshop.rated_in(this)}
    people = {person.id: keys[person.group_id] for person in workshop.expected_in(this)}
    scale = criterion.scale
    return Panel.from_records(
        (
            (
                one.participant_id,
                codes[one.recommendation_id],
                RECUSED if one.recused else one.value,
            )
            for one in ratings
            if one.criterion_id == criterion.id
            and one.recommendation_id in codes
            and one.participant_id in people
        ),
        low=scale.low,
        high=scale.high,
        groups=list(keys.values()),
        participants=list(people.items()),
        absent=Counter(keys[one.group_id] for one in workshop.voters if one.id in this.absent_ids),
        items=list(codes.values()),
        only_where_recorded=[one for one, key in people.items() if key == WITHHELD_GROUP],
        boxes=(scale.top_from, scale.bottom_to),
    )


def read_round(
    context: Context,
    workshop_id: str,
    round_id: str = LATEST,
    memory: ResultsMemory | None = None,
) -> RoundReading:
    """Return results and comments of a revealed round, by default the state now.

    Raises ResultsHiddenError where it is not revealed. Takes long in a large workshop: a job.
    """
    known = memory or ResultsMemory()
    with context.store.reading() as work:
        workshop = work.workshops.get(workshop_id)
        rounds = _wanted(workshop, round_id)
        read = [read_ratings(work, workshop, one) for one in _needed(work, workshop, rounds)]
        comments = [comment for one in read for comment in read_comments(work, one.round)]
    results = state_now(workshop, [round_results(workshop, one, known) for one in read])
    told = comments_now(results, comments)
    ratings = [rating for one in read for rating in one.ratings]
    return RoundReading(as_counted(workshop), results, told, _beside(told, ratings))


def _wanted(workshop: Workshop, round_id: str) -> list[Round]:
    """Return the rounds that are asked for, the oldest first; ResultsHiddenError if there is none."""
    if round_id != LATEST:
        rounds = [workshop.round(round_id)]
    else:
        rounds = [one for one in workshop.rounds if one.is_revealed]
    hidden = [one for one in rounds if not one.is_revealed]
    if hidden or not rounds:
        raise ResultsHiddenError(number=hidden[0].number if hidden else 1)
    return rounds


def _needed(work: UnitOfWork, workshop: Workshop, rounds: list[Round]) -> list[Round]:
    """Return the rounds without those whose every question was rated again since."""
    needed: list[Round] = []
    missing = {place for one in rounds for place in _asked(workshop, one)}
    for this in reversed(rounds):
        asked = _asked(workshop, this)
        if needed and not missing & asked:
            continue
        needed.insert(0, this)
        if len(rounds) > 1:
            missing -= {one.place for one in _counted(work, this) if one.value is not None}
    return needed


def _asked(workshop: Workshop, this: Round) -> set[tuple[str, str]]:
    return {(r, c.id) for r in this.recommendation_ids for c in workshop.criteria_of(this)}


def _beside(comments: Iterable[Comment], ratings: Iterable[Rating]) -> dict[Given, int | None]:
    commented = {(one.round_id, one.participant_id, one.recommendation_id) for one in comments}
    return {
        (one.participant_id, one.recommendation_id, one.criterion_id): one.value
        for one in ratings
        if (one.round_id, one.participant_id, one.recommendation_id) in commented
    }
