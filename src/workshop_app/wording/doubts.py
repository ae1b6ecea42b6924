"""What in a workshop file cannot be right, in words."""

from collections import Counter
from collections.abc import Sequence

from workshop_app.domain.doubts import Doubt, DoubtKind
from workshop_app.wording.language import current_language, translate

_MOST = 12


def doubt_lines(doubts: Sequence[Doubt]) -> list[str]:
    """Return a line for each place where something is wrong, those that recur once."""
    counted = Counter(_line(one) for one in doubts)
    lines = [line if count == 1 else f"{line} × {count}" for line, count in counted.items()]
    more = len(lines) - _MOST
    if more > 0:
        lines[_MOST:] = [translate("Doubts", "and in further places: {count}").format(count=more)]
    return lines


def _line(doubt: Doubt) -> str:
    said = {
        DoubtKind.OFF_SCALE: lambda: translate("Doubts", "a rating is not on its scale"),
        DoubtKind.HISTORY: lambda: translate("Doubts", "an answer is not the last of its history"),
        DoubtKind.COMMENT: lambda: translate("Doubts", "a comment is not the last of its history"),
        DoubtKind.COUNTERS: lambda: translate("Doubts", "a ballot holds more or less than it says"),
        DoubtKind.ORPHAN: lambda: translate("Doubts", "an entry belongs to nothing ({table})"),
        DoubtKind.ASTRAY: lambda: translate("Doubts", "an entry belongs to another workshop"),
        DoubtKind.SCALE: lambda: translate(
            "Doubts", "a scale has a gap, or too few or many points"
        ),
    }[doubt.kind]()
    said = said.format(table=doubt.table)
    known = (
        translate("Doubts", "its history proves what is right")
        if doubt.proven
        else translate("Doubts", "nothing proves what is right")
    )
    place = [
        doubt.workshop,
        translate("Words", "round {number}").format(number=doubt.round_number)
        if doubt.round_number
        else "",
        doubt.recommendation,
        doubt.criterion.in_language(current_language()) if doubt.criterion else "",
    ]
    where = " · ".join(one for one in place if one)
    return f"{where}: {said}; {known}" if where else f"{said}; {known}"
