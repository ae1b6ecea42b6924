"""Typing in for others: cells, blocks from a spreadsheet, undo, and what stays hidden."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from typing import Any

import pytest

from ballot_box import Vote, cast_votes, write_comment
from workshop_app.domain.creation import default_criteria
from workshop_app.domain.errors import RoundClosedError, TextTooLongError
from workshop_app.domain.rounds import Channel
from workshop_app.domain.scale import ScaleKind
from workshop_app.domain.workshop import Workshop
from workshop_app.services.ballots import OnConflict, read_ballot
from workshop_app.services.context import Context
from workshop_app.services.events import RatingRecorded, WorkshopChanged
from workshop_app.services.jobs import CallbackProgress, ImmediateJobs
from workshop_app.services.rounds import close_round, open_round
from workshop_app.viewmodels.rate.ballot_views import Given
from workshop_app.viewmodels.rate.entry_grid import ON_THE_SPOT, EntryGridModel
from workshop_app.viewmodels.rate.entry_grid_cells import (
    NotOnScale,
    PasteReport,
    Reason,
    read_block,
    read_cell,
)
from workshop_app.viewmodels.rate.outbox import Outbox


@pytest.fixture
def workshop(context: Context, make_workshop: Any) -> Workshop:
    return open_round(context, make_workshop().id)


@pytest.fixture
def grid(context: Context, workshop: Workshop, timer: Any) -> EntryGridModel:
    outbox = Outbox(context, Channel.ENTRY, ImmediateJobs(), timer)
    return EntryGridModel(context, workshop.id, outbox, ImmediateJobs())


def paste(grid: EntryGridModel, row: int, column: int, text: str) -> PasteReport:
    reports: list[PasteReport] = []
    grid.paste(row, column, text, reports.append)
    grid.leave_rest_out()  # of what is asked before anything is stored
    return reports[0]


def shown(grid: EntryGridModel) -> list[list[str]]:
    return [[grid.shown(row, at) for at in range(len(grid.items))] for row in range(2)]


@pytest.mark.parametrize("text", ["4", "４", " 4 ", "4.0", "4,0", "+4", "4점"])
def test_a_point_is_read_however_a_spreadsheet_writes_it(text: str) -> None:
    assert read_cell(text, default_criteria()[0].scale) == Given(4)


@pytest.mark.parametrize(
    "text", ["-", "0", "–", "판단유보", "판단 유보", "Abstain", "Don't know", "dk"]
)
def test_an_abstention_is_read_in_either_language(text: str) -> None:
    assert read_cell(text, default_criteria()[0].scale) == Given(None)


@pytest.mark.parametrize("text", ["", "  ", "\u3000", "NA", "해당없음"])
def test_a_blank_is_missing_and_not_an_abstention(text: str) -> None:
    assert read_cell(text, default_criteria()[0].scale) is None


@pytest.mark.parametrize("text", ["6", "4.5", "-1", "=1+1", "매우", "11", "99999999999999999999"])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(NotOnScale):
        read_cell(text, default_criteria()[0].scale)


def test_nine_is_a_point_of_the_long_scale() -> None:
    assert read_cell("9", default_criteria(ScaleKind.NINE)[0].scale) == Given(9)


def test_a_block_keeps_blanks_and_quoted_breaks_and_no_last_line() -> None:
    assert read_block('1\t\t"a\nb"\r\n\t2\t\r\n') == [["1", "", "a\nb"], ["", "2", ""]]


def test_a_digit_is_stored_at_once_by_the_entry_channel(
    context: Context, grid: EntryGridModel
) -> None:
    assert grid.enter(0, 1, "4") is None
    person = grid.people[0].id
    assert grid.round is not None
    stored = read_ballot(context, grid.round.id, person).ratings
    rating = stored[grid.items[1].id, grid.criterion.id]
    assert (rating.value, rating.channel) == (4, Channel.ENTRY)
    assert shown(grid)[0] == ["", "4", ""]


def test_a_person_is_marked_by_the_place_of_their_group(
    grid: EntryGridModel, workshop: Workshop
) -> None:
    groups = [group.id for group in workshop.groups]
    marks = [grid.mark(row) for row in range(len(grid.people))]
    assert marks == [groups.index(person.group_id) for person in grid.people]
    assert set(marks) == {0, 1, 2}


def test_a_wrong_cell_is_named_with_the_reason_and_stays(grid: EntryGridModel) -> None:
    grid.enter(0, 0, "3")
    refusal = grid.enter(0, 0, "7")
    assert refusal is not None
    assert refusal.place == "A-01 × R1"
    assert "7" in refusal.sentence
    assert "1 to 5" in refusal.sentence
    assert grid.shown(0, 0) == "3"


def test_a_block_is_taken_but_for_its_wrong_cells(grid: EntryGridModel) -> None:
    report = paste(grid, 0, 0, "5\t9\t판단유보\t1\r\n４\t\tz")
    assert shown(grid) == [["5", "", "–"], ["4", "", ""]]
    assert report.taken == 4
    assert [(one.place, one.reason) for one in report.refusals] == [
        ("A-01 × R2", Reason.NOT_ON_SCALE),
        ("outside the grid", Reason.OUTSIDE),
        ("A-02 × R3", Reason.NOT_ON_SCALE),
    ]
    assert "outside" in report.refusals[1].sentence


def test_an_undone_paste_is_undone_as_one(context: Context, grid: EntryGridModel) -> None:
    grid.enter(0, 0, "1")
    paste(grid, 0, 0, "5\t4\n3\t2")
    assert grid.can_undo
    grid.undo()
    assert shown(grid) == [["1", "", ""], ["", "", ""]]
    grid.undo()
    assert shown(grid) == [["", "", ""], ["", "", ""]]
    grid.undo()
    assert not grid.can_undo
    assert grid.round is not None
    assert not read_ballot(context, grid.round.id, grid.people[0].id).ratings


def test_clearing_makes_a_cell_missing(context: Context, grid: EntryGridModel) -> None:
    paste(grid, 0, 0, "5\t-")
    grid.clear([(0, 0), (0, 1), (0, 2)])
    assert grid.round is not None
    assert not read_ballot(context, grid.round.id, grid.people[0].id).ratings
    grid.undo()
    assert shown(grid)[0] == ["5", "–", ""]


def test_a_copied_block_pastes_into_the_same_cells(grid: EntryGridModel) -> None:
    paste(grid, 0, 0, "5\t-\t3\n\t2\t")
    copied = grid.copy([(0, 0), (1, 2)])
    assert copied == "5\t–\t3\n\t2\t"
    grid.clear([(row, at) for row in range(2) for at in range(3)])
    assert not paste(grid, 0, 0, copied).refusals
    assert shown(grid) == [["5", "–", "3"], ["", "2", ""]]


def test_what_a_person_answered_themselves_is_neither_shown_nor_overwritten_nor_copied(
    context: Context, workshop: Workshop, grid: EntryGridModel
) -> None:
    person, item = workshop.participants[0].id, workshop.recommendations[0].id
    cast_votes(
        context, workshop.id, [Vote(person, item, workshop.criteria[0].id, 2)], Channel.KIOSK
    )
    write_comment(context, workshop.id, person, item, "비밀", Channel.KIOSK)
    assert grid.is_masked(0, 0)
    assert grid.shown(0, 0) == "●"
    refusal = grid.enter(0, 0, "5")
    assert refusal is not None
    assert refusal.reason is Reason.ANSWERED_ELSEWHERE
    assert "2" not in refusal.sentence.replace("R2", "").replace("A-01", "")
    assert grid.copy([(0, 0), (0, 1)]) == "\t"
    assert grid.is_comment_masked(0, 0)
    assert grid.comment(0, 0) == ""
    grid.write_comment(person, item, "덮어쓰기")
    assert grid.round is not None
    assert read_ballot(context, grid.round.id, person).comments[item].text == "비밀"
    assert grid.clear([(0, 0)]).refusals == ()
    assert grid.is_masked(0, 0)


def test_undo_leaves_alone_what_the_person_has_since_answered(
    context: Context, workshop: Workshop, grid: EntryGridModel
) -> None:
    grid.enter(0, 0, "5")
    place = (workshop.participants[0].id, workshop.recommendations[0].id, workshop.criteria[0].id)
    cast_votes(context, workshop.id, [Vote(*place, 2)], Channel.KIOSK, OnConflict.REPLACE)
    grid.undo()
    assert grid.round is not None
    stored = read_ballot(context, grid.round.id, place[0]).ratings
    assert stored[place[1:]].value == 2


def test_each_criterion_has_its_own_cells(grid: EntryGridModel) -> None:
    grid.enter(0, 0, "5")
    grid.choose_criterion(grid.criteria[1].id)
    assert grid.shown(0, 0) == ""
    grid.choose_criterion(grid.criteria[0].id)
    assert grid.shown(0, 0) == "5"


def test_comments_are_kept_for_a_person_and_a_recommendation(
    context: Context, grid: EntryGridModel, workshop: Workshop, timer: Any
) -> None:
    person, item = grid.people[1].id, grid.items[2].id
    grid.write_comment(person, item, "종이에 쓴 의견")
    assert grid.comment(1, 2) == "종이에 쓴 의견"
    with pytest.raises(TextTooLongError):
        grid.write_comment(person, item, "가" * 5001)
    outbox = Outbox(context, Channel.ENTRY, ImmediateJobs(), timer)
    assert (
        EntryGridModel(context, workshop.id, outbox, ImmediateJobs()).comment(1, 2)
        == "종이에 쓴 의견"
    )


def test_a_busy_file_keeps_what_was_typed_and_stores_it_later(
    context: Context, grid: EntryGridModel, timer: Any
) -> None:
    with closing(sqlite3.connect(context.store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        paste(grid, 0, 0, "5\t4")
        assert grid.outbox.waiting == 2
        assert shown(grid)[0] == ["5", "4", ""]
    timer.fire()
    assert grid.outbox.waiting == 0
    assert shown(grid)[0] == ["5", "4", ""]


def test_a_closed_round_empties_the_grid(
    context: Context, workshop: Workshop, grid: EntryGridModel
) -> None:
    grid.enter(0, 0, "5")
    close_round(context, workshop.id, workshop.rounds[0].id)
    assert grid.round is None
    assert grid.items == ()
    assert not grid.can_undo


def test_a_grid_that_nobody_looks_at_catches_up_when_it_is_shown(
    context: Context, workshop: Workshop, grid: EntryGridModel
) -> None:
    grid.set_active(False)
    place = (workshop.participants[0].id, workshop.recommendations[0].id, workshop.criteria[0].id)
    cast_votes(context, workshop.id, [Vote(*place, 2)], Channel.KIOSK)
    assert not grid.is_masked(0, 0)
    grid.set_active(True)
    assert grid.is_masked(0, 0)


def test_the_grid_knows_the_workshop_of_its_rows(grid: EntryGridModel, workshop: Workshop) -> None:
    assert grid.workshop.id == workshop.id
    assert {one.id for one in grid.people} == {one.id for one in grid.workshop.participants}


def test_a_grid_read_again_shows_what_the_disk_has_not_taken_yet(
    context: Context, grid: EntryGridModel, workshop: Workshop
) -> None:
    paste(grid, 0, 0, "5\t4")
    with closing(sqlite3.connect(context.store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        paste(grid, 0, 0, "3\t")
        again = EntryGridModel(context, workshop.id, grid.outbox, ImmediateJobs())
        assert shown(again)[0] == ["3", "", ""]


def test_what_happens_in_another_workshop_leaves_the_grid_alone(
    context: Context, grid: EntryGridModel, make_workshop: Any
) -> None:
    told: list[bool] = []

    def tell() -> None:
        told.append(True)

    grid.changed.connect(tell)
    open_round(context, make_workshop().id)
    assert told == []


def test_a_grid_goes_on_with_what_it_knows_when_the_workshop_cannot_be_read(
    context: Context, grid: EntryGridModel, workshop: Workshop
) -> None:
    grid.enter(0, 0, "5")
    with context.store.writing() as work:
        work.workshops.trash(workshop.id, context.now())
        work.workshops.purge(context.now() + timedelta(seconds=1))
        work.commit()
    context.events.publish(WorkshopChanged(workshop.id))
    assert shown(grid)[0] == ["5", "", ""]


def test_what_others_answered_is_read_as_soon_as_the_file_can_be_read_again(
    context: Context, workshop: Workshop, grid: EntryGridModel
) -> None:
    grid.set_active(False)
    place = (workshop.participants[0].id, workshop.recommendations[0].id, workshop.criteria[0].id)
    cast_votes(context, workshop.id, [Vote(*place, 2)], Channel.KIOSK)
    with closing(sqlite3.connect(context.store.path, isolation_level=None)) as other:
        other.execute("PRAGMA ignore_check_constraints = ON")
        other.execute("UPDATE rating SET channel = 'damaged'")
        grid.set_active(True)
        assert not grid.is_masked(0, 0)
        other.execute("UPDATE rating SET channel = 'kiosk'")
    grid.set_active(True)
    assert grid.is_masked(0, 0)


class JobsThatEndLater(ImmediateJobs):
    """Runs a job when the test says so, as a thread that is slow."""

    def __init__(self) -> None:
        self.jobs: list[Callable[[], object]] = []

    def run(self, work: Any, *, done: Any, failed: Any, progress: Any = None) -> CallbackProgress:
        run_now = super().run
        self.jobs.append(lambda: run_now(work, done=done, failed=failed, progress=progress))
        return CallbackProgress(progress)


def large(context: Context, make_workshop: Any, timer: Any) -> tuple[EntryGridModel, Any, str]:
    """Return a grid of 90 people, jobs that wait, and a block for all of it."""
    workshop = open_round(context, make_workshop(people=30).id)
    jobs = JobsThatEndLater()
    outbox = Outbox(context, Channel.ENTRY, ImmediateJobs(), timer)
    grid = EntryGridModel(context, workshop.id, outbox, jobs)
    return grid, jobs, "\n".join("5\t4\t3" for _ in grid.people)


def test_a_large_block_is_read_and_stored_by_jobs_that_tell_how_far_they_are(
    context: Context, make_workshop: Any, timer: Any
) -> None:
    grid, jobs, block = large(context, make_workshop, timer)
    reports: list[PasteReport] = []
    steps: list[tuple[int, int]] = []

    def note(done: int, total: int) -> None:
        steps.append((done, total))

    grid.outbox.progressed.connect(note)
    grid.paste(0, 0, block, reports.append)
    assert reports == []
    jobs.jobs[0]()
    assert (reports[0].taken, reports[0].refusals) == (270, ())
    assert steps[0] == (0, 270)
    assert grid.round is not None
    with context.store.reading() as work:
        assert work.ratings.count(round_id=grid.round.id) == 270
    grid.undo()
    with context.store.reading() as work:
        assert work.ratings.count(round_id=grid.round.id) == 0


def test_a_block_that_is_read_when_its_round_has_closed_goes_into_no_other(
    context: Context, make_workshop: Any, timer: Any
) -> None:
    grid, jobs, block = large(context, make_workshop, timer)
    assert grid.round is not None
    first = grid.round.id
    grid.paste(0, 0, block, lambda _report: None)
    close_round(context, grid.workshop.id, first)
    open_round(context, grid.workshop.id)
    jobs.jobs[0]()
    assert shown(grid) == [["", "", ""], ["", "", ""]]
    assert not grid.can_undo
    with context.store.reading() as work:
        assert [work.ratings.count(round_id=one.id) for one in grid.workshop.rounds] == [0, 0]
    assert isinstance(grid.outbox.trouble, RoundClosedError)
    assert grid.outbox.waiting == 270


def test_a_failure_that_nobody_foresaw_while_a_block_is_read_is_not_swallowed(
    context: Context, workshop: Workshop, timer: Any
) -> None:
    class Broken(ImmediateJobs):
        def run(self, work: Any, *, done: Any, failed: Any, progress: Any = None) -> Any:
            failed(ZeroDivisionError())

    outbox = Outbox(context, Channel.ENTRY, ImmediateJobs(), timer)
    grid = EntryGridModel(context, workshop.id, outbox, Broken())
    with pytest.raises(ZeroDivisionError):
        grid.paste(0, 0, "1\n" * 200, lambda _report: None)


def test_a_cell_that_waits_for_the_disk_is_marked(context: Context, grid: EntryGridModel) -> None:
    grid.enter(0, 0, "5")
    assert not grid.is_unstored(0, 0)
    with closing(sqlite3.connect(context.store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        grid.enter(0, 1, "4")
        assert (grid.is_unstored(0, 0), grid.is_unstored(0, 1)) == (False, True)


def test_without_a_round_nothing_is_taken(
    context: Context, workshop: Workshop, grid: EntryGridModel
) -> None:
    place = workshop.participants[0].id, workshop.recommendations[0].id
    cast_votes(context, workshop.id, [Vote(*place, workshop.criteria[0].id, 2)], Channel.KIOSK)
    close_round(context, workshop.id, workshop.rounds[0].id)
    assert not grid.is_unstored(0, 0)
    grid.write_comment(*place, "늦음")
    assert paste(grid, 0, 0, "5").taken == 0
    context.events.publish(RatingRecorded(workshop.id, workshop.rounds[0].id, place[:1]))
    assert grid.outbox.waiting == 0


def test_x_stands_aside_on_all_criteria_and_a_point_ends_it(
    context: Context, grid: EntryGridModel
) -> None:
    this = grid.round
    assert this is not None

    def stored() -> list[tuple[int | None, bool]]:
        ratings = read_ballot(context, this.id, grid.people[0].id).ratings
        return [(one.value, one.recused) for one in ratings.values()]

    first, second = (one.id for one in grid.criteria)
    grid.enter(0, 0, "4")
    assert grid.enter(0, 0, "x") is None
    assert shown(grid)[0][0] == "x"
    assert stored() == [(None, True), (None, True)]
    grid.choose_criterion(second)
    assert shown(grid)[0][0] == "x"
    grid.enter(0, 0, "2")
    assert stored() == [(2, False)]
    grid.choose_criterion(first)
    assert shown(grid)[0][0] == ""
    grid.undo()
    assert stored() == [(None, True), (None, True)]
    grid.undo()
    assert stored() == [(4, False)]


def test_x_is_read_in_either_language_and_copied_so_that_it_can_be_pasted(
    grid: EntryGridModel,
) -> None:
    paste(grid, 0, 0, "x\t회피\trecused")
    assert grid.copy([(0, 0), (0, 2)]) == "x\tx\tx"


def test_a_large_paste_that_cannot_be_read_ends_the_note_of_storing(
    grid: EntryGridModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ValueError("broken")

    monkeypatch.setattr("workshop_app.viewmodels.rate.entry_grid.read_block", broken)
    told: list[None] = []

    def tell() -> None:
        told.append(None)

    grid.changed.connect(tell)
    with pytest.raises(ValueError, match="broken"):
        paste(grid, 0, 0, "1\t" * ON_THE_SPOT)
    assert told
