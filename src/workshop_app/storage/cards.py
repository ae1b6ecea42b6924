"""The library's list: one card a workshop, from counters, in six queries for all of them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Column, Connection, Row, Table, exists, func, select

from workshop_app.domain.library import GroupTurnout, WorkshopCard
from workshop_app.domain.rounds import RoundState
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Status
from workshop_app.storage import tables as t
from workshop_app.storage.faults import decoding

_Row = Row[*tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class _Facts:
    """What all cards are made of, by workshop, round and group."""

    rounds: Mapping[int, list[_Row]]
    groups: Mapping[int, list[_Row]]
    recommendations: Mapping[int, int]
    criteria: Mapping[int, int]
    comments: Mapping[int, int]
    asked: Mapping[int, int]
    answers: Mapping[tuple[int, int], list[tuple[int, int]]]


def read_cards(connection: Connection) -> list[WorkshopCard]:
    """Return the cards, newest day first."""
    with decoding():
        return _read_cards(connection)


def _read_cards(connection: Connection) -> list[WorkshopCard]:
    facts = _read_facts(connection)
    this = t.workshop.c
    columns = (this.id, this.uid, this.title, this.day, this.place, this.created_at)
    query = select(*columns, this.is_sample, this.concluded_at).where(this.deleted_at.is_(None))
    cards = [_card(row, facts) for row in connection.execute(query).all()]
    return sorted(cards, key=_newest_first, reverse=True)


def _newest_first(card: WorkshopCard) -> tuple[date, Any]:
    return card.day or card.created_at.date(), card.created_at


def _read_facts(connection: Connection) -> _Facts:
    rounds: defaultdict[int, list[_Row]] = defaultdict(list)
    this = t.rating_round.c
    query = select(this.workshop_id, this.id, this.number, this.state).order_by(this.number)
    for row in connection.execute(query).all():
        rounds[row.workshop_id].append(row)
    return _Facts(
        rounds=rounds,
        groups=_groups(connection),
        recommendations=_count(connection, t.recommendation, t.recommendation.c.workshop_id),
        criteria=_count(connection, t.criterion, t.criterion.c.workshop_id),
        comments=_comments(connection),
        asked=_count(connection, t.round_recommendation, t.round_recommendation.c.round_id),
        answers=_answers(connection),
    )


def _count(connection: Connection, table: Table, by: Column[Any]) -> dict[int, int]:
    query = select(by, func.count()).group_by(by)
    if "removed" in table.c:
        query = query.where(~table.c.removed)
    return dict(connection.execute(query).all())


def _groups(connection: Connection) -> dict[int, list[_Row]]:
    group = t.stakeholder_group.c
    members = (
        select(t.participant.c.group_id, func.count().label("members"))
        .where(t.participant.c.group_id.is_not(None))
        .group_by(t.participant.c.group_id)
        .subquery()
    )
    query = (
        select(group.workshop_id, group.id, group.key, group.name_ko, group.name_en)
        .add_columns(func.coalesce(members.c.members, 0).label("members"))
        .outerjoin(members, members.c.group_id == group.id)
        .order_by(group.position)
    )
    groups: defaultdict[int, list[_Row]] = defaultdict(list)
    for row in connection.execute(query).all():
        groups[row.workshop_id].append(row)
    return groups


def _comments(connection: Connection) -> dict[int, int]:
    query = (
        select(t.rating_round.c.workshop_id, func.sum(t.ballot.c.comments))
        .join_from(t.ballot, t.rating_round)
        .where(t.ballot.c.comments > 0)
        .group_by(t.rating_round.c.workshop_id)
    )
    return dict(connection.execute(query).all())


def _answers(connection: Connection) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """Return (newest round, group) -> pairs (answers given, how many people gave that many)."""
    later = t.rating_round.alias()
    newest = select(t.rating_round.c.id).where(
        ~exists().where(
            later.c.workshop_id == t.rating_round.c.workshop_id,
            later.c.number > t.rating_round.c.number,
        )
    )
    columns = (t.ballot.c.round_id, t.participant.c.group_id, t.ballot.c.answers)
    query = (
        select(*columns, func.count())
        .join_from(t.ballot, t.participant)
        .where(t.ballot.c.answers > 0, t.participant.c.group_id.is_not(None))
        .where(t.ballot.c.round_id.in_(newest))
        .group_by(*columns)
    )
    found: defaultdict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for round_id, group_id, answers, people in connection.execute(query).all():
        found[round_id, group_id].append((answers, people))
    return found


def _card(row: _Row, facts: _Facts) -> WorkshopCard:
    rounds = facts.rounds.get(row.id, [])
    groups = facts.groups.get(row.id, [])
    criteria = facts.criteria.get(row.id, 0)
    newest = rounds[-1].id if rounds else 0
    expected = facts.asked.get(newest, 0) * criteria
    return WorkshopCard(
        id=row.uid,
        title=row.title,
        day=row.day,
        place=row.place,
        status=_status(row, rounds),
        round_number=rounds[-1].number if rounds else 0,
        round_open=any(one.state == RoundState.OPEN.value for one in rounds),
        rounds=len(rounds),
        participants=sum(group.members for group in groups),
        recommendations=facts.recommendations.get(row.id, 0),
        criteria=criteria,
        comments=facts.comments.get(row.id, 0),
        is_sample=row.is_sample,
        created_at=row.created_at,
        turnout=tuple(
            _turnout(group, facts.answers.get((newest, group.id), []), expected) for group in groups
        ),
    )


def _status(row: _Row, rounds: Sequence[_Row]) -> Status:
    states = {one.state for one in rounds}
    if row.concluded_at is not None:
        return Status.CONCLUDED
    if RoundState.OPEN.value in states:
        return Status.RATING
    return Status.DISCUSSING if RoundState.CLOSED.value in states else Status.PREPARING


def _turnout(group: _Row, answers: list[tuple[int, int]], expected: int) -> GroupTurnout:
    return GroupTurnout(
        key=group.key,
        name=LocalText(group.name_ko, group.name_en),
        finished=sum(people for given, people in answers if 0 < expected <= given),
        started=sum(people for _, people in answers),
        members=group.members,
    )
