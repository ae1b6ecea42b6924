"""Item health: live, in steps, and blind to how anything was rated."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ballot_box import Vote, cast_votes, write_comment
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rounds import Channel
from workshop_app.domain.rule import ConsensusRule
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.health import HealthNote, Sign
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.rounds import close_round, open_round
from workshop_app.viewmodels.rate.health import HealthModel
from workshop_app.viewmodels.rate.model import RateModel

Row = list[int | None]


class Room:
    """An open round with its roster, and ballots that come in one after the other."""

    def __init__(self, context: Context, workshop: Workshop, timer: Any) -> None:
        self.context = context
        self.workshop = open_round(context, workshop.id)
        self.timer = timer
        self.rate = RateModel(context, workshop.id)
        self.health = HealthModel(context, self.rate, ImmediateJobs(), timer)

    def answers(self, person: int, rows: list[Row]) -> list[Vote]:
        """Return one person's answers: a row a criterion."""
        return [
            Vote(self.workshop.participants[person].id, item.id, criterion.id, value)
            for criterion, row in zip(self.workshop.criteria, rows, strict=True)
            for item, value in zip(self.workshop.recommendations, row, strict=False)
        ]

    def rate_all(self, person: int, *rows: Row) -> None:
        answers = self.answers(person, list(rows))
        cast_votes(self.context, self.workshop.id, answers, Channel.KIOSK)

    def comment(self, person: int, item: int, text: str) -> None:
        write_comment(
            self.context,
            self.workshop.id,
            self.workshop.participants[person].id,
            self.workshop.recommendations[item].id,
            text,
            Channel.KIOSK,
        )

    def tick(self) -> None:
        if self.timer.slot is not None:
            self.timer.fire()


@pytest.fixture
def room(context: Context, make_workshop: Any, timer: Any) -> Room:
    return Room(
        context, make_workshop(people=4, items=6, rule=ConsensusRule(minimum_group=3)), timer
    )


PLAIN: Row = [1, 2, 3, 4, 5, 1]


def test_nothing_is_said_before_enough_people_have_answered_half(room: Room) -> None:
    assert room.health.is_shown
    assert "3 people" in room.health.explanation()
    for person in range(2):
        room.rate_all(person, PLAIN, PLAIN)
    room.rate_all(2, PLAIN[:5], [])
    room.tick()
    assert room.health.ballots == 0
    assert room.health.lines == ()
    room.rate_all(2, PLAIN, [])
    room.tick()
    assert room.health.ballots == 3


def test_abstentions_and_questions_of_meaning_and_straight_lines_are_told(room: Room) -> None:
    room.rate_all(0, [None, 2, 3, 4, 5, 1], PLAIN)
    room.rate_all(1, [None, 2, 3, 4, 5, 1], [2] * 6)
    room.rate_all(2, [4] * 6, [2] * 6)
    room.comment(0, 1, "무슨 뜻인지 모르겠습니다")
    room.comment(1, 1, "This is unclear to me")
    room.comment(1, 2, "좋습니다")
    room.comment(3, 2, "unclear")  # has rated nothing, so does not count
    room.tick()
    assert room.health.notes == (
        HealthNote(Sign.ASKED, 2, 3, "R2"),
        HealthNote(Sign.ABSTAINED, 2, 3, "R1", "importance"),
        HealthNote(Sign.ALIKE, 1, 3),
    )
    assert room.health.lines == (
        "R2: 2 comments ask what is meant.",
        "R1, Importance: 2 of 3 abstained.",
        "1 person gave every recommendation the same answer.",
    )


def test_one_criterion_needs_no_name_and_many_are_counted(
    context: Context, make_workshop: Any, timer: Any
) -> None:
    workshop = make_workshop(people=2, items=6, rule=ConsensusRule(minimum_group=3))
    edit_workshop(context, workshop.id, lambda one: replace(one, criteria=one.criteria[:1]))
    room = Room(context, context.workshop(workshop.id), timer)
    for person in range(3):
        room.rate_all(person, [None, *[3] * 5])
    room.comment(0, 3, "What is meant?")
    room.tick()
    assert room.health.lines == (
        "R4: 1 comment asks what is meant.",
        "R1: 3 of 3 abstained.",
        "3 people gave every recommendation the same answer.",
    )


