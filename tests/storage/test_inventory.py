"""One list of every copy, and which still names people of an anonymous workshop."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from workshop_app.domain.copies import CopyKind
from workshop_app.domain.errors import DiskFullError
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.preparing import strengthen_anonymity
from workshop_app.storage.sqlite.backups import Backup, Backups
from workshop_app.storage.sqlite.opening import open_store, restore
from workshop_app.storage.sqlite.store import SqliteStore


def make_anonymous(store: SqliteStore, workshop: Workshop) -> None:
    strengthen_anonymity(Context(store), workshop.id, Anonymity.ANONYMOUS)


def unclean(store: SqliteStore) -> dict[Path, tuple[CopyKind, bool]]:
    return {one.path: (one.kind, one.is_certain) for one in store.unclean_copies()}


def test_nothing_is_listed_while_no_workshop_is_anonymous(
    store: SqliteStore, rated: Workshop
) -> None:
    store.back_up()
    assert unclean(store) == {}


@pytest.mark.expects_log("Cleaning was put off: DiskFullError")
def test_a_full_disk_leaves_copies_unclean_and_says_which_until_they_are_clean(
    store: SqliteStore, rated: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = store.back_up()
    assert old is not None

    def full(backups: Backups, *_source: object) -> Backup:
        raise DiskFullError(path=backups.folder)

    with monkeypatch.context() as patch:
        patch.setattr(Backups, "make", full)
        make_anonymous(store, rated)
        store.clean_up(every_copy=True)
        assert unclean(store) == {
            store.path: (CopyKind.FILE, False),
            old: (CopyKind.BACKUP, True),
        }
    titles = {title for one in store.unclean_copies() for title in one.titles}
    assert titles == {rated.details.title}
    store.close()
    with open_store(store.path) as again:
        assert unclean(again) == {}


def test_the_copy_set_aside_by_a_restore_is_cleaned_with_the_rest(
    store: SqliteStore, rated: Workshop
) -> None:
    backup = store.back_up()
    assert backup is not None
    store.close()
    aside = restore(store.path, backup)
    assert aside is not None
    name = rated.participants[0].name.encode()
    assert name in aside.read_bytes()
    with open_store(store.path) as again:
        make_anonymous(again, rated)
        assert name not in aside.read_bytes()
        assert unclean(again) == {}


def test_a_copy_put_back_by_hand_is_found_and_cleaned_on_request(
    store: SqliteStore, rated: Workshop
) -> None:
    old = store.back_up()
    assert old is not None
    content = old.read_bytes()
    make_anonymous(store, rated)
    assert not old.exists()
    old.write_bytes(content)
    assert unclean(store) == {old: (CopyKind.BACKUP, True)}
    store.clean_up(every_copy=True)
    assert unclean(store) == {}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("{file}.aside-20260302T120000000000Z", CopyKind.ASIDE),
        ("{file}.aside-20260302T120000000000Z-journal", CopyKind.ASIDE),
        ("backups/left.part", CopyKind.LEFTOVER),
        (".0123456789ab.tmp", CopyKind.LEFTOVER),
    ],
)
def test_what_cannot_be_read_is_searched_for_the_workshop(
    store: SqliteStore, rated: Workshop, name: str, kind: CopyKind
) -> None:
    content = store.path.read_bytes()
    make_anonymous(store, rated)
    left = store.path.parent / name.format(file=store.path.name)
    left.write_bytes(content[4096:])
    assert unclean(store) == {left: (kind, False)}
    left.write_bytes(b"something else")
    assert unclean(store) == {}


def test_a_workbook_from_before_is_named_and_one_from_after_is_not(
    store: SqliteStore, rated: Workshop, write_book: Callable[[Path, list[str]], None]
) -> None:
    make_anonymous(store, rated)
    now = Context(store).workshop(rated.id).participants
    before, after = (store.path.parent / name for name in ("before.xlsx", "after.xlsx"))
    write_book(before, [rated.details.title, rated.participants[0].code])
    write_book(after, [rated.details.title, now[0].code])
    (store.path.parent / "broken.xlsx").write_bytes(b"PK")
    assert unclean(store) == {before: (CopyKind.EXPORT, False)}


@pytest.fixture
def write_book() -> Callable[[Path, list[str]], None]:
    def write(path: Path, texts: list[str]) -> None:
        book = openpyxl.Workbook()
        assert book.active is not None
        book.active.append(texts)
        book.save(path)

    return write
