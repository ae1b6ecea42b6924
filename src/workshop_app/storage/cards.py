"""The library's list: one card a workshop, from counters, in eight queries for all of them.

Plain SQL and the standard library: the first list is read before SQLAlchemy is loaded (peek.py),
and every later one by the same queries through the store's connection.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from workshop_app.domain.library import GroupTurnout, WorkshopCard
from workshop_app.domain.salvage import SalvageMark
from workshop_app.domain.standing import RoundState, Status
from workshop_app.domain.text import LocalText
from workshop_app.storage.moments import from_microseconds
from workshop_app.storage.salvage_marks import read_marks

Rows = Iterable[Sequence[Any]]
Query = Callable[[str], Rows]

WORKSHOPS = """
    SELECT id, uid, title, day, place, created_at, is_sample, concluded_at
    FROM workshop WHERE deleted_at IS NULL
"""
ROUNDS = "SELECT workshop_id, id, number, state, revealed_at FROM rating_round ORDER BY number"
_NEWEST = """
    SELECT r.id FROM rating_round r WHERE NOT EXISTS (
        SELECT 1 FROM rating_round later
        WHERE later.workshop_id = r.workshop_id AND later.number > r.number
    )
"""
# Observers are not counted; who is absent in the newest round is, but not waited for.
GROUPS = """
    SELECT g.workshop_id, g.id, g.key, g.name_ko, g.name_en,
        coalesce(m.members, 0), coalesce(m.absent, 0)
    FROM stakeholder_group g
    LEFT JOIN (
        SELECT p.group_id, count(*) AS members, count(a.round_id) AS absent
        FROM participant p
        LEFT JOIN round_absence a ON a.participant_id = p.id AND a.round_id IN (:newest)
        WHERE p.group_id IS NOT NULL AND NOT p.observer GROUP BY p.group_id
    ) m ON m.group_id = g.id
    ORDER BY g.position
""".replace(":newest", _NEWEST)
RECOMMENDATIONS = """
    SELECT workshop_id, count(*) FROM recommendation WHERE NOT removed GROUP BY workshop_id
"""
CRITERIA = "SELECT workshop_id, count(*) FROM criterion GROUP BY workshop_id"
ASKED = "SELECT round_id, count(*) FROM round_recommendation GROUP BY round_id"
COMMENTS = """
    SELECT r.workshop_id, sum(b.comments)
    FROM ballot b JOIN rating_round r ON r.id = b.round_id
    WHERE b.comments > 0 GROUP BY r.workshop_id
"""
# Of each workshop's newest round: how many of a group gave how many answers. Whoever is absent
# has at most been recused by others.
ANSWERS = """
    SELECT b.round_id, p.group_id, b.answers, count(*)
    FROM ballot b JOIN participant p ON p.id = b.participant_id
    WHERE b.answers > 0 AND p.group_id IS NOT NULL AND NOT p.observer
        AND b.round_id IN (:newest)
        AND NOT EXISTS (
            SELECT 1 FROM round_absence a
            WHERE a.round_id = b.round_id AND a.participant_id = p.id
        )
    GROUP BY b.round_id, p.group_id, b.answers
