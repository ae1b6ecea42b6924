"""A code opens its own ballot while the round is open, and nobody's who has finished."""

from typing import Any

import pytest

from ballot_box import Vote, cast_votes
from workshop_app.domain.errors import BallotFinishedError, CodeUnknownError, RoundNotOpenError
from workshop_app.domain.rounds import Channel
from workshop_app.domain.workshop import Workshop
from workshop_app.services.admission import admit, person_with_code
from workshop_app.services.context import Context
from workshop_app.services.rounds import open_round


@pytest.fixture
def workshop(context: Context, make_workshop: Any) -> Workshop:
    return open_round(context, make_workshop().id)


@pytest.mark.parametrize("typed", ["B-02", "b02", " b-02 "])
def test_a_code_is_found_however_it_is_typed(
    context: Context, workshop: Workshop, typed: str
) -> None:
    assert admit(context, workshop.id, typed).code == "B-02"


@pytest.mark.parametrize("typed", ["", "-", "Z-99"])
def test_what_is_no_code_opens_nothing(context: Context, workshop: Workshop, typed: str) -> None:
    assert person_with_code(workshop, typed) is None
    with pytest.raises(CodeUnknownError):
        admit(context, workshop.id, typed)


def test_a_finished_ballot_is_opened_by_nobody_who_guesses_its_code(
    context: Context, workshop: Workshop
) -> None:
    person = workshop.participants[0]
    places = [(item.id, one.id) for item in workshop.recommendations for one in workshop.criteria]
    answers = [Vote(person.id, *place, value=3) for place in places]
    cast_votes(context, workshop.id, answers[:-1], Channel.KIOSK)
    assert admit(context, workshop.id, person.code) == person
    cast_votes(context, workshop.id, answers[-1:], Channel.KIOSK)
    with pytest.raises(BallotFinishedError):
        admit(context, workshop.id, person.code)


def test_no_code_opens_a_ballot_while_no_round_is_open(
    context: Context, make_workshop: Any
) -> None:
    with pytest.raises(RoundNotOpenError):
        admit(context, make_workshop().id, "A-01")
