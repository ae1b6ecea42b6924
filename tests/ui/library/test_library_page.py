import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from workshop_app.domain.additions import with_codes
from workshop_app.domain.library import WorkshopCard
from workshop_app.domain.workshop import Details
from workshop_app.services.preferences import read_window_state
from workshop_app.services.preparing import create_workshop, edit_workshop
from workshop_app.services.rounds import close_round, open_round, reopen_round, reveal_round
from workshop_app.services.sets import HEADLINES, built_in_set, with_set_items
from workshop_app.ui.library import LibraryPage
from workshop_app.ui.library.cards_model import CardsModel
from workshop_app.ui.library.trash import TrashLine
from workshop_app.ui.qt.jobs import ThreadJobs
from workshop_app.viewmodels.library.model import Sorting
from workshop_app.wording.language import set_language

Room = Any


def add(room: Room, title: str, day: int = 1, place: str = "") -> str:
    details = Details(title=title, day=date(2026, 1, day), place=place)
    return create_workshop(room.context, details).id


def make_page(room: Room, exported: list[str] | None = None) -> LibraryPage:
    page = LibraryPage(exported.append if exported is not None else None)
    page.open(room.desk)
    room.put(page)
    return page


def button(page: QWidget, name: str) -> QPushButton:
    found = [one for one in page.findChildren(QPushButton) if one.isVisibleTo(page)]
    return next(one for one in found if one.accessibleName().startswith(name))


def press(room: Room, widget: QWidget) -> None:
    room.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_an_empty_library_invites(room: Room) -> None:
    page = make_page(room)
    assert not page.list.view.isVisible()
    press(room, page._first.new)
    assert room.told.went == [(page.model.chosen.id, "prepare")]
    assert page.list.view.isVisible()


def test_the_sample_is_made_once_and_then_opened(room: Room) -> None:
    page = make_page(room)
    press(room, page._first.sample)
    made = page.model.sample_id()
    assert room.told.went == [(made, "")]
    assert room.told.taken_back == ["The sample is being made."]
    press(room, page._sample)
    assert room.told.went == [(made, ""), (made, "")]
    assert page.model.total == 1


def test_search_as_one_types_and_nothing_found(room: Room) -> None:
    add(room, "제조 특화모델", 1)
    add(room, "Ethics", 2)
    page = make_page(room)
    QTest.keyClicks(page._search, "Ethi")
    room.qtbot.waitUntil(lambda: page.list.rows.rowCount() == 1)
    QTest.keyClicks(page._search, "zzz")
    room.qtbot.waitUntil(page.list.no_hits.isVisible)
    press(room, page.list.show_all)
    assert page.list.rows.rowCount() == 2
    assert page._search.text() == ""


def test_the_list_is_worked_by_keyboard(room: Room) -> None:
    first, second = add(room, "first", 9), add(room, "second", 8)
    page = make_page(room)
    page.list.view.setFocus()
    assert page.model.chosen.id == first
    QTest.keyClick(page.list.view, Qt.Key.Key_Down)
    assert page.model.chosen.id == second
    QTest.keyClick(page.list.view, Qt.Key.Key_Return)
    assert room.told.went == [(second, "")]
    QTest.keyClick(page.list.view, Qt.Key.Key_Delete)
    assert [card.id for card in page.model.cards] == [first]
    room.told.actions[-1]()
    assert page.model.chosen.id == second
    page._search.setFocus()
    assert page._search.hasFocus()
    QTest.keyClick(page._search, Qt.Key.Key_Down)
    assert page.list.view.hasFocus()


def test_only_a_revealed_round_can_be_exported(room: Room) -> None:
    chips = add(room, "chips")
    page = make_page(room)
    export = page._details._export
    context = room.context
    edit_workshop(context, chips, lambda one: with_set_items(one, built_in_set(HEADLINES)))
    edit_workshop(context, chips, lambda one: with_codes(one, one.groups[0], 5))
    this = open_round(context, chips).rounds[0]
    seen = [export.isEnabled()]
    for step in (close_round, reveal_round, reopen_round, close_round):
        step(context, chips, this.id, *["one was late"] * (step is reopen_round))
        seen.append(export.isEnabled())
    assert seen == [False, False, True, False, False]
    assert "revealed" in export.toolTip()


