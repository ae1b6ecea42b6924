"""The shapes of the stakeholder groups, so that colour never stands alone."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF

from workshop_app.charts.tokens import Shape, Tokens, shape_of


def _ring(centre: QPointF, radii: tuple[float, ...], corners: int) -> QPainterPath:
    points = [
        QPointF(
            centre.x() + radii[step % len(radii)] * sin(2 * pi * step / corners),
            centre.y() - radii[step % len(radii)] * cos(2 * pi * step / corners),
        )
        for step in range(corners)
    ]
    path = QPainterPath()
    path.addPolygon(QPolygonF(points))
    path.closeSubpath()
    return path


def mark_path(shape: Shape, centre: QPointF, size: float) -> QPainterPath:
    """Return the outline of `shape` around `centre`, all shapes of about equal visual weight."""
    half = size / 2
    path = QPainterPath()
    if shape == "circle":
        path.addEllipse(centre, half, half)
    elif shape == "square":
        side = half * 0.92
        path.addRect(QRectF(centre.x() - side, centre.y() - side, 2 * side, 2 * side))
    elif shape == "triangle":
        path = _ring(QPointF(centre.x(), centre.y() + half * 0.18), (half * 1.22,), 3)
    elif shape == "diamond":
        path = _ring(centre, (half * 1.18,), 4)
    elif shape == "star":
        path = _ring(centre, (half * 1.28, half * 0.56), 10)
    else:
        path = _ring(centre, (half * 1.12,), 5)
    return path


def paint_mark(
    painter: QPainter, mark: int, centre: QPointF, size: float, tokens: Tokens, halo: str = ""
) -> None:
    """Paint a group's mark; `halo` is the ground colour that keeps neighbours apart."""
    path = mark_path(shape_of(mark), centre, size)
    if halo:
        painter.strokePath(path, QColor(halo))
        pen = painter.pen()
        painter.setPen(QColor(halo))
        painter.drawPath(path)
        painter.setPen(pen)
    painter.fillPath(path, QColor(tokens.group(mark).fill))
