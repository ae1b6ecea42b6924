"""The priority matrix: how important (up) and how feasible (right) each recommendation is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Quadrant(StrEnum):
    """Where a recommendation stands; a value on a line counts as high."""

    DO_FIRST = "do_first"
    PREPARE = "prepare"
    EASY_EXTRA = "easy_extra"
    LEAVE = "leave"


class CrossHair(StrEnum):
    """Where the lines cross: MIDPOINT compares rounds, MEAN spreads the recommendations.

    Either is a judgement, not a finding (Martilla and James 1977).
    """

    MIDPOINT = "midpoint"
    MEAN = "mean"


@dataclass(frozen=True, slots=True)
class Axis:
    """One criterion: its scale and each recommendation's mean, None where there is none.

    Use the equal-group mean, and the overall one where that is hidden. `groups` holds the means
    of each group by key, in the order of `items`.
    """

    low: int
    high: int
    items: tuple[str, ...]
    means: tuple[float | None, ...]
    groups: Mapping[str, tuple[float | None, ...]]


@dataclass(frozen=True, slots=True)
class Position:
    """One recommendation in the matrix, and each group's own mark where both are known."""

    item: str
    x: float
    y: float
    quadrant: Quadrant
    groups: Mapping[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class PriorityMatrix:
    """The recommendations known on both criteria, and where the lines cross."""

    x_line: float
    y_line: float
    positions: tuple[Position, ...]


_QUADRANTS = {
    (True, True): Quadrant.DO_FIRST,
    (False, True): Quadrant.PREPARE,
    (True, False): Quadrant.EASY_EXTRA,
    (False, False): Quadrant.LEAVE,
}


def priority_matrix(
    importance: Axis, feasibility: Axis, cross: CrossHair = CrossHair.MIDPOINT
) -> PriorityMatrix:
    """Place each recommendation that both criteria have a mean for; importance goes up."""
    ups = dict(zip(importance.items, importance.means, strict=True))
    points = [
        (item, x, up)
        for item, x in zip(feasibility.items, feasibility.means, strict=True)
        if x is not None and (up := ups.get(item)) is not None
    ]
    x_line = _line(feasibility, [x for _, x, _ in points], cross)
    y_line = _line(importance, [y for _, _, y in points], cross)
    marks = _marks(importance, feasibility)
    positions = tuple(
        Position(item, x, y, _QUADRANTS[x >= x_line, y >= y_line], marks.get(item, {}))
        for item, x, y in points
    )
    return PriorityMatrix(x_line, y_line, positions)


def _line(axis: Axis, values: Sequence[float], cross: CrossHair) -> float:
    if cross is CrossHair.MEAN and values:
        return sum(values) / len(values)
    return (axis.low + axis.high) / 2


def _marks(importance: Axis, feasibility: Axis) -> dict[str, dict[str, tuple[float, float]]]:
    marks: dict[str, dict[str, tuple[float, float]]] = {}
    for group, means in feasibility.groups.items():
        missing = (None,) * len(importance.items)
        ups = dict(zip(importance.items, importance.groups.get(group, missing), strict=True))
        for item, x in zip(feasibility.items, means, strict=True):
            if x is not None and (up := ups.get(item)) is not None:
                marks.setdefault(item, {})[group] = (x, up)
    return marks
