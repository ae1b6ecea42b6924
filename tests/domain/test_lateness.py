"""What came after results were shown is told by the difference, or hides among enough people."""

from datetime import UTC, datetime

import pytest

from workshop_app.domain.lateness import Told, tells_ballots
from workshop_app.domain.rounds import Channel, Comment, Rating

AT = datetime(2026, 1, 1, tzinfo=UTC)
PEOPLE = {f"{group}{number}": group for group in "gia" for number in range(6)}
MINIMUM = 5


def rating(person, value=4, item="R1", **other):
    return Rating("1", person, item, "importance", value, Channel.KIOSK, AT, **other)


def comment(person, text="글"):
    return Comment("1", person, "R1", text, Channel.KIOSK, AT)


TOLD = Told(tuple(rating(person) for person in PEOPLE))


def is_told(ratings, comments=(), told=TOLD):
    return tells_ballots(told, ratings, comments, PEOPLE, MINIMUM)


def changed(people, value=2):
    return [rating(person, value if person in people else 4) for person in PEOPLE]


def test_where_nothing_changed_nothing_is_told():
    assert not is_told(TOLD.ratings)


@pytest.mark.parametrize("value", [1, None])
@pytest.mark.parametrize("people", ["g0", "g0 g1 g2 g3", "g0 g1 g2 g3 g4 i0"])
def test_fewer_than_enough_in_one_group_are_told(people, value):
    assert is_told(changed(people.split(), value))


def test_enough_of_one_group_hide_each_other():
    assert not is_told(changed({"g0", "g1", "g2", "g3", "g4"}))


def test_a_recusal_and_an_answer_taken_back_are_changes():
    assert is_told([*TOLD.ratings[1:], rating("g0", None, recused=True)])
    assert is_told(TOLD.ratings[1:])


def test_one_place_that_fewer_changed_is_told_though_enough_ballots_changed():
    late = [rating(f"g{number}", item="R2") for number in range(5)]
    assert not is_told([*TOLD.ratings, *late])
    assert is_told([*TOLD.ratings, *late, rating("g0", item="R3")])


def test_a_comment_hides_among_the_ballots_that_changed_in_its_group():
    late = changed({"g0", "g1", "g2", "g3", "g4"})
    assert is_told(TOLD.ratings, [comment("g0")])
    assert not is_told(late, [comment("g0")])
    assert is_told(late, [comment("i0")])


def test_what_was_told_is_something_or_nothing():
    assert not Told()
    assert Told(comments=(comment("g0"),))
