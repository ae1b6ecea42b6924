"""One recommendation at a time: its counts in, all that may be said of it out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from workshop_app.analysis.between import kruskal_wallis, pair_differences
from workshop_app.analysis.change import Change, ItemChange, Table, change
from workshop_app.analysis.consensus import GroupInformedConsensus, group_informed_consensus
from workshop_app.analysis.discuss import discussion
from workshop_app.analysis.equal_group import equal_group
from workshop_app.analysis.flip import flip_distance
from workshop_app.analysis.panel import Panel
from workshop_app.analysis.panel_analysis import ItemAnalysis
from workshop_app.analysis.populations import Populations
from workshop_app.analysis.sensitivity import verdicts_under
from workshop_app.analysis.summary import (
    DEFAULT_THRESHOLD,
    ItemSummary,
    PanelSummary,
    Scheme,
    Summary,
)
from workshop_app.analysis.suppression import (
    Hidden,
    MinimumSizes,
    coarse_words,
    hidden_groups,
    hides_total,
    no_change,
    shown_change,
    size_of,
    suppress_item,
)
from workshop_app.analysis.verdict import (
    Verdict,
    VerdictCode,
    decide,
    too_little,
    verdict_code,
)
from workshop_app.domain.rule import ConsensusRule, RuleKind


class ItemSummaries:
    """Summarises a panel's recommendations overall (one person one vote) and by group."""

    def __init__(self, panel: Panel, scheme: Scheme) -> None:
        self._panel = panel
        self.scheme = scheme
        counts = panel.counts()
        self._counts: list[list[list[int]]] = counts.tolist()
        self._totals: list[list[int]] = counts.sum(axis=0).tolist()

    def overall(self, column: int) -> Summary:
        """Return the summary of everybody."""
        return self.scheme.summarise(self._totals[column], sum(self._panel.absent))

    def rest(self, column: int) -> Summary:
        """Return the summary of the people who are in no group."""
        width = len(self._totals[column])
        apart = self._counts[len(self._panel.groups) :]
        return self.scheme.summarise(apart[0][column] if apart else [0] * width)

    def groups(self, column: int) -> dict[str, Summary]:
        """Return the summary of each group by its key."""
        return {
            key: self.scheme.summarise(self._counts[index][column], self._panel.absent_in(key))
            for index, key in enumerate(self._panel.groups)
        }


def summarise(panel: Panel, threshold_percent: int = DEFAULT_THRESHOLD) -> PanelSummary:
    """Summarise each recommendation of the panel, hiding nothing."""
    made = ItemSummaries(panel, panel.scheme(threshold_percent))
    return PanelSummary(
        tuple(
            ItemSummary(item, made.overall(column), made.groups(column))
            for column, item in enumerate(panel.items)
        )
    )


