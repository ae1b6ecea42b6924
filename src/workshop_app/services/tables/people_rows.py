"""Reads the rows of a list of people: who, from where, in which group, and who is there twice."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from workshop_app.domain.codes import code_key, code_keys
from workshop_app.domain.raw_table import Cell
from workshop_app.domain.workshop import CODE_LIMIT, TITLE_LIMIT, Workshop
from workshop_app.services.tables.choices import ALL_SHEETS, AS_ABOVE, Choices, LeftOut, Why
from workshop_app.services.tables.columns import Column, Reason, TakenAs
from workshop_app.services.tables.finding import FoundRow, FoundTable
from workshop_app.services.tables.group_names import GroupNames, group_letters, without_count
from workshop_app.services.tables.header_words import FAMILY, is_attendance
from workshop_app.services.tables.keys import cell_text, header_key, match_key
from workshop_app.services.tables.people_cells import (
    names_several,
    observes,
    read_name,
    says_absent,
    says_marked,
    says_observer,
    without_number,
)
from workshop_app.services.tables.people_columns import marked_group

_TWO_PARTS = re.compile(
    r"(?P<one>[^()（）/:|]+?)\s*(?:[(（](?P<inside>[^()（）]+)[)）]|(?:[/:|·]|\s[-–])\s*(?P<other>.+))"
)


@dataclass(frozen=True, slots=True)
class GroupText:
    """What stands in group cells: the `key` it goes to, or a new group, or it is asked.

    `near` is the key of the group that may be meant, and `rows` says where it stands.
    """

    text: str
    key: str = ""
    is_new: bool = False
    near: str = ""
    rows: tuple[int, ...] = ()

    @property
    def is_asked(self) -> bool:
        """Tell whether nobody has said yet which group this is."""
        return not self.key and not self.is_new


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person: `group` by name (as it stands there while it is asked), `group_key` its key.

    `why` is empty for those who are taken; `same_as` is the row of whom they repeat, 0 for a
    person who is in the workshop already.
    """

    number: int
    name: str
    affiliation: str = ""
    group: str = ""
    group_key: str = ""
    code: str = ""
    is_observer: bool = False
    title: str = ""
    is_filled: bool = False
    observer_text: str = ""
    absent: str = ""
    why: Why | None = None
    same_as: int = 0

    @property
    def is_taken(self) -> bool:
        """Tell whether this person would be added."""
        return self.why is None


@dataclass(slots=True)
class People:
    """What was read, and what is to be told of it."""

    rows: list[PersonRow] = field(default_factory=list[PersonRow])
    groups: dict[str, GroupText] = field(default_factory=dict[str, GroupText])
    left_out: list[LeftOut] = field(default_factory=list[LeftOut])
    two_groups: list[PersonRow] = field(default_factory=list[PersonRow])
    namesakes: list[PersonRow] = field(default_factory=list[PersonRow])
    codes_taken: list[PersonRow] = field(default_factory=list[PersonRow])
    too_long: list[PersonRow] = field(default_factory=list[PersonRow])
    several: list[PersonRow] = field(default_factory=list[PersonRow])
    headings: bool = False
    has_names: bool = False
    names: GroupNames = field(default_factory=lambda: GroupNames(()))


def read_people(
    table: FoundTable,
    columns: Sequence[Column],
    names: GroupNames,
    workshop: Workshop,
    choices: Choices,
) -> People:
    """Return everybody on the list, in its order."""
    people = People(names=names)
    places: dict[TakenAs, list[int]] = {}
    for at, one in enumerate(columns):
        if one.taken_as is not TakenAs.IGNORED or one.reason != Reason.CHOSEN:
            places.setdefault(one.taken_as, []).append(at)
    if TakenAs.NAME not in places and TakenAs.CODE not in places:
        return people
    fills = choices.groups.get("") == AS_ABOVE
    rows = list(_persons(table, places, names, people, fills=fills))
    people.has_names = bool(rows)
    grouped = _in_groups(rows, people, names, choices)
    _compare(grouped, people, workshop, choices)
    return people


