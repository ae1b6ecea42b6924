"""Writes a workshop: each part's rows are made equal to what the domain holds.

A participant or recommendation that is taken off the list although a ledger refers to it stays
as a removed row, so that nothing that was given is lost and undo finds it again.
"""

from typing import Any

from sqlalchemy import Column, Connection, Table, delete, select, update

from workshop_app.domain.workshop import Workshop
from workshop_app.storage import tables as t
from workshop_app.storage.syncing import Synced, remove, sync_parts, sync_rows
from workshop_app.storage.wordings import (
    criterion_version,
    keep_criterion_wordings,
    keep_recommendation_wordings,
    recommendation_version,
)
from workshop_app.storage.workshop_rows import (
    Row,
    criterion_row,
    group_row,
    participant_row,
    point_rows,
    recommendation_row,
    reopening_rows,
    round_row,
    workshop_row,
)


def add_workshop(connection: Connection, workshop: Workshop) -> None:
    """Write a new workshop with all it owns."""
    added = t.workshop.insert().returning(t.workshop.c.id)
    workshop_id = connection.execute(added, workshop_row(workshop)).scalar_one()
    write_parts(connection, workshop_id, workshop)


def save_workshop(connection: Connection, stored: Any, workshop: Workshop) -> None:
    """Write what differs from the `stored` row and its parts."""
    row = workshop_row(workshop)
    if any(getattr(stored, name) != value for name, value in row.items()):
        connection.execute(update(t.workshop).where(t.workshop.c.id == stored.id).values(row))
    write_parts(connection, stored.id, workshop)


def write_parts(connection: Connection, workshop_id: int, workshop: Workshop) -> None:
    """Write groups, participants, recommendations, criteria and rounds, parents first."""
    groups = sync_parts(
        connection,
        t.stakeholder_group,
        workshop_id,
        {one.id: group_row(one) for one in workshop.groups},
    )
    people = _write_participants(connection, workshop_id, workshop, groups)
    items = sync_parts(
        connection,
        t.recommendation,
        workshop_id,
        {one.id: recommendation_row(one) for one in workshop.recommendations},
    )
    criteria = _write_criteria(connection, workshop_id, workshop)
    _write_rounds(connection, workshop_id, workshop, items, criteria, people)
    _take_off(connection, t.recommendation, items.gone, {}, _RECOMMENDATION_LEDGERS)
    remove(connection, t.criterion, criteria.gone)
    remove(connection, t.stakeholder_group, groups.gone)


def _write_participants(
    connection: Connection, workshop_id: int, workshop: Workshop, groups: Synced
) -> Synced:
    people = sync_parts(
        connection,
        t.participant,
        workshop_id,
        {one.id: participant_row(one, groups.ids) for one in workshop.participants},
    )
    identities = [
        {
            "participant_id": people.ids[one.id],
            "name": one.name,
            "affiliation": one.affiliation,
        }
        for one in workshop.participants
        if one.name or one.affiliation
    ]
    owners = list(people.ids.values())
    table = t.participant_identity
    sync_rows(connection, table, table.c.participant_id, owners, identities)
    _take_off(connection, t.participant, people.gone, {"group_id": None}, _PARTICIPANT_LEDGERS)
    return people


_PARTICIPANT_LEDGERS = (t.ballot.c.participant_id, t.consent.c.participant_id)
_RECOMMENDATION_LEDGERS = (
    t.round_recommendation.c.recommendation_id,
    t.decision.c.recommendation_id,
)


def _take_off(
    connection: Connection,
    table: Table,
    ids: list[int],
    values: Row,
    ledgers: tuple[Column[Any], ...],
) -> None:
    if not ids:
        return
    used: set[int] = set()
    for column in ledgers:
        used |= set(connection.scalars(select(column).where(column.in_(ids)).distinct()))
    if used:
        marked = update(table).where(table.c.id.in_(used), ~table.c.removed)
        connection.execute(marked.values(removed=True, **values))
    remove(connection, table, [key for key in ids if key not in used])


def _write_criteria(connection: Connection, workshop_id: int, workshop: Workshop) -> Synced:
    criteria = sync_parts(
        connection,
        t.criterion,
        workshop_id,
        {one.id: criterion_row(one) for one in workshop.criteria},
    )
    kept = [criteria.ids[one.id] for one in workshop.criteria]
    points = [
        row
        for one in workshop.criteria
        for row in point_rows(one, {"criterion_id": criteria.ids[one.id]})
    ]
    sync_rows(connection, t.scale_point, t.scale_point.c.criterion_id, kept, points)
    return criteria


def _write_rounds(
    connection: Connection,
    workshop_id: int,
    workshop: Workshop,
    items: Synced,
    criteria: Synced,
    people: Synced,
) -> None:
    rounds = sync_parts(
        connection,
        t.rating_round,
        workshop_id,
        {one.id: round_row(one) for one in workshop.rounds},
    )
    wordings = keep_recommendation_wordings(connection, workshop_id, workshop.rounds, items.ids)
    questions = keep_criterion_wordings(connection, workshop_id, workshop.rounds, criteria.ids)
    chosen: list[Row] = []
    asked: list[Row] = []
    traces: list[Row] = []
    absences: list[Row] = []
    for one in workshop.rounds:
        this = {"round_id": rounds.ids[one.id]}
        worded = {
            item.id: wordings[recommendation_version(item)] for item in one.recommendations_then
        }
        for place, uid in enumerate(one.recommendation_ids):
            wording = worded.get(uid)
            chosen.append(
                {
                    **this,
                    "recommendation_id": items.ids[uid],
                    "position": place,
                    "wording_id": wording,
                }
            )
        then = {which.id: questions[criterion_version(which)] for which in one.criteria_then}
        for place, which in enumerate(workshop.criteria_of(one)):
            asked.append(
                {
                    **this,
                    "criterion_id": criteria.ids[which.id],
                    "position": place,
                    "wording_id": then.get(which.id),
                }
            )
        traces += reopening_rows(one, rounds.ids[one.id])
        absences += [{**this, "participant_id": people.ids[uid]} for uid in one.absent_ids]
    owners = list(rounds.ids.values())
    for table, rows in (
        (t.round_recommendation, chosen),
        (t.round_criterion, asked),
        (t.round_reopening, traces),
        (t.round_absence, absences),
    ):
        sync_rows(connection, table, table.c.round_id, owners, rows)
    connection.execute(delete(t.rating_round).where(t.rating_round.c.id.in_(rounds.gone)))
