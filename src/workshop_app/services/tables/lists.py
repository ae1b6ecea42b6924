"""Lists as people write them: which line begins an item, goes on with one, or is none.

Everything is worked out anew from the text and what was decided in the preview, so that a
preview keeps nothing but `Choices`:

    found = read_list(text, Choices(joins=frozenset({4}), dropped=frozenset({9})))
    found.items      # title, text, code and the lines each came from
    found.left_out   # headings, notes and whatever was dropped, each with its line

`joins` are lines that go to the item above although they seemed to begin one, `begins` are lines
that begin one although they seemed to be text, a heading or a note, `dropped` are left out. A
line in several of them is dropped before it is joined, and joined before it begins an item.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from workshop_app.domain.text import LocalText
from workshop_app.services.tables.choices import Choices, LeftOut, Why
from workshop_app.services.tables.list_lines import ListLine, list_lines
from workshop_app.services.tables.list_marks import ListMark, marks_of
from workshop_app.services.tables.list_roles import Role, roles_of
from workshop_app.services.tables.list_signs import ends, is_page_number
from workshop_app.services.tables.list_words import Words, in_two_languages, joined, lay_out_words


@dataclass(frozen=True, slots=True)
class ListItem:
    """One recommendation of a list, and the lines it came from."""

    lines: tuple[int, ...]
    title: LocalText
    text: LocalText = field(default_factory=LocalText)
    code: str = ""


@dataclass(frozen=True, slots=True)
class ReadList:
    """What was read of a list."""

    items: tuple[ListItem, ...]
    left_out: tuple[LeftOut, ...] = ()


def read_list(text: str, choices: Choices | None = None, heading: int = 0) -> ReadList:
    """Return the items of a list and what is none; `choices` as told in the module.

    `heading` is the number of a line that is known to name what is below.
    """
    lines, pages = _without_pages(list_lines(text))
    marks = marks_of([line.words for line in lines])
    roles = [
        Role.HEADING if line.number == heading else role
        for line, role in zip(lines, roles_of(lines, marks), strict=True)
    ]
    roles = _decided(lines, roles, choices or Choices())
    gathered: list[list[int]] = []
    left_out = [_left_out(line, Why.NOTE) for line in pages]
    for at, role in enumerate(roles):
        if role is Role.ITEM:
            gathered.append([at])
        elif role in {Role.WRAPPED, Role.TEXT} and gathered:
            gathered[-1].append(at)
        else:
            left_out.append(_left_out(lines[at], _WHY.get(role, Why.HEADING)))
    gathered = _two_by_two(gathered, marks)
    words = lay_out_words([_words(lines, marks, roles, own) for own in gathered])
    items: list[ListItem] = []
    for own, laid in zip(gathered, words, strict=True):
        item = ListItem(tuple(dict.fromkeys(lines[at].number for at in own)), *laid)
        if item.title:
            items.append(item)
        else:
            left_out.append(_left_out(lines[own[0]], Why.EMPTY))
    return ReadList(tuple(items), tuple(sorted(left_out, key=lambda one: int(one.where))))


def _without_pages(lines: Sequence[ListLine]) -> tuple[list[ListLine], list[ListLine]]:
    """Return the lines, and the numbers of pages, across which a sentence goes on."""
    kept: list[ListLine] = []
    pages: list[ListLine] = []
    for line in lines:
        if is_page_number(line) and kept:
            pages.append(line)
        elif pages and kept and pages[-1].number > kept[-1].number and not ends(kept[-1]):
            kept.append(replace(line, after_blank=False))
        else:
            kept.append(line)
    return kept, pages


def _two_by_two(gathered: list[list[int]], marks: Sequence[ListMark | None]) -> list[list[int]]:
    """Join items that stand there twice: one number, in Korean and in English."""
    firsts, seconds = gathered[::2], gathered[1::2]
    if not seconds or len(firsts) != len(seconds):
        return gathered
    for (one, *_), (other, *_) in zip(firsts, seconds, strict=True):
        mark, again = marks[one], marks[other]
        if mark is None or again is None or mark.is_bullet or mark.order != again.order:
            return gathered
        if not in_two_languages(mark.rest, again.rest):
            return gathered
    return [[*one, *other] for one, other in zip(firsts, seconds, strict=True)]


_WHY = {Role.NOTE: Why.NOTE, Role.RULE: Why.NOTE, Role.DROPPED: Why.DROPPED}


def _left_out(line: ListLine, why: Why) -> LeftOut:
    return LeftOut(str(line.number), why, line.plain)


def _words(
    lines: Sequence[ListLine],
    marks: Sequence[ListMark | None],
    roles: Sequence[Role],
    own: Sequence[int],
) -> Words:
    """Return the cells of the line that begins an item, wrapped ones joined, and its text."""
    first, *rest = own
    cells = _cells(lines[first], marks[first])
    text: list[str] = []
    for at in rest:
        said = " ".join(_cells(lines[at], marks[at]))
        if roles[at] in {Role.TEXT, Role.ITEM}:
            text.append(said)
        elif text:
            text[-1] = joined(text[-1], said)
        else:
            cells[-1] = joined(cells[-1], said)
    if not any(cells) and text:
        cells = [text.pop(0)]
    if len(cells) == len(text) == 1 and in_two_languages(cells[0], text[0]):
        return Words([*cells, *text], [])
    return Words(cells, text)


def _cells(line: ListLine, mark: ListMark | None) -> list[str]:
    return (line if mark is None else replace(line, words=mark.rest)).cells


def _decided(lines: Sequence[ListLine], roles: Sequence[Role], choices: Choices) -> list[Role]:
    decided = list(roles)
    for at, line in enumerate(lines):
        if line.number in choices.dropped:
            decided[at] = Role.DROPPED
        elif line.number in choices.joins:
            decided[at] = Role.TEXT
        elif line.number in choices.begins:
            decided[at] = Role.ITEM
    return decided
