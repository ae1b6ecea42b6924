"""Records what SQLite asks of the disk, so that a power cut can be played at every moment.

A VFS of SQLite's (https://www.sqlite.org/vfs.html) in which writing, cutting off, syncing and
deleting are noted before they are done; all else is the system's own. It is registered by ctypes
in the very library that Python's sqlite3 uses, so the program's real connections go through it.
"""

import _sqlite3
import ctypes
import os
from collections.abc import Callable
from ctypes import CFUNCTYPE, POINTER, c_char_p, c_int, c_int64, c_void_p
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Self


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes that may reach the disk at any time until the file is synced."""

    file: str
    offset: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Truncate:
    """A file that is cut off; as uncertain as a write."""

    file: str
    size: int


@dataclass(frozen=True, slots=True)
class Sync:
    """Whatever was written to the file before is on the disk, its name in the folder too."""

    file: str


@dataclass(frozen=True, slots=True)
class Delete:
    """A file that goes; for certain only where its folder is synced with it."""

    file: str
    synced: bool


@dataclass(frozen=True, slots=True)
class Told:
    """The program told its user that `number` is kept."""

    number: int


Step = Write | Truncate | Sync | Delete | Told

_Write = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
_Truncate = CFUNCTYPE(c_int, c_void_p, c_int64)
_Sync = CFUNCTYPE(c_int, c_void_p, c_int)
# The name as a pointer: SQLite keeps it, and what a URI asks for lies behind it.
_Open = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
_Delete = CFUNCTYPE(c_int, c_void_p, c_char_p, c_int)


class _Vfs(ctypes.Structure):
    """sqlite3_vfs, version 3."""

    _fields_: ClassVar = [
        ("iVersion", c_int),
        ("szOsFile", c_int),
        ("mxPathname", c_int),
        ("pNext", c_void_p),
        ("zName", c_char_p),
        ("pAppData", c_void_p),
        ("xOpen", _Open),
        ("xDelete", _Delete),
        ("others", c_void_p * 14),
    ]


class _Methods(ctypes.Structure):
    """sqlite3_io_methods, version 3."""

    _fields_: ClassVar = [
        ("iVersion", c_int),
        ("xClose", c_void_p),
        ("xRead", c_void_p),
        ("xWrite", _Write),
        ("xTruncate", _Truncate),
        ("xSync", _Sync),
        ("others", c_void_p * 13),
    ]


class DiskRecorder:
    """Notes every step of every connection that is opened within its `with`."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self._names: dict[int, str] = {}
        self._tables: dict[int, _Methods] = {}
        self._kept: list[Any] = []  # ctypes keeps no callback alive by itself
        self._library = ctypes.CDLL("sqlite3.dll" if os.name == "nt" else _sqlite3.__file__)
        find = self._library.sqlite3_vfs_find
        find.restype = POINTER(_Vfs)
        self._system: _Vfs = find(None).contents
        self._vfs = _Vfs.from_buffer_copy(self._system)
        self._vfs.zName = b"recorder"
        self._vfs.pNext = None
        self._vfs.xOpen = self._keep(_Open(self._open))
        self._vfs.xDelete = self._keep(_Delete(self._delete))

    def __enter__(self) -> Self:
        make_default = 1
        assert self._library.sqlite3_vfs_register(ctypes.byref(self._vfs), make_default) == 0
        return self

    def __exit__(self, *_trouble: object) -> None:
        # The system's own is the default again: it comes next in the list.
        assert self._library.sqlite3_vfs_unregister(ctypes.byref(self._vfs)) == 0

    def tell(self, number: int) -> None:
        """Note that the user was told that `number` is kept."""
        self.steps.append(Told(number))

    def _keep(self, callback: Any) -> Any:
        self._kept.append(callback)
        return callback

    def _open(self, _vfs: int, name: int | None, file: int, flags: int, out: int | None) -> int:
        result = self._system.xOpen(ctypes.addressof(self._system), name, file, flags, out)
        place = c_void_p.from_address(file)  # the first field of a file: its methods
        if result == 0 and place.value and name:
            self._names[file] = Path(ctypes.string_at(name).decode()).name
            place.value = ctypes.addressof(self._recording(place.value))
        return result

    def _recording(self, original: int) -> _Methods:
        if original not in self._tables:
            system = _Methods.from_address(original)
            copy = _Methods.from_buffer_copy(system)
            copy.xWrite = self._keep(_Write(self._noting(self._wrote, system.xWrite)))
            copy.xTruncate = self._keep(_Truncate(self._noting(self._cut, system.xTruncate)))
            copy.xSync = self._keep(_Sync(self._noting(self._synced, system.xSync)))
            self._tables[original] = copy
        return self._tables[original]

    def _noting(self, note: Callable[..., Step], do: Any) -> Callable[..., int]:
        def noted(file: int, *arguments: int) -> int:
            self.steps.append(note(self._names[file], *arguments))
            return do(file, *arguments)

        return noted

    def _wrote(self, file: str, content: int, size: int, offset: int) -> Step:
        return Write(file, offset, ctypes.string_at(content, size))

    def _cut(self, file: str, size: int) -> Step:
        return Truncate(file, size)

    def _synced(self, file: str, _flags: int) -> Step:
        return Sync(file)

    def _delete(self, _vfs: int, name: bytes, sync_folder: int) -> int:
        self.steps.append(Delete(Path(name.decode()).name, synced=bool(sync_folder)))
        return self._system.xDelete(ctypes.addressof(self._system), name, sync_folder)
