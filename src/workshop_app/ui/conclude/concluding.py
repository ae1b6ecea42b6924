"""Concluding while something is undecided: asks in place, and says what has no decision."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.ui.kit import Body, Button, Note, row_of
from workshop_app.wording.language import translate

MOST_CODES = 8


class ConcludingForm(Note):
    """Goes by itself when the last decision is made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("warn", parent)
        self.sentence = Body()
        self.conclude, self.cancel = Button(""), Button("")
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.sentence)
        column.addWidget(row_of(self.conclude, self.cancel))
        self.body.addWidget(holder, 1)
        self.cancel.clicked.connect(self.hide)
        self.hide()

    def begin(self) -> None:
        """Ask."""
        self.show()
        self.conclude.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, undecided: tuple[str, ...]) -> None:
        """Say everything in the current language; nothing is asked where all is decided."""
        if not undecided:
            self.hide()
        codes = ", ".join(undecided[:MOST_CODES])
        if len(undecided) > MOST_CODES:
            codes = f"{codes}, … ({len(undecided)})"
        text = translate(
            "Conclude",
            "Without a decision: {codes}. Concluding makes the workshop read-only; these stay "
            "undecided.",
        )
        self.sentence.setText(text.format(codes=codes))
        self.conclude.set_text(translate("Conclude", "Conclude all the same"))
        self.cancel.set_text(translate("Words", "Cancel"))
