"""The arrows of a movement: from the earlier typical rating to the present one, with values."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPolygonF

from workshop_app.charts.drawing import (
    RIGHT,
    Ink,
    draw_text,
    line,
    number_text,
    scale_x,
    text_width,
)
from workshop_app.charts.marks import mark_path, paint_mark
from workshop_app.charts.theme import Theme
from workshop_app.charts.tokens import shape_of
from workshop_app.findings.pictures import Move, ScaleAxis

MARK = 13


class Arrows:
    """Draws one move a lane; all values are as wide as the widest."""

    def __init__(self, moves: Sequence[Move], scale: ScaleAxis, decimals: int) -> None:
        self._moves = moves
        self._scale = scale
        self._decimals = decimals
        self._widest: tuple[Theme, float] | None = None

    def width(self, theme: Theme) -> float:
        """Return the width of the widest values, kept because every lane asks for it."""
        if self._widest is None or self._widest[0] != theme:
            texts = {self._text(move) for move in self._moves}
            widest = max((text_width(text, theme) for text in texts), default=0)
            self._widest = (theme, widest + theme.px(10))
        return self._widest[1]

    def draw(self, painter: QPainter, lane: QRectF, move: Move, theme: Theme) -> None:
        """Draw the arrow in its lane and the two values beside it."""
        tokens = theme.tokens
        middle = lane.center().y()
        size = theme.px(MARK)
        mark = move.group.mark if move.group.mark is not None else 0
        colour = tokens.group(move.group.mark).fill
        value = QRectF(lane.right() + theme.px(MARK), lane.top(), self.width(theme), lane.height())
        ink = Ink(tokens.group(move.group.mark).text, align=RIGHT, lines=1)
        draw_text(painter, value, self._text(move), ink, theme)
        if move.after is None:
            return
        after = QPointF(scale_x(lane, self._scale, move.after), middle)
        if move.before is not None and move.before != move.after:
            before = QPointF(scale_x(lane, self._scale, move.before), middle)
            _draw_arrow(painter, before, after, colour, theme)
            painter.setPen(theme.colour(colour))
            painter.setBrush(theme.colour(tokens.card))
            painter.drawPath(mark_path(shape_of(mark), before, size * 0.85))
        paint_mark(painter, mark, after, size, tokens, tokens.card)

    def _text(self, move: Move) -> str:
        after = number_text(move.after, self._decimals)
        if move.after is None or move.before is None:
            return after
        if move.before == move.after:
            return f"= {after}"
        return f"{number_text(move.before, self._decimals)} → {after}"


def _draw_arrow(painter: QPainter, start: QPointF, end: QPointF, colour: str, theme: Theme) -> None:
    """Draw a shaft and a head that ends just before the mark."""
    direction = 1 if end.x() > start.x() else -1
    tip = end.x() - direction * theme.px(MARK) * 0.7
    head = theme.px(6)
    if abs(end.x() - start.x()) < theme.px(MARK) * 1.5:
        return  # no room between the marks: outline and fill say the direction
    back = tip - direction * head
    line(painter, start, QPointF(back, start.y()), colour, theme.px(2.4))
    points = [
        QPointF(tip, start.y()),
        QPointF(back, start.y() - head * 0.8),
        QPointF(back, start.y() + head * 0.8),
    ]
    painter.setPen(theme.colour(colour))
    painter.setBrush(theme.colour(colour))
    painter.drawPolygon(QPolygonF(points))
