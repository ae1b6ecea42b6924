"""The ways to answer on the Rate page: people counted by the door they came by."""

from typing import Any

import pytest

from ballot_box import Vote, cast_votes
from workshop_app.domain.errors import StorageBusyError
from workshop_app.domain.rounds import Channel
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.services.rounds import close_round, open_round
from workshop_app.viewmodels.rate import doors
from workshop_app.viewmodels.rate.doors import DoorsModel
from workshop_app.viewmodels.rate.model import RateModel


@pytest.fixture
def workshop(context: Context, make_workshop: Any) -> Workshop:
    return open_round(context, make_workshop().id)


@pytest.fixture
def rate(context: Context, workshop: Workshop) -> RateModel:
    return RateModel(context, workshop.id)


def vote(context: Context, workshop: Workshop, place: int, item: int, channel: Channel) -> None:
    who, what = workshop.participants[place].id, workshop.recommendations[item].id
    votes = [Vote(who, what, workshop.criteria[0].id, 3)]
    cast_votes(context, workshop.id, votes, channel)


def test_people_are_counted_by_door_a_moment_after_they_answered(
    context: Context, workshop: Workshop, rate: RateModel, timer: Any
) -> None:
    model = DoorsModel(context, rate, ImmediateJobs(), timer)
    assert model.is_shown
    assert [count for _, count in model.lines] == [0, 0, 0, 0, 0, 6]
    vote(context, workshop, 0, 0, Channel.PHONE)
    vote(context, workshop, 0, 1, Channel.PHONE)
    vote(context, workshop, 0, 2, Channel.KIOSK)
    vote(context, workshop, 1, 0, Channel.PAPER)
    vote(context, workshop, 2, 0, Channel.SPREADSHEET)
    assert model.counts.missing == 6
    assert timer.seconds == doors.PAUSE
    timer.fire()
    assert model.lines == (
        ("Phones", 1),
        ("Paper", 1),
        ("Files", 1),
        ("Laptop", 0),
        ("Entry grid", 0),
        ("Missing", 3),
    )


def test_nothing_is_counted_while_nobody_can_look_or_no_round_is_open(
    context: Context, workshop: Workshop, rate: RateModel, timer: Any
) -> None:
    model = DoorsModel(context, rate, ImmediateJobs(), timer)
    model.set_watched(False)
    vote(context, workshop, 0, 0, Channel.ENTRY)
    assert timer.slot is None
    model.set_watched(True)
    timer.fire()
    assert model.counts.people[Channel.ENTRY] == 1
    rate.refresh()
    close_round(context, workshop.id, workshop.rounds[0].id)
    assert not model.is_shown
    timer.fire()
    assert model.counts.missing == 5


def test_a_busy_file_is_asked_again_and_a_fault_is_told(
    context: Context, rate: RateModel, timer: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = DoorsModel(context, rate, ImmediateJobs(), timer)
    problem: Exception = StorageBusyError()

    def fails(*_: object) -> None:
        raise problem

    monkeypatch.setattr(doors, "read_doors", fails)
    rate.refresh()
    timer.fire()
    assert model.counts.missing == 6
    problem = OSError("torn")
    rate.refresh()
    with pytest.raises(OSError, match="torn"):
        timer.fire()
