"""What becomes of a ballot beside what stands: revisions, recusals, other channels, presence."""

from dataclasses import replace

import pytest

from workshop_app.domain.errors import (
    NotInRoundError,
    ObserverError,
    RoundClosedError,
    RoundStateError,
)
from workshop_app.domain.progression import with_absence
from workshop_app.domain.rounds import ChangeKind, Channel
from workshop_app.services.ballots import (
    Answer,
    Ballot,
    OnConflict,
    read_ballot,
    submit_ballot,
    submit_ballots,
)
from workshop_app.services.conflicts import decide_held, held_answers
from workshop_app.services.context import Context
from workshop_app.services.events import AnswersHeld, RoundChanged
from workshop_app.services.jobs import CallbackProgress
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.rounds import close_round, open_round, reveal_round
from workshop_app.storage.sqlite.opening import open_store

KIOSK, ENTRY, PHONE = Channel.KIOSK, Channel.ENTRY, Channel.PHONE
X = Answer(recused=True)


@pytest.fixture
def box(context, rating):
    """Submit for the first person; the place is the first recommendation's first criterion."""

    class Box:
        workshop, this = rating, rating.rounds[0].id
        who = rating.participants[0].id
        item = rating.recommendations[0].id
        first, second = (one.id for one in rating.criteria)

        def give(self, channel, *values, revision=0, on_conflict=OnConflict.HOLD, comment=None):
            places = ((self.item, self.first), (self.item, self.second))
            answers = {
                place: value if isinstance(value, Answer) else Answer(value)
                for place, value in zip(places, values, strict=False)
                if value != "skip"
            }
            comments = {} if comment is None else {self.item: comment}
            ballot = Ballot(self.this, self.who, channel, answers, comments, revision)
            return submit_ballot(context, ballot, on_conflict)

        @property
        def stands(self):
            ratings = read_ballot(context, self.this, self.who).ratings
            found = [ratings.get((self.item, one)) for one in (self.first, self.second)]
            return [one and ("x" if one.recused else one.value) for one in found]

        @property
        def comment(self):
            found = read_ballot(context, self.this, self.who).comments.get(self.item)
            return found and found.text

        @property
        def held(self):
            return held_answers(context, self.this)

        @property
        def history(self):
            with context.store.reading() as work:
                return [
                    (one.kind, one.channel, one.value) for one in work.ratings.history(self.this)
                ]

    return Box()


def test_an_older_revision_never_replaces_a_newer_one(box):
    assert box.give(PHONE, 4, revision=7).kept
    assert box.give(PHONE, 2, revision=6).older == ((box.item, box.first),)
    assert box.stands == [4, None]
    assert box.give(PHONE, 2, revision=8).kept
    assert box.stands == [2, None]


def test_an_older_revision_does_not_come_back_after_a_clear(box):
    box.give(PHONE, 4, revision=7)
    box.give(PHONE, Answer(clear=True), revision=9)
    assert box.give(PHONE, 4, revision=8).older
    assert box.stands == [None, None]
    assert box.give(PHONE, Answer(clear=True), revision=12).already
    assert box.give(PHONE, 3, revision=11).older
    assert box.give(PHONE, 3, revision=13).kept


def test_a_revision_that_says_the_same_counts_as_the_newest(box):
    box.give(PHONE, 4, revision=5)
    assert box.give(PHONE, 4, revision=9).already
    assert box.give(PHONE, 1, revision=8).older
    assert len(box.history) == 1


def test_the_same_ballot_twice_is_one_ballot(box, told):
    for _ in range(2):
        receipt = box.give(PHONE, 4, None, revision=5, comment="의견")
    assert (receipt.kept, len(receipt.already)) == ((), 3)
    assert len(box.history) == 2
    assert told.kinds == ["RatingRecorded", "CommentRecorded"]


def test_what_another_channel_says_too_is_there_already_and_its_revision_is_noted(box):
    box.give(KIOSK, 4)
    assert box.give(PHONE, 4, revision=5).already
    assert box.give(PHONE, 2, revision=4).older
    assert box.stands == [4, None]


def test_another_channels_answer_is_held_and_nothing_is_overwritten(box, told):
    box.give(KIOSK, 4, comment="원래")
    receipt = box.give(ENTRY, 5, 3, comment="다른")
    assert receipt.held == ((box.item, box.first), (box.item, None))
    assert receipt.kept == ((box.item, box.second),)
    assert (box.stands, box.comment) == ([4, 3], "원래")
    assert [(one.value, one.text) for one in box.held] == [(5, ""), (None, "다른")]
    assert isinstance(told.events[-1], AnswersHeld)


