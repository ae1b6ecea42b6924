"""Workshops are kept whole, edited by difference, thrown away in two steps."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest

from workshop_app.domain.creation import new_participant, scale_for
from workshop_app.domain.errors import NotInRoundError, WorkshopNotFoundError
from workshop_app.domain.library import TRASH_DAYS
from workshop_app.domain.participants import StakeholderGroup
from workshop_app.domain.preparation import (
    with_participant,
    with_recommendation_moved,
    without_participants,
    without_recommendations,
)
from workshop_app.domain.rounds import Channel, Comment, Rating
from workshop_app.domain.scale import ScaleKind
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Status, Workshop
from workshop_app.storage.sqlite.store import SqliteStore

Make = Callable[..., Workshop]


def add(store: SqliteStore, workshop: Workshop) -> None:
    with store.writing() as work:
        work.workshops.add(workshop)
        work.commit()


def save(store: SqliteStore, workshop: Workshop) -> None:
    with store.writing() as work:
        work.workshops.save(workshop)
        work.commit()


def get(store: SqliteStore, workshop_id: str) -> Workshop:
    with store.reading() as work:
        return work.workshops.get(workshop_id)


def test_a_workshop_comes_back_as_it_was_kept(store: SqliteStore, rated: Workshop) -> None:
    assert get(store, rated.id) == rated


def test_saving_what_was_read_changes_nothing(store: SqliteStore, rated: Workshop) -> None:
    before = store.path.read_bytes()
    save(store, get(store, rated.id))
    assert get(store, rated.id) == rated
    # Nothing was written, so even the file is the same.
    assert store.path.read_bytes() == before


def test_a_time_in_another_zone_is_the_same_moment(store: SqliteStore, make_workshop: Make) -> None:
    seoul = timezone(timedelta(hours=9))
    workshop = replace(
        make_workshop(), created_at=datetime(2026, 3, 1, 23, 59, 59, 999999, tzinfo=seoul)
    )
    add(store, workshop)
    assert get(store, workshop.id).created_at == workshop.created_at


def test_a_time_without_zone_is_refused(store: SqliteStore, make_workshop: Make) -> None:
    naive = datetime(2026, 3, 1, 12, 0)  # noqa: DTZ001 - what must be refused
    workshop = replace(make_workshop(), created_at=naive)
    with pytest.raises(Exception, match="offset-naive"):
        add(store, workshop)


def test_parts_are_added_changed_moved_and_removed(store: SqliteStore, make_workshop: Make) -> None:
    workshop = make_workshop()
    add(store, workshop)
    group = StakeholderGroup("civil", "civil", LocalText("시민사회", "Civil society"))
    edited = replace(workshop, groups=(group, *workshop.groups[1:], workshop.groups[0]))
    edited = with_participant(edited, new_participant(group, edited, "새 사람", ""))
    edited = without_participants(edited, [workshop.participants[4].id])
    edited = with_recommendation_moved(edited, edited.recommendations[2].id, 0)
    edited = without_recommendations(edited, [workshop.recommendations[1].id])
    only = edited.criteria[0]
    edited = replace(
        edited,
        details=replace(edited.details, title="새 제목", day=None),
        criteria=(replace(only, scale=scale_for(only.key, ScaleKind.NINE)),),
    )
    save(store, edited)
    assert get(store, workshop.id) == edited


def test_a_group_can_go_when_its_people_moved(store: SqliteStore, make_workshop: Make) -> None:
    workshop = make_workshop()
    add(store, workshop)
    first, second = workshop.groups[:2]
    people = tuple(
        replace(one, group_id=second.id) if one.group_id == first.id else one
        for one in workshop.participants
    )
    edited = replace(workshop, groups=workshop.groups[1:], participants=people)
    save(store, edited)
    assert get(store, workshop.id) == edited


def test_names_are_dropped_with_the_last_of_them(store: SqliteStore, make_workshop: Make) -> None:
    workshop = make_workshop()
    add(store, workshop)
    people = tuple(replace(one, name="", affiliation="") for one in workshop.participants)
    save(store, replace(workshop, participants=people))
    assert workshop.participants[4].name.encode() not in store.path.read_bytes()


def test_who_left_a_comment_can_be_taken_off_and_brought_back(
    store: SqliteStore, rated: Workshop
) -> None:
    first = rated.rounds[0].id
    person = rated.participants[0]
    without = without_participants(rated, [person.id])
    save(store, without)
    with store.reading() as work:
        assert work.comments.of_round(first) == []
        assert person.id not in work.ratings.progress(first)
        assert all(one.participant_id != person.id for one in work.ratings.of_round(first))
        assert all(one.participant_id != person.id for one in work.ratings.history(first))
        assert work.workshops.search("Missing") == []
        assert work.consents.of_workshop(rated.id) == []
    assert get(store, rated.id) == without
    assert person.name.encode() not in store.path.read_bytes()
    save(store, rated)
    assert get(store, rated.id) == rated
    with store.reading() as work:
        assert [one.text for one in work.comments.of_round(first)] == ["예산이 Missing"]
        assert work.ratings.progress(first)[person.id] == 6


def test_a_decision_survives_undoing_the_removal_of_its_recommendation(
    store: SqliteStore, rated: Workshop
) -> None:
    without = without_recommendations(rated, [rated.recommendations[0].id])
    save(store, without)
    with store.reading() as work:
        assert work.decisions.of_workshop(rated.id) == []
    save(store, rated)
    with store.reading() as work:
        assert [one.amended_text for one in work.decisions.of_workshop(rated.id)] == ["고친 글"]


def test_an_unknown_workshop_is_not_found(store: SqliteStore, make_workshop: Make) -> None:
    with pytest.raises(WorkshopNotFoundError), store.reading() as work:
        work.workshops.get("nobody")
    with pytest.raises(WorkshopNotFoundError), store.writing() as work:
        work.workshops.save(make_workshop())
    with pytest.raises(WorkshopNotFoundError), store.writing() as work:
        work.workshops.trash("nobody", make_workshop().created_at)
    with pytest.raises(WorkshopNotFoundError), store.writing() as work:
        work.workshops.restore("nobody")


def test_the_trash_gives_back_or_destroys(
    store: SqliteStore, rated: Workshop, make_workshop: Make
) -> None:
    other = make_workshop("다른 워크숍")
    add(store, other)
    at = rated.created_at
    with store.writing() as work:
        work.workshops.trash(rated.id, at)
        work.commit()
    with store.reading() as work:
        assert [card.id for card in work.workshops.cards()] == [other.id]
        assert work.workshops.search("Missing") == []
        (lying,) = work.workshops.trashed()
        assert (lying.id, lying.goes_at - lying.deleted_at) == (
            rated.id,
            timedelta(days=TRASH_DAYS),
        )
    with store.writing() as work:
        assert work.workshops.purge(at) == 0
        work.workshops.restore(rated.id)
        work.commit()
    assert get(store, rated.id) == rated
    with store.writing() as work:
        work.workshops.trash(rated.id, at)
        assert work.workshops.purge(at + timedelta(seconds=1)) == 1
        work.commit()
    data = store.path.read_bytes()
    for gone in ("예산이 Missing", rated.participants[0].name, rated.id, "고친 글"):
        assert gone.encode() not in data
    assert get(store, other.id) == other
    with store.reading() as work:
        assert work.ratings.of_round(rated.rounds[0].id) == []
        assert work.ratings.count() == 0


def test_cards_tell_status_and_turnout_of_the_newest_round(
    store: SqliteStore, rated: Workshop, make_workshop: Make
) -> None:
    early = make_workshop("옛 워크숍")
    early = replace(early, details=replace(early.details, day=date(2020, 1, 1)))
    dayless = make_workshop("날짜 없음")
    dayless = replace(
        dayless,
        details=replace(dayless.details, day=None),
        created_at=dayless.created_at + timedelta(days=1),
        groups=(),
        participants=(),
    )
    add(store, early)
    add(store, dayless)
    second = rated.rounds[1]
    slow = rated.participants[0]
    with store.writing() as work:
        work.ratings.clear(work.ratings.of_ballot(second.id, slow.id)[0])
        work.commit()
    with store.reading() as work:
        cards = work.workshops.cards()
    assert [card.title for card in cards] == ["날짜 없음", rated.title, "옛 워크숍"]
    card = cards[1]
    assert (card.status, card.round_number, card.round_open, card.rounds) == (
        Status.RATING,
        2,
        True,
        2,
    )
    assert (card.participants, card.recommendations, card.criteria, card.comments) == (9, 3, 2, 1)
    assert [(one.finished, one.started, one.members) for one in card.turnout] == [
        (2, 3, 3),
        (3, 3, 3),
        (2, 2, 3),
    ]
    assert [one.key for one in card.turnout] == ["government", "industry", "academia"]
    assert (cards[0].turnout, cards[0].status) == ((), Status.PREPARING)
    assert cards[2].round_number == 0


@pytest.mark.parametrize("step", ["preparing", "rating", "discussing", "concluded"])
def test_a_card_has_the_status_of_its_workshop(
    store: SqliteStore, rated: Workshop, step: str
) -> None:
    rounds = {"preparing": (), "rating": rated.rounds}.get(step, rated.rounds[:1])
    concluded = rated.created_at if step == "concluded" else None
    add(store, changed := replace(_with_new_ids(rated), rounds=(), concluded_at=concluded))
    rounds = tuple(
        replace(
            one,
            id=f"{one.id}-2",
            recommendation_ids=(changed.recommendations[0].id,),
            recommendations_then=(),
            criteria_then=(),
        )
        for one in rounds
    )
    changed = replace(changed, rounds=rounds)
    save(store, changed)
    with store.reading() as work:
        (card,) = (one for one in work.workshops.cards() if one.id == changed.id)
    assert card.status == changed.status == Status(step)
    assert card.has_results == (changed.last_revealed_round is not None)


def _with_new_ids(workshop: Workshop) -> Workshop:
    return replace(
        workshop,
        id="other",
        groups=(),
        participants=(),
        recommendations=tuple(replace(one, id=f"{one.id}-2") for one in workshop.recommendations),
        criteria=tuple(replace(one, id=f"{one.id}-2") for one in workshop.criteria),
    )


def test_a_rating_of_a_person_who_is_no_member_is_refused(
    store: SqliteStore, rated: Workshop, make_workshop: Make
) -> None:
    stranger = make_workshop("남의 워크숍")
    add(store, stranger)
    this, item, by = rated.rounds[1], rated.recommendations[0], rated.criteria[0]
    foreign = Rating(
        this.id, stranger.participants[0].id, item.id, by.id, 3, Channel.ENTRY, rated.created_at
    )
    with pytest.raises(NotInRoundError), store.writing() as work:
        work.ratings.put(foreign)
    comment = Comment("no round", "x", item.id, "글", Channel.ENTRY, rated.created_at)
    with pytest.raises(NotInRoundError), store.writing() as work:
        work.comments.put(comment)
