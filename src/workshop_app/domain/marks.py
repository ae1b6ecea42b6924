"""What of a workshop was changed: told apart, so that a screen reads again only what it shows."""

from enum import StrEnum


class Mark(StrEnum):
    """The parts of a workshop whose changes are numbered; none of them names a person."""

    PREPARATION = "preparation"
    ROUNDS = "rounds"
    RATINGS = "ratings"
    COMMENTS = "comments"
    DECISIONS = "decisions"


class Part(StrEnum):
    """What of a workshop two laptops may hold differently."""

    PREPARATION = "preparation"
    PARTICIPANTS = "participants"
    RECOMMENDATIONS = "recommendations"
    ROUNDS = "rounds"
    ANSWERS = "answers"
    DECISIONS = "decisions"
    CONSENTS = "consents"


Changes = frozenset[tuple[str, Mark]]
"""What was changed: workshop ids, each with a part of it."""
