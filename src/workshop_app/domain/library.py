"""What the library shows of a workshop without opening it."""

from dataclasses import dataclass
from datetime import date, datetime

from workshop_app.domain.salvage import SalvageMark
from workshop_app.domain.standing import Status
from workshop_app.domain.text import LocalText

TRASH_DAYS = 30


@dataclass(frozen=True, slots=True)
class GroupTurnout:
    """How many of a group answered everything in the newest round: `finished` of `members`.

    `started` counts those who gave at least one answer, the finished ones included.
    """

    key: str
    name: LocalText
    finished: int
    started: int
    members: int


@dataclass(frozen=True, slots=True)
class WorkshopCard:
    """One row of the library; `round_number` is 0 before the first round."""

    id: str
    title: str
    day: date | None
    place: str
    status: Status
    round_number: int
    round_open: bool
    rounds: int
    participants: int
    recommendations: int
    criteria: int
    comments: int
    is_sample: bool
    created_at: datetime
    turnout: tuple[GroupTurnout, ...]
    has_results: bool = False  # a round is revealed: only then is there something to export
    salvaged: SalvageMark | None = None  # it comes from a damaged file


@dataclass(frozen=True, slots=True)
class TrashedWorkshop:
    """A deleted workshop that can still be brought back until `goes_at`."""

    id: str
    title: str
    deleted_at: datetime
    goes_at: datetime
