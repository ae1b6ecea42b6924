"""Rate, for the facilitator: open, close, reveal and reopen rounds; watch progress."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from workshop_app.domain.lineage import rated_next
from workshop_app.domain.participants import Participant, StakeholderGroup
from workshop_app.domain.progression import (
    with_conclusion,
    with_round_closed,
    with_round_opened,
    with_round_reopened,
    with_round_revealed,
)
from workshop_app.domain.rounds import Rating, Round
from workshop_app.domain.text import clean_line
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.events import RoundChanged, WorkshopChanged
from workshop_app.services.ports import UnitOfWork


def open_round(
    context: Context, workshop_id: str, recommendation_ids: Sequence[str] | None = None
) -> Workshop:
    """Open the next round over the chosen recommendations, by default all as last amended.

    Whoever was recused from one of them, or from the wording it succeeds, when it was last rated
    is so from the start.
    """
    at = context.now()

    def opened(workshop: Workshop) -> Workshop:
        ids = recommendation_ids
        if ids is None:
            ids = [item.id for item in rated_next(workshop)]
        return with_round_opened(workshop, ids, at)

    def recused(work: UnitOfWork, workshop: Workshop) -> None:
        work.ratings.put_many(_carried_over(work, workshop, at))

    return _change(context, workshop_id, opened, recused)


def _carried_over(work: UnitOfWork, workshop: Workshop, at: datetime) -> list[Rating]:
    *earlier, this = workshop.rounds
    last: dict[str, Round] = {}
    for one in earlier:
        last |= dict.fromkeys(one.recommendation_ids, one)
    sources: defaultdict[str, set[str]] = defaultdict(set)
    for item in workshop.rated_in(this):
        for former in {item.id, item.succeeds} & last.keys():
            sources[former].add(item.id)
    voters = {person.id for person in workshop.voters}
    found: dict[tuple[str, str, str], Rating] = {}
    for one in {last[former].id for former in sources}:
        for rating in work.ratings.recusals(one):
            former = rating.recommendation_id
            if rating.participant_id not in voters or last[former].id != one:
                continue
            for item_id in sources[former]:
                moved = replace(
                    rating, round_id=this.id, recommendation_id=item_id, rated_at=at, revision=0
                )
                found[rating.participant_id, item_id, rating.criterion_id] = moved
    return list(found.values())


def close_round(context: Context, workshop_id: str, round_id: str) -> Workshop:
    """Close an open round."""
    at = context.now()
    return _change(context, workshop_id, lambda one: with_round_closed(one, round_id, at))


def reveal_round(context: Context, workshop_id: str, round_id: str) -> Workshop:
    """Let the results of a closed round be seen."""
    at = context.now()
    return _change(context, workshop_id, lambda one: with_round_revealed(one, round_id, at))


def reopen_round(context: Context, workshop_id: str, round_id: str, reason: str) -> Workshop:
    """Take ratings again in a closed round; the reason and the time are kept."""
    at, why = context.now(), clean_line(reason)
    return _change(context, workshop_id, lambda one: with_round_reopened(one, round_id, why, at))


def conclude_workshop(context: Context, workshop_id: str) -> Workshop:
    """Make a workshop read-only."""
    at = context.now()
    return _change(context, workshop_id, lambda one: with_conclusion(one, at))


def take_up_again(context: Context, workshop_id: str) -> Workshop:
    """Make a concluded workshop editable again."""
    return _change(context, workshop_id, lambda one: with_conclusion(one, None))


@dataclass(frozen=True, slots=True)
class PersonProgress:
    """How far a participant is: `answers` of `expected` given, abstentions included."""

    person: Participant
    answers: int
    expected: int

    @property
    def started(self) -> bool:
        """Tell whether there is any answer."""
        return self.answers > 0

    @property
    def finished(self) -> bool:
        """Tell whether every question has an answer."""
        return 0 < self.expected <= self.answers


@dataclass(frozen=True, slots=True)
class GroupProgress:
    """The roster of one group."""

    group: StakeholderGroup
    people: tuple[PersonProgress, ...]

    @property
    def finished(self) -> int:
        """Return how many have answered everything."""
        return sum(one.finished for one in self.people)

    @property
    def started(self) -> int:
        """Return how many have answered anything."""
        return sum(one.started for one in self.people)


def round_progress(
    context: Context, workshop: Workshop, this: Round | None
) -> tuple[GroupProgress, ...]:
    """Return who is how far, by group; it tells nothing of what was answered."""
    answers: dict[str, int] = {}
    if this is not None:
        with context.store.reading() as work:
            answers = work.ratings.progress(this.id)
    expected = _expected(workshop, this)
    return tuple(
        GroupProgress(
            group,
            tuple(
                PersonProgress(person, answers.get(person.id, 0), expected)
                for person in workshop.members(group.id)
            ),
        )
        for group in workshop.groups
    )


def person_progress(
    context: Context, workshop: Workshop, this: Round, person: Participant
) -> PersonProgress:
    """Return how far one person is: counting everybody takes long in a large workshop."""
    with context.store.reading() as work:
        answers = work.ratings.count(round_id=this.id, person_id=person.id)
    return PersonProgress(person, answers, _expected(workshop, this))


def _expected(workshop: Workshop, this: Round | None) -> int:
    return len(this.recommendation_ids) * len(workshop.criteria) if this is not None else 0


def _change(
    context: Context,
    workshop_id: str,
    change: Callable[[Workshop], Workshop],
    then: Callable[[UnitOfWork, Workshop], None] | None = None,
) -> Workshop:
    with context.store.writing() as work:
        before = work.workshops.get(workshop_id)
        after = change(before)
        work.workshops.save(after)
        if then is not None:
            then(work, after)
        work.commit()
    for old, new in zip(before.rounds, after.rounds, strict=False):
        if old != new:
            context.events.publish(RoundChanged(workshop_id, new.id))
    for new in after.rounds[len(before.rounds) :]:
        context.events.publish(RoundChanged(workshop_id, new.id))
    context.events.publish(WorkshopChanged(workshop_id))
    return after
