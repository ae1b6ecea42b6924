"""Places labels beside their dots so that no label covers another label or a dot."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF

RINGS = 40
DIRECTIONS = 16
# Right of the dot first, as one reads; then left, above, below, then the corners between.
FIRST_DIRECTIONS = (0, 8, 12, 4, 14, 10, 2, 6)


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """A label's place; `displaced` asks for a line from the dot to it."""

    rect: QRectF
    displaced: bool


def place_labels(
    dots: list[QPointF], sizes: list[tuple[float, float]], room: QRectF, dot_size: float
) -> list[PlacedLabel]:
    """Return a place for every label inside `room`, in the order given.

    Each label takes the free place nearest to its dot. The most crowded dots choose first, so
    that those with space around them give way. Where no place is free (more labels than room),
    the nearest one is used: a label may then overlap but is never left out.
    """
    crowd = [
        sum(1 for other in dots if (other - dot).manhattanLength() < 4 * sizes[at][0])
        for at, dot in enumerate(dots)
    ]
    order = sorted(range(len(dots)), key=lambda at: (-crowd[at], at))
    half = dot_size / 2
    kept_free = [QRectF(dot.x() - half, dot.y() - half, dot_size, dot_size) for dot in dots]
    placed: dict[int, PlacedLabel] = {}
    taken: list[QRectF] = []
    for at in order:
        label = _place_one(dots[at], sizes[at], room, dot_size, kept_free + taken)
        placed[at] = label
        taken.append(label.rect)
    return [placed[at] for at in range(len(dots))]


def _place_one(
    dot: QPointF,
    size: tuple[float, float],
    room: QRectF,
    dot_size: float,
    blocked: list[QRectF],
) -> PlacedLabel:
    nearest: QRectF | None = None
    for ring, rect in _places(dot, size, dot_size):
        if not room.contains(rect):
            continue
        if nearest is None:
            nearest = rect
        if not any(rect.intersects(other) for other in blocked):
            return PlacedLabel(rect, displaced=ring > 0)
    return PlacedLabel(nearest or _inside(dot, size, room), displaced=True)


def _places(
    dot: QPointF, size: tuple[float, float], dot_size: float
) -> Iterator[tuple[int, QRectF]]:
    """Yield places ring by ring around the dot."""
    width, height = size
    for ring in range(RINGS):
        directions = FIRST_DIRECTIONS if ring == 0 else range(DIRECTIONS)
        across = (width + dot_size) / 2 + 3 + ring * width * 0.45
        down = (height + dot_size) / 2 + 2 + ring * height * 0.6
        for direction in directions:
            angle = 2 * pi * direction / DIRECTIONS
            centre = QPointF(dot.x() + across * cos(angle), dot.y() + down * sin(angle))
            yield ring, QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)


def _inside(dot: QPointF, size: tuple[float, float], room: QRectF) -> QRectF:
    left = min(max(dot.x(), room.left()), room.right() - size[0])
    top = min(max(dot.y(), room.top()), room.bottom() - size[1])
    return QRectF(left, top, size[0], size[1])
