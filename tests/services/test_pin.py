"""The PIN that guards leaving a ballot, with the real argon2 hash and the tries in the file."""

import threading
from functools import partial

import argon2
import pytest

from workshop_app.domain.errors import PinWrongError
from workshop_app.hashing import Argon2Hasher
from workshop_app.services.context import Context
from workshop_app.services.pin import (
    check_pin,
    forget_pin,
    has_pin,
    note_forgotten_pin,
    pin_forgotten_at,
    set_pin,
)
from workshop_app.storage.sqlite.opening import open_store


@pytest.fixture
def hasher(monkeypatch):
    # At its real cost: tests/test_hashing.py. Here it is asked hundreds of times.
    cheap = partial(argon2.PasswordHasher, time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(argon2, "PasswordHasher", cheap)
    return Argon2Hasher()


def wait_after(context, hasher, pin):
    with pytest.raises(PinWrongError) as told:
        check_pin(context, hasher, pin)
    return told.value.parameters["wait_seconds"]


def test_without_a_pin_everybody_may_leave(context, hasher):
    assert not has_pin(context)
    check_pin(context, hasher, "")
    check_pin(context, hasher, "anything")


def test_a_pin_is_kept_as_a_hash_only(context, hasher, told):
    set_pin(context, hasher, "2580")
    assert has_pin(context)
    check_pin(context, hasher, "2580")
    with context.store.reading() as work:
        kept = work.settings.get("pin.hash")
    assert kept.startswith("$argon2id$")
    assert b"2580" not in kept.encode().split(b"$")[-1]
    assert told.kinds == ["SettingsChanged"]


def test_a_pin_is_changed_and_removed(context, hasher):
    set_pin(context, hasher, "2580")
    set_pin(context, hasher, "비밀 번호", "2580")
    assert wait_after(context, hasher, "2580") == 0
    check_pin(context, hasher, "비밀 번호")
    set_pin(context, hasher, "", "비밀 번호")
    assert not has_pin(context)
    check_pin(context, hasher, "2580")


def test_the_third_wrong_try_and_each_one_after_it_costs_time(context, hasher, clock):
    set_pin(context, hasher, "2580")
    waits = []
    for _ in range(9):
        waits.append(wait_after(context, hasher, "0000"))
        clock.go(seconds=waits[-1])
    assert waits == [0, 0, 1, 2, 4, 8, 16, 30, 30]


def test_while_one_waits_not_even_the_right_pin_is_tried(context, hasher, clock):
    set_pin(context, hasher, "2580")
    for _ in range(3):
        wait_after(context, hasher, "0000")
    clock.go(seconds=0.4)
    assert wait_after(context, hasher, "2580") == 1
    clock.go(seconds=0.6)
    check_pin(context, hasher, "2580")
    assert wait_after(context, hasher, "0000") == 0


def test_a_clock_that_was_set_back_locks_nobody_out(context, hasher, clock):
    set_pin(context, hasher, "2580")
    for _ in range(4):
        clock.go(seconds=30)
        wait_after(context, hasher, "0000")
    clock.go(days=-365)
    assert wait_after(context, hasher, "2580") == 2
    clock.go(seconds=2)
    check_pin(context, hasher, "2580")


def test_a_new_pin_forgets_the_wrong_tries(context, hasher):
    set_pin(context, hasher, "2580")
    for _ in range(2):
        wait_after(context, hasher, "0000")
    set_pin(context, hasher, "1470", "2580")
    assert wait_after(context, hasher, "2580") == 0
    check_pin(context, hasher, "1470")


def keep(context, name, value):
    with context.store.writing() as work:
        work.settings.put(name, value)
        work.commit()


def kept(context, name):
    with context.store.reading() as work:
        return work.settings.get(name)


@pytest.mark.parametrize("new", ["1470", ""])
@pytest.mark.parametrize("present", ["", "0000"])
def test_a_pin_is_neither_changed_nor_removed_without_the_present_one(
    context, hasher, present, new
):
    set_pin(context, hasher, "2580")
    with pytest.raises(PinWrongError):
        set_pin(context, hasher, new, present)
    check_pin(context, hasher, "2580")


def test_a_wrong_present_pin_is_a_wrong_try_like_any_other(context, hasher):
    set_pin(context, hasher, "2580")
    for _ in range(3):
        with pytest.raises(PinWrongError):
            set_pin(context, hasher, "", "0000")
    assert wait_after(context, hasher, "2580") == 1


def test_of_two_who_change_the_pin_at_once_the_second_no_longer_knows_it(context, hasher):
    set_pin(context, hasher, "2580")

    class Overtaken(Argon2Hasher):
        def hash(self, secret):
            set_pin(context, hasher, "1470", "2580")
            return super().hash(secret)

    with pytest.raises(PinWrongError):
        set_pin(context, Overtaken(), "3690", "2580")
    check_pin(context, hasher, "1470")


def test_a_right_try_that_was_overtaken_forgives_no_wrong_ones(context, hasher):
    set_pin(context, hasher, "2580")

    class Overtaken(Argon2Hasher):
        def verify(self, hashed, secret):
            set_pin(context, hasher, "1470", "2580")
            for _ in range(2):
                wait_after(context, hasher, "0000")
            return super().verify(hashed, secret)

    check_pin(context, Overtaken(), "2580")
    assert kept(context, "pin.wrong") == "2"


@pytest.fixture
def patient(tmp_path, clock):
    """A store whose writers wait for each other for as long as it takes."""
    store = open_store(tmp_path / "patient.db", busy_ms=60_000)
    yield Context(store, now=clock)
    store.close()


def test_fifteen_tries_side_by_side_are_no_more_than_three(patient):
    """Each is held while it is checked until all others have come as far, or were refused."""
    checked, outcomes, tried = [], [], threading.Semaphore(0)

    class Held:
        def hash(self, secret):
            return secret

        def verify(self, hashed, secret):
            checked.append(secret)
            tried.release()
            assert let_go.wait(60)
            return hashed == secret

    def work(pin):
        try:
            check_pin(patient, hasher, pin)
        except PinWrongError as error:
            outcomes.append(error.parameters["wait_seconds"])
        tried.release()

    let_go, hasher = threading.Event(), Held()
    set_pin(patient, hasher, "2580")
    threads = [threading.Thread(target=work, args=(f"{n:04}",)) for n in range(15)]
    for thread in threads:
        thread.start()
    for _ in threads:
        assert tried.acquire(timeout=60)
    let_go.set()
    for thread in threads:
        thread.join()
    assert len(checked) == 3
    assert len(outcomes) == 15
    assert kept(patient, "pin.wrong") == "3"


def test_a_try_counts_even_where_the_program_dies_while_it_is_checked(context, hasher):
    set_pin(context, hasher, "2580")

    class Dying(Argon2Hasher):
        def verify(self, hashed, secret):
            raise KeyboardInterrupt

    for _ in range(3):
        with pytest.raises(KeyboardInterrupt):
            check_pin(context, Dying(), "0000")
    assert wait_after(context, hasher, "2580") == 1


@pytest.mark.parametrize("damaged", ["", "x", "-5", "1.5", "²", "9" * 5000, "999999999"])
def test_a_count_that_is_damaged_is_many_tries_never_none(context, hasher, clock, damaged):
    set_pin(context, hasher, "2580")
    keep(context, "pin.wrong", damaged)
    assert wait_after(context, hasher, "2580") == 30
    clock.go(seconds=29)
    assert wait_after(context, hasher, "2580") == 1
    clock.go(seconds=1)
    check_pin(context, hasher, "2580")


@pytest.mark.parametrize("damaged", ["", "soon", "2026-03-09T09:00:00", "9999-12-31T23:59:59Z"])
def test_a_time_that_is_damaged_or_ahead_is_now(context, hasher, clock, damaged):
    set_pin(context, hasher, "2580")
    for _ in range(3):
        wait_after(context, hasher, "0000")
    keep(context, "pin.at", damaged)
    assert wait_after(context, hasher, "2580") == 1
    clock.go(seconds=1)
    check_pin(context, hasher, "2580")


@pytest.mark.expects_log("PIN was removed by “workshop-app doctor --forget-pin”")
def test_a_forgotten_pin_is_removed_and_leaves_a_trace_until_it_is_noted(
    context, hasher, clock, told
):
    set_pin(context, hasher, "2580")
    assert pin_forgotten_at(context) is None
    assert forget_pin(context)
    assert not has_pin(context)
    assert told.kinds == ["SettingsChanged"] * 2
    at = clock()
    clock.go(days=3)
    set_pin(context, hasher, "1470")  # does not wipe it away: whoever forgot it could do so
    assert pin_forgotten_at(context) == at
    note_forgotten_pin(context)
    assert pin_forgotten_at(context) is None
    assert has_pin(context)


def test_without_a_pin_there_is_nothing_to_forget(context):
    assert not forget_pin(context)
    assert pin_forgotten_at(context) is None