def _persons(
    table: FoundTable,
    places: Mapping[TakenAs, list[int]],
    names: GroupNames,
    people: People,
    *,
    fills: bool,
) -> Iterator[PersonRow]:
    """Yield the rows with a person; the group is what stands there, or above where it `fills`."""
    group_at = places.get(TakenAs.GROUP, [-1])[0]
    first = min(places.get(TakenAs.NAME, [len(table.headers)]))
    marked = len(places.get(TakenAs.GROUP, ())) > 1
    fills_down = not marked and (fills or group_at < first)
    down = _filled_down(table, group_at, fills=fills) if fills_down else {}
    heading = table.sheet if group_at < 0 and names.find(table.sheet) else ""
    headings = _headings(table, names) if group_at < 0 else {}
    people.headings = not headings and table.header_row == 0
    for row in table.rows:
        said = [text for text in map(cell_text, row.cells) if text]
        alone = without_count(said[0]) if len(said) == 1 else ""
        if alone and group_at < 0 and names.find(alone):
            heading = alone
            people.left_out.append(LeftOut(str(row.number), Why.HEADING, said[0]))
            continue
        group = down.get(row.number) or headings.get(row.heading, heading)
        yield _person(row, places, names, table, group)


def _headings(table: FoundTable, names: GroupNames) -> dict[str, str]:
    """Return the headings between the rows that are groups: known ones, or several."""
    said = [one for one in dict.fromkeys(row.heading for row in table.rows) if one]
    known = any(names.find(without_count(one)) for one in said)
    return {one: without_count(one) for one in said} if known or len(said) > 1 else {}


def _filled_down(table: FoundTable, column: int, *, fills: bool) -> dict[int, str]:
    """Return the group of rows that are blank as merged cells are when they are pasted.

    They stand before the names, each group once, and more than half of them have blank cells
    below: else a blank cell is somebody whose group is not known, unless somebody said `fills`.
    """
    if column < 0:
        return {}
    texts = [cell_text(row.cells[column]) for row in table.rows]
    said = [group_letters(text) for text in texts if text]
    followed = sum(bool(one) and not two for one, two in pairwise(texts))
    merged = bool(texts and texts[0]) and len(set(said)) == len(said)
    if not fills and not (merged and followed * 2 > len(said)):
        return {}
    filled: dict[int, str] = {}
    last = ""
    for row, text in zip(table.rows, texts, strict=True):
        last = text or last
        if last and not text:
            filled[row.number] = last
    return filled


def _person(
    row: FoundRow,
    places: Mapping[TakenAs, list[int]],
    names: GroupNames,
    table: FoundTable,
    down: str,
) -> PersonRow:
    def text(taken: TakenAs) -> str:
        return cell_text(row.cells[places[taken][0]]) if taken in places else ""

    affiliation = text(TakenAs.AFFILIATION)
    read = read_name(_name(row, places.get(TakenAs.NAME, []), table), takes_office=not affiliation)
    group = _group(row, places.get(TakenAs.GROUP, ()), table) or down
    office = read.office
    if office and not group and names.find(office):
        group, office = office, ""
    elif affiliation and not group:
        group, affiliation = _group_within(affiliation, names)
    aside = [(at, cell_text(row.cells[at])) for at in places.get(TakenAs.IGNORED, ())]
    looks_on = says_observer(group) or any(says_observer(said) for _, said in aside)
    absent = (said for at, said in aside if is_attendance(table.headers[at]) and says_absent(said))
    observer = text(TakenAs.OBSERVER)
    return PersonRow(
        row.number,
        read.name,
        affiliation or office,
        without_number(group),
        code=text(TakenAs.CODE),
        is_observer=bool(observes(observer)) or (TakenAs.OBSERVER not in places and looks_on),
        title=read.title,
        is_filled=bool(down) or (row.number, places.get(TakenAs.GROUP, [-1])[0]) in table.filled,
        observer_text=observer if observes(observer) is None else "",
        absent=next(absent, ""),
    )


def _group(row: FoundRow, places: Sequence[int], table: FoundTable) -> str:
    """Return what stands in the group cell, or above the columns of groups that are marked."""
    if len(places) > 1:
        marked = [at for at in places if says_marked(cell_text(row.cells[at]))]
        return ", ".join(marked_group(table, at) for at in marked)
    return cell_text(row.cells[places[0]]) if places else ""


def _group_within(affiliation: str, names: GroupNames) -> tuple[str, str]:
    """Return the group that an affiliation names with the office: `정부(과기정통부)`, `정부 / 과기정통부`."""
    found = _TWO_PARTS.fullmatch(affiliation)
    if found is None:
        return "", affiliation
    one, other = found["one"], found["inside"] or found["other"]
    if names.find(one):
        return one, other
    return (other, one) if names.find(other) else ("", affiliation)


def _name(row: FoundRow, places: Sequence[int], table: FoundTable) -> str:
    """Return a name, of given and family name where each has a column."""
    parts = [_lines(row.cells[at]) for at in places]
    if len(parts) > 1 and header_key(table.headers[places[0]]) in FAMILY:
        family, *given = parts
        is_hangul = bool(re.fullmatch("[가-힣]+", "".join(parts)))
        return "".join(parts) if is_hangul else " ".join([*given, family]).strip()
    return " ".join(filter(None, parts))


