"""What the ratings say: pure functions, ratings in, frozen results out.

The way through: build a `Panel` (one round, one criterion), `summarise` it, and show nothing but
what `suppress` returns. Undefined figures are None, hidden populations are `Suppressed`.
Import this package inside functions: it loads NumPy and SciPy.
"""

from workshop_app.analysis.panel import ABSTAINED, MISSING, Panel, default_boxes
from workshop_app.analysis.rand_ucla import RamClass
from workshop_app.analysis.summary import ItemSummary, PanelSummary, Summary, summarise
from workshop_app.analysis.suppressed import Suppressed, SuppressionLevel, SuppressionReason
from workshop_app.analysis.suppression import NOTHING_HIDDEN, MinimumSizes, suppress

__all__ = [
    "ABSTAINED",
    "MISSING",
    "NOTHING_HIDDEN",
    "ItemSummary",
    "MinimumSizes",
    "Panel",
    "PanelSummary",
    "RamClass",
    "Summary",
    "Suppressed",
    "SuppressionLevel",
    "SuppressionReason",
    "default_boxes",
    "summarise",
    "suppress",
]
