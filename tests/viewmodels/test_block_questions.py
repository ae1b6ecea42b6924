"""Unknown heads and others' words of a pasted block are asked before anything is stored."""

from typing import Any

import pytest

from workshop_app.domain.rounds import Channel
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.services.rounds import close_round, open_round
from workshop_app.viewmodels.rate.block_questions import BlockAsk
from workshop_app.viewmodels.rate.entry_grid import EntryGridModel
from workshop_app.viewmodels.rate.entry_grid_cells import PasteReport, Reason
from workshop_app.viewmodels.rate.outbox import Outbox

BLOCK = "Name\tR1\tR2\tQ9\nA-01\t5\tsplendid\t1\nA-02\tawful\tsplendid\t2\nKim\t3\t2\t1"


@pytest.fixture
def workshop(context: Context, make_workshop: Any) -> Workshop:
    return open_round(context, make_workshop().id)


@pytest.fixture
def grid(context: Context, workshop: Workshop, timer: Any) -> EntryGridModel:
    outbox = Outbox(context, Channel.ENTRY, ImmediateJobs(), timer)
    return EntryGridModel(context, workshop.id, outbox, ImmediateJobs())


def asks(grid: EntryGridModel) -> dict[str, BlockAsk]:
    return {} if grid.block is None else {ask.text: ask for ask in grid.block.asks}


def shown(grid: EntryGridModel, rows: int = 3) -> list[str]:
    return [" ".join(grid.shown(row, at) or "." for at in range(3)) for row in range(rows)]


def test_nothing_is_stored_before_every_question_is_answered(grid: EntryGridModel) -> None:
    reports: list[PasteReport] = []
    grid.paste(0, 0, BLOCK, reports.append)
    assert list(asks(grid)) == ["Q9", "Kim", "splendid", "awful"]
    assert (reports, shown(grid)) == ([], [". . ."] * 3)
    for text, key in (("Q9", "R3"), ("Kim", "B-01"), ("splendid", "5")):
        grid.answer_block(asks(grid)[text], key)
        grid.take_block()
        assert not reports
    grid.answer_block(asks(grid)["awful"], "abstain")
    grid.take_block()
    assert grid.block is None
    assert shown(grid) == ["5 5 1", "– 5 2", "3 2 1"]
    assert (reports[0].taken, reports[0].refused) == (9, 0)
    grid.undo()
    assert shown(grid) == [". . ."] * 3


def test_who_and_what_may_be_meant_is_what_the_block_does_not_name(grid: EntryGridModel) -> None:
    grid.paste(0, 0, BLOCK, print)
    for text in ("Q9", "Kim"):
        keys = [key for key, _ in asks(grid)[text].answers]
        assert keys[0] == "out"
        assert {"R3", "B-01"} <= {*keys}
        assert not {"R1", "R2", "A-01", "A-02"} & {*keys}
    keys = [key for key, _ in asks(grid)["awful"].answers]
    assert keys == ["out", "blank", "abstain", "1", "2", "3", "4", "5"]


def test_people_across_are_asked_for_all_the_same(grid: EntryGridModel) -> None:
    grid.paste(0, 0, "\tA-01\tKim\nR1\t4\t3\nR2\t2\t1", print)
    keys = [key for key, _ in asks(grid)["Kim"].answers]
    assert "A-02" in keys
    assert not {"A-01", "R1", "R2"} & {*keys}
    grid.answer_block(asks(grid)["Kim"], "A-02")
    grid.take_block()
    assert shown(grid, 2) == ["4 2 .", "3 1 ."]


def test_a_header_of_which_no_word_is_known_is_asked_word_by_word(grid: EntryGridModel) -> None:
    reports: list[PasteReport] = []
    grid.paste(0, 0, "Q1\tQ2\n4\tgood", reports.append)
    assert list(asks(grid)) == ["Q1", "Q2"]
    grid.answer_block(asks(grid)["Q1"], "R2")
    grid.answer_block(asks(grid)["Q2"], "R1")
    grid.take_block()
    assert list(asks(grid)) == ["good"]  # what stands below them is asked once it lies somewhere
    grid.answer_block(asks(grid)["good"], "blank")
    grid.take_block()
    assert shown(grid, 1) == [". 4 ."]
    assert (reports[0].taken, reports[0].refused) == (2, 0)


def test_what_is_left_out_is_counted_and_stays_marked(grid: EntryGridModel) -> None:
    reports: list[PasteReport] = []
    grid.paste(0, 0, BLOCK, reports.append)
    grid.answer_block(asks(grid)["Q9"], "R3")
    grid.leave_rest_out()
    assert shown(grid) == ["5 . 1", ". . 2", ". . ."]
    assert (reports[0].taken, reports[0].refused) == (3, 6)
    assert reports[0].refusals[0].reason is Reason.UNKNOWN_HEAD


def test_a_block_that_is_not_wanted_is_dropped(grid: EntryGridModel) -> None:
    reports: list[PasteReport] = []
    grid.paste(0, 0, BLOCK, reports.append)
    (first, *_) = asks(grid).values()
    grid.drop_block()
    grid.answer_block(first, "R3")
    grid.take_block()
    grid.leave_rest_out()
    assert (reports, grid.block, shown(grid, 1)) == ([], None, [". . ."])


def test_what_fits_goes_straight_in_and_numbers_off_the_scale_are_no_words(
    grid: EntryGridModel,
) -> None:
    reports: list[PasteReport] = []
    grid.paste(0, 0, "Name\tR1\tR1\t\nA-01\t5\t9\t3\nA-02\t77\t1\t\n", reports.append)
    grid.paste(2, 2, "well", reports.append)
    assert [(one.taken, one.refused) for one in reports] == [(1, 4), (0, 1)]


def test_a_block_waits_for_its_criterion_and_its_round_alone(
    context: Context, workshop: Workshop, grid: EntryGridModel
) -> None:
    grid.paste(0, 0, BLOCK, print)
    grid.choose_criterion(grid.criteria[-1].id)
    assert grid.block is None
    grid.paste(0, 0, BLOCK, print)
    close_round(context, workshop.id, workshop.rounds[0].id)
    assert grid.block is None
