"""Undo takes one edit back and never what was rated or edited since."""

from dataclasses import replace

import pytest

from ballot_box import Vote, cast_votes
from new_file import open_new_file
from pasted_lists import with_pasted_recommendations
from workshop_app.domain.creation import new_participant
from workshop_app.domain.errors import RatedSinceError
from workshop_app.domain.preparation import with_details, with_participant
from workshop_app.domain.rounds import Channel
from workshop_app.domain.workshop import Details
from workshop_app.services.context import Context
from workshop_app.services.preparing import EditHistory, create_workshop, edit_workshop
from workshop_app.services.rounds import open_round


@pytest.fixture
def context(tmp_path):
    with open_new_file(tmp_path / "workshops.db") as store:
        yield Context(store)


def test_thirty_edits_are_undone_and_made_again_in_order(context):
    workshop = create_workshop(context, Details("0"))
    history = EditHistory(context, workshop.id)
    for number in range(1, 31):
        history.edit(lambda one, n=number: with_details(one, replace(one.details, title=str(n))))
    for number in reversed(range(30)):
        history.undo()
        assert context.workshop(workshop.id).title == str(number)
    while history.can_redo:
        history.redo()
    assert context.workshop(workshop.id).title == "30"


def test_undo_leaves_what_was_edited_elsewhere_meanwhile(context):
    workshop = create_workshop(context, Details("before"))
    history = EditHistory(context, workshop.id)
    history.edit(lambda one: with_details(one, replace(one.details, title="after")))
    person = new_participant(workshop.groups[0], workshop)
    edit_workshop(context, workshop.id, lambda one: with_participant(one, person))

    history.undo()

    now = context.workshop(workshop.id)
    assert now.title == "before"
    assert now.participants == (person,)


def test_undo_never_takes_away_somebody_who_has_rated_since(context):
    workshop = create_workshop(context, Details("title"))
    history = EditHistory(context, workshop.id)
    history.edit(lambda one: with_pasted_recommendations(one, "first\nsecond"))
    person = new_participant(workshop.groups[0], workshop)
    history.edit(lambda one: with_participant(one, person))
    workshop = open_round(context, workshop.id)
    item, criterion = workshop.recommendations[0], workshop.criteria[0]
    answer = Vote(person.id, item.id, criterion.id, 4)
    cast_votes(context, workshop.id, [answer], Channel.KIOSK)

    with pytest.raises(RatedSinceError):
        history.undo()

    assert context.workshop(workshop.id).participants == (person,)
    with context.store.reading() as work:
        assert work.ratings.count(person_id=person.id) == 1


def test_undo_never_takes_away_a_recommendation_that_was_put_to_the_vote(context):
    workshop = create_workshop(context, Details("title"))
    person = new_participant(workshop.groups[0], workshop)
    edit_workshop(context, workshop.id, lambda one: with_participant(one, person))
    history = EditHistory(context, workshop.id)
    history.edit(lambda one: with_pasted_recommendations(one, "only"))
    open_round(context, workshop.id)

    with pytest.raises(RatedSinceError):
        history.undo()

    assert [item.code for item in context.workshop(workshop.id).recommendations] == ["R1"]