def test_a_channel_takes_away_only_what_it_brought_itself(box):
    box.give(KIOSK, 4, comment="원래")
    assert box.give(ENTRY, Answer(clear=True), comment="").already
    assert (box.stands, box.comment) == ([4, None], "원래")
    box.give(ENTRY, Answer(clear=True), comment="", on_conflict=OnConflict.REPLACE)
    assert (box.stands, box.comment) == ([None, None], None)


@pytest.mark.parametrize("wish", [OnConflict.KEEP, OnConflict.REPLACE])
def test_the_facilitator_decides_one_by_one(context, box, wish):
    box.give(KIOSK, 4, comment="원래")
    box.give(ENTRY, 5, comment="다른")
    answer, comment = box.held
    decide_held(context, answer, wish)
    assert box.held == [comment]
    decide_held(context, comment, wish)
    assert box.held == []
    replaced = wish is OnConflict.REPLACE
    assert (box.stands[0], box.comment) == ((5, "다른") if replaced else (4, "원래"))
    decide_held(context, answer, wish)
    assert box.held == []


def test_a_decision_for_the_rest_holds_for_what_comes_later_in_the_round(context, box):
    box.give(KIOSK, 4, 4)
    box.give(ENTRY, 5)
    decide_held(context, box.held[0], OnConflict.REPLACE, for_the_rest=True)
    assert box.give(ENTRY, "skip", 2).kept
    assert box.stands == [5, 2]
    assert box.give(PHONE, 1, revision=1).held, "that was decided for one way in, not for all"


def test_a_decision_to_keep_for_the_rest_passes_over_what_comes_later(context, box):
    box.give(KIOSK, 4, comment="원래")
    box.give(ENTRY, 5)
    decide_held(context, box.held[0], OnConflict.KEEP, for_the_rest=True)
    receipt = box.give(ENTRY, 3, comment="다른")
    assert receipt.older == ((box.item, box.first), (box.item, None))
    assert (box.stands, box.comment, box.held) == ([4, None], "원래", [])


def test_a_ballot_that_was_decided_against_is_not_asked_again_when_it_is_sent_again(context, box):
    box.give(KIOSK, 4, comment="원래")
    box.give(PHONE, 5, revision=3, comment="다른")
    for one in box.held:
        decide_held(context, one, OnConflict.KEEP)
    receipt = box.give(PHONE, 5, revision=3, comment="다른")
    assert len(receipt.older) == 2
    assert (box.stands, box.comment, box.held) == ([4, None], "원래", [])
    rated = ChangeKind.RATED
    assert box.history == [(rated, KIOSK, 4), (rated, PHONE, 5), (rated, KIOSK, 4)]


def test_what_was_decided_against_after_the_other_was_taken_away_leaves_a_blank(context, box):
    box.give(KIOSK, 4, comment="원래")
    box.give(PHONE, 5, revision=3, comment="다른")
    box.give(KIOSK, Answer(clear=True), comment="")
    for one in box.held:
        decide_held(context, one, OnConflict.KEEP)
    assert (box.stands, box.comment, box.held) == ([None, None], None, [])
    assert box.history[-1] == (ChangeKind.CLEARED, PHONE, None)


def test_what_a_channel_says_like_the_others_after_all_is_held_no_more(box):
    box.give(KIOSK, 4)
    box.give(ENTRY, 5)
    assert box.give(ENTRY, 4).already
    assert box.held == []


def test_a_held_answer_is_not_replaced_by_an_older_one(box):
    box.give(KIOSK, 4)
    box.give(PHONE, 5, revision=5)
    assert box.give(PHONE, 3, revision=4).older
    assert [one.value for one in box.held] == [5]


def test_once_the_results_are_seen_nothing_is_decided(context, box):
    box.give(KIOSK, 4)
    box.give(ENTRY, 5)
    close_round(context, box.workshop.id, box.this)
    reveal_round(context, box.workshop.id, box.this)
    with pytest.raises(RoundStateError):
        decide_held(context, box.held[0], OnConflict.REPLACE)
    assert box.stands == [4, None]


def test_a_recusal_stands_on_all_criteria_and_any_answer_lifts_it(box):
    assert len(box.give(KIOSK, X).kept) == 2
    assert box.stands == ["x", "x"]
    assert len(box.give(KIOSK, "skip", 3).kept) == 2
    assert box.stands == [None, 3]
    box.give(KIOSK, X)
    box.give(KIOSK, Answer(clear=True))
    assert box.stands == [None, None]


