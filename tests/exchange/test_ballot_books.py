"""Ballots as workbooks: what Excel is given, and that any answers come back as they were given."""

import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from exchange.lint_workbook import lint_workbook
from workshop_app.domain.answers import NotRated
from workshop_app.domain.creation import new_workshop
from workshop_app.domain.errors import TargetNotWritableError
from workshop_app.domain.participants import Anonymity, Participant
from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.domain.rounds import Round, RoundState
from workshop_app.domain.scale import ScaleKind, make_scale, scale_of
from workshop_app.domain.text import LANGUAGES, Language, LocalText, clean_text
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.exchange.ballots.files import ExcelBallots
from workshop_app.exchange.ballots.writing import ballot_book
from workshop_app.services.analysing import TableError
from workshop_app.services.ballot_files.choices import VARIANTS, choices_of
from workshop_app.services.ballot_files.form import BallotForm, form_of
from workshop_app.services.ballot_files.reading import FormRead, read_form
from workshop_app.services.ballots import Answer
from workshop_app.services.context import utc_now

HOSTILE = '=HYPERLINK("http://x")'


def workshop_of(items: tuple[Recommendation, ...], criteria: tuple[Criterion, ...]) -> Workshop:
    empty = new_workshop(Details("=1+1 워크숍"), utc_now())
    person = Participant("p1", empty.groups[0].id, "K7Q4", "Kim")
    this = Round("r1", 1, RoundState.OPEN, tuple(one.id for one in items))
    return replace(
        empty,
        recommendations=items,
        criteria=criteria,
        participants=(person,),
        rounds=(this,),
        consent=LocalText("동의", "Consent"),
    )


@pytest.fixture
def workshop() -> Workshop:
    items = (
        Recommendation("i1", "R1", LocalText("첫째", "First"), LocalText("설명 <&>", HOSTILE)),
        Recommendation("i2", "R2", LocalText("", HOSTILE)),
    )
    nine = make_scale(ScaleKind.NINE)
    criteria = (
        Criterion(
            "c1", "importance", LocalText("중요도", "Importance"), LocalText("?", "How?"), nine
        ),
        Criterion("c2", "effort", LocalText(), LocalText(), scale_of(-2, 2)),
    )
    return workshop_of(items, criteria)


@pytest.fixture
def form(workshop: Workshop) -> BallotForm:
    return form_of(workshop, workshop.rounds[0], ("en",), workshop.participants[0])


def filled(path: Path, change: Callable[[Any], object]) -> Path:
    """Do what a spreadsheet program does: open, change, save."""
    book: Any = load_workbook(path, rich_text=True)
    change(book)
    book.save(path)
    return path


def header_row(sheet: Any) -> int:
    return next(
        row for row in range(1, 40) if sheet.cell(row, 1).value in {"No.", "번호", "번호\nNo."}
    )


def read_back(workshop: Workshop, path: Path) -> FormRead:
    return read_form(workshop, workshop.rounds[0], ExcelBallots().read(path))


@pytest.mark.parametrize("languages", VARIANTS)
@pytest.mark.parametrize("blank", [False, True])
def test_the_workbook_is_one_that_excel_does_not_repair(
    workshop: Workshop, tmp_path: Path, languages: tuple[Language, ...], blank: bool
) -> None:
    person = None if blank else workshop.participants[0]
    path = tmp_path / "b.xlsx"
    ExcelBallots().write(form_of(workshop, workshop.rounds[0], languages, person), path)
    assert lint_workbook(path) == []
    with zipfile.ZipFile(path) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


def test_only_answers_can_be_changed_and_lists_say_which(form: BallotForm, tmp_path: Path) -> None:
    path = tmp_path / "b.xlsx"
    ExcelBallots().write(form, path)
    book: Any = load_workbook(path)
    sheet = book.worksheets[0]
    assert [one.protection.sheet for one in book.worksheets] == [True, True]
    assert book.security.lockStructure
    top = header_row(sheet)
    unlocked = {
        cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked
    }
    assert unlocked == {f"{letter}{row}" for letter in "CDE" for row in (top + 1, top + 2)}
    lists = [one for one in sheet.data_validations.dataValidation if one.type == "list"]
    assert [str(one.sqref) for one in lists] == [f"C{top + 1}:C{top + 2}", f"D{top + 1}:D{top + 2}"]
    assert lists[0].formula1 == "'Possible answers'!$A$2:$A$17"
    offered = [book["Possible answers"].cell(row, 1).value for row in range(2, 18)]
    assert offered[0] == "1 – Strongly disagree"
    assert offered[1] == 2
    assert offered[9:11] == ["Don't know", "I have an interest in this and do not rate it"]
    assert offered[11:] == [1, 3, 5, 7, 9]


