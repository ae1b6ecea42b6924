"""What the window asks of whatever page it shows."""

from enum import IntEnum
from typing import Protocol


class Chapter(IntEnum):
    """The chapters of the user guide, in its order, which is the same in every language."""

    START = 0
    WORDS = 1
    PREPARE = 2
    RATE = 3
    RESULTS = 4
    CONCLUDE = 5
    LOOK_BACK = 6
    ANONYMITY = 7
    KEYBOARD = 8
    MESSAGES = 9
    COMMAND_LINE = 10


class Page(Protocol):
    """Pages are widgets, so this is met by having it, never inherited."""

    @property
    def chapter(self) -> Chapter:
        """Return the chapter of the guide about what is shown."""
        ...

    def leave(self) -> None:
        """Keep what was typed: another page is about to be shown, or the window to close."""
        ...
