"""What is asked and told before a list of people is taken."""

from collections.abc import Iterable, Iterator, Sequence

from workshop_app.domain.raw_table import column_name
from workshop_app.services.tables.choices import (
    ALL_SHEETS,
    Choices,
    Expected,
    Problem,
    Severity,
    Why,
)
from workshop_app.services.tables.columns import Column, TakenAs
from workshop_app.services.tables.finding import FoundTable
from workshop_app.services.tables.people_rows import People, PersonRow

_LISTED = 12
_QUESTION, _WARNING, _NOTE = Severity.QUESTION, Severity.WARNING, Severity.NOTE


def people_problems(
    table: FoundTable,
    columns: Sequence[Column],
    people: People,
    choices: Choices,
    may_be_groups: Sequence[str] = (),
    unclear: str = "",
) -> tuple[Problem, ...]:
    """Return all that is to be seen, questions first.

    `may_be_groups` are sheets each of which may be a group, `unclear` a line whose cells nobody
    can tell apart.
    """
    if unclear:
        return (Problem("", unclear, Expected.COLUMNS_PARTED, _QUESTION),)
    if may_be_groups and not choices.sheet:
        options = (ALL_SHEETS, *may_be_groups)
        found = ", ".join(may_be_groups)
        return (Problem("", found, Expected.GROUPS_ARE_SHEETS, _QUESTION, options),)
    found = [
        *_of_table(table, columns, choices),
        *_of_nobody(table, people),
        *(_of_headings(table) if people.headings else ()),
        *_of_groups(people),
        *_of_people(columns, people),
        *_of_coming(columns, people, choices),
    ]
    return tuple(sorted(found, key=lambda one: list(Severity).index(one.severity)))


def _of_table(table: FoundTable, columns: Sequence[Column], choices: Choices) -> Iterator[Problem]:
    if not table.rows and not table.too_long:
        yield Problem(table.sheet, "", Expected.TABLE, _QUESTION)
        return
    used = {column_name(at) for at, one in enumerate(columns) if _is_used(one)}
    if not {TakenAs.NAME, TakenAs.CODE} & {one.taken_as for one in columns}:
        where = str(table.header_row)
        yield Problem(where, "", Expected.NAME_COLUMN, _QUESTION, table.headers)
    if table.others and not choices.sheet:
        options = (table.sheet, *table.others)
        yield Problem("", ", ".join(options), Expected.ONE_SHEET, _QUESTION, options)
    formulas = [
        one for one in table.formulas if one.rpartition("!")[2].rstrip("0123456789") in used
    ]
    if formulas:
        yield Problem(_listed(formulas), "", Expected.STORED_VALUE, _QUESTION)
    for row in table.too_long:
        extra = row.cells[len(table.headers) :]
        said = ", ".join(str(cell) for cell in extra if cell not in {None, ""})
        yield Problem(str(row.number), said, Expected.FEWER_CELLS, _QUESTION)
    if ", " in table.sheet and {one.heading for one in table.rows} >= {*table.sheet.split(", ")}:
        yield Problem("", table.sheet, Expected.READ_BELOW, _NOTE)
    if table.hidden:
        yield Problem(_listed(table.hidden), "", Expected.SHOWN_ROW, _WARNING)


def _of_nobody(table: FoundTable, people: People) -> Iterator[Problem]:
    if people.has_names and not any(row.is_taken or row.why is Why.THERE for row in people.rows):
        yield Problem(table.sheet, "", Expected.TABLE, _QUESTION)


def _of_headings(table: FoundTable) -> Iterator[Problem]:
    """Ask about lines that stand alone among people, where no headings tell what they are."""
    first = min((row.number for row in table.rows), default=0)
    for one in table.left_out:
        if one.why == Why.HEADING and int(one.where) > first:
            yield Problem(one.where, one.text, Expected.NO_HEADING, _QUESTION)


def _of_groups(people: People) -> Iterator[Problem]:
    options = tuple(people.names.groups)
    for group in people.groups.values():
        if group.is_asked and group.text:
            meant = (group.near,) if group.near else options
            where = _listed(group.rows)
            yield Problem(where, group.text, Expected.KNOWN_GROUP, _QUESTION, meant)
        elif group.is_asked:
            yield Problem(_listed(group.rows), "", Expected.GROUP, _QUESTION, options)


def _of_people(columns: Sequence[Column], people: People) -> Iterator[Problem]:
    place = {one.taken_as: column_name(at) for at, one in enumerate(columns)}

    def told(
        rows: Iterable[PersonRow], part: TakenAs, expected: Expected, severity: Severity
    ) -> Iterator[Problem]:
        for row in rows:
            other = f"{place.get(TakenAs.NAME, '')}{row.same_as}" if row.same_as else ""
            where = f"{place.get(part, '')}{row.number}"
            said = {
                TakenAs.NAME: row.name or row.affiliation,
                TakenAs.GROUP: row.group,
                TakenAs.CODE: row.code,
                TakenAs.OBSERVER: row.observer_text,
            }[part]
            yield Problem(where, said, expected, severity, (other,) if other else ())

    name = TakenAs.NAME
    yield from told(people.two_groups, TakenAs.GROUP, Expected.ONE_GROUP, _QUESTION)
    asked = {row.number for row in people.two_groups}
    yield from told(people.codes_taken, TakenAs.CODE, Expected.FREE_CODE, _QUESTION)
    yield from told(people.several, name, Expected.ONE_PERSON, _QUESTION)
    yield from told(people.too_long, name, Expected.SHORTER, _QUESTION)
    strange = [row for row in people.rows if row.observer_text and row.is_taken]
    yield from told(strange, TakenAs.OBSERVER, Expected.YES_OR_NO, _QUESTION)
    for why, expected in (
        (Why.NAMELESS, Expected.NAME),
        (Why.TWICE, Expected.ONCE),
        (Why.THERE, Expected.NEW_PERSON),
    ):
        again = [row for row in people.rows if row.why is why and row.number not in asked]
        yield from told(again, name, expected, _WARNING)
    yield from told(people.namesakes, name, Expected.NAMESAKE, _WARNING)
    titled = [row for row in people.rows if row.title and row.is_taken]
    if titled:
        titles = ", ".join(dict.fromkeys(row.title for row in titled))
        where = _listed(row.number for row in titled)
        yield Problem(where, titles, Expected.BARE_NAME, _NOTE)
    filled = [row.number for row in people.rows if row.is_filled]
    if filled:
        yield Problem(_listed(filled), "", Expected.FILLED_DOWN, _NOTE)


def _of_coming(columns: Sequence[Column], people: People, choices: Choices) -> Iterator[Problem]:
    """Ask about those who said that they do not come; tell who only looks on."""
    absent = [row for row in people.rows if row.absent and row.is_taken]
    absent = [row for row in absent if row.number not in choices.kept]
    if absent:
        said = ", ".join(dict.fromkeys(row.absent for row in absent))
        yield Problem(_listed(row.number for row in absent), said, Expected.COMING, _QUESTION)
    watching = [row for row in people.rows if row.is_observer and row.is_taken]
    if watching and all(one.taken_as is not TakenAs.OBSERVER for one in columns):
        said = ", ".join(row.name or row.code for row in watching)
        yield Problem(_listed(row.number for row in watching), said, Expected.LOOKS_ON, _NOTE)


def _is_used(column: Column) -> bool:
    return column.taken_as is not TakenAs.IGNORED


def _listed(places: Iterable[object]) -> str:
    shown = [str(one) for one in places]
    more = [f"… ({len(shown)})"] if len(shown) > _LISTED else []
    return ", ".join([*shown[:_LISTED], *more])