def test_it_prints_on_a4_with_its_headings(form: BallotForm) -> None:
    sheet = ballot_book(form).worksheets[0]
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "portrait")
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == f"${header_row(sheet)}:${header_row(sheet)}"
    three = ballot_book(replace(form, criteria=form.criteria + form.criteria[:1]))
    assert three.worksheets[0].page_setup.orientation == "landscape"


def test_a_long_text_stands_there_in_full(workshop: Workshop, tmp_path: Path) -> None:
    long = " ".join(f"word{number}" for number in range(1_400)) + " " + "가" * 900
    item = replace(workshop.recommendations[0], text=LocalText("", long))
    long_one = replace(workshop, recommendations=(item, workshop.recommendations[1]))
    form = form_of(long_one, long_one.rounds[0], ("en",), long_one.participants[0])
    path = tmp_path / "b.xlsx"
    ExcelBallots().write(form, path)
    assert lint_workbook(path) == []
    sheet: Any = load_workbook(path).worksheets[0]
    top = header_row(sheet)
    rows = range(top + 1, sheet.max_row)
    texts = [str(sheet.cell(row, 2).value).removeprefix("First\n") for row in rows]
    assert "".join("".join(texts).split()) == "".join(long.split())
    assert all(sheet.row_dimensions[row].height < 409 for row in rows)
    filled(path, lambda book: book.worksheets[0].cell(sheet.max_row, 3, 4))
    read = read_back(long_one, path)
    assert read.ballot is not None
    assert read.ballot.answers == {("i2", "c1"): Answer(4)}
    assert (read.asked, read.noted) == ((), ())


def test_a_blank_one_asks_for_the_code(workshop: Workshop, tmp_path: Path) -> None:
    path = tmp_path / "b.xlsx"
    ExcelBallots().write(form_of(workshop, workshop.rounds[0], LANGUAGES, copy=1), path)
    assert not read_back(workshop, path).ballot
    sheet: Any = load_workbook(path).worksheets[0]
    assert not sheet["C3"].protection.locked
    filled(path, lambda book: book.worksheets[0].cell(3, 3, "k7-q4"))
    read = read_back(workshop, path)
    assert read.ballot is not None
    assert read.ballot.participant_id == "p1"


def test_a_ballot_saved_by_another_program_or_without_protection_is_the_same(
    workshop: Workshop, form: BallotForm, tmp_path: Path
) -> None:
    path = tmp_path / "b.xlsx"
    ExcelBallots().write(form, path)

    def change(book: Any) -> None:
        sheet = book.worksheets[0]
        sheet.protection.sheet = False
        sheet.data_validations.dataValidation = []
        sheet.insert_rows(2)
        sheet.insert_cols(3)
        sheet.cell(header_row(sheet) + 1, 4, "9")
        del book[book.sheetnames[1]]

    read = read_back(workshop, filled(path, change))
    assert read.ballot is not None
    assert read.ballot.answers == {("i1", "c1"): Answer(9)}
    assert read.asked == ()


def test_a_file_without_its_properties_asks_whose_it_is(
    workshop: Workshop, form: BallotForm, tmp_path: Path
) -> None:
    path = tmp_path / "b.xlsx"
    ExcelBallots().write(form, path)

    def forget(book: Any) -> None:
        for name in [one.name for one in book.custom_doc_props.props]:
            del book.custom_doc_props[name]

    read = read_back(workshop, filled(path, forget))
    assert read.ballot is None
    assert [one.found for one in read.asked] == ["K7Q4"]


def test_a_csv_of_the_sheet_is_read_too(workshop: Workshop, tmp_path: Path) -> None:
    path = tmp_path / "b.csv"
    path.write_text("No.,Recommendation,effort\nR1,First,-2\n", encoding="utf-8")
    file = ExcelBallots().read(path)
    read = read_form(workshop, workshop.rounds[0], file, "p1")
    assert read.ballot is not None
    assert read.ballot.answers == {("i1", "c2"): Answer(-2)}


