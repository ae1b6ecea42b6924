"""A file whose pages are sound can still say what cannot be: found at opening, named, mended."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from workshop_app.domain.doubts import Doubt, DoubtKind
from workshop_app.domain.errors import DamagedFileError, DoubtfulFileError
from workshop_app.domain.rounds import Channel, Comment, Rating
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.sqlite.opening import open_store
from workshop_app.storage.sqlite.repairing import accept, repair
from workshop_app.storage.sqlite.store import SqliteStore


@pytest.fixture
def closed(store: SqliteStore, rated: Workshop) -> Path:
    """A closed file in which one answer was changed, one cleared, and one person stood aside."""
    first, person = rated.rounds[0], rated.participants[1]
    item, by = rated.recommendations[0], rated.criteria[0]
    when = rated.created_at
    with store.writing() as work:
        one = Rating(first.id, person.id, item.id, by.id, 2, Channel.KIOSK, when)
        work.ratings.put(one)
        gone = Rating(
            first.id, person.id, rated.recommendations[1].id, by.id, 3, Channel.KIOSK, when
        )
        work.ratings.put(gone)
        work.ratings.clear(gone)
        for criterion in rated.criteria:
            aside = Rating(
                rated.rounds[1].id,
                person.id,
                item.id,
                criterion.id,
                None,
                Channel.KIOSK,
                when,
                True,
            )
            work.ratings.put(aside)
        work.comments.put(Comment(first.id, person.id, item.id, "erst", Channel.KIOSK, when))
        work.commit()
    store.close()
    return store.path


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            assert connection.execute(statement).rowcount == 1
        connection.commit()
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def doubts(path: Path) -> list[Doubt]:
    with pytest.raises(DoubtfulFileError) as caught:
        open_store(path)
    return caught.value.doubts


def ledger(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return [
            *connection.execute("SELECT * FROM rating"),
            *connection.execute("SELECT * FROM ballot"),
        ]


ONE = (
    "WHERE (round_id, participant_id, recommendation_id, criterion_id) = (SELECT round_id, "
    "participant_id, recommendation_id, criterion_id FROM rating WHERE value = 4 LIMIT 1)"
)
BALLOT = "WHERE (round_id, participant_id) = (SELECT round_id, participant_id FROM ballot LIMIT 1)"


def test_a_file_that_agrees_with_itself_is_opened(closed: Path) -> None:
    open_store(closed).close()
    open_store(closed, read_only=True).close()


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        (f"UPDATE rating SET value = 6 {ONE}", DoubtKind.OFF_SCALE),
        (f"UPDATE rating SET value = -4 {ONE}", DoubtKind.OFF_SCALE),
        (f"DELETE FROM rating {ONE}", DoubtKind.HISTORY),
        (f"UPDATE ballot SET answers = answers + 1 {BALLOT}", DoubtKind.COUNTERS),
        (f"UPDATE ballot SET changes = changes - 1 {BALLOT}", DoubtKind.COUNTERS),
        (f"UPDATE ballot SET comments = comments + 64 {BALLOT}", DoubtKind.COUNTERS),
    ],
)
def test_what_the_history_proves_is_named_and_mended_after_a_backup(
    closed: Path, rated: Workshop, statement: str, kind: DoubtKind
) -> None:
    before = ledger(closed)
    change(closed, statement)
    damaged = ledger(closed)
    found = doubts(closed)
    assert all(one.proven for one in found)
    assert kind in {one.kind for one in found}
    assert {(one.workshop, one.round_number) for one in found} == {(rated.title, 1)}
    done = repair(closed)
    assert done.mended == found
    assert done.left == []
    assert ledger(closed) == before
    assert ledger(done.backup) == damaged
    open_store(closed).close()


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        (f"UPDATE rating SET value = 5 {ONE}", DoubtKind.HISTORY),
        (f"UPDATE rating SET value = NULL {ONE}", DoubtKind.HISTORY),
        ("UPDATE rating SET recused = 0 WHERE recused AND criterion_id = 1", DoubtKind.HISTORY),
        (f"UPDATE rating_change SET value = 9 {ONE}", DoubtKind.OFF_SCALE),
        ("UPDATE comment SET text = 'Erst' WHERE text = 'erst'", DoubtKind.COMMENT),
        ("UPDATE participant SET group_id = 9999 WHERE id = 1", DoubtKind.ORPHAN),
        ("UPDATE scale_point SET value = 7 WHERE criterion_id = 1 AND value = 5", DoubtKind.SCALE),
    ],
)
def test_what_nothing_proves_is_named_and_opened_only_when_accepted(
    closed: Path, statement: str, kind: DoubtKind
) -> None:
    change(closed, statement)
    found = doubts(closed)
    assert {(one.kind, one.proven) for one in found} == {(kind, False)}
    done = repair(closed)
    assert done.mended == []
    assert done.left == found
    assert doubts(closed) == found
    accept(closed)
    open_store(closed).close()
    change(closed, f"UPDATE ballot SET answers = answers + 1 {BALLOT}")
    assert len(doubts(closed)) == 2, "only what was accepted is let through"


def test_an_answer_of_another_workshops_person_is_named(
    closed: Path, make_workshop: Callable[..., Workshop]
) -> None:
    with open_store(closed) as store, store.writing() as work:
        work.workshops.add(make_workshop("다른 워크숍"))
        work.commit()
    change(
        closed,
        "UPDATE participant SET workshop_id = 2 WHERE id = (SELECT min(participant_id) FROM ballot)",
    )
    assert DoubtKind.ASTRAY in {one.kind for one in doubts(closed)}


def test_an_answer_in_a_place_that_was_never_asked_for_is_taken_out(closed: Path) -> None:
    before = ledger(closed)
    columns = "value, recused, channel, revision, rated_at"
    change(
        closed,
        "INSERT INTO rating SELECT round_id, participant_id, 3, criterion_id, "
        f"{columns} FROM rating WHERE round_id = 2 AND recommendation_id = 2 AND value = 4 "
        "ORDER BY participant_id, criterion_id LIMIT 1",
    )
    found = doubts(closed)
    assert {one.kind for one in found} == {DoubtKind.ORPHAN, DoubtKind.COUNTERS}
    assert repair(closed).left == []
    assert ledger(closed) == before


def test_a_backup_with_wrong_content_is_not_offered(store: SqliteStore, rated: Workshop) -> None:
    good = store.back_up()
    change(store.path, f"UPDATE rating SET value = 6 {ONE}")
    bad = store.back_up()
    store.close()
    assert bad not in {None, good}
    with pytest.raises(DoubtfulFileError) as caught:
        open_store(store.path, read_only=True)
    assert caught.value.parameters["backup"] == good
    assert rated.title == caught.value.doubts[0].workshop


def test_no_flipped_bit_in_a_rating_goes_unnoticed(closed: Path) -> None:
    """Each rating's value in turn, each of its bits: refused by a check, or found by the meaning."""
    with closing(sqlite3.connect(closed)) as connection:
        rows = connection.execute(
            "SELECT round_id, participant_id, recommendation_id, criterion_id, value FROM rating "
            "WHERE value IS NOT NULL"
        ).fetchall()
        chance = random.Random(4)  # noqa: S311 - the same flips each time
        for *place, value in chance.sample(rows, 12):
            bit = 1 << chance.randrange(7)
            connection.execute("PRAGMA ignore_check_constraints = ON")
            where = "WHERE round_id = ? AND participant_id = ? AND recommendation_id = ? AND criterion_id = ?"
            connection.execute(f"UPDATE rating SET value = ? {where}", (value ^ bit, *place))
            connection.commit()
            with pytest.raises(DamagedFileError):
                open_store(closed)
            connection.execute(f"UPDATE rating SET value = ? {where}", (value, *place))
            connection.commit()
    open_store(closed).close()
