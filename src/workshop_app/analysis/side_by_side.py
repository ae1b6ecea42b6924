"""Recommendations rated in different rounds, side by side: made of what each round shows, alone.

No rating is read here. So whatever is hidden in a recommendation's own round stays hidden, and what
stands over all of them tells nothing that the rounds, one by one, do not: ranks follow from the
means that are shown, alpha from the totals, the order of discussion from each one's own figures.
What ties the ratings of a person, or draws of people, together over recommendations (Kendall's W,
the ranges of ranks, what the first three places hang on) exists of one round only.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

import numpy as np

from workshop_app.analysis.agreement import krippendorff_alpha
from workshop_app.analysis.discuss import discuss_next
from workshop_app.analysis.panel_analysis import (
    DependsOn,
    ItemAnalysis,
    KendallW,
    PanelAnalysis,
    RankRange,
    TopThree,
)
from workshop_app.analysis.ranking import NOWHERE, competition_ranks
from workshop_app.analysis.robustness import TOP
from workshop_app.analysis.summary import Summary

_OF_ONE_ROUND = KendallW(None, None, None, None, 0, 0, enough=False, apart=True)


def side_by_side(
    items: Sequence[ItemAnalysis], low: int, high: int, amended: Collection[str] = ()
) -> PanelAnalysis:
    """Return the items, each as its own round shows it, and what may be said over all of them.

    Those that were `amended` have no more need of the room: others stand in their place.
    """
    ranked = _ranked(items)
    return PanelAnalysis(
        low=low,
        high=high,
        items=ranked,
        kendall_w=_OF_ONE_ROUND,
        krippendorff_alpha_ordinal=_alpha(ranked, low, high),
        top_three=_top_three(ranked),
        discuss_next=discuss_next(
            [(one.item, one.discussion) for one in ranked if one.item not in amended]
        ),
    )


def _ranked(items: Sequence[ItemAnalysis]) -> tuple[ItemAnalysis, ...]:
    means = np.array([_means(item) for item in items], dtype=np.float64).reshape(len(items), 2)
    votes, groups = (competition_ranks(means[:, [place]].T)[0].tolist() for place in (0, 1))
    return tuple(
        replace(item, rank=None if NOWHERE in (person, equal) else _rank(person, equal))
        for item, person, equal in zip(items, votes, groups, strict=True)
    )


def _rank(person: int, equal: int) -> RankRange:
    return RankRange(person, equal, None, None, None, None, None, best=equal, worst=equal)


def _means(item: ItemAnalysis) -> tuple[float, float]:
    """Return the mean with one person one vote and that with equal groups; nan where unknown.

    Hidden groups count with the mean of all of them, as in the ranks of a single round.
    """
    total = item.overall
    if not isinstance(total, Summary) or total.mean is None:
        return np.nan, np.nan
    told = [
        one for one in item.groups.values() if isinstance(one, Summary) and one.mean is not None
    ]
    means = [one.mean or 0.0 for one in told]
    rest = total.n - sum(one.n for one in told)
    dark = sum(not isinstance(one, Summary) for one in item.groups.values())
    if dark and rest:
        shown = sum(one.n * (one.mean or 0.0) for one in told)
        means += [(total.n * total.mean - shown) / rest] * dark
    return total.mean, sum(means) / len(means) if means else np.nan


def _alpha(items: Sequence[ItemAnalysis], low: int, high: int) -> float | None:
    counts = [one.overall.counts for one in items if isinstance(one.overall, Summary)]
    if not counts:
        return None
    return krippendorff_alpha(np.array(counts, dtype=np.int64), range(low, high + 1))


def _top_three(items: Sequence[ItemAnalysis]) -> TopThree:
    places = {one.item: one.rank for one in items if one.rank is not None}
    first = [item for item, rank in places.items() if rank.equal_group <= TOP]
    by_votes = {item for item, rank in places.items() if rank.one_person_one_vote <= TOP}
    return TopThree(
        tuple(sorted(first, key=lambda item: places[item].equal_group)),
        () if by_votes == {*first} else (DependsOn.WEIGHTING,),
        (),
        tested=False,
    )
