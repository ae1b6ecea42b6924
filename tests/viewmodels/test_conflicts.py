"""What two channels say differently, as the facilitator reads and decides it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from ballot_box import Vote, cast_votes, write_comment
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rounds import Channel
from workshop_app.domain.workshop import Workshop
from workshop_app.services.ballots import OnConflict, read_ballot
from workshop_app.services.context import Context
from workshop_app.services.events import WorkshopChanged
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.rounds import close_round, open_round, reveal_round
from workshop_app.viewmodels.rate.conflicts import ConflictsModel

Give = Callable[..., None]


@pytest.fixture
def workshop(context: Context, make_workshop: Any) -> Workshop:
    return open_round(context, make_workshop(anonymity=Anonymity.NAMED).id)


@pytest.fixture
def model(context: Context, workshop: Workshop) -> ConflictsModel:
    return ConflictsModel(context, workshop.id)


@pytest.fixture
def give(context: Context, workshop: Workshop) -> Give:
    """Answer for A-01, R1, Importance."""

    def vote(channel: Channel, value: int | None, **more: Any) -> None:
        place = workshop.participants[0].id, workshop.recommendations[0].id
        one = Vote(*place, workshop.criteria[0].id, value, **more)
        cast_votes(context, workshop.id, [one], channel)

    return vote


def said(model: ConflictsModel) -> list[tuple[str, str, str]]:
    return [(one.place, one.kept, one.brought) for one in model.lines]


def test_a_named_workshop_shows_both_answers_and_how_they_came(
    model: ConflictsModel, give: Give
) -> None:
    assert model.lines == ()
    give(Channel.KIOSK, 4)
    give(Channel.ENTRY, None)
    assert said(model) == [
        (
            "A-01, R1, Importance",
            "4, on the workshop's laptop",
            "abstained, entered by the facilitator",
        )
    ]


def test_what_people_answered_themselves_stays_hidden_in_any_other_workshop(
    context: Context, workshop: Workshop, model: ConflictsModel, give: Give
) -> None:
    edit_workshop(context, workshop.id, lambda one: replace(one, anonymity=Anonymity.CODE))
    give(Channel.KIOSK, 4)
    give(Channel.ENTRY, 5)
    give(Channel.PHONE, 3)
    assert [(kept, brought) for _, kept, brought in said(model)] == [
        ("hidden, on the workshop's laptop", "5, entered by the facilitator"),
        ("hidden, on the workshop's laptop", "hidden, on a phone"),
    ]


def test_comments_are_decided_on_as_well(
    context: Context, workshop: Workshop, model: ConflictsModel
) -> None:
    place = workshop.participants[0].id, workshop.recommendations[0].id
    write_comment(context, workshop.id, *place, "원래", Channel.KIOSK)
    write_comment(context, workshop.id, *place, "가" * 200, Channel.ENTRY)
    ((where, kept, brought),) = said(model)
    assert (where, kept) == ("A-01, R1, comment", "“원래”, on the workshop's laptop")
    assert brought == f"“{'가' * 120}…”, entered by the facilitator"
    model.replace(model.lines[0])
    stored = read_ballot(context, workshop.rounds[0].id, place[0])
    assert stored.comments[place[1]].text == "가" * 200


def test_a_recusal_is_one_line_and_a_decision_takes_it_away(
    context: Context, workshop: Workshop, model: ConflictsModel, give: Give
) -> None:
    give(Channel.KIOSK, 4)
    give(Channel.ENTRY, None, recused=True)
    assert said(model) == [
        ("A-01, R1", "4, on the workshop's laptop", "has an interest, entered by the facilitator")
    ]
    model.keep(model.lines[0], for_the_rest=True)
    assert model.lines == ()
    give(Channel.ENTRY, 5)
    assert model.lines == ()
    stored = read_ballot(context, workshop.rounds[0].id, workshop.participants[0].id)
    assert [one.value for one in stored.ratings.values()] == [4]


def test_a_place_that_was_left_blank_meanwhile_says_so(model: ConflictsModel, give: Give) -> None:
    give(Channel.KIOSK, 4)
    give(Channel.ENTRY, 5)
    give(Channel.KIOSK, None, clear=True)
    assert [kept for _, kept, _ in said(model)] == ["4, on the workshop's laptop"]
    model._read()
    assert [kept for _, kept, _ in said(model)] == ["nothing any more"]


def test_what_can_be_seen_as_a_result_is_not_decided_any_more(
    context: Context, workshop: Workshop, model: ConflictsModel, give: Give
) -> None:
    give(Channel.KIOSK, 4)
    give(Channel.ENTRY, 5)
    close_round(context, workshop.id, workshop.rounds[0].id)
    assert len(model.lines) == 1
    reveal_round(context, workshop.id, workshop.rounds[0].id)
    assert model.lines == ()


def test_another_workshop_or_a_file_that_cannot_be_read_leaves_the_list_alone(
    context: Context, workshop: Workshop, model: ConflictsModel, give: Give, make_workshop: Any
) -> None:
    give(Channel.KIOSK, 4)
    give(Channel.ENTRY, 5)
    told: list[bool] = []

    def tell() -> None:
        told.append(True)

    model.changed.connect(tell)
    open_round(context, make_workshop().id)
    with context.store.writing() as work:
        work.workshops.trash(workshop.id, context.now())
        work.workshops.purge(context.now() + timedelta(seconds=1))
        work.commit()
    context.events.publish(WorkshopChanged(workshop.id))
    assert (told, len(model.lines)) == ([], 1)
    assert OnConflict.HOLD not in {OnConflict.KEEP, OnConflict.REPLACE}


def test_what_waits_stands_in_the_order_of_the_roster_whenever_it_came(
    context: Context, workshop: Workshop, model: ConflictsModel
) -> None:
    people, items = workshop.participants[:3], workshop.recommendations[:2]
    places = [(person, item) for person in people for item in items]
    for channel, value in ((Channel.KIOSK, 4), (Channel.ENTRY, 2)):
        for person, item in reversed(places):
            vote = Vote(person.id, item.id, workshop.criteria[0].id, value)
            cast_votes(context, workshop.id, [vote], channel)
    write_comment(context, workshop.id, people[0].id, items[0].id, "하나", Channel.KIOSK)
    write_comment(context, workshop.id, people[0].id, items[0].id, "둘", Channel.ENTRY)
    named = [f"{person.code}, {item.code}, Importance" for person, item in places]
    assert [one.place for one in model.lines] == [named[0], "A-01, R1, comment", *named[1:]]
