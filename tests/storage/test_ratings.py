"""The ledger of ratings keeps the last answer and the whole history."""

from dataclasses import replace
from datetime import timedelta

from workshop_app.domain.rounds import ChangeKind, Channel, Comment, Rating
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.sqlite.store import SqliteStore


def a_rating(workshop: Workshop, value: int | None, minute: int = 0) -> Rating:
    return Rating(
        workshop.rounds[1].id,
        workshop.participants[-1].id,
        workshop.recommendations[0].id,
        workshop.criteria[0].id,
        value,
        Channel.KIOSK,
        workshop.created_at + timedelta(minutes=minute),
    )


def put(store: SqliteStore, *ratings: Rating) -> None:
    with store.writing() as work:
        work.ratings.put_many(ratings)
        work.commit()


def test_a_changed_answer_replaces_the_old_one_and_history_has_both(
    store: SqliteStore, rated: Workshop
) -> None:
    three, none, five = (
        a_rating(rated, 3),
        a_rating(rated, None, 1),
        replace(a_rating(rated, 5, 2), channel=Channel.ENTRY),
    )
    for one in (three, none, five):
        put(store, one)
    with store.reading() as work:
        assert work.ratings.of_ballot(three.round_id, three.participant_id) == [five]
        lines = [
            (line.kind, line.value, line.channel, line.changed_at)
            for line in work.ratings.history(three.round_id)
            if line.participant_id == three.participant_id
        ]
    assert lines == [
        (ChangeKind.RATED, 3, Channel.KIOSK, three.rated_at),
        (ChangeKind.ABSTAINED, None, Channel.KIOSK, none.rated_at),
        (ChangeKind.RATED, 5, Channel.ENTRY, five.rated_at),
    ]


def test_many_at_once_leave_what_one_by_one_would(store: SqliteStore, rated: Workshop) -> None:
    answers = [a_rating(rated, value, minute) for minute, value in enumerate((1, 1, None, 2))]
    put(store, *answers)
    with store.reading() as work:
        assert work.ratings.of_ballot(answers[0].round_id, answers[0].participant_id) == [
            answers[3]
        ]
        history = [
            line.value
            for line in work.ratings.history(answers[0].round_id)
            if line.participant_id == answers[0].participant_id
        ]
        assert history == [1, None, 2]
        assert work.ratings.progress(answers[0].round_id)[answers[0].participant_id] == 1


def test_the_same_answer_again_changes_nothing(store: SqliteStore, rated: Workshop) -> None:
    put(store, a_rating(rated, 3))
    with store.reading() as work:
        before = (
            work.ratings.of_round(rated.rounds[1].id),
            work.ratings.history(rated.rounds[1].id),
        )
    put(store, replace(a_rating(rated, 3, 9), channel=Channel.PHONE))
    with store.reading() as work:
        after = (
            work.ratings.of_round(rated.rounds[1].id),
            work.ratings.history(rated.rounds[1].id),
        )
    assert after == before


def test_an_abstention_counts_as_an_answer_and_a_cleared_one_as_none(
    store: SqliteStore, rated: Workshop
) -> None:
    one = a_rating(rated, None)
    put(store, one)
    with store.reading() as work:
        assert work.ratings.progress(one.round_id)[one.participant_id] == 1
        assert work.ratings.of_ballot(one.round_id, one.participant_id)[0].abstained
    with store.writing() as work:
        work.ratings.clear(one)
        work.ratings.clear(one)
        work.commit()
    with store.reading() as work:
        assert one.participant_id not in work.ratings.progress(one.round_id)
        assert work.ratings.of_ballot(one.round_id, one.participant_id) == []
        kinds = [
            line.kind
            for line in work.ratings.history(one.round_id)
            if line.participant_id == one.participant_id
        ]
    assert kinds == [ChangeKind.ABSTAINED, ChangeKind.CLEARED]


def test_ratings_are_counted_by_round_recommendation_and_person(
    store: SqliteStore, rated: Workshop
) -> None:
    first, second = rated.rounds
    with store.reading() as work:
        count = work.ratings.count
        assert count() == 8 * 3 * 2 + 8 * 2 * 2
        assert count(round_id=second.id) == 8 * 2 * 2 == len(work.ratings.of_round(second.id))
        assert count(recommendation_id=rated.recommendations[2].id) == 8 * 2
        assert count(person_id=rated.participants[0].id) == 3 * 2 + 2 * 2
        assert count(person_id=rated.participants[-1].id) == 0
        both = count(round_id=first.id, person_id=rated.participants[0].id)
        assert both == 6
        assert count(round_id="nothing") == 0


def test_without_commit_nothing_stays(store: SqliteStore, rated: Workshop) -> None:
    one = a_rating(rated, 3)
    with store.writing() as work:
        work.ratings.put(one)
    with store.reading() as work:
        assert work.ratings.of_ballot(one.round_id, one.participant_id) == []


def test_unknown_rounds_and_people_have_no_ratings(store: SqliteStore, rated: Workshop) -> None:
    with store.reading() as work:
        assert work.ratings.of_round("nothing") == []
        assert work.ratings.history("nothing") == []
        assert work.ratings.progress("nothing") == {}
        assert work.ratings.of_ballot(rated.rounds[0].id, "nobody") == []
        assert work.ratings.of_ballot("nothing", rated.participants[0].id) == []
        assert work.comments.of_round("nothing") == []
        assert work.comments.of_ballot(rated.rounds[0].id, "nobody") == []


def test_a_comment_is_changed_and_an_empty_one_removed(store: SqliteStore, rated: Workshop) -> None:
    first, who, item = rated.rounds[0], rated.participants[0], rated.recommendations[0]
    comment = Comment(first.id, who.id, item.id, "새 의견", Channel.KIOSK, rated.created_at)
    with store.writing() as work:
        work.comments.put(comment)
        work.comments.put(comment)
        work.commit()
    with store.reading() as work:
        assert work.comments.of_ballot(first.id, who.id) == [comment]
        assert [card.comments for card in work.workshops.cards()] == [1]
    with store.writing() as work:
        work.comments.put(replace(comment, text=""))
        work.comments.put(replace(comment, text=""))
        work.commit()
    with store.reading() as work:
        assert work.comments.of_round(first.id) == []
        assert [card.comments for card in work.workshops.cards()] == [0]
    assert "새 의견".encode() not in store.path.read_bytes()
