"""From rows to the domain: reads one workshop with its parts in a dozen short queries."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Table, select

from workshop_app.domain.errors import WorkshopNotFoundError
from workshop_app.domain.participants import Anonymity, Participant, StakeholderGroup
from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.domain.rule import ConsensusRule, RuleKind, SmallGroups
from workshop_app.domain.scale import Scale, ScalePoint
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.storage import tables as t
from workshop_app.storage.columns import decoding
from workshop_app.storage.round_reading import read_rounds
from workshop_app.storage.wordings import origin_of


def find_workshop(connection: Connection, uid: str) -> Row[Any]:
    """Return the workshop's own row; WorkshopNotFoundError, also where it is in the trash."""
    query = select(t.workshop).where(t.workshop.c.uid == uid, t.workshop.c.deleted_at.is_(None))
    row = connection.execute(query).one_or_none()
    if row is None:
        raise WorkshopNotFoundError(name=uid)
    return row


def read_workshop(connection: Connection, uid: str) -> Workshop:
    """Return the workshop as it is stored."""
    with decoding():
        return _read(connection, find_workshop(connection, uid))


def _read(connection: Connection, row: Row[Any]) -> Workshop:
    groups = {one.id: one for one in _parts(connection, t.stakeholder_group, row.id)}
    return Workshop(
        id=row.uid,
        details=Details(row.title, row.day, row.place, row.facilitator, row.purpose),
        created_at=row.created_at,
        groups=tuple(_group(one) for one in groups.values()),
        participants=_participants(connection, row.id, groups),
        recommendations=_recommendations(connection, row.id),
        criteria=_criteria(connection, row.id),
        rounds=read_rounds(connection, row.id),
        rule=_rule(row),
        rule_locked_at=row.rule_locked_at,
        joined_groups=_joined(groups.values()),
        anonymity=Anonymity(row.anonymity),
        consent=LocalText(row.consent_ko, row.consent_en),
        is_sample=row.is_sample,
        concluded_at=row.concluded_at,
        discussion_minutes=row.discussion_minutes,
        minutes_each=row.minutes_each,
    )


def _parts(connection: Connection, table: Table, workshop_id: int) -> Sequence[Row[Any]]:
    query = select(table).where(table.c.workshop_id == workshop_id)
    if "removed" in table.c:
        query = query.where(~table.c.removed)
    return connection.execute(query.order_by(table.c.position)).all()


def _joined(rows: Iterable[Row[Any]]) -> tuple[tuple[str, ...], ...]:
    units: defaultdict[int, list[str]] = defaultdict(list)
    for row in rows:
        units[row.unit].append(row.uid)
    return tuple(tuple(units[unit]) for unit in sorted(units) if unit)


def _group(row: Row[Any]) -> StakeholderGroup:
    return StakeholderGroup(row.uid, row.key, LocalText(row.name_ko, row.name_en))


def _participants(
    connection: Connection, workshop_id: int, groups: dict[int, Row[Any]]
) -> tuple[Participant, ...]:
    person, identity = t.participant.c, t.participant_identity.c
    query = select(person.uid, person.group_id, person.code, identity.name, identity.affiliation)
    query = query.add_columns(person.observer)
    query = query.select_from(t.participant.outerjoin(t.participant_identity))
    query = query.where(person.workshop_id == workshop_id, ~person.removed)
    uids = {key: group.uid for key, group in groups.items()}
    return tuple(
        Participant(uid, uids[group], code, name or "", affiliation or "", observer)
        for uid, group, code, name, affiliation, observer in connection.execute(
            query.order_by(person.position)
        )
    )


def _recommendations(connection: Connection, workshop_id: int) -> tuple[Recommendation, ...]:
    return tuple(
        Recommendation(
            id=row.uid,
            code=row.code,
            title=LocalText(row.title_ko, row.title_en),
            text=LocalText(row.text_ko, row.text_en),
            theme=row.theme,
            source=row.source,
            origin=origin_of(row),
            succeeds=row.succeeds,
        )
        for row in _parts(connection, t.recommendation, workshop_id)
    )


def _criteria(connection: Connection, workshop_id: int) -> tuple[Criterion, ...]:
    of_workshop = select(t.scale_point).join(t.criterion)
    of_workshop = of_workshop.where(t.criterion.c.workshop_id == workshop_id)
    points: defaultdict[int, list[ScalePoint]] = defaultdict(list)
    for row in connection.execute(of_workshop.order_by(t.scale_point.c.value)):
        label = LocalText(row.label_ko, row.label_en)
        points[row.criterion_id].append(ScalePoint(row.value, label))
    return tuple(
        Criterion(
            id=row.uid,
            key=row.key,
            name=LocalText(row.name_ko, row.name_en),
            question=LocalText(row.question_ko, row.question_en),
            scale=Scale(tuple(points[row.id])),
        )
        for row in _parts(connection, t.criterion, workshop_id)
    )


def _rule(row: Row[Any]) -> ConsensusRule:
    return ConsensusRule(
        kind=RuleKind(row.rule_kind),
        threshold_percent=row.rule_threshold_percent,
        opposed_percent=row.rule_opposed_percent,
        max_iqr=row.rule_max_iqr,
        minimum_answers=row.rule_minimum_answers,
        minimum_group=row.rule_minimum_group,
        small_groups=SmallGroups(row.rule_small_groups) if row.rule_small_groups else None,
    )
