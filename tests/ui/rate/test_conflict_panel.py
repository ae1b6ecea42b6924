"""The panel where the facilitator decides what two channels said differently."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ballot_box import Vote, cast_votes
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rounds import Channel
from workshop_app.domain.workshop import Workshop
from workshop_app.services.ballots import read_ballot
from workshop_app.services.context import Context
from workshop_app.services.rounds import open_round
from workshop_app.ui.desk import Desk
from workshop_app.ui.rate.page import RatePage


@pytest.fixture
def workshop(context: Context, make_workshop: Any) -> Workshop:
    return open_round(context, make_workshop(anonymity=Anonymity.NAMED).id)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, workshop: Workshop) -> RatePage:
    page = RatePage(desk, workshop.id)
    qtbot.addWidget(page)
    page.resize(1280, 900)
    page.show()
    return page


def give(context: Context, workshop: Workshop, channel: Channel, value: int, items: int) -> None:
    votes = [
        Vote(workshop.participants[0].id, item.id, by.id, value)
        for item in workshop.recommendations[:items]
        for by in workshop.criteria
    ]
    cast_votes(context, workshop.id, votes, channel)


def values(context: Context, workshop: Workshop) -> list[int | None]:
    stored = read_ballot(context, workshop.rounds[0].id, workshop.participants[0].id)
    return [one.value for one in stored.ratings.values()]


def test_the_panel_is_there_while_anything_is_to_be_decided(
    qtbot: QtBot, context: Context, workshop: Workshop, page: RatePage
) -> None:
    panel = page.conflicts
    assert not panel.isVisible()
    give(context, workshop, Channel.KIOSK, 4, 1)
    give(context, workshop, Channel.ENTRY, 5, 1)
    assert panel.isVisible()
    first, second = panel.lines
    assert "4, on the workshop's laptop | 5, entered by the facilitator" in first.text.text()
    first.keep.setFocus()
    qtbot.keyClick(first.keep, Qt.Key.Key_Space)
    assert not second.isVisible()
    qtbot.keyClick(first.replace, Qt.Key.Key_Space)
    assert not panel.isVisible()
    assert sorted(one or 0 for one in values(context, workshop)) == [4, 5]


def test_one_decision_can_hold_for_the_rest_of_the_round(
    qtbot: QtBot, context: Context, workshop: Workshop, page: RatePage
) -> None:
    panel = page.conflicts
    give(context, workshop, Channel.KIOSK, 4, 3)
    give(context, workshop, Channel.ENTRY, 5, 3)
    assert sum(line.isVisible() for line in panel.lines) == 5
    qtbot.keyClick(panel.for_the_rest, Qt.Key.Key_Space)
    qtbot.mouseClick(panel.lines[0].replace, Qt.MouseButton.LeftButton)
    assert not panel.isVisible()
    assert values(context, workshop) == [5] * 6
    give(context, workshop, Channel.ENTRY, 3, 3)
    assert values(context, workshop) == [3] * 6
