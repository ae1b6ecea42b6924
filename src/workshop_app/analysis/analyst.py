"""From panels to results: one pass, or again and again while ratings come in."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from workshop_app.analysis.agreement import kendall_w, krippendorff_alpha
from workshop_app.analysis.discuss import discuss_next
from workshop_app.analysis.item_maker import ItemMaker
from workshop_app.analysis.panel import NOT_ASKED, Panel
from workshop_app.analysis.panel_analysis import SEED, ItemAnalysis, KendallW, PanelAnalysis
from workshop_app.analysis.participation import sizes_by_item
from workshop_app.analysis.ranking import Hidden
from workshop_app.analysis.robustness import Draws, Robustness, draw_scores, robustness
from workshop_app.analysis.summary import Suppressed
from workshop_app.analysis.suppression import MinimumSizes, Size, hidden_groups, hides_total
from workshop_app.domain.rule import ConsensusRule, SmallGroups

_FEWEST_COMPARED = 2


def analyse_panel(
    panel: Panel,
    rule: ConsensusRule,
    previous: Panel | None = None,
    minimum: MinimumSizes | None = None,
    *,
    seed: int = SEED,
) -> PanelAnalysis:
    """Analyse one round on one criterion, with the change since `previous` if there is one.

    `minimum` hides small groups, by default at the rule's sizes; pass NOTHING_HIDDEN for the
    analyst who holds the data. The same input and seed give the same result.
    """
    return Analyst(rule, minimum, seed=seed).analyse(panel, previous)


@dataclass(frozen=True, slots=True, eq=False)
class _Memory:
    """What the last analysis was made of; never shown, as it holds the ratings."""

    panel: Panel
    previous: Panel | None
    items: tuple[ItemAnalysis, ...]
    draws: Draws


class Analyst:
    """Analyses a panel again after each rating and works out anew only what it touches.

    The result is the same as that of `analyse_panel`; only the time differs. One analyst serves
    one round on one criterion.
    """

    def __init__(
        self, rule: ConsensusRule, minimum: MinimumSizes | None = None, *, seed: int = SEED
    ) -> None:
        self._rule = rule
        self._minimum = minimum or minimum_of(rule)
        self._seed = seed
        self._memory: _Memory | None = None

    def analyse(self, panel: Panel, previous: Panel | None = None) -> PanelAnalysis:
        """Return the analysis of `panel`, with the change since `previous`."""
        columns = self._changed(panel, previous)
        earlier = self._memory if len(columns) < len(panel.items) else None
        items = self._items(panel, previous, columns, earlier)
        draws = earlier.draws if earlier else None
        withheld = _Withheld.of(panel, self._minimum.people)
        ranked, hidden = withheld.ranked(panel), withheld.groups
        if columns or draws is None:
            draws = draw_scores(ranked, hidden, columns, draws, seed=self._seed)
        self._memory = _Memory(panel, previous, items, draws)
        return self._result(panel, items, withheld, robustness(ranked, draws, hidden))

    def _changed(self, panel: Panel, previous: Panel | None) -> list[int]:
        """Return the recommendations whose ratings, in either round, are not the remembered."""
        memory = self._memory
        if memory is None or not _alike(panel, memory.panel):
            return list(range(len(panel.items)))
        changed = np.any(panel.values != memory.panel.values, axis=0)
        if previous is not memory.previous:
            if previous is None or memory.previous is None:
                return list(range(len(panel.items)))
            if not _alike(previous, memory.previous) or previous.items != panel.items:
                return list(range(len(panel.items)))
            changed |= np.any(previous.values != memory.previous.values, axis=0)
        return [int(column) for column in np.flatnonzero(changed)]

    def _items(
        self, panel: Panel, previous: Panel | None, columns: list[int], earlier: _Memory | None
    ) -> tuple[ItemAnalysis, ...]:
        """Return the items without ranks: those of `columns` made anew, the rest remembered."""
        items: list[ItemAnalysis | None] = (
            [*earlier.items] if earlier else [None] * len(panel.items)
        )
        maker = ItemMaker(panel, previous, self._rule, self._minimum)
        for column in columns:
            items[column] = maker.make(column)
        return tuple(item for item in items if item is not None)

    def _result(
        self,
        panel: Panel,
        items: tuple[ItemAnalysis, ...],
        withheld: "_Withheld",
        robust: Robustness,
    ) -> PanelAnalysis:
        ranked = tuple(
            replace(item, rank=None if isinstance(item.overall, Suppressed) else rank)
            for item, rank in zip(items, robust.ranks, strict=True)
        )
        top = robust.top
        dark = {
            key
            for item in items
            for key, group in item.groups.items()
            if isinstance(group, Suppressed)
        }
        return PanelAnalysis(
            low=panel.low,
            high=panel.high,
            items=ranked,
            kendall_w=_shown_w(panel, withheld, self._minimum.people),
            krippendorff_alpha_ordinal=_shown_alpha(panel, withheld),
            top_three=replace(top, groups=tuple(key for key in top.groups if key not in dark)),
            discuss_next=discuss_next([(item.item, item.discussion) for item in items]),
        )


def _alike(panel: Panel, other: Panel) -> bool:
    """Tell whether two panels have the same people, recommendations and scale."""
    same = (panel.participants, panel.items, panel.groups, panel.low, panel.high, panel.absent)
    boxes = (panel.top_from, panel.bottom_to)
    return (
        same == (other.participants, other.items, other.groups, other.low, other.high, other.absent)
        and boxes == (other.top_from, other.bottom_to)
        and np.array_equal(panel.group_of, other.group_of)
    )


def minimum_of(rule: ConsensusRule) -> MinimumSizes:
    """Return what a workshop's rule hides."""
    return MinimumSizes(rule.minimum_group, rule.small_groups is SmallGroups.COARSE)


