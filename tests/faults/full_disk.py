"""The disk is full, or fails, at every single write: nothing acknowledged is lost, and it is told.

SQLite's own writes go through a VFS that refuses them from the n-th on, until there is room again.
"""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from disk_recorder import DiskRecorder, Step
from outcome import Outcome
from storage_archive import make_archive

from workshop_app.domain.errors import StorageError
from workshop_app.domain.rounds import Channel
from workshop_app.services.ballots import Answer, Ballot, OnConflict, submit_ballot
from workshop_app.services.context import Context
from workshop_app.storage.sqlite.opening import open_store
from workshop_app.storage.sqlite.store import SqliteStore

FULL, FAILED_WRITE, FAILED_SYNC = 13, 778, 1034  # SQLITE_FULL, _IOERR_WRITE, _IOERR_FSYNC
BALLOTS = 4


class FailingDisk(DiskRecorder):
    """Refuses what changes a file, from the `first` such step on, until `has_room`."""

    def __init__(self, first: int, *, code: int) -> None:
        super().__init__()
        self.asked = 0
        self.has_room = False
        self._first = first
        self._code = code

    def _noting(self, note: Callable[..., Step], do: Any) -> Callable[..., int]:
        is_sync = note == self._synced

        def refused(file: int, *arguments: int) -> int:
            if (self._code == FAILED_SYNC) != is_sync:
                return do(file, *arguments)
            self.asked += 1
            fails = self.asked >= self._first and not self.has_room
            return self._code if fails else do(file, *arguments)

        return refused


def fill(folder: Path, *, every: int = 1) -> Outcome:
    """Let ballots be kept while the disk fails at each step, or at each `every`-th."""
    outcome = Outcome("full or failing disk at every write")
    sound = folder / "sound.db"
    workshop_id = make_archive(sound, 1)
    for code in (FULL, FAILED_WRITE, FAILED_SYNC):
        first, last = 1, 2
        while first <= last:
            path = folder / f"{code}-{first}" / "disk.db"
            path.parent.mkdir()
            shutil.copy(sound, path)
            last = max(last, _try(path, workshop_id, FailingDisk(first, code=code), outcome))
            first += every
    return outcome


def _try(path: Path, workshop_id: str, disk: FailingDisk, outcome: Outcome) -> int:
    outcome.tries += 1
    kept: set[int] = set()
    missing = 0
    with disk:
        try:
            with open_store(path) as store:
                kept = {n for n in range(BALLOTS) if _is_kept(store, workshop_id, n)}
                disk.has_room = True
                kept |= {n for n in range(BALLOTS) if _is_kept(store, workshop_id, n + BALLOTS)}
                missing = BALLOTS - len(kept)
        except StorageError:  # at the opening, where nothing was promised, or the closing: told
            pass
    with open_store(path) as store:
        found = {n for n in range(BALLOTS) if _stands(store, workshop_id, n)}
    outcome.lost += len(kept - found)
    outcome.silent += missing  # with room again, the next try must be kept
    outcome.survived += kept <= found and not missing
    return disk.asked


def _is_kept(store: SqliteStore, workshop_id: str, number: int) -> bool:
    """Submit a ballot; tell whether it was acknowledged."""
    context = Context(store)
    try:
        workshop = context.workshop(workshop_id)
        who, item = workshop.participants[number % BALLOTS], workshop.recommendations[0]
        answers = {(item.id, by.id): Answer(_value(number)) for by in workshop.criteria}
        this = workshop.rounds[-1].id
        submit_ballot(context, Ballot(this, who.id, Channel.KIOSK, answers), OnConflict.REPLACE)
    except StorageError:
        return False
    return True


def _stands(store: SqliteStore, workshop_id: str, number: int) -> bool:
    workshop = Context(store).workshop(workshop_id)
    who, item = workshop.participants[number], workshop.recommendations[0]
    with store.reading() as work:
        found = work.ratings.of_ballot(workshop.rounds[-1].id, who.id, item.id)
    values = {one.value for one in found}
    return len(values) == 1 and values <= {_value(number), _value(number + BALLOTS)}


def _value(number: int) -> int:
    return number % 5 + 1
