"""The full-screen ballot with keyboard, mouse and input method, and what it hides."""

import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent, QWindow
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from ballot_box import Vote, cast_votes, write_comment
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.preparation import with_participant
from workshop_app.domain.recommendations import Criterion
from workshop_app.domain.rounds import Channel
from workshop_app.domain.scale import ScaleKind
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Workshop
from workshop_app.services.ballots import read_ballot
from workshop_app.services.context import Context
from workshop_app.services.pin import set_pin
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.rounds import close_round, open_round
from workshop_app.ui.desk import Desk
from workshop_app.ui.rate.kiosk import Kiosk
from workshop_app.ui.rate.page import RatePage
from workshop_app.wording.language import current_language


@pytest.fixture
def workshop(context: Context, make_workshop: Any) -> Workshop:
    return open_round(context, make_workshop().id)


@pytest.fixture
def kiosk(qtbot: QtBot, desk: Desk, workshop: Workshop) -> Generator[Kiosk]:
    found = opened(qtbot, desk, workshop)
    yield found
    found.item.comment.flush()  # what is typed is not settled after the file is closed


def opened(qtbot: QtBot, desk: Desk, workshop: Workshop, person: int = 0) -> Kiosk:
    page = RatePage(desk, workshop.id)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    page.open_ballot(workshop.participants[person].id)
    kiosk = page.kiosk
    kiosk.kept = page  # type: ignore[attr-defined]  # the page owns the window
    qtbot.waitUntil(kiosk.isActiveWindow)
    return kiosk


def press(qtbot: QtBot, kiosk: Kiosk, *keys: Any) -> None:
    """Press keys where the focus is, as a person does."""
    for key in keys:
        target = kiosk.focusWidget() or kiosk
        if isinstance(key, str):
            qtbot.keyClicks(target, key)
        elif isinstance(key, tuple):
            qtbot.keyClick(target, key[1], key[0])
        else:
            qtbot.keyClick(target, key)


ENTER = Qt.Key.Key_Return
CTRL_ENTER = (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Return)


def values(context: Context, workshop: Workshop, person: int = 0) -> list[int | None]:
    this = context.workshop(workshop.id).rounds[-1]
    stored = read_ballot(context, this.id, workshop.participants[person].id).ratings
    return [
        stored[item.id, criterion.id].value
        for item in workshop.recommendations
        for criterion in workshop.criteria
        if (item.id, criterion.id) in stored
    ]


def comment_of(context: Context, workshop: Workshop, item: int = 0, person: int = 0) -> str:
    this = context.workshop(workshop.id).rounds[-1]
    stored = read_ballot(context, this.id, workshop.participants[person].id).comments
    found = stored.get(workshop.recommendations[item].id)
    return found.text if found else ""


def test_a_whole_ballot_is_rated_with_digits_and_enter(
    qtbot: QtBot, kiosk: Kiosk, context: Context, workshop: Workshop
) -> None:
    press(qtbot, kiosk, ENTER)  # Begin
    press(qtbot, kiosk, "5", "4", ENTER, "0", "1", ENTER, "3", "2", ENTER)
    assert kiosk.pages.currentWidget() is kiosk.review
    assert values(context, workshop) == [5, 4, None, 1, 3, 2]
    press(qtbot, kiosk, ENTER)  # Finish
    assert kiosk.pages.currentWidget() is kiosk.curtain
    assert kiosk.model is None


def test_a_mouse_click_on_a_point_is_stored_and_the_line_says_when(
    qtbot: QtBot, kiosk: Kiosk, context: Context, workshop: Workshop
) -> None:
    qtbot.mouseClick(kiosk.start.begin, Qt.MouseButton.LeftButton)
    assert kiosk.item.saved.text() == ""
    buttons = kiosk.item.rows[0].buttons
    qtbot.mouseClick(buttons[3], Qt.MouseButton.LeftButton)
    assert values(context, workshop) == [4]
    assert [one.isChecked() for one in buttons] == [False, False, False, True, False, False]
    assert "Saved at" in kiosk.item.saved.text()


