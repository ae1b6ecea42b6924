"""Opens a file, or makes a new one, in the order that never harms what is there.

Header (without SQLite), integrity, backup, upgrade in one transaction, then the store. A crash
at any point leaves a file of the old or of the new schema.
"""

import os
import secrets
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from workshop_app.domain.errors import (
    AlteredFileError,
    BrokenOffError,
    DamagedFileError,
    DoubtfulFileError,
    EmptyFileError,
    FileHeldError,
    FileReadOnlyError,
    FolderUnusableError,
    IndexDamagedError,
    NotAWorkshopFileError,
    StorageBusyError,
    StorageError,
    UpgradeFailedError,
)
from workshop_app.files import make_own_file
from workshop_app.storage.sqlite.aside import move_aside, move_stray_wal_aside, sync_folder
from workshop_app.storage.sqlite.backups import BEFORE_UPGRADE, Backups, utc_now
from workshop_app.storage.sqlite.engine import (
    connect,
    integrity_faults,
    missing_columns,
    our_names,
    writing_engine,
)
from workshop_app.storage.sqlite.faults import translating
from workshop_app.storage.sqlite.header import Header, read_header
from workshop_app.storage.sqlite.meaning import told, unaccepted
from workshop_app.storage.sqlite.rebuilding import is_only_indexes
from workshop_app.storage.sqlite.schema import create_tables
from workshop_app.storage.sqlite.shape import KNOWN, foreign_parts, limit, shape_of
from workshop_app.storage.sqlite.store import SqliteStore
from workshop_app.storage.sqlite.versions import CURRENT, Schema

BUSY_MS = 100
_NOT_READABLE = "not readable"
OPENING_BUSY_MS = 2000  # nobody types yet: a copying program may take its time to let go


def open_store(
    path: Path,
    *,
    read_only: bool = False,
    busy_ms: int = BUSY_MS,
    schema: Schema = CURRENT,
    now: Callable[[], datetime] = utc_now,
) -> SqliteStore:
    """Open the file at `path`, upgraded if it is of an earlier version; make it if there is none.

    Raises:
        NotAWorkshopFileError, NewerFileError: it was not touched.
        EmptyFileError: it has 0 bytes, or is gone although there are backups; `backup` is the
            newest valid one. Nothing was made in its place: see `restore` and `start_anew`.
        DoubtfulFileError: what stands in it does not agree with itself; see `repairing`.
        DamagedFileError: with the newest valid `backup` and what the check found.
        FolderUnusableError, FileReadOnlyError (open it with read_only), DiskFullError.
        FileHeldError: another program would not let go of it.
        UpgradeFailedError: it is as it was, and `backup` is a copy of it.
    """
    try:
        _make_ready(path, schema, now, max(busy_ms, OPENING_BUSY_MS), read_only=read_only)
        with translating(path):
            store = SqliteStore(path, read_only=read_only, busy_ms=busy_ms, schema=schema, now=now)
    except StorageBusyError as problem:
        raise FileHeldError(path=path) from problem
    store.clean_up()
    return store


def _make_ready(
    path: Path,
    schema: Schema,
    now: Callable[[], datetime],
    busy_ms: int,
    *,
    read_only: bool,
) -> None:
    backups = Backups(path, schema, now)
    with translating(path):
        exists = path.exists()
        if path.is_symlink() and not exists:
            raise FolderUnusableError(path=path)
    if not exists:
        _require_no_backup(path, backups, read_only=read_only)
        _create(path, schema)
    header = _sound_header(path, backups, schema)
    if not read_only:
        _require_writable(path)
    if not header.uses_wal and not read_only:
        with translating(path):
            move_stray_wal_aside(path, now())
    _check_integrity(path, backups, busy_ms, header, read_only=read_only)
    if header.schema < schema.number:
        _upgrade(path, header, backups, schema, read_only=read_only)
    _check_tables(path, backups, busy_ms, read_only=read_only)


def restore(
    path: Path, backup: Path, *, schema: Schema = CURRENT, now: Callable[[], datetime] = utc_now
) -> Path | None:
    """Put a backup in the file's place; the former file is moved aside, never deleted.

    No store may have the file open. Returns where the former file lies now, if there was one.
    """
    return Backups(path, schema, now).put_back(backup)


def require_free(path: Path) -> None:
    """Raise FileHeldError unless SQLite's own exclusive lock on the file can be had."""
    if not path.exists():
        return
    try:
        with translating(path), closing(connect(path, busy_ms=OPENING_BUSY_MS)) as connection:
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
    except StorageBusyError as problem:
        raise FileHeldError(path=path) from problem


def start_anew(path: Path, *, schema: Schema = CURRENT) -> Path | None:
    """Move a file that cannot be used aside and make an empty one; return where it lies now."""
    with translating(path):
        aside = move_aside(path, utc_now())
    _create(path, schema)
    return aside


def _require_no_backup(path: Path, backups: Backups, *, read_only: bool) -> None:
    if not path.parent.is_dir() or read_only:
        raise FolderUnusableError(path=path)
    found = backups.newest_valid()
    if found is not None:
        raise EmptyFileError(path=path, backup=found.path)


