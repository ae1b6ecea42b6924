"""The timer that view-models ask for; the widgets bring Qt's."""

from collections.abc import Callable
from typing import Protocol


class Timer(Protocol):
    """Calls once, later; the widgets bring a real one."""

    def start(self, seconds: float, slot: Callable[[], object]) -> None:
        """Call `slot` after `seconds`, in place of an earlier start."""
        ...

    def stop(self) -> None:
        """Call nothing any more."""
        ...
