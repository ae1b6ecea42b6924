"""One ballot as a workbook: a sheet of questions, and one of what may be answered."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from openpyxl import Workbook
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import Alignment, Protection
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.workshop import CODE_LIMIT, COMMENT_LIMIT
from workshop_app.exchange.ballots import looks
from workshop_app.exchange.cells import column_letters, shortened, wrapped_lines
from workshop_app.exchange.cleaning import clean_cell, safe_sheet_names
from workshop_app.exchange.openpyxl_patches import apply_patches, set_default_font
from workshop_app.exchange.styles import default_font
from workshop_app.services.ballot_files.choices import choices_of
from workshop_app.services.ballot_files.form import BallotForm
from workshop_app.services.ballot_files.heads import Head, criterion_text, head_text
from workshop_app.wording import ballot_files as words

_A4 = 9
_LINE, _TALLEST, _LEAST_ROW = 15.5, 400.0, 36.0
_LINES = int(_TALLEST / _LINE)
_NUMBER_WIDTH, _ITEM_WIDTH, _ANSWER_WIDTH, _COMMENT_WIDTH = 9.0, 52.0, 19.0, 32.0
_UPRIGHT = 2
"""So many criteria still stand on an upright page."""
_TITLE, _SUBTITLE, _TEXT = 16, 11, 10
_PROMPT_TITLE, _PROMPT, _FOOTER = 32, 250, 45


def ballot_book(form: BallotForm) -> Workbook:
    """Return the workbook of a ballot, protected but where one answers."""
    apply_patches()
    book = Workbook()
    sheet = book.worksheets[0]
    names = [
        words.said_in(one, form.languages, " ") for one in (words.sheet_word, words.choices_word)
    ]
    sheet.title, choices_name = safe_sheet_names(names)
    choices = book.create_sheet(choices_name)
    lists = _write_choices(choices, form)
    _Sheet(form, sheet, lists).write()
    for one in (sheet, choices):
        one.protection.sheet = True
        one.protection.formatColumns = one.protection.formatRows = False
        _set_up_print(one, form)
    book.security = WorkbookProtection(lockStructure=True)
    set_default_font(book, default_font())
    _set_properties(book, form)
    return book


@dataclass(slots=True)
class _Sheet:
    """Writes the sheet of questions from top to bottom."""

    form: BallotForm
    sheet: Worksheet
    lists: list[str]
    _row: int = 1

    def write(self) -> None:
        """Write all of it."""
        widths = [_NUMBER_WIDTH, _ITEM_WIDTH, *(_ANSWER_WIDTH for _ in self.lists), _COMMENT_WIDTH]
        for number, width in enumerate(widths, start=1):
            self.sheet.column_dimensions[column_letters(number)].width = width
        self._write_top(sum(widths))
        header = self._row
        self._write_heads()
        first = self._row
        for item in self.form.items:
            self._write_item(item)
        self._validate(first, self._row - 1)
        self.sheet.print_title_rows = f"{header}:{header}"
        self.sheet.print_area = f"A1:{self._last}{self._row - 1}"
        self.sheet.sheet_view.showGridLines = False
        start = f"C{first}" if self.form.person else f"C{self._code_row}"
        for selection in self.sheet.sheet_view.selection:
            selection.activeCell = selection.sqref = start

    @property
    def _last(self) -> str:
        return column_letters(len(self.lists) + 3)

    @property
    def _code_row(self) -> int:
        return 3

    def _write_top(self, width: float) -> None:
        form, languages = self.form, self.form.languages
        self._paragraph(form.title or "Workshop App", width, size=_TITLE)
        number = form.number
        self._paragraph(
            words.said_in(lambda: words.round_word(number), languages), width, size=_SUBTITLE
        )
        self._whose(
            words.said_in(words.code_word, languages), form.person.code if form.person else None
        )
        if form.name:
            self._whose(words.said_in(words.name_word, languages), form.name)
        blank = form.person is None
        for make in words.instructions(form.anonymity, blank=blank):
            self._paragraph(words.said_in(make, languages, "\n"), width)
        consent = words.in_languages(form.consent, languages, "\n")
        if consent:
            self._paragraph(consent, width)
        self._row += 1

    def _paragraph(self, text: str, width: float, size: float = _TEXT) -> None:
        cell = looks.put(self.sheet, f"A{self._row}", text)
        colour = looks.ACCENT if size == _TITLE else looks.INK
        looks.as_paragraph(cell, size=size, bold=size > _TEXT, colour=colour)
        self.sheet.merge_cells(f"A{self._row}:{self._last}{self._row}")
        self._height(wrapped_lines(text, width * _TEXT / size), size / _TEXT)

    def _whose(self, label: str, text: str | None) -> None:
        looks.as_paragraph(looks.put(self.sheet, f"A{self._row}", label), bold=True)
        self.sheet.merge_cells(f"A{self._row}:B{self._row}")
        cell = looks.put(self.sheet, f"C{self._row}", text or "")
        if text is None:
            cell.value = None
            looks.as_input(cell)
            length = DataValidation(
                type="textLength", operator="lessThanOrEqual", formula1=str(CODE_LIMIT)
            )
            length.add(cell.coordinate)  # pyright: ignore[reportUnknownMemberType]
            self.sheet.add_data_validation(length)
        else:
            looks.as_paragraph(cell, size=11, bold=True)
        self._height(1, 1.2)

    def _write_heads(self) -> None:
        form = self.form
        heads = [
            head_text(Head.NUMBER, form.languages),
            head_text(Head.ITEM, form.languages),
            *(criterion_text(one, form.languages) for one in form.criteria),
            head_text(Head.COMMENT, form.languages),
        ]
        lines = 1
        for number, text in enumerate(heads, start=1):
            looks.as_head(looks.put(self.sheet, f"{column_letters(number)}{self._row}", text))
            width = self.sheet.column_dimensions[column_letters(number)].width
            lines = max(lines, wrapped_lines(text, width))
        self._height(lines)

    def _write_item(self, item: Recommendation) -> None:
        form = self.form
        title = words.in_languages(item.title, form.languages, "\n")
        pieces = list(_pieces(title, words.in_languages(item.text, form.languages, "\n\n")))
        looks.as_text(looks.put(self.sheet, f"A{self._row}", item.code), centred=True)
        for number in range(3, len(self.lists) + 4):
            is_answer = number < len(self.lists) + 3
            cell = self.sheet.cell(row=self._row, column=number)
            looks.as_input(cell, centred=is_answer)  # pyright: ignore[reportArgumentType]
            cell.number_format = "General" if is_answer else "@"
        looks.as_text(looks.put_item(self.sheet, f"B{self._row}", title, pieces[0]))
        self._height(wrapped_lines(f"{title}\n{pieces[0]}", _ITEM_WIDTH), least=_LEAST_ROW)
        for piece in pieces[1:]:
            looks.as_text(looks.put(self.sheet, f"B{self._row}", piece))
            self._height(wrapped_lines(piece, _ITEM_WIDTH))

    def _validate(self, first: int, last: int) -> None:
        form = self.form
        for number, (criterion, source) in enumerate(
            zip(form.criteria, self.lists, strict=True), 3
        ):
            answer = DataValidation(type="list", formula1=source, allow_blank=True)
            answer.errorTitle = _short(
                words.in_languages(criterion.name, form.languages), _PROMPT_TITLE
            )
            answer.error = _short(words.said_in(words.wrong_answer, form.languages, "\n"), _PROMPT)
            answer.promptTitle = answer.errorTitle
            question = words.in_languages(criterion.question, form.languages, "\n")
            answer.prompt = _short(question or criterion.key, _PROMPT)
            answer.showErrorMessage = answer.showInputMessage = True
            self._add(answer, number, first, last)
        comment = DataValidation(
            type="textLength",
            operator="lessThanOrEqual",
            formula1=str(COMMENT_LIMIT),
            allow_blank=True,
        )
        comment.error = _short(words.said_in(words.long_comment, form.languages, "\n"), _PROMPT)
        comment.showErrorMessage = True
        self._add(comment, len(self.lists) + 3, first, last)

    def _add(self, validation: DataValidation, column: int, first: int, last: int) -> None:
        letters = column_letters(column)
        validation.add(f"{letters}{first}:{letters}{last}")  # pyright: ignore[reportUnknownMemberType]
        self.sheet.add_data_validation(validation)

    def _height(self, lines: int, larger: float = 1.0, least: float = 0.0) -> None:
        height = min(_TALLEST + _LINE / 2, max(least, lines * _LINE * larger + 3))
        self.sheet.row_dimensions[self._row].height = height
        self._row += 1


def _pieces(title: str, text: str) -> Iterator[str]:
    """Yield a text in pieces that a row can show: no row is taller than a page."""
    room = _LINES - wrapped_lines(title, _ITEM_WIDTH)
    piece = ""
    for line in text.split("\n"):
        for word in _words(line):
            longer = f"{piece}{word}"
            if piece and wrapped_lines(longer, _ITEM_WIDTH) > room:
                yield piece.rstrip()
                piece, room = word.lstrip(), _LINES
            else:
                piece = longer
        piece += "\n"
    yield piece.rstrip()


def _words(line: str) -> Iterator[str]:
    """Yield the words with the space before them; a word of pages is cut."""
    for number, word in enumerate(line.split(" ")):
        text = f" {word}" if number else word
        yield from (text[at : at + 400] for at in range(0, max(1, len(text)), 400))


def _write_choices(sheet: Worksheet, form: BallotForm) -> list[str]:
    """Write what may be answered, a column a criterion; return where each list stands."""
    sources: list[str] = []
    quoted = sheet.title.replace("'", "''")
    for number, criterion in enumerate(form.criteria, start=1):
        letters = column_letters(number)
        sheet.column_dimensions[letters].width = 42
        name = words.in_languages(criterion.name, form.languages) or criterion.key
        looks.as_head(looks.put(sheet, f"{letters}1", name))
        choices = choices_of(criterion.scale, form.languages)
        for row, choice in enumerate(choices, start=2):
            cell = looks.put(sheet, f"{letters}{row}", choice.text)
            looks.as_text(cell)
            cell.alignment = Alignment(horizontal="left", vertical="top", wrap_text=True)
            cell.protection = Protection(locked=True)
        sources.append(f"'{quoted}'!${letters}$2:${letters}${len(choices) + 1}")
    return sources


def _set_up_print(sheet: Worksheet, form: BallotForm) -> None:
    upright = len(form.criteria) <= _UPRIGHT
    sheet.page_setup.orientation = "portrait" if upright else "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top, margins.bottom, margins.header, margins.footer = 0.5, 0.7, 0.3, 0.3
    whose = form.person.code.replace("&", "&&") if form.person else ""
    footer = sheet.oddFooter
    if footer is not None:
        texts = (shortened(form.title, _FOOTER).replace("&", "&&"), whose, "&P / &N")
        for part, text in zip((footer.left, footer.center, footer.right), texts, strict=True):
            part.text = text or None


def _set_properties(book: Workbook, form: BallotForm) -> None:
    about = book.properties
    about.title = clean_cell(form.title)[:255]
    about.creator = about.lastModifiedBy = "Workshop App"
    about.language = "ko-KR" if form.languages[0] == "ko" else "en-GB"
    own: Any = vars(book)["custom_doc_props"]  # which openpyxl 3.1.5's stubs do not know
    for name, value in form.marks.properties().items():
        own.append(StringProperty(name=name, value=value))


def _short(text: str, most: int) -> str:
    kept = clean_cell(text)
    return kept if len(kept.encode("utf-16-le")) <= 2 * most else f"{kept[: most // 2]}…"
