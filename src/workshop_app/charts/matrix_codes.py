"""The codes in the priority matrix: where each stands, how large, and how it is drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from workshop_app.charts.drawing import CENTRE, Ink, draw_text, line, line_height, text_width
from workshop_app.charts.labels import PlacedLabel, place_labels
from workshop_app.charts.marks import paint_mark
from workshop_app.charts.matrix_plane import MatrixPlane
from workshop_app.charts.theme import Theme
from workshop_app.findings.pictures import MatrixItem

DOT = 8
GROUP_MARK = 13
RING, RING_MARK, MARK_STEP = 10, 10, 1.3  # around the marks of groups that rate an item low
TITLE_LETTERS = (60, 24, 14, 9)  # of titles, as there is room; else the code stands alone
FULL = 0.45  # of the plane covered by codes: more never fits
SMALLER = 0.85
MOST_MARKS = 120  # that codes can still find a way around


def dot_of(plane: MatrixPlane, item: MatrixItem) -> QPointF:
    """Return where an item lies in the plane."""
    return plane.point(item.x or 0.0, item.y or 0.0)


def _dot_width(item: MatrixItem, theme: Theme) -> float:
    """Return how wide a dot is; a ring is wider with each mark in it."""
    if not item.opposed:
        return theme.px(DOT)
    return theme.px(2 * RING + (len(item.opposed) - 1) * RING_MARK * MARK_STEP)


def draw_ring(painter: QPainter, dot: QPointF, item: MatrixItem, theme: Theme) -> None:
    """Draw the marks of the groups that rate an item low, in a ring of the colour of text."""
    tokens, mark = theme.tokens, theme.px(RING_MARK)
    aside = (len(item.opposed) - 1) * mark / 2 * MARK_STEP
    width, height = theme.px(RING) + aside, theme.px(RING)
    painter.setPen(QPen(QColor(tokens.ink), theme.px(1.5)))
    painter.setBrush(QColor(tokens.card))
    painter.drawRoundedRect(
        QRectF(dot.x() - width, dot.y() - height, 2 * width, 2 * height), height, height
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for at, group in enumerate(item.opposed):
        centre = QPointF(dot.x() - aside + at * mark * MARK_STEP, dot.y())
        paint_mark(painter, group.mark or 0, centre, mark, tokens)


def label_text(item: MatrixItem, letters: int) -> str:
    """Return the code, and as much of the title as so many letters."""
    if not letters:
        return item.code
    title = item.title if len(item.title) <= letters else f"{item.title[: letters - 1].rstrip()}…"
    return f"{item.code} {title}"


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
            codes, *longer = self._sizes(size)
            area = sum(width * height for width, height in codes)
            if area > plane.rect.width() * plane.rect.height() * FULL and size.font_scale > 1:
                continue  # cannot fit: do not search
            room = plane.rect.adjusted(2, 2, -2, -2)
            wide = [_dot_width(item, theme) for item in self._shown]
            titles = [*zip(*longer, strict=True)]
            for kept_free in both:
                found = (size, place_labels(dots, codes, room, wide, kept_free, titles))
                if all(label.free for label in found[1]):
                    return found
        return found

    def _sizes(self, theme: Theme) -> list[list[tuple[float, float]]]:
        """Return how large the codes are, and with more and less of their titles, most first."""
        height = line_height(theme) + theme.px(2)
        lengths = (0,) if self._all_groups else (0, *TITLE_LETTERS)
        return [
            [
                (text_width(label_text(item, letters), theme, bold=True) + theme.px(10), height)
                for item in self._shown
            ]
            for letters in lengths
        ]

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
            letters = 0 if label.longer is None else TITLE_LETTERS[label.longer]
            text = label_text(item, letters)
            _draw_code(painter, text, label, theme, chosen=item.key == current)

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
    painter: QPainter, text: str, label: PlacedLabel, theme: Theme, *, chosen: bool
) -> None:
    tokens = theme.tokens
    ground, colour = (tokens.accent, tokens.on_accent) if chosen else (tokens.card, tokens.ink)
    painter.setPen(QPen(QColor(tokens.line), 1))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(label.rect, theme.px(4), theme.px(4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ink = Ink(colour, bold=True, align=CENTRE, lines=1)
    draw_text(painter, label.rect, text, ink, theme)


def _smaller_and_smaller(theme: Theme) -> Iterator[Theme]:
    """Yield the theme, then smaller ones down to the ordinary size of text."""
    scale = theme.font_scale
    while scale > 1:
        yield replace(theme, font_scale=scale)
        scale *= SMALLER
    yield replace(theme, font_scale=min(theme.font_scale, 1.0))
