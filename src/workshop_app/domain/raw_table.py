"""A table as it lies in a file or on the clipboard, before anybody says what it means.

`exchange/tables.py` makes sheets of files, `services/tables/pasted.py` of pasted text, and
`services/tables/` reads them. All places are counted from 0; what people are shown
counts as a spreadsheet does, see `cell_name`.
"""

from dataclasses import dataclass
from datetime import date, datetime

Cell = str | int | float | bool | datetime | date | None


@dataclass(frozen=True, slots=True)
class Span:
    """Merged cells, the last row and column included; only the first cell holds a value."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class RawSheet:
    """One sheet: rows may be of any length, blank rows keep their place.

    `formulas` are cells (row, column) whose formula has no stored value: they read as None.
    `text` is what the rows were parted from; empty where they come from a workbook.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    merged: tuple[Span, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    formulas: frozenset[tuple[int, int]] = frozenset()
    is_hidden: bool = False
    text: str = ""


def column_name(column: int) -> str:
    """Return the letters of a column, counted from 0."""
    letters, rest = "", column + 1
    while rest:
        rest, one = divmod(rest - 1, 26)
        letters = chr(65 + one) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """Return the name that a spreadsheet shows for a cell, such as C10, counted from 0."""
    return f"{column_name(column)}{row + 1}"
