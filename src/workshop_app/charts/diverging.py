"""Where the segments of diverging bars stand: left and right of the middle of the scale.

Lengths are shares of a group's ratings and the same for all groups of a picture. Of an odd scale
half of the middle point stands on either side.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from workshop_app.charts.drawing import LEFT, RIGHT, Ink, draw_text, line
from workshop_app.charts.theme import Theme

GAP = 2
STEP = 0.25  # either side is so many of these long: pictures of several questions look alike


@dataclass(frozen=True, slots=True)
class Diverging:
    """How far bars reach to the left and to the right of the middle, in shares of a group."""

    low: int
    points: int
    left: float
    right: float

    @classmethod
    def of(cls, low: int, points: int, rows: Iterable[Sequence[int] | None]) -> "Diverging":
        """Return the room that all these counts need together, at least one step a side."""
        starts = [_start(counts) for counts in rows if counts and sum(counts)]
        left = max((-start for start in starts), default=0.0)
        right = max((1 + start for start in starts), default=0.0)
        return cls(low, points, _steps(left), _steps(right))

    def middle(self, bar: QRectF) -> float:
        """Return where in `bar` the middle of the scale stands."""
        return bar.left() + bar.width() * self.left / (self.left + self.right)

    def segments(self, bar: QRectF, counts: Sequence[int]) -> list[tuple[int, QRectF]]:
        """Return (place on the scale, rectangle) of every point that somebody chose."""
        total = sum(counts)
        if not total:
            return []
        whole = bar.width() / (self.left + self.right)
        x = self.middle(bar) + _start(counts) * whole
        found: list[tuple[int, QRectF]] = []
        for place, count in enumerate(counts):
            width = whole * count / total
            if count:
                gap = min(GAP, width / 3)
                found.append((place, QRectF(x + gap / 2, bar.top(), width - gap, bar.height())))
            x += width
        return found

    def draw_axis(self, painter: QPainter, plot: QRectF, theme: Theme) -> None:
        """Draw the middle, and fainter each step away from it."""
        middle = self.middle(plot)
        step = plot.width() / (self.left + self.right) * STEP
        for at in range(-round(self.left / STEP), round(self.right / STEP) + 1):
            colour = theme.tokens.line if at else theme.tokens.edge
            x = middle + at * step
            line(painter, QPointF(x, plot.top()), QPointF(x, plot.bottom()), colour)

    def draw_sides(self, painter: QPainter, plot: QRectF, theme: Theme) -> None:
        """Say in the head of the plot which points stand to the left and to the right."""
        half, middle, air = self.points // 2, self.middle(plot), theme.px(8)
        high = self.low + self.points - 1
        below = _span(self.low, self.low + half - 1)
        above = _span(high - half + 1, high)
        room = QRectF(plot.left(), plot.top(), middle - air - plot.left(), plot.height())
        draw_text(painter, room, f"← {below}", Ink(theme.tokens.muted, align=RIGHT, lines=1), theme)
        room = QRectF(middle + air, plot.top(), plot.right() - middle - air, plot.height())
        draw_text(painter, room, f"{above} →", Ink(theme.tokens.muted, align=LEFT, lines=1), theme)


def _start(counts: Sequence[int]) -> float:
    """Return where a bar begins, in shares from the middle of the scale."""
    half = len(counts) // 2
    below = sum(counts[:half]) + (counts[half] / 2 if len(counts) % 2 else 0)
    return -below / sum(counts)


def _steps(share: float) -> float:
    return max(ceil(share / STEP - 1e-9), 1) * STEP


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"
