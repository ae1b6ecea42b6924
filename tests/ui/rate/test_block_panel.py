"""The one panel that asks about a pasted block, by keyboard alone."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.rounds import open_round
from workshop_app.ui.desk import Desk
from workshop_app.ui.rate.block_panel import MOST_ASKED
from workshop_app.ui.rate.entry_grid import EntryGrid
from workshop_app.ui.rate.page import RatePage

CONTROL = Qt.KeyboardModifier.ControlModifier
BLOCK = "Name\tR1\tR2\nA-01\t5\tsplendid\nKim\t4\t3\n"


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


def paste(qtbot: QtBot, grid: EntryGrid, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(grid.view, Qt.Key.Key_V, CONTROL)


def shown(grid: EntryGrid) -> list[str]:
    table = grid.table
    return [" ".join(str(table.index(row, at).data()) or "." for at in (0, 1)) for row in (0, 1)]


def test_a_block_is_answered_and_stored_by_keyboard(qtbot: QtBot, grid: EntryGrid) -> None:
    assert not grid.block.isVisible()
    paste(qtbot, grid, BLOCK)
    person, word = grid.block.selects
    assert grid.block.isVisible()
    assert QApplication.focusWidget() is person
    assert shown(grid) == [". .", ". ."]
    assert not grid.block.take.isEnabled()
    for select, wanted in ((person, "A-02"), (word, "5")):
        select.setFocus()
        for _ in range(select.count()):
            if select.key() != wanted:
                qtbot.keyClick(select, Qt.Key.Key_Down)
        assert select.key() == wanted
    grid.block.take.setFocus()
    qtbot.keyClick(grid.block.take, Qt.Key.Key_Space)
    assert shown(grid) == ["5 5", "4 3"]
    assert not grid.block.isVisible()
    assert grid.view.hasFocus()


def test_what_is_not_answered_is_left_out_and_told(qtbot: QtBot, grid: EntryGrid) -> None:
    paste(qtbot, grid, BLOCK)
    grid.block.rest.setFocus()
    qtbot.keyClick(grid.block.rest, Qt.Key.Key_Space)
    assert shown(grid) == ["5 .", ". ."]
    assert "Kim" in grid.refused.text()


def test_escape_stores_nothing(qtbot: QtBot, grid: EntryGrid) -> None:
    paste(qtbot, grid, BLOCK)
    qtbot.keyClick(grid.block.selects[0], Qt.Key.Key_Escape)
    assert (shown(grid), grid.block.isVisible()) == ([". .", ". ."], False)
    assert grid.view.hasFocus()


def test_of_many_questions_the_first_are_shown_and_the_rest_counted(
    qtbot: QtBot, grid: EntryGrid
) -> None:
    words = "\n".join(f"A-0{1 + at % 2}\tword{'abcdefghijklmno'[at]}" for at in range(2))
    heads = "\t".join(f"Q{letter}" for letter in "abcdefghijkl")
    paste(qtbot, grid, f"Name\t{heads}\n{words}")
    assert len(grid.block.selects) == MOST_ASKED
    grid.block.drop.click()
    assert not grid.block.isVisible()
