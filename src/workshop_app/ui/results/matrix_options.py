"""How the matrix is drawn: where its cross stands, and whose group marks are shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from workshop_app.domain.errors import UserError
from workshop_app.findings.draw_up import cross_name
from workshop_app.services.context import Context
from workshop_app.services.preferences import read_window_state, write_window_state
from workshop_app.ui.kit import FlowRow, Segments
from workshop_app.wording.language import translate

MIDPOINT, MEAN, GROUPS = "midpoint", "mean", "groups"
KEPT_UNDER = "results.matrix"


class MatrixOptions(QWidget):
    """A choice of two crosses and a box for the marks of all groups; kept on this computer."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        kept = read_window_state(context, KEPT_UNDER).split(",")
        self._cross = MEAN if MEAN in kept else MIDPOINT
        self.cross = Segments("")
        self.groups = QCheckBox()
        self.groups.setChecked(GROUPS in kept)
        row = FlowRow(self, gap=12)
        row.addWidget(self.cross)
        row.addWidget(self.groups)
        QWidget.setTabOrder(self.cross, self.groups)
        self.cross.chosen.connect(self._on_cross_chosen)
        self.groups.toggled.connect(self._on_groups_toggled)

    @property
    def at_mean(self) -> bool:
        """Tell whether the cross stands at the means."""
        return self._cross == MEAN

    @property
    def all_groups(self) -> bool:
        """Tell whether every recommendation shows where each group places it."""
        return self.groups.isChecked()

    def show_names(self) -> None:
        """Say everything in the current language."""
        self.cross.setAccessibleName(translate("Results", "Cross-hair"))
        names = [(MIDPOINT, cross_name(at_mean=False)), (MEAN, cross_name(at_mean=True))]
        self.cross.set_choices(names, self._cross)
        self.groups.setText(translate("Results", "Show group marks"))

    def _on_cross_chosen(self, key: str) -> None:
        self._cross = key
        self._keep()

    def _on_groups_toggled(self) -> None:
        self._keep()

    def _keep(self) -> None:
        self.changed.emit()
        kept = [self._cross, *([GROUPS] if self.all_groups else [])]
        try:
            write_window_state(self._context, KEPT_UNDER, ",".join(kept))
        except UserError:
            return  # not worth a message; what matters says so itself
