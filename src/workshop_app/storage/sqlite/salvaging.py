"""Brings what can be read of a damaged file into a new one: on demand only, marked as suspect.

The damaged file is never touched: a private copy of it is read. The new one is built under
another name and checked as any file that is opened; it gets its own name last.
"""

import errno
import shutil
import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, select, update

from workshop_app.domain.errors import (
    AlteredFileError,
    NothingToSalvageError,
    TargetNotWritableError,
    UserError,
)
from workshop_app.domain.salvage import Salvage, SalvagedTable, SalvageMark
from workshop_app.files import make_own_file, sync_file
from workshop_app.services.ports import Progress
from workshop_app.storage import tables as t
from workshop_app.storage.columns import BrokenRowError
from workshop_app.storage.salvage_marks import mark_setting
from workshop_app.storage.sqlite import meaning, salvage_fitting
from workshop_app.storage.sqlite.aside import move_aside, sync_folder
from workshop_app.storage.sqlite.backups import utc_now
from workshop_app.storage.sqlite.engine import (
    connect,
    integrity_faults,
    our_names,
    prepare_for_writing,
    writing_engine,
)
from workshop_app.storage.sqlite.faults import translating
from workshop_app.storage.sqlite.header import Header, read_header
from workshop_app.storage.sqlite.salvage_reading import RowReader, Table, table_of, value_of
from workshop_app.storage.sqlite.shape import KNOWN, foreign_parts, limit, shape_of
from workshop_app.storage.sqlite.versions import CURRENT
from workshop_app.storage.workshop_reading import read_workshop
from workshop_app.wording.file_faults import write_fault

_JOURNALS = ("-journal", "-wal", "-shm")
_BUSY_MS = 2000


def salvage(path: Path, into: Path, progress: Progress, day: date) -> Salvage:
    """Make the new library `into` of what can be read of the damaged file `path`.

    Raises:
        TargetNotWritableError: something lies there already.
        NothingToSalvageError: not even the description of the tables can be read.
        NotAWorkshopFileError, NewerFileError, AlteredFileError, EmptyFileError: as at opening.
        CancelledError, DiskFullError and other faults of the disk: nothing is left behind.
    """
    if into.exists() or into.is_symlink():
        raise _taken(into)
    with building(path, into, progress, day) as (part, found), translating(into):
        _name_new(part, into)
        sync_folder(into.parent)
    return found


def salvage_in_place(path: Path, progress: Progress, day: date) -> Salvage:
    """Put what can be read of a damaged file in its place; the file itself is moved aside."""
    with building(path, path, progress, day) as (part, found):
        put_in_place(part, path)
    return found


def put_in_place(part: Path, path: Path) -> Path | None:
    """Give a file that was built its place; return where the former one lies now."""
    with translating(path):
        aside = move_aside(path, utc_now())
        part.replace(path)
        sync_folder(path.parent)
    return aside


@contextmanager
def building(
    path: Path, into: Path, progress: Progress, day: date | None
) -> Generator[tuple[Path, Salvage]]:
    """Give a new sound file beside `into`, and what it holds; without `day` it has no mark."""
    header = read_header(path, CURRENT)
    copy, part = (into.with_name(f"{into.name}{end}") for end in (".copy.part", ".part"))
    try:
        with translating(into):
            for one in (copy, part):
                one.unlink(missing_ok=True)
                make_own_file(one)
            _copy(path, copy)
            found = _Building(path, copy, part, header, progress).build(day)
            sync_file(part)
        yield part, found
    finally:
        for one in (copy, part):
            for end in ("", *_JOURNALS):
                one.with_name(one.name + end).unlink(missing_ok=True)


def _copy(path: Path, copy: Path) -> None:
    # Without its journals: what one of them would write may be of another file. A write that was
    # broken off leaves rows of two states, and what of them does not fit is left out.
    shutil.copyfile(path, copy)


def _name_new(part: Path, into: Path) -> None:
    try:
        into.hardlink_to(part)  # unlike a rename it never replaces a file
    except FileExistsError:
        raise _taken(into) from None
    except OSError:  # a file system without links
        part.rename(into)


