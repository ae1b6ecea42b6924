"""A page that cannot follow is told of as such: what was stored is never told as failed."""

import sqlite3
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from workshop_app.domain.decisions import Outcome
from workshop_app.services.deciding import read_decisions
from workshop_app.services.events import DecisionRecorded, Event
from workshop_app.services.rounds import take_up_again
from workshop_app.ui.conclude.page import ConcludePage
from workshop_app.ui.window.shell import Shell
from workshop_app.ui.window.workshop_page import WorkshopPage

TOLD = "The page could not be brought up to date"


class Locker:
    """Another program that holds the whole file from the moment a decision was stored."""

    def __init__(self, path: Any) -> None:
        self.connection = sqlite3.connect(path, isolation_level=None)

    def hold(self, _event: Event) -> None:
        self.connection.execute("BEGIN EXCLUSIVE")

    def let_go(self) -> None:
        self.connection.execute("ROLLBACK")


def decide(program: Any, shell: Shell) -> tuple[ConcludePage, str, str]:
    """Decide on the sample's first recommendation; return the page and where that is kept."""
    workshop_id = next(card.id for card in shell.page.model.cards if card.is_sample)
    take_up_again(program.context, workshop_id)
    shell.open_workshop(workshop_id, "conclude")
    program.settle()
    assert isinstance(shell.page, WorkshopPage)
    page = shell.page.page("conclude")
    assert isinstance(page, ConcludePage)
    program.qtbot.waitUntil(lambda: page._evidence.evidence is not None)  # no job reads now
    item = page.model.lines[0].recommendation.id
    page.editor.outcome.chosen.emit(Outcome.REJECT.value)
    return page, workshop_id, item


@pytest.mark.expects_log("failed at DecisionRecorded: StorageBusyError")
def test_a_decision_whose_page_cannot_read_is_stored_and_shown_when_tried_again(
    program: Any, shell: Shell
) -> None:
    program.sample()
    locker = Locker(program.places.database)
    program.context.events.subscribe(DecisionRecorded, locker.hold)
    page, workshop_id, item = decide(program, shell)
    (said,) = program.says()
    assert said.startswith(TOLD)
    assert "try again in a moment" in said
    before = page.model.lines[0].decision.outcome
    locker.let_go()
    assert read_decisions(program.context, workshop_id)[item].outcome is Outcome.REJECT
    program.press("Try again")
    assert program.says() == []
    assert page.model.lines[0].decision.outcome is Outcome.REJECT
    assert before is not Outcome.REJECT
    locker.connection.close()


@pytest.mark.expects_log("uncaught")
@pytest.mark.expects_log("failed at DecisionRecorded: ValueError")
def test_a_bug_in_a_page_is_told_with_a_report_to_copy(program: Any, shell: Shell) -> None:
    def fail(_event: Event) -> None:
        raise ValueError("Kim Cheol-su said this in confidence")

    program.sample()
    program.context.events.subscribe(DecisionRecorded, fail)
    page, *_ = decide(program, shell)
    (said,) = program.says()
    assert said.startswith(TOLD)
    assert page.model.lines[0].decision.outcome is Outcome.REJECT
    program.press("Copy error details")
    copied = QGuiApplication.clipboard().text()
    assert "ValueError" in copied
    assert "Kim" not in copied