class ItemMaker:
    """Makes the analyses of a panel's recommendations, all but their ranks."""

    def __init__(
        self, panel: Panel, previous: Panel | None, rule: ConsensusRule, minimum: MinimumSizes
    ) -> None:
        self._panel = panel
        self._rule = rule
        self._minimum = minimum
        by_panel = rule.kind is RuleKind.RAND_PANEL
        self._scheme = panel.scheme(rule.threshold_percent, rand_panel=by_panel)
        self._summaries = ItemSummaries(panel, self._scheme)
        self._rounds = None if previous is None else _Rounds.of(panel, previous, self._scheme)

    def make(self, column: int) -> ItemAnalysis:
        """Return the analysis of the recommendation in `column`."""
        overall, groups = self._summaries.overall(column), self._summaries.groups(column)
        item = self._panel.items[column]
        hidden = self._hidden(groups)
        parts = Populations.of(overall, groups, self._scheme, hidden)
        judged = parts.with_rest(self._summaries.rest(column))
        shown = suppress_item(ItemSummary(item, overall, groups), self._minimum, self._scheme)
        apart = {key: group.counts for key, group in parts.told.items()}
        everybody = [shown.overall, *shown.groups.values()]
        verdict = self._verdict(judged)
        return ItemAnalysis(
            item=item,
            overall=shown.overall,
            groups=shown.groups,
            equal_group=equal_group(parts, self._panel.low),
            kruskal_wallis=None if parts.hidden else kruskal_wallis(list(apart.values())),
            pairs=pair_differences(apart),
            group_informed_consensus=_informed(parts),
            verdict=verdict,
            under=verdicts_under(judged, self._scheme, self._rule, verdict.code),
            verdict_differs=self._verdict_differs(judged),
            discussion=discussion(parts, self._scheme, self._minimum.people),
            unanimous=tuple(
                key
                for key, population in zip(("", *shown.groups), everybody, strict=True)
                if isinstance(population, Summary) and population.unanimous
            ),
            change=self._change(item, shown, hidden),
        )

    def _verdict(self, parts: Populations) -> Verdict:
        verdict = decide(parts, self._scheme, self._rule, self._minimum.people)
        if verdict.code is VerdictCode.NOT_ENOUGH_ANSWERS:  # what is hidden has no distance
            return verdict
        return replace(verdict, flip=flip_distance(parts, self._scheme, self._rule))

    def _verdict_differs(self, parts: Populations) -> bool:
        size = size_of(parts.overall)
        if not size.rated or hides_total(size, self._minimum.people):
            return False
        if too_little(parts, self._rule):
            return False
        votes = (
            verdict_code(parts, self._scheme, self._rule, equal=equal) for equal in (True, False)
        )
        return len(set(votes)) > 1

    def _hidden(self, groups: Mapping[str, Summary]) -> Hidden:
        sizes = {key: size_of(group) for key, group in groups.items()}
        return hidden_groups(sizes, self._minimum.people)

    def _change(self, item: str, shown: ItemSummary, now: Hidden) -> ItemChange | None:
        if self._rounds is None or item not in self._rounds.columns:
            return None
        everybody, before = self._rounds.summaries_before(item)
        then = self._hidden(before)
        if any(getattr(group, "coarse", None) for group in shown.groups.values()) or coarse_words(
            everybody, before, then, self._minimum, self._scheme
        ):
            return no_change(shown.groups)
        overall, by_group = self._rounds.changes(item, self._panel.low)
        return shown_change(overall, by_group, now, then, self._minimum.people)


def _informed(parts: Populations) -> GroupInformedConsensus | None:
    """Return the group-informed consensus; None where a group hidden in it could be solved for."""
    if parts.hidden:
        return None
    return group_informed_consensus([(s.top_count or 0, s.n) for s in parts.rated.values()])


@dataclass(frozen=True, slots=True)
class _Rounds:
    """Who moved from where to where, and how everybody rated before."""

    groups: tuple[str, ...]
    columns: dict[str, int]
    tables: list[list[Table]]
    earlier: dict[str, int]
    before: ItemSummaries

    @classmethod
    def of(cls, panel: Panel, previous: Panel, scheme: Scheme) -> "_Rounds":
        """Compare two rounds on the recommendations both have."""
        earlier = {item: column for column, item in enumerate(previous.items)}
        return cls(
            panel.groups,
            {item: column for column, item in enumerate(panel.items) if item in earlier},
            panel.moves_since(previous).tolist(),
            earlier,
            ItemSummaries(previous, scheme),
        )

    def changes(self, item: str, low: int) -> tuple[Change, dict[str, Change]]:
        """Return the change of everybody and of each group."""
        tables = [group[self.columns[item]] for group in self.tables]
        pooled = [
            [sum(cells) for cells in zip(*rows, strict=True)] for rows in zip(*tables, strict=True)
        ]
        by_group = {key: change(tables[index], low) for index, key in enumerate(self.groups)}
        return change(pooled, low), by_group

    def summaries_before(self, item: str) -> tuple[Summary, dict[str, Summary]]:
        """Return how everybody and each group rated in the earlier round."""
        column = self.earlier[item]
        return self.before.overall(column), self.before.groups(column)
