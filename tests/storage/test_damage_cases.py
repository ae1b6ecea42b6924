"""Every way in which a file is known to be damaged: said, kept, and a way out of it."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from workshop_app.domain.errors import (
    DamagedFileError,
    EmptyFileError,
    IndexDamagedError,
    NotAWorkshopFileError,
    StorageError,
)
from workshop_app.domain.workshop import Workshop
from workshop_app.services.jobs import SilentProgress
from workshop_app.storage.sqlite.opening import open_store
from workshop_app.storage.sqlite.rebuilding import rebuild
from workshop_app.storage.sqlite.salvaging import salvage
from workshop_app.storage.sqlite.store import SqliteStore

PAGE = 4096
INDEX = "ix_participant_group_id"


@pytest.fixture
def closed(store: SqliteStore, rated: Workshop) -> Path:
    """A closed file with something of everything."""
    store.close()
    return store.path


def ledger(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        tables = ("rating", "rating_change", "ballot", "comment", "participant")
        return [
            row for one in tables for row in connection.execute(f"SELECT * FROM {one} NOT INDEXED")
        ]


def root_of(path: Path, name: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        return int(connection.execute(query, (name,)).fetchone()[0])


def overwrite(path: Path, at: int, content: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(content)


def lose_an_entry(path: Path) -> None:
    """Take an entry out of an index, as a write that was lost does."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        query = "UPDATE sqlite_master SET sql = sql || ' WHERE id <> 2' WHERE name = ?"
        (kept,) = connection.execute(
            "SELECT sql FROM sqlite_master WHERE name = ?", (INDEX,)
        ).fetchone()
        connection.execute(query, (INDEX,))
        connection.commit()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"REINDEX {INDEX}")
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET sql = ? WHERE name = ?", (kept, INDEX))
        connection.commit()


def break_an_entry(path: Path) -> None:
    """Let an entry of an index point to another row."""
    page = root_of(path, INDEX)
    content = path.read_bytes()[(page - 1) * PAGE : page * PAGE]
    first = int.from_bytes(content[8:10])
    size = content[first]
    last = (page - 1) * PAGE + first + size
    overwrite(path, last, bytes([path.read_bytes()[last] ^ 0x40]))


def zero_an_index(path: Path) -> None:
    overwrite(path, (root_of(path, INDEX) - 1) * PAGE, bytes(PAGE))


def spoil_the_freelist(path: Path) -> None:
    """Let the header promise free pages that are none."""
    overwrite(path, 36, (3).to_bytes(4))


@pytest.mark.parametrize(
    "spoil", [lose_an_entry, break_an_entry, zero_an_index, spoil_the_freelist]
)
def test_where_no_row_is_damaged_the_rest_is_made_anew_and_the_file_kept(
    closed: Path, spoil: Callable[[Path], None]
) -> None:
    before = ledger(closed)
    spoil(closed)
    damaged = closed.read_bytes()
    with pytest.raises(IndexDamagedError):
        open_store(closed)
    assert closed.read_bytes() == damaged, "only when asked"
    aside = rebuild(closed)
    assert aside.read_bytes() == damaged
    open_store(closed).close()
    assert ledger(closed) == before
    assert not [one for one in closed.parent.iterdir() if one.name.endswith(".part")]


def cut(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2 // PAGE * PAGE + 700])


def zero_a_page(path: Path) -> None:
    overwrite(path, (root_of(path, "rating") - 1) * PAGE, bytes(PAGE))


def write_text_over_half(path: Path) -> None:
    size = path.stat().st_size
    overwrite(path, size // 2, ("a shopping list " * size)[: size - size // 2].encode())


def spoil_the_header(path: Path) -> None:
    overwrite(path, 0, b"not what it was ")


def empty(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        (cut, DamagedFileError),
        (zero_a_page, DamagedFileError),
        (write_text_over_half, DamagedFileError),
        (spoil_the_header, NotAWorkshopFileError),
        (empty, EmptyFileError),
    ],
)
def test_damage_to_what_stands_in_a_file_is_never_taken_for_one_of_indexes(
    closed: Path, spoil: Callable[[Path], None], error: type[StorageError]
) -> None:
    spoil(closed)
    damaged = closed.read_bytes()
    with pytest.raises(error) as caught:
        open_store(closed)
    assert not isinstance(caught.value, IndexDamagedError)
    with pytest.raises(error):
        rebuild(closed)
    assert closed.read_bytes() == damaged
    assert [one.name for one in closed.parent.iterdir()] == [closed.name]


def test_rows_that_only_an_index_still_knows_of_are_not_given_up_in_silence(closed: Path) -> None:
    """A table whose last row fell out looks like an index with one too many."""
    page = root_of(closed, "stakeholder_group")
    at = (page - 1) * PAGE
    content = closed.read_bytes()[at : at + PAGE]
    count = int.from_bytes(content[3:5])
    last = int.from_bytes(content[8 + 2 * (count - 1) : 10 + 2 * (count - 1)])
    with closing(sqlite3.connect(closed)) as connection:
        assert connection.execute("SELECT count(*) FROM stakeholder_group").fetchone() == (count,)
    overwrite(closed, at + 3, (count - 1).to_bytes(2))
    assert last
    with pytest.raises(DamagedFileError) as caught:
        open_store(closed)
    assert not isinstance(caught.value, IndexDamagedError)


def test_a_journal_of_another_file_harms_nothing_that_is_salvaged(
    closed: Path, tmp_path: Path
) -> None:
    """SQLite would play the journal back into the first file of its name that it opens."""
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE t (x)")
        connection.execute("INSERT INTO t VALUES (randomblob(9000))")
        connection.execute("BEGIN")
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("UPDATE t SET x = randomblob(90000)")
        shutil.copyfile(other.with_name("other.db-journal"), tmp_path / "stray")
    before = ledger(closed)
    zero_an_index(closed)
    journal = closed.with_name(closed.name + "-journal")
    shutil.copyfile(tmp_path / "stray", journal)
    damaged, stray = closed.read_bytes(), journal.read_bytes()
    new = closed.with_name("new.db")
    salvage(closed, new, SilentProgress(), date(2026, 3, 5))
    assert (closed.read_bytes(), journal.read_bytes()) == (damaged, stray)
    open_store(new).close()
    assert ledger(new) == before
