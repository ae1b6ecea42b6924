"""The roster: who has finished, who has started, found as one types."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.participants import Participant, StakeholderGroup
from workshop_app.domain.text import search_key
from workshop_app.services.rounds import GroupProgress, PersonProgress
from workshop_app.wording.language import local


class Stage(StrEnum):
    """How far a person is; it tells nothing of what was answered."""

    NOT_STARTED = "not started"
    STARTED = "started"
    FINISHED = "finished"
    ABSENT = "absent"
    OBSERVER = "observer"


def stage_of(progress: PersonProgress) -> Stage:
    """Return how far a person is, in three steps; or that nothing is waited for."""
    if progress.person.is_observer:
        return Stage.OBSERVER
    if progress.is_absent:
        return Stage.ABSENT
    if progress.finished:
        return Stage.FINISHED
    return Stage.STARTED if progress.started else Stage.NOT_STARTED


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One person of the roster."""

    person: Participant
    group: StakeholderGroup
    mark: int
    answers: int
    expected: int
    stage: Stage
    recused_from: frozenset[str] = frozenset()
    recused_answers: int = 0

    @property
    def has_begun(self) -> bool:
        """Tell whether there is an answer that only this person can have given."""
        return self.answers > self.recused_answers


class RosterCounts(ABC):
    """How many have finished and of how many that is, whatever is searched for."""

    @property
    @abstractmethod
    def groups(self) -> tuple[GroupProgress, ...]:
        """Return the progress of each group, whatever is searched for."""

    @property
    def has_people(self) -> bool:
        """Tell whether anybody is registered, observers included."""
        return any(group.people for group in self.groups)

    @property
    def people(self) -> int:
        """Return of how many answers are waited for."""
        return sum(group.counted for group in self.groups)

    @property
    def absent(self) -> int:
        """Return how many voters are not in the room."""
        return sum(group.absent for group in self.groups)

    @property
    def observers(self) -> int:
        """Return how many only look on."""
        return sum(group.observers for group in self.groups)

    @property
    def not_started(self) -> tuple[str, ...]:
        """Return the ids of those waited for who have not begun."""
        return tuple(
            one.person.id
            for group in self.groups
            for one in group.people
            if one.is_counted and not one.started
        )

    @property
    def finished(self) -> int:
        """Return how many have answered everything."""
        return sum(group.finished for group in self.groups)

    @property
    def unfinished(self) -> int:
        """Return how many have not answered everything."""
        return self.people - self.finished


def roster_rows(groups: Sequence[GroupProgress], search: str) -> tuple[RosterRow, ...]:
    """Return the people in whom each word of `search` occurs, group by group."""
    words = search_key(search).split()
    return tuple(
        RosterRow(
            one.person,
            part.group,
            mark,
            one.answers,
            one.expected,
            stage_of(one),
            one.recused_from,
            one.recused_answers,
        )
        for mark, part in enumerate(groups)
        for one in part.people
        if _matches(one.person, part.group, words)
    )


def _matches(person: Participant, group: StakeholderGroup, words: list[str]) -> bool:
    text = " ".join((person.code, person.name, person.affiliation, local(group.name)))
    found = search_key(text)
    return all(word in found for word in words)
