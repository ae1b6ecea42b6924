from collections.abc import Callable
from dataclasses import replace

import pytest

from ballot_box import Vote, cast_votes
from pasted_lists import with_pasted_people
from workshop_app.domain.errors import (
    AlreadyRatedError,
    CodeTakenError,
    GroupNotEmptyError,
    TextTooLongError,
    TitleMissingError,
)
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rounds import Channel
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.rounds import open_round
from workshop_app.viewmodels.prepare.model import PrepareModel
from workshop_app.viewmodels.prepare.people import PeopleModel, group_key


@pytest.fixture
def prepare(context: Context, make_workshop: Callable[..., Workshop]) -> PrepareModel:
    return PrepareModel(context, make_workshop(people=2).id)


@pytest.fixture
def model(prepare: PrepareModel) -> PeopleModel:
    return PeopleModel(prepare)


def test_people_stand_group_by_group(model: PeopleModel) -> None:
    assert [row.code for row in model.rows()] == ["A-01", "A-02", "B-01", "B-02", "C-01", "C-02"]
    assert [row.mark for row in model.rows()] == [0, 0, 1, 1, 2, 2]
    assert [group.members for group in model.groups()] == [2, 2, 2]
    assert model.keeps_names
    assert not model.is_read_only


def test_cells_are_kept_cleaned_and_codes_unique(model: PeopleModel) -> None:
    person = model.rows()[0].id
    model.set_cell(person, "name", " 김하늘\n")
    model.set_cell(person, "affiliation", "과기정통부")
    model.set_cell(person, "code", "")
    row = model.rows()[0]
    assert (row.code, row.name, row.affiliation) == ("A-01", "김하늘", "과기정통부")
    with pytest.raises(CodeTakenError):
        model.set_cell(person, "code", "B-01")
    with pytest.raises(TextTooLongError):
        model.set_cell(person, "code", "x" * 31)
    with pytest.raises(TextTooLongError):
        model.set_cell(person, "name", "x" * 301)


def test_one_person_and_many_codes_are_added(prepare: PrepareModel, model: PeopleModel) -> None:
    groups = [group.id for group in model.groups()]
    added = model.add_person(groups[1])
    assert model.rows()[4].id == added
    assert len({row.code for row in model.rows()} - {""}) == 7
    assert model.add_codes({groups[0]: 3, groups[2]: 1}) == 4
    assert [group.members for group in model.groups()] == [5, 3, 3]
    prepare.undo()
    assert [group.members for group in model.groups()] == [2, 3, 2]


def test_deleted_people_come_back_to_their_places(model: PeopleModel) -> None:
    before = model.rows()
    back = model.delete([before[1].id, before[4].id])
    assert len(model.rows()) == 4
    back()
    assert model.rows() == before


def test_people_of_a_group_deleted_meanwhile_come_back_to_the_first(model: PeopleModel) -> None:
    people = [row.id for row in model.rows()[4:]]
    back = model.delete(people)
    model.delete_group(model.groups()[2].id)
    back()
    assert [group.members for group in model.groups()] == [4, 2]


def test_who_has_rated_is_not_deleted(
    context: Context, prepare: PrepareModel, model: PeopleModel
) -> None:
    workshop = prepare.workshop
    open_round(context, workshop.id)
    person = workshop.participants[0]
    assert not model.has_rated(person.id)
    answer = Vote(person.id, workshop.recommendations[0].id, workshop.criteria[0].id, 3)
    cast_votes(context, workshop.id, [answer], Channel.KIOSK)
    assert model.has_rated(person.id)
    with pytest.raises(AlreadyRatedError):
        model.delete([person.id])


def test_a_person_moves_to_another_group_and_keeps_the_code(model: PeopleModel) -> None:
    person, industry = model.rows()[0].id, model.groups()[1].id
    model.move_to_group(person, industry)
    moved = next(row for row in model.rows() if row.id == person)
    assert (moved.code, moved.group_id) == ("A-01", industry)


def test_groups_are_renamed_added_and_deleted(model: PeopleModel) -> None:
    first = model.groups()[0]
    model.rename_group(first.id, LocalText("중앙정부", ""))
    assert model.groups()[0].name == LocalText("중앙정부", "")
    with pytest.raises(TitleMissingError):
        model.rename_group(first.id, LocalText(" ", ""))
    with pytest.raises(TextTooLongError):
        model.add_group(LocalText("x" * 61, ""))
    model.add_group(LocalText("시민사회", "Civil society"))
    new = model.groups()[3]
    assert new.mark == 3
    back = model.delete_group(new.id)
    assert len(model.groups()) == 3
    back()
    assert model.groups()[3] == new
    with pytest.raises(GroupNotEmptyError):
        model.delete_group(first.id)


def test_group_keys_are_ascii_and_unique(prepare: PrepareModel) -> None:
    workshop = prepare.workshop
    assert group_key(workshop, LocalText("", "Civil society!")) == "civil_society"
    assert group_key(workshop, LocalText("시민사회", "")) == "group4"
    assert group_key(workshop, LocalText("", "Industry")) == "industry_2"


def test_an_anonymous_workshop_keeps_no_names(
    context: Context, make_workshop: Callable[..., Workshop]
) -> None:
    workshop = make_workshop(anonymity=Anonymity.ANONYMOUS)
    prepare = PrepareModel(context, workshop.id)
    model = PeopleModel(prepare)
    assert not model.keeps_names
    prepare.edit(lambda one: with_pasted_people(one, "김하늘, 기관, 정부"))
    assert all(row.name == "" for row in model.rows())
    assert replace(workshop).anonymity is Anonymity.ANONYMOUS


def test_an_observer_is_counted_apart_and_the_tick_is_undone(
    prepare: PrepareModel, model: PeopleModel
) -> None:
    group = model.groups()[0]
    person = model.add_person(group.id)
    voters, observers = model.groups()[0].members, model.groups()[0].observers
    model.set_observer(person, True)
    assert model.groups()[0].members == voters - 1
    assert model.groups()[0].observers == observers + 1
    assert [row.is_observer for row in model.rows() if row.id == person] == [True]
    prepare.undo()
    assert model.groups()[0].observers == observers
