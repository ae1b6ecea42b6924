"""Ratings of past workshops as survey tools and panels export them: previewed, or analysed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Protocol

from workshop_app.domain.raw_table import RawSheet, column_name
from workshop_app.domain.scale import Scale
from workshop_app.services.analysing import NO_GROUP, ONLY_GROUP, ColumnsTwiceError, RatingsTable
from workshop_app.services.table_limits import check_names
from workshop_app.services.tables.choices import (
    Choices,
    Expected,
    Kind,
    LeftOut,
    Problem,
    Severity,
    TakenAs,
    Why,
)
from workshop_app.services.tables.columns import Column
from workshop_app.services.tables.finding import FoundTable, find_table
from workshop_app.services.tables.keys import cell_text
from workshop_app.services.tables.rating_layout import Layout, layout_of
from workshop_app.services.tables.rating_order import Settled, settle
from workshop_app.services.tables.rating_problems import problems_of_layout, problems_of_rows
from workshop_app.services.tables.rating_reversal import legends_of, reversal
from workshop_app.services.tables.rating_rows import Gathered
from workshop_app.services.tables.round_order import says_round

HEAD = 1_000
_CHECKED_EVERY = 2_000
TextRows = Iterator[tuple[int, list[str]]]


@dataclass(frozen=True, slots=True)
class Source:
    """A sheet of which only the head is kept; `more` gives the rows below it, by their number."""

    head: RawSheet
    more: Callable[[], TextRows] | None = None

    @classmethod
    def of(cls, sheet: RawSheet) -> "Source":
        """Return a sheet as a source: where cells are merged all of it is looked at together."""
        if len(sheet.rows) <= HEAD or sheet.merged or sheet.hidden_rows:
            return cls(sheet)

        def more() -> TextRows:
            for number in range(HEAD, len(sheet.rows)):
                yield number + 1, [cell_text(cell) for cell in sheet.rows[number]]

        return cls(replace(sheet, rows=sheet.rows[:HEAD]), more)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The sheets that are read, each with its round where it is one; and what is said of others."""

    sheets: tuple[tuple[Source, Layout, str], ...]
    problems: tuple[Problem, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class RatingsPreview:
    """What a table of ratings is taken for; `gathered` has the cells that are no answers."""

    sheet: str
    header_row: int
    columns: tuple[Column, ...]
    table: RatingsTable
    problems: tuple[Problem, ...]
    left_out: tuple[LeftOut, ...]
    gathered: Gathered
    settled: Settled

    @property
    def questions(self) -> tuple[Problem, ...]:
        """Return what must be answered before anything is taken."""
        return tuple(one for one in self.problems if one.severity is Severity.QUESTION)


class RatingsReader(Protocol):
    """Reads a csv or xlsx file of ratings, long or wide."""

    def found(self, path: Path, scale: Scale, choices: Choices) -> FoundTable:
        """Return the table by its head alone; raises TableError."""
        ...

    def preview(self, path: Path, scale: Scale, choices: Choices | None = None) -> RatingsPreview:
        """Return what the ratings of a file are taken for; raises TableError."""
        ...


def preview_ratings(
    sheets: Sequence[RawSheet], scale: Scale, choices: Choices | None = None
) -> RatingsPreview | None:
    """Return what the ratings of some sheets are; None where no table of ratings is found."""
    decided = choices or Choices()
    chosen = choose_sheets([Source.of(sheet) for sheet in sheets], scale, decided)
    return read_ratings(chosen, scale, decided) if chosen.sheets else None


def choose_sheets(sources: Sequence[Source], scale: Scale, choices: Choices) -> Chosen:
    """Return the sheet that holds the ratings, or one a round where the sheets are rounds."""
    wanted = [one for one in sources if one.head.name == choices.sheet] if choices.sheet else []
    looked_at = [
        (one, layout_of(find_table([one.head], Kind.RATINGS, choices), scale, choices))
        for one in wanted or sources
    ]
    held = [one for one in looked_at if one[1].holds_ratings]
    if not held:
        return Chosen(())
    best = max(held, key=_worth)
    rounds, problems = _as_rounds(best, held, choices)
    used = rounds or [(*best, "")]
    read = [one[0] for one in used]
    others = (one.head for one in sources if one not in read and any(one.head.rows))
    said = (LeftOut(one.name, Why.HIDDEN_SHEET if one.is_hidden else Why.SHEET) for one in others)
    return Chosen(tuple(used), problems, tuple(said))


def _worth(one: tuple[Source, Layout]) -> tuple[bool, bool, int, int]:
    source, layout = one
    table = layout.table
    return not source.head.is_hidden, layout.is_long, table.knows, len(table.rows)


def _as_rounds(
    best: tuple[Source, Layout], held: Sequence[tuple[Source, Layout]], choices: Choices
) -> tuple[list[tuple[Source, Layout, str]], tuple[Problem, ...]]:
    """Return the sheets that are rounds, or the question whether they are."""
    alike = [
        (source, layout)
        for source, layout in held
        if source.head.is_hidden == best[0].head.is_hidden
        and layout.is_long == best[1].is_long
        and TakenAs.ROUND not in layout.roles
    ]
    named = [one for one in alike if one[0].head.name in choices.rounds]
    if len(named) < 2 and len(alike) > 1 and all(says_round(one[0].head.name) for one in alike):  # noqa: PLR2004 - two rounds
        named = alike
    if len(named) > 1:
        return [(source, layout, source.head.name) for source, layout in named], ()
    headers = set(best[1].table.headers)
    same = [one[0].head.name for one in alike if set(one[1].table.headers) == headers]
    if len(same) > 1 and not choices.sheet:
        found = ", ".join(same)
        return [], (
            Problem(
                best[0].head.name, found, Expected.ROUNDS_OR_SHEET, Severity.QUESTION, tuple(same)
            ),
        )
    return [], ()


def read_ratings(
    chosen: Chosen, scale: Scale, choices: Choices, path: Path | None = None
) -> RatingsPreview:
    """Return all that the chosen sheets say; raises TableTooLargeError, ColumnsTwiceError."""
    gathered = Gathered(scale, choices)
    file = path or Path()
    problems = list(chosen.problems)
    for source, layout, name in chosen.sheets:
        if layout.twice:
            raise ColumnsTwiceError(problems=layout.twice)
        taking = gathered.taking(layout, name)
        for row in layout.table.too_long:
            gathered.too_long[str(row.number)] = " ".join(filter(None, map(cell_text, row.cells)))
        problems.extend(problems_of_layout(layout))
        rows, filled = _rows(source, layout)
        if filled:
            problems.append(filled)
        for number, row in rows:
            if number % _CHECKED_EVERY == 0:
                _check_size(gathered, file)
            if number not in choices.dropped:
                taking.take(number, row)
    _check_size(gathered, file)
    gathered.resolve_words()
    layouts = [layout for _, layout, _ in chosen.sheets]
    turned = reversal(
        gathered,
        (text for one in layouts for text in legends_of(one)),
        (column.header for one in layouts for column in one.columns if _holds_ratings(column)),
    )
    problems.extend([turned] if turned else [])
    settled = settle(gathered)
    _, first, _ = chosen.sheets[0]
    left = [*(one for _, layout, _ in chosen.sheets for one in _left_in(layout)), *chosen.left_out]
    return RatingsPreview(
        first.table.sheet,
        first.table.header_row,
        first.columns,
        _table(gathered, settled),
        (*problems, *problems_of_rows(gathered, settled)),
        (*left, *gathered.left_out),
        gathered,
        settled,
    )


def _holds_ratings(column: Column) -> bool:
    return column.taken_as is TakenAs.RATING


def _check_size(found: Gathered, path: Path) -> None:
    check_names(
        path,
        people=len(found.participants),
        groups=len(found.groups.names),
        items=len(found.recommendations.names),
        criteria=len(found.criteria.names),
        rounds=len(found.rounds.names),
    )


def _rows(source: Source, layout: Layout) -> tuple[TextRows, Problem | None]:
    table = layout.table
    head = [(row.number, [cell_text(cell) for cell in row.cells]) for row in table.rows]
    group = layout.roles.get(TakenAs.GROUP)
    filled = None
    if group is not None and source.more is None and not layout.is_long and _is_block(head, group):
        said = ""
        for _, row in head:
            said = row[group] = row[group] or said
        filled = Problem(
            column_name(group), table.headers[group], Expected.FILLED_DOWN, Severity.WARNING
        )

    def rows() -> TextRows:
        yield from head
        if source.more is not None:
            yield from (one for one in source.more() if any(one[1]))

    return rows(), filled


def _is_block(rows: Sequence[tuple[int, list[str]]], group: int) -> bool:
    """Tell whether each group stands once, above its people: cells that were merged before."""
    said = [row[group] for _, row in rows]
    names = [one for one in said if one]
    if len(names) < 2 or len(set(names)) < len(names) or not said[0]:  # noqa: PLR2004 - one says nothing
        return False
    below = [next_one for one, next_one in pairwise(said) if one and one != names[-1]]
    return not any(below) and said.count("") >= len(names) - 1


def _left_in(layout: Layout) -> Iterator[LeftOut]:
    yield from (one for one in layout.table.left_out if one.why is not Why.SHEET)
    yield from layout.left_out


def _table(found: Gathered, settled: Settled) -> RatingsTable:
    participants = found.participants
    if all(group == NO_GROUP for group in participants.values()):
        participants = dict.fromkeys(participants, ONLY_GROUP)
    groups = dict.fromkeys(group for group in participants.values() if group != NO_GROUP)
    return RatingsTable(
        tuple(participants.items()),
        tuple(groups),
        tuple(found.recommendations.names),
        tuple(found.criteria.names),
        settled.rounds,
        settled.entries,
        replaced=settled.replaced,
        withheld=frozenset(found.withheld),
    )
