"""What has lain in the trash long enough is gone from the file and from the backups."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from workshop_app.domain.errors import StorageBusyError
from workshop_app.domain.library import TRASH_DAYS
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.services.context import Context, utc_now
from workshop_app.services.library import (
    DAYS_USED,
    delete_workshop,
    empty_old_trash,
    list_workshops,
    note_use,
)
from workshop_app.services.preparing import create_workshop
from workshop_app.storage.sqlite import cleaner
from workshop_app.storage.sqlite.opening import open_store
from workshop_app.storage.sqlite.store import SqliteStore

SECRET = "예산이 Missing"  # stands in a comment of `rated`


@pytest.fixture
def other(store: SqliteStore, rated: Workshop) -> Workshop:
    """Another workshop, backed up together with `rated`, which then goes into the trash."""
    made = create_workshop(Context(store), Details("다른 워크숍"))
    assert store.back_up()
    delete_workshop(Context(store), rated.id)
    return made


def a_month_later(store: SqliteStore) -> Context:
    """Thirty days on, on seven of which the program was used."""
    for days in range(1, DAYS_USED + 1):
        note_use(Context(store, now=lambda days=days: utc_now() + timedelta(days=days)))
    return Context(store, now=lambda: utc_now() + timedelta(days=TRASH_DAYS, minutes=1))


def holding(folder: Path, text: str) -> list[Path]:
    files = (one for one in folder.rglob("*") if one.is_file())
    return [one for one in files if text.encode() in one.read_bytes()]


def test_old_trash_goes_from_file_and_backups_which_keep_the_rest(
    store: SqliteStore, other: Workshop
) -> None:
    folder = store.path.parent
    (old,) = store.backups.listed()
    assert set(holding(folder, SECRET)) == {old.path, store.path}
    assert empty_old_trash(a_month_later(store)) == 1
    assert holding(folder, SECRET) == []
    assert old in store.backups.listed()
    for backup in store.backups.listed():
        assert store.backups.is_valid(backup.path)
        copy = folder / "copy.db"
        shutil.copyfile(backup.path, copy)
        with open_store(copy) as there:
            assert [card.id for card in list_workshops(Context(there))] == [other.id]
            assert Context(there).workshop(other.id) == other


def test_younger_trash_stays_in_the_backups(store: SqliteStore, other: Workshop) -> None:
    before = [one.path.read_bytes() for one in store.backups.listed()]
    assert empty_old_trash(Context(store)) == 0
    assert [one.path.read_bytes() for one in store.backups.listed()] == before


def test_a_damaged_backup_hinders_nothing(store: SqliteStore, other: Workshop) -> None:
    (old,) = store.backups.listed()
    old.path.write_bytes(old.path.read_bytes()[:3000])
    empty_old_trash(a_month_later(store))
    assert old.path.stat().st_size == 3000
    assert len(store.backups.listed()) == 2


@pytest.mark.expects_log("Cleaning was put off: StorageBusyError")
def test_a_backup_that_is_held_is_cleaned_when_the_file_is_opened_again(
    store: SqliteStore, other: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(backup: Path, _workshops: list[str]) -> None:
        raise StorageBusyError(path=backup)

    with monkeypatch.context() as patch:
        patch.setattr(cleaner, "destroy_in", held)
        empty_old_trash(a_month_later(store))
    assert holding(store.path.parent / "backups", SECRET)
    store.close()
    with open_store(store.path):
        assert holding(store.path.parent, SECRET) == []
