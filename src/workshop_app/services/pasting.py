"""What people paste: lists of recommendations and of participants, from anywhere."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from workshop_app.domain.additions import Additions
from workshop_app.domain.errors import (
    GroupNotNamedError,
    GroupUnknownError,
    LineWithoutNameError,
    UserError,
)
from workshop_app.domain.ids import new_id, new_random_id
from workshop_app.domain.participants import Participant, StakeholderGroup
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.text import clean_line, clean_text, same_text, search_key
from workshop_app.domain.workshop import Workshop
from workshop_app.services.pasted_table import (
    PERSON_COLUMNS,
    RECOMMENDATION_COLUMNS,
    PastedLine,
    PastedTable,
    likely_separator,
    parted_its_own_way,
    read_pasted_table,
)

_CODE_TEXT = r"(?P<code>[A-Za-z]{1,3}[-.]?\d+(?:[.-]\d+)*)"
_CODE = re.compile(_CODE_TEXT + r"[.):\s]+(?P<rest>\S.*)$", re.DOTALL)
_CODE_ALONE = re.compile(_CODE_TEXT + r"[.):]?$")
_BULLET = re.compile(r"^\s*(?:(?:[-–*•·ㆍ◦‣○●▪■□▶※ㅇ]|\(?\d+[.)]|[가-하][.)])\s+|[①-⑳]\s*)")


@dataclass(frozen=True, slots=True)
class Problem:
    """A pasted line that could not be taken: `line` counts from 1, `reason` is the error."""

    line: int
    content: str
    reason: UserError


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a paste would do: the workshop afterwards, how many were taken, what was not.

    `drawn` are the codes in it that the list did not bring: the next paste draws others.
    """

    workshop: Workshop
    taken: int
    problems: tuple[Problem, ...]
    drawn: frozenset[str] = frozenset()


def paste_recommendations(workshop: Workshop, text: str) -> Pasted:
    """Add one recommendation a line: bullets and numbers go, codes are kept, a tab parts text.

    A line of several tab-parted cells is title, then text, unless the first line names columns.
    """
    table = read_pasted_table(text, "\t", RECOMMENDATION_COLUMNS, "title")
    adding = Additions(workshop)
    problems: list[Problem] = []
    for line in table.lines:
        try:
            adding.add_recommendation(_recommendation(adding, table, line))
        except UserError as error:
            problems.append(Problem(line.number, clean_line(line.content), error))
    return Pasted(adding.workshop, len(table.lines) - len(problems), tuple(problems))


def _recommendation(adding: Additions, table: PastedTable, line: PastedLine) -> Recommendation:
    if table.columns:
        cells = table.cells_of(line)
        code, title, text = cells.get("code", ""), cells.get("title", ""), cells.get("text", "")
    else:
        cells = {}
        code, title, text = _code_title_text(adding, line.cells)
    code = clean_line(code)
    return Recommendation(
        id=new_id(),
        code="" if adding.has_recommendation_code(code) else code,
        title=same_text(clean_line(title)),
        text=same_text(clean_text(text)),
        theme=cells.get("theme", ""),
        source=cells.get("source", ""),
    )


def _code_title_text(adding: Additions, cells: tuple[str, ...]) -> tuple[str, str, str]:
    # An indented line of a nested list begins with empty cells.
    begin = next(at for at, cell in enumerate(cells) if cell.strip())
    first, more = _BULLET.sub("", f"{cells[begin]} ").strip(), cells[begin + 1 :]
    alone = _CODE_ALONE.match(first)
    if more and alone:
        return alone["code"], more[0], " ".join(more[1:])
    match = _CODE.match(first)
    if match and not adding.has_recommendation_code(match["code"]):
        return match["code"], match["rest"], " ".join(more)
    return "", first, " ".join(more)


def paste_participants(
    workshop: Workshop, text: str, fallback: StakeholderGroup | None = None
) -> Pasted:
    """Add one participant a line: name, affiliation, group, parted by tab, semicolon or comma.

    A line that the separator of most lines does not part may have another one.
    Where the first line names columns, in Korean or English, their order is free. A line without
    a group goes to `fallback`; an unknown group is a problem, not a new group.
    """
    table = read_pasted_table(text, likely_separator(text), PERSON_COLUMNS, "name")
    adding = Additions(workshop)
    problems: list[Problem] = []
    for line in map(parted_its_own_way, table.lines):
        cells = table.cells_of(line) if table.columns else _name_affiliation_group(workshop, line)
        try:
            adding.add_participant(_person(workshop, cells, fallback))
        except UserError as error:
            problems.append(Problem(line.number, clean_line(line.content), error))
    taken = len(table.lines) - len(problems)
    return Pasted(adding.workshop, taken, tuple(problems), frozenset(adding.drawn))


def _name_affiliation_group(workshop: Workshop, line: PastedLine) -> dict[str, str]:
    name, affiliation, group = (*line.cells, "", "")[:3]
    if len(line.cells) == 2 and find_group(workshop, affiliation):  # noqa: PLR2004 - name, group
        affiliation, group = "", affiliation
    return {"name": name, "affiliation": affiliation, "group": group}


def _person(
    workshop: Workshop, cells: Mapping[str, str], fallback: StakeholderGroup | None
) -> Participant:
    name = clean_line(cells.get("name", ""))
    if not name:
        raise LineWithoutNameError
    group = _named_group(workshop, clean_line(cells.get("group", "")), fallback)
    affiliation = cells.get("affiliation", "")
    return Participant(new_random_id(), group.id, cells.get("code", ""), name, affiliation)


def add_codes(workshop: Workshop, group: StakeholderGroup, count: int) -> Workshop:
    """Add `count` participants who are only codes."""
    adding = Additions(workshop)
    for _ in range(count):
        adding.add_participant(Participant(new_random_id(), group.id, ""))
    return adding.workshop


def find_group(workshop: Workshop, name: str) -> StakeholderGroup | None:
    """Return the group whose key or name, in either language, is `name`."""
    wanted = search_key(clean_line(name)).replace(" ", "")
    for group in workshop.groups:
        names = (group.key, group.name.ko, group.name.en)
        if wanted in {search_key(one).replace(" ", "") for one in names if one}:
            return group
    return None


def _named_group(
    workshop: Workshop, name: str, fallback: StakeholderGroup | None
) -> StakeholderGroup:
    known = [group.name for group in workshop.groups]
    if not name:
        if fallback is None:
            raise GroupNotNamedError(groups=known)
        return fallback
    group = find_group(workshop, name)
    if group is None:
        raise GroupUnknownError(group=name, groups=known)
    return group
