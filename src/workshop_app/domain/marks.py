"""What of a workshop was changed: told apart, so that a screen reads again only what it shows."""

from enum import StrEnum


class Mark(StrEnum):
    """The parts of a workshop whose changes are numbered; none of them names a person."""

    PREPARATION = "preparation"
    ROUNDS = "rounds"
    RATINGS = "ratings"
    COMMENTS = "comments"
    DECISIONS = "decisions"


Changes = frozenset[tuple[str, Mark]]
"""What was changed: workshop ids, each with a part of it."""
