"""An anonymous workshop keeps nothing of the order in which its people came, wherever it is kept."""

import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from workshop_app.domain.creation import new_participant
from workshop_app.domain.ids import new_random_id
from workshop_app.domain.participants import Anonymity, Participant
from workshop_app.domain.preparation import with_participant
from workshop_app.domain.progression import with_round_opened
from workshop_app.domain.rounds import Channel, Comment, Consent, HeldAnswer, Rating
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context, utc_now
from workshop_app.services.rounds import close_round, reopen_round
from workshop_app.storage.sqlite import cleaner, lineage, partial
from workshop_app.storage.sqlite.opening import open_store
from workshop_app.storage.sqlite.store import SqliteStore

DAY = 86_400_000_000
TIMES = {
    "rating": "rated_at",
    "rating_change": "changed_at",
    "comment": "written_at",
    "comment_change": "changed_at",
    "held_answer": "held_at",
    "held_comment": "held_at",
    "consent": "given_at",
}


@pytest.fixture
def room(store: SqliteStore, make_workshop: Callable[..., Workshop]) -> Workshop:
    """An anonymous workshop whose first round is open; nobody has come yet."""
    return keep(store, make_workshop(), Anonymity.ANONYMOUS)


def keep(store: SqliteStore, prepared: Workshop, level: Anonymity) -> Workshop:
    people = tuple(
        replace(one, id=new_random_id(), name="", affiliation="") for one in prepared.participants
    )
    made = replace(prepared, anonymity=level, participants=people)
    made = with_round_opened(made, [item.id for item in made.recommendations], utc_now())
    with store.writing() as work:
        work.workshops.add(made)
        work.commit()
    return made


def come(store: SqliteStore, room: Workshop, people: Sequence[Participant]) -> None:
    """Let people answer one after the other, in every way that leaves something."""
    this = room.rounds[0]
    for seat, who in enumerate(people):
        with store.writing() as work:
            at = utc_now() + timedelta(minutes=seat)
            for item in room.recommendations:
                for by in room.criteria:
                    place = (this.id, who.id, item.id, by.id)
                    work.ratings.put(Rating(*place, 3, Channel.PHONE, at, revision=seat + 1))
                    held = HeldAnswer(*place, Channel.PAPER, at, 4, revision=seat + 1)
                    work.held.put(held)
                comment = Comment(this.id, who.id, item.id, f"{who.code} 의견", Channel.PHONE, at)
                work.comments.put(comment, seat + 1)
                text = HeldAnswer(this.id, who.id, item.id, None, Channel.PAPER, at, text="종이")
                work.held.put(replace(text, revision=seat + 1))
            work.consents.put(Consent(who.id, "동의합니다", at))
            work.commit()


