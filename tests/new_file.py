"""A new file for each test: its tables are made once in a process, by the program, and copied."""

import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from workshop_app.files import make_own_file
from workshop_app.storage.sqlite.opening import open_store
from workshop_app.storage.sqlite.store import SqliteStore


def open_new_file(path: Path, **options: Any) -> SqliteStore:
    """Open a file as the program leaves a new one; how it makes one is proven in tests/storage."""
    make_own_file(path)
    path.write_bytes(_as_made())
    return open_store(path, **options)


@cache
def _as_made() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "workshops.db"
        open_store(path).close()
        return path.read_bytes()
