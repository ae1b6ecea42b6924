"""Makes stored rows equal to wanted ones by writing only the difference."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import Column, Connection, Table, bindparam, delete, select

from workshop_app.storage.workshop_rows import Row

NewKeys: TypeAlias = Callable[[Connection, int], Sequence[int]]
"""Draws as many keys as are needed, where those that follow each other would tell something."""


@dataclass(frozen=True, slots=True)
class Synced:
    """Integer keys by uid of what stays, the keys of what is to go, and whether rows differed."""

    ids: dict[str, int]
    gone: list[int]
    changed: bool


def sync_parts(
    connection: Connection,
    table: Table,
    workshop_id: int,
    wanted: Mapping[str, Row],
    new_keys: NewKeys | None = None,
) -> Synced:
    """Add and change parts of a workshop by uid, in the order of `wanted`; removing is left.

    What is to go stays for the moment, because other parts may still refer to it.
    """
    query = select(table).where(table.c.workshop_id == workshop_id)
    stored = {row["uid"]: row for row in connection.execute(query).mappings()}
    rows = {uid: {**row, "position": place} for place, (uid, row) in enumerate(wanted.items())}
    if "position" not in table.c:
        rows = dict(wanted)
    changed = [
        {"stored_id": stored[uid]["id"], **row}
        for uid, row in rows.items()
        if uid in stored and any(stored[uid][name] != row[name] for name in row)
    ]
    added = [
        {"uid": uid, "workshop_id": workshop_id, **row}
        for uid, row in rows.items()
        if uid not in stored
    ]
    if changed:
        connection.execute(table.update().where(table.c.id == bindparam("stored_id")), changed)
    if added:
        if new_keys is not None:
            keys = new_keys(connection, len(added))
            added = [{"id": key, **row} for key, row in zip(keys, added, strict=True)]
        connection.execute(table.insert(), added)
    gone = [row["id"] for uid, row in stored.items() if uid not in wanted]
    differed = bool(changed or added or gone)
    return Synced(_ids(connection, table, workshop_id), gone, differed)


def sync_rows(
    connection: Connection,
    table: Table,
    owner: Column[Any],
    owners: Collection[int],
    rows: list[Row],
) -> bool:
    """Make the rows that belong to `owners` equal to `rows`, by the table's primary key.

    Tell whether they differed.
    """
    keys = [column.name for column in table.primary_key]

    def key_of(row: Mapping[str, Any]) -> tuple[Any, ...]:
        return tuple(row[name] for name in keys)

    stored = _stored(connection, table, owner, owners, key_of)
    wanted = {key_of(row): row for row in rows}
    at_key = [table.c[name] == bindparam(f"key_{name}") for name in keys]
    gone = [_bound(keys, key) for key in stored if key not in wanted]
    changed = [
        {**_bound(keys, key), **row}
        for key, row in wanted.items()
        if key in stored and any(stored[key][name] != row[name] for name in row)
    ]
    added = [row for key, row in wanted.items() if key not in stored]
    if gone:
        connection.execute(table.delete().where(*at_key), gone)
    if changed:
        connection.execute(table.update().where(*at_key), changed)
    if added:
        connection.execute(table.insert(), added)
    return bool(gone or changed or added)


def remove(connection: Connection, table: Table, ids: Sequence[int]) -> None:
    """Delete parts by their integer keys."""
    if ids:
        connection.execute(delete(table).where(table.c.id.in_(ids)))


def _ids(connection: Connection, table: Table, workshop_id: int) -> dict[str, int]:
    query = select(table.c.uid, table.c.id).where(table.c.workshop_id == workshop_id)
    return dict(connection.execute(query).all())


def _stored(
    connection: Connection,
    table: Table,
    owner: Column[Any],
    owners: Collection[int],
    key_of: Callable[[Mapping[str, Any]], tuple[Any, ...]],
) -> dict[tuple[Any, ...], Mapping[str, Any]]:
    if not owners:
        return {}
    query = select(table).where(owner.in_(owners))
    return {key_of(dict(row)): dict(row) for row in connection.execute(query).mappings()}


def _bound(keys: list[str], key: tuple[Any, ...]) -> Row:
    return {f"key_{name}": value for name, value in zip(keys, key, strict=True)}
