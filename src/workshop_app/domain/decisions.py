"""What the room concluded of a recommendation."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Outcome(StrEnum):
    """The four conclusions a room can come to."""

    ADOPT = "adopt"
    AMEND = "amend"
    DEFER = "defer"
    REJECT = "reject"


@dataclass(frozen=True, slots=True)
class Decision:
    """The conclusion on one recommendation: who does what by when, and why."""

    recommendation_id: str
    outcome: Outcome | None = None
    amended_text: str = ""
    reason: str = ""
    owner: str = ""
    due: date | None = None
    decided_at: datetime | None = None
