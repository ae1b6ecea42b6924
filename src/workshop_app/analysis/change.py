"""What moved between two rounds, on the people who rated in both."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import comb

import numpy as np
from numpy.typing import NDArray

from workshop_app.analysis.location import quantile
from workshop_app.analysis.panel import Panel
from workshop_app.analysis.summary import mean_and_sd

_MOST_FOR_EXACT = 150
STABLE_BELOW = 0.15
"""Net change below which ratings count as stable (Scheibe 1975, as contentvalidR quotes it)."""


@dataclass(frozen=True, slots=True)
class Change:
    """One population; `pairs` people rated in both rounds. None where undefined or hidden.

    `net_change` is sum |f2_k - f1_k| / (2 n), blind to people who swap places; `stable` is net
    change below 15 %. Stability is not consensus: a stable split is a finding.
    """

    pairs: int
    same: int
    up: int
    down: int
    net_change: float | None = None
    stable: bool | None = None
    wilcoxon_p_exact: float | None = None
    median_before: float | None = None
    median_after: float | None = None
    iqr_before: float | None = None
    iqr_after: float | None = None
    sd_change: float | None = None
    cv_change: float | None = None
    kappa_linear: float | None = None

    def counts_alone(self) -> "Change":
        """Return how many stayed and moved, without what would tell a distribution."""
        return Change(self.pairs, self.same, self.up, self.down)


@dataclass(frozen=True, slots=True)
class ItemChange:
    """One recommendation: everybody and each group; None where it is hidden."""

    overall: Change | None
    groups: Mapping[str, Change | None]


Table = Sequence[Sequence[int]]


def transitions(panel: Panel, previous: Panel) -> NDArray[np.int64]:
    """Count (strata, items, points before, points after) of people who rated in both rounds.

    People and recommendations are matched by their keys; whoever changed group counts with the
    later one.
    """
    rows = _match(panel.participants, previous.participants)
    columns = _match(panel.items, previous.items)
    size, width = panel.points, len(panel.items)
    before = np.full(panel.values.shape, np.int64(previous.low - 1))
    known = np.ix_(rows >= 0, columns >= 0)
    before[known] = previous.values[np.ix_(rows[rows >= 0], columns[columns >= 0])]
    paired = panel.valid & (before >= panel.low) & (before <= panel.high)
    cell = panel.group_of[:, None] * width + np.arange(width)
    after = panel.values.astype(np.int64) - panel.low
    code = (cell * size + (before - panel.low)) * size + after
    shape = (panel.strata, width, size, size)
    flat = np.bincount(code[paired], minlength=shape[0] * width * size * size)
    return flat.reshape(shape)


def _match(keys: Sequence[str], earlier: Sequence[str]) -> NDArray[np.intp]:
    place = {key: index for index, key in enumerate(earlier)}
    return np.array([place.get(key, -1) for key in keys], dtype=np.intp)


def change(table: Table, low: int) -> Change:
    """Return the change of a table of counts, rows the point before, columns the one after."""
    size = range(len(table))
    before = [sum(row) for row in table]
    after = [sum(column) for column in zip(*table, strict=True)]
    pairs = sum(before)
    same = sum(table[k][k] for k in size)
    up = sum(table[a][b] for a in size for b in size if b > a)
    if pairs == 0:
        return Change(0, 0, 0, 0)
    net = sum(abs(b - a) for a, b in zip(before, after, strict=True)) / (2 * pairs)
    return Change(
        pairs=pairs,
        same=same,
        up=up,
        down=pairs - same - up,
        net_change=net,
        stable=net < STABLE_BELOW,
        wilcoxon_p_exact=wilcoxon_exact(differences(table)),
        median_before=float(quantile(before, low, 50)),
        median_after=float(quantile(after, low, 50)),
        iqr_before=float(quantile(before, low, 75) - quantile(before, low, 25)),
        iqr_after=float(quantile(after, low, 75) - quantile(after, low, 25)),
        sd_change=_minus(mean_and_sd(after, low)[1], mean_and_sd(before, low)[1]),
        cv_change=_minus(_cv(after, low), _cv(before, low)),
        kappa_linear=weighted_kappa(table, power=1),
    )


def differences(table: Table) -> dict[int, int]:
    """Return how many people moved by how many points, those who stayed left out."""
    moved: dict[int, int] = {}
    for a, row in enumerate(table):
        for b, count in enumerate(row):
            if count and a != b:
                moved[b - a] = moved.get(b - a, 0) + count
    return moved


def signed_ranks(moved: Mapping[int, int]) -> tuple[int, int, list[tuple[int, int]]]:
    """Return twice the rank sums up and down, and per size (twice the mid-rank, people)."""
    doubled: list[tuple[int, int]] = []
    up = below = 0
    for size in sorted({abs(step) for step in moved}):
        rising = moved.get(size, 0)
        people = rising + moved.get(-size, 0)
        rank = 2 * below + people + 1
        doubled.append((rank, people))
        up += rank * rising
        below += people
    return up, sum(rank * people for rank, people in doubled) - up, doubled


def wilcoxon_exact(moved: Mapping[int, int]) -> float | None:
    """Return the exact two-sided p of Wilcoxon's signed ranks over all flips of sign.

    Those who stayed are dropped; ties get mid-ranks. The number of ways to reach each rank sum
    is built up size by size (ranks doubled, so that halves are whole), and p is the share at
    least as far from the middle as found. None if nobody moved, and beyond 150 who moved, where
    no doubt is left and the counts say it better. Agrees with coin::wilcoxsign_test and exactRankTests.
    """
    up, down, doubled = signed_ranks(moved)
    people = sum(count for _, count in doubled)
    if people == 0 or people > _MOST_FOR_EXACT:
        return None
    total = up + down
    ways = np.zeros(total + 1)
    ways[0] = 1.0
    reached = 0
    for rank, count in doubled:
        step = np.zeros(total + 1)
        for k in range(count + 1):  # halves multiplied in keep the sums inside a float
            share = comb(count, k) / 2**count
            step[k * rank : k * rank + reached + 1] += share * ways[: reached + 1]
        ways, reached = step, reached + rank * count
    distance = np.abs(2 * np.arange(total + 1) - total)
    return min(1.0, float(ways[distance >= abs(up - down)].sum()))


def weighted_kappa(table: Table, *, power: int) -> float | None:
    """Return 1 - sum w o / sum w e with w = |i - j|^power: 0 nominal, 1 linear, 2 quadratic.

    Falls to 0 once one round is unanimous, so it gets no verbal label. None without pairs or
    when both rounds hold one and the same point. Source: Cohen 1968, Psychological Bulletin 70.
    """
    size = range(len(table))
    rows = [sum(row) for row in table]
    columns = [sum(column) for column in zip(*table, strict=True)]
    weights = {(i, j): abs(i - j) ** power for i in size for j in size if i != j}
    observed = sum(weight * table[i][j] for (i, j), weight in weights.items())
    expected = sum(weight * rows[i] * columns[j] for (i, j), weight in weights.items())
    return 1 - sum(rows) * observed / expected if expected else None


def _cv(counts: Sequence[int], low: int) -> float | None:
    mean, spread = mean_and_sd(counts, low)
    return spread / mean if spread is not None and mean > 0 else None


def _minus(after: float | None, before: float | None) -> float | None:
    return None if after is None or before is None else after - before
