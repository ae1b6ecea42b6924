"""Find a workshop, delete it, bring it back; after thirty days the trash is emptied."""

import pytest

from workshop_app.domain.errors import AmbiguousWorkshopError, WorkshopNotFoundError
from workshop_app.domain.workshop import Details
from workshop_app.services.library import (
    DAYS_USED,
    delete_workshop,
    empty_old_trash,
    find_workshop,
    list_trash,
    list_workshops,
    note_use,
    old_trash,
    restore_workshop,
)
from workshop_app.services.preparing import create_workshop


def titles(context, search=""):
    return [card.title for card in list_workshops(context, search)]


def test_every_word_that_is_searched_must_be_found(context):
    for title in ("AI 전략 2025", "AI 반도체", "교육"):
        create_workshop(context, Details(title))
    assert set(titles(context)) == {"AI 전략 2025", "AI 반도체", "교육"}
    assert titles(context, " ai\t전략 ") == ["AI 전략 2025"]
    assert set(titles(context, "ai")) == {"AI 전략 2025", "AI 반도체"}
    assert titles(context, "없음") == []
    assert len(titles(context, " \n ")) == 3


def test_a_workshop_is_meant_by_id_by_start_of_id_or_by_title(context):
    made = create_workshop(context, Details("AI 전략"))
    assert find_workshop(context, made.id) == made.id
    assert find_workshop(context, made.id[:30].upper()) == made.id
    assert find_workshop(context, " ai  전략 ") == made.id


def test_a_title_goes_before_the_start_of_an_id(context):
    first = create_workshop(context, Details("x"))
    second = create_workshop(context, Details(first.id[:10]))
    assert find_workshop(context, first.id[:10]) == second.id


@pytest.mark.parametrize("name", ["", "  ", "nothing"])
def test_what_is_not_there_is_not_found(context, name):
    create_workshop(context, Details("AI"))
    with pytest.raises(WorkshopNotFoundError) as told:
        find_workshop(context, name)
    assert told.value.parameters == {"name": name}


def test_two_of_one_title_are_told_apart_by_their_ids(context):
    made = [create_workshop(context, Details("AI")) for _ in range(2)]
    with pytest.raises(AmbiguousWorkshopError) as told:
        find_workshop(context, "AI")
    assert sorted(told.value.parameters["matches"]) == sorted(f"{one.id}  AI" for one in made)


def test_a_deleted_workshop_lies_in_the_trash_and_comes_back_whole(context, rating, told, clock):
    delete_workshop(context, rating.id)
    assert titles(context) == []
    (lying,) = list_trash(context)
    assert (lying.id, lying.deleted_at) == (rating.id, clock.now)
    assert (lying.goes_at - lying.deleted_at).days == 30
    with pytest.raises(WorkshopNotFoundError):
        context.workshop(rating.id)
    restore_workshop(context, rating.id)
    assert context.workshop(rating.id) == rating
    assert list_trash(context) == []
    assert told.kinds == ["LibraryChanged", "LibraryChanged"]


def test_the_trash_keeps_for_thirty_days_and_no_longer(context, rating, clock):
    delete_workshop(context, rating.id)
    for _ in range(DAYS_USED):
        clock.go(days=1)
        note_use(context)
        note_use(context)
    clock.go(days=29 - DAYS_USED, hours=23)
    assert empty_old_trash(context) == 0
    assert len(list_trash(context)) == 1
    clock.go(hours=2)
    assert empty_old_trash(context) == 1
    assert list_trash(context) == []


def test_a_clock_a_year_ahead_destroys_nothing(context, rating, clock):
    delete_workshop(context, rating.id)
    clock.go(days=400)
    note_use(context)
    assert old_trash(context) == []
    assert empty_old_trash(context) == 0
    restore_workshop(context, rating.id)
    assert context.workshop(rating.id) == rating
