"""From panels to results: one pass, or again and again while ratings come in."""

from dataclasses import dataclass, replace

import numpy as np

from workshop_app.analysis.agreement import kendall_w, krippendorff_alpha
from workshop_app.analysis.discuss import discuss_next
from workshop_app.analysis.item_maker import ItemMaker
from workshop_app.analysis.panel import NOT_ASKED, Panel
from workshop_app.analysis.panel_analysis import SEED, ItemAnalysis, KendallW, PanelAnalysis
from workshop_app.analysis.ranking import Hidden
from workshop_app.analysis.robustness import Draws, Robustness, draw_scores, robustness
from workshop_app.analysis.summary import Summary, Suppressed, SuppressionLevel
from workshop_app.analysis.suppression import MinimumSizes, groups_to_hide
from workshop_app.domain.rule import ConsensusRule


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
        self._minimum = minimum or MinimumSizes(rule.minimum_group, rule.minimum_group)
        self._seed = seed
        self._memory: _Memory | None = None

    def analyse(self, panel: Panel, previous: Panel | None = None) -> PanelAnalysis:
        """Return the analysis of `panel`, with the change since `previous`."""
        columns = self._changed(panel, previous)
        earlier = self._memory if len(columns) < len(panel.items) else None
        items = self._items(panel, previous, columns, earlier)
        draws = earlier.draws if earlier else None
        hidden = _hidden_in(panel, self._minimum)
        if columns or draws is None:
            draws = draw_scores(panel, hidden, columns, draws, seed=self._seed)
        self._memory = _Memory(panel, previous, items, draws)
        return self._result(panel, items, robustness(panel, draws, hidden))

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
        self, panel: Panel, items: tuple[ItemAnalysis, ...], robust: Robustness
    ) -> PanelAnalysis:
        ranked = tuple(
            replace(item, rank=None if _all_hidden(item.overall) else rank)
            for item, rank in zip(items, robust.ranks, strict=True)
        )
        hidden = {key for item in items for key, group in item.groups.items() if _all_hidden(group)}
        top = robust.top
        known = panel.values[~(panel.values == NOT_ASKED).any(axis=1)]
        ratings = np.where(known >= panel.low, known, np.nan).astype(np.float64)
        return PanelAnalysis(
            low=panel.low,
            high=panel.high,
            items=ranked,
            kendall_w=_shown_w(kendall_w(ratings), self._minimum),
            krippendorff_alpha_ordinal=_shown_alpha(panel, self._minimum),
            top_three=replace(top, groups=tuple(key for key in top.groups if key not in hidden)),
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


def _hidden_in(panel: Panel, minimum: MinimumSizes) -> Hidden:
    """Return which groups' figures are hidden on which recommendations."""
    hidden = np.zeros((len(panel.groups), len(panel.items)), dtype=np.bool_)
    sizes = panel.counts()[: len(panel.groups), :, : panel.points].sum(axis=2)
    for column, own in enumerate(sizes.T.tolist()):
        together = groups_to_hide(dict(zip(panel.groups, own, strict=True)), minimum.figures)
        hidden[:, column] = [group in together for group in panel.groups]
    return hidden


def _all_hidden(population: Summary | Suppressed) -> bool:
    return isinstance(population, Suppressed) and population.level is SuppressionLevel.FIGURES


def _shown_w(found: KendallW, minimum: MinimumSizes) -> KendallW:
    """Return W, without its figures if fewer people than the limit rated everything."""
    if found.raters >= minimum.figures:
        return found
    return replace(found, w=None, chi2=None, df=None, p=None, enough=False)


def _shown_alpha(panel: Panel, minimum: MinimumSizes) -> float | None:
    """Return alpha over the recommendations whose distribution is shown, as it is made of them."""
    counts = panel.counts().sum(axis=0)[:, : panel.points]
    shown = counts[counts.sum(axis=1) >= max(minimum.figures, minimum.distribution)]
    return krippendorff_alpha(shown, range(panel.low, panel.high + 1))
