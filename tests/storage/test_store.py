"""What can happen to the file while it is open, and to several threads on it."""

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from workshop_app.domain.errors import (
    DamagedFileError,
    DiskFullError,
    FileReadOnlyError,
    FileReplacedError,
    FolderUnusableError,
    NotAWorkshopFileError,
    StorageBusyError,
    StorageError,
)
from workshop_app.domain.marks import Mark
from workshop_app.domain.rounds import Channel, Comment, Rating
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.sqlite.engine import raw
from workshop_app.storage.sqlite.faults import fault_of
from workshop_app.storage.sqlite.opening import BUSY_MS, open_store
from workshop_app.storage.sqlite.store import SqliteStore

_HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute(sys.argv[2])
if sys.argv[2].startswith("BEGIN"):
    connection.execute("UPDATE workshop SET title = 'Outside'")
print("holding", flush=True)
sys.stdin.readline()
if sys.argv[2].startswith("BEGIN"):
    connection.execute("COMMIT")
"""


@contextmanager
def another_program(path: Path, statement: str) -> Generator[None]:
    """Let another process run `statement` on the file and hold what it takes."""
    command = [sys.executable, "-c", _HOLD, str(path), statement]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "holding\n"
        yield
        other.communicate("\n")


def put_setting(store: SqliteStore, value: str) -> None:
    with store.writing() as work:
        work.settings.put("name", value)
        work.commit()


def setting(store: SqliteStore) -> str:
    with store.reading() as work:
        return work.settings.get("name")


def test_while_another_program_writes_reading_goes_on_and_writing_says_busy(
    store: SqliteStore, rated: Workshop
) -> None:
    with store.writing() as work:
        (patience,) = raw(work.connection).execute("PRAGMA busy_timeout").fetchone()
    assert patience == BUSY_MS  # not the five seconds for which sqlite3 would hold the window up
    with another_program(store.path, "BEGIN IMMEDIATE"):
        with pytest.raises(StorageBusyError):
            put_setting(store, "x")
        with store.reading() as work:
            assert work.workshops.get(rated.id) == rated
    put_setting(store, "x")
    assert setting(store) == "x"


def test_a_commit_that_a_reader_prevents_is_undone_and_locks_nobody_out(
    store: SqliteStore,
) -> None:
    put_setting(store, "before")
    with closing(sqlite3.connect(store.path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM workshop").fetchone()
        with pytest.raises(StorageBusyError):
            put_setting(store, "prevented")
        with closing(sqlite3.connect(store.path, timeout=0)) as another:
            assert another.execute("SELECT count(*) FROM workshop").fetchone() is not None
        reader.execute("ROLLBACK")
    assert setting(store) == "before"
    put_setting(store, "after")
    assert setting(store) == "after"


def test_while_another_program_holds_the_file_everything_says_busy(
    store: SqliteStore, rated: Workshop
) -> None:
    with another_program(store.path, "BEGIN EXCLUSIVE"):
        with pytest.raises(StorageBusyError), store.reading() as work:
            work.workshops.get(rated.id)
        with pytest.raises(StorageBusyError), store.snapshot():
            pytest.fail("a snapshot was made of a file that is held")
        with pytest.raises(StorageBusyError):
            store.back_up()
        with pytest.raises(StorageBusyError):
            open_store(store.path)
        assert not store.changed_outside()
    with store.reading() as work:
        assert work.workshops.get(rated.id).title == "Outside"


def test_it_is_told_when_another_program_wrote_but_not_when_we_did(
    store: SqliteStore, rated: Workshop
) -> None:
    put_setting(store, "ours")
    assert not store.changed_outside()
    with another_program(store.path, "BEGIN IMMEDIATE"):
        assert store.changed_outside() is None
    assert store.changed_outside() == frozenset()  # it changed nothing in a workshop
    assert store.changed_outside() is None


def test_what_another_program_changed_is_told_apart_from_what_we_did(
    store: SqliteStore, rated: Workshop
) -> None:
    ours = replace(rated, details=replace(rated.details, title="Ours"))
    with store.writing() as work:
        work.workshops.save(ours)
        work.commit()
    with open_store(store.path) as other, other.writing() as work:
        work.ratings.clear(work.ratings.of_round(rated.rounds[0].id)[0])
        work.commit()
    assert store.changed_outside() == {(rated.id, Mark.RATINGS)}
    with open_store(store.path) as other, other.writing() as work:
        work.workshops.save(replace(ours, details=rated.details))
        work.commit()
    with store.writing() as work:
        work.workshops.save(replace(ours, details=replace(rated.details, title="Ours again")))
        work.commit()
    assert store.changed_outside() == {(rated.id, Mark.PREPARATION)}


def test_a_workshop_that_another_program_destroyed_is_told_as_changed(
    store: SqliteStore, rated: Workshop
) -> None:
    with open_store(store.path) as other, other.writing() as work:
        work.workshops.trash(rated.id, datetime(2026, 1, 1, tzinfo=UTC))
        work.commit()
    assert store.changed_outside() == {(rated.id, Mark.PREPARATION)}
    with open_store(store.path) as other, other.writing() as work:
        work.workshops.purge(datetime(2027, 1, 1, tzinfo=UTC))
        work.commit()
    assert (rated.id, Mark.PREPARATION) in (store.changed_outside() or set())


_WRITE = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None)
try:
    connection.execute("BEGIN IMMEDIATE")
    print("wrote")
except sqlite3.OperationalError as problem:
    print(problem)
"""


