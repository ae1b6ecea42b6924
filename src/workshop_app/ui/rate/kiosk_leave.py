"""Leaving the ballot: the facilitator's PIN, or a plain question where none is set."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from workshop_app.domain.errors import UserError
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
from workshop_app.viewmodels.rate.kiosk import KioskModel
from workshop_app.wording.language import translate
from workshop_app.wording.messages import sentence_for


class LeavePage(KioskSheet):
    """Covers the ballot meanwhile, so that whoever comes to the laptop sees no answer."""

    stayed = Signal()

    def __init__(self, kiosk: KioskModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        kiosk.pin_refused.connect(self._on_pin_refused)
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

    def begin_anew(self) -> None:
        """Ask: an empty field, where a PIN guards the ballot."""
        self.pin.set_text("")
        self.pin.set_error("")
        self.pin.setVisible(self._kiosk.is_guarded)
        (self.pin.edit if self._kiosk.is_guarded else self.stay).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def refresh(self) -> None:
        """Say everything in the current language."""
        self._title.setText(translate("Ballot", "Leave the ballot?"))
        text = (
            translate("Ballot", "The facilitator's PIN opens the way to the roster.")
            if self._kiosk.is_guarded
            else translate("Ballot", "All answers are kept; the ballot can be continued later.")
        )
        self._sentence.setText(text)
        self.pin.set_texts(translate("Words", "Facilitator PIN"))
        checking = translate("Ballot", "Checking the PIN")
        leave = translate("Ballot", "Back to the roster")
        self.leave.set_text(checking if self._kiosk.is_checking else leave)
        self.leave.setEnabled(not self._kiosk.is_checking)
        self.stay.set_text(translate("Ballot", "Stay here"))

    def _lay_out(self) -> None:
        card = Card(padding=20, gap=14)
        for widget in (self._title, self._sentence, self.pin):
            card.body.addWidget(widget)
        card.body.addWidget(row_of(self.leave, self.stay))
        put_in_middle(self, card)

    def _on_leave_wanted(self) -> None:
        self._kiosk.give_pin(self.pin.text())

    def _on_pin_refused(self, error: UserError) -> None:
        self.pin.set_error("")  # said anew, also where it is the same
        self.pin.set_error(sentence_for(error))
        self.pin.edit.selectAll()
        self.pin.edit.setFocus(Qt.FocusReason.OtherFocusReason)
