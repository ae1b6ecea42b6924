"""The sheets of an xlsx file with merged cells, hidden rows and formulas without stored values."""

import io
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workshop_app.domain.raw_table import Cell, RawSheet, Span
from workshop_app.domain.text import clean_text
from workshop_app.exchange.xlsx_text import guard_archive, said_in_our_words
from workshop_app.services.table_limits import MOST, Limit, check_limits, refuse

if TYPE_CHECKING:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

    from workshop_app.exchange.xlsx_rows import SheetRows

_TRUE = frozenset({"1", "true"})


def raw_sheets(content: bytes, path: Path) -> list[RawSheet]:
    """Return the sheets of a workbook that was looked through before; raises TableError."""
    from openpyxl import load_workbook
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

    from workshop_app.exchange.openpyxl_patches import read_no_sizes
    from workshop_app.exchange.xlsx_rows import SheetRows

    guard_archive(content, path)
    read_no_sizes()
    with said_in_our_words(path):
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        try:
            sheets: list[object] = list(book.worksheets)
            return [
                _Reading(one, path).sheet(SheetRows)
                for one in sheets
                if isinstance(one, ReadOnlyWorksheet)
            ]
        finally:
            book.close()


class _Reading:
    """Reads one sheet cell by cell: openpyxl's own rows keep nothing but the values."""

    def __init__(self, sheet: "ReadOnlyWorksheet", path: Path) -> None:
        self._sheet: Any = sheet
        self._path = path
        self._rows: list[tuple[Cell, ...]] = []
        self._known: dict[str, str] = {}

    def sheet(self, reader: "type[SheetRows]") -> RawSheet:
        """Return the sheet; TableTooLargeError as soon as it is beyond a limit."""
        book = self._sheet.parent
        with self._sheet._get_source() as source:  # noqa: SLF001
            parser = reader(
                source,
                self._sheet._shared_strings,  # noqa: SLF001
                data_only=True,
                epoch=book.epoch,
                date_formats=book._date_formats,  # noqa: SLF001
                timedelta_formats=book._timedelta_formats,  # noqa: SLF001
            )
            self._take(parser.rows())
        return RawSheet(
            str(self._sheet.title),
            tuple(self._rows),
            tuple(self._spans(parser.merged_cells)),
            frozenset(
                int(number) - 1
                for number, about in parser.row_dimensions.items()
                if str(about.get("hidden", "")).casefold() in _TRUE
            ),
            frozenset(parser.formulas),
            self._sheet.sheet_state != "visible",
        )

    def _take(self, rows: Iterator[tuple[int, list[tuple[int, object]]]]) -> None:
        count = 0
        for number, cells in rows:
            if number <= len(self._rows):  # a row that comes twice: the first one stands
                continue
            values: list[Cell] = []
            for column, given in cells:
                value = self._cell(given)
                if value is None:
                    continue
                if column > MOST[Limit.COLUMNS]:
                    raise refuse(self._path, Limit.COLUMNS)
                if column > len(values):
                    values.extend([None] * (column - len(values)))
                values[column - 1] = value
            count += len(values)
            check_limits(self._path, {Limit.ROWS: number, Limit.CELLS: count})
            if values:
                self._rows.extend([()] * (number - 1 - len(self._rows)))
                self._rows.append(tuple(values))

    def _cell(self, value: object) -> Cell:
        match value:
            case int() | datetime() | date():  # bool is an int
                return value
            case None | "":
                return None
            case str() if len(value) > MOST[Limit.CELL_LENGTH]:
                raise refuse(self._path, Limit.CELL_LENGTH)
            case str():
                # Most cells of a table say the same few things: each is cleaned and kept once.
                return self._known.setdefault(value, clean_text(value)) or None
            case float():
                return int(value) if value.is_integer() else value
            case time() | timedelta():
                return str(value)
            case _:
                return clean_text(str(value))

    def _spans(self, merged: Any) -> Iterator[Span]:
        """Yield merged cells as far as there are rows; a file may claim the whole sheet."""
        area, last = 0, len(self._rows) - 1
        width = max(map(len, self._rows), default=0)
        for one in merged.mergeCell if merged is not None else ():
            left, top, right, bottom = one.bounds
            span = Span(
                top - 1, left - 1, min(bottom - 1, last), min(right, MOST[Limit.COLUMNS]) - 1
            )
            if span.top <= last:
                area += (span.bottom - span.top + 1) * (min(span.right, width) - span.left + 1)
                check_limits(self._path, {Limit.CELLS: area})
                yield span
