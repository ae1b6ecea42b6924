"""Finds the table on a sheet, and the sheet that holds it, whatever stands around it.

`find_table(sheets, kind, choices)` is where every reading begins: title rows, notes, totals and
headers that come again are set apart and said, merged cells are filled, two header rows become
one. Row numbers and letters are those that a spreadsheet shows.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from workshop_app.domain.raw_table import Cell, RawSheet, cell_name
from workshop_app.services.tables.choices import Choices, Kind, LeftOut, Why
from workshop_app.services.tables.header_rows import find_header
from workshop_app.services.tables.keys import cell_text
from workshop_app.services.tables.rows import Filled, RowKind, row_kinds


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A row of data: `number` as a spreadsheet shows it, `cells` one for each header.

    `heading` is the line that stands alone above it in the table, such as the name of a group.
    """

    number: int
    cells: tuple[Cell, ...]
    heading: str = ""


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table as it was found; blank headers are named `column 3`, double ones numbered.

    `header_row` counts from 1 and is 0 where there is none. `header_parts` has what several
    header rows say of each column. `too_long` are numbers of rows that say something beyond the
    last header; they are not among `rows`. `filled` are places whose value comes from a merged
    cell, by row number and column from 0. `formulas` are cells whose formula has no stored value.
    `others` are names of sheets that hold a table with the same headers. `lower` are columns
    whose heading stands in a lower header row alone.
    """

    sheet: str
    header_row: int
    headers: tuple[str, ...]
    rows: tuple[FoundRow, ...]
    left_out: tuple[LeftOut, ...] = ()
    header_parts: tuple[tuple[str, ...], ...] = ()
    too_long: tuple[FoundRow, ...] = ()
    hidden: tuple[int, ...] = ()
    filled: frozenset[tuple[int, int]] = frozenset()
    formulas: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    last_row: int = 0
    knows: int = 0
    lower: frozenset[int] = frozenset()


def find_table(
    sheets: Sequence[RawSheet], kind: Kind, choices: Choices | None = None
) -> FoundTable:
    """Return the table of the sheet that holds the data: the one most of whose headers are known.

    Visible sheets come before hidden ones; of equals the one with more rows, then the first.
    """
    decided = choices or Choices()
    chosen = [one for one in sheets if one.name == decided.sheet] if decided.sheet else []
    tables = [(one, _table(one, kind, decided)) for one in chosen or sheets]
    if not tables:
        return FoundTable("", 0, (), ())
    sheet, best = max(
        tables, key=lambda pair: (not pair[0].is_hidden, bool(pair[1].rows), *_worth(pair[1]))
    )
    others = [(one, table) for one, table in tables if one is not sheet]
    same = [
        one.name
        for one, table in others
        if table.rows and table.headers == best.headers and best.header_row and not one.is_hidden
    ]
    unread = [one for one in sheets if one is not sheet and any(one.rows)]
    said = tuple(
        LeftOut(one.name, Why.HIDDEN_SHEET if one.is_hidden else Why.SHEET) for one in unread
    )
    return replace(best, others=tuple(same), left_out=(*best.left_out, *said))


def _worth(table: FoundTable) -> tuple[int, int]:
    return table.knows, len(table.rows)


def _table(sheet: RawSheet, kind: Kind, choices: Choices) -> FoundTable:
    filled = Filled.of(sheet)
    header = find_header(filled, kind, choices.header_row)
    width = max(len(header.headers), 1)
    said = [_left_out(filled, number, Why.ABOVE) for number in header.above]
    said += [_left_out(filled, number, Why.SECOND_HEADER) for number in header.second]
    kinds = row_kinds(filled, header.first, header.headers, header.texts, kind)
    rows: list[FoundRow] = []
    too_long: list[FoundRow] = []
    heading = _first_heading(filled, header.above, kinds)
    for number, row_kind in kinds:
        if number + 1 in choices.dropped:
            said.append(_left_out(filled, number, Why.DROPPED))
        elif row_kind is RowKind.DATA:
            row = filled.rows[number]
            if any(map(cell_text, row[width:])):
                too_long.append(FoundRow(number + 1, row, heading))
            else:
                rows.append(FoundRow(number + 1, _padded(row, width), heading))
        else:
            said.append(_left_out(filled, number, _WHY[row_kind]))
            if row_kind is RowKind.HEADING:
                heading = filled.text(number)
    return FoundTable(
        sheet.name,
        header.row + 1,
        header.headers,
        tuple(rows),
        tuple(said),
        header.parts,
        tuple(too_long),
        tuple(row.number for row in rows if row.number - 1 in sheet.hidden_rows),
        frozenset((row + 1, column) for row, column in filled.below),
        _formulas(sheet, rows),
        (),
        len(sheet.rows),
        header.knows,
        header.lower,
    )


def _first_heading(
    filled: Filled, above: Sequence[int], kinds: Sequence[tuple[int, RowKind]]
) -> str:
    """Return the line above the header where the header comes again below lines of its kind."""
    again = any(
        one[1] is RowKind.HEADING and other[1] is RowKind.HEADER for one, other in pairwise(kinds)
    )
    return filled.text(above[-1]) if again and above and len(filled.own[above[-1]]) == 1 else ""


_WHY = {
    RowKind.TOTAL: Why.TOTAL,
    RowKind.NOTE: Why.NOTE,
    RowKind.HEADING: Why.HEADING,
    RowKind.HEADER: Why.HEADER_AGAIN,
}


def _left_out(filled: Filled, number: int, why: Why) -> LeftOut:
    return LeftOut(str(number + 1), why, filled.text(number))


def _padded(row: Sequence[Cell], width: int) -> tuple[Cell, ...]:
    return (*row[:width], *[None] * (width - len(row)))


def _formulas(sheet: RawSheet, rows: Sequence[FoundRow]) -> tuple[str, ...]:
    taken = {row.number - 1 for row in rows}
    return tuple(cell_name(*place) for place in sorted(sheet.formulas) if place[0] in taken)
