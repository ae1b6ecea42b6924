"""Agreement across recommendations: the same order (Kendall), the same values (Krippendorff)."""

from collections.abc import Sequence
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from workshop_app.analysis.panel_analysis import KendallW
from workshop_app.analysis.tails import chi_square_tail

Floats = NDArray[np.float64]

_FEWEST_RATERS = 2
_FEWEST_ITEMS = 2
_ENOUGH = 3


def kendall_w(ratings: Floats) -> KendallW:
    """Return W of ratings (people, recommendations), nan where there is none.

    W = 12 sum (R_i - m(N+1)/2)^2 / (m^2 (N^3-N) - m T) with mid-ranks and T = sum (t^3-t) over
    people's ties; chi2 = m (N-1) W with N-1 degrees. People with gaps are left out. It measures
    the same order, not the same level. Undefined with fewer than two people or recommendations,
    and where everybody ties everything. Source: Kendall and Babington Smith 1939; Siegel 1956.
    """
    complete = ratings[~np.isnan(ratings).any(axis=1)]
    (m, size), people = complete.shape, ratings.shape[0]
    enough = m >= _ENOUGH and size >= _ENOUGH and 2 * m >= people
    undefined = KendallW(None, None, None, None, m, people, enough=False)
    if m < _FEWEST_RATERS or size < _FEWEST_ITEMS:
        return undefined
    ranks, ties = _row_ranks(complete)
    spread = float(((ranks.sum(axis=0) - m * (size + 1) / 2) ** 2).sum())
    most = m * m * (size**3 - size) - m * ties
    if most == 0:
        return undefined
    w = 12 * spread / most
    chi2 = m * (size - 1) * w
    return KendallW(w, chi2, size - 1, chi_square_tail(chi2, size - 1), m, people, enough)


def _row_ranks(ratings: Floats) -> tuple[Floats, int]:
    """Return the mid-ranks within each row and sum(t^3 - t) over all rows' ties."""
    distinct, codes = np.unique(ratings, return_inverse=True)
    codes = codes.reshape(ratings.shape)
    rows, width = np.arange(len(ratings))[:, None], len(distinct)
    flat = np.bincount((rows * width + codes).ravel(), minlength=len(ratings) * width)
    counts = flat.reshape(len(ratings), width)
    middle = counts.cumsum(axis=1) - (counts - 1) / 2
    return middle[rows, codes], int((counts**3 - counts).sum())


class Metric(StrEnum):
    """What counts as the distance of two ratings."""

    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    INTERVAL = "interval"
    RATIO = "ratio"


def krippendorff_alpha(
    counts: NDArray[np.int64], points: Sequence[float], metric: Metric = Metric.ORDINAL
) -> float | None:
    """Return alpha = 1 - Do/De of counts (recommendations, points); gaps are no trouble.

    Ordinal distance: (sum of n_g from c to k - (n_c + n_k)/2)^2 over pairable ratings. Low where
    all agree that everything is important, as nothing varies between recommendations.
    Undefined without two ratings on one recommendation and where all are equal.
    Source: Krippendorff 2011, Computing Krippendorff's alpha-reliability.
    """
    pairable = counts[counts.sum(axis=1) > 1].astype(np.float64)
    totals = pairable.sum(axis=0)
    n = totals.sum()
    distance = _distances(totals, np.asarray(points, dtype=np.float64), metric)
    expected = float(totals @ distance @ totals)
    if expected == 0:
        return None
    within = np.einsum("uc,ck,uk->u", pairable, distance, pairable)
    observed = float((within / (pairable.sum(axis=1) - 1)).sum())
    return 1 - (n - 1) * observed / expected


def _distances(totals: Floats, points: Floats, metric: Metric) -> Floats:
    first, second = points[:, None], points[None, :]
    if metric is Metric.NOMINAL:
        return (first != second).astype(np.float64)
    if metric is Metric.INTERVAL:
        return (first - second) ** 2
    if metric is Metric.RATIO:
        total = np.where(first + second == 0, 1, first + second)
        return ((first - second) / total) ** 2
    middle = totals.cumsum() - totals / 2
    return (middle[:, None] - middle[None, :]) ** 2
