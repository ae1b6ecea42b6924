"""Everything that the ratings of one round on one criterion say, as it may be shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from workshop_app.analysis.between import KruskalWallis, PairDifference
from workshop_app.analysis.change import ItemChange
from workshop_app.analysis.consensus import GroupInformedConsensus
from workshop_app.analysis.discuss import Discussion
from workshop_app.analysis.equal_group import EqualGroup
from workshop_app.analysis.matrix import Axis
from workshop_app.analysis.sensitivity import UnderRule
from workshop_app.analysis.summary import Summary, Suppressed
from workshop_app.analysis.verdict import Verdict

DRAWS = 2000
SEED = 20250120


@dataclass(frozen=True, slots=True)
class KendallW:
    """How far people share one order; `raters` of `raters_of` rated every recommendation.

    `w`, `chi2`, `df`, `p` are None where undefined. `enough`: three raters, three
    recommendations and half of all people, below which W should not be shown in a room.
    `withheld`: it ties each person's ratings together, so it takes only recommendations of which
    all groups are shown, and there are fewer than two such. `apart`: the recommendations are of
    several rounds, and it is told of each round by itself only.
    """

    w: float | None
    chi2: float | None
    df: int | None
    p: float | None
    raters: int
    raters_of: int
    enough: bool
    withheld: bool = False
    apart: bool = False


class DependsOn(StrEnum):
    """What the top three hang on."""

    WEIGHTING = "weighting"
    ONE_PERSON = "one_person"
    GROUP = "group"
    BLANKS = "blanks"
    RESAMPLING = "resampling"


@dataclass(frozen=True, slots=True)
class RankRange:
    """The place of one recommendation and how far it moves.

    `one_person_one_vote` and `equal_group` are its ranks (1 the best, ties share the best).
    `low`..`high` hold 90 % of 2000 draws of other people from the same groups, by equal groups,
    `low_person`..`high_person` by one person one vote; `p_top3` is the share of draws in the top
    three. None below three people a group, and where a group is hidden. `best`..`worst` are the ranks
    reached under either weighting leaving out any one person or group that is shown, or with
    blanks filled at either end.
    """

    one_person_one_vote: int
    equal_group: int
    low: int | None
    high: int | None
    p_top3: float | None
    low_person: int | None
    high_person: int | None
    best: int
    worst: int


@dataclass(frozen=True, slots=True)
class TopThree:
    """The recommendations ranked 1 to 3 by equal groups, best first, and what they depend on.

    Robust if nothing tried changes which they are: the weighting, leaving out one person or one
    group (`groups` names those), blanks at their worst or best; and each is in it in 80 % of the
    draws, each other one out of it in as many. `tested` is False, and robust never said, where
    some recommendation has no such range, and where no more than three were rated. Where a group is hidden, nobody of it is left out.
    """

    items: tuple[str, ...]
    depends_on: tuple[DependsOn, ...]
    groups: tuple[str, ...]
    tested: bool = True

    @property
    def robust(self) -> bool:
        """Tell whether all was tried and nothing changes the top three."""
        return self.tested and not self.depends_on


@dataclass(frozen=True, slots=True)
class ItemAnalysis:
    """One recommendation. None where a figure is undefined, hidden or would give one away.

    `groups`, by key in the panel's order, hold a `Suppressed` where a group is hidden.
    `under` holds the verdict by each rule there is, the one in force among them.
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
    under: tuple[UnderRule, ...]
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
