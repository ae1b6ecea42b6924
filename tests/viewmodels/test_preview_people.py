"""Every question about a list of people has answers, and each does what it says."""

from collections.abc import Callable
from pathlib import Path

import pytest

from previewing import Files, answer, asked, seen, states
from workshop_app.domain.raw_table import RawSheet
from workshop_app.domain.workshop import TITLE_LIMIT, Workshop
from workshop_app.services.context import Context
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.services.tables.choices import AS_ABOVE, Expected, Kind, TakenAs
from workshop_app.viewmodels.prepare.model import PrepareModel
from workshop_app.viewmodels.prepare.preview import PreviewModel
from workshop_app.viewmodels.prepare.preview_shown import RowAct, RowState


@pytest.fixture
def prepare(context: Context, make_workshop: Callable[..., Workshop]) -> PrepareModel:
    return PrepareModel(context, make_workshop(people=1).id)


@pytest.fixture
def people(prepare: PrepareModel) -> PreviewModel:
    return PreviewModel(prepare, Kind.PARTICIPANTS, Files(), ImmediateJobs())


def test_who_has_no_group_may_be_of_the_group_above(people: PreviewModel) -> None:
    people.set_text("성명\t구분\n김하늘\t정부\n이바다\t\n박구름\t학계\n최노을\t학계")
    assert states(people)[3] is RowState.ASKED
    (asked,) = [line.ask for line in seen(people).groups if line.ask is not None]
    assert asked.answers[0].key == AS_ABOVE
    people.decide(asked.answers[0])
    assert states(people)[3] is RowState.TAKEN
    assert {count.name: count.number for count in seen(people).counts} == {
        "Government": 2,
        "Academia": 2,
    }


def test_a_code_that_is_somebody_elses_leaves_out_the_row_or_the_column(
    people: PreviewModel,
) -> None:
    text = "코드\t성명\t구분\nQ7\t김하늘\t정부\nq7\t이바다\t학계"
    people.set_text(text)
    answer(people, asked(people, Expected.FREE_CODE, "q7"), "out")
    assert states(people) == {2: RowState.TAKEN, 3: RowState.OUT}
    assert people.can_take
    people.clear()
    people.set_text(text)
    answer(people, asked(people, Expected.FREE_CODE, "q7"), "column")
    assert seen(people).not_stored == ("코드",)
    assert seen(people).taken == 2
    assert people.can_take


def test_who_may_only_look_on_is_asked_and_observers_are_counted(people: PreviewModel) -> None:
    people.set_text("성명\t구분\t참관\n김하늘\t정부\t글쎄\n이바다\t학계\tO")
    question = asked(people, Expected.YES_OR_NO, "글쎄")
    assert [(one.name, one.number) for one in seen(people).counts][-1] == ("Observers", 1)
    answer(people, question, "column")
    assert people.can_take
    assert "Observers" not in {one.name for one in seen(people).counts}


def test_namesakes_are_both_taken_unless_one_is_left_out(people: PreviewModel) -> None:
    people.set_text("성명\t소속\t구분\n김하늘\t가부\t정부\n김하늘\t나사\t학계")
    told = asked(people, Expected.NAMESAKE, "김하늘", "A2")
    assert (told.is_question, told.chosen) == (False, "keep")
    assert seen(people).taken == 2
    answer(people, told, "out")
    assert states(people) == {2: RowState.TAKEN, 3: RowState.OUT}


@pytest.mark.parametrize(
    ("key", "taken", "groups"),
    [
        ("out 3", 1, ["Government"]),
        ("out 2", 1, ["Academia"]),
        ("both", 2, ["Government", "Academia"]),
    ],
)
def test_who_stands_in_two_groups_is_in_one_of_them_or_two_people(
    people: PreviewModel, key: str, taken: int, groups: list[str]
) -> None:
    people.set_text("성명\t소속\t구분\n김하늘\t가부\t정부\n김하늘\t가부\t학계")
    answer(people, asked(people, Expected.ONE_GROUP, "학계", "A2"), key)
    assert seen(people).taken == taken
    assert [count.name for count in seen(people).counts] == groups
    assert people.can_take


@pytest.mark.parametrize(("key", "taken"), [("keep", 2), ("out", 1)])
def test_several_people_in_a_cell_are_one_name_or_left_out(
    people: PreviewModel, key: str, taken: int
) -> None:
    people.set_text("성명\t구분\n김하늘, 이바다\t정부\n박구름\t학계")
    assert not people.can_take
    answer(people, asked(people, Expected.ONE_PERSON, "김하늘, 이바다"), key)
    assert seen(people).taken == taken
    assert people.can_take


@pytest.mark.parametrize(("key", "taken"), [("keep", 2), ("out", 1)])
def test_a_code_without_a_name_may_be_added(people: PreviewModel, key: str, taken: int) -> None:
    people.set_text("성명\t소속\t구분\n\t가부\t정부\n박구름\t나사\t학계")
    told = asked(people, Expected.NAME, "가부")
    assert told.chosen == "out"
    answer(people, told, key)
    assert seen(people).taken == taken