class Watcher(QObject):
    """Notes which of the widgets it is put on are asked to lay out anew what they hold."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.disturbed: list[QObject] = []
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.disturbed.append(watched)
        return False


def test_an_answer_lays_nothing_out_anew_but_the_line_that_says_when(
    qtbot: QtBot, kiosk: Kiosk, context: Context, workshop: Workshop
) -> None:
    press(qtbot, kiosk, ENTER, "5", "4")
    QApplication.sendPostedEvents()
    text, questions = kiosk.item.told.widget(), kiosk.item.rows[0].parentWidget()
    watcher = Watcher(kiosk.header, kiosk.footer, text, questions)
    qtbot.mouseClick(kiosk.item.rows[0].buttons[0], Qt.MouseButton.LeftButton)
    QApplication.sendPostedEvents()
    assert values(context, workshop) == [1, 4]
    assert watcher.disturbed == []


def test_arrows_move_within_a_scale_and_space_rates(
    qtbot: QtBot, kiosk: Kiosk, context: Context, workshop: Workshop
) -> None:
    press(qtbot, kiosk, ENTER, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert values(context, workshop) == []
    press(qtbot, kiosk, Qt.Key.Key_Space)
    assert values(context, workshop) == [3]
    press(qtbot, kiosk, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Space)
    assert values(context, workshop) == [None]


def test_a_digit_that_is_no_point_is_not_taken_and_says_so(
    qtbot: QtBot, kiosk: Kiosk, context: Context, workshop: Workshop
) -> None:
    press(qtbot, kiosk, ENTER, "7")
    assert values(context, workshop) == []
    assert "from 1 to 5" in kiosk.footer._keys.text()


def test_digits_typed_into_the_comment_are_text(
    qtbot: QtBot, kiosk: Kiosk, context: Context, workshop: Workshop
) -> None:
    press(qtbot, kiosk, ENTER)
    kiosk.item.comment.setFocus()
    press(qtbot, kiosk, "2030", ENTER, "3")
    press(qtbot, kiosk, CTRL_ENTER)
    assert values(context, workshop) == []
    assert comment_of(context, workshop) == "2030\n3"
    assert kiosk.model is not None
    assert kiosk.model.item.index == 1
    assert kiosk.item.comment.toPlainText() == ""


def test_with_every_answer_given_a_stray_digit_changes_nothing(
    qtbot: QtBot, kiosk: Kiosk, context: Context, workshop: Workshop
) -> None:
    press(qtbot, kiosk, ENTER, "5", "4", "1")
    assert values(context, workshop) == [5, 4]


def compose(kiosk: Kiosk, *steps: str) -> None:
    for step in steps:
        QApplication.sendEvent(kiosk.item.comment, QInputMethodEvent(step, []))


@pytest.mark.parametrize("how", ["next", "escape", "hide", "cover", "close", "pause"])
def test_the_last_syllable_is_never_lost(
    qtbot: QtBot, kiosk: Kiosk, context: Context, workshop: Workshop, how: str
) -> None:
    press(qtbot, kiosk, ENTER)
    kiosk.item.comment.setFocus()
    kiosk.item.comment.setPlainText("한")
    kiosk.item.comment.moveCursor(kiosk.item.comment.textCursor().MoveOperation.End)
    compose(kiosk, "ㄱ", "그", "글")
    assert comment_of(context, workshop) == ""
    if how == "next":
        press(qtbot, kiosk, CTRL_ENTER)
    elif how == "escape":
        press(qtbot, kiosk, Qt.Key.Key_Escape)
    elif how == "hide":
        kiosk.hide()
    elif how == "cover":
        kiosk.cover()
    elif how == "close":
        kiosk.close()
    else:
        qtbot.waitUntil(lambda: comment_of(context, workshop) == "한글")
    assert comment_of(context, workshop) == "한글"


def test_somebody_who_types_without_a_pause_is_stored_within_a_second(
    qtbot: QtBot, kiosk: Kiosk, context: Context, workshop: Workshop
) -> None:
    press(qtbot, kiosk, ENTER)
    kiosk.item.comment.setFocus()
    for _ in range(14):
        press(qtbot, kiosk, "a")
        qtbot.wait(100)
    assert comment_of(context, workshop).startswith("aaaa")


def test_a_comment_that_is_too_long_stays_on_the_screen_with_the_reason(
    qtbot: QtBot, kiosk: Kiosk, context: Context, workshop: Workshop
) -> None:
    press(qtbot, kiosk, ENTER)
    kiosk.item.comment.setPlainText("가" * 5001)
    kiosk.item.comment.flush()
    assert kiosk.item.comment.error.isVisible()
    assert len(kiosk.item.comment.toPlainText()) == 5001
    assert comment_of(context, workshop) == ""


def test_a_person_resumes_where_they_stopped(
    qtbot: QtBot, kiosk: Kiosk, context: Context, workshop: Workshop
) -> None:
    press(qtbot, kiosk, ENTER, "5", "4", ENTER, "3")
    kiosk.cover()
    kiosk.curtain.code.edit.setText("A-02")
    qtbot.keyClick(kiosk.curtain.code.edit, ENTER)
    assert kiosk.start.begin.plain_text() == "Begin"
    kiosk.cover()
    kiosk.curtain.code.edit.setText("a01")
    qtbot.keyClick(kiosk.curtain.code.edit, ENTER)
    kiosk.pages.begun.go_on.setFocus()
    press(qtbot, kiosk, ENTER)
    assert kiosk.start.begin.plain_text() == "Continue"
    press(qtbot, kiosk, ENTER)
    assert kiosk.model is not None
    assert kiosk.model.item.index == 1
    assert kiosk.item.rows[1].has_row_focus()


@contextmanager
def another_program(qtbot: QtBot, kiosk: Kiosk) -> Generator[None]:
    """Turn to a window that is none of the program's widgets, and come back."""
    other = QWindow()
    other.show()
    other.requestActivate()
    qtbot.waitUntil(lambda: not kiosk.isActiveWindow())
    yield
    other.destroy()


