"""Whatever is edited in whatever order: codes stay unique, nothing is lost, undo undoes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.additions import Additions
from workshop_app.domain.codes import ALPHABET, LENGTH
from workshop_app.domain.creation import new_participant, new_workshop
from workshop_app.domain.errors import CodeTakenError, TextTooLongError, UserError
from workshop_app.domain.ids import new_id
from workshop_app.domain.participants import Participant, StakeholderGroup
from workshop_app.domain.preparation import (
    with_details,
    with_group,
    with_participant,
    with_preparation_of,
    with_recommendation,
    with_recommendation_moved,
    without_group,
    without_participants,
    without_recommendations,
)
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import CODE_LIMIT, Details, Workshop

CODES = st.sampled_from(["", "", "R1", "R2", "A-01", "B-02", " R3 "])
NUMBERS = st.integers(-3, 8)
KINDS = ("item", "drop item", "move", "person", "drop person", "group", "drop group", "title")
EDITS = st.lists(st.tuples(st.sampled_from(KINDS), CODES, NUMBERS), max_size=30)


def edited(workshop: Workshop, kind: str, code: str, number: int) -> Workshop:
    items, people, groups = workshop.recommendations, workshop.participants, workshop.groups
    group = groups[number % len(groups)] if groups else StakeholderGroup("", "", LocalText())
    edits: dict[str, Callable[[], Workshop]] = {
        "item": lambda: with_recommendation(
            workshop, Recommendation(new_id(), code, LocalText(str(number)))
        ),
        "drop item": lambda: without_recommendations(workshop, [one.id for one in items[number:]]),
        "move": lambda: (
            with_recommendation_moved(workshop, items[0].id, number) if items else workshop
        ),
        "person": lambda: (
            with_participant(workshop, Participant(new_id(), group.id, code))
            if groups
            else workshop
        ),
        "drop person": lambda: without_participants(workshop, [one.id for one in people[number:]]),
        "group": lambda: with_group(
            workshop, StakeholderGroup(new_id(), f"g{number}", LocalText(str(number)))
        ),
        "drop group": lambda: without_group(workshop, group.id),
        "title": lambda: with_details(workshop, Details(code * 3)),
    }
    return edits[kind]()


def begun() -> Workshop:
    return new_workshop(Details("x"), datetime(2026, 11, 24, tzinfo=UTC))


def assert_whole(workshop: Workshop) -> None:
    """Assert what holds of every workshop, however it came about."""
    for codes in (
        [one.code for one in workshop.recommendations],
        [one.code for one in workshop.participants],
        [one.key for one in workshop.groups],
        [one.id for one in (*workshop.recommendations, *workshop.participants)],
    ):
        assert len(set(codes)) == len(codes)
        assert all(codes)
    groups = {group.id for group in workshop.groups}
    assert all(person.group_id in groups for person in workshop.participants)


@given(EDITS)
def test_any_edits_keep_codes_unique_and_everybody_in_a_group(edits):
    workshop = begun()
    for one in edits:
        before = workshop
        try:
            workshop = edited(workshop, *one)
        except UserError:
            assert workshop == before
        assert_whole(workshop)


@given(EDITS)
def test_every_edit_is_undone_and_made_again_exactly(edits):
    states = [begun()]
    for one in edits:
        try:
            states.append(edited(states[-1], *one))
        except UserError:
            continue
    now = states[-1]
    for former in reversed(states):
        now = with_preparation_of(now, former, ())
        assert now == former
    for later in states:
        now = with_preparation_of(now, later, ())
        assert now == later


@given(st.lists(CODES, max_size=12), st.lists(st.tuples(CODES, st.integers(0, 2)), max_size=12))
def test_adding_many_at_once_is_adding_one_after_the_other(items, people):
    start = with_recommendation(begun(), Recommendation("i", "R2", LocalText("x")))
    adding, workshop = Additions(start), start
    for code in items:
        item = Recommendation(new_id(), code, LocalText("x"))
        workshop = both(
            workshop,
            lambda one, i=item: with_recommendation(one, i),
            lambda i=item: adding.add_recommendation(i),
        )
    for code, place in people:
        person = Participant(new_id(), start.groups[place].id, code, " 김 ")
        workshop = both(
            workshop,
            lambda one, p=person: with_participant(one, p),
            lambda p=person: adding.add_participant(p),
        )
    assert with_no_code_drawn(adding.workshop) == with_no_code_drawn(workshop)
    assert_whole(adding.workshop)


def with_no_code_drawn(workshop: Workshop) -> Workshop:
    people = tuple(
        replace(one, code="" if is_drawn(one.code) else one.code) for one in workshop.participants
    )
    return replace(workshop, participants=people)


def is_drawn(code: str) -> bool:
    return len(code) == LENGTH and set(code) <= set(ALPHABET)


def both(
    workshop: Workshop, one_by_one: Callable[[Workshop], Workshop], add: Callable[[], None]
) -> Workshop:
    try:
        changed = one_by_one(workshop)
    except CodeTakenError:
        with pytest.raises(CodeTakenError):
            add()
        return workshop
    add()
    return changed


def test_what_is_refused_leaves_the_other_additions():
    adding = Additions(begun())
    adding.add_recommendation(Recommendation("a", "R1", LocalText("x")))
    with pytest.raises(TextTooLongError):
        adding.add_recommendation(Recommendation("b", "R" * (CODE_LIMIT + 1), LocalText("x")))
    assert [one.id for one in adding.workshop.recommendations] == ["a"]


def test_a_new_participant_stands_in_their_group_with_a_code_that_was_drawn():
    workshop = begun()
    person = new_participant(workshop.groups[2], workshop, "김", "KAIST")
    assert (person.group_id, person.name) == (workshop.groups[2].id, "김")
    assert person.affiliation == "KAIST"
    assert is_drawn(person.code)
