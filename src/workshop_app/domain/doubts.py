"""What in a workshop file cannot be right although the file can be read."""

from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.text import LocalText

EMPTY = LocalText("", "")


class DoubtKind(StrEnum):
    """What does not agree with what."""

    OFF_SCALE = "off scale"
    HISTORY = "history"
    COMMENT = "comment"
    COUNTERS = "counters"
    ORPHAN = "orphan"
    ASTRAY = "astray"
    SCALE = "scale"


@dataclass(frozen=True, slots=True)
class Doubt:
    """Where something cannot be right; it names neither a person nor what was answered.

    `proven`: the file's own history tells what is right, so that it can be repaired.
    """

    kind: DoubtKind
    workshop: str = ""
    round_number: int = 0
    recommendation: str = ""
    criterion: LocalText = EMPTY
    table: str = ""
    proven: bool = False
