"""The list of workshops: a card that ends with its rows, worked by mouse and keys."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QSizePolicy, QWidget

from workshop_app.ui.library.cards_model import CardsModel
from workshop_app.ui.library.row_painter import RowPainter


class CardsView(QListView):
    """Enter or a double click opens the workshop with the cursor, Delete deletes it."""

    opened = Signal()
    deleted = Signal()

    def __init__(self, rows: CardsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setItemDelegate(RowPainter(self))
        self.setModel(rows)
        rows.modelReset.connect(self.updateGeometry)
        self.doubleClicked.connect(self.opened)

    def sizeHint(self) -> QSize:
        """Return the height of all rows: where there are few, the card ends with the last."""
        return QSize(super().sizeHint().width(), self._height_of(self.model().rowCount()))

    def minimumSizeHint(self) -> QSize:
        """Return the height of one row; with more of them the list scrolls."""
        return QSize(super().minimumSizeHint().width(), self._height_of(1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height where narrow rows are taller."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font scale."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open or delete the chosen workshop, else move as lists do."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.deleted.emit()
        else:
            super().keyPressEvent(event)

    def _height_of(self, rows: int) -> int:
        return rows * max(self.sizeHintForRow(0), 0) + 2 * self.frameWidth()
