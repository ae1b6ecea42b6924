"""The priority matrix: two criteria against each other, every item named, none hidden."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from workshop_app.services.language import translate
from workshop_app.ui.charts.drawing import (
    CENTRE,
    LEFT,
    RIGHT,
    Ink,
    draw_text,
    fill,
    line,
    line_height,
    number_text,
    text_height,
    text_width,
)
from workshop_app.ui.charts.labels import PlacedLabel, place_labels
from workshop_app.ui.charts.picture import Element, Picture, Table
from workshop_app.ui.theme import Theme
from workshop_app.ui.theme.contrast import mix
from workshop_app.ui.theme.marks import paint_mark
from workshop_app.viewmodels.pictures import MatrixItem, MatrixModel

DOT = 8
MARGIN = 0.06
HEIGHT_OF_WIDTH = 0.66
TALLEST = 620
GROUP_MARK = 13


class Matrix(Picture):
    """A dot and its code an item; the cross cuts the plane into four named fields."""

    def __init__(self, model: MatrixModel) -> None:
        self.model = model
        self.title = model.title
        self.note = model.note
        self._shown = [item for item in model.items if item.x is not None and item.y is not None]
        self._placed: tuple[object, list[PlacedLabel]] | None = None

    def body_height(self, width: float, theme: Theme) -> float:
        """Return a height that keeps the plane near to square."""
        plane = min(width * HEIGHT_OF_WIDTH, theme.px(TALLEST))
        return plane + self._foot(width, theme) + line_height(theme) + theme.px(6)

    def draw(self, painter: QPainter, rect: QRectF, theme: Theme, current: str) -> None:
        """Draw the plane, the dots, the codes and, for the current item, its groups."""
        plane = self._plane(rect, theme)
        self._draw_plane(painter, plane, theme)
        self._draw_axes(painter, rect, plane, theme)
        labels = self._labels(plane, theme)
        for item, label in zip(self._shown, labels, strict=True):
            self._draw_leader(painter, self._dot(plane, item), label, theme)
        for item in self._shown:
            self._draw_dot(painter, self._dot(plane, item), theme)
        for item, label in zip(self._shown, labels, strict=True):
            self._draw_code(painter, item, label, theme, chosen=item.key == current)
        for item in self._shown:
            if item.key == current:
                self._draw_groups(painter, plane, item, theme)
        self._draw_left_out(painter, rect, theme)

    def elements(self, rect: QRectF, theme: Theme) -> list[Element]:
        """Return one element an item: its code's place."""
        plane = self._plane(rect, theme)
        labels = self._labels(plane, theme)
        return [
            Element(item.key, label.rect, self._said(item))
            for item, label in zip(self._shown, labels, strict=True)
        ]

    def table(self) -> Table:
        """Return a row an item, those without figures too."""
        headings = (
            translate("Picture", "Recommendation"),
            self.model.y_name,
            self.model.x_name,
        )
        rows = tuple(
            (f"{item.code} {item.title}", number_text(item.y), number_text(item.x))
            for item in self.model.items
        )
        return Table(self.title, headings, rows)

    def _said(self, item: MatrixItem) -> str:
        said = translate("Picture", "{item}. {y_name}: {y}, {x_name}: {x}")
        return said.format(
            item=f"{item.code} {item.title}",
            y_name=self.model.y_name,
            y=number_text(item.y),
            x_name=self.model.x_name,
            x=number_text(item.x),
        )

    def _plane(self, rect: QRectF, theme: Theme) -> QRectF:
        left = text_width("10", theme) + theme.px(14)
        top = line_height(theme) + theme.px(6)
        return rect.adjusted(left, top, -theme.px(2), -self._foot(rect.width(), theme))

    def _foot(self, width: float, theme: Theme) -> float:
        left_out = self._left_out_text()
        rest = text_height(left_out, width, theme) + theme.px(6) if left_out else 0
        return 2 * line_height(theme) + theme.px(10) + rest

    def _point(self, plane: QRectF, x: float, y: float) -> QPointF:
        across, down = plane.width() * MARGIN, plane.height() * MARGIN
        share_x, share_y = self.model.x_scale.share(x), self.model.y_scale.share(y)
        return QPointF(
            plane.left() + across + (plane.width() - 2 * across) * share_x,
            plane.bottom() - down - (plane.height() - 2 * down) * share_y,
        )

    def _dot(self, plane: QRectF, item: MatrixItem) -> QPointF:
        return self._point(plane, item.x or 0.0, item.y or 0.0)

    def _labels(self, plane: QRectF, theme: Theme) -> list[PlacedLabel]:
        """Return the codes' places; searched once for a size, because it is asked often."""
        key = (plane.getRect(), theme.font_scale, theme.families)
        if self._placed is None or self._placed[0] != key:
            height = line_height(theme) + theme.px(2)
            dots = [self._dot(plane, item) for item in self._shown]
            sizes = [
                (text_width(item.code, theme, bold=True) + theme.px(10), height)
                for item in self._shown
            ]
            room = plane.adjusted(2, 2, -2, -2)
            self._placed = (key, place_labels(dots, sizes, room, theme.px(DOT)))
        return self._placed[1]

    def _draw_plane(self, painter: QPainter, plane: QRectF, theme: Theme) -> None:
        tokens = theme.tokens
        cross = self._point(plane, self.model.x_cross, self.model.y_cross)
        fill(painter, plane, mix(tokens.ground, tokens.card, 0.6), theme.px(6))
        best = QRectF(cross.x(), plane.top(), plane.right() - cross.x(), cross.y() - plane.top())
        fill(painter, best, mix(tokens.info.soft, tokens.card, 0.7), theme.px(6))
        pen = QPen(QColor(tokens.edge))
        pen.setWidthF(theme.px(1))
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(QPointF(cross.x(), plane.top()), QPointF(cross.x(), plane.bottom()))
        painter.drawLine(QPointF(plane.left(), cross.y()), QPointF(plane.right(), cross.y()))
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawRoundedRect(plane, theme.px(6), theme.px(6))
        self._draw_quadrants(painter, plane, cross, theme)

    def _draw_quadrants(
        self, painter: QPainter, plane: QRectF, cross: QPointF, theme: Theme
    ) -> None:
        pad, height = theme.px(8), line_height(theme)
        left, right = cross.x() - plane.left(), plane.right() - cross.x()
        top, bottom = plane.top() + pad, plane.bottom() - pad - height
        rooms = (
            (QRectF(plane.left() + pad, top, left - 2 * pad, height), LEFT),
            (QRectF(cross.x() + pad, top, right - 2 * pad, height), RIGHT),
            (QRectF(plane.left() + pad, bottom, left - 2 * pad, height), LEFT),
            (QRectF(cross.x() + pad, bottom, right - 2 * pad, height), RIGHT),
        )
        for (room, align), text in zip(rooms, self.model.quadrants, strict=True):
            ink = Ink(theme.tokens.muted, align=align, lines=1)
            draw_text(painter, room, text, ink, theme)

    def _draw_axes(self, painter: QPainter, rect: QRectF, plane: QRectF, theme: Theme) -> None:
        tokens, height = theme.tokens, line_height(theme)
        muted = Ink(tokens.muted, align=CENTRE)
        for point in self.model.x_scale.points:
            x = self._point(plane, point, self.model.y_scale.low).x()
            room = QRectF(x - theme.px(20), plane.bottom() + theme.px(2), theme.px(40), height)
            draw_text(painter, room, str(point), muted, theme)
        for point in self.model.y_scale.points:
            y = self._point(plane, self.model.x_scale.low, point).y()
            room = QRectF(rect.left(), y - height / 2, plane.left() - rect.left(), height)
            draw_text(
                painter, room.adjusted(0, 0, -theme.px(8), 0), str(point), _at_right(muted), theme
            )
        strong = Ink(tokens.ink, bold=True, lines=1)
        head = QRectF(rect.left(), rect.top(), rect.width() / 2, height)
        draw_text(painter, head, f"↑ {self.model.y_name}", strong, theme)
        foot = QRectF(plane.center().x(), plane.bottom() + height + theme.px(4), 0, height)
        foot.setRight(plane.right())
        ink = Ink(tokens.ink, bold=True, align=RIGHT, lines=1)
        draw_text(painter, foot, f"{self.model.x_name} →", ink, theme)
        cross = QRectF(rect.left(), foot.top(), foot.left() - rect.left(), height)
        text = translate("Picture", "Dashed: {name}").format(name=self.model.cross_name)
        draw_text(painter, cross, text, Ink(tokens.muted, lines=1), theme)

    def _draw_leader(
        self, painter: QPainter, dot: QPointF, label: PlacedLabel, theme: Theme
    ) -> None:
        if label.displaced:
            line(painter, dot, label.rect.center(), theme.tokens.edge, 1)

    def _draw_dot(self, painter: QPainter, dot: QPointF, theme: Theme) -> None:
        half = theme.px(DOT) / 2
        painter.setPen(QPen(QColor(theme.tokens.card), theme.px(1)))
        painter.setBrush(QColor(theme.tokens.accent))
        painter.drawEllipse(dot, half, half)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_code(
        self, painter: QPainter, item: MatrixItem, label: PlacedLabel, theme: Theme, *, chosen: bool
    ) -> None:
        tokens = theme.tokens
        ground, text = (tokens.accent, tokens.on_accent) if chosen else (tokens.card, tokens.ink)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(label.rect, theme.px(4), theme.px(4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ink = Ink(text, bold=True, align=CENTRE, lines=1)
        draw_text(painter, label.rect, item.code, ink, theme)

    def _draw_groups(
        self, painter: QPainter, plane: QRectF, item: MatrixItem, theme: Theme
    ) -> None:
        """Draw where each group places the current item, tied to its dot."""
        dot = self._dot(plane, item)
        for point in item.groups:
            at = self._point(plane, point.x, point.y)
            line(painter, dot, at, theme.tokens.group(point.group.mark).fill, theme.px(1.5))
        for point in item.groups:
            if point.group.mark is not None:
                at = self._point(plane, point.x, point.y)
                size = theme.px(GROUP_MARK)
                paint_mark(painter, point.group.mark, at, size, theme.tokens, theme.tokens.card)

    def _left_out_text(self) -> str:
        codes = [item.code for item in self.model.items if item.x is None or item.y is None]
        if not codes:
            return ""
        return translate("Picture", "Not shown (too few answers): {codes}").format(
            codes=", ".join(codes)
        )

    def _draw_left_out(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        text = self._left_out_text()
        if text:
            height = text_height(text, rect.width(), theme)
            room = QRectF(rect.left(), rect.bottom() - height, rect.width(), height)
            draw_text(painter, room, text, Ink(theme.tokens.muted), theme)


def _at_right(ink: Ink) -> Ink:
    return Ink(ink.colour, ink.size, ink.bold, RIGHT, ink.lines)