@pytest.mark.parametrize(("which", "people"), [(0, 0), (1, 3)])
def test_a_duplicate_takes_people_along_when_asked(room: Room, which: int, people: int) -> None:
    known = add(room, "Known")
    group = room.context.workshop(known).groups[0]
    edit_workshop(room.context, known, lambda one: with_codes(one, group, 3))
    page = make_page(room)
    press(room, button(page._details, "Duplicate"))
    menu = page._details.findChild(QMenu)
    assert [one.text() for one in menu.actions()] == [
        "Without participants",
        "With participants: 3",
    ]
    assert len(page.model.cards) == 1, "nothing is made before it is answered"
    menu.actions()[which].trigger()
    copy = room.context.workshop(page.model.chosen.id)
    assert copy.title == "Copy of Known"
    assert len(copy.participants) == people
    menu.close()


def test_details_act_on_the_chosen_workshop(room: Room) -> None:
    exported: list[str] = []
    chosen = add(room, "chosen")
    page = make_page(room, exported)
    assert not page._details._export.isEnabled()
    assert page._details._export.toolTip()
    press(room, button(page._details, "Continue"))
    press(room, button(page._details, "Duplicate"))
    assert room.told.went[0] == (chosen, "")
    assert room.context.workshop(room.told.went[1][0]).title == "Copy of chosen"
    press(room, page._sample)
    press(room, page._details._export)
    assert exported == [page.model.sample_id()]
    press(room, button(page._details, "Delete"))
    assert page.model.sample_id() == ""


def test_without_a_way_to_export_there_is_no_button_for_it(room: Room) -> None:
    add(room, "x")
    page = make_page(room)
    assert not page._details._export.isVisible()


def test_the_trash_brings_workshops_back(room: Room) -> None:
    gone = add(room, "gone")
    page = make_page(room)
    page.acts.delete_chosen()
    press(room, page._first.trash)
    assert page._trash.isVisible()
    room.qtbot.waitUntil(page._trash.findChildren(TrashLine)[0].button.isVisible)
    press(room, button(page._trash, "Bring back: gone"))
    assert room.context.workshop(gone).title == "gone"
    press(room, page._trash._back)
    assert page.list.view.isVisible()
    assert not page._trash_link.isVisible()


def test_filter_and_order_are_chosen(room: Room) -> None:
    add(room, "b", 2)
    add(room, "a", 1)
    page = make_page(room)
    page.list.sorting.chosen.emit(Sorting.TITLE.value)
    assert [card.title for card in page.model.cards] == ["a", "b"]
    page.list.status.chosen.emit("concluded")
    assert page.list.no_hits.isVisible()
    page.list.status.chosen.emit("all")
    assert page.list.view.isVisible()


def test_every_control_has_a_name_in_both_languages(room: Room) -> None:
    add(room, "x")
    page = make_page(room, [])
    for language in ("en", "ko"):
        set_language(language)
        room.desk.theme.retranslate()
        unnamed = [
            type(one).__name__
            for one in page.findChildren(QWidget)
            if one.focusPolicy() != Qt.FocusPolicy.NoFocus
            and one.isVisible()
            and not one.objectName().startswith("qt_")
            and not QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)
        ]
        assert unnamed == []


def test_a_row_is_spoken_in_full(room: Room) -> None:
    add(room, "Title", 3, "Sejong")
    page = make_page(room)
    said = page.list.rows.data(page.list.rows.index(0), int(Qt.ItemDataRole.AccessibleTextRole))
    assert said.startswith("Title, 2026-01-03 · Sejong, Preparing")
    assert "Government: 0 of 0" in said


