"""Damages a library at random and salvages it: nothing may come back that was not there."""

import random
import sqlite3
from collections import Counter
from contextlib import closing
from datetime import date
from pathlib import Path

from outcome import Outcome

from workshop_app.app import find_places, open_context
from workshop_app.domain.errors import DamagedFileError, NotAWorkshopFileError, UserError
from workshop_app.services.jobs import SilentProgress
from workshop_app.services.sample import make_sample
from workshop_app.storage.sqlite.opening import open_store
from workshop_app.storage.sqlite.salvaging import salvage

PAGE = 4096
ANSWERS = "SELECT round_id, participant_id, recommendation_id, criterion_id, value FROM rating"


def salvage_flips(folder: Path, tries: int, seed: int = 13) -> Counter[str]:
    """Damage the sample `tries` times, each time anew, and count what came of it.

    `salvaged` whole or in part, `refused` by a sentence, `wrong`: a rating that nobody gave;
    `broken`: a new file that cannot be opened, or a fault without a sentence.
    """
    chance = random.Random(seed)  # noqa: S311 - the same damage each time
    places = find_places(data_dir=folder)
    context = open_context(places)
    make_sample(context)
    context.store.close()
    path, new = places.database, folder / "new.db"
    sound, given = path.read_bytes(), answers(path)
    counted: Counter[str] = Counter()
    for _ in range(tries):
        path.write_bytes(damaged(sound, chance))
        try:
            salvage(path, new, SilentProgress(), date(2026, 3, 5))
        except (DamagedFileError, NotAWorkshopFileError):
            counted["refused"] += 1
        except Exception:  # noqa: BLE001 - each is counted
            counted["broken"] += 1
        else:
            counted[_judged(new, given)] += 1
        new.unlink(missing_ok=True)
    path.write_bytes(sound)
    counted["left behind"] = sum(".part" in one.name for one in folder.iterdir())
    return counted


def salvage_often(folder: Path, tries: int) -> Outcome:
    """Salvage damaged files as a machine of the table; what is broken counts as lost."""
    counted = salvage_flips(folder, tries)
    survived = counted["salvaged"] + counted["refused"]
    said = f"salvaged {counted['salvaged']:,}, refused {counted['refused']:,}"
    lost = counted["broken"] + counted["left behind"]
    name = "damaged file salvaged into a new one"
    return Outcome(name, tries, survived, lost, counted["wrong"], note=said)


def damaged(content: bytes, chance: random.Random) -> bytes:
    """Flip some bits, lose a page, or cut the file; never in its first hundred bytes."""
    spoilt = bytearray(content)
    how = chance.random()
    if how < 0.6:
        for _ in range(chance.choice((1, 3, 30))):
            spoilt[chance.randrange(100, len(spoilt))] ^= 1 << chance.randrange(8)
    elif how < 0.9:
        at = chance.randrange(1, len(spoilt) // PAGE) * PAGE
        spoilt[at : at + PAGE] = chance.choice((bytes(PAGE), chance.randbytes(PAGE)))
    else:
        del spoilt[chance.randrange(len(spoilt) // 2, len(spoilt)) :]
    return bytes(spoilt)


def answers(path: Path) -> set[tuple[int, ...]]:
    """Return every rating with its place."""
    with closing(sqlite3.connect(path)) as connection:
        return set(connection.execute(ANSWERS))


def _judged(new: Path, given: set[tuple[int, ...]]) -> str:
    try:
        open_store(new).close()
    except UserError:
        return "broken"
    return "wrong" if answers(new) - given else "salvaged"
