"""Make, copy and edit a workshop; whoever took part stays; every edit can be taken back."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ballot_box import Vote, cast_votes, write_comment
from workshop_app.domain.creation import new_participant
from workshop_app.domain.errors import (
    AlreadyRatedError,
    AnonymityWeakenedError,
    CodeTakenError,
    RatedSinceError,
    TextTooLongError,
    TookPartError,
    UserError,
)
from workshop_app.domain.ids import new_id
from workshop_app.domain.lineage import lineage, successor_of
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.preparation import (
    with_details,
    with_participant,
    with_recommendation,
    with_recommendation_moved,
    with_rule,
    without_participants,
    without_recommendations,
)
from workshop_app.domain.recommendations import Origin, Recommendation
from workshop_app.domain.rounds import Channel
from workshop_app.domain.rule import ConsensusRule, RuleKind
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import TEXT_LIMIT, TITLE_LIMIT, Details, Status
from workshop_app.services.preparing import (
    PREPARED,
    UNDO_STEPS,
    EditHistory,
    create_workshop,
    delete_participants,
    delete_recommendations,
    duplicate_workshop,
    edit_workshop,
    set_consent,
    set_discussion,
    strengthen_anonymity,
)
from workshop_app.services.rounds import close_round, open_round


def named(number):
    return lambda one: with_details(one, Details(str(number)))


def test_a_new_workshop_is_kept_with_its_cover_cleaned(context, told, clock):
    made = create_workshop(context, Details(" AI\n전략 ", date(2026, 11, 24)))
    assert context.workshop(made.id) == made
    assert (made.title, made.created_at) == ("AI 전략", clock.now)
    assert told.kinds == ["LibraryChanged"]


def test_a_cover_that_is_refused_keeps_no_workshop(context, told):
    with pytest.raises(TextTooLongError):
        create_workshop(context, Details("x" * (TITLE_LIMIT + 1)))
    with context.store.reading() as work:
        assert work.workshops.cards() == []
    assert told.events == []


def test_a_copy_is_a_template_without_people_rounds_and_date(context, rating, clock):
    set_consent(context, rating.id, LocalText("동의", "Consent"))
    clock.go(days=1)
    copy = duplicate_workshop(context, rating.id, "다음")
    source = context.workshop(rating.id)
    assert context.workshop(copy.id) == copy
    assert (copy.title, copy.details.day, copy.created_at) == ("다음", None, clock.now)
    assert copy.participants == copy.rounds == ()
    assert copy.status is Status.PREPARING
    assert not copy.is_locked
    for name in ("recommendations", "criteria", "groups"):
        old, new = getattr(source, name), getattr(copy, name)
        if name == "recommendations":
            new = [replace(one, origin=None) for one in new]
        assert [replace(one, id="") for one in old] == [replace(one, id="") for one in new]
        assert {one.id for one in old}.isdisjoint(one.id for one in new)
    assert (copy.rule, copy.anonymity, copy.consent) == (
        source.rule,
        source.anonymity,
        source.consent,
    )
    edit_workshop(context, copy.id, lambda one: with_rule(one, ConsensusRule(RuleKind.MEDIAN_IQR)))


def test_copies_of_copies_remember_where_each_recommendation_first_stood(context, rating):
    first = context.workshop(rating.id)
    amended = successor_of(first, first.recommendations[0], LocalText("고친 글", "Amended"))
    _, source = edit_workshop(context, rating.id, lambda one: with_recommendation(one, amended))
    copy = duplicate_workshop(context, rating.id, "2027")
    again = duplicate_workshop(context, copy.id, "2028")
    roots = [lineage(source, one) for one in source.recommendations]
    assert roots[0] == roots[-1] == Origin.of_workshop(rating.id, first.recommendations[0].id)
    for year in (copy, again):
        assert [lineage(year, one) for one in year.recommendations] == roots
        assert year.recommendations[-1].succeeds == year.recommendations[0].id
        assert [one.succeeds for one in year.recommendations[:-1]] == [""] * (len(roots) - 1)


def test_an_edit_that_changes_nothing_is_not_told(context, rating, told):
    before, after = edit_workshop(context, rating.id, lambda one: one)
    assert before == after
    assert told.events == []


def test_a_refused_edit_changes_nothing(context, rating, told):
    double = replace(rating.recommendations[0], id="new")
    with pytest.raises(CodeTakenError):
        edit_workshop(context, rating.id, lambda one: with_recommendation(one, double))
    assert context.workshop(rating.id) == rating
    assert told.events == []


def test_a_consent_text_has_a_limit(context, rating):
    with pytest.raises(TextTooLongError):
        set_consent(context, rating.id, LocalText("x" * (TEXT_LIMIT + 1)))
    assert set_consent(context, rating.id, LocalText(" 동의 "))[1].consent == LocalText("동의")


def test_a_recommendation_that_was_put_to_the_vote_stays(context, make_workshop):
    workshop = make_workshop()
    first, second, third = (one.id for one in workshop.recommendations)
    open_round(context, workshop.id, [first])
    with pytest.raises(AlreadyRatedError) as told:
        delete_recommendations(context, workshop.id, [third, first])
    assert told.value.parameters == {"name": "R1", "ratings": 0}
    delete_recommendations(context, workshop.id, [third, second])
    assert [one.id for one in context.workshop(workshop.id).recommendations] == [first]


def test_who_has_rated_or_only_commented_stays(context, rating):
    rater, writer, silent = rating.participants[:3]
    item, criterion = rating.recommendations[0].id, rating.criteria[0].id
    cast_votes(context, rating.id, [Vote(rater.id, item, criterion)], Channel.KIOSK)
    write_comment(context, rating.id, writer.id, item, "의견", Channel.KIOSK)
    close_round(context, rating.id, rating.rounds[0].id)
    open_round(context, rating.id)
    for person, ratings, comments in ((rater, 1, 0), (writer, 0, 1)):
        with pytest.raises(TookPartError) as told:
            delete_participants(context, rating.id, [silent.id, person.id])
        expected = {"name": person.code, "ratings": ratings, "comments": comments}
        assert told.value.parameters == expected
    _, after = delete_participants(context, rating.id, [silent.id])
    assert silent not in after.participants
    assert {rater, writer} < set(context.workshop(rating.id).participants)


def test_undo_never_takes_away_somebody_who_has_only_commented(context, rating):
    history = EditHistory(context, rating.id)
    person = new_participant(rating.groups[0], rating)
    history.edit(lambda one: with_participant(one, person))
    item = rating.recommendations[0].id
    write_comment(context, rating.id, person.id, item, "의견", Channel.KIOSK)
    with pytest.raises(RatedSinceError):
        history.undo()
    assert history.can_undo
    assert person in context.workshop(rating.id).participants


def test_anonymity_severs_names_and_nothing_brings_them_back(context, make_workshop):
    workshop = make_workshop()
    history = EditHistory(context, workshop.id)
    person = replace(workshop.participants[0], name="김하늘")
    history.edit(lambda one: with_participant(one, person))
    code = strengthen_anonymity(context, workshop.id, Anonymity.CODE)
    assert code.participants[0].name == "김하늘"
    severed = strengthen_anonymity(context, workshop.id, Anonymity.ANONYMOUS)
    assert all(not one.name for one in severed.participants)
    assert strengthen_anonymity(context, workshop.id, Anonymity.ANONYMOUS) == severed
    with pytest.raises(AnonymityWeakenedError):
        strengthen_anonymity(context, workshop.id, Anonymity.NAMED)
    with pytest.raises(AnonymityWeakenedError):
        history.undo()
    history.clear()
    assert not history.can_undo


def test_a_new_edit_drops_what_could_be_made_again(context, rating):
    history = EditHistory(context, rating.id)
    assert not history.can_undo
    assert not history.can_redo
    history.edit(named(1))
    history.undo()
    assert history.can_redo
    history.edit(named(2))
    assert not history.can_redo
    history.edit(lambda one: one)
    history.undo()
    assert not history.can_undo


def test_the_oldest_edits_are_forgotten(context, rating):
    history = EditHistory(context, rating.id)
    for number in range(UNDO_STEPS + 2):
        history.edit(named(number))
    steps = 0
    while history.can_undo:
        history.undo()
        steps += 1
    assert steps == UNDO_STEPS


def edits(workshop, number):
    item = Recommendation(new_id(), "", LocalText(f"new {number}"))
    person = new_participant(workshop.groups[number % 3], workshop, f"김 {number}")
    return (
        named(number),
        lambda one: with_recommendation(one, item),
        lambda one: with_recommendation_moved(one, one.recommendations[-1].id, number % 4),
        lambda one: with_participant(one, person),
        lambda one: without_participants(one, [one.participants[number % 3].id]),
        lambda one: without_recommendations(one, [one.recommendations[-1].id]),
        lambda one: with_rule(one, ConsensusRule(threshold_percent=50 + number)),
    )


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.integers(0, 6), max_size=10))
def test_any_edits_and_as_many_undos_leave_the_file_as_it_was(context, make_workshop, steps):
    workshop = make_workshop(people=3, items=4)
    history, states = EditHistory(context, workshop.id), [prepared(workshop)]
    for number, step in enumerate(steps):
        try:
            after = history.edit(edits(context.workshop(workshop.id), number)[step])
        except (UserError, IndexError):
            continue
        if prepared(after) != states[-1]:
            states.append(prepared(after))
    for former in reversed(states[:-1]):
        history.undo()
        assert prepared(context.workshop(workshop.id)) == former
    for later in states[1:]:
        history.redo()
        assert prepared(context.workshop(workshop.id)) == later


def prepared(workshop):
    return [getattr(workshop, name) for name in PREPARED]


def test_the_minutes_of_a_discussion_are_kept_and_undone(context, make_workshop):
    history = EditHistory(context, make_workshop().id)
    history.did(set_discussion(context, history.workshop_id, 90, 7))
    history.did(set_discussion(context, history.workshop_id, -5, 100_000))
    now = context.workshop(history.workshop_id)
    assert (now.discussion_minutes, now.minutes_each) == (0, 600)
    history.undo()
    now = context.workshop(history.workshop_id)
    assert (now.discussion_minutes, now.minutes_each) == (90, 7)


def test_people_come_along_to_a_copy_when_asked(context, make_workshop):
    known = make_workshop(people=(2, 1, 0))
    copy = duplicate_workshop(context, known.id, "2027", with_people=True)
    assert context.workshop(copy.id) == copy
    assert [one.code for one in copy.participants] == ["A-01", "A-02", "B-01"]
    assert [len(copy.members(group.id)) for group in copy.groups] == [2, 1, 0]
    assert not {one.id for one in copy.participants} & {one.id for one in known.participants}


def test_nobody_of_an_anonymous_workshop_is_found_again_in_its_copy(context, make_workshop):
    hidden = make_workshop(anonymity=Anonymity.ANONYMOUS)
    copy = duplicate_workshop(context, hidden.id, "2027", with_people=True)
    assert len(copy.participants) == 6
    assert not {one.code for one in copy.participants} & {one.code for one in hidden.participants}
