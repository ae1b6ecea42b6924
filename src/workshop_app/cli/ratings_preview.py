"""A table of ratings on the command line: its preview in words and as JSON."""

from collections.abc import Iterator

from workshop_app.domain.raw_table import column_name
from workshop_app.services.analysing_words import problem_words
from workshop_app.services.tables.choices import Severity
from workshop_app.services.tables.ratings import RatingsPreview
from workshop_app.wording.language import translate
from workshop_app.wording.tables import heading_words, place_words, taken_words, why_words


def ratings_json(preview: RatingsPreview) -> dict[str, object]:
    """Return a preview as docs/cli.md says."""
    group_of = dict(preview.table.participants)
    return {
        "sheet": preview.sheet,
        "header_row": preview.header_row,
        "columns": [
            {"header": one.header, "taken_as": one.taken_as.value} for one in preview.columns
        ],
        "rows": [
            {
                "participant": one.participant,
                "group": group_of[one.participant],
                "recommendation": one.recommendation,
                "criterion": one.criterion,
                "round": one.round,
                "rating": one.value,
                "recused": one.recused,
            }
            for one in preview.table.entries
        ],
        "rounds": list(preview.table.rounds),
        "problems": [
            {
                "where": one.where,
                "found": one.found,
                "expected": problem_words(one),
                "severity": one.severity.value,
            }
            for one in preview.problems
        ],
        "left_out": [
            {"where": one.where, "why": why_words(one.why), "text": one.text}
            for one in preview.left_out
        ],
    }


def ratings_lines(preview: RatingsPreview) -> Iterator[str]:
    """Yield the preview for people to read."""
    table = preview.table
    for place, one in enumerate(preview.columns):
        yield f"{column_name(place)}  {heading_words(one.header)} → {taken_words(one.taken_as)}"
    yield "\n" + translate(
        "Tables",
        "Participants: {people}. Groups: {groups}. Recommendations: {items}. Criteria: {criteria}. "
        "Rounds: {rounds}. Answers: {answers}.",
    ).format(
        people=len(table.participants),
        groups=len(table.groups),
        items=len(table.recommendations),
        criteria=len(table.criteria),
        rounds=len(table.rounds),
        answers=len(table.entries),
    )
    asked = [f"{place_words(one.where)}: {problem_words(one)}" for one in preview.questions]
    for heading, lines in (
        (translate("Tables", "To be answered first:"), asked),
        (translate("Tables", "To be seen:"), told_lines(preview)),
        (translate("Tables", "Left out:"), left_out_lines(preview)),
    ):
        if lines:
            yield "\n" + heading
            yield from (f"  {line}" for line in lines)


def told_lines(preview: RatingsPreview) -> list[str]:
    """Return what is told and asks nothing."""
    return [
        f"{place_words(one.where)}: {problem_words(one)}" if one.where else problem_words(one)
        for one in preview.problems
        if one.severity is not Severity.QUESTION
    ]


def left_out_lines(preview: RatingsPreview) -> list[str]:
    """Return what is not taken, and why."""
    return [
        f"{place_words(one.where)}: {why_words(one.why)}" + (f" ({one.text})" if one.text else "")
        for one in preview.left_out
    ]
