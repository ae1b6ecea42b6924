"""Damages a workshop file at random and opens it: refused with an error of ours, or sound.

    python benchmarks/fuzz_file.py [--cases 1000] [--seed 1]

A case fails where anything but a StorageError comes up, or where a file is accepted for which
SQLite's own integrity_check finds something. Exit code 1 then.
"""

import argparse
import random
import sqlite3
import sys
import tempfile
from collections import Counter
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from storage_archive import make_archive

from workshop_app.domain.errors import StorageError
from workshop_app.storage.sqlite.opening import open_store
from workshop_app.storage.sqlite.store import SqliteStore

_TRUNCATE = 0.1
_HEAVY = 0.2


def main() -> int:
    parser = argparse.ArgumentParser(description="Damage a file at random and open it.")
    parser.add_argument("--cases", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311 - the same damage again
    results: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        sound = Path(folder) / "sound.db"
        make_archive(sound, 1)
        data = sound.read_bytes()
        for case in range(options.cases):
            path = Path(folder) / f"{case}.db"
            path.write_bytes(damaged(data, chance))
            try:
                results[outcome(path)] += 1
            except Exception:
                print(f"seed {options.seed}, case {case}: not refused as it should be")
                raise
            path.unlink()
    for name, times in results.most_common():
        print(f"{times:6} {name}")
    return 0


def damaged(data: bytes, chance: random.Random) -> bytes:
    kind = chance.random()
    if kind < _TRUNCATE:
        return data[: chance.randrange(len(data))]
    changed = bytearray(data)
    for _ in range(chance.randint(2, 50) if kind < _HEAVY else 1):
        # A third of the flips hits the header and the description of the tables.
        reach = 16_384 if chance.random() < 1 / 3 else len(changed)
        changed[chance.randrange(reach)] ^= 1 << chance.randrange(8)
    return bytes(changed)


def outcome(path: Path) -> str:
    try:
        with open_store(path) as store:
            faults = integrity(path)
            if faults != ["ok"]:
                raise AssertionError(faults)
            return read_all(store)
    except StorageError as refused:
        return f"refused: {type(refused).__name__}"


def integrity(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [text for (text,) in connection.execute("PRAGMA integrity_check")]


def read_all(store: SqliteStore) -> str:
    try:
        with store.reading() as work:
            for card in work.workshops.cards():
                workshop = work.workshops.get(card.id)
                for this in workshop.rounds:
                    work.ratings.of_round(this.id)
                    work.ratings.history(this.id)
                    work.ratings.progress(this.id)
                    work.comments.of_round(this.id)
                work.decisions.of_workshop(card.id)
                work.consents.of_workshop(card.id)
            work.workshops.search("예산")
            work.workshops.trashed()
    except StorageError as found:
        return f"accepted, found while reading: {type(found).__name__}"
    return "accepted: a value changed that no check can know"


if __name__ == "__main__":
    sys.exit(main())
