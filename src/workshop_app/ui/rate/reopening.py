"""Opening a closed round again: asks for the reason in place, and says what it does."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.ui.kit import Body, Button, LineField, Note, row_of
from workshop_app.ui.kit.focus import FocusReturn
from workshop_app.wording.language import translate


class ReopenForm(Note):
    """The reason may not be empty: it is the trace that the report shows."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("warn", parent)
        self._sentence = Body()
        self.reason = LineField("")
        self.reopen = Button("")
        self.cancel = Button("")
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._sentence)
        column.addWidget(self.reason)
        column.addWidget(row_of(self.reopen, self.cancel))
        self.body.addWidget(holder, 1)
        self.reopen.clicked.connect(self._on_reopen_wanted)
        self.reason.edit.returnPressed.connect(self._on_reopen_wanted)
        self.cancel.clicked.connect(self.hide)
        FocusReturn(self)
        self.hide()

    def begin(self) -> None:
        """Ask anew."""
        self.reason.set_text("")
        self.reason.set_error("")
        self.show()
        self.reason.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, number: int, least: int) -> None:
        """Say everything; `least` ballots must change where results were shown, else 0."""
        text = translate(
            "Rate",
            "Reopening round {number} takes ratings again and hides its results. The reason and "
            "the time are kept and shown in the workbook.",
        )
        said = text.format(number=number)
        if least:
            shown = translate(
                "Rate",
                "The results were shown. They change only when at least {least} ballots of each "
                "group concerned have changed, and the same groups stay hidden: otherwise the "
                "difference would tell what a latecomer said, and they are shown as they were.",
            )
            said = f"{said} {shown.format(least=least)}"
        self._sentence.setText(said)
        self.reason.set_texts(translate("Words", "Reason"))
        self.reopen.set_text(translate("Rate", "Reopen the round"))
        self.cancel.set_text(translate("Words", "Cancel"))

    def _on_reopen_wanted(self) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self.reason.set_error(translate("Rate", "Please give a reason, in a few words."))
            return
        self.wanted.emit(reason)
