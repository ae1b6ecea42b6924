"""What a preview shows: columns, rows, what is asked, and what each answer would decide."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from workshop_app.domain.raw_table import RawSheet, column_name
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.services.context import Context
from workshop_app.services.tables.choices import (
    NO_HEADER,
    Choices,
    LeftOut,
    Problem,
    Severity,
    TakenAs,
    Why,
)
from workshop_app.services.tables.finding import FoundTable
from workshop_app.services.tables.keys import cell_text
from workshop_app.wording.language import translate
from workshop_app.wording.tables import place_words, why_words

MOST_HEADERS = 30
_SAID_OF_A_ROW = 4
_NUMBERS = re.compile(r"\d+")
_PLACE = re.compile(r"[A-Z]{0,3}\d+(?:-\d+)?")


class RowState(StrEnum):
    """What becomes of a row: taken, part of the one above, asked first, or left out."""

    TAKEN = "taken"
    PART = "part"
    ASKED = "asked"
    OUT = "out"


class RowAct(StrEnum):
    """What a person may decide of rows."""

    TAKE = "take"
    BEGIN = "begin"
    JOIN = "join"
    LEAVE_OUT = "leave out"


@dataclass(frozen=True, slots=True)
class Answer:
    """One way to answer: its words, and what is decided then."""

    key: str
    words: str
    choices: Choices


@dataclass(frozen=True, slots=True)
class Ask:
    """Something to be seen or answered; `chosen` is the answer that holds now, if any."""

    where: str
    sentence: str
    is_question: bool
    answers: tuple[Answer, ...] = ()
    chosen: str = ""
    rows: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """A column: header, letters of the spreadsheet, and what it is taken for, if that is a choice."""

    header: str
    letters: str = ""
    taken_as: TakenAs | None = None


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row as it stands there, and what becomes of it; `mark` is the place of its group."""

    number: int
    cells: tuple[str, ...]
    state: RowState
    note: str = ""
    mark: int = -1


@dataclass(frozen=True, slots=True)
class GroupLine:
    """What stands in group cells, the group it goes to (mark -1: a new one), and how many."""

    text: str
    name: str
    mark: int
    count: int
    ask: Ask | None = None


@dataclass(frozen=True, slots=True)
class RoundLine:
    """A round in its place, and what moves it to the one before or after."""

    name: str
    up: Answer | None = None
    down: Answer | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """How many are added to a group; mark -1 where it is none of the workshop's."""

    name: str
    mark: int
    number: int


Take = Callable[[Context, str], tuple[Workshop, Workshop]]
Make = Callable[[Context, Details], str]


@dataclass(frozen=True, slots=True)
class Shown:
    """All that a preview screen shows; `take` adds to a workshop, `make` makes one of its own."""

    choices: Choices
    sheet: str
    sheets: tuple[str, ...]
    header_row: int
    headers: tuple[tuple[int, str], ...]
    columns: tuple[ShownColumn, ...]
    rows: tuple[ShownRow, ...]
    asks: tuple[Ask, ...]
    left_out: str
    not_stored: tuple[str, ...]
    taken: int
    take: Take | None = None
    groups: tuple[GroupLine, ...] = ()
    counts: tuple[Count, ...] = ()
    group_column: int = -1
    is_list: bool = False
    rounds: tuple[RoundLine, ...] = ()
    make: Make | None = None

    @property
    def questions(self) -> int:
        """Return how many questions keep everything from being taken."""
        asked = sum(line.ask is not None and line.ask.is_question for line in self.groups)
        return asked + sum(ask.is_question for ask in self.asks)

    @property
    def acts(self) -> tuple[RowAct, ...]:
        """Return what may be decided of rows."""
        if self.is_list:
            return (RowAct.BEGIN, RowAct.JOIN, RowAct.LEAVE_OUT)
        return (RowAct.TAKE, RowAct.LEAVE_OUT)


def acted(choices: Choices, act: RowAct, rows: Sequence[ShownRow]) -> Choices:
    """Return what is decided once somebody has decided so of these rows."""
    numbers = frozenset(row.number for row in rows)
    clear = replace(
        choices,
        dropped=choices.dropped - numbers,
        joins=choices.joins - numbers,
        begins=choices.begins - numbers,
        kept=choices.kept - numbers,
    )
    if act is RowAct.LEAVE_OUT:
        return replace(clear, dropped=clear.dropped | numbers)
    if act is RowAct.JOIN:
        return replace(clear, joins=clear.joins | numbers)
    if act is RowAct.BEGIN:
        return replace(clear, begins=clear.begins | numbers)
    said = {row.number for row in rows if row.state is RowState.OUT} - choices.dropped
    kept = (choices.kept & numbers) | said
    return replace(clear, kept=clear.kept | kept)


