"""The rows of a csv file: its encoding, its delimiter, and how large it is, without unfolding it."""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from itertools import islice
from pathlib import Path

from workshop_app.domain.text import clean_line, clean_text
from workshop_app.exchange.table_census import Census
from workshop_app.services.analysing import TableUnreadableError
from workshop_app.services.table_limits import MOST, Limit, check_limits, refuse

_CHUNK = 1024 * 1024
_BLOCK = 256
_LIST = 2_000_000
_PROBED = 200
_REMEMBERED = 100_000
_DELIMITERS = ",;\t|"
_ENDLESS, _TOO_LONG = "unexpected end of data", "field larger than field limit"


class CsvTable:
    """A csv file that is read as often as asked, in pieces: unfolded it is many times as large."""

    def __init__(self, content: bytes, path: Path) -> None:
        self._content = content
        self._path = path
        self._encoding = _encoding_of(content, path)
        self._delimiter = ","
        with _translated(path):
            self._delimiter = max(_DELIMITERS, key=self._regularity)

    def rows(self) -> Iterator[list[str]]:
        """Yield all rows with clean cells, each on one line."""
        return self._cleaned(clean_line)

    def texts(self) -> Iterator[list[str]]:
        """Yield all rows with clean cells that keep their line breaks."""
        return self._cleaned(clean_text)

    def _cleaned(self, clean: Callable[[str], str]) -> Iterator[list[str]]:
        # Most cells of a table say the same few things: each is cleaned once.
        cleaned = lru_cache(maxsize=_REMEMBERED)(clean)
        with _translated(self._path):
            for row in self._split():
                yield [cleaned(cell) for cell in row]

    def whole(self) -> str:
        """Return the text as it was written: a list of sentences is no table."""
        return self._content.decode(self._encoding) if len(self._content) <= _LIST else ""

    def measure(self, census: Census) -> None:
        """Read it once without keeping it; TableTooLargeError, TableUnreadableError.

        Strictly first, as only so it is told that a quoted field never ends: it would swallow every
        row after it in silence.
        """
        with _translated(self._path):
            try:
                self._count(census, strict=True)
            except csv.Error as error:
                if str(error) == _ENDLESS:
                    raise TableUnreadableError(path=str(self._path), reason="quotes") from error
                self._count(census, strict=False)

    def _count(self, census: Census, *, strict: bool) -> None:
        most, rows, cells = MOST[Limit.COLUMNS], 0, 0
        block: list[list[str]] = []
        for row in self._split(strict=strict):
            width = len(row)
            if width > most:
                raise refuse(self._path, Limit.COLUMNS)
            cells += width
            block.append(row)
            if len(block) == _BLOCK:
                rows += _BLOCK
                check_limits(self._path, {Limit.ROWS: rows, Limit.CELLS: cells})
                census.see(block)
                block.clear()
        check_limits(self._path, {Limit.ROWS: rows + len(block), Limit.CELLS: cells})
        census.see(block)

    def _split(self, delimiter: str = "", *, strict: bool = False) -> Iterator[list[str]]:
        text = io.TextIOWrapper(io.BytesIO(self._content), encoding=self._encoding, newline="")
        lines = _Lines(text, self._path)
        for row in csv.reader(lines, delimiter=delimiter or self._delimiter, strict=strict):
            lines.length = 0
            yield row

    def _regularity(self, delimiter: str) -> tuple[float, int]:
        """Return how constant the number of fields is, and the number: more than one counts.

        By the commonest number, as a title may stand above the table.
        """
        widths: list[int] = []
        with suppress(csv.Error):  # a quotation mark that is never closed: by the rows before it
            widths.extend(len(row) for row in islice(self._split(delimiter), _PROBED) if row)
        usual, times = Counter(widths).most_common(1)[0] if widths else (1, 0)
        return (times / len(widths), usual) if usual > 1 else (0.0, 0)


class _Lines:
    """Lines for csv.reader, which takes any number of them for one row: `length` is that row's."""

    def __init__(self, text: io.TextIOWrapper, path: Path) -> None:
        self._text = text
        self._path = path
        self.length = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._text.readline(MOST[Limit.ROW_LENGTH] + 1)
        self.length += len(line)
        if self.length > MOST[Limit.ROW_LENGTH]:
            raise refuse(self._path, Limit.ROW_LENGTH)
        if not line:
            raise StopIteration
        return line


@contextmanager
def _translated(path: Path) -> Generator[None]:
    """Raise what the csv module raises as ours, and let no cell be longer than the limit."""
    before = csv.field_size_limit(MOST[Limit.CELL_LENGTH])
    try:
        yield
    except csv.Error as error:
        if _TOO_LONG in str(error):
            raise refuse(path, Limit.CELL_LENGTH) from error
        raise TableUnreadableError(path=str(path), reason="damaged") from error
    finally:
        csv.field_size_limit(before)


def _encoding_of(content: bytes, path: Path) -> str:
    """Return the encoding: by its mark, else strict UTF-8, else the code page of Korean Windows.

    In this order, as one in ten UTF-8 texts also passes as cp949 but hardly one the other way.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        likely = ("utf-16",)
    elif b"\0" in content:  # no text holds it but UTF-16: in every other place, blanks and marks
        is_big = content[::2].count(0) > content[1::2].count(0)
        likely = ("utf-16-be" if is_big else "utf-16-le",)
    else:
        likely = ("utf-8-sig", "cp949")
    for encoding in likely:
        if _decodes(content, encoding):
            return encoding
    raise TableUnreadableError(path=str(path), reason="encoding")


def _decodes(content: bytes, encoding: str) -> bool:
    """Tell whether it is text in this encoding, piece by piece: as text it is up to 4 x as large."""
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        for start in range(0, len(content), _CHUNK):
            if "\0" in decoder.decode(content[start : start + _CHUNK]):
                return False
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True
