"""The opened file: units of work for every thread, snapshots, backups."""

import threading
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine

from workshop_app.domain.copies import UncleanCopy
from workshop_app.domain.errors import (
    DamagedFileError,
    FileOverwrittenError,
    FileReadOnlyError,
    StorageBusyError,
    StorageError,
)
from workshop_app.domain.marks import Changes
from workshop_app.storage.marks import Key
from workshop_app.storage.sqlite.backups import Backups
from workshop_app.storage.sqlite.cleaner import Cleaner
from workshop_app.storage.sqlite.engine import memory_engine, raw, reading_engine, writing_engine
from workshop_app.storage.sqlite.expected_marks import ExpectedMarks
from workshop_app.storage.sqlite.faults import translating
from workshop_app.storage.sqlite.header import header_of
from workshop_app.storage.sqlite.in_place import InPlace
from workshop_app.storage.sqlite.lineage import Lineage
from workshop_app.storage.sqlite.memory import remembered
from workshop_app.storage.sqlite.versions import CURRENT, Schema
from workshop_app.storage.unit import SqlUnitOfWork


class SqliteStore(AbstractContextManager["SqliteStore"]):
    """Implements the Store port; made by `opening.open_store`.

    One connection writes, taken in turns by the threads of this process. It also is the one that
    sees when another process wrote: SQLite tells a connection of every commit but its own.
    """

    def __init__(
        self,
        path: Path,
        *,
        read_only: bool = False,
        busy_ms: int = 100,
        schema: Schema = CURRENT,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        self._path = path
        self._read_only = read_only
        self._schema = schema
        self._patience = busy_ms / 1000
        self._turn = threading.Lock()
        self._backup_turn = threading.Lock()
        mode = "ro" if read_only else "rw"
        self._readers = reading_engine(path, busy_ms=busy_ms, mode=mode)
        self._writers: Engine | None = None
        if not read_only:
            self._writers = writing_engine(path, busy_ms=busy_ms)
        self._place = InPlace(path)
        self._seen_version = -1
        self._marks = ExpectedMarks()
        self.backups = Backups(path, schema, now) if now else Backups(path, schema)
        self._lineage = Lineage(self.backups)
        self._cleaner = Cleaner(self.backups, self.reading, self._writer, self._back_up)
        self.changed_outside()

    @property
    def path(self) -> Path:
        """Return where the file lies."""
        return self._path

    @property
    def is_read_only(self) -> bool:
        """Tell whether it was opened for review only."""
        return self._read_only

    @contextmanager
    def writing(self) -> Generator[SqlUnitOfWork]:
        """Begin a transaction that may write; without commit it is undone.

        Raises a StorageError where the file cannot be written, now or in the body.
        """
        with self._writer() as connection:
            # Nothing was read yet: this takes the write lock, before anything is decided.
            connection.begin()
            self._lineage.check(raw(connection))
            unit = SqlUnitOfWork(connection, self._commit)
            yield unit
        if unit.needs_cleaning:
            self.clean_up()

    @contextmanager
    def reading(self) -> Generator[SqlUnitOfWork]:
        """Begin a transaction that only reads."""
        with self._translating(), self._readers.connect() as connection:
            yield SqlUnitOfWork(connection, _refuse, remembered)

    @contextmanager
    def snapshot(self) -> Generator[SqlUnitOfWork]:
        """Read from a copy in memory, so that no lock stands against a rating."""
        with self._translating():
            with self._readers.connect() as connection:
                engine = memory_engine(raw(connection))
            try:
                with engine.connect() as copy:
                    yield SqlUnitOfWork(copy, _refuse)
            finally:
                engine.dispose()

    def back_up(self) -> Path | None:
        """Write a verified backup if anything changed since the last; return where.

        File and backups are made not to tell in which order people of anonymous workshops came.
        """
        if self._read_only:
            return None
        self.check_in_place()
        self.tidy()
        made = self._back_up()
        with self._backup_turn:
            self._cleaner.settle_backups()
        return made

    def _back_up(self) -> Path | None:
        with self._backup_turn:
            counter = header_of(self._place.head(), self._path, self._schema).change_counter
            if not self.backups.is_due(counter):
                return None
            with self._translating(), self._readers.connect() as connection:
                made = self.backups.make(raw(connection), counter)
            with self._translating():
                self.backups.thin_out()
        return made.path

    def changed_outside(self) -> Changes | None:
        """Return what another process changed since the last call; None where none wrote.

        Raises FileOverwrittenError where that was to copy another file over this one.
        None too while a thread of ours is writing or another process holds the file: the next
        call will tell.
        """
        if self._writers is None:
            return None
        try:
            # As long as it is our turn, no thread of ours moves a mark.
            with self._writer(patience=0) as connection:
                (version,) = raw(connection).execute("PRAGMA data_version").fetchone()
                if version == self._seen_version:
                    return None
                self._lineage.check(raw(connection))
                with self.reading() as work:
                    changes = self._marks.compare(work.mark_keys())
        except FileOverwrittenError:
            raise
        except StorageError:
            return None
        before, self._seen_version = self._seen_version, version
        return None if before == -1 else changes

    def check_in_place(self) -> None:
        """Raise FileReplacedError where the file was deleted, replaced, or overwritten in place.

        SQLite would go on and write to a file that nobody can open any more.
        """
        self._place.check()

    def clean_up(self, *, every_copy: bool = False) -> None:
        """Clean file and backups of former participants and workshops, where that is due.

        What fails here (a full disk, a busy file) is tried again when the file is next opened.
        """
        if not self._read_only:
            self._cleaner.clean_up(every_copy=every_copy)

    def unclean_copies(self) -> list[UncleanCopy]:
        """Return every copy that still names people of anonymous workshops, or may."""
        return self._cleaner.unclean()

    def tidy(self, at_most: int | None = None) -> None:
        """Lay the file anew where it tells in which order people of anonymous workshops came.

        `at_most`: only if it has no more bytes, so that nobody waits.
        """
        if not self._read_only:
            self._cleaner.tidy(at_most)

    def close(self) -> None:
        """Close all connections."""
        self._readers.dispose()
        if self._writers is not None:
            self._writers.dispose()
        self._place.close()

    def __exit__(self, *_problem: object) -> None:
        self.close()

    @contextmanager
    def _translating(self) -> Generator[None]:
        """Tell faults as the domain's errors; of a damaged file, what could take its place."""
        try:
            with translating(self._path):
                yield
        except DamagedFileError as problem:
            found = self.backups.newest_valid()
            problem.parameters["backup"] = found.path if found else None
            raise

    @contextmanager
    def _writer(self, patience: float | None = None) -> Generator[Connection]:
        if self._writers is None:
            raise FileReadOnlyError(path=self._path)
        self.check_in_place()
        wait = self._patience if patience is None else patience
        if not self._turn.acquire(timeout=wait):
            raise StorageBusyError(path=self._path)
        try:
            with self._translating(), self._writers.connect() as connection:
                try:
                    yield connection
                finally:
                    # SQLAlchemy (2.1) takes a transaction whose COMMIT failed for ended; SQLite
                    # keeps it open, and with it a lock against every reader and the next BEGIN.
                    raw(connection).rollback()
        finally:
            self._turn.release()

    def _commit(self, connection: Connection, touched: frozenset[Key]) -> None:
        self.check_in_place()
        with self._translating():
            self._lineage.commit(connection)
        self._marks.note_own(touched)


def _refuse(_connection: Connection, _touched: frozenset[Key]) -> None:
    raise RuntimeError("A unit of work for reading cannot be committed")
