"""The list of recommendations: choose, drag, or move with Alt and the arrow keys."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyleOptionViewItem,
)

from workshop_app.charts.wrapped_text import WrappedText, wrapped
from workshop_app.ui.kit import Index, RowDelegate, paint_row_ground
from workshop_app.ui.theme import BODY, Theme
from workshop_app.viewmodels.prepare.recommendations import RecommendationRow
from workshop_app.wording.language import translate

ID_ROLE = int(Qt.ItemDataRole.UserRole)
CODE_ROLE = ID_ROLE + 1
MOST_LINES = 3
PADDING = 10


class ItemPainter(RowDelegate):
    """Paints code and title; a title takes up to three lines."""

    def height_of(self, index: Index, theme: Theme) -> int:
        """Return the height that code and title need at the list's width."""
        width = max(self.view.width() - theme.px(2 * PADDING + 20), 40)
        height = _title(index, width, theme).height + theme.font(BODY - 1).pixelSize() * 1.5
        return round(height) + theme.px(2 * PADDING)

    def paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, theme: Theme
    ) -> None:
        """Paint one recommendation."""
        tokens = theme.tokens
        rect = paint_row_ground(painter, option, index, theme)
        side = theme.px(PADDING)
        inner = QRectF(
            rect.left() + side, rect.top() + side, rect.width() - 2 * side, rect.height()
        )
        code = wrapped(
            str(index.data(CODE_ROLE)), theme.font(BODY - 1, bold=True), inner.width(), max_lines=1
        )
        painter.setPen(theme.colour(tokens.muted))
        code.paint(painter, inner)
        painter.setPen(theme.colour(tokens.ink))
        inner.setTop(inner.top() + code.height)
        _title(index, inner.width(), theme).paint(painter, inner)


class RecommendationList(QListWidget):
    """Shows the order and asks for changes of it; the model alone changes anything."""

    chosen = Signal(str)
    move_asked = Signal(str, int)
    delete_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(ItemPainter(self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.currentRowChanged.connect(self._on_current_row_changed)

    def set_rows(self, rows: list[RecommendationRow], chosen: str) -> None:
        """Show these rows, with one of them chosen."""
        self.blockSignals(True)
        place = self.verticalScrollBar().value()
        while self.count() > len(rows):
            self.takeItem(self.count() - 1)
        for at, row in enumerate(rows):
            item = self.item(at) if at < self.count() else QListWidgetItem(self)
            _fill(item, row)
            if row.id == chosen:
                self.setCurrentItem(item)
        self.scheduleDelayedItemsLayout()
        self.verticalScrollBar().setValue(place)
        if self.currentRow() >= 0:
            self.scrollToItem(self.currentItem())
        self.blockSignals(False)

    def set_editable(self, editable: bool) -> None:
        """Allow dragging, or not."""
        self.setDragEnabled(editable)
        self.setAcceptDrops(editable)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt and up or down, delete with Delete."""
        row = self.currentRow()
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and steps is not None and row >= 0:
            self.move_asked.emit(self._id(row), row + steps)
        elif event.key() == Qt.Key.Key_Delete and row >= 0:
            self.delete_asked.emit(self._id(row))
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the move and leave the list alone: it follows the model."""
        row = self.currentRow()
        target = self.indexAt(event.position().toPoint())
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if row < 0:
            return
        place = target.row() if target.isValid() else self.count()
        below = QAbstractItemView.DropIndicatorPosition.BelowItem
        if target.isValid() and self.dropIndicatorPosition() == below:
            place += 1
        if place > row:  # counted without the one that moves
            place -= 1
        self.move_asked.emit(self._id(row), place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break titles anew at another width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _id(self, row: int) -> str:
        return str(self.item(row).data(ID_ROLE))

    def _on_current_row_changed(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(self._id(row))


def _fill(item: QListWidgetItem, row: RecommendationRow) -> None:
    title = row.title or translate("Recommendations", "Not kept yet: it needs a title")
    item.setText(title)
    item.setData(ID_ROLE, row.id)
    item.setData(CODE_ROLE, row.code)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row.code} {title}")
    item.setToolTip(title)


def _title(index: Index, width: float, theme: Theme) -> WrappedText:
    text = str(index.data(Qt.ItemDataRole.DisplayRole))
    return wrapped(text, theme.font(BODY), width, max_lines=MOST_LINES)
