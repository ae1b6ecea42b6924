"""What is read twice is read once, and is never older than the file."""

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from dataclasses import replace

import pytest
from sqlalchemy import event

from workshop_app.domain.errors import WorkshopNotFoundError
from workshop_app.domain.library import WorkshopCard
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.preparation import with_anonymity
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.sqlite.opening import open_store
from workshop_app.storage.sqlite.store import SqliteStore

_RENAME = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], timeout=10)
for title in sys.argv[2:]:
    connection.execute("UPDATE workshop SET title = ?", [title])
    connection.commit()
"""


def read(store: SqliteStore, workshop: Workshop) -> Workshop:
    with store.reading() as work:
        return work.workshops.get(workshop.id)


def rename(store: SqliteStore, workshop: Workshop, title: str) -> None:
    with store.writing() as work:
        stored = work.workshops.get(workshop.id)
        details = replace(stored.details, title=title)
        work.workshops.save(replace(stored, details=details))
        work.commit()


@contextmanager
def statements(store: SqliteStore) -> Generator[list[str]]:
    """Collect what is asked of SQLite for reading."""
    asked: list[str] = []

    def note(statement: str) -> None:
        if statement != "ROLLBACK":  # which ends it
            asked.append(statement)

    def listen(connection: sqlite3.Connection, *_rest: object) -> None:
        connection.set_trace_callback(note)

    def leave(connection: sqlite3.Connection, *_rest: object) -> None:
        connection.set_trace_callback(None)

    event.listen(store._readers, "checkout", listen)
    event.listen(store._readers, "checkin", leave)
    yield asked
    event.remove(store._readers, "checkout", listen)
    event.remove(store._readers, "checkin", leave)


def test_the_second_reading_asks_only_whether_anyone_wrote(
    store: SqliteStore, rated: Workshop
) -> None:
    first = read(store, rated)
    with statements(store) as asked:
        assert read(store, rated) is first
    assert asked == ["BEGIN DEFERRED", "PRAGMA data_version"]
    assert first == rated


def test_cards_are_remembered_until_anyone_writes_and_nobody_can_alter_the_memory(
    store: SqliteStore, rated: Workshop
) -> None:
    def cards() -> list[WorkshopCard]:
        with store.reading() as work:
            return work.workshops.cards()

    first = cards()
    first.clear()
    with statements(store) as asked:
        assert [card.id for card in cards()] == [rated.id]
    assert asked == ["BEGIN DEFERRED", "PRAGMA data_version"]
    rename(store, rated, "renamed")
    assert [card.title for card in cards()] == ["renamed"]
    subprocess.run([sys.executable, "-c", _RENAME, str(store.path), "theirs"], check=True)
    assert [card.title for card in cards()] == ["theirs"]


def test_our_own_commit_is_seen_at_once(store: SqliteStore, rated: Workshop) -> None:
    for title in ("one", "two", "one"):
        rename(store, rated, title)
        assert read(store, rated).title == title


def test_what_another_process_committed_is_seen_at_once(
    store: SqliteStore, rated: Workshop
) -> None:
    for titles in (["first"], ["second", "third"], ["first"]):
        assert read(store, rated).title not in titles
        command = [sys.executable, "-c", _RENAME, str(store.path), *titles]
        subprocess.run(command, check=True)
        assert read(store, rated).title == titles[-1]


def test_what_another_store_in_this_process_committed_is_seen_at_once(
    store: SqliteStore, rated: Workshop
) -> None:
    with open_store(store.path) as other:
        for title in ("theirs", "theirs again"):
            read(store, rated)
            rename(other, rated, title)
            assert read(store, rated).title == title
            assert read(other, rated).title == title


def test_a_transaction_that_is_undone_leaves_nothing_behind(
    store: SqliteStore, rated: Workshop
) -> None:
    before = read(store, rated)
    with store.writing() as work:
        details = replace(before.details, title="never")
        work.workshops.save(replace(before, details=details))
        assert work.workshops.get(rated.id).title == "never"
    assert read(store, rated) == before


def test_all_that_is_read_in_one_transaction_is_of_one_moment(
    store: SqliteStore, rated: Workshop
) -> None:
    with store.reading() as work:
        first = work.workshops.get(rated.id)
        with closing(sqlite3.connect(store.path, timeout=0)) as other:
            other.execute("UPDATE workshop SET title = 'meanwhile'")
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                other.commit()
        assert work.workshops.get(rated.id) is first
        assert work.workshops.cards()[0].title == first.title


def test_two_workshops_are_told_apart(
    store: SqliteStore, rated: Workshop, make_workshop: Callable[..., Workshop]
) -> None:
    second = make_workshop("Another")
    with store.writing() as work:
        work.workshops.add(second)
        work.commit()
    for workshop in (rated, second, second, rated):
        assert read(store, workshop) == workshop


def test_a_deleted_workshop_is_not_remembered(store: SqliteStore, rated: Workshop) -> None:
    read(store, rated)
    with store.writing() as work:
        work.workshops.trash(rated.id, rated.created_at)
        work.commit()
    with pytest.raises(WorkshopNotFoundError):
        read(store, rated)
    with store.writing() as work:
        work.workshops.restore(rated.id)
        work.commit()
    assert read(store, rated) == rated


def test_names_that_were_destroyed_are_not_remembered(store: SqliteStore, rated: Workshop) -> None:
    assert read(store, rated).participants[0].name
    with store.writing() as work:
        work.anonymise(with_anonymity(rated, Anonymity.ANONYMOUS))
        work.commit()
    assert not any(person.name for person in read(store, rated).participants)


def test_a_snapshot_shows_its_own_moment(store: SqliteStore, rated: Workshop) -> None:
    read(store, rated)
    with store.snapshot() as work:
        rename(store, rated, "later")
        assert work.workshops.get(rated.id).title == rated.title
    assert read(store, rated).title == "later"


def test_no_thread_ever_reads_what_was_already_overwritten(
    store: SqliteStore, rated: Workshop
) -> None:
    committed = [0]
    late: list[tuple[int, int]] = []
    rename(store, rated, "0")

    def look() -> None:
        while committed[0] < 60:
            least = committed[0]
            seen = int(read(patient, rated).title)
            if seen < least:
                late.append((seen, least))

    # On a busy machine a commit may take longer than the window would wait.
    with (
        open_store(store.path, busy_ms=5000) as patient,
        open_store(store.path, busy_ms=5000) as writer,
    ):
        readers = [threading.Thread(target=look) for _ in range(3)]
        for one in readers:
            one.start()
        for number in range(1, 61):
            rename(writer, rated, str(number))
            committed[0] = number
        for one in readers:
            one.join()
    assert late == []
