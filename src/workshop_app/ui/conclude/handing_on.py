"""Documents and data of the outcome: chosen in place, and made with one button."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.services.handing_on import Wish
from workshop_app.ui.kit import Body, Button, Note, PrimaryButton, Segments, row_of
from workshop_app.viewmodels.conclude.handing_on import HandingOnModel
from workshop_app.wording.language import translate

Make = Callable[[str, Wish], None]


class HandingOnForm(Note):
    """Opens under its button, and stays open: often more than one file is made."""

    def __init__(self, model: HandingOnModel, make: Make, parent: QWidget | None = None) -> None:
        super().__init__("info", parent)
        self._model, self._make = model, make
        self.made, self.ending, self.language = Segments(""), Segments(""), Segments("")
        self.sentence = Body()
        self.write, self.cancel = PrimaryButton("", icon_name="export"), Button("")
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.made, self.sentence, self.ending, self.language):
            column.addWidget(widget)
        column.addWidget(row_of(self.write, self.cancel))
        self.body.addWidget(holder, 1)
        self.made.chosen.connect(model.choose_made)
        self.ending.chosen.connect(model.choose_ending)
        self.language.chosen.connect(model.choose_language)
        self.write.clicked.connect(self._on_write_clicked)
        self.cancel.clicked.connect(self.hide)
        model.changed.connect(self.refresh)
        self.hide()

    def turn(self) -> None:
        """Open, or close what is open."""
        self.setVisible(self.isHidden())
        if self.isVisible():
            self.write.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Say everything in the current language."""
        model = self._model
        self.made.setAccessibleName(translate("Conclude", "What to make"))
        self.ending.setAccessibleName(translate("Conclude", "Kind of file"))
        self.language.setAccessibleName(translate("Conclude", "Language of the file"))
        self.made.set_choices(model.made_choices(), model.made)
        self.ending.set_choices(model.ending_choices(), model.ending)
        self.language.set_choices(model.language_choices(), model.language)
        self.sentence.setText(model.sentence())
        self.write.set_text(translate("Conclude", "Make the file"))
        self.cancel.set_text(translate("Words", "Close"))

    def _on_write_clicked(self) -> None:
        self._make(self._model.ending, self._model.wish)
