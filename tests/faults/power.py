"""The power fails at every disk step of rating and of an upgrade."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

from disk_recorder import DiskRecorder, Step
from outcome import Outcome
from power_cut import by_chance, lay_out, nothing, power_cuts
from storage_archive import make_archive

from workshop_app.domain.errors import StorageError
from workshop_app.domain.rounds import Channel
from workshop_app.services.ballots import Answer, Ballot, OnConflict, submit_ballot
from workshop_app.services.context import Context
from workshop_app.storage.sqlite.opening import open_store

COMMITS = 8


def cut(folder: Path, chances: int) -> Outcome:
    """Cut at every step with nothing of what was not synced, then `chances` times by chance."""
    outcome = Outcome("power cut at every disk step of rating")
    path = folder / "cut" / "cut.db"
    path.parent.mkdir()
    workshop_id = make_archive(path, 1)
    before = {path.name: path.read_bytes()}
    steps = _rate(path, workshop_id)
    seeds = random.Random(1)  # noqa: S311 - the same cuts again
    for luck in (nothing, *(by_chance(seeds.randrange(10**6)) for _ in range(chances))):
        for told, left in power_cuts(before, steps, luck):
            lay_out(path.parent, left)
            _judge(path, workshop_id, told, outcome)
    return outcome


def _rate(path: Path, workshop_id: str) -> list[Step]:
    with DiskRecorder() as disk, open_store(path) as store:
        context = Context(store)
        workshop = context.workshop(workshop_id)
        this, item = workshop.rounds[-1].id, workshop.recommendations[0]
        for number, person in enumerate(workshop.participants[:COMMITS], start=1):
            answers = {(item.id, by.id): Answer(number % 5 + 1) for by in workshop.criteria}
            ballot = Ballot(this, person.id, Channel.KIOSK, answers, {item.id: f"글 {number}"})
            submit_ballot(context, ballot, OnConflict.REPLACE)
            disk.tell(number)
    return disk.steps


def _judge(path: Path, workshop_id: str, told: int, outcome: Outcome) -> None:
    outcome.tries += 1
    try:
        with open_store(path) as store:
            workshop = Context(store).workshop(workshop_id)
            this, item = workshop.rounds[-1], workshop.recommendations[0]
            with store.reading() as work:
                said = {one.participant_id: one.text for one in work.comments.of_round(this.id)}
                whole = [
                    {one.value for one in work.ratings.of_ballot(this.id, person.id, item.id)}
                    == {number % 5 + 1}
                    and said.get(person.id) == f"글 {number}"
                    for number, person in enumerate(workshop.participants[:COMMITS], start=1)
                ]
        with closing(sqlite3.connect(path)) as connection:
            sound = connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    except StorageError:
        outcome.lost += 1
        return
    outcome.lost += sum(not one for one in whole[:told])
    outcome.silent += not sound
    outcome.survived += sound and all(whole[:told])
