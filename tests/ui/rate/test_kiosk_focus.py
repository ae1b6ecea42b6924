"""Where the focus stands on the ballot, what it leads to, and how loud the question is."""

from collections.abc import Generator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.rounds import open_round
from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import TextLabel
from workshop_app.ui.rate.kiosk import Kiosk
from workshop_app.ui.rate.page import RatePage
from workshop_app.ui.theme import current_theme
from workshop_app.wording.language import current_language

ENTER, CONTROL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def workshop(context: Context, make_workshop: Any) -> Workshop:
    return open_round(context, make_workshop().id)


@pytest.fixture
def kiosk(qtbot: QtBot, desk: Desk, workshop: Workshop) -> Generator[Kiosk]:
    page = RatePage(desk, workshop.id)
    qtbot.addWidget(page)
    page.show()
    page.open_ballot(workshop.participants[0].id)
    qtbot.waitUntil(page.kiosk.isActiveWindow)
    yield page.kiosk
    page.kiosk.item.comment.flush()


def press(qtbot: QtBot, kiosk: Kiosk, *keys: Qt.Key | str) -> None:
    for key in keys:
        target = kiosk.focusWidget() or kiosk
        if isinstance(key, str):
            qtbot.keyClicks(target, key)
        else:
            qtbot.keyClick(target, key)


def test_on_a_fresh_item_the_focus_stands_on_the_question_and_a_digit_answers_it(
    qtbot: QtBot, kiosk: Kiosk
) -> None:
    press(qtbot, kiosk, ENTER)
    first, second = kiosk.item.rows
    assert first.question.hasFocus()
    assert not any(button.hasFocus() for row in kiosk.item.rows for button in row.buttons)
    press(qtbot, kiosk, "4")
    assert first.buttons[3].isChecked()
    assert second.question.hasFocus()
    press(qtbot, kiosk, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert second.buttons[1].hasFocus()
    press(qtbot, kiosk, Qt.Key.Key_Backtab)
    assert first.buttons[3].hasFocus()  # where one has answered


def test_the_question_is_the_loudest_text_and_the_criterion_its_label(
    qtbot: QtBot, kiosk: Kiosk
) -> None:
    press(qtbot, kiosk, ENTER)
    question = kiosk.item.rows[0].question
    assert question.text() == "How important is this recommendation?"
    sizes = {
        one.text(): one.font().pixelSize()
        for one in kiosk.findChildren(TextLabel)
        if one.isVisible() and one.text() and one.property("kind") != "question"
    }
    assert question.font().pixelSize() > max(sizes.values())
    assert sizes["Importance"] < question.font().pixelSize()


def test_after_mending_an_item_from_the_review_enter_returns_to_the_review(
    qtbot: QtBot, kiosk: Kiosk
) -> None:
    press(qtbot, kiosk, ENTER, "5", "4", ENTER, "0", "1", ENTER, "3", "2", ENTER)
    kiosk.review.lines[0].click()
    assert kiosk.item.next.plain_text() == "Review ↵"
    press(qtbot, kiosk, "2", ENTER)
    assert kiosk.pages.currentWidget() is kiosk.review
    kiosk.review.back.click()
    kiosk.item.back.click()  # from the last, which leads to the review anyhow
    press(qtbot, kiosk, ENTER)
    assert kiosk.pages.currentWidget() is kiosk.item


def test_the_text_grows_with_ctrl_plus_until_the_ballot_is_finished(
    qtbot: QtBot, kiosk: Kiosk
) -> None:
    press(qtbot, kiosk, ENTER)
    kiosk.item.comment.setFocus()
    qtbot.keyClick(kiosk.item.comment, Qt.Key.Key_Plus, CONTROL)
    qtbot.keyClick(kiosk.item.comment, Qt.Key.Key_Plus, CONTROL)
    assert current_theme().font_scale == pytest.approx(1.2)
    qtbot.keyClick(kiosk.item.comment, Qt.Key.Key_Minus, CONTROL)
    assert current_theme().font_scale == pytest.approx(1.1)
    kiosk.pages.finished.emit()
    assert current_theme().font_scale == 1.0


def test_whoever_comes_back_to_the_curtain_finds_the_focus_in_the_code(
    qtbot: QtBot, kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(qtbot, kiosk, ENTER, "4")
    kiosk.header.language.setFocus()
    cover = kiosk.cover

    def cover_and_lose_the_focus() -> None:
        cover()
        kiosk.header.language.setFocus()  # as Qt does where what had it is gone

    # In the moment of covering: soon after, the lockdown has led back to the ballot by itself.
    monkeypatch.setattr(kiosk, "cover", cover_and_lose_the_focus)
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: kiosk.is_covered)
    qtbot.waitUntil(kiosk.isActiveWindow)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is kiosk.curtain.code.edit)
    press(qtbot, kiosk, ENTER)
    assert current_language() == "en"
