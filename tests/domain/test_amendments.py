"""An amended wording follows the old one, by code, place and lineage."""

from dataclasses import replace
from datetime import UTC, datetime
from string import ascii_lowercase

import pytest

from workshop_app.domain.creation import new_workshop
from workshop_app.domain.errors import AmendmentRatedError
from workshop_app.domain.lineage import (
    lineage,
    newest_wording,
    predecessor,
    rated_next,
    successor,
    with_amended_wording,
)
from workshop_app.domain.recommendations import Origin, Recommendation
from workshop_app.domain.rounds import Round, RoundState
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details, Workshop

NEW = LocalText("", "Better words")


@pytest.fixture
def workshop() -> Workshop:
    items = tuple(
        Recommendation(code.lower(), code, LocalText(code, code), LocalText("글", "Words"))
        for code in ("R1", "R2", "R3")
    )
    empty = new_workshop(Details("Review"), datetime(2026, 11, 24, tzinfo=UTC))
    return replace(empty, recommendations=items)


def codes(workshop: Workshop) -> list[str]:
    return [item.code for item in workshop.recommendations]


def test_an_amended_wording_stands_right_after_the_old_one(workshop: Workshop) -> None:
    after = with_amended_wording(workshop, "r2", NEW)
    assert codes(after) == ["R1", "R2", "R2a", "R3"]
    old, new = after.recommendation("r2"), after.recommendations[2]
    assert (new.title, new.text, new.succeeds) == (old.title, NEW, "r2")
    assert new.origin == lineage(workshop, old) == Origin.of_workshop(workshop.id, "r2")
    assert successor(after, "r2") == new
    assert predecessor(after, new) == old
    assert predecessor(after, old) is None
    assert [item.code for item in rated_next(after)] == ["R1", "R2a", "R3"]


def test_an_amendment_of_an_amendment_has_the_next_letter_and_the_first_origin(
    workshop: Workshop,
) -> None:
    once = with_amended_wording(workshop, "r2", NEW)
    twice = with_amended_wording(once, once.recommendations[2].id, LocalText("", "Best"))
    assert codes(twice) == ["R1", "R2", "R2a", "R2b", "R3"]
    assert twice.recommendations[3].origin == Origin.of_workshop(workshop.id, "r2")
    assert newest_wording(twice, twice.recommendation("r2")).code == "R2b"
    assert newest_wording(twice, twice.recommendation("r1")).code == "R1"
    assert [item.code for item in rated_next(twice)] == ["R1", "R2b", "R3"]


def test_a_wording_nobody_was_asked_about_is_changed_and_no_second_one_added(
    workshop: Workshop,
) -> None:
    once = with_amended_wording(workshop, "r2", NEW)
    again = with_amended_wording(once, "r2", LocalText("", "Best"))
    assert codes(again) == codes(once)
    assert again.recommendations[2].text.en == "Best"


def test_an_amendment_that_was_put_to_the_vote_stays_as_it_was_rated(workshop: Workshop) -> None:
    once = with_amended_wording(workshop, "r2", NEW)
    this = Round("one", 1, RoundState.OPEN, (once.recommendations[2].id,))
    with pytest.raises(AmendmentRatedError) as refused:
        with_amended_wording(replace(once, rounds=(this,)), "r2", LocalText("", "Best"))
    assert refused.value.parameters == {"name": "R2", "amendment": "R2a"}


def test_a_code_of_an_amendment_is_never_taken(workshop: Workshop) -> None:
    taken = tuple(
        Recommendation(f"x{letter}", f"R2{letter}", LocalText(letter)) for letter in ascii_lowercase
    )
    full = replace(workshop, recommendations=(*workshop.recommendations, *taken))
    assert codes(with_amended_wording(full, "r2", NEW))[2] == "R30"
