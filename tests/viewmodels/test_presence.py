"""Absent, recused, observing: what the facilitator marks, and what it does to the counts."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from ballot_box import Vote, cast_votes
from workshop_app.domain.errors import HasAnsweredError, ObserverError
from workshop_app.domain.preparation import with_participant
from workshop_app.domain.rounds import Channel, Rating
from workshop_app.domain.workshop import Workshop
from workshop_app.services.ballots import read_ballot
from workshop_app.services.context import Context
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.rounds import close_round, open_round
from workshop_app.viewmodels.rate.conflicts import ConflictsModel
from workshop_app.viewmodels.rate.model import RateModel
from workshop_app.viewmodels.rate.presence import PresenceModel
from workshop_app.viewmodels.rate.roster import RosterRow, Stage


@pytest.fixture
def rate(context: Context, make_workshop: Callable[..., Workshop]) -> RateModel:
    return RateModel(context, open_round(context, make_workshop().id).id)


@pytest.fixture
def presence(context: Context, rate: RateModel) -> PresenceModel:
    return PresenceModel(context, rate)


def rows(rate: RateModel, *people: int) -> list[RosterRow]:
    return [rate.rows[one] for one in people]


def answer(context: Context, rate: RateModel, person: int, channel: Channel) -> None:
    workshop = rate.workshop
    item, criterion = workshop.recommendations[0], workshop.criteria[0]
    vote = Vote(workshop.participants[person].id, item.id, criterion.id, 4)
    cast_votes(context, workshop.id, [vote], channel)


def observe(context: Context, rate: RateModel, person: int) -> None:
    one = rate.workshop.participants[person]
    edit_workshop(
        context,
        rate.workshop.id,
        lambda workshop: with_participant(workshop, replace(one, is_observer=True)),
    )


def stored(context: Context, rate: RateModel, person: int) -> list[Rating]:
    this, whose = rate.workshop.rounds[-1], rate.workshop.participants[person]
    return list(read_ballot(context, this.id, whose.id).ratings.values())


def test_absent_people_and_observers_are_not_waited_for_and_counted_apart(
    context: Context, rate: RateModel, presence: PresenceModel
) -> None:
    observe(context, rate, 1)
    changed, absent = presence.toggle(rows(rate, 0, 1, 2))
    assert absent
    assert changed == {rate.workshop.participants[0].id, rate.workshop.participants[2].id}
    assert [row.stage for row in rate.rows][:3] == [Stage.ABSENT, Stage.OBSERVER, Stage.ABSENT]
    assert (rate.people, rate.unfinished, rate.absent, rate.observers) == (3, 3, 2, 1)
    assert rate.has_people


def test_the_same_key_makes_present_again_only_where_all_are_absent(
    rate: RateModel, presence: PresenceModel
) -> None:
    presence.toggle(rows(rate, 0))
    assert presence.would_mark_absent(rows(rate, 0, 1))
    presence.toggle(rows(rate, 0, 1))
    assert rate.absent == 2
    assert not presence.would_mark_absent(rows(rate, 0, 1))
    presence.toggle(rows(rate, 0, 1))
    assert rate.absent == 0


def test_of_several_people_those_who_have_begun_are_left_alone(
    context: Context, rate: RateModel, presence: PresenceModel
) -> None:
    answer(context, rate, 0, Channel.KIOSK)
    changed, _ = presence.toggle(rows(rate, 0, 1))
    assert changed == {rate.workshop.participants[1].id}
    with pytest.raises(HasAnsweredError):
        presence.toggle(rows(rate, 0))


def test_all_who_have_not_started_are_marked_at_once_and_taken_back(
    context: Context, rate: RateModel, presence: PresenceModel
) -> None:
    answer(context, rate, 0, Channel.KIOSK)
    observe(context, rate, 5)
    waiting = presence.not_started
    assert waiting == tuple(one.id for one in rate.workshop.participants[1:5])
    changed = presence.mark(waiting, absent=True)
    assert (rate.people, rate.absent, presence.not_started) == (1, 4, ())
    presence.mark(changed, absent=False)
    assert (rate.people, rate.absent) == (5, 0)


def test_nothing_is_marked_without_an_open_round(
    context: Context, make_workshop: Any, rate: RateModel, presence: PresenceModel
) -> None:
    assert presence.is_open
    close_round(context, rate.workshop.id, rate.workshop.rounds[0].id)
    assert not presence.is_open
    assert presence.not_started == ()
    before = RateModel(context, make_workshop().id)
    assert PresenceModel(context, before).items == ()


def test_a_person_stands_aside_on_what_is_ticked_and_on_nothing_else(
    context: Context, rate: RateModel, presence: PresenceModel
) -> None:
    first, second, third = (one.id for one in presence.items)
    person = rate.workshop.participants[0].id
    assert presence.stand_aside({person: frozenset({first, second})}) == {person: frozenset()}
    assert rate.rows[0].recused_from == {first, second}
    assert all(one.recused and one.channel is Channel.ENTRY for one in stored(context, rate, 0))
    assert len(stored(context, rate, 0)) == 4
    assert rate.rows[0].stage is Stage.NOT_STARTED
    before = presence.stand_aside({person: frozenset({second, third})})
    assert before == {person: {first, second}}
    assert rate.rows[0].recused_from == {second, third}
    presence.stand_aside(before)
    assert rate.rows[0].recused_from == {first, second}
    assert presence.stand_aside(before) == {}


def test_a_recusal_of_the_persons_own_can_be_ended_but_their_rating_is_not_overwritten(
    context: Context, rate: RateModel, presence: PresenceModel
) -> None:
    workshop, first = rate.workshop, presence.items[0].id
    vote = Vote(workshop.participants[0].id, first, workshop.criteria[0].id, recused=True)
    cast_votes(context, workshop.id, [vote], Channel.KIOSK)
    presence.stand_aside({workshop.participants[0].id: frozenset()})
    assert stored(context, rate, 0) == []
    answer(context, rate, 1, Channel.KIOSK)
    presence.stand_aside({workshop.participants[1].id: frozenset({first})})
    assert [one.value for one in stored(context, rate, 1)] == [4]
    assert len(ConflictsModel(context, workshop.id).lines) == 1


def test_many_stand_aside_in_one_act_and_the_sentence_counts_those_it_changed(
    context: Context, rate: RateModel, presence: PresenceModel
) -> None:
    first = presence.items[0].id
    people = [one.id for one in rate.workshop.participants[:3]]
    alone = {people[0]: frozenset({first})}
    said = presence.aside_sentence(alone, presence.stand_aside(alone))
    assert said == f"{rate.rows[0].person.code} stands aside on: R1"
    all_of_them = dict.fromkeys(people, frozenset({first}))
    before = presence.stand_aside(all_of_them)
    assert before == dict.fromkeys(people[1:], frozenset())
    said = presence.aside_sentence(all_of_them, before)
    assert said == "Recusals changed: 2. They stand aside on: R1"
    nothing = dict.fromkeys(people, frozenset[str]())
    said = presence.aside_sentence(nothing, presence.stand_aside(nothing))
    assert said == "Recusals changed: 3. They stand aside on: –"


def test_a_recusal_that_is_refused_raises(
    context: Context, rate: RateModel, presence: PresenceModel
) -> None:
    observe(context, rate, 0)
    with pytest.raises(ObserverError):
        presence.stand_aside({rate.workshop.participants[0].id: frozenset({presence.items[0].id})})
