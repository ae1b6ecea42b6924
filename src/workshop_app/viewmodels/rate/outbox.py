"""Answers and comments on their way to the disk: none is dropped, and "saved" is never early."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from workshop_app.domain.errors import RoundNotOpenError, StorageError, UserError
from workshop_app.domain.marks import Mark
from workshop_app.domain.rounds import Channel
from workshop_app.services.ballots import Answer, record_answers, record_comment
from workshop_app.services.context import Context
from workshop_app.services.events import Event, EventBus, RoundChanged, StoreChangedOutside
from workshop_app.services.ports import Jobs, Progress
from workshop_app.viewmodels.signal import Signal, Timer

RETRY_SECONDS = 2.0

Place = tuple[str, str, str]  # participant, recommendation, criterion
CommentPlace = tuple[str, str]  # participant, recommendation


@dataclass(frozen=True, slots=True)
class Batch:
    """What has been given for one round and is not stored yet."""

    round_id: str = ""
    answers: dict[Place, Answer] = field(default_factory=dict[Place, Answer])
    comments: dict[CommentPlace, str] = field(default_factory=dict[CommentPlace, str])

    def __bool__(self) -> bool:
        return bool(self.answers or self.comments)

    def __len__(self) -> int:
        return len(self.answers) + len(self.comments)

    def without(self, stored: "Batch") -> "Batch":
        """Return what is left once `stored` is on the disk; what changed meanwhile stays."""
        return replace(
            self,
            answers={k: v for k, v in self.answers.items() if stored.answers.get(k) != v},
            comments={k: v for k, v in self.comments.items() if stored.comments.get(k) != v},
        )


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

    The first try is on the spot, a few milliseconds; once the file is in trouble the tries go
    through a job, so that a locked file never freezes the window.
    """

    def __init__(
        self, context: Context, workshop_id: str, channel: Channel, jobs: Jobs, timer: Timer
    ) -> None:
        self.changed: Signal[[]] = Signal()
        self.saved_at: datetime | None = None
        self.trouble: UserError | None = None
        self._context = context
        self._workshop_id = workshop_id
        self._channel = channel
        self._jobs = jobs
        self._timer = timer
        self._waiting = Batch()
        self._running: Batch | None = None
        self._known_open = ""
        context.events.subscribe(RoundChanged, self._on_round_changed)
        context.events.subscribe(StoreChangedOutside, self._on_changed_outside)

    @property
    def waiting(self) -> int:
        """Return how many answers and comments are not stored yet."""
        return len(self._waiting)

    def waiting_answers(self, participant_id: str) -> dict[tuple[str, str], Answer]:
        """Return one person's answers that are not stored yet, by recommendation and criterion."""
        return {
            (place[1], place[2]): answer
            for place, answer in self._waiting.answers.items()
            if place[0] == participant_id
        }

    def waiting_entries(self) -> dict[Place, Answer]:
        """Return everybody's answers that are not stored yet, by place."""
        return dict(self._waiting.answers)

    def waiting_comments(self, participant_id: str) -> dict[str, str]:
        """Return one person's comments that are not stored yet, by recommendation."""
        found = self._waiting.comments.items()
        return {place[1]: text for place, text in found if place[0] == participant_id}

    def answer(self, round_id: str, answers: Sequence[Answer]) -> None:
        """Take answers for the open round and store them."""
        batch = self._of_round(round_id)
        places = {(a.participant_id, a.recommendation_id, a.criterion_id): a for a in answers}
        self._take(replace(batch, answers={**batch.answers, **places}))

    def comment(
        self, round_id: str, participant_id: str, recommendation_id: str, text: str
    ) -> None:
        """Take a comment for the open round and store it."""
        batch = self._of_round(round_id)
        comments = {**batch.comments, (participant_id, recommendation_id): text}
        self._take(replace(batch, comments=comments))

    def flush(self) -> None:
        """Try again now whatever is waiting, as before a page changes or closes."""
        if self._waiting and self._running is None:
            self._timer.stop()
            self._retry()

    def discard(self) -> None:
        """Drop what could not be stored, as after a round was closed for good."""
        self._timer.stop()
        self._waiting = Batch()
        self.trouble = None
        self.changed.emit()

    def _of_round(self, round_id: str) -> Batch:
        # What waits for an earlier round can no longer be stored, and must never slip into this.
        return self._waiting if self._waiting.round_id == round_id else Batch(round_id)

    def _take(self, batch: Batch) -> None:
        self._waiting = batch
        if self._running is None and self.trouble is None:
            self._store_on_the_spot()
        elif self._running is None:
            self._later()
        self.changed.emit()

    def _store_on_the_spot(self) -> None:
        batch = self._waiting
        try:
            # Reading the workshop for every answer would take longer than storing the answer.
            if batch.round_id != self._known_open:
                _require_open(self._context, self._workshop_id, batch)
                self._known_open = batch.round_id
            _record(self._context, self._workshop_id, batch, self._channel)
        except UserError as error:
            self._note_failure(batch, error)
        else:
            self._note_success(batch)

    def _retry(self) -> None:
        if not self._waiting or self._running is not None:
            return
        batch, bus = self._waiting, _Collected()
        context = replace(self._context, events=bus)
        workshop_id, channel = self._workshop_id, self._channel

        def work(_progress: Progress) -> list[Event]:
            _require_open(context, workshop_id, batch)
            _record(context, workshop_id, batch, channel)
            return bus.events

        self._running = batch
        self._jobs.run(work, done=self._on_stored, failed=self._on_failed)

    def _on_stored(self, events: list[Event]) -> None:
        stored, self._running = self._running or Batch(), None
        self._note_success(stored)
        if self._waiting:
            self._store_on_the_spot()
        self.changed.emit()
        for event in events:
            self._context.events.publish(event)

    def _on_failed(self, error: Exception) -> None:
        batch, self._running = self._running or Batch(), None
        if not isinstance(error, UserError):
            raise error  # a bug: what waits stays, and goes along with the next answer
        self._note_failure(batch, error)
        self.changed.emit()

    def _note_success(self, stored: Batch) -> None:
        self._waiting = self._waiting.without(stored)
        self.trouble = None
        self.saved_at = self._context.now()

    def _note_failure(self, batch: Batch, error: UserError) -> None:
        self.trouble = error
        if isinstance(error, StorageError):
            self._later()
        elif not isinstance(error, RoundNotOpenError):
            # Refused for good, such as for a person who was removed: trying again cannot help.
            self._waiting = self._waiting.without(batch)

    def _later(self) -> None:
        if isinstance(self.trouble, StorageError):
            self._timer.start(RETRY_SECONDS, self._retry)
        else:
            self._retry()

    def _on_changed_outside(self, event: StoreChangedOutside) -> None:
        if event.touches(self._workshop_id, Mark.ROUNDS):
            self._known_open = ""

    def _on_round_changed(self, event: RoundChanged) -> None:
        self._known_open = ""
        if event.round_id == self._waiting.round_id:
            self.flush()


def _require_open(context: Context, workshop_id: str, batch: Batch) -> None:
    this = context.workshop(workshop_id).open_round
    if this is None or this.id != batch.round_id:
        number, state = (this.number, this.state) if this else (0, "closed")
        raise RoundNotOpenError(number=number, state=state)


def _record(context: Context, workshop_id: str, batch: Batch, channel: Channel) -> None:
    if batch.answers:
        record_answers(context, workshop_id, list(batch.answers.values()), channel)
    for (person_id, recommendation_id), text in batch.comments.items():
        record_comment(context, workshop_id, person_id, recommendation_id, text, channel)
