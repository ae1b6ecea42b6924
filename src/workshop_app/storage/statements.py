"""Statements of constant text for the way in: built and compiled once, run by the driver itself.

Core takes ten times as long to run a statement as SQLite does, and one answer runs ten of them
inside the write lock. So these are written with Core, are portable, and are compiled once for
each dialect; values are given as they are kept (moments in microseconds).
"""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import ClauseElement, Connection
from sqlalchemy.engine.interfaces import DBAPICursor

Values = tuple[Any, ...]
_Compiled = tuple[str, Callable[[Values], Any] | None]
EVERY: list["Statement"] = []
"""All of them, for the test that compiles them for other dialects."""


class Statement:
    """A statement and the names of its values, in the order in which they will be given."""

    def __init__(self, clause: ClauseElement, names: Sequence[str]) -> None:
        self.clause = clause
        self._names = tuple(names)
        self._compiled: dict[str, _Compiled] = {}
        EVERY.append(self)

    def run(self, connection: Connection, *values: Any) -> DBAPICursor:
        """Run it once; the driver's own cursor, for Core's takes longer than the statement."""
        text, arrange = self._for(connection)
        cursor = _cursor(connection)
        cursor.execute(text, values if arrange is None else arrange(values))
        return cursor

    def rows(self, connection: Connection, *values: Any) -> list[Any]:
        """Run it once and return what it finds."""
        return list(self.run(connection, *values).fetchall())

    def run_many(self, connection: Connection, rows: Sequence[Values]) -> None:
        """Run it for each row; for none it does nothing."""
        if not rows:
            return
        text, arrange = self._for(connection)
        given = rows if arrange is None else [arrange(one) for one in rows]
        _cursor(connection).executemany(text, given)

    def _for(self, connection: Connection) -> _Compiled:
        dialect = connection.dialect
        found = self._compiled.get(dialect.name)
        if found is None:
            compiled = self.clause.compile(dialect=dialect)
            order = getattr(compiled, "positiontup", None)
            found = str(compiled), _arrangement(self._names, order)
            self._compiled[dialect.name] = found
        return found


def _cursor(connection: Connection) -> DBAPICursor:
    # The driver begins nothing by itself: outside a transaction each read would see another state.
    if not connection.in_transaction():
        connection.begin()
    return connection.connection.cursor()


def _arrangement(
    names: tuple[str, ...], order: Sequence[str] | None
) -> Callable[[Values], Any] | None:
    """Return what puts values into the driver's order, None where they are in it."""
    if order is None:
        return lambda values: dict(zip(names, values, strict=True))
    if tuple(order) == names:
        return None
    places = [names.index(one) for one in order]
    return lambda values: tuple(values[place] for place in places)
