"""Blocks for the entry grid that bring their own header row and name column."""

from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest

from workshop_app.domain.participants import Participant
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.rounds import Channel
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.rounds import open_round
from workshop_app.viewmodels.rate.block_header import BlockHeads
from workshop_app.viewmodels.rate.entry_grid import EntryGridModel
from workshop_app.viewmodels.rate.entry_grid_cells import PasteReport, Reason
from workshop_app.viewmodels.rate.outbox import Outbox
from workshop_app.viewmodels.rate.pasted_marks import CellMark


@pytest.fixture
def workshop(context: Context, make_workshop: Any) -> Workshop:
    return open_round(context, make_workshop().id)


@pytest.fixture
def grid(context: Context, workshop: Workshop, timer: Any) -> EntryGridModel:
    outbox = Outbox(context, Channel.ENTRY, ImmediateJobs(), timer)
    return EntryGridModel(context, workshop.id, outbox, ImmediateJobs())


def paste(grid: EntryGridModel, text: str, row: int = 1, column: int = 1) -> PasteReport:
    reports: list[PasteReport] = []
    grid.paste(row, column, text, reports.append)
    grid.leave_rest_out()  # of what is asked before anything is stored
    return reports[0]


def shown(grid: EntryGridModel, rows: int = 3) -> list[str]:
    return [
        " ".join(grid.shown(row, at) or "." for at in range(len(grid.items))) for row in range(rows)
    ]


PEOPLE = [
    Participant(str(at), "g", code, name)
    for at, (code, name) in enumerate(
        [("K7QX", "김하늘"), ("2345", "Person 2"), ("M3TW", "이나무"), ("P8RZ", "이나무")]
    )
]
ITEMS = [
    Recommendation(code, code, LocalText(ko, en))
    for code, ko, en in [
        ("R1", "개방", "Open data"),
        ("R2", "지원", "Pilots"),
        ("3", "고용", "Jobs"),
    ]
]


def laid(
    text: str, start: tuple[int, int] = (1, 1)
) -> tuple[dict[tuple[int, int], str], list[str]]:
    heads = BlockHeads(PEOPLE, ITEMS, lambda one: one.strip() in {"1", "2", "3", "4", "5", "-"})
    rows = [line.split("\t") for line in text.split("\n")]
    block = heads.lay(rows, start)
    return dict(block.cells(rows)), [one.text for one in block.unknown]


STRAIGHT = {(0, 0): "1", (0, 1): "2", (1, 0): "3", (1, 1): "4"}


@pytest.mark.parametrize(
    "text",
    [
        "Name\tR1\tR2\n김하늘\t1\t2\nPerson 2\t3\t4",
        "\tR1\tR2\nK7QX\t1\t2\n2345\t3\t4",
        "이름\tR2\tR1\nPerson 2\t4\t3\n김 하늘\t2\t1",
        "\tOpen data\t지원\nK7QX 김하늘\t1\t2\nperson 2 (2345)\t3\t4",
        "코드\t이름\t소속\tR1. 개방\t[R2] Pilots\nK7QX\t김하늘\t부처\t1\t2\n2345\tPerson 2\t회사\t3\t4",
        "No\t이름\tR1\tR2\n1\t김하늘\t1\t2\n2\tPerson 2\t3\t4",
        "\t김하늘\tPerson 2\nR1\t1\t3\nR2\t2\t4",
        "Item\tK7QX\t2345\nPilots\t2\t4\n개방\t1\t3",
    ],
)
def test_a_block_is_laid_by_its_own_heads_wherever_the_cursor_stands(text: str) -> None:
    for start in ((0, 0), (3, 2)):
        cells, unknown = laid(text, start)
        assert (cells, unknown) == (STRAIGHT, [])


def test_a_block_with_one_kind_of_heads_takes_the_rest_from_the_cursor() -> None:
    assert laid("R2\tR1\n4\t3", (1, 1)) == ({(1, 1): "4", (1, 0): "3"}, [])
    assert laid("Person 2\t4\t5\n김하늘\t1\t2", (0, 1)) == (
        {(1, 1): "4", (1, 2): "5", (0, 1): "1", (0, 2): "2"},
        [],
    )
    assert laid("김하늘\t부처\t1\nPerson 2\t회사\t3", (0, 0))[0] == {(0, 0): "1", (1, 0): "3"}
    assert laid("4\t5\n\t2", (1, 1))[0] == {(1, 1): "4", (1, 2): "5", (2, 1): "", (2, 2): "2"}


def test_numbers_are_heads_only_beside_words_that_are_known() -> None:
    assert laid("3\t1\n2\t3", (0, 0)) == ({(0, 0): "3", (0, 1): "1", (1, 0): "2", (1, 1): "3"}, [])
    assert laid("\tR1\t3\nK7QX\t1\t2") == ({(0, 0): "1", (0, 2): "2"}, [])
    assert laid("Name\t3\nK7QX\t5\nP8RZ\t4") == ({(0, 2): "5", (3, 2): "4"}, [])
    assert laid("Code\tR1\n2345\t5") == ({(1, 0): "5"}, [])


