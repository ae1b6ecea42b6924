"""A list of people as the preview shows it: groups linked, doubles and missing names answered."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from workshop_app.domain.raw_table import RawSheet
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.tables.choices import (
    ALL_SHEETS,
    AS_ABOVE,
    Choices,
    Expected,
    Problem,
    TakenAs,
)
from workshop_app.services.tables.people import PeoplePreview, preview_people, take_people
from workshop_app.services.tables.people_rows import GroupText
from workshop_app.viewmodels.prepare.preview_shown import (
    Answer,
    Ask,
    Count,
    GroupLine,
    RowState,
    Shown,
    ShownRow,
    asked_rows,
    column_shown,
    dropping,
    header_choices,
    is_question,
    keeping,
    leave_out,
    left_out_words,
    place_numbers,
    rows_shown,
    sheet_named,
)
from workshop_app.wording.language import local, translate
from workshop_app.wording.tables import expected_sentence, place_words, why_words

NEW = "new"
OUT = "out"
_NONE: frozenset[int] = frozenset()


def show_people(sheets: Sequence[RawSheet], workshop: Workshop, choices: Choices) -> Shown:
    """Return what a list of people would add, as a screen shows it."""
    preview = preview_people(sheets, workshop, choices)
    sheet = sheet_named(sheets, preview.sheet)
    groups = tuple(_group_lines(preview, workshop))
    asks = tuple(_asks(preview))
    places = [one.taken_as for one in preview.columns]
    rows = tuple(_rows(preview, sheet, asks, groups, workshop))
    return Shown(
        choices,
        preview.sheet,
        tuple(one.name for one in sheets if one.name),
        preview.header_row,
        header_choices(sheet),
        tuple(column_shown(preview.table, at, one) for at, one in enumerate(places)),
        rows,
        asks,
        left_out_words(preview.left_out, frozenset(row.number for row in rows)),
        tuple(one.header for one in preview.columns if one.taken_as is TakenAs.IGNORED),
        len(preview.taken),
        partial(_take, preview),
        groups,
        tuple(_counts(preview, workshop)),
        places.index(TakenAs.GROUP) if TakenAs.GROUP in places else -1,
    )


def _take(preview: PeoplePreview, context: Context, workshop_id: str) -> tuple[Workshop, Workshop]:
    return take_people(context, workshop_id, preview)


def _marks(workshop: Workshop) -> dict[str, int]:
    return {group.key: mark for mark, group in enumerate(workshop.groups)}


def _rows(
    preview: PeoplePreview,
    sheet: RawSheet,
    asks: Sequence[Ask],
    groups: Sequence[GroupLine],
    workshop: Workshop,
) -> Iterator[ShownRow]:
    people = {row.number: row for row in preview.rows}
    asked = dict(asked_rows([*asks, *(line.ask for line in groups if line.ask is not None)]))
    out = {int(one.where): why_words(one.why) for one in preview.left_out if one.where.isdigit()}
    marks = _marks(workshop)
    places = [one.taken_as for one in preview.columns]
    at = places.index(TakenAs.GROUP) if TakenAs.GROUP in places else -1
    for number, texts in rows_shown(preview.table, sheet, preview.choices):
        person = people.get(number)
        mark = marks.get(person.group_key, -1) if person is not None else -1
        group = person.group if person is not None and at >= 0 else ""
        cells = (*texts[:at], group, *texts[at + 1 :]) if group else texts
        if number in asked:
            yield ShownRow(number, cells, RowState.ASKED, asked[number], mark)
        elif number in out or person is None:
            yield ShownRow(number, cells, RowState.OUT, out.get(number, ""), mark)
        else:
            yield ShownRow(number, cells, RowState.TAKEN, "", mark)


def _counts(preview: PeoplePreview, workshop: Workshop) -> Iterator[Count]:
    marks = _marks(workshop)
    keys = {row.group: row.group_key for row in preview.taken}
    names = {group.key: local(group.name) for group in workshop.groups}
    for text, number in preview.counts.items():
        name = names.get(keys[text], text) or translate("Tables", "no group")
        yield Count(name, marks.get(keys[text], -1), number)
    if preview.observers:
        yield Count(translate("Words", "Observers"), -1, preview.observers)


def _group_lines(preview: PeoplePreview, workshop: Workshop) -> Iterator[GroupLine]:
    marks = _marks(workshop)
    names = {group.key: local(group.name) for group in workshop.groups}
    for group in preview.groups:
        decided = group.is_new or _is_decided(group, preview.choices)
        ask = _group_ask(preview, group, names) if group.is_asked or decided else None
        name = group.text if group.is_new else names.get(group.key, "")
        yield GroupLine(group.text, name, marks.get(group.key, -1), len(group.rows), ask)


def _is_decided(group: GroupText, choices: Choices) -> bool:
    return group.text in choices.groups


def _group_ask(preview: PeoplePreview, group: GroupText, names: dict[str, str]) -> Ask:
    def going_to(key: str) -> Choices:
        return replace(preview.choices, groups={**preview.choices.groups, group.text: key})

    near = sorted(names, key=lambda key: key != group.near)
    answers = [Answer(key, names[key], going_to(key)) for key in near]
    if group.text:
        new = translate("Preview", "New group ‘{name}’").format(name=group.text)
        answers.append(Answer(NEW, new, going_to("")))
        sentence = translate("Preview", "Not a group of this workshop")
    else:
        above = translate("Preview", "Same as the row above")
        answers.insert(0, Answer(AS_ABOVE, above, going_to(AS_ABOVE)))
        sentence = translate("Preview", "Without a group")
    answers.append(leave_out(preview.choices, group.rows))
    chosen = NEW if group.is_new else group.key
    return Ask("", sentence, group.is_asked, tuple(answers), chosen, frozenset(group.rows))


_BY_GROUP = frozenset({Expected.GROUP, Expected.KNOWN_GROUP})


def _asks(preview: PeoplePreview) -> Iterator[Ask]:
    for problem in preview.problems:
        if problem.expected in _BY_GROUP:
            continue  # asked where the groups are
        sentence = expected_sentence(problem.expected, problem.found, ", ".join(problem.options))
        is_sheet = problem.expected == Expected.TABLE
        rows = _NONE if is_sheet else place_numbers(problem.where)
        where = problem.where if is_sheet else place_words(problem.where)
        answers = tuple(_answers(preview, problem, rows))
        asked = is_question(problem)
        chosen = "" if asked or not answers else answers[0].key
        yield Ask(where, sentence, asked, answers, chosen, rows)


def _answers(preview: PeoplePreview, problem: Problem, rows: frozenset[int]) -> Iterator[Answer]:
    """Yield the ways to answer; of what is told the first one holds already."""
    choices = preview.choices
    match problem.expected:
        case Expected.FEWER_CELLS | Expected.SHORTER | Expected.STORED_VALUE | Expected.NO_HEADING:
            yield leave_out(choices, rows)
        case Expected.ONE_PERSON:
            yield Answer("keep", translate("Preview", "Keep as one name"), keeping(choices, rows))
            yield leave_out(choices, rows)
        case Expected.NAME:
            yield Answer(OUT, translate("Words", "Leave out"), choices)
            with_code = translate("Preview", "Add with a code alone")
            yield Answer("keep", with_code, keeping(choices, rows))
        case Expected.ONCE | Expected.NEW_PERSON:
            yield Answer(OUT, translate("Preview", "The same person"), choices)
            yield Answer("keep", translate("Preview", "Another person"), keeping(choices, rows))
        case Expected.NAMESAKE:
            yield Answer("keep", translate("Preview", "Take both"), choices)
            yield leave_out(choices, rows)
        case Expected.COMING:
            yield leave_out(choices, rows)
            yield Answer("keep", translate("Preview", "Take them"), keeping(choices, rows))
        case Expected.SHOWN_ROW:
            yield Answer("keep", translate("Preview", "Take them"), choices)
            yield leave_out(choices, preview.table.hidden)
        case Expected.ONE_GROUP:
            yield from _two_groups(choices, problem, rows)
        case _:
            yield from _of_columns(preview, problem, rows)


def _two_groups(choices: Choices, problem: Problem, rows: frozenset[int]) -> Iterator[Answer]:
    for number in (*rows, *place_numbers(problem.options[0])):
        words = translate("Preview", "Leave row {number} out").format(number=number)
        yield Answer(f"out {number}", words, dropping(choices, [number]))
    yield Answer("both", translate("Preview", "Two people"), keeping(choices, rows))


def _of_columns(preview: PeoplePreview, problem: Problem, rows: frozenset[int]) -> Iterator[Answer]:
    """Yield the answers that choose a sheet or what a column is taken for."""
    choices, expected = preview.choices, problem.expected
    if expected in {Expected.ONE_SHEET, Expected.GROUPS_ARE_SHEETS}:
        for name in problem.options:
            words = translate("Preview", "Each sheet is a group") if name == ALL_SHEETS else name
            yield Answer(name, words, replace(choices, sheet=name, dropped=_NONE, kept=_NONE))
    elif expected == Expected.NAME_COLUMN:
        for header in problem.options:
            columns = {**choices.columns, header: TakenAs.NAME}
            yield Answer(header, header, replace(choices, columns=columns))
    elif expected in {Expected.FREE_CODE, Expected.YES_OR_NO}:
        yield leave_out(choices, rows)
        part = TakenAs.CODE if expected == Expected.FREE_CODE else TakenAs.OBSERVER
        header = next(one.header for one in preview.columns if one.taken_as is part)
        words = translate("Preview", "Do not take the column “{header}”").format(header=header)
        columns = {**choices.columns, header: TakenAs.IGNORED}
        yield Answer("column", words, replace(choices, columns=columns))
