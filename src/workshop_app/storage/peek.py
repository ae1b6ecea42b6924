"""A quick look at settings before anything heavy is loaded: for the first paint."""

import sqlite3
from pathlib import Path

from workshop_app.storage.signature import HEADER_SIZE, is_ours, uses_wal


def peek_settings(path: Path) -> dict[str, str]:
    """Return the settings of a workshop file, or nothing where it cannot be read.

    Uses the standard library only: SQLAlchemy would cost twice the bare window's start.
    """
    try:
        with path.open("rb") as file:
            head = file.read(HEADER_SIZE)
        # Even a read-only connection leaves -wal and -shm files beside a file in WAL mode.
        if not is_ours(head) or uses_wal(head):
            return {}
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=0)
        try:
            return {
                str(k): str(v) for k, v in connection.execute("SELECT name, value FROM setting")
            }
        finally:
            connection.close()
    except (OSError, sqlite3.Error, UnicodeDecodeError):
        return {}
