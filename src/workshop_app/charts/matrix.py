"""The priority matrix: two criteria against each other, every item named, none hidden."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from workshop_app.charts.contrast import mix
from workshop_app.charts.drawing import (
    CENTRE,
    Ink,
    draw_key,
    draw_text,
    fill,
    key_height,
    key_width,
    line,
    line_height,
    number_text,
    text_height,
    text_width,
)
from workshop_app.charts.marks import paint_mark
from workshop_app.charts.matrix_codes import DOT, GROUP_MARK, MatrixCodes, dot_of, draw_ring
from workshop_app.charts.matrix_plane import MatrixPlane
from workshop_app.charts.picture import Element, Picture, Table
from workshop_app.charts.theme import BODY, Theme
from workshop_app.findings.pictures import GroupRef, MatrixItem, MatrixModel
from workshop_app.wording.language import translate

HEIGHT_OF_WIDTH = 0.66
FLATTEST, STEEPEST = 0.42, 0.85  # what it may be on a page, as there is room
LEAST_HEIGHT = 0.26
TALLEST = 620
CODE_WIDTH = 3.0  # of the letter height
ROOM_A_CODE = 3.5  # times its own area, so that it finds a place near its dot
QUIET = 0.45  # of the colour of lines among many, the rest is ground


class Matrix(Picture):
    """A dot and its code an item; the cross cuts the plane into four named fields."""

    fills = True

    def __init__(self, model: MatrixModel) -> None:
        self.model = model
        self.title = model.title
        self.note = model.note
        self._shown = [item for item in model.items if item.x is not None and item.y is not None]
        self._codes = MatrixCodes(self._shown, all_groups=model.all_groups)

    def body_height(self, width: float, theme: Theme) -> float:
        """Return a height that keeps the plane near to square."""
        flat = min(width * HEIGHT_OF_WIDTH, theme.px(TALLEST))
        return self._height(width, flat, theme)

    def least_height(self, width: float, theme: Theme) -> float:
        """Return the height with a flatter plane, note included."""
        spare = self.size_hint(width, theme).height() - self.body_height(width, theme)
        return self._height(width, width * LEAST_HEIGHT, theme) + spare

    def height_in(self, width: float, room: float, theme: Theme) -> float:
        """Return the height of `room`, as far as the plane stays a plane."""
        spare = self.size_hint(width, theme).height() - self.body_height(width, theme)
        least = self._height(width, width * FLATTEST, theme) + spare
        most = self._height(width, width * STEEPEST, theme) + spare
        return min(max(room, least), most)

    def _height(self, width: float, flat: float, theme: Theme) -> float:
        """Return the height with a plane as high as `flat`, or higher if there are many codes."""
        code = (theme.px(BODY) * CODE_WIDTH) * line_height(theme)
        crowded = len(self._shown) * code * ROOM_A_CODE / width
        plane = max(flat, min(crowded, width))
        return plane + self._foot(width, theme) + line_height(theme) + theme.px(6)

    def draw(self, painter: QPainter, rect: QRectF, theme: Theme, current: str) -> None:
        """Draw the plane, the dots, the codes and, for the current item, its groups."""
        plane = self._plane(rect, theme)
        plane.draw(painter)
        plane.draw_axes(painter, rect)
        small, labels = self._codes.place(plane, theme)
        self._codes.draw_leaders(painter, plane, labels, theme)
        for item in self._shown:
            self._draw_dot(painter, dot_of(plane, item), item, theme)
        chosen = [item for item in self._shown if item.key == current]
        marked = self._shown if self.model.all_groups else chosen
        for item in marked:
            self._draw_group_lines(painter, plane, item, theme, current)
        if self.model.all_groups:  # among so many marks it is the codes that must be read
            self._draw_marks(painter, plane, marked, theme)
        self._codes.draw(painter, labels, small, current)
        self._draw_marks(painter, plane, chosen, theme)
        self._draw_left_out(painter, rect, theme)
        if any(item.groups for item in marked) or any(item.opposed for item in self._shown):
            draw_key(painter, self._key(rect, theme), self._groups(), theme)
        if not self._shown:
            self._draw_nothing(painter, plane, theme)

    def _draw_nothing(self, painter: QPainter, plane: MatrixPlane, theme: Theme) -> None:
        text = translate("Picture", "no answers")
        plate = QRectF(0, 0, text_width(text, theme) + theme.px(24), line_height(theme) * 1.6)
        plate.moveCenter(plane.rect.center())
        fill(painter, plate, theme.tokens.card, theme.px(6))
        draw_text(painter, plate, text, Ink(theme.tokens.muted, align=CENTRE), theme)

    def elements(self, rect: QRectF, theme: Theme) -> list[Element]:
        """Return one element an item: its code's place."""
        plane = self._plane(rect, theme)
        _, labels = self._codes.place(plane, theme)
        return [
            Element(item.key, label.rect, self._said(item))
            for item, label in zip(self._shown, labels, strict=True)
        ]

    def table(self) -> Table:
        """Return a row an item, those without figures too."""
        headings = (
            translate("Words", "Recommendation"),
            self.model.y_name,
            self.model.x_name,
            translate("Picture", "Rated low by"),
        )
        rows = tuple(
            (
                f"{item.code} {item.title}",
                _mean_text(item.y),
                _mean_text(item.x),
                _opposed_text(item),
            )
            for item in self.model.items
        )
        return Table(self.title, headings, rows)

    def _said(self, item: MatrixItem) -> str:
        said = translate("Picture", "{item}. {y_name}: {y}, {x_name}: {x}")
        return said.format(
            item=f"{item.code} {item.title}",
            y_name=self.model.y_name,
            y=_mean_text(item.y),
            x_name=self.model.x_name,
            x=_mean_text(item.x),
        ) + "".join(f". {words}" for words in item.opposition)

    def _plane(self, rect: QRectF, theme: Theme) -> MatrixPlane:
        left = text_width("10", theme) + theme.px(14)
        top = line_height(theme) + theme.px(6)
        foot = self._foot(rect.width(), theme)
        return MatrixPlane(self.model, rect.adjusted(left, top, -theme.px(2), -foot), theme)

    def _foot(self, width: float, theme: Theme) -> float:
        rest = self._left_out_height(width, theme)
        key = 0.0
        if not self._key_is_above(width, theme):
            key = key_height(self._groups(), width, theme) + theme.px(6)
        return 2 * line_height(theme) + theme.px(10) + rest + key

    def _key_is_above(self, width: float, theme: Theme) -> bool:
        """Tell whether the groups' key has room beside the name of the criterion."""
        name = text_width(f"↑ {self.model.y_name}", theme, bold=True) + theme.px(24)
        return min(name, width / 2) + key_width(self._groups(), theme) <= width

    def _key(self, rect: QRectF, theme: Theme) -> QRectF:
        """Return where the key stands: at the upper right, or at the foot of all."""
        width = rect.width()
        if self._key_is_above(width, theme):
            width = key_width(self._groups(), theme)
            return QRectF(rect.right() - width, rect.top(), width, line_height(theme))
        height = key_height(self._groups(), width, theme)
        left_out = self._left_out_height(width, theme)
        return QRectF(rect.left(), rect.bottom() - left_out - height, width, height)

    def _draw_dot(self, painter: QPainter, dot: QPointF, item: MatrixItem, theme: Theme) -> None:
        """Draw a dot, or where groups rate it low a ring with their marks."""
        if item.opposed:
            draw_ring(painter, dot, item, theme)
            return
        half = theme.px(DOT) / 2
        painter.setPen(QPen(QColor(theme.tokens.card), theme.px(1)))
        painter.setBrush(QColor(theme.tokens.accent))
        painter.drawEllipse(dot, half, half)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_group_lines(
        self,
        painter: QPainter,
        plane: MatrixPlane,
        item: MatrixItem,
        theme: Theme,
        current: str,
    ) -> None:
        """Tie an item's dot to where each group places it, quietly among many."""
        dot = dot_of(plane, item)
        for point in item.groups:
            at = plane.point(point.x, point.y)
            colour = theme.tokens.group(point.group.mark).fill
            if self.model.all_groups and item.key != current:
                colour = mix(colour, theme.tokens.card, QUIET)
            line(painter, dot, at, colour, theme.px(1.5))

    def _draw_marks(
        self, painter: QPainter, plane: MatrixPlane, items: list[MatrixItem], theme: Theme
    ) -> None:
        for point in (point for item in items for point in item.groups):
            if point.group.mark is not None:
                at = plane.point(point.x, point.y)
                size = theme.px(GROUP_MARK)
                paint_mark(painter, point.group.mark, at, size, theme.tokens, theme.tokens.card)

    def _groups(self) -> list[GroupRef]:
        groups: list[GroupRef] = []
        shown = (group for item in self._shown for group in item.opposed)
        points = (point.group for item in self._shown for point in item.groups)
        for group in (*points, *shown):
            if group not in groups:
                groups.append(group)
        return sorted(groups, key=lambda group: -1 if group.mark is None else group.mark)

    def _left_out_text(self) -> str:
        codes = [item.code for item in self.model.items if item.x is None or item.y is None]
        if not codes:
            return ""
        return translate("Picture", "Not shown (too few answers): {codes}").format(
            codes=", ".join(codes)
        )

    def _left_out_height(self, width: float, theme: Theme) -> float:
        text = self._left_out_text()
        return text_height(text, width, theme) + theme.px(6) if text else 0.0

    def _draw_left_out(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        """Name the items without a place in the plane."""
        room = QRectF(rect)
        room.setTop(rect.bottom() - self._left_out_height(rect.width(), theme) + theme.px(6))
        draw_text(painter, room, self._left_out_text(), Ink(theme.tokens.muted), theme)


def _opposed_text(item: MatrixItem) -> str:
    return ", ".join(group.name for group in item.opposed)


def _mean_text(value: float | None) -> str:
    return number_text(value, 1)
