"""From rows to the domain: reads one workshop with its parts in eight short queries."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, Table, select

from workshop_app.domain.errors import WorkshopNotFoundError
from workshop_app.domain.participants import Anonymity, Participant, StakeholderGroup
from workshop_app.domain.recommendations import Criterion, Origin, Recommendation
from workshop_app.domain.rounds import Reopening, Round, RoundState
from workshop_app.domain.rule import ConsensusRule, RuleKind
from workshop_app.domain.scale import Scale, ScaleKind, ScalePoint
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.storage import tables as t
from workshop_app.storage.columns import decoding


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
        rounds=_rounds(connection, row.id),
        rule=_rule(row),
        rule_locked_at=row.rule_locked_at,
        anonymity=Anonymity(row.anonymity),
        consent=LocalText(row.consent_ko, row.consent_en),
        is_sample=row.is_sample,
        concluded_at=row.concluded_at,
    )


def _parts(connection: Connection, table: Table, workshop_id: int) -> Sequence[Row[Any]]:
    query = select(table).where(table.c.workshop_id == workshop_id)
    if "removed" in table.c:
        query = query.where(~table.c.removed)
    return connection.execute(query.order_by(table.c.position)).all()


def _group(row: Row[Any]) -> StakeholderGroup:
    return StakeholderGroup(row.uid, row.key, LocalText(row.name_ko, row.name_en))


def _participants(
    connection: Connection, workshop_id: int, groups: dict[int, Row[Any]]
) -> tuple[Participant, ...]:
    person, identity = t.participant.c, t.participant_identity.c
    query = select(person.uid, person.group_id, person.code, identity.name, identity.affiliation)
    query = query.select_from(t.participant.outerjoin(t.participant_identity))
    query = query.where(person.workshop_id == workshop_id, ~person.removed)
    uids = {key: group.uid for key, group in groups.items()}
    return tuple(
        Participant(uid, uids[group], code, name or "", affiliation or "")
        for uid, group, code, name, affiliation in connection.execute(
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
            origin=None if row.origin_set is None else Origin(row.origin_set, row.origin_item),
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
            scale=Scale(ScaleKind(row.scale_kind), tuple(points[row.id])),
        )
        for row in _parts(connection, t.criterion, workshop_id)
    )


def _rounds(connection: Connection, workshop_id: int) -> tuple[Round, ...]:
    of_workshop = t.rating_round.c.workshop_id == workshop_id
    query = select(t.rating_round).where(of_workshop).order_by(t.rating_round.c.number)
    rows = connection.execute(query).all()
    if not rows:
        return ()
    items: defaultdict[int, list[str]] = defaultdict(list)
    chosen = select(t.round_recommendation.c.round_id, t.recommendation.c.uid)
    chosen = chosen.join(t.recommendation).join(t.rating_round).where(of_workshop)
    for one in connection.execute(chosen.order_by(t.round_recommendation.c.position)):
        items[one.round_id].append(one.uid)
    traces: defaultdict[int, list[Reopening]] = defaultdict(list)
    reopened = select(t.round_reopening).join(t.rating_round).where(of_workshop)
    for one in connection.execute(reopened.order_by(t.round_reopening.c.number)):
        traces[one.round_id].append(Reopening(one.at, one.reason))
    return tuple(
        Round(
            id=row.uid,
            number=row.number,
            state=RoundState(row.state),
            recommendation_ids=tuple(items[row.id]),
            opened_at=row.opened_at,
            closed_at=row.closed_at,
            revealed_at=row.revealed_at,
            reopenings=tuple(traces[row.id]),
        )
        for row in rows
    )


def _rule(row: Row[Any]) -> ConsensusRule:
    return ConsensusRule(
        kind=RuleKind(row.rule_kind),
        threshold_percent=row.rule_threshold_percent,
        opposed_percent=row.rule_opposed_percent,
        max_iqr=row.rule_max_iqr,
        minimum_answers=row.rule_minimum_answers,
        minimum_for_figures=row.rule_minimum_for_figures,
        minimum_for_distribution=row.rule_minimum_for_distribution,
    )
