"""One person's way through a ballot."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from ballot_box import Vote, cast_votes, write_comment
from workshop_app.domain.errors import RoundNotOpenError, TextTooLongError
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rounds import Channel
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Workshop
from workshop_app.services.ballots import OnConflict, has_consented, read_ballot
from workshop_app.services.conflicts import decide_held, held_answers
from workshop_app.services.context import Context
from workshop_app.services.events import AnswersHeld, WorkshopChanged
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.services.preparing import delete_participants, edit_workshop
from workshop_app.services.rounds import close_round, open_round, reopen_round
from workshop_app.viewmodels.rate.ballot import BallotModel
from workshop_app.viewmodels.rate.ballot_views import BallotPage, Given
from workshop_app.viewmodels.rate.outbox import Outbox


class Desk:
    def __init__(self, context: Context, workshop: Workshop, timer: Any) -> None:
        self.context, self.workshop = context, workshop
        self.outbox = Outbox(context, Channel.KIOSK, ImmediateJobs(), timer)

    def ballot(self, person: int = 0) -> BallotModel:
        person_id = self.workshop.participants[person].id
        return BallotModel(self.context, self.workshop.id, person_id, self.outbox)


@pytest.fixture
def desk(context: Context, make_workshop: Any, timer: Any) -> Desk:
    return Desk(context, open_round(context, make_workshop().id), timer)


def rate_all(model: BallotModel, value: int | None) -> None:
    for criterion in model.criteria:
        assert model.rate(criterion.id, value)


def test_a_ballot_goes_from_start_through_every_recommendation_to_review_and_done(
    desk: Desk,
) -> None:
    model = desk.ballot()
    assert model.page is BallotPage.START
    model.begin()
    for index in range(3):
        assert (model.page, model.item.index) == (BallotPage.ITEM, index)
        rate_all(model, 5 - index)
        model.go_next()
    assert model.page is BallotPage.REVIEW
    assert model.answered == 3
    model.finish()
    assert model.page is BallotPage.DONE
    stored = read_ballot(desk.context, desk.workshop.rounds[0].id, model.person.id)
    assert len(stored.ratings) == 6


def test_a_ballot_without_an_open_round_is_refused(context: Context, make_workshop: Any) -> None:
    workshop = make_workshop()
    outbox = Outbox(context, Channel.KIOSK, ImmediateJobs(), None)  # type: ignore[arg-type]
    with pytest.raises(RoundNotOpenError):
        BallotModel(context, workshop.id, workshop.participants[0].id, outbox)


def test_a_ballot_resumes_where_the_person_stopped(desk: Desk) -> None:
    first = desk.ballot()
    first.begin()
    rate_all(first, 4)
    first.go_next()
    first.rate(first.criteria[0].id, None)
    again = desk.ballot()
    assert again.has_begun
    again.begin()
    assert again.item.index == 1
    assert again.item.questions[0].given == Given(None)
    assert [one.id for one in again.item.missing] == [again.criteria[1].id]


def test_a_finished_ballot_opens_at_its_review_and_can_be_changed(desk: Desk) -> None:
    model = desk.ballot()
    model.begin()
    for _ in range(3):
        rate_all(model, 3)
        model.go_next()
    again = desk.ballot()
    again.begin()
    assert again.page is BallotPage.REVIEW
    again.go_to(1)
    assert again.rate(again.criteria[0].id, 1)
    assert desk.ballot().items[1].questions[0].given == Given(1)


def test_a_point_that_is_not_on_the_scale_is_not_taken(desk: Desk) -> None:
    model = desk.ballot()
    model.begin()
    assert not model.rate(model.criteria[0].id, 6)
    assert model.item.questions[0].given is None


def test_going_back_from_the_first_recommendation_shows_the_start_page(desk: Desk) -> None:
    model = desk.ballot()
    model.begin()
    model.go_next()
    model.go_back()
    assert model.item.index == 0
    model.go_back()
    assert model.page is BallotPage.START
    model.go_next()
    assert model.page is BallotPage.START


def test_going_back_from_the_review_shows_the_last_recommendation(desk: Desk) -> None:
    model = desk.ballot()
    model.begin()
    for _ in range(3):
        model.go_next()
    model.go_back()
    assert (model.page, model.item.index) == (BallotPage.ITEM, 2)


def test_the_own_answers_of_the_last_round_are_shown_to_their_owner_only(desk: Desk) -> None:
    workshop, context = desk.workshop, desk.context
    place = (workshop.recommendations[0].id, workshop.criteria[0].id)
    cast_votes(
        context,
        workshop.id,
        [
            Vote(workshop.participants[0].id, *place, 2),
            Vote(workshop.participants[1].id, *place, 5),
        ],
        Channel.KIOSK,
    )
    close_round(context, workshop.id, workshop.rounds[0].id)
    open_round(context, workshop.id)
    model = desk.ballot(0)
    model.begin()
    assert model.item.questions[0].before == Given(2)
    assert model.item.questions[0].given is None
    assert desk.ballot(2).items[0].questions[0].before is None


def test_only_the_recommendations_of_the_round_are_shown(desk: Desk) -> None:
    close_round(desk.context, desk.workshop.id, desk.workshop.rounds[0].id)
    open_round(desk.context, desk.workshop.id, [desk.workshop.recommendations[2].id])
    model = desk.ballot()
    assert [item.recommendation.code for item in model.items] == ["R3"]
    assert model.round_number == 2


def test_a_comment_is_stored_and_read_again(desk: Desk) -> None:
    model = desk.ballot()
    model.begin()
    model.comment(1, "운영비는 누가 부담합니까?")
    assert desk.ballot().items[1].comment == "운영비는 누가 부담합니까?"
    model.comment(1, "")
    assert desk.ballot().items[1].comment == ""


def test_a_comment_that_is_too_long_says_so_and_the_stored_one_stays(desk: Desk) -> None:
    model = desk.ballot()
    model.begin()
    model.comment(0, "짧은 의견")
    model.comment(0, "가" * 5001)
    assert isinstance(model.comment_error, TextTooLongError)
    assert desk.ballot().items[0].comment == "짧은 의견"
    model.comment(0, "고친 의견")
    assert model.comment_error is None


def test_a_closed_round_stops_the_ballot_and_a_reopened_one_lets_it_go_on(desk: Desk) -> None:
    model = desk.ballot()
    model.begin()
    this = desk.workshop.rounds[0].id
    close_round(desk.context, desk.workshop.id, this)
    assert model.stopped
    assert not model.rate(model.criteria[0].id, 3)
    model.comment(0, "늦은 의견")
    assert read_ballot(desk.context, this, model.person.id).comments == {}
    reopen_round(desk.context, desk.workshop.id, this, "again")
    assert not model.stopped
    assert model.rate(model.criteria[0].id, 3)


def test_consent_is_asked_once_and_recorded_when_the_person_goes_on(
    context: Context, make_workshop: Any, timer: Any
) -> None:
    workshop = make_workshop(consent=LocalText("동의합니다", "I agree"))
    desk = Desk(context, open_round(context, workshop.id), timer)
    model = desk.ballot()
    assert model.consent_text == "I agree"
    assert not has_consented(context, workshop, model.person.id)
    model.begin()
    assert has_consented(context, workshop, model.person.id)
    assert desk.ballot().consent_text == ""


@pytest.mark.parametrize(("level", "shown"), [(Anonymity.NAMED, "김하나"), (Anonymity.CODE, "")])
def test_only_a_named_workshop_greets_by_name(
    context: Context, make_workshop: Any, timer: Any, level: Anonymity, shown: str
) -> None:
    workshop = make_workshop(anonymity=level)
    person = replace(workshop.participants[0], name="김하나")
    edit_workshop(
        context,
        workshop.id,
        lambda one: replace(one, participants=(person, *one.participants[1:])),
    )
    desk = Desk(context, open_round(context, workshop.id), timer)
    assert desk.ballot().greeting_name == shown


def test_a_comment_alone_counts_as_begun_but_starts_at_the_first_recommendation(
    desk: Desk,
) -> None:
    person = desk.workshop.participants[0].id
    write_comment(
        desk.context,
        desk.workshop.id,
        person,
        desk.workshop.recommendations[2].id,
        "의견",
        Channel.KIOSK,
    )
    model = desk.ballot()
    assert model.has_begun
    model.begin()
    assert model.item.index == 0


def test_the_ballot_of_a_removed_person_goes_on_showing_what_it_knows(desk: Desk) -> None:
    model = desk.ballot()
    delete_participants(desk.context, desk.workshop.id, [model.person.id])
    assert model.group.key == "government"
    model.begin()
    model.rate(model.criteria[0].id, 3)
    assert model.outbox.trouble is not None


def test_the_start_page_says_the_workshop_the_promise_and_the_group(desk: Desk) -> None:
    model = desk.ballot(1)
    assert model.workshop_title == desk.workshop.title
    assert model.anonymity is desk.workshop.anonymity
    assert model.group == desk.workshop.groups[model.group_mark]
    assert model.group.id == model.person.group_id


def test_a_question_offers_the_points_of_its_own_scale(desk: Desk) -> None:
    questions = desk.ballot().items[0].questions
    assert [one.points for one in questions] == [one.scale.points for one in desk.workshop.criteria]


def test_a_recommendation_is_begun_by_an_abstention_but_not_by_a_comment(desk: Desk) -> None:
    model = desk.ballot()
    model.begin()
    model.comment(0, "의견")
    assert not model.item.begun
    model.rate(model.criteria[0].id, None)
    assert model.item.begun
    assert not model.item.complete


def test_there_is_no_way_back_from_the_start_page_or_the_end(desk: Desk) -> None:
    model = desk.ballot()
    model.go_back()
    assert model.page is BallotPage.START
    model.finish()
    model.go_back()
    assert model.page is BallotPage.DONE


def test_a_ballot_opened_again_shows_what_the_disk_has_not_taken_yet(desk: Desk) -> None:
    model = desk.ballot()
    model.begin()
    with closing(sqlite3.connect(desk.context.store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        model.rate(model.criteria[0].id, 2)
        model.comment(0, "아직 저장되지 않음")
        again = desk.ballot()
        assert again.items[0].questions[0].given == Given(2)
        assert again.items[0].comment == "아직 저장되지 않음"


def test_what_happens_in_another_workshop_leaves_the_ballot_alone(
    desk: Desk, make_workshop: Any
) -> None:
    model, other = desk.ballot(), make_workshop()
    told: list[bool] = []

    def tell() -> None:
        told.append(True)

    model.changed.connect(tell)
    open_round(desk.context, other.id)
    assert told == []
    assert not model.stopped


def test_a_ballot_goes_on_with_what_it_knows_when_the_workshop_cannot_be_read(
    desk: Desk,
) -> None:
    model, context, workshop = desk.ballot(), desk.context, desk.workshop
    with context.store.writing() as work:
        work.workshops.trash(workshop.id, context.now())
        work.workshops.purge(context.now() + timedelta(seconds=1))
        work.commit()
    context.events.publish(WorkshopChanged(workshop.id))
    assert model.workshop_title == desk.workshop.title
    assert model.count == 3


def test_an_answer_that_is_kept_aside_is_shown_to_its_owner_as_given_but_not_as_saved(
    desk: Desk,
) -> None:
    workshop, context = desk.workshop, desk.context
    place = workshop.participants[0].id, workshop.recommendations[1].id
    for by in workshop.criteria:
        cast_votes(context, workshop.id, [Vote(*place, by.id, 2)], Channel.ENTRY)
    write_comment(context, workshop.id, *place, "적어 둔 의견", Channel.ENTRY)
    model = desk.ballot()
    model.begin()
    assert not model.is_held
    model.go_to(1)
    model.rate(model.criteria[0].id, 5)
    model.comment(1, "내 의견")
    assert model.is_held
    model.go_to(0)
    assert not model.is_held
    again = desk.ballot()
    assert (again.items[1].questions[0].given, again.items[1].comment) == (Given(5), "내 의견")
    assert again.is_held, "on the other pages for the whole ballot"
    cast_votes(context, workshop.id, [Vote(*place, workshop.criteria[0].id, 3)], Channel.PHONE)
    assert desk.ballot().items[1].questions[0].given == Given(5)
    for one in held_answers(context, workshop.rounds[0].id):
        decide_held(context, one, OnConflict.REPLACE)
    assert not again.is_held


def test_a_ballot_is_not_told_of_what_is_held_elsewhere_or_cannot_be_read(desk: Desk) -> None:
    model, context, workshop = desk.ballot(), desk.context, desk.workshop
    told: list[bool] = []

    def tell() -> None:
        told.append(True)

    model.changed.connect(tell)
    context.events.publish(AnswersHeld(workshop.id, "another", ()))
    with closing(sqlite3.connect(context.store.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        context.events.publish(AnswersHeld(workshop.id, workshop.rounds[0].id, ()))
    assert told == []


def test_an_observer_sees_the_ballot_and_rates_nothing(desk: Desk) -> None:
    watching = replace(desk.workshop.participants[0], is_observer=True)
    edit_workshop(
        desk.context,
        desk.workshop.id,
        lambda one: replace(one, participants=(watching, *one.participants[1:])),
    )
    model = desk.ballot()
    model.begin()
    assert (model.is_observer, model.stopped, model.trouble_of_round) == (True, True, None)
    assert not model.rate(model.criteria[0].id, 3)


def recusals(desk: Desk, model: BallotModel) -> list[bool]:
    stored = read_ballot(desk.context, desk.workshop.rounds[-1].id, model.person.id).ratings
    return [one.recused for one in stored.values()]


def test_standing_aside_answers_all_criteria_and_is_taken_back(desk: Desk) -> None:
    model = desk.ballot()
    assert not model.recuse(True)
    model.begin()
    rate_all(model, 3)
    assert model.recuse(True)
    assert not model.recuse(True)
    assert model.item.recused
    assert model.item.complete
    assert (model.answered, model.recused) == (1, 1)
    assert recusals(desk, model) == [True, True]
    assert desk.ballot().items[0].recused
    assert model.recuse(False)
    assert not model.item.begun
    assert recusals(desk, model) == []


def test_a_point_ends_standing_aside_on_all_criteria(desk: Desk) -> None:
    model = desk.ballot()
    model.begin()
    model.recuse(True)
    model.rate(model.criteria[0].id, 4)
    assert [one.given for one in model.item.questions] == [Given(4), None]
    assert recusals(desk, model) == [False]
    again = desk.ballot()
    assert [one.given for one in again.items[0].questions] == [Given(4), None]


def test_standing_aside_waits_for_the_disk_as_any_answer_does(desk: Desk) -> None:
    model = desk.ballot()
    model.begin()
    with closing(sqlite3.connect(desk.context.store.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        model.recuse(True)
        assert desk.ballot().items[0].recused
        model.rate(model.criteria[0].id, 2)
        again = desk.ballot().items[0]
        assert [one.given for one in again.questions] == [Given(2), None]
        other.rollback()
    desk.outbox.flush()
    assert recusals(desk, model) == [False]


def test_what_the_facilitator_noted_is_not_the_persons_to_end_but_a_point_is_held(
    desk: Desk,
) -> None:
    workshop = desk.workshop
    person, item, criterion = (
        workshop.participants[0].id,
        workshop.recommendations[0].id,
        workshop.criteria[0].id,
    )
    vote = Vote(person, item, criterion, recused=True)
    cast_votes(desk.context, workshop.id, [vote], Channel.ENTRY)
    model = desk.ballot()
    model.go_to(0)
    assert model.item.recused_by_others
    assert not model.recuse(False)
    assert model.rate(criterion, 4)
    assert model.is_held
    assert recusals(desk, model) == [True, True]


def test_an_observer_is_asked_for_nothing(desk: Desk) -> None:
    def edit(one: Workshop) -> Workshop:
        person = replace(one.participants[0], is_observer=True)
        return replace(
            one,
            participants=(person, *one.participants[1:]),
            consent=LocalText("동의", "I agree"),
        )

    edit_workshop(desk.context, desk.workshop.id, edit)
    model = desk.ballot()
    assert model.is_observer
    assert model.consent_text == ""
    model.begin()
    assert model.stopped
    assert not model.rate(model.criteria[0].id, 3)
    assert not model.recuse(True)
    assert desk.ballot(1).consent_text == "I agree"


def test_after_mending_an_item_from_the_review_the_review_is_next(desk: Desk) -> None:
    model = desk.ballot()
    model.begin()
    for _ in range(model.count):
        model.go_next()
    assert model.page is BallotPage.REVIEW
    model.go_to(0)
    assert model.leads_to_review
    model.go_next()
    assert model.page is BallotPage.REVIEW
