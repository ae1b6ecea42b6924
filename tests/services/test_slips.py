"""Slips for those who vote, with a name only where the level of anonymity keeps one."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from workshop_app.domain.errors import NobodyToPrintError
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.slips import Slip, Slips, gather_slips, print_slips


def named(workshop: Workshop) -> Workshop:
    people = tuple(replace(one, name=f"N {one.code}") for one in workshop.participants)
    return replace(workshop, participants=people)


@pytest.mark.parametrize("level", [Anonymity.NAMED, Anonymity.CODE])
def test_slips_bear_names_in_the_order_of_the_list(
    context: Context, make_workshop: Any, level: Anonymity
) -> None:
    made = make_workshop(anonymity=level)
    edit_workshop(context, made.id, named)
    slips = gather_slips(context, made.id, "ko")
    assert (slips.title, slips.anonymity, slips.language) == (made.title, level, "ko")
    assert [pile.group for pile in slips.piles] == [group.name for group in made.groups]
    assert slips.piles[0].slips == (Slip("A-01", "N A-01"), Slip("A-02", "N A-02"))


def test_anonymous_slips_bear_codes_only_and_lie_in_no_order(
    context: Context, make_workshop: Any
) -> None:
    made = make_workshop(people=(40, 0, 0), anonymity=Anonymity.ANONYMOUS)
    (pile,) = gather_slips(context, made.id, "en").piles
    codes = [slip.code for slip in pile.slips]
    assert sorted(codes) == [person.code for person in made.participants]
    assert codes != sorted(codes)
    assert {(slip.name, slip.affiliation) for slip in pile.slips} == {("", "")}


def test_an_observer_has_no_slip_so_that_no_voter_draws_it(
    context: Context, make_workshop: Any
) -> None:
    made = make_workshop(people=(2, 1, 0), anonymity=Anonymity.ANONYMOUS)
    watching = {made.participants[0].id, made.participants[2].id}

    def watched(workshop: Workshop) -> Workshop:
        people = (replace(one, is_observer=one.id in watching) for one in workshop.participants)
        return replace(workshop, participants=tuple(people))

    edit_workshop(context, made.id, watched)
    (pile,) = gather_slips(context, made.id, "en").piles
    assert [slip.code for slip in pile.slips] == ["A-02"]


def test_without_anybody_who_votes_there_is_nothing_to_print(
    context: Context, make_workshop: Any
) -> None:
    with pytest.raises(NobodyToPrintError):
        gather_slips(context, make_workshop(people=0).id, "en")


def test_slips_are_printed_where_one_wants_them(
    context: Context, make_workshop: Any, tmp_path: Path
) -> None:
    class Printer:
        def write(self, slips: Slips, path: Path, progress: object) -> None:
            self.last = (slips.title, path)

    printer, made = Printer(), make_workshop()
    found: list[Path] = []
    target = tmp_path / "slips.pdf"
    ImmediateJobs().run(
        lambda progress: print_slips(context, printer, made.id, target, "en", progress),
        done=found.append,
        failed=found.append,
    )
    assert found == [target]
    assert printer.last == (made.title, target)
