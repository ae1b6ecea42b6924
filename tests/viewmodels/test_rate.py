"""The facilitator's view of rating: states, roster, latecomers."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import Any

import pytest

from ballot_box import Vote, cast_votes
from workshop_app.domain.errors import NotReadyError, ShownAnonymouslyError
from workshop_app.domain.lineage import with_amended_wording
from workshop_app.domain.marks import Mark
from workshop_app.domain.participants import Anonymity, Participant
from workshop_app.domain.readiness import Check
from workshop_app.domain.rounds import Channel, Round
from workshop_app.domain.workshop import Workshop
from workshop_app.services.ballots import Answer, Ballot, submit_ballots
from workshop_app.services.context import Context
from workshop_app.services.events import RatingRecorded, StoreChangedOutside
from workshop_app.services.library import delete_workshop
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.rounds import conclude_workshop, open_round, person_progress
from workshop_app.viewmodels.rate.model import Phase, RateModel
from workshop_app.viewmodels.rate.roster import Stage
from workshop_app.viewmodels.rate.shown_before import late_held, least_late, require_can_reopen


class Counter:
    def __init__(self) -> None:
        self.count = 0

    def on_changed(self) -> None:
        self.count += 1


def answer_everything(context: Context, model: RateModel, person: int, upto: int = 99) -> None:
    workshop = model.workshop
    answers = [
        Vote(workshop.participants[person].id, item.id, criterion.id, 3)
        for item in workshop.recommendations
        for criterion in workshop.criteria
    ]
    cast_votes(context, workshop.id, answers[:upto], Channel.KIOSK)


def test_a_workshop_with_gaps_says_what_is_missing_and_does_not_open(
    context: Context, make_workshop: Any
) -> None:
    model = RateModel(context, make_workshop(people=0).id)
    assert model.phase is Phase.PREPARING
    assert Check.PARTICIPANTS in model.missing
    assert not model.can_open
    with pytest.raises(NotReadyError):
        model.open_next()


def test_a_round_goes_from_open_over_closed_to_revealed_and_back(
    context: Context, make_workshop: Any
) -> None:
    model = RateModel(context, make_workshop().id)
    assert model.can_open
    assert model.next_number == 1
    model.open_next()
    assert model.next_number == 2
    assert model.phase is Phase.OPEN
    assert not model.can_open
    model.close()
    assert model.phase is Phase.CLOSED
    model.reveal()
    assert model.phase is Phase.REVEALED
    model.reopen("빠진 사람이 있어서")
    assert model.phase is Phase.OPEN
    assert model.round is not None
    assert model.round.reopenings[0].reason == "빠진 사람이 있어서"
    assert model.round.revealed_at is None


def test_only_the_chosen_recommendations_are_rated_again(
    context: Context, make_workshop: Any
) -> None:
    model = RateModel(context, make_workshop().id)
    model.open_next()
    model.close()
    first, second, third = (one.id for one in model.recommendations)
    model.choose(second, False)
    assert model.chosen == (first, third)
    model.choose_all(False)
    assert not model.can_open
    model.choose(third, True)
    model.open_next()
    assert model.round is not None
    assert model.round.number == 2
    assert model.round.recommendation_ids == (third,)
    assert model.chosen == (first, second, third)


def test_the_roster_follows_every_answer(context: Context, make_workshop: Any) -> None:
    model = RateModel(context, make_workshop().id)
    model.open_next()
    counter = Counter()
    model.changed.connect(counter.on_changed)
    assert {row.stage for row in model.rows} == {Stage.NOT_STARTED}
    answer_everything(context, model, 0, upto=1)
    assert model.rows[0].stage is Stage.STARTED
    answer_everything(context, model, 0)
    assert model.rows[0].stage is Stage.FINISHED
    assert (model.finished, model.unfinished) == (1, 5)
    assert counter.count == 2
    fresh = RateModel(context, model.workshop.id)
    assert fresh.groups == model.groups


def test_answers_are_counted_when_the_roster_is_looked_at(
    context: Context, make_workshop: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[str] = []

    def noting(context: Context, workshop: Workshop, this: Round, person: Participant) -> object:
        counted.append(person.id)
        return person_progress(context, workshop, this, person)

    monkeypatch.setattr("workshop_app.viewmodels.rate.model.person_progress", noting)
    model = RateModel(context, make_workshop(people=3).id)
    model.open_next()
    people = model.workshop.participants
    answer_everything(context, model, person=0)
    answer_everything(context, model, person=1)
    assert counted == []
    assert model.finished == 2
    assert model.rows[0].stage is Stage.FINISHED
    assert sorted(counted) == sorted([people[0].id, people[1].id])


def test_a_file_too_busy_to_count_in_is_asked_once_and_again_at_the_next_answer(
    context: Context, make_workshop: Any
) -> None:
    model = RateModel(context, make_workshop(people=3).id)
    model.open_next()
    answer_everything(context, model, person=0)
    path = context.store.path  # type: ignore[attr-defined]
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert model.finished == 0
    assert model.finished == 0
    answer_everything(context, model, person=1)
    assert model.finished == 2


def test_the_roster_is_searched_by_code_name_affiliation_and_group(
    context: Context, make_workshop: Any
) -> None:
    workshop = make_workshop()
    named = replace(workshop.participants[3], name="이영희", affiliation="한국전자")
    edit_workshop(
        context,
        workshop.id,
        lambda one: replace(
            one,
            participants=tuple(named if p.id == named.id else p for p in one.participants),
        ),
    )
    model = RateModel(context, workshop.id)
    found = {}
    for text in ("b-0", "영희", "전자 이", "industry", "없음"):
        model.look_for(text)
        found[text] = [row.person.code for row in model.rows]
    assert found["b-0"] == ["B-01", "B-02"]
    assert found["영희"] == found["전자 이"] == [named.code]
    assert found["industry"] == ["B-01", "B-02"]
    assert found["없음"] == []
    assert model.people == 6


def test_a_latecomer_gets_a_code_while_the_round_is_open(
    context: Context, make_workshop: Any
) -> None:
    model = RateModel(context, make_workshop().id)
    model.open_next()
    group, before = model.workshop.groups[1], model.rows
    person = model.add_latecomer(group.id, " 박 늦음 ", "협회")
    assert person.code not in {"", *(row.person.code for row in before)}
    assert model.workshop.participant(person.id).name == "박 늦음"
    assert len(model.rows) == 7


def test_an_anonymous_workshop_keeps_no_name_of_a_latecomer(
    context: Context, make_workshop: Any
) -> None:
    model = RateModel(context, make_workshop(anonymity=Anonymity.ANONYMOUS).id)
    assert not model.keeps_names
    person = model.add_latecomer(model.workshop.groups[0].id, "이름")
    assert model.workshop.participant(person.id).name == ""


def test_a_concluded_workshop_is_read_only(context: Context, make_workshop: Any) -> None:
    model = RateModel(context, make_workshop().id)
    model.open_next()
    model.close()
    conclude_workshop(context, model.workshop.id)
    assert model.phase is Phase.CONCLUDED
    assert model.is_read_only
    assert not model.can_open


def test_events_of_another_workshop_change_nothing(context: Context, make_workshop: Any) -> None:
    model = RateModel(context, make_workshop().id)
    counter = Counter()
    model.changed.connect(counter.on_changed)
    open_round(context, make_workshop().id)
    assert counter.count == 0
    model.refresh()
    assert counter.count == 1


def test_looking_for_the_same_again_changes_nothing(context: Context, make_workshop: Any) -> None:
    model = RateModel(context, make_workshop().id)
    counter = Counter()
    model.changed.connect(counter.on_changed)
    model.look_for("B-0")
    model.look_for("B-0")
    assert (model.search, counter.count) == ("B-0", 1)


def test_a_rating_of_another_round_is_not_counted(context: Context, make_workshop: Any) -> None:
    model = RateModel(context, make_workshop().id)
    person = model.workshop.participants[0].id
    model.open_next()
    counter = Counter()
    model.changed.connect(counter.on_changed)
    context.events.publish(RatingRecorded(model.workshop.id, "another", (person,)))
    assert counter.count == 0


def test_answers_of_many_at_once_are_read_together(context: Context, make_workshop: Any) -> None:
    model = RateModel(context, make_workshop().id)
    model.open_next()
    workshop = model.workshop
    ballots = [
        Ballot(
            workshop.rounds[0].id,
            person.id,
            Channel.ENTRY,
            {(workshop.recommendations[0].id, workshop.criteria[0].id): Answer(3)},
        )
        for person in workshop.participants[:3]
    ]
    submit_ballots(context, ballots)
    assert [row.stage for row in model.rows].count(Stage.STARTED) == 3


def test_a_workshop_that_is_gone_leaves_the_page_as_it_was(
    context: Context, make_workshop: Any
) -> None:
    model = RateModel(context, make_workshop().id)
    delete_workshop(context, model.workshop.id)
    counter = Counter()
    model.changed.connect(counter.on_changed)
    deleted = (model.workshop.id, Mark.PREPARATION)
    context.events.publish(StoreChangedOutside(frozenset({deleted})))
    assert (model.people, counter.count) == (6, 0)


def test_the_next_round_rates_the_last_wording_unless_it_is_chosen_otherwise(
    context: Context, make_workshop: Any
) -> None:
    model = RateModel(context, make_workshop().id)
    old = model.recommendations[1]
    edit_workshop(
        context, model.workshop.id, lambda one: with_amended_wording(one, old.id, old.title)
    )
    codes = {one.id: one.code for one in model.recommendations}
    assert [codes[one] for one in model.chosen] == ["R1", "R2a", "R3"]
    model.choose(old.id, True)
    assert [codes[one] for one in model.chosen] == ["R1", "R2", "R2a", "R3"]
    model.choose_all(False)
    assert model.chosen == ()
    model.choose_all(True)
    assert [codes[one] for one in model.chosen] == ["R1", "R2a", "R3"]


def test_a_reopened_round_says_why_it_shows_what_it_showed_before(
    context: Context, make_workshop: Any
) -> None:
    model = RateModel(context, make_workshop().id)
    assert (least_late(model.workshop), late_held(model.workshop)) == (0, "")
    model.open_next()
    answer_everything(context, model, 0)
    model.close()
    assert least_late(model.workshop) == 0, "nothing was shown yet"
    model.reveal()
    assert (least_late(model.workshop), late_held(model.workshop)) == (5, "")
    model.reopen("늦은 분")
    answer_everything(context, model, 1)
    model.close()
    model.reveal()
    assert late_held(model.workshop).startswith(
        "Round 1 shows what it showed before it was opened again."
    )


def test_a_round_shown_anonymously_cannot_be_opened_again(
    context: Context, make_workshop: Any
) -> None:
    workshop = make_workshop(anonymity=Anonymity.ANONYMOUS)
    model = RateModel(context, workshop.id)
    model.open_next()
    model.close()
    require_can_reopen(model.workshop)
    model.reveal()
    with pytest.raises(ShownAnonymouslyError):
        require_can_reopen(model.workshop)
