"""One flipped bit anywhere in a file: it is refused, named, harmless, or it would be silent."""

import random
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

from outcome import Outcome
from storage_archive import make_archive

from workshop_app.domain.errors import StorageError
from workshop_app.storage.sqlite.opening import open_store

# What figures are made of; and what people read: no history proves a single letter of it.
_FIGURES = (
    "SELECT round_id, participant_id, recommendation_id, criterion_id, value, recused FROM rating",
    "SELECT id, workshop_id, group_id, observer, removed FROM participant",
    "SELECT id, workshop_id, key FROM stakeholder_group",
    "SELECT id, workshop_id, number, state, revealed_at IS NULL FROM rating_round",
    "SELECT round_id, recommendation_id FROM round_recommendation",
    "SELECT wording_id, value FROM wording_point",
    "SELECT id, rule_kind, rule_threshold_percent, rule_minimum_answers, anonymity FROM workshop",
    "SELECT round_id, participant_id FROM round_absence",
)


def flip(folder: Path, tries: int, seed: int = 1) -> Outcome:
    """Flip one bit `tries` times in a file of 1,560 ratings."""
    chance = random.Random(seed)  # noqa: S311 - the same damage again
    sound = folder / "sound.db"
    make_archive(sound, 1)
    data, expected = sound.read_bytes(), figures(sound)
    outcome, kinds = Outcome("one flipped bit, checked for meaning", tries), Counter[str]()
    for number in range(tries):
        path = folder / f"{number}" / "flipped.db"
        path.parent.mkdir()
        changed = bytearray(data)
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
        path.write_bytes(changed)
        try:
            open_store(path).close()
        except StorageError as refused:
            kinds[type(refused).__name__] += 1
            outcome.survived += 1
            continue
        if figures(path) == expected:
            kinds["same figures"] += 1
            outcome.survived += 1
        else:
            outcome.silent += 1
    outcome.note = ", ".join(f"{name} {times}" for name, times in kinds.most_common())
    return outcome


def figures(path: Path) -> list[list[tuple[object, ...]]]:
    """Return everything that figures are made of."""
    with closing(sqlite3.connect(path)) as connection:
        return [sorted(connection.execute(query), key=repr) for query in _FIGURES]
