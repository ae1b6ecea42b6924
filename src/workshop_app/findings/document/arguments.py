"""Which comments are quoted of a recommendation: chosen by a fixed rule, told as anonymity allows."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.findings.comments import CommentLine, comment_lines
from workshop_app.findings.document.blocks import Quotation
from workshop_app.findings.document.material import Material
from workshop_app.wording.report import rounds_text

QUOTED = 2


class Side(StrEnum):
    """Where the rating beside a comment is; `OTHER` also where it is not told or there is none."""

    HIGH = "high"
    LOW = "low"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Argument:
    """One comment with what may be told of who wrote it."""

    line: CommentLine
    side: Side
    extremeness: float
    round_number: int

    @property
    def group(self) -> str:
        """Return the name of the group, nothing where it is not told."""
        return self.line.group.name if self.line.group else ""

    def quotation(self, *, rounds: bool) -> Quotation:
        """Return it with group and rating, and the round where there are several."""
        if not self.group:
            return Quotation(self.line.text)
        round_name = rounds_text([self.round_number] if rounds else [])
        told = (self.group, self.line.ratings, round_name)
        return Quotation(self.line.text, ", ".join(part for part in told if part))


def arguments(
    material: Material, item: Recommendation, criterion: Criterion
) -> tuple[Argument, ...]:
    """Return all comments on a recommendation, what is quoted first in front.

    A text that was given twice is there once, with its latest round.
    """
    found: dict[str, Argument] = {}
    for reading in material.rounds:
        number = reading.results.round.number
        for line in comment_lines(reading, item.id, criterion.key):
            side, extremeness = _side(line, criterion)
            found[line.text] = Argument(line, side, extremeness, number)
    return tuple(sorted(found.values(), key=_strongest_first))


def strongest(of: Sequence[Argument], most: int = QUOTED) -> tuple[Argument, ...]:
    """Return the first `most`: another group before a second one of the same."""
    first: dict[str, Argument] = {}
    for one in of:
        first.setdefault(one.group, one)
    leading = list(first.values())
    return tuple([*leading, *(one for one in of if one not in leading)][:most])


def _side(line: CommentLine, criterion: Criterion) -> tuple[Side, float]:
    scale = criterion.scale
    if line.value is None:
        return Side.OTHER, 0.0
    distance = abs(line.value - (scale.low + scale.high) / 2)
    if line.value >= scale.top_from:
        return Side.HIGH, distance
    return (Side.LOW if line.value <= scale.bottom_to else Side.OTHER), distance


def _strongest_first(one: Argument) -> tuple[float, int, int, str]:
    return -one.extremeness, -one.round_number, -len(one.line.text), one.line.text
