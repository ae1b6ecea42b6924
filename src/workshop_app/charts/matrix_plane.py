"""The plane of the priority matrix: its ground, cross, named fields and scales."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from workshop_app.charts.contrast import mix
from workshop_app.charts.drawing import (
    CENTRE,
    LEFT,
    RIGHT,
    Ink,
    draw_text,
    fill,
    line_height,
    text_height,
    text_width,
)
from workshop_app.charts.theme import Theme
from workshop_app.findings.pictures import MatrixModel
from workshop_app.wording.language import translate

MARGIN = 0.06


@dataclass(frozen=True, slots=True)
class MatrixPlane:
    """Where the two scales meet, drawn into `rect`."""

    model: MatrixModel
    rect: QRectF
    theme: Theme

    def point(self, x: float, y: float) -> QPointF:
        """Return where a pair of values lies."""
        across, down = self.rect.width() * MARGIN, self.rect.height() * MARGIN
        share_x, share_y = self.model.x_scale.share(x), self.model.y_scale.share(y)
        return QPointF(
            self.rect.left() + across + (self.rect.width() - 2 * across) * share_x,
            self.rect.bottom() - down - (self.rect.height() - 2 * down) * share_y,
        )

    def draw(self, painter: QPainter) -> None:
        """Draw the ground, the cross and the names of the four fields."""
        tokens = self.theme.tokens
        cross = self.point(self.model.x_cross, self.model.y_cross)
        fill(painter, self.rect, mix(tokens.ground, tokens.card, 0.6), self.theme.px(6))
        best = QRectF(
            cross.x(), self.rect.top(), self.rect.right() - cross.x(), cross.y() - self.rect.top()
        )
        fill(painter, best, mix(tokens.info.soft, tokens.card, 0.7), self.theme.px(6))
        pen = QPen(QColor(tokens.edge))
        pen.setWidthF(self.theme.px(1))
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(
            QPointF(cross.x(), self.rect.top()), QPointF(cross.x(), self.rect.bottom())
        )
        painter.drawLine(
            QPointF(self.rect.left(), cross.y()), QPointF(self.rect.right(), cross.y())
        )
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawRoundedRect(self.rect, self.theme.px(6), self.theme.px(6))
        self._draw_quadrants(painter)

    def cross_rooms(self) -> tuple[QRectF, QRectF]:
        """Return where the two lines of the cross are, with a little air."""
        cross = self.point(self.model.x_cross, self.model.y_cross)
        air = self.theme.px(2)
        return (
            QRectF(cross.x() - air, self.rect.top(), 2 * air, self.rect.height()),
            QRectF(self.rect.left(), cross.y() - air, self.rect.width(), 2 * air),
        )

    def quadrant_rooms(self) -> list[tuple[QRectF, Qt.AlignmentFlag]]:
        """Return where the names of the four fields stand, just as wide as they are."""
        cross = self.point(self.model.x_cross, self.model.y_cross)
        pad = self.theme.px(8)
        rooms: list[tuple[QRectF, Qt.AlignmentFlag]] = []
        for at, text in enumerate(self.model.quadrants):
            right, low = at % 2 == 1, at > 1
            edge = self.rect.right() - cross.x() if right else cross.x() - self.rect.left()
            width = max(min(text_width(text, self.theme) + 1, edge - 2 * pad), 0)
            height = text_height(text, width, self.theme, lines=2)
            left = self.rect.right() - pad - width if right else self.rect.left() + pad
            top = self.rect.bottom() - pad - height if low else self.rect.top() + pad
            rooms.append((QRectF(left, top, width, height), RIGHT if right else LEFT))
        return rooms

    def _draw_quadrants(self, painter: QPainter) -> None:
        rooms = self.quadrant_rooms()
        for (room, align), text in zip(rooms, self.model.quadrants, strict=True):
            ink = Ink(self.theme.tokens.muted, align=align, lines=2)
            draw_text(painter, room, text, ink, self.theme)

    def draw_axes(self, painter: QPainter, rect: QRectF) -> None:
        """Write the scales' numbers and the criteria around the plane, inside `rect`."""
        tokens, height = self.theme.tokens, line_height(self.theme)
        muted = Ink(tokens.muted, align=CENTRE)
        for point in self.model.x_scale.points:
            x = self.point(point, self.model.y_scale.low).x()
            room = QRectF(
                x - self.theme.px(20),
                self.rect.bottom() + self.theme.px(2),
                self.theme.px(40),
                height,
            )
            draw_text(painter, room, str(point), muted, self.theme)
        for point in self.model.y_scale.points:
            y = self.point(self.model.x_scale.low, point).y()
            room = QRectF(rect.left(), y - height / 2, self.rect.left() - rect.left(), height)
            draw_text(
                painter,
                room.adjusted(0, 0, -self.theme.px(8), 0),
                str(point),
                _at_right(muted),
                self.theme,
            )
        strong = Ink(tokens.ink, bold=True, lines=1)
        head = QRectF(rect.left(), rect.top(), rect.width() / 2, height)
        draw_text(painter, head, f"↑ {self.model.y_name}", strong, self.theme)
        foot = QRectF(
            self.rect.center().x(), self.rect.bottom() + height + self.theme.px(4), 0, height
        )
        foot.setRight(self.rect.right())
        ink = Ink(tokens.ink, bold=True, align=RIGHT, lines=1)
        draw_text(painter, foot, f"{self.model.x_name} →", ink, self.theme)
        cross = QRectF(rect.left(), foot.top(), foot.left() - rect.left(), height)
        text = translate("Picture", "Dashed: {name}").format(name=self.model.cross_name)
        draw_text(painter, cross, text, Ink(tokens.muted, lines=1), self.theme)


def _at_right(ink: Ink) -> Ink:
    return Ink(ink.colour, ink.size, ink.bold, RIGHT, ink.lines)
