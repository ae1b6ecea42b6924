"""Every page without a mouse and with a screen reader: names, reach by Tab, focus that is seen."""

from collections import Counter
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

from workshop_app.domain.workshop import Details
from workshop_app.services.preparing import create_workshop, edit_workshop
from workshop_app.services.rounds import open_round, take_up_again
from workshop_app.services.sets import HEADLINES, built_in_set, with_set_items
from workshop_app.ui.kit import ShortcutSheet
from workshop_app.ui.prepare.page import PreparePage
from workshop_app.ui.results.page import ResultsPage
from workshop_app.ui.window.help import HelpWindow
from workshop_app.ui.window.settings_page import SettingsSheet
from workshop_app.ui.window.shell import Shell
from workshop_app.viewmodels.prepare.model import Section

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QTabBar,
)
MOST_STEPS = 400
ALIKE = {
    "New workshop",
    "Open sample",
    "Take in a past workshop…",
}  # in the bar and in the empty library: one deed


def spoken(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface else ""


def controls(root: QWidget) -> list[QWidget]:
    """Return the enabled controls in view, without the parts Qt makes inside of them."""
    return [
        one
        for one in root.findChildren(QWidget)
        if isinstance(one, CONTROLS)
        and one.isVisible()
        and one.isEnabled()
        and not isinstance(one.parent(), QAbstractSpinBox | QComboBox | QLineEdit)
        and not isinstance(one, QScrollBar)
        and not (isinstance(one, QAbstractButton) and one.parent().inherits("QTableView"))
        and not one.inherits("QHeaderView")
        and one.window() is root.window()
    ]


def walk(window: QWidget) -> list[QWidget]:
    """Press Tab until the focus comes round; return what had it, in order."""
    window.activateWindow()
    QApplication.processEvents()
    start = next(one for one in controls(window) if one.focusPolicy() & Qt.FocusPolicy.TabFocus)
    start.setFocus()
    seen: list[QWidget] = []
    for _ in range(MOST_STEPS):
        focus = QApplication.focusWidget()
        if focus is None or (seen and focus is seen[0]):
            break
        if focus not in seen:
            seen.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    return seen


def reached(one: QWidget, seen: list[QWidget]) -> bool:
    """Tell whether Tab comes to a control, or to its radio group: one stop, arrows go on inside."""
    return one in seen or one.focusProxy() in seen or any(b in seen for b in choices_with(one))


def choices_with(one: QWidget) -> list[QAbstractButton]:
    """Return the buttons of which one is chosen, where this is one of them."""
    group = one.group() if isinstance(one, QAbstractButton) else None
    if group is not None and group.exclusive():
        return group.buttons()
    if not isinstance(one, QAbstractButton) or not one.autoExclusive():
        return []
    beside = one.parentWidget().findChildren(
        QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly
    )
    return [other for other in beside if other.autoExclusive()]


def describe(one: QWidget) -> str:
    return f"{type(one).__name__} {spoken(one)!r} in {type(one.parent()).__name__}"


def examine(window: QWidget) -> None:
    """Hold one window to all of it."""
    every = controls(window)
    assert every
    unnamed = [describe(one) for one in every if not spoken(one)]
    assert not unnamed, unnamed
    taking = [one for one in every if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    seen = walk(window)
    missed = [describe(one) for one in taking if one.isVisible() and not reached(one, seen)]
    assert not missed, (missed, [describe(one) for one in seen])
    nowhere = [describe(one) for one in every if one.focusPolicy() == Qt.FocusPolicy.NoFocus]
    nowhere = [one for one in nowhere if "TabBar" not in one]
    assert not nowhere, nowhere
    names = Counter((type(one).__name__, spoken(one)) for one in every)
    twice = {name: count for name, count in names.items() if count > 1 and name[1] not in ALIKE}
    assert not twice, twice


@pytest.fixture
def full(program: Any, shell: Shell) -> str:
    """A past workshop with everything in it."""
    return program.sample()


def test_the_library(program: Any, shell: Shell) -> None:
    examine(program.window)


def test_the_library_with_workshops(program: Any, shell: Shell, full: str) -> None:
    shell.open_library()
    program.settle()
    examine(program.window)


@pytest.mark.parametrize("section", list(Section))
def test_prepare(program: Any, shell: Shell, section: Section) -> None:
    workshop = create_workshop(program.context, Details("New"))
    items = built_in_set(HEADLINES)
    edit_workshop(program.context, workshop.id, lambda one: with_set_items(one, items))
    shell.open_workshop(workshop.id, "prepare")
    page = shell.page.page("prepare")
    assert isinstance(page, PreparePage)
    page.show_section(section)
    program.settle()
    examine(program.window)


@pytest.mark.parametrize("place", ["rate", "results", "conclude"])
def test_the_other_steps(program: Any, shell: Shell, full: str, place: str) -> None:
    shell.open_workshop(full, place)
    program.settle()
    examine(program.window)


@pytest.mark.parametrize("tab", range(1, 6))
def test_every_tab_of_the_results(program: Any, shell: Shell, full: str, tab: int) -> None:
    shell.open_workshop(full, "results")
    page = shell.page.page("results")
    assert isinstance(page, ResultsPage)
    page.show_tab(page.tabs()[tab])
    program.settle()
    examine(program.window)


def test_settings_help_and_the_list_of_keys(program: Any, shell: Shell) -> None:
    for show, kind in (
        (shell.side.open_settings, SettingsSheet),
        (shell.open_help, HelpWindow),
        (shell.side.open_shortcuts, ShortcutSheet),
    ):
        show()
        (window,) = shell.findChildren(kind)
        program.qtbot.waitExposed(window)
        examine(window)
        window.close()
        program.settle()


def test_the_focus_is_seen_on_every_control_of_the_frame(
    program: Any, shell: Shell, full: str
) -> None:
    shell.open_workshop(full, "conclude")
    program.settle()
    program.window.activateWindow()
    page = shell.page
    watched = [*page._stepper.buttons(), page._back, page._presenter, shell._footer.settings]
    for one in watched:
        one.clearFocus()
        QApplication.processEvents()
        before = one.grab().toImage()
        one.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        assert one.grab().toImage() != before, describe(one)


def test_a_place_that_is_opened_has_the_focus_where_work_goes_on(
    program: Any, shell: Shell, full: str
) -> None:
    def focused(place: str) -> QWidget | None:
        shell.open_library()  # so that each place is opened in a page of its own
        shell.open_workshop(full, place)
        program.settle()
        return QApplication.focusWidget()

    assert focused("prepare") is shell.page.page("prepare").section(Section.DETAILS)._title.edit
    assert focused("results") is shell.page.page("results").rows
    assert focused("conclude") is shell.page.page("conclude")._list
    assert focused("rate") is shell.page.page("rate").roster.view
    take_up_again(program.context, full)
    assert focused("rate") is shell.page.page("rate").panel.results
    open_round(program.context, full)
    assert focused("rate") is shell.page.page("rate").roster.view
    program.key(Qt.Key.Key_Return)
    assert shell.page.page("rate").kiosk.isVisible()
    shell.page.page("rate").kiosk.leave()


def test_a_step_or_its_key_brings_the_focus_into_its_page(
    program: Any, shell: Shell, full: str
) -> None:
    shell.open_workshop(full, "conclude")
    program.settle()
    page = shell.page
    program.key(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert page.page("prepare").isAncestorOf(QApplication.focusWidget())
    page.page("rate").show_place("grid")
    program.key(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert page._stack.isAncestorOf(QApplication.focusWidget())
    program.key(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    program.settle()
    assert QApplication.focusWidget() is page.page("results").rows


def test_while_results_are_hidden_the_focus_is_on_the_way_to_reveal_them(
    program: Any, shell: Shell
) -> None:
    workshop = create_workshop(program.context, Details(title="Nothing rated yet"))
    shell.open_workshop(workshop.id, "results")
    program.settle()
    assert QApplication.focusWidget() is shell.page.page("results")._empty.to_rate
    shell.page.show_place("rate")
    assert QApplication.focusWidget() in shell.page.page("rate").panel.gaps.links


def test_the_controls_of_the_presenter(program: Any, shell: Shell, full: str) -> None:
    shell.open_workshop(full, "results")
    presenter = shell.open_presenter()
    assert presenter is not None
    program.settle()
    examine(program.window)
    presenter.close()
    program.settle()
