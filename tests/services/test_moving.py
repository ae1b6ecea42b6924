"""Answers that were shown stay in their group: the difference would be one person's ballot."""

from dataclasses import replace

import pytest

from ballot_box import Vote, cast_votes, write_comment
from workshop_app.domain.errors import AttendanceShownError, ShownInGroupError
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.preparation import with_anonymity, with_group, with_participant
from workshop_app.domain.rounds import Channel
from workshop_app.domain.rule import ConsensusRule, SmallGroups
from workshop_app.domain.text import LocalText
from workshop_app.services.preparing import (
    EditHistory,
    add_participant,
    delete_participants,
    edit_workshop,
)
from workshop_app.services.results import read_results
from workshop_app.services.rounds import (
    close_round,
    mark_attendance,
    open_round,
    reopen_round,
    reveal_round,
    round_progress,
)


def shown(context, made, anonymity=Anonymity.CODE):
    """Let everybody of an open workshop but the last two rate R1, and the last but one comment."""
    edit_workshop(context, made.id, lambda one: with_anonymity(one, anonymity))
    workshop = open_round(context, made.id) if not made.rounds else made
    item, criterion = workshop.recommendations[0].id, workshop.criteria[0].id
    *most, talker, _ = workshop.participants
    votes = [Vote(one.id, item, criterion, 4) for one in most]
    cast_votes(context, workshop.id, votes, Channel.KIOSK)
    write_comment(context, workshop.id, talker.id, item, "words", Channel.KIOSK)
    this = workshop.rounds[0].id
    close_round(context, workshop.id, this)
    return reveal_round(context, workshop.id, this)


def move(context, workshop, person, **changes):
    return edit_workshop(
        context, workshop.id, lambda one: with_participant(one, replace(person, **changes))
    )[1]


@pytest.mark.parametrize("level", [Anonymity.CODE, Anonymity.ANONYMOUS])
def test_whose_answers_were_shown_neither_moves_nor_only_looks_on(context, make_workshop, level):
    workshop = shown(context, make_workshop(people=5), level)
    *most, talker, silent = workshop.participants
    for person in (most[0], talker, silent):
        where = next(one.id for one in workshop.groups if one.id != person.group_id)
        for changes in ({"group_id": where}, {"is_observer": True}):
            with pytest.raises(ShownInGroupError) as refused:
                move(context, workshop, person, **changes)
            assert refused.value.parameters == {"name": person.code}
    with pytest.raises(ShownInGroupError):
        delete_participants(context, workshop.id, [silent.id])
    assert context.workshop(workshop.id) == workshop


def test_in_a_named_workshop_a_group_is_still_put_right(context, make_workshop):
    workshop = shown(context, make_workshop(), Anonymity.NAMED)
    person, group = workshop.participants[0], workshop.groups[1].id
    assert move(context, workshop, person, group_id=group).participant(person.id).group_id == group


def test_what_was_shown_stays_also_while_the_round_is_open_again(context, make_workshop):
    workshop = shown(context, make_workshop())
    reopen_round(context, workshop.id, workshop.rounds[0].id, "somebody came late")
    *most, talker, silent = workshop.participants
    for person in (most[0], talker, silent):
        with pytest.raises(ShownInGroupError):
            move(context, workshop, person, is_observer=True)
    with pytest.raises(AttendanceShownError):
        mark_attendance(context, workshop.id, workshop.rounds[0].id, [silent.id], absent=True)


def test_before_results_are_shown_everybody_moves(context, rating):
    person, group = rating.participants[0], rating.groups[1].id
    answer = Vote(person.id, rating.recommendations[0].id, rating.criteria[0].id, 4)
    cast_votes(context, rating.id, [answer], Channel.KIOSK)
    assert move(context, rating, person, group_id=group).participant(person.id).group_id == group


def test_undoing_a_move_is_refused_as_the_move_itself(context, make_workshop):
    made = make_workshop()
    history = EditHistory(context, made.id)
    person = replace(made.participants[0], group_id=made.groups[1].id)
    edit_workshop(context, made.id, lambda one: with_anonymity(one, Anonymity.CODE))
    history.edit(lambda one: with_participant(one, person))
    workshop = shown(context, context.workshop(made.id))
    with pytest.raises(ShownInGroupError):
        history.undo()
    assert context.workshop(made.id) == workshop


