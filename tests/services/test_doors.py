"""People counted by the door they came by, from what is on the disk."""

from typing import Any

from ballot_box import Vote, cast_votes
from workshop_app.domain.rounds import Channel
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.doors import count_doors, read_doors
from workshop_app.services.rounds import mark_attendance, open_round, round_progress


def answers(workshop: Workshop, person: int, *items: int, recused: bool = False) -> list[Vote]:
    who, by = workshop.participants[person].id, workshop.criteria
    return [
        Vote(who, workshop.recommendations[item].id, one.id, None if recused else 3, False, recused)
        for item in items
        for one in by
    ]


def test_a_person_counts_once_where_most_answers_came_from(
    context: Context, make_workshop: Any
) -> None:
    workshop = open_round(context, make_workshop().id)
    this = workshop.rounds[0]
    cast_votes(context, workshop.id, answers(workshop, 0, 0), Channel.KIOSK)
    cast_votes(context, workshop.id, answers(workshop, 0, 1, 2), Channel.PHONE)
    cast_votes(context, workshop.id, answers(workshop, 1, 0), Channel.PAPER)
    cast_votes(context, workshop.id, answers(workshop, 2, 0, recused=True), Channel.ENTRY)
    ids = [one.id for one in workshop.participants]
    doors = read_doors(context, this.id)
    assert doors == {ids[0]: Channel.PHONE, ids[1]: Channel.PAPER}
    mark_attendance(context, workshop.id, this.id, [ids[3]], absent=True)
    workshop = context.workshop(workshop.id)
    this = workshop.rounds[0]
    counts = count_doors(doors, round_progress(context, workshop, this))
    assert {one: count for one, count in counts.people.items() if count} == {
        Channel.PHONE: 1,
        Channel.PAPER: 1,
    }
    assert counts.missing == 3, "six people, one away, two have answered"


def test_a_round_that_is_not_there_has_no_doors(context: Context) -> None:
    assert read_doors(context, "no such round") == {}
