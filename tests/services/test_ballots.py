"""The one way in for ratings: saved at once, changeable until the round closes, never after."""

from dataclasses import replace

import pytest

from ballot_box import Vote, cast_votes, write_comment
from workshop_app.domain.errors import (
    NotInRoundError,
    NotOnScaleError,
    RoundNotOpenError,
    TextTooLongError,
)
from workshop_app.domain.progression import with_round_opened
from workshop_app.domain.rounds import ChangeKind, Channel, RoundState
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import COMMENT_LIMIT
from workshop_app.services import ballots
from workshop_app.services.ballots import (
    Answer,
    Ballot,
    OnConflict,
    has_consented,
    read_ballot,
    record_consent,
    submit_ballot,
    submit_ballots,
)
from workshop_app.services.library import delete_workshop
from workshop_app.services.preparing import edit_workshop, set_consent
from workshop_app.services.rounds import close_round, open_round, reopen_round, reveal_round
from workshop_app.storage.sqlite.opening import open_store


def answer(workshop, value, *, who=0, item=0, criterion=0, clear=False):
    return Vote(
        workshop.participants[who].id,
        workshop.recommendations[item].id,
        workshop.criteria[criterion].id,
        value,
        clear,
    )


def rate(context, workshop, *answers, channel=Channel.KIOSK, on_conflict=OnConflict.HOLD):
    return cast_votes(context, workshop.id, answers, channel, on_conflict)


def values(context, workshop, who=0):
    ballot = read_ballot(context, workshop.rounds[-1].id, workshop.participants[who].id)
    return [rating.value for rating in ballot.ratings.values()]


def test_an_answer_is_in_the_file_when_the_call_returns(context, rating, clock, tmp_path):
    rate(context, rating, answer(rating, 4))
    context.store.close()
    with open_store(tmp_path / "workshops.db") as again, again.reading() as work:
        (stored,) = work.ratings.of_round(rating.rounds[0].id)
    assert (stored.value, stored.channel, stored.rated_at) == (4, Channel.KIOSK, clock.now)


def test_an_answer_is_changed_until_the_round_closes_and_its_history_kept(context, rating, clock):
    rate(context, rating, answer(rating, 4))
    clock.go(minutes=1)
    rate(context, rating, answer(rating, 2), channel=Channel.ENTRY, on_conflict=OnConflict.REPLACE)
    assert values(context, rating) == [2]
    with context.store.reading() as work:
        history = work.ratings.history(rating.rounds[0].id)
    assert [(one.value, one.channel) for one in history] == [
        (4, Channel.KIOSK),
        (2, Channel.ENTRY),
    ]


def test_the_same_answer_twice_is_one_answer(context, rating):
    for _ in range(2):
        rate(context, rating, answer(rating, 4))
    with context.store.reading() as work:
        assert len(work.ratings.history(rating.rounds[0].id)) == 1
        assert work.ratings.count(round_id=rating.rounds[0].id) == 1


def test_an_abstention_is_an_answer_and_a_cleared_one_is_missing(context, rating):
    rate(context, rating, answer(rating, None), answer(rating, 5, item=1))
    assert values(context, rating) == [None, 5]
    rate(context, rating, answer(rating, None, clear=True))
    assert values(context, rating) == [5]
    with context.store.reading() as work:
        history = work.ratings.history(rating.rounds[0].id)
    assert [one.kind for one in history] == [
        ChangeKind.ABSTAINED,
        ChangeKind.RATED,
        ChangeKind.CLEARED,
    ]


def test_a_closed_round_refuses_ratings_and_comments(context, rating):
    rate(context, rating, answer(rating, 4))
    close_round(context, rating.id, rating.rounds[0].id)
    with pytest.raises(RoundNotOpenError) as told:
        rate(context, rating, answer(rating, 1))
    assert told.value.parameters["number"] == 1
    with pytest.raises(RoundNotOpenError):
        comment(context, rating, "too late")
    assert values(context, rating) == [4]


def test_before_it_opens_a_round_takes_nothing(context, make_workshop):
    workshop = make_workshop()
    items = [one.id for one in workshop.recommendations]
    opened = with_round_opened(workshop, items, context.now()).rounds[0]
    draft = replace(opened, state=RoundState.DRAFT)
    edit_workshop(context, workshop.id, lambda one: replace(one, rounds=(draft,)))
    with pytest.raises(RoundNotOpenError) as told:
        submit_ballot(context, Ballot(draft.id, workshop.participants[0].id, Channel.KIOSK))
    assert told.value.parameters == {"number": 1, "state": "draft"}


def test_a_round_that_nobody_knows_or_that_lies_in_the_trash_takes_nothing(context, rating):
    who = rating.participants[0].id
    with pytest.raises(NotInRoundError):
        submit_ballot(context, Ballot("nowhere", who, Channel.KIOSK))
    rate(context, rating, answer(rating, 4))
    delete_workshop(context, rating.id)
    with pytest.raises(NotInRoundError):
        submit_ballot(context, Ballot(rating.rounds[0].id, who, Channel.KIOSK))


def test_somebody_late_takes_part_after_the_round_is_opened_again(context, rating):
    this = rating.rounds[0].id
    rate(context, rating, answer(rating, 4))
    close_round(context, rating.id, this)
    reopen_round(context, rating.id, this, "late")
    rate(context, rating, answer(rating, 3, who=1))
    assert (values(context, rating), values(context, rating, 1)) == ([4], [3])