""".replace(":newest", _NEWEST)


class _Workshop(NamedTuple):
    id: int
    uid: str
    title: str
    day: str | None
    place: str
    created_at: int
    is_sample: int
    concluded_at: int | None


class _Round(NamedTuple):
    id: int
    number: int
    state: str
    revealed_at: int | None

    @property
    def is_revealed(self) -> bool:
        """Tell whether its results may be seen, as `domain.rounds.Round` does."""
        return self.state == RoundState.CLOSED and self.revealed_at is not None


class _Group(NamedTuple):
    id: int
    key: str
    name_ko: str
    name_en: str
    members: int
    absent: int


@dataclass(frozen=True, slots=True)
class _Facts:
    """What all cards are made of, by workshop, round and group."""

    rounds: Mapping[int, list[_Round]]
    groups: Mapping[int, list[_Group]]
    recommendations: Mapping[int, int]
    criteria: Mapping[int, int]
    comments: Mapping[int, int]
    asked: Mapping[int, int]
    answers: Mapping[tuple[int, int], list[tuple[int, int]]]
    salvaged: Mapping[str, SalvageMark]


def read_cards(query: Query) -> list[WorkshopCard]:
    """Return the cards, newest day first.

    `query` runs SQL and returns rows. Raises ValueError, TypeError, OverflowError or LookupError
    where a row holds what this program cannot have written.
    """
    facts = _read_facts(query)
    cards = [_card(_Workshop(*row), facts) for row in query(WORKSHOPS)]
    return sorted(cards, key=_newest_first, reverse=True)


def _newest_first(card: WorkshopCard) -> tuple[date, Any]:
    return card.day or card.created_at.date(), card.created_at


def _read_facts(query: Query) -> _Facts:
    rounds: defaultdict[int, list[_Round]] = defaultdict(list)
    for workshop_id, *rest in query(ROUNDS):
        rounds[workshop_id].append(_Round(*rest))
    groups: defaultdict[int, list[_Group]] = defaultdict(list)
    for workshop_id, *rest in query(GROUPS):
        groups[workshop_id].append(_Group(*rest))
    answers: defaultdict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for round_id, group_id, given, people in query(ANSWERS):
        answers[round_id, group_id].append((given, people))
    return _Facts(
        rounds=rounds,
        groups=groups,
        recommendations=_counts(query(RECOMMENDATIONS)),
        criteria=_counts(query(CRITERIA)),
        comments=_counts(query(COMMENTS)),
        asked=_counts(query(ASKED)),
        answers=answers,
        salvaged=read_marks(query),
    )


def _counts(rows: Rows) -> dict[int, int]:
    return {key: count for key, count in rows}  # noqa: C416 - SQLAlchemy's rows are no tuples


def _card(row: _Workshop, facts: _Facts) -> WorkshopCard:
    rounds = facts.rounds.get(row.id, [])
    groups = facts.groups.get(row.id, [])
    criteria = facts.criteria.get(row.id, 0)
    newest = rounds[-1].id if rounds else 0
    expected = facts.asked.get(newest, 0) * criteria
    return WorkshopCard(
        id=row.uid,
        title=row.title,
        day=None if row.day is None else date.fromisoformat(row.day),
        place=row.place,
        status=_status(row, rounds),
        round_number=rounds[-1].number if rounds else 0,
        round_open=any(one.state == RoundState.OPEN.value for one in rounds),
        rounds=len(rounds),
        participants=sum(group.members for group in groups),
        recommendations=facts.recommendations.get(row.id, 0),
        criteria=criteria,
        comments=facts.comments.get(row.id, 0),
        is_sample=bool(row.is_sample),
        created_at=from_microseconds(row.created_at),
        turnout=tuple(
            _turnout(group, facts.answers.get((newest, group.id), []), expected) for group in groups
        ),
        has_results=any(one.is_revealed for one in rounds),
        salvaged=facts.salvaged.get(row.uid),
    )


def _status(row: _Workshop, rounds: Sequence[_Round]) -> Status:
    states = {one.state for one in rounds}
    if row.concluded_at is not None:
        return Status.CONCLUDED
    if RoundState.OPEN.value in states:
        return Status.RATING
    return Status.DISCUSSING if RoundState.CLOSED.value in states else Status.PREPARING


def _turnout(group: _Group, answers: list[tuple[int, int]], expected: int) -> GroupTurnout:
    members = group.members - group.absent
    if not answers:
        return _nobody(group.key, group.name_ko, group.name_en, members)
    return GroupTurnout(
        key=group.key,
        name=LocalText(group.name_ko, group.name_en),
        finished=sum(people for given, people in answers if 0 < expected <= given),
        started=sum(people for _, people in answers),
        members=members,
    )


@lru_cache(maxsize=64)  # most workshops have the same groups
def _nobody(key: str, name_ko: str, name_en: str, members: int) -> GroupTurnout:
    return GroupTurnout(key, LocalText(name_ko, name_en), finished=0, started=0, members=members)
