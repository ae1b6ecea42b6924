"""Where a workshop, a round and its preparation stand: words that the first list needs alone."""

from enum import StrEnum


class Status(StrEnum):
    """Where a workshop stands."""

    PREPARING = "preparing"
    RATING = "rating"
    DISCUSSING = "discussing"
    CONCLUDED = "concluded"


class RoundState(StrEnum):
    """A round is prepared, then open for rating, then closed."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"


class Check(StrEnum):
    """The lines of the checklist, in the order of the Prepare page."""

    TITLE = "title"
    DATE = "date"
    RECOMMENDATIONS = "recommendations"
    PARTICIPANTS = "participants"
    GROUPS = "groups"
    CRITERIA = "criteria"
    RULE = "rule"
    SMALL_GROUPS = "small_groups"
    CONSENT = "consent"
