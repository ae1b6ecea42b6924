"""A scale of one's own: its lowest number and how many points it has."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSpinBox, QWidget

from workshop_app.domain.scale import FEWEST_POINTS, HIGHEST_LOW, LOWEST, MOST_POINTS, Scale
from workshop_app.ui.kit import FlowRow, Muted, NumberField
from workshop_app.wording.language import translate


class OwnScale(QWidget):
    """Two numbers, always those of the scale as it is; sends both when one is changed."""

    chosen = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.low = NumberField("", LOWEST, HIGHEST_LOW)
        self.points = NumberField("", FEWEST_POINTS, MOST_POINTS)
        self._low_name, self._points_name, self._range = Muted(), Muted(), Muted()
        row = FlowRow(self, gap=12)
        for name, field in ((self._low_name, self.low), (self._points_name, self.points)):
            pair = QWidget()
            line = FlowRow(pair, gap=6)
            line.addWidget(name)
            line.addWidget(field)
            row.addWidget(pair)
            name.setBuddy(field)
            field.setKeyboardTracking(False)
            field.valueChanged.connect(self._on_value_changed)
        row.addWidget(self._range)

    def show_scale(self, scale: Scale, criterion: str) -> None:
        """Show the numbers of a scale, without a signal."""
        names = (
            (self._low_name, self.low, translate("Criteria", "Lowest number")),
            (self._points_name, self.points, translate("Criteria", "Number of points")),
        )
        for label, field, name in names:
            label.setText(name)
            field.setAccessibleName(f"{criterion}: {name}")
        _show(self.low, scale.low)
        _show(self.points, len(scale.points))
        said = translate("Criteria", "{first} to {last}")
        self._range.setText(said.format(first=scale.low, last=scale.high))

    def _on_value_changed(self) -> None:
        self.chosen.emit(self.low.value(), self.points.value())


def _show(field: QSpinBox, value: int) -> None:
    field.blockSignals(True)
    field.setValue(value)
    field.blockSignals(False)
