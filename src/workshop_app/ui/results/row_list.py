"""The list at the left: recommendations in the order to discuss them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from workshop_app.findings.draw_up import mini
from workshop_app.ui.results.row_painter import MINI_ROLE, ROW_ROLE, ResultRowPainter, spoken
from workshop_app.viewmodels.results.model import ResultsModel
from workshop_app.wording.language import translate


class RowList(QListWidget):
    """Arrow keys and clicks choose; sends the recommendation's id."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(ResultRowPainter(self))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)  # narrow rows are lower
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("kind", "cards")
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.currentItemChanged.connect(self._on_current_changed)

    def show_rows(self, model: ResultsModel) -> None:
        """Show the model's rows with the chosen one marked, without a signal."""
        self.blockSignals(True)
        self.setAccessibleName(translate("Results", "Recommendations to discuss"))
        rows, chosen, criterion = model.rows, model.chosen, model.criterion
        while self.count() > len(rows):
            self.takeItem(self.count() - 1)
        while self.count() < len(rows):
            self.addItem(QListWidgetItem())
        for at, row in enumerate(rows):
            item = self.item(at)
            item.setData(ROW_ROLE, row)
            item.setToolTip(row.heading)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken(row))
            if criterion is not None:
                analysis = criterion.analysis.of(row.code)
                small = mini(model.workshop, criterion.criterion, analysis, row.title)
                item.setData(MINI_ROLE, small)
            if chosen is not None and row.recommendation_id == chosen.recommendation_id:
                self.setCurrentItem(item)
        self.blockSignals(False)
        self.viewport().update()

    def clear_rows(self) -> None:
        """Hold nothing any more, without a signal."""
        self.blockSignals(True)
        self.clear()
        self.blockSignals(False)

    def _on_current_changed(self, item: QListWidgetItem | None) -> None:
        row = item.data(ROW_ROLE) if item is not None else None
        if row is not None:
            self.chosen.emit(row.recommendation_id)
