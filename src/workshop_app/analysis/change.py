"""What moved between two rounds, on the people who rated in both."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from workshop_app.analysis.location import quantile
from workshop_app.analysis.summary import mean_and_sd

_MOST_FOR_EXACT = 150
STABLE_PERCENT = 85
"""From this share of unchanged ratings on, in per cent, ratings count as stable.

Net change never exceeds the share of people who moved, so what is stable here passes the 15 % of
Scheibe (1975) too, and people who swap places count as the movement that they are.
"""
FEWEST_PAIRS = 5
"""Fewer people than these are never called stable or moving: one is a fifth of them or more."""


class KappaNote(StrEnum):
    """What must be said beside a weighted kappa; there are no words for how large it is."""

    ALL_AGREE = "all_agree"
    """It is 0 for no other reason than that one of the rounds is unanimous."""
    UNDEFINED_UNANIMOUS = "undefined_unanimous"
    """Both rounds are unanimous on one point: there is nothing to measure against."""


@dataclass(frozen=True, slots=True)
class Change:
    """One population; `pairs` people rated in both rounds. None where undefined or hidden.

    `weighted_kappa` is quadratic and falls as ratings converge, so that it never stands without
    `unchanged` and never in a verdict (Holey et al. 2007). `net_change` is
    sum |f2_k - f1_k| / (2 n), blind to people who swap places. Stability is not consensus: a
    stable split is a finding.
    """

    pairs: int
    same: int
    up: int
    down: int
    net_change: float | None = None
    wilcoxon_p_exact: float | None = None
    median_before: float | None = None
    median_after: float | None = None
    iqr_before: float | None = None
    iqr_after: float | None = None
    sd_change: float | None = None
    cv_change: float | None = None
    weighted_kappa: float | None = None
    weighted_kappa_note: KappaNote | None = None

    @property
    def unchanged(self) -> float | None:
        """Return the share of people who kept their rating; None of nobody."""
        return self.same / self.pairs if self.pairs else None

    @property
    def stable(self) -> bool | None:
        """Tell whether 85 % or more kept their rating; None of fewer than five people."""
        if self.pairs < FEWEST_PAIRS:
            return None
        return self.same * 100 >= STABLE_PERCENT * self.pairs


@dataclass(frozen=True, slots=True)
class ItemChange:
    """One recommendation: everybody and each group; None where it is hidden."""

    overall: Change | None
    groups: Mapping[str, Change | None]


Table = Sequence[Sequence[int]]


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
    kappa = weighted_kappa(table, power=2)
    net = sum(abs(b - a) for a, b in zip(before, after, strict=True)) / (2 * pairs)
    return Change(
        pairs=pairs,
        same=same,
        up=up,
        down=pairs - same - up,
        net_change=net,
        wilcoxon_p_exact=wilcoxon_exact(differences(table)),
        median_before=float(quantile(before, low, 50)),
        median_after=float(quantile(after, low, 50)),
        iqr_before=float(quantile(before, low, 75) - quantile(before, low, 25)),
        iqr_after=float(quantile(after, low, 75) - quantile(after, low, 25)),
        sd_change=_minus(mean_and_sd(after, low)[1], mean_and_sd(before, low)[1]),
        cv_change=_minus(_cv(after, low), _cv(before, low)),
        weighted_kappa=kappa,
        weighted_kappa_note=_kappa_note(kappa, before, after),
    )


def _kappa_note(
    kappa: float | None, before: Sequence[int], after: Sequence[int]
) -> KappaNote | None:
    if kappa is None:
        return KappaNote.UNDEFINED_UNANIMOUS
    people = sum(before)
    return KappaNote.ALL_AGREE if people in {max(before), max(after)} else None


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

    Those who stayed are dropped; ties get mid-ranks (doubled, so that halves are whole). The
    numbers of ways to come to each sum of the ranks that rise stand side by side in one whole
    number, each wide enough for the 2^n ways that there are; p is the share of ways at least as
    far from the middle as found. None if nobody moved, and beyond 150 who moved, where no doubt
    is left and the counts say it better. Agrees with coin::wilcoxsign_test and exactRankTests.
    """
    up, down, doubled = signed_ranks(moved)
    people = sum(count for _, count in doubled)
    if people == 0 or people > _MOST_FOR_EXACT:
        return None
    if up == down:
        return 1.0
    width, ways = people + 1, 1
    for rank, count in doubled:
        for _ in range(count):
            ways += ways << (rank * width)
    # A mask, as a remainder of such long numbers takes seconds.
    one_end = ways & ((1 << ((min(up, down) + 1) * width)) - 1)
    # Modulo 2^width - 1 a number is the sum of its digits to the base 2^width.
    return 2 * (one_end % ((1 << width) - 1)) / 2**people


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
