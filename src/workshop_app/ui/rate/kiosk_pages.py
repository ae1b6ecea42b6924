"""The pages of the ballot window: what fills the screen, and what a person wants from there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from workshop_app.domain.errors import UserError
from workshop_app.ui.rate.kiosk_begun import BegunPage
from workshop_app.ui.rate.kiosk_curtain import CurtainPage
from workshop_app.ui.rate.kiosk_item import ItemPage
from workshop_app.ui.rate.kiosk_leave import LeavePage
from workshop_app.ui.rate.kiosk_review import ReviewPage
from workshop_app.ui.rate.kiosk_start import StartPage
from workshop_app.ui.rate.kiosk_voice import KioskVoice
from workshop_app.ui.rate.saved_state import show_saved_state
from workshop_app.viewmodels.rate.ballot import BallotModel
from workshop_app.viewmodels.rate.kiosk import KioskModel, KioskPage
from workshop_app.wording.messages import sentence_for


class KioskPages(QStackedWidget):
    """One page at a time, as the model says; the focus goes where the page begins."""

    finished = Signal()

    def __init__(self, kiosk: KioskModel) -> None:
        super().__init__()
        self._kiosk = kiosk
        self._shown: BallotModel | None = None
        self._voice = KioskVoice()
        self.start, self.item, self.review = StartPage(), ItemPage(), ReviewPage()
        self.curtain, self.leaving = CurtainPage(kiosk), LeavePage(kiosk)
        self.begun = BegunPage(kiosk)
        for page in (self.curtain, self.begun, self.start, self.item, self.review, self.leaving):
            self.addWidget(page)
        self.start.begun.connect(self._on_begun)
        self.item.next_wanted.connect(self.go_on)
        self.item.back_wanted.connect(self._on_back)
        self.item.comment.text_settled.connect(self._on_comment_settled)
        self.review.back_wanted.connect(self._on_back)
        self.review.item_wanted.connect(self._on_item_wanted)
        self.review.finished.connect(self.finished)
        self.curtain.code_given.connect(self._on_code_given)
        self.curtain.leave_wanted.connect(self.ask_to_leave)
        self.begun.mine.connect(kiosk.say_mine)
        self.begun.not_mine.connect(self._on_not_mine)
        self.leaving.stayed.connect(self.ask_to_leave)

    def page(self) -> QWidget:
        """Return the page that the model wants to be seen."""
        return {
            KioskPage.CURTAIN: self.curtain,
            KioskPage.BEGUN: self.begun,
            KioskPage.LEAVING: self.leaving,
            KioskPage.START: self.start,
            KioskPage.ITEM: self.item,
            KioskPage.REVIEW: self.review,
        }[self._kiosk.page]

    def refresh(self) -> None:
        """Show the page as it stands, in the current language."""
        page, ballot = self.page(), self._kiosk.ballot
        fresh = ballot is not self._shown or self.currentWidget() is not page
        if ballot is not self._shown:
            self._shown = ballot
            self.item.set_model(ballot)
            self.review.set_model(ballot)
        self.start.refresh(ballot if page is self.start else None)
        if page is self.item:
            self.item.refresh()
        self.review.refresh()
        self.begun.refresh()  # hidden, it lets go of the name
        if page is self.curtain:
            self.curtain.refresh()
        elif page is self.leaving:
            self.leaving.refresh()
        if fresh:
            self._enter(page)
        self._voice.follow(page, self._read_on(page), self.item.stopped, ballot)
        self.show_saved()

    def show_saved(self) -> None:
        """Say whether everything is on the disk."""
        page = self.page()
        if page is self.item:
            self.item.show_saved()
            self._voice.follow_saved(self.item.saved)
        elif page is self.review:
            self.review.show_saved()
        elif page is self.curtain:
            show_saved_state(self.curtain.saved, self._kiosk.outbox)

    def go_on(self) -> None:
        """Go to the next recommendation."""
        self.item.flush()
        if self._kiosk.ballot is not None:
            self._kiosk.ballot.go_next()

    def ask_to_leave(self) -> None:
        """Ask whether to leave, or take the question back."""
        self.item.flush()
        self._kiosk.ask_to_leave()

    def rate_by_key(self, key: str) -> bool:
        """Answer the question in turn and go on to the next; False where the key means nothing."""
        criterion_id = self.item.criterion_in_turn() if self.page() is self.item else ""
        if not criterion_id:
            return True
        if not self._kiosk.rate_by_key(criterion_id, key):
            return False
        self.item.go_on_from(criterion_id)
        return True

    def recuse_by_key(self) -> None:
        """Stand aside on the recommendation shown and go on, or take that back."""
        if self.page() is self.item and self._kiosk.recuse_by_key():
            self.item.go_on_from_aside()

    def _read_on(self, page: QWidget) -> QWidget:
        if page is self.item:
            return self.item.told
        return self.review.head if page is self.review else page

    def _enter(self, page: QWidget) -> None:
        self.item.flush()
        self.setCurrentWidget(page)
        if page is self.start:
            self.start.begin.setFocus(Qt.FocusReason.OtherFocusReason)
        elif page is self.review:
            self.review.focus_first()
        elif page is self.curtain:
            self.curtain.begin_anew()
        elif page is self.begun:
            self.begun.begin_anew()
        elif page is self.leaving:
            self.leaving.begin_anew()

    def _on_begun(self) -> None:
        if self._kiosk.ballot is None:
            return
        try:
            self._kiosk.ballot.begin()
        except UserError as error:
            self.start.show_error(sentence_for(error))

    def _on_back(self) -> None:
        self.item.flush()
        if self._kiosk.ballot is not None:
            self._kiosk.ballot.go_back()

    def _on_comment_settled(self) -> None:
        self._voice.expect_saved()
        self.show_saved()

    def _on_item_wanted(self, index: int) -> None:
        if self._kiosk.ballot is not None:
            self._kiosk.ballot.go_to(index)

    def _on_not_mine(self) -> None:
        self._kiosk.cover()

    def _on_code_given(self, code: str) -> None:
        try:
            self._kiosk.give_code(code)
        except UserError as error:
            self.curtain.show_error(sentence_for(error))
