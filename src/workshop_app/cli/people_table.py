"""A list of people on the command line: its preview in words and as JSON."""

from collections.abc import Iterator
from dataclasses import replace

from workshop_app.cli.output import text_table
from workshop_app.cli.parser import Options
from workshop_app.cli.table_options import first_choices, group_choices, table_choices
from workshop_app.cli.tools import Tools
from workshop_app.domain.workshop import Workshop
from workshop_app.services.tables.choices import Expected, Problem
from workshop_app.services.tables.people import PeoplePreview, preview_people
from workshop_app.wording.language import local, translate
from workshop_app.wording.tables import (
    expected_sentence,
    heading_words,
    place_words,
    taken_words,
    why_words,
)


def previewed_people(options: Options, tools: Tools, workshop: Workshop) -> PeoplePreview:
    """Return what a file would add to a workshop, by the options."""
    sheets = tools.table_files().read(options.file)
    first = first_choices(options)
    groups = group_choices(options.group, workshop)
    found = preview_people(sheets, workshop, first)
    columns = table_choices(options, found.table)
    return preview_people(sheets, workshop, replace(first, columns=columns, groups=groups))


def people_json(preview: PeoplePreview, workshop: Workshop) -> dict[str, object]:
    """Return a preview as docs/cli.md says."""
    return {
        "sheet": preview.sheet,
        "header_row": preview.header_row,
        "columns": [
            {"header": one.header, "taken_as": one.taken_as.value} for one in preview.columns
        ],
        "rows": [
            {
                "row": row.number,
                "name": row.name,
                "affiliation": row.affiliation,
                "group": row.group,
                "code": row.code,
                "observer": row.is_observer,
            }
            for row in preview.taken
        ],
        "problems": [
            {
                "where": one.where,
                "found": one.found,
                "expected": problem_sentence(one, workshop),
                "severity": one.severity.value,
            }
            for one in preview.problems
        ],
        "left_out": [
            {"where": one.where, "why": why_words(one.why), "text": one.text}
            for one in preview.left_out
        ],
    }


def problem_sentence(problem: Problem, workshop: Workshop) -> str:
    """Return what a problem asks or tells, groups by their names."""
    options = problem.options
    if problem.expected in {Expected.GROUP, Expected.KNOWN_GROUP}:
        names = {group.key: local(group.name) for group in workshop.groups}
        options = tuple(names[key] for key in options)
    return expected_sentence(problem.expected, problem.found, ", ".join(options))


def problem_lines(preview: PeoplePreview, workshop: Workshop, *, asked: bool) -> list[str]:
    """Return the open questions, or all else that is told, each with its place."""
    questions = set(map(id, preview.questions))
    return [
        f"{place_words(one.where)}: {problem_sentence(one, workshop)}"
        for one in preview.problems
        if (id(one) in questions) is asked
    ]


def people_lines(preview: PeoplePreview, workshop: Workshop) -> Iterator[str]:
    """Yield the preview for people to read."""
    yield _found(preview)
    yield ", ".join(
        f"{heading_words(one.header)} → {taken_words(one.taken_as)}" for one in preview.columns
    )
    rows = [
        [str(row.number), row.name, row.affiliation, row.group, row.code] for row in preview.taken
    ]
    if rows:
        headers = [
            translate("Tables", "Row"),
            *(taken_words(one) for one in ("name", "affiliation", "group", "code")),
        ]
        yield "\n" + text_table(headers, rows, {0})
    yield "\n" + counts_line(preview)
    for heading, lines in (
        (
            translate("Tables", "To be answered first:"),
            problem_lines(preview, workshop, asked=True),
        ),
        (translate("Tables", "To be seen:"), problem_lines(preview, workshop, asked=False)),
        (translate("Tables", "Left out:"), _left_out(preview)),
    ):
        if lines:
            yield "\n" + heading
            yield from (f"  {line}" for line in lines)


def counts_line(preview: PeoplePreview) -> str:
    """Return how many people there are, in all and in each group."""
    said = translate("Tables", "People: {count}.").format(count=len(preview.taken))
    nobody = translate("Tables", "no group")
    groups = [f"{name or nobody} {count}" for name, count in preview.counts.items()]
    if preview.observers:
        groups.append(translate("Tables", "observers {count}").format(count=preview.observers))
    return f"{said} {', '.join(groups)}".rstrip()


def _found(preview: PeoplePreview) -> str:
    sheet = translate("Tables", "Sheet “{name}”.").format(name=preview.sheet)
    header = translate("Tables", "Headings in row {row}.").format(row=preview.header_row)
    none = translate("Tables", "No headings.")
    said = header if preview.header_row else none
    return f"{sheet} {said}" if preview.sheet else said


def _left_out(preview: PeoplePreview) -> list[str]:
    return [
        f"{place_words(one.where)}: {why_words(one.why)}" + (f" ({one.text})" if one.text else "")
        for one in preview.left_out
    ]
