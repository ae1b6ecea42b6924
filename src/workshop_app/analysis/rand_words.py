"""What RAND/UCLA calls a panel's ratings: agreement, indeterminate or disagreement."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from workshop_app.analysis.rand_ucla import (
    Ipras,
    RamClass,
    interpercentile_range,
    panel_rule,
    ram_class,
)


class RandWord(StrEnum):
    """How far the panel agrees, whatever its median."""

    AGREEMENT = "agreement"
    INDETERMINATE = "indeterminate"
    DISAGREEMENT = "disagreement"


@dataclass(frozen=True, slots=True)
class RandFigures:
    """What exists on the scale 1 to 9 alone; word and class need five ratings."""

    ipras: Ipras
    word: RandWord | None
    ram_class: RamClass | None


def rand_figures(counts: Sequence[int], *, by_panel: bool, enough: bool) -> RandFigures:
    """Return word and class by one and the same disagreement.

    `by_panel`: by the panel-size table, as the rule RAND panel has it; else by IPRAS. Agreement
    is always the table's (fewer than a third outside the median's region), and none where there
    is disagreement. Needs one rating.
    """
    nine, table = interpercentile_range(counts), panel_rule(counts)
    if table is None or not enough:
        return RandFigures(nine, None, None)
    disagreement = table.disagreement if by_panel else nine.disagreement
    if disagreement:
        word = RandWord.DISAGREEMENT
    else:
        word = RandWord.AGREEMENT if table.agreement else RandWord.INDETERMINATE
    return RandFigures(nine, word, ram_class(counts, disagreement=disagreement))