def test_hostile_files_are_refused_by_the_limits_of_all_tables(
    form: BallotForm, tmp_path: Path
) -> None:
    book = Workbook()
    book.worksheets[0].cell(1, 2_000, "x")
    book.save(tmp_path / "wide.xlsx")
    (tmp_path / "none.xlsx").write_bytes(b"PK\x03\x04 nothing")
    ExcelBallots().write(form, tmp_path / "b.xlsx")
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><Properties><property name="x">&a;</property></Properties>'
    with zipfile.ZipFile(tmp_path / "b.xlsx") as good:
        parts = {name: good.read(name) for name in good.namelist()}
    with zipfile.ZipFile(tmp_path / "bomb.xlsx", "w") as archive:
        for name, part in (parts | {"docProps/custom.xml": bomb}).items():
            archive.writestr(name, part)
    for name in ("wide.xlsx", "none.xlsx", "bomb.xlsx", "missing.xlsx"):
        with pytest.raises(TableError):
            ExcelBallots().read(tmp_path / name)


def test_where_nothing_can_be_written_it_says_so(form: BallotForm, tmp_path: Path) -> None:
    with pytest.raises(TargetNotWritableError):
        ExcelBallots().write(form, tmp_path / "no such folder" / "b.xlsx")


def test_an_anonymous_ballot_holds_no_name(workshop: Workshop, tmp_path: Path) -> None:
    for anonymity, named in ((Anonymity.ANONYMOUS, False), (Anonymity.CODE, True)):
        secret = replace(workshop, anonymity=anonymity)
        path = tmp_path / f"{anonymity}.xlsx"
        ExcelBallots().write(
            form_of(secret, secret.rounds[0], ("en",), secret.participants[0]), path
        )
        with zipfile.ZipFile(path) as archive:
            assert (b"Kim" in b"".join(map(archive.read, archive.namelist()))) is named


LABELS = st.text(max_size=12).map(clean_text)
TEXTS = st.text(max_size=60).map(clean_text)


@st.composite
def _filled(draw: st.DrawFn) -> tuple[Workshop, tuple[Language, ...], dict[tuple[int, int], Any]]:
    low = draw(st.integers(-3, 2))
    labels = {
        low + at: LocalText(draw(LABELS), draw(LABELS)) for at in range(draw(st.integers(2, 9)))
    }
    scale = scale_of(low, low + max(1, len(labels) - 1), labels)
    titles = draw(st.lists(TEXTS, min_size=1, max_size=4))
    items = tuple(
        Recommendation(f"i{at}", f"R{at}", LocalText(text, draw(TEXTS)), LocalText(draw(TEXTS)))
        for at, text in enumerate(titles)
    )
    criteria = tuple(
        Criterion(f"c{at}", f"key{at}", LocalText(draw(LABELS)), LocalText(draw(LABELS)), scale)
        for at in range(draw(st.integers(1, 3)))
    )
    languages = draw(st.sampled_from(VARIANTS))
    choices = st.sampled_from(choices_of(scale, languages))
    places = [(row, column) for row in range(len(items)) for column in range(len(criteria))]
    answered = {place: draw(choices) for place in places if draw(st.booleans())}
    return workshop_of(items, criteria), languages, answered


@settings(max_examples=40)
@given(_filled(), TEXTS)
def test_any_answers_come_back_as_they_were_given(
    tmp_path_factory: pytest.TempPathFactory,
    made: tuple[Workshop, tuple[Language, ...], dict[tuple[int, int], Any]],
    comment: str,
) -> None:
    workshop, languages, answered = made
    path = tmp_path_factory.mktemp("b") / "b.xlsx"
    form = form_of(workshop, workshop.rounds[0], languages, workshop.participants[0])
    ExcelBallots().write(form, path)

    def answer(book: Any) -> None:
        sheet = book.worksheets[0]
        top = header_row(sheet) + 1
        for (row, column), choice in answered.items():
            sheet.cell(top + row, 3 + column, choice.text)
        cell = sheet.cell(top, 3 + len(workshop.criteria))
        cell.value = comment
        cell.data_type = "s"

    read = read_back(workshop, filled(path, answer))
    assert read.ballot is not None
    assert read.ballot.comments == ({"i0": comment} if comment else {})
    said: dict[str, dict[str, Any]] = {}
    for (row, column), choice in answered.items():
        said.setdefault(f"i{row}", {})[f"c{column}"] = choice.meaning
    expected: dict[tuple[str, str], Answer] = {}
    for item, meanings in said.items():
        kinds = set(meanings.values())
        if NotRated.RECUSED not in kinds:
            for by, one in meanings.items():
                expected[item, by] = Answer(one if isinstance(one, int) else None)
        elif len(kinds) == 1:
            expected |= {(item, one.id): Answer(recused=True) for one in workshop.criteria}
    assert read.ballot.answers == expected
    mixed = sum(
        NotRated.RECUSED in kinds and len(kinds) > 1
        for kinds in map(set, map(dict.values, said.values()))
    )
    assert len(read.asked) == mixed
    assert read.noted == ()
