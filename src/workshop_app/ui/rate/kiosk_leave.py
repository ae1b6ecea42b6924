"""Leaving the ballot: the facilitator's PIN, checked away from the window, or a plain question."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from workshop_app.domain.errors import UserError
from workshop_app.services.pin import check_pin
from workshop_app.services.ports import Progress
from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import (
    Body,
    Button,
    Card,
    Heading,
    LineField,
    PrimaryButton,
    row_of,
)
from workshop_app.ui.rate.kiosk_sheet import KioskSheet, put_in_middle
from workshop_app.wording.language import translate
from workshop_app.wording.messages import sentence_for


class LeavePage(KioskSheet):
    """Covers the ballot meanwhile, so that whoever comes to the laptop sees no answer."""

    granted = Signal()
    stayed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._guarded = False
        self._checking = False
        self._title = Heading(level="title")
        self._sentence = Body(large=True)
        self.pin = LineField("")
        self.pin.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData
        )
        self.leave = PrimaryButton("")
        self.stay = Button("")
        self.pin.edit.returnPressed.connect(self._on_leave_wanted)
        self.leave.clicked.connect(self._on_leave_wanted)
        self.stay.clicked.connect(self.stayed)
        self._lay_out()

    def ask(self, *, guarded: bool) -> None:
        """Begin anew; `guarded` by a PIN or not."""
        self._guarded = guarded
        self.pin.set_text("")
        self.pin.set_error("")
        self.pin.setVisible(guarded)
        self.refresh()
        (self.pin.edit if guarded else self.stay).setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Say everything in the current language."""
        self._title.setText(translate("Ballot", "Leave the ballot?"))
        text = (
            translate("Ballot", "The facilitator's PIN opens the way to the roster.")
            if self._guarded
            else translate("Ballot", "All answers are kept; the ballot can be taken up again.")
        )
        self._sentence.setText(text)
        self.pin.set_texts(translate("Words", "Facilitator PIN"))
        checking = translate("Ballot", "Checking the PIN")
        leave = translate("Ballot", "Back to the roster")
        self.leave.set_text(checking if self._checking else leave)
        self.leave.setEnabled(not self._checking)
        self.stay.set_text(translate("Ballot", "Stay here"))

    def _lay_out(self) -> None:
        card = Card(padding=20, gap=14)
        for widget in (self._title, self._sentence, self.pin):
            card.body.addWidget(widget)
        card.body.addWidget(row_of(self.leave, self.stay))
        put_in_middle(self, card)

    def _on_leave_wanted(self) -> None:
        if not self._guarded:
            self.granted.emit()
        elif not self._checking:
            self._check(self.pin.text())

    def _check(self, pin: str) -> None:
        context, hasher = self._desk.context, self._desk.hasher

        def work(_progress: Progress) -> None:
            check_pin(context, hasher, pin)

        self._checking = True
        self.refresh()
        self._desk.jobs.run(work, done=self._on_right, failed=self._on_wrong)

    def _on_right(self, _result: None) -> None:
        self._checking = False
        self.refresh()
        self.granted.emit()

    def _on_wrong(self, error: Exception) -> None:
        self._checking = False
        self.refresh()
        if not isinstance(error, UserError):
            raise error
        self.pin.set_error(sentence_for(error))
        self.pin.edit.selectAll()
        self.pin.edit.setFocus(Qt.FocusReason.OtherFocusReason)
