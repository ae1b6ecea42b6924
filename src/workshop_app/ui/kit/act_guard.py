"""A second click right after an act does not count: a double click opens, closes or shows once."""

import time
from collections.abc import Callable
from math import inf

PAUSE = 0.5


class ActGuard:
    """Lets an act through only half a second after the one before has ended.

    The end counts, not the beginning: clicks that came while the window was busy wait in line.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._ended = -inf

    @property
    def is_ready(self) -> bool:
        """Tell whether an act would be let through now."""
        return self._clock() - self._ended >= PAUSE

    def run(self, act: Callable[[], object]) -> None:
        """Do `act`, unless another has just been done."""
        if not self.is_ready:
            return
        try:
            act()
        finally:
            self._ended = self._clock()

    def guarded(self, act: Callable[[], object]) -> Callable[[], None]:
        """Return what a button is connected to."""
        return lambda: self.run(act)
