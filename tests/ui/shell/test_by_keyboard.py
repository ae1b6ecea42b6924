"""The whole way without a mouse: only keys are sent, and only to what has the focus."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from workshop_app.domain.decisions import Outcome
from workshop_app.services.deciding import read_decisions
from workshop_app.ui.rate.kiosk import Kiosk
from workshop_app.ui.window.export_flow import documents_folder
from workshop_app.ui.window.shell import Shell

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
MOST_TABS = 90


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(key: Key, modifier: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(focus(), key, modifier)
        QApplication.processEvents()


def write(text: str) -> None:
    QTest.keyClicks(focus(), text)
    QApplication.processEvents()


def tab_to(name: str, *, back: bool = False) -> None:
    """Press Tab until what is called `name` has the focus."""
    passed: list[str] = []
    for _ in range(MOST_TABS):
        if focus().accessibleName() == name:
            return
        passed.append(focus().accessibleName())
        press(Key.Key_Backtab if back else Key.Key_Tab, SHIFT if back else NONE)
    raise AssertionError(f"{name} is not reached by Tab, but {passed}")


def act(name: str) -> None:
    tab_to(name)
    press(Key.Key_Space)


def rate_as(digits: str, items: int) -> None:
    """Go through a ballot: begin, a digit for each criterion and Enter on each page, finish."""
    press(Key.Key_Return)
    for _ in range(items):
        write(digits)
        press(Key.Key_Return)
    assert focus().accessibleName() == "Finish"
    press(Key.Key_Return)


def test_from_a_new_workshop_to_the_workbook_without_a_mouse(program: Any, shell: Shell) -> None:
    prepare_by_keyboard(program)
    workshop = program.context.workshop(shell.page.workshop_id)
    assert (workshop.title, len(workshop.recommendations), len(workshop.participants)) == (
        "Chips, a forum",
        5,
        9,
    )
    rate_by_keyboard(shell)
    program.settle()
    this = program.context.workshop(workshop.id).rounds[0]
    assert this.is_revealed
    conclude_by_keyboard()
    act("Export to Excel")
    program.settle()
    first = program.context.workshop(workshop.id).recommendations[0]
    decision = read_decisions(program.context, workshop.id)[first.id]
    assert (decision.outcome, decision.reason) == (Outcome.ADOPT, "clear")
    (made,) = Path(documents_folder()).glob("*.xlsx")
    assert made.stat().st_size > 0
    press(Key.Key_2, CONTROL)
    act("Open round 2")
    assert program.context.workshop(workshop.id).open_round is not None


def prepare_by_keyboard(program: Any) -> None:
    assert focus().accessibleName() == "New workshop"
    press(Key.Key_N, CONTROL)
    program.qtbot.waitUntil(lambda: focus().accessibleName() == "Title")
    press(Key.Key_A, CONTROL)
    write("Chips, a forum")
    tab_to_section("Recommendations")
    act("Take from a set")
    act("Add 5")
    tab_to_section("Participants and groups")
    act("Codes only")
    for _ in range(3):
        press(Key.Key_A, CONTROL)
        write("3")
        press(Key.Key_Tab)
    act("Add 9")
    act("Continue to Rate")


def tab_to_section(name: str) -> None:
    """Go to a section of Prepare by its button in the navigation."""
    for _ in range(MOST_TABS):
        if focus().accessibleName().startswith(name) and focus().inherits("QAbstractButton"):
            press(Key.Key_Space)
            return
        press(Key.Key_Tab)
    raise AssertionError(f"{name} is not reached by Tab")


def rate_by_keyboard(shell: Shell) -> None:
    assert focus().accessibleName() == "Open round 1"
    press(Key.Key_Space)
    assert focus().accessibleName() == "Join small groups"  # three people a group: it is asked
    for _ in range(3):
        press(Key.Key_Down)
    press(Key.Key_Space)
    assert focus().accessibleName() == "Show nothing of them"
    tab_to("Decide so and open round 1")
    press(Key.Key_Space)
    assert focus().accessibleName() == "Participants"
    press(Key.Key_Return)
    kiosk = focus().window()
    assert isinstance(kiosk, Kiosk)
    rate_as("54", 5)
    assert kiosk.is_covered
    write(shell.desk.context.workshop(shell.page.workshop_id).participants[3].code)
    press(Key.Key_Return)
    rate_as("41", 5)
    press(Key.Key_Escape)
    act("Back to the roster")
    assert not kiosk.isVisible()
    assert focus().window() is shell.window()
    tab_to("Close the round", back=True)
    press(Key.Key_Space)
    assert focus().accessibleName() == "Close it now", "somebody has not finished"
    press(Key.Key_Space)
    assert focus().accessibleName() == "Reveal results"
    press(Key.Key_Space)
    assert focus().accessibleName() == "See results"


def conclude_by_keyboard() -> None:
    press(Key.Key_4, CONTROL)
    assert focus().accessibleName() == "Recommendations and decisions"
    tab_to("Outcome: Not decided yet")
    press(Key.Key_Right)
    assert focus().accessibleName() == "Outcome: Adopt"
    tab_to("Reason")
    write("clear")
