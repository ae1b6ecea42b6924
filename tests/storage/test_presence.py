"""Recusals, absence and revisions are kept, and whoever answers is there."""

from dataclasses import replace
from datetime import timedelta

from workshop_app.domain.preparation import with_participant
from workshop_app.domain.progression import with_absence
from workshop_app.domain.rounds import ChangeKind, Channel, Comment, Rating
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.sqlite.store import SqliteStore


def answer(workshop: Workshop, value: int | None = None, **more: object) -> Rating:
    """Of who has no answer in the second round."""
    made = Rating(
        workshop.rounds[1].id,
        workshop.participants[-1].id,
        workshop.recommendations[0].id,
        workshop.criteria[0].id,
        value,
        Channel.PHONE,
        workshop.created_at,
    )
    return replace(made, **more)  # type: ignore[arg-type]


def put(store: SqliteStore, *ratings: Rating) -> None:
    with store.writing() as work:
        work.ratings.put_many(ratings)
        work.commit()


def stored(store: SqliteStore, like: Rating) -> list[Rating]:
    with store.reading() as work:
        return work.ratings.of_ballot(like.round_id, like.participant_id)


def lines(store: SqliteStore, like: Rating) -> list[tuple[ChangeKind, int | None, int]]:
    with store.reading() as work:
        history = work.ratings.history(like.round_id)
    return [
        (one.kind, one.value, one.revision)
        for one in history
        if one.participant_id == like.participant_id
    ]


def away(store: SqliteStore, workshop: Workshop) -> Workshop:
    """Mark the last participant as absent in both rounds."""
    last = [workshop.participants[-1].id]
    for this in workshop.rounds:
        workshop = with_absence(workshop, this.id, last, absent=True)
    with store.writing() as work:
        work.workshops.save(workshop)
        work.commit()
    return workshop


def absent(store: SqliteStore, workshop: Workshop) -> list[bool]:
    with store.reading() as work:
        return [bool(one.absent_ids) for one in work.workshops.get(workshop.id).rounds]


def test_a_recusal_is_no_abstention_and_any_answer_lifts_it(
    store: SqliteStore, rated: Workshop
) -> None:
    recused, abstained, four = (
        answer(rated, recused=True),
        answer(rated),
        answer(rated, 4),
    )
    for one in (recused, abstained, recused, four):
        put(store, one, one)
        assert stored(store, one) == [one]
    assert [kind for kind, _, _ in lines(store, four)] == [
        ChangeKind.RECUSED,
        ChangeKind.ABSTAINED,
        ChangeKind.RECUSED,
        ChangeKind.RATED,
    ]
    with store.reading() as work:
        assert work.ratings.recusals(four.round_id) == []
        assert work.ratings.recusals("nothing") == []
        assert work.ratings.progress(four.round_id)[four.participant_id] == 1


def test_the_same_answer_of_a_newer_revision_keeps_its_number_and_writes_no_line(
    store: SqliteStore, rated: Workshop
) -> None:
    first = answer(rated, 3, revision=5)
    later = replace(first, revision=6, rated_at=first.rated_at + timedelta(minutes=1))
    put(store, first, later)
    assert stored(store, first) == [later]
    put(store, first, replace(later, channel=Channel.PAPER, revision=9))
    assert stored(store, first) == [later]
    assert lines(store, first) == [(ChangeKind.RATED, 3, 5)]
    put(store, answer(rated, 2, revision=7))
    assert lines(store, first) == [(ChangeKind.RATED, 3, 5), (ChangeKind.RATED, 2, 7)]


def test_who_answers_or_comments_is_no_longer_absent_in_that_round(
    store: SqliteStore, rated: Workshop
) -> None:
    one = answer(rated, 3)
    away(store, rated)
    assert absent(store, rated) == [True, True]
    put(store, one)
    assert absent(store, rated) == [True, False]
    first = rated.rounds[0].id
    comment = Comment(
        first, one.participant_id, one.recommendation_id, "왔다", Channel.KIOSK, one.rated_at
    )
    with store.writing() as work:
        work.comments.put(comment)
        work.commit()
    assert absent(store, rated) == [False, False]


def test_who_is_recused_by_another_stays_absent_until_the_first_answer_of_their_own(
    store: SqliteStore, rated: Workshop
) -> None:
    away(store, rated)
    put(store, answer(rated, recused=True))
    assert absent(store, rated) == [True, True]
    put(store, answer(rated, 3, criterion_id=rated.criteria[1].id))
    assert absent(store, rated) == [True, False]


def test_observers_and_absent_people_are_not_waited_for(
    store: SqliteStore, rated: Workshop
) -> None:
    changed = away(store, rated)
    changed = with_participant(changed, replace(changed.participants[0], is_observer=True))
    with store.writing() as work:
        work.workshops.save(changed)
        work.commit()
    with store.reading() as work:
        assert work.workshops.get(rated.id) == changed
        (card,) = work.workshops.cards()
    assert card.participants == 8
    assert [(one.finished, one.started, one.members) for one in card.turnout] == [
        (2, 2, 2),
        (3, 3, 3),
        (2, 2, 2),
    ]
