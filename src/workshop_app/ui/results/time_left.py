"""How many minutes are left for discussion, and how many recommendations fit into them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.domain.workshop import MOST_MINUTES
from workshop_app.ui.kit import FlowRow, Muted, NumberField
from workshop_app.viewmodels.results.model import ResultsModel
from workshop_app.wording.language import translate

NOT_SET = "–"


class TimeLeft(QWidget):
    """Two numbers of minutes and a line that says what they mean; sends both."""

    chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        fields = QWidget()
        row = FlowRow(fields, gap=8)
        self.left = NumberField("", 0, MOST_MINUTES)
        self.left.setSpecialValueText(NOT_SET)
        self.left.setSingleStep(5)
        self.each = NumberField("", 1, MOST_MINUTES)
        self._left_name, self._each_name = Muted(), Muted()
        for name, field in ((self._left_name, self.left), (self._each_name, self.each)):
            pair = QWidget()
            line = FlowRow(pair, gap=6)
            line.addWidget(name)
            line.addWidget(field)
            row.addWidget(pair)
            name.setBuddy(field)
            field.setKeyboardTracking(False)
            field.valueChanged.connect(self._on_value_changed)
        QWidget.setTabOrder(self.left, self.each)
        self._said = Muted()
        column.addWidget(fields)
        column.addWidget(self._said)

    def show_minutes(self, model: ResultsModel) -> None:
        """Show the model's minutes and how many recommendations fit, without a signal."""
        self._left_name.setText(translate("Results", "Minutes left"))
        self._each_name.setText(translate("Results", "For each"))
        self.left.setAccessibleName(translate("Results", "Minutes left for discussion"))
        self.each.setAccessibleName(translate("Results", "Minutes for each recommendation"))
        for field, value in zip((self.left, self.each), model.minutes, strict=True):
            field.blockSignals(True)
            field.setValue(value)
            field.blockSignals(False)
        fitting = sum(1 for row in model.rows if row.fits)
        said = translate("Results", "In the time left: {n} of {all}")
        self._said.setText(said.format(n=fitting, all=len(model.rows)))
        self._said.setVisible(model.minutes[0] > 0)

    def _on_value_changed(self) -> None:
        self.chosen.emit(self.left.value(), self.each.value())
