"""How the points of a scale will look on the ballot: numbers with their labels."""

from math import ceil

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_app.charts.wrapped_text import WrappedText, wrapped
from workshop_app.domain.scale import Scale
from workshop_app.ui.theme import BODY, Theme, current_theme
from workshop_app.wording.language import local, translate

LEAST_WIDTH = 64
GAP = 6
PADDING = 6


class ScalePreview(QWidget):
    """Paints the points in a row, or in several where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self._scale: Scale | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_scale(self, scale: Scale) -> None:
        """Show the points of a scale."""
        self._scale = scale
        points = (f"{one.value} {local(one.label)}".strip() for one in scale.points)
        self.setAccessibleName(translate("Criteria", "Preview of the scale"))
        self.setAccessibleDescription(", ".join(points))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a comfortable width with the height it needs."""
        width = current_theme().px(480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the room of one point."""
        return QSize(current_theme().px(LEAST_WIDTH), current_theme().px(48))

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at `width`."""
        boxes = self._boxes(width, current_theme())
        return ceil(max((box.bottom() for _, box, _ in boxes), default=0.0)) + 1

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint every point."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for value, box, label in self._boxes(self.width(), theme):
            painter.setPen(QPen(theme.colour(theme.tokens.line)))
            painter.setBrush(theme.colour(theme.tokens.ground))
            painter.drawRoundedRect(box, theme.px(6), theme.px(6))
            inner = box.adjusted(*(theme.px(PADDING) * side for side in (1, 1, -1, -1)))
            number = wrapped(str(value), theme.font(BODY, bold=True), inner.width())
            painter.setPen(theme.colour(theme.tokens.ink))
            number.paint(painter, inner)
            inner.setTop(inner.top() + number.height)
            painter.setPen(theme.colour(theme.tokens.muted))
            label.paint(painter, inner)

    def _boxes(self, width: int, theme: Theme) -> list[tuple[int, QRectF, WrappedText]]:
        if self._scale is None:
            return []
        points, gap = self._scale.points, theme.px(GAP)
        least = theme.px(LEAST_WIDTH)
        a_row = max(1, min(len(points), (width + gap) // (least + gap)))
        wide = (width - gap * (a_row - 1)) / a_row - 1
        text_width = wide - 2 * theme.px(PADDING)
        number = theme.font(BODY, bold=True).pixelSize() * 1.6
        boxes: list[tuple[int, QRectF, WrappedText]] = []
        top = 0.5
        for start in range(0, len(points), a_row):
            labels = [
                wrapped(local(point.label), theme.font(BODY - 2), text_width)
                for point in points[start : start + a_row]
            ]
            high = number + max(label.height for label in labels) + 2 * theme.px(PADDING)
            for at, label in enumerate(labels):
                place = QRectF(0.5 + at * (wide + gap), top, wide, high)
                boxes.append((points[start + at].value, place, label))
            top += high + gap
        return boxes
