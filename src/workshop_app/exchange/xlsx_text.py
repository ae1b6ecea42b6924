"""An xlsx file's archive is looked through before openpyxl reads it."""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

from workshop_app.services.analysing import TableError, TableUnreadableError
from workshop_app.services.table_limits import MOST, Limit, check_limits, refuse

_SMALL = 1024 * 1024
# No text of a cell is as long as this, whatever its bytes: up to nine for a character (&#xAC00;).
_CHUNK = 9 * MOST[Limit.CELL_LENGTH]
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_TYPES = "[Content_Types].xml"
_NAMED = re.compile(rb'PartName\s*=\s*["\']/([^"\']+)["\']')
_PACKED = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})


@contextmanager
def said_in_our_words(path: Path) -> Generator[None]:
    """Raise whatever reading a workbook raises as TableError."""
    try:
        yield
    except (TableError, MemoryError):
        raise
    except Exception as error:  # a hostile file makes openpyxl raise whatever it meets
        raise TableUnreadableError(path=str(path), reason="damaged") from error


def guard_archive(content: bytes, path: Path) -> None:
    """Refuse archives that unpack to far more than they are, or hold what no table needs."""
    with said_in_our_words(path), zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.infolist()
        declared = sum(part.file_size for part in parts)
        packed = max(1, sum(part.compress_size for part in parts))
        ratio = declared // packed if declared > _SMALL else 1
        found = {Limit.PARTS: len(parts), Limit.UNPACKED: declared, Limit.PACKING: ratio}
        check_limits(path, found)
        if any(part.compress_type not in _PACKED for part in parts):  # others reserve gigabytes
            raise TableUnreadableError(path=str(path), reason="damaged")
        if any(part.flag_bits & 1 for part in parts):
            raise TableUnreadableError(path=str(path), reason="encrypted")
        if any(part.filename.endswith("vbaProject.bin") for part in parts):
            raise TableUnreadableError(path=str(path), reason="macros")
        _Look(archive, path).look()


class _Look:
    """Looks through the parts as bytes, before openpyxl makes objects of everything in them."""

    def __init__(self, archive: zipfile.ZipFile, path: Path) -> None:
        self._archive = archive
        self._path = path
        self._found: Counter[Limit] = Counter()

    def look(self) -> None:
        """Raise TableTooLargeError where there is more than a limit allows."""
        kinds = self._kinds()
        for part in self._archive.infolist():
            if part.filename.startswith("xl/media/"):  # never read
                continue
            kind = kinds.get(part.filename, b"worksheet+xml")
            if kinds and b"sharedStrings+xml" in kind:
                counted = {Limit.TEXTS: b"<si"}
            elif kinds and b"worksheet+xml" in kind and _SHEET.fullmatch(part.filename):
                counted = {Limit.ROWS: b"<row", Limit.CELLS: b"<c ", Limit.ELEMENTS: b"<mergeCell "}
            else:
                counted = {Limit.ELEMENTS: b"<"}
            for chunk in self._chunks(part):
                for limit, tag in counted.items():
                    self._found[limit] += chunk.count(tag)
                check_limits(self._path, self._found)

    def _kinds(self) -> dict[str, bytes]:
        """Return what openpyxl will take each part for; nothing where that is not plainly said.

        Texts may lie in a part that is called like a sheet.
        """
        try:
            with self._archive.open(_TYPES) as part:
                said = part.read(_SMALL)
        except KeyError:
            return {}
        if len(said) == _SMALL or b"&" in said:
            return {}
        kinds: dict[str, bytes] = {}
        for one in said.split(b"<"):
            if match := _NAMED.search(one):
                name = match[1].decode(errors="replace")
                kinds[name] = one if name not in kinds else b"several"
        return kinds

    def _chunks(self, part: zipfile.ZipInfo) -> Iterator[bytes]:
        with self._archive.open(part) as opened:
            while chunk := opened.read(_CHUNK):
                if len(chunk) == _CHUNK and b"<" not in chunk:
                    raise refuse(self._path, Limit.CELL_LENGTH)
                yield chunk
