"""Ids never collide; those of things sort by time, those of the anonymous tell nothing."""

import time
import uuid

from workshop_app.domain.ids import new_id, new_random_id


def test_ids_are_uuids_of_version_seven_with_the_time_in_front():
    before = time.time_ns() // 1_000_000
    made = uuid.UUID(new_id())
    after = time.time_ns() // 1_000_000
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    assert before <= made.int >> 80 <= after


def test_later_ids_sort_later():
    first = new_id()
    time.sleep(0.003)
    assert first < new_id()


def test_ids_never_repeat():
    assert len({new_id() for _ in range(5_000)}) == 5_000
    assert len({new_random_id() for _ in range(5_000)}) == 5_000


def test_random_ids_are_uuids_of_version_four_without_an_order():
    made = [new_random_id() for _ in range(50)]
    assert {uuid.UUID(one).version for one in made} == {4}
    assert {uuid.UUID(one).variant for one in made} == {uuid.RFC_4122}
    assert made != sorted(made)
    assert all(str(uuid.UUID(one)) == one for one in made)
