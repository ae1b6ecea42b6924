"""Connections to SQLite: its settings, its locks and its transactions, all in this one place.

sqlite3's own transaction mode neither rolls DDL back nor takes the write lock at once, so it is
off (isolation_level None) and each transaction begins as said here. journal_mode DELETE with
synchronous EXTRA loses no commit in a power cut and leaves one file that can be copied; WAL with
NORMAL lost all commits since its last checkpoint when it was measured.
"""

import os
import sqlite3
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool, StaticPool

from workshop_app.storage.tables import metadata

# What makes a file from elsewhere safe to read, and our own rules hold.
_SAFE = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
)
_WRITER = (
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",  # VACUUM would leave a copy of all in the system's folder
)
_READER = ("PRAGMA query_only = ON",)


def connect(path: Path, *, mode: str = "rw", busy_ms: int = 100) -> sqlite3.Connection:
    """Return a raw connection in `mode` ro, rw or rwc; only rwc ever makes a file."""
    # As bytes: a name that is no UTF-8 is a file all the same.
    name = quote(os.fsencode(str(path.absolute()).replace("\\", "/")))
    root = "" if name.startswith("/") else "/"  # "C:/..." must not be read as a host
    uri = f"file://{root}{name}?mode={mode}"
    made = sqlite3.connect(
        uri, uri=True, timeout=busy_ms / 1000, isolation_level=None, check_same_thread=False
    )
    made.text_factory = _readable
    return made


# A damaged byte in one comment must not keep the whole library from being listed.
_readable = partial(str, encoding="utf-8", errors="replace")


def writing_engine(path: Path, *, busy_ms: int, mode: str = "rw") -> Engine:
    """Return the engine of the one connection that writes: it takes the write lock at once."""

    def make() -> sqlite3.Connection:
        return _prepared(connect(path, mode=mode, busy_ms=busy_ms), (*_SAFE, *_WRITER))

    engine = create_engine(
        "sqlite://",
        creator=make,
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        hide_parameters=True,
    )
    _begin_with(engine, "BEGIN IMMEDIATE")
    return engine


def prepare_for_writing(connection: sqlite3.Connection) -> None:
    """Give a raw connection the settings of the one that writes."""
    _prepared(connection, (*_SAFE, *_WRITER))


def reading_engine(path: Path, *, busy_ms: int, mode: str = "rw") -> Engine:
    """Return an engine whose connections only read, usable from any thread.

    `mode` rw, as only a connection that may write can roll back what a killed program left.
    """

    def make() -> sqlite3.Connection:
        return _prepared(connect(path, mode=mode, busy_ms=busy_ms), (*_SAFE, *_READER))

    engine = create_engine(
        "sqlite://",
        creator=make,
        poolclass=QueuePool,
        pool_size=2,
        max_overflow=30,
        pool_use_lifo=True,  # the connection used last remembers what it read
        hide_parameters=True,
    )
    _begin_with(engine, "BEGIN DEFERRED")
    return engine


def memory_engine(source: sqlite3.Connection) -> Engine:
    """Return an engine over a copy of `source` in memory, which no crash leaves behind."""
    copy = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    try:
        copy_all(source, copy)
    except BaseException:
        copy.close()
        raise
    copy.text_factory = _readable
    _prepared(copy, (*_SAFE, *_READER))
    engine = create_engine(
        "sqlite://", creator=lambda: copy, poolclass=StaticPool, hide_parameters=True
    )
    _begin_with(engine, "BEGIN DEFERRED")
    return engine


def copy_all(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Copy what `source` shows at one moment.

    The read lock is taken first, which waits no longer than the timeout: `backup` by itself would
    try for ever while another program holds the file.
    """
    source.execute("BEGIN")
    try:
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        source.backup(target)
    finally:
        source.execute("ROLLBACK")


def raw(connection: Connection) -> sqlite3.Connection:
    """Return the sqlite3 connection beneath, for what SQLAlchemy has no words for."""
    beneath: Any = connection.connection.driver_connection
    return beneath


def integrity_faults(connection: sqlite3.Connection) -> list[str]:
    """Return what integrity_check finds (quick_check misses damaged indexes); empty if sound."""
    rows: list[tuple[str]] = connection.execute("PRAGMA integrity_check(10)").fetchall()
    return [text for (text,) in rows if text != "ok"]


def missing_columns(connection: sqlite3.Connection) -> list[str]:
    """Return what the file's own description lacks: one flipped letter passes any other check."""
    return [
        f"{name}.{column}"
        for name, table in metadata.tables.items()
        for column in {one.name for one in table.columns}
        - {row[1] for row in connection.execute(f"PRAGMA table_info({name})")}
    ]


def our_names() -> set[str]:
    """Return the names of all tables and indexes that a file of ours has."""
    indexes = {str(one.name) for table in metadata.tables.values() for one in table.indexes}
    return {*metadata.tables, *indexes, "alembic_version"}


def _prepared(connection: sqlite3.Connection, pragmas: tuple[str, ...]) -> sqlite3.Connection:
    try:
        for pragma in pragmas:
            connection.execute(pragma).fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def _begin_with(engine: Engine, statement: str) -> None:
    def begin(connection: Connection) -> None:
        connection.connection.cursor().execute(statement)  # Core takes longer than SQLite does

    event.listen(engine, "begin", begin)
