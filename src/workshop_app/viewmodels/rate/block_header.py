"""Recognises a pasted block's own heads: whom and what its rows and columns are about.

A block that was copied with its header row and name column is laid by names and codes, in either
direction; a head that is known twice or not at all is refused with its cells. Where the first
row or column holds nothing but words that nobody knows, the whole block is refused: laid by its
place it would stand one row down or one column right of where it belongs.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from workshop_app.domain.participants import Participant
from workshop_app.domain.recommendations import Recommendation
from workshop_app.services.tables.choices import Kind
from workshop_app.services.tables.header_words import word_for
from workshop_app.services.tables.keys import match_key

Cell = tuple[int, int]
Rows = Sequence[Sequence[str]]
Places = Mapping[str, int]
HEAD_COLUMNS = 4
"""A name may stand in one of the first columns: number, name, affiliation, group."""
_TWICE = -1
_CODE = re.compile(r"[\[(]?([^\s.:)\]]+)[\s.:)\]]")
_FEW = 2


@dataclass(frozen=True, slots=True)
class UnknownHead:
    """A head that names nobody and nothing, or the same as another, and how many cells go with it."""

    text: str
    cells: int
    is_strange: bool = True
    """Whether it could mean anything; else it is a blank, or the same as another head."""


@dataclass(frozen=True, slots=True)
class LaidBlock:
    """Where a block goes: the row of each of its lines and the column of each of its cells.

    None stands for what goes nowhere: heads, and what is under unknown ones. `turned` says that
    people stand across.
    """

    lines: tuple[int | None, ...]
    across: tuple[int | None, ...]
    turned: bool = False
    unknown: tuple[UnknownHead, ...] = ()

    def cells(self, rows: Rows) -> Iterator[tuple[Cell, str]]:
        """Yield the cells that go somewhere, with their row and column in the grid."""
        for line, row in zip(self.lines, rows, strict=True):
            if line is None:
                continue
            for place, text in zip(self.across, row, strict=False):
                if place is not None:
                    yield ((place, line) if self.turned else (line, place)), text


NOWHERE = LaidBlock((), ())


class BlockHeads:
    """Knows people by code and name, recommendations by code and title."""

    def __init__(
        self,
        people: Sequence[Participant],
        items: Sequence[Recommendation],
        is_answer: Callable[[str], bool],
    ) -> None:
        self._people = _places(
            [
                (
                    one.code,
                    one.name,
                    f"{one.code}{one.name}",
                    f"{one.name}{one.code}",
                    f"{one.name}({one.code})",
                )
                for one in people
            ]
        )
        self._items = _places(
            [
                (one.code, *titles, *(f"{one.code}{title}" for title in titles))
                for one in items
                for titles in [[one.title.ko, one.title.en]]
            ]
        )
        self._is_answer = is_answer

    def lay(self, rows: Rows, start: Cell) -> LaidBlock:
        """Return where each line and column goes; from `start` on where the block has no heads."""
        straight = _Axes(self, rows, self._people, self._items)
        turned = _Axes(self, rows, self._items, self._people)
        if turned.known > straight.known:
            return replace(turned.laid((start[1], start[0])), turned=True)
        if not straight.known and self._has_strange_heads(rows):
            return self._refused(rows)
        return straight.laid(start)

    def find(self, text: str, places: Places) -> int | None:
        """Return the place that a head names: by itself, or by the code it begins with."""
        if not text.strip():
            return None
        found = places.get(match_key(text))
        code = _CODE.match(text) if found is None else None
        return found if code is None else places.get(match_key(code[1]))

    def is_answer(self, text: str) -> bool:
        """Tell whether a cell could be an answer; a blank one is none."""
        return bool(text.strip()) and self._is_answer(text)

    def are_words(self, cells: Sequence[str]) -> bool:
        """Tell whether all that is said is words that are no answers."""
        said = [cell for cell in cells if cell.strip()]
        return bool(said) and all(
            any(one.isalpha() for one in cell) and not self._is_answer(cell) for cell in said
        )

    def _has_strange_heads(self, rows: Rows) -> bool:
        if len(rows) < _FEW:
            return False
        return self.are_words(rows[0]) or self.are_words([_at(row, 0) for row in rows[1:]])

    def _refused(self, rows: Rows) -> LaidBlock:
        heads = [UnknownHead(cell.strip(), 0) for cell in rows[0] if self.are_words([cell])]
        below = [
            UnknownHead(_at(row, 0).strip(), sum(map(self.is_answer, row[1:])))
            for row in rows[1:]
            if self.are_words([_at(row, 0)])
        ]
        nowhere = (None,) * len(rows)
        return LaidBlock(nowhere, (), unknown=(*heads, *below))


class _Axes:
    """The heads of a block in one direction: `down` is what its lines are about."""

    def __init__(self, heads: BlockHeads, rows: Rows, down: Places, across: Places) -> None:
        self._heads = heads
        self._rows = rows
        self._width = max(map(len, rows))
        head = [None if heads.is_answer(cell) else heads.find(cell, across) for cell in rows[0]]
        first = next((at for at, place in enumerate(head) if place is not None), None)
        column = self._names_column(down, HEAD_COLUMNS, numbers=False)
        if column is None and first:
            column = self._names_column(down, first, numbers=True)
            if column is None and heads.are_words([_at(row, 0) for row in rows[1:]]):
                column = 0  # names that nobody knows: no line goes anywhere
        if first is None and column is not None and heads.find(_at(rows[0], column), down) is None:
            numbers = [heads.find(cell, across) for cell in rows[0][column + 1 :]]
            head = [None] * (column + 1) + numbers
        elif first is not None:
            head[first:] = [heads.find(cell, across) for cell in rows[0][first:]]
        self._column = column
        self._head = head
        self._has_head = any(one is not None for one in head) or (
            column is not None and heads.are_words(rows[0][column + 1 :])
        )
        self._names = (
            []
            if column is None
            else [heads.find(_at(row, column), down) for row in rows[self._begin :]]
        )
        self.known = sum(one is not None for one in (*head, *self._names))

    @property
    def _begin(self) -> int:
        return 1 if self._has_head else 0

    def laid(self, start: Cell) -> LaidBlock:
        """Return where everything goes."""
        unknown: list[UnknownHead] = []
        lines = self._lines(start[0], unknown)
        known = [row for row, line in zip(self._rows, lines, strict=True) if line is not None]
        below: list[UnknownHead] = []
        across = self._across(start[1], known, below)
        return LaidBlock(tuple(lines), tuple(across), unknown=(*below, *unknown))

    def _names_column(self, down: Places, within: int, *, numbers: bool) -> int | None:
        """Return which of the first columns names most, if one does."""
        heads = self._heads
        counts = [
            sum(
                heads.find(cell, down) is not None
                for row in self._rows
                if (cell := _at(row, at)) and (numbers or not heads.is_answer(cell))
            )
            for at in range(min(within, self._width))
        ]
        best = max(counts, default=0)
        return counts.index(best) if best else None

    def _across(self, start: int, known: Rows, unknown: list[UnknownHead]) -> list[int | None]:
        left = 0 if self._column is None else self._column + 1
        if not self._has_head:
            while left and left < self._width and not self._holds_answers(left):
                left += 1
            return [None if at < left else start + at - left for at in range(self._width)]
        first = next((at for at, place in enumerate(self._head) if place is not None), left)
        seen: set[int] = set()
        places: list[int | None] = []
        for at in range(self._width):
            place = self._head[at] if at < len(self._head) else None
            goes = place if place != _TWICE and place not in seen else None
            text = _at(self._rows[0], at).strip()
            label = at < max(first, left) and (
                at < left or word_for(text, Kind.RATINGS) or not self._holds_answers(at)
            )
            if goes is not None:
                seen.add(goes)
            elif not label and (text or self._holds_answers(at)):
                unknown.append(
                    UnknownHead(text, self._answers(known, at), self._is_strange(text, place))
                )
            places.append(goes)
        return places

    def _lines(self, start: int, unknown: list[UnknownHead]) -> list[int | None]:
        begin = self._begin
        lines: list[int | None] = [None] * begin
        if self._column is None:
            return lines + [start + at for at in range(len(self._rows) - begin)]
        seen: set[int] = set()
        for row, place in zip(self._rows[begin:], self._names, strict=True):
            goes = place if place != _TWICE and place not in seen else None
            text = _at(row, self._column).strip()
            answers = sum(bool(cell.strip()) for cell in row[self._column + 1 :])
            if goes is not None:
                seen.add(goes)
            elif text or answers:
                unknown.append(UnknownHead(text, answers, self._is_strange(text, place)))
            lines.append(goes)
        return lines

    @staticmethod
    def _is_strange(text: str, place: int | None) -> bool:
        return bool(text) and place in {None, _TWICE}

    def _holds_answers(self, column: int) -> bool:
        return any(self._heads.is_answer(_at(row, column)) for row in self._rows[self._begin :])

    def _answers(self, rows: Rows, column: int) -> int:
        return sum(bool(_at(row, column).strip()) for row in rows)


def _places(names: Sequence[Sequence[str]]) -> dict[str, int]:
    """Return key -> place; what two are called goes by code alone."""
    places: dict[str, int] = {}
    for place, own in enumerate(names):
        for key in {match_key(name) for name in own if name}:
            places[key] = _TWICE if places.get(key, place) != place else place
    return places


def _at(row: Sequence[str], column: int) -> str:
    return row[column] if column < len(row) else ""
