"""Conclude: decisions by mouse and keys, kept at once, and no input lost where that fails."""

import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QDate, QEvent, QRectF, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from ballot_box import Vote, cast_votes
from workshop_app.domain.decisions import Decision, Outcome
from workshop_app.domain.rounds import Channel
from workshop_app.services.deciding import read_decisions
from workshop_app.services.handing_on import Wish
from workshop_app.services.rounds import close_round, open_round, reopen_round, reveal_round
from workshop_app.ui.conclude.page import ConcludePage
from workshop_app.ui.conclude.row_painter import ROW_ROLE, row_parts
from workshop_app.ui.kit import Chip, GroupMark, Segment
from workshop_app.ui.theme import current_theme
from workshop_app.wording.language import set_language

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(room: Any, make_workshop: Any) -> ConcludePage:
    """A rated and revealed workshop of three recommendations, to be decided."""
    workshop = make_workshop()
    opened = open_round(room.context, workshop.id).rounds[0]
    answers = [
        Vote(person.id, item.id, criterion.id, 4)
        for person in workshop.participants
        for item in workshop.recommendations
        for criterion in workshop.criteria
    ]
    cast_votes(room.context, workshop.id, answers, Channel.ENTRY)
    close_round(room.context, workshop.id, opened.id)
    reveal_round(room.context, workshop.id, opened.id)
    page = ConcludePage(room.desk, workshop.id)
    room.put(page)
    wait_for_evidence(room, page)
    return page


def wait_for_evidence(room: Any, page: ConcludePage) -> None:
    """Wait until the results are read, which begins once the page stands."""
    room.qtbot.waitUntil(lambda: page._evidence._results is not None)


def kept(room: Any, page: ConcludePage, at: int = 0) -> Decision:
    """Return the decision as the file holds it."""
    item = page.model.workshop.recommendations[at].id
    found = read_decisions(room.context, page.model.workshop.id)
    return found.get(item, Decision(item))


def outcome(page: ConcludePage, text: str) -> Segment:
    return next(one for one in page.editor.outcome.findChildren(Segment) if one.text() == text)


def press(room: Any, page: ConcludePage, text: str) -> None:
    room.qtbot.mouseClick(outcome(page, text), LEFT)


