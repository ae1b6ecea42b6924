"""The answers in the sheets of one ballot: rows by their codes, cells by what they say."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
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
from workshop_app.domain.raw_table import Cell, cell_name
from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.domain.text import LANGUAGES, clean_line
from workshop_app.domain.workshop import COMMENT_LIMIT
from workshop_app.services.ballot_files.choices import meanings_of
from workshop_app.services.ballot_files.findings import Fault, Finding
from workshop_app.services.ballot_files.heads import Head, Table
from workshop_app.services.merging import Answer, Asked
from workshop_app.wording.ballot_files import abstain_word, recuse_word

_Given = tuple[str, Meaning | str]


@dataclass(slots=True)
class AnswersIn:
    """Reads tables one after the other; what two of them say differently is asked."""

    items: tuple[Recommendation, ...]
    criteria: tuple[Criterion, ...]
    findings: list[Finding] = field(default_factory=list[Finding])
    _met: set[str] = field(default_factory=set[str])
    _given: dict[tuple[str, str], list[_Given]] = field(
        default_factory=lambda: defaultdict[tuple[str, str], list[_Given]](list)
    )
    _meanings: dict[str, dict[str, Meaning]] = field(default_factory=dict[str, dict[str, Meaning]])

    def __post_init__(self) -> None:
        self._meanings = {one.id: meanings_of(one.scale) for one in self.criteria}

    def read(self, table: Table) -> None:
        """Read the rows of a table."""
        for head in (Head.COMMENT, *(one.id for one in self.criteria)):
            if head not in table.columns:
                name = next((one.key for one in self.criteria if one.id == head), str(head))
                self._find(table, table.header, 0, Fault.COLUMN, name)
        by_code = {code_key(one.code): one for one in self.items}
        number, text = table.columns[Head.NUMBER], table.columns.get(Head.ITEM)
        for at, row in list(enumerate(table.sheet.rows))[table.header + 1 :]:
            code = text_of(_at(row, number))
            item = by_code.get(code_key(code)) if code else None
            if item is not None:
                self._met.add(item.id)
            said = text_of(_at(row, text)) if text is not None else ""
            if item is not None and _is_of(said, item):
                self._read_row(table, at, item)
            elif self._has_answers(table, at):
                fault = Fault.UNKNOWN_ROW if item is None else Fault.WRONG_ROW
                self._find(table, at, number, fault, code or said[:40])

    def answers(self) -> dict[Asked, Answer]:
        """Return the answers; a recusal beside ratings of the same recommendation is asked."""
        found: dict[Asked, Answer] = {}
        for item in self.items:
            said = {one.id: self._settled(item.id, one.id) for one in self.criteria}
            given = {by: one for by, one in said.items() if one is not None}
            meanings = {one for _, one in given.values()}
            if NotRated.RECUSED not in meanings:
                for criterion, (_, meaning) in given.items():
                    value = meaning if isinstance(meaning, int) else None
                    found[item.id, criterion] = Answer(value)
            elif len(meanings) == 1:
                aside = Answer(recused=True)
                found |= {(item.id, one.id): aside for one in self.criteria}
            else:
                where = ", ".join(place for place, _ in given.values())
                self.findings.append(Finding(where, Fault.MIXED, item.code))
        return found

    def comments(self) -> dict[str, str]:
        """Return the comments by recommendation."""
        said = {one.id: self._settled(one.id, Head.COMMENT) for one in self.items}
        return {item: str(one[1]) for item, one in said.items() if one is not None}

    def missing(self) -> Iterable[str]:
        """Return the codes of recommendations that no sheet has a row for."""
        return (one.code for one in self.items if one.id not in self._met)

    def _read_row(self, table: Table, row: int, item: Recommendation) -> None:
        for criterion in self.criteria:
            column = table.columns.get(criterion.id)
            if column is not None:
                self._read_answer(table, (row, column), item, criterion)
        column = table.columns.get(Head.COMMENT)
        cell = _at(table.sheet.rows[row], column)
        text = cell if isinstance(cell, str) else text_of(cell)
        if column is None or not text:
            return
        if len(text) > COMMENT_LIMIT:
            self._find(table, row, column, Fault.LONG, str(len(text)))
        else:
            self._given[item.id, Head.COMMENT].append((_place(table, row, column), text))

    def _read_answer(
        self, table: Table, at: tuple[int, int], item: Recommendation, criterion: Criterion
    ) -> None:
        text = text_of(_at(table.sheet.rows[at[0]], at[1]))
        if at in table.sheet.formulas:
            self._find(table, *at, Fault.FORMULA, "=")
        if not text:
            return
        scale = criterion.scale
        said = self._meanings[criterion.id].get(text)
        meaning = read_answer(text, scale, Door.FILE) if said is None else said
        if isinstance(meaning, Unreadable):
            ends = str(scale.low), str(scale.high)
            self._find(table, *at, Fault.UNREADABLE, text, ends)
        elif meaning is not NotRated.NO_ANSWER:
            if said is None:
                self._find(table, *at, Fault.READ_AS, text, (_word(meaning),))
            self._given[item.id, criterion.id].append((_place(table, *at), meaning))

    def _settled(self, item: str, column: str) -> _Given | None:
        given = self._given.get((item, column), [])
        if len({(type(one), one) for _, one in given}) > 1:
            where = ", ".join(place for place, _ in given)
            said = " | ".join(_word(one)[:40] for _, one in given)
            self.findings.append(Finding(where, Fault.TWICE, said))
            return None
        return given[0] if given else None

    def _has_answers(self, table: Table, row: int) -> bool:
        columns = [
            at for head, at in table.columns.items() if head not in {Head.NUMBER, Head.ITEM}
        ]
        return any(text_of(_at(table.sheet.rows[row], at)) for at in columns)

    def _find(  # noqa: PLR0913 - a place and what is there
        self,
        table: Table,
        row: int,
        column: int,
        fault: Fault,
        found: str,
        options: tuple[str, ...] = (),
    ) -> None:
        self.findings.append(Finding(_place(table, row, column), fault, found, options))


def text_of(cell: Cell) -> str:
    """Return what a cell says, on one line; a date as a date, for 3/4 was typed as no answer."""
    if cell is None:
        return ""
    if isinstance(cell, datetime) and (cell.hour, cell.minute, cell.second) == (0, 0, 0):
        cell = cell.date()
    return cell.isoformat() if isinstance(cell, date) else clean_line(str(cell))


def _word(meaning: Meaning | str) -> str:
    words = {NotRated.ABSTAINED: abstain_word, NotRated.RECUSED: recuse_word}
    return words[meaning]() if isinstance(meaning, NotRated) else str(meaning)


def _is_of(said: str, item: Recommendation) -> bool:
    """Tell whether a row's text is of the recommendation whose code stands beside it."""
    key = answer_key(said)
    titles = (answer_key(item.title.in_language(one)) for one in LANGUAGES)
    return not key or any(title in key for title in titles)


def _at(row: tuple[Cell, ...], column: int | None) -> Cell:
    return row[column] if column is not None and column < len(row) else None


def _place(table: Table, row: int, column: int) -> str:
    name = cell_name(row, column)
    return f"{table.sheet.name}!{name}" if table.sheet.name else name
