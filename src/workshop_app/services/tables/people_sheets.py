"""Rosters on several sheets of a workbook, one for each group: read below each other."""

from collections.abc import Sequence
from dataclasses import replace

from workshop_app.domain.raw_table import RawSheet
from workshop_app.services.tables.choices import ALL_SHEETS, Choices, Kind, LeftOut, TakenAs
from workshop_app.services.tables.columns import name_columns
from workshop_app.services.tables.finding import FoundRow, FoundTable, find_table
from workshop_app.services.tables.group_names import GroupNames, without_count
from workshop_app.services.tables.keys import match_key


def of_all_sheets(
    sheets: Sequence[RawSheet], names: GroupNames, choices: Choices
) -> tuple[FoundTable, tuple[str, ...]]:
    """Return the lists of several sheets as one table, or the best one; and what may be groups.

    Sheets named as groups of the workshop are taken together without a word; others where
    somebody said so, and where nobody did their names are returned to be asked.
    """
    tables = {} if choices.sheet not in {"", ALL_SHEETS} else _lists(sheets, choices)
    if len(tables) > 1:
        known = all(names.find(without_count(name)) for name in tables)
        if choices.sheet == ALL_SHEETS or (known and not _any_says_group(tables)):
            return _below_each_other(tables, sheets), ()
    one = replace(choices, sheet="") if choices.sheet == ALL_SHEETS else choices
    table = find_table(sheets, Kind.PARTICIPANTS, one)
    alike = {table.sheet, *table.others}
    asked = tuple(tables) if set(tables) >= alike and not _any_says_group(tables) else ()
    return table, asked if len(asked) > 1 else ()


def _lists(sheets: Sequence[RawSheet], choices: Choices) -> dict[str, FoundTable]:
    """Return the sheets that hold a list of people with the same headings for who they are."""
    one = replace(choices, sheet="")
    found = {
        sheet.name: find_table([sheet], Kind.PARTICIPANTS, one)
        for sheet in sheets
        if sheet.name and not sheet.is_hidden
    }
    named = {
        name: table for name, table in found.items() if table.rows and _headed(table, TakenAs.NAME)
    }
    heads = {match_key(_headed(table, TakenAs.NAME)) for table in named.values()}
    return named if len(heads) == 1 else {}


def _headed(table: FoundTable, part: TakenAs) -> str:
    columns = name_columns(table, Kind.PARTICIPANTS) if table.header_row else ()
    return next((one.header for one in columns if one.taken_as is part), "")


def _any_says_group(tables: dict[str, FoundTable]) -> bool:
    return any(_headed(table, TakenAs.GROUP) for table in tables.values())


def _below_each_other(tables: dict[str, FoundTable], sheets: Sequence[RawSheet]) -> FoundTable:
    """Return tables as one, with all columns of all; rows are numbered through."""
    heads = {match_key(head): head for table in reversed(tables.values()) for head in table.headers}
    order = list(
        dict.fromkeys(match_key(one) for table in tables.values() for one in table.headers)
    )
    first = next(iter(tables.values()))
    rows: list[FoundRow] = []
    too_long: list[FoundRow] = []
    left: list[LeftOut] = []
    filled: set[tuple[int, int]] = set()
    formulas: list[str] = []
    hidden: list[int] = []
    above = 0
    for name, table in tables.items():
        keys = [match_key(one) for one in table.headers]
        places = [keys.index(key) if key in keys else None for key in order]
        for row in table.rows:
            cells = tuple(None if at is None else row.cells[at] for at in places)
            rows.append(FoundRow(row.number + above, cells, row.heading or name))
        too_long += [replace(row, number=row.number + above) for row in table.too_long]
        left += [_moved(one, above) for one in table.left_out]
        filled |= {(row + above, order.index(keys[at])) for row, at in table.filled}
        formulas += [f"{name}!{cell}" for cell in table.formulas]
        hidden += [number + above for number in table.hidden]
        above += table.last_row
    unread = {sheet.name for sheet in sheets if any(sheet.rows)} - set(tables)
    left += [one for one in find_table(sheets, Kind.PARTICIPANTS).left_out if one.where in unread]
    parts = {
        key: table.header_parts[at]
        for table in reversed(tables.values())
        for at, key in enumerate(map(match_key, table.headers))
    }
    return replace(
        first,
        sheet=", ".join(tables),
        headers=tuple(heads[key] for key in order),
        header_parts=tuple(parts[key] for key in order),
        rows=tuple(rows),
        too_long=tuple(too_long),
        left_out=tuple(left),
        filled=frozenset(filled),
        formulas=tuple(formulas),
        hidden=tuple(hidden),
        others=(),
        last_row=above,
    )


def _moved(one: LeftOut, above: int) -> LeftOut:
    return replace(one, where=str(int(one.where) + above)) if one.where.isdecimal() else one
