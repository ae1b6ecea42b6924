"""The cells of a csv or xlsx file as text, from files that may be anything."""

import codecs
import csv
import io
import zipfile
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from itertools import islice
from pathlib import Path

from workshop_app.domain.text import clean_line
from workshop_app.services.analysing import TableUnreadableError

Rows = list[list[str]]
MOST_BYTES = 200 * 1024 * 1024
MOST_RATIO = 200
MOST_PARTS = 2_000
MOST_ROWS = 1_000_000
MOST_COLUMNS = 5_000
MOST_CELLS = 20_000_000
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_SMALL = 1024 * 1024
_PROBED = 200
_REMEMBERED = 100_000
_DELIMITERS = ",;\t"


def read_sheets(path: Path) -> list[Rows]:
    """Return the rows of each sheet of a workbook, or the one table of a csv file.

    Raises TableUnreadableError, whatever the file holds.
    """
    try:
        with path.open("rb") as file:  # once: it may be a pipe
            content = file.read(MOST_BYTES + 1)
        if len(content) > MOST_BYTES:
            raise TableUnreadableError(path=str(path), reason="too_large")
        if content.startswith(b"PK"):
            return _workbook(content, path)
        if content.startswith(_OLD_OFFICE):
            raise TableUnreadableError(path=str(path), reason="encrypted")
        return [_csv(_decode(content, path), path)]
    except OSError as error:
        raise TableUnreadableError(path=str(path), reason=_reason(error)) from error


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "missing"
    if isinstance(error, IsADirectoryError):
        return "folder"
    return "denied" if isinstance(error, PermissionError) else "damaged"


def _decode(content: bytes, path: Path) -> str:
    """Return the text: by its mark, else strict UTF-8, else the code page of Korean Windows.

    In this order, as one in ten UTF-8 texts also passes as cp949 but hardly one the other way.
    """
    marked = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if not marked and b"\0" in content:  # no text holds it; UTF-16 without its mark does
        raise TableUnreadableError(path=str(path), reason="encoding")
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp949"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise TableUnreadableError(path=str(path), reason="encoding")


def _csv(text: str, path: Path) -> Rows:
    try:
        delimiter = max(_DELIMITERS, key=lambda one: _regularity(_split(text, one, _PROBED)))
        if _is_open(text, delimiter):
            raise TableUnreadableError(path=str(path), reason="quotes")
        # Most cells of a table say the same few things: each is cleaned once.
        cleaned = lru_cache(maxsize=_REMEMBERED)(clean_line)
        return [[cleaned(cell) for cell in row] for row in _split(text, delimiter)]
    except csv.Error as error:
        raise TableUnreadableError(path=str(path), reason="damaged") from error


def _split(text: str, delimiter: str, most: int | None = None) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    return islice(reader, most)


def _is_open(text: str, delimiter: str) -> bool:
    """Tell whether a quoted field never ends: it would swallow every row after it in silence."""
    strict = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        deque(strict, maxlen=0)
    except csv.Error as error:
        return str(error) == "unexpected end of data"
    return False


def _regularity(rows: Iterator[Sequence[str]]) -> tuple[float, int]:
    """Return how constant the number of fields is, and the number: more than one field counts.

    By the commonest number, as a title may stand above the table.
    """
    try:
        widths = [len(row) for row in rows if row]
    except csv.Error:
        return (-1.0, 0)
    usual, times = Counter(widths).most_common(1)[0] if widths else (1, 0)
    return (times / len(widths), usual) if usual > 1 else (0.0, 0)


def _workbook(content: bytes, path: Path) -> list[Rows]:
    from openpyxl import load_workbook

    _guard(content, path)
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        try:
            return [_sheet(sheet, path) for sheet in book.worksheets]
        finally:
            book.close()
    except (TableUnreadableError, MemoryError):
        raise
    except Exception as error:  # a hostile file makes openpyxl raise whatever it meets
        raise TableUnreadableError(path=str(path), reason="damaged") from error


def _guard(content: bytes, path: Path) -> None:
    """Refuse archives that unpack to far more than they are, or hold what no table needs."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise TableUnreadableError(path=str(path), reason="damaged") from error
    declared = sum(part.file_size for part in parts)
    packed = max(1, sum(part.compress_size for part in parts))
    bomb = declared > MOST_BYTES or (declared > _SMALL and declared / packed > MOST_RATIO)
    if bomb or len(parts) > MOST_PARTS:
        raise TableUnreadableError(path=str(path), reason="too_large")
    if any(part.flag_bits & 1 for part in parts):
        raise TableUnreadableError(path=str(path), reason="encrypted")
    if any(part.filename.endswith("vbaProject.bin") for part in parts):
        raise TableUnreadableError(path=str(path), reason="macros")


def _sheet(sheet: object, path: Path) -> Rows:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

    if not isinstance(sheet, ReadOnlyWorksheet):
        return []
    # The file's own word on its extent may be a lie: openpyxl would read no further.
    sheet.reset_dimensions()
    rows: Rows = []
    cells = 0
    for row in _values(sheet):
        cells += len(row)
        if len(rows) >= MOST_ROWS or len(row) > MOST_COLUMNS or cells > MOST_CELLS:
            raise TableUnreadableError(path=str(path), reason="too_large")
        rows.append([_text(value) for value in row])
    return rows


def _values(sheet: object) -> Iterator[tuple[object, ...]]:
    yield from sheet.iter_rows(values_only=True)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownVariableType, reportUnknownMemberType]


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case float() if value.is_integer():
            return str(int(value))
        case datetime():
            return value.isoformat()
        case _:
            return clean_line(str(value))
