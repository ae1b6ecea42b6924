"""The legend of a scale: a box a point with its number, and what the ends are called beside them.

It is no axis: it stands in the middle under the bars, so that nothing seems to end above a point.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from workshop_app.charts.drawing import (
    LEFT,
    RIGHT,
    Ink,
    draw_ends,
    draw_point,
    draw_text,
    end_labels,
    ends_height,
    line_height,
    text_width,
)
from workshop_app.charts.theme import Theme
from workshop_app.findings.pictures import ScaleAxis

ABOVE = 8
BOX, SEAM = 30, 2


class ScaleLegend:
    """Stands at the foot of a picture, under its bars."""

    def __init__(self, scale: ScaleAxis) -> None:
        self._scale = scale

    def height(self, width: float, theme: Theme) -> float:
        """Return its height in a picture of this width."""
        box = self._box(theme)
        if not self._is_beside(width, theme):
            box += ends_height(self._scale, width, theme, numbers=True) + theme.px(2)
        return box + theme.px(ABOVE)

    def draw(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        """Draw it at the foot of `rect`, which is as wide as the picture."""
        top = rect.bottom() - self.height(rect.width(), theme) + theme.px(ABOVE)
        boxes = QRectF(0, top, self._boxes_width(rect.width(), theme), self._box(theme))
        beside = self._is_beside(rect.width(), theme)
        low, high = (text_width(one, theme) for one in end_labels(self._scale, numbers=False))
        aside = (low - high) / 2 if beside else 0
        boxes.moveLeft(rect.center().x() - boxes.width() / 2 + aside)
        step = boxes.width() / len(self._scale.points)
        for at in range(len(self._scale.points)):
            box = QRectF(boxes.left() + at * step, top, step - SEAM, boxes.height())
            draw_point(painter, box, self._scale, at, str(self._scale.points[at]), theme)
        if beside:
            self._draw_beside(painter, rect, boxes, theme)
        else:
            ends = QRectF(rect.left(), boxes.bottom() + theme.px(2), rect.width(), 0)
            ends.setBottom(rect.bottom())
            draw_ends(painter, ends, self._scale, theme, numbers=True)

    def _draw_beside(self, painter: QPainter, rect: QRectF, boxes: QRectF, theme: Theme) -> None:
        air = theme.px(8)
        low, high = end_labels(self._scale, numbers=False)
        left = QRectF(rect.left(), boxes.top(), boxes.left() - air - rect.left(), boxes.height())
        draw_text(painter, left, low, Ink(theme.tokens.muted, align=RIGHT, lines=1), theme)
        right = QRectF(boxes.right() + air, boxes.top(), 0, boxes.height())
        right.setRight(rect.right())
        draw_text(painter, right, high, Ink(theme.tokens.muted, align=LEFT, lines=1), theme)

    def _is_beside(self, width: float, theme: Theme) -> bool:
        """Tell whether the ends' names have room beside the boxes."""
        labels = sum(text_width(one, theme) for one in end_labels(self._scale, numbers=False))
        return self._boxes_width(width, theme) + labels + theme.px(20) <= width

    def _boxes_width(self, width: float, theme: Theme) -> float:
        return min(theme.px(BOX) * len(self._scale.points), width)

    def _box(self, theme: Theme) -> float:
        return line_height(theme) + theme.px(4)
