"""What has happened, in the past tense and with ids only; and the bus that tells it."""

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from threading import get_ident
from typing import TypeVar

from workshop_app.domain.marks import Changes, Mark
from workshop_app.services.liveness import HeldSlot

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that was committed."""


@dataclass(frozen=True, slots=True)
class WorkshopEvent(Event):
    """Something that was committed in one workshop."""

    workshop_id: str

    def touches(self, workshop_id: str, *kinds: Mark) -> bool:  # noqa: ARG002 - its type is its kind
        """Tell whether it happened in this workshop."""
        return workshop_id == self.workshop_id


@dataclass(frozen=True, slots=True)
class WorkshopChanged(WorkshopEvent):
    """Details, groups, participants, recommendations, criteria, rule or rounds changed."""


@dataclass(frozen=True, slots=True)
class LibraryChanged(Event):
    """A workshop was added, deleted or brought back."""


@dataclass(frozen=True, slots=True)
class RoundChanged(WorkshopEvent):
    """A round was opened, closed, revealed or reopened."""

    round_id: str


@dataclass(frozen=True, slots=True)
class RatingRecorded(WorkshopEvent):
    """Answers were given, changed or cleared, by one person or by many at once."""

    round_id: str
    participant_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CommentRecorded(WorkshopEvent):
    """Comments were written or changed."""

    round_id: str
    participant_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnswersHeld(WorkshopEvent):
    """Answers came to wait for the facilitator because of what another channel said, or no more."""

    round_id: str
    participant_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DecisionRecorded(WorkshopEvent):
    """A decision was made or changed."""


@dataclass(frozen=True, slots=True)
class PhoneDoorMoved(Event):
    """The door for phones was opened or closed; from then on this computer listens, or no more."""

    is_open: bool


@dataclass(frozen=True, slots=True)
class SettingsChanged(Event):
    """Language, theme, font scale or PIN changed."""


@dataclass(frozen=True, slots=True)
class StoreChangedOutside(Event):
    """Another process wrote to the file; `changes` is empty where it was in no workshop."""

    changes: Changes = frozenset()

    def touches(self, workshop_id: str, *kinds: Mark) -> bool:
        """Tell whether one of these parts of this workshop was changed."""
        return any((workshop_id, kind) in self.changes for kind in kinds)


_E = TypeVar("_E", bound=Event)
Slot = Callable[[_E], object]
OnFailure = Callable[[Exception], object]


def _not_told(_error: Exception) -> None:
    """Leave it at the line in the log."""


class EventBus:
    """Calls the slots of an event's type, in order; holds their owners weakly.

    What is told was committed, so whoever published never hears of a slot that fails: that is
    logged, given to `on_failure`, and can be tried again. What slots publish is told after what
    they are being told.
    """

    def __init__(self, on_failure: OnFailure = _not_told) -> None:
        self._on_failure = on_failure
        self._slots: list[tuple[type[Event], HeldSlot[...]]] = []
        self._waiting: deque[Event] = deque()
        self._failed: dict[HeldSlot[...], Event] = {}
        self._is_telling = False
        self._thread = get_ident()

    def subscribe(self, kind: type[_E], slot: Slot[_E]) -> None:
        """Call `slot` on every event of `kind` for as long as its owner lives."""
        self._thread = get_ident()
        self._slots.append((kind, HeldSlot(slot)))

    def publish(self, event: Event) -> None:
        """Tell all who asked for this type of event or a parent of it.

        A job publishes on a bus of its own, without slots, and tells when it has ended.
        """
        if self._slots and get_ident() != self._thread:
            raise RuntimeError("events are told on the thread that asked for them")
        self._waiting.append(event)
        if self._is_telling:
            return
        self._is_telling = True
        try:
            while self._waiting:
                self._tell(self._waiting.popleft())
        finally:
            self._is_telling = False

    def tell(self, slot: Slot[_E], event: _E) -> None:
        """Tell one slot alone: whoever has committed must not hear of it where it fails."""
        self._call(HeldSlot(slot), event)

    def try_again(self) -> None:
        """Tell once more, each the last event it failed at, those who have failed."""
        failed, self._failed = self._failed, {}
        for held, event in failed.items():
            self._call(held, event)

    def _tell(self, event: Event) -> None:
        self._slots = [(kind, held) for kind, held in self._slots if held.get() is not None]
        for kind, held in tuple(self._slots):
            if isinstance(event, kind):
                self._call(held, event)

    def _call(self, held: HeldSlot[...], event: Event) -> None:
        slot = held.get()
        if slot is None:
            return
        self._failed.pop(held, None)
        try:
            slot(event)
        except Exception as error:  # noqa: BLE001 - whatever it is, what was stored is stored
            self._failed[held] = event
            names = (getattr(slot, "__qualname__", "?"), type(event).__name__)
            _log.warning("%s failed at %s: %s", *names, type(error).__name__)
            self._on_failure(error)
