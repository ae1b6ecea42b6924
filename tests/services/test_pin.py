"""The PIN that guards leaving a ballot, with the real argon2 hash and the tries in the file."""

import pytest

from workshop_app.domain.errors import PinWrongError
from workshop_app.hashing import Argon2Hasher
from workshop_app.services.pin import check_pin, has_pin, set_pin


@pytest.fixture
def hasher():
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
    set_pin(context, hasher, "비밀 번호")
    assert wait_after(context, hasher, "2580") == 0
    check_pin(context, hasher, "비밀 번호")
    set_pin(context, hasher, "")
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


def test_a_new_pin_forgets_the_wrong_tries(context, hasher):
    set_pin(context, hasher, "2580")
    for _ in range(3):
        wait_after(context, hasher, "0000")
    set_pin(context, hasher, "1470")
    check_pin(context, hasher, "1470")
