"""The curtain between two people: it shows nothing of anybody, and takes the next code."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.ui.kit import (
    Body,
    Button,
    Card,
    Heading,
    LineField,
    PrimaryButton,
    SavedLine,
    row_of,
)
from workshop_app.ui.rate.kiosk_sheet import KioskSheet, put_in_middle
from workshop_app.viewmodels.rate.kiosk import CurtainReason, KioskModel
from workshop_app.wording.language import translate


class CurtainPage(KioskSheet):
    """Nothing here names a person; the code that is typed is never suggested."""

    code_given = Signal(str)
    leave_wanted = Signal()

    def __init__(self, kiosk: KioskModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._title = Heading(level="display")
        self._sentence = Body(large=True)
        self._card = Card(gap=12)
        self.code = LineField("")
        self.begin = PrimaryButton("")
        self.leave = Button("", icon_name="people")
        self.saved = SavedLine()
        hints = Qt.InputMethodHint
        self.code.edit.setInputMethodHints(hints.ImhPreferLatin | hints.ImhNoPredictiveText)
        self.code.edit.returnPressed.connect(self._on_code_given)
        self.begin.clicked.connect(self._on_code_given)
        self.leave.clicked.connect(self.leave_wanted)
        self._lay_out()

    def begin_anew(self) -> None:
        """Wait for the next code: an empty field."""
        self.code.set_text("")
        self.code.set_error("")
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Say everything in the current language."""
        if self._kiosk.reason is CurtainReason.DONE:
            self._title.setText(translate("Ballot", "Thank you"))
            text = translate("Ballot", "Please pass the laptop on to the next person.")
        else:
            self._title.setText(translate("Ballot", "The ballot is covered"))
            text = translate("Ballot", "Type your participant code to go on where you stopped.")
        self._sentence.setText(text)
        self.code.set_texts(
            translate("Ballot", "Participant code"),
            hint=translate("Ballot", "It is on your slip, for example K7QM."),
        )
        self.begin.set_text(translate("Ballot", "Open my ballot"))
        self.leave.set_text(translate("Ballot", "Facilitator: back to the roster"))

    def show_error(self, sentence: str) -> None:
        """Say why the code opens nothing."""
        self.code.set_error("")  # said anew, also where it is the same
        self.code.set_error(sentence)
        self.code.edit.selectAll()

    def _lay_out(self) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setSpacing(14)
        self._card.body.addWidget(self.code)
        self._card.body.addWidget(row_of(self.begin))
        for widget in (self._title, self._sentence, self._card, self.saved):
            column.addWidget(widget)
        column.addSpacing(16)
        column.addWidget(row_of(self.leave))
        put_in_middle(self, holder)

    def _on_code_given(self) -> None:
        self.code_given.emit(self.code.text())
