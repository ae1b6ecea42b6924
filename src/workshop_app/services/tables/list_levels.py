"""How deep the marked lines of a list stand: items, what is below them, and what heads them."""

from collections.abc import Sequence

from workshop_app.services.tables.list_lines import ListLine
from workshop_app.services.tables.list_marks import NUMBERS, ListMark
from workshop_app.services.tables.list_signs import NEAR, is_rule, names_a_list, names_a_section


def levels_of(lines: Sequence[ListLine], marks: Sequence[ListMark | None]) -> list[int]:
    """Return how deep each marked line stands, 0 for the items; -1 for headings and the unmarked."""
    levels = [-1] * len(lines)
    open_marks: list[tuple[int, ListMark]] = []
    for at, (line, mark) in enumerate(zip(lines, marks, strict=True)):
        if mark is None or is_rule(line):
            continue
        depth = _depth(line, mark, open_marks)
        del open_marks[depth:]
        open_marks.append((line.indent, mark))
        levels[at] = depth
    return _without_sections(marks, levels)


def _depth(line: ListLine, mark: ListMark, above: Sequence[tuple[int, ListMark]]) -> int:
    beside = [depth for depth, (indent, _) in enumerate(above) if abs(line.indent - indent) < NEAR]
    for is_same in (_same_kind, _same_count):
        for depth in reversed(beside):
            if is_same(above[depth][1], mark):
                return depth
    depth = len(above)
    while depth and line.indent <= above[depth - 1][0] - NEAR:
        depth -= 1
    return depth


def _same_kind(other: ListMark, mark: ListMark) -> bool:
    return other.kind == mark.kind


def _same_count(other: ListMark, mark: ListMark) -> bool:
    """Tell whether a number goes on although it is written in another way."""
    if other.is_bullet and mark.kind in NUMBERS:
        return not mark.is_first
    return other.kind in NUMBERS and mark.kind in NUMBERS and mark.follows(other)


def _without_sections(marks: Sequence[ListMark | None], levels: list[int]) -> list[int]:
    """Return the levels with what only heads other items as headings."""
    tops = [at for at, level in enumerate(levels) if level == 0]
    below = [at for at, level in enumerate(levels) if level == 1]
    if not below:
        return levels
    if named := _sections_with_lists(marks, levels, tops):
        return named
    sections = (
        _heads_the_list(marks, tops, below)
        or _run_on(marks, levels)
        or all(names_a_section(_said(marks[at])) for at in tops)
    )
    if not sections:
        return levels
    return [level - 1 if level >= 0 else level for level in levels]


def _heads_the_list(
    marks: Sequence[ListMark | None],
    tops: Sequence[int],
    below: Sequence[int],
) -> bool:
    return len(tops) == 1 and len(below) > 1 and names_a_list(_said(marks[tops[0]]))


def _said(mark: ListMark | None) -> str:
    return "" if mark is None else mark.rest


def _sections_with_lists(
    marks: Sequence[ListMark | None], levels: Sequence[int], tops: Sequence[int]
) -> list[int]:
    """Return the levels of a report of which some sections name a list: the others are none."""
    named = [at for at in tops if names_a_list(_said(marks[at]))]
    if not named or len(named) == len(tops):
        return []
    found: list[int] = []
    inside = False
    for at, level in enumerate(levels):
        inside = at in named if level == 0 else inside
        found.append(level - 1 if inside and level >= 0 else -1)
    return found if found.count(0) > len(tops) - len(named) else []


def _run_on(marks: Sequence[ListMark | None], levels: Sequence[int]) -> bool:
    """Tell whether the numbers below go on from one section to the next."""
    last: ListMark | None = None
    first_below = crossings = 0
    for mark, level in zip(marks, levels, strict=True):
        if level == 0:
            first_below = 1
        elif level == 1 and mark is not None:
            if first_below and last is not None:
                if mark.is_bullet or not mark.follows(last):
                    return False
                crossings += 1
            first_below, last = 0, mark
    return crossings > 0
