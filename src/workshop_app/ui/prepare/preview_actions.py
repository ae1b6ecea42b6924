"""Under the preview's table: what becomes of the row with the cursor, and what may be decided."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop_app.ui.kit import Button, Muted, row_of
from workshop_app.ui.prepare.preview_table import state_words
from workshop_app.viewmodels.prepare.preview_shown import RowAct, Shown, ShownRow
from workshop_app.wording.language import translate
from workshop_app.wording.tables import place_words


class RowActions(QWidget):
    """One line of buttons for the chosen rows."""

    acted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.said = Muted()
        self.buttons = {act: Button("") for act in RowAct}
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self.said, 1)
        row.addWidget(row_of(*self.buttons.values()))
        for act, button in self.buttons.items():
            button.setProperty("act", act.value)
            button.clicked.connect(self._on_button_clicked)

    def refresh(self, shown: Shown | None, row: ShownRow | None, chosen: int) -> None:
        """Say what becomes of a row, and offer what may be decided."""
        words = {
            RowAct.TAKE: translate("Preview", "Take the row"),
            RowAct.BEGIN: translate("Preview", "A recommendation"),
            RowAct.JOIN: translate("Preview", "Part of the one above"),
            RowAct.LEAVE_OUT: translate("Words", "Leave out"),
        }
        acts = shown.acts if shown is not None else ()
        for act, button in self.buttons.items():
            button.set_text(words[act])
            button.setVisible(act in acts)
            button.setEnabled(chosen > 0)
        said = translate("Preview", "Choose rows to leave them out or take them.")
        if shown is not None and shown.is_list:
            said = translate("Preview", "Choose lines to join, part or leave them out.")
        if row is not None and chosen == 1:
            said = f"{place_words(str(row.number))}: {state_words(row)}"
        elif chosen > 1:
            said = translate("Preview", "Rows chosen: {n}").format(n=chosen)
        self.said.setText(said)

    def _on_button_clicked(self) -> None:
        sender = self.sender()
        act = next((one for one, button in self.buttons.items() if button is sender), None)
        if act is not None:
            self.acted.emit(act)
