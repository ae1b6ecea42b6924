"""Records as they are read: tables by name, each line its fields as text."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path
from typing import Protocol, TypeVar

from workshop_app.domain.raw_table import Cell, RawSheet
from workshop_app.domain.text import LocalText
from workshop_app.findings.record import RECORD_COLUMNS
from workshop_app.services.analysing import TableError

RATINGS = "ratings"
_RATING_COLUMNS = ("round", "participant", "group", "recommendation", "criterion", "rating")
_T = TypeVar("_T")


class RecordDamagedError(TableError):
    """A field of a record says nothing that fits. Parameters: table, row, column, found."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table; what is not there is blank."""

    table: str
    number: int
    fields: Mapping[str, str]
    zone: tzinfo = UTC

    def text(self, column: str) -> str:
        """Return a field as it stands."""
        return self.fields.get(column, "")

    def words(self, column: str) -> LocalText:
        """Return a text in both languages."""
        return LocalText(self.text(f"{column}_ko"), self.text(f"{column}_en"))

    def read(self, column: str, make: Callable[[str], _T]) -> _T:
        """Return what `make` says of a field; RecordDamagedError where it cannot."""
        try:
            return make(self.text(column))
        except (ValueError, KeyError, OverflowError) as error:
            raise self.damaged(column) from error

    def whole(self, column: str, usual: int = 0) -> int:
        """Return a whole number."""
        return self.read(column, int) if self.text(column) else usual

    def day(self, column: str) -> date | None:
        """Return a day, or None where it is blank."""
        return self.read(column, date.fromisoformat) if self.text(column) else None

    def moment(self, column: str) -> datetime | None:
        """Return a time, or None where it is blank; without a zone of its own that of the file."""
        if not self.text(column):
            return None
        at = self.read(column, datetime.fromisoformat)
        return at if at.tzinfo else at.replace(tzinfo=self.zone)

    def truth(self, column: str) -> bool:
        """Return whether it says TRUE."""
        return self.text(column).casefold() == "true"

    def damaged(self, column: str) -> RecordDamagedError:
        """Return the error that names this field."""
        found = self.text(column)[:40]
        return RecordDamagedError(table=self.table, row=self.number, column=column, found=found)


class Records:
    """All tables of a record; a table that is not there has no lines."""

    def __init__(self, tables: Mapping[str, Iterable[Mapping[str, str]]]) -> None:
        self._tables = tables
        (about,) = self.lines("workshop")[:1] or [Line("workshop", 1, {})]
        written = about.moment("exported_at")
        self._zone = (written.tzinfo if written else None) or UTC
        self.about = about

    def lines(self, table: str) -> list[Line]:
        """Return the lines of a table."""
        return list(self.each(table))

    def each(self, table: str) -> Iterator[Line]:
        """Yield the lines of a table, which may be long."""
        zone: tzinfo = getattr(self, "_zone", UTC)
        for number, fields in enumerate(self._tables.get(table, ()), start=1):
            yield Line(table, number, fields, zone)


class RecordFiles(Protocol):
    """Tells whether a file or folder is a record, and reads it."""

    def read(self, path: Path) -> Records | None:
        """Return the record; None where it is something else; raises TableError."""
        ...


def records_in(sheets: Sequence[RawSheet]) -> Records | None:
    """Return the record that a workbook of ours holds, wherever its sheets were moved."""
    tables: dict[str, dict[str, dict[str, str]]] = {}
    ratings: list[Iterable[Mapping[str, str]]] = []
    for sheet in sheets:
        header = tuple(map(cell_as_text, sheet.rows[0])) if sheet.rows else ()
        if header[: len(RECORD_COLUMNS)] == RECORD_COLUMNS:
            for row in sheet.rows[1:]:
                table, number, column, value = (*map(cell_as_text, row), "", "", "", "")[:4]
                tables.setdefault(table, {}).setdefault(number, {})[column] = value
        elif header[: len(_RATING_COLUMNS)] == _RATING_COLUMNS:
            ratings.append(_named(header, sheet))
    if "workshop" not in tables:
        return None
    made: dict[str, Iterable[Mapping[str, str]]] = {
        name: list(rows.values()) for name, rows in tables.items()
    }
    return Records(made | {RATINGS: [one for sheet in ratings for one in sheet]})


def _named(header: Sequence[str], sheet: RawSheet) -> Iterator[Mapping[str, str]]:
    for row in sheet.rows[1:]:
        if any(cell is not None for cell in row):
            yield dict(zip(header, map(cell_as_text, row), strict=False))


def cell_as_text(cell: Cell) -> str:
    """Return a cell as a record has it."""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, datetime | date):
        return cell.isoformat()
    return "" if cell is None else str(cell)
