"""The question of one criterion: the loudest line of the ballot, and where one stands before answering."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen

from workshop_app.ui.kit import TextLabel
from workshop_app.ui.theme import current_theme

INTO = {Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space}


class QuestionLabel(TextLabel):
    """Holds the focus of a row without an answer, so that no point looks chosen beforehand.

    `entered` tells that the arrows lead to the points.
    """

    entered = Signal()

    def __init__(self) -> None:
        super().__init__(kind="question")
        self.setContentsMargins(8, 3, 8, 3)  # room for the ring

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the points; all else is the page's business."""
        if event.key() in INTO:
            self.entered.emit()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, and a ring around it while the focus is here."""
        super().paintEvent(event)
        if self.hasFocus():
            theme = current_theme()
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour(theme.tokens.focus), 2))
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, theme.px(6), theme.px(6))
