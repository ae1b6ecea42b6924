"""Another file of ours copied over the open one is noticed, though nothing of it looks wrong."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from workshop_app.domain.errors import FileOverwrittenError
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.sqlite.lineage import NAME
from workshop_app.storage.sqlite.opening import open_store
from workshop_app.storage.sqlite.store import SqliteStore


def write(store: SqliteStore, value: str) -> None:
    with store.writing() as work:
        work.settings.put("name", value)
        work.commit()


def copy_over(source: Path, target: Path) -> None:
    """Copy into the same file, as `cp` and many a sync program do."""
    identity = target.stat().st_ino
    with target.open("r+b") as file:
        file.write(source.read_bytes())
        file.truncate()
    assert target.stat().st_ino == identity


def raise_counter(path: Path) -> None:
    """Commit often, so that the change counter is far above that of the open file."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for number in range(50):
            connection.execute("REPLACE INTO setting VALUES ('other', ?)", (number,))


def another_library(store: SqliteStore, path: Path, workshop: Workshop) -> None:
    with open_store(path) as other, other.writing() as work:
        work.workshops.add(workshop)
        work.commit()


def an_earlier_state(store: SqliteStore, path: Path, _workshop: Workshop) -> None:
    shutil.copyfile(store.path, path)
    write(store, "acknowledged after the copy")


def a_state_that_went_on_elsewhere(store: SqliteStore, path: Path, _workshop: Workshop) -> None:
    shutil.copyfile(store.path, path)
    write(store, "acknowledged here")
    with open_store(path) as other:
        write(other, "acknowledged there")


@pytest.mark.parametrize(
    "make", [another_library, an_earlier_state, a_state_that_went_on_elsewhere]
)
def test_a_file_of_ours_copied_over_the_open_one_is_told_and_not_written_to(
    store: SqliteStore,
    tmp_path: Path,
    make_workshop: Callable[[], Workshop],
    make: Callable[[SqliteStore, Path, Workshop], None],
) -> None:
    write(store, "acknowledged")
    other = tmp_path / "other.db"
    make(store, other, make_workshop())
    raise_counter(other)
    backup = store.back_up()
    copy_over(other, store.path)
    before = store.path.read_bytes()
    for _ in range(2):
        with pytest.raises(FileOverwrittenError) as caught:
            write(store, "lost")
        with pytest.raises(FileOverwrittenError):
            store.changed_outside()
    assert caught.value.parameters == {"path": store.path, "backup": backup}
    assert store.path.read_bytes() == before


def test_what_other_processes_write_to_the_file_is_no_alarm(store: SqliteStore) -> None:
    write(store, "first")
    for number in range(3):
        with open_store(store.path) as other:
            write(other, f"by another {number}")
        assert store.changed_outside() is not None
        write(store, f"ours {number}")
    with closing(sqlite3.connect(store.path)) as connection:
        query = "SELECT value FROM setting WHERE name = ?"
        (kept,) = connection.execute(query, (NAME,)).fetchone()
    assert len(kept.split()) == 5, "the file's name, and four that wrote"


def test_however_many_write_the_list_stays_short_and_nobody_is_alarmed(
    store: SqliteStore,
) -> None:
    write(store, "first")
    with closing(sqlite3.connect(store.path)) as connection:
        query = "SELECT value FROM setting WHERE name = ?"
        name = connection.execute(query, (NAME,)).fetchone()[0].split()[0]
        many = " ".join(f"{number:08x}:1" for number in range(64))
        connection.execute("UPDATE setting SET value = ? WHERE name = ?", (f"{name} {many}", NAME))
        connection.commit()
    write(store, "again")
    write(store, "and again")
    with closing(sqlite3.connect(store.path)) as connection:
        assert len(connection.execute(query, (NAME,)).fetchone()[0].split()) == 65


def test_a_commit_that_failed_is_expected_either_way(store: SqliteStore) -> None:
    write(store, "first")
    with pytest.raises(ZeroDivisionError), store.writing() as work:  # noqa: PT012 - fails at the end
        work.settings.put("name", "half")
        store._lineage.note(work.connection.connection.driver_connection)
        raise ZeroDivisionError
    write(store, "second")
    write(store, "third")
