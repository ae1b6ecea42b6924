"""The preview keeps sheets and decisions, reads the last that was asked for, and adds in one step."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pasted_lists import with_pasted_people
from previewing import ROSTER, Files, seen, states
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.jobs import CallbackProgress, ImmediateJobs
from workshop_app.services.tables.choices import NO_HEADER, Kind, TakenAs
from workshop_app.viewmodels.prepare.model import PrepareModel
from workshop_app.viewmodels.prepare.preview import PreviewModel
from workshop_app.viewmodels.prepare.preview_reading import ON_THE_SPOT
from workshop_app.viewmodels.prepare.preview_shown import RowAct, RowState


class LateJobs:
    """Implements the Jobs port: each job ends when a test says so."""

    def __init__(self) -> None:
        self.ends: list[Callable[[], object]] = []

    def run(
        self,
        work: Callable[..., Any],
        *,
        done: Callable[[Any], object],
        failed: Callable[[Exception], object],
        progress: Callable[[int, int], object] | None = None,
    ) -> CallbackProgress:
        jobs = ImmediateJobs()
        self.ends.append(lambda: jobs.run(work, done=done, failed=failed, progress=progress))
        return CallbackProgress(progress)


@pytest.fixture
def prepare(context: Context, make_workshop: Callable[..., Workshop]) -> PrepareModel:
    return PrepareModel(context, make_workshop(people=1).id)


@pytest.fixture
def people(prepare: PrepareModel) -> PreviewModel:
    return PreviewModel(prepare, Kind.PARTICIPANTS, Files(), ImmediateJobs())


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
    people.choose_column("성명", TakenAs.GROUP)
    people.choose_column("소속", TakenAs.IGNORED)
    taken = {one.header: one.taken_as for one in seen(people).columns}
    assert (taken["소속"], taken["성명"]) == (TakenAs.IGNORED, TakenAs.GROUP)
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


def test_where_nothing_is_shown_nothing_is_decided_and_nothing_taken(
    prepare: PrepareModel, people: PreviewModel
) -> None:
    there = prepare.workshop
    people.act(RowAct.LEAVE_OUT, [1])
    people.choose_column("성명", TakenAs.NAME)
    people.take()()
    assert not people.can_take
    assert people.shown is None
    assert prepare.workshop == there
    assert not prepare.can_undo


def test_the_same_text_again_changes_nothing_that_was_decided(people: PreviewModel) -> None:
    people.set_text(ROSTER)
    people.act(RowAct.LEAVE_OUT, [5])
    people.set_text(ROSTER)
    assert states(people)[5] is RowState.OUT


def test_a_table_and_a_list_have_acts_of_their_own(
    prepare: PrepareModel, people: PreviewModel
) -> None:
    people.set_text(ROSTER)
    assert seen(people).acts == (RowAct.TAKE, RowAct.LEAVE_OUT)
    items = PreviewModel(prepare, Kind.RECOMMENDATIONS, Files(), ImmediateJobs())
    items.set_text("1. 하나\n2. 둘")
    assert seen(items).acts == (RowAct.BEGIN, RowAct.JOIN, RowAct.LEAVE_OUT)


def test_a_long_text_is_read_away_from_the_window_and_only_the_last_one_counts(
    prepare: PrepareModel,
) -> None:
    jobs = LateJobs()
    people = PreviewModel(prepare, Kind.PARTICIPANTS, Files(), jobs)
    people.set_text("성명\t구분\n" + "김하늘\t정부\n" * ON_THE_SPOT)
    assert people.is_working
    assert not people.is_empty
    assert not people.can_take
    people.set_text("성명\t구분\n이바다\t학계")
    assert not people.is_working
    jobs.ends[0]()
    assert [row.cells[0] for row in seen(people).rows] == ["이바다"]
    assert people.can_take


def test_a_file_that_fails_when_another_was_asked_for_says_nothing(prepare: PrepareModel) -> None:
    jobs = LateJobs()
    people = PreviewModel(prepare, Kind.PARTICIPANTS, Files(), jobs)
    people.open_file(Path("list.bad"))
    people.open_file(Path("list.xlsx"))
    bad, good = jobs.ends
    bad()
    assert people.is_working
    good()
    assert (people.error, people.file_name) == ("", "list.xlsx")


def test_a_fault_of_the_program_is_not_told_as_one_of_the_file(prepare: PrepareModel) -> None:
    class Broken(Files):
        def read(self, path: Path) -> list[Any]:
            raise ZeroDivisionError(path)

    people = PreviewModel(prepare, Kind.PARTICIPANTS, Broken(), ImmediateJobs())
    with pytest.raises(ZeroDivisionError):
        people.open_file(Path("list.xlsx"))
    assert people.error == ""
    assert not people.is_working


def test_a_file_that_is_being_read_comes_whatever_is_decided_meanwhile(
    prepare: PrepareModel,
) -> None:
    jobs = LateJobs()
    people = PreviewModel(prepare, Kind.PARTICIPANTS, Files(), jobs)
    people.set_text("성명\t구분\n최노을\t정부")
    people.open_file(Path("list.xlsx"))
    people.act(RowAct.LEAVE_OUT, [2])
    assert people.is_working
    jobs.ends[0]()
    assert people.file_name == "list.xlsx"
    assert seen(people).sheet == "1차"


def test_a_file_is_compared_with_the_workshop_as_it_is_when_it_has_been_read(
    prepare: PrepareModel,
) -> None:
    jobs = LateJobs()
    people = PreviewModel(prepare, Kind.PARTICIPANTS, Files(), jobs)
    people.set_text("성명\t구분\n최노을\t정부")
    people.open_file(Path("list.xlsx"))
    prepare.edit(lambda one: with_pasted_people(one, "김하늘, 가부, 정부"))
    jobs.ends[0]()
    assert people.file_name == "list.xlsx"
    assert states(people)[4] is RowState.OUT
    assert not people.is_working
