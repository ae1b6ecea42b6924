"""Closing while somebody has not finished: asks once, in place, and says whom it cuts off."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.ui.kit import Body, Button, Note, row_of
from workshop_app.viewmodels.rate.model import RateModel
from workshop_app.viewmodels.rate.stage_words import closing_question
from workshop_app.wording.language import translate


class ClosingForm(Note):
    """Stands away from the button that was pressed, and counts on while it asks."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("warn", parent)
        self.question = Body()
        self.close_now = Button("")
        self.cancel = Button("")
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.question)
        column.addWidget(row_of(self.close_now, self.cancel))
        self.body.addWidget(holder, 1)
        self.close_now.clicked.connect(self.wanted)
        self.cancel.clicked.connect(self.hide)
        self.hide()

    def begin(self) -> None:
        """Ask."""
        self.show()
        self.close_now.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, model: RateModel) -> None:
        """Say everything in the current language, as it stands now."""
        if not model.asks_before_closing:
            self.hide()
        self.question.setText(closing_question(model))
        self.close_now.set_text(translate("Rate", "Close it now"))
        self.cancel.set_text(translate("Words", "Cancel"))
