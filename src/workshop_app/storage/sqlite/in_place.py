"""Whether a file is still the one that was opened: in its place, and not overwritten."""

import os
from pathlib import Path
from threading import Lock

from workshop_app.domain.errors import FileReplacedError
from workshop_app.storage.sqlite.header import is_overwritten
from workshop_app.storage.sqlite.signature import HEADER_SIZE

_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0)


class InPlace:
    """One handle, held for as long as the store is open, through which the header is read.

    To open the file anew for each look would be fatal: as soon as any handle of a file is closed,
    POSIX takes from the process all its locks on that file, SQLite's too, and in the middle of a
    transaction another process could write. See https://www.sqlite.org/howtocorrupt.html 2.2.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._identity = file_identity(path)
        self._handle = None if self._identity is None else os.open(path, _READ)
        self._turn = Lock()  # threads share the handle's position
        self._counter = 0

    def head(self) -> bytes:
        """Return the first 100 bytes, as they are now; fewer where there are not so many."""
        if self._handle is None:
            return b""
        with self._turn:
            os.lseek(self._handle, 0, os.SEEK_SET)
            return os.read(self._handle, HEADER_SIZE)

    def check(self) -> None:
        """Raise FileReplacedError where the file was deleted, replaced, or overwritten in place."""
        if self._identity is None or file_identity(self._path) != self._identity:
            raise FileReplacedError(path=self._path)
        try:
            head = self.head()
        except OSError:
            head = b""
        is_other, counter = is_overwritten(head, self._counter)
        if is_other:
            raise FileReplacedError(path=self._path)
        self._counter = counter

    def close(self) -> None:
        """Let go of the file, after all connections did."""
        handle, self._handle = self._handle, None
        if handle is not None:
            os.close(handle)


def file_identity(path: Path) -> tuple[int, int] | None:
    """Return what tells this file from another of the same name; None where there is none."""
    try:
        found = os.stat(path)  # noqa: PTH116 - called before each write; Path.stat costs double
    except OSError:
        return None
    return found.st_dev, found.st_ino
