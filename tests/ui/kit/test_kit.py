"""The kit's widgets: named, never clipped, and losing nothing that was typed."""

from collections.abc import Generator
from datetime import datetime
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from workshop_app.ui import kit
from workshop_app.ui.theme import ThemeManager, theme_manager

AnyWidget = TypeVar("AnyWidget", bound=QWidget)

LONG = "국내 기업이 오픈소스에 참여하고 기여하는 문화를 만들고 " * 6


@pytest.fixture(autouse=True)
def theme(qapp: QApplication) -> Generator[ThemeManager]:
    manager = theme_manager()
    manager.start("light")
    yield manager
    manager.start("light")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A shown window to put one thing into."""
    holder = QWidget()
    QVBoxLayout(holder)
    qtbot.addWidget(holder)
    holder.resize(420, 300)
    holder.show()
    return holder


def put(window: QWidget, widget: AnyWidget) -> AnyWidget:
    window.layout().addWidget(widget)
    QApplication.processEvents()
    return widget


def compose(widget: QWidget, syllable: str) -> None:
    QApplication.sendEvent(widget, QInputMethodEvent(syllable, []))


def spoken(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("text", [LONG, "긴낱말" * 80, "one\ntwo\nthree"])
def test_a_label_gets_the_height_all_its_lines_need(
    window: QWidget, theme: ThemeManager, scale: float, text: str
) -> None:
    theme.set_font_scale(scale)
    label = kit.Body(text)
    page = kit.ScrollPage()
    page.body.addWidget(label)
    put(window, page)
    assert label.height() >= label.heightForWidth(label.width())
    assert page.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_text_box_is_as_tall_as_its_text_within_limits(
    window: QWidget, theme: ThemeManager, scale: float
) -> None:
    theme.set_font_scale(scale)
    box = kit.TextBox("Text")
    box.follow_text(3, 8)
    put(window, box)
    least = box.height()
    assert least >= 3 * box.fontMetrics().lineSpacing()
    box.set_text("one\ntwo\nthree\nfour\nfive")
    QApplication.processEvents()
    five = box.height()
    assert five > least
    assert box.verticalScrollBar().maximum() == 0
    assert box.viewport().height() >= 5 * box.fontMetrics().lineSpacing()
    box.set_text("word " * 400)
    QApplication.processEvents()
    assert five < box.height() < 10 * box.fontMetrics().lineSpacing()
    assert box.verticalScrollBar().maximum() > 0
    box.set_text("")
    QApplication.processEvents()
    assert box.height() == least
    theme.set_font_scale(3 - scale)
    QApplication.processEvents()
    assert box.height() != least


def test_a_label_shows_markup_as_it_was_typed(window: QWidget) -> None:
    label = put(window, kit.Body("<b>=1+1</b>"))
    assert label.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_word_longer_than_the_window_breaks_on_a_link_too(
    window: QWidget, theme: ThemeManager, scale: float
) -> None:
    theme.set_font_scale(scale)
    window.resize(700, 300)
    page = kit.ScrollPage()
    page.body.addWidget(kit.LinkButton("긴낱말" * 80))
    put(window, page)
    assert page.horizontalScrollBar().maximum() == 0


def test_a_long_button_wraps_where_it_is_narrow(
    window: QWidget, theme: ThemeManager, qtbot: QtBot
) -> None:
    theme.set_font_scale(2.0)
    button = put(window, kit.PrimaryButton(LONG[:60]))
    assert button.width() <= 420
    lines = 2 * button.fontMetrics().height()
    qtbot.waitUntil(lambda: button.height() > lines)
    assert spoken(button) == LONG[:60]


def test_the_same_text_and_the_same_group_again_lay_nothing_out_anew(window: QWidget) -> None:
    class Watcher(QObject):
        asked = 0

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            self.asked += event.type() is QEvent.Type.LayoutRequest
            return False

    row = QWidget()
    column = QVBoxLayout(row)
    button, mark = kit.Button("New"), kit.GroupMark(0, "Research")
    for widget in (button, mark):
        column.addWidget(widget)
    put(window, row)
    QApplication.sendPostedEvents()
    watcher = Watcher()
    row.installEventFilter(watcher)
    button.set_text("New")
    mark.set_group(0, "Research")
    QApplication.sendPostedEvents()
    assert watcher.asked == 0
    button.set_text("New", name="New workshop")
    QApplication.sendPostedEvents()
    assert watcher.asked == 1
    assert spoken(button) == "New workshop"
    mark.set_group(1, "Research")
    QApplication.sendPostedEvents()
    assert watcher.asked == 2


def test_a_shortcut_shows_in_the_tooltip_and_survives_a_new_text(
    window: QWidget, qtbot: QtBot
) -> None:
    button = put(window, kit.Button("New", shortcut="Ctrl+N"))
    button.set_text("새 워크숍")
    assert "Ctrl+N" in button.toolTip()
    window.activateWindow()
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)


def test_every_widget_that_takes_the_focus_has_a_name(window: QWidget) -> None:
    widgets = [
        kit.Button("One"),
        kit.IconButton("close", "Two"),
        kit.TextBox("Three"),
        kit.LineField("Four"),
        kit.SearchField("Five"),
        kit.Select("Six"),
        kit.LanguageSwitch(),
        kit.NumberField("Seven", 1, 9),
    ]
    for widget in widgets:
        put(window, widget)
    focusable = [
        one
        for one in window.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible()
    ]
    unnamed = [
        one
        for one in focusable
        if not spoken(one) and not isinstance(one.parent(), kit.NumberField)
    ]
    assert len(focusable) >= len(widgets)
    assert not unnamed


def test_tab_leaves_the_comment_field(window: QWidget) -> None:
    box = put(window, kit.TextBox("Comment"))
    put(window, kit.Button("Next"))
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Tab)
    assert not box.hasFocus()
    assert not box.toPlainText()


def test_a_half_typed_syllable_is_kept_when_the_comment_is_flushed(
    window: QWidget, qtbot: QtBot
) -> None:
    box = put(window, kit.TextBox("Comment"))
    box.setFocus()
    QTest.keyClicks(box, "AI ")
    compose(box, "한")
    assert box.text() == "AI 한"
    with qtbot.waitSignal(box.text_settled) as sent:
        box.flush()
    assert sent.args == ["AI 한"]
    assert box.toPlainText() == "AI 한"
    assert not box.has_unsettled_text()


def test_a_pause_inside_a_syllable_is_saved_too(window: QWidget, qtbot: QtBot) -> None:
    box = put(window, kit.TextBox("Comment"))
    box.setFocus()
    with qtbot.waitSignal(box.text_settled) as sent:
        compose(box, "글")
    assert sent.args == ["글"]


def test_leaving_the_comment_field_keeps_the_last_syllable(window: QWidget) -> None:
    box = put(window, kit.TextBox("Comment"))
    other = put(window, kit.Button("Next"))
    sent: list[str] = []
    box.text_settled.connect(sent.append)
    box.setFocus()
    compose(box, "글")
    other.setFocus()
    assert sent == ["글"]
    assert box.toPlainText() == "글"


def test_a_stored_text_is_shown_without_being_sent_back(window: QWidget) -> None:
    box = put(window, kit.TextBox("Comment"))
    sent: list[str] = []
    box.text_settled.connect(sent.append)
    box.set_text("stored")
    box.flush()
    assert sent == []


def test_a_line_field_keeps_its_syllable_and_shows_its_error(window: QWidget) -> None:
    field = put(window, kit.LineField("Title"))
    sent: list[str] = []
    field.text_settled.connect(sent.append)
    field.edit.setFocus()
    compose(field.edit, "한")
    kit.flush_fields(window)
    field.set_error("Give the workshop a title.")
    assert sent == ["한"]
    assert field.text() == "한"
    assert field.error() == "Give the workshop a title."
    assert field.edit.accessibleDescription() == "Give the workshop a title."
    field.set_error("")
    assert field.edit.property("wrong") == "false"


def test_search_sends_the_syllable_being_composed_and_escape_empties_it(
    window: QWidget, qtbot: QtBot
) -> None:
    field = put(window, kit.SearchField("Search"))
    field.setFocus()
    with qtbot.waitSignal(field.searched) as sent:
        compose(field, "합")
    assert sent.args == ["합"]
    field.commit_preedit()
    with qtbot.waitSignal(field.searched) as sent:
        QTest.keyClick(field, Qt.Key.Key_Escape)
    assert sent.args == [""]


def test_the_first_key_is_searched_for_at_once_and_those_after_it_at_a_pause(
    window: QWidget, qtbot: QtBot
) -> None:
    field = put(window, kit.SearchField("Search"))
    field.setFocus()
    field._pause.setInterval(3_600_000)
    with qtbot.waitSignal(field.searched) as sent:
        QTest.keyClick(field, Qt.Key.Key_A)
    assert sent.args == ["a"]
    with qtbot.assertNotEmitted(field.searched, wait=1):
        QTest.keyClicks(field, "bc")
    with qtbot.waitSignal(field.searched) as sent:
        field._pause.setInterval(0)
    assert sent.args == ["abc"]
    with qtbot.assertNotEmitted(field.searched, wait=1):
        QTest.keyClick(field, Qt.Key.Key_D)
        QTest.keyClick(field, Qt.Key.Key_Backspace)


def test_ctrl_f_leads_to_the_search_field(window: QWidget) -> None:
    other = put(window, kit.Button("Other"))
    field = put(window, kit.SearchField("Search"))
    window.activateWindow()
    other.setFocus()
    QTest.keyClick(other, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert field.hasFocus()


def test_undo_stays_at_least_seven_seconds_and_does_what_it_says(window: QWidget) -> None:
    bar = put(window, kit.MessageBar())
    undone: list[int] = []
    message = bar.show_undo("Deleted 1 workshop.", lambda: undone.append(1))
    assert bar.isVisible()
    assert message._timer.interval() >= 7000
    button = next(one for one in message.findChildren(kit.Button) if one.plain_text() == "Undo")
    button.click()
    assert undone == [1]
    assert not bar.isVisible()


def test_an_error_stays_until_dismissed_and_is_spoken(window: QWidget) -> None:
    bar = put(window, kit.MessageBar())
    error = bar.show_error("The disk is full. Free some space, then try again.")
    for number in range(4):
        bar.show_info(f"Notice {number}")
    assert error in bar.messages()
    assert len(bar.messages()) == 2
    assert [one.sentence for one in bar.said()][1:] == [f"Notice {n}" for n in range(4)]
    assert not error._timer.isActive()
    assert error.accessibleName().startswith("The disk is full")


def test_escape_dismisses_the_newest_message(window: QWidget) -> None:
    bar = put(window, kit.MessageBar())
    message = bar.show_warning("Two participants have the same code.")
    close = message.findChild(kit.IconButton)
    close.setFocus()
    QTest.keyClick(close, Qt.Key.Key_Escape)
    assert bar.messages() == []


def test_steps_are_chosen_by_arrow_and_enter_but_not_while_waiting(
    window: QWidget, qtbot: QtBot
) -> None:
    stepper = put(window, kit.Stepper("Steps"))
    states = ["done", "current", "open", "waiting"]
    stepper.set_steps([kit.Step(name, name) for name in states])
    first, second, _, last = stepper.buttons()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    with qtbot.waitSignal(stepper.chosen) as sent:
        QTest.keyClick(second, Qt.Key.Key_Space)
    assert sent.args == [1]
    assert not last.isEnabled()
    assert "current step" in second.accessibleName()


def test_a_groups_shape_is_painted_once_in_each_look(theme: ThemeManager) -> None:
    first = kit.mark_pixmap(1)
    assert kit.mark_pixmap(1).cacheKey() == first.cacheKey()
    assert kit.mark_pixmap(2).toImage() != first.toImage()
    theme.start("dark")
    assert kit.mark_pixmap(1).toImage() != first.toImage()
    theme.start("light", 1.5)
    assert kit.mark_pixmap(1).width() > first.width()


def test_turnout_is_spoken_in_figures(window: QWidget) -> None:
    bar = put(window, kit.TurnoutBar(0, "Government"))
    bar.set_turnout(8, 10)
    assert spoken(bar) == "Government: 8 of 10"


def test_the_saved_line_says_when(window: QWidget) -> None:
    line = put(window, kit.SavedLine())
    line.set_saved_at(datetime(2026, 11, 23, 14, 2, 11))  # noqa: DTZ001
    assert "14:02:11" in line.text()
    line.set_pending()
    assert "14:02:11" not in line.text()
    line.set_failed("The disk is full.")
    assert line.text() == "The disk is full."


def test_progress_shows_a_number_and_can_be_cancelled_once(window: QWidget, qtbot: QtBot) -> None:
    panel = put(window, kit.ProgressPanel())
    panel.begin("Exporting")
    panel.advance(3, 12)
    assert "3 of 12 (25%)" in panel._number.text()
    with qtbot.waitSignal(panel.cancelled):
        panel._cancel.click()
    assert not panel._cancel.isEnabled()


def test_a_row_goes_on_in_the_next_line_when_it_is_narrow(window: QWidget) -> None:
    buttons = [kit.Button(f"Button number {number}") for number in range(6)]
    row = put(window, kit.row_of(*buttons))
    rows = {button.mapTo(row, QPoint(0, 0)).y() for button in buttons}
    assert len(rows) > 1
    assert all(button.geometry().right() <= row.width() for button in buttons)


def test_segments_keep_one_choice_down(window: QWidget, qtbot: QtBot) -> None:
    segments = put(window, kit.Segments("Round"))
    segments.set_choices([("1", "Round 1"), ("2", "Round 2")], "2")
    first, second = segments.findChildren(kit.Segment)
    assert second.isChecked()
    with qtbot.waitSignal(segments.chosen) as sent:
        first.click()
    assert sent.args == ["1"]
    assert not second.isChecked()


def test_a_select_tells_only_what_a_person_chose(window: QWidget, qtbot: QtBot) -> None:
    select = put(window, kit.Select("Sort"))
    chosen: list[str] = []
    select.chosen.connect(chosen.append)
    select.set_choices([("new", "Newest"), ("old", "Oldest")], "old")
    assert select.key() == "old"
    assert chosen == []
    select.setFocus()
    QTest.keyClick(select, Qt.Key.Key_Up)
    assert chosen == ["new"]


def test_the_language_switch_offers_the_other_language(window: QWidget, qtbot: QtBot) -> None:
    switch = put(window, kit.LanguageSwitch())
    assert switch.plain_text() == "한국어"
    with qtbot.waitSignal(switch.switched) as sent:
        switch.click()
    assert sent.args == ["ko"]


def test_the_shortcut_sheet_blocks_nothing_and_closes_by_escape(
    window: QWidget, qtbot: QtBot
) -> None:
    sheet = kit.ShortcutSheet([("Everywhere", [kit.Shortcut("Ctrl+F", "Search")])], window)
    sheet.show()
    assert QApplication.activeModalWidget() is None
    texts = [label.text() for label in sheet.findChildren(kit.TextLabel)]
    assert "Ctrl+F" in texts
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_an_empty_state_says_the_next_step(window: QWidget) -> None:
    button = kit.PrimaryButton("New workshop")
    empty = put(window, kit.EmptyState(button))
    empty.set_texts("No workshops yet", "Make the first one, or open the sample.")
    texts = [label.text() for label in empty.findChildren(kit.TextLabel)]
    assert "No workshops yet" in texts
    assert button.isVisible()
