"""The full-screen ballot on a shared laptop: one person after the other, a curtain in between.

While it is up the program is locked to it: nothing but the PIN, or where none is set the plain way
back, brings the facilitator's windows. No program can keep Alt+Tab from reaching other programs, so
what is left is covered and asks for the participant's code: that lock is the operating system's.
"""

from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QCloseEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QScreen,
    QShortcut,
)
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from workshop_app.domain.text import Language
from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import set_role
from workshop_app.ui.qt.lockdown import Lockdown
from workshop_app.ui.rate.kiosk_frame import KioskFooter, KioskHeader
from workshop_app.ui.rate.kiosk_pages import KioskPages
from workshop_app.ui.rate.rating_button import RatingButton
from workshop_app.viewmodels.rate.ballot import BallotModel
from workshop_app.viewmodels.rate.kiosk import KEYS, RECUSE_KEYS, KioskModel
from workshop_app.viewmodels.rate.outbox import Outbox
from workshop_app.wording.language import current_language, set_language, translate

STEP = 0.1  # of the letters, for Ctrl and + or -
_TEXT_KEYS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class Kiosk(QWidget):
    """The window; `left` tells that the facilitator has the laptop again."""

    left = Signal()

    def __init__(self, desk: Desk, workshop_id: str, outbox: Outbox, owner: QWidget) -> None:
        flags = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint
        # Without a parent: what is locked away with the owner's window would take it along.
        super().__init__(None, flags | Qt.WindowType.WindowStaysOnTopHint)
        owner.destroyed.connect(self.deleteLater)
        self.setProperty("kind", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self, QAccessible.Role.Window)
        self._theme = desk.theme
        self._guard = desk.guard
        self._kiosk = KioskModel(
            desk.context, workshop_id, outbox, desk.jobs, desk.hasher, desk.guard
        )
        self._lockdown = Lockdown(self, desk.guard)
        self._language_before: Language = current_language()
        self._size_before = desk.theme.theme.font_scale
        self.header, self.footer = KioskHeader(), KioskFooter()
        self.pages = KioskPages(self._kiosk)
        self.start, self.item, self.review = self.pages.start, self.pages.item, self.pages.review
        self.curtain, self.leaving = self.pages.curtain, self.pages.leaving
        self._lay_out()
        for keys, steps in {"Ctrl++": 1, "Ctrl+=": 1, "Ctrl+-": -1}.items():
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self._grow, steps))
        self.header.language.switched.connect(self._speak)
        self._back = QTimer(self, singleShot=True, interval=0)
        self._back.timeout.connect(self._on_back)
        self.header.leave.clicked.connect(self.pages.ask_to_leave)
        self.pages.finished.connect(self._on_finished)
        outbox.changed.connect(self._on_outbox_changed)
        self._kiosk.changed.connect(self._refresh)
        self._kiosk.left.connect(self._on_left)

    @property
    def model(self) -> BallotModel | None:
        """Return the ballot in progress, covered or not."""
        return self._kiosk.ballot

    @property
    def is_covered(self) -> bool:
        """Tell whether the curtain is drawn."""
        return self._kiosk.is_covered

    def open_for(self, participant_id: str) -> None:
        """Show a person's ballot, from its start page. Raises UserError if that cannot be."""
        if not self.isVisible():
            self._language_before = current_language()
            self._size_before = self._theme.theme.font_scale
        self._kiosk.open_for(participant_id)

    def take_up(self) -> None:
        """Go on where the program was ended while a guarded ballot was up: with the curtain."""
        self._kiosk.take_up()

    def fill(self, screen: QScreen) -> None:
        """Fill a screen and have the program locked to this window."""
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self._lockdown.begin()
        if self.is_covered:
            self.curtain.begin_anew()  # the focus that it took before the window came up is lost

    def cover(self) -> None:
        """Draw the curtain; what was typed is kept first."""
        self.item.flush()
        self._kiosk.cover()

    def leave(self) -> None:
        """Keep everything and give the laptop back to the facilitator."""
        self.item.flush()
        self._kiosk.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rate by key, go on with Enter, ask to leave with Escape."""
        key, text = event.key(), event.text()
        if key == Qt.Key.Key_Escape:
            self.pages.ask_to_leave()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_enter()
        elif text in KEYS and not event.modifiers() & _TEXT_KEYS:
            if not self.pages.rate_by_key(text):
                self.footer.say_scale()
        elif text in RECUSE_KEYS and not event.modifiers() & _TEXT_KEYS:
            self.pages.recuse_by_key()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Cover the ballot when the window is left; follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            if not self.isActiveWindow() and self.isVisible() and not self.is_covered:
                self.cover()
            elif self.isActiveWindow():
                self._back.start()  # after Qt has given the focus to whatever had it
        elif event.type() == QEvent.Type.LanguageChange:
            self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed."""
        self.item.flush()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Have Alt+F4, or whatever else closes windows, ask to leave like Escape."""
        self.item.flush()
        event.setAccepted(not self._guard.is_locked)
        if not event.isAccepted() and self.pages.page() is not self.leaving:
            self.pages.ask_to_leave()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.pages, 1)
        column.addWidget(self.footer)

    def _refresh(self) -> None:
        page, ballot = self.pages.page(), self._kiosk.ballot
        title = translate("Words", "Ballot")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.header.refresh(ballot if page in (self.start, self.item, self.review) else None)
        self.footer.refresh(ballot if page is self.item else None)
        self.pages.refresh()

    def _speak(self, language: str) -> None:
        if language in {"ko", "en"} and language != current_language():
            set_language("ko" if language == "ko" else "en")
            self._theme.retranslate()

    def _grow(self, steps: int) -> None:
        self._theme.set_font_scale(self._theme.theme.font_scale + steps * STEP)

    def _look_as_before(self) -> None:
        self._speak(self._language_before)
        self._theme.set_font_scale(self._size_before)

    def _on_back(self) -> None:
        if self.pages.page() is self.curtain:
            self.curtain.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_finished(self) -> None:
        self._kiosk.finish()
        self._look_as_before()

    def _on_left(self) -> None:
        self._look_as_before()
        self.hide()
        self.left.emit()

    def _on_enter(self) -> None:
        focused = self.focusWidget()
        if isinstance(focused, QAbstractButton) and not isinstance(focused, RatingButton):
            focused.click()
        elif self.pages.page() is self.item:
            self.pages.go_on()

    def _on_outbox_changed(self) -> None:
        self.pages.show_saved()
