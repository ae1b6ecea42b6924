"""What can be read of a damaged file is brought into a new one, and nothing that cannot be."""

import hashlib
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from workshop_app.domain.errors import (
    AlteredFileError,
    CancelledError,
    DamagedFileError,
    DiskFullError,
    NewerFileError,
    NotAWorkshopFileError,
    NothingToSalvageError,
    TargetNotWritableError,
)
from workshop_app.domain.salvage import Salvage
from workshop_app.domain.workshop import Workshop
from workshop_app.services.jobs import CallbackProgress, SilentProgress
from workshop_app.storage.sqlite.opening import open_store
from workshop_app.storage.sqlite.salvaging import salvage, salvage_in_place
from workshop_app.storage.sqlite.store import SqliteStore

PAGE = 4096
DAY = date(2026, 3, 5)
TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"


@pytest.fixture
def closed(store: SqliteStore, rated: Workshop) -> Path:
    """A closed file with something of everything."""
    store.close()
    return store.path


@pytest.fixture
def new(path: Path) -> Path:
    """Where the salvaged library goes."""
    return path.with_name("gerettet.db")


def salvaged(path: Path, new: Path) -> Salvage:
    return salvage(path, new, SilentProgress(), DAY)


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows but the marks of the salvage."""
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute(TABLES)]
        return {
            name: sorted(
                (row for row in connection.execute(f"SELECT * FROM {name}") if "salvaged" not in str(row)),
                key=repr,
            )
            for name in names
        }


def zero(path: Path, page: int) -> None:
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(bytes(PAGE))


def test_all_of_a_sound_file_is_brought_over_and_marked(closed: Path, new: Path) -> None:
    before = rows(closed)
    done = salvaged(closed, new)
    assert rows(new) == before
    assert done.is_whole
    assert {one.name: one.salvaged for one in done.tables} == {
        name: len(found) for name, found in before.items() if name != "alembic_version"
    }


def test_each_zeroed_page_loses_no_more_than_what_stood_in_it(closed: Path, new: Path) -> None:
    """Page by page: what comes back was there before, opens, and most pages lose next to nothing."""
    before = rows(closed)
    sound = closed.read_bytes()
    refused, losses = 0, []
    for page in range(2, len(sound) // PAGE + 1):
        closed.write_bytes(sound)
        zero(closed, page)
        spoilt = closed.read_bytes()
        try:
            salvaged(closed, new)
        except NothingToSalvageError:
            refused += 1
            continue
        assert closed.read_bytes() == spoilt
        open_store(new, read_only=True).close()
        after = rows(new)
        new.unlink()
        lost = {name for name in before if before[name] != after[name]}
        losses.append(len(lost))
        for name in ("rating", "comment", "participant", "workshop"):
            assert set(after[name]) <= set(before[name]), (page, name)
    assert losses.count(0) > len(losses) / 2
    assert refused < 12
    assert not [one for one in closed.parent.iterdir() if ".part" in one.name]