def test_in_one_ballot_what_is_said_later_counts(box):
    box.give(KIOSK, X, 3)
    assert box.stands == [None, 3]
    box.give(KIOSK, 2, X)
    assert box.stands == ["x", "x"]


def test_a_recusal_is_never_parted_by_a_conflict(context, box):
    box.give(KIOSK, 4)
    assert len(box.give(ENTRY, X).held) == 2
    assert box.stands == [4, None]
    decide_held(context, box.held[0], OnConflict.REPLACE)
    assert (box.stands, box.held) == (["x", "x"], [])


def test_a_recusal_that_was_decided_against_is_gone_as_a_whole(context, box):
    box.give(KIOSK, 4)
    box.give(ENTRY, X)
    decide_held(context, box.held[1], OnConflict.KEEP)
    assert (box.stands, box.held) == ([4, None], [])


def test_an_observer_rates_nothing(context, box):
    edit_workshop(
        context,
        box.workshop.id,
        lambda one: replace(
            one,
            participants=(replace(one.participants[0], is_observer=True), *one.participants[1:]),
        ),
    )
    with pytest.raises(ObserverError):
        box.give(KIOSK, 4)


def test_an_answer_proves_that_somebody_is_in_the_room(context, box, told):
    edit_workshop(
        context, box.workshop.id, lambda one: with_absence(one, box.this, [box.who], absent=True)
    )
    told.events.clear()
    box.give(KIOSK, 4)
    assert context.workshop(box.workshop.id).rounds[0].absent_ids == frozenset()
    assert any(isinstance(one, RoundChanged) for one in told.events)


def test_a_ballot_for_a_round_that_another_program_closed_is_refused_whole(context, box):
    box.give(KIOSK, 4)
    with open_store(context.store.path) as store:
        elsewhere = Context(store, now=context.now)
        close_round(elsewhere, box.workshop.id, box.this)
        second = open_round(elsewhere, box.workshop.id).rounds[1]
    with pytest.raises(RoundClosedError) as told:
        box.give(KIOSK, 1, 1, comment="늦음")
    closed = context.workshop(box.workshop.id).rounds[0].closed_at
    assert told.value.parameters == {"number": 1, "state": "closed", "closed_at": closed}
    assert (box.stands, box.comment) == ([4, None], None)
    assert read_ballot(context, second.id, box.who).ratings == {}


def test_of_many_ballots_one_that_is_refused_leaves_the_others_alone(context, box, told):
    place = {(box.item, box.first): Answer(3)}
    people = [one.id for one in box.workshop.participants]
    ballots = [Ballot(box.this, one, KIOSK, place) for one in (people[0], "nobody", people[1])]
    receipts = submit_ballots(context, ballots)
    assert [type(one.refused) for one in receipts] == [type(None), NotInRoundError, type(None)]
    assert [one.participant_ids for one in told.events] == [tuple(people[:2])]


def test_ballots_of_one_person_in_one_call_follow_each_other(context, box):
    ballots = [
        Ballot(box.this, box.who, KIOSK, {(box.item, box.first): Answer(value)}) for value in (1, 2)
    ]
    submit_ballots(context, ballots)
    assert box.stands == [2, None]
    assert [value for _, _, value in box.history] == [1, 2]


def test_many_ballots_tell_how_far_they_are(context, box):
    steps = []
    progress = CallbackProgress(lambda done, total: steps.append((done, total)))
    place = {(box.item, box.first): Answer(3)}
    ballots = [Ballot(box.this, one.id, KIOSK, place) for one in box.workshop.participants] * 10
    submit_ballots(context, ballots, progress=progress)
    assert (steps[0], steps[-1]) == ((0, len(ballots)), (len(ballots), len(ballots)))


def test_a_decision_leaves_other_places_alone(context, box):
    other = box.workshop.participants[1].id
    place = {(box.item, box.first): Answer(2)}
    for who in (box.who, other):
        submit_ballot(context, Ballot(box.this, who, KIOSK, place))
        submit_ballot(context, Ballot(box.this, who, ENTRY, {(box.item, box.first): Answer(4)}))
    first = next(one for one in box.held if one.participant_id == box.who)
    decide_held(context, first, OnConflict.REPLACE)
    assert [one.participant_id for one in box.held] == [other]


def test_a_comment_that_says_the_same_by_a_newer_revision_is_noted(box):
    box.give(PHONE, comment="의견", revision=5)
    box.give(PHONE, comment="의견", revision=9)
    assert box.give(PHONE, comment="옛 의견", revision=8).older
    assert box.comment == "의견"
