"""After anonymising, nothing in the file or its backups ties a person to a ballot."""

import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest

from workshop_app.domain.errors import DiskFullError
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rounds import Channel, Comment, Consent, HeldAnswer, Rating
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.services.context import Context
from workshop_app.services.preparing import (
    create_workshop,
    duplicate_workshop,
    strengthen_anonymity,
)
from workshop_app.storage.sqlite.backups import Backup, Backups
from workshop_app.storage.sqlite.opening import open_store
from workshop_app.storage.sqlite.store import SqliteStore


@pytest.fixture
def told(store: SqliteStore, rated: Workshop) -> Workshop:
    """Everybody rates in the order of the seats, one a minute, each another value."""
    this, item = rated.rounds[1], rated.recommendations[0]
    with store.writing() as work:
        for seat, who in enumerate(rated.participants):
            at = rated.created_at + timedelta(minutes=seat)
            for by in rated.criteria:
                value = seat % 5 + 1
                place = (this.id, who.id, item.id, by.id)
                work.ratings.put(Rating(*place, value, Channel.KIOSK, at, revision=seat + 1))
                work.held.put(HeldAnswer(*place, Channel.PAPER, at, value, revision=seat + 1))
            text = f"의견 {seat}"
            work.comments.put(Comment(this.id, who.id, item.id, text, Channel.KIOSK, at))
            comment = HeldAnswer(this.id, who.id, item.id, None, Channel.PAPER, at, text=text)
            work.held.put(comment)
            work.consents.put(Consent(who.id, "동의합니다", at))
        work.commit()
    return rated


def ballots(store: SqliteStore, workshop: Workshop) -> dict[str, tuple[str, ...]]:
    """Return the comment's text -> that ballot's values: what must stay together."""
    this = workshop.rounds[1]
    with store.reading() as work:
        return {
            comment.text: tuple(
                sorted(
                    f"{one.recommendation_id} {one.criterion_id} {one.value}"
                    for one in work.ratings.of_ballot(this.id, comment.participant_id)
                )
            )
            for comment in work.comments.of_round(this.id)
        }


def test_ballots_stay_whole_but_lose_their_people(store: SqliteStore, told: Workshop) -> None:
    before = ballots(store, told)
    old = {person.id for person in told.participants}
    severed = strengthen_anonymity(Context(store), told.id, Anonymity.ANONYMOUS)
    assert ballots(store, severed) == before
    assert len(before) == len(severed.participants) == 9
    assert not old & {person.id for person in severed.participants}
    assert not {one.code for one in told.participants} & {one.code for one in severed.participants}
    assert all(not person.name and not person.affiliation for person in severed.participants)
    for group in told.groups:
        assert len(severed.members(group.id)) == 3
    with store.reading() as work:
        this = severed.rounds[1]
        assert sum(work.ratings.progress(this.id).values()) == work.ratings.count(round_id=this.id)
        moments = {one.rated_at for one in work.ratings.of_round(this.id)}
        moments |= {one.changed_at for one in work.ratings.history(this.id)}
        moments |= {one.written_at for one in work.comments.of_round(this.id)}
        moments |= {one.changed_at for one in work.comments.history(this.id)}
        waiting = work.held.of_round(this.id)
        moments |= {one.held_at for one in waiting}
        assert {one.criterion_id is None for one in waiting} == {True, False}
        revisions = {one.revision for one in (*waiting, *work.ratings.of_round(this.id))}
        assert revisions | {one.revision for one in work.ratings.history(this.id)} == {0}
        moments |= {one.given_at for one in work.consents.of_workshop(told.id)}
    assert [(at.hour, at.minute, at.microsecond) for at in moments] == [(0, 0, 0)]


def test_neither_file_nor_backups_hold_names_or_former_ids(
    store: SqliteStore, told: Workshop
) -> None:
    store.back_up()
    strengthen_anonymity(Context(store), told.id, Anonymity.ANONYMOUS)
    assert len(store.backups.listed()) == 1
    files = [one for one in store.path.parent.rglob("*") if one.is_file()]
    assert len(files) == 2
    for file in files:
        data = file.read_bytes()
        for person in told.participants:
            assert person.name.encode() not in data
            assert person.id.encode() not in data


def test_a_backup_from_before_the_workshop_is_kept(store: SqliteStore) -> None:
    early = store.back_up()
    assert early is not None
    made = create_workshop(Context(store), Details("새 워크숍"))
    strengthen_anonymity(Context(store), made.id, Anonymity.ANONYMOUS)
    assert early.exists()


def test_the_order_of_rows_says_nothing_of_the_order_of_seats(
    store: SqliteStore, told: Workshop
) -> None:
    orders: set[tuple[str, ...]] = set()
    seats = tuple(f"의견 {seat}" for seat in range(9))
    workshop = told
    for _ in range(3):
        with store.writing() as work:
            work.anonymise(workshop)
            work.commit()
        with closing(sqlite3.connect(store.path)) as connection:
            query = "SELECT text FROM comment WHERE text LIKE '의견%'"
            orders.add(tuple(text for (text,) in connection.execute(query)))
    assert len(orders | {seats}) > 2  # a shuffle of 9 gives the same order once in 362,880 times


def test_other_workshops_are_not_changed(store: SqliteStore, told: Workshop) -> None:
    context = Context(store)
    other = duplicate_workshop(context, told.id, "다른")
    third = create_workshop(context, told.details)
    strengthen_anonymity(context, told.id, Anonymity.ANONYMOUS)
    assert context.workshop(other.id) == other
    assert context.workshop(third.id) == third


def test_an_empty_workshop_can_be_anonymous_too(store: SqliteStore) -> None:
    context = Context(store)
    made = create_workshop(context, Details("빈 워크숍"))
    assert strengthen_anonymity(context, made.id, Anonymity.ANONYMOUS).participants == ()


@pytest.mark.expects_log("Cleaning was put off: DiskFullError")
def test_cleaning_that_fails_is_done_when_the_file_is_opened_again(
    store: SqliteStore, told: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = store.back_up()
    assert old is not None

    def full(backups: Backups, *_source: object) -> Backup:
        raise DiskFullError(path=backups.folder)

    with monkeypatch.context() as patch:
        patch.setattr(Backups, "make", full)
        strengthen_anonymity(Context(store), told.id, Anonymity.ANONYMOUS)
    assert old.exists()
    store.close()
    with open_store(store.path) as again:
        assert not old.exists()
        assert len(again.backups.listed()) == 1
        again.clean_up()
        assert len(again.backups.listed()) == 1


def test_a_backup_that_cannot_be_read_is_not_trusted_to_be_clean(
    store: SqliteStore, told: Workshop
) -> None:
    old = store.back_up()
    assert old is not None
    old.write_bytes(old.read_bytes()[:3000])
    strengthen_anonymity(Context(store), told.id, Anonymity.ANONYMOUS)
    assert not old.exists()
