"""Places labels beside their dots so that no label covers another label or a dot."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import cos, pi, sin
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

RINGS = 40
DIRECTIONS = 16
COSINES = [cos(2 * pi * direction / DIRECTIONS) for direction in range(DIRECTIONS)]
SINES = [sin(2 * pi * direction / DIRECTIONS) for direction in range(DIRECTIONS)]
# Right of the dot first, as one reads; then left, above, below, then the corners between.
FIRST_DIRECTIONS = (0, 8, 12, 4, 14, 10, 2, 6)


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """A label's place; `displaced` asks for a line from the dot to it, `free` covers nothing.

    `longer` is which of the longer texts has room there, None where none has.
    """

    rect: QRectF
    displaced: bool
    free: bool = True
    longer: int | None = None


def place_labels(
    dots: list[QPointF],
    sizes: list[tuple[float, float]],
    room: QRectF,
    dot_size: float | Sequence[float],
    blocked: tuple[QRectF, ...] = (),
    longer: Sequence[Sequence[tuple[float, float]]] = (),
) -> list[PlacedLabel]:
    """Return a place for every label inside `room`, in the order given.

    Each label takes the free place nearest to its dot. The most crowded dots choose first, so
    that those with space around them give way. Where no place is free (more labels than room),
    the nearest one is used: a label may then overlap but is never left out. `blocked` is kept
    free as long as there is other room. `longer` are the sizes of longer texts of each, the longest
    first: one stands only right beside its dot, as a long text on a long line is not read.
    """
    width = max((size[0] for size in sizes), default=0.0)
    crowd = [
        sum(1 for other in dots if (other - dot).manhattanLength() < 4 * width) for dot in dots
    ]
    order = sorted(range(len(dots)), key=lambda at: (-crowd[at], at))
    wide = [dot_size] * len(dots) if isinstance(dot_size, int | float) else [*dot_size]
    taken = [
        _Box(dot.x() - size / 2, dot.y() - size / 2, dot.x() + size / 2, dot.y() + size / 2)
        for dot, size in zip(dots, wide, strict=True)
    ]
    taken += [_box(rect) for rect in blocked]
    placed: dict[int, PlacedLabel] = {}
    for at in order:
        dot = (dots[at].x(), dots[at].y())
        label = _place_one(dot, sizes[at], _box(room), wide[at], taken)
        for number, size in enumerate(longer[at] if longer else ()):
            beside = _place_one(dot, size, _box(room), wide[at], taken, rings=1)
            if beside.free:
                label = replace(beside, longer=number)
                break
        placed[at] = label
        taken.append(_box(label.rect))
    return [placed[at] for at in range(len(dots))]


class _Box(NamedTuple):
    """A rectangle in plain numbers: hundreds of thousands are compared, QRectF is too slow."""

    left: float
    top: float
    right: float
    bottom: float

    def rect(self) -> QRectF:
        return QRectF(self.left, self.top, self.right - self.left, self.bottom - self.top)


def _box(rect: QRectF) -> _Box:
    return _Box(rect.left(), rect.top(), rect.right(), rect.bottom())


def _place_one(
    dot: tuple[float, float],
    size: tuple[float, float],
    room: _Box,
    dot_size: float,
    taken: list[_Box],
    rings: int = RINGS,
) -> PlacedLabel:
    nearest: _Box | None = None
    for ring, box in _places(dot, size, dot_size, rings):
        left, top, right, bottom = box
        if left < room.left or top < room.top or right > room.right or bottom > room.bottom:
            continue
        if nearest is None:
            nearest = box
        for other in taken:
            if left < other[2] and right > other[0] and top < other[3] and bottom > other[1]:
                break
        else:
            return PlacedLabel(box.rect(), displaced=ring > 0)
    rect = nearest.rect() if nearest else _inside(dot, size, room)
    return PlacedLabel(rect, displaced=True, free=False)


def _places(
    dot: tuple[float, float], size: tuple[float, float], dot_size: float, rings: int
) -> Iterator[tuple[int, _Box]]:
    """Yield places ring by ring around the dot."""
    width, height = size
    for ring in range(rings):
        directions = FIRST_DIRECTIONS if ring == 0 else range(DIRECTIONS)
        across = (width + dot_size) / 2 + 3 + ring * width * 0.45
        down = (height + dot_size) / 2 + 2 + ring * height * 0.6
        for direction in directions:
            x = dot[0] + across * COSINES[direction] - width / 2
            y = dot[1] + down * SINES[direction] - height / 2
            yield ring, _Box(x, y, x + width, y + height)


def _inside(dot: tuple[float, float], size: tuple[float, float], room: _Box) -> QRectF:
    left = min(max(dot[0], room.left), room.right - size[0])
    top = min(max(dot[1], room.top), room.bottom - size[1])
    return QRectF(left, top, size[0], size[1])
