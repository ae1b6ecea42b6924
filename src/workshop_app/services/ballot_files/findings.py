"""What is found in a ballot file that came back, and what is done about it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Fault(StrEnum):
    """What is wrong or to be seen; each has a sentence in `wording/ballot_files.py`."""

    OTHER_WORKSHOP = "another workshop"
    OTHER_ROUND = "another round"
    NEWER = "a newer version"
    NO_TABLE = "no ballot"
    STRANGER = "nobody here"
    WHO = "whose"
    OTHER_PERSON = "another person's sheet"
    UNREADABLE = "no answer of the scale"
    MIXED = "interest and rating"
    TWICE = "two answers"
    LONG = "too long"
    FORMULA = "formula without value"
    WRONG_ROW = "other wording"
    UNKNOWN_ROW = "unknown row"
    COLUMN = "column missing"
    READ_AS = "read as"
    ROW_MISSING = "row missing"
    REPLACES = "replaces"


REFUSED: Final = frozenset(
    {Fault.OTHER_WORKSHOP, Fault.OTHER_ROUND, Fault.NEWER, Fault.NO_TABLE, Fault.STRANGER}
)
TOLD: Final = frozenset({Fault.READ_AS, Fault.ROW_MISSING, Fault.REPLACES})


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing: `where` as sheet!cell, what stands there, and what may be answered."""

    where: str
    fault: Fault
    found: str = ""
    options: tuple[str, ...] = ()

    @property
    def is_refusal(self) -> bool:
        """Tell whether nothing of the file is taken."""
        return self.fault in REFUSED

    @property
    def is_question(self) -> bool:
        """Tell whether somebody has to decide; all else of the file is taken."""
        return not self.is_refusal and self.fault not in TOLD
