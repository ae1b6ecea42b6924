"""What each act will do is said before, in numbers; what was too early is taken back."""

from dataclasses import replace
from typing import Any

import pytest

from ballot_box import Vote, cast_votes
from workshop_app.domain.errors import AnsweredInRoundError
from workshop_app.domain.readiness import Check
from workshop_app.domain.rounds import Channel
from workshop_app.services.context import Context
from workshop_app.services.rounds import conclude_workshop, mark_attendance
from workshop_app.viewmodels.rate.model import Phase, RateModel
from workshop_app.viewmodels.rate.stage_words import (
    closed_sentence,
    closing_question,
    opened_sentence,
    progress_sentence,
    since_line,
    stage_sentence,
)


@pytest.fixture
def model(context: Context, make_workshop: Any) -> RateModel:
    return RateModel(context, make_workshop().id)


def answer(context: Context, model: RateModel, person: int, upto: int = 99) -> None:
    workshop = model.workshop
    votes = [
        Vote(workshop.participants[person].id, item.id, criterion.id, 3)
        for item in workshop.recommendations
        for criterion in workshop.criteria
    ]
    cast_votes(context, workshop.id, votes[:upto], Channel.KIOSK)


def test_opening_says_how_many_people_and_recommendations(model: RateModel) -> None:
    assert stage_sentence(model).startswith("It asks 6 people about 3 recommendations. When")
    assert since_line(model) == ""
    model.open_next()
    assert opened_sentence(model) == "Round 1 is open. Recommendations: 3. People: 6."
    assert since_line(model).startswith("Opened at ")


def test_what_cannot_open_promises_nothing(context: Context, make_workshop: Any) -> None:
    model = RateModel(context, make_workshop(people=0).id)
    assert stage_sentence(model).startswith("When round 1 opens")


def test_closing_asks_where_answers_would_be_cut_off(context: Context, model: RateModel) -> None:
    model.open_next()
    assert not model.asks_before_closing, "nobody has answered: it can be taken back"
    answer(context, model, 0, upto=1)
    absent = [model.workshop.participants[5].id]
    this = model.workshop.rounds[0].id
    mark_attendance(context, model.workshop.id, this, absent, absent=True)
    assert model.asks_before_closing
    assert closing_question(model).startswith("Not finished: 5 of 5. Absent: 1. What they have")
    assert stage_sentence(model) == "Finished: 0 of 5. Not finished yet: 5. Absent: 1."
    for person in range(5):
        answer(context, model, person)
    assert not model.asks_before_closing
    assert progress_sentence(model).startswith("Everybody has finished")
    model.close()
    assert stage_sentence(model).startswith("Finished: 5 of 5. Absent: 1. No ratings")
    assert closed_sentence(model, 0).endswith("not finished: 0. Absent: 1.")
    model.reveal()
    assert "shown" in stage_sentence(model)
    assert " · closed at " in since_line(model)
    model.reopen("late")
    assert "reopened at" in since_line(model)
    model.close()
    conclude_workshop(context, model.workshop.id)
    assert stage_sentence(model) == "This workshop is concluded and read-only."


def test_opening_and_closing_are_taken_back_while_nobody_has_answered(
    context: Context, model: RateModel
) -> None:
    before = model.workshop
    assert not model.can_take_back_opening
    model.open_next()
    assert model.can_take_back_opening
    model.close()
    assert not model.can_take_back_opening
    assert model.can_take_back_closing
    model.take_back_closing()
    assert model.phase is Phase.OPEN
    model.take_back_opening()
    assert model.workshop == before
    model.open_next()
    answer(context, model, 0, upto=1)
    assert not model.can_take_back_opening
    with pytest.raises(AnsweredInRoundError):
        model.take_back_opening()
    model.close()
    assert not model.can_take_back_closing


def test_one_recommendation_is_rated_once_more_on_one_criterion(model: RateModel) -> None:
    model.open_next()
    model.close()
    item, criterion = model.recommendations[1], model.criteria[1]
    assert model.chosen_criterion == ""
    model.choose_criterion(criterion.id)
    assert model.chosen_criterion == criterion.id
    model.open_once_more(item.id)
    this = model.workshop.rounds[1]
    assert this.recommendation_ids == (item.id,)
    assert model.workshop.criteria_of(this) == (criterion,)
    assert {row.expected for row in model.rows} == {1}
    assert model.chosen_criterion == "", "the next round asks everything again"


def test_what_is_doubtful_is_said_and_keeps_nothing_back(
    context: Context, make_workshop: Any
) -> None:
    model = RateModel(context, make_workshop(people=(2, 1, 2)).id)
    assert model.doubtful == (Check.DATE, Check.ALONE, Check.QUESTION, Check.CONSENT)
    assert model.can_open


def test_of_a_round_without_times_none_is_said(model: RateModel) -> None:
    model.open_next()
    (this,) = model.workshop.rounds
    model._workshop = replace(model.workshop, rounds=(replace(this, opened_at=None),))
    assert since_line(model) == ""
