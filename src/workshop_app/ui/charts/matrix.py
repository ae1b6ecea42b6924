"""The priority matrix: two criteria against each other, every item named, none hidden."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from workshop_app.services.language import translate
from workshop_app.ui.charts.drawing import (
    CENTRE,
    LEFT,
    RIGHT,
    Ink,
    draw_key,
    draw_text,
    fill,
    key_height,
    line,
    line_height,
    number_text,
    text_height,
    text_width,
)
from workshop_app.ui.charts.labels import PlacedLabel, place_labels
from workshop_app.ui.charts.picture import Element, Picture, Table
from workshop_app.ui.theme import BODY, Theme
from workshop_app.ui.theme.contrast import mix
from workshop_app.ui.theme.marks import paint_mark
from workshop_app.viewmodels.pictures import GroupRef, MatrixItem, MatrixModel

DOT = 8
MARGIN = 0.06
HEIGHT_OF_WIDTH = 0.66
LEAST_HEIGHT = 0.26
TALLEST = 620
GROUP_MARK = 13
CODE_WIDTH = 3.0  # of the letter height
ROOM_A_CODE = 3.5  # times its own area, so that it finds a place near its dot
FULL = 0.45  # of the plane covered by codes: more never fits
SMALLER = 0.85


class Matrix(Picture):
    """A dot and its code an item; the cross cuts the plane into four named fields."""

    fills = True

    def __init__(self, model: MatrixModel) -> None:
        self.model = model
        self.title = model.title
        self.note = model.note
        self._shown = [item for item in model.items if item.x is not None and item.y is not None]
        self._placed: tuple[object, tuple[Theme, list[PlacedLabel]]] | None = None

    def body_height(self, width: float, theme: Theme) -> float:
        """Return a height that keeps the plane near to square."""
        flat = min(width * HEIGHT_OF_WIDTH, theme.px(TALLEST))
        return self._height(width, flat, theme)

    def least_height(self, width: float, theme: Theme) -> float:
        """Return the height with a flatter plane, note included."""
        spare = self.size_hint(width, theme).height() - self.body_height(width, theme)
        return self._height(width, width * LEAST_HEIGHT, theme) + spare

    def _height(self, width: float, flat: float, theme: Theme) -> float:
        """Return the height with a plane as high as `flat`, or higher if there are many codes."""
        code = (theme.px(BODY) * CODE_WIDTH) * line_height(theme)
        crowded = len(self._shown) * code * ROOM_A_CODE / width
        plane = max(flat, min(crowded, width))
        return plane + self._foot(width, theme) + line_height(theme) + theme.px(6)

    def draw(self, painter: QPainter, rect: QRectF, theme: Theme, current: str) -> None:
        """Draw the plane, the dots, the codes and, for the current item, its groups."""
        plane = self._plane(rect, theme)
        self._draw_plane(painter, plane, theme)
        self._draw_axes(painter, rect, plane, theme)
        small, labels = self._labels(plane, theme)
        for item, label in zip(self._shown, labels, strict=True):
            self._draw_leader(painter, self._dot(plane, item), label, theme)
        for item in self._shown:
            self._draw_dot(painter, self._dot(plane, item), theme)
        chosen = [item for item in self._shown if item.key == current]
        for item in chosen:
            self._draw_group_lines(painter, plane, item, theme)
        for item, label in zip(self._shown, labels, strict=True):
            self._draw_code(painter, item, label, small, chosen=item.key == current)
        for item in chosen:
            self._draw_group_marks(painter, plane, item, theme)
        self._draw_below(painter, rect, theme)
        if not self._shown:
            self._draw_nothing(painter, plane, theme)

    def _draw_nothing(self, painter: QPainter, plane: QRectF, theme: Theme) -> None:
        text = translate("Picture", "no answers")
        plate = QRectF(0, 0, text_width(text, theme) + theme.px(24), line_height(theme) * 1.6)
        plate.moveCenter(plane.center())
        fill(painter, plate, theme.tokens.card, theme.px(6))
        draw_text(painter, plate, text, Ink(theme.tokens.muted, align=CENTRE), theme)

    def elements(self, rect: QRectF, theme: Theme) -> list[Element]:
        """Return one element an item: its code's place."""
        plane = self._plane(rect, theme)
        _, labels = self._labels(plane, theme)
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
        key = key_height(self._groups(), width, theme)
        return 2 * line_height(theme) + theme.px(10) + rest + key + theme.px(6 if key else 0)

    def _point(self, plane: QRectF, x: float, y: float) -> QPointF:
        across, down = plane.width() * MARGIN, plane.height() * MARGIN
        share_x, share_y = self.model.x_scale.share(x), self.model.y_scale.share(y)
        return QPointF(
            plane.left() + across + (plane.width() - 2 * across) * share_x,
            plane.bottom() - down - (plane.height() - 2 * down) * share_y,
        )

    def _dot(self, plane: QRectF, item: MatrixItem) -> QPointF:
        return self._point(plane, item.x or 0.0, item.y or 0.0)

    def _labels(self, plane: QRectF, theme: Theme) -> tuple[Theme, list[PlacedLabel]]:
        """Return how large codes are set and where; searched once a size, for it is asked often.

        Where large codes would cover each other they are set smaller, but never below the
        ordinary size of text.
        """
        key = (plane.getRect(), theme.font_scale, theme.families)
        if self._placed is None or self._placed[0] != key:
            self._placed = (key, self._search_labels(plane, theme))
        return self._placed[1]

    def _search_labels(self, plane: QRectF, theme: Theme) -> tuple[Theme, list[PlacedLabel]]:
        found: tuple[Theme, list[PlacedLabel]] = (theme, [])
        dots = [self._dot(plane, item) for item in self._shown]
        names = tuple(room for room, _ in self._quadrant_rooms(plane, theme))
        for size in _smaller_and_smaller(theme):
            height = line_height(size) + size.px(2)
            sizes = [
                (text_width(item.code, size, bold=True) + size.px(10), height)
                for item in self._shown
            ]
            area = sum(width * height for width, height in sizes)
            if area > plane.width() * plane.height() * FULL and size.font_scale > 1:
                continue  # cannot fit: do not search
            room = plane.adjusted(2, 2, -2, -2)
            found = (size, place_labels(dots, sizes, room, theme.px(DOT), names))
            if all(label.free for label in found[1]):
                break
        return found

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
        self._draw_quadrants(painter, plane, theme)

    def _quadrant_rooms(self, plane: QRectF, theme: Theme) -> list[tuple[QRectF, Qt.AlignmentFlag]]:
        """Return where the names of the four fields stand, just as wide as they are."""
        cross = self._point(plane, self.model.x_cross, self.model.y_cross)
        pad, height = theme.px(8), line_height(theme)
        rooms: list[tuple[QRectF, Qt.AlignmentFlag]] = []
        for at, text in enumerate(self.model.quadrants):
            right, low = at % 2 == 1, at > 1
            edge = plane.right() - cross.x() if right else cross.x() - plane.left()
            width = max(min(text_width(text, theme) + 1, edge - 2 * pad), 0)
            left = plane.right() - pad - width if right else plane.left() + pad
            top = plane.bottom() - pad - height if low else plane.top() + pad
            rooms.append((QRectF(left, top, width, height), RIGHT if right else LEFT))
        return rooms

    def _draw_quadrants(self, painter: QPainter, plane: QRectF, theme: Theme) -> None:
        rooms = self._quadrant_rooms(plane, theme)
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

    def _draw_group_lines(
        self, painter: QPainter, plane: QRectF, item: MatrixItem, theme: Theme
    ) -> None:
        """Tie the current item's dot to where each group places it."""
        dot = self._dot(plane, item)
        for point in item.groups:
            at = self._point(plane, point.x, point.y)
            line(painter, dot, at, theme.tokens.group(point.group.mark).fill, theme.px(1.5))

    def _draw_group_marks(
        self, painter: QPainter, plane: QRectF, item: MatrixItem, theme: Theme
    ) -> None:
        for point in item.groups:
            if point.group.mark is not None:
                at = self._point(plane, point.x, point.y)
                size = theme.px(GROUP_MARK)
                paint_mark(painter, point.group.mark, at, size, theme.tokens, theme.tokens.card)

    def _groups(self) -> list[GroupRef]:
        groups: list[GroupRef] = []
        for point in (point for item in self._shown for point in item.groups):
            if point.group not in groups:
                groups.append(point.group)
        return groups

    def _left_out_text(self) -> str:
        codes = [item.code for item in self.model.items if item.x is None or item.y is None]
        if not codes:
            return ""
        return translate("Picture", "Not shown (too few answers): {codes}").format(
            codes=", ".join(codes)
        )

    def _draw_below(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        """Name what is left out and, where groups can be shown, their marks."""
        text = self._left_out_text()
        bottom = rect.bottom()
        if text:
            height = text_height(text, rect.width(), theme)
            room = QRectF(rect.left(), bottom - height, rect.width(), height)
            draw_text(painter, room, text, Ink(theme.tokens.muted), theme)
            bottom -= height + theme.px(6)
        groups = self._groups()
        if groups:
            height = key_height(groups, rect.width(), theme)
            draw_key(
                painter, QRectF(rect.left(), bottom - height, rect.width(), height), groups, theme
            )


def _at_right(ink: Ink) -> Ink:
    return Ink(ink.colour, ink.size, ink.bold, RIGHT, ink.lines)


def _smaller_and_smaller(theme: Theme) -> Iterator[Theme]:
    """Yield the theme, then smaller ones down to the ordinary size of text."""
    scale = theme.font_scale
    while scale > 1:
        yield replace(theme, font_scale=scale)
        scale *= SMALLER
    yield replace(theme, font_scale=min(theme.font_scale, 1.0))
