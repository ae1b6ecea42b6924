"""Rounds as the facilitator runs them: opened, closed, revealed, opened again, and watched."""

from dataclasses import replace

import pytest

from ballot_box import Vote, cast_votes
from workshop_app.domain.creation import new_participant
from workshop_app.domain.errors import (
    LockedByRatingError,
    NotReadyError,
    RoundNotClosedError,
    WorkshopConcludedError,
)
from workshop_app.domain.lineage import successor_of
from workshop_app.domain.preparation import (
    with_details,
    with_participant,
    with_recommendation,
    with_rule,
)
from workshop_app.domain.rounds import ChangeKind, Channel, Rating
from workshop_app.domain.rule import ConsensusRule, RuleKind
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.rounds import (
    close_round,
    conclude_workshop,
    open_round,
    reopen_round,
    reveal_round,
    round_progress,
    take_up_again,
)


def test_opening_puts_everything_to_the_vote_and_locks_the_rule(context, make_workshop, clock):
    workshop = open_round(context, make_workshop().id)
    this = workshop.rounds[0]
    assert this.recommendation_ids == tuple(one.id for one in workshop.recommendations)
    assert workshop.rule_locked_at == this.opened_at == clock.now
    with pytest.raises(LockedByRatingError):
        edit_workshop(
            context, workshop.id, lambda one: with_rule(one, ConsensusRule(RuleKind.MEDIAN_IQR))
        )
    assert context.workshop(workshop.id) == workshop


def test_a_round_that_may_not_open_leaves_the_file_as_it_was(context, make_workshop, told):
    workshop = make_workshop(people=0)
    with pytest.raises(NotReadyError):
        open_round(context, workshop.id)
    assert context.workshop(workshop.id) == workshop
    assert told.events == []


def test_each_round_is_chosen_anew(context, rating):
    close_round(context, rating.id, rating.rounds[0].id)
    second = open_round(context, rating.id, [rating.recommendations[2].id])
    assert second.rounds[1].recommendation_ids == (rating.recommendations[2].id,)
    assert second.rounds[0].recommendation_ids == rating.rounds[0].recommendation_ids


def test_reopening_keeps_when_and_why_in_the_file(context, rating, clock):
    this = rating.rounds[0].id
    close_round(context, rating.id, this)
    reveal_round(context, rating.id, this)
    clock.go(hours=1)
    reopen_round(context, rating.id, this, " 두 분이\n늦음 ")
    stored = context.workshop(rating.id).rounds[0]
    assert [(one.at, one.reason) for one in stored.reopenings] == [(clock.now, "두 분이 늦음")]
    assert stored.is_open
    assert not stored.is_revealed


def test_every_step_tells_of_its_round_and_of_the_workshop(context, rating, told):
    this = rating.rounds[0].id
    close_round(context, rating.id, this)
    assert told.kinds == ["RoundChanged", "WorkshopChanged"]
    assert told.events[0].round_id == this
    open_round(context, rating.id)
    assert told.events[2].round_id == context.workshop(rating.id).rounds[1].id


def test_a_concluded_workshop_refuses_every_edit_until_taken_up_again(context, rating):
    with pytest.raises(RoundNotClosedError):
        conclude_workshop(context, rating.id)
    close_round(context, rating.id, rating.rounds[0].id)
    conclude_workshop(context, rating.id)
    with pytest.raises(WorkshopConcludedError):
        open_round(context, rating.id)
    with pytest.raises(WorkshopConcludedError):
        edit_workshop(context, rating.id, lambda one: with_details(one, Details("x")))
    take_up_again(context, rating.id)
    assert open_round(context, rating.id).open_round.number == 2


def test_progress_counts_answers_and_abstentions_and_tells_nothing_else(context, rating):
    person = rating.participants[0]
    answers = [
        Vote(person.id, item.id, criterion.id, value)
        for item in rating.recommendations
        for criterion, value in zip(rating.criteria, (3, None), strict=True)
    ]
    cast_votes(context, rating.id, answers[:1], Channel.KIOSK)
    groups = round_progress(context, rating, rating.rounds[0])
    assert [(one.started, one.finished) for one in groups] == [(1, 0), (0, 0), (0, 0)]
    cast_votes(context, rating.id, answers, Channel.KIOSK)
    groups = round_progress(context, rating, rating.rounds[0])
    assert [(one.started, one.finished) for one in groups] == [(1, 1), (0, 0), (0, 0)]
    assert [(one.answers, one.expected) for one in groups[0].people] == [(6, 6), (0, 6)]


