"""What people paste: lists of recommendations and of participants, from anywhere."""

import re
from dataclasses import dataclass

from workshop_app.domain.creation import new_participant
from workshop_app.domain.errors import UserError
from workshop_app.domain.ids import new_id
from workshop_app.domain.participants import StakeholderGroup
from workshop_app.domain.preparation import (
    next_recommendation_code,
    with_participant,
    with_recommendation,
)
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.text import LocalText, clean_line, same_text, search_key
from workshop_app.domain.workshop import Workshop

_CODE = re.compile(r"^\s*(?P<code>[A-Za-z]{1,3}[-.]?\d+(?:[.-]\d+)*)[.):\s\t]+(?P<rest>\S.*)$")
_BULLET = re.compile(r"^\s*(?:[-*•·◦‣○●▪■□]|\(?\d+[.)]|[가-하][.)])\s+")


@dataclass(frozen=True, slots=True)
class Problem:
    """A pasted line that could not be taken: `line` counts from 1, `reason` is the error."""

    line: int
    content: str
    reason: UserError


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a paste would do: the workshop afterwards, how many were taken, what was not."""

    workshop: Workshop
    taken: int
    problems: tuple[Problem, ...]


class LineWithoutNameError(UserError):
    """A pasted line has no name. Parameters: none."""


class GroupNotNamedError(UserError):
    """A pasted line does not say which group. Parameters: groups (their names)."""


class GroupUnknownError(UserError):
    """A pasted line names a group that does not exist. Parameters: group, groups."""


def paste_recommendations(workshop: Workshop, text: str) -> Pasted:
    """Add one recommendation a line: bullets and numbers go, codes are kept, a tab parts text.

    A line of several tab-parted cells is title, then text.
    """
    problems: list[Problem] = []
    taken = 0
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            workshop = with_recommendation(workshop, _recommendation(workshop, line))
            taken += 1
        except UserError as error:
            problems.append(Problem(number, clean_line(line), error))
    return Pasted(workshop, taken, tuple(problems))


def _recommendation(workshop: Workshop, line: str) -> Recommendation:
    line = _BULLET.sub("", line)
    code, rest = next_recommendation_code(workshop), line
    match = _CODE.match(line)
    if match and match["code"] not in {item.code for item in workshop.recommendations}:
        code, rest = match["code"], match["rest"]
    title, _, body = rest.strip().partition("\t")
    body = clean_line(body)
    return Recommendation(
        id=new_id(),
        code=code,
        title=same_text(clean_line(title)),
        text=same_text(body) if body else LocalText(),
    )


def paste_participants(
    workshop: Workshop, text: str, fallback: StakeholderGroup | None = None
) -> Pasted:
    """Add one participant a line: name, affiliation, group, parted by tab, semicolon or comma.

    A line without a group goes to `fallback`; an unknown group is a problem, not a new group.
    """
    problems: list[Problem] = []
    taken = 0
    separator = _separator(text)
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        cells = [clean_line(cell) for cell in line.split(separator)]
        try:
            workshop = _with_person(workshop, cells, fallback)
            taken += 1
        except UserError as error:
            problems.append(Problem(number, clean_line(line), error))
    return Pasted(workshop, taken, tuple(problems))


def add_codes(workshop: Workshop, group: StakeholderGroup, count: int) -> Workshop:
    """Add `count` participants who are only codes."""
    for _ in range(count):
        workshop = with_participant(workshop, new_participant(group, workshop))
    return workshop


def find_group(workshop: Workshop, name: str) -> StakeholderGroup | None:
    """Return the group whose key or name, in either language, is `name`."""
    wanted = search_key(clean_line(name)).replace(" ", "")
    for group in workshop.groups:
        names = (group.key, group.name.ko, group.name.en)
        if wanted in {search_key(one).replace(" ", "") for one in names if one}:
            return group
    return None


def _with_person(
    workshop: Workshop, cells: list[str], fallback: StakeholderGroup | None
) -> Workshop:
    name = cells[0]
    if not name:
        raise LineWithoutNameError
    affiliation = cells[1] if len(cells) > 1 else ""
    group_name = cells[2] if len(cells) > 2 else ""  # noqa: PLR2004 - name, affiliation, group
    if not group_name and len(cells) == 2 and find_group(workshop, affiliation):  # noqa: PLR2004
        group_name, affiliation = affiliation, ""
    group = _named_group(workshop, group_name, fallback)
    return with_participant(workshop, new_participant(group, workshop, name, affiliation))


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


def _separator(text: str) -> str:
    """Return the separator that most lines agree on: tab first, as Excel pastes it."""
    lines = [line for line in text.splitlines() if line.strip()]
    counts = {mark: sum(mark in line for line in lines) for mark in ("\t", ";", ",")}
    best = max(counts.values(), default=0)
    return next((mark for mark, count in counts.items() if count == best and count), ",")
