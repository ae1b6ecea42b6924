"""What has happened, in the past tense and with ids only; and the bus that tells it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar
from weakref import WeakMethod, ref


@dataclass(frozen=True, slots=True)
class Event:
    """Something that was committed."""


@dataclass(frozen=True, slots=True)
class WorkshopChanged(Event):
    """Details, groups, participants, recommendations, criteria, rule or rounds changed."""

    workshop_id: str


@dataclass(frozen=True, slots=True)
class LibraryChanged(Event):
    """A workshop was added, deleted or brought back."""


@dataclass(frozen=True, slots=True)
class RoundChanged(Event):
    """A round was opened, closed, revealed or reopened."""

    workshop_id: str
    round_id: str


@dataclass(frozen=True, slots=True)
class RatingRecorded(Event):
    """An answer was given, changed or cleared."""

    workshop_id: str
    round_id: str
    participant_id: str


@dataclass(frozen=True, slots=True)
class CommentRecorded(Event):
    """A comment was written or changed."""

    workshop_id: str
    round_id: str
    participant_id: str


@dataclass(frozen=True, slots=True)
class DecisionRecorded(Event):
    """A decision was made or changed."""

    workshop_id: str


@dataclass(frozen=True, slots=True)
class SettingsChanged(Event):
    """Language, theme, font scale or PIN changed."""


@dataclass(frozen=True, slots=True)
class StoreChangedOutside(Event):
    """Another process wrote to the file."""


_E = TypeVar("_E", bound=Event)
Slot = Callable[[_E], object]


class EventBus:
    """Calls the slots of an event's type, in order; holds bound methods weakly."""

    def __init__(self) -> None:
        self._slots: list[tuple[type[Event], Callable[[], Callable[..., object] | None]]] = []

    def subscribe(self, kind: type[_E], slot: Slot[_E]) -> None:
        """Call `slot` on every event of `kind` for as long as its owner lives."""
        bound = hasattr(slot, "__self__")
        reference = WeakMethod(slot) if bound else ref(slot)  # pyright: ignore[reportArgumentType]
        self._slots.append((kind, reference))

    def publish(self, event: Event) -> None:
        """Tell all who asked for this type of event or a parent of it."""
        alive = [(kind, reference) for kind, reference in self._slots if reference() is not None]
        self._slots = alive
        for kind, reference in tuple(alive):
            slot = reference()
            if slot is not None and isinstance(event, kind):
                slot(event)
