"""What was brought over from a damaged file into a new one."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class SalvageMark:
    """Says for good of a workshop that it comes from a damaged file.

    `kept` ratings stand in it, of at least `known` that the damaged file had or said it had.
    """

    day: date
    kept: int
    known: int


@dataclass(frozen=True, slots=True)
class SalvagedTable:
    """How many rows of a table could be read, and how many of them fit and were kept.

    `has_gaps`: there are rows that nobody can read, nor count.
    """

    name: str
    found: int
    salvaged: int
    has_gaps: bool = False

    @property
    def left_out(self) -> int:
        """Return how many could be read and do not fit."""
        return self.found - self.salvaged


@dataclass(frozen=True, slots=True)
class Salvage:
    """All that was salvaged, by table, and of each workshop under its title."""

    tables: tuple[SalvagedTable, ...]
    workshops: tuple[tuple[str, SalvageMark], ...]

    @property
    def is_whole(self) -> bool:
        """Tell whether every row could be read and fits."""
        return not any(one.has_gaps or one.left_out for one in self.tables)
