"""Each fault that a file can have when it is opened: the right error, and nothing harmed."""

import hashlib
import os
import shutil
import sqlite3
import struct
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from workshop_app.domain.errors import (
    BrokenOffError,
    DamagedFileError,
    EmptyFileError,
    FileReadOnlyError,
    FolderUnusableError,
    NewerFileError,
    NotAWorkshopFileError,
)
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.sqlite import opening
from workshop_app.storage.sqlite.opening import open_store, restore, start_anew
from workshop_app.storage.sqlite.signature import APPLICATION_ID
from workshop_app.storage.sqlite.store import SqliteStore
from workshop_app.storage.sqlite.versions import CURRENT


def digest(folder: Path) -> dict[str, str]:
    return {
        one.name: hashlib.sha256(one.read_bytes()).hexdigest()
        for one in folder.iterdir()
        if one.is_file()
    }


@pytest.fixture
def closed(store: SqliteStore, rated: Workshop) -> Path:
    """A closed file with a workshop in it, and no backup."""
    store.close()
    return store.path


def titles(path: Path) -> list[str]:
    with open_store(path) as store, store.reading() as work:
        return [card.title for card in work.workshops.cards()]


def test_a_new_file_is_stamped_and_has_the_settings_of_a_safe_one(store: SqliteStore) -> None:
    with closing(sqlite3.connect(store.path)) as connection:
        pragma = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("application_id", "user_version", "journal_mode")
        }
    assert pragma == {
        "application_id": APPLICATION_ID,
        "user_version": 2_000_200,
        "journal_mode": "delete",
    }
    assert [one.name for one in store.path.parent.iterdir()] == [store.path.name]


def test_making_a_file_needs_no_alembic(tmp_path: Path) -> None:
    import subprocess
    import sys

    code = (
        "import sys, pathlib; from workshop_app.storage.sqlite.opening import open_store; "
        f"open_store(pathlib.Path({str(tmp_path / 'a.db')!r})).close(); "
        f"open_store(pathlib.Path({str(tmp_path / 'a.db')!r})).close(); "
        "assert not {'alembic', 'numpy', 'openpyxl', 'PySide6', 'sqlalchemy.orm'} "
        "& set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    "content",
    [
        b"\x93\x01garbage" * 100,
        b"name,group\nKim,gov\n",
        "제목\n".encode(),
        b"PK\x03\x04" + bytes(200),
        b"S",
        b"SQLite format 4\x00" + bytes(84),
    ],
)
@pytest.mark.parametrize("read_only", [True, False])
def test_what_is_no_database_is_not_touched(path: Path, content: bytes, read_only: bool) -> None:
    path.write_bytes(content)
    before = digest(path.parent)
    if content == b"S":  # what was cut off after its first byte cannot be told from ours
        with pytest.raises(DamagedFileError):
            open_store(path, read_only=read_only)
    else:
        with pytest.raises(NotAWorkshopFileError) as caught:
            open_store(path, read_only=read_only)
        assert caught.value.parameters == {"path": path}
    assert digest(path.parent) == before


