"""Kills the program while somebody rates in its window, and looks what is left (kill -9).

    python benchmarks/kill_gui.py [--kills 30] [--seed 1] [--keep FOLDER]

A child opens the real window (offscreen) and its full-screen ballot, and rates and comments by
keys. It tells on its output what it types, and each time the ballot shows "Saved". The parent
kills it a random moment after a random line of these, so that a slow machine is killed as far on
as a quick one, opens the file and compares: nothing typed before a shown "Saved" is
missing, nothing is there that was not typed. Exit code 1 where not.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import count, cycle, islice
from pathlib import Path

from workshop_app.domain.creation import default_criteria, new_participant, new_workshop
from workshop_app.domain.ids import new_id
from workshop_app.domain.preparation import with_participant
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.scale import ScaleKind
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.services.context import Context, utc_now
from workshop_app.services.library import list_workshops
from workshop_app.services.rounds import open_round
from workshop_app.storage.sqlite.opening import open_store

ITEMS, PEOPLE_A_GROUP = 6, 4
COMMENT_EVERY = 5
SAVING_SECONDS = 120.0
MOST_LINES = 90  # three ballots and more: an answer is two lines
MOST_SECONDS = 0.02  # an answer takes about as long

# Where something was typed: participant's code, recommendation's code, criterion's key or "".
Place = tuple[str, str, str]
Typed = dict[Place, list[str]]


def main() -> int:
    parser = argparse.ArgumentParser(description="Kill the window in the middle of a ballot.")
    parser.add_argument("--kills", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="work in this folder and leave the file there")
    parser.add_argument("--child", nargs=2, metavar=("PATH", "FIRST"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        rate_in_the_window(Path(options.child[0]), int(options.child[1]))
    with tempfile.TemporaryDirectory() as folder:
        path = (options.keep or Path(folder)) / "workshops.db"
        make_workshop(path)
        return kill_often(path, options.kills, options.seed)


def make_workshop(path: Path) -> None:
    """Make one workshop whose first round is open."""
    workshop = new_workshop(Details(title="Ballot under fire"), utc_now())
    made = tuple(
        Recommendation(new_id(), f"R{n}", LocalText(f"권고안 {n}", f"Recommendation {n}"))
        for n in range(1, ITEMS + 1)
    )
    criteria = default_criteria(ScaleKind.FIVE)
    workshop = replace(workshop, recommendations=made, criteria=criteria)
    for group in workshop.groups:
        for _ in range(PEOPLE_A_GROUP):
            workshop = with_participant(workshop, new_participant(group, workshop))
    with open_store(path) as store:
        context = Context(store)
        with store.writing() as work:
            work.workshops.add(workshop)
            work.commit()
        open_round(context, workshop.id)


# --- the child: a person at the window ------------------------------------------------------


def rate_in_the_window(path: Path, first: int) -> None:
    """Rate one ballot after the other until killed."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from workshop_app.app import Places, make_application, make_window
    from workshop_app.domain.preferences import Preferences
    from workshop_app.ui.window.gallery import open_window, wait_until

    make_application()
    window = make_window(Places(path), Preferences("en", "light", motion=False))
    shell = open_window(window)
    context = shell.desk.context
    workshop = the_workshop(context)
    shell.open_workshop(workshop.id, "rate")
    wait_until(lambda: shell.is_idle)
    page = shell.page.page("rate")
    for number, person in zip(count(first), cycle(workshop.participants), strict=False):
        page.open_ballot(person.id)
        wait_until(page.kiosk.isActiveWindow)
        rate_one_ballot(page.kiosk, workshop, person.code, number)
        page.kiosk.leave()


