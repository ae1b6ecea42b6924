"""The power fails at every moment: what was told to be kept is there, and nothing is half done."""

from collections.abc import Callable
from pathlib import Path

import pytest
from disk_recorder import DiskRecorder, Step
from power_cut import Luck, by_chance, lay_out, nothing, power_cuts

from ballot_box import Vote, cast_votes
from workshop_app.domain.errors import StorageError
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.progression import with_round_opened
from workshop_app.domain.rounds import Channel
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context, utc_now
from workshop_app.services.preparing import strengthen_anonymity
from workshop_app.storage.sqlite import engine
from workshop_app.storage.sqlite.opening import open_store

COMMITS = 6
PER_COMMIT = 2


@pytest.fixture
def workshop(path: Path, make_workshop: Callable[..., Workshop]) -> Workshop:
    """A kept workshop whose round is open; nobody has the file open."""
    prepared = make_workshop()
    ids = [item.id for item in prepared.recommendations]
    made = with_round_opened(prepared, ids, utc_now())
    with open_store(path) as store, store.writing() as work:
        work.workshops.add(made)
        work.commit()
    return made


def rate(path: Path, workshop: Workshop) -> list[Step]:
    """Return what was asked of the disk while people rated; each commit has two answers."""
    item = workshop.recommendations[0].id
    with DiskRecorder() as disk, open_store(path) as store:
        for number, person in enumerate(workshop.participants[:COMMITS], start=1):
            answers = [Vote(person.id, item, one.id, 4) for one in workshop.criteria]
            cast_votes(Context(store), workshop.id, answers, Channel.KIOSK)
            disk.tell(number)
    return disk.steps


def rate_anonymously(path: Path, workshop: Workshop) -> list[Step]:
    """Return what was asked of the disk while people rated and the file was laid anew."""
    item = workshop.recommendations[0].id
    with DiskRecorder() as disk, open_store(path) as store:
        for number, person in enumerate(workshop.participants[:COMMITS], start=1):
            answers = [Vote(person.id, item, one.id, 4) for one in workshop.criteria]
            cast_votes(Context(store), workshop.id, answers, Channel.KIOSK)
            disk.tell(number)
            if number % 2 == 0:
                store.tidy()
    return disk.steps


def answers_found(path: Path, workshop: Workshop) -> tuple[int, int]:
    """Return how many answers and lines of history the file holds; it must be sound."""
    this = workshop.rounds[0]
    with open_store(path) as store, store.reading() as work:
        return len(work.ratings.of_round(this.id)), len(work.ratings.history(this.id))


def losses(
    path: Path,
    workshop: Workshop,
    luck: Luck,
    rating: Callable[[Path, Workshop], list[Step]] = rate,
) -> list[str]:
    """Return what goes wrong at any cut, with the file as it was told to be."""
    before = {path.name: path.read_bytes()}
    wrong: list[str] = []
    for told, left in power_cuts(before, rating(path, workshop), luck):
        lay_out(path.parent, left)
        try:
            found, lines = answers_found(path, workshop)
        except StorageError as problem:
            wrong.append(type(problem).__name__)
            continue
        whole = found == lines and found % PER_COMMIT == 0
        if not (whole and told <= found // PER_COMMIT <= told + 1):
            wrong.append(f"told {told}, found {found} and {lines} lines")
    return wrong


@pytest.mark.parametrize("luck", [nothing, by_chance(1), by_chance(2)])
def test_a_power_cut_at_any_step_loses_nothing_that_was_told(
    path: Path, workshop: Workshop, luck: Luck
) -> None:
    assert losses(path, workshop, luck) == []


@pytest.mark.parametrize("luck", [nothing, by_chance(1), by_chance(2)])
def test_a_power_cut_while_the_file_is_laid_anew_loses_nothing_that_was_told(
    path: Path, workshop: Workshop, luck: Luck
) -> None:
    with open_store(path) as store:
        anonymous = strengthen_anonymity(Context(store), workshop.id, Anonymity.ANONYMOUS)
    for backup in (path.parent / "backups").iterdir():
        backup.unlink()
    assert losses(path, anonymous, luck, rate_anonymously) == []


@pytest.mark.parametrize(
    ("weaker", "luck"),
    [("FULL", nothing), ("OFF", nothing), ("OFF", by_chance(3))],
)
def test_any_weaker_setting_is_found_out(
    path: Path,
    workshop: Workshop,
    luck: Luck,
    weaker: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(engine, "_WRITER", (*engine._WRITER, f"PRAGMA synchronous = {weaker}"))
    assert losses(path, workshop, luck)