@pytest.mark.parametrize("value", [0, 6, -1, 99])
def test_only_points_of_the_scale_are_taken(context, rating, value):
    with pytest.raises(NotOnScaleError) as told:
        rate(context, rating, answer(rating, value))
    assert told.value.parameters == {"value": value, "low": 1, "high": 5}


def test_one_wrong_answer_keeps_all_of_them_out(context, rating, told):
    with pytest.raises(NotOnScaleError):
        rate(context, rating, answer(rating, 4), answer(rating, 9, item=1))
    assert values(context, rating) == []
    assert told.events == []


@pytest.mark.parametrize("field", range(3))
def test_nobody_and_nothing_from_elsewhere_is_rated(context, rating, field):
    places = [rating.participants[0].id, rating.recommendations[0].id, rating.criteria[0].id]
    places[field] = "elsewhere"
    with pytest.raises(NotInRoundError) as told:
        rate(context, rating, Vote(*places, 3))
    assert told.value.parameters == {"name": "elsewhere"}


def test_a_recommendation_left_out_of_the_round_is_not_rated(context, make_workshop):
    workshop = make_workshop()
    workshop = open_round(context, workshop.id, [workshop.recommendations[1].id])
    with pytest.raises(NotInRoundError):
        rate(context, workshop, answer(workshop, 3))
    with pytest.raises(NotInRoundError):
        comment(context, workshop, "x")
    rate(context, workshop, answer(workshop, 3, item=1))


def test_each_person_is_told_of_once(context, rating, told):
    rate(context, rating, answer(rating, 1), answer(rating, 2, item=1), answer(rating, 3, who=1))
    assert [(type(one).__name__, one.participant_ids) for one in told.events] == [
        ("RatingRecorded", (rating.participants[0].id,)),
        ("RatingRecorded", (rating.participants[1].id,)),
    ]


def test_a_ballot_is_only_ones_own_of_one_round(context, rating):
    first = rating.rounds[0].id
    rate(context, rating, answer(rating, 4), answer(rating, 1, who=1))
    comment(context, rating, "mine")
    close_round(context, rating.id, first)
    reveal_round(context, rating.id, first)
    again = open_round(context, rating.id)
    assert values(context, again) == []
    before = read_ballot(context, first, rating.participants[0].id)
    assert [one.value for one in before.ratings.values()] == [4]
    assert [one.text for one in before.comments.values()] == ["mine"]
    assert read_ballot(context, first, rating.participants[2].id).comments == {}


def comment(context, workshop, text, who=0):
    person, item = workshop.participants[who].id, workshop.recommendations[0].id
    write_comment(context, workshop.id, person, item, text, Channel.KIOSK)


def comments(context, workshop):
    ballot = read_ballot(context, workshop.rounds[-1].id, workshop.participants[0].id)
    return [(one.text, one.written_at) for one in ballot.comments.values()]


def test_a_comment_bears_the_time_it_was_last_written(context, rating, clock, told):
    comment(context, rating, " 첫 의견\r\n둘째 줄 ")
    clock.go(minutes=3)
    comment(context, rating, "고친 의견")
    assert comments(context, rating) == [("고친 의견", clock.now)]
    assert told.kinds == ["CommentRecorded", "CommentRecorded"]
    comment(context, rating, "  ")
    assert comments(context, rating) == []


def test_a_comment_has_a_limit_and_the_old_one_stays(context, rating):
    comment(context, rating, "x" * COMMENT_LIMIT)
    with pytest.raises(TextTooLongError):
        comment(context, rating, "y" * (COMMENT_LIMIT + 1))
    assert comments(context, rating)[0][0][0] == "x"


def test_nobody_from_elsewhere_comments(context, rating):
    with pytest.raises(NotInRoundError):
        write_comment(
            context, rating.id, "nobody", rating.recommendations[0].id, "x", Channel.PHONE
        )


def test_consent_holds_for_the_text_that_was_shown(context, make_workshop):
    workshop = make_workshop()
    person, other = workshop.participants[:2]
    assert has_consented(context, workshop, person.id)
    set_consent(context, workshop.id, LocalText("동의", "Consent"))
    workshop = context.workshop(workshop.id)
    assert not has_consented(context, workshop, person.id)
    record_consent(context, person.id, "동의")
    assert has_consented(context, workshop, person.id)
    assert not has_consented(context, workshop, other.id)
    set_consent(context, workshop.id, LocalText("다른 글", "Another text"))
    assert not has_consented(context, context.workshop(workshop.id), person.id)


def test_a_long_row_of_ballots_is_written_in_parts_of_one_transaction(context, rating, monkeypatch):
    monkeypatch.setattr(ballots, "_WRITE_FROM", 3)
    this, item = rating.rounds[0].id, rating.recommendations[0].id
    places = [(item, by.id) for by in rating.criteria]
    given = [
        Ballot(this, person.id, Channel.KIOSK, dict.fromkeys(places, Answer(value)))
        for value in (2, 5)
        for person in rating.participants
    ]
    submit_ballots(context, given, OnConflict.REPLACE)
    with context.store.reading() as work:
        stored = work.ratings.of_round(this)
        lines = work.ratings.history(this)
    assert {one.value for one in stored} == {5}
    assert len(stored) == len(rating.participants) * len(places)
    assert len(lines) == 2 * len(stored)
    worse = [*given, Ballot("nowhere", given[0].participant_id, Channel.KIOSK)]
    worse[0] = replace(worse[0], answers=dict.fromkeys(places, Answer(1)))
    submit_ballots(context, worse, OnConflict.REPLACE)
    with context.store.reading() as work:
        assert {one.value for one in work.ratings.of_round(this)} == {5}
