"""The quiet way to stand aside on a recommendation: a box apart from the points."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from workshop_app.ui.kit import Muted, show_checked
from workshop_app.viewmodels.rate.ballot_views import Item
from workshop_app.wording.language import translate


class StandAside(QWidget):
    """One box for all criteria; `toggled` tells what the person wants, the ballot what holds."""

    toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox()
        self.note = Muted()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.box)
        column.addWidget(self.note)
        self.box.toggled.connect(self.toggled)

    def show_item(self, item: Item, *, enabled: bool) -> None:
        """Show whether the person stands aside, in the current language."""
        said = translate("Ballot", "I have an interest in this and do not rate it")
        self.box.setText(said)
        self.box.setAccessibleName(said)
        self.box.setToolTip(translate("Ballot", "Key {key}").format(key="x"))
        show_checked(self.box, item.recused)
        self.box.setEnabled(enabled and not (item.recused and item.recused_by_others))
        self.note.setVisible(item.recused)
        self.note.setText(
            translate(
                "Ballot",
                "Noted by the facilitator. If that is wrong, please tell the facilitator.",
            )
            if item.recused_by_others
            else translate("Ballot", "To rate it after all, choose a point.")
        )
