"""A table or a list of recommendations as the preview shows it, line by line where it is a list."""

from collections.abc import Iterator, Sequence
from functools import partial

from workshop_app.domain.raw_table import RawSheet
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.tables.choices import Choices, Expected, TakenAs
from workshop_app.services.tables.list_lines import list_lines
from workshop_app.services.tables.recommendations import (
    RecommendationsPreview,
    preview_recommendations,
    take_recommendations,
    with_found,
)
from workshop_app.viewmodels.prepare.preview_shown import (
    Answer,
    Ask,
    Count,
    RowState,
    Shown,
    ShownColumn,
    ShownRow,
    asked_rows,
    column_shown,
    header_choices,
    is_question,
    leave_out,
    left_out_words,
    place_numbers,
    rows_shown,
    sheet_named,
)
from workshop_app.wording.language import local, translate
from workshop_app.wording.tables import expected_sentence, place_words, taken_words, why_words


def show_recommendations(sheets: Sequence[RawSheet], workshop: Workshop, choices: Choices) -> Shown:
    """Return what a table or a list would add, as a screen shows it."""
    preview = preview_recommendations(sheets, workshop, choices)
    sheet = sheet_named(sheets, preview.sheet)
    asks = tuple(_asks(preview))
    there = len(workshop.recommendations)
    new = with_found(workshop, preview.rows).recommendations[there:]
    is_list = not preview.header_row
    make = _lines if is_list else _rows
    rows = tuple(make(preview, sheet, asks, new))
    return Shown(
        choices,
        preview.sheet,
        tuple(one.name for one in sheets if one.name),
        preview.header_row,
        header_choices(sheet),
        tuple(_columns(preview)),
        rows,
        asks,
        left_out_words(preview.left_out, frozenset(row.number for row in rows)),
        tuple(one.header for one in preview.columns if one.taken_as is TakenAs.IGNORED),
        len(preview.rows),
        partial(_take, preview),
        counts=(Count(translate("Words", "Recommendations"), -1, len(preview.rows)),),
        is_list=is_list,
    )


def _take(
    preview: RecommendationsPreview, context: Context, workshop_id: str
) -> tuple[Workshop, Workshop]:
    return take_recommendations(context, workshop_id, preview)


def _columns(preview: RecommendationsPreview) -> Iterator[ShownColumn]:
    yield ShownColumn(translate("Words", "Code"))
    if not preview.header_row:
        yield ShownColumn(taken_words(TakenAs.TITLE))
        yield ShownColumn(taken_words(TakenAs.TEXT))
    for at, column in enumerate(preview.columns):
        yield column_shown(preview.table, at, column.taken_as)


def _rows(
    preview: RecommendationsPreview,
    sheet: RawSheet,
    asks: Sequence[Ask],
    new: Sequence[Recommendation],
) -> Iterator[ShownRow]:
    codes = {row.rows[0]: item.code for row, item in zip(preview.rows, new, strict=True)}
    out = {int(one.where): why_words(one.why) for one in preview.left_out if one.where.isdigit()}
    asked = asked_rows(asks)
    for number, cells in rows_shown(preview.table, sheet, preview.choices):
        if number in codes:
            yield ShownRow(number, (codes[number], *cells), RowState.TAKEN)
        elif number in asked:
            yield ShownRow(number, ("", *cells), RowState.ASKED, asked[number])
        else:
            yield ShownRow(number, ("", *cells), RowState.OUT, out.get(number, ""))


def _lines(
    preview: RecommendationsPreview,
    sheet: RawSheet,
    asks: Sequence[Ask],
    new: Sequence[Recommendation],
) -> Iterator[ShownRow]:
    """Yield the lines of a list: what begins a recommendation, belongs to one, or is none."""
    rows: list[ShownRow] = []
    said = _said(sheet)
    for row, item in zip(preview.rows, new, strict=True):
        first, *rest = row.rows
        cells = (item.code, local(item.title), local(item.text).replace("\n", " "))
        rows.append(ShownRow(first, cells, RowState.TAKEN))
        for number in rest:
            words = said.get(number, "")
            note = translate("Preview", "belongs to {code}").format(code=item.code)
            rows.append(ShownRow(number, ("", words, ""), RowState.PART, note))
    for one in preview.left_out:
        if one.where.isdigit():
            note = why_words(one.why)
            rows.append(ShownRow(int(one.where), ("", one.text, ""), RowState.OUT, note))
    shown = {row.number for row in rows}
    for number, sentence in asked_rows(asks).items():
        if number not in shown:
            rows.append(ShownRow(number, ("", said.get(number, ""), ""), RowState.ASKED, sentence))
    yield from sorted(rows, key=lambda row: row.number)


def _said(sheet: RawSheet) -> dict[int, str]:
    """Return what each line says; a cell of a workbook may hold several, which count."""
    rows = ("\t".join("" if cell is None else str(cell) for cell in row) for row in sheet.rows)
    lines = list_lines(sheet.text or "\n".join(rows))
    return {line.number: line.plain for line in reversed(lines)}


def _asks(preview: RecommendationsPreview) -> Iterator[Ask]:
    if not preview.rows and not preview.problems:
        words = expected_sentence(Expected.TABLE, "", "")
        yield Ask(place_words(""), words, is_question=True)
    for problem in preview.problems:
        sentence = expected_sentence(problem.expected, problem.found, ", ".join(problem.options))
        rows = place_numbers(problem.where)
        asked = is_question(problem)
        answers = [leave_out(preview.choices, rows)] if asked else []
        if problem.expected == Expected.OWN_TITLE:
            both = translate("Preview", "Take both")
            answers = [Answer("keep", both, preview.choices), leave_out(preview.choices, rows)]
        chosen = "" if asked or not answers else answers[0].key
        yield Ask(place_words(problem.where), sentence, asked, tuple(answers), chosen, rows)
