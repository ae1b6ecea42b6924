"""A code opens its own ballot while the round is open, and nobody's who has finished."""

from dataclasses import replace
from typing import Any

import pytest

from ballot_box import Vote, cast_votes
from workshop_app.domain.errors import (
    BallotFinishedError,
    CodeUnknownError,
    CodeWaitError,
    RoundNotOpenError,
)
from workshop_app.domain.rounds import Channel
from workshop_app.domain.workshop import Workshop
from workshop_app.services.admission import admit, identify, person_with_code
from workshop_app.services.context import Context
from workshop_app.services.rounds import open_round


@pytest.fixture
def workshop(context: Context, make_workshop: Any) -> Workshop:
    return open_round(context, make_workshop().id)


@pytest.mark.parametrize("typed", ["B-02", "b02", " b-02 "])
def test_a_code_is_found_however_it_is_typed(
    context: Context, workshop: Workshop, typed: str
) -> None:
    assert identify(context, workshop.id, typed).code == "B-02"


@pytest.mark.parametrize("typed", ["", "-", "Z-99"])
def test_what_is_no_code_opens_nothing(context: Context, workshop: Workshop, typed: str) -> None:
    assert person_with_code(workshop, typed) is None
    with pytest.raises(CodeUnknownError):
        identify(context, workshop.id, typed)


def test_codes_alike_but_for_case_and_hyphens_open_only_when_typed_exactly(
    workshop: Workshop,
) -> None:
    first, second, *rest = workshop.participants
    people = (replace(first, code="K-7"), replace(second, code="k7"), *rest)
    doubled = replace(workshop, participants=people)
    assert person_with_code(doubled, "K 7") is None
    assert person_with_code(doubled, " k7 ") == people[1]
    assert person_with_code(doubled, "K-7") == people[0]


def test_wrong_codes_are_slowed_down_as_wrong_pins_are(
    context: Context, workshop: Workshop, clock: Any
) -> None:
    for _ in range(4):
        for _ in range(2):
            with pytest.raises(CodeUnknownError):
                identify(context, workshop.id, "K7QM")
        assert identify(context, workshop.id, "A-01")  # begins anew
    for _ in range(3):
        with pytest.raises(CodeUnknownError):
            identify(context, workshop.id, "K7QM")
    with pytest.raises(CodeWaitError):
        identify(context, workshop.id, "K7QM")
    clock.go(seconds=1)
    with pytest.raises(CodeUnknownError):
        identify(context, workshop.id, "K7QM")


def test_while_one_waits_not_even_the_right_code_is_tried(
    context: Context, workshop: Workshop, clock: Any
) -> None:
    waits = []
    for _ in range(9):
        with pytest.raises(CodeUnknownError):
            identify(context, workshop.id, "K7QM")
        if len(waits) < 2:
            waits.append(0)
            continue
        with pytest.raises(CodeWaitError) as told:
            identify(context, workshop.id, "A-01")
        waits.append(told.value.parameters["wait_seconds"])
        clock.go(seconds=waits[-1])
    assert waits == [0, 0, 1, 2, 4, 8, 16, 30, 30]
    assert identify(context, workshop.id, "A-01").code == "A-01"
    with context.store.reading() as work:
        assert work.settings.get("code.at") == ""


def test_a_code_of_another_workshop_is_a_wrong_one(
    context: Context, workshop: Workshop, make_workshop: Any
) -> None:
    other = make_workshop(people=(0, 0, 3))
    with pytest.raises(CodeUnknownError):
        identify(context, other.id, "A-01")
    assert identify(context, workshop.id, "A-01")


def test_a_finished_ballot_is_opened_by_nobody_who_guesses_its_code(
    context: Context, workshop: Workshop
) -> None:
    person = workshop.participants[0]
    places = [(item.id, one.id) for item in workshop.recommendations for one in workshop.criteria]
    answers = [Vote(person.id, *place, value=3) for place in places]
    cast_votes(context, workshop.id, answers[:-1], Channel.KIOSK)
    admit(context, workshop.id, person)
    cast_votes(context, workshop.id, answers[-1:], Channel.KIOSK)
    with pytest.raises(BallotFinishedError):
        admit(context, workshop.id, person)


def test_no_code_opens_a_ballot_while_no_round_is_open(
    context: Context, make_workshop: Any
) -> None:
    workshop = make_workshop()
    with pytest.raises(RoundNotOpenError):
        admit(context, workshop.id, workshop.participants[0])
