"""The full-screen ballot on a shared laptop: one person after the other, a curtain in between.

Guarded, not locked: no program can keep Alt+Tab from leaving, so what is left is covered and
asks for the participant's code. A real lock is the operating system's (Windows assigned access).
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QVBoxLayout, QWidget

from workshop_app.domain.errors import UserError
from workshop_app.domain.text import Language
from workshop_app.services.events import SettingsChanged
from workshop_app.services.pin import has_pin
from workshop_app.ui.desk import Desk
from workshop_app.ui.rate.kiosk_curtain import CurtainPage, CurtainReason
from workshop_app.ui.rate.kiosk_frame import KioskFooter, KioskHeader
from workshop_app.ui.rate.kiosk_item import ItemPage
from workshop_app.ui.rate.kiosk_leave import LeavePage
from workshop_app.ui.rate.kiosk_review import ReviewPage
from workshop_app.ui.rate.kiosk_start import StartPage
from workshop_app.ui.rate.rating_button import RatingButton
from workshop_app.ui.rate.saved_state import show_saved_state
from workshop_app.viewmodels.rate.ballot import BallotModel
from workshop_app.viewmodels.rate.ballot_views import BallotPage
from workshop_app.viewmodels.rate.model import RateModel
from workshop_app.viewmodels.rate.outbox import Outbox
from workshop_app.wording.language import current_language, set_language, translate
from workshop_app.wording.messages import sentence_for

DIGITS = "0123456789"
_TEXT_KEYS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class Kiosk(QWidget):
    """The window; `left` tells that the facilitator has the laptop again."""

    left = Signal()

    def __init__(self, desk: Desk, rate: RateModel, outbox: Outbox, parent: QWidget) -> None:
        flags = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint
        super().__init__(parent, flags | Qt.WindowType.WindowStaysOnTopHint)
        self.setProperty("kind", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._rate = rate
        self._outbox = outbox
        self._model: BallotModel | None = None
        self._covered = True
        self._asked_to_leave = False
        self._guarded = False
        self._language_before: Language = current_language()
        self._make_pages()
        self._lay_out()
        outbox.changed.connect(self._on_outbox_changed)
        desk.context.events.subscribe(SettingsChanged, self._on_settings_changed)

    @property
    def model(self) -> BallotModel | None:
        """Return the ballot in progress, covered or not."""
        return self._model

    @property
    def is_covered(self) -> bool:
        """Tell whether the curtain is drawn."""
        return self._covered

    def open_for(self, participant_id: str) -> None:
        """Show a person's ballot, from its start page. Raises UserError if that cannot be."""
        workshop_id = self._rate.workshop.id
        model = BallotModel(self._desk.context, workshop_id, participant_id, self._outbox)
        if not self.isVisible():
            self._language_before = current_language()
            self._guarded = has_pin(self._desk.context)
        self._take(model)
        self._uncover()

    def cover(self, reason: CurtainReason = CurtainReason.LEFT) -> None:
        """Draw the curtain; what was typed is kept first."""
        self.item.flush()
        self._covered = True
        self._asked_to_leave = False
        self.curtain.cover(reason)
        self._refresh()

    def leave(self) -> None:
        """Keep everything and give the laptop back to the facilitator."""
        self.item.flush()
        self._outbox.flush()
        self._take(None)
        self._covered = True
        self._asked_to_leave = False
        self._speak(self._language_before)
        self._refresh()
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rate by digit, go on with Enter, ask to leave with Escape."""
        key, text = event.key(), event.text()
        if key == Qt.Key.Key_Escape:
            self._on_leave_wanted()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_enter()
        elif len(text) == 1 and text in DIGITS and not event.modifiers() & _TEXT_KEYS:
            self._on_digit(int(text))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Cover the ballot when the window is left; follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            if not self.isActiveWindow() and self.isVisible() and not self._covered:
                self.cover()
        elif event.type() == QEvent.Type.LanguageChange:
            self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed."""
        self.item.flush()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Refuse Alt+F4 while a PIN guards the ballot; the program itself may close it."""
        self.item.flush()
        if event.spontaneous() and self._guarded:
            event.ignore()
            self._on_leave_wanted()
            return
        event.accept()
        if self.isVisible():
            self.leave()

    def _make_pages(self) -> None:
        self.header, self.footer = KioskHeader(), KioskFooter()
        self.start, self.item, self.review = StartPage(), ItemPage(), ReviewPage()
        self.curtain, self.leaving = CurtainPage(), LeavePage(self._desk)
        self.header.language.switched.connect(self._speak)
        self.header.leave.clicked.connect(self._on_leave_wanted)
        self.start.begun.connect(self._on_begun)
        self.item.next_wanted.connect(self._on_next)
        self.item.back_wanted.connect(self._on_back)
        self.review.back_wanted.connect(self._on_back)
        self.review.item_wanted.connect(self._on_item_wanted)
        self.review.finished.connect(self._on_finished)
        self.curtain.code_given.connect(self._on_code_given)
        self.curtain.leave_wanted.connect(self._on_leave_wanted)
        self.leaving.granted.connect(self.leave)
        self.leaving.stayed.connect(self._on_stayed)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.pages = QStackedWidget()
        for page in (self.curtain, self.start, self.item, self.review, self.leaving):
            self.pages.addWidget(page)
        column.addWidget(self.header)
        column.addWidget(self.pages, 1)
        column.addWidget(self.footer)

    def _take(self, model: BallotModel | None) -> None:
        self._model = model
        self.item.set_model(model)
        self.review.set_model(model)
        if model is not None:
            model.changed.connect(self._refresh)

    def _uncover(self) -> None:
        self._covered = False
        self._asked_to_leave = False
        self._refresh()
        self._focus_page()

    def _page(self) -> QWidget:
        model = self._model
        if self._asked_to_leave:
            return self.leaving
        if model is None or self._covered:
            return self.curtain
        return {
            BallotPage.START: self.start,
            BallotPage.ITEM: self.item,
            BallotPage.REVIEW: self.review,
            BallotPage.DONE: self.curtain,
        }[model.page]

    def _refresh(self) -> None:
        page, model = self._page(), self._model
        title = translate("Ballot", "Ballot")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.start.refresh(model if page is self.start else None)
        if page is self.item:
            self.item.refresh()
        self.review.refresh()
        self.curtain.refresh()
        self.leaving.refresh()
        self.header.refresh(None if page in {self.curtain, self.leaving} else model)
        self.footer.refresh(model if page is self.item else None)
        if self.pages.currentWidget() is not page:
            self.item.flush()
            self.pages.setCurrentWidget(page)
        self._on_outbox_changed()

    def _focus_page(self) -> None:
        page = self._page()
        if page is self.start:
            self.start.begin.setFocus(Qt.FocusReason.OtherFocusReason)
        elif page is self.review:
            self.review.focus_first()

    def _speak(self, language: str) -> None:
        if language in {"ko", "en"} and language != current_language():
            set_language("ko" if language == "ko" else "en")
            self._desk.theme.retranslate()

    def _on_begun(self) -> None:
        if self._model is None:
            return
        try:
            self._model.begin()
        except UserError as error:
            self.start.show_error(sentence_for(error))
        else:
            self._focus_page()

    def _on_next(self) -> None:
        self.item.flush()
        if self._model is not None:
            self._model.go_next()
            self._focus_page()

    def _on_back(self) -> None:
        self.item.flush()
        if self._model is not None:
            self._model.go_back()
            self._focus_page()

    def _on_item_wanted(self, index: int) -> None:
        if self._model is not None:
            self._model.go_to(index)

    def _on_finished(self) -> None:
        if self._model is not None:
            self._model.finish()
        self._take(None)
        self._speak(self._language_before)
        self.cover(CurtainReason.DONE)

    def _on_code_given(self, code: str) -> None:
        row = self._rate.person_with_code(code)
        if row is None:
            self.curtain.show_error(translate("Ballot", "No participant has this code."))
        elif self._model is not None and row.person.id == self._model.person.id:
            self._uncover()
        elif row.expected and row.answers >= row.expected:
            # Whoever guesses a code must not read what another has answered.
            self.curtain.show_error(
                translate(
                    "Ballot",
                    "This ballot is finished. The facilitator can open it again from the roster.",
                )
            )
        else:
            try:
                self.open_for(row.person.id)
            except UserError as error:
                self.curtain.show_error(sentence_for(error))

    def _on_leave_wanted(self) -> None:
        if self._asked_to_leave:
            self._on_stayed()
            return
        self.item.flush()
        self._asked_to_leave = True
        self._refresh()
        self.leaving.ask(guarded=self._guarded)

    def _on_stayed(self) -> None:
        self._asked_to_leave = False
        self._refresh()
        self._focus_page()

    def _on_enter(self) -> None:
        focused = self.focusWidget()
        if isinstance(focused, QAbstractButton) and not isinstance(focused, RatingButton):
            focused.click()
        elif self._page() is self.item:
            self._on_next()

    def _on_digit(self, digit: int) -> None:
        if self._page() is self.item and not self.item.rate_by_key(digit or None):
            self.footer.say_scale()

    def _on_outbox_changed(self) -> None:
        page = self._page()
        if page is self.item:
            self.item.show_saved()
        elif page is self.review:
            self.review.show_saved()
        show_saved_state(self.curtain.saved, self._outbox)

    def _on_settings_changed(self, _event: SettingsChanged) -> None:
        self._guarded = has_pin(self._desk.context)