def test_between_joined_groups_nothing_that_is_shown_changes(context, make_workshop):
    rule = ConsensusRule(small_groups=SmallGroups.JOINED)
    workshop = shown(context, make_workshop(people=2, rule=rule))
    (unit,) = workshop.joined_groups
    person = next(one for one in workshop.participants if one.group_id == unit[0])
    moved = move(context, workshop, person, group_id=unit[1])
    assert moved.participant(person.id).group_id == unit[1]


def test_a_group_is_renamed_after_results_were_shown(context, make_workshop):
    workshop = shown(context, make_workshop())
    group = replace(workshop.groups[0], name=LocalText("새 이름", "New name"))
    after = edit_workshop(context, workshop.id, lambda one: with_group(one, group))[1]
    assert after.groups[0] == group


def told_of(context, workshop):
    """Return who is hidden on R1, how many rated in each shown group, and how many were expected."""
    (item, *_) = read_results(context, workshop.id).criteria[0].analysis.items
    shown = {key: getattr(one, "counts", None) for key, one in item.groups.items()}
    return shown, item.overall.n, item.overall.registered, item.verdict


def uneven(context, make_workshop, sizes, minimum=5):
    """Return an open workshop with groups of these sizes."""
    rule = ConsensusRule(minimum_group=minimum, small_groups=SmallGroups.HIDDEN)
    return open_round(context, make_workshop(people=sizes, rule=rule).id)


def all_rate(context, workshop, people):
    item, criterion = workshop.recommendations[0].id, workshop.criteria[0].id
    votes = [Vote(one.id, item, criterion, 3) for one in people]
    cast_votes(context, workshop.id, votes, Channel.KIOSK)


def show_again(context, workshop, people):
    this = workshop.rounds[0].id
    reopen_round(context, workshop.id, this, "late")
    all_rate(context, workshop, people)
    close_round(context, workshop.id, this)
    return reveal_round(context, workshop.id, this).rounds[0]


def test_a_latecomer_does_not_change_which_groups_a_shown_round_hides(context, make_workshop):
    workshop = uneven(context, make_workshop, (6, 6, 3))
    all_rate(context, workshop, workshop.participants)
    close_round(context, workshop.id, workshop.rounds[0].id)
    reveal_round(context, workshop.id, workshop.rounds[0].id)
    before = told_of(context, workshop)
    late = add_participant(context, workshop.id, workshop.groups[0].id)
    assert told_of(context, workshop) == before
    # nor does the latecomer's ballot, which is held back; in the roster it counts as any other
    reopen_round(context, workshop.id, workshop.rounds[0].id, "late")
    all_rate(context, workshop, [late])
    this = context.workshop(workshop.id).rounds[0]
    people = round_progress(context, context.workshop(workshop.id), this)[0].people
    assert [one.started for one in people if one.person.id == late.id] == [True]
    close_round(context, workshop.id, this.id)
    assert reveal_round(context, workshop.id, this.id).rounds[0].late_held
    assert told_of(context, workshop) == before


def test_latecomers_who_are_enough_are_counted_where_the_same_groups_stay_hidden(
    context, make_workshop
):
    workshop = uneven(context, make_workshop, (4, 5, 20))
    all_rate(context, workshop, workshop.participants)
    close_round(context, workshop.id, workshop.rounds[0].id)
    reveal_round(context, workshop.id, workshop.rounds[0].id)
    late = [add_participant(context, workshop.id, workshop.groups[2].id) for _ in range(5)]
    this = show_again(context, workshop, late)
    assert not this.late_held
    assert this.absent_ids == frozenset()
    assert told_of(context, workshop)[1:3] == (34, 34)


def test_many_latecomers_are_held_back_where_other_groups_would_be_hidden(context, make_workshop):
    workshop = uneven(context, make_workshop, (6, 7, 3))
    all_rate(context, workshop, workshop.participants)
    close_round(context, workshop.id, workshop.rounds[0].id)
    reveal_round(context, workshop.id, workshop.rounds[0].id)
    before = told_of(context, workshop)
    late = [add_participant(context, workshop.id, workshop.groups[0].id) for _ in range(5)]
    assert show_again(context, workshop, late).late_held
    assert told_of(context, workshop) == before
