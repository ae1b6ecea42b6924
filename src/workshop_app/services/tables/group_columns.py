"""A list of people whose columns are groups: names stand below the group they are of."""

from dataclasses import replace

from workshop_app.services.tables.choices import LeftOut, Why
from workshop_app.services.tables.finding import FoundRow, FoundTable
from workshop_app.services.tables.group_names import GroupNames
from workshop_app.services.tables.keys import cell_text

_HEADERS = ("name", "group")
_SEVERAL = 2


def under_their_groups(table: FoundTable, names: GroupNames) -> FoundTable:
    """Return one row a person where the first line names nothing but groups, each once."""
    rows = list(table.rows)
    heads = list(table.headers) if table.header_row else [""]
    number = str(table.header_row)
    if not _are_groups(heads, names):
        if not rows:
            return table
        heads = [cell_text(cell) for cell in rows[0].cells]
        number = str(rows.pop(0).number)
    below = [
        FoundRow(row.number, (said, heads[at]))
        for row in rows
        for at, cell in enumerate(row.cells)
        if (said := cell_text(cell))
    ]
    if not below or not _are_groups(heads, names) or any(one.cells[1] == "" for one in below):
        return table
    if any(any(map(str.isdigit, one.cells[0])) or len(one.cells[0]) < _SEVERAL for one in below):
        return table  # marks of who is of which group, or numbers
    left = LeftOut(number, Why.SECOND_HEADER, " ".join(filter(None, heads)))
    return replace(
        table,
        header_row=int(number),
        headers=_HEADERS,
        header_parts=tuple((one,) for one in _HEADERS),
        rows=tuple(sorted(below, key=lambda one: heads.index(one.cells[1]))),
        left_out=(*table.left_out, left),
        filled=frozenset(),
    )


def _are_groups(heads: list[str], names: GroupNames) -> bool:
    said = [names.find(head) for head in heads if head]
    keys = {found[0].key for found in said if found is not None}
    return len(keys) == len(said) >= _SEVERAL
