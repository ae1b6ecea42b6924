"""Scales: the points a recommendation can be given, with their labels and boxes."""

from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.text import LocalText


class ScaleKind(StrEnum):
    """The scales one can choose."""

    FIVE = "five"
    SEVEN = "seven"
    NINE = "nine"
    AGREEMENT = "agreement"


@dataclass(frozen=True, slots=True)
class ScalePoint:
    """One point: its number and its label (which may be empty on long scales)."""

    value: int
    label: LocalText


@dataclass(frozen=True, slots=True)
class Scale:
    """Consecutive points from low to high; top and bottom box as methods fix them."""

    kind: ScaleKind
    points: tuple[ScalePoint, ...]

    @property
    def low(self) -> int:
        """Return the lowest point."""
        return self.points[0].value

    @property
    def high(self) -> int:
        """Return the highest point."""
        return self.points[-1].value

    @property
    def top_from(self) -> int:
        """Return the lowest point of the top box: 4 of 5, 6 of 7, 7 of 9, 3 of 3."""
        return {ScaleKind.FIVE: 4, ScaleKind.SEVEN: 6, ScaleKind.NINE: 7}.get(self.kind, self.high)

    @property
    def bottom_to(self) -> int:
        """Return the highest point of the bottom box: 2 of 5, 2 of 7, 3 of 9, 1 of 3."""
        return {ScaleKind.FIVE: 2, ScaleKind.SEVEN: 2, ScaleKind.NINE: 3}.get(self.kind, self.low)

    def accepts(self, value: int) -> bool:
        """Tell whether `value` is a point of this scale."""
        return self.low <= value <= self.high


class ScaleLabels(StrEnum):
    """The built-in families of labels: what the points of a scale say."""

    AGREEMENT = "agreement"
    IMPORTANCE = "importance"
    FEASIBILITY = "feasibility"


_NEUTRAL = LocalText("보통", "Neutral")
_ENDS: dict[ScaleLabels, tuple[LocalText, LocalText, LocalText, LocalText]] = {
    ScaleLabels.AGREEMENT: (
        LocalText("전혀 아니다", "Strongly disagree"),
        LocalText("아니다", "Disagree"),
        LocalText("그렇다", "Agree"),
        LocalText("매우 그렇다", "Strongly agree"),
    ),
    ScaleLabels.IMPORTANCE: (
        LocalText("전혀 중요하지 않음", "Not important"),
        LocalText("중요하지 않음", "Less important"),
        LocalText("중요함", "Important"),
        LocalText("매우 중요함", "Very important"),
    ),
    ScaleLabels.FEASIBILITY: (
        LocalText("전혀 가능하지 않음", "Not feasible"),
        LocalText("가능하지 않음", "Hardly feasible"),
        LocalText("가능함", "Feasible"),
        LocalText("매우 가능함", "Very feasible"),
    ),
}


def make_scale(kind: ScaleKind, labels: ScaleLabels = ScaleLabels.AGREEMENT) -> Scale:
    """Return the scale of `kind` with the built-in labels.

    1-5 labels each point; 1-7 and 1-9 label the ends, the middle and the starts of the boxes,
    as a label on each of nine buttons could not be read.
    """
    lowest, lower, higher, highest = _ENDS[labels]
    if kind is ScaleKind.AGREEMENT:
        return _scale(kind, 3, {1: _DISAGREE, 2: _NEITHER, 3: _AGREE})
    if kind is ScaleKind.FIVE:
        return _scale(kind, 5, {1: lowest, 2: lower, 3: _NEUTRAL, 4: higher, 5: highest})
    if kind is ScaleKind.SEVEN:
        return _scale(kind, 7, {1: lowest, 2: lower, 4: _NEUTRAL, 6: higher, 7: highest})
    return _scale(kind, 9, {1: lowest, 3: lower, 5: _NEUTRAL, 7: higher, 9: highest})


_DISAGREE = LocalText("반대", "Disagree")
_NEITHER = LocalText("중립", "Neither")
_AGREE = LocalText("찬성", "Agree")


def _scale(kind: ScaleKind, size: int, labels: dict[int, LocalText]) -> Scale:
    points = (ScalePoint(value, labels.get(value, LocalText())) for value in range(1, size + 1))
    return Scale(kind, tuple(points))
