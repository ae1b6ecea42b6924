"""A timer that a test lets run out, and the results of votes as a test wants them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pytest

from workshop_app.domain.rounds import Channel
from workshop_app.services.ballots import Answer, record_answers, record_comment
from workshop_app.services.context import Context
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.rounds import close_round, open_round, reveal_round
from workshop_app.viewmodels.results import ResultsModel


@dataclass
class ManualTimer:
    """Implements the Timer port; `fire` lets the time run out."""

    slot: Callable[[], object] | None = None
    seconds: float = 0.0

    def start(self, seconds: float, slot: Callable[[], object]) -> None:
        self.seconds, self.slot = seconds, slot

    def stop(self) -> None:
        self.slot = None

    def fire(self) -> None:
        slot, self.slot = self.slot, None
        assert slot is not None, "nothing is waiting"
        slot()


@pytest.fixture
def timer() -> ManualTimer:
    return ManualTimer()


Vote = Callable[[int, str, str], int | str | None]
"""Gives a person (by place), a recommendation (by code) and a criterion (by key) an answer."""
MakeResults = Callable[..., ResultsModel]


@pytest.fixture
def voted(context: Context, make_workshop: Any) -> MakeResults:
    """Make the results of five people a group; a vote of None abstains, "" gives no answer.

    `comments` are places of people and what they wrote on the first recommendation.
    """

    def make(vote: Vote, comments: Sequence[tuple[int, str]] = (), **changes: Any) -> ResultsModel:
        made = make_workshop(people=5)
        edit_workshop(context, made.id, lambda one: replace(one, **changes))
        workshop = open_round(context, made.id)
        answers = [
            Answer(person.id, item.id, criterion.id, value)
            for place, person in enumerate(workshop.participants)
            for item in workshop.recommendations
            for criterion in workshop.criteria
            if not isinstance(value := vote(place, item.code, criterion.key), str)
        ]
        record_answers(context, made.id, answers, Channel.KIOSK)
        first = workshop.recommendations[0].id
        for place, text in comments:
            person = workshop.participants[place].id
            record_comment(context, made.id, person, first, text, Channel.KIOSK)
        close_round(context, made.id, workshop.rounds[0].id)
        reveal_round(context, made.id, workshop.rounds[0].id)
        return ResultsModel(context, made.id, ImmediateJobs())

    return make
