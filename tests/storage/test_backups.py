"""Backups are whole, verified, thinned out as promised, and put back without deleting anything."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.errors import DamagedFileError, EmptyFileError, FolderUnusableError
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.storage.sqlite import backups as module
from workshop_app.storage.sqlite.opening import open_store, restore
from workshop_app.storage.sqlite.retention import to_keep
from workshop_app.storage.sqlite.store import SqliteStore

NOW = datetime(2026, 6, 30, 18, 0, tzinfo=UTC)


def change(store: SqliteStore, value: str) -> None:
    with store.writing() as work:
        work.settings.put("name", value)
        work.commit()


def test_a_backup_holds_everything_and_is_one_plain_file(
    store: SqliteStore, rated: Workshop
) -> None:
    made = store.back_up()
    assert made is not None
    assert list(made.parent.iterdir()) == [made]
    with open_store(made, read_only=True) as copy, copy.reading() as work:
        assert work.workshops.get(rated.id) == rated
        assert work.ratings.count() == 80
    with closing(sqlite3.connect(made)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    (listed,) = store.backups.listed()
    content = store.backups.content(listed)
    assert (content.workshops, content.answers, content.backup) == (1, 80, listed)


def test_a_backup_is_made_only_when_something_changed(store: SqliteStore) -> None:
    assert store.back_up() is not None
    assert store.back_up() is None
    change(store, "x")
    assert store.back_up() is not None
    assert store.back_up() is None
    assert len(store.backups.listed()) == 2
    # Put back from elsewhere, with the same counter by chance: the time tells.
    os.utime(store.path, (4e9, 4e9))
    assert store.back_up() is not None


def test_a_backup_that_fails_its_check_gets_no_name(
    store: SqliteStore, rated: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing_is_sound(_connection: sqlite3.Connection) -> list[str]:
        return ["row 1 missing from index"]

    monkeypatch.setattr(module, "integrity_faults", nothing_is_sound)
    with pytest.raises(DamagedFileError):
        store.back_up()
    assert list(store.backups.folder.iterdir()) == []


def test_a_crash_before_the_name_is_given_leaves_no_backup(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(_path: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(module, "sync_file", die)
        with pytest.raises(KeyboardInterrupt):
            store.back_up()
    assert store.backups.listed() == []
    (store.backups.folder / f"{store.path.stem}.part").write_bytes(b"left by a kill")
    assert store.back_up() is not None
    assert len(list(store.backups.folder.iterdir())) == 1


def test_the_newest_backup_that_is_sound_is_found(store: SqliteStore) -> None:
    change(store, "1")
    first = store.back_up()
    change(store, "2")
    second = store.back_up()
    change(store, "3")
    third = store.back_up()
    assert first is not None
    assert second is not None
    assert third is not None
    third.write_bytes(third.read_bytes()[:5000])
    second.write_bytes(b"")
    newest = store.backups.newest_valid()
    assert newest is not None
    assert newest.path == first


def test_other_files_in_the_folder_are_left_alone(store: SqliteStore) -> None:
    store.back_up()
    stem = store.path.stem
    others = ["notes.txt", "other-20260101T000000000000Z-00000001.db", f"{stem}-x.db"]
    for name in others:
        (store.backups.folder / name).write_text("mine")
    assert len(store.backups.listed()) == 1
    store.backups.drop(lambda _: True)
    assert sorted(one.name for one in store.backups.folder.iterdir()) == sorted(others)


def test_putting_back_moves_the_file_and_its_journals_aside_together(
    store: SqliteStore, rated: Workshop
) -> None:
    backup = store.back_up()
    store.close()
    assert backup is not None
    store.path.write_bytes(b"broken")
    for suffix in ("-journal", "-wal", "-shm"):
        store.path.with_name(store.path.name + suffix).write_bytes(b"of the broken one")
    aside = restore(store.path, backup)
    assert aside is not None
    assert aside.read_bytes() == b"broken"
    for suffix in ("-journal", "-wal", "-shm"):
        assert aside.with_name(aside.name + suffix).read_bytes() == b"of the broken one"
        assert not store.path.with_name(store.path.name + suffix).exists()
    with open_store(store.path) as again, again.reading() as work:
        assert work.workshops.get(rated.id) == rated
    assert backup.exists()


def test_a_damaged_backup_is_not_put_back(store: SqliteStore, rated: Workshop) -> None:
    backup = store.back_up()
    store.close()
    assert backup is not None
    backup.write_bytes(backup.read_bytes()[:9000])
    before = store.path.read_bytes()
    with pytest.raises(DamagedFileError):
        restore(store.path, backup)
    assert store.path.read_bytes() == before


def test_a_crash_while_putting_back_is_taken_up_again(
    store: SqliteStore, rated: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = store.back_up()
    store.close()
    assert backup is not None
    real = Path.replace

    def die(self: Path, target: Path) -> Path:
        if target == store.path:
            raise KeyboardInterrupt
        return real(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", die)
        with pytest.raises(KeyboardInterrupt):
            restore(store.path, backup)
    with pytest.raises(EmptyFileError) as caught:
        open_store(store.path)
    assert caught.value.parameters["backup"] == backup
    restore(store.path, backup)
    with open_store(store.path) as again, again.reading() as work:
        assert work.workshops.get(rated.id) == rated


def test_backups_are_thinned_out_as_they_are_made(
    path: Path, make_workshop: Callable[..., Workshop]
) -> None:
    clock = [NOW - timedelta(days=30)]
    with open_store(path, now=lambda: clock[0]) as store:
        for hour in range(0, 30 * 24 + 1, 12):
            clock[0] = NOW - timedelta(days=30) + timedelta(hours=hour)
            change(store, str(hour))
            store.back_up()
        kept = [one.made_at for one in store.backups.listed()]
    assert kept[0] == NOW
    assert sum(NOW - at <= timedelta(days=2) for at in kept) == 5
    assert len(kept) < 24


def test_a_backup_that_another_program_holds_is_thinned_out_another_time(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [NOW - timedelta(days=400)]
    with open_store(path, now=lambda: clock[0]) as store:
        for hour in range(5):
            clock[0] = NOW - timedelta(days=400) + timedelta(hours=hour)
            change(store, str(hour))
            store.back_up()
        clock[0] = NOW
        change(store, "now")

        def held(_path: Path, *, missing_ok: bool = False) -> None:
            if not _path.name.startswith(f"{path.stem}.part"):
                raise PermissionError(13, "in use", missing_ok)

        with monkeypatch.context() as patch:
            patch.setattr(Path, "unlink", held)
            assert store.back_up() is not None
        many = len(store.backups.listed())
        store.backups.thin_out()
        assert len(store.backups.listed()) < many


def test_a_folder_for_backups_that_cannot_be_made_is_named(store: SqliteStore) -> None:
    store.backups.folder.write_text("in the way")
    with pytest.raises(FolderUnusableError) as caught:
        store.back_up()
    assert caught.value.parameters == {"path": store.backups.folder}


def test_damage_that_shows_in_a_session_names_the_newest_sound_backup(
    store: SqliteStore, rated: Workshop
) -> None:
    made = store.back_up()
    with store.path.open("r+b") as file:  # all pages but the first
        file.seek(4096)
        file.write(b"\xff" * (store.path.stat().st_size - 4096))
        file.seek(24)  # the change counter: what was read before is forgotten
        file.write(b"\x00\x01\x00\x00")
    for trouble in (lambda: Context(store).workshop(rated.id), store.back_up):
        with pytest.raises(DamagedFileError) as caught:
            trouble()
        assert caught.value.parameters["backup"] == made


def test_of_a_year_all_of_two_days_then_days_weeks_and_months_are_kept() -> None:
    times = [NOW - timedelta(hours=6 * step) for step in range(4 * 400)]
    kept = sorted(to_keep(times, NOW), reverse=True)
    recent = [at for at in kept if NOW - at <= timedelta(days=2)]
    older = [at for at in kept if at not in recent]
    assert recent == times[:9]
    daily, weekly, monthly = older[:12], older[12:22], older[22:]
    assert len(older) == 31
    assert len({at.date() for at in daily}) == 12
    assert len({at.isocalendar()[:2] for at in weekly}) == 10
    assert len({(at.year, at.month) for at in monthly}) == 9
    assert NOW - monthly[-1] > timedelta(days=300)


@given(st.lists(st.integers(0, 500 * 24), max_size=80, unique=True), st.integers(0, 48))
def test_thinning_out_again_keeps_the_same(hours: list[int], later: int) -> None:
    times = [NOW - timedelta(hours=hour) for hour in hours]
    kept = to_keep(times, NOW)
    assert kept <= set(times)
    assert {at for at in times if NOW - at <= timedelta(days=2)} <= kept
    assert to_keep(sorted(kept), NOW) == kept
    if times:
        assert max(times) in kept
        assert max(times) in to_keep(sorted(kept), NOW + timedelta(hours=later))


def test_a_clock_that_jumps_back_hides_no_newer_backup(path: Path) -> None:
    clock = [datetime(2027, 4, 6, tzinfo=UTC)]
    with open_store(path, now=lambda: clock[0]) as store:
        for number, days in enumerate((0, -400, -1)):
            clock[0] = datetime(2027, 4, 6, tzinfo=UTC) + timedelta(days=days)
            with store.writing() as work:
                work.settings.put("language", str(number))
                work.commit()
            assert store.back_up()
        newest = store.backups.newest_valid()
        assert newest is not None
        assert [one.number for one in store.backups.listed()] == [3, 2, 1]
    with closing(sqlite3.connect(newest.path)) as connection:
        assert connection.execute(
            "SELECT value FROM setting WHERE name = 'language'"
        ).fetchall() == [("2",)]
