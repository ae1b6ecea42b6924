"""Recommendations of a table or a list on the command line: their preview in words and as JSON."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workshop_app.cli.output import text_table
from workshop_app.cli.parser import Options
from workshop_app.cli.table_options import first_choices, table_choices
from workshop_app.cli.tools import Tools
from workshop_app.domain.workshop import Workshop
from workshop_app.services.tables.choices import Problem, Severity
from workshop_app.services.tables.recommendations import (
    RecommendationsPreview,
    preview_recommendations,
    with_found,
)
from workshop_app.wording.language import local, translate
from workshop_app.wording.tables import (
    expected_sentence,
    heading_words,
    place_words,
    taken_words,
    why_words,
)


def previewed_recommendations(
    options: Options, tools: Tools, workshop: Workshop
) -> RecommendationsPreview:
    """Return what a file would add to a workshop, by the options."""
    sheets = tools.table_files().read(options.file)
    first = replace(
        first_choices(options), joins=frozenset(options.join), begins=frozenset(options.split)
    )
    found = preview_recommendations(sheets, workshop, first)
    columns = table_choices(options, found.table) if found.columns else {}
    return preview_recommendations(sheets, workshop, replace(first, columns=columns))


def recommendations_json(preview: RecommendationsPreview, workshop: Workshop) -> dict[str, object]:
    """Return a preview as docs/cli.md says."""
    added = with_found(workshop, preview.rows).recommendations[len(workshop.recommendations) :]
    return {
        "sheet": preview.sheet,
        "header_row": preview.header_row,
        "columns": [
            {"header": one.header, "taken_as": one.taken_as.value} for one in preview.columns
        ],
        "rows": [
            {
                "rows": list(row.rows),
                "code": item.code,
                "title": local(item.title),
                "text": local(item.text),
                "title_ko": item.title.ko,
                "title_en": item.title.en,
                "text_ko": item.text.ko,
                "text_en": item.text.en,
                "theme": item.theme,
                "source": item.source,
            }
            for row, item in zip(preview.rows, added, strict=True)
        ],
        "problems": [
            {
                "where": one.where,
                "found": one.found,
                "expected": _sentence(one),
                "severity": one.severity.value,
            }
            for one in preview.problems
        ],
        "left_out": [
            {"where": one.where, "why": why_words(one.why), "text": one.text}
            for one in preview.left_out
        ],
    }


def recommendation_lines(preview: RecommendationsPreview, workshop: Workshop) -> Iterator[str]:
    """Yield the preview for people to read."""
    if preview.header_row:
        said = translate("Tables", "Headings in row {row}.").format(row=preview.header_row)
        yield said
        yield ", ".join(
            f"{heading_words(one.header)} → {taken_words(one.taken_as)}" for one in preview.columns
        )
    else:
        yield translate("Tables", "Read as a list.")
    added = with_found(workshop, preview.rows).recommendations[len(workshop.recommendations) :]
    rows = [
        [str(row.rows[0]), item.code, local(item.title), _short(local(item.text))]
        for row, item in zip(preview.rows, added, strict=True)
    ]
    if rows:
        headers = [
            translate("Tables", "Row"),
            *(taken_words(one) for one in ("code", "title", "text")),
        ]
        yield "\n" + text_table(headers, rows, {0})
    yield "\n" + count_line(preview)
    for heading, lines in (
        (translate("Tables", "To be answered first:"), problem_lines(preview.questions)),
        (translate("Tables", "To be seen:"), told_lines(preview)),
        (translate("Tables", "Left out:"), left_out_lines(preview)),
    ):
        if lines:
            yield "\n" + heading
            yield from (f"  {line}" for line in lines)


def count_line(preview: RecommendationsPreview) -> str:
    """Return how many recommendations there are."""
    return translate("Tables", "Recommendations: {count}.").format(count=len(preview.rows))


def told_lines(preview: RecommendationsPreview) -> list[str]:
    """Return what is told and needs no answer."""
    return problem_lines([one for one in preview.problems if one.severity is not Severity.QUESTION])


def problem_lines(problems: Sequence[Problem]) -> list[str]:
    """Return problems, each with its place."""
    return [f"{place_words(one.where)}: {_sentence(one)}" for one in problems]


def left_out_lines(preview: RecommendationsPreview) -> list[str]:
    """Return what is not taken, and why."""
    return [
        f"{place_words(one.where)}: {why_words(one.why)}" + (f" ({one.text})" if one.text else "")
        for one in preview.left_out
    ]


def _sentence(problem: Problem) -> str:
    return expected_sentence(problem.expected, problem.found, ", ".join(problem.options))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _WIDEST else f"{line[:_WIDEST]}…"


_WIDEST = 60
