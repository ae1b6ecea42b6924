"""Ranks of recommendations by mean rating, for many weightings of the people at once.

Every question of the kind "would the order change?" is a matrix of weights (draws, people): 2 for
somebody drawn twice, 0 for somebody left out. Ranks share the best place on ties (1, 1, 3).
With equal groups, those hidden on a recommendation count with the mean of all of them, which
everybody can work out from what is shown; else a rank would tell how each of them rated.
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from workshop_app.analysis.panel import Panel

Floats = NDArray[np.float64]
Ranks = NDArray[np.int64]
Weights = NDArray[np.float32]
Hidden = NDArray[np.bool_]
"""Which groups are hidden on which recommendations: (groups, columns)."""

NOWHERE = np.iinfo(np.int64).max
"""The rank of what nobody rated: among no first three, however few there are."""
_DECIMALS = 9
"""Means closer than this are equal: sums in another order must not break a tie."""


def competition_ranks(scores: Floats) -> Ranks:
    """Return the rank of each column within each row, 1 the highest; NOWHERE for nan."""
    filled = np.where(np.isnan(scores), -np.inf, np.round(scores, _DECIMALS))
    order = np.argsort(-filled, axis=1, kind="stable")
    ordered = np.take_along_axis(filled, order, axis=1)
    place: Ranks = np.tile(np.arange(1, scores.shape[1] + 1, dtype=np.int64), (len(scores), 1))
    tied = np.zeros(scores.shape, dtype=bool)
    tied[:, 1:] = ordered[:, 1:] == ordered[:, :-1]
    place[tied] = 0
    ranks = np.empty_like(place)
    np.put_along_axis(ranks, order, np.maximum.accumulate(place, axis=1), axis=1)
    ranks[np.isneginf(filled)] = NOWHERE
    return ranks


def group_sums(
    panel: Panel, weights: Sequence[Weights], columns: Sequence[int]
) -> tuple[Floats, Floats]:
    """Return the weighted sums and numbers of ratings: both (strata, draws, columns).

    `weights` are (draws, members) of each stratum in turn. Single precision holds whole numbers up
    to 16 million exactly, and is twice as fast. `einsum` stays on one thread: those of BLAS wait
    for each other at full speed where the machine is busy, and one rating took 0.07 s, not 0.02.
    """
    part = panel.values[:, columns]
    valid = part >= panel.low
    both = np.concatenate([np.where(valid, part, 0), valid], axis=1).astype(np.float32)
    products = [
        np.einsum("dm,cm->dc", own, np.ascontiguousarray(both[panel.group_of == stratum].T))
        for stratum, own in enumerate(weights)
    ]
    stacked = np.stack(products).astype(np.float64)
    return stacked[:, :, : len(columns)], stacked[:, :, len(columns) :]


def everybody_once(panel: Panel) -> tuple[Weights, ...]:
    """Return the weights of one draw in which everybody counts once."""
    return tuple(np.ones((1, size), dtype=np.float32) for size in _sizes(panel))


def _sizes(panel: Panel) -> list[int]:
    return np.bincount(panel.group_of, minlength=panel.strata).tolist()


def scores(sums: Floats, numbers: Floats, hidden: Hidden) -> tuple[Floats, Floats]:
    """Return the means with one person one vote and with equal groups: (draws, columns) each.

    Groups without ratings drop out, as do people without a group from equal groups; nan where
    nobody rated.
    """
    person = divide(sums.sum(axis=0), numbers.sum(axis=0))
    sums, numbers = _together(sums[: len(hidden)], numbers[: len(hidden)], hidden)
    means = divide(sums, numbers)
    present = numbers > 0
    equal = divide(np.where(present, means, 0).sum(axis=0), present.sum(axis=0))
    return person, equal


def _together(sums: Floats, numbers: Floats, hidden: Hidden) -> tuple[Floats, Floats]:
    """Give each hidden group the sums and numbers of all hidden on the same recommendation."""
    if not hidden.any():
        return sums, numbers
    dark = hidden[:, None, :]
    pooled = [(part * dark).sum(axis=0) for part in (sums, numbers)]
    return np.where(dark, pooled[0], sums), np.where(dark, pooled[1], numbers)


def divide(sums: Floats, numbers: NDArray[np.float64] | NDArray[np.int64]) -> Floats:
    """Return sums / numbers, nan where there is nothing to divide by."""
    result = np.full(sums.shape, np.nan)
    np.divide(sums, numbers, out=result, where=numbers > 0)
    return result


def bootstrap_weights(panel: Panel, draws: int, seed: int) -> tuple[Weights, ...]:
    """Return how often each person is drawn when each stratum is drawn anew from its own people.

    Groups of the same sizes and the same seed give the same draws, on every machine.
    """
    return _bootstrap_weights(tuple(_sizes(panel)), draws, seed)


@lru_cache(maxsize=4)
def _bootstrap_weights(sizes: tuple[int, ...], draws: int, seed: int) -> tuple[Weights, ...]:
    generator = np.random.default_rng(seed)
    groups: list[Weights] = []
    for size in sizes:
        picked = generator.integers(max(size, 1), size=(draws, size))
        cell = picked + np.arange(draws)[:, None] * size
        counted = np.bincount(cell.ravel(), minlength=draws * size)
        weights = counted.reshape(draws, size).astype(np.float32)
        weights.setflags(write=False)  # shared by all who ask for the same draws
        groups.append(weights)
    return tuple(groups)
