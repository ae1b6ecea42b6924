"""One point of a scale as a large button, and "don't know" beside the points."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from workshop_app.charts.wrapped_text import WrappedText, wrapped
from workshop_app.ui.theme import Theme, current_theme

NUMBER = 22
LABEL = 13
PADDING = 10
SIDE = 7  # the box lies 3 px inside, so that the ring of the focus finds room
GAP = 2


class RatingButton(QAbstractButton):
    """Shows number over label; `value` None abstains. Arrow keys are the row's business.

    `wanted` tells that somebody chose it: by click, by key, or by an assistive action, which toggles.
    """

    wanted = Signal()
    reached = Signal()
    moved = Signal(int)

    def __init__(self, value: int | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.value = value
        self._label = ""
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self.wanted)
        self.toggled.connect(self._on_self_toggled)

    @property
    def number(self) -> str:
        """Return what stands in large type."""
        return "–" if self.value is None else str(self.value)

    def set_label(self, label: str, *, name: str, tip: str) -> None:
        """Set the words under the number, the spoken name and the tooltip."""
        self._label = label
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.update()

    def label(self) -> str:
        """Return the words under the number."""
        return self._label

    def height_at(self, width: int) -> int:
        """Return the height that number and label need at `width`."""
        theme = current_theme()
        number, label = self._laid_out(theme, width)
        gap = theme.px(GAP) if self._label else 0
        return ceil(number.height + gap + label.height) + 2 * theme.px(PADDING)

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        width = current_theme().px(88)
        return QSize(width, self.height_at(width))

    def nextCheckState(self) -> None:
        """Leave the checked state to what was taken, so that a refused click shows nothing."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Space; arrows go to the neighbours, Enter to the page."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Down: 1,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.moved.emit(step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the row that the person is here."""
        super().focusInEvent(event)
        self.reached.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, number and label."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter, theme)
        number, label = self._laid_out(theme, self.width())
        rect = QRectF(self.rect())
        top = rect.top() + theme.px(PADDING)
        if not self._label:
            top = rect.center().y() - number.height / 2
        centre = Qt.AlignmentFlag.AlignHCenter
        painter.setPen(self._ink(theme))
        number.paint(painter, QRectF(0, top, rect.width(), number.height), centre)
        below = top + number.height + theme.px(GAP)
        painter.setPen(self._ink(theme, quiet=self.value is None))
        label.paint(painter, QRectF(0, below, rect.width(), label.height), centre)

    def _on_self_toggled(self, checked: bool) -> None:
        if checked:
            self.wanted.emit()

    def _laid_out(self, theme: Theme, width: int) -> tuple[WrappedText, WrappedText]:
        number = wrapped(self.number, theme.font(NUMBER, bold=True), width)
        room = max(width - 2 * theme.px(SIDE), 1)
        return number, wrapped(self._label, theme.font(LABEL), room)

    def _ink(self, theme: Theme, *, quiet: bool = False) -> QColor:
        tokens = theme.tokens
        if not self.isEnabled() and not self.isChecked():
            return theme.colour(tokens.muted)
        if self.isChecked():
            return theme.colour(tokens.on_accent)
        return theme.colour(tokens.muted if quiet else tokens.ink)

    def _paint_box(self, painter: QPainter, theme: Theme) -> None:
        tokens = theme.tokens
        ground = tokens.hover if self.underMouse() and self.isEnabled() else tokens.card
        if self.isChecked():
            ground = tokens.accent
        elif self.isDown():
            ground = tokens.sunken
        edge = QPen(theme.colour(tokens.accent if self.isChecked() else tokens.edge), 1)
        if self.value is None and not self.isChecked():
            edge.setStyle(Qt.PenStyle.DashLine)
        radius = theme.px(6)
        painter.setPen(edge)
        painter.setBrush(theme.colour(ground))
        box = QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5)
        painter.drawRoundedRect(box, radius, radius)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour(tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, radius + 2, radius + 2)
