"""The ballot without eyes and without hands: by assistive actions alone, and by what is said."""

from collections.abc import Generator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from spoken import Role, act, act_on, in_view, interface
from workshop_app.domain.preparation import with_consent
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Workshop
from workshop_app.services.ballots import has_consented, read_ballot
from workshop_app.services.context import Context
from workshop_app.services.pin import set_pin
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.rounds import close_round, open_round
from workshop_app.ui.desk import Desk
from workshop_app.ui.rate.kiosk import Kiosk
from workshop_app.ui.rate.page import RatePage

CONSENT = "Answers are kept for the report. You may refuse."
NAME = QAccessible.Text.Name


@pytest.fixture
def workshop(context: Context, make_workshop: Any) -> Workshop:
    made = make_workshop()
    asked = LocalText(en=CONSENT)
    edit_workshop(context, made.id, lambda one: with_consent(one, asked))
    return open_round(context, made.id)


@pytest.fixture
def kiosk(qtbot: QtBot, desk: Desk, workshop: Workshop) -> Generator[Kiosk]:
    page = RatePage(desk, workshop.id)
    qtbot.addWidget(page)
    page.show()
    page.open_ballot(workshop.participants[0].id)
    qtbot.waitUntil(page.kiosk.isActiveWindow)
    yield page.kiosk
    page.kiosk.item.comment.flush()


def stored(context: Context, workshop: Workshop) -> Any:
    return read_ballot(context, workshop.rounds[-1].id, workshop.participants[0].id)


def test_a_whole_ballot_is_given_by_assistive_actions_alone(
    qtbot: QtBot, kiosk: Kiosk, context: Context, workshop: Workshop
) -> None:
    first, second, third = workshop.recommendations
    importance, feasibility = workshop.criteria
    act_on(kiosk, "I agree and begin")
    act_on(kiosk, "Importance: 4 Important")
    act_on(kiosk, "Feasibility: Don't know")
    texts = [one for one in in_view(interface(kiosk)) if one.role() is Role.EditableText]
    texts[0].setText(QAccessible.Text.Value, "First the data")
    act_on(kiosk, "Next")
    act_on(kiosk, "Importance: 5 Very important")
    act_on(kiosk, "Importance: 2 Not important")  # another mind
    act_on(kiosk, "Feasibility: 1 Not at all feasible")
    act_on(kiosk, "Next")
    act_on(kiosk, "I have an interest in this and do not rate it")
    act_on(kiosk, "Review")
    act_on(kiosk, f"Go to {first.code}  {first.title.en}: Complete")
    act_on(kiosk, "Feasibility: 3 Neutral")
    assert kiosk.item.rows[1].buttons[2].isChecked()
    act_on(kiosk, "Review")
    act_on(kiosk, "Finish")
    assert kiosk.pages.currentWidget() is kiosk.curtain
    found = stored(context, workshop)
    ratings = {key: (one.value, one.recused) for key, one in found.ratings.items()}
    assert ratings == {
        (first.id, importance.id): (4, False),
        (first.id, feasibility.id): (3, False),
        (second.id, importance.id): (2, False),
        (second.id, feasibility.id): (1, False),
        (third.id, importance.id): (None, True),
        (third.id, feasibility.id): (None, True),
    }
    assert [one.text for one in found.comments.values()] == ["First the data"]
    assert has_consented(context, workshop, workshop.participants[0].id)


def test_the_points_of_a_criterion_are_radio_buttons_of_which_one_is_checked(
    qtbot: QtBot, kiosk: Kiosk
) -> None:
    act_on(kiosk, "I agree and begin")
    row = interface(kiosk.item.rows[0])
    assert (row.role(), row.text(NAME)) == (Role.Grouping, "Importance")
    points = list(in_view(row))
    assert [one.text(NAME) for one in points][-1] == "Importance: Don't know"
    assert {one.role() for one in points} == {Role.RadioButton}
    for chosen in (1, 4, 4):
        act(points[chosen])
        assert [one.state().checked for one in points] == [at == chosen for at in range(6)]


def test_a_point_that_is_not_taken_does_not_stay_chosen(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    act_on(kiosk, "I agree and begin")
    assert kiosk.model is not None
    monkeypatch.setattr(kiosk.model, "rate", lambda *_: False)
    act_on(kiosk, "Importance: 4 Important")
    assert not any(one.isChecked() for one in kiosk.item.rows[0].buttons)


def test_each_page_is_said_on_arrival_and_each_choice_with_its_being_saved(
    qtbot: QtBot, kiosk: Kiosk, workshop: Workshop, announced: list[str]
) -> None:
    first = workshop.recommendations[0]
    kiosk.start.begin.click()
    assert announced == [
        f"Recommendation 1 of 3 · {first.code}\n{first.title.en}\n{first.text.en}".strip()
    ]
    announced.clear()
    qtbot.keyClicks(kiosk.item.rows[0].buttons[0], "4")
    assert announced[0] == "Importance: 4 Important"
    assert announced[1].startswith("Saved at ")
    announced.clear()
    kiosk.item.aside.box.click()
    assert announced[0] == "I have an interest in this and do not rate it"
    announced.clear()
    kiosk.item.comment.setPlainText("Why not")
    kiosk.item.flush()
    assert [one[:9] for one in announced] == ["Saved at "]
    kiosk.pages.go_on()
    kiosk.pages.go_on()
    announced.clear()
    kiosk.pages.go_on()
    assert announced == ["Your answers\n" + kiosk.review._state.text()]
    announced.clear()
    kiosk.review.finish.click()
    assert announced[0].startswith("Thank you\n")


def test_the_start_says_the_consent(
    qtbot: QtBot, desk: Desk, workshop: Workshop, announced: list[str]
) -> None:
    page = RatePage(desk, workshop.id)
    qtbot.addWidget(page)
    page.show()
    page.open_ballot(workshop.participants[0].id)
    assert CONSENT in announced[-1]
    assert announced[-1].startswith(workshop.details.title)


def test_what_is_refused_on_the_ballot_is_said_each_time(
    qtbot: QtBot, kiosk: Kiosk, context: Context, desk: Desk, announced: list[str]
) -> None:
    set_pin(context, desk.hasher, "4711")
    kiosk.start.begin.click()
    announced.clear()
    qtbot.keyClicks(kiosk.item.rows[0].buttons[0], "7")
    assert announced == ["There is no such point: this scale goes from 1 to 5."]
    kiosk.cover()
    for _ in range(2):
        announced.clear()
        kiosk.curtain.code.edit.setText("NOBODY")
        qtbot.keyClick(kiosk.curtain.code.edit, Qt.Key.Key_Return)
        assert announced == [kiosk.curtain.code.error()]
    kiosk.pages.ask_to_leave()
    for _ in range(2):
        announced.clear()
        kiosk.leaving.pin.edit.setText("0000")
        qtbot.keyClick(kiosk.leaving.pin.edit, Qt.Key.Key_Return)
        assert announced == [kiosk.leaving.pin.error()]


def test_a_round_closed_under_a_ballot_is_said(
    kiosk: Kiosk, context: Context, workshop: Workshop, announced: list[str]
) -> None:
    kiosk.start.begin.click()
    announced.clear()
    close_round(context, workshop.id, workshop.rounds[-1].id)
    assert len(announced) == 1
    assert announced[0].startswith("Round 1 was closed.")
