"""Lists and tables of recommendations: what becomes of each line, and what is asked of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from previewing import Files, answer, asked, seen, states
from workshop_app.domain.raw_table import RawSheet
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.services.tables.choices import Expected, Kind
from workshop_app.viewmodels.prepare.model import PrepareModel
from workshop_app.viewmodels.prepare.preview import PreviewModel
from workshop_app.viewmodels.prepare.preview_shown import RowAct, RowState

LIST = "1. 하나\n   • 덧붙임\n2. 둘\n3. 셋"


@pytest.fixture
def prepare(context: Context, make_workshop: Callable[..., Workshop]) -> PrepareModel:
    return PrepareModel(context, make_workshop(people=1).id)


@pytest.fixture
def items(prepare: PrepareModel) -> PreviewModel:
    return PreviewModel(prepare, Kind.RECOMMENDATIONS, Files(), ImmediateJobs())


def test_the_lines_of_a_list_are_joined_parted_and_dropped(items: PreviewModel) -> None:
    items.set_text(LIST)
    assert states(items)[2] is RowState.PART
    assert seen(items).taken == 3
    items.act(RowAct.BEGIN, [2])
    assert seen(items).taken == 4
    items.act(RowAct.JOIN, [3])
    assert seen(items).taken == 3
    items.act(RowAct.LEAVE_OUT, [4])
    assert seen(items).taken == 2
    assert items.can_take


def test_a_table_of_recommendations_shows_the_codes_they_will_have(
    prepare: PrepareModel, items: PreviewModel
) -> None:
    there = len(prepare.workshop.recommendations)
    items.set_text("제목\t설명\n하나\t가\n둘\t나")
    shown = seen(items)
    assert [row.cells[1] for row in shown.rows] == ["하나", "둘"]
    assert [row.cells[0] for row in shown.rows] == [f"R{there + 1}", f"R{there + 2}"]
    items.take()
    assert len(prepare.workshop.recommendations) == there + 2


def test_a_table_says_of_each_row_why_it_is_not_taken(items: PreviewModel) -> None:
    items.set_text(
        f"제목\t설명\t주제\n하나\t{'x' * 10_001}\n둘\t\n\t까닭\t재정\n셋\t넷\t\t다섯\n둘\t가"
    )
    assert states(items) == {
        2: RowState.ASKED,
        3: RowState.TAKEN,
        4: RowState.OUT,
        5: RowState.ASKED,
        6: RowState.TAKEN,
    }
    assert [row.note for row in seen(items).rows if row.state is RowState.OUT] == [
        "without a title"
    ]
    answer(items, asked(items, Expected.WITHIN_LIMIT, "10001"), "out")
    answer(items, asked(items, Expected.FEWER_CELLS, "다섯"), "out")
    assert items.can_take
    again = asked(items, Expected.OWN_TITLE, "둘")
    assert (again.is_question, again.chosen) == (False, "keep")
    answer(items, again, "out")
    assert seen(items).taken == 1


def test_a_line_that_is_too_long_stands_among_the_others_and_is_asked(items: PreviewModel) -> None:
    items.set_text("1. 하나\n2. " + "둘 " * 10_001 + "\n3. 셋")
    assert states(items) == {1: RowState.TAKEN, 2: RowState.ASKED, 3: RowState.TAKEN}
    assert not items.can_take
    items.act(RowAct.LEAVE_OUT, [2])
    assert seen(items).taken == 2
    assert items.can_take


def test_what_holds_no_recommendation_says_so(items: PreviewModel) -> None:
    items.set_text("-\n-")
    question = asked(items, Expected.TABLE)
    assert (question.is_question, question.answers) == (True, ())
    assert not items.can_take


def test_a_list_in_a_workbook_shows_its_lines_though_cells_hold_several(
    prepare: PrepareModel,
) -> None:
    rows = (("1. 개방\n   • 모두\n   • 함께",), ("2. 지원",), ("   • 덧",), (None, "5"))
    files = Files(RawSheet("안", rows), RawSheet("메모", (("a",),)))
    items = PreviewModel(prepare, Kind.RECOMMENDATIONS, files, ImmediateJobs())
    items.open_file(Path("list.xlsx"))
    parts = [row.cells[1] for row in seen(items).rows if row.state is RowState.PART]
    assert parts == ["• 덧", "5"]
    assert seen(items).left_out == "메모: another sheet"
    assert seen(items).taken == 2


def test_a_line_with_a_formula_without_a_value_is_shown_once_and_asked_about(
    prepare: PrepareModel,
) -> None:
    rows = (("1. 개방", None), ("2. 지원", None))
    files = Files(RawSheet("안", rows, formulas=frozenset({(1, 1)})))
    items = PreviewModel(prepare, Kind.RECOMMENDATIONS, files, ImmediateJobs())
    items.open_file(Path("list.xlsx"))
    assert asked(items, Expected.STORED_VALUE).is_question
    assert [row.number for row in seen(items).rows] == [1, 2]
    assert not items.can_take


def test_a_formula_without_a_value_is_asked_until_its_line_is_left_out(
    prepare: PrepareModel,
) -> None:
    rows = (("1. Fund pilots",), ("2. Review",), (None,))
    files = Files(RawSheet("List", rows, formulas=frozenset({(2, 0)})))
    model = PreviewModel(prepare, Kind.RECOMMENDATIONS, files, ImmediateJobs())
    model.open_file(Path("list.xlsx"))
    (one,) = [ask for ask in seen(model).asks if ask.is_question]
    answer(model, one, "out")
    assert model.can_take