@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_a_database_of_another_program_stays_byte_identical(path: Path, mode: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA journal_mode = {mode}")
        connection.execute("CREATE TABLE ballot (x)")
        connection.commit()
    before = digest(path.parent)
    with pytest.raises(NotAWorkshopFileError):
        open_store(path)
    assert digest(path.parent) == before


def test_a_newer_file_stays_byte_identical_and_names_the_needed_version(closed: Path) -> None:
    with closing(sqlite3.connect(closed)) as connection:
        connection.execute(f"PRAGMA user_version = {3_010_203}")
    before = digest(closed.parent)
    with pytest.raises(NewerFileError) as caught:
        open_store(closed)
    assert caught.value.parameters == {"path": closed, "version": "1.2.3"}
    assert digest(closed.parent) == before


def test_a_database_of_a_future_format_is_not_opened(closed: Path) -> None:
    data = bytearray(closed.read_bytes())
    data[18] = data[19] = 3
    closed.write_bytes(data)
    with pytest.raises(NotAWorkshopFileError):
        open_store(closed)
    assert closed.read_bytes() == data


def test_an_empty_file_gets_no_tables_and_the_backup_is_named(store: SqliteStore) -> None:
    backup = store.back_up()
    store.close()
    store.path.write_bytes(b"")
    with pytest.raises(EmptyFileError) as caught:
        open_store(store.path)
    assert caught.value.parameters == {"path": store.path, "backup": backup}
    assert store.path.read_bytes() == b""


def test_a_missing_file_is_not_made_anew_while_there_are_backups(store: SqliteStore) -> None:
    backup = store.back_up()
    store.close()
    store.path.unlink()
    with pytest.raises(EmptyFileError) as caught:
        open_store(store.path)
    assert caught.value.parameters["backup"] == backup
    assert not store.path.exists()


def cut_50(data: bytes) -> bytes:
    return data[:50]


def cut_150(data: bytes) -> bytes:
    return data[:150]


def cut_half(data: bytes) -> bytes:
    return data[: len(data) // 2]


def overwrite_page(data: bytes) -> bytes:
    return data[: 4096 * 8] + b"\xa5" * 4096 + data[4096 * 9 :]


def flip_in_index(data: bytes) -> bytes:
    """Change one letter of a title's uid where an index holds it: quick_check says ok then."""
    uid = b"rec-AI \xec\xa0\x95\xec\xb1\x85"
    pages = [data[at : at + 4096] for at in range(0, len(data), 4096)]
    index = next(
        number for number, page in enumerate(pages) if page[0] == 10 and page.count(uid) >= 3
    )
    at = index * 4096 + pages[index].index(uid)
    return data[:at] + b"Rec" + data[at + 3 :]


def lose_a_table_in_the_description(data: bytes) -> bytes:
    return data.replace(b"CREATE TABLE rating (", b"CREATE TABLE ratinj (")


def break_the_description(data: bytes) -> bytes:
    return data.replace(b"CREATE TABLE rating (", b"CREATE TABLX rating (")


def drop_a_column(data: bytes) -> bytes:
    return data.replace(b"\trated_at BIGINT", b"\tratEd_at_BIGNT"[: len(b"\trated_at BIGINT")])


@pytest.mark.parametrize(
    "damage",
    [
        cut_50,
        cut_150,
        cut_half,
        overwrite_page,
        flip_in_index,
        lose_a_table_in_the_description,
        break_the_description,
        drop_a_column,
    ],
)
@pytest.mark.parametrize("read_only", [True, False])
def test_a_damaged_file_is_refused_and_the_newest_valid_backup_named(
    store: SqliteStore, rated: Workshop, damage: Callable[[bytes], bytes], read_only: bool
) -> None:
    backup = store.back_up()
    store.close()
    data = store.path.read_bytes()
    damaged = damage(data)
    assert damaged != data
    store.path.write_bytes(damaged)
    with pytest.raises(DamagedFileError) as caught:
        open_store(store.path, read_only=read_only)
    assert caught.value.parameters["backup"] == backup
    assert caught.value.parameters["details"]
    assert store.path.read_bytes() == damaged
    assert backup is not None
    aside = restore(store.path, backup)
    assert aside is not None
    assert aside.read_bytes() == damaged
    assert titles(store.path) == [rated.title]


def test_a_damaged_file_without_any_backup_says_so(closed: Path) -> None:
    closed.write_bytes(cut_half(closed.read_bytes()))
    with pytest.raises(DamagedFileError) as caught:
        open_store(closed)
    assert caught.value.parameters["backup"] is None
    aside = start_anew(closed)
    assert aside is not None
    assert aside.exists()
    assert titles(closed) == []


def test_a_stray_wal_is_moved_aside_and_not_replayed(closed: Path, rated: Workshop) -> None:
    foreign = closed.with_name("foreign.db")
    with closing(sqlite3.connect(foreign, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE other (x)")
        shutil.copy(f"{foreign}-wal", f"{closed}-wal")
        shutil.copy(f"{foreign}-shm", f"{closed}-shm")
    assert titles(closed) == [rated.title]
    names = [one.name for one in closed.parent.iterdir()]
    assert not {f"{closed.name}-wal", f"{closed.name}-shm"} & set(names)
    assert sum(".aside-" in name for name in names) == 2


def test_a_wal_that_another_program_made_of_our_file_is_kept(
    closed: Path, rated: Workshop, tmp_path: Path
) -> None:
    """A database browser may have switched the file to WAL: its -wal then holds real rows."""
    copy = tmp_path / "copy.db"
    with closing(sqlite3.connect(closed, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("UPDATE workshop SET title = 'Changed'")
        shutil.copy(closed, copy)
        shutil.copy(f"{closed}-wal", f"{copy}-wal")
    assert titles(copy) == ["Changed"]
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def broken_off(closed: Path) -> Path:
    """Return a copy of the file and its journal as a kill in a transaction would leave them."""
    copy = closed.with_name("copy.db")
    with closing(sqlite3.connect(closed, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE workshop SET title = 'Half done'")
        connection.execute("CREATE TABLE filler (x)")
        connection.execute("INSERT INTO filler VALUES (zeroblob(200000))")
        shutil.copy(closed, copy)
        shutil.copy(f"{closed}-journal", f"{copy}-journal")
    return copy


def test_a_journal_that_a_crash_left_is_rolled_back(closed: Path, rated: Workshop) -> None:
    assert titles(broken_off(closed)) == [rated.title]


def test_a_file_whose_last_write_was_broken_off_is_not_reviewed_half_done(
    closed: Path, rated: Workshop
) -> None:
    copy = broken_off(closed)
    before = digest(copy.parent)
    with pytest.raises(BrokenOffError) as caught:
        open_store(copy, read_only=True)
    assert caught.value.parameters == {"path": copy, "journal": "copy.db-journal"}
    assert digest(copy.parent) == before
    assert titles(copy) == [rated.title]


def test_a_journal_without_its_file_does_not_reach_the_new_one(path: Path) -> None:
    journal = path.with_name(path.name + "-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(600))
    open_store(path).close()
    assert not journal.exists()
    assert titles(path) == []


def test_a_missing_folder_and_a_folder_as_file_are_named(tmp_path: Path) -> None:
    missing = tmp_path / "none" / "a.db"
    for unusable in (missing, tmp_path):
        with pytest.raises(FolderUnusableError) as caught:
            open_store(unusable)
        assert caught.value.parameters == {"path": unusable}
    assert not missing.parent.exists()
    with pytest.raises(FolderUnusableError):
        open_store(tmp_path / "none.db", read_only=True)


@pytest.mark.parametrize("which", ["file", "folder"])
def test_a_read_only_file_or_folder_opens_for_review_only(
    closed: Path, rated: Workshop, which: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Root may write whatever the mode says, so what the system would answer is said here.
    locked = closed if which == "file" else closed.parent
    real = os.access
    monkeypatch.setattr(
        opening.os,
        "access",
        lambda path, mode: not (mode == os.W_OK and Path(path) == locked) and real(path, mode),
    )
    with pytest.raises(FileReadOnlyError):
        open_store(closed)
    before = digest(closed.parent)
    with open_store(closed, read_only=True) as store:
        assert store.is_read_only
        with store.reading() as work:
            assert work.workshops.get(rated.id) == rated
        with store.snapshot() as work:
            assert work.workshops.get(rated.id) == rated
        assert store.back_up() is None
        assert not store.changed_outside()
        with pytest.raises(FileReadOnlyError), store.writing():
            pytest.fail("a file opened for review was written")
    assert digest(closed.parent) == before


def test_a_file_that_is_killed_while_it_is_made_leaves_none(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(opening, "create_tables", die)
        with pytest.raises(KeyboardInterrupt):
            open_store(path)
    assert not path.exists()
    assert titles(path) == []


def test_a_file_system_without_links_gets_the_file_too(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(_self: Path, _target: Path) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    assert titles(path) == []
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_file_that_another_program_just_made_is_not_replaced(
    closed: Path, rated: Workshop
) -> None:
    new = closed.with_name("new.db")
    new.write_bytes(b"ours")
    opening._name_new(new, closed)
    assert titles(closed) == [rated.title]


def test_the_header_is_where_sqlite_documents_it(closed: Path) -> None:
    head = closed.read_bytes()[:100]
    assert struct.unpack_from(">i", head, 60)[0] == CURRENT.user_version
    assert struct.unpack_from(">I", head, 68)[0] == APPLICATION_ID
