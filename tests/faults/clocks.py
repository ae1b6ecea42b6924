"""A clock that jumps: the backup offered first has most, and no jump destroys anything."""

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

from outcome import Outcome
from storage_archive import make_archive

from workshop_app.domain.rounds import Channel
from workshop_app.services.ballots import Answer, Ballot, OnConflict, submit_ballot
from workshop_app.services.context import Context
from workshop_app.services.library import delete_workshop, list_trash, note_use, old_trash
from workshop_app.storage.sqlite.backups import Backups
from workshop_app.storage.sqlite.opening import open_store

START = datetime(2027, 4, 6, 9, tzinfo=UTC)
STEPS = 12
FARTHEST_DAYS = 500


def jump(folder: Path, tries: int, seed: int = 1) -> Outcome:
    """Rate and back up by a clock that jumps by up to 500 days, forth and back; then look."""
    outcome = Outcome("clock jumps of up to 500 days", tries)
    for number in range(tries):
        chance = random.Random(seed * 1000 + number)  # noqa: S311 - the same jumps again
        path = folder / f"{number}" / "clock.db"
        path.parent.mkdir()
        lost = _answers_lost(path, chance)
        gone = _destroyed(path, chance)
        outcome.lost += lost
        outcome.silent += gone
        outcome.survived += not (lost or gone)
    return outcome


def _answers_lost(path: Path, chance: random.Random) -> int:
    """Return how many answers the backup offered first lacks of those that were backed up."""
    workshop_id = make_archive(path, 1)
    now = START
    with open_store(path, now=lambda: now) as store:
        context = Context(store, now=lambda: now)
        for step in range(STEPS):
            now += timedelta(days=chance.uniform(-FARTHEST_DAYS, FARTHEST_DAYS))
            workshop = context.workshop(workshop_id)
            person, item = workshop.participants[step], workshop.recommendations[0]
            answers = {(item.id, by.id): Answer(step % 5 + 1) for by in workshop.criteria}
            ballot = Ballot(workshop.rounds[-1].id, person.id, Channel.KIOSK, answers)
            submit_ballot(context, ballot, OnConflict.REPLACE)
            store.back_up()
    path.write_bytes(b"\0" * 4096)
    offered = Backups(path).newest_valid()
    if offered is None:
        return STEPS
    with open_store(offered.path, read_only=True) as store:
        workshop = Context(store).workshop(workshop_id)
        this, item = workshop.rounds[-1].id, workshop.recommendations[0].id
        with store.reading() as work:
            return sum(
                {one.value for one in work.ratings.of_ballot(this, person.id, item)}
                != {step % 5 + 1}
                for step, person in enumerate(workshop.participants[:STEPS])
            )


def _destroyed(path: Path, chance: random.Random) -> int:
    """Return how many deleted workshops a jump ahead would destroy after one day of use."""
    trash = path.with_name("trash.db")
    workshop_id = make_archive(trash, 1)
    now = START
    with open_store(trash, now=lambda: now) as store:
        context = Context(store, now=lambda: now)
        note_use(context)
        delete_workshop(context, workshop_id)
        now += timedelta(days=chance.uniform(31, FARTHEST_DAYS))
        note_use(context)
        return len(old_trash(context)) + (1 - len(list_trash(context)))
