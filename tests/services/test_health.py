"""How much of an open round may be counted: whole steps, of ballots that are half answered."""

from typing import Any

import pytest

from ballot_box import Vote, cast_votes
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rounds import Channel
from workshop_app.domain.rule import ConsensusRule
from workshop_app.services.context import Context
from workshop_app.services.health import Step, read_health, step_reached, step_size
from workshop_app.services.preparing import strengthen_anonymity
from workshop_app.services.rounds import open_round, round_progress


@pytest.mark.parametrize(
    ("half", "less", "counted"), [(2, 4, 0), (3, 0, 3), (3, 3, 3), (5, 1, 3), (6, 0, 6)]
)
def test_ballots_are_counted_in_whole_steps_once_they_are_half_answered(
    context: Context, make_workshop: Any, half: int, less: int, counted: int
) -> None:
    workshop = open_round(
        context, make_workshop(people=2, items=3, rule=ConsensusRule(minimum_group=3)).id
    )
    places = [(item.id, one.id) for item in workshop.recommendations for one in workshop.criteria]
    for at, person in enumerate(workshop.participants[: half + less]):
        given = places[: len(places) // 2 - (at >= half)]
        answers = [Vote(person.id, *place, value=3) for place in given]
        cast_votes(context, workshop.id, answers, Channel.KIOSK)
    this = workshop.rounds[0]
    step = step_reached(workshop, this, round_progress(context, workshop, this))
    assert step_size(workshop) == 3
    assert step == Step(this.id, counted)
    assert all(note.people <= counted for note in read_health(context, workshop.id, step))


@pytest.mark.parametrize(("half", "counted"), [(3, 0), (5, 0), (6, 6)])
def test_an_anonymous_workshop_counts_ballots_only_once_everybody_has_answered_half(
    context: Context, make_workshop: Any, half: int, counted: int
) -> None:
    made = make_workshop(people=2, items=3)
    strengthen_anonymity(context, made.id, Anonymity.ANONYMOUS)
    workshop = open_round(context, made.id)
    for person in workshop.participants[:half]:
        answers = [
            Vote(person.id, item.id, one.id, value=3)
            for item in workshop.recommendations
            for one in workshop.criteria
        ]
        cast_votes(context, workshop.id, answers, Channel.KIOSK)
    this = workshop.rounds[0]
    step = step_reached(workshop, this, round_progress(context, workshop, this))
    assert step == Step(this.id, counted)
