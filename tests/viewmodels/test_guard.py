"""Whose the program is: the facilitator's, or locked to the ballot that is up."""

import sqlite3
from contextlib import closing
from typing import Any

import pytest

from workshop_app.domain.errors import StorageError
from workshop_app.domain.rounds import Channel
from workshop_app.services.context import Context
from workshop_app.services.guard import ballot_left_up
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.services.pin import set_pin
from workshop_app.services.rounds import open_round
from workshop_app.viewmodels.guard import GuardModel
from workshop_app.viewmodels.rate.kiosk import CurtainReason, KioskModel, KioskPage
from workshop_app.viewmodels.rate.outbox import Outbox


class PlainHasher:
    """A hasher that hashes nothing."""

    def hash(self, secret: str) -> str:
        return secret

    def verify(self, hashed: str, secret: str) -> bool:
        return hashed == secret


class Watched:
    """Notes what a guard tells."""

    def __init__(self, guard: GuardModel) -> None:
        self.guard = guard
        self.states: list[bool] = []
        self.recalls = 0
        guard.changed.connect(self.on_changed)
        guard.recalled.connect(self.on_recalled)

    def on_changed(self) -> None:
        self.states.append(self.guard.is_locked)

    def on_recalled(self) -> None:
        self.recalls += 1


@pytest.fixture
def guard(context: Context) -> GuardModel:
    return GuardModel(context)


@pytest.fixture
def kiosk(context: Context, make_workshop: Any, timer: Any, guard: GuardModel) -> KioskModel:
    workshop = open_round(context, make_workshop(items=1).id)
    outbox = Outbox(context, Channel.KIOSK, ImmediateJobs(), timer)
    return KioskModel(context, workshop.id, outbox, ImmediateJobs(), PlainHasher(), guard)


def test_it_is_told_once_when_it_locks_and_once_when_it_opens(guard: GuardModel) -> None:
    told = Watched(guard)
    guard.unlock()
    guard.lock("w1")
    guard.lock("w1")
    guard.unlock()
    assert told.states == [True, False]


def test_whoever_wants_past_the_ballot_is_led_back_only_while_it_is_up(guard: GuardModel) -> None:
    told = Watched(guard)
    assert not guard.recall()
    guard.lock("w1")
    assert guard.recall()
    assert told.recalls == 1


def test_a_ballot_locks_and_nothing_but_the_pin_unlocks(
    context: Context, guard: GuardModel, kiosk: KioskModel
) -> None:
    set_pin(context, PlainHasher(), "2468")
    kiosk.give_code("A-01")
    for act in (kiosk.cover, kiosk.finish, kiosk.ask_to_leave, lambda: kiosk.give_pin("1111")):
        act()
        assert guard.is_locked
        assert ballot_left_up(context)
    kiosk.give_pin("2468")
    assert not guard.is_locked
    assert ballot_left_up(context) == ""


def test_without_a_pin_the_same_state_ends_by_the_plain_way_back(
    guard: GuardModel, kiosk: KioskModel
) -> None:
    kiosk.give_code("A-01")
    assert guard.is_locked
    kiosk.give_pin("")
    assert not guard.is_locked


def test_a_ballot_that_cannot_be_opened_locks_nothing(guard: GuardModel, kiosk: KioskModel) -> None:
    with pytest.raises(LookupError):
        kiosk.open_for("nobody")
    assert not guard.is_locked


def test_after_a_killed_program_the_curtain_comes_first_and_takes_code_or_pin(
    context: Context, guard: GuardModel, kiosk: KioskModel
) -> None:
    set_pin(context, PlainHasher(), "2468")
    kiosk.take_up()
    assert guard.is_locked
    assert (kiosk.page, kiosk.reason) == (KioskPage.CURTAIN, CurtainReason.LEFT)
    kiosk.give_code("A-01")
    assert kiosk.page is KioskPage.START
    kiosk.give_pin("1")
    assert guard.is_locked
    kiosk.give_pin("2468")
    assert not guard.is_locked


def test_the_curtain_of_a_killed_program_needs_nothing_to_be_written(
    context: Context, guard: GuardModel, kiosk: KioskModel
) -> None:
    set_pin(context, PlainHasher(), "2468")
    with closing(sqlite3.connect(context.store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        kiosk.take_up()
    assert guard.is_locked


def test_a_file_that_takes_no_note_locks_nothing_but_always_unlocks(
    context: Context, guard: GuardModel
) -> None:
    set_pin(context, PlainHasher(), "2468")
    with closing(sqlite3.connect(context.store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageError):
            guard.lock("w1")
        assert not guard.is_locked
        other.execute("ROLLBACK")
        guard.lock("w1")
        other.execute("BEGIN IMMEDIATE")
        guard.unlock()
        assert not guard.is_locked
    assert ballot_left_up(context) == "w1"  # the next start asks for the PIN once more
