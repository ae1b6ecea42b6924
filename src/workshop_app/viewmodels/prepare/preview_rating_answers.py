"""The ways to answer what is asked of a table of ratings, each with what it decides."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workshop_app.domain.answers import Counts, NotRated
from workshop_app.services.tables.choices import Choices, Expected, Problem, Repeated, TakenAs
from workshop_app.services.tables.ratings import RatingsPreview
from workshop_app.viewmodels.prepare.preview_shown import (
    Answer,
    dropping,
    leave_out,
    place_numbers,
    ranges,
)
from workshop_app.wording.language import translate
from workshop_app.wording.tables import place_words

_ROW_BY_ROW = frozenset(
    {Expected.FEWER_CELLS, Expected.STORED_VALUE, Expected.RATING_NAMES, Expected.TWO_GROUPS}
)
_OF_COLUMNS = frozenset(
    {
        Expected.RATED_COLUMN,
        Expected.SAME_GROUP,
        Expected.ROUNDS_OR_SHEET,
        Expected.ROWS_ARE,
        Expected.COLUMNS_ARE_PEOPLE,
    }
)


def rows_asked(preview: RatingsPreview, problem: Problem) -> frozenset[int]:
    """Return the rows that a problem names: all of them, though its words name the first alone."""
    found = preview.gathered
    every: Sequence[str] = ()
    match problem.expected:
        case Expected.FEWER_CELLS:
            every = tuple(found.too_long)
        case Expected.RATING_NAMES:
            every = found.incomplete
        case _ if problem.expected in _OF_COLUMNS:
            return frozenset()
        case _ if problem.expected.startswith("answer: "):
            every = [one.where for one in found.bad if one.text == problem.found]
        case _:
            every = (problem.where,)
    return frozenset(row for one in every for row in place_numbers(one))


def answers_of(preview: RatingsPreview, problem: Problem, choices: Choices) -> Iterator[Answer]:
    """Yield the ways to answer a question."""
    match problem.expected:
        case Expected.RATED_COLUMN:
            for taken_as in (TakenAs.RATING, TakenAs.IGNORED):
                words = _COLUMN_WORDS[taken_as]()
                columns = {**choices.columns, problem.found: taken_as}
                yield Answer(taken_as, words, replace(choices, columns=columns))
        case Expected.ROUNDS_OR_SHEET:
            order = " → ".join(problem.options)
            words = translate("Preview", "Rounds: {order}").format(order=order)
            yield Answer("rounds", words, replace(choices, rounds=problem.options))
            for name in problem.options:
                words = translate("Preview", "The sheet “{name}” alone").format(name=name)
                yield Answer(f"sheet {name}", words, replace(choices, sheet=name))
        case Expected.SAME_GROUP:
            yield from _one_group(problem, choices)
        case Expected.ROWS_ARE | Expected.COLUMNS_ARE_PEOPLE | Expected.REVERSED:
            yield from _of_reading(problem, choices)
        case Expected.ONE_ANSWER:
            lower = translate("Preview", "The lower row counts")
            yield Answer("lower", lower, replace(choices, repeated=Repeated.LOWER))
            upper = translate("Preview", "The upper row counts")
            yield Answer("upper", upper, replace(choices, repeated=Repeated.UPPER))
            order = preview.gathered.order
            if preview.gathered.timed and order.month_first == order.day_first:
                day = translate("Preview", "The later one: 3/4 is 3 April")
                yield Answer("day", day, replace(choices, day_first=True))
                month = translate("Preview", "The later one: 3/4 is March 4")
                yield Answer("month", month, replace(choices, day_first=False))
        case _ if problem.expected in _ROW_BY_ROW:
            yield leave_out(choices, rows_asked(preview, problem))
        case _:
            yield from _meanings(preview, problem, choices)


def _of_reading(problem: Problem, choices: Choices) -> Iterator[Answer]:
    """Yield what the table as a whole may be: which way it lies, and what its numbers mean."""
    match problem.expected:
        case Expected.ROWS_ARE:
            (header,) = problem.options
            for taken_as, words in (
                (TakenAs.RECOMMENDATION, translate("Preview", "Each row is a recommendation")),
                (TakenAs.PARTICIPANT, translate("Preview", "Each row is a person")),
            ):
                columns = {**choices.columns, header: taken_as}
                yield Answer(taken_as, words, replace(choices, columns=columns))
        case Expected.COLUMNS_ARE_PEOPLE:
            for taken_as, words in (
                (TakenAs.RATING, translate("Preview", "People, each with their ratings")),
                (TakenAs.IGNORED, translate("Preview", "No people: leave the columns out")),
            ):
                columns = {**choices.columns, **dict.fromkeys(problem.options, taken_as)}
                yield Answer(taken_as, words, replace(choices, columns=columns))
        case _:
            words = translate("Preview", "The words count: the numbers are turned round")
            yield Answer(Counts.WORDS, words, replace(choices, counts=Counts.WORDS))
            numbers = translate("Preview", "The numbers count as they are")
            yield Answer(Counts.NUMBERS, numbers, replace(choices, counts=Counts.NUMBERS))


_COLUMN_WORDS = {
    TakenAs.RATING: lambda: translate("Preview", "Ratings of a recommendation"),
    TakenAs.IGNORED: lambda: translate("Preview", "Leave the column out"),
}


def _one_group(problem: Problem, choices: Choices) -> Iterator[Answer]:
    one, other = problem.options
    for said, name in ((one, other), (other, one)):
        words = translate("Preview", "The same group, “{name}”").format(name=name)
        yield Answer(name, words, replace(choices, groups={**choices.groups, said: name}))
    apart = {**choices.groups, one: "", other: ""}
    yield Answer("apart", translate("Preview", "Two groups"), replace(choices, groups=apart))


def _meanings(preview: RatingsPreview, problem: Problem, choices: Choices) -> Iterator[Answer]:
    """Yield what a text may mean, everywhere it stands."""
    text = problem.found
    none = translate("Words", "No answer")
    yield Answer("blank", none, replace(choices, words={**choices.words, text: None}))
    abstained = replace(choices, words={**choices.words, text: NotRated.ABSTAINED})
    yield Answer("abstain", translate("Words", "Abstained"), abstained)
    for point in preview.gathered.scale.points:
        meant = replace(choices, words={**choices.words, text: point.value})
        words = translate("Preview", "Point {value}").format(value=point.value)
        yield Answer(str(point.value), words, meant)
    rows = rows_asked(preview, problem)
    words = translate("Preview", "Leave out: {rows}").format(rows=place_words(ranges(rows)))
    yield Answer("out", words, dropping(choices, rows))
