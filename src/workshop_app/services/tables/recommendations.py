"""A table or a list of any kind as recommendations: what would be taken, what is asked first.

Pure: `preview_recommendations(sheets, workshop, choices)` is worked out anew whenever a choice
changes. A table is one where a row names at least two columns; all else is read as a list.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from workshop_app.domain.additions import Additions
from workshop_app.domain.errors import QuestionsOpenError
from workshop_app.domain.ids import new_id
from workshop_app.domain.raw_table import Cell, RawSheet, cell_name
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.text import Language, LocalText, clean_line, clean_text, same_text
from workshop_app.domain.workshop import CODE_LIMIT, TEXT_LIMIT, TITLE_LIMIT, Workshop
from workshop_app.services.context import Context
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.tables.choices import (
    Choices,
    Expected,
    Kind,
    LeftOut,
    Problem,
    Severity,
    TakenAs,
    Why,
)
from workshop_app.services.tables.columns import Column, Reason, name_columns
from workshop_app.services.tables.finding import FoundRow, FoundTable, find_table
from workshop_app.services.tables.header_words import word_for
from workshop_app.services.tables.keys import cell_text, header_key, match_key
from workshop_app.services.tables.list_marks import marks_of
from workshop_app.services.tables.list_words import shared_codes, shortened
from workshop_app.services.tables.lists import read_list
from workshop_app.services.tables.pasted_pages import without_tags

_SPEAKS = 2
_KOREAN = re.compile(
    r"국문|한글|한국어|국어|korean|(?<![a-z])(?:ko|kor|kr)(?![a-z])", re.IGNORECASE
)
_ENGLISH = re.compile(r"영문|영어|english|(?<![a-z])(?:en|eng)(?![a-z])", re.IGNORECASE)
_HANGUL = re.compile("[가-힣]")
_NUMBERING = frozenset({"번호", "연번", "순번", "no", "num", "nr", "id"})


@dataclass(frozen=True, slots=True)
class FoundRecommendation:
    """A recommendation as it would be taken: `rows` it came from, `code` empty for the next free."""

    rows: tuple[int, ...]
    title: LocalText
    text: LocalText = field(default_factory=LocalText)
    code: str = ""
    theme: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class RecommendationsPreview:
    """What a file or a paste holds; `header_row` and `columns` are empty where it is a list."""

    sheet: str
    header_row: int
    columns: tuple[Column, ...]
    rows: tuple[FoundRecommendation, ...]
    problems: tuple[Problem, ...]
    left_out: tuple[LeftOut, ...]
    table: FoundTable
    sheets: tuple[RawSheet, ...] = ()
    choices: Choices = field(default_factory=Choices)

    @property
    def questions(self) -> tuple[Problem, ...]:
        """Return what must be answered before anything is taken."""
        return tuple(one for one in self.problems if one.severity is Severity.QUESTION)


def preview_recommendations(
    sheets: Sequence[RawSheet], workshop: Workshop | None, choices: Choices | None = None
) -> RecommendationsPreview:
    """Return what would be taken, for a workshop or, before there is one, for none."""
    decided = choices or Choices()
    read = [without_tags(one) for one in sheets]
    table = find_table(read, Kind.RECOMMENDATIONS, decided)
    columns = name_columns(table, Kind.RECOMMENDATIONS, decided)
    named = len(_spoken(table)) >= _SPEAKS and bool(table.rows or table.too_long)
    if table.header_row and (named or decided.header_row):
        found = _of_table(table, columns)
    else:
        found = _of_list(read, table, decided)
    rows, problems = _checked(found.rows, workshop)
    return replace(
        found,
        rows=tuple(rows),
        problems=(*found.problems, *problems),
        sheets=tuple(sheets),
        choices=decided,
    )


def with_found(workshop: Workshop, rows: Sequence[FoundRecommendation]) -> Workshop:
    """Return the workshop with what a preview found at the end of its list."""
    adding = Additions(workshop)
    for row, code in zip(rows, _codes(workshop, rows), strict=True):
        adding.add_recommendation(
            Recommendation(new_id(), code, row.title, row.text, row.theme, row.source)
        )
    return adding.workshop


def _codes(workshop: Workshop, rows: Sequence[FoundRecommendation]) -> list[str]:
    """Return a code for each; the next free ones pass by those that later rows bring."""
    taken = {one.code for one in workshop.recommendations}
    brought = {row.code for row in rows}
    codes: list[str] = []
    for place, row in enumerate(rows, start=len(workshop.recommendations) + 1):
        number, code = place, row.code
        while not code or code in taken:
            code = "" if f"R{number}" in brought | taken else f"R{number}"
            number += 1
        taken.add(code)
        codes.append(code)
    return codes


def with_recommendations(workshop: Workshop, preview: RecommendationsPreview) -> Workshop:
    """Return the workshop with what a preview holds, read anew for the workshop as it stands.

    Raises:
        QuestionsOpenError: something is left to ask; nothing is taken then.
    """
    now = preview_recommendations(preview.sheets, workshop, preview.choices)
    if now.questions:
        raise QuestionsOpenError(questions=list(now.questions))
    return with_found(workshop, now.rows)


def take_recommendations(
    context: Context, workshop_id: str, preview: RecommendationsPreview
) -> tuple[Workshop, Workshop]:
    """Add what a preview holds, in one step; return the workshop before and after."""
    return edit_workshop(context, workshop_id, lambda one: with_recommendations(one, preview))


def _spoken(table: FoundTable) -> list[str]:
    return [
        header for header, parts in zip(table.headers, table.header_parts, strict=True) if parts
    ]


def _of_list(
    sheets: Sequence[RawSheet], table: FoundTable, choices: Choices
) -> RecommendationsPreview:
    sheet = next(one for one in sheets if one.name == table.sheet) if sheets else RawSheet("", ())
    is_first = all(one.why is not Why.ABOVE for one in table.left_out)
    heading = table.header_row if is_first and table.rows else 0
    found = read_list(sheet.text or _as_text(sheet), choices, heading)
    rows = tuple(
        FoundRecommendation(item.lines, item.title, item.text, item.code) for item in found.items
    )
    others = [one for one in table.left_out if one.why in {Why.SHEET, Why.HIDDEN_SHEET}]
    formulas = [(row, at) for row, at in sorted(sheet.formulas) if row + 1 not in choices.dropped]
    problems = tuple(_stored_value(cell_name(*place)) for place in formulas)
    return RecommendationsPreview(
        table.sheet, 0, (), rows, problems, (*found.left_out, *others), table
    )


def _as_text(sheet: RawSheet) -> str:
    """Return the rows of a workbook's sheet as they would be pasted."""
    return "\n".join("\t".join(_quoted(cell) for cell in row) for row in sheet.rows)


