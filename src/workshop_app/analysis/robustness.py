"""Would the order change: with other people, without one of them, without a group, in full?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from workshop_app.analysis.panel import MISSING, Panel
from workshop_app.analysis.panel_analysis import DRAWS, SEED, DependsOn, RankRange, TopThree
from workshop_app.analysis.ranking import (
    Floats,
    Hidden,
    Ranks,
    bootstrap_weights,
    competition_ranks,
    everybody_once,
    group_sums,
    scores,
)

TOP = 3
_FEWEST_PER_GROUP = 3
_SURE = 0.8


@dataclass(frozen=True, slots=True, eq=False)
class Draws:
    """The scores of all draws: (draws, items) by one person one vote and by equal groups."""

    person: Floats
    equal: Floats


@dataclass(frozen=True, slots=True)
class Robustness:
    """The rank of each recommendation, None where nobody rated it, and the top three."""

    ranks: tuple[RankRange | None, ...]
    top: TopThree


def draw_scores(
    panel: Panel,
    hidden: Hidden,
    columns: Sequence[int] | None = None,
    earlier: Draws | None = None,
    *,
    draws: int = DRAWS,
    seed: int = SEED,
) -> Draws:
    """Score the recommendations in every draw; with `earlier`, only those of `columns` anew.

    Where a group is hidden its own people are not drawn anew: the ranges of other recommendations
    would tell how they rated.
    """
    chosen = list(range(len(panel.items))) if columns is None or earlier is None else list(columns)
    drawn = group_sums(panel, bootstrap_weights(panel, draws, seed), chosen)
    dark = hidden[:, chosen]
    if dark.any():
        for part, once in zip(drawn, group_sums(panel, everybody_once(panel), chosen), strict=True):
            np.copyto(part[: len(dark)], once[: len(dark)], where=dark[:, None, :])
    person, equal = scores(*drawn, dark)
    if earlier is None or columns is None:
        return Draws(person, equal)
    everybody, groups = earlier.person.copy(), earlier.equal.copy()
    everybody[:, chosen], groups[:, chosen] = person, equal
    return Draws(everybody, groups)


def robustness(panel: Panel, draws: Draws, hidden: Hidden) -> Robustness:
    """Return how far each rank moves, and what the top three depend on."""
    sums, numbers = group_sums(panel, everybody_once(panel), range(len(panel.items)))
    person, equal = _both_ranks(sums, numbers, hidden)
    people = _both_ranks(*_without_each_person(panel, sums, numbers, hidden), hidden)
    groups = _both_ranks(*_without_each_group(sums, numbers, hidden), hidden)
    blanks = _blank_ranks(panel, sums, numbers, hidden)
    tried = np.concatenate([person, equal, *people, *groups, *blanks])
    ranges = _Ranges.of(person[0], equal[0], draws, tried)
    by_group = numbers[: len(panel.groups), 0]
    rated = by_group.sum(axis=0) > 0
    unsure = np.any((by_group > 0) & (by_group < _FEWEST_PER_GROUP) | hidden, axis=0)
    ranks = tuple(
        ranges.at(column, enough=not unsure[column]) if rated[column] else None
        for column in range(len(panel.items))
    )
    base = (equal[0] <= TOP) & rated
    top = _top_three(panel, base, person, people[1], groups[1], blanks[1], ranks)
    places = dict(zip(panel.items, equal[0].tolist(), strict=True))
    return Robustness(ranks, replace(top, items=tuple(sorted(top.items, key=places.__getitem__))))


@dataclass(frozen=True, slots=True)
class _Ranges:
    """What the rank ranges are read from, each an array over the recommendations."""

    person: Ranks
    equal: Ranks
    drawn_person: tuple[Ranks, Ranks]
    drawn_equal: tuple[Ranks, Ranks]
    p_top3: Floats
    best: Ranks
    worst: Ranks

    @classmethod
    def of(cls, person: Ranks, equal: Ranks, draws: Draws, tried: Ranks) -> "_Ranges":
        """Return the ranges of the ranks of all draws, and of the ranks `tried` otherwise."""
        drawn = competition_ranks(draws.equal)
        return cls(
            person,
            equal,
            _nine_tenths(competition_ranks(draws.person)),
            _nine_tenths(drawn),
            (drawn <= TOP).mean(axis=0),
            _at_last(tried.min(axis=0)),
            _at_last(tried.max(axis=0)),
        )

    def at(self, column: int, *, enough: bool) -> RankRange:
        """Return the range of one recommendation; `enough` False: without draws."""
        votes, groups = (
            tuple(int(end[column]) if enough else None for end in ends)
            for ends in (self.drawn_person, self.drawn_equal)
        )
        return RankRange(
            one_person_one_vote=int(self.person[column]),
            equal_group=int(self.equal[column]),
            low=groups[0],
            high=groups[1],
            p_top3=float(self.p_top3[column]) if enough else None,
            low_person=votes[0],
            high_person=votes[1],
            best=int(self.best[column]),
            worst=int(self.worst[column]),
        )


def _nine_tenths(drawn: Ranks) -> tuple[Ranks, Ranks]:
    """Return the ends of each column without its lowest and its highest twentieth."""
    ends = len(drawn) // 20, len(drawn) - 1 - len(drawn) // 20
    ordered = np.partition(drawn, ends, axis=0)
    return _at_last(ordered[ends[0]]), _at_last(ordered[ends[1]])


def _at_last(ranks: Ranks) -> Ranks:
    """Return the ranks, the last place for what nobody is left to rate."""
    return np.minimum(ranks, len(ranks))


def _both_ranks(sums: Floats, numbers: Floats, hidden: Hidden) -> tuple[Ranks, Ranks]:
    person, equal = scores(sums, numbers, hidden)
    return competition_ranks(person), competition_ranks(equal)


def _without_each_person(
    panel: Panel, sums: Floats, numbers: Floats, hidden: Hidden
) -> tuple[Floats, Floats]:
    """Leave each person out in turn, but where their group is hidden: it would tell their rating."""
    dark = np.zeros((panel.strata, len(panel.items)), dtype=np.bool_)
    dark[: len(hidden)] = hidden
    valid = panel.valid & ~dark[panel.group_of]
    own = _membership(panel)
    values = np.where(valid, panel.values, 0)
    return sums - own[:, :, None] * values, numbers - own[:, :, None] * valid


def _membership(panel: Panel) -> NDArray[np.bool_]:
    """Return who is in which stratum: (strata, people)."""
    return panel.group_of[None, :] == np.arange(panel.strata)[:, None]


def _without_each_group(sums: Floats, numbers: Floats, hidden: Hidden) -> tuple[Floats, Floats]:
    """Leave each group out in turn, but where it is hidden: the rest would tell how it rated."""
    left_out = np.eye(len(sums), len(hidden))[:, :, None] * ~hidden
    return sums * (1 - left_out), numbers * (1 - left_out)


def _blank_ranks(
    panel: Panel, sums: Floats, numbers: Floats, hidden: Hidden
) -> tuple[Ranks, Ranks]:
    """Return the ranks with each recommendation's blanks in turn at the lowest, then highest."""
    blanks = _membership(panel).astype(np.float64) @ (panel.values == MISSING)
    each = np.eye(len(panel.items))[None] * blanks[:, None, :]
    ends = [(sums + each * end, numbers + each) for end in (panel.low, panel.high)]
    ranks = [_both_ranks(*pair, hidden) for pair in ends]
    return np.concatenate([r[0] for r in ranks]), np.concatenate([r[1] for r in ranks])