@dataclass(frozen=True, slots=True, eq=False)
class _Withheld:
    """What may not be shown: of which groups (groups, columns), and of everybody (columns)."""

    groups: Hidden
    totals: NDArray[np.bool_]

    @classmethod
    def of(cls, panel: Panel, minimum: int) -> "_Withheld":
        """Return what is hidden of a panel."""
        groups = np.zeros((len(panel.groups), len(panel.items)), dtype=np.bool_)
        totals = np.zeros(len(panel.items), dtype=np.bool_)
        for column, sizes in enumerate(sizes_by_item(panel)):
            hidden = hidden_groups(dict(zip(panel.groups, sizes, strict=False)), minimum).ratings
            groups[:, column] = [group in hidden for group in panel.groups]
            everybody = Size(*map(sum, zip(*sizes, strict=True)))
            totals[column] = hides_total(everybody, minimum)
        return cls(groups, totals)

    @property
    def open(self) -> NDArray[np.bool_]:
        """Return of which recommendations nothing is hidden."""
        return ~(self.groups.any(axis=0) | self.totals)

    def ranked(self, panel: Panel) -> Panel:
        """Return the panel without the recommendations that may have no rank.

        The places of the others would tell how they were rated.
        """
        return replace(panel, values=np.where(self.totals, np.int16(NOT_ASKED), panel.values))


def _shown_w(panel: Panel, withheld: _Withheld, minimum: int) -> KendallW:
    """Return W over the recommendations of which nothing is hidden.

    It ties each person's ratings on several together: over others it would move with two ratings
    that change places between hidden groups. Without its figures if fewer people than the limit
    rated everything.
    """
    known = panel.values[~(panel.values == NOT_ASKED).any(axis=1)]
    if not withheld.open.all() and np.count_nonzero(withheld.open) < _FEWEST_COMPARED:
        return KendallW(None, None, None, None, 0, len(known), enough=False, withheld=True)
    values = known[:, withheld.open]
    found = kendall_w(np.where(values >= panel.low, values, np.nan).astype(np.float64))
    if found.raters >= minimum:
        return found
    return replace(found, w=None, chi2=None, df=None, p=None, enough=False)


def _shown_alpha(panel: Panel, withheld: _Withheld) -> float | None:
    """Return alpha over the recommendations whose total is shown, as it is made of totals alone."""
    counts = panel.counts().sum(axis=0)[~withheld.totals, : panel.points]
    return krippendorff_alpha(counts, range(panel.low, panel.high + 1))
