"""Whether a file holds exactly our tables and indexes: whatever else is in it is not run.

A view named like one of our tables, a trigger, a generated column or a check of somebody else's
would be carried out by the first statement that touches it. So nothing but `sqlite_master` is read
before this; light, as the first paint asks for it too.
"""

import hashlib
import re
import sqlite3
import stat
from pathlib import Path

# What our releases make, new or upgraded: a test tells the digest of the current schema.
KNOWN = {
    1: "2671c44b05a7dd4bf0a84efe1867e368f7f66da1e62a5b85110def998f567233",
    2: "1a32cc7391b5d8f4ee243c76892e06ff15b4c07f879d7467cd453c1a68ea1202",
}
_PERIOD = 100_000
_STEPS, _STEPS_A_BYTE = 20_000_000, 20  # fifty times what the check of a whole file takes


def shape_of(connection: sqlite3.Connection) -> str:
    """Return the digest of all that is defined in a file.

    Neither order, white space nor quotes count: SQLite writes a renamed table's name in quotes.
    """
    query = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
    described = [
        (kind, name, table, _lines(sql))
        for kind, name, table, sql in connection.execute(query)
        if sql
    ]
    return hashlib.sha256(repr(described).encode()).hexdigest()


def _lines(sql: str) -> list[str]:
    lines = (re.sub(r'[\s"]+', " ", one).strip(" ,") for one in sql.split("\n"))
    return sorted(one for one in lines if one)


def foreign_parts(connection: sqlite3.Connection, known: set[str]) -> list[str]:
    """Return the names of what is not ours, or of ours that is defined otherwise."""
    query = "SELECT type, name FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"
    found = [(str(kind), str(name)) for kind, name in connection.execute(query)]
    others = [f"{kind} {name}"[:60] for kind, name in found if name not in known]
    return others[:5] or ["definition"]


def limit(connection: sqlite3.Connection, path: Path) -> None:
    """End any statement that goes on for longer than reading the whole file could take."""
    left = (_STEPS + _STEPS_A_BYTE * path.stat().st_size) // _PERIOD

    def is_over() -> bool:
        nonlocal left
        left -= 1
        return left < 0

    connection.set_progress_handler(is_over, _PERIOD)


def is_regular(path: Path) -> bool:
    """Tell whether a file and its journals can be opened without waiting: no pipe, no device."""
    for suffix in ("", "-journal", "-wal", "-shm"):
        one = path.with_name(path.name + suffix)
        try:
            if not stat.S_ISREG(one.stat().st_mode):
                return False
        except FileNotFoundError:
            if not suffix or one.is_symlink():
                return False
    return True
