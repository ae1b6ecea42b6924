"""The answers in the sheets of one ballot: rows by their codes, cells by what they say."""

from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from workshop_app.domain.answers import (
    Door,
    Meaning,
    NotRated,
    Unreadable,
    answer_key,
    read_answer,
)
from workshop_app.domain.codes import code_key
from workshop_app.domain.collected import AskedAnswer, AskedWhy, Noted, NotedWhat
from workshop_app.domain.raw_table import Cell, RawSheet, cell_name
from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.domain.text import LANGUAGES, clean_line
from workshop_app.domain.workshop import COMMENT_LIMIT
from workshop_app.services.ballot_files.choices import meanings_of
from workshop_app.services.ballot_files.heads import Head, Table
from workshop_app.services.merging import Answer, Asked
from workshop_app.wording.ballot_files import abstain_word, comment_head, recuse_word
from workshop_app.wording.language import local

_Given = tuple[str, Meaning | str]
_LONGEST = 60


@dataclass(slots=True)
class AnswersIn:
    """Reads tables one after the other; what two of them say differently is asked."""

    items: tuple[Recommendation, ...]
    criteria: tuple[Criterion, ...]
    asked: list[AskedAnswer] = field(default_factory=list[AskedAnswer])
    noted: list[Noted] = field(default_factory=list[Noted])
    _met: set[str] = field(default_factory=set[str])
    _given: dict[Asked, list[_Given]] = field(
        default_factory=lambda: defaultdict[Asked, list[_Given]](list)
    )
    _meanings: dict[str, dict[str, Meaning]] = field(default_factory=dict[str, dict[str, Meaning]])

    def __post_init__(self) -> None:
        self._meanings = {one.id: meanings_of(one.scale) for one in self.criteria}

    def read(self, table: Table) -> None:
        """Read the rows of a table."""
        self._ask_for_columns(table)
        by_code = {code_key(one.code): one for one in self.items}
        number, text = table.columns[Head.NUMBER], table.columns.get(Head.ITEM)
        for at, row in list(enumerate(table.sheet.rows))[table.header + 1 :]:
            code, said = text_of(_at(row, number)), text_of(_at(row, text))
            item = by_code.get(code_key(code)) if code else None
            if item is not None:
                self._met.add(item.id)
            if item is not None and _is_of(said, item):
                self._read_row(table, at, item)
            elif _has_answers(table, row):
                why = AskedWhy.UNKNOWN_ROW if item is None else AskedWhy.OTHER_WORDING
                where = place_in(table.sheet, at, number)
                self.asked.append(AskedAnswer(where, why, found=code or said[:_LONGEST]))

    def answers(self) -> dict[Asked, Answer]:
        """Return the answers; a recusal beside ratings of the same recommendation is asked."""
        found: dict[Asked, Answer] = {}
        for item in self.items:
            said = {one.id: self._settled(item.id, one.id) for one in self.criteria}
            given = {by: one for by, one in said.items() if one is not None}
            meanings = {meaning for _, meaning in given.values()}
            if NotRated.RECUSED not in meanings:
                for criterion, (_, meaning) in given.items():
                    found[item.id, criterion] = Answer(
                        meaning if isinstance(meaning, int) else None
                    )
            elif len(meanings) == 1:
                aside = Answer(recused=True)
                found |= {(item.id, one.id): aside for one in self.criteria}
            else:
                where = ", ".join(place for place, _ in given.values())
                why = AskedWhy.BESIDE_RECUSAL
                self.asked.append(AskedAnswer(where, why, recommendation_id=item.id))
        return found

    def comments(self) -> dict[str, str]:
        """Return the comments by recommendation."""
        said = {one.id: self._settled(one.id, Head.COMMENT) for one in self.items}
        return {item: str(one[1]) for item, one in said.items() if one is not None}

    def note_missing(self) -> None:
        """Note which recommendations no sheet has a row for."""
        codes = ", ".join(one.code for one in self.items if one.id not in self._met)
        if codes:
            self.noted.append(Noted("", NotedWhat.NO_ROW, codes))

    def _ask_for_columns(self, table: Table) -> None:
        heads = {Head.COMMENT.value: comment_head()} | {
            one.id: local(one.name) for one in self.criteria
        }
        where = place_in(table.sheet, table.header, table.columns[Head.NUMBER])
        for head, name in heads.items():
            if head not in table.columns:
                self.asked.append(AskedAnswer(where, AskedWhy.NO_COLUMN, found=name))

    def _read_row(self, table: Table, row: int, item: Recommendation) -> None:
        for criterion in self.criteria:
            if criterion.id in table.columns:
                self._read_answer(table, row, item, criterion)
        column = table.columns.get(Head.COMMENT, -1)
        cell = _at(table.sheet.rows[row], column)
        text = cell if isinstance(cell, str) else text_of(cell)
        if not text:
            return
        where = place_in(table.sheet, row, column)
        if len(text) > COMMENT_LIMIT:
            asked = AskedAnswer(where, AskedWhy.TOO_LONG, "", item.id)
            self.asked.append(replace(asked, found=f"{len(text):,}", expected=f"{COMMENT_LIMIT:,}"))
        else:
            self._given[item.id, Head.COMMENT].append((where, text))

    def _read_answer(
        self, table: Table, row: int, item: Recommendation, criterion: Criterion
    ) -> None:
        column, scale = table.columns[criterion.id], criterion.scale
        text = text_of(_at(table.sheet.rows[row], column))
        where = place_in(table.sheet, row, column)
        asked = AskedAnswer(where, AskedWhy.NO_VALUE, "", item.id, criterion.id, text)
        if (row, column) in table.sheet.formulas:
            self.asked.append(asked)
        if not text:
            return
        said = self._meanings[criterion.id].get(text)
        meaning = read_answer(text, scale, Door.FILE) if said is None else said
        if isinstance(meaning, Unreadable):
            ends = f"{scale.low}–{scale.high}"
            self.asked.append(replace(asked, why=AskedWhy.NO_ANSWER, expected=ends))
        elif meaning is not NotRated.NO_ANSWER:
            if said is None:
                self.noted.append(Noted(where, NotedWhat.READ_AS, text, _word(meaning)))
            self._given[item.id, criterion.id].append((where, meaning))

    def _settled(self, item: str, column: str) -> _Given | None:
        given = self._given.get((item, column), [])
        if len({one for _, one in given}) > 1:
            where = ", ".join(place for place, _ in given)
            said = " | ".join(_word(one)[:_LONGEST] for _, one in given)
            criterion = "" if column == Head.COMMENT else column
            self.asked.append(AskedAnswer(where, AskedWhy.SEVERAL, "", item, criterion, said))
            return None
        return given[0] if given else None