def _quoted(cell: Cell) -> str:
    text = cell if isinstance(cell, str) else cell_text(cell)
    if not set(text) & set('\t\n"'):
        return text
    return '"' + text.replace('"', '""') + '"'


def _of_table(table: FoundTable, columns: Sequence[Column]) -> RecommendationsPreview:
    named, languages = _with_languages(columns)
    rows = [_row(row, named, languages) for row in table.rows]
    rows = _with_codes(_without_numbers(rows), table, named)
    empty = [one for one in rows if not one.title]
    left_out = [
        *table.left_out,
        *(LeftOut(str(one.rows[0]), Why.EMPTY, _said(table, one.rows[0])) for one in empty),
        *(
            LeftOut(column.header, Why.COLUMN)
            for column in named
            if column.taken_as is TakenAs.IGNORED
        ),
    ]
    problems = [
        *map(_stored_value, table.formulas),
        *(
            Problem(
                str(row.number),
                " ".join(map(cell_text, row.cells[len(table.headers) :])).strip(),
                Expected.FEWER_CELLS,
                Severity.QUESTION,
            )
            for row in table.too_long
        ),
    ]
    return RecommendationsPreview(
        table.sheet,
        table.header_row,
        named,
        tuple(one for one in rows if one.title),
        tuple(problems),
        tuple(left_out),
        table,
    )


def _stored_value(cell: str) -> Problem:
    return Problem(cell, "", Expected.STORED_VALUE, Severity.QUESTION)


def _said(table: FoundTable, number: int) -> str:
    cells = next(row.cells for row in table.rows if row.number == number)
    return " ".join(filter(None, map(cell_text, cells)))


def _with_languages(
    columns: Sequence[Column],
) -> tuple[tuple[Column, ...], tuple[Language | None, ...]]:
    """Return the columns with titles and texts in a second language, and the language of each.

    Where there is no title, the text is one: its first sentence, if it is long.
    """
    named = list(columns)
    languages: list[Language | None] = [None] * len(named)
    for at, column in enumerate(columns):
        word = word_for(column.header, Kind.RECOMMENDATIONS)
        first = next((i for i, one in enumerate(named) if one.taken_as is word), None)
        if word is None or first is None or languages[first] is not None:
            continue
        pair = _language(named[first].header), _language(column.header)
        told_twice = column.reason == Reason.TWICE and word in {TakenAs.TITLE, TakenAs.TEXT}
        if told_twice and pair[0] != pair[1]:
            languages[first], languages[at] = pair
            named[at] = Column(column.header, word, Reason.HEADER)
    taken = {one.taken_as for one in named}
    if TakenAs.TITLE not in taken:
        named = [
            replace(one, taken_as=TakenAs.TITLE) if one.taken_as is TakenAs.TEXT else one
            for one in named
        ]
    return tuple(named), tuple(languages)


