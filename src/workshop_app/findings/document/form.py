"""What an outcome document is for; apart from what makes them, which takes long to load."""

from enum import StrEnum


class Form(StrEnum):
    """What an outcome document is for."""

    SHORT = "short"
    LONG = "long"
    OUTCOME = "outcome"
