"""Ratings of a past workshop as the preview shows them: scale, rounds, groups, and what is asked."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from workshop_app.domain.raw_table import RawSheet
from workshop_app.domain.scale import Scale
from workshop_app.domain.workshop import Details
from workshop_app.services.analysing import NO_GROUP, ONLY_GROUP, RatersWithheldError
from workshop_app.services.analysing_words import problem_words, table_sentence
from workshop_app.services.context import Context
from workshop_app.services.past_workshop import make_past_workshop
from workshop_app.services.tables.choices import (
    Choices,
    Expected,
    Kind,
    Severity,
    TakenAs,
)
from workshop_app.services.tables.finding import FoundTable, find_table
from workshop_app.services.tables.keys import cell_text
from workshop_app.services.tables.rating_layout import layout_of
from workshop_app.services.tables.rating_scale import USUAL, scale_of_choices
from workshop_app.services.tables.ratings import (
    HEAD,
    RatingsPreview,
    Source,
    choose_sheets,
    read_ratings,
)
from workshop_app.viewmodels.prepare.preview_rating_answers import answers_of, rows_asked
from workshop_app.viewmodels.prepare.preview_shown import (
    Answer,
    Ask,
    Count,
    GroupLine,
    RoundLine,
    RowState,
    Shown,
    ShownRow,
    asked_rows,
    column_shown,
    header_choices,
    left_out_words,
    rows_shown,
    sheet_named,
)
from workshop_app.wording.language import translate
from workshop_app.wording.tables import place_words, why_words

# Told elsewhere on the screen, where they can be changed.
_SHOWN_ELSEWHERE = frozenset({Expected.ROUNDS})


def show_ratings(sheets: Sequence[RawSheet], choices: Choices) -> Shown:
    """Return what a table of ratings would make, as a screen shows it."""
    name, scale = scale_of_choices(sheets, choices)
    chosen = choose_sheets([Source.of(sheet) for sheet in sheets], scale, choices)
    if not chosen.sheets:
        return _nothing_found(sheets, scale, choices)
    preview = read_ratings(chosen, scale, choices)
    source, layout, _ = chosen.sheets[0]
    sheet = sheet_named(sheets, source.head.name)
    asks = (_scale_ask(name, choices), *_asks(preview, choices))
    columns = tuple(
        column_shown(layout.table, at, one.taken_as) for at, one in enumerate(preview.columns)
    )
    rows = tuple(_rows(preview, _whole(layout.table, sheet, choices), asks, choices))
    return replace(
        _empty(sheets, sheet, choices),
        header_row=preview.header_row,
        columns=columns,
        rows=rows,
        asks=asks,
        left_out=left_out_words(preview.left_out, frozenset(row.number for row in rows)),
        not_stored=tuple(one.header for one in preview.columns if one.taken_as is TakenAs.IGNORED),
        taken=len({entry.place for entry in preview.table.entries}),
        groups=tuple(_groups(preview)),
        counts=tuple(_counts(preview)),
        rounds=tuple(_rounds(preview, choices)),
        make=partial(_make, preview),
    )


def _make(preview: RatingsPreview, context: Context, details: Details) -> str:
    return make_past_workshop(context, preview, details)


def _empty(sheets: Sequence[RawSheet], sheet: RawSheet, choices: Choices) -> Shown:
    names = tuple(one.name for one in sheets if one.name)
    return Shown(choices, sheet.name, names, 0, header_choices(sheet), (), (), (), "", (), 0)


def _nothing_found(sheets: Sequence[RawSheet], scale: Scale, choices: Choices) -> Shown:
    """Return the table as it was found, whose columns can be said to hold what they hold."""
    table = find_table(sheets, Kind.RATINGS, choices)
    sheet = sheet_named(sheets, table.sheet)
    columns = layout_of(table, scale, choices).columns
    sentence = translate(
        "Preview",
        "No ratings were found. Say which columns hold the participant and the ratings, or choose "
        "another row for the headings.",
    )
    return replace(
        _empty(sheets, sheet, choices),
        header_row=table.header_row,
        columns=tuple(column_shown(table, at, one.taken_as) for at, one in enumerate(columns)),
        rows=tuple(
            ShownRow(number, cells, RowState.OUT)
            for number, cells in rows_shown(table, sheet, choices)
        ),
        asks=(Ask(place_words(""), sentence, is_question=True),),
    )


def _whole(
    table: FoundTable, sheet: RawSheet, choices: Choices
) -> list[tuple[int, tuple[str, ...]]]:
    """Return the rows below those of the head, which alone the table has of a long sheet."""
    width = max(len(table.headers), 1)
    found = rows_shown(table, sheet, choices)
    below = enumerate(sheet.rows[HEAD:], start=HEAD + 1)
    known = {number for number, _ in found}
    for number, row in below:
        if number not in known and any(map(cell_text, row)):
            texts = tuple(map(cell_text, (*row, *[None] * width)))
            found.append((number, texts[:width]))
    return found


def _rows(
    preview: RatingsPreview,
    rows: Sequence[tuple[int, tuple[str, ...]]],
    asks: Sequence[Ask],
    choices: Choices,
) -> Iterator[ShownRow]:
    asked = asked_rows(asks)
    out = {int(one.where): why_words(one.why) for one in preview.left_out if one.where.isdigit()}
    for number in choices.dropped:
        out[number] = why_words("dropped")
    for number, cells in rows:
        if number in out:
            yield ShownRow(number, cells, RowState.OUT, out[number])
        elif number in asked:
            yield ShownRow(number, cells, RowState.ASKED, asked[number])
        else:
            yield ShownRow(number, cells, RowState.TAKEN)


def _groups(preview: RatingsPreview) -> Iterator[GroupLine]:
    sizes = Counter(group for _, group in preview.table.participants)
    for mark, name in enumerate(preview.table.groups):
        shown = translate("Words", "All participants") if name == ONLY_GROUP else name
        yield GroupLine(shown, shown, mark, sizes[name])
    if sizes[NO_GROUP]:
        none = translate("Preview", "Without a group")
        yield GroupLine(none, none, -1, sizes[NO_GROUP])


def _counts(preview: RatingsPreview) -> Iterator[Count]:
    table = preview.table
    yield Count(translate("Words", "Participants"), -1, len(table.participants))
    yield Count(translate("Words", "Recommendations"), -1, len(table.recommendations))
    yield Count(translate("Words", "Rounds"), -1, len(table.rounds))
    yield Count(translate("Words", "Answers"), -1, len({one.place for one in table.entries}))


def _rounds(preview: RatingsPreview, choices: Choices) -> Iterator[RoundLine]:
    rounds = preview.table.rounds
    if len(rounds) < 2:  # noqa: PLR2004 - one has no order
        return
    for at, name in enumerate(rounds):
        up = _moved(rounds, at, at - 1, choices) if at else None
        down = _moved(rounds, at, at + 1, choices) if at < len(rounds) - 1 else None
        yield RoundLine(name, up, down)


def _moved(rounds: Sequence[str], at: int, to: int, choices: Choices) -> Answer:
    order = list(rounds)
    order.insert(to, order.pop(at))
    return Answer(f"{at} {to}", "", replace(choices, rounds=tuple(order)))


def _scale_ask(name: str, choices: Choices) -> Ask:
    sentence = translate("Preview", "The scale of the ratings")
    names = dict.fromkeys([*USUAL, name])
    answers = tuple(Answer(one, _scale_words(one), replace(choices, scale=one)) for one in names)
    return Ask("", sentence, is_question=False, answers=answers, chosen=name)


def _scale_words(name: str) -> str:
    if name == "agreement":
        return translate("Preview", "disagree, neither, agree")
    at = name.index("-", 1)
    return translate("Preview", "{low} to {high}").format(low=name[:at], high=name[at + 1 :])


def _asks(preview: RatingsPreview, choices: Choices) -> Iterator[Ask]:
    for problem in preview.problems:
        if problem.expected in _SHOWN_ELSEWHERE:
            continue
        asked = problem.severity is Severity.QUESTION
        answers = tuple(answers_of(preview, problem, choices)) if asked else ()
        rows = rows_asked(preview, problem)
        where = place_words(problem.where) if problem.where else ""
        yield Ask(where, problem_words(problem), asked, answers, "", rows)
    if preview.table.withheld:
        error = RatersWithheldError(count=len(preview.table.withheld))
        yield Ask("", table_sentence(error), is_question=True)
    if any(group == NO_GROUP for _, group in preview.table.participants):
        sentence = translate(
            "Preview", "People without a group are kept together, as a group of their own."
        )
        yield Ask("", sentence, is_question=False)
