"""What the ratings say: pure functions, ratings in, frozen results out.

The way through: build a `Panel` (one round, one criterion) and pass it to `analyse_panel` with
the consensus rule and, from the second round on, the panel before. The `PanelAnalysis` holds
everything that may be shown; an `Analyst` does the same again and again while ratings come in.
`summarise` and `suppress` give the figures of each recommendation alone, `round_health` how the
rating goes, `priority_matrix` places two criteria's axes against each other.
Undefined figures are None, hidden populations are `Suppressed`. Words are made elsewhere.
Import this package inside functions: it loads NumPy and SciPy.
"""

from workshop_app.analysis.agreement import KendallW
from workshop_app.analysis.analyst import Analyst, analyse_panel
from workshop_app.analysis.between import KruskalWallis, PairDifference
from workshop_app.analysis.change import Change, ItemChange
from workshop_app.analysis.consensus import GroupInformedConsensus
from workshop_app.analysis.content_validity import LAWSHE_TABLE, critical_count, critical_cvr
from workshop_app.analysis.discuss import Discussion, fit_to_minutes
from workshop_app.analysis.equal_group import EqualGroup
from workshop_app.analysis.health import ItemHealth, RoundHealth, round_health
from workshop_app.analysis.matrix import (
    Axis,
    CrossHair,
    Position,
    PriorityMatrix,
    Quadrant,
    priority_matrix,
)
from workshop_app.analysis.panel import ABSTAINED, MISSING, Panel, default_boxes
from workshop_app.analysis.panel_analysis import ItemAnalysis, PanelAnalysis
from workshop_app.analysis.rand_ucla import RamClass
from workshop_app.analysis.robustness import DependsOn, RankRange, TopThree
from workshop_app.analysis.summary import ItemSummary, PanelSummary, Summary, summarise
from workshop_app.analysis.suppressed import Suppressed, SuppressionLevel, SuppressionReason
from workshop_app.analysis.suppression import NOTHING_HIDDEN, MinimumSizes, suppress
from workshop_app.analysis.verdict import GroupFact, TooLittle, Verdict, VerdictCode
from workshop_app.domain.rule import ConsensusRule as Rule
from workshop_app.domain.rule import RuleKind

__all__ = [
    "ABSTAINED",
    "LAWSHE_TABLE",
    "MISSING",
    "NOTHING_HIDDEN",
    "Analyst",
    "Axis",
    "Change",
    "CrossHair",
    "DependsOn",
    "Discussion",
    "EqualGroup",
    "GroupFact",
    "GroupInformedConsensus",
    "ItemAnalysis",
    "ItemChange",
    "ItemHealth",
    "ItemSummary",
    "KendallW",
    "KruskalWallis",
    "MinimumSizes",
    "PairDifference",
    "Panel",
    "PanelAnalysis",
    "PanelSummary",
    "Position",
    "PriorityMatrix",
    "Quadrant",
    "RamClass",
    "RankRange",
    "RoundHealth",
    "Rule",
    "RuleKind",
    "Summary",
    "Suppressed",
    "SuppressionLevel",
    "SuppressionReason",
    "TooLittle",
    "TopThree",
    "Verdict",
    "VerdictCode",
    "analyse_panel",
    "critical_count",
    "critical_cvr",
    "default_boxes",
    "fit_to_minutes",
    "priority_matrix",
    "round_health",
    "summarise",
    "suppress",
]
