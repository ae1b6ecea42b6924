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
    header = str(table.header_row)
    if not _are_groups(heads, names):
        if not rows:
            return table
        heads = [cell_text(cell) for cell in rows[0].cells]
        header = str(rows.pop(0).number)
    people = [
        (at, row.number, said)
        for row in rows
        for at, cell in enumerate(row.cells)
        if (said := cell_text(cell))
    ]
    if not people or not _are_groups(heads, names) or not all(heads[at] for at, *_ in people):
        return table
    if any(any(map(str.isdigit, said)) or len(said) < _SEVERAL for *_, said in people):
        return table  # marks of who is of which group, or numbers
    people.sort(key=lambda one: one[0])
    left = LeftOut(header, Why.SECOND_HEADER, " ".join(filter(None, heads)))
    return replace(
        table,
        header_row=int(header),
        headers=_HEADERS,
        header_parts=tuple((one,) for one in _HEADERS),
        rows=tuple(FoundRow(number, (said, heads[at])) for at, number, said in people),
        left_out=(*table.left_out, left),
        filled=frozenset(),
    )


def _are_groups(heads: list[str], names: GroupNames) -> bool:
    said = [names.find(head) for head in heads if head]
    keys = {found[0].key for found in said if found is not None}
    return len(keys) == len(said) >= _SEVERAL
