"""Answers and comments on their way to the disk: none is dropped, and "saved" is never early."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from workshop_app.domain.errors import RoundNotOpenError, StorageError, UserError
from workshop_app.domain.marks import Mark
from workshop_app.domain.rounds import Channel
from workshop_app.services.ballots import Answer, Asked, Receipt, submit_ballots
from workshop_app.services.context import Context
from workshop_app.services.events import Event, EventBus, RoundChanged, StoreChangedOutside
from workshop_app.services.ports import Jobs, Progress
from workshop_app.viewmodels.rate.batch import Batch, Draft, Owner
from workshop_app.viewmodels.signal import Signal, Timer

RETRY_SECONDS = 2.0
ON_THE_SPOT = 100
"""So many answers are stored while the window waits, some milliseconds; more go through a job."""


class _Collected(EventBus):
    """Keeps events that a job publishes, to be told on the window's thread."""

    def __init__(self) -> None:
        super().__init__()
        self.events: list[Event] = []

    def publish(self, event: Event) -> None:
        """Keep the event."""
        self.events.append(event)


class Outbox:
    """Stores what is given at once; what the disk refuses waits here and is tried again.

    What came after its round was closed stays with its owner, not stored, until the round is
    opened again or it is discarded. The first try is on the spot, a few milliseconds; once the
    file is in trouble the tries go through a job, so that a locked file never freezes the window.
    """

    def __init__(self, context: Context, channel: Channel, jobs: Jobs, timer: Timer) -> None:
        self.changed: Signal[[]] = Signal()
        self.progressed: Signal[[int, int]] = Signal()
        self.saved_at: datetime | None = None
        self.is_telling = False
        self._context = context
        self._channel = channel
        self._jobs = jobs
        self._timer = timer
        self._waiting = Batch()
        self._running: Batch | None = None
        self._is_overtaken = False  # a round changed while a job was deciding by what it was
        self._trouble: UserError | None = None
        self._refused: dict[Owner, UserError] = {}
        context.events.subscribe(RoundChanged, self._on_round_changed)
        context.events.subscribe(StoreChangedOutside, self._on_changed_outside)

    @property
    def channel(self) -> Channel:
        """Return by which channel it brings what it is given."""
        return self._channel

    @property
    def waiting(self) -> int:
        """Return how many answers and comments are not stored."""
        return len(self._waiting)

    @property
    def is_storing(self) -> bool:
        """Tell whether a job stores something now."""
        return self._running is not None

    @property
    def trouble(self) -> UserError | None:
        """Return what stands against storing, anybody's."""
        return self._trouble or next(iter(self._refused.values()), None)

    def trouble_of(self, participant_id: str) -> UserError | None:
        """Return what stands against storing what one person gave."""
        of_person = (error for (_, who), error in self._refused.items() if who == participant_id)
        return self._trouble or next(of_person, None)

    def is_waiting(self, participant_id: str) -> bool:
        """Tell whether anything that one person gave is not stored."""
        return any(who == participant_id for _, who in self._waiting.drafts)

    def refusal(self, round_id: str, participant_id: str) -> UserError | None:
        """Return why a ballot is not stored because of its round, if so."""
        return self._refused.get((round_id, participant_id))

    def waiting_of(self, round_id: str) -> dict[str, Draft]:
        """Return what is not stored of a round, by participant."""
        found = self._waiting.drafts.items()
        return {person: draft for (this, person), draft in found if this == round_id}

    def draft_of(self, round_id: str, participant_id: str) -> Draft | None:
        """Return what is not stored of one ballot."""
        return self._waiting.drafts.get((round_id, participant_id))

    def answer(self, round_id: str, answers: Mapping[str, dict[Asked, Answer]]) -> None:
        """Take answers by participant for a round, and store them."""
        self._take(Batch({(round_id, who): Draft(given) for who, given in answers.items()}))

    def comment(
        self, round_id: str, participant_id: str, recommendation_id: str, text: str
    ) -> None:
        """Take a comment for a round, and store it."""
        draft = Draft(comments={recommendation_id: text})
        self._take(Batch({(round_id, participant_id): draft}))

    def flush(self) -> None:
        """Try again now whatever is waiting, as before a page changes or closes."""
        if self._waiting and self._running is None:
            self._timer.stop()
            self._store_in_a_job()

    def discard(self) -> None:
        """Drop what could not be stored, as after a round was closed for good."""
        self._timer.stop()
        self._waiting = Batch()
        self._trouble = None
        self._refused.clear()
        self.changed.emit()

    def _take(self, more: Batch) -> None:
        self._waiting = self._waiting.and_these(more)
        if self._running is None:
            if isinstance(self._trouble, StorageError):
                self._timer.start(RETRY_SECONDS, self._store_in_a_job)
            else:
                self._store()
        self.changed.emit()

    def _store(self) -> None:
        if len(self._waiting) > ON_THE_SPOT:
            self._store_in_a_job()
            return
        batch = self._waiting
        self.is_telling = True  # what it stores itself, it is told of by events as all others are
        try:
            receipts = submit_ballots(self._context, batch.ballots(self._channel))
        except StorageError as error:
            self._note_failure(error)
        else:
            self._note(batch, receipts)
        finally:
            self.is_telling = False

    def _store_in_a_job(self) -> None:
        if not self._waiting or self._running is not None:
            return
        batch, bus = self._waiting, _Collected()
        context, channel = replace(self._context, events=bus), self._channel

        def work(progress: Progress) -> tuple[list[Receipt], list[Event]]:
            receipts = submit_ballots(context, batch.ballots(channel), progress=progress)
            return receipts, bus.events

        self._running = batch
        self._jobs.run(
            work, done=self._on_stored, failed=self._on_failed, progress=self.progressed.emit
        )

    def _on_stored(self, stored: tuple[list[Receipt], list[Event]]) -> None:
        batch, self._running = self._running or Batch(), None
        receipts, events = stored
        left = self._note(batch, receipts)
        if self._is_overtaken:
            self._try_anew()
        elif left:
            self._store()
        self.changed.emit()
        self.is_telling = True
        try:
            for event in events:
                self._context.events.publish(event)
        finally:
            self.is_telling = False

    def _on_failed(self, error: Exception) -> None:
        self._running = None
        if not isinstance(error, UserError):
            raise error  # a bug: what waits stays, and goes along with the next answer
        self._note_failure(error)
        self.changed.emit()

    def _note(self, batch: Batch, receipts: list[Receipt]) -> bool:
        """Note what became of a batch; tell whether something came meanwhile."""
        self._trouble = None
        owners: set[Owner] = set()
        for one in receipts:
            owner = one.round_id, one.participant_id
            self._refused.pop(owner, None)
            if isinstance(one.refused, RoundNotOpenError):
                self._refused[owner] = one.refused
                continue
            owners.add(owner)
            # Refused for good, such as for a person who was removed: trying again cannot help.
            self._trouble = one.refused or self._trouble
            if one.refused is None:
                self.saved_at = self._context.now()
        self._waiting = self._waiting.without(batch, owners)
        return bool(self._waiting.without(batch, batch.drafts))

    def _note_failure(self, error: UserError) -> None:
        self._trouble = error
        self._timer.start(RETRY_SECONDS, self._store_in_a_job)

    def _on_round_changed(self, event: RoundChanged) -> None:
        if any(round_id == event.round_id for round_id, _ in self._waiting.drafts):
            self._try_anew()

    def _on_changed_outside(self, event: StoreChangedOutside) -> None:
        # A round that was closed may have been opened again.
        if self._waiting and any(kind is Mark.ROUNDS for _, kind in event.changes):
            self._try_anew()

    def _try_anew(self) -> None:
        self._is_overtaken = self._running is not None
        self.flush()
