"""The preview keeps sheets and decisions, and shows what they come to."""

from collections.abc import Callable
from pathlib import Path

import pytest

from workshop_app.domain.raw_table import RawSheet
from workshop_app.domain.workshop import Workshop
from workshop_app.services.analysing import TableUnreadableError
from workshop_app.services.context import Context
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.services.tables.choices import AS_ABOVE, NO_HEADER, Kind, TakenAs
from workshop_app.services.tables.pasted import sheet_of
from workshop_app.viewmodels.prepare.model import PrepareModel
from workshop_app.viewmodels.prepare.preview import PreviewModel
from workshop_app.viewmodels.prepare.preview_shown import RowAct, RowState, Shown

ROSTER = "명단\n\n연번\t구분\t성명\t소속\n1\t정부\t김하늘\t가부\n2\t산업체\t이바다\t나사\n3\t학계\t\t다대\n"
LIST = "1. 하나\n   • 덧붙임\n2. 둘\n3. 셋"


class Files:
    """Implements TableFiles: two sheets, or a file that cannot be read."""

    def read(self, path: Path) -> list[RawSheet]:
        if path.suffix == ".bad":
            raise TableUnreadableError(path=str(path), reason="empty")
        other = RawSheet("2차", sheet_of("구분\t성명\n학계\t박구름").rows)
        return [RawSheet("1차", sheet_of(ROSTER).rows), other]


@pytest.fixture
def prepare(context: Context, make_workshop: Callable[..., Workshop]) -> PrepareModel:
    return PrepareModel(context, make_workshop(people=1).id)


@pytest.fixture
def people(prepare: PrepareModel) -> PreviewModel:
    return PreviewModel(prepare, Kind.PARTICIPANTS, Files(), ImmediateJobs())


@pytest.fixture
def items(prepare: PrepareModel) -> PreviewModel:
    return PreviewModel(prepare, Kind.RECOMMENDATIONS, Files(), ImmediateJobs())


def seen(model: PreviewModel) -> Shown:
    assert model.shown is not None
    return model.shown


def states(model: PreviewModel) -> dict[int, RowState]:
    return {row.number: row.state for row in seen(model).rows}


def test_a_group_is_asked_once_and_everything_is_added_in_one_step(
    prepare: PrepareModel, people: PreviewModel
) -> None:
    there = len(prepare.workshop.participants)
    assert people.is_empty
    people.set_text(ROSTER)
    assert states(people) == {4: RowState.TAKEN, 5: RowState.ASKED, 6: RowState.OUT}
    assert not people.can_take
    (asked,) = [line.ask for line in seen(people).groups if line.ask is not None]
    assert asked.answers[0].key == "industry"
    people.decide(asked.answers[0])
    assert states(people)[5] is RowState.TAKEN
    assert people.can_take
    put_back = people.take()
    assert len(prepare.workshop.participants) == there + 2
    assert people.is_empty
    put_back()
    assert len(prepare.workshop.participants) == there
    prepare.undo()
    prepare.undo()
    assert len(prepare.workshop.participants) == there


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


def test_rows_are_left_out_and_taken_back(people: PreviewModel) -> None:
    people.set_text(ROSTER)
    people.act(RowAct.LEAVE_OUT, [5])
    assert states(people)[5] is RowState.OUT
    assert people.can_take
    assert "5" in seen(people).left_out
    people.act(RowAct.TAKE, [5, 6])
    assert states(people)[5] is RowState.ASKED
    assert states(people)[6] is RowState.TAKEN


def test_a_column_is_taken_for_one_thing_alone(people: PreviewModel) -> None:
    people.set_text(ROSTER)
    people.choose_column("소속", TakenAs.NAME)
    taken = {one.header: one.taken_as for one in seen(people).columns}
    assert (taken["소속"], taken["성명"]) == (TakenAs.NAME, TakenAs.IGNORED)
    people.choose_header(NO_HEADER)
    assert seen(people).header_row == 0


def test_a_file_that_cannot_be_read_says_so_and_keeps_what_was_there(
    people: PreviewModel,
) -> None:
    people.set_text(ROSTER)
    people.open_file(Path("list.bad"))
    assert people.error
    assert people.text == ROSTER
    assert states(people)
    people.open_file(Path("list.xlsx"))
    assert people.file_name == "list.xlsx"
    assert seen(people).sheets == ("1차", "2차")
    people.choose_sheet("2차")
    assert [row.cells for row in seen(people).rows] == [("학계", "박구름")]
    people.set_text("")
    assert people.is_empty


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
