"""What SQLite and the disk say, told as the domain's errors; the one place that knows the names.

It branches on `sqlite_errorname`, never on the message. A broken constraint is a bug of ours and
passes through as it is.
"""

import errno
import os
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile

from sqlalchemy.exc import DBAPIError

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
from workshop_app.storage.columns import BrokenRowError

# Longest name first: SQLITE_READONLY_DBMOVED is also a SQLITE_READONLY.
_BY_NAME: tuple[tuple[str, type[StorageError]], ...] = (
    ("SQLITE_READONLY_DBMOVED", FileReplacedError),
    ("SQLITE_READONLY", FileReadOnlyError),
    ("SQLITE_BUSY", StorageBusyError),
    ("SQLITE_LOCKED", StorageBusyError),
    ("SQLITE_FULL", DiskFullError),
    ("SQLITE_CANTOPEN", FolderUnusableError),
    ("SQLITE_PERM", FolderUnusableError),
    ("SQLITE_NOTADB", NotAWorkshopFileError),
    ("SQLITE_CORRUPT", DamagedFileError),
    ("SQLITE_IOERR_CORRUPTFS", DamagedFileError),
    ("SQLITE_IOERR", StorageError),
)
_PROBE = 65_536
_BY_ERRNO: dict[int, type[StorageError]] = {
    errno.ENOSPC: DiskFullError,
    errno.EDQUOT: DiskFullError,
    errno.EFBIG: DiskFullError,
    errno.EROFS: FileReadOnlyError,
    errno.ENOENT: FolderUnusableError,
    errno.ENOTDIR: FolderUnusableError,
    errno.EISDIR: FolderUnusableError,
    errno.ENAMETOOLONG: FolderUnusableError,
    errno.ELOOP: FolderUnusableError,
    errno.EACCES: FileReadOnlyError,
    errno.EPERM: FileReadOnlyError,
}


def fault_of(problem: BaseException | None, path: Path) -> StorageError | None:
    """Return the domain's error for what went wrong, or None where it is a bug."""
    if isinstance(problem, DBAPIError):
        return fault_of(problem.orig, path)
    if isinstance(problem, sqlite3.Error):
        # Errors that sqlite3 itself raises, such as ProgrammingError, have no name.
        name = str(getattr(problem, "sqlite_errorname", ""))
        kind = next((kind for start, kind in _BY_NAME if name.startswith(start)), None)
        if name == "SQLITE_IOERR_WRITE" and _has_no_room(path):
            kind = DiskFullError
        return _make(kind, path)
    if isinstance(problem, OSError):
        return _make(_BY_ERRNO.get(problem.errno or 0, StorageError), path)
    return None


def _has_no_room(path: Path) -> bool:
    """Tell a full disk, a quota or a limit of size from a disk that fails: SQLite does not say.

    Writes where the file would have to grow to, in a file without a name.
    """
    try:
        with TemporaryFile(dir=path.parent, buffering=0) as probe:
            probe.seek(path.stat().st_size)
            if (probe.write(bytes(_PROBE)) or 0) < _PROBE:
                return True  # what there was room for was written
            os.fsync(probe.fileno())
    except OSError as problem:
        return _BY_ERRNO.get(problem.errno or 0) is DiskFullError
    return False


def _make(kind: type[StorageError] | None, path: Path) -> StorageError | None:
    if kind is None:
        return None
    if kind is DamagedFileError:
        return DamagedFileError(path=path, backup=None, details=[])
    return kind(path=path)


@contextmanager
def translating(path: Path) -> Generator[None]:
    """Raise the domain's error for any that SQLite or the disk raises inside."""
    try:
        yield
    # sqlite3 cannot read its own error message where that quotes a damaged name.
    except (BrokenRowError, UnicodeDecodeError) as problem:
        raise DamagedFileError(path=path, backup=None, details=["broken row"]) from problem
    except (DBAPIError, sqlite3.Error, OSError) as problem:
        fault = fault_of(problem, path)
        if fault is None:
            raise
        raise fault from problem
