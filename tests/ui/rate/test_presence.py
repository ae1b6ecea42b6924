"""Absent, recused, observing, by mouse and keyboard in the roster, and at the kiosk."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from ballot_box import Vote, cast_votes
from workshop_app.domain.preparation import with_participant
from workshop_app.domain.rounds import Channel
from workshop_app.domain.workshop import Workshop
from workshop_app.services.ballots import read_ballot
from workshop_app.services.context import Context
from workshop_app.services.preparing import edit_workshop
from workshop_app.ui.desk import Desk
from workshop_app.ui.rate.kiosk import Kiosk
from workshop_app.ui.rate.page import RatePage
from workshop_app.ui.rate.roster_table import ANSWERS, STAGE
from workshop_app.wording.language import set_language

LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, make_workshop: Any) -> RatePage:
    page = RatePage(desk, make_workshop().id)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.model.open_next()
    page.roster.focus_first()
    return page


def cell(page: RatePage, row: int, column: int) -> str:
    return str(page.roster.table.index(row, column).data())


def answer(context: Context, page: RatePage, person: int) -> None:
    workshop = page.model.workshop
    item, criterion = workshop.recommendations[0], workshop.criteria[0]
    vote = Vote(workshop.participants[person].id, item.id, criterion.id, 4)
    cast_votes(context, workshop.id, [vote], Channel.KIOSK)


def observe(context: Context, workshop: Workshop, person: int) -> None:
    one = replace(workshop.participants[person], is_observer=True)
    edit_workshop(context, workshop.id, lambda it: with_participant(it, one))


def click(qtbot: QtBot, page: RatePage, row: int, modifier: Any = None) -> None:
    place = page.roster.view.visualRect(page.roster.table.index(row, 1)).center()
    held = modifier or Qt.KeyboardModifier.NoModifier
    qtbot.mouseClick(page.roster.view.viewport(), LEFT, held, place)


def open_menu(qtbot: QtBot, page: RatePage, reason: QContextMenuEvent.Reason) -> QMenu:
    event = QContextMenuEvent(reason, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(page.roster.view.viewport(), event)
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    (menu,) = page.roster.presence.findChildren(QMenu, options=direct)
    qtbot.waitUntil(menu.isVisible)
    return menu


def test_a_marks_absent_and_present_again_and_undo_takes_it_back(
    qtbot: QtBot, page: RatePage, told: Any
) -> None:
    view = page.roster.view
    qtbot.keyClicks(view, "a")
    assert (cell(page, 0, STAGE), cell(page, 0, ANSWERS)) == ("Absent", "")
    assert "Finished: 0 of 5. Not finished yet: 5. Absent: 1." in page.panel.head.sentence.text()
    assert "absent: 1" in page.roster._turnouts[0]._figures.text()
    assert told.said[-1] == "Marked as absent: 1. Whoever answers is present again."
    qtbot.keyClicks(view, "A")
    assert cell(page, 0, STAGE) == "Not started"
    assert told.said[-1] == "Marked as present: 1."
    told.actions[-1]()
    assert cell(page, 0, STAGE) == "Absent"
    told.actions[-2]()
    assert cell(page, 0, STAGE) == "Not started"


def test_several_rows_are_chosen_without_beginning_a_ballot(qtbot: QtBot, page: RatePage) -> None:
    click(qtbot, page, 2, CONTROL)
    click(qtbot, page, 4, CONTROL)
    assert page._kiosk is None or not page.kiosk.isVisible()
    assert page.roster.view.chosen_rows() == [0, 2, 4]
    qtbot.keyClicks(page.roster.view, "a")
    assert [cell(page, row, STAGE) for row in (0, 2, 4)] == ["Absent"] * 3
    click(qtbot, page, 1)
    assert page.kiosk.isVisible()
    page.kiosk.leave()


def test_who_has_answered_is_refused_with_the_reason(
    qtbot: QtBot, page: RatePage, context: Context, told: Any
) -> None:
    answer(context, page, 0)
    qtbot.keyClicks(page.roster.view, "a")
    assert "A-01 has answered in round 1" in told.said[-1]
    assert cell(page, 0, STAGE) == "Started"


def test_all_who_have_not_started_are_marked_with_one_click(
    qtbot: QtBot, page: RatePage, context: Context, told: Any
) -> None:
    answer(context, page, 0)
    qtbot.mouseClick(page.roster.presence.rest, LEFT)
    assert [cell(page, row, STAGE) for row in range(6)] == ["Started", *["Absent"] * 5]
    assert not page.roster.presence.rest.isVisible()
    qtbot.mouseClick(page.panel.close_round, LEFT)
    qtbot.mouseClick(page.panel.closing.close_now, LEFT)
    said = "The round is closed. People who had not finished: 1. Absent: 5."
    assert told.said[-1] == said
    assert not page.roster.presence.isVisible()
    qtbot.keyClicks(page.roster.view, "ax")
    assert told.said[-1] == said
    menu = page.roster.presence.open_menu(page.model.rows[:1], QPoint())
    assert menu is not None
    can = [one.text() for one in menu.actions() if one.isEnabled()]
    assert can == ["Let only look on\tO", "Move to the group (M)"]
    menu.close()


@pytest.mark.parametrize(
    "reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard]
)
def test_the_menu_shows_what_can_be_done_with_its_keys(
    qtbot: QtBot, page: RatePage, reason: QContextMenuEvent.Reason
) -> None:
    menu = open_menu(qtbot, page, reason)
    start, mark, aside, observe, move, _, rest = menu.actions()
    assert [one.text() for one in (start, mark, aside, observe, move)] == [
        "Start the ballot\tEnter",
        "Mark as absent\tA",
        "Stands aside on…\tX",
        "Let only look on\tO",
        "Move to the group (M)",
    ]
    assert rest.text() == "Mark all who have not started as absent: 6"
    mark.trigger()
    assert cell(page, 0, STAGE) == "Absent"
    rest.trigger()
    assert page.model.people == 0
    aside.trigger()
    assert page.roster.presence.panel.isVisible()
    start.trigger()
    assert page.kiosk.isVisible()
    page.kiosk.leave()
    menu.close()


def test_a_person_stands_aside_on_what_is_ticked_by_keyboard(
    qtbot: QtBot, page: RatePage, context: Context, told: Any
) -> None:
    qtbot.keyClicks(page.roster.view, "x")
    panel = page.roster.presence.panel
    assert panel.list.hasFocus()
    qtbot.waitUntil(lambda: bool(panel.list.visibleRegion().contains(panel.list.rect())))
    set_language("ko")
    page.retranslate()
    assert "A-01 이해관계 회피" in panel.list.accessibleName()
    set_language("en")
    page.retranslate()
    qtbot.keyClick(panel.list, Qt.Key.Key_Space)
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.mouseClick(panel.accept, LEFT)
    assert not panel.isVisible()
    assert page.roster.view.hasFocus()
    assert told.said[-1] == "A-01 stands aside on: R1"
    this, person = page.model.workshop.rounds[0], page.model.workshop.participants[0]
    stored = read_ballot(context, this.id, person.id).ratings
    assert [one.recused for one in stored.values()] == [True, True]
    assert cell(page, 0, ANSWERS) == "2 / 6"
    count = len(told.said)
    qtbot.keyClicks(page.roster.view, "x")
    assert panel.list.item(0).checkState() is Qt.CheckState.Checked
    qtbot.mouseClick(panel.accept, LEFT)
    assert len(told.said) == count
    told.actions[-1]()
    assert not read_ballot(context, this.id, person.id).ratings
    qtbot.keyClicks(page.roster.view, "x")
    qtbot.mouseClick(panel.cancel, LEFT)
    assert not panel.isVisible()


def test_an_observer_is_marked_in_the_roster_and_nothing_is_waited_for(
    qtbot: QtBot, page: RatePage, context: Context, told: Any
) -> None:
    observe(context, page.model.workshop, 0)
    assert (cell(page, 0, STAGE), cell(page, 0, ANSWERS)) == ("Observer", "")
    assert "observers: 1" in page.roster._turnouts[0]._figures.text()
    assert "Observers: 1." in page.panel.head.sentence.text()
    qtbot.keyClicks(page.roster.view, "ax")
    assert told.said == []
    assert not page.roster.presence.panel.isVisible()


def test_several_people_stand_aside_half_ticked_lines_stay_with_each(
    qtbot: QtBot, page: RatePage, told: Any
) -> None:
    view, panel = page.roster.view, page.roster.presence.panel
    qtbot.keyClicks(view, "x")
    qtbot.keyClick(panel.list, Qt.Key.Key_Space)
    qtbot.mouseClick(panel.accept, LEFT)
    click(qtbot, page, 2, CONTROL)
    qtbot.keyClicks(view, "x")
    assert panel.list.accessibleName() == "Chosen people: 2. They stand aside on…"
    assert panel.list.item(0).checkState() is Qt.CheckState.PartiallyChecked
    panel.list.item(1).setCheckState(Qt.CheckState.Checked)
    qtbot.mouseClick(panel.accept, LEFT)
    first, second, _ = (one.id for one in page.model.recommendations)
    assert page.model.rows[0].recused_from == {first, second}
    assert page.model.rows[2].recused_from == {second}
    assert told.said[-1] == "Recusals changed: 2. They stand aside on: R1, R2"
    told.actions[-1]()
    assert page.model.rows[0].recused_from == {first}
    assert page.model.rows[2].recused_from == frozenset()


def test_o_lets_several_look_on_and_undo_has_them_vote_again(
    qtbot: QtBot, page: RatePage, told: Any
) -> None:
    click(qtbot, page, 2, CONTROL)
    qtbot.keyClicks(page.roster.view, "o")
    assert [cell(page, row, STAGE) for row in (0, 1, 2)] == ["Observer", "Not started", "Observer"]
    assert told.said[-1] == "Only look on now: 2."
    told.actions[-1]()
    assert [cell(page, row, STAGE) for row in (0, 2)] == ["Not started"] * 2


def test_m_shows_the_groups_and_moves_all_who_are_chosen(
    qtbot: QtBot, page: RatePage, told: Any
) -> None:
    people = [page.model.rows[row].person.id for row in (0, 1)]
    click(qtbot, page, 1, CONTROL)
    qtbot.keyClicks(page.roster.view, "m")
    (menu,) = page.roster.presence.findChildren(QMenu)
    target = page.model.workshop.groups[1]
    former = [page.model.workshop.participant(one).group_id for one in people]
    action = next(one for one in menu.actions() if one.text() == target.name.en)
    action.trigger()
    assert {page.model.workshop.participant(one).group_id for one in people} == {target.id}
    moved = sum(one != target.id for one in former)
    assert told.said[-1] == f"Moved to the group {target.name.en}: {moved}."
    told.actions[-1]()
    assert [page.model.workshop.participant(one).group_id for one in people] == former
    menu.close()


def test_nobody_is_placed_where_nobody_is_chosen(page: RatePage, told: Any) -> None:
    presence = page.roster.presence
    assert presence.open_groups([], QPoint()) is None
    presence.toggle_observers([])
    presence._move(page.model.rows[:1], page.model.rows[0].person.group_id)
    assert told.said == []


def opened(qtbot: QtBot, page: RatePage, person: int) -> Kiosk:
    page.open_ballot(page.model.workshop.participants[person].id)
    qtbot.waitUntil(page.kiosk.isActiveWindow)
    qtbot.keyClick(page.kiosk.focusWidget(), Qt.Key.Key_Return)
    return page.kiosk


@pytest.mark.parametrize("key", ["x", "X"])
def test_x_at_the_kiosk_stands_aside_and_enter_goes_on(
    qtbot: QtBot, page: RatePage, key: str
) -> None:
    kiosk = opened(qtbot, page, 0)
    assert kiosk.model is not None
    qtbot.keyClicks(kiosk.focusWidget(), key)
    assert kiosk.item.aside.box.isChecked()
    assert kiosk.item.aside.note.isVisible()
    assert kiosk.item.next.hasFocus()
    qtbot.keyClicks(kiosk.focusWidget(), key)
    assert not kiosk.item.aside.box.isChecked()
    assert kiosk.item.rows[0].has_row_focus()
    qtbot.mouseClick(kiosk.item.aside.box, LEFT, pos=QPoint(8, 8))
    assert kiosk.model.item.recused
    kiosk.model.go_next()
    kiosk.model.go_next()
    kiosk.model.go_next()
    assert "Not rated because of an interest: 1." in kiosk.review._state.text()
    assert kiosk.review.lines[0].accessibleName().endswith("Recused")
    kiosk.model.go_to(0)
    qtbot.mouseClick(kiosk.item.rows[0].buttons[3], LEFT)
    assert not kiosk.item.aside.box.isChecked()


def test_a_ballot_of_nothing_but_recusals_leaves_nothing_open(qtbot: QtBot, page: RatePage) -> None:
    kiosk = opened(qtbot, page, 0)
    for _ in range(3):
        qtbot.keyClicks(kiosk.focusWidget(), "x")
        qtbot.keyClick(kiosk.focusWidget(), Qt.Key.Key_Return)
    assert kiosk.review._state.text() == (
        "Nothing is left open. Rated: 0 of 3. Not rated because of an interest: 3."
    )
    assert kiosk.item.told.dots.accessibleName() == "Complete: 3 of 3"


def test_what_the_facilitator_noted_is_shown_and_not_the_persons_to_untick(
    qtbot: QtBot, page: RatePage
) -> None:
    model, person = page.roster.presence._model, page.model.workshop.participants[0]
    model.stand_aside({person.id: frozenset({page.model.recommendations[0].id})})
    kiosk = opened(qtbot, page, 0)
    assert kiosk.model is not None
    kiosk.model.go_to(0)
    assert not kiosk.item.aside.box.isEnabled()
    assert "facilitator" in kiosk.item.aside.note.text()


def test_an_observers_ballot_says_why_it_takes_nothing(
    qtbot: QtBot, page: RatePage, context: Context
) -> None:
    observe(context, page.model.workshop, 0)
    kiosk = opened(qtbot, page, 0)
    assert kiosk.model is not None
    assert "You take part as an observer" in kiosk.start._how.text()
    assert "You take part as an observer" in kiosk.item._stopped_text.text()
    assert kiosk.item.next.hasFocus()
    assert not kiosk.item.aside.isVisible()
    assert not kiosk.item.saved.isVisible()
    assert not kiosk.footer.isVisible()
    qtbot.keyClicks(kiosk.focusWidget(), "5x")
    assert not kiosk.model.item.begun
    for _ in range(3):
        qtbot.keyClick(kiosk.focusWidget(), Qt.Key.Key_Return)
    assert "You take part as an observer" in kiosk.review._state.text()
    assert kiosk.review.lines[0].accessibleName().endswith("Observer")
