"""A clock that a test moves, a workshop with an open round, and what was told on the bus."""

from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from new_file import open_new_file
from workshop_app.domain.rule import ConsensusRule
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.events import Event, EventBus
from workshop_app.services.rounds import open_round


@dataclass
class Clock:
    """Stands still until a test moves it."""

    now: datetime = datetime(2026, 11, 24, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def go(self, **passed: float) -> None:
        self.now += timedelta(**passed)


@dataclass
class Told:
    """Hears every event of a bus."""

    bus: EventBus
    events: list[Event] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.bus.subscribe(Event, self._hear)

    def _hear(self, event: Event) -> None:
        self.events.append(event)

    @property
    def kinds(self) -> list[str]:
        return [type(event).__name__ for event in self.events]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def context(tmp_path: Path, clock: Clock) -> Generator[Context]:
    with open_new_file(tmp_path / "workshops.db") as store:
        yield Context(store, now=clock)


@pytest.fixture
def told(context: Context) -> Told:
    return Told(context.events)


@pytest.fixture
def rating(context: Context, make_workshop: Callable[..., Workshop]) -> Workshop:
    """Two people a group, three recommendations, two criteria, round 1 open."""
    return open_round(context, make_workshop(rule=ConsensusRule(minimum_group=3)).id)