def test_before_the_first_round_nobody_has_started_or_finished(context, make_workshop):
    groups = round_progress(context, make_workshop(), None)
    assert sum(group.started + group.finished for group in groups) == 0


def test_somebody_who_comes_late_is_added_while_the_round_is_open(context, rating):
    late = new_participant(rating.groups[0], rating)
    edit_workshop(context, rating.id, lambda one: with_participant(one, late))
    answer = Vote(late.id, rating.recommendations[0].id, rating.criteria[0].id, 5)
    cast_votes(context, rating.id, [answer], Channel.KIOSK)
    workshop = context.workshop(rating.id)
    roster = round_progress(context, workshop, workshop.open_round)[0]
    assert [one.answers for one in roster.people] == [0, 0, 1]


def recuse(context, workshop, person, item):
    this = workshop.rounds[-1]
    with context.store.writing() as work:
        work.ratings.put_many(
            Rating(this.id, person.id, item.id, by.id, None, Channel.ENTRY, context.now(), True, 7)
            for by in workshop.criteria
        )
        work.commit()


def next_round(context, workshop, items=None):
    close_round(context, workshop.id, workshop.rounds[-1].id)
    return open_round(context, workshop.id, items)


def recused_in(context, this):
    with context.store.reading() as work:
        return {(one.participant_id, one.recommendation_id) for one in work.ratings.recusals(this)}


def test_who_is_recused_stays_so_in_the_next_round_with_a_line_of_history(context, rating, clock):
    person, item = rating.participants[0], rating.recommendations[1]
    recuse(context, rating, person, item)
    clock.go(hours=1)
    second = next_round(context, rating)
    this = second.rounds[-1].id
    assert recused_in(context, this) == {(person.id, item.id)}
    with context.store.reading() as work:
        assert len(work.ratings.of_round(this)) == len(rating.criteria)
        lines = work.ratings.history(this)
    assert {(one.kind, one.changed_at, one.revision) for one in lines} == {
        (ChangeKind.RECUSED, clock.now, 0)
    }


def test_a_recusal_is_remembered_over_a_round_that_left_the_recommendation_out(context, rating):
    person, item = rating.participants[0], rating.recommendations[1]
    recuse(context, rating, person, item)
    second = next_round(context, rating, [rating.recommendations[0].id])
    assert recused_in(context, second.rounds[-1].id) == set()
    third = next_round(context, second)
    assert recused_in(context, third.rounds[-1].id) == {(person.id, item.id)}


def test_a_recusal_that_was_lifted_does_not_come_back(context, rating):
    person, item = rating.participants[0], rating.recommendations[1]
    recuse(context, rating, person, item)
    second = next_round(context, rating)
    with context.store.writing() as work:
        for one in work.ratings.recusals(second.rounds[-1].id):
            work.ratings.put(replace(one, value=3, recused=False))
        work.commit()
    third = next_round(context, second)
    assert recused_in(context, third.rounds[-1].id) == set()


def test_a_recusal_holds_for_the_amended_wording_but_not_for_an_observer(context, rating):
    person, other = rating.participants[:2]
    item = rating.recommendations[1]
    for one in (person, other):
        recuse(context, rating, one, item)
    amended = successor_of(rating, item, LocalText("고친 글", "Amended"))
    edit_workshop(context, rating.id, lambda one: with_recommendation(one, amended))
    watching = replace(other, is_observer=True)
    edit_workshop(context, rating.id, lambda one: with_participant(one, watching))
    second = next_round(context, rating, [amended.id])
    assert recused_in(context, second.rounds[-1].id) == {(person.id, amended.id)}


def test_each_recommendation_takes_its_recusals_from_the_round_it_was_last_rated_in(
    context, rating
):
    person, (one, two, _) = rating.participants[0], rating.recommendations
    for item in (one, two):
        recuse(context, rating, person, item)
    second = next_round(context, rating, [one.id])
    with context.store.writing() as work:
        for lifted in work.ratings.recusals(second.rounds[-1].id):
            work.ratings.put(replace(lifted, value=3, recused=False))
        work.commit()
    third = next_round(context, second)
    assert recused_in(context, third.rounds[-1].id) == {(person.id, two.id)}