def dropping(choices: Choices, rows: Iterable[int]) -> Choices:
    """Return the choices with rows left out."""
    return replace(choices, dropped=choices.dropped | frozenset(rows))


def keeping(choices: Choices, rows: Iterable[int]) -> Choices:
    """Return the choices with rows taken although they look like another."""
    return replace(choices, kept=choices.kept | frozenset(rows))


def column_taken(choices: Choices, shown: Shown, header: str, taken_as: TakenAs) -> Choices:
    """Return the choices with a column taken for something, and no other column for it.

    Ratings alone stand in several columns, where no column names what is rated.
    """
    columns = dict(choices.columns)
    is_long = any(one.taken_as is TakenAs.RECOMMENDATION for one in shown.columns)
    several = taken_as is TakenAs.RATING and not is_long
    if taken_as is not TakenAs.IGNORED and not several:
        for column in shown.columns:
            if column.taken_as is taken_as:
                columns[column.header] = TakenAs.IGNORED
    columns[header] = taken_as
    return replace(choices, columns=columns)


def leave_out(choices: Choices, rows: Iterable[int]) -> Answer:
    """Return the answer that leaves rows out."""
    return Answer("out", translate("Words", "Leave out"), dropping(choices, rows))


def place_numbers(where: str) -> frozenset[int]:
    """Return the rows that a place names, such as C10; none of what is the name of a sheet."""
    listed = where.partition("…")[0]
    if not all(map(_PLACE.fullmatch, re.split(r"[;,\s]+", listed.strip(" ,;")))):
        return frozenset()
    return frozenset(int(one) for one in _NUMBERS.findall(listed))


def header_choices(sheet: RawSheet) -> tuple[tuple[int, str], ...]:
    """Return the rows that may hold the headings, with what stands there."""
    found = [(NO_HEADER, translate("Words", "none"))]
    for number, row in enumerate(sheet.rows[:MOST_HEADERS], start=1):
        said = [text for text in map(cell_text, row) if text]
        if said:
            words = ", ".join(said[:_SAID_OF_A_ROW])
            found.append((number, f"{number}: {_shortened(words)}"))
    return tuple(found)


def _shortened(words: str, most: int = 36) -> str:
    return words if len(words) <= most else f"{words[:most]}…"


def sheet_named(sheets: Sequence[RawSheet], name: str) -> RawSheet:
    """Return the sheet of this name, an empty one where there is none."""
    return next((one for one in sheets if one.name == name), RawSheet(name, ()))


def column_shown(table: FoundTable, place: int, taken_as: TakenAs) -> ShownColumn:
    """Return a column of the table as it is shown."""
    return ShownColumn(table.headers[place], column_name(place), taken_as)


def rows_shown(
    table: FoundTable, sheet: RawSheet, choices: Choices
) -> list[tuple[int, tuple[str, ...]]]:
    """Return the rows of a table as texts, those that are left out by choice in their places."""
    width = max(len(table.headers), 1)
    found = {row.number: row.cells for row in (*table.rows, *table.too_long)}
    for number in choices.dropped:
        if number <= len(sheet.rows):
            found[number] = sheet.rows[number - 1]
    return [
        (number, tuple(cell_text(cell) for cell in (*cells, *[None] * width)[:width]))
        for number, cells in sorted(found.items())
    ]


def left_out_words(left_out: Iterable[LeftOut], shown: frozenset[int]) -> str:
    """Return what is left out and not among the rows, each reason once."""
    said = [
        one
        for one in left_out
        if one.why == Why.DROPPED
        or (one.why != Why.COLUMN and not (one.where.isdigit() and int(one.where) in shown))
    ]
    parts: list[str] = []
    for why, group in groupby(sorted(said, key=lambda one: one.why), key=lambda one: one.why):
        places = [one.where for one in group]
        rows = [int(one) for one in places if one.isdigit()]
        where = place_words(ranges(rows)) if rows else ", ".join(places)
        parts.append(f"{where}: {why_words(why)}")
    return " · ".join(parts)


def ranges(numbers: Iterable[int]) -> str:
    """Return numbers with runs as 3-5."""
    parts: list[str] = []
    ordered = sorted(set(numbers))
    for _, run in groupby(enumerate(ordered), key=lambda pair: pair[1] - pair[0]):
        own = [number for _, number in run]
        parts.append(str(own[0]) if len(own) == 1 else f"{own[0]}-{own[-1]}")
    return ", ".join(parts)


def asked_rows(asks: Iterable[Ask]) -> Mapping[int, str]:
    """Return the rows of which something is asked, with what."""
    return {row: ask.sentence for ask in asks if ask.is_question for row in ask.rows}


def is_question(problem: Problem) -> bool:
    """Tell whether a problem must be answered."""
    return problem.severity is Severity.QUESTION