def test_no_look_at_the_file_lets_another_program_into_a_transaction(
    store: SqliteStore, rated: Workshop
) -> None:
    looks = (store.check_in_place, store.back_up, store.changed_outside)
    for look in looks:
        with store.writing() as work:
            work.workshops.save(replace(rated, details=replace(rated.details, title="ours")))
            look()
            command = [sys.executable, "-c", _WRITE, str(store.path)]
            said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
            assert said.strip() == "database is locked", look
            work.commit()


@pytest.mark.parametrize("how", ["deleted", "replaced"])
def test_a_file_that_was_deleted_or_replaced_takes_no_commit(
    store: SqliteStore, rated: Workshop, how: str
) -> None:
    with pytest.raises(FileReplacedError), store.writing() as work:  # noqa: PT012 - fails at the end
        work.settings.put("name", "lost")
        other = store.path.with_name("other.db")
        other.write_bytes(store.path.read_bytes())
        if how == "replaced":
            other.replace(store.path)
        else:
            store.path.unlink()
        work.commit()
    with pytest.raises(FileReplacedError), store.writing():
        pytest.fail("a unit of work began on a file that is gone")
    with pytest.raises(FileReplacedError):
        store.back_up()
    with store.reading() as work:  # what is on screen can still be shown
        assert work.workshops.get(rated.id) == rated


def test_a_full_disk_loses_nothing_and_the_same_store_works_again(
    store: SqliteStore, rated: Workshop
) -> None:
    def limit(pages: int) -> None:
        with store._writer() as connection:
            raw(connection).execute(f"PRAGMA max_page_count = {pages}")

    comment = Comment(
        rated.rounds[0].id,
        rated.participants[1].id,
        rated.recommendations[0].id,
        "긴 의견 " * 20_000,
        Channel.KIOSK,
        rated.created_at,
    )
    limit(1)  # SQLite takes the present size where that is more
    with pytest.raises(DiskFullError), store.writing() as work:  # noqa: PT012 - fails at the end
        work.comments.put(comment)
        work.commit()
    with store.reading() as work:
        assert work.workshops.get(rated.id) == rated
        assert len(work.comments.of_round(rated.rounds[0].id)) == 1
    limit(1_000_000)
    with store.writing() as work:
        work.comments.put(comment)
        work.commit()
    with store.reading() as work:
        assert len(work.comments.of_round(rated.rounds[0].id)) == 2


