"""Scales: the points a recommendation can be given, with their labels and boxes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.errors import ScaleUnknownError, ScaleUnusableError
from workshop_app.domain.text import LocalText

FEWEST_POINTS, MOST_POINTS = 2, 11
LOWEST, HIGHEST_LOW = -100, 100


class ScaleKind(StrEnum):
    """The scales that come with the program; any other is made by `scale_of`."""

    FIVE = "five"
    SEVEN = "seven"
    NINE = "nine"
    AGREEMENT = "agreement"


@dataclass(frozen=True, slots=True)
class ScalePoint:
    """One point: its number and its label (which may be empty on long scales)."""

    value: int
    label: LocalText


def default_boxes(low: int, high: int) -> tuple[int, int]:
    """Return (top_from, bottom_to) of a scale, as docs/methods.md section 1 has them.

    1-5: 4-5 and 1-2. 1-7: 6-7 and 1-2. 1-9: 7-9 and 1-3. Three points: the two ends.
    Others by the same pattern: a third of the points, two on 4 and 5 points, at least one.
    """
    points = high - low + 1
    width = 2 if points in {4, 5} else max(1, points // 3)
    return high - width + 1, low + width - 1


@dataclass(frozen=True, slots=True)
class Scale:
    """Consecutive points from low to high; top and bottom box by their number."""

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
    def kind(self) -> ScaleKind | None:
        """Return which of the program's own scales has these points, whatever their labels."""
        return _PRESETS.get(len(self.points)) if self.low == 1 else None

    @property
    def top_from(self) -> int:
        """Return the lowest point of the top box."""
        return default_boxes(self.low, self.high)[0]

    @property
    def bottom_to(self) -> int:
        """Return the highest point of the bottom box."""
        return default_boxes(self.low, self.high)[1]

    def accepts(self, value: int) -> bool:
        """Tell whether `value` is a point of this scale."""
        return self.low <= value <= self.high


_PRESETS = {
    3: ScaleKind.AGREEMENT,
    5: ScaleKind.FIVE,
    7: ScaleKind.SEVEN,
    9: ScaleKind.NINE,
}


class ScaleLabels(StrEnum):
    """The built-in families of labels: what the points of a scale say."""

    AGREEMENT = "agreement"
    IMPORTANCE = "importance"
    FEASIBILITY = "feasibility"


_NEUTRAL = LocalText("보통", "Neutral")
_ENDS: dict[ScaleLabels, tuple[LocalText, LocalText, LocalText, LocalText]] = {
    ScaleLabels.AGREEMENT: (
        LocalText("전혀 그렇지 않다", "Strongly disagree"),
        LocalText("그렇지 않다", "Disagree"),
        LocalText("그렇다", "Agree"),
        LocalText("매우 그렇다", "Strongly agree"),
    ),
    ScaleLabels.IMPORTANCE: (
        LocalText("전혀 중요하지 않음", "Not at all important"),
        LocalText("중요하지 않음", "Not important"),
        LocalText("중요함", "Important"),
        LocalText("매우 중요함", "Very important"),
    ),
    ScaleLabels.FEASIBILITY: (
        LocalText("매우 낮음", "Not at all feasible"),
        LocalText("낮음", "Not feasible"),
        LocalText("높음", "Feasible"),
        LocalText("매우 높음", "Very feasible"),
    ),
}


def make_scale(kind: ScaleKind, labels: ScaleLabels = ScaleLabels.AGREEMENT) -> Scale:
    """Return the scale of `kind` with the built-in labels.

    1-5 labels each point; 1-7 and 1-9 label the ends, the middle and the starts of the boxes,
    as a label on each of nine buttons could not be read.
    """
    lowest, lower, higher, highest = _ENDS[labels]
    if kind is ScaleKind.AGREEMENT:
        return scale_of(1, 3, {1: _DISAGREE, 2: _NEITHER, 3: _AGREE})
    if kind is ScaleKind.FIVE:
        return scale_of(1, 5, {1: lowest, 2: lower, 3: _NEUTRAL, 4: higher, 5: highest})
    if kind is ScaleKind.SEVEN:
        return scale_of(1, 7, {1: lowest, 2: lower, 4: _NEUTRAL, 6: higher, 7: highest})
    return scale_of(1, 9, {1: lowest, 3: lower, 5: _NEUTRAL, 7: higher, 9: highest})


_DISAGREE = LocalText("반대", "Disagree")
_NEITHER = LocalText("중립", "Neither")
_AGREE = LocalText("찬성", "Agree")


def scale_of(low: int, high: int, labels: Mapping[int, LocalText] | None = None) -> Scale:
    """Return the scale of all points from `low` to `high`, each with its label or without.

    Raises ScaleUnusableError for less than 2 or more than 11 points, or far from zero.
    """
    fits = FEWEST_POINTS <= high - low + 1 <= MOST_POINTS and LOWEST <= low <= HIGHEST_LOW
    if not fits:
        raise ScaleUnusableError(low=low, high=high)
    said = labels or {}
    points = (ScalePoint(value, said.get(value, LocalText())) for value in range(low, high + 1))
    return Scale(tuple(points))


_ENDS_WRITTEN = re.compile(r"([+-]?\d{1,3})\s*(?:\.\.|-|–|~|:)\s*([+-]?\d{1,3})")


def scale_from_text(text: str) -> Scale:
    """Return the scale that is named by its ends (`1-9`, `0..10`, `-2-2`), or `agreement`.

    Raises ScaleUnknownError where it cannot be read or is none that a workshop could have.
    """
    if text.strip().casefold() == ScaleKind.AGREEMENT:
        return make_scale(ScaleKind.AGREEMENT)
    found = _ENDS_WRITTEN.fullmatch(text.strip().replace("\N{MINUS SIGN}", "-"))
    if found is None:
        raise ScaleUnknownError(scale=text)
    try:
        return scale_of(int(found[1]), int(found[2]))
    except ScaleUnusableError:
        raise ScaleUnknownError(scale=text) from None