def values(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def whose_ballots(path: Path) -> int:
    return len(values(path, "SELECT 1 FROM ballot"))


@pytest.mark.parametrize("level", list(Anonymity))
def test_only_the_anonymous_level_keeps_no_time_finer_than_the_day(
    store: SqliteStore, make_workshop: Callable[..., Workshop], level: Anonymity
) -> None:
    room = keep(store, make_workshop(), level)
    come(store, room, room.participants)
    for table, column in TIMES.items():
        found = {at for (at,) in values(store.path, f"SELECT {column} % {DAY} FROM {table}")}
        assert (found == {0}) is (level is Anonymity.ANONYMOUS), table
        if table not in {"consent", "comment"}:
            revisions = {
                number for (number,) in values(store.path, f"SELECT revision FROM {table}")
            }
            assert (revisions == {0}) is (level is Anonymity.ANONYMOUS), table


def test_what_is_read_back_has_the_day_alone(store: SqliteStore, room: Workshop) -> None:
    come(store, room, room.participants)
    this = room.rounds[0].id
    with store.reading() as work:
        moments = {one.rated_at for one in work.ratings.of_round(this)}
        moments |= {one.changed_at for one in work.ratings.history(this)}
        moments |= {one.changed_at for one in work.comments.history(this)}
        moments |= {one.held_at for one in work.held.of_round(this)}
        moments |= {one.given_at for one in work.consents.of_workshop(room.id)}
    assert {(at.hour, at.minute, at.second, at.microsecond) for at in moments} == {(0, 0, 0, 0)}


def test_what_one_channel_writes_on_one_day_is_one_line_of_history(
    store: SqliteStore, room: Workshop
) -> None:
    this, who, item = room.rounds[0].id, room.participants[0].id, room.recommendations[0].id
    morning = utc_now().replace(hour=9)
    for hours, text in ((0, "먼저"), (6, "나중"), (24, "이튿날")):
        with store.writing() as work:
            at = morning + timedelta(hours=hours)
            work.comments.put(Comment(this, who, item, text, Channel.KIOSK, at))
            work.commit()
    with store.reading() as work:
        assert [one.text for one in work.comments.history(this)] == ["나중", "이튿날"]


def test_the_file_is_the_same_byte_for_byte_in_whatever_order_people_came(
    store: SqliteStore, room: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The names that a file and who writes to it draw at random are of nobody in the room.
    monkeypatch.setattr(lineage, "token_hex", lambda size: "0" * size)
    store.close()
    contents: set[bytes] = set()
    backups: set[bytes] = set()
    for turn in (1, -1):
        path = store.path.parent / f"{turn}" / "room.db"
        path.parent.mkdir()
        shutil.copyfile(store.path, path)
        with open_store(path) as again:
            come(again, room, room.participants[::turn])
            again.tidy()
            contents.add(without_counters(path.read_bytes()))
            backup = again.back_up()
            assert backup is not None
            backups.add(without_counters(backup.read_bytes()))
    assert len(contents) == len(backups) == 1


def without_counters(content: bytes) -> bytes:
    """Leave out how often the file was written."""
    return content[:24] + content[28:92] + content[100:]


def test_without_being_laid_anew_the_file_would_tell_the_order(
    store: SqliteStore, room: Workshop
) -> None:
    store.close()
    contents: set[bytes] = set()
    for turn in (1, -1):
        path = store.path.parent / f"{turn}.db"
        shutil.copyfile(store.path, path)
        with open_store(path) as again:
            come(again, room, room.participants[::turn])
            contents.add(without_counters(path.read_bytes()))
    assert len(contents) == 2


def test_a_program_that_was_killed_lays_the_file_anew_at_the_next_opening(
    store: SqliteStore, room: Workshop
) -> None:
    come(store, room, room.participants)
    traces = "SELECT 1 FROM setting WHERE name = 'storage.traces'"
    assert values(store.path, traces)
    store.close()
    with open_store(store.path):
        assert not values(store.path, traces)


def test_a_large_file_waits_for_a_quiet_moment(store: SqliteStore, room: Workshop) -> None:
    come(store, room, room.participants)
    before = store.path.read_bytes()
    store.tidy(at_most=1000)
    assert store.path.read_bytes() == before
    store.tidy()
    assert store.path.read_bytes() != before
    after = store.path.read_bytes()
    store.tidy()
    assert store.path.read_bytes() == after


def test_what_another_process_wrote_meanwhile_is_laid_anew_the_next_time(
    store: SqliteStore, room: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    come(store, room, room.participants[:1])
    forget = cleaner.raw
    with open_store(store.path) as other:
        come(other, room, room.participants[1:2])
        real = cleaner._lay_anew

        class Late:
            """Another process writes just after the pages were laid."""

            def __init__(self, file: sqlite3.Connection) -> None:
                self._file = file

            def execute(self, sql: str) -> object:
                found = self._file.execute(sql)
                if sql == "VACUUM":
                    come(other, room, room.participants[2:3])
                return found

        monkeypatch.setattr(cleaner, "raw", lambda connection: Late(forget(connection)))
        with store._writer() as connection:
            real(connection)
    assert values(store.path, "SELECT 1 FROM setting WHERE name = 'storage.traces'")


def test_people_of_an_anonymous_workshop_have_keys_drawn_at_random(
    store: SqliteStore, room: Workshop
) -> None:
    keys = [key for (key,) in values(store.path, "SELECT id FROM participant ORDER BY position")]
    assert keys != sorted(keys)  # of nine people once in 362,880 times
    assert len(set(keys)) == 9


def test_who_comes_late_stands_in_the_roster_by_code_and_under_an_id_without_time(
    room: Workshop,
) -> None:
    late = replace(new_participant(room.groups[0], room), code="0")  # before any drawn code
    roster = with_participant(room, late).participants
    assert roster[0] == late
    assert [one.code for one in roster] == sorted(one.code for one in roster)
    assert late.id[14] == "4"  # a random UUID; version 7 begins with the time


def test_while_a_round_is_open_the_two_newest_backups_hold_it(
    store: SqliteStore, room: Workshop
) -> None:
    backups = grown(store, room, [2, 4, 6])
    assert [whose_ballots(one) for one in backups] == [0, 4, 6]
    assert all(store.backups.is_valid(one) for one in backups)
    titles = {values(one, "SELECT title FROM workshop")[0] for one in backups}
    assert titles == {(room.details.title,)}


def test_once_it_is_closed_only_backups_hold_it_that_hold_all_of_it(
    store: SqliteStore, room: Workshop
) -> None:
    backups = grown(store, room, [2, 4, 9])
    close_round(Context(store), room.id, room.rounds[0].id)
    newest = store.back_up()
    assert newest is not None
    assert [whose_ballots(one) for one in (*backups, newest)] == [0, 0, 9, 9]
    assert [len(values(one, "SELECT 1 FROM consent")) for one in backups] == [0, 0, 9]
    assert all(store.backups.is_valid(one) for one in (*backups, newest))


def grown(store: SqliteStore, room: Workshop, counts: Sequence[int]) -> list[Path]:
    """Return a backup for each number of people who had come."""
    made: list[Path] = []
    before = 0
    for count in counts:
        come(store, room, room.participants[before:count])
        path, before = store.back_up(), count
        assert path is not None
        made.append(path)
    return made


def test_a_latecomer_after_reopening_cannot_be_told_by_subtraction(
    store: SqliteStore, room: Workshop
) -> None:
    context = Context(store)
    this = room.rounds[0].id
    first = grown(store, room, [8])[0]
    close_round(context, room.id, this)
    second = store.back_up()
    reopen_round(context, room.id, this, "늦은 참여자")
    come(store, room, room.participants[8:])
    close_round(context, room.id, this)
    newest = store.back_up()
    assert newest is not None
    assert second is not None
    assert [whose_ballots(one) for one in (first, second, newest)] == [0, 0, 9]


def test_who_was_added_late_cannot_be_told_from_an_older_roster(
    store: SqliteStore, room: Workshop
) -> None:
    (older,) = grown(store, room, [9])
    late = with_participant(room, new_participant(room.groups[0], room))
    with store.writing() as work:
        work.workshops.save(late)
        work.commit()
    newest = store.back_up()
    close_round(Context(store), room.id, room.rounds[0].id)
    newest = store.back_up()
    assert newest is not None
    assert len(values(newest, "SELECT 1 FROM participant")) == 10
    assert values(older, "SELECT 1 FROM participant") == []
    assert store.backups.is_valid(older)


@pytest.mark.parametrize("level", [Anonymity.NAMED, Anonymity.CODE])
def test_backups_of_other_levels_keep_everything(
    store: SqliteStore, make_workshop: Callable[..., Workshop], level: Anonymity
) -> None:
    room = keep(store, make_workshop(), level)
    backups = grown(store, room, [2, 4, 9])
    close_round(Context(store), room.id, room.rounds[0].id)
    store.back_up()
    assert [whose_ballots(one) for one in backups] == [2, 4, 9]


def test_times_that_an_earlier_version_kept_go_from_its_backups_too(
    store: SqliteStore, room: Workshop
) -> None:
    (old,) = grown(store, room, [9])
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("UPDATE rating_change SET changed_at = changed_at + 1234567")
        connection.execute("UPDATE consent SET given_at = given_at + 1234567")
        connection.commit()
    store.close()
    with open_store(store.path) as again:
        again.back_up()
    for table, column in TIMES.items():
        assert {at for (at,) in values(old, f"SELECT {column} % {DAY} FROM {table}")} == {0}
    assert whose_ballots(old) == 9


def test_a_damaged_backup_hinders_no_other(store: SqliteStore, room: Workshop) -> None:
    first, second = grown(store, room, [2, 4])
    first.write_bytes(first.read_bytes()[:3000])
    close_round(Context(store), room.id, room.rounds[0].id)
    store.back_up()
    assert first.stat().st_size == 3000
    assert whose_ballots(second) == 4


@pytest.mark.expects_log("Cleaning was put off: DiskFullError")
def test_a_full_disk_leaves_the_backup_whole_and_the_next_time_cleans_it(
    store: SqliteStore, room: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    (old,) = grown(store, room, [4])
    come(store, room, room.participants[4:])
    close_round(Context(store), room.id, room.rounds[0].id)
    before = old.read_bytes()

    def full(_path: Path) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(partial, "sync_file", full)
        store.back_up()
    assert old.read_bytes() == before
    assert not list(old.parent.glob("*.part"))
    store.back_up()
    assert whose_ballots(old) == 0