def text_of(cell: Cell) -> str:
    """Return what a cell says, on one line; a date as a date, for 3/4 was typed as no answer."""
    if cell is None:
        return ""
    if isinstance(cell, datetime) and (cell.hour, cell.minute, cell.second) == (0, 0, 0):
        cell = cell.date()
    return cell.isoformat() if isinstance(cell, date) else clean_line(str(cell))


def place_in(sheet: RawSheet, row: int, column: int) -> str:
    """Return sheet and cell as a spreadsheet names them."""
    name = cell_name(row, column)
    return f"{sheet.name}!{name}" if sheet.name else name


def _word(meaning: Meaning | str) -> str:
    words = {NotRated.ABSTAINED: abstain_word, NotRated.RECUSED: recuse_word}
    return words[meaning]() if isinstance(meaning, NotRated) else str(meaning)


def _is_of(said: str, item: Recommendation) -> bool:
    """Tell whether a row's text is of the recommendation whose code stands beside it."""
    key = answer_key(said)
    titles = (answer_key(item.title.in_language(one)) for one in LANGUAGES)
    return not key or any(title in key for title in titles)


def _at(row: tuple[Cell, ...], column: int | None) -> Cell:
    return row[column] if column is not None and 0 <= column < len(row) else None


def _has_answers(table: Table, row: tuple[Cell, ...]) -> bool:
    asking = {one for head, one in table.columns.items() if head not in {Head.NUMBER, Head.ITEM}}
    return any(text_of(_at(row, column)) for column in asking)