def test_heads_that_name_nobody_or_the_same_twice_are_refused_with_their_cells() -> None:
    cells, unknown = laid(
        "Name\tR1\tR9\tR2\tR1\n김하늘\t1\t5\t2\t5\n박\t5\t5\t5\t5\n이나무\t5\t5\t5\t5\n김하늘\t4\t4\t4\t4\n\t3\t\t\t"
    )
    assert cells == {(0, 0): "1", (0, 1): "2"}
    assert unknown == ["R9", "R1", "박", "이나무", "김하늘", ""]
    assert laid("Name\tR1\t\n김하늘\t1\t\nPerson 2\t3\t5")[1] == [""]


def test_a_blank_line_within_a_block_is_passed_by() -> None:
    assert laid("Name\tR1\tR2\n김하늘\t1\t2\n\t\t\nPerson 2\t3\t4") == (STRAIGHT, [])


@pytest.mark.parametrize(
    "text",
    [
        "Name\tQ1\tQ2\nPark\t1\t2\nChoi\t3\t4",
        "Q1\tQ2\n1\t2",
        "Park\t1\t2\nChoi\t3\t4",
        "Name\tR1\tR2\nPark\t1\t2\nChoi\t3\t4",
        "Name\tQ1\tQ2\n김하늘\t1\t2\nPerson 2\t3\t4",
    ],
)
def test_nothing_is_taken_where_a_row_or_column_of_words_is_unknown(text: str) -> None:
    cells, unknown = laid(text)
    assert not cells
    assert len(unknown) >= 2


def test_a_single_line_with_a_wrong_cell_stays_where_it_was_pasted() -> None:
    assert laid("great\t4", (0, 0)) == ({(0, 0): "great", (0, 1): "4"}, [])


def test_a_block_with_header_and_names_lands_on_its_people(
    context: Context, workshop: Workshop, grid: EntryGridModel
) -> None:
    edit_workshop(
        context,
        workshop.id,
        lambda one: replace(
            one,
            participants=tuple(
                replace(person, name=f"Person {at}")
                for at, person in enumerate(one.participants, start=1)
            ),
        ),
    )
    text = "Name\tR1\tR2\tR3\nPerson 1\t2\t3\t4\nPerson 2\t3\t4\t5\nPerson 3\t4\t5\t1"
    report = paste(grid, text)
    assert (report.taken, report.refused) == (9, 0)
    assert [line[:5] for line in shown(grid)] == ["2 3 4", "3 4 5", "4 5 1"]


def test_cells_of_a_block_are_counted_and_stay_marked(grid: EntryGridModel) -> None:
    report = paste(grid, "Name\tR1\tR2\tR9\nA-02\t4\t9\t2\nA-01\t5\t3\t1\nKim\t1\t1\t1")
    assert (report.taken, report.refused) == (3, 6)
    assert [one.reason for one in report.refusals] == [
        Reason.UNKNOWN_HEAD,
        Reason.UNKNOWN_HEAD,
        Reason.NOT_ON_SCALE,
    ]
    assert "R9" in report.refusals[0].sentence
    marks = [[grid.mark_of_paste(row, at) for at in range(3)] for row in range(3)]
    taken, refused = CellMark.TAKEN, CellMark.REFUSED
    assert marks == [[taken, taken, None], [taken, refused, None], [None] * 3]
    grid.enter(1, 1, "zzz")
    assert grid.mark_of_paste(1, 1) is CellMark.REFUSED
    grid.enter(1, 1, "4")
    assert grid.mark_of_paste(1, 1) is CellMark.TAKEN
    first, second = (one.id for one in grid.criteria[:2])
    grid.choose_criterion(second)
    assert grid.mark_of_paste(0, 0) is None
    grid.choose_criterion(first)
    told: list[int] = []

    def tell() -> None:
        told.append(1)

    grid.changed.connect(tell)
    grid.dismiss_paste()
    grid.dismiss_paste()
    assert told == [1]
    assert grid.mark_of_paste(0, 0) is None
    paste(grid, "\tA-01\nR2\t1")
    assert grid.mark_of_paste(0, 1) is CellMark.TAKEN
    assert grid.mark_of_paste(1, 0) is None


def test_a_comment_is_known_of_its_cell(grid: EntryGridModel) -> None:
    assert not grid.has_comment(0, 1)
    grid.write_comment(grid.people[0].id, grid.items[1].id, "later")
    assert grid.has_comment(0, 1)
    grid.write_comment(grid.people[0].id, grid.items[1].id, "")
    assert not grid.has_comment(0, 1)


def test_columns_and_rows_may_stand_in_any_order(grid: EntryGridModel) -> None:
    values = {("A-01", "R1"): "1", ("A-01", "R2"): "2", ("A-02", "R1"): "3", ("A-02", "R2"): "4"}
    for people in permutations(["A-01", "A-02"]):
        for items in permutations(["R1", "R2"]):
            lines = ["\t".join(["", *items])]
            lines += ["\t".join([one, *(values[one, item] for item in items)]) for one in people]
            paste(grid, "\n".join(lines), 4, 2)
            assert [line[:3] for line in shown(grid, 2)] == ["1 2", "3 4"]
            turned = zip(*(line.split("\t") for line in lines), strict=True)
            grid.clear([(0, 0), (1, 1)])
            paste(grid, "\n".join("\t".join(line) for line in turned), 0, 0)
            assert [line[:3] for line in shown(grid, 2)] == ["1 2", "3 4"]
