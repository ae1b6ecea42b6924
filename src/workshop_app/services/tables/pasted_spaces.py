"""Lists as a PDF gives them: cells parted by single spaces, told apart by what they say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from workshop_app.domain.raw_table import RawSheet
from workshop_app.services.tables.choices import Kind, TakenAs
from workshop_app.services.tables.finding import FoundTable
from workshop_app.services.tables.group_names import GroupNames
from workshop_app.services.tables.header_words import word_for
from workshop_app.services.tables.keys import cell_text, header_key
from workshop_app.services.tables.people_cells import TITLES, is_aside
from workshop_app.services.tables.totals import says_total

_HANGUL_NAME = re.compile("[가-힣]{2,4}")
_NUMBER = re.compile(r"\d{1,4}[.)]?")
_NUMBERS = frozenset({"번호", "연번", "순번", "no", "num", "nr", ""})
_RANKS = frozenset({"직위", "직급", "직책", "직함"})
_NOTES = ("※", "*", "주)", "총 ", "Total")
_TWO = 2
# A name of several words or a Korean one: “Doe, Jane” is one name.
_WITH_OFFICE = re.compile(r"([^,]+ [^,]+|[가-힣]{2,4})\s*,\s*([^,]+)")
_LONGEST = 4
_MOSTLY = 0.8


@dataclass(frozen=True, slots=True)
class Spaced:
    """A sheet with its lines parted; `unclear` is a line whose cells nobody can tell apart."""

    sheet: RawSheet
    unclear: str = ""


def parted_by_spaces(sheet: RawSheet, names: GroupNames) -> Spaced:
    """Return a sheet whose lines are one cell each with the cells that their words are."""
    lines = [cell_text(row[0]) if row else "" for row in sheet.rows]
    if sheet.merged or any(len([cell for cell in row if cell]) > 1 for row in sheet.rows):
        return Spaced(sheet)
    at = next((at for at, line in enumerate(lines) if _headings(line)), -1)
    heads = _headings(lines[at]) if at >= 0 else []
    if not heads:
        return _without_headings(sheet, lines, names)
    parted: list[list[str]] = []
    unclear = ""
    for line in lines[at + 1 :]:
        if says_total(line) or line.startswith(_NOTES):
            parted.append([line])
            continue
        cells = _cells(line.split(), heads, names) if line else []
        if len(line.split()) < _TWO or cells is None:
            unclear = unclear or (line if len(line.split()) >= _TWO else "")
            cells = [line]
        parted.append(cells)
    if unclear:
        return Spaced(sheet, unclear)
    rows = [*([line] if line else [] for line in lines[:at]), heads, *parted]
    return Spaced(replace(sheet, rows=tuple(map(tuple, rows))))


def _headings(line: str) -> list[str]:
    words = line.split()
    known = [word_for(word, Kind.PARTICIPANTS) for word in words]
    told = len(words) > 1 and all(known) and TakenAs.NAME in known
    return words if told and len(set(words)) == len(words) else []


def _cells(words: Sequence[str], heads: Sequence[str], names: GroupNames) -> list[str] | None:
    """Return the words of a line by column: one each, and all others to the affiliation."""
    wide = next(
        (
            at
            for at, one in enumerate(heads)
            if word_for(one, Kind.PARTICIPANTS) is TakenAs.AFFILIATION
        ),
        -1,
    )
    more = len(words) - len(heads)
    if more < 0 or (more and wide < 0):
        return None
    cells = (
        [*words]
        if wide < 0
        else [*words[:wide], " ".join(words[wide : wide + more + 1]), *words[wide + more + 1 :]]
    )
    fits = all(_fits(cell, head, names) for cell, head in zip(cells, heads, strict=True))
    return cells if fits else None


def _fits(cell: str, head: str, names: GroupNames) -> bool:
    taken = word_for(head, Kind.PARTICIPANTS)
    if taken is TakenAs.NAME:
        return bool(_HANGUL_NAME.fullmatch(cell))
    if taken is TakenAs.GROUP:
        return names.find(cell) is not None
    key = header_key(head)
    if key in _NUMBERS:
        return bool(_NUMBER.fullmatch(cell))
    if key in _RANKS:
        return cell in TITLES or (bool(_HANGUL_NAME.fullmatch(cell)))
    return True


def _without_headings(sheet: RawSheet, lines: Sequence[str], names: GroupNames) -> Spaced:
    """Part lines such as `1 홍길동 과학기술정보통신부 정부`, where most end or begin with a group."""
    said = [line.split() for line in lines if line]
    parted = [_told(words, names) for words in said]
    groups = [words for words in said if len(words) >= _TWO and _ends_in_group(words, names)]
    if not said or len(groups) < _MOSTLY * len(said):
        return Spaced(sheet)
    for words, cells in zip(said, parted, strict=True):
        if cells is None and len(words) > _LONGEST - 1 and not is_aside(" ".join(words)):
            return Spaced(sheet, " ".join(words))
    if any(cells is None for cells in parted):
        return Spaced(
            sheet, " ".join(next(one for one, two in zip(said, parted, strict=True) if two is None))
        )
    told = iter([cells for cells in parted if cells])
    rows = tuple(tuple(next(told)) if line else () for line in lines)
    return Spaced(replace(sheet, rows=rows))


def _ends_in_group(words: Sequence[str], names: GroupNames) -> bool:
    return bool(_group_among(words, names))


def _group_among(words: Sequence[str], names: GroupNames) -> str:
    """Return the word that is a group: the last, the first, or one in brackets."""
    if not words:
        return ""
    ends = (words[-1], words[0], *(one for one in words if one != _bare(one)))
    return next((one for one in ends if names.find(_bare(one))), "")


def _bare(word: str) -> str:
    return word.strip("[]()【】<>")


def _told(words: Sequence[str], names: GroupNames) -> list[str] | None:
    """Return name, affiliation and group of a line whose name is Korean, in any order of them."""
    rest = list(words[1:] if _NUMBER.fullmatch(words[0]) else words)
    group = _group_among(rest, names)
    if not group or len(rest) < _TWO:
        return None
    rest.remove(group)
    if not _HANGUL_NAME.fullmatch(rest[0]):
        return None
    name, *office = rest
    title = office.pop() if len(office) > 1 and office[-1] in TITLES else ""
    return [f"{name} {title}".strip(), " ".join(office), _bare(group)]


def with_offices(table: FoundTable, names: GroupNames) -> FoundTable:
    """Return a table without headings with `Jane Doe, KAIST` before a group as two cells."""
    if table.header_row or len(table.headers) != _TWO or not table.rows:
        return table
    parted = [_WITH_OFFICE.fullmatch(cell_text(row.cells[0])) for row in table.rows]
    groups = all(names.find(cell_text(row.cells[1])) for row in table.rows)
    if not groups or not all(parted):
        return table
    rows = tuple(
        replace(row, cells=(*match.groups(), row.cells[1]))
        for row, match in zip(table.rows, parted, strict=True)
        if match
    )
    headers = (*table.headers, "column 3")
    return replace(table, headers=headers, header_parts=((),) * len(headers), rows=rows)
