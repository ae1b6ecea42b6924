"""What waits for the disk: never lost, never called saved too early."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from typing import Any, ClassVar

import pytest

from workshop_app.domain.errors import (
    DiskFullError,
    NotInRoundError,
    RoundClosedError,
    RoundNotOpenError,
    StorageBusyError,
)
from workshop_app.domain.marks import Mark
from workshop_app.domain.rounds import Channel
from workshop_app.domain.workshop import Workshop
from workshop_app.services.ballots import Answer, read_ballot
from workshop_app.services.context import Context
from workshop_app.services.events import RatingRecorded, StoreChangedOutside
from workshop_app.services.jobs import CallbackProgress, ImmediateJobs
from workshop_app.services.rounds import close_round, open_round, reopen_round
from workshop_app.storage.sqlite.opening import open_store
from workshop_app.viewmodels.rate.outbox import Outbox


@pytest.fixture
def workshop(context: Context, make_workshop: Any) -> Workshop:
    return open_round(context, make_workshop().id)


@pytest.fixture
def outbox(context: Context, workshop: Workshop, timer: Any) -> Outbox:
    return Outbox(context, Channel.KIOSK, ImmediateJobs(), timer)


def an_answer(
    workshop: Workshop, value: int | None = 4, who: str = ""
) -> dict[str, dict[tuple[str, str], Answer]]:
    place = workshop.recommendations[0].id, workshop.criteria[0].id
    return {who or workshop.participants[0].id: {place: Answer(value)}}


def stored(context: Context, workshop: Workshop) -> list[int | None]:
    this = context.workshop(workshop.id).rounds[-1]
    ballot = read_ballot(context, this.id, workshop.participants[0].id)
    return [one.value for one in ballot.ratings.values()]


def locked(context: Context) -> Any:
    other = sqlite3.connect(context.store.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    return closing(other)


def test_an_answer_is_on_the_disk_when_the_outbox_calls_it_saved(
    context: Context, workshop: Workshop, outbox: Outbox
) -> None:
    assert outbox.saved_at is None
    outbox.answer(workshop.rounds[0].id, an_answer(workshop))
    assert outbox.saved_at is not None
    assert outbox.waiting == 0
    assert stored(context, workshop) == [4]


def test_a_busy_file_keeps_the_answer_and_stores_it_later(
    context: Context, workshop: Workshop, outbox: Outbox, timer: Any
) -> None:
    with locked(context):
        outbox.answer(workshop.rounds[0].id, an_answer(workshop))
        assert isinstance(outbox.trouble, StorageBusyError)
        assert outbox.saved_at is None
        timer.fire()
        assert outbox.waiting == 1
    timer.fire()
    assert stored(context, workshop) == [4]
    assert outbox.trouble is None
    assert outbox.saved_at is not None


def test_what_is_given_while_the_file_is_busy_goes_along_and_the_last_answer_wins(
    context: Context, workshop: Workshop, outbox: Outbox, timer: Any
) -> None:
    this, person = workshop.rounds[0].id, workshop.participants[0].id
    with locked(context):
        outbox.answer(this, an_answer(workshop, 4))
        outbox.answer(this, an_answer(workshop, 2))
        outbox.comment(this, person, workshop.recommendations[0].id, "한글")
        assert outbox.waiting == 2
        assert outbox.waiting_of(this)[person].comments == {workshop.recommendations[0].id: "한글"}
    timer.fire()
    assert stored(context, workshop) == [2]
    assert (
        read_ballot(context, this, person).comments[workshop.recommendations[0].id].text == "한글"
    )


def test_a_full_disk_keeps_the_answer_until_there_is_room(
    context: Context, workshop: Workshop, outbox: Outbox, timer: Any
) -> None:
    with context.store.reading() as work:
        assert work.ratings.count(round_id=workshop.rounds[0].id) == 0
    writers = context.store._writers  # type: ignore[attr-defined]
    with writers.connect() as connection:
        raw = connection.connection.driver_connection
        pages = raw.execute("PRAGMA page_count").fetchone()[0]
        raw.execute(f"PRAGMA max_page_count = {pages}")
    this, person = workshop.rounds[0].id, workshop.participants[0].id
    outbox.comment(this, person, workshop.recommendations[0].id, "가" * 4900)
    outbox.comment(this, person, workshop.recommendations[1].id, "나" * 4900)
    assert isinstance(outbox.trouble, DiskFullError)
    assert outbox.waiting
    with writers.connect() as connection:
        connection.connection.driver_connection.execute("PRAGMA max_page_count = 1000000")
    timer.fire()
    assert outbox.trouble is None
    assert len(read_ballot(context, this, person).comments) == 2


def test_events_of_a_later_try_are_told_when_it_has_ended(
    context: Context, workshop: Workshop, outbox: Outbox, timer: Any
) -> None:
    class Listener:
        heard = 0

        def on_rated(self, _event: RatingRecorded) -> None:
            self.heard += 1

    listener = Listener()
    context.events.subscribe(RatingRecorded, listener.on_rated)
    with locked(context):
        outbox.answer(workshop.rounds[0].id, an_answer(workshop))
        assert listener.heard == 0
    timer.fire()
    assert listener.heard == 1


def test_an_answer_after_the_round_closed_waits_and_goes_in_when_it_is_reopened(
    context: Context, workshop: Workshop, outbox: Outbox
) -> None:
    this = workshop.rounds[0].id
    close_round(context, workshop.id, this)
    outbox.answer(this, an_answer(workshop))
    assert outbox.waiting == 1
    assert stored(context, workshop) == []
    reopen_round(context, workshop.id, this, "latecomer")
    assert outbox.waiting == 0
    assert stored(context, workshop) == [4]


def test_an_answer_for_a_closed_round_never_slips_into_the_next(
    context: Context, workshop: Workshop, outbox: Outbox
) -> None:
    this = workshop.rounds[0].id
    close_round(context, workshop.id, this)
    outbox.answer(this, an_answer(workshop))
    second = open_round(context, workshop.id).rounds[1].id
    outbox.flush()
    assert stored(context, workshop) == []
    outbox.answer(second, an_answer(workshop, 1))
    assert stored(context, workshop) == [1]
    person = workshop.participants[0].id
    assert isinstance(outbox.refusal(this, person), RoundClosedError)
    assert outbox.refusal(second, person) is None
    assert (outbox.waiting, list(outbox.waiting_of(this))) == (1, [person])


def test_what_can_never_be_stored_is_dropped_with_a_reason(
    workshop: Workshop, outbox: Outbox
) -> None:
    outbox.answer(workshop.rounds[0].id, an_answer(workshop, 3, who="nobody"))
    assert isinstance(outbox.trouble, NotInRoundError)
    assert outbox.waiting == 0
    outbox.answer(workshop.rounds[0].id, an_answer(workshop))
    assert outbox.trouble is None


def test_discarding_ends_the_trouble(
    context: Context, workshop: Workshop, outbox: Outbox, timer: Any
) -> None:
    with locked(context):
        outbox.answer(workshop.rounds[0].id, an_answer(workshop))
    outbox.discard()
    assert outbox.waiting == 0
    assert timer.slot is None


class JobsThatEndLater(ImmediateJobs):
    """Runs a job when the test says so, as a thread that is slow."""

    def __init__(self) -> None:
        self.jobs: list[Callable[[], object]] = []

    def run(self, work: Any, *, done: Any, failed: Any, progress: Any = None) -> CallbackProgress:
        run_now = super().run
        self.jobs.append(lambda: run_now(work, done=done, failed=failed, progress=progress))
        return CallbackProgress(progress)


def test_what_is_given_while_an_earlier_answer_is_being_stored_is_stored_after_it(
    context: Context, workshop: Workshop, timer: Any
) -> None:
    jobs, this = JobsThatEndLater(), workshop.rounds[0].id
    outbox = Outbox(context, Channel.KIOSK, jobs, timer)
    with locked(context):
        outbox.answer(this, an_answer(workshop, 4))
    timer.fire()
    outbox.answer(this, an_answer(workshop, 2))
    assert stored(context, workshop) == []
    outbox.flush()
    assert len(jobs.jobs) == 1, "one try at a time"
    outbox.comment(this, workshop.participants[0].id, workshop.recommendations[0].id, "또")
    jobs.jobs[0]()
    assert stored(context, workshop) == [2]
    assert outbox.waiting == 0


def test_a_round_opened_again_while_a_try_is_being_told_of_is_not_overlooked(
    context: Context, workshop: Workshop, timer: Any
) -> None:
    class ToldLater(ImmediateJobs):
        told: ClassVar[list[Callable[[], object]]] = []

        def run(self, work: Any, *, done: Any, failed: Any, progress: Any = None) -> Any:
            later = lambda result: self.told.append(lambda: done(result))  # noqa: E731
            return super().run(work, done=later, failed=failed, progress=progress)

    outbox, this = Outbox(context, Channel.KIOSK, ToldLater(), timer), workshop.rounds[0].id
    close_round(context, workshop.id, this)
    outbox.answer(this, an_answer(workshop, 4))
    outbox.flush()
    reopen_round(context, workshop.id, this, "too early")
    for tell in ToldLater.told:
        tell()
    assert stored(context, workshop) == [4]
    assert outbox.trouble is None


def test_a_try_that_comes_due_after_everything_was_dropped_stores_nothing(
    context: Context, workshop: Workshop, outbox: Outbox, timer: Any
) -> None:
    with locked(context):
        outbox.answer(workshop.rounds[0].id, an_answer(workshop))
    due = timer.slot
    outbox.discard()
    due()
    assert stored(context, workshop) == []


def test_answers_go_on_being_tried_while_the_round_is_closed(
    context: Context, workshop: Workshop, outbox: Outbox, timer: Any
) -> None:
    this = workshop.rounds[0].id
    close_round(context, workshop.id, this)
    outbox.answer(this, an_answer(workshop, 4))
    outbox.answer(this, an_answer(workshop, 1))
    assert isinstance(outbox.trouble, RoundNotOpenError)
    assert timer.slot is None
    assert outbox.waiting == 1
    reopen_round(context, workshop.id, this, "latecomer")
    assert stored(context, workshop) == [1]


def test_what_waits_goes_in_when_another_program_opened_its_round_again(
    context: Context, workshop: Workshop, outbox: Outbox
) -> None:
    this = workshop.rounds[0].id
    with open_store(context.store.path) as store:
        close_round(Context(store), workshop.id, this)
    outbox.answer(this, an_answer(workshop, 4))
    outside = {kind: StoreChangedOutside(frozenset({(workshop.id, kind)})) for kind in Mark}
    with open_store(context.store.path) as store:
        reopen_round(Context(store), workshop.id, this, "too early")
    context.events.publish(outside[Mark.RATINGS])
    assert stored(context, workshop) == []
    context.events.publish(outside[Mark.ROUNDS])
    assert stored(context, workshop) == [4]
    assert outbox.trouble is None


def test_a_failure_that_nobody_foresaw_is_not_swallowed_and_loses_no_answer(
    context: Context, workshop: Workshop, timer: Any
) -> None:
    class Broken(ImmediateJobs):
        def run(self, work: Any, *, done: Any, failed: Any, progress: Any = None) -> Any:
            failed(ZeroDivisionError())

    outbox = Outbox(context, Channel.KIOSK, Broken(), timer)
    with locked(context):
        outbox.answer(workshop.rounds[0].id, an_answer(workshop))
    with pytest.raises(ZeroDivisionError):
        timer.fire()
    assert outbox.waiting == 1


def test_an_answer_is_refused_when_another_program_closed_its_round_and_opened_the_next(
    context: Context, workshop: Workshop, outbox: Outbox
) -> None:
    this, person = workshop.rounds[0].id, workshop.participants[0].id
    outbox.answer(this, an_answer(workshop, 4))
    with open_store(context.store.path) as store:
        elsewhere = Context(store)
        close_round(elsewhere, workshop.id, this)
        second = open_round(elsewhere, workshop.id).rounds[1].id
    outbox.answer(this, an_answer(workshop, 1))
    assert isinstance(outbox.trouble_of(person), RoundClosedError)
    assert outbox.trouble_of(workshop.participants[1].id) is None
    assert (outbox.is_waiting(person), outbox.is_waiting("another")) == (True, False)
    assert [one.value for one in read_ballot(context, this, person).ratings.values()] == [4]
    assert read_ballot(context, second, person).ratings == {}


def test_many_answers_go_through_a_job_that_tells_how_far_it_is(
    context: Context, make_workshop: Any, timer: Any
) -> None:
    workshop = open_round(context, make_workshop(people=10).id)
    outbox = Outbox(context, Channel.ENTRY, ImmediateJobs(), timer)
    steps: list[tuple[int, int]] = []

    def note(done: int, total: int) -> None:
        assert outbox.is_storing
        steps.append((done, total))

    outbox.progressed.connect(note)
    places = [(one.id, by.id) for one in workshop.recommendations for by in workshop.criteria]
    given = {who.id: dict.fromkeys(places, Answer(3)) for who in workshop.participants}
    outbox.answer(workshop.rounds[0].id, given)
    assert (outbox.waiting, outbox.is_storing, outbox.channel) == (0, False, Channel.ENTRY)
    assert steps[0] == (0, 30)
    assert steps[-1] == (30, 30)
    with context.store.reading() as work:
        assert work.ratings.count(round_id=workshop.rounds[0].id) == 30 * 6


def test_the_same_given_again_while_it_is_being_stored_is_stored_once(
    context: Context, workshop: Workshop, timer: Any
) -> None:
    jobs, this = JobsThatEndLater(), workshop.rounds[0].id
    outbox = Outbox(context, Channel.KIOSK, jobs, timer)
    with locked(context):
        outbox.answer(this, an_answer(workshop, 4))
    timer.fire()
    outbox.answer(this, an_answer(workshop, 4))
    jobs.jobs[0]()
    assert outbox.waiting == 0
    with context.store.reading() as work:
        assert len(work.ratings.history(this)) == 1
