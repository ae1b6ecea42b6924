"""From the roster: who only looks on, who moves to another group, and what becomes of results."""

from collections.abc import Callable

import pytest

from ballot_box import Vote, cast_votes
from workshop_app.domain.errors import ShownInGroupError
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.preparation import with_anonymity
from workshop_app.domain.rounds import Channel
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.rounds import conclude_workshop, open_round
from workshop_app.viewmodels.rate.model import RateModel
from workshop_app.viewmodels.rate.placing import Placed, PlacingModel


@pytest.fixture
def rate(context: Context, make_workshop: Callable[..., Workshop]) -> RateModel:
    return RateModel(context, open_round(context, make_workshop(people=3).id).id)


@pytest.fixture
def placing(context: Context, rate: RateModel) -> PlacingModel:
    return PlacingModel(context, rate)


def answer(context: Context, rate: RateModel, person: int) -> None:
    workshop = rate.workshop
    item, criterion = workshop.recommendations[0], workshop.criteria[0]
    vote = Vote(rate.rows[person].person.id, item.id, criterion.id, 4)
    cast_votes(context, workshop.id, [vote], Channel.KIOSK)


def show(context: Context, rate: RateModel) -> None:
    """Have one person rate, and everything be seen."""
    answer(context, rate, 0)
    rate.close()
    rate.reveal()


def done(placed: Placed | None) -> Placed:
    assert placed is not None
    return placed


def test_many_only_look_on_and_vote_again_in_one_step(
    context: Context, rate: RateModel, placing: PlacingModel
) -> None:
    answer(context, rate, 0)
    assert placing.would_observe(rate.rows[:2])
    placed = done(placing.toggle_observers(rate.rows[:2]))
    assert placed.sentence == "Only look on now: 2. Not counted while they look on: 1 had begun."
    assert rate.observers == 2
    assert placing.toggle_observers(()) is None
    voting = done(placing.toggle_observers(rate.rows[:2]))
    assert voting.sentence.startswith("Rate now: 2.")
    assert rate.observers == 0
    placing.put_back(voting)
    assert rate.observers == 2
    placing.put_back(placed)
    assert rate.observers == 0


def test_of_several_only_those_are_changed_who_do_not_look_on_yet(
    rate: RateModel, placing: PlacingModel
) -> None:
    placing.toggle_observers(rate.rows[:1])
    placed = done(placing.toggle_observers(rate.rows[:3]))
    assert placed.sentence == "Only look on now: 2."
    placing.put_back(placed)
    assert [row.person.is_observer for row in rate.rows[:3]] == [True, False, False]


def test_a_move_in_an_open_round_takes_the_answers_along_and_is_undone_at_once(
    context: Context, rate: RateModel, placing: PlacingModel
) -> None:
    answer(context, rate, 0)
    first, second = rate.workshop.groups[:2]
    before = rate.workshop
    people = [row for row in rate.rows if row.person.group_id == first.id]
    assert first not in placing.groups_for(people)
    placed = done(placing.move(rate.rows, second.id))
    assert placed.sentence == (
        f"Moved to the group {second.name.en}: {len(placed.before)}. "
        "Their answers of this round go with them: 1 had begun."
    )
    assert {row.person.group_id for row in rate.rows} == {second.id}
    assert placing.move(rate.rows, second.id) is None
    placing.put_back(placed)
    assert rate.workshop == before


def test_in_a_named_workshop_the_sentence_says_that_what_was_shown_is_counted_anew(
    context: Context, make_workshop: Callable[..., Workshop]
) -> None:
    made = make_workshop(people=3)
    edit_workshop(context, made.id, lambda one: with_anonymity(one, Anonymity.NAMED))
    rate = RateModel(context, open_round(context, made.id).id)
    placing = PlacingModel(context, rate)
    show(context, rate)
    other = next(one.id for one in rate.workshop.groups if one.id != rate.rows[1].person.group_id)
    said = done(placing.move(rate.rows[1:2], other)).sentence
    assert said.endswith("What was shown is counted anew so. Rounds: 1.")


def test_elsewhere_who_was_counted_stays_and_what_was_shown_stays_as_it_was(
    context: Context, rate: RateModel, placing: PlacingModel
) -> None:
    person = rate.rows[1].person.id
    edit_workshop(context, rate.workshop.id, lambda one: with_anonymity(one, Anonymity.CODE))
    placing.toggle_observers([row for row in rate.rows if row.person.id == person])
    show(context, rate)
    before = rate.workshop
    looking_on = [row for row in rate.rows if row.person.is_observer]
    with pytest.raises(ShownInGroupError):
        placing.toggle_observers([*rate.rows[:1]])
    assert rate.workshop == before
    said = done(placing.toggle_observers(looking_on)).sentence
    assert said == "Rate now: 1. What was shown stays as it was. Rounds: 1."
    assert person in rate.workshop.rounds[0].absent_ids


def test_nobody_is_placed_in_a_concluded_workshop(
    context: Context, rate: RateModel, placing: PlacingModel
) -> None:
    assert placing.is_possible
    rate.close()
    conclude_workshop(context, rate.workshop.id)
    assert not placing.is_possible