@contextmanager
def locked(room: Any) -> Generator[None]:
    """Have another program hold the file."""
    with closing(sqlite3.connect(room.context.store.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


def test_a_decision_is_made_without_a_mouse(room: Any, page: ConcludePage) -> None:
    page._list.setFocus()
    QTest.keyClick(page._list, Qt.Key.Key_Down)
    for _ in range(20):
        if QApplication.focusWidget() is outcome(page, "Not decided yet"):
            break
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert kept(room, page, 1).outcome is Outcome.DEFER
    assert kept(room, page, 1).amended_text == ""
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.editor.reason
    QTest.keyClicks(page.editor.reason, "Who pays is open")
    QTest.keyClick(page.editor.reason, Qt.Key.Key_Tab)
    QTest.keyClicks(page.editor.owner.edit, "Ministry")
    QTest.keyClick(page.editor.owner.edit, Qt.Key.Key_Tab)
    QTest.keyClick(page.editor.until.is_set, Qt.Key.Key_Space)
    made = kept(room, page, 1)
    assert (made.reason, made.owner) == ("Who pays is open", "Ministry")
    assert made.due == date.today()  # noqa: DTZ011 - the calendar day where the user is
    assert page._count.text() == "Decided: 1 of 3"


def test_what_is_typed_is_kept_by_itself(room: Any, page: ConcludePage) -> None:
    QTest.keyClicks(page.editor.reason, "Said in the room")
    room.qtbot.waitUntil(lambda: kept(room, page).reason == "Said in the room")


def test_the_last_syllable_is_kept_when_another_recommendation_is_chosen(
    room: Any, page: ConcludePage
) -> None:
    page.editor.reason.setFocus()
    QApplication.sendEvent(page.editor.reason, QInputMethodEvent("찬", []))
    page._list.setCurrentRow(1)
    assert kept(room, page).reason == "찬"
    assert page.editor.reason.text() == ""
    page._list.setCurrentRow(0)
    assert page.editor.reason.text() == "찬"


def test_an_amendment_begins_with_the_words_of_the_recommendation(
    room: Any, page: ConcludePage
) -> None:
    assert not page.editor.amended.isVisible()
    press(room, page, "Adopt as amended")
    assert page.editor.amended.isVisible()
    assert page.editor.amended.text() == "Text"
    page.editor.amended.setFocus()
    page.editor.amended.moveCursor(page.editor.amended.textCursor().MoveOperation.End)
    QTest.keyClicks(page.editor.amended, " with funding")
    page.editor.flush()
    press(room, page, "Adopt")
    assert kept(room, page).amended_text == "Text with funding"
    assert page.editor.amended.isVisible()


def test_an_amendment_nobody_wrote_goes_with_its_outcome(room: Any, page: ConcludePage) -> None:
    press(room, page, "Adopt as amended")
    press(room, page, "Adopt")
    assert kept(room, page).amended_text == ""
    assert not page.editor.amended.isVisible()


def test_an_outcome_can_be_taken_back(room: Any, page: ConcludePage) -> None:
    press(room, page, "Reject")
    assert kept(room, page).outcome is Outcome.REJECT
    press(room, page, "Not decided yet")
    assert kept(room, page).outcome is None
    assert page._count.text() == "Decided: 0 of 3"


def test_a_date_is_set_changed_and_taken_away(room: Any, page: ConcludePage) -> None:
    assert not page.editor.until.day.isEnabled()
    page.editor.until.is_set.click()
    page.editor.until.day.setDate(QDate(2027, 3, 31))
    assert kept(room, page).due == date(2027, 3, 31)
    page._list.setCurrentRow(1)
    assert not page.editor.until.is_set.isChecked()
    page._list.setCurrentRow(0)
    assert page.editor.until.day.date() == QDate(2027, 3, 31)
    page.editor.until.is_set.click()
    assert kept(room, page).due is None


def test_what_cannot_be_kept_stays_and_is_kept_later(room: Any, page: ConcludePage) -> None:
    with locked(room):
        QTest.keyClicks(page.editor.reason, "Important words")
        page.editor.flush()
        assert "Another program is using the file" in room.told.said[-1]
        page._list.setCurrentRow(1)
        assert page.editor.reason.text() == ""
        page._list.setCurrentRow(0)
        assert page.editor.reason.text() == "Important words"
    press(room, page, "Adopt")
    made = kept(room, page)
    assert (made.outcome, made.reason) == (Outcome.ADOPT, "Important words")
    assert room.told.said[-1] == "Your text is saved."


def test_an_outcome_that_cannot_be_kept_is_not_shown_as_chosen(
    room: Any, page: ConcludePage
) -> None:
    with locked(room):
        press(room, page, "Adopt")
        page.editor.until.is_set.click()
    assert outcome(page, "Not decided yet").isChecked()
    assert not outcome(page, "Adopt").isChecked()
    assert not page.editor.until.is_set.isChecked()
    assert len(room.told.said) == 2


def test_a_reason_that_is_too_long_is_refused_and_stays(room: Any, page: ConcludePage) -> None:
    text = "가" * 20_001
    page.editor.reason.setPlainText(text)
    page.editor.flush()
    assert "Shorten it" in room.told.said[-1]
    press(room, page, "Adopt")
    assert page.editor.reason.text() == text
    assert kept(room, page).reason == ""


def decide_all(page: ConcludePage) -> None:
    for line in page.model.lines:
        page.model.set_outcome(line.recommendation.id, Outcome.ADOPT)


def test_concluding_asks_while_something_is_undecided(room: Any, page: ConcludePage) -> None:
    first, *others = page.model.lines
    page.model.set_outcome(first.recommendation.id, Outcome.ADOPT)
    room.qtbot.mouseClick(page.conclude, LEFT)
    assert not page.model.is_read_only
    codes = ", ".join(line.recommendation.code for line in others)
    assert page.question.sentence.text().startswith(f"Without a decision: {codes}.")
    assert page.question.conclude.hasFocus()
    page.question.cancel.click()
    assert not page.question.isVisible()
    room.qtbot.mouseClick(page.conclude, LEFT)
    room.qtbot.mouseClick(page.question.conclude, LEFT)
    assert page.model.is_read_only
    assert not page.question.isVisible()


def test_the_question_names_a_few_and_goes_when_all_is_decided(
    room: Any, page: ConcludePage
) -> None:
    page.question.begin()
    page.question.refresh(tuple(f"R{number}" for number in range(1, 12)))
    assert "R8, … (11)." in page.question.sentence.text()
    decide_all(page)
    assert not page.question.isVisible()


def test_a_double_click_does_not_conclude_and_reopen(room: Any, page: ConcludePage) -> None:
    decide_all(page)
    object.__setattr__(room.desk.acts, "_clock", lambda: 10**6)
    page.conclude.click()
    page.conclude.click()
    assert page.model.is_read_only


def test_concluding_makes_read_only_and_can_be_undone(room: Any, page: ConcludePage) -> None:
    decide_all(page)
    room.qtbot.mouseClick(page.conclude, LEFT)
    assert room.told.said[-1] == "The workshop is concluded."
    assert page.model.is_read_only
    assert not page.editor.outcome.isEnabled()
    assert page.editor.reason.isReadOnly()
    room.told.actions[-1]()
    assert not page.model.is_read_only
    assert page.editor.outcome.isEnabled()


def test_an_export_keeps_first_what_is_being_typed(room: Any, page: ConcludePage) -> None:
    QTest.keyClicks(page.editor.reason, "Just now")
    room.qtbot.mouseClick(page.export, LEFT)
    assert kept(room, page).reason == "Just now"
    assert room.told.went[-1] == (page.model.workshop.id, "export")


def test_without_a_revealed_round_nothing_can_be_exported_and_it_says_why(
    room: Any, make_workshop: Any
) -> None:
    page = ConcludePage(room.desk, make_workshop().id)
    room.put(page)
    assert not page.export.isEnabled()
    assert not page.conclude.isEnabled()
    assert "once a round is revealed" in page._note_text.text()


def test_a_workshop_without_recommendations_says_the_next_step(
    room: Any, make_workshop: Any
) -> None:
    page = ConcludePage(room.desk, make_workshop(items=0).id)
    room.put(page)
    assert page.editor._empty.isVisible()
    assert not page.editor.outcome.isVisible()


def test_the_page_follows_the_language_and_keeps_what_is_typed(
    room: Any, page: ConcludePage
) -> None:
    QTest.keyClicks(page.editor.reason, "half a thou")
    set_language("ko")
    page.retranslate()
    assert page._title.text() == "결정"
    assert outcome(page, "수정 채택").isVisible()
    assert page.editor.reason.text() == "half a thou"


def test_beside_the_decision_stands_what_the_ratings_say(room: Any, page: ConcludePage) -> None:
    panel = page.editor.panel
    assert panel.isVisible()
    shown = panel.evidence
    assert shown is not None
    words = {one.text() for one in panel.findChildren(QLabel) if one.isVisible()}
    for criterion in shown.criteria:
        assert {criterion.name, criterion.label, criterion.sentence} <= words
    marks = [one.accessibleName() for one in panel.findChildren(GroupMark) if one.isVisible()]
    assert len(marks) == 2 * 3
    room.qtbot.mouseClick(panel.link, LEFT)
    first = page.model.workshop.recommendations[0].id
    assert room.told.went[-1] == (page.model.workshop.id, f"results: {first}")


def test_the_panel_is_left_alone_while_a_decision_is_written(room: Any, page: ConcludePage) -> None:
    before = page.editor.panel._blocks
    press(room, page, "Defer")
    assert page.editor.panel._blocks is before
    set_language("ko")
    page.retranslate()
    assert page.editor.panel._title.text() == "평가 결과 요약"
    assert page.editor.panel.evidence.criteria[0].name == "중요도"


def test_nothing_of_a_round_that_is_not_revealed_is_beside_a_decision(
    room: Any, make_workshop: Any
) -> None:
    workshop = make_workshop()
    opened = open_round(room.context, workshop.id).rounds[0]
    close_round(room.context, workshop.id, opened.id)
    page = ConcludePage(room.desk, workshop.id)
    room.put(page)
    wait_for_evidence(room, page)
    assert not page.editor.panel.isVisible()
    reveal_round(room.context, workshop.id, opened.id)
    assert page.editor.panel.isVisible()
    reopen_round(room.context, workshop.id, opened.id, "one came late")
    assert not page.editor.panel.isVisible()
    assert page.editor.panel.evidence is None
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert page.editor.panel.findChildren(Chip) == []


def test_a_concluded_decision_is_read_and_copied_but_not_changed(
    room: Any, page: ConcludePage
) -> None:
    press(room, page, "Adopt")
    page.model.conclude()
    for field in (page.editor.reason, page.editor.owner.edit, page.editor.until.day):
        assert field.isReadOnly()
    QTest.keyClicks(page.editor.owner.edit, "x")
    assert page.editor.owner.text() == ""
    assert not outcome(page, "Adopt").isEnabled()
    page.model.take_up_again()
    assert not page.editor.owner.edit.isReadOnly()


def test_rows_keep_apart_at_any_size_of_letters(room: Any, page: ConcludePage) -> None:
    room.desk.theme.set_font_scale(2.0)
    page.grab()
    QApplication.processEvents()
    page.grab()
    rects = [page._list.visualItemRect(page._list.item(at)) for at in range(3)]
    theme = current_theme()
    for rect, following in pairwise(rects):
        assert following.top() > rect.bottom()
        parts = row_parts(page._list.item(0).data(ROW_ROLE), QRectF(rect), theme)
        assert rect.height() >= parts.height


def test_an_amended_wording_is_put_into_the_next_round_and_taken_back(
    room: Any, page: ConcludePage
) -> None:
    first = page.model.lines[0].recommendation.id
    assert not page.editor.rate_amended.isVisible()
    page.model.set_outcome(first, Outcome.AMEND)
    assert not page.editor.rate_amended.isVisible()
    page.editor.amended.setFocus()
    page.editor.amended.set_text("")
    QTest.keyClicks(page.editor.amended, "Better words")
    page.editor.flush()
    assert page.editor.rate_amended.isVisible()
    QTest.mouseClick(page.editor.rate_amended, LEFT)
    assert room.told.said[-1] == "R1a is offered in the next round."
    assert not page.editor.rate_amended.isVisible()
    assert "replaced by R1a" in [label.text() for label in page.editor.findChildren(QLabel)]
    spoken = [page._list.item(at).text() for at in range(page._list.count())]
    assert spoken[1] == "R1a  Recommendation 1 (amended from R1): Not decided yet"
    room.told.actions[-1]()
    assert [line.recommendation.code for line in page.model.lines] == ["R1", "R2", "R3"]
    assert page.editor.rate_amended.isVisible()


def test_a_document_is_chosen_and_made_in_place(room: Any, page: ConcludePage) -> None:
    form = page.handing_on
    assert form.isHidden()
    room.qtbot.mouseClick(page.more, LEFT)
    assert form.isVisible()
    assert QApplication.focusWidget() is form.write
    for segments, at in ((form.made, 1), (form.ending, 2), (form.language, 2)):
        room.qtbot.mouseClick(segments._buttons[at], LEFT)
    room.qtbot.mouseClick(form.write, LEFT)
    wish = Wish(("ko", "en"), "long")
    assert room.told.went[-1] == (page.model.workshop.id, f"export .pdf {wish}")
    assert form.isVisible(), "often more than one file is made"
    room.qtbot.mouseClick(page.more, LEFT)
    assert form.isHidden()
