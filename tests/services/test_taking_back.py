"""A round opened or closed too early is taken back without a trace while nobody has answered."""

import pytest

from ballot_box import Vote, cast_votes
from workshop_app.domain.errors import (
    AnsweredInRoundError,
    NotInRoundError,
    NotNewestRoundError,
    RoundNotClosedError,
    RoundNotOpenError,
)
from workshop_app.domain.preparation import with_criteria
from workshop_app.domain.rounds import Channel
from workshop_app.services.ballots import Answer, Ballot, submit_ballot
from workshop_app.services.events import WorkshopChanged
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.results import read_results
from workshop_app.services.rounds import (
    close_round,
    mark_attendance,
    open_round,
    reopen_round,
    reveal_round,
    round_progress,
)
from workshop_app.services.taking_back import take_back_closing, take_back_opening


def stand_aside(context, workshop, person, item):
    criterion = workshop.criteria_of(workshop.rounds[-1])[0].id
    ballot = Ballot(
        workshop.rounds[-1].id,
        person.id,
        Channel.ENTRY,
        {(item.id, criterion): Answer(recused=True)},
    )
    submit_ballot(context, ballot)


def recused(context, workshop):
    with context.store.reading() as work:
        rows = work.ratings.recusals(workshop.rounds[-1].id)
    return sorted((one.participant_id, one.recommendation_id, one.criterion_id) for one in rows)


def test_a_first_round_taken_back_leaves_the_workshop_as_it_was(context, make_workshop, told):
    before = make_workshop()
    opened = open_round(context, before.id)
    one = opened.participants[0].id
    mark_attendance(context, opened.id, opened.rounds[0].id, [one], absent=True)
    after = take_back_opening(context, opened.id, opened.rounds[0].id)
    assert after == before == context.workshop(before.id)
    assert isinstance(told.events[-1], WorkshopChanged)
    edit_workshop(context, before.id, lambda one: with_criteria(one, one.criteria[:1]))
    assert open_round(context, before.id).rounds[0].criteria_then == before.criteria[:1]


def test_a_later_round_taken_back_takes_its_carried_recusals_along(context, rating):
    stand_aside(context, rating, rating.participants[0], rating.recommendations[1])
    before = close_round(context, rating.id, rating.rounds[0].id)
    second = open_round(context, rating.id)
    assert len(recused(context, second)) == 2
    after = take_back_opening(context, rating.id, second.rounds[1].id)
    assert after == before
    assert after.is_locked
    assert len(recused(context, after)) == 2, "of the first round they stay"


def test_a_round_closed_too_early_is_open_as_before(context, rating, clock):
    clock.go(minutes=3)
    closed = close_round(context, rating.id, rating.rounds[0].id)
    assert take_back_closing(context, closed.id, closed.rounds[0].id) == rating


def test_nothing_is_taken_back_where_somebody_has_answered(context, rating):
    this, person = rating.rounds[0].id, rating.participants[2]
    item, criterion = rating.recommendations[0].id, rating.criteria[0].id
    cast_votes(context, rating.id, [Vote(person.id, item, criterion, 4)], Channel.KIOSK)
    with pytest.raises(AnsweredInRoundError) as opening:
        take_back_opening(context, rating.id, this)
    assert opening.value.parameters == {"name": person.code, "number": 1}
    closed = close_round(context, rating.id, this)
    with pytest.raises(AnsweredInRoundError):
        take_back_closing(context, rating.id, this)
    assert context.workshop(rating.id) == closed


def test_only_what_was_opened_or_closed_last_is_taken_back(context, rating):
    first = rating.rounds[0].id
    with pytest.raises(RoundNotClosedError):
        take_back_closing(context, rating.id, first)
    close_round(context, rating.id, first)
    with pytest.raises(RoundNotOpenError):
        take_back_opening(context, rating.id, first)
    reopen_round(context, rating.id, first, "late")
    with pytest.raises(RoundNotOpenError):
        take_back_opening(context, rating.id, first)
    close_round(context, rating.id, first)
    reveal_round(context, rating.id, first)
    with pytest.raises(RoundNotClosedError):
        take_back_closing(context, rating.id, first)
    open_round(context, rating.id)
    with pytest.raises(NotNewestRoundError):
        take_back_closing(context, rating.id, first)


def test_one_recommendation_is_rated_once_more_on_one_criterion(context, rating):
    item, criterion = rating.recommendations[1], rating.criteria[1]
    stand_aside(context, rating, rating.participants[0], item)
    close_round(context, rating.id, rating.rounds[0].id)
    again = open_round(context, rating.id, [item.id], [criterion.id])
    this = again.rounds[1]
    assert again.criteria_of(this) == (criterion,)
    assert context.workshop(rating.id) == again
    assert round_progress(context, again, this)[0].people[1].expected == 1
    aside = (rating.participants[0].id, item.id, criterion.id)
    assert recused(context, again) == [aside]
    others = [one.id for one in rating.participants[1:]]
    cast_votes(
        context, rating.id, [Vote(one, item.id, criterion.id, 5) for one in others], Channel.KIOSK
    )
    close_round(context, rating.id, this.id)
    reveal_round(context, rating.id, this.id)
    results = read_results(context, rating.id)
    assert [one.criterion.id for one in results.criteria] == [criterion.id]
    third = open_round(context, rating.id)
    assert recused(context, third) == sorted(
        (rating.participants[0].id, item.id, one.id) for one in rating.criteria
    ), "who stands aside does so on every criterion, whatever the round before asked"


def test_a_round_asks_about_no_criterion_of_another_workshop(context, make_workshop):
    with pytest.raises(NotInRoundError):
        open_round(context, make_workshop().id, None, ["nowhere"])
