"""While a ballot is up nothing but the PIN brings the facilitator's windows, whatever is tried."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from workshop_app.domain.rounds import Round
from workshop_app.services.pin import set_pin
from workshop_app.services.rounds import open_round, take_up_again
from workshop_app.ui.qt.lockdown import Lockdown
from workshop_app.ui.rate.kiosk import Kiosk
from workshop_app.ui.rate.page import RatePage
from workshop_app.ui.window.help import HelpWindow

PIN = "2468"
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier
KEYS = [
    *((getattr(Qt.Key, f"Key_{n}"), CONTROL) for n in (1, 2, 3, 4, "N", "Q", "W", "F", "Z", "0")),
    *((key, PLAIN) for key in (Qt.Key.Key_F1, Qt.Key.Key_F5, Qt.Key.Key_F11, Qt.Key.Key_Question)),
    *((key, PLAIN) for key in (Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Space)),
    (Qt.Key.Key_F4, ALT),
    (Qt.Key.Key_Space, ALT),
]


@dataclass
class Held:
    """A program with a ballot up, and what must stay as it is meanwhile."""

    program: Any
    workshop_id: str
    kiosk: Kiosk
    extra: list[QWidget] = field(default_factory=list)

    @property
    def window(self) -> QWidget:
        return self.program.window

    @property
    def page(self) -> RatePage:
        return self.program.shell.page.page("rate")

    @property
    def round(self) -> Round:
        return self.program.context.workshop(self.workshop_id).rounds[-1]

    def is_only_window(self) -> bool:
        up = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        return up == [self.kiosk] and self.kiosk.isFullScreen() and self.kiosk.isActiveWindow()

    def give(self, pin: str) -> None:
        leaving = self.kiosk.leaving
        if self.kiosk.pages.currentWidget() is not leaving:
            self.kiosk.pages.ask_to_leave()
        leaving.pin.set_text(pin)
        QTest.keyClick(leaving.pin.edit, Qt.Key.Key_Return)
        self.program.settle()


def rating(program: Any) -> str:
    """Return a workshop with a revealed round, and one that is open."""
    workshop = program.sample()
    take_up_again(program.context, workshop)
    open_round(program.context, workshop)
    return workshop


def hand_over(program: Any, workshop: str) -> Held:
    page = program.shell.page.page("rate")
    page.open_ballot(program.context.workshop(workshop).participants[0].id)
    held = Held(program, workshop, page.kiosk)
    program.qtbot.waitUntil(held.is_only_window)
    return held


@pytest.fixture
def held(program: Any, shell: Any) -> Held:
    set_pin(program.context, shell.desk.hasher, PIN)
    workshop = rating(program)
    shell.open_workshop(workshop, "rate")
    program.settle()
    return hand_over(program, workshop)


# --- every way out ------------------------------------------------------------------------------


def second_start(held: Held) -> None:
    held.program.window.come_forward()


def show_main_window(held: Held) -> None:
    held.window.show()
    held.window.raise_()
    held.window.activateWindow()


def restore_main_window(held: Held) -> None:
    held.window.setWindowState(Qt.WindowState.WindowActive)
    held.window.showMaximized()


def close_main_window(held: Held) -> None:
    assert not held.window.close()


def close_ballot(held: Held) -> None:
    assert not held.kiosk.close()


def close_all_windows(held: Held) -> None:
    assert held
    QApplication.closeAllWindows()


def quit_program(held: Held) -> None:
    assert held
    event = QEvent(QEvent.Type.Quit)
    QCoreApplication.sendEvent(QApplication.instance(), event)
    assert not event.isAccepted()


def minimise(held: Held) -> None:
    held.kiosk.showMinimized()


def leave_full_screen(held: Held) -> None:
    held.kiosk.showNormal()


def keys_at_the_ballot(held: Held) -> None:
    held.kiosk.cover()
    for key, modifier in KEYS:
        QTest.keyClick(held.kiosk.focusWidget() or held.kiosk, key, modifier)
        QApplication.processEvents()


def escape_twice(held: Held) -> None:
    for _ in range(2):
        QTest.keyClick(held.kiosk.focusWidget() or held.kiosk, Qt.Key.Key_Escape)


def keys_at_the_main_window(held: Held) -> None:
    for key, modifier in KEYS:
        for target in (held.window, held.page.roster.view):
            QTest.keyClick(target, key, modifier)
            QApplication.processEvents()


def clicks_at_the_main_window(held: Held) -> None:
    for button in held.window.findChildren(QPushButton):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        button.click()  # as a screen reader does it
    QTest.mouseDClick(held.page.roster.view.viewport(), Qt.MouseButton.LeftButton)


def context_menu(held: Held) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(held.page.roster.view.viewport(), event)
    assert not event.isAccepted()


def drop_a_file(held: Held) -> None:
    held.page.roster.view.setAcceptDrops(True)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("people.xlsx")])
    for target in (held.window, held.page.roster.view.viewport()):
        event = QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, PLAIN
        )
        QApplication.sendEvent(target, event)
        assert not event.isAccepted()


def help_comes_up(held: Held) -> None:
    held.program.shell.open_help()


def settings_come_up(held: Held) -> None:
    held.program.shell.side.open_settings()


def presenter_comes_up(held: Held) -> None:
    held.page._desk.navigator.open_presenter()


def dialog_comes_up(held: Held) -> None:
    held.extra.append(QDialog())
    held.program.qtbot.addWidget(held.extra[-1])
    held.extra[-1].setWindowModality(Qt.WindowModality.ApplicationModal)
    held.extra[-1].show()


WAYS: list[Callable[[Held], None]] = [
    *(second_start, show_main_window, restore_main_window, close_main_window, close_ballot),
    *(close_all_windows, quit_program, minimise, leave_full_screen),
    *(keys_at_the_ballot, escape_twice, keys_at_the_main_window, clicks_at_the_main_window),
    *(context_menu, drop_a_file, help_comes_up, settings_come_up, presenter_comes_up),
    dialog_comes_up,
]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_nothing_but_the_pin_leads_past_the_ballot(
    program: Any, held: Held, way: Callable[[Held], None]
) -> None:
    place = held.program.shell.page.place
    way(held)
    program.settle()
    program.qtbot.waitUntil(held.is_only_window)
    assert not held.window.isEnabled()
    assert held.program.shell.desk.guard.is_locked
    if way is not presenter_comes_up:  # it turns its page to the results, where nobody sees it
        assert held.program.shell.page.place == place
    assert held.round.is_open
    held.give("1111")
    program.qtbot.waitUntil(lambda: bool(held.kiosk.leaving.pin.error()))
    assert held.is_only_window()
    held.give(PIN)
    program.qtbot.waitUntil(held.window.isActiveWindow)
    assert held.window.isEnabled()
    assert not held.kiosk.isVisible()


def test_the_system_is_asked_to_stay_while_a_ballot_is_up(program: Any, held: Held) -> None:
    class Manager:
        """Stands for the session manager, which nobody but Qt can make."""

        asked: list[str]

        def __init__(self, *, talks: bool) -> None:
            self.asked, self.talks = [], talks

        def allowsInteraction(self) -> bool:
            return self.talks

        def cancel(self) -> None:
            self.asked.append("cancel")

        def release(self) -> None:
            self.asked.append("release")

    (lockdown,) = held.kiosk.findChildren(Lockdown)
    talking, silent, later = Manager(talks=True), Manager(talks=False), Manager(talks=True)
    lockdown._on_session_ends(talking)  # type: ignore[arg-type]
    lockdown._on_session_ends(silent)  # type: ignore[arg-type]
    held.give(PIN)
    program.qtbot.waitUntil(lambda: not held.kiosk.isVisible())
    lockdown._on_session_ends(later)  # type: ignore[arg-type]
    assert (talking.asked, silent.asked, later.asked) == (["cancel", "release"], [], [])


def test_windows_that_were_open_are_locked_away_and_come_back(program: Any, shell: Any) -> None:
    workshop = rating(program)
    shell.open_workshop(workshop, "rate")
    shell.open_help()
    (guide,) = shell.findChildren(HelpWindow)
    presenter = shell._workshop.results.open_presenter()
    assert guide.isVisible()
    assert presenter.isVisible()
    held = hand_over(program, workshop)
    assert not guide.isEnabled()
    assert not presenter.isEnabled()
    held.kiosk.pages.ask_to_leave()
    QTest.mouseClick(held.kiosk.leaving.leave, Qt.MouseButton.LeftButton)  # no PIN is set
    program.settle()
    for window in (held.window, guide, presenter):
        assert window.isVisible()
        assert window.isEnabled()
    assert program.window.close()
    presenter.close()


def test_menus_of_the_ballot_itself_go_on(program: Any, held: Held) -> None:
    QTest.keyClick(held.kiosk.focusWidget(), Qt.Key.Key_Return)
    held.kiosk.item.comment.setFocus()
    QTest.keyClicks(held.kiosk.item.comment, "12")
    own = QDialog(held.kiosk)
    own.show()
    program.settle()
    assert own.isVisible()
    assert own.isEnabled()
    press = QMouseEvent(
        QEvent.Type.MouseButtonPress,
        *(QPointF(1, 1), QPointF(1, 1)),
        *(Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton, PLAIN),
    )
    (lockdown,) = held.kiosk.findChildren(Lockdown)
    assert not lockdown.eventFilter(own, press)
    assert held.kiosk.item.comment.toPlainText() == "12"


# --- killed and started again -------------------------------------------------------------------


def killed(program: Any) -> None:
    """End without anybody having left the ballot: the window refuses to close."""
    program.stop()


def taken_up(program: Any, workshop: str) -> Held:
    program.start()
    (kiosk,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, Kiosk))
    held = Held(program, workshop, kiosk)
    program.qtbot.waitUntil(held.is_only_window)
    return held


def test_a_killed_program_comes_back_with_the_curtain(program: Any, held: Held) -> None:
    workshop = held.workshop_id
    killed(program)
    again = taken_up(program, workshop)
    assert again.kiosk.pages.currentWidget() is again.kiosk.curtain
    assert again.kiosk.focusWidget() is again.kiosk.curtain.code.edit
    killed(program)
    again = taken_up(program, workshop)
    code = program.context.workshop(workshop).participants[1].code
    again.kiosk.curtain.code.edit.setText(code)
    QTest.keyClick(again.kiosk.curtain.code.edit, Qt.Key.Key_Return)
    asked = again.kiosk.pages.currentWidget()
    assert asked in (again.kiosk.start, again.kiosk.curtain, again.kiosk.pages.begun)
    again.give(PIN)
    program.qtbot.waitUntil(again.window.isActiveWindow)
    program.stop()
    program.start()
    assert program.window.isVisible()
    assert not program.shell.desk.guard.is_locked


def test_without_a_pin_a_killed_program_comes_back_as_ever(program: Any, shell: Any) -> None:
    workshop = rating(program)
    shell.open_workshop(workshop, "rate")
    hand_over(program, workshop)
    killed(program)
    program.start()
    assert program.window.isVisible()
    assert program.window.isEnabled()


def test_a_ballot_whose_workshop_is_gone_guards_nothing(program: Any, shell: Any) -> None:
    set_pin(program.context, shell.desk.hasher, PIN)
    shell.desk.guard.lock("gone")
    killed(program)
    program.start()
    assert program.window.isVisible()
    assert not program.shell.desk.guard.is_locked


# --- the projector ------------------------------------------------------------------------------


def test_the_presenter_stays_on_the_second_screen_and_takes_no_key(tmp_path: Path) -> None:
    screens = tmp_path / "screens.json"
    screens.write_text(
        '{"screens": [{"name": "laptop", "x": 0, "y": 0, "width": 1280, "height": 800},'
        ' {"name": "projector", "x": 1280, "y": 0, "width": 1920, "height": 1080}]}'
    )
    script = Path(__file__).with_name("two_screens.py")
    platform = {"QT_QPA_PLATFORM": f"offscreen:configfile={screens}"}
    done = subprocess.run(
        [sys.executable, str(script), str(tmp_path / "data")],
        env={**os.environ, **platform},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.split() == ["ballot:laptop", "presenter:projector", "unmoved", "back"]
