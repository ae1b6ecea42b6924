"""The codes in the priority matrix: where each stands, how large, and how it is drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from workshop_app.charts.drawing import CENTRE, Ink, draw_text, line, line_height, text_width
from workshop_app.charts.labels import PlacedLabel, place_labels
from workshop_app.charts.matrix_plane import MatrixPlane
from workshop_app.charts.theme import Theme
from workshop_app.findings.pictures import MatrixItem

DOT = 8
GROUP_MARK = 13
FULL = 0.45  # of the plane covered by codes: more never fits
SMALLER = 0.85
MOST_MARKS = 120  # that codes can still find a way around


def dot_of(plane: MatrixPlane, item: MatrixItem) -> QPointF:
    """Return where an item lies in the plane."""
    return plane.point(item.x or 0.0, item.y or 0.0)


class MatrixCodes:
    """Finds every code a place near its dot; with all groups shown, beside their marks."""

    def __init__(self, shown: Sequence[MatrixItem], *, all_groups: bool) -> None:
        self._shown = shown
        self._all_groups = all_groups
        self._placed: tuple[object, tuple[Theme, list[PlacedLabel]]] | None = None

    def place(self, plane: MatrixPlane, theme: Theme) -> tuple[Theme, list[PlacedLabel]]:
        """Return how large codes are set and where; searched once a size, for it is asked often.

        Where large codes would cover each other they are set smaller, but never below the
        ordinary size of text.
        """
        key = (plane.rect.getRect(), theme.font_scale, theme.families)
        if self._placed is None or self._placed[0] != key:
            self._placed = (key, self._search(plane, theme))
        return self._placed[1]

    def _search(self, plane: MatrixPlane, theme: Theme) -> tuple[Theme, list[PlacedLabel]]:
        found: tuple[Theme, list[PlacedLabel]] = (theme, [])
        dots = [dot_of(plane, item) for item in self._shown]
        blocked = [room for room, _ in plane.quadrant_rooms()] + self._rooms_of_marks(plane, theme)
        # The cross is kept free where that costs no code its place.
        both = (tuple(blocked) + plane.cross_rooms(), tuple(blocked))
        for size in _smaller_and_smaller(theme):
            height = line_height(size) + size.px(2)
            sizes = [
                (text_width(item.code, size, bold=True) + size.px(10), height)
                for item in self._shown
            ]
            area = sum(width * height for width, height in sizes)
            if area > plane.rect.width() * plane.rect.height() * FULL and size.font_scale > 1:
                continue  # cannot fit: do not search
            room = plane.rect.adjusted(2, 2, -2, -2)
            for kept_free in both:
                found = (size, place_labels(dots, sizes, room, theme.px(DOT), kept_free))
                if all(label.free for label in found[1]):
                    return found
        return found

    def draw_leaders(
        self, painter: QPainter, plane: MatrixPlane, labels: Sequence[PlacedLabel], theme: Theme
    ) -> None:
        """Tie the codes that found no place beside their dots to them."""
        for item, label in zip(self._shown, labels, strict=True):
            if label.displaced:
                line(painter, dot_of(plane, item), label.rect.center(), theme.tokens.edge, 1)

    def draw(
        self, painter: QPainter, labels: Sequence[PlacedLabel], theme: Theme, current: str
    ) -> None:
        """Draw every code on its plate, the current one in the accent."""
        for item, label in zip(self._shown, labels, strict=True):
            _draw_code(painter, item, label, theme, chosen=item.key == current)

    def _rooms_of_marks(self, plane: MatrixPlane, theme: Theme) -> list[QRectF]:
        """Return where marks keep the codes away; too many leave no place that is free."""
        if not self._all_groups:
            return []
        size = theme.px(GROUP_MARK)
        points = [plane.point(one.x, one.y) for item in self._shown for one in item.groups]
        if len(points) > MOST_MARKS:
            return []
        return [QRectF(at.x() - size / 2, at.y() - size / 2, size, size) for at in points]


def _draw_code(
    painter: QPainter, item: MatrixItem, label: PlacedLabel, theme: Theme, *, chosen: bool
) -> None:
    tokens = theme.tokens
    ground, text = (tokens.accent, tokens.on_accent) if chosen else (tokens.card, tokens.ink)
    painter.setPen(QPen(QColor(tokens.line), 1))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(label.rect, theme.px(4), theme.px(4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ink = Ink(text, bold=True, align=CENTRE, lines=1)
    draw_text(painter, label.rect, item.code, ink, theme)


def _smaller_and_smaller(theme: Theme) -> Iterator[Theme]:
    """Yield the theme, then smaller ones down to the ordinary size of text."""
    scale = theme.font_scale
    while scale > 1:
        yield replace(theme, font_scale=scale)
        scale *= SMALLER
    yield replace(theme, font_scale=min(theme.font_scale, 1.0))
