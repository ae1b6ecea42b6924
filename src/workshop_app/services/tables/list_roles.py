"""What each line is to a list: an item, a part of one, a heading, a note."""

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum

from workshop_app.services.tables.list_levels import levels_of
from workshop_app.services.tables.list_lines import ListLine, width
from workshop_app.services.tables.list_marks import ListMark
from workshop_app.services.tables.list_signs import (
    LONG,
    NEAR,
    ends,
    goes_on,
    heads,
    is_note,
    is_rule,
    names_a_list,
    was_broken,
)

_FEW_WORDS = 3
_FEW_LINES = 4
_ASIDES = frozenset("※*")


class Role(StrEnum):
    """What a line is to the list."""

    ITEM = "item"
    WRAPPED = "wrapped"
    TEXT = "text"
    HEADING = "heading"
    NOTE = "note"
    RULE = "rule"
    DROPPED = "dropped"


_OWN = frozenset({Role.ITEM, Role.WRAPPED, Role.TEXT})


def roles_of(lines: Sequence[ListLine], marks: Sequence[ListMark | None]) -> list[Role]:
    """Return what each line is; a list whose lines share no mark is one of plain lines."""
    levels = levels_of(lines, marks)
    if 0 not in levels or _is_sporadic(marks):
        return _roles_of_plain(lines)
    if _unmarked_are_titles(lines, marks):
        return [_role_below_title(line, mark) for line, mark in zip(lines, marks, strict=True)]
    return _Marked(lines, marks, levels).roles


def _is_sporadic(marks: Sequence[ListMark | None]) -> bool:
    """Tell whether the few marks are no pattern: many hands have typed the list."""
    kinds = Counter(mark.kind for mark in marks if mark is not None)
    first = next(at for at, mark in enumerate(marks) if mark is not None)
    plain = marks[first:].count(None)
    if kinds.total() == 1:
        return plain >= _FEW_LINES or first >= NEAR
    return max(kinds.values()) == 1 and plain > 0


def _role_below_title(line: ListLine, mark: ListMark | None) -> Role:
    if is_rule(line):
        return Role.RULE
    return Role.ITEM if mark is None else Role.TEXT


def _unmarked_are_titles(lines: Sequence[ListLine], marks: Sequence[ListMark | None]) -> bool:
    """Tell whether bullets stand below titles that bear none, rather than below headings."""
    plain = [at for at, mark in enumerate(marks) if mark is None and not is_rule(lines[at])]
    if len(plain) < NEAR or plain[0] != 0 or names_a_list(lines[0].plain):
        return False
    if any(mark is not None and not mark.is_bullet for mark in marks):
        return False
    if any(at + 1 == len(marks) or marks[at + 1] is None or heads(lines[at]) for at in plain):
        return False
    wordy = sum(len(lines[at].plain.split()) >= _FEW_WORDS for at in plain)
    return wordy * 2 > len(plain)


