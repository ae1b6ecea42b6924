"""Files that come back: who reads them, what becomes of the ballots, and what is left to decide."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from ballot_box import Vote, cast_votes
from workshop_app.domain.collected import AskedAnswer, AskedWhy, RefusedPart
from workshop_app.domain.errors import (
    FileKindUnknownError,
    FileMissingError,
    NoBallotError,
    NotOnScaleError,
    RoundNotOpenError,
)
from workshop_app.domain.rounds import Channel
from workshop_app.services.ballots import Answer, Ballot, read_entries
from workshop_app.services.collecting import CollectedBallots, collect
from workshop_app.services.jobs import SilentProgress
from workshop_app.services.rounds import open_round


@dataclass
class Reader:
    """Finds what it was given, in files that end in .one."""

    found: CollectedBallots = field(default_factory=CollectedBallots)
    paths: list[Path] = field(default_factory=list)
    endings: frozenset[str] = frozenset({".one"})

    def read(self, paths, wanted, progress):
        self.paths += paths
        self.wanted = wanted
        return self.found


@pytest.fixture
def workshop(context, make_workshop):
    return open_round(context, make_workshop(people=1).id)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "ballot.ONE"
    path.touch()
    return path


def ballot(workshop, value, person=0, channel=Channel.PAPER):
    place = workshop.recommendations[0].id, workshop.criteria[0].id
    who = workshop.participants[person].id
    return Ballot(workshop.rounds[0].id, who, channel, {place: Answer(value)})


def taken(context, workshop, found, paths, **how):
    reader = Reader(found)
    return collect(context, [reader], workshop.id, paths, SilentProgress(), **how)


def test_ballots_are_kept_once_however_often_they_come(context, workshop, file):
    found = CollectedBallots((ballot(workshop, 4),))
    first = taken(context, workshop, found, [file])
    again = taken(context, workshop, found, [file])
    assert (first.accepted, first.already, first.kept, first.is_settled) == (1, 0, 1, True)
    assert (again.accepted, again.already, again.kept, again.is_settled) == (0, 1, 0, True)
    ((rating,), _) = read_entries(context, workshop.rounds[0].id)
    assert (rating.value, rating.channel) == (4, Channel.PAPER)


def test_a_dry_run_says_the_same_and_keeps_nothing(context, workshop, file):
    found = CollectedBallots((ballot(workshop, 4),))
    tried = taken(context, workshop, found, [file], dry_run=True)
    assert (tried.accepted, tried.kept) == (1, 1)
    assert read_entries(context, workshop.rounds[0].id) == ([], [])


@pytest.mark.parametrize("dry_run", [False, True])
def test_what_another_door_has_answered_otherwise_waits(context, workshop, file, dry_run):
    place = workshop.recommendations[0].id, workshop.criteria[0].id
    who = workshop.participants[0].id
    cast_votes(context, workshop.id, [Vote(who, *place, 2)], Channel.KIOSK)
    found = CollectedBallots((ballot(workshop, 4),))
    done = taken(context, workshop, found, [file], dry_run=dry_run)
    (conflict,) = done.conflicts
    assert (conflict.participant_id, conflict.place, conflict.channel) == (
        who,
        place,
        Channel.PAPER,
    )
    assert (done.accepted, done.already, done.is_settled) == (0, 0, False)


def test_a_ballot_that_is_refused_leaves_the_others_alone(context, workshop, file):
    found = CollectedBallots((ballot(workshop, 9), ballot(workshop, 3, person=1)))
    done = taken(context, workshop, found, [file])
    assert [(one.where, type(one.why)) for one in done.refused] == [("A-01", NotOnScaleError)]
    assert (done.accepted, done.is_settled) == (1, False)


def test_what_readers_ask_and_refuse_is_left_to_decide(context, workshop, file):
    asked = CollectedBallots(asked=(AskedAnswer("p. 1", AskedWhy.UNCLEAR),))
    refused = CollectedBallots(refused=(RefusedPart("p. 2", NoBallotError()),))
    assert not taken(context, workshop, asked, [file]).is_settled
    done = taken(context, workshop, asked + refused, [file])
    assert (len(done.found.asked), len(done.refused), done.found.refused) == (1, 1, ())


def test_a_folder_is_read_whole_but_for_what_systems_leave_in_it(context, workshop, tmp_path):
    folder = tmp_path / "back"
    (folder / "deep").mkdir(parents=True)
    for name in ("b.one", "deep/a.one", ".hidden.one", "~$b.one", "Thumbs.db", "notes.txt"):
        (folder / name).touch()
    reader = Reader()
    paths = [folder, folder / "b.one", folder / "none.one"]
    done = collect(context, [reader], workshop.id, paths, SilentProgress(), claimed={"B1": "x"})
    assert [one.name for one in reader.paths] == ["b.one", "a.one"]
    assert reader.wanted.claimed == {"B1": "x"}
    assert [type(one.why) for one in done.refused] == [FileKindUnknownError, FileMissingError]


def test_without_an_open_round_nothing_is_read(context, make_workshop, file):
    workshop = make_workshop(people=1)
    with pytest.raises(RoundNotOpenError):
        taken(context, workshop, CollectedBallots(), [file])