def _language(header: str) -> Language:
    if _KOREAN.search(header):
        return "ko"
    if _ENGLISH.search(header):
        return "en"
    return "ko" if _HANGUL.search(header) else "en"


def _row(
    row: FoundRow, columns: Sequence[Column], languages: Sequence[Language | None]
) -> FoundRecommendation:
    local: dict[TakenAs, LocalText] = {}
    plain: dict[TakenAs, str] = {}
    for cell, column, language in zip(row.cells, columns, languages, strict=True):
        text = clean_text(cell) if isinstance(cell, str) else cell_text(cell)
        if language is not None:
            so_far = local.get(column.taken_as, LocalText())
            local[column.taken_as] = so_far.with_language(language, text)
        elif column.taken_as in {TakenAs.TITLE, TakenAs.TEXT}:
            local[column.taken_as] = same_text(text)
        else:
            plain[column.taken_as] = clean_line(text)
    title, text = _title_and_text(
        local.get(TakenAs.TITLE, LocalText()), local.get(TakenAs.TEXT, LocalText())
    )
    return FoundRecommendation(
        (row.number,),
        title,
        text,
        plain.get(TakenAs.CODE, ""),
        plain.get(TakenAs.THEME, ""),
        plain.get(TakenAs.SOURCE, ""),
    )


def _title_and_text(title: LocalText, text: LocalText) -> tuple[LocalText, LocalText]:
    """Return a title that is none too long; what it says beyond goes before the text."""
    ko, ko_text = _parted(title.ko, text.ko)
    en, en_text = _parted(title.en, text.en)
    return LocalText(ko, en), LocalText(ko_text, en_text)


def _parted(title: str, text: str) -> tuple[str, str]:
    line = clean_line(title)
    if text and len(line) <= TITLE_LIMIT:
        return line, text
    short, rest = shortened(line)
    return short, "\n".join(one for one in (rest, text) if one)


def _without_numbers(rows: list[FoundRecommendation]) -> list[FoundRecommendation]:
    """Return the rows with titles that all bear numbers without them."""
    korean = _unnumbered([row.title.ko for row in rows])
    english = _unnumbered([row.title.en for row in rows])
    titles = map(LocalText, korean, english)
    return [replace(row, title=title) for row, title in zip(rows, titles, strict=True)]


def _unnumbered(titles: list[str]) -> list[str]:
    marks = [mark for mark in marks_of(titles) if mark is not None and not mark.is_bullet]
    return [mark.rest for mark in marks] if len(marks) == len(titles) > 1 else titles


def _with_codes(
    rows: list[FoundRecommendation], table: FoundTable, columns: Sequence[Column]
) -> list[FoundRecommendation]:
    """Return the rows with the codes that stand where others have numbers, as R1, R2."""
    if any(column.taken_as is TakenAs.CODE for column in columns):
        return rows
    for at, column in enumerate(columns):
        plain = column.reason == Reason.HEADER and header_key(column.header) in _NUMBERING
        codes = shared_codes([cell_text(row.cells[at]) for row in table.rows]) if plain else None
        if codes:
            return [replace(row, code=code) for row, code in zip(rows, codes, strict=True)]
    return rows


def _checked(
    rows: Sequence[FoundRecommendation], workshop: Workshop | None
) -> tuple[list[FoundRecommendation], list[Problem]]:
    """Return what may be kept, and what there is to know about it."""
    there = workshop.recommendations if workshop is not None else ()
    codes = {one.code for one in there}
    titles = Counter(_key(one.title) for one in there)
    kept: list[FoundRecommendation] = []
    problems: list[Problem] = []
    for row in rows:
        where = str(row.rows[0])
        if _is_too_long(row):
            length = str(max(len(row.text.ko), len(row.text.en), len(row.theme), len(row.source)))
            problems.append(Problem(where, length, Expected.WITHIN_LIMIT, Severity.QUESTION))
            continue
        code = row.code
        if code in codes or len(code) > CODE_LIMIT:
            problems.append(Problem(where, code, Expected.NEXT_CODE, Severity.NOTE))
            code = ""
        codes.update({code} - {""})
        if titles[_key(row.title)]:
            said = row.title.ko or row.title.en
            problems.append(Problem(where, said, Expected.OWN_TITLE, Severity.WARNING))
        titles[_key(row.title)] += 1
        kept.append(replace(row, code=code))
    return kept, problems


def _key(title: LocalText) -> str:
    return match_key(title.ko or title.en)


def _is_too_long(row: FoundRecommendation) -> bool:
    texts = (row.text.ko, row.text.en, row.source)
    return max(map(len, texts)) > TEXT_LIMIT or len(row.theme) > TITLE_LIMIT
