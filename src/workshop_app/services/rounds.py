"""Rate, for the facilitator: open, close, reveal and reopen rounds; watch progress."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import product

from workshop_app.domain.errors import AttendanceShownError, HasAnsweredError, RoundNotOpenError
from workshop_app.domain.joining import as_counted
from workshop_app.domain.lateness import Told, tells_ballots
from workshop_app.domain.lineage import rated_next
from workshop_app.domain.participants import Participant, StakeholderGroup
from workshop_app.domain.progression import (
    with_absence,
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
from workshop_app.services.moving import hides_others
from workshop_app.services.ports import UnitOfWork


def open_round(
    context: Context,
    workshop_id: str,
    recommendation_ids: Sequence[str] | None = None,
    criterion_ids: Collection[str] = (),
) -> Workshop:
    """Open the next round over the chosen recommendations, by default all as last amended.

    It asks about all criteria unless some are chosen.

    Whoever was recused from one of them, or from the wording it succeeds, when it was last rated
    is so from the start.
    """
    at = context.now()

    def opened(workshop: Workshop) -> Workshop:
        ids = recommendation_ids
        if ids is None:
            ids = [item.id for item in rated_next(workshop)]
        return with_round_opened(workshop, ids, at, criterion_ids)

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
    asked = [one.id for one in workshop.criteria_of(this)]
    found: dict[tuple[str, str, str], Rating] = {}
    for one in {last[former].id for former in sources}:
        for rating in work.ratings.recusals(one):
            former = rating.recommendation_id
            if rating.participant_id not in voters or last[former].id != one:
                continue
            for place in product(sources[former], asked):  # whatever the former round asked
                moved = replace(rating, round_id=this.id, rated_at=at, revision=0)
                moved = replace(moved, recommendation_id=place[0], criterion_id=place[1])
                found[rating.participant_id, *place] = moved
    return list(found.values())


def close_round(context: Context, workshop_id: str, round_id: str) -> Workshop:
    """Close an open round."""
    at = context.now()
    return _change(context, workshop_id, lambda one: with_round_closed(one, round_id, at))


def reveal_round(context: Context, workshop_id: str, round_id: str) -> Workshop:
    """Let the results of a closed round be seen.

    If they were seen before the round was opened again, and so few ballots changed since that
    the difference would tell them, they are seen as they were then.
    """
    with context.store.writing() as work:
        before = work.workshops.get(workshop_id)
        told = work.told.of_round(round_id)
        late = before.round(round_id).absent_ids & who_answered(work, round_id) if told else ()
        counted = with_absence(before, round_id, late, absent=False)
        held = bool(told) and _tells_ballots(work, before, counted, round_id, told)
        after = before if held else counted
        after = with_round_revealed(after, round_id, context.now(), late_held=held)
        if not held:
            work.told.drop(round_id)
        work.workshops.save(after)
        work.commit()
    tell_of_rounds(context, before, after)
    return after


def _tells_ballots(
    work: UnitOfWork, before: Workshop, after: Workshop, round_id: str, told: Told
) -> bool:
    ratings = work.ratings.of_round(round_id)
    return hides_others(before, told.ratings, after, ratings, round_id) or tells_ballots(
        told,
        ratings,
        work.comments.of_round(round_id),
        {person.id: person.group_id for person in as_counted(after).voters},
        after.rule.minimum_group,
    )


def reopen_round(context: Context, workshop_id: str, round_id: str, reason: str) -> Workshop:
    """Take ratings again in a closed round; the reason and the time are kept."""
    at, why = context.now(), clean_line(reason)
    with context.store.writing() as work:
        before = work.workshops.get(workshop_id)
        after = with_round_reopened(before, round_id, why, at)
        this = before.round(round_id)
        if this.is_revealed and not this.late_held:
            work.told.keep(round_id)
        work.workshops.save(after)
        work.commit()
    tell_of_rounds(context, before, after)
    return after


def conclude_workshop(context: Context, workshop_id: str) -> Workshop:
    """Make a workshop read-only."""
    at = context.now()
    return _change(context, workshop_id, lambda one: with_conclusion(one, at))


def take_up_again(context: Context, workshop_id: str) -> Workshop:
    """Make a concluded workshop editable again."""
    return _change(context, workshop_id, lambda one: with_conclusion(one, None))


def mark_attendance(
    context: Context,
    workshop_id: str,
    round_id: str,
    participant_ids: Collection[str],
    *,
    absent: bool,
) -> frozenset[str]:
    """Mark people as absent from an open round, or as present; return whose mark has changed.

    Observers have none. Raises HasAnsweredError for who has rated, abstained or commented; a
    recusal may be set by others and so proves no presence. Raises AttendanceShownError where the
    round was shown and opened again.
    """
    changed: list[frozenset[str]] = []

    def marked(workshop: Workshop) -> Workshop:
        workshop.require_editable()
        this = workshop.round(round_id)
        if not this.is_open:
            raise RoundNotOpenError(number=this.number, state=this.state)
        voters = {person.id for person in workshop.voters}
        after = with_absence(workshop, round_id, voters & {*participant_ids}, absent=absent)
        changed.append(this.absent_ids ^ after.round(round_id).absent_ids)
        return after

    def refused(work: UnitOfWork, workshop: Workshop) -> None:
        if changed[-1] and work.told.of_round(round_id):
            raise AttendanceShownError(number=workshop.round(round_id).number)
        answered = who_answered(work, round_id) if absent else frozenset[str]()
        for person_id in sorted(changed[-1] & answered):
            code = workshop.participant(person_id).code
            raise HasAnsweredError(name=code, number=workshop.round(round_id).number)

    _change(context, workshop_id, marked, refused)
    return changed[-1]


def who_answered(work: UnitOfWork, round_id: str) -> frozenset[str]:
    """Return who has rated, abstained or commented; a recusal may be set by others."""
    recused = Counter(one.participant_id for one in work.ratings.recusals(round_id))
    rated = work.ratings.progress(round_id).items()
    return frozenset(
        (
            *(one.participant_id for one in work.comments.of_round(round_id)),
            *(person for person, answers in rated if answers > recused[person]),
        )
    )


@dataclass(frozen=True, slots=True)
class PersonProgress:
    """How far a participant is: `answers` of `expected` given, abstentions and recusals included.

    `recused_from` are the recommendations they stand aside on.
    """

    person: Participant
    answers: int
    expected: int
    is_absent: bool = False
    recused_from: frozenset[str] = frozenset()
    recused_answers: int = 0

    @property
    def is_counted(self) -> bool:
        """Tell whether answers are waited for: of no observer and nobody absent."""
        return not self.person.is_observer and not self.is_absent

    @property
    def started(self) -> bool:
        """Tell whether there is any answer that only they can have given, or none is missing."""
        return self.is_counted and (self.answers > self.recused_answers or self.finished)

    @property
    def finished(self) -> bool:
        """Tell whether every question has an answer."""
        return self.is_counted and 0 < self.expected <= self.answers


@dataclass(frozen=True, slots=True)
class GroupProgress:
    """The roster of one group; observers and absent people are in it, and counted apart."""

    group: StakeholderGroup
    people: tuple[PersonProgress, ...]

    @property
    def counted(self) -> int:
        """Return of how many answers are waited for."""
        return sum(one.is_counted for one in self.people)

    @property
    def absent(self) -> int:
        """Return how many voters are not in the room."""
        return sum(one.is_absent for one in self.people)

    @property
    def observers(self) -> int:
        """Return how many only look on."""
        return sum(one.person.is_observer for one in self.people)

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
    recusals: list[Rating] = []
    if this is not None:
        with context.store.reading() as work:
            answers = work.ratings.progress(this.id)
            recusals = work.ratings.recusals(this.id)
    recused: defaultdict[str, list[Rating]] = defaultdict(list)
    for one in recusals:
        recused[one.participant_id].append(one)
    return tuple(
        GroupProgress(
            group,
            tuple(
                _progress_of(workshop, this, one, answers.get(one.id, 0), recused.get(one.id, ()))
                for one in workshop.members(group.id)
            ),
        )
        for group in workshop.groups
    )


def person_progress(
    context: Context, workshop: Workshop, this: Round, person: Participant
) -> PersonProgress:
    """Return how far one person is: counting everybody takes long in a large workshop."""
    with context.store.reading() as work:
        ratings = work.ratings.of_ballot(this.id, person.id)
    recused = [one for one in ratings if one.recused]
    return _progress_of(workshop, this, person, len(ratings), recused)


def _progress_of(
    workshop: Workshop,
    this: Round | None,
    person: Participant,
    answers: int,
    recused: Collection[Rating],
) -> PersonProgress:
    if this is None:
        return PersonProgress(person, 0, 0)
    return PersonProgress(
        person,
        answers,
        len(this.recommendation_ids) * len(workshop.criteria_of(this)),
        # who comes to a round opened again keeps the mark until it is shown anew
        is_absent=person.id in this.absent_ids
        and not person.is_observer
        and answers == len(recused),
        recused_from=frozenset(one.recommendation_id for one in recused),
        recused_answers=len(recused),
    )


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
    tell_of_rounds(context, before, after)
    return after


def tell_of_rounds(context: Context, before: Workshop, after: Workshop) -> None:
    """Publish which rounds have changed, and that the workshop has."""
    workshop_id = after.id
    for old, new in zip(before.rounds, after.rounds, strict=False):
        if old != new:
            context.events.publish(RoundChanged(workshop_id, new.id))
    for new in after.rounds[len(before.rounds) :]:
        context.events.publish(RoundChanged(workshop_id, new.id))
    context.events.publish(WorkshopChanged(workshop_id))
