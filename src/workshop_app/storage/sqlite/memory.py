"""What a connection that only reads has read last, for as long as nobody has written since.

A page and its parts ask for the same workshop several times, and one of 1,000 people takes 30 ms
to read; so do the cards of 300 workshops. SQLite itself tells whether the memory still holds:
`data_version` changes for a connection with every commit of any other, in this process or another,
and reading it takes the lock under which the rest of the transaction reads. So nothing has to be
told to forget.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Connection

_T = TypeVar("_T")
_KEY = "read last"


@dataclass(frozen=True, slots=True)
class _Memory:
    """One thing as it stood in one version of the file."""

    version: int
    name: str
    value: object


def remembered(connection: Connection, kind: type[_T], name: str, read: Callable[[], _T]) -> _T:
    """Return what `read` returned when nobody had written since, else what it returns now.

    The last one of each kind is kept, so it must be of a kind that nobody alters. Only for
    connections that never write: none sees its own commits in `data_version`.
    """
    version = connection.exec_driver_sql("PRAGMA data_version").scalar_one()
    memories: dict[type, _Memory] = connection.info.setdefault(_KEY, {})
    kept = memories.get(kind)
    if (
        kept is not None
        and (kept.version, kept.name) == (version, name)
        and isinstance(kept.value, kind)
    ):
        return kept.value
    value = read()
    memories[kind] = _Memory(version, name, value)
    return value
