"""Reads the rows of a damaged file around what is damaged: by key, from both sides of it.

A damaged page ends a scan that comes from either side. What lies between is asked for by the
keys that may stand there: those of the parents that were read, as a row whose parent is lost
would not fit anyway.
"""

import sqlite3
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from workshop_app.domain.marks import Mark
from workshop_app.domain.scale import HIGHEST_LOW, LOWEST, MOST_POINTS
from workshop_app.storage.moments import from_microseconds

Row = tuple[Any, ...]
_BEYOND = 2000  # rows that may lie behind the last readable one: ten pages of the smallest rows
_REPORTED = 1000
# Whose keys stand in a column of a primary key.
_PARENTS = {
    "round_id": "rating_round",
    "participant_id": "participant",
    "recommendation_id": "recommendation",
    "criterion_id": "criterion",
    "wording_id": "criterion_wording",
    "workshop_id": "workshop",
    "consent_text_id": "consent_text",
}
_WORDS: Mapping[str, Sequence[int | str]] = {
    "value": range(LOWEST, HIGHEST_LOW + MOST_POINTS),
    "number": range(1, 100),
    "kind": [one.value for one in Mark],
}


class Table(NamedTuple):
    """A table's columns with their types, and the places of its key among them."""

    name: str
    columns: tuple[tuple[str, str], ...]
    key: tuple[int, ...]


def table_of(connection: sqlite3.Connection, name: str) -> Table:
    """Return what the file's description says of a table; it was compared with ours before."""
    rows = connection.execute(f'PRAGMA table_info("{name}")').fetchall()
    described = [(str(column), str(kind), int(place)) for _, column, kind, _, _, place in rows]
    order = sorted((place, at) for at, (*_, place) in enumerate(described) if place)
    columns = tuple((column, kind) for column, kind, _ in described)
    return Table(name, columns, tuple(at for _, at in order))


class RowReader:
    """Reads the readable rows of a table once each; `has_gaps` tells that some were unreadable."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        table: Table,
        parents: Mapping[str, Iterable[int]],
        tick: Callable[[], None],
    ) -> None:
        self.has_gaps = False
        self._connection = connection
        self._table = table
        self._parents = parents
        self._tick = tick
        self._keys = [table.columns[at][0] for at in table.key]
        self._seen: set[Row] = set()

    def rows(self) -> Iterator[Row]:
        """Yield the rows, their texts as bytes."""
        return self._within(())

    def _within(self, prefix: Row) -> Iterator[Row]:
        """Yield the rows whose keys begin with `prefix`."""
        is_whole, lower = yield from self._scan(prefix, "ASC")
        if is_whole:
            return
        self.has_gaps = True
        is_whole, upper = yield from self._scan(prefix, "DESC", lower)
        # Two parts of a key narrow it down to a ballot: no more than a page or two.
        if not is_whole and len(prefix) < min(len(self._keys), 2):
            for value in self._candidates(len(prefix), lower, upper):
                yield from self._within((*prefix, value))

    def _scan(
        self, prefix: Row, direction: str, bound: Row = ()
    ) -> Generator[Row, None, tuple[bool, Row]]:
        """Yield rows until something is damaged; return (whether that was all, the last key)."""
        where = " AND ".join(f'"{name}" = ?' for name in self._keys[: len(prefix)]) or "1"
        order = ", ".join(f'"{name}" {direction}' for name in self._keys)
        names = ", ".join(f'"{name}"' for name, _ in self._table.columns)
        query = (
            f'SELECT {names} FROM "{self._table.name}" NOT INDEXED '  # noqa: S608 - ours
            f"WHERE {where} ORDER BY {order}"
        )
        last: Row = ()
        try:
            for number, row in enumerate(self._connection.execute(query, prefix)):
                if number % _REPORTED == 0:
                    self._tick()
                key = tuple(row[at] for at in self._table.key)
                if last and (key <= last if direction == "ASC" else key >= last):
                    return False, last  # a page that leads back to an earlier one
                if bound and key <= bound:
                    return True, last
                last = key
                if key not in self._seen:
                    self._seen.add(key)
                    yield row
        except (sqlite3.DatabaseError, TypeError):  # keys of other types cannot be compared
            return False, last
        return True, last

    def _candidates(self, depth: int, lower: Row, upper: Row) -> Sequence[Any]:
        """Return what may stand next in a key between the last that were read from both sides."""
        name = self._keys[depth]
        if len(self._keys) == 1 and name != "name":
            start = lower[0] if lower else 0
            return range(start + 1, upper[0] if upper else start + _BEYOND)
        values: Iterable[Any] = _WORDS.get(name, ())
        if name in _PARENTS:
            values = sorted(self._parents.get(_PARENTS[name], ()))
        return [
            one
            for one in values
            if isinstance(one, str)
            or ((not lower or one >= lower[depth]) and (not upper or one <= upper[depth]))
        ]


def value_of(raw: Any, kind: str) -> Any:
    """Return a value as its column means it.

    Raises ValueError or OverflowError where this program cannot have written it.
    """
    if raw is None:
        return None
    expected: type | tuple[type, ...] = bytes
    if kind in {"INTEGER", "BIGINT", "BOOLEAN"}:
        expected = int
    elif kind == "FLOAT":
        expected = (int, float)
    if not isinstance(raw, expected):
        raise ValueError(kind)  # noqa: TRY004 - as for a text that is none
    if kind == "BIGINT":  # all of them are times
        from_microseconds(raw)
    if not isinstance(raw, bytes):
        return raw
    text = raw.decode()
    if kind == "DATE":
        date.fromisoformat(text)
    return text
