"""Everything that the ratings of one round on one criterion say, as it may be shown."""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop_app.analysis.agreement import KendallW
from workshop_app.analysis.between import KruskalWallis, PairDifference
from workshop_app.analysis.change import ItemChange
from workshop_app.analysis.consensus import GroupInformedConsensus
from workshop_app.analysis.discuss import Discussion
from workshop_app.analysis.equal_group import EqualGroup
from workshop_app.analysis.matrix import Axis
from workshop_app.analysis.robustness import RankRange, TopThree
from workshop_app.analysis.summary import Summary
from workshop_app.analysis.suppressed import Suppressed
from workshop_app.analysis.verdict import Verdict


@dataclass(frozen=True, slots=True)
class ItemAnalysis:
    """One recommendation. None where a figure is undefined, hidden or would give one away.

    `groups`, by key in the panel's order, hold a `Suppressed` where a group is hidden.
    `verdict_differs`: with one person one vote the verdict would be another. `unanimous` names
    the shown populations ("" is everybody) whose figures give away each rating in them.
    """

    item: str
    overall: Summary | Suppressed
    groups: Mapping[str, Summary | Suppressed]
    equal_group: EqualGroup | None
    kruskal_wallis: KruskalWallis | None
    pairs: tuple[PairDifference, ...]
    group_informed_consensus: GroupInformedConsensus | None
    verdict: Verdict
    verdict_differs: bool
    discussion: Discussion | None
    unanimous: tuple[str, ...]
    change: ItemChange | None
    rank: RankRange | None = None


@dataclass(frozen=True, slots=True)
class PanelAnalysis:
    """One round, one criterion: each recommendation, and the panel as a whole.

    `discuss_next` orders the recommendations by how much they need the room.
    """

    low: int
    high: int
    items: tuple[ItemAnalysis, ...]
    kendall_w: KendallW
    krippendorff_alpha_ordinal: float | None
    top_three: TopThree
    discuss_next: tuple[str, ...]

    def of(self, item: str) -> ItemAnalysis:
        """Return the analysis of the recommendation `item`; KeyError if there is none."""
        for analysis in self.items:
            if analysis.item == item:
                return analysis
        raise KeyError(item)

    @property
    def axis(self) -> Axis:
        """Return the means for the priority matrix: equal-group, overall where that is hidden."""
        keys = tuple(self.items[0].groups) if self.items else ()
        return Axis(
            self.low,
            self.high,
            tuple(item.item for item in self.items),
            tuple(
                item.equal_group.mean if item.equal_group else item.overall.mean
                for item in self.items
            ),
            {key: tuple(item.groups[key].mean for item in self.items) for key in keys},
        )
