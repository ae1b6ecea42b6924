"""What every use case is given: the store, the bus and the clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from workshop_app.services.events import EventBus

if TYPE_CHECKING:  # the start need not read them
    from workshop_app.domain.workshop import Workshop
    from workshop_app.services.ports import Store


def utc_now() -> datetime:
    """Return the current time, aware, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Context:
    """The composition root makes one; tests make their own."""

    store: Store
    events: EventBus = field(default_factory=EventBus)
    now: Callable[[], datetime] = utc_now

    @property
    def is_read_only(self) -> bool:
        """Tell whether the file was opened for review only."""
        return self.store.is_read_only

    def workshop(self, workshop_id: str) -> Workshop:
        """Read one workshop as it stands."""
        with self.store.reading() as work:
            return work.workshops.get(workshop_id)