class _Marked:
    """Reads a list whose items bear marks: what each line without one is, from top to bottom."""

    def __init__(
        self,
        lines: Sequence[ListLine],
        marks: Sequence[ListMark | None],
        levels: Sequence[int],
    ) -> None:
        self._lines = lines
        self._marks = marks
        self.roles = [_role_of_level(level) for level in levels]
        items = [at for at, level in enumerate(levels) if level == 0]
        self._first, self._last = items[0], items[-1]
        self._least = min(lines[at].indent for at in items)
        self._widest = max(width(line.plain) for line in lines)
        self._has_paragraphs = False
        self._has_asides = False
        for at, line in enumerate(lines):
            if is_rule(line):
                self.roles[at] = Role.RULE
            elif at > self._first:
                self._read(at, line)

    def _read(self, at: int, line: ListLine) -> None:
        mark = self._marks[at]
        if mark is None:
            self.roles[at] = self._role_of_unmarked(at, line)
            self._has_paragraphs |= self.roles[at] is Role.TEXT and line.after_blank
        elif self.roles[at] is Role.TEXT:
            aside = mark.kind in _ASIDES and line.indent <= self._least
            ended = at > self._last and (line.after_blank or aside) and is_note(line)
            ended = ended or self._is_footnote(at, line)
            if ended and not self._has_asides:
                self.roles[at] = Role.NOTE
            self._has_asides |= aside and at < self._last

    def _is_footnote(self, at: int, line: ListLine) -> bool:
        """Tell whether a number in square brackets stands apart below the list."""
        apart = line.after_blank or self.roles[at - 1] is Role.NOTE
        return at > self._last and apart and line.words.startswith("[")

    def _role_of_unmarked(self, at: int, line: ListLine) -> Role:
        above = self.roles[at - 1]
        if line.soft:
            return Role.TEXT
        if at > self._last and above in {Role.NOTE, Role.RULE}:
            return Role.NOTE
        if above in _OWN and not line.after_blank:
            return self._role_right_below(at, line)
        return self._role_after_blank(at, line, above)

    def _role_after_blank(self, at: int, line: ListLine, above: Role) -> Role:
        if line.indent >= self._least + NEAR:
            return Role.TEXT
        if at > self._last:
            return Role.TEXT if self._has_paragraphs and not is_note(line) else Role.NOTE
        if above is Role.HEADING or self._heads_next(at) or width(line.plain) < LONG:
            return Role.HEADING
        return Role.TEXT

    def _role_right_below(self, at: int, line: ListLine) -> Role:
        if self._heads_next(at):
            return Role.HEADING
        above = self._lines[at - 1]
        if goes_on(line, above) or was_broken(line, above, self._widest):
            return Role.WRAPPED
        return Role.TEXT

    def _heads_next(self, at: int) -> bool:
        """Tell whether numbers begin anew after a short line, or it says that a list follows."""
        if at + 1 == len(self._lines) or self.roles[at + 1] is not Role.ITEM:
            return False
        line, mark = self._lines[at], self._marks[at + 1]
        if heads(line):
            return True
        if ends(line) or line.indent >= self._least + NEAR or mark is None:
            return False
        if not mark.is_bullet:
            return mark.is_first and goes_on(line, self._lines[at - 1]) is False
        # As the first heading, so the others: a word or two above bullets.
        begins_so = self._first > 0 and self._marks[self._first - 1] is None
        return begins_so and len(line.plain.split()) < _FEW_WORDS and width(line.plain) < LONG


def _role_of_level(level: int) -> Role:
    if level == 0:
        return Role.ITEM
    return Role.TEXT if level > 0 else Role.HEADING


def _roles_of_plain(lines: Sequence[ListLine]) -> list[Role]:
    """Return the roles in a list of plain lines: each is an item but what goes on or heads it."""
    least = min((line.indent for line in lines), default=0)
    paragraphs = _is_of_paragraphs(lines)
    roles: list[Role] = []
    for at, line in enumerate(lines):
        if roles and roles[-1] in _OWN:
            role = _role_below_plain(line, lines[at - 1], least, paragraphs=paragraphs)
        else:
            role = Role.ITEM
        if is_rule(line):
            role = Role.RULE
        elif role is Role.ITEM:
            role = _role_of_plain(lines, roles, at)
        roles.append(role)
    return roles


def _role_below_plain(line: ListLine, above: ListLine, least: int, *, paragraphs: bool) -> Role:
    if line.soft:
        return Role.TEXT
    one_cell = len(line.cells) == len(above.cells) == 1
    on = one_cell and goes_on(line, above) and not _all_small(line, above)
    if line.indent >= least + NEAR:
        return Role.WRAPPED if on else Role.TEXT
    if not line.after_blank and (paragraphs or on):
        return Role.WRAPPED
    return Role.ITEM


def _all_small(line: ListLine, above: ListLine) -> bool:
    """Tell whether both begin with a small letter: a way to write, and no sentence that goes on."""
    small = line.plain[:1].islower() and above.plain[:1].islower()
    return small and line.plain[:1].isascii()


def _role_of_plain(lines: Sequence[ListLine], roles: Sequence[Role], at: int) -> Role:
    line = lines[at]
    begun = Role.ITEM in roles
    names = heads(line) or (not begun and names_a_list(line.plain))
    if names and len(lines) - at > NEAR and len(line.cells) == 1:
        return Role.HEADING
    if begun and len(lines) - at <= _FEW_LINES and is_note(line):
        return Role.NOTE if line.after_blank or line.words.startswith("※") else Role.ITEM
    if begun and roles[-1] is Role.NOTE and not line.after_blank:
        return Role.NOTE
    return Role.ITEM


def _is_of_paragraphs(lines: Sequence[ListLine]) -> bool:
    """Tell whether blank lines part the items and their lines were broken at a margin."""
    on = [at for at in range(1, len(lines)) if not lines[at].after_blank]
    if len(on) + 1 >= len(lines) or not on or any(len(line.cells) > 1 for line in lines):
        return False
    return all(width(lines[at - 1].plain) >= LONG for at in on)
