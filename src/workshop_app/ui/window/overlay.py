"""Messages and progress float over the foot of the page: nothing moves under the hand."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.ui.kit import Card, MessageBar, ProgressPanel
from workshop_app.ui.theme import current_theme

MARGIN, GAP = 24, 8
WIDEST = 760


class Overlay(QWidget):
    """Stands above `foot`, as wide as its sentences need, and only while there is something."""

    def __init__(self, foot: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._foot = foot
        self.bar = MessageBar()
        self.bar.body.setContentsMargins(0, 0, 0, 0)
        self._card = Card(padding=12)
        self.progress = ProgressPanel()
        self._card.body.addWidget(self.progress)
        self.progress.hide()
        self._card.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._card)
        column.addWidget(self.bar)
        self.hide()
        for watched in (parent, foot, self.bar, self.progress):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what comes and goes, and the size of the window."""
        kind = event.type()
        if watched is self.progress and kind in {
            QEvent.Type.ShowToParent,
            QEvent.Type.HideToParent,
        }:
            self._card.setVisible(not self.progress.isHidden())
        if kind in {QEvent.Type.Resize, QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self._place()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Take the size that the sentences need now."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return done

    def _place(self) -> None:
        shown = not (self.bar.isHidden() and self.progress.isHidden())
        self.setVisible(shown)
        around, column = self.parentWidget(), self.layout()
        if not shown or around is None or column is None:
            return
        room = around.width() - 2 * MARGIN
        width = max(min(room, current_theme().px(WIDEST)), column.minimumSize().width())
        high = column.heightForWidth(width) if column.hasHeightForWidth() else -1
        height = max(high, column.minimumSize().height())
        left = (around.width() - width) // 2
        self.setGeometry(left, max(self._foot.y() - height - GAP, 0), width, height)
        for part in (column, self._card.layout(), self.progress.layout()):
            part.activate()  # pyright: ignore[reportOptionalMemberAccess]  # made with them
        self.raise_()
