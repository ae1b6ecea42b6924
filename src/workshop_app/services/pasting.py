"""What people paste: lists of recommendations and of participants, from anywhere."""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop_app.domain.additions import Additions
from workshop_app.domain.errors import (
    ColumnLeftOutError,
    GroupNotNamedError,
    GroupUnknownError,
    LineIsHeadingError,
    LineIsNoteError,
    LineLeftOutError,
    LineWithoutNameError,
    TextTooLongError,
    TitleMissingError,
    UserError,
)
from workshop_app.domain.ids import new_random_id
from workshop_app.domain.participants import Participant, StakeholderGroup
from workshop_app.domain.text import clean_line, search_key
from workshop_app.domain.workshop import TEXT_LIMIT, Workshop
from workshop_app.services.pasted_table import (
    PERSON_COLUMNS,
    PastedLine,
    likely_separator,
    parted_its_own_way,
    read_pasted_table,
)
from workshop_app.services.tables.choices import Expected, Severity, Why
from workshop_app.services.tables.choices import Problem as TableProblem
from workshop_app.services.tables.columns import Reason
from workshop_app.services.tables.pasted import sheet_of
from workshop_app.services.tables.recommendations import (
    preview_recommendations,
    with_found,
)


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
    """Add the recommendations of a table or a list of any kind; see services/tables.

    Every line that is no part of one is among the problems, with what it was read as.
    """
    found = preview_recommendations([sheet_of(text, is_list=True)], workshop)
    problems = [
        Problem(int(one.where), one.text, _REASONS.get(Why(one.why), LineLeftOutError)())
        for one in found.left_out
        if one.where.isdigit()
    ]
    problems += [
        Problem(found.header_row, column.header, ColumnLeftOutError())
        for column in found.columns
        if column.reason in {Reason.UNKNOWN, Reason.TWICE}
    ]
    for one in found.problems:
        if one.severity is Severity.QUESTION:
            line = int(one.where)
            problems.append(Problem(line, one.found, _refused(one)))
    problems.sort(key=lambda one: one.line)
    after = with_found(workshop, found.rows)
    return Pasted(after, len(found.rows), tuple(problems))


_REASONS: dict[Why, type[UserError]] = {
    Why.EMPTY: TitleMissingError,
    Why.NOTE: LineIsNoteError,
    Why.TOTAL: LineIsNoteError,
    Why.HEADING: LineIsHeadingError,
    Why.ABOVE: LineIsHeadingError,
}


def _refused(problem: TableProblem) -> UserError:
    if problem.expected == Expected.WITHIN_LIMIT:
        return TextTooLongError(limit=TEXT_LIMIT, length=int(problem.found))
    return LineLeftOutError()


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
