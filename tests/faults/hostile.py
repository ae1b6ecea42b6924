"""Files made by others: whatever else is defined in them is named, and nothing of it ever runs."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from outcome import Outcome
from storage_archive import make_archive

from workshop_app.domain.errors import StorageError
from workshop_app.storage.sqlite.opening import open_store
from workshop_app.storage.sqlite.peek import peek_cards, peek_settings

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
PATIENCE = 60
OPEN = (
    "import sys, pathlib\n"
    "from workshop_app.storage.sqlite.opening import open_store\n"
    "from workshop_app.domain.errors import StorageError\n"
    "try:\n    open_store(pathlib.Path(sys.argv[1])).close()\n"
    "except StorageError:\n    sys.exit(7)\n"
)
REFUSED = 7


def attack(folder: Path, *, every: int = 1) -> Outcome:
    """Open hostile files, or each `every`-th kind of them."""
    sound = folder / "sound.db"
    make_archive(sound, 1)
    outcome = Outcome("hostile files")
    for number, statements in enumerate([*_defined(sound)][::every]):
        path = folder / f"{number}" / "hostile.db"
        path.parent.mkdir()
        shutil.copy(sound, path)
        with closing(sqlite3.connect(path)) as connection:
            for one in statements:
                connection.execute(one)
            connection.commit()
        outcome.tries += 1
        is_refused = _is_refused(path)
        outcome.survived += is_refused
        outcome.silent += not is_refused
    for kind in ("pipe", "device", "folder", "link", "journal"):
        path = folder / kind / "hostile.db"
        path.parent.mkdir()
        _make_odd(path, sound, kind)
        # In a process of its own, which a hang would not outlive.
        command = [sys.executable, "-c", OPEN, str(path)]
        done = subprocess.run(command, capture_output=True, check=False, timeout=PATIENCE)
        outcome.tries += 1
        outcome.survived += done.returncode == REFUSED
        outcome.silent += done.returncode == 0
    return outcome


def _is_refused(path: Path) -> bool:
    before = path.read_bytes()
    if peek_settings(path) or peek_cards(path):
        return False
    try:
        open_store(path).close()
    except StorageError:
        return path.read_bytes() == before
    return False


def _defined(sound: Path) -> Iterator[tuple[str, ...]]:
    with closing(sqlite3.connect(sound)) as connection:
        query = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
        tables = [name for (name,) in connection.execute(query)]
        columns = {
            table: [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            for table in tables
        }
    for table in tables:
        first = columns[table][0]
        for moment in ("INSERT", "UPDATE", "DELETE"):
            yield (
                f"CREATE TRIGGER t AFTER {moment} ON {table} BEGIN UPDATE rating SET value=1; END",
            )
        yield (f"CREATE INDEX quick ON {table} ({first})",)
        yield (f"CREATE INDEX costly ON {table} (length(hex(zeroblob(100000000))))",)
        yield (f"ALTER TABLE {table} ADD COLUMN more AS (hex(zeroblob(900000000)))",)
        yield (f"ALTER TABLE {table} RENAME TO old", f"CREATE VIEW {table} AS {ENDLESS}")
        yield (f"ALTER TABLE {table} RENAME COLUMN {first} TO other",)
    yield (f"CREATE VIEW extra AS {ENDLESS}",)
    yield ("CREATE TABLE extra (x CHECK (length(hex(zeroblob(100000000)))))",)
    yield ("CREATE VIRTUAL TABLE extra USING fts5(x)",)


def _make_odd(path: Path, sound: Path, kind: str) -> None:
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "device":
        path.symlink_to("/dev/zero")
    elif kind == "folder":
        path.mkdir()
    elif kind == "link":
        path.symlink_to(path.with_name("nowhere.db"))
    else:
        shutil.copy(sound, path)
        os.mkfifo(f"{path}-journal")
