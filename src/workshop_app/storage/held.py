"""What other channels brought for places already answered, until the facilitator decides."""

from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, exists, insert, or_, select

from workshop_app.domain.marks import Mark
from workshop_app.domain.rounds import Channel, HeldAnswer
from workshop_app.storage import tables as t
from workshop_app.storage.columns import decoding
from workshop_app.storage.keys import Keys, RoundKeys
from workshop_app.storage.marks import SqlMarks
from workshop_app.storage.moments import from_microseconds
from workshop_app.storage.statements import Statement
from workshop_app.storage.workshop_rows import Row

_TABLES = (t.held_answer, t.held_comment)


def _key_of(table: Table) -> list[str]:
    return [column.name for column in table.primary_key]


_ADD = {table: insert(table) for table in _TABLES}
_DROP = {
    table: delete(table).where(
        *(table.c[name] == bindparam(f"key_{name}") for name in _key_of(table))
    )
    for table in _TABLES
}
_OF_ROUND = {
    table: Statement(
        select(table)
        .where(table.c.round_id == bindparam("of_round"))
        .order_by(table.c.held_at, *table.primary_key),
        ("of_round",),
    )
    for table in _TABLES
}
_IS_ANY = Statement(
    select(or_(*(exists().where(table.c.round_id == bindparam("of_round")) for table in _TABLES))),
    ("of_round",),
)


class SqlHeld:
    """Implements the Held port."""

    def __init__(self, connection: Connection, keys: Keys, marks: SqlMarks) -> None:
        self._connection = connection
        self._keys = keys
        self._marks = marks

    def of_round(self, round_id: str) -> list[HeldAnswer]:
        """Return what waits for a decision in a round: answers, then comments, oldest first."""
        keys = self._keys.find_round(round_id)
        if keys is None or not _IS_ANY.rows(self._connection, keys.id)[0][0]:
            return []  # as nearly always: both tables are asked for their rows only where any are
        people, items = keys.participants.uids, keys.recommendations.uids
        found = (
            dict(zip(table.c.keys(), row, strict=True))
            for table, query in _OF_ROUND.items()
            for row in query.rows(self._connection, keys.id)
        )
        with decoding():
            return [
                _held(row, keys)
                for row in found
                if row["participant_id"] in people and row["recommendation_id"] in items
            ]

    def put(self, held: HeldAnswer) -> None:
        """Keep it in place of what the same channel brought for this place before.

        The person must have begun a ballot in the round.
        """
        table, keys = _table(held), self._keys.round(held.round_id)
        row = _row(held, keys)
        self._connection.execute(_DROP[table], _bound(table, row))
        self._connection.execute(_ADD[table], row)
        self._bump(keys, held)

    def drop(self, held: HeldAnswer) -> None:
        """Let go of what this channel brought for this place, kept or not."""
        table, keys = _table(held), self._keys.round(held.round_id)
        self._connection.execute(_DROP[table], _bound(table, _row(held, keys)))
        self._bump(keys, held)

    def _bump(self, keys: RoundKeys, held: HeldAnswer) -> None:
        if keys.is_anonymous:
            self._marks.note_traces()
        kind = Mark.COMMENTS if held.criterion_id is None else Mark.RATINGS
        self._marks.bump(keys.workshop_id, kind)


def _table(held: HeldAnswer) -> Table:
    return t.held_comment if held.criterion_id is None else t.held_answer


def _row(held: HeldAnswer, keys: RoundKeys) -> Row:
    row: Row = {
        "round_id": keys.id,
        "participant_id": keys.participants.id(held.participant_id),
        "recommendation_id": keys.recommendations.id(held.recommendation_id),
        "channel": held.channel.value,
        "revision": keys.kept_revision(held.revision),
        "held_at": keys.kept_moment(held.held_at),
    }
    if held.criterion_id is None:
        return {**row, "text": held.text}
    by = keys.criteria.id(held.criterion_id)
    return {**row, "criterion_id": by, "value": held.value, "recused": held.recused}


def _bound(table: Table, row: Row) -> Row:
    return {f"key_{name}": row[name] for name in _key_of(table)}


def _held(row: dict[str, Any], keys: RoundKeys) -> HeldAnswer:
    by = row.get("criterion_id")
    return HeldAnswer(
        round_id=keys.uid,
        participant_id=keys.participants.uids[row["participant_id"]],
        recommendation_id=keys.recommendations.uids[row["recommendation_id"]],
        criterion_id=None if by is None else keys.criteria.uids[by],
        channel=Channel(row["channel"]),
        held_at=from_microseconds(row["held_at"]),
        value=row.get("value"),
        recused=bool(row.get("recused", False)),
        text=row.get("text", ""),
        revision=row["revision"],
    )