def test_one_more_ballot_moves_nothing(room: Room) -> None:
    for person in range(3):
        room.rate_all(person, [None, *PLAIN[1:]], PLAIN)
    room.tick()
    before = room.health.notes
    assert before
    for person in (3, 4):
        room.rate_all(person, [None, *PLAIN[1:]], PLAIN)
        assert room.timer.slot is None
    room.rate_all(0, PLAIN, PLAIN)  # a change of mind shows no sooner
    assert room.timer.slot is None
    assert room.health.notes == before
    fresh = HealthModel(room.context, room.rate, ImmediateJobs(), room.timer)
    room.tick()
    assert fresh.ballots == 3
    room.rate_all(5, PLAIN, PLAIN)
    assert room.timer.slot is not None


def test_it_is_told_only_while_the_round_is_open(room: Room) -> None:
    for person in range(3):
        room.rate_all(person, [None, *PLAIN[1:]], PLAIN)
    room.tick()
    assert room.health.notes
    close_round(room.context, room.workshop.id, room.workshop.rounds[-1].id)
    assert not room.health.is_shown
    assert room.health.notes == ()


def test_a_late_answer_to_an_earlier_question_is_dropped(room: Room) -> None:
    waiting: list[Any] = []

    class Later(ImmediateJobs):
        def run(self, work: Any, *, done: Any, failed: Any, progress: Any = None) -> Any:
            waiting.append(lambda: done(work(None)))

    health = HealthModel(room.context, room.rate, Later(), room.timer)
    for person in range(3):
        room.rate_all(person, [None, *PLAIN[1:]], PLAIN)
    room.tick()
    close_round(room.context, room.workshop.id, room.workshop.rounds[-1].id)
    waiting[0]()
    assert health.notes == ()
    assert health.ballots == 0


def test_nothing_is_worked_out_while_nobody_can_look(room: Room) -> None:
    room.health.set_watched(False)
    for person in range(3):
        room.rate_all(person, [None, *PLAIN[1:]], PLAIN)
    room.tick()
    assert room.health.ballots == 0
    room.health.set_watched(True)
    room.tick()
    assert room.health.ballots == 3
    room.health.set_watched(True)
    assert room.timer.slot is None


def test_what_was_begun_is_not_worked_out_once_nobody_can_look(room: Room) -> None:
    for person in range(3):
        room.rate_all(person, [None, *PLAIN[1:]], PLAIN)
    room.health.set_watched(False)
    room.tick()
    assert room.health.ballots == 0


def test_an_anonymous_round_is_looked_at_as_a_whole_as_it_keeps_no_order(
    context: Context, make_workshop: Any, timer: Any
) -> None:
    low = ConsensusRule(minimum_group=3)
    room = Room(
        context, make_workshop(people=1, items=6, anonymity=Anonymity.ANONYMOUS, rule=low), timer
    )
    for person in range(2):
        room.rate_all(person, PLAIN, PLAIN)
    room.tick()
    assert "once everybody has answered at least half" in room.health.explanation()
    room.rate_all(2, PLAIN, PLAIN)
    room.tick()
    assert room.health.explanation() == "All ballots of those present."


answers = st.lists(
    st.lists(st.sampled_from([None, 1, 2, 3, 4, 5]), min_size=6, max_size=6),
    min_size=6,
    max_size=6,
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=answers)
def test_turning_every_rating_upside_down_changes_not_a_word(
    rows: list[Row], context: Context, make_workshop: Any, timer: Any
) -> None:
    said: list[tuple[str, ...]] = []
    for turned in (False, True):
        low = ConsensusRule(minimum_group=3)
        room = Room(context, make_workshop(people=1, items=6, rule=low), timer)
        for person in range(3):
            given_rows = [
                [6 - value if turned and value is not None else value for value in row]
                for row in rows[2 * person : 2 * person + 2]
            ]
            room.rate_all(person, *given_rows)
        room.tick()
        said.append((*room.health.lines, room.health.explanation()))
    assert said[0] == said[1]


def test_a_failure_in_working_it_out_is_not_passed_over_in_silence(
    context: Context, make_workshop: Any, timer: Any
) -> None:
    class Broken(ImmediateJobs):
        def run(self, work: Any, *, done: Any, failed: Any, progress: Any = None) -> Any:
            failed(ZeroDivisionError())

    room = Room(
        context, make_workshop(people=4, items=6, rule=ConsensusRule(minimum_group=3)), timer
    )
    broken = HealthModel(context, room.rate, Broken(), timer)
    for person in range(3):
        room.rate_all(person, PLAIN, PLAIN)
    with pytest.raises(ZeroDivisionError):
        room.tick()
    assert broken.notes == ()