def _lines(cell: Cell) -> str:
    """Return what a cell of names says; people on lines of their own stay apart, to be asked."""
    text = cell_text(cell)
    if isinstance(cell, str) and "\n" in cell:
        parted = " / ".join(filter(None, map(cell_text, cell.split("\n"))))
        return parted if names_several(parted) else text
    return text


def _in_groups(
    rows: Sequence[PersonRow], people: People, names: GroupNames, choices: Choices
) -> list[PersonRow]:
    """Return the rows with the group each goes to; each text is looked at once."""
    decided = {group_letters(text): key for text, key in choices.groups.items() if text}
    found: dict[str, GroupText] = {}
    places: dict[str, list[int]] = {}
    grouped: list[PersonRow] = []
    for row in rows:
        letters = group_letters(row.group)
        if letters not in found:
            found[letters] = _group_text(row.group, letters, names, decided, choices)
            places[letters] = []
        if row.name or row.code:
            places[letters].append(row.number)
        group = found[letters]
        grouped.append(replace(row, group=_shown(group, names), group_key=group.key))
    people.groups = {
        letters: replace(group, rows=tuple(places[letters]))
        for letters, group in found.items()
        if places[letters]
    }
    return grouped


def _group_text(
    text: str, letters: str, names: GroupNames, decided: Mapping[str, str], choices: Choices
) -> GroupText:
    if not letters:
        key = choices.groups.get("", "")
        return GroupText("", key if key in names.groups else "")
    if letters in decided:
        key = decided[letters]
        return GroupText(text, key if key in names.groups else "", is_new=not key)
    known = names.find(text)
    if known:
        return GroupText(known[1], known[0].key)
    near = names.near(text)
    return GroupText(text, near=near, is_new=choices.sheet == ALL_SHEETS and not near)


def _shown(group: GroupText, names: GroupNames) -> str:
    known = names.find(group.text)
    return group.text if not group.key or known else names.shown(group.key, group.text)


def _compare(
    rows: Sequence[PersonRow], people: People, workshop: Workshop, choices: Choices
) -> None:
    """Find who is there twice, already in the workshop, without a name, or with another's code."""
    there: dict[str, list[str]] = {}
    for one in workshop.participants:
        if one.name:
            there.setdefault(match_key(one.name), []).append(match_key(one.affiliation))
    codes = set(code_keys(workshop.participants))
    seen: dict[str, list[PersonRow]] = {}
    for row in rows:
        told = row if row.number in choices.kept else _judged(row, seen, there, people)
        if told.why is Why.NOBODY:
            people.left_out.append(LeftOut(str(row.number), Why.NOBODY))
            continue
        if told.is_taken:
            if names_several(told.name) and told.number not in choices.kept:
                people.several.append(told)
            _check(told, people, codes)
            if told.name:
                seen.setdefault(match_key(told.name), []).append(told)
        else:
            people.left_out.append(LeftOut(str(row.number), told.why or "", row.name))
        people.rows.append(told)


def _judged(
    row: PersonRow,
    seen: Mapping[str, list[PersonRow]],
    there: Mapping[str, list[str]],
    people: People,
) -> PersonRow:
    if not row.name:
        if row.code:
            return row
        return replace(row, why=Why.NAMELESS if row.affiliation else Why.NOBODY)
    key, office = match_key(row.name), match_key(row.affiliation)
    if any(_same(office, one) for one in there.get(key, ())):
        return replace(row, why=Why.THERE)
    for other in seen.get(key, ()):
        if _same(office, match_key(other.affiliation)):
            if row.group and group_letters(row.group) != group_letters(other.group):
                people.two_groups.append(replace(row, same_as=other.number))
            return replace(row, why=Why.TWICE, same_as=other.number)
    if key in seen:
        people.namesakes.append(replace(row, same_as=seen[key][0].number))
    return row


def _same(office: str, other: str) -> bool:
    return office == other or not office or not other


def _check(row: PersonRow, people: People, codes: set[str]) -> None:
    if row.code:
        if code_key(row.code) in codes:
            people.codes_taken.append(row)
        codes.add(code_key(row.code))
    if (
        len(row.name) > TITLE_LIMIT
        or len(row.affiliation) > TITLE_LIMIT
        or len(row.code) > CODE_LIMIT
    ):
        people.too_long.append(row)
