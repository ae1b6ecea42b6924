"""Results link the wordings of a recommendation and show what reads differently now."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from ballot_box import Vote, cast_votes
from workshop_app.domain.lineage import with_amended_wording
from workshop_app.domain.preparation import with_recommendation
from workshop_app.domain.rounds import Channel
from workshop_app.domain.text import LocalText
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.rounds import close_round, open_round, reveal_round
from workshop_app.ui.results.page import ResultsPage

LEFT = Qt.MouseButton.LeftButton


def rate(context: Any, workshop_id: str) -> Any:
    workshop = open_round(context, workshop_id)
    this = workshop.rounds[-1]
    answers = [
        Vote(person.id, item, criterion.id, 4)
        for person in workshop.participants
        for item in this.recommendation_ids
        for criterion in workshop.criteria
    ]
    cast_votes(context, workshop_id, answers, Channel.KIOSK)
    close_round(context, workshop_id, this.id)
    return reveal_round(context, workshop_id, this.id)


@pytest.fixture
def page(room: Any, make_workshop: Any) -> ResultsPage:
    page = ResultsPage(room.desk, rate(room.context, make_workshop(people=5).id).id)
    room.put(page)
    return page


def texts(page: ResultsPage) -> list[str]:
    return [one.text() for one in page.detail.rewordings.findChildren(QLabel) if one.isVisible()]


def test_a_click_leads_from_the_amended_wording_to_the_old_one_and_back(
    room: Any, page: ResultsPage
) -> None:
    workshop = page.model.workshop
    old = workshop.recommendations[0]
    edit_workshop(
        room.context,
        workshop.id,
        lambda one: with_amended_wording(one, old.id, LocalText("", "Better")),
    )
    page.model.choose_code("R1")
    link, other = page.detail.kin.links
    assert (link.isVisible(), link.isEnabled(), other.isVisible()) == (True, False, False)
    rate(room.context, workshop.id)
    page.model.choose_code("R1a")
    assert link.text() == "amended from R1"
    QTest.mouseClick(link, LEFT)
    assert page.model.chosen is not None
    assert page.model.chosen.code == "R1"
    assert page.model.reading.results.number_of("R1") == 1
    assert link.text() == "replaced by R1a"
    QTest.mouseClick(link, LEFT)
    assert page.model.chosen.code == "R1a"
    page.model.choose_code("R2")
    assert not page.detail.kin.isVisible()


def test_the_middle_of_three_wordings_leads_both_ways(room: Any, page: ResultsPage) -> None:
    workshop = page.model.workshop
    target = workshop.recommendations[0].id
    for _ in range(2):
        edit_workshop(
            room.context,
            workshop.id,
            lambda one, of=target: with_amended_wording(one, of, LocalText("", "Better")),
        )
        workshop = rate(room.context, workshop.id)
        target = next(one.id for one in workshop.recommendations if one.succeeds == target)
    page.model.choose_round(workshop.rounds[1].id)
    page.model.choose_code("R1a")
    first, second = page.detail.kin.links
    assert (first.text(), second.text()) == ("amended from R1", "replaced by R1b")
    QTest.mouseClick(second, LEFT)
    assert page.model.chosen is not None
    assert page.model.chosen.code == "R1b"


def test_both_texts_are_shown_where_a_recommendation_reads_differently_now(
    room: Any, page: ResultsPage
) -> None:
    page.model.choose_code("R1")
    assert not page.detail.rewordings.isVisible()
    first = page.model.workshop.recommendations[0]
    other = replace(first, title=LocalText("새 제목", "New title"), text=LocalText())
    edit_workshop(room.context, page.model.workshop.id, lambda one: with_recommendation(one, other))
    page.model.choose_code("R1")
    assert "R1  Recommendation 1" in [one.text() for one in page.detail.findChildren(QLabel)]
    assert texts(page) == [
        "Worded differently now; round 1 rated these words",
        "Title, now: New title\nText, now: (empty)",
    ]