def _top_three(
    panel: Panel,
    base: NDArray[np.bool_],
    person: Ranks,
    people: Ranks,
    groups: Ranks,
    blanks: Ranks,
    ranks: Sequence[RankRange | None],
) -> TopThree:
    items = tuple(item for item, top in zip(panel.items, base, strict=True) if top)
    known = [rank for rank in ranks if rank is not None]
    unsure = any(
        rank.p_top3 < _SURE if top else rank.p_top3 > 1 - _SURE
        for rank, top in zip(ranks, base, strict=True)
        if rank is not None and rank.p_top3 is not None
    )
    alone = ((groups <= TOP) != base).any(axis=1)
    counted = np.bincount(panel.group_of, minlength=panel.strata)[: len(panel.groups)]
    matters = alone & (counted > 0) & (np.count_nonzero(counted) > 1)
    found = {
        DependsOn.WEIGHTING: bool(((person[0] <= TOP) != base).any()),
        DependsOn.ONE_PERSON: bool(((people <= TOP) != base).any()),
        DependsOn.GROUP: bool(matters.any()),
        DependsOn.BLANKS: bool(((blanks <= TOP) != base).any()),
        DependsOn.RESAMPLING: unsure,
    }
    return TopThree(
        items,
        tuple(reason for reason, holds in found.items() if holds),
        tuple(group for group, holds in zip(panel.groups, matters, strict=True) if holds),
        tested=len(known) > TOP and all(rank.p_top3 is not None for rank in known),
    )
