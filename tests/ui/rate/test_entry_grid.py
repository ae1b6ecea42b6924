"""The entry grid under the fingers: digits, arrows, paste, undo, comments."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QWidget
from pytestqt.qtbot import QtBot

from ballot_box import Vote, cast_votes
from workshop_app.domain.ids import new_id
from workshop_app.domain.participants import Participant
from workshop_app.domain.rounds import Channel
from workshop_app.domain.workshop import Workshop
from workshop_app.services.ballots import read_ballot
from workshop_app.services.context import Context
from workshop_app.services.events import WorkshopChanged
from workshop_app.services.rounds import close_round, open_round
from workshop_app.ui.desk import Desk
from workshop_app.ui.rate.entry_grid import EntryGrid
from workshop_app.ui.rate.entry_heads import NARROWEST
from workshop_app.ui.rate.page import RatePage
from workshop_app.ui.theme import current_theme
from workshop_app.wording.language import current_language, set_language

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def workshop(context: Context, make_workshop: Any) -> Workshop:
    return open_round(context, make_workshop().id)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, workshop: Workshop) -> RatePage:
    page = RatePage(desk, workshop.id)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.show_place("grid")
    page.grid.view.setFocus()
    return page


@pytest.fixture
def grid(page: RatePage) -> EntryGrid:
    return page.grid


def stored(context: Context, workshop: Workshop, person: int = 0) -> dict[str, int | None]:
    ballot = read_ballot(context, workshop.rounds[0].id, workshop.participants[person].id)
    first = workshop.criteria[0].id
    return {
        item.code: ballot.ratings[item.id, first].value
        for item in workshop.recommendations
        if (item.id, first) in ballot.ratings
    }


def place(grid: EntryGrid) -> tuple[int, int]:
    index = grid.view.currentIndex()
    return index.row(), index.column()


def test_a_digit_is_stored_at_once_and_the_next_cell_follows(
    qtbot: QtBot, grid: EntryGrid, context: Context, workshop: Workshop
) -> None:
    qtbot.keyClicks(grid.view, "5-3")
    assert stored(context, workshop) == {"R1": 5, "R2": None, "R3": 3}
    assert place(grid) == (1, 0)
    assert grid.table.index(0, 1).data() == "–"
    assert "Saved at" in grid.saved.text()


def test_arrows_move_and_delete_makes_a_cell_missing(
    qtbot: QtBot, grid: EntryGrid, context: Context, workshop: Workshop
) -> None:
    qtbot.keyClicks(grid.view, "5")
    qtbot.keyClick(grid.view, Qt.Key.Key_Down)
    assert place(grid) == (1, 1)
    qtbot.keyClick(grid.view, Qt.Key.Key_Up)
    qtbot.keyClick(grid.view, Qt.Key.Key_Left)
    qtbot.keyClick(grid.view, Qt.Key.Key_Delete)
    assert stored(context, workshop) == {}
    qtbot.keyClick(grid.view, Qt.Key.Key_Z, CONTROL)
    assert stored(context, workshop) == {"R1": 5}


@pytest.mark.parametrize("typed", ["9", "z", "="])
def test_a_wrong_key_is_refused_at_the_cell_with_the_reason(
    qtbot: QtBot, grid: EntryGrid, context: Context, workshop: Workshop, typed: str
) -> None:
    qtbot.keyClicks(grid.view, typed)
    assert place(grid) == (0, 0)
    assert stored(context, workshop) == {}
    assert grid.refused.isVisible()
    assert "A-01 × R1" in grid.refused.text()
    qtbot.keyClicks(grid.view, "4")
    assert not grid.refused.isVisible()


def test_a_block_from_a_spreadsheet_is_pasted_but_for_its_wrong_cells(
    qtbot: QtBot, grid: EntryGrid, context: Context, workshop: Workshop
) -> None:
    QGuiApplication.clipboard().setText("5\t판단유보\t7\r\n４\t\tabstain\r\n")
    qtbot.keyClick(grid.view, Qt.Key.Key_V, CONTROL)
    assert stored(context, workshop) == {"R1": 5, "R2": None}
    assert stored(context, workshop, 1) == {"R1": 4, "R3": None}
    count, refusal = grid.refused.text().split("\n")
    assert count == "From the block: 5 cells taken, 1 not."
    assert "A-01 × R3" in refusal
    grid.view.selectAll()
    qtbot.keyClick(grid.view, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text().startswith("5\t–\t\n4\t\t–\n")
    qtbot.mouseClick(grid.undo, Qt.MouseButton.LeftButton)
    assert stored(context, workshop) == {}


def test_what_a_person_answered_is_a_mark_without_a_value(
    qtbot: QtBot, grid: EntryGrid, context: Context, workshop: Workshop
) -> None:
    answer = Vote(
        workshop.participants[0].id, workshop.recommendations[0].id, workshop.criteria[0].id, 2
    )
    cast_votes(context, workshop.id, [answer], Channel.KIOSK)
    index = grid.table.index(0, 0)
    assert index.data() == "●"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Answered by the person; hidden"
    assert "2" not in str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    qtbot.keyClicks(grid.view, "5")
    assert "answered it themselves" in grid.refused.text()
    assert stored(context, workshop) == {"R1": 2}


def test_a_comment_belongs_to_the_cell_it_was_begun_for(
    qtbot: QtBot, grid: EntryGrid, context: Context, workshop: Workshop
) -> None:
    grid.comment.setFocus()
    grid.comment.setPlainText("한")
    grid.comment.moveCursor(grid.comment.textCursor().MoveOperation.End)
    QApplication.sendEvent(grid.comment, QInputMethodEvent("글", []))
    grid.view.setFocus()
    qtbot.keyClick(grid.view, Qt.Key.Key_Right)
    assert grid.comment.toPlainText() == ""
    ballot = read_ballot(context, workshop.rounds[0].id, workshop.participants[0].id)
    assert ballot.comments[workshop.recommendations[0].id].text == "한글"
    qtbot.keyClick(grid.view, Qt.Key.Key_Left)
    assert grid.comment.toPlainText() == "한글"


def test_a_comment_that_is_too_long_stays_with_its_reason(grid: EntryGrid) -> None:
    grid.comment.setPlainText("가" * 5001)
    grid.flush()
    assert grid.side.error.isVisible()
    grid.refresh()
    assert len(grid.comment.toPlainText()) == 5001


def test_a_busy_file_keeps_what_was_typed_and_stores_it_later(
    qtbot: QtBot, page: RatePage, grid: EntryGrid, context: Context, workshop: Workshop
) -> None:
    with closing(sqlite3.connect(context.store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        qtbot.keyClicks(grid.view, "5")
        assert "Not saved yet" in grid.saved.text()
        assert page.unsaved.isVisible()
        assert grid.table.index(0, 0).data() == "5"
    qtbot.waitUntil(lambda: stored(context, workshop) == {"R1": 5})
    assert "Saved at" in grid.saved.text()
    assert not page.unsaved.isVisible()


def test_an_answer_that_came_after_the_round_closed_is_named_and_can_be_discarded(
    qtbot: QtBot, page: RatePage, grid: EntryGrid, context: Context, workshop: Workshop
) -> None:
    with closing(sqlite3.connect(context.store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        qtbot.keyClicks(grid.view, "5")
    close_round(context, workshop.id, workshop.rounds[0].id)
    assert page.unsaved.isVisible()
    assert "closed" in page.unsaved.said.text()
    qtbot.mouseClick(page.unsaved.discard, Qt.MouseButton.LeftButton)
    assert not page.unsaved.isVisible()


def test_each_criterion_is_entered_on_its_own(
    qtbot: QtBot, grid: EntryGrid, context: Context, workshop: Workshop
) -> None:
    qtbot.keyClicks(grid.view, "5")
    grid.criteria.chosen.emit(workshop.criteria[1].id)
    assert grid.table.index(0, 0).data() == ""
    qtbot.keyClick(grid.view, Qt.Key.Key_Left)
    qtbot.keyClicks(grid.view, "1")
    ballot = read_ballot(context, workshop.rounds[0].id, workshop.participants[0].id)
    assert ballot.ratings[workshop.recommendations[0].id, workshop.criteria[1].id].value == 1


def test_the_columns_share_the_room_and_are_headed_by_code_and_title(
    grid: EntryGrid, page: RatePage, desk: Desk, workshop: Workshop
) -> None:
    heads = grid.view.horizontalHeader()
    widths = {heads.sectionSize(at) for at in range(heads.count())}
    assert widths == {heads.defaultSectionSize()}
    assert heads.defaultSectionSize() > 150
    tall = heads.height()
    title = workshop.recommendations[0].title.en
    assert grid.table.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) == title
    page.resize(640, 720)
    page.grab()
    assert heads.length() <= grid.view.viewport().width()
    assert heads.defaultSectionSize() < 150
    assert heads.height() <= tall
    desk.theme.set_font_scale(2.0)
    grid.refresh()
    page.grab()
    assert heads.defaultSectionSize() >= 2 * 56  # wide enough for a code; the table scrolls


def test_a_row_is_headed_by_the_group_and_the_person(grid: EntryGrid) -> None:
    def head(role: Qt.ItemDataRole) -> object:
        return grid.table.headerData(0, Qt.Orientation.Vertical, role)

    person = grid._grid.people[0]
    assert str(head(Qt.ItemDataRole.DisplayRole)).startswith(person.code)
    assert head(Qt.ItemDataRole.DecorationRole).width() > 0
    assert "Government" in str(head(Qt.ItemDataRole.AccessibleTextRole))
    assert head(Qt.ItemDataRole.FontRole) is None


def test_a_closed_round_says_how_to_go_on(
    grid: EntryGrid, context: Context, workshop: Workshop
) -> None:
    close_round(context, workshop.id, workshop.rounds[0].id)
    assert grid._closed.isVisible()
    assert not grid.view.isVisible()


def paints_of(widget: QWidget, act: Callable[[], object]) -> list[QRegion]:
    """Return what of a widget is painted while `act` is done and shown."""
    found: list[QRegion] = []

    class Watch(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if isinstance(event, QPaintEvent):
                found.append(event.region())
            return False

    QApplication.processEvents()
    watch = Watch()
    widget.installEventFilter(watch)
    act()
    QApplication.processEvents()
    widget.removeEventFilter(watch)
    return found


def area(regions: list[QRegion]) -> int:
    return sum(rect.width() * rect.height() for region in regions for rect in region)


def test_a_step_to_the_side_paints_what_came_into_view_and_not_every_cell(
    grid: EntryGrid, qtbot: QtBot
) -> None:
    view = grid.view
    view.setFixedWidth(view.verticalHeader().width() + current_theme().px(2 * NARROWEST + 30))
    qtbot.waitUntil(lambda: view.columnWidth(0) == current_theme().px(NARROWEST))
    assert view.horizontalScrollBar().maximum() > 0
    view.setCurrentIndex(grid.table.index(0, 1))
    pane = view.viewport()
    painted = paints_of(pane, lambda: view.setCurrentIndex(grid.table.index(0, 2)))
    assert 0 < area(painted) < 0.8 * pane.width() * pane.height()


def test_without_scroll_bars_the_corner_of_the_frame_shows_through(grid: EntryGrid) -> None:
    assert not grid.view.horizontalScrollBar().isVisible()
    assert not grid.view.verticalScrollBar().isVisible()
    assert not grid.view.viewport().testAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)


def test_cells_are_painted_as_a_table_of_this_style_paints_them(
    grid: EntryGrid, context: Context, workshop: Workshop, qtbot: QtBot
) -> None:
    places = (workshop.participants[0].id, workshop.recommendations[-1].id)
    cast_votes(context, workshop.id, [Vote(*places, workshop.criteria[0].id, 2)], Channel.KIOSK)
    qtbot.keyClicks(grid.view, "4-")
    assert {grid.table.index(0, at).data() for at in range(3)} == {"4", "–", "●"}
    own = grid.view.itemDelegate()
    grid.view.setCurrentIndex(grid.table.index(0, 1))
    ours = grid.view.grab().toImage()
    grid.view.setItemDelegate(QStyledItemDelegate(grid.view))
    theirs = grid.view.grab().toImage()
    grid.view.setItemDelegate(own)
    assert ours == theirs


def test_the_grid_leaves_no_cell_below_the_window(page: RatePage, grid: EntryGrid) -> None:
    page.roster.view.setMinimumHeight(2_000)  # as a roster of many people is
    QApplication.processEvents()
    assert page._page.widget().height() <= page.height()


def test_a_page_that_is_shown_anew_leaves_the_focus_to_who_types(
    page: RatePage, grid: EntryGrid, qtbot: QtBot
) -> None:
    qtbot.keyClicks(grid.view, "4")
    page._refresh()  # as it is some moments after each answer
    assert QApplication.focusWidget() is grid.view


def test_the_kiosk_is_not_made_ready_while_somebody_types(
    page: RatePage, grid: EntryGrid, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: not page._quiet.isActive())
    assert page._kiosk is None
    page.show_place("roster")
    qtbot.waitUntil(lambda: page._kiosk is not None)


def test_heads_are_told_of_only_where_they_differ(grid: EntryGrid, qtbot: QtBot) -> None:
    grid.refresh()
    told: list[int] = []
    grid.table.headerDataChanged.connect(lambda *_: told.append(1))
    grid.refresh()
    assert not told
    set_language("ko" if current_language() == "en" else "en")
    grid.refresh()
    assert told


@pytest.fixture
def crowded(page: RatePage, context: Context, workshop: Workshop) -> EntryGrid:
    """The grid with far more people than are in view, some of whom share a group."""
    group = workshop.groups[0]
    more = [Participant(new_id(), group.id, f"M-{one:03}", f"이름 {one}", "") for one in range(300)]
    with context.store.writing() as work:
        now = work.workshops.get(workshop.id)
        work.workshops.save(replace(now, participants=(*now.participants, *more)))
        work.commit()
    context.events.publish(WorkshopChanged(workshop.id))
    QApplication.processEvents()
    return page.grid


def test_another_room_asks_for_no_names_but_those_in_view(
    crowded: EntryGrid, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: set[int] = set()
    mark = crowded._grid.mark
    monkeypatch.setattr(crowded._grid, "mark", lambda row: (asked.add(row), mark(row))[1])
    view = crowded.view
    view.resize(view.width() - 20, view.height() - 40)
    QApplication.processEvents()
    assert 0 < len(asked) <= view.height() // view.rowHeight(0) + 2


def test_a_longer_name_gets_its_room(
    crowded: EntryGrid, context: Context, workshop: Workshop
) -> None:
    before = crowded.view.verticalHeader().width()
    with context.store.writing() as work:
        now = work.workshops.get(workshop.id)
        *rest, last = now.participants
        longer = replace(last, name=last.name + " 김수한무 거북이와 두루미")
        work.workshops.save(replace(now, participants=(*rest, longer)))
        work.commit()
    context.events.publish(WorkshopChanged(workshop.id))
    QApplication.processEvents()
    assert crowded.view.verticalHeader().width() > before


def test_a_block_says_how_much_of_it_was_taken_and_marks_it_until_dismissed(
    qtbot: QtBot, grid: EntryGrid, context: Context, workshop: Workshop
) -> None:
    QGuiApplication.clipboard().setText(
        "Name\tR2\tR1\tR9\nA-02\t4\t7\t2\nA-01\t5\t3\t1\nKim\t1\t1\t1"
    )
    grid.view.setCurrentIndex(grid.table.index(2, 2))
    qtbot.keyClick(grid.view, Qt.Key.Key_V, CONTROL)
    assert not stored(context, workshop)
    grid.block.rest.click()
    assert stored(context, workshop) == {"R1": 3, "R2": 5}
    assert stored(context, workshop, 1) == {"R2": 4}
    lines = grid.refused.text().split("\n")
    assert lines[0] == "From the block: 3 cells taken, 6 not."
    assert ["R9" in lines[1], "Kim" in lines[2], "A-02 × R1" in lines[3]] == [True] * 3
    said = grid.table.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("not taken from the block")
    grid.view.setCurrentIndex(grid.table.index(3, 0))
    grid.view.clearSelection()
    before = grid.view.viewport().grab().toImage()
    qtbot.mouseClick(grid.dismiss, Qt.MouseButton.LeftButton)
    assert not grid.refused.isVisible()
    assert grid.table.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "A-02 × R1: empty"
    qtbot.waitUntil(lambda: grid.view.viewport().grab().toImage() != before)


def test_a_comment_is_written_from_its_cell_and_marked_in_it(
    qtbot: QtBot, grid: EntryGrid, context: Context, workshop: Workshop
) -> None:
    grid.view.setCurrentIndex(grid.table.index(0, 1))
    qtbot.keyClick(grid.view, Qt.Key.Key_F2)
    assert grid.comment.hasFocus()
    qtbot.keyClicks(grid.comment, "too early")
    qtbot.keyClick(grid.comment, Qt.Key.Key_Escape)
    assert grid.view.hasFocus()
    qtbot.keyClick(grid.view, Qt.Key.Key_Down)
    ballot = read_ballot(context, workshop.rounds[0].id, workshop.participants[0].id)
    assert [one.text for one in ballot.comments.values()] == ["too early"]
    said = grid.table.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "A-01 × R2: empty, commented"


def test_the_page_scrolls_to_the_current_cell_and_a_refusal_is_said(
    qtbot: QtBot, page: RatePage, grid: EntryGrid, announced: list[str]
) -> None:
    page.resize(1280, 420)
    QApplication.processEvents()
    bar = page._page.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(0)
    for _ in range(5):
        qtbot.keyClick(grid.view, Qt.Key.Key_Down)
    rect = grid.view.visualRect(grid.view.currentIndex())
    inside = grid.view.viewport().mapTo(page._page.viewport(), rect.bottomRight())
    assert 0 <= inside.y() < page._page.viewport().height()
    announced.clear()
    qtbot.keyClicks(grid.view, "9")
    assert announced == [grid.refused.text()]
    assert "9" in announced[0]