def test_tab_goes_through_the_page_and_comes_back(room: Room) -> None:
    add(room, "x")
    page = make_page(room, [])
    page._search.setFocus()
    seen: list[QWidget] = []
    while page.focusWidget() not in seen and len(seen) < 40:
        seen.append(page.focusWidget())
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert page.list.view in seen
    assert page._details._open in seen
    assert seen.index(page._search) < seen.index(page.list.view) < seen.index(page._details._open)


def test_the_card_of_the_list_ends_with_its_last_row(room: Room) -> None:
    for number in range(3):
        add(room, f"w{number}", 1 + number)
    page = make_page(room)
    view = page.list.view
    last = view.visualRect(page.list.rows.index(2))
    assert view.viewport().height() == last.bottom() + 1
    for number in range(3, 30):
        add(room, f"w{number}", 1 + number % 28)
    room.qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 0)
    assert view.geometry().bottom() <= view.parentWidget().height()
    page.window().resize(700, 720)  # narrow rows are taller
    QTest.keyClicks(page._search, "w29")
    room.qtbot.waitUntil(lambda: page.list.rows.rowCount() == 1)
    QApplication.processEvents()
    assert view.viewport().height() == view.visualRect(page.list.rows.index(0)).height()


def test_the_figures_of_a_workshop_break_between_them_only(room: Room) -> None:
    add(room, "x")
    page = make_page(room)
    lines = page._details._figures.text().split("\n")
    assert len(lines) == 2
    assert all(" " not in figure for line in lines for figure in line.split(" · "))


@pytest.mark.parametrize("title", ["x" * 300, "ورشة العمل", "🎉👩‍🔬", "", "a" * 40 + " b" * 100])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_any_title_can_be_painted_at_any_size(room: Room, title: str, scale: float) -> None:
    add(room, title)
    page = make_page(room, [])
    room.desk.theme.set_font_scale(scale)
    page.grab()
    assert page._details.isVisible()


def test_a_thousand_workshops_are_listed_without_a_widget_each(room: Room) -> None:
    add(room, "one")
    page = make_page(room)
    card: WorkshopCard = page.model.cards[0]
    before = len(page.findChildren(QWidget))
    page.list.rows.set_cards([card] * 1000)
    page.grab()
    assert page.list.rows.rowCount() == 1000
    assert len(page.findChildren(QWidget)) == before


def test_a_refresh_of_the_same_rows_keeps_the_place(room: Room) -> None:
    for number in range(30):
        add(room, f"w{number}", 1 + number % 28)
    page = make_page(room)
    page.list.view.verticalScrollBar().setValue(200)
    page.model.reload()
    assert page.list.view.verticalScrollBar().value() == 200
    model = CardsModel()
    assert model.card(5) is None
    assert model.row_of("nobody") == -1


def test_the_width_of_the_details_is_remembered(qtbot: QtBot, room: Room) -> None:
    add(room, "x")
    page = make_page(room)
    page._splitter.moveSplitter(600, 1)
    qtbot.waitUntil(lambda: bool(read_window_state(room.context, "library.splitter")))
    kept = page._splitter.sizes()
    again = make_page(room)
    assert abs(again._splitter.sizes()[0] - kept[0]) <= 2


def test_a_search_in_another_thread_comes_to_the_page(room: Room) -> None:
    add(room, "제조 특화모델", 1)
    add(room, "Ethics", 2)
    jobs = ThreadJobs()
    page = LibraryPage()
    page.open(replace(room.desk, jobs=jobs))
    room.put(page)
    for words, found in (("특화", 1), ("e", 1), ("zzz", 0), ("", 2)):
        page._search.setText(words)
        room.qtbot.waitUntil(lambda n=found: page.list.rows.rowCount() == n)
    page._search.setText("특화")
    page.model.set_search("특화")
    page.deleteLater()  # gone before the answer comes
    QTest.qWait(50)
    assert jobs.wait()


def test_a_search_in_a_busy_file_is_told_in_the_window(room: Room) -> None:
    add(room, "Ethics")
    page = make_page(room)
    with closing(sqlite3.connect(room.context.store.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        page.model.set_search("zzz")
        other.execute("ROLLBACK")
    assert len(room.told.said) == 1
    assert page.list.view.isVisible()
