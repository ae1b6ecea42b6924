"""Journey (g): two processes; the round is changed by one under a ballot in the other's window."""

import subprocess
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from workshop_app.services.rounds import open_round

# A process of its own, as a second program on the same file would be.
CHANGE = """
import sys
from pathlib import Path
from workshop_app.services.context import Context
from workshop_app.services.rounds import close_round, open_round, reopen_round
from workshop_app.storage.sqlite.opening import open_store
path, workshop_id, this, *deeds = sys.argv[1:]
with open_store(Path(path)) as store:
    context = Context(store)
    for deed in deeds:
        if deed == "close":
            close_round(context, workshop_id, this)
        elif deed == "next":
            open_round(context, workshop_id)
        else:
            reopen_round(context, workshop_id, this, "too early")
"""


@pytest.fixture
def ballot(start, make_workshop):
    """Return the window, its workshop and its ballot, on which one answer was given."""
    run = start("en")
    workshop = replace(make_workshop, context=run.context)(people=1, items=3)
    workshop = open_round(run.context, workshop.id)
    run.shell.open_workshop(workshop.id, "rate")
    page = run.shell.page.page("rate")
    page.open_ballot(workshop.participants[0].id)
    run.until(page.kiosk.isActiveWindow)
    run.keys(Qt.Key.Key_Return)
    run.keys("4")
    run.until(lambda: page.kiosk.item.saved.text().startswith("✓ Saved"))
    return run, workshop, page.kiosk


def change_elsewhere(run, workshop, *deeds: str) -> None:
    arguments = [str(run.context.store.path), workshop.id, workshop.rounds[0].id, *deeds]
    subprocess.run([sys.executable, "-c", CHANGE, *arguments], check=True)


def values(run, workshop) -> list[list[int | None]]:
    rounds = run.context.workshop(workshop.id).rounds
    with run.context.store.reading() as work:
        return [sorted(one.value for one in work.ratings.of_round(this.id)) for this in rounds]


@pytest.mark.parametrize("deeds", [("close",), ("close", "next")])
def test_an_answer_for_a_round_closed_elsewhere_is_not_stored_and_stays_with_the_person(
    ballot, deeds
):
    run, workshop, kiosk = ballot
    change_elsewhere(run, workshop, *deeds)
    run.keys("2")
    run.until(lambda: "round 1 was closed at" in kiosk.item.saved.text())
    run.shell.upkeep.look_for_changes()
    run.settle()
    assert values(run, workshop) == [[4], *[[]] * (len(deeds) - 1)]
    assert "round 1 was closed at" in kiosk.item.saved.text(), "the person still sees it"


def test_an_answer_that_waited_goes_in_when_the_round_is_opened_again_elsewhere(ballot):
    run, workshop, kiosk = ballot
    change_elsewhere(run, workshop, "close")
    run.keys("2")
    run.until(lambda: "round 1 was closed at" in kiosk.item.saved.text())
    change_elsewhere(run, workshop, "reopen")
    run.shell.upkeep.look_for_changes()
    run.until(lambda: 2 in values(run, workshop)[0])
    run.until(lambda: kiosk.item.saved.text().startswith("✓ Saved"))
