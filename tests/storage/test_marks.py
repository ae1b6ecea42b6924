"""Whoever looks from outside is told which kind of thing was changed, and nothing of persons."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from workshop_app.domain.decisions import Decision, Outcome
from workshop_app.domain.marks import Mark
from workshop_app.domain.preparation import with_details
from workshop_app.domain.progression import with_absence, with_round_closed
from workshop_app.domain.rounds import Channel, Comment, HeldAnswer, Rating
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.sqlite.opening import open_store
from workshop_app.storage.sqlite.store import SqliteStore
from workshop_app.storage.unit import SqlUnitOfWork

Change = Callable[[SqlUnitOfWork, Workshop], None]


def marks(store: SqliteStore, workshop_id: str) -> dict[Mark, int]:
    with store.reading() as work:
        return {kind: number for (one, kind), number in work.marks().items() if one == workshop_id}


def a_rating(workshop: Workshop) -> Rating:
    this, who = workshop.rounds[1], workshop.participants[0]
    item, by = workshop.recommendations[0], workshop.criteria[0]
    return Rating(this.id, who.id, item.id, by.id, 2, Channel.ENTRY, workshop.created_at)


def held(workshop: Workshop, criterion_id: str | None) -> HeldAnswer:
    one = a_rating(workshop)
    return HeldAnswer(
        one.round_id,
        one.participant_id,
        one.recommendation_id,
        criterion_id,
        Channel.PAPER,
        one.rated_at,
        text="" if criterion_id else "글",
    )


def _comment(work: SqlUnitOfWork, workshop: Workshop) -> None:
    one = a_rating(workshop)
    place = (one.round_id, one.participant_id, one.recommendation_id)
    work.comments.put(Comment(*place, "글", Channel.ENTRY, one.rated_at))


def _rename(work: SqlUnitOfWork, workshop: Workshop) -> None:
    work.workshops.save(with_details(workshop, replace(workshop.details, title="새")))


def _close(work: SqlUnitOfWork, workshop: Workshop) -> None:
    work.workshops.save(with_round_closed(workshop, workshop.rounds[1].id, workshop.created_at))


def _absence(work: SqlUnitOfWork, workshop: Workshop) -> None:
    last = [workshop.participants[-1].id]
    work.workshops.save(with_absence(workshop, workshop.rounds[1].id, last, absent=True))


def _decide(work: SqlUnitOfWork, workshop: Workshop) -> None:
    work.decisions.put(workshop.id, Decision(workshop.recommendations[1].id, Outcome.ADOPT))


def _trash_and_restore(work: SqlUnitOfWork, workshop: Workshop) -> None:
    work.workshops.trash(workshop.id, workshop.created_at)
    work.workshops.restore(workshop.id)


CHANGES: dict[str, tuple[Change, set[Mark]]] = {
    "rename": (_rename, {Mark.PREPARATION}),
    "trash": (_trash_and_restore, {Mark.PREPARATION}),
    "close": (_close, {Mark.ROUNDS}),
    "absence": (_absence, {Mark.ROUNDS}),
    "rate": (lambda work, one: work.ratings.put(a_rating(one)), {Mark.RATINGS}),
    "clear": (lambda work, one: work.ratings.clear(a_rating(one)), {Mark.RATINGS}),
    "comment": (_comment, {Mark.COMMENTS}),
    "hold": (lambda work, one: work.held.put(held(one, one.criteria[0].id)), {Mark.RATINGS}),
    "hold a comment": (lambda work, one: work.held.put(held(one, None)), {Mark.COMMENTS}),
    "drop": (lambda work, one: work.held.drop(held(one, one.criteria[0].id)), {Mark.RATINGS}),
    "decide": (_decide, {Mark.DECISIONS}),
    "anonymise": (lambda work, one: work.anonymise(one), set(Mark)),
    "nothing": (lambda work, one: work.workshops.save(one), set()),
}


@pytest.mark.parametrize("change", CHANGES)
def test_each_change_bumps_its_own_mark_by_one(
    store: SqliteStore, rated: Workshop, make_workshop: Callable[..., Workshop], change: str
) -> None:
    other = make_workshop("다른 워크숍")
    with store.writing() as work:
        work.workshops.add(other)
        work.commit()
    before, beside = marks(store, rated.id), marks(store, other.id)
    act, kinds = CHANGES[change]
    with store.writing() as work:
        act(work, rated)
        act(work, rated)
        work.commit()
    after = marks(store, rated.id)
    assert {kind for kind in Mark if after.get(kind, 0) == before.get(kind, 0) + 1} == kinds
    assert {kind for kind in Mark if after.get(kind, 0) != before.get(kind, 0)} == kinds
    assert marks(store, other.id) == beside


def test_an_answer_that_ends_an_absence_tells_of_the_round_too(
    store: SqliteStore, rated: Workshop
) -> None:
    with store.writing() as work:
        _absence(work, rated)
        work.commit()
    before = marks(store, rated.id)
    last = replace(a_rating(rated), participant_id=rated.participants[-1].id)
    with store.writing() as work:
        work.ratings.put(last)
        work.commit()
    after = marks(store, rated.id)
    assert {kind for kind in Mark if after.get(kind) != before.get(kind)} == {
        Mark.RATINGS,
        Mark.ROUNDS,
    }


def test_without_commit_no_mark_moves_and_each_commit_moves_it(
    store: SqliteStore, rated: Workshop
) -> None:
    before = marks(store, rated.id)[Mark.RATINGS]
    with store.writing() as work:
        work.ratings.put(a_rating(rated))
    assert marks(store, rated.id)[Mark.RATINGS] == before
    with store.writing() as work:
        for value in (1, 2):
            work.ratings.put(replace(a_rating(rated), value=value))
            work.commit()
    assert marks(store, rated.id)[Mark.RATINGS] == before + 2


def test_another_opening_of_the_file_reads_the_same_marks(
    store: SqliteStore, rated: Workshop
) -> None:
    with store.writing() as work:
        work.ratings.put(a_rating(rated))
        work.commit()
    with store.reading() as work:
        ours = work.marks()
    store.close()
    with open_store(store.path) as again, again.reading() as work:
        assert work.marks() == ours


def test_marks_go_with_the_workshop(store: SqliteStore, rated: Workshop) -> None:
    with store.writing() as work:
        work.workshops.trash(rated.id, rated.created_at)
        work.workshops.purge(rated.created_at + timedelta(days=1))
        work.commit()
    assert marks(store, rated.id) == {}
