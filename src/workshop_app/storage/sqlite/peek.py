"""A quick look at a file before anything heavy is loaded: for the first paint, list and search.

The standard library only: SQLAlchemy alone would cost more than twice the bare window's start.
Nothing is written, and whatever is unusual is left to the store, which says it properly.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from workshop_app.storage.sqlite.shape import KNOWN, is_regular, limit, shape_of
from workshop_app.storage.sqlite.signature import HEADER_SIZE, is_ours, uses_wal

if TYPE_CHECKING:
    from workshop_app.domain.library import WorkshopCard

_T = TypeVar("_T")


def peek_settings(path: Path) -> dict[str, str]:
    """Return the settings of a workshop file, or nothing where it cannot be read."""
    return _peek(path, _settings) or {}


def peek_cards(path: Path) -> list[WorkshopCard]:
    """Return the library's cards, or none where the file is not one of the current schema."""
    return _peek(path, _cards) or []


def peek_search(path: Path, text: str) -> set[str] | None:
    """Return the ids of the workshops in which every word is found; None where that is not told."""
    return _peek(path, lambda connection: _found(connection, text))


def _peek(path: Path, read: Callable[[sqlite3.Connection], _T]) -> _T | None:
    try:
        if not is_regular(path):
            return None
        with path.open("rb") as file:
            head = file.read(HEADER_SIZE)
        # Even a read-only connection leaves -wal and -shm files beside a file in WAL mode.
        if not is_ours(head) or uses_wal(head):
            return None
        place = f"{path.resolve().as_uri()}?mode=ro"
        with closing(sqlite3.connect(place, uri=True, timeout=0)) as connection:
            limit(connection, path)
            return read(connection) if shape_of(connection) in KNOWN.values() else None
    except (OSError, sqlite3.Error, ValueError, TypeError, LookupError, OverflowError):
        return None


def _settings(connection: sqlite3.Connection) -> dict[str, str]:
    return {str(k): str(v) for k, v in connection.execute("SELECT name, value FROM setting")}


def _cards(connection: sqlite3.Connection) -> list[WorkshopCard]:
    from workshop_app.services.guard import ballot_guarded
    from workshop_app.storage.cards import read_cards

    guarded = ballot_guarded(_settings(connection))  # then the list is not for whoever starts it
    return read_cards(connection.execute) if _is_current(connection) and not guarded else []


def _found(connection: sqlite3.Connection, text: str) -> set[str] | None:
    from workshop_app.storage.search import search_workshops

    return set(search_workshops(connection.execute, text)) if _is_current(connection) else None


def _is_current(connection: sqlite3.Connection) -> bool:
    from workshop_app.storage.sqlite.versions import CURRENT, schema_number

    (user_version,) = connection.execute("PRAGMA user_version").fetchone()
    return schema_number(user_version) == CURRENT.number
