"""The facilitator's page: rounds, roster, latecomers, and what may never be seen here."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ballot_box import Vote, cast_votes
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rounds import Channel
from workshop_app.domain.rule import ConsensusRule, SmallGroups
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.rounds import conclude_workshop
from workshop_app.ui.desk import Desk
from workshop_app.ui.qt.jobs import ThreadJobs
from workshop_app.ui.rate.entry_grid import EntryGrid
from workshop_app.ui.rate.kiosk import Kiosk
from workshop_app.ui.rate.page import GRID, ROSTER, RatePage
from workshop_app.ui.rate.roster_table import ANSWERS, STAGE
from workshop_app.viewmodels.rate.model import Phase
from workshop_app.wording.language import set_language

LEFT = Qt.MouseButton.LeftButton


def shown(qtbot: QtBot, desk: Desk, workshop: Workshop) -> RatePage:
    page = RatePage(desk, workshop.id)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, make_workshop: Any) -> RatePage:
    return shown(qtbot, desk, make_workshop())


def rate(context: Context, page: RatePage, person: int, value: int, upto: int = 99) -> None:
    workshop = page.model.workshop
    answers = [
        Vote(workshop.participants[person].id, item.id, criterion.id, value)
        for item in workshop.recommendations
        for criterion in workshop.criteria
    ]
    cast_votes(context, workshop.id, answers[:upto], Channel.KIOSK)


def cell(page: RatePage, row: int, column: int) -> str:
    return str(page.roster.table.index(row, column).data())


def test_a_round_goes_its_way_by_mouse(qtbot: QtBot, page: RatePage, told: Any) -> None:
    panel = page.panel
    assert "locked" in panel._sentence.text()
    qtbot.mouseClick(panel.open, LEFT)
    assert page.model.phase is Phase.PREPARING, "two people a group: it is asked first"
    assert not panel.small.open.isEnabled()
    panel.small.answers.buttons["hide"].click()
    qtbot.mouseClick(panel.small.open, LEFT)
    assert page.model.phase is Phase.OPEN
    assert not panel.small.isVisible()
    assert page.roster.view.hasFocus()
    qtbot.mouseClick(panel.close_round, LEFT)
    assert told.said[-1] == "The round is closed. People who had not finished: 6."
    told.actions[-1]()
    assert panel.form.isVisible()
    qtbot.mouseClick(panel.form.cancel, LEFT)
    qtbot.mouseClick(panel.reveal, LEFT)
    assert page.model.phase is Phase.REVEALED
    qtbot.mouseClick(panel.results, LEFT)
    assert told.went[-1] == (page.model.workshop.id, "results")


def test_the_ballot_is_made_ready_in_a_quiet_moment_of_an_open_round(
    qtbot: QtBot, page: RatePage
) -> None:
    assert not page._quiet.isActive()
    page.model.open_next()
    assert page._kiosk is None
    qtbot.waitUntil(lambda: page._kiosk is not None)
    assert not page.kiosk.isVisible()
    ready = page.kiosk
    page.model.close()
    page.model.reopen("one came late")
    assert not page._quiet.isActive()
    assert page.kiosk is ready


def test_reopening_asks_for_a_reason_and_keeps_it(qtbot: QtBot, page: RatePage) -> None:
    page.model.open_next()
    page.model.close()
    qtbot.mouseClick(page.panel.reopen, LEFT)
    qtbot.mouseClick(page.panel.form.reopen, LEFT)
    assert page.panel.form.reason.error()
    assert page.model.phase is Phase.CLOSED
    qtbot.keyClicks(page.panel.form.reason.edit, "two came late")
    qtbot.keyClick(page.panel.form.reason.edit, Qt.Key.Key_Return)
    assert page.model.phase is Phase.OPEN
    assert "two came late" in page.panel._since.text()
    assert not page.panel.form.isVisible()


def test_what_is_missing_is_a_link_to_prepare(
    qtbot: QtBot, desk: Desk, make_workshop: Any, told: Any
) -> None:
    page = shown(qtbot, desk, make_workshop(people=0))
    assert not page.panel.open.isEnabled()
    assert [gap.plain_text() for gap in page.panel.gaps] == ["Add participants"]
    qtbot.mouseClick(page.panel.gaps[0], LEFT)
    assert told.went == [(page.model.workshop.id, "prepare: participants")]


def test_recommendations_of_the_next_round_are_chosen_by_keyboard(
    qtbot: QtBot, page: RatePage
) -> None:
    page.model.open_next()
    page.model.close()
    choice = page.panel.choice
    choice.list.setFocus()
    choice.list.setCurrentRow(1)
    qtbot.keyClick(choice.list, Qt.Key.Key_Space)
    assert page.model.chosen == tuple(page.model.recommendations[at].id for at in (0, 2))
    qtbot.mouseClick(choice.none, LEFT)
    assert not page.panel.open_next.isEnabled()
    qtbot.mouseClick(choice.all, LEFT)
    qtbot.mouseClick(page.panel.open_next, LEFT)
    assert page.model.round is not None
    assert page.model.round.number == 2


def test_the_roster_shows_live_progress_in_words(
    page: RatePage, context: Context, qtbot: QtBot
) -> None:
    page.model.open_next()
    page.roster.select_first()
    rate(context, page, 0, 4, upto=2)
    assert (cell(page, 0, ANSWERS), cell(page, 0, STAGE)) == ("2 / 6", "Started")
    rate(context, page, 0, 4)
    assert cell(page, 0, STAGE) == "Finished"
    assert page.roster.view.currentIndex().row() == 0
    assert "Finished: 1 of 6" in page.panel._sentence.text()


def test_enter_on_a_row_starts_a_ballot_and_leaving_comes_back_to_the_roster(
    qtbot: QtBot, page: RatePage
) -> None:
    page.model.open_next()
    page.roster.view.selectRow(2)
    page.roster.view.setFocus()
    qtbot.keyClick(page.roster.view, Qt.Key.Key_Return)
    assert page.kiosk.isVisible()
    assert page.kiosk.model is not None
    assert page.kiosk.model.person.code == "B-01"
    page.kiosk.leave()
    assert not page.kiosk.isVisible()


def test_a_click_on_a_row_starts_a_ballot(qtbot: QtBot, page: RatePage) -> None:
    page.model.open_next()
    view = page.roster.view
    centre = view.visualRect(page.roster.table.index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), LEFT, pos=centre)
    assert page.kiosk.model is not None
    assert page.kiosk.model.person.code == "A-02"


def kiosks() -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, Kiosk)]


def test_ballot_window_and_grid_are_made_when_first_needed_and_only_once(
    qtbot: QtBot, page: RatePage, context: Context
) -> None:
    page.model.open_next()
    assert not kiosks()
    assert not page.findChildren(EntryGrid)
    page.show_place(GRID)
    page.show_place(ROSTER)
    page.show_place(GRID)
    assert page.findChildren(EntryGrid) == [page.grid]
    assert page.grid.isVisible()
    assert page.grid.table.rowCount() == 6
    assert not kiosks()
    for person in page.model.workshop.participants[:2]:
        page.open_ballot(person.id)
        assert page.kiosk.isVisible()
        page.kiosk.leave()
        qtbot.waitUntil(page.window().isActiveWindow)
    assert kiosks() == [page.kiosk]


def test_a_grid_made_late_speaks_the_present_language(page: RatePage) -> None:
    page.model.open_next()
    set_language("ko")
    page.retranslate()
    page.show_place(GRID)
    assert page.grid.undo.accessibleName() == "마지막 입력 취소"


def test_no_ballot_starts_while_no_round_is_open(page: RatePage, told: Any) -> None:
    page.open_ballot(page.model.workshop.participants[0].id)
    assert not page.kiosk.isVisible()
    assert told.said == ["Ballots can be opened while a round is open."]


def test_one_person_found_is_started_with_enter_in_the_search(qtbot: QtBot, page: RatePage) -> None:
    page.model.open_next()
    page.roster.search.setFocus()
    qtbot.keyClicks(page.roster.search, "c-02")
    qtbot.keyClick(page.roster.search, Qt.Key.Key_Return)
    assert page.kiosk.model is not None
    assert page.kiosk.model.person.code == "C-02"


def test_a_search_without_a_hit_says_what_to_do(qtbot: QtBot, page: RatePage) -> None:
    page.model.look_for("없는 사람")
    assert not page.roster.view.isVisible()
    assert page.roster._nobody.isVisible()


def test_a_latecomer_is_added_while_the_round_is_open(
    qtbot: QtBot, page: RatePage, told: Any
) -> None:
    page.model.open_next()
    qtbot.mouseClick(page.late, LEFT)
    page.latecomer.group.setCurrentIndex(2)
    qtbot.keyClicks(page.latecomer.name.edit, "Hong")
    qtbot.keyClick(page.latecomer.name.edit, Qt.Key.Key_Return)
    (late,) = (one.person for one in page.model.rows if one.person.name == "Hong")
    assert told.said[-1] == f"Added: {late.code}"
    assert late.group_id == page.model.workshop.groups[2].id
    assert page.model.people == 7
    assert not page.latecomer.isVisible()


def test_an_anonymous_workshop_asks_for_no_name(
    qtbot: QtBot, desk: Desk, make_workshop: Any
) -> None:
    page = shown(qtbot, desk, make_workshop(anonymity=Anonymity.ANONYMOUS))
    qtbot.mouseClick(page.late, LEFT)
    assert page.latecomer.isVisible()
    assert not page.latecomer.name.isVisible()


def test_a_concluded_workshop_offers_nothing_to_change(
    qtbot: QtBot, desk: Desk, context: Context, make_workshop: Any
) -> None:
    page = shown(qtbot, desk, make_workshop())
    page.model.open_next()
    page.model.close()
    conclude_workshop(context, page.model.workshop.id)
    panel = page.panel
    buttons = (panel.open, panel.close_round, panel.reveal, panel.reopen, panel.open_next)
    assert not any(button.isVisible() for button in buttons)
    assert not page.late.isVisible()


def test_results_are_nowhere_on_the_page_while_a_round_is_open(
    page: RatePage, context: Context
) -> None:
    page.model.open_next()
    page.show_place(GRID)  # made now, so that it is looked through from the beginning
    page.show_place(ROSTER)

    def seen() -> set[str]:
        found: set[str] = set()
        for widget in [page, *page.findChildren(QWidget)]:
            found |= {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()}
            found |= {widget.windowTitle()}
            if hasattr(widget, "text"):
                found.add(str(widget.text()))
        for model in (page.roster.table, page.grid.table):
            for row in range(model.rowCount()):
                for column in range(model.columnCount()):
                    index = model.index(row, column)
                    for role in (0, 3, 4, 5, 11, 12):  # display, tips, accessible texts
                        found.add(str(index.data(role)))
        return found

    rate(context, page, 0, 2)
    low = seen()
    rate(context, page, 0, 5)
    assert seen() == low


def test_the_page_speaks_both_languages_and_holds_200_people(
    qtbot: QtBot, desk: Desk, make_workshop: Any
) -> None:
    page = shown(qtbot, desk, make_workshop(people=67))
    page.model.open_next()
    assert page.roster.table.rowCount() == 201
    set_language("ko")
    page.retranslate()
    assert "201" in page.panel._sentence.text()


def test_every_control_of_the_page_has_a_name(page: RatePage) -> None:
    page.model.open_next()
    for place in ("roster", "grid"):
        page.show_place(place)
        for widget in page.findChildren(QWidget):
            if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or not widget.isVisible():
                continue
            if widget.window() is page.window() and widget.parent() is not None:
                spoken = QAccessible.queryAccessibleInterface(widget)
                assert spoken.text(QAccessible.Text.Name), widget


def test_item_health_tells_facts_and_never_ratings(
    qtbot: QtBot, desk: Desk, context: Context, make_workshop: Any
) -> None:
    page = shown(qtbot, desk, make_workshop(people=4, items=6, rule=ConsensusRule(minimum_group=3)))
    assert not page.health.isVisible()
    page.model.open_next()
    assert page.health.isVisible()
    assert [note.text() for note in page.health.notes if note.isVisible()] == []
    assert "3 people" in page.health.explanation.text()
    workshop = page.model.workshop
    for person in workshop.participants[:3]:
        answers = [
            Vote(person.id, item.id, criterion.id, None if at < 3 else 7 - at)
            for at, item in enumerate(workshop.recommendations)
            for criterion in workshop.criteria
        ]
        cast_votes(context, workshop.id, answers, Channel.KIOSK)
    qtbot.waitUntil(lambda: page.health.model.ballots == 3)
    shown_notes = [note.text() for note in page.health.notes if note.isVisible()]
    assert shown_notes[0] == "R1, Importance: 3 of 3 abstained."
    assert len(shown_notes) == 3
    qtbot.mouseClick(page.health.more, Qt.MouseButton.LeftButton)
    assert len([note for note in page.health.notes if note.isVisible()]) == 6
    set_language("ko")
    page.retranslate()
    assert "Importance" not in page.health.notes[0].text()
    set_language("en")
    page.model.close()
    page.retranslate()
    assert not page.health.isVisible()


def test_item_health_with_nothing_to_tell_says_so(
    qtbot: QtBot, desk: Desk, context: Context, make_workshop: Any
) -> None:
    page = shown(qtbot, desk, make_workshop(rule=ConsensusRule(minimum_group=3)))
    page.model.open_next()
    workshop = page.model.workshop
    for person in workshop.participants[:3]:
        answers = [
            Vote(person.id, item.id, criterion.id, 1 + at)
            for at, item in enumerate(workshop.recommendations)
            for criterion in workshop.criteria
        ]
        cast_votes(context, workshop.id, answers, Channel.KIOSK)
    qtbot.waitUntil(lambda: page.health.model.ballots == 3)
    assert page.health.notes[0].text().startswith("Nothing so far")
    assert not page.health.more.isVisible()


def test_item_health_is_worked_out_away_from_the_window(
    qtbot: QtBot, desk: Desk, context: Context, make_workshop: Any
) -> None:
    jobs = ThreadJobs()
    page = shown(
        qtbot, replace(desk, jobs=jobs), make_workshop(rule=ConsensusRule(minimum_group=3))
    )
    page.model.open_next()
    workshop = page.model.workshop
    for person in workshop.participants[:4]:
        answers = [
            Vote(person.id, item.id, criterion.id, None)
            for item in workshop.recommendations
            for criterion in workshop.criteria
        ]
        cast_votes(context, workshop.id, answers, Channel.KIOSK)
    qtbot.waitUntil(lambda: page.health.model.ballots == 3)
    assert page.health.notes[0].text() == "R1, Importance: 3 of 3 abstained."
    qtbot.waitUntil(lambda: jobs.is_idle)


def test_small_groups_are_asked_about_by_keyboard_and_no_answer_opens_nothing(
    qtbot: QtBot, page: RatePage
) -> None:
    panel = page.panel
    panel.open.setFocus()
    qtbot.keyClick(panel.open, Qt.Key.Key_Space)
    first, second = (panel.small.answers.buttons[key] for key in ("join", "coarse"))
    assert first.hasFocus()
    assert not any(one.isChecked() for one in panel.small.answers.buttons.values())
    assert "Government + Industry + Academia" in first.accessibleDescription()
    qtbot.keyClick(panel.small.cancel, Qt.Key.Key_Space)
    assert page.model.phase is Phase.PREPARING
    qtbot.keyClick(panel.open, Qt.Key.Key_Space)
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Space)
    qtbot.keyClick(panel.small.open, Qt.Key.Key_Space)
    assert page.model.phase is Phase.OPEN
    assert page.model.workshop.rule.small_groups is SmallGroups.COARSE


def test_each_state_of_the_round_is_said_and_cancel_gives_the_focus_back(
    qtbot: QtBot, page: RatePage, announced: list[str]
) -> None:
    panel = page.panel
    panel.open.click()
    panel.small.answers.buttons["hide"].click()
    panel.small.open.click()
    assert announced[-1] == "Round 1: " + panel._chip.text()
    announced.clear()
    panel.close_round.click()
    assert "Round 1: " + panel._chip.text() in announced
    panel.reopen.setFocus()
    panel.reopen.click()
    assert panel.form.reason.edit.hasFocus()
    panel.form.cancel.setFocus()
    panel.form.cancel.click()
    assert panel.reopen.hasFocus()
    announced.clear()
    panel.reveal.click()
    assert announced == ["Round 1: " + panel._chip.text()]
