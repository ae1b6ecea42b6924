"""A choice is the same act by click, by key and by an assistive action; Enter presses buttons."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from spoken import Role, act, in_view, interface
from workshop_app.ui.kit import Button, Segments, Step, Stepper, show_checked
from workshop_app.ui.kit.option_list import OptionList
from workshop_app.ui.prepare.nav_button import NavButton


def test_segments_are_radio_buttons_in_a_group_and_choose_by_action(qtbot: QtBot) -> None:
    segments = Segments("Place")
    qtbot.addWidget(segments)
    segments.set_choices([("a", "First"), ("b", "Second")], "a")
    segments.show()
    heard: list[str] = []
    segments.chosen.connect(heard.append)
    assert interface(segments).role() is Role.Grouping
    first, second = in_view(interface(segments))
    assert (first.role(), first.state().checked, second.state().checked) == (
        Role.RadioButton,
        True,
        False,
    )
    act(second)
    act(second)  # what is chosen stays chosen
    assert heard == ["b"]
    assert second.state().checked
    segments.set_choices([("a", "First"), ("b", "Second")], "")
    assert not second.state().checked
    assert heard == ["b"]


def test_options_choose_by_action_and_may_be_without_a_choice(qtbot: QtBot) -> None:
    options = OptionList(["yes", "no"])
    qtbot.addWidget(options)
    heard: list[str] = []
    options.chosen.connect(heard.append)
    act(interface(options.buttons["no"]))
    options.set_choice("")
    act(interface(options.buttons["yes"]))
    assert heard == ["no", "yes"]
    assert interface(options).role() is Role.Grouping


def test_what_the_program_shows_is_nobodys_choice(qtbot: QtBot) -> None:
    box = QCheckBox()
    qtbot.addWidget(box)
    heard: list[bool] = []
    box.toggled.connect(heard.append)
    show_checked(box, True)
    assert box.isChecked()
    act(interface(box))
    assert heard == [False]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_every_button(qtbot: QtBot, key: Qt.Key) -> None:
    steps = Stepper("Steps", 2)
    steps.set_steps([Step("One", "current"), Step("Two", "open")])
    buttons = [Button("Go"), NavButton(), steps.buttons()[1]]
    heard: list[object] = []
    for owner in (buttons[0], buttons[1], steps):
        qtbot.addWidget(owner)
        owner.show()
    for button in buttons:
        button.clicked.connect(lambda _checked=False, one=button: heard.append(one))
        qtbot.keyClick(button, key)
    QApplication.processEvents()
    assert heard == buttons
