"""What the ratings say: pure functions, ratings in, frozen results out.

The way through: build a `Panel` (one round, one criterion; module `panel`) and pass it to
`analyse_panel` (module `analyst`) with the consensus rule and, from the second round on, the panel
before. The `PanelAnalysis` holds everything that may be shown; an `Analyst` does the same again and
again while ratings come in. `summarise` (module `item_maker`) and `suppress` give the figures of
each recommendation alone, `round_health` (module `health`) how the rating goes, `priority_matrix`
places two criteria's axes against each other.
Undefined figures are None, hidden populations are `Suppressed`. Words are made elsewhere.

What stands here, the types of all results among it, loads no NumPy. The modules named above do:
import them where they are called, so that the window is painted first.
"""

from workshop_app.analysis.between import KruskalWallis, PairDifference
from workshop_app.analysis.change import Change, ItemChange, KappaNote
from workshop_app.analysis.consensus import GroupInformedConsensus
from workshop_app.analysis.content_validity import LAWSHE_TABLE, critical_count, critical_cvr
from workshop_app.analysis.discuss import Discussion, fit_to_minutes
from workshop_app.analysis.equal_group import EqualGroup
from workshop_app.analysis.intervals import wilson
from workshop_app.analysis.matrix import (
    Axis,
    CrossHair,
    Position,
    PriorityMatrix,
    Quadrant,
    priority_matrix,
)
from workshop_app.analysis.panel_analysis import (
    DependsOn,
    ItemAnalysis,
    KendallW,
    PanelAnalysis,
    RankRange,
    TopThree,
)
from workshop_app.analysis.participation import Participation, Turnout
from workshop_app.analysis.rand_ucla import RamClass
from workshop_app.analysis.rand_words import RandWord
from workshop_app.analysis.sensitivity import UnderRule
from workshop_app.analysis.stability import Stability, stability
from workshop_app.analysis.summary import (
    Coarse,
    ItemSummary,
    PanelSummary,
    Summary,
    Suppressed,
    SuppressionReason,
)
from workshop_app.analysis.suppression import NOTHING_HIDDEN, MinimumSizes, suppress
from workshop_app.analysis.verdict import Flip, GroupFact, TooLittle, Verdict, VerdictCode
from workshop_app.domain.rule import ConsensusRule as Rule
from workshop_app.domain.rule import RuleKind

__all__ = [
    "LAWSHE_TABLE",
    "NOTHING_HIDDEN",
    "Axis",
    "Change",
    "Coarse",
    "CrossHair",
    "DependsOn",
    "Discussion",
    "EqualGroup",
    "Flip",
    "GroupFact",
    "GroupInformedConsensus",
    "ItemAnalysis",
    "ItemChange",
    "ItemSummary",
    "KappaNote",
    "KendallW",
    "KruskalWallis",
    "MinimumSizes",
    "PairDifference",
    "PanelAnalysis",
    "PanelSummary",
    "Participation",
    "Position",
    "PriorityMatrix",
    "Quadrant",
    "RamClass",
    "RandWord",
    "RankRange",
    "Rule",
    "RuleKind",
    "Stability",
    "Summary",
    "Suppressed",
    "SuppressionReason",
    "TooLittle",
    "TopThree",
    "Turnout",
    "UnderRule",
    "Verdict",
    "VerdictCode",
    "critical_count",
    "critical_cvr",
    "fit_to_minutes",
    "priority_matrix",
    "stability",
    "suppress",
    "wilson",
]