@pytest.mark.parametrize(("key", "taken"), [("keep", 3), ("out", 2)])
def test_the_same_person_twice_is_one_unless_somebody_says_two(
    people: PreviewModel, key: str, taken: int
) -> None:
    people.set_text("성명\t소속\t구분\n김\t가부\t정부\n김\t가부\t정부\n박구름\t나사\t학계")
    answer(people, asked(people, Expected.ONCE, "김", "A2"), key)
    assert seen(people).taken == taken


@pytest.mark.parametrize(
    ("text", "expected", "found"),
    [
        ("성명\t구분\n김\t정부\n이\t정부\tx\n박\t학계", Expected.FEWER_CELLS, "x"),
        (
            f"성명\t구분\n박\t학계\n{'x' * (TITLE_LIMIT + 1)}\t정부",
            Expected.SHORTER,
            "x" * (TITLE_LIMIT + 1),
        ),
        ("김, A, 정부\nheading\n이, B, 학계", Expected.NO_HEADING, "heading"),
    ],
)
def test_a_row_that_cannot_be_taken_as_it_is_may_be_left_out(
    people: PreviewModel, text: str, expected: Expected, found: str
) -> None:
    people.set_text(text)
    assert not people.can_take
    answer(people, asked(people, expected, found), "out")
    assert people.can_take


def test_where_no_column_has_names_somebody_says_which_one(people: PreviewModel) -> None:
    people.set_text("소속\t구분\t직위\n가부\t정부\t과장")
    question = asked(people, Expected.NAME_COLUMN, options="소속, 구분, 직위")
    answer(people, question, "소속")
    assert next(one.taken_as for one in seen(people).columns) is TakenAs.NAME
    assert people.can_take


def opened(prepare: PrepareModel, *sheets: RawSheet) -> PreviewModel:
    model = PreviewModel(prepare, Kind.PARTICIPANTS, Files(*sheets), ImmediateJobs())
    model.open_file(Path("list.xlsx"))
    return model


ROWS = (("성명", "구분"), ("김하늘", "정부"), ("이바다", "학계"))


def test_hidden_rows_are_taken_unless_somebody_leaves_them_out(prepare: PrepareModel) -> None:
    people = opened(prepare, RawSheet("명단", ROWS, hidden_rows=frozenset({1})))
    told = asked(people, Expected.SHOWN_ROW)
    assert (told.is_question, told.chosen) == (False, "keep")
    assert seen(people).taken == 2
    answer(people, told, "out")
    assert states(people) == {2: RowState.OUT, 3: RowState.TAKEN}


def test_a_formula_without_a_stored_value_leaves_its_row_out(prepare: PrepareModel) -> None:
    people = opened(prepare, RawSheet("명단", ROWS, formulas=frozenset({(2, 0)})))
    assert not people.can_take
    answer(people, asked(people, Expected.STORED_VALUE), "out")
    assert states(people) == {2: RowState.TAKEN, 3: RowState.OUT}
    assert people.can_take


def test_of_two_such_sheets_one_is_meant_and_its_rows_are_all_there(prepare: PrepareModel) -> None:
    people = opened(
        prepare,
        RawSheet("1차", ROWS),
        RawSheet("2차", (ROWS[0], ("최노을", "학계"), ("박구름", "정부"))),
    )
    people.act(RowAct.LEAVE_OUT, [2])
    answer(people, asked(people, Expected.ONE_SHEET, "1차, 2차", "1차, 2차"), "2차")
    assert seen(people).sheet == "2차"
    assert states(people) == {2: RowState.TAKEN, 3: RowState.TAKEN}
    assert people.can_take


def test_a_person_among_addresses_in_one_cell_may_be_left_out(prepare: PrepareModel) -> None:
    people = opened(prepare, RawSheet("명단", (("홍길동 <h@x.kr>; 김철수 <k@x.kr>",),)))
    assert list(states(people)) == [1, 2]
    people.act(RowAct.LEAVE_OUT, [2])
    assert list(states(people)) == [1]
    assert "2" in seen(people).left_out


def test_whoever_the_list_says_does_not_come_is_left_out_or_taken_all_the_same(
    people: PreviewModel,
) -> None:
    people.set_text(
        "성명\t구분\t참석여부\n김하늘\t정부\tO\n이바다\t학계\t불참\n박구름\t학계\t불참\n"
    )
    assert not people.can_take
    answer(people, asked(people, Expected.COMING, "불참"), "out")
    assert seen(people).taken == 1
    people.act(RowAct.TAKE, [3, 4])
    answer(people, asked(people, Expected.COMING, "불참"), "keep")
    assert seen(people).taken == 3
    assert people.can_take


def test_no_row_is_named_where_a_sheet_is_called_by_a_number(prepare: PrepareModel) -> None:
    files = Files(RawSheet("2025", (("성명", "구분"),)))
    model = PreviewModel(prepare, Kind.PARTICIPANTS, files, ImmediateJobs())
    model.open_file(Path("roster.xlsx"))
    where = {one.where: one.rows for one in seen(model).asks if one.is_question}
    assert where["2025"] == frozenset()
