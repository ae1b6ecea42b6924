"""Ballot files: who gets which, and what they mean when they come back, whatever was done to them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from ballot_sheets import FilesInMemory, file_of, sheet_of, with_cell
from workshop_app.domain.collected import AskedWhy, NotedWhat, PageState
from workshop_app.domain.errors import (
    BallotElsewhereError,
    BallotOfNobodyError,
    BallotOfRoundError,
    BallotTwiceError,
    CancelledError,
    NewerBallotError,
    NoBallotTableError,
    NobodyToPrintError,
    RoundNotOpenError,
    TableRefusedError,
    TargetNotWritableError,
)
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.raw_table import Cell, RawSheet
from workshop_app.domain.rounds import Channel
from workshop_app.domain.scale import scale_of
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Workshop
from workshop_app.services.ballot_files.choices import choices_of
from workshop_app.services.ballot_files.form import BallotFile, BallotForm, Marks, form_of, marks_in
from workshop_app.services.ballot_files.making import gather_forms, make_ballot_files
from workshop_app.services.ballot_files.reader import BallotFileReader
from workshop_app.services.ballot_files.reading import FormRead, read_form
from workshop_app.services.ballots import Answer
from workshop_app.services.collecting import Wanted
from workshop_app.services.context import Context
from workshop_app.services.jobs import CallbackProgress, SilentProgress
from workshop_app.services.rounds import close_round, open_round
from workshop_app.wording.language import speaking

IMPORTANT, FEASIBLE = "importance", "feasibility"
BOTH = ("ko", "en")
Make = Callable[..., Workshop]


@pytest.fixture
def form(rating: Workshop) -> BallotForm:
    return form_of(rating, rating.rounds[0], ("en",), rating.voters[0])


def back(workshop: Workshop, file: BallotFile, who: str = "") -> FormRead:
    return read_form(workshop, workshop.rounds[0], file, who)


def answers_in(workshop: Workshop, read: FormRead) -> dict[tuple[str, str], Answer]:
    assert read.ballot is not None
    return {
        (workshop.recommendation(item).code, workshop.criterion(by).key): answer
        for (item, by), answer in read.ballot.answers.items()
    }


def test_a_ballot_that_was_filled_in_says_what_was_answered(
    rating: Workshop, form: BallotForm
) -> None:
    given: dict[tuple[str, str], Cell] = {
        ("R1", IMPORTANT): "4 – Important",
        ("R1", FEASIBLE): 2,
        ("R2", IMPORTANT): "Don't know",
        ("R3", IMPORTANT): "I have an interest in this and do not rate it",
        ("R2", "comment"): "First\nsecond",
    }
    read = back(rating, file_of(form, given))
    assert (read.asked, read.noted, read.refused) == ((), (), None)
    assert answers_in(rating, read) == {
        ("R1", IMPORTANT): Answer(4),
        ("R1", FEASIBLE): Answer(2),
        ("R2", IMPORTANT): Answer(None),
        ("R3", IMPORTANT): Answer(recused=True),
        ("R3", FEASIBLE): Answer(recused=True),
    }
    assert read.ballot is not None
    assert read.ballot.channel is Channel.SPREADSHEET
    assert read.ballot.participant_id == rating.voters[0].id
    assert list(read.ballot.comments.values()) == ["First\nsecond"]


@pytest.mark.parametrize(
    ("written", "point"),
    [
        ("3점", 3),
        ("３", 3),
        ("매우 중요함", 5),
        ("Not important", 2),
        ("4 – 중요함 / Important", 4),
        (3.0, 3),
        ("N/A", "nothing"),
        ("모름", None),
    ],
)
def test_points_are_read_in_any_way_that_people_write_them(
    rating: Workshop, form: BallotForm, written: Cell, point: int | str | None
) -> None:
    read = back(rating, file_of(form, {("R1", IMPORTANT): written}))
    expected = {} if point == "nothing" else {("R1", IMPORTANT): Answer(point)}  # pyright: ignore[reportArgumentType]
    assert answers_in(rating, read) == expected
    assert read.asked == ()


def test_what_was_not_chosen_from_the_list_is_noted_with_its_cell(
    rating: Workshop, form: BallotForm
) -> None:
    file = file_of(form, {("R1", IMPORTANT): "3점", ("R2", FEASIBLE): "회피"})
    (first, second) = back(rating, file).noted
    assert (first.where, first.what, first.found, first.taken) == (
        "B!C4",
        NotedWhat.READ_AS,
        "3점",
        "3",
    )
    assert (second.where, second.taken) == ("B!D5", "I have an interest in this and do not rate it")


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        (10, "10"),
        ("maybe", "maybe"),
        (3.5, "3.5"),
        (True, "True"),
        (date(2026, 3, 4), "2026-03-04"),
        (datetime(2026, 3, 4), "2026-03-04"),  # noqa: DTZ001 - spreadsheets know no zones
        (0, "0"),
    ],
)
def test_a_cell_that_is_no_answer_is_asked_and_all_else_is_taken(
    rating: Workshop, form: BallotForm, cell: Cell, found: str
) -> None:
    read = back(rating, file_of(form, {("R1", IMPORTANT): cell, ("R1", FEASIBLE): 5}))
    (asked,) = read.asked
    assert (asked.where, asked.why, asked.found) == ("B!C4", AskedWhy.NO_ANSWER, found)
    assert asked.expected == "1–5"
    assert asked.participant_id == rating.voters[0].id
    assert answers_in(rating, read) == {("R1", FEASIBLE): Answer(5)}


def test_an_interest_beside_a_rating_is_asked(rating: Workshop, form: BallotForm) -> None:
    read = back(rating, file_of(form, {("R1", IMPORTANT): "회피", ("R1", FEASIBLE): 5}))
    (asked,) = read.asked
    assert (asked.where, asked.why) == ("B!C4, B!D4", AskedWhy.BESIDE_RECUSAL)
    assert answers_in(rating, read) == {}


def test_rows_may_be_moved(rating: Workshop, form: BallotForm) -> None:
    file = file_of(form, {("R1", IMPORTANT): 1, ("R3", IMPORTANT): 3})
    sheet = file.sheets[0]
    moved = (*sheet.rows[:3], sheet.rows[5], (), sheet.rows[4], sheet.rows[3])
    read = back(rating, replace(file, sheets=(replace(sheet, rows=moved),)))
    assert answers_in(rating, read) == {
        ("R1", IMPORTANT): Answer(1),
        ("R3", IMPORTANT): Answer(3),
    }


def test_columns_may_be_moved(rating: Workshop, form: BallotForm) -> None:
    file = file_of(form, {("R1", IMPORTANT): 1, ("R1", FEASIBLE): 5})
    sheet = file.sheets[0]
    rows = tuple(
        (*row[:2], *reversed(row[2:])) if at > 1 else row for at, row in enumerate(sheet.rows)
    )
    read = back(rating, replace(file, sheets=(replace(sheet, rows=rows),)))
    assert answers_in(rating, read) == {
        ("R1", IMPORTANT): Answer(1),
        ("R1", FEASIBLE): Answer(5),
    }


def test_a_code_beside_another_text_is_asked(rating: Workshop, form: BallotForm) -> None:
    file = file_of(form, {("R1", IMPORTANT): 1, ("R2", IMPORTANT): 2})
    changed = with_cell(file, 3, 1, "Recommendation 2")
    read = back(rating, changed)
    (asked,) = read.asked
    assert (asked.where, asked.why, asked.found) == ("B!A4", AskedWhy.OTHER_WORDING, "R1")
    assert answers_in(rating, read) == {("R2", IMPORTANT): Answer(2)}


def test_answers_in_a_row_that_is_no_recommendation_are_asked(
    rating: Workshop, form: BallotForm
) -> None:
    file = file_of(form, {("R1", IMPORTANT): 1})
    read = back(rating, with_cell(with_cell(file, 3, 0, None), 4, 0, "R9"))
    (asked,) = read.asked
    assert (asked.where, asked.why) == ("B!A4", AskedWhy.UNKNOWN_ROW)
    assert asked.found.startswith("Recommendation 1")
    (noted,) = read.noted
    assert (noted.what, noted.found) == (NotedWhat.NO_ROW, "R1, R2")


def test_a_column_that_is_gone_is_asked(rating: Workshop, form: BallotForm) -> None:
    file = file_of(form, {("R1", IMPORTANT): 1, ("R1", FEASIBLE): 5})
    read = back(rating, with_cell(with_cell(file, 2, 2, "Urgency"), 2, 4, None))
    assert [(one.where, one.why, one.found) for one in read.asked] == [
        ("B!A3", AskedWhy.NO_COLUMN, "Comment (optional)"),
        ("B!A3", AskedWhy.NO_COLUMN, "Importance"),
    ]
    assert answers_in(rating, read) == {("R1", FEASIBLE): Answer(5)}


def test_a_copy_of_the_sheet_that_says_the_same_changes_nothing(
    rating: Workshop, form: BallotForm
) -> None:
    file = file_of(form, {("R1", IMPORTANT): 1})
    more = replace(
        file, sheets=(*file.sheets, sheet_of(form, {("R1", IMPORTANT): 1}, name="B (2)"))
    )
    assert back(rating, more) == back(rating, file)


def test_a_copy_of_the_sheet_that_says_something_else_is_asked(
    rating: Workshop, form: BallotForm
) -> None:
    file = file_of(form, {("R1", IMPORTANT): 1, ("R2", "comment"): "one", ("R3", IMPORTANT): 1})
    other = sheet_of(form, {("R1", IMPORTANT): "모름", ("R2", "comment"): "two"}, name="B (2)")
    read = back(rating, replace(file, sheets=(*file.sheets, other)))
    assert [(one.where, one.why, one.found) for one in read.asked] == [
        ("B!C4, B (2)!C4", AskedWhy.SEVERAL, "1 | Don't know"),
        ("B!E5, B (2)!E5", AskedWhy.SEVERAL, "one | two"),
    ]
    assert answers_in(rating, read) == {("R3", IMPORTANT): Answer(1)}


def test_a_formula_without_a_value_is_asked(rating: Workshop, form: BallotForm) -> None:
    file = file_of(form, {("R1", FEASIBLE): 5})
    sheet = replace(file.sheets[0], formulas=frozenset({(3, 2)}))
    (asked,) = back(rating, replace(file, sheets=(sheet,))).asked
    assert (asked.where, asked.why) == ("B!C4", AskedWhy.NO_VALUE)


def test_a_comment_that_is_too_long_is_asked_and_a_number_is_a_comment(
    rating: Workshop, form: BallotForm
) -> None:
    read = back(rating, file_of(form, {("R1", "comment"): "x" * 5_001, ("R2", "comment"): 7}))
    (asked,) = read.asked
    assert (asked.where, asked.why, asked.found) == ("B!E4", AskedWhy.TOO_LONG, "5,001")
    assert read.ballot is not None
    assert list(read.ballot.comments.values()) == ["7"]


def test_a_ballot_of_another_workshop_or_round_or_person_says_so(
    context: Context, rating: Workshop, form: BallotForm, make_workshop: Make
) -> None:
    other = open_round(context, make_workshop().id)
    foreign = form_of(other, other.rounds[0], ("en",), other.voters[0])
    assert isinstance(back(rating, file_of(foreign, {})).refused, BallotElsewhereError)
    marks = replace(form.marks, participant_id="gone")
    stranger = file_of(replace(form, marks=marks), {})
    assert isinstance(back(rating, stranger).refused, BallotOfNobodyError)
    close_round(context, rating.id, rating.rounds[0].id)
    again = open_round(context, rating.id, [rating.recommendations[0].id])
    refused = read_form(again, again.rounds[1], file_of(form, {})).refused
    assert isinstance(refused, BallotOfRoundError)
    assert refused.parameters == {"number": 1}


def test_a_file_of_a_newer_version_and_one_without_a_ballot_are_refused(
    rating: Workshop, form: BallotForm
) -> None:
    newer = replace(form, marks=replace(form.marks, schema=2))
    assert isinstance(back(rating, file_of(newer, {})).refused, NewerBallotError)
    none = BallotFile((RawSheet("x", (("No.",), ("a", 1))),), form.marks.properties())
    assert isinstance(back(rating, none).refused, NoBallotTableError)


def test_whose_it_is_is_asked_where_the_properties_are_lost_or_changed(
    rating: Workshop, form: BallotForm
) -> None:
    file = file_of(form, {("R1", IMPORTANT): 4})
    changed = {**file.properties, "workshop-app ballot person": rating.voters[1].id}
    wrong = {**file.properties, "workshop-app ballot schema": "one"}
    for properties in ({}, changed, wrong):
        read = back(rating, replace(file, properties=properties))
        (asked,) = read.asked
        assert read.ballot is None
        assert (asked.where, asked.why, asked.found) == ("B!C2", AskedWhy.WHOSE, form.person.code)  # pyright: ignore[reportOptionalMemberAccess]
        read = back(rating, replace(file, properties=properties), rating.voters[1].id)
        assert read.ballot is not None
        assert read.ballot.participant_id == rating.voters[1].id


def test_a_sheet_of_another_person_in_the_file_is_asked(rating: Workshop, form: BallotForm) -> None:
    read = back(rating, file_of(form, {}, rating.voters[1].code))
    (asked,) = read.asked
    assert (asked.why, asked.found) == (AskedWhy.OTHER_PERSON, rating.voters[1].code)
    assert read.ballot is None


@pytest.mark.parametrize(("written", "known"), [("a-01", True), ("nobody", False), (None, False)])
def test_a_blank_ballot_is_whose_code_stands_in_it(
    rating: Workshop, written: Cell, known: bool
) -> None:
    form = form_of(rating, rating.rounds[0], BOTH, copy=1)
    read = back(rating, file_of(form, {("R1", IMPORTANT): 4}, written))
    assert (read.ballot is not None) is known
    assert [one.why for one in read.asked] == ([] if known else [AskedWhy.WHOSE])


def test_a_name_is_as_good_as_a_code_only_where_names_are_kept(
    context: Context, make_workshop: Make
) -> None:
    for anonymity, known in ((Anonymity.NAMED, True), (Anonymity.CODE, False)):
        workshop = open_round(context, make_workshop(anonymity=anonymity).id)
        people = tuple(replace(one, name=f"Kim {one.code}") for one in workshop.participants)
        workshop = replace(workshop, participants=people)
        form = form_of(workshop, workshop.rounds[0], ("ko",), copy=1)
        read = back(workshop, file_of(form, {}, people[2].name.upper()))
        assert (read.ballot is not None) is known


def test_two_codes_in_one_file_are_asked(rating: Workshop) -> None:
    form = form_of(rating, rating.rounds[0], ("en",), copy=1)
    one, other = (sheet_of(form, {}, person.code) for person in rating.voters[:2])
    read = back(rating, BallotFile((one, other), form.marks.properties()))
    assert [asked.why for asked in read.asked] == [AskedWhy.WHOSE]


def test_two_criteria_of_one_wording_stand_in_their_order(
    context: Context, rating: Workshop
) -> None:
    same = LocalText("같음", "Same")
    criteria = tuple(replace(one, name=same, question=LocalText()) for one in rating.criteria)
    this = replace(rating.rounds[0], criteria_then=criteria)
    workshop = replace(rating, criteria=criteria, rounds=(this,))
    form = form_of(workshop, this, ("en",), workshop.voters[0])
    read = back(workshop, file_of(form, {("R1", IMPORTANT): 1, ("R1", FEASIBLE): 5}))
    assert answers_in(workshop, read) == {
        ("R1", IMPORTANT): Answer(1),
        ("R1", FEASIBLE): Answer(5),
    }


def test_marks_survive_only_whole() -> None:
    marks = Marks("w", "r", "p", 3)
    assert marks_in(marks.properties()) == marks
    assert marks_in({}) is None
    long = {name: value * 40 for name, value in marks.properties().items()}
    assert marks_in(long) is None


def test_the_list_offers_points_then_words_then_bare_numbers() -> None:
    scale = scale_of(1, 3, {1: LocalText("낮음", "Low"), 3: LocalText("높음", "High")})
    assert [one.text for one in choices_of(scale, ("ko", "en"))] == [
        "1 – 낮음 / Low",
        2,
        "3 – 높음 / High",
        "잘 모름(판단 유보) / Don't know",
        "이해관계가 있어 평가하지 않습니다 / I have an interest in this and do not rate it",
        1,
        3,
    ]


def test_everybody_who_rates_gets_a_file_called_by_code(
    context: Context, rating: Workshop, tmp_path: Path
) -> None:
    files = FilesInMemory()
    told: list[tuple[int, int]] = []
    progress = CallbackProgress(lambda done, total: told.append((done, total)))
    made = make_ballot_files(context, files, rating.id, tmp_path, ("en",), progress)
    assert [one.name for one in made] == [
        f"Ballot round 1 {one.code}.xlsx" for one in sorted(rating.voters, key=lambda one: one.code)
    ]
    assert [path for path, _ in files.written] == made
    assert told[-1] == (len(made), len(made))
    progress.cancel()
    with pytest.raises(CancelledError):
        make_ballot_files(context, files, rating.id, tmp_path, ("en",), progress)


def test_names_stand_in_file_names_only_where_ratings_are_kept_with_names(
    context: Context, make_workshop: Make, tmp_path: Path
) -> None:
    for anonymity in Anonymity:
        workshop = open_round(context, make_workshop(anonymity=anonymity).id)
        person = replace(workshop.voters[0], name='Kim: "a/b"')
        named = replace(workshop, participants=(person,))
        (form,) = gather_forms(named, ("en",))
        assert form.name == ("" if anonymity is Anonymity.ANONYMOUS else person.name)
    files = FilesInMemory()
    workshop = open_round(context, make_workshop(anonymity=Anonymity.NAMED).id)
    (path, *_) = make_ballot_files(context, files, workshop.id, tmp_path, ("en",), SilentProgress())
    assert path.name.startswith("Ballot round 1 ")
    assert workshop.voters[0].code in path.name


def test_blank_ones_are_numbered(context: Context, rating: Workshop, tmp_path: Path) -> None:
    files = FilesInMemory()
    with speaking("ko"):
        made = make_ballot_files(
            context, files, rating.id, tmp_path, ("ko",), SilentProgress(), blank=2
        )
    blank = [one.name for one in made[-2:]]
    assert blank == ["평가지 1라운드 001.xlsx", "평가지 1라운드 002.xlsx"]
    assert [(one.person, one.name, one.marks.copy) for _, one in files.written[-2:]] == [
        (None, "", 1),
        (None, "", 2),
    ]


def test_codes_that_differ_in_case_alone_get_files_of_their_own(
    context: Context, rating: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, *_ = rating.voters
    people = (replace(first, code="ab"), replace(second, code="AB"))
    with context.store.writing() as work:
        work.workshops.save(replace(rating, participants=(*people, *rating.participants[2:])))
        work.commit()
    files = FilesInMemory()
    made = make_ballot_files(context, files, rating.id, tmp_path, ("en",), SilentProgress())
    assert {"Ballot round 1 AB.xlsx", "Ballot round 1 ab (2).xlsx"} <= {one.name for one in made}


def test_a_folder_that_cannot_be_made_is_said(
    context: Context, rating: Workshop, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    folder = tmp_path / "file" / "below"
    with pytest.raises(TargetNotWritableError):
        make_ballot_files(context, FilesInMemory(), rating.id, folder, ("en",), SilentProgress())


def test_there_are_no_files_without_an_open_round_or_people(
    context: Context, rating: Workshop, make_workshop: Make
) -> None:
    with pytest.raises(NobodyToPrintError):
        gather_forms(replace(rating, participants=()), ("en",))
    with pytest.raises(RoundNotOpenError):
        gather_forms(make_workshop(), ("en",))


def test_the_reader_takes_each_ballot_once(rating: Workshop, form: BallotForm) -> None:
    filled = file_of(form, {("R1", IMPORTANT): 4})
    found = _read(rating, {"a.xlsx": filled, "b.xlsx": filled})
    (ballot,) = found.ballots
    assert ballot.participant_id == rating.voters[0].id
    assert found.repeated == 1
    assert [(one.where, one.state) for one in found.pages] == [
        ("a.xlsx", PageState.RECOGNISED),
        ("b.xlsx", PageState.READ_BEFORE),
    ]


def test_two_files_of_a_person_that_differ_are_both_refused(
    rating: Workshop, form: BallotForm
) -> None:
    files = {"a.xlsx": file_of(form, {("R1", IMPORTANT): 4}), "b.xlsx": file_of(form, {})}
    found = _read(rating, files)
    assert found.ballots == ()
    assert [(one.where, type(one.why)) for one in found.refused] == [
        ("a.xlsx", BallotTwiceError),
        ("b.xlsx", BallotTwiceError),
    ]


def test_the_reader_names_the_file_with_every_place(rating: Workshop, form: BallotForm) -> None:
    files = {
        "a.xlsx": file_of(form, {("R1", IMPORTANT): 40, ("R2", IMPORTANT): "3점"}),
        "empty.xlsx": BallotFile((), {}),
    }
    found = _read(rating, files, "damaged.xlsx")
    assert [one.where for one in found.asked] == ["a.xlsx B!C4"]
    assert [one.where for one in found.noted] == ["a.xlsx B!C5"]
    assert [(one.where, type(one.why)) for one in found.refused] == [
        ("empty.xlsx", NoBallotTableError),
        ("damaged.xlsx", TableRefusedError),
    ]
    assert [one.state for one in found.pages] == [
        PageState.FOREIGN,
        PageState.UNREADABLE,
        PageState.RECOGNISED,
    ]


def test_whose_a_file_is_is_asked_by_its_name(rating: Workshop, form: BallotForm) -> None:
    found = _read(rating, {"a.xlsx": replace(file_of(form, {}), properties={})})
    assert [(one.where, one.found) for one in found.asked] == [("a.xlsx", rating.voters[0].code)]


def test_a_claim_says_whose_a_file_is(rating: Workshop, form: BallotForm) -> None:
    lost = replace(file_of(form, {("R1", IMPORTANT): 4}), properties={})
    person = rating.voters[2].id
    for claim in ("a.xlsx", str(Path("sub") / "a.xlsx")):
        wanted = Wanted(rating, rating.rounds[0], {claim: person})
        reader = BallotFileReader(FilesInMemory({"a.xlsx": lost}))
        found = reader.read([Path("sub") / "a.xlsx"], wanted, SilentProgress())
        assert [one.participant_id for one in found.ballots] == [person]
    assert ".xlsx" in reader.endings


def _read(workshop: Workshop, files: dict[str, BallotFile], *more: str):
    reader = BallotFileReader(FilesInMemory(files))
    wanted = Wanted(workshop, workshop.rounds[0], {})
    return reader.read([Path(name) for name in (*files, *more)], wanted, SilentProgress())
