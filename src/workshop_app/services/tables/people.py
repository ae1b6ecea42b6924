"""The preview of a list of people: everything that is known before anybody is added.

A screen keeps the sheets and its `Choices`, calls `preview_people(sheets, workshop, choices)`
after each, and shows what it returns: `table` (all rows as they stand), `columns` (what each
is taken for), `rows` (the people, with the group each goes to), `groups` (each text of a group
cell, asked where it names none of the workshop's), `problems` and `left_out`. While
`questions` are open `take_people` takes nobody. The answers, as choices:

- a text that is no group: `groups[text] = key` of the group that is meant, or "" for a new one;
- people without a group: `groups[""] = key`, or AS_ABOVE; or their rows into `dropped`;
- a row that looks like another, is there already or has no name: into `kept` to take it;
- columns, sheet, header row: by header, name, number.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from workshop_app.domain.additions import Additions
from workshop_app.domain.creation import group_key
from workshop_app.domain.errors import QuestionsOpenError
from workshop_app.domain.ids import new_id, new_random_id
from workshop_app.domain.participants import Participant, StakeholderGroup
from workshop_app.domain.preparation import with_group
from workshop_app.domain.raw_table import RawSheet
from workshop_app.domain.text import same_text
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.tables.choices import Choices, Kind, LeftOut, Problem, Severity, Why
from workshop_app.services.tables.columns import Column, TakenAs
from workshop_app.services.tables.finding import FoundTable, find_table
from workshop_app.services.tables.group_columns import under_their_groups
from workshop_app.services.tables.group_names import GroupNames
from workshop_app.services.tables.pasted import unbracketed, unfolded
from workshop_app.services.tables.pasted_pages import (
    dashed,
    of_cards,
    refolded,
    side_by_side,
    unlabelled,
    unspread,
    without_tags,
)
from workshop_app.services.tables.pasted_spaces import parted_by_spaces, with_offices
from workshop_app.services.tables.people_columns import name_people_columns
from workshop_app.services.tables.people_problems import people_problems
from workshop_app.services.tables.people_rows import GroupText, PersonRow, read_people
from workshop_app.services.tables.people_sheets import of_all_sheets

_PARTED = re.compile(r"[\t;,|/]")


@dataclass(frozen=True, slots=True)
class PeoplePreview:
    """What a list would add to a workshop; `rows` has those who are not taken too."""

    table: FoundTable
    columns: tuple[Column, ...]
    rows: tuple[PersonRow, ...]
    groups: tuple[GroupText, ...]
    problems: tuple[Problem, ...]
    left_out: tuple[LeftOut, ...]
    sheets: tuple[RawSheet, ...]
    choices: Choices

    @property
    def sheet(self) -> str:
        """Return the name of the sheet that holds the table."""
        return self.table.sheet

    @property
    def header_row(self) -> int:
        """Return the number of the row with the headings, 0 where there is none."""
        return self.table.header_row

    @property
    def questions(self) -> tuple[Problem, ...]:
        """Return what must be answered before anybody is added."""
        return tuple(one for one in self.problems if one.severity is Severity.QUESTION)

    @property
    def taken(self) -> tuple[PersonRow, ...]:
        """Return those who would be added."""
        return tuple(row for row in self.rows if row.is_taken)

    @property
    def counts(self) -> dict[str, int]:
        """Return how many people each group gets, by its name in the order of the list."""
        return dict(Counter(row.group for row in self.taken))

    @property
    def observers(self) -> int:
        """Return how many of those who would be added only look on."""
        return sum(row.is_observer for row in self.taken)


def preview_people(
    sheets: Sequence[RawSheet], workshop: Workshop, choices: Choices | None = None
) -> PeoplePreview:
    """Return what a list would add; nothing is changed."""
    decided = choices or Choices()
    names = GroupNames(workshop.groups)
    read = [refolded(dashed(unlabelled(of_cards(unspread(without_tags(one)))))) for one in sheets]
    table, may_be_groups = of_all_sheets(list(map(unbracketed, read)), names, decided)
    unclear = ""
    if len(table.headers) == 1 and (not table.header_row or _PARTED.search(table.headers[0])):
        spaced = [parted_by_spaces(unspread(unfolded(one)), names) for one in read]
        unclear = next(filter(None, (one.unclear for one in spaced)), "")
        parted = [unbracketed(one.sheet) for one in spaced]
        table = find_table(parted, Kind.PARTICIPANTS, decided)
    table = under_their_groups(table, names)
    table = with_offices(table, names)
    table = _below_each_other(table)
    columns = name_people_columns(table, names, decided)
    people = read_people(table, columns, names, workshop, decided)
    problems = people_problems(table, columns, people, decided, may_be_groups, unclear)
    left_out = (*table.left_out, *_columns_left_out(table, columns), *people.left_out)
    rows, groups = tuple(people.rows), tuple(people.groups.values())
    return PeoplePreview(table, columns, rows, groups, problems, left_out, tuple(sheets), decided)


def _below_each_other(table: FoundTable) -> FoundTable:
    """Return a table that is printed in columns side by side, with one below the other."""
    width = side_by_side(table.header_parts)
    if not width:
        return table
    starts = range(0, len(table.headers), width)
    rows = tuple(
        replace(row, cells=(*cells, *[None] * (width - len(cells))))
        for at in starts
        for row in table.rows
        if any(cells := row.cells[at : at + width])
    )
    headers, parts = table.headers[:width], table.header_parts[:width]
    filled = frozenset((row, column % width) for row, column in table.filled)
    return replace(table, headers=headers, header_parts=parts, rows=rows, filled=filled)


def _columns_left_out(table: FoundTable, columns: Sequence[Column]) -> list[LeftOut]:
    return [
        LeftOut(column.header, Why.COLUMN)
        for at, column in enumerate(columns)
        if column.taken_as is TakenAs.IGNORED and any(row.cells[at] for row in table.rows)
    ]


def with_people(workshop: Workshop, preview: PeoplePreview) -> Workshop:
    """Return the workshop with the people of a list, read anew for the workshop as it stands.

    Raises:
        QuestionsOpenError: something is left to ask; nothing is taken then.
    """
    now = preview_people(preview.sheets, workshop, preview.choices)
    if now.questions:
        raise QuestionsOpenError(questions=list(now.questions))
    made: dict[str, StakeholderGroup] = {}
    for text in (one for one in now.groups if one.is_new):
        key = group_key(workshop, same_text(text.text if text.text.isascii() else ""))
        made[text.text] = StakeholderGroup(new_id(), key, same_text(text.text))
        workshop = with_group(workshop, made[text.text])
    by_key = {group.key: group for group in workshop.groups}
    adding = Additions(workshop)
    for row in now.taken:
        group = by_key.get(row.group_key) or made[row.group]
        person = Participant(new_random_id(), group.id, row.code, row.name, row.affiliation)
        adding.add_participant(replace(person, is_observer=row.is_observer))
    return adding.workshop


def take_people(
    context: Context, workshop_id: str, preview: PeoplePreview
) -> tuple[Workshop, Workshop]:
    """Add the people of a list in one step; return the workshop before and after."""
    return edit_workshop(context, workshop_id, lambda one: with_people(one, preview))
