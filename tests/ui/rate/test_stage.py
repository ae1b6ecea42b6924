"""Opening, closing and showing: no click too many does anything, and nothing is cut off unasked."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from ballot_box import Vote, cast_votes
from workshop_app.domain.rounds import Channel
from workshop_app.services.context import Context
from workshop_app.ui.desk import Desk
from workshop_app.ui.kit.act_guard import ActGuard
from workshop_app.ui.rate.page import RatePage
from workshop_app.viewmodels.rate.model import Phase

LEFT = Qt.MouseButton.LeftButton


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(desk: Desk) -> Clock:
    clock = Clock()
    object.__setattr__(desk, "acts", ActGuard(clock))
    return clock


def shown(qtbot: QtBot, desk: Desk, workshop_id: str) -> RatePage:
    page = RatePage(desk, workshop_id)
    qtbot.addWidget(page)
    page.resize(1280, 900)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, make_workshop: Any, clock: Clock) -> RatePage:
    return shown(qtbot, desk, make_workshop().id)


def rate_one(context: Context, page: RatePage) -> None:
    workshop = page.model.workshop
    item, criterion = workshop.recommendations[0], workshop.criteria[0]
    vote = Vote(workshop.participants[0].id, item.id, criterion.id, 4)
    cast_votes(context, workshop.id, [vote], Channel.KIOSK)


def middle(page: RatePage, button: QAbstractButton) -> QPoint:
    QApplication.processEvents()
    return button.mapTo(page, button.rect().center())


def press_at(page: RatePage, place: QPoint) -> None:
    """Click whatever lies there now, as a hand does that clicks once more."""
    there = page.childAt(place) or page
    QTest.mouseClick(there, LEFT, pos=there.mapFrom(page, place))
    QApplication.processEvents()


def test_closing_asks_once_where_answers_would_be_cut_off(
    page: RatePage, context: Context, clock: Clock, told: Any
) -> None:
    page.model.open_next()
    rate_one(context, page)
    panel = page.panel
    press_at(page, middle(page, panel.close_round))
    assert page.model.phase is Phase.OPEN
    assert panel.closing.question.text().startswith("Not finished: 6 of 6.")
    assert panel.closing.close_now.hasFocus()
    clock.now += 1
    panel.closing.cancel.click()
    assert not panel.closing.isVisible()
    panel.close_round.click()
    clock.now += 1
    panel.closing.close_now.click()
    assert page.model.phase is Phase.CLOSED
    assert not panel.closing.isVisible()
    told.actions[-1]()
    assert panel.form.isVisible(), "somebody has answered: it takes a reason"


def test_what_follows_within_half_a_second_waits_for_another_click(
    page: RatePage, clock: Clock
) -> None:
    page.model.open_next()
    page.panel.close_round.click()
    clock.now += 0.15
    page.panel.reveal.click()
    assert page.model.phase is Phase.CLOSED
    clock.now += 0.5
    page.panel.reveal.click()
    assert page.model.phase is Phase.REVEALED


def test_the_question_goes_where_all_have_finished_meanwhile(
    page: RatePage, context: Context
) -> None:
    page.model.open_next()
    rate_one(context, page)
    page.panel.close_round.click()
    workshop = page.model.workshop
    votes = [
        Vote(one.id, item.id, criterion.id, 3)
        for one in workshop.participants
        for item in workshop.recommendations
        for criterion in workshop.criteria
    ]
    cast_votes(context, workshop.id, votes, Channel.ENTRY)
    assert not page.panel.closing.isVisible()


def test_open_close_and_reveal_never_stand_in_the_same_place(
    page: RatePage, clock: Clock, context: Context
) -> None:
    panel = page.panel
    places: list[Any] = []
    for button, act in (
        (panel.open, page.model.open_next),
        (panel.close_round, page.model.close),
        (panel.reveal, page.model.reveal),
    ):
        middle(page, button)
        assert button.isVisible()
        places.append(button.rect().translated(button.mapTo(page, QPoint())))
        act()
    for at, one in enumerate(places):
        assert not any(one.intersects(other) for other in places[at + 1 :])
    assert panel.close_round.property("kind") == "plain"


def test_opening_is_taken_back_from_its_message_and_from_the_panel(
    page: RatePage, clock: Clock, told: Any, make_workshop: Any
) -> None:
    before = page.model.workshop
    page.model.open_next()
    page.panel.take_back.click()
    assert page.model.workshop == before
    clock.now += 1
    page.panel.open.click()
    page.panel.small.answers.buttons["hide"].click()
    clock.now += 1
    page.panel.small.open.click()
    assert told.said[-1] == "Round 1 is open. Recommendations: 3. People: 6."
    told.actions[-1]()
    assert page.model.phase is Phase.PREPARING
    assert page.panel.open.hasFocus()
    assert told.taken_back == [told.said[-1]], "its Undo has passed"


def test_closing_is_taken_back_without_a_reason_while_nobody_has_answered(
    page: RatePage, clock: Clock, told: Any
) -> None:
    page.model.open_next()
    page.panel.close_round.click()
    told.actions[-1]()
    assert page.model.phase is Phase.OPEN
    clock.now += 1
    page.panel.close_round.click()
    clock.now += 1
    page.panel.reopen.click()
    assert page.model.phase is Phase.OPEN
    assert page.model.round is not None
    assert page.model.round.reopenings == ()


def test_one_recommendation_is_put_to_the_vote_once_more_with_one_click(
    page: RatePage, clock: Clock
) -> None:
    page.model.open_next()
    page.model.close()
    choice = page.panel.choice
    choice.list.setCurrentRow(2)
    assert choice.once.plain_text() == "Once more, now: only R3"
    choice.criterion.setCurrentIndex(1)
    choice.criterion.activated.emit(1)
    choice.once.click()
    this = page.model.workshop.rounds[-1]
    assert this.recommendation_ids == (page.model.recommendations[2].id,)
    assert this.criteria_then == page.model.criteria[:1]


def test_a_doubt_leads_to_where_it_is_mended(page: RatePage, told: Any) -> None:
    link = next(one for one in page.panel.notes.links if "question" in one.plain_text())
    link.click()
    assert told.went[-1] == (page.model.workshop.id, "prepare: question")


def state(page: RatePage) -> tuple[Any, ...]:
    workshop = page.model.workshop
    rounds = tuple(
        (one.state, one.is_revealed, len(one.absent_ids), len(one.reopenings))
        for one in workshop.rounds
    )
    ballot = page._kiosk is not None and page._kiosk.isVisible()
    return rounds, len(workshop.participants), ballot


def prepare(_page: RatePage, _context: Context) -> None: ...


def opened(page: RatePage, _context: Context) -> None:
    page.model.open_next()


def rated(page: RatePage, context: Context) -> None:
    page.model.open_next()
    rate_one(context, page)


def asked(page: RatePage, context: Context) -> None:
    rated(page, context)
    page.panel.closing.begin()


def closed(page: RatePage, context: Context) -> None:
    rated(page, context)
    page.model.close()


def closed_empty(page: RatePage, _context: Context) -> None:
    page.model.open_next()
    page.model.close()


def revealed(page: RatePage, context: Context) -> None:
    closed(page, context)
    page.model.reveal()


@pytest.mark.parametrize("stage", [prepare, opened, rated, asked, closed, closed_empty, revealed])
def test_every_button_clicked_twice_does_what_one_click_does(
    qtbot: QtBot,
    desk: Desk,
    context: Context,
    clock: Clock,
    make_workshop: Any,
    stage: Callable[[RatePage, Context], None],
) -> None:
    def fresh() -> tuple[RatePage, list[QAbstractButton]]:
        clock.now += 10
        page = shown(qtbot, desk, make_workshop(people=5).id)
        stage(page, context)
        QApplication.processEvents()
        buttons = [
            one for one in page.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()
        ]
        return page, buttons

    def leave(page: RatePage) -> None:
        if page._kiosk is not None:
            page._kiosk.leave()
        page.close()
        page.deleteLater()

    page, buttons = fresh()
    before = state(page)
    leave(page)
    meant = 0
    for at in range(len(buttons)):
        reached: list[tuple[Any, ...]] = []
        for clicks in (1, 2):
            page, buttons = fresh()
            button = buttons[at]
            name = button.accessibleName()
            page._page.ensureWidgetVisible(button)
            place = middle(page, button)
            for _ in range(clicks):
                press_at(page, place)
                clock.now += 0.15
            reached.append(state(page))
            leave(page)
        meant += reached[0] != before
        assert reached[0] == reached[1], f"{name!r} at {stage.__name__}"
    assert meant or stage is prepare, "one click at least does something"
