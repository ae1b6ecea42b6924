"""Ranks of recommendations by mean rating, for many weightings of the people at once.

Every question of the kind "would the order change?" is a matrix of weights (draws, people): 2 for
somebody drawn twice, 0 for somebody left out. Ranks share the best place on ties (1, 1, 3).
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from workshop_app.analysis.panel import Panel

Floats = NDArray[np.float64]
Ranks = NDArray[np.int64]

_DECIMALS = 9
"""Means closer than this are equal: sums in another order must not break a tie."""


def competition_ranks(scores: Floats) -> Ranks:
    """Return the rank of each column within each row, 1 the highest; nan comes last."""
    filled = np.where(np.isnan(scores), -np.inf, np.round(scores, _DECIMALS))
    order = np.argsort(-filled, axis=1, kind="stable")
    ordered = np.take_along_axis(filled, order, axis=1)
    place: Ranks = np.tile(np.arange(1, scores.shape[1] + 1, dtype=np.int64), (len(scores), 1))
    tied = np.zeros(scores.shape, dtype=bool)
    tied[:, 1:] = ordered[:, 1:] == ordered[:, :-1]
    place[tied] = 0
    ranks = np.empty_like(place)
    np.put_along_axis(ranks, order, np.maximum.accumulate(place, axis=1), axis=1)
    return ranks


def group_sums(
    panel: Panel, weights: NDArray[np.float32], columns: Sequence[int]
) -> tuple[Floats, Floats]:
    """Return the weighted sums and numbers of ratings: both (groups, draws, columns).

    Single precision holds whole numbers up to 16 million exactly, and is twice as fast.
    """
    part = panel.values[:, columns]
    valid = part >= panel.low
    rated = valid.astype(np.float32)
    values = np.where(valid, part, 0).astype(np.float32)
    members = [panel.group_of == group for group in range(len(panel.groups))]
    sums = [weights[:, own] @ values[own] for own in members]
    numbers = [weights[:, own] @ rated[own] for own in members]
    return np.stack(sums).astype(np.float64), np.stack(numbers).astype(np.float64)


def scores(sums: Floats, numbers: Floats) -> tuple[Floats, Floats]:
    """Return the means with one person one vote and with equal groups: (draws, columns) each.

    Groups without ratings drop out; nan where nobody rated.
    """
    person = divide(sums.sum(axis=0), numbers.sum(axis=0))
    means = divide(sums, numbers)
    present = numbers > 0
    equal = divide(np.where(present, means, 0).sum(axis=0), present.sum(axis=0))
    return person, equal


def divide(sums: Floats, numbers: NDArray[np.float64] | NDArray[np.int64]) -> Floats:
    """Return sums / numbers, nan where there is nothing to divide by."""
    result = np.full(sums.shape, np.nan)
    np.divide(sums, numbers, out=result, where=numbers > 0)
    return result


def bootstrap_weights(panel: Panel, draws: int, seed: int) -> NDArray[np.float32]:
    """Return how often each person is drawn when each group is drawn anew from its own people.

    The same panel of people and the same seed give the same draws, on every machine.
    """
    return _bootstrap_weights(panel.group_of.tobytes(), len(panel.groups), draws, seed)


@lru_cache(maxsize=4)
def _bootstrap_weights(group_of: bytes, groups: int, draws: int, seed: int) -> NDArray[np.float32]:
    members = np.frombuffer(group_of, dtype=np.intp)
    generator = np.random.default_rng(seed)
    weights = np.zeros((draws, len(members)), dtype=np.float32)
    for group in range(groups):
        own = np.flatnonzero(members == group)
        if len(own):
            picked = generator.integers(len(own), size=(draws, len(own)))
            cell = picked + np.arange(draws)[:, None] * len(own)
            counted = np.bincount(cell.ravel(), minlength=draws * len(own))
            weights[:, own] = counted.reshape(draws, len(own))
    weights.setflags(write=False)  # shared by all who ask for the same draws
    return weights
