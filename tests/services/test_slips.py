"""Slips for those who vote, with a name only where the level of anonymity keeps one."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from workshop_app.domain.errors import NobodyToPrintError, RoundNotOpenError
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.services.phones import Exchange, exchange_links
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.rounds import open_round
from workshop_app.services.slips import ByPhone, Slip, Slips, gather_slips, print_slips


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


def test_where_phones_may_answer_each_slip_has_a_link_of_its_own(
    context: Context, make_workshop: Any
) -> None:
    made = open_round(context, make_workshop(anonymity=Anonymity.ANONYMOUS).id)
    phone = ByPhone("http://192.168.0.14:40123", "HALL", "secret")
    assert all(
        not slip.link for pile in gather_slips(context, made.id, "en").piles for slip in pile.slips
    )
    slips = gather_slips(context, made.id, "en", phone)
    assert slips.by_phone == phone
    links = {slip.code: slip.link for pile in slips.piles for slip in pile.slips}
    assert all(one.startswith("http://192.168.0.14:40123/j/") for one in links.values())
    assert len(set(links.values())) == len(made.voters)
    wanted = [Exchange(links[one.code].rpartition("/")[2], one.code) for one in made.participants]
    whose = exchange_links(context, made.rounds[0].id, wanted)
    assert whose == [one.id for one in made.participants], "the code is whose the link is"


def test_between_rounds_no_slip_can_lead_to_a_ballot(context: Context, make_workshop: Any) -> None:
    with pytest.raises(RoundNotOpenError):
        gather_slips(context, make_workshop().id, "en", ByPhone("http://192.168.0.14:40123"))