_FULL = """
import resource, sys
from pathlib import Path
from workshop_app.domain.errors import DiskFullError
from workshop_app.storage.sqlite.opening import open_store
path = Path(sys.argv[1])
with open_store(path) as store:
    size = path.stat().st_size
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 8192, hard))
    for attempt in ("write", "back up"):
        try:
            if attempt == "write":
                with store.writing() as work:
                    work.settings.put("name", "x" * 100_000)
                    work.commit()
            else:
                resource.setrlimit(resource.RLIMIT_FSIZE, (8192, hard))
                store.back_up()
        except DiskFullError:
            print("full")
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    with store.writing() as work:
        work.settings.put("name", "small")
        work.commit()
    print(store.back_up().name.endswith(".db"))
"""


def test_a_quota_says_disk_full_and_leaves_no_half_backup(
    store: SqliteStore, rated: Workshop
) -> None:
    command = [sys.executable, "-c", _FULL, str(store.path)]
    out = subprocess.run(command, capture_output=True, text=True, check=True)
    assert out.stdout.split() == ["full", "full", "True"]
    assert setting(store) == "small"
    assert len(store.backups.listed()) == len(list(store.backups.folder.iterdir())) == 1


def test_text_that_sqlite_cannot_take_does_not_stop_a_commit(
    store: SqliteStore, rated: Workshop
) -> None:
    put_setting(store, "a\ud800b\udfff \x00 c")
    assert setting(store) == "a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER} \x00 c"
    who, item = rated.participants[2], rated.recommendations[0]
    text = "x\x00예산\ud83d"
    comment = Comment(rated.rounds[0].id, who.id, item.id, text, Channel.ENTRY, rated.created_at)
    with store.writing() as work:
        work.comments.put(comment)
        work.commit()
    with store.reading() as work:
        (kept,) = work.comments.of_ballot(rated.rounds[0].id, who.id)
    assert kept.text == "x\x00예산\N{REPLACEMENT CHARACTER}"


def test_a_number_that_is_no_point_is_refused_and_nothing_half_done(
    store: SqliteStore, rated: Workshop
) -> None:
    this, who = rated.rounds[1], rated.participants[-1]
    item, by = rated.recommendations[0], rated.criteria[0]
    good = Rating(this.id, who.id, item.id, by.id, 3, Channel.ENTRY, rated.created_at)
    for value in (111, -101, 2**70):
        with pytest.raises(Exception, match=r"CHECK|too large"), store.writing() as work:  # noqa: PT012 - fails at the end
            work.ratings.put(replace(good, criterion_id=rated.criteria[1].id))
            work.ratings.put(replace(good, value=value))
            work.commit()
    with store.reading() as work:
        assert work.ratings.of_ballot(this.id, who.id) == []
        assert who.id not in work.ratings.progress(this.id)


def test_a_value_that_cannot_be_ours_is_damage_and_no_crash(
    store: SqliteStore, rated: Workshop
) -> None:
    for statement in (
        "UPDATE workshop SET rule_kind = 'unknown'",
        "UPDATE workshop SET day = 'yesterday'",
        "UPDATE workshop SET created_at = 'noon'",
    ):
        with closing(sqlite3.connect(store.path)) as connection:
            connection.execute("SAVEPOINT undo")
            connection.execute(statement)
            connection.commit()
        with pytest.raises(DamagedFileError), store.reading() as work:
            work.workshops.get(rated.id)
    with pytest.raises(DamagedFileError), store.reading() as work:
        work.workshops.cards()


def test_a_byte_that_is_no_text_is_shown_as_such(store: SqliteStore, rated: Workshop) -> None:
    with closing(sqlite3.connect(store.path)) as connection:
        connection.execute("UPDATE workshop SET title = CAST(x'41ff42' AS TEXT)")
        connection.commit()
    with store.reading() as work:
        assert [card.title for card in work.workshops.cards()] == ["A\N{REPLACEMENT CHARACTER}B"]


def test_errors_tell_no_content(store: SqliteStore, rated: Workshop) -> None:
    with pytest.raises(Exception, match="UNIQUE") as caught, store.writing() as work:
        work.workshops.add(rated)
    assert rated.title not in str(caught.value)
    assert rated.participants[0].name not in str(caught.value)