def rate_one_ballot(kiosk, workshop: Workshop, person: str, number: int) -> None:  # noqa: ANN001
    """Answer each recommendation by keys; the values differ from ballot to ballot."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    if kiosk.start.isVisible():
        QTest.keyClick(kiosk.start.begin, Qt.Key.Key_Return)
    for at, item in enumerate(workshop.recommendations):
        kiosk.model.go_to(at)
        for row, criterion in zip(kiosk.item.rows, workshop.criteria, strict=True):
            value = (number * 7 + at * 3) % 5 + 1
            tell(person, item.code, criterion.key, str(value))
            row.focus_row()
            QTest.keyClick(kiosk, str(value))
            wait_for_saved(kiosk)
        if (number + at) % COMMENT_EVERY == 0:
            text = f"comment {number} on {item.code}"
            tell(person, item.code, "", text)
            kiosk.item.comment.setFocus()
            QTest.keyClick(kiosk.item.comment, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            QTest.keyClicks(kiosk.item.comment, text)
            wait_for_saved(kiosk)


def wait_for_saved(kiosk) -> None:  # noqa: ANN001
    """Wait until the ballot itself says so, and tell the parent."""
    from PySide6.QtWidgets import QApplication

    end = time.monotonic() + SAVING_SECONDS
    while not kiosk.item.saved.text().startswith("✓ Saved"):
        if time.monotonic() > end:
            raise RuntimeError(f"never saved: {kiosk.item.saved.text()}")
        QApplication.processEvents()
    tell("saved")


def tell(*words: str) -> None:
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


# --- the parent -----------------------------------------------------------------------------


def kill_often(path: Path, kills: int, seed: int) -> int:
    """Kill a child `kills` times; compare the file with what was typed after each."""
    chance = random.Random(seed)  # noqa: S311 - the same kills again
    possible: dict[Place, set[str]] = {}
    acknowledged = 0
    for number in range(kills):
        typed, certain = killed_run(
            path, number * 3, chance.randint(1, MOST_LINES), chance.uniform(0, MOST_SECONDS)
        )
        acknowledged += sum(certain.values())
        for place, values in typed.items():
            sure = certain.get(place, 0)
            # From the last value that was shown as saved, any later one may be there.
            earlier = possible.get(place, {""}) if not sure else set()
            possible[place] = earlier | set(values[max(sure - 1, 0) :])
        found = read_answers(path)
        wrong = {
            place: (found.get(place, ""), allowed)
            for place, allowed in possible.items()
            if not is_allowed(found.get(place, ""), allowed, place)
        }
        wrong |= {place: (found[place], set()) for place in found.keys() - possible.keys()}
        if wrong:
            print(f"seed {seed}, kill {number + 1}: lost or wrong: {wrong}")
            return 1
        possible = {
            place: {found[place]} if place in found else allowed
            for place, allowed in possible.items()
        }
    print(f"{kills} kills in the middle of a ballot, {acknowledged} answers shown as saved, 0 lost")
    return 0


def is_allowed(found: str, allowed: set[str], place: Place) -> bool:
    """Tell whether a value may be there; a comment that was not yet saved may be a part of it."""
    if found in allowed:
        return True
    is_comment = place[2] == ""
    return is_comment and any(one.startswith(found) for one in allowed) and len(allowed) > 1


def killed_run(path: Path, first: int, after: int, delay: float) -> tuple[Typed, dict[Place, int]]:
    """Run a child and kill it `delay` seconds after it told `after` lines.

    Returns what was typed, and how much of it was shown as saved.
    """
    command = [sys.executable, __file__, "--child", str(path), str(first)]
    lines: list[str] = []
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True) as child:
        assert child.stdout is not None  # noqa: S101 - a pipe was asked for
        assert child.stderr is not None  # noqa: S101 - same
        lines += islice(child.stdout, after)
        time.sleep(delay)
        child.kill()
        lines += child.stdout.readlines()
        if len(lines) < after:
            raise RuntimeError(f"the window ended by itself: {child.stderr.read()}")
    typed: Typed = {}
    certain: dict[Place, int] = {}
    for words in told(lines):
        if words == ["saved"]:
            certain = {place: len(values) for place, values in typed.items()}
        else:
            person, item, criterion, value = words
            typed.setdefault((person, item, criterion), []).append(value)
    return typed, certain


def told(lines: list[str]) -> Iterator[list[str]]:
    """Yield what the child told; the last line may have been cut off by the kill."""
    for line in lines:
        if line.endswith("\n"):
            yield json.loads(line)


def the_workshop(context: Context) -> Workshop:
    return context.workshop(list_workshops(context)[0].id)


def read_answers(path: Path) -> dict[Place, str]:
    """Open the file as a next start would, and return every answer and comment in it."""
    with open_store(path) as store:
        context = Context(store)
        workshop = the_workshop(context)
        people = {one.id: one.code for one in workshop.participants}
        items = {one.id: one.code for one in workshop.recommendations}
        criteria = {one.id: one.key for one in workshop.criteria}
        this = workshop.rounds[-1]
        with store.reading() as work:
            ratings, comments = work.ratings.of_round(this.id), work.comments.of_round(this.id)
    found = {
        (people[one.participant_id], items[one.recommendation_id], criteria[one.criterion_id]): str(
            one.value
        )
        for one in ratings
    }
    for one in comments:
        found[people[one.participant_id], items[one.recommendation_id], ""] = one.text
    return found


if __name__ == "__main__":
    sys.exit(main())
