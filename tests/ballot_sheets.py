"""Ballot files as they come back, made without a spreadsheet program."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from workshop_app.domain.raw_table import Cell, RawSheet
from workshop_app.services.analysing import TableUnreadableError
from workshop_app.services.ballot_files.form import BallotFile, BallotForm
from workshop_app.services.ballot_files.heads import Head, criterion_text, head_text
from workshop_app.wording.ballot_files import code_word, in_languages, said_in

Answered = Mapping[tuple[str, str], Cell]
"""What stands in a cell, by the codes of recommendation and criterion; "comment" for a comment."""


def sheet_of(form: BallotForm, answers: Answered, code: Cell = None, name: str = "B") -> RawSheet:
    """Return the sheet of a form with answers; the header is row 3, the first item row 4."""
    languages = form.languages
    keys = [*(one.key for one in form.criteria), "comment"]
    code = form.person.code if form.person and code is None else code
    rows: list[tuple[Cell, ...]] = [
        (form.title,),
        (said_in(code_word, languages), None, code),
        (
            head_text(Head.NUMBER, languages),
            head_text(Head.ITEM, languages),
            *(criterion_text(one, languages) for one in form.criteria),
            head_text(Head.COMMENT, languages),
        ),
    ]
    for item in form.items:
        text = f"{in_languages(item.title, languages)}\n{in_languages(item.text, languages)}"
        rows.append((item.code, text, *(answers.get((item.code, key)) for key in keys)))
    return RawSheet(name, tuple(rows))


def file_of(form: BallotForm, answers: Answered, code: Cell = None) -> BallotFile:
    """Return a whole file."""
    return BallotFile((sheet_of(form, answers, code),), form.marks.properties())


def with_cell(file: BallotFile, row: int, column: int, value: Cell) -> BallotFile:
    """Return the file with another value in a cell of its first sheet, counted from 0."""
    sheet = file.sheets[0]
    rows = [list(one) for one in sheet.rows]
    rows[row][column] = value
    changed = replace(sheet, rows=tuple(tuple(one) for one in rows))
    return replace(file, sheets=(changed, *file.sheets[1:]))


class FilesInMemory:
    """Implements BallotFiles with a dictionary; what is not in it cannot be read."""

    def __init__(self, files: Mapping[str, BallotFile] | None = None) -> None:
        self.files = dict(files or {})
        self.written: list[tuple[Path, BallotForm]] = []

    def write(self, form: BallotForm, path: Path) -> None:
        self.written.append((path, form))

    def read(self, path: Path) -> BallotFile:
        if path.name not in self.files:
            raise TableUnreadableError(path=str(path), reason="damaged")
        return self.files[path.name]