def test_a_unit_for_reading_can_neither_commit_nor_write(
    store: SqliteStore, rated: Workshop
) -> None:
    with pytest.raises(RuntimeError), store.reading() as work:
        work.commit()
    with pytest.raises(FileReadOnlyError), store.reading() as work:
        work.settings.put("name", "x")
    with pytest.raises(FileReadOnlyError), store.snapshot() as work:
        work.settings.put("name", "x")


def test_a_snapshot_stays_as_it_was_and_hinders_nobody(store: SqliteStore) -> None:
    put_setting(store, "before")
    with store.snapshot() as work:
        put_setting(store, "after")
        assert work.settings.get("name") == "before"
    assert setting(store) == "after"


def test_threads_write_in_turns_and_lose_nothing(path: Path, store: SqliteStore) -> None:
    store.close()
    failures: list[Exception] = []
    with open_store(path, busy_ms=10_000) as patient:

        def work_on(name: str) -> None:
            try:
                for number in range(20):
                    with patient.writing() as work:
                        work.settings.put(f"{name}{number}", "x")
                        work.commit()
                    with patient.reading() as work:
                        assert work.settings.get(f"{name}{number}") == "x"
            except Exception as problem:  # noqa: BLE001 - told by the main thread
                failures.append(problem)

        threads = [threading.Thread(target=work_on, args=(name,)) for name in "abc"]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failures == []
        with patient.reading() as work:
            assert all(work.settings.get(f"{n}{i}") == "x" for n in "abc" for i in range(20))
        assert not patient.changed_outside()


def test_a_thread_that_waits_too_long_for_its_turn_is_told(store: SqliteStore) -> None:
    with store.writing() as work:
        work.settings.put("name", "x")
        with pytest.raises(StorageBusyError), store.writing():
            pytest.fail("two units of work wrote at the same time")
        assert not store.changed_outside()
        work.commit()
    assert setting(store) == "x"


def named(name: str) -> sqlite3.Error:
    problem = sqlite3.OperationalError("a message in any language")
    problem.sqlite_errorname = name
    return problem


@pytest.mark.parametrize(
    ("problem", "kind"),
    [
        (named("SQLITE_BUSY_SNAPSHOT"), StorageBusyError),
        (named("SQLITE_LOCKED_SHAREDCACHE"), StorageBusyError),
        (named("SQLITE_READONLY_DBMOVED"), FileReplacedError),
        (named("SQLITE_READONLY_ROLLBACK"), FileReadOnlyError),
        (named("SQLITE_IOERR_WRITE"), StorageError),  # there is room: the disk itself fails
        (named("SQLITE_IOERR_READ"), StorageError),
        (named("SQLITE_CORRUPT_INDEX"), DamagedFileError),
        (named("SQLITE_NOTADB"), NotAWorkshopFileError),
        (named("SQLITE_CANTOPEN_ISDIR"), FolderUnusableError),
        (OSError(28, "No space left on device"), DiskFullError),
        (OSError(30, "Read-only file system"), FileReadOnlyError),
        (OSError(5, "Input/output error"), StorageError),
    ],
)
def test_the_name_of_a_fault_decides(problem: Exception, kind: type[StorageError]) -> None:
    found = fault_of(problem, Path("a.db"))
    assert type(found) is kind
    assert found.parameters["path"] == Path("a.db")


@pytest.mark.parametrize(
    "bug", [named("SQLITE_ERROR"), named("SQLITE_CONSTRAINT_UNIQUE"), ValueError("x")]
)
def test_a_bug_is_no_fault_of_the_file(bug: Exception) -> None:
    assert fault_of(bug, Path("a.db")) is None


def test_undoing_after_a_fault_leaves_a_store_that_works(
    store: SqliteStore, make_workshop: Callable[..., Workshop]
) -> None:
    workshop = make_workshop()
    with pytest.raises(ZeroDivisionError), store.writing() as work:  # noqa: PT012 - fails at the end
        work.workshops.add(workshop)
        raise ZeroDivisionError
    with store.writing() as work:
        assert work.workshops.cards() == []
        work.workshops.add(workshop)
        work.commit()
    with store.reading() as work:
        assert work.workshops.get(workshop.id) == workshop
