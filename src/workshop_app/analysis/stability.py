"""Whether another round is worth while: are ratings stable, and do people agree?

Two questions, four answers (Dajani, Sincoff and Talley 1979, Technological Forecasting and Social
Change 13). Stable: at least 85 % of five people or more kept their rating (`Change.stable`).
Agreed: the verdict is one on which the panel agrees, for, against or out.
"""

from enum import StrEnum

from workshop_app.analysis.change import Change
from workshop_app.analysis.verdict import VerdictCode

_WITHOUT_AGREEMENT = frozenset(
    {VerdictCode.SPLIT, VerdictCode.GROUPS_DIFFER, VerdictCode.UNDECIDED}
)


class Stability(StrEnum):
    """What two rounds say of the next."""

    STABLE_AGREED = "stable_agreed"
    STABLE_WITHOUT_AGREEMENT = "stable_without_agreement"
    MOVING_AGREED = "moving_agreed"
    MOVING_WITHOUT_AGREEMENT = "moving_without_agreement"


def stability(change: Change, code: VerdictCode) -> Stability | None:
    """Return both answers; None of fewer than five people, or without a verdict."""
    if change.stable is None or code is VerdictCode.NOT_ENOUGH_ANSWERS:
        return None
    if code in _WITHOUT_AGREEMENT:
        if change.stable:
            return Stability.STABLE_WITHOUT_AGREEMENT
        return Stability.MOVING_WITHOUT_AGREEMENT
    return Stability.STABLE_AGREED if change.stable else Stability.MOVING_AGREED
