"""Says that a copy still names people of this anonymous workshop, until none does."""

from PySide6.QtWidgets import QVBoxLayout

from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import Body, Button, Note, row_of
from workshop_app.viewmodels.prepare.promise import PromiseModel
from workshop_app.wording.language import translate


class UncleanNote(Note):
    """Looks when the level becomes anonymous or the page is first shown, and when asked to."""

    def __init__(self, desk: Desk, model: PromiseModel) -> None:
        super().__init__("warn")
        self._desk = desk
        self._model = model
        self._looked_at: object = None
        self.text = Body()
        self.again = Button("", icon_name="undo")
        column = QVBoxLayout()
        column.addWidget(self.text)
        column.addWidget(row_of(self.again))
        self.body.addLayout(column, 1)
        self.setVisible(False)
        self.again.clicked.connect(self.look)

    def refresh(self) -> None:
        """Look once for each level; the words follow the language."""
        self.again.set_text(translate("Promise", "Try to clean again"))
        if self._looked_at != self._model.anonymity:
            self.look()

    def look(self) -> None:
        """Clean what can be cleaned, and say what is left."""
        self._looked_at = self._model.anonymity
        self.again.setEnabled(False)
        self._model.look_for_copies(self._desk.jobs, self._show)

    def _show(self, lines: list[str]) -> None:
        self.again.setEnabled(True)
        self.text.setText("\n".join(lines))
        self.setVisible(bool(lines))
