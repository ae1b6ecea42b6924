"""Steps that every journey takes, and the ratings that two of them type."""

from datetime import date
from pathlib import Path

from driver import Driver
from oracle import ASIDE, CRITERIA, Answer, Place
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QListWidget

TAB = Qt.Key.Key_Tab
CODES = ["R1", "R2", "R3", "R4", "R5"]
AGAIN = ["R2", "R4"]

# Importance and feasibility of each recommendation in turn: 0 abstains, a dot is no answer.
ROUND_1 = {
    "A-01": "54 43 35 20 11",
    "A-02": "44 42 .5 2. 12",
    "A-03": "53 55 3. 21 ..",
    "B-01": "45 02 44 13 32",
    "B-02": "40 42 55 54 23",
    "B-03": "35 53 44 15 03",
    "C-01": "22 31 55 51 52",
    "C-02": "54 0. 4. 05 54",
    "C-03": "15 12 35 0. 44",
}
ROUND_2 = {
    "A-01": "43 32",
    "A-02": "42 33",
    "A-03": "54 2.",
    "B-01": "42 2.",
    "B-02": "44 44",
    "B-03": "53 24",
    "C-01": "31 43",
    "C-02": "43 0.",
    "C-03": ".. ..",
}


def typed_ratings(number: int, codes: list[str], answers: dict[str, str]) -> dict[Place, Answer]:
    found: dict[Place, Answer] = {}
    for who, line in answers.items():
        for code, pair in zip(codes, line.split(), strict=True):
            for criterion, key in zip(CRITERIA, pair, strict=True):
                if key != ".":
                    found[number, who, code, criterion] = ASIDE if key == "x" else int(key) or None
    return found


def groups_of(answers: dict[str, str]) -> dict[str, str]:
    letters = {"A": "government", "B": "industry", "C": "academia"}
    return {who: letters[who[0]] for who in answers}


def the_workshop(run: Driver):
    return run.context.workshop(run.shell.page.workshop_id)


def go_to_section(run: Driver, name: str) -> None:
    """Click a section of Prepare; its spoken name goes on with what is in it."""
    found = [
        one
        for one in run.all(QAbstractButton)
        if one.accessibleName().startswith(f"{name},") and one.isCheckable()
    ]
    assert found, run.button_names()
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
    run.settle()


def prepare_in_english(run: Driver, title: str, people: str) -> None:
    """Make a workshop from the built-in set and a pasted list, and open its first round."""
    run.click("New workshop")
    run.fill("Title", title)
    go_to_section(run, "Recommendations")
    run.click("Take from a set")
    run.choose("Recommendation set", "Korea's AI strategy after DeepSeek: five recommendations")
    run.click("Add 5")
    go_to_section(run, "Participants and groups")
    run.click("Paste a list")
    run.fill("Paste participants", people)
    lines = [line for line in people.splitlines() if not line.startswith("Code")]
    run.click(f"Add {len(lines)} participants")
    run.click("Continue to Rate")
    run.click("Open round 1")
    run.click("Show nothing of them")  # every list of the journeys has a small group
    run.click("Decide so and open round 1")


def close_and_reveal(run: Driver, close: str, reveal: str) -> None:
    run.click(close)
    now = "지금 마감" if "라운드" in close else "Close it now"
    if run.all(QAbstractButton, now):  # somebody has not finished
        run.click(now)
    run.click(reveal)


def choose_again(run: Driver, name: str) -> None:
    """Untick by keyboard what is not rated again, and open the next round."""
    rows = run.one(QListWidget, name)
    assert isinstance(rows, QListWidget)
    rows.setFocus()
    rows.setCurrentRow(0)
    for code in CODES:
        if code not in AGAIN:
            run.keys(" ")
        run.keys(Qt.Key.Key_Down)
    run.click("2라운드 열기" if "라운드" in name else "Open round 2")


def choose_decision(run: Driver, name: str, code: str) -> None:
    rows = run.one(QListWidget, name)
    assert isinstance(rows, QListWidget)
    rows.setFocus()
    rows.setCurrentRow(CODES.index(code))
    run.settle()


def set_due(run: Driver, name: str) -> date:
    run.click(name)
    run.field(name).setFocus(Qt.FocusReason.TabFocusReason)  # as Tab does: selects the year
    run.keys("20270331", TAB)
    run.settle()
    return date(2027, 3, 31)


def export(run: Driver, name: str, folder: Path) -> Path:
    run.click(name)
    run.until(lambda: not run.shell.export_flow.is_running)
    (path,) = folder.glob("*.xlsx")
    assert run.says(path.name), [one.sentence for one in run.shell.messages()]
    return path
