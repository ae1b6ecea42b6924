"""What a paper ballot is made of, and how its key leads back to a person."""

from dataclasses import replace
from pathlib import Path

import pytest

from workshop_app.domain.errors import NobodyToPrintError, RoundNotOpenError
from workshop_app.domain.participants import Anonymity
from workshop_app.services.jobs import SilentProgress
from workshop_app.services.paper import (
    PaperBallots,
    PaperStyle,
    form_of,
    gather_ballots,
    person_keys,
    print_ballots,
    round_key,
)
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.rounds import close_round, open_round

KOREAN = PaperStyle(("ko",))


def named(context, workshop, level):
    def changed(one):
        people = tuple(replace(each, name=f"N {each.code}") for each in one.participants)
        people = people if level is not Anonymity.ANONYMOUS else one.participants
        return replace(one, participants=people, anonymity=level)

    return edit_workshop(context, workshop.id, changed)[1]


@pytest.mark.parametrize(
    ("level", "said"),
    [
        (Anonymity.NAMED, {"N A-01", "N B-01", "N C-01"}),
        (Anonymity.CODE, {"A-01", "B-01", "C-01"}),
        (Anonymity.ANONYMOUS, {"A-01", "B-01", "C-01"}),
    ],
)
def test_a_ballot_says_who_it_is_for_as_far_as_names_are_kept(context, make_workshop, level, said):
    workshop = named(context, make_workshop(people=1), level)
    ballots = gather_ballots(context, workshop.id, KOREAN)
    assert {one.name for one in ballots.ballots} == said
    keys = person_keys(workshop, ballots.form)
    assert {keys[one.key] for one in ballots.ballots} == {one.id for one in workshop.participants}


def test_the_key_of_an_anonymous_ballot_is_made_of_nothing_but_the_code(context, make_workshop):
    workshop = named(context, make_workshop(people=1), Anonymity.ANONYMOUS)
    form = form_of(workshop)
    others = tuple(replace(one, id=f"other {one.code}") for one in workshop.participants)
    before = person_keys(workshop, form)
    after = person_keys(replace(workshop, participants=others), form)
    assert set(before) == set(after)


def test_a_key_that_two_people_share_names_neither(context, make_workshop):
    workshop = make_workshop(people=1)
    one = workshop.participants[0]
    twice = replace(workshop, participants=(one, replace(one, code="other")))
    assert person_keys(twice, form_of(workshop)) == {}


def test_blank_ballots_have_keys_that_name_nobody(context, make_workshop):
    workshop = make_workshop(people=1)
    ballots = gather_ballots(context, workshop.id, KOREAN, blank=2).ballots
    blank = [one for one in ballots if one.is_blank]
    assert (len(ballots), len(blank), len({one.key for one in ballots})) == (5, 2, 5)
    assert not {one.key for one in blank} & set(person_keys(workshop, form_of(workshop)))


def test_who_is_absent_from_the_open_round_has_no_ballot(context, make_workshop):
    workshop = open_round(context, make_workshop(people=1).id)
    this = workshop.rounds[0]

    def absent(one):
        away = replace(this, absent_ids=frozenset({one.participants[0].id}))
        return replace(one, rounds=(away,))

    edit_workshop(context, workshop.id, absent)
    ballots = gather_ballots(context, workshop.id, KOREAN)
    assert [one.name for one in ballots.ballots] == ["B-01", "C-01"]


def test_each_round_has_a_key_of_its_own_that_the_first_has_before_it_opens(context, make_workshop):
    made = make_workshop(people=1)
    before = round_key(form_of(made))
    workshop = open_round(context, made.id)
    assert round_key(form_of(workshop)) == before
    close_round(context, made.id, workshop.rounds[0].id)
    second = open_round(context, made.id)
    assert round_key(form_of(second)) != before


def test_between_rounds_nobody_knows_what_the_next_one_asks(context, make_workshop):
    workshop = open_round(context, make_workshop(people=1).id)
    close_round(context, workshop.id, workshop.rounds[0].id)
    with pytest.raises(RoundNotOpenError):
        gather_ballots(context, workshop.id, KOREAN)


def test_without_people_there_are_only_the_blank_ones(context, make_workshop):
    workshop = make_workshop(people=0)
    with pytest.raises(NobodyToPrintError):
        gather_ballots(context, workshop.id, KOREAN)
    assert len(gather_ballots(context, workshop.id, KOREAN, blank=3).ballots) == 3


def test_what_was_gathered_is_printed_where_it_was_asked_for(context, make_workshop):
    class Printer:
        def write(self, ballots: PaperBallots, path: Path, progress: object) -> None:
            self.written = len(ballots.ballots), path

    workshop, printer = make_workshop(people=1), Printer()
    path = Path("ballots.pdf")
    done = print_ballots(context, printer, workshop.id, path, KOREAN, SilentProgress(), blank=1)
    assert (done, printer.written) == (path, (4, path))