def test_leaving_the_window_covers_the_ballot_and_asks_for_the_code(
    qtbot: QtBot, kiosk: Kiosk
) -> None:
    press(qtbot, kiosk, ENTER, "5")
    with another_program(qtbot, kiosk):
        assert kiosk.is_covered
        assert kiosk.pages.currentWidget() is kiosk.curtain
    kiosk.activateWindow()
    qtbot.waitUntil(kiosk.isActiveWindow)
    assert kiosk.pages.currentWidget() is kiosk.curtain
    kiosk.curtain.code.edit.setText("Z-99")
    qtbot.mouseClick(kiosk.curtain.begin, Qt.MouseButton.LeftButton)
    assert "No participant" in kiosk.curtain.code.error()
    kiosk.curtain.code.edit.setText("A-01")
    qtbot.mouseClick(kiosk.curtain.begin, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(kiosk.pages.begun.go_on, Qt.MouseButton.LeftButton)
    assert kiosk.pages.currentWidget() is kiosk.item
    assert kiosk.item.rows[0].buttons[4].isChecked()


def test_the_code_of_a_neighbour_shows_no_answer_before_one_says_that_it_is_ones_own(
    qtbot: QtBot, kiosk: Kiosk
) -> None:
    press(qtbot, kiosk, ENTER, "5")
    kiosk.item.comment.setFocus()
    press(qtbot, kiosk, "hush")
    kiosk.cover()
    kiosk.curtain.code.edit.setText("a 01")
    qtbot.keyClick(kiosk.curtain.code.edit, ENTER)
    asking = kiosk.pages.begun
    assert kiosk.pages.currentWidget() is asking
    assert "A ballot for code A-01 has been started" in seen(kiosk)
    assert not [text for text in seen(kiosk) if "hush" in text]
    assert asking.back.hasFocus()
    press(qtbot, kiosk, "1")  # rates nothing
    press(qtbot, kiosk, ENTER)  # an Enter too many goes back
    assert kiosk.pages.currentWidget() is kiosk.curtain
    assert kiosk.is_covered
    assert kiosk.curtain.code.text() == ""
    kiosk.curtain.code.edit.setText("A01")
    qtbot.keyClick(kiosk.curtain.code.edit, ENTER)
    press(qtbot, kiosk, (Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Backtab))
    assert asking.go_on.hasFocus()
    press(qtbot, kiosk, ENTER)
    assert kiosk.pages.currentWidget() is kiosk.item
    assert kiosk.item.rows[0].buttons[4].isChecked()


@pytest.mark.parametrize(
    ("level", "begun"),
    [
        (Anonymity.NAMED, "A ballot for Kim Da, code A-01, has been started"),
        (Anonymity.CODE, "A ballot for code A-01 has been started"),
        (Anonymity.ANONYMOUS, "A ballot for code A-01 has been started"),
    ],
)
def test_a_ballot_that_was_begun_tells_whose_it_is_only_as_far_as_was_promised(
    qtbot: QtBot, desk: Desk, context: Context, make_workshop: Any, level: Anonymity, begun: str
) -> None:
    made = make_workshop(items=1, anonymity=level)
    person = replace(made.participants[0], name="Kim Da", affiliation="Ministry")
    edit_workshop(context, made.id, lambda one: with_participant(one, person))
    workshop = open_round(context, made.id)
    kiosk = opened(qtbot, desk, workshop)
    press(qtbot, kiosk, ENTER, "5")
    kiosk.cover()
    kiosk.curtain.code.edit.setText("A-01")
    qtbot.keyClick(kiosk.curtain.code.edit, ENTER)
    assert begun in seen(kiosk)
    assert not [text for text in seen(kiosk) if "Kim Da" in text and text != begun]
    kiosk.pages.begun.back.click()
    assert not [text for text in seen(kiosk) if "Kim Da" in text or "A-01" in text]


def test_a_finished_ballot_is_not_opened_by_whoever_guesses_its_code(
    qtbot: QtBot, kiosk: Kiosk
) -> None:
    press(qtbot, kiosk, ENTER, "5", "4", ENTER, "0", "1", ENTER, "3", "2", ENTER, ENTER)
    kiosk.curtain.code.edit.setText("A-01")
    qtbot.keyClick(kiosk.curtain.code.edit, ENTER)
    assert kiosk.pages.currentWidget() is kiosk.curtain
    assert "finished" in kiosk.curtain.code.error()
    kiosk.curtain.code.edit.setText("B-01")
    qtbot.keyClick(kiosk.curtain.code.edit, ENTER)
    assert kiosk.pages.currentWidget() is kiosk.start


def test_leaving_without_a_pin_asks_and_then_gives_the_laptop_back(
    qtbot: QtBot, kiosk: Kiosk
) -> None:
    press(qtbot, kiosk, ENTER, Qt.Key.Key_Escape)
    assert kiosk.pages.currentWidget() is kiosk.leaving
    assert not kiosk.leaving.pin.isVisible()
    press(qtbot, kiosk, ENTER)  # Stay here has the focus
    assert kiosk.pages.currentWidget() is kiosk.item
    press(qtbot, kiosk, Qt.Key.Key_Escape)
    with qtbot.waitSignal(kiosk.left):
        qtbot.mouseClick(kiosk.leaving.leave, Qt.MouseButton.LeftButton)
    assert not kiosk.isVisible()


@pytest.fixture
def guarded(qtbot: QtBot, desk: Desk, workshop: Workshop) -> Kiosk:
    set_pin(desk.context, desk.hasher, "2468")
    return opened(qtbot, desk, workshop)


def test_leaving_takes_the_pin_and_a_wrong_one_says_so(qtbot: QtBot, guarded: Kiosk) -> None:
    press(qtbot, guarded, ENTER, Qt.Key.Key_Escape)
    press(qtbot, guarded, "1111", ENTER)
    assert guarded.isVisible()
    assert guarded.leaving.pin.error()
    press(qtbot, guarded, "2468", ENTER)
    assert not guarded.isVisible()


def test_closing_the_ballot_asks_to_leave_and_closes_nothing(qtbot: QtBot, guarded: Kiosk) -> None:
    press(qtbot, guarded, ENTER)
    for _ in range(3):  # however often Alt+F4 is pressed
        assert not guarded.close()
        assert guarded.pages.currentWidget() is guarded.leaving
        assert guarded.isVisible()


def test_without_a_pin_closing_asks_as_well_and_one_click_gives_the_laptop_back(
    qtbot: QtBot, kiosk: Kiosk
) -> None:
    press(qtbot, kiosk, ENTER)
    assert not kiosk.close()
    assert kiosk.pages.currentWidget() is kiosk.leaving
    with qtbot.waitSignal(kiosk.left):
        qtbot.mouseClick(kiosk.leaving.leave, Qt.MouseButton.LeftButton)
    assert not kiosk.isVisible()


def test_a_busy_file_keeps_the_answer_on_the_screen_and_stores_it_later(
    qtbot: QtBot, kiosk: Kiosk, context: Context, workshop: Workshop
) -> None:
    press(qtbot, kiosk, ENTER)
    with closing(sqlite3.connect(context.store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        press(qtbot, kiosk, "5")
        assert "Not saved yet" in kiosk.item.saved.text()
        assert kiosk.item.rows[0].buttons[4].isChecked()
    qtbot.waitUntil(lambda: values(context, workshop) == [5])
    assert "Saved at" in kiosk.item.saved.text()


def test_a_round_that_closes_under_a_ballot_is_explained_and_takes_nothing_more(
    qtbot: QtBot, kiosk: Kiosk, context: Context, workshop: Workshop
) -> None:
    press(qtbot, kiosk, ENTER, "5")
    close_round(context, workshop.id, workshop.rounds[0].id)
    assert kiosk.item.stopped.isVisible()
    assert not kiosk.item.rows[0].buttons[0].isEnabled()
    press(qtbot, kiosk, "1")
    assert values(context, workshop) == [5]


def test_the_language_changes_for_one_person_only(qtbot: QtBot, kiosk: Kiosk) -> None:
    press(qtbot, kiosk, ENTER)
    qtbot.mouseClick(kiosk.header.language, Qt.MouseButton.LeftButton)
    assert current_language() == "ko"
    assert kiosk.item.rows[0].accessibleName() == "중요도"
    qtbot.mouseClick(kiosk.header.language, Qt.MouseButton.LeftButton)
    assert kiosk.item.rows[0].accessibleName() == "Importance"
    qtbot.mouseClick(kiosk.header.language, Qt.MouseButton.LeftButton)
    kiosk.leave()
    assert current_language() == "en"


def test_consent_is_shown_before_the_first_question(
    qtbot: QtBot, desk: Desk, context: Context, make_workshop: Any
) -> None:
    workshop = make_workshop(consent=LocalText("동의문", "Consent text"))
    kiosk = opened(qtbot, desk, open_round(context, workshop.id))
    assert kiosk.start._consent.isVisible()
    assert kiosk.start._consent.text() == (
        "Consent text\n\nIf you do not agree, please tell the facilitator."
    )
    assert kiosk.start.begin.plain_text() == "I agree and begin"
    press(qtbot, kiosk, ENTER)
    assert kiosk.pages.currentWidget() is kiosk.item


def test_the_review_links_back_to_what_is_missing(qtbot: QtBot, kiosk: Kiosk) -> None:
    press(qtbot, kiosk, ENTER, "5", "4", ENTER, ENTER, "3", "2", ENTER)
    assert kiosk.review.lines[1].hasFocus()
    assert "Open: Importance, Feasibility" in kiosk.review.lines[1].accessibleName()
    press(qtbot, kiosk, ENTER)
    assert kiosk.model is not None
    assert kiosk.model.item.index == 1


def seen(kiosk: Kiosk) -> list[str]:
    """What is to be read on the screen, and nothing that lies behind it."""
    return [text for one in kiosk.findChildren(QWidget) if one.isVisible() for text in read(one)]


def read(widget: QWidget) -> list[str]:
    found = [getattr(widget, name, None) for name in ("text", "toPlainText", "plain_text")]
    return [str(text()) for text in found if callable(text)]


def texts(root: QWidget) -> list[str]:
    found: list[str] = []
    for widget in [root, *root.findChildren(QWidget)]:
        found += [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
        found += [widget.windowTitle(), widget.statusTip(), widget.whatsThis()]
        for name in ("text", "toPlainText", "placeholderText"):
            if hasattr(widget, name):
                found.append(str(getattr(widget, name)()))
        spoken = QAccessible.queryAccessibleInterface(widget)
        if spoken is not None:
            found += [spoken.text(part) for part in (QAccessible.Text.Name, QAccessible.Text.Value)]
    return [text for text in found if text]


def test_nothing_of_another_person_is_in_any_widget(
    qtbot: QtBot, desk: Desk, context: Context, make_workshop: Any
) -> None:
    workshop = open_round(context, make_workshop(kind=ScaleKind.NINE).id)
    hidden = "비밀 의견 7788"

    def rate(person: int) -> None:
        answers = [
            Vote(workshop.participants[person].id, item.id, criterion.id, 7)
            for item in workshop.recommendations
            for criterion in workshop.criteria
        ]
        cast_votes(context, workshop.id, answers, Channel.KIOSK)
        item = workshop.recommendations[0].id
        write_comment(
            context, workshop.id, workshop.participants[person].id, item, hidden, Channel.KIOSK
        )

    rate(1)
    close_round(context, workshop.id, workshop.rounds[0].id)
    open_round(context, workshop.id)
    rate(1)
    kiosk = opened(qtbot, desk, workshop)
    press(qtbot, kiosk, ENTER)
    seen: list[str] = []
    for _ in range(4):
        seen += texts(kiosk)
        assert not any(b.isChecked() for r in kiosk.item.rows for b in r.buttons)
        press(qtbot, kiosk, ENTER)
    assert not [text for text in seen if hidden in text or "last round" in text]


def test_the_next_person_finds_nothing_of_the_one_before(
    qtbot: QtBot, kiosk: Kiosk, workshop: Workshop
) -> None:
    press(qtbot, kiosk, ENTER, "5")
    kiosk.item.comment.setFocus()
    press(qtbot, kiosk, "hush")
    press(qtbot, kiosk, CTRL_ENTER, ENTER, ENTER)
    qtbot.mouseClick(kiosk.review.finish, Qt.MouseButton.LeftButton)
    assert not [text for text in texts(kiosk) if "hush" in text or "A-01" in text]
    kiosk.open_for(workshop.participants[1].id)
    press(qtbot, kiosk, ENTER)
    assert not [text for text in texts(kiosk) if "hush" in text or "A-01" in text]
    assert not any(b.isChecked() for r in kiosk.item.rows for b in r.buttons)


def test_every_control_has_a_name_and_tab_visits_each_once(qtbot: QtBot, kiosk: Kiosk) -> None:
    press(qtbot, kiosk, ENTER)
    for widget in kiosk.findChildren(QWidget):
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and widget.isVisible():
            spoken = QAccessible.queryAccessibleInterface(widget)
            assert spoken.text(QAccessible.Text.Name), widget
    first = kiosk.focusWidget()
    order = [first]
    for _ in range(20):
        press(qtbot, kiosk, Qt.Key.Key_Tab)
        if kiosk.focusWidget() is first:
            break
        order.append(kiosk.focusWidget())
    rows = kiosk.item.rows
    assert order == [
        rows[0].question,
        rows[1].question,
        kiosk.item.comment,
        kiosk.item.next,
        kiosk.item.aside.box,
        kiosk.item.back,
        kiosk.header.language,
        kiosk.header.leave,
    ]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_three_criteria_on_nine_points_with_long_texts_stay_usable(
    qtbot: QtBot, desk: Desk, context: Context, make_workshop: Any, scale: float
) -> None:
    from dataclasses import replace

    from workshop_app.domain.creation import default_criteria
    from workshop_app.domain.ids import new_id
    from workshop_app.services.preparing import edit_workshop

    desk.theme.set_font_scale(scale)
    workshop = make_workshop(kind=ScaleKind.NINE)
    third: Criterion = replace(default_criteria(ScaleKind.NINE)[0], id=new_id(), key="urgency")

    def lengthen(one: Workshop) -> Workshop:
        items = tuple(
            replace(
                item,
                title=LocalText("가나다 라마바사 " * 33, "Title " * 50),
                text=LocalText("설명 " * 600, "Text " * 400),
            )
            for item in one.recommendations
        )
        return replace(one, recommendations=items, criteria=(*one.criteria, third))

    edit_workshop(context, workshop.id, lengthen)
    kiosk = opened(qtbot, desk, open_round(context, workshop.id))
    kiosk.resize(1280, 720)
    press(qtbot, kiosk, ENTER, "9", "1", "0")
    assert values(context, context.workshop(workshop.id)) == [9, 1, None]
    assert kiosk.item.next.hasFocus()
    rows = kiosk.item.rows
    qtbot.waitUntil(lambda: all(row.height() >= row.heightForWidth(row.width()) for row in rows))
    for row in rows:
        right = row.mapTo(kiosk, row.rect().topRight()).x()
        assert right <= kiosk.width()
        for button in row.buttons:
            assert button.width() >= 30 * scale
            assert button.height() >= button.height_at(button.width())
    shown = kiosk.item.next.visibleRegion().boundingRect()
    assert shown.height() == kiosk.item.next.height()


@pytest.mark.parametrize(
    ("size", "scale"), [((1366, 768), 2.0), ((1280, 720), 1.5), ((1280, 800), 1.0)]
)
def test_next_and_the_dots_are_in_view_at_every_size(
    qtbot: QtBot,
    desk: Desk,
    context: Context,
    make_workshop: Any,
    size: tuple[int, int],
    scale: float,
) -> None:
    desk.theme.set_font_scale(scale)
    workshop = make_workshop(kind=ScaleKind.NINE)
    first = open_round(context, workshop.id).rounds[0]
    every = [
        Vote(workshop.participants[0].id, item.id, criterion.id, 5)
        for item in workshop.recommendations
        for criterion in workshop.criteria
    ]
    cast_votes(context, workshop.id, every, Channel.KIOSK)
    close_round(context, workshop.id, first.id)
    kiosk = opened(qtbot, desk, open_round(context, workshop.id))
    kiosk.resize(*size)
    press(qtbot, kiosk, ENTER)
    kiosk.grab()  # lays everything out
    for button in (kiosk.item.back, kiosk.item.next):
        assert button.visibleRegion().boundingRect() == button.rect()
    text = kiosk.item.told
    assert "5" in text._before.text()
    assert text.dots.visibleRegion().boundingRect() == text.dots.rect()
    kiosk.resize(2400, 1400)
    kiosk.grab()
    assert kiosk.item.next.parentWidget().parentWidget() is kiosk.item._foot
    assert kiosk.item._foot.parentWidget() is kiosk.item._card


def test_a_page_turn_keeps_the_rows_of_points(qtbot: QtBot, kiosk: Kiosk) -> None:
    press(qtbot, kiosk, ENTER, "4")
    before = kiosk.item.rows
    assert before[0].buttons[3].isChecked()
    kiosk.model.go_next()
    assert [one is other for one, other in zip(kiosk.item.rows, before, strict=True)] == [True] * 2
    assert not any(button.isChecked() for row in kiosk.item.rows for button in row.buttons)
    assert kiosk.item.rows[0].question.hasFocus()


def test_buttons_answer_to_enter(qtbot: QtBot, kiosk: Kiosk) -> None:
    press(qtbot, kiosk, ENTER)
    kiosk.item.back.setFocus()
    press(qtbot, kiosk, ENTER)
    assert kiosk.pages.currentWidget() is kiosk.start
    assert isinstance(kiosk.focusWidget(), QAbstractButton)


def test_a_language_change_event_alone_reaches_every_page(kiosk: Kiosk) -> None:
    QApplication.sendEvent(kiosk, QEvent(QEvent.Type.LanguageChange))
    assert kiosk.start.begin.plain_text() == "Begin"