def _create(path: Path, schema: Schema) -> None:
    """Make the file whole under another name first: there never is a file without tables."""
    # Its own name: two first starts at once each make one, and the first that is whole stays.
    new = path.with_name(f".{secrets.token_hex(6)}.new")
    with translating(path):
        _move_stray_journals(path)
        make_own_file(new)
        engine = writing_engine(new, busy_ms=BUSY_MS)
        try:
            with engine.begin() as connection:
                create_tables(connection, schema)
            engine.dispose()
            _name_new(new, path)
        finally:
            engine.dispose()
            new.unlink(missing_ok=True)
        sync_folder(path.parent)


def _move_stray_journals(path: Path) -> None:
    """Move journals aside that are left without their file; they would "repair" the new one."""
    if not path.exists():
        move_aside(path, utc_now())


def _name_new(new: Path, path: Path) -> None:
    try:
        # Unlike a rename, a link never replaces what another program put there just now.
        path.hardlink_to(new)
    except FileExistsError:
        pass
    except OSError:  # a file system without links
        new.rename(path)
        return


def _sound_header(path: Path, backups: Backups, schema: Schema) -> Header:
    try:
        return read_header(path, schema)
    except (EmptyFileError, DamagedFileError) as problem:
        raise _with_backup(problem, path, backups) from None


def _with_backup(problem: StorageError, path: Path, backups: Backups) -> StorageError:
    found = backups.newest_valid()
    backup = found.path if found else None
    if isinstance(problem, EmptyFileError):
        return EmptyFileError(path=path, backup=backup)
    details = problem.parameters.get("details", [])
    return type(problem)(path=path, backup=backup, details=details)


def _require_writable(path: Path) -> None:
    # The folder as well: SQLite's journal lies beside the file.
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise FileReadOnlyError(path=path)


def _check_integrity(
    path: Path, backups: Backups, busy_ms: int, header: Header, *, read_only: bool
) -> None:
    altered: list[str] = []
    only_indexes = False
    mode = "ro" if read_only else "rw"
    try:
        with translating(path), closing(connect(path, mode=mode, busy_ms=busy_ms)) as connection:
            limit(connection, path)
            expected = KNOWN.get(header.schema)
            if expected and shape_of(connection) != expected:
                altered = foreign_parts(connection, our_names())
            faults, only_indexes = ([], False) if altered else _faults(connection)
    except (FileReadOnlyError, FolderUnusableError) as problem:
        journal = path.with_name(path.name + "-journal")
        if not (read_only and journal.exists()):
            raise
        # Without its journal the file would be half of a transaction.
        raise BrokenOffError(path=path, journal=journal.name) from problem
    # The header was ours: what SQLite does not take for a database any more is a damaged one,
    # and so is one whose description of its tables it cannot read (SQLITE_ERROR).
    except (DamagedFileError, NotAWorkshopFileError, sqlite3.DatabaseError):
        faults = [_NOT_READABLE]
    if altered:
        newest = backups.newest_valid()
        raise AlteredFileError(path=path, backup=newest.path if newest else None, details=altered)
    if faults:
        kind = IndexDamagedError if only_indexes else DamagedFileError
        raise _with_backup(kind(path=path, backup=None, details=faults), path, backups)


def _faults(connection: sqlite3.Connection) -> tuple[list[str], bool]:
    """Return what is damaged, and whether that are but indexes."""
    try:
        faults = integrity_faults(connection)
    except sqlite3.DatabaseError as problem:
        if not problem.sqlite_errorname.startswith("SQLITE_CORRUPT"):
            raise
        faults = [_NOT_READABLE]
    return faults, bool(faults) and is_only_indexes(connection)


def _check_tables(path: Path, backups: Backups, busy_ms: int, *, read_only: bool) -> None:
    mode = "ro" if read_only else "rw"
    with translating(path), closing(connect(path, mode=mode, busy_ms=busy_ms)) as connection:
        missing = missing_columns(connection)
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        is_ours_to_judge = not missing and version == CURRENT.user_version
        found = unaccepted(connection) if is_ours_to_judge else []
        doubts = told(connection, found)
    if missing:
        problem = DamagedFileError(path=path, backup=None, details=missing)
        raise _with_backup(problem, path, backups)
    if doubts:
        newest = backups.newest_valid()
        raise DoubtfulFileError(path=path, backup=newest.path if newest else None, doubts=doubts)


def _upgrade(
    path: Path, header: Header, backups: Backups, schema: Schema, *, read_only: bool
) -> None:
    if read_only:
        raise FileReadOnlyError(path=path)
    from workshop_app.storage.sqlite.upgrade import upgrade

    engine = writing_engine(path, busy_ms=BUSY_MS)
    try:
        with translating(path), closing(connect(path, mode="rw")) as source:
            backup = backups.make(source, header.change_counter, kept_as=BEFORE_UPGRADE)
    except BaseException:
        engine.dispose()
        raise
    try:
        with translating(path):
            upgrade(engine, schema)
    except StorageError:
        raise
    except Exception as problem:  # whatever a migration raises: the file is as it was
        raise UpgradeFailedError(path=path, backup=backup.path) from problem
    finally:
        engine.dispose()
