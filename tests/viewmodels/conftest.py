"""A timer that a test lets run out."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest


@dataclass
class ManualTimer:
    """Implements the Timer port; `fire` lets the time run out."""

    slot: Callable[[], object] | None = None
    seconds: float = 0.0

    def start(self, seconds: float, slot: Callable[[], object]) -> None:
        self.seconds, self.slot = seconds, slot

    def stop(self) -> None:
        self.slot = None

    def fire(self) -> None:
        slot, self.slot = self.slot, None
        assert slot is not None, "nothing is waiting"
        slot()


@pytest.fixture
def timer() -> ManualTimer:
    return ManualTimer()
