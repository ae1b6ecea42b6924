"""Writes a workshop: each part's rows are made equal to what the domain holds.

A participant or recommendation that is taken off the list although a ledger refers to it stays
as a removed row, so that nothing that was given is lost and undo finds it again.
"""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Column, Connection, Table, select, update

from workshop_app.domain.marks import Mark
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.workshop import Workshop
from workshop_app.storage import tables as t
from workshop_app.storage.participant_keys import draw_keys
from workshop_app.storage.syncing import NewKeys, Synced, remove, sync_parts, sync_rows
from workshop_app.storage.wordings import (
    criterion_version,
    keep_criterion_wordings,
    keep_recommendation_wordings,
    recommendation_version,
)
from workshop_app.storage.workshop_rows import (
    Row,
    criterion_row,
    group_rows,
    participant_row,
    point_rows,
    recommendation_row,
    reopening_rows,
    round_row,
    workshop_row,
)


def add_workshop(connection: Connection, workshop: Workshop) -> int:
    """Write a new workshop with all it owns; return its key."""
    added = t.workshop.insert().returning(t.workshop.c.id)
    workshop_id = connection.execute(added, workshop_row(workshop)).scalar_one()
    _Writer(connection, workshop_id, workshop).write()
    return workshop_id


def save_workshop(connection: Connection, stored: Any, workshop: Workshop) -> set[Mark]:
    """Write what differs from the `stored` row and its parts; tell which kinds of things did."""
    row = workshop_row(workshop)
    writer = _Writer(connection, stored.id, workshop)
    if any(getattr(stored, name) != value for name, value in row.items()):
        connection.execute(update(t.workshop).where(t.workshop.c.id == stored.id).values(row))
        writer.changed.add(Mark.PREPARATION)
    writer.write()
    return writer.changed


class _Writer:
    """Writes the parts of one workshop, and remembers which kinds of things differed."""

    def __init__(self, connection: Connection, workshop_id: int, workshop: Workshop) -> None:
        self.changed: set[Mark] = set()
        self._connection = connection
        self._id = workshop_id
        self._workshop = workshop

    def write(self) -> None:
        """Write groups, participants, recommendations, criteria and rounds, parents first."""
        workshop = self._workshop
        groups = self._parts(t.stakeholder_group, group_rows(workshop))
        people = self._write_participants(groups)
        items = self._parts(
            t.recommendation, {one.id: recommendation_row(one) for one in workshop.recommendations}
        )
        criteria = self._write_criteria()
        self._write_rounds(people, items, criteria)
        _take_off(self._connection, t.recommendation, items.gone, {}, _RECOMMENDATION_LEDGERS)
        remove(self._connection, t.criterion, criteria.gone)
        remove(self._connection, t.stakeholder_group, groups.gone)

    def _write_participants(self, groups: Synced) -> Synced:
        members = self._workshop.participants
        rows = {one.id: participant_row(one, groups.ids) for one in members}
        people = self._parts(t.participant, rows, new_keys=self._participant_keys)
        identities = [
            {
                "participant_id": people.ids[one.id],
                "name": one.name,
                "affiliation": one.affiliation,
            }
            for one in members
            if one.name or one.affiliation
        ]
        owner = t.participant_identity.c.participant_id
        self._rows(owner, people.ids.values(), identities, Mark.PREPARATION)
        _take_off(
            self._connection, t.participant, people.gone, {"group_id": None}, _PARTICIPANT_LEDGERS
        )
        return people

    def _write_criteria(self) -> Synced:
        own = self._workshop.criteria
        criteria = self._parts(t.criterion, {one.id: criterion_row(one) for one in own})
        points = [
            row for one in own for row in point_rows(one, {"criterion_id": criteria.ids[one.id]})
        ]
        kept = [criteria.ids[one.id] for one in own]
        self._rows(t.scale_point.c.criterion_id, kept, points, Mark.PREPARATION)
        return criteria

    def _write_rounds(self, people: Synced, items: Synced, criteria: Synced) -> None:
        own = self._workshop.rounds
        rounds = self._parts(
            t.rating_round, {one.id: round_row(one) for one in own}, kind=Mark.ROUNDS
        )
        keys = rounds.ids.values()
        absences = [
            {"round_id": rounds.ids[one.id], "participant_id": people.ids[uid]}
            for one in own
            for uid in one.absent_ids
        ]
        traces = [row for one in own for row in reopening_rows(one, rounds.ids[one.id])]
        for owner, rows in (
            (t.round_recommendation.c.round_id, self._chosen(rounds, items)),
            (t.round_criterion.c.round_id, self._asked(rounds, criteria)),
            (t.round_reopening.c.round_id, traces),
            (t.round_absence.c.round_id, absences),
        ):
            self._rows(owner, keys, rows, Mark.ROUNDS)
        remove(self._connection, t.rating_round, rounds.gone)

    def _chosen(self, rounds: Synced, items: Synced) -> list[Row]:
        own = self._workshop.rounds
        versions = keep_recommendation_wordings(self._connection, self._id, own, items.ids)
        rows: list[Row] = []
        for one in own:
            then = {item.id: recommendation_version(item) for item in one.recommendations_then}
            rows += [
                {
                    "round_id": rounds.ids[one.id],
                    "recommendation_id": items.ids[uid],
                    "position": place,
                    "wording_id": versions[then[uid]] if uid in then else None,
                }
                for place, uid in enumerate(one.recommendation_ids)
            ]
        return rows

    def _asked(self, rounds: Synced, criteria: Synced) -> list[Row]:
        own = self._workshop.rounds
        versions = keep_criterion_wordings(self._connection, self._id, own, criteria.ids)
        return [
            {
                "round_id": rounds.ids[one.id],
                "criterion_id": criteria.ids[which.id],
                "position": place,
                "wording_id": versions[criterion_version(which)] if one.criteria_then else None,
            }
            for one in own
            for place, which in enumerate(self._workshop.criteria_of(one))
        ]

    @property
    def _participant_keys(self) -> NewKeys | None:
        return draw_keys if self._workshop.anonymity is Anonymity.ANONYMOUS else None

    def _parts(
        self,
        table: Table,
        wanted: Mapping[str, Row],
        kind: Mark = Mark.PREPARATION,
        new_keys: NewKeys | None = None,
    ) -> Synced:
        synced = sync_parts(self._connection, table, self._id, wanted, new_keys)
        if synced.changed:
            self.changed.add(kind)
        return synced

    def _rows(
        self, owner: Column[Any], owners: Collection[int], rows: list[Row], kind: Mark
    ) -> None:
        if sync_rows(self._connection, owner.table, owner, owners, rows):
            self.changed.add(kind)


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
