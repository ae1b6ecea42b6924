"""Reads a file of SQLite's page by page, as an attacker does: where each row lies, what is free.

https://www.sqlite.org/fileformat.html; only what our ledgers need: no row here overflows its page.
"""

import sqlite3
import struct
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

_INTERIOR, _LEAVES = (2, 5), (10, 13)
_SIZES = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 8: 0, 9: 0}


class Row(NamedTuple):
    """The first integers of a row, and where it lies: page, and the place in the page."""

    values: tuple[int, ...]
    page: int
    offset: int


class Pages:
    """The pages of one file."""

    def __init__(self, path: Path) -> None:
        self._bytes = path.read_bytes()
        (size,) = struct.unpack_from(">H", self._bytes, 16)
        self.size = 65536 if size == 1 else size
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            query = "SELECT name, rootpage FROM sqlite_master WHERE rootpage > 0"
            self._roots = dict(connection.execute(query).fetchall())

    def rows(self, table: str) -> list[Row]:
        """Return the rows of a table without row ids, or of an index, wherever they lie."""
        return list(self._below(self._roots[table])) if table in self._roots else []

    def page(self, number: int) -> bytes:
        """Return the bytes of a page."""
        return self._bytes[(number - 1) * self.size : number * self.size]

    def free(self) -> list[int]:
        """Return the numbers of the pages that hold nothing any more."""
        (trunk,) = struct.unpack_from(">I", self._bytes, 32)
        found: list[int] = []
        while trunk:
            following, count = struct.unpack_from(">II", self.page(trunk))
            found += [trunk, *struct.unpack_from(f">{count}I", self.page(trunk), 8)]
            trunk = following
        return found

    def _below(self, number: int) -> Iterator[Row]:
        page = self.page(number)
        kind, cells = page[0], struct.unpack_from(">H", page, 3)[0]
        start = 12 if kind in _INTERIOR else 8
        for at in struct.unpack_from(f">{cells}H", page, start):
            begin = at
            if kind in _INTERIOR:
                yield from self._below(struct.unpack_from(">I", page, at)[0])
                begin += 4
            _, begin = _varint(page, begin)
            yield Row(_integers(page, begin), number, at)
        if kind in _INTERIOR:
            yield from self._below(struct.unpack_from(">I", page, 8)[0])


def _integers(page: bytes, at: int) -> tuple[int, ...]:
    """Return the integers with which a record begins."""
    length, place = _varint(page, at)
    kinds: list[int] = []
    while place < at + length:
        kind, place = _varint(page, place)
        kinds.append(kind)
    found: list[int] = []
    for kind in kinds:
        if kind not in _SIZES:
            break
        size = _SIZES[kind]
        content = page[place : place + size]
        found.append(kind - 8 if kind in (8, 9) else int.from_bytes(content, "big", signed=True))
        place += size
    return tuple(found)


def _varint(page: bytes, at: int) -> tuple[int, int]:
    value = 0
    for place in range(9):
        byte = page[at + place]
        value = (value << 7) | (byte & 0x7F)
        if byte < 0x80:
            return value, at + place + 1
    raise AssertionError("no row of ours has a number of nine bytes here")
