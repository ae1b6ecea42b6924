"""A quick look at settings before anything heavy is loaded: for the first paint."""

import sqlite3
from pathlib import Path

_MAGIC = b"SQLite format 3\x00"


def peek_settings(path: Path) -> dict[str, str]:
    """Return the settings of a workshop file, or nothing where it cannot be read.

    Uses the standard library only: SQLAlchemy would cost twice the bare window's start.
    """
    try:
        with path.open("rb") as file:
            if file.read(16) != _MAGIC:
                return {}
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=0)
        try:
            return {
                str(k): str(v) for k, v in connection.execute("SELECT name, value FROM setting")
            }
        finally:
            connection.close()
    except (OSError, sqlite3.Error):
        return {}
