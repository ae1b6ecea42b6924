"""Names the columns of a list of people: by headings, and where there are none by the cells."""

import re
from collections.abc import Sequence
from dataclasses import replace

from workshop_app.services.tables.choices import Choices, Kind, TakenAs
from workshop_app.services.tables.columns import Column, Reason, name_columns
from workshop_app.services.tables.finding import FoundTable
from workshop_app.services.tables.group_names import GroupNames
from workshop_app.services.tables.header_words import FAMILY, GIVEN, is_attendance, word_for
from workshop_app.services.tables.keys import cell_text, header_key
from workshop_app.services.tables.people_cells import (
    is_aside,
    looks_like_a_person,
    says_marked,
    says_unmarked,
)

_LOOKED_AT = 200
_SEVERAL = 2
_DAYS = re.compile(
    r"day|일차|일자|오전|오후|중식|석식|조식|점심|저녁|만찬|오찬|숙박|lunch|dinner|meal|session|세션|am$|pm$|동의|수당"
)
_MOSTLY = 0.8


def name_people_columns(
    table: FoundTable, names: GroupNames, choices: Choices
) -> tuple[Column, ...]:
    """Return what each column is taken for."""
    columns = list(name_columns(table, Kind.PARTICIPANTS, choices))
    texts = [_texts(table, at) for at in range(len(columns))]
    _whole_names(columns)
    if not _find_marked_groups(table, columns, names):
        _find_group(table, columns, texts, names)
    if sum(map(bool, table.header_parts)) <= 1:  # at most a heading above the names
        _by_content(columns, texts)
    return tuple(columns)


def _whole_names(columns: list[Column]) -> None:
    """Take given and family name together where each has a column."""
    keys = [header_key(one.header) for one in columns]
    family = [at for at, key in enumerate(keys) if key in FAMILY]
    given = [at for at, key in enumerate(keys) if key in GIVEN or (key == "이름" and family)]
    for at in (*family, *given) if family and given else ():
        if columns[at].reason != Reason.CHOSEN:
            columns[at] = replace(columns[at], taken_as=TakenAs.NAME, reason=Reason.HEADER)


def _texts(table: FoundTable, column: int) -> list[str]:
    cells = (cell_text(row.cells[column]) for row in table.rows[:_LOOKED_AT])
    return [text for text in cells if text]


def _find_marked_groups(table: FoundTable, columns: list[Column], names: GroupNames) -> bool:
    """Take columns that are headed by groups and hold marks alone as the groups of the marked.

    Columns headed by what is no group yet are taken where each row is marked in one of them.
    """
    if any(one.taken_as is TakenAs.GROUP and one.reason == Reason.CHOSEN for one in columns):
        return False
    free = [
        at
        for at, one in enumerate(columns)
        if one.reason != Reason.CHOSEN
        and (one.taken_as is TakenAs.IGNORED or len(table.header_parts[at]) > 1)
        and _holds_marks(table, at)
    ]
    known = [at for at in free if names.find(marked_group(table, at))]
    if len(known) < _SEVERAL:
        known = [
            at
            for at in free
            if columns[at].reason in {Reason.UNKNOWN, Reason.TWICE}
            or len(table.header_parts[at]) > 1
        ]
        told = len(known) >= _SEVERAL and not any(_is_of_a_day(one.header) for one in columns)
        if not told or any(
            sum(says_marked(cell_text(row.cells[at])) for at in known) != 1 for row in table.rows
        ):
            return False
    if any(one.taken_as is TakenAs.GROUP and at not in known for at, one in enumerate(columns)):
        return False
    for at in known:
        columns[at] = replace(columns[at], taken_as=TakenAs.GROUP, reason=Reason.CONTENT)
    return True


def _is_of_a_day(header: str) -> bool:
    """Tell whether marks say when somebody comes or eats rather than who they are."""
    return is_attendance(header) or _DAYS.search(header_key(header)) is not None


def _holds_marks(table: FoundTable, at: int) -> bool:
    texts = [cell_text(row.cells[at]) for row in table.rows]
    return any(map(says_marked, texts)) and all(
        says_marked(text) or says_unmarked(text) for text in texts
    )


def marked_group(table: FoundTable, at: int) -> str:
    """Return the group that a column of marks is headed by."""
    parts = table.header_parts[at]
    return parts[-1] if parts else table.headers[at]


def _find_group(
    table: FoundTable, columns: list[Column], texts: Sequence[list[str]], names: GroupNames
) -> None:
    """Take the column that names the workshop's groups, if another one only has the heading."""

    def known(at: int) -> float:
        return sum(names.find(one) is not None for one in texts[at]) / max(1, len(texts[at]))

    chosen = any(one.taken_as is TakenAs.GROUP and one.reason == Reason.CHOSEN for one in columns)
    if chosen or len(columns) == 1:
        return
    now = next((at for at, one in enumerate(columns) if one.taken_as is TakenAs.GROUP), None)
    free = [
        at
        for at, one in enumerate(columns)
        if one.reason != Reason.CHOSEN and one.taken_as is not TakenAs.NAME
    ]
    best = max(free, key=known, default=None)
    if best is None or best == now:
        return
    least = _MOSTLY if table.header_row else 0.0
    if known(best) > least and (now is None or known(now) == 0):
        if now is not None:
            columns[now] = replace(columns[now], taken_as=TakenAs.IGNORED, reason=Reason.TWICE)
        was = columns[best].taken_as
        columns[best] = replace(columns[best], taken_as=TakenAs.GROUP, reason=Reason.CONTENT)
        if was is TakenAs.AFFILIATION:
            _next_affiliation(columns)


def _next_affiliation(columns: list[Column]) -> None:
    for at, one in enumerate(columns):
        said = word_for(one.header, Kind.PARTICIPANTS)
        if one.reason == Reason.TWICE and said is TakenAs.AFFILIATION:
            columns[at] = replace(one, taken_as=TakenAs.AFFILIATION, reason=Reason.HEADER)
            return


def _by_content(columns: list[Column], texts: Sequence[list[str]]) -> None:
    """Take a table without headings as name, affiliation, group, whatever else is in between."""
    taken = {one.taken_as for one in columns}
    left = [
        at
        for at, one in enumerate(columns)
        if one.taken_as is TakenAs.IGNORED
        and one.reason != Reason.CHOSEN
        and not all(map(is_aside, texts[at]))
    ]
    if TakenAs.NAME not in taken and left:
        name = max(left, key=lambda at: _share(texts[at]))
        left.remove(name)
        columns[name] = replace(columns[name], taken_as=TakenAs.NAME, reason=Reason.CONTENT)
    for part in (TakenAs.AFFILIATION, TakenAs.GROUP):
        if part not in taken and left:
            at = left.pop(0)
            columns[at] = replace(columns[at], taken_as=part, reason=Reason.CONTENT)


def _share(texts: Sequence[str]) -> float:
    return sum(map(looks_like_a_person, texts)) / max(1, len(texts))
