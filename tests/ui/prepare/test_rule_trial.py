"""The rule tried on the sample, in the section where it is edited."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from workshop_app.domain.rule import RuleKind
from workshop_app.domain.workshop import Details
from workshop_app.services.preparing import create_workshop, edit_workshop
from workshop_app.services.rounds import open_round
from workshop_app.ui.prepare.page import PreparePage
from workshop_app.ui.prepare.rule_trial import TrialCard
from workshop_app.ui.qt.jobs import ThreadJobs
from workshop_app.viewmodels.prepare.model import Section
from workshop_app.viewmodels.prepare.rule import Line
from workshop_app.wording.language import set_language

Room = Any


def opened(room: Room, workshop_id: str = "", **ports: object) -> tuple[PreparePage, TrialCard]:
    workshop_id = workshop_id or create_workshop(room.context, Details(title="준비")).id
    page = PreparePage(replace(room.desk, **ports), workshop_id)
    room.put(page)
    page.show_section(Section.RULE)
    return page, page.section(Section.RULE).trial


def labels(card: TrialCard) -> list[str]:
    return [line.chip.text() for line in card.lines if line.isVisible()]


def test_editing_the_rule_changes_the_verdicts_shown(room: Room) -> None:
    page, card = opened(room)
    room.qtbot.waitUntil(lambda: len(labels(card)) == 5)
    before = labels(card)
    assert card.summary.text() == "This is the default rule."
    section = page.section(Section.RULE)
    section.figures[Line.THRESHOLD].box.setValue(95)
    room.qtbot.waitUntil(lambda: "differ" in card.summary.text())
    after = labels(card)
    assert after != before
    at = next(n for n in range(5) if after[n] != before[n])
    assert card.lines[at].usual.text() == f"By the default rule: {before[at]}"
    assert before[at] in card.lines[at].accessibleDescription()


def test_the_other_criterion_is_one_press_away(room: Room) -> None:
    _page, card = opened(room)
    room.qtbot.waitUntil(lambda: len(labels(card)) == 5)
    before = labels(card)
    other = card.criteria.findChildren(QAbstractButton)[1]
    assert "Criterion of the sample" in other.accessibleName()
    other.setFocus()
    room.qtbot.keyClick(other, Qt.Key.Key_Space)
    assert labels(card) != before


def test_it_is_worked_out_away_from_the_window_and_said_in_both_languages(room: Room) -> None:
    jobs = ThreadJobs()
    page, card = opened(room, jobs=jobs)
    assert card.summary.text() == "Calculating…"
    room.qtbot.waitUntil(lambda: len(labels(card)) == 5)
    english = [line.title.text() for line in card.lines]
    set_language("ko")
    page.retranslate()
    assert [line.title.text() for line in card.lines] != english
    room.qtbot.waitUntil(lambda: jobs.is_idle)


def test_a_rule_that_needs_nine_points_says_so_in_place_of_verdicts(room: Room) -> None:
    workshop = create_workshop(room.context, Details(title="준비"))
    edit_workshop(
        room.context,
        workshop.id,
        lambda one: replace(one, rule=replace(one.rule, kind=RuleKind.IPRAS)),
    )
    _page, card = opened(room, workshop.id)
    assert "needs the scale 1 to 9" in card._explanation.text()
    assert not card.criteria.isVisible()
    assert labels(card) == []


def test_a_locked_rule_is_shown_with_what_it_says_of_the_sample(
    room: Room, make_workshop: Any
) -> None:
    workshop = make_workshop()
    open_round(room.context, workshop.id)
    page, card = opened(room, workshop.id)
    assert not any(figure.box.isEnabled() for figure in page.section(Section.RULE).figures.values())
    room.qtbot.waitUntil(lambda: len(labels(card)) == 5)
