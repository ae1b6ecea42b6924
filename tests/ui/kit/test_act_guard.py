"""Within half a second of an act no other is let through; no test waits for it."""

import pytest

from workshop_app.ui.kit.act_guard import ActGuard


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_second_click_within_half_a_second_does_nothing() -> None:
    clock, done = Clock(), list[str]()
    guard = ActGuard(clock)
    first, second = (guard.guarded(lambda it=it: done.append(it)) for it in ("close", "show"))
    first()
    clock.now += 0.15
    second()
    first()
    assert done == ["close"]
    clock.now += 0.35
    assert guard.is_ready
    second()
    assert done == ["close", "show"]


def test_clicks_that_came_while_the_act_took_its_time_do_not_count_either() -> None:
    clock, done = Clock(), list[int]()
    guard = ActGuard(clock)

    def slow() -> None:
        done.append(1)
        clock.now += 3

    guard.run(slow)
    guard.run(slow)
    assert done == [1]


def test_an_act_that_fails_is_not_tried_again_by_the_second_click() -> None:
    clock, done = Clock(), list[int]()
    guard = ActGuard(clock)

    def failing() -> None:
        raise OSError("disk")

    with pytest.raises(OSError, match="disk"):
        guard.run(failing)
    guard.run(lambda: done.append(1))
    assert done == []