def _taken(into: Path) -> TargetNotWritableError:
    problem = FileExistsError(errno.EEXIST, "")
    return TargetNotWritableError(path=into, reason=write_fault(problem, into))


class _Building:
    """One new file, from the copy of a damaged one."""

    def __init__(
        self, path: Path, copy: Path, part: Path, header: Header, progress: Progress
    ) -> None:
        self._path = path
        self._copy = copy
        self._part = part
        self._header = header
        self._progress = progress
        self._parents: dict[str, list[int]] = {}
        self._read: dict[str, tuple[int, bool]] = {}
        self._at = 0
        self._last = 1

    def build(self, day: date | None) -> Salvage:
        """Read all rows; with a day, leave out what does not fit, and mark what is there."""
        with closing(connect(self._copy)) as source, self._writing() as target:
            self._describe(source, target)
            for name in self._tables(target):
                self._bring(source, target, name)
            known = _answers_known(target)
            if day is not None:
                salvage_fitting.bring_ballots(target)
                salvage_fitting.leave_orphans_out(target)
        if day is not None:
            self._fit()
        with self._writing() as target:
            found = self._counted(target, known, day)
        with closing(connect(self._part)) as target:
            if integrity_faults(target) or (day is not None and meaning.findings(target)):
                raise NothingToSalvageError(path=self._path, backup=None, details=[])
        return found

    @contextmanager
    def _writing(self) -> Generator[sqlite3.Connection]:
        """Give the new file in a transaction; parents may come after their children."""
        with closing(connect(self._part)) as target:
            prepare_for_writing(target)
            target.execute("PRAGMA foreign_keys = OFF")
            target.execute("BEGIN IMMEDIATE")
            yield target
            target.execute("COMMIT")

    def _fit(self) -> None:
        """Bring the new file to the current schema, and leave out what does not fit there."""
        if self._header.schema < CURRENT.number:
            self._upgrade()
        with self._writing() as target:
            target.execute("DELETE FROM setting WHERE name = ?", (meaning.ACCEPTED,))
            salvage_fitting.leave_out_what_does_not_fit(target)
        while broken := self._unreadable():
            with self._writing() as target:
                target.executemany("DELETE FROM workshop WHERE id = ?", broken)
                salvage_fitting.leave_out_what_does_not_fit(target)

    def _tick(self) -> None:
        self._progress.report(self._at, self._last)

    def _describe(self, source: sqlite3.Connection, target: sqlite3.Connection) -> None:
        """Make the tables that the file has, once it is seen that they are just ours."""
        limit(source, self._copy)
        try:
            is_known = shape_of(source) == KNOWN.get(self._header.schema)
            foreign = [] if is_known else foreign_parts(source, our_names())
            query = (
                "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type = 'index', name"
            )
            described = [sql for (sql,) in source.execute(query)]
        except sqlite3.DatabaseError as problem:
            raise NothingToSalvageError(path=self._path, backup=None, details=[]) from problem
        if not is_known:
            raise AlteredFileError(path=self._path, backup=None, details=foreign)
        for sql in described:
            target.execute(sql)
        for pragma in ("application_id", "user_version"):
            (number,) = source.execute(f"PRAGMA {pragma}").fetchone()
            target.execute(f"PRAGMA {pragma} = {number}")
        revision = f"{self._header.schema:04d}"
        target.execute("INSERT INTO alembic_version VALUES (?)", (revision,))
        source.text_factory = bytes  # so that each text can be told from what is no text
        source.execute("PRAGMA trusted_schema = OFF")
        source.execute("PRAGMA cell_size_check = ON")

    def _tables(self, target: sqlite3.Connection) -> list[str]:
        query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'alembic_version'"
        there = {str(name) for (name,) in target.execute(query)}
        # Parents first: their keys say where to look among the children.
        ordered = [one.name for one in t.metadata.sorted_tables if one.name in there]
        self._last = len(ordered)
        return ordered

    def _bring(self, source: sqlite3.Connection, target: sqlite3.Connection, name: str) -> None:
        """Bring the rows of a table over that can be read and are what they can be."""
        table = table_of(target, name)
        limit(source, self._copy)
        reader = RowReader(source, table, self._parents, self._tick)
        found = 0
        for row in reader.rows():
            found += 1
            self._insert(target, table, row)
        self._read[name] = found, reader.has_gaps
        if len(table.key) == 1 and table.columns[table.key[0]][1] == "INTEGER":
            key = table.columns[table.key[0]][0]
            query = f'SELECT "{key}" FROM "{name}"'  # noqa: S608 - ours
            self._parents[name] = [one for (one,) in target.execute(query)]
        self._at += 1

    def _insert(self, target: sqlite3.Connection, table: Table, row: tuple[object, ...]) -> None:
        marks = ", ".join("?" * len(row))
        columns = ", ".join(f'"{column}"' for column, _ in table.columns)
        try:
            values = [
                value_of(raw, kind) for raw, (_, kind) in zip(row, table.columns, strict=True)
            ]
            target.execute(
                f'INSERT INTO "{table.name}" ({columns}) VALUES ({marks})',  # noqa: S608 - ours
                values,
            )
        except (ValueError, OverflowError, sqlite3.IntegrityError):
            return  # left out: it breaks one of the table's own rules

    def _upgrade(self) -> None:
        from workshop_app.storage.sqlite.upgrade import upgrade

        engine = writing_engine(self._part, busy_ms=_BUSY_MS)
        try:
            upgrade(engine, CURRENT)
        finally:
            engine.dispose()

    def _unreadable(self) -> list[tuple[int]]:
        """Return the keys of the workshops that the program cannot read."""
        engine = writing_engine(self._part, busy_ms=_BUSY_MS)
        try:
            with engine.connect() as connection:
                # Only here: those in the trash are read, too.
                connection.execute(update(t.workshop).values(deleted_at=None))
                rows = connection.execute(select(t.workshop.c.id, t.workshop.c.uid)).all()
                broken = [(row.id,) for row in rows if not _can_be_read(connection, row.uid)]
                connection.rollback()
        finally:
            engine.dispose()
        return broken

    def _counted(
        self, target: sqlite3.Connection, known: dict[str, int], day: date | None
    ) -> Salvage:
        """Count what was kept, and mark each workshop with it."""
        tables = tuple(
            SalvagedTable(name, found, min(found, _count(target, name)), has_gaps)
            for name, (found, has_gaps) in self._read.items()
        )
        kept = _answers_kept(target)
        titles = target.execute("SELECT uid, title FROM workshop ORDER BY id").fetchall()
        marks: list[tuple[str, SalvageMark]] = []
        for uid, title in titles:
            if day is not None:
                at_hand = kept.get(uid, 0)
                mark = SalvageMark(day, at_hand, max(at_hand, known.get(uid, 0)))
                marks.append((str(title), mark))
                target.execute("REPLACE INTO setting VALUES (?, ?)", mark_setting(uid, mark))
        return Salvage(tables, tuple(marks))


def _can_be_read(connection: Connection, uid: str) -> bool:
    try:
        read_workshop(connection, uid)
    except (BrokenRowError, UserError):
        return False
    return True


def _count(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])  # noqa: S608


def _answers_kept(connection: sqlite3.Connection) -> dict[str, int]:
    """Return workshop id -> how many ratings of it there are."""
    return _by_workshop(connection, "rating", "count(*)")


def _answers_known(connection: sqlite3.Connection) -> dict[str, int]:
    """Return workshop id -> how many ratings it had: those that were read, or what ballots say."""
    read, said = _answers_kept(connection), _by_workshop(connection, "ballot", "sum(l.answers)")
    return {one: max(read.get(one, 0), said.get(one, 0)) for one in {*read, *said}}


def _by_workshop(connection: sqlite3.Connection, table: str, what: str) -> dict[str, int]:
    query = (
        f"SELECT w.uid, {what} FROM {table} l JOIN rating_round r ON r.id = l.round_id "  # noqa: S608
        "JOIN workshop w ON w.id = r.workshop_id GROUP BY w.uid"
    )
    return {str(uid): int(count or 0) for uid, count in connection.execute(query)}
