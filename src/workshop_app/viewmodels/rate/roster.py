"""The roster: who has finished, who has started, found as one types."""

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
        )
        for mark, part in enumerate(groups)
        for one in part.people
        if _matches(one.person, part.group, words)
    )


def _matches(person: Participant, group: StakeholderGroup, words: list[str]) -> bool:
    text = " ".join((person.code, person.name, person.affiliation, local(group.name)))
    found = search_key(text)
    return all(word in found for word in words)
