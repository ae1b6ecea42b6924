"""Kills a rating process again and again and looks what is left (kill -9 on any system).

    python benchmarks/kill_loop.py [--rounds 200] [--seed 1]

A child records two answers in each transaction and acknowledges it after the commit; the parent
kills it at a random moment, opens the file and compares: nothing acknowledged is missing, no
transaction is half there, counters agree, the file is sound. Exit code 1 where not.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from storage_archive import make_archive

from workshop_app.domain.rounds import Channel
from workshop_app.domain.workshop import Workshop
from workshop_app.services.ballots import Answer, Ballot, OnConflict, submit_ballot
from workshop_app.services.context import Context
from workshop_app.storage.sqlite.opening import open_store
from workshop_app.storage.sqlite.store import SqliteStore

_Place = tuple[str, str]
_BACKUP_EVERY = 25


def main() -> int:
    parser = argparse.ArgumentParser(description="Kill a rating process again and again.")
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--child", nargs=3, metavar=("PATH", "WORKSHOP", "FIRST"))
    options = parser.parse_args()
    if options.child:
        path, workshop_id, first = options.child
        rate_for_ever(Path(path), workshop_id, int(first))
    with tempfile.TemporaryDirectory() as folder:
        return kill_often(Path(folder) / "killed.db", options.rounds, options.seed)


def step(workshop: Workshop, number: int) -> tuple[_Place, int]:
    """Return where the transaction `number` writes and what."""
    people, items = workshop.participants, workshop.recommendations
    who = people[number * 7 % len(people)]
    item = items[number * 11 % len(items)]
    return (who.id, item.id), number % 5 + 1


def rate_for_ever(path: Path, workshop_id: str, first: int) -> None:
    with open_store(path) as store:
        context = Context(store)
        workshop = context.workshop(workshop_id)
        this = workshop.rounds[-1].id
        for number in count(first):
            (who, item), value = step(workshop, number)
            answers = {(item, by.id): Answer(value) for by in workshop.criteria}
            ballot = Ballot(this, who, Channel.KIOSK, answers)
            submit_ballot(context, ballot, OnConflict.REPLACE)
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()
            said = {item: f"의견 {number}"}
            ballot = Ballot(this, who, Channel.KIOSK, comments=said)
            submit_ballot(context, ballot, OnConflict.REPLACE)
            if number % _BACKUP_EVERY == 0:
                store.back_up()


def kill_often(path: Path, rounds: int, seed: int) -> int:
    chance = random.Random(seed)  # noqa: S311 - the same kills again
    workshop_id = make_archive(path, 1)
    with open_store(path) as store:
        workshop = Context(store).workshop(workshop_id)
        expected = read_values(store, workshop)
    done, acknowledged, unacknowledged = 0, 0, 0
    for _ in range(rounds):
        last = killed_run(path, workshop_id, done, chance.uniform(0, 0.5))
        for number in range(done, last + 1):
            place, value = step(workshop, number)
            expected[place] = (value, value)
        acknowledged += last + 1 - done
        done = last + 1
        with open_store(path) as store:
            found = read_values(store, workshop)
            faults = wrong_counters(store, workshop)
        place, value = step(workshop, done)
        one_more = {**expected, place: (value, value)}
        if found != expected and found == one_more:
            unacknowledged += 1
            expected, done = one_more, done + 1
        if found != expected or faults:
            print(f"seed {seed}: lost or half: {set(found.items()) ^ set(expected.items())}")
            print(f"wrong counters: {faults}")
            return 1
    print(f"{rounds} kills, {acknowledged} acknowledged, 0 lost, 0 half, file sound each time")
    print(f"{unacknowledged} commits were durable but killed before they were acknowledged")
    return 0


def killed_run(path: Path, workshop_id: str, first: int, delay: float) -> int:
    """Run a child, kill it, and return the last number that it acknowledged."""
    command = [sys.executable, __file__, "--child", str(path), workshop_id, str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None  # noqa: S101 - a pipe was asked for
        lines = [child.stdout.readline()]
        time.sleep(delay)
        child.kill()
        lines += child.stdout.readlines()
    # The last line may have been cut off by the kill.
    return max((int(line) for line in lines if line.endswith("\n")), default=first - 1)


def read_values(store: SqliteStore, workshop: Workshop) -> dict[_Place, tuple[int | None, ...]]:
    found: dict[_Place, dict[str, int | None]] = {}
    with store.reading() as work:
        for one in work.ratings.of_round(workshop.rounds[-1].id):
            place = (one.participant_id, one.recommendation_id)
            found.setdefault(place, {})[one.criterion_id] = one.value
    return {
        place: tuple(values[by.id] for by in workshop.criteria) for place, values in found.items()
    }


def wrong_counters(store: SqliteStore, workshop: Workshop) -> list[str]:
    faults: list[str] = []
    with store.reading() as work:
        for this in workshop.rounds:
            progress = work.ratings.progress(this.id)
            for who in workshop.participants:
                given = len(work.ratings.of_ballot(this.id, who.id))
                if progress.get(who.id, 0) != given:
                    faults.append(who.code)
        comments = sum(len(work.comments.of_round(this.id)) for this in workshop.rounds)
        if work.workshops.cards()[0].comments != comments:
            faults.append("comments")
    return faults


if __name__ == "__main__":
    sys.exit(main())
