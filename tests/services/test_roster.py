"""The list at the door: who is expected, and never a name beside a code."""

from dataclasses import replace
from pathlib import Path

import pytest

from workshop_app.domain.errors import NobodyToPrintError
from workshop_app.domain.participants import Anonymity
from workshop_app.services.jobs import SilentProgress
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.roster import gather_roster, print_roster


@pytest.mark.parametrize(
    ("level", "said"),
    [
        (Anonymity.NAMED, ["Kim", "Kim", "Kim"]),
        (Anonymity.CODE, ["Kim", "Kim", "Kim"]),
        (Anonymity.ANONYMOUS, ["", "", ""]),
    ],
)
def test_a_roster_has_a_line_for_everybody_and_no_code_beside_a_name(
    context, make_workshop, level, said
):
    made = make_workshop(people=1)

    def named(one):
        name = "" if level is Anonymity.ANONYMOUS else "Kim"
        people = tuple(replace(each, name=name) for each in one.participants)
        return replace(one, participants=people, anonymity=level)

    edit_workshop(context, made.id, named)
    roster = gather_roster(context, made.id, "ko")
    assert [line.name for group in roster.groups for line in group.lines] == said


def test_who_has_no_name_yet_stands_there_with_the_code(context, make_workshop):
    roster = gather_roster(context, make_workshop(people=[1, 0, 0]).id, "ko")
    assert [[line.name for line in group.lines] for group in roster.groups] == [["A-01"]]


def test_a_roster_of_nobody_is_not_printed_and_any_other_where_it_was_asked_for(
    context, make_workshop
):
    class Printer:
        def write(self, roster, path, progress):
            self.written = path

    with pytest.raises(NobodyToPrintError):
        gather_roster(context, make_workshop(people=0).id, "ko")
    printer, path = Printer(), Path("roster.pdf")
    workshop = make_workshop(people=1).id
    assert print_roster(context, printer, workshop, path, "en", SilentProgress()) == path
    assert printer.written == path
