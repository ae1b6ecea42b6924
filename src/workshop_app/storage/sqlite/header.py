"""The first 100 bytes of a file, read without SQLite, so that a foreign file stays untouched."""

import struct
from dataclasses import dataclass
from pathlib import Path

from workshop_app.domain.errors import (
    DamagedFileError,
    EmptyFileError,
    FolderUnusableError,
    NewerFileError,
    NotAWorkshopFileError,
)
from workshop_app.storage.sqlite.faults import translating
from workshop_app.storage.sqlite.shape import is_regular
from workshop_app.storage.sqlite.signature import HEADER_SIZE, MAGIC, WAL, is_ours, uses_wal
from workshop_app.storage.sqlite.versions import Schema, needed_version, schema_number


@dataclass(frozen=True, slots=True)
class Header:
    """What the header says: user_version, change counter, and whether a -wal belongs to it."""

    user_version: int
    change_counter: int
    uses_wal: bool

    @property
    def schema(self) -> int:
        """Return the number of the file's schema."""
        return schema_number(self.user_version)


def read_header(path: Path, schema: Schema) -> Header:
    """Return the header of a workshop file that this program can read.

    See https://www.sqlite.org/fileformat.html §1.3 for the offsets.

    Raises:
        EmptyFileError, NotAWorkshopFileError, NewerFileError, DamagedFileError (cut off within
        the header), FolderUnusableError (a folder, or nothing that can be read).
    """
    if path.is_dir():
        raise FolderUnusableError(path=path)
    with translating(path):
        if path.stat() and not is_regular(path):
            raise NotAWorkshopFileError(path=path)
    with translating(path), path.open("rb") as file:
        head = file.read(HEADER_SIZE)
    return header_of(head, path, schema)


def header_of(head: bytes, path: Path, schema: Schema) -> Header:
    """Return what a file's first 100 bytes say; raise as `read_header` does."""
    if not head:
        raise EmptyFileError(path=path, backup=None)
    if not head.startswith(MAGIC[: len(head)]):
        raise NotAWorkshopFileError(path=path)
    if len(head) < HEADER_SIZE:
        raise DamagedFileError(path=path, backup=None, details=["header cut off"])
    return _checked(head, path, schema)


def _checked(head: bytes, path: Path, schema: Schema) -> Header:
    (user_version,) = struct.unpack_from(">i", head, 60)
    (change_counter,) = struct.unpack_from(">I", head, 24)
    if not is_ours(head) or schema_number(user_version) < 1:
        raise NotAWorkshopFileError(path=path)
    if schema_number(user_version) > schema.number:
        raise NewerFileError(path=path, version=needed_version(user_version))
    if max(head[18], head[19]) > WAL:
        raise NotAWorkshopFileError(path=path)
    return Header(user_version, change_counter, uses_wal(head))


def is_overwritten(head: bytes, seen: int) -> tuple[bool, int]:
    """Tell whether other content lies in the same file, and its change counter now.

    SQLite only ever counts up; by one it steps back where a commit was broken off.
    """
    if not is_ours(head):
        return True, seen
    (counter,) = struct.unpack_from(">I", head, 24)
    return counter < seen - 1, counter
