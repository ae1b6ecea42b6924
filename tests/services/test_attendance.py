"""Who is in the room and who only looks on: marked, taken back, and counted apart."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from ballot_box import Vote, cast_votes, write_comment
from workshop_app.domain.errors import HasAnsweredError, RoundNotOpenError, WorkshopConcludedError
from workshop_app.domain.preparation import with_participant
from workshop_app.domain.readiness import Check, missing_for_opening
from workshop_app.domain.rounds import Channel
from workshop_app.domain.rule import ConsensusRule
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.health import read_health, step_reached
from workshop_app.services.library import list_workshops
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.rounds import (
    close_round,
    conclude_workshop,
    mark_attendance,
    open_round,
    person_progress,
    round_progress,
)


def mark(context: Context, workshop: Workshop, *people: int, absent: bool = True) -> frozenset[str]:
    ids = [workshop.participants[one].id for one in people]
    return mark_attendance(context, workshop.id, workshop.rounds[-1].id, ids, absent=absent)


def give(context: Context, workshop: Workshop, person: int, *, recused: bool = False) -> None:
    vote = Vote(
        workshop.participants[person].id,
        workshop.recommendations[0].id,
        workshop.criteria[0].id,
        None if recused else 4,
        recused=recused,
    )
    cast_votes(context, workshop.id, [vote], Channel.ENTRY)


def observing(context: Context, workshop: Workshop, *people: int) -> Workshop:
    def edit(one: Workshop) -> Workshop:
        for person in people:
            one = with_participant(one, replace(one.participants[person], is_observer=True))
        return one

    return edit_workshop(context, workshop.id, edit)[1]


def absent(context: Context, workshop: Workshop) -> frozenset[str]:
    return context.workshop(workshop.id).rounds[-1].absent_ids


def test_many_are_marked_at_once_and_what_changed_takes_it_back(context, rating, told):
    first, second, third = (one.id for one in rating.participants[:3])
    assert mark(context, rating, 0) == {first}
    assert mark(context, rating, 0, 1, 2) == {second, third}
    assert absent(context, rating) == {first, second, third}
    assert told.kinds == ["RoundChanged", "WorkshopChanged"] * 2
    assert mark(context, rating, 1, absent=False) == {second}
    assert absent(context, rating) == {first, third}


def test_who_has_answered_or_commented_is_not_absent_and_nobody_is_marked(context, rating):
    give(context, rating, 1)
    write_comment(
        context,
        rating.id,
        rating.participants[2].id,
        rating.recommendations[0].id,
        "왔습니다",
        Channel.KIOSK,
    )
    for person in (1, 2):
        with pytest.raises(HasAnsweredError) as refused:
            mark(context, rating, 0, person)
        assert refused.value.parameters["name"] == rating.participants[person].code
        assert absent(context, rating) == frozenset()
        assert mark(context, rating, person, absent=False) == frozenset()


def test_who_only_stands_aside_may_be_absent_and_an_answer_makes_present_again(context, rating):
    give(context, rating, 0, recused=True)
    assert mark(context, rating, 0) == {rating.participants[0].id}
    give(context, rating, 0)
    assert absent(context, rating) == frozenset()


def test_attendance_belongs_to_the_open_round_of_a_workshop_that_goes_on(context, rating):
    close_round(context, rating.id, rating.rounds[0].id)
    with pytest.raises(RoundNotOpenError):
        mark(context, rating, 0)
    conclude_workshop(context, rating.id)
    with pytest.raises(WorkshopConcludedError):
        mark(context, rating, 0)


def test_absent_people_and_observers_are_counted_apart(context, rating):
    everybody = [*range(6)]
    for person in everybody[1:]:
        give(context, rating, person)
    workshop = observing(context, rating, 1)
    mark(context, rating, 0, 1)
    workshop = context.workshop(rating.id)
    group = round_progress(context, workshop, workshop.rounds[0])[0]
    assert (group.counted, group.absent, group.observers) == (0, 1, 1)
    assert (group.started, group.finished) == (0, 0)
    assert absent(context, workshop) == {rating.participants[0].id}


def test_one_persons_progress_is_the_same_as_in_the_whole_rosters(context, rating):
    give(context, rating, 0, recused=True)
    give(context, rating, 1)
    mark(context, rating, 0, 3)
    workshop = observing(context, rating, 2)
    this = workshop.rounds[0]
    for group in round_progress(context, workshop, this):
        for one in group.people:
            assert person_progress(context, workshop, this, one.person) == one


def test_standing_aside_is_an_answer_but_no_start_until_nothing_is_left(context, rating):
    give(context, rating, 0, recused=True)
    person, this = rating.participants[0], rating.rounds[0]
    progress = person_progress(context, rating, this, person)
    assert (progress.answers, progress.started) == (2, False)
    assert progress.recused_from == {rating.recommendations[0].id}
    votes = [
        Vote(person.id, item.id, rating.criteria[0].id, recused=True)
        for item in rating.recommendations
    ]
    cast_votes(context, rating.id, votes, Channel.ENTRY)
    progress = person_progress(context, rating, this, person)
    assert progress.finished
    assert progress.started


def test_only_who_votes_makes_a_workshop_ready(
    context: Context, make_workshop: Callable[..., Workshop]
) -> None:
    workshop = make_workshop()
    assert missing_for_opening(observing(context, workshop, 0)) == ()
    assert missing_for_opening(observing(context, workshop, *range(6))) == (Check.PARTICIPANTS,)


def test_the_librarys_turnout_is_of_those_who_are_waited_for(context, rating):
    mark(context, rating, 0)
    (card,) = list_workshops(context)
    assert [one.members for one in card.turnout] == [1, 2, 2]
    give(context, rating, 1)
    give(context, rating, 0, recused=True)
    observing(context, rating, 2)
    (card,) = list_workshops(context)
    assert [(one.started, one.members) for one in card.turnout] == [(1, 1), (0, 1), (0, 2)]
    assert card.participants == 5


def test_worth_a_look_is_counted_without_those_who_only_look_on(context, make_workshop):
    workshop = open_round(context, make_workshop(people=8, rule=ConsensusRule(minimum_group=3)).id)
    votes = [
        Vote(
            person.id, item.id, criterion.id, 3 if place or criterion.key == "feasibility" else None
        )
        for person in workshop.participants[:6]
        for place, item in enumerate(workshop.recommendations)
        for criterion in workshop.criteria
    ]
    cast_votes(context, workshop.id, votes, Channel.KIOSK)
    this = workshop.rounds[0]
    before = step_reached(workshop, this, round_progress(context, workshop, this))
    assert before.ballots == 6
    (note,) = read_health(context, workshop.id, before)
    assert (note.count, note.people) == (6, 6)
    workshop = observing(context, workshop, 0, 1)
    after = step_reached(workshop, this, round_progress(context, workshop, this))
    assert after.ballots == 3
    (note,) = read_health(context, workshop.id, before)
    assert (note.count, note.people) == (4, 4)
