"""Small groups are joined until each has the minimum, the same whatever the order."""

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.creation import new_participant
from workshop_app.domain.joining import (
    as_counted,
    join_small_groups,
    joined_in,
    joined_name,
    must_be_asked,
    small_groups,
    units_to_join,
    voters_by_group,
)
from workshop_app.domain.participants import StakeholderGroup
from workshop_app.domain.preparation import with_participant, with_rule, without_group
from workshop_app.domain.progression import with_round_closed, with_round_opened
from workshop_app.domain.readiness import Check, check_readiness, missing_for_opening
from workshop_app.domain.rule import ConsensusRule, SmallGroups
from workshop_app.domain.scale import Scale, ScaleKind, ScaleLabels, make_scale
from workshop_app.domain.telling import Telling, telling_example
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Workshop

JOINED = ConsensusRule(small_groups=SmallGroups.JOINED)
sizes_of_rooms = st.dictionaries(st.text("abcdefgh", min_size=1, max_size=3), st.integers(0, 12))
minimums = st.integers(3, 10)


def room(workshop: Workshop, *more: int) -> Workshop:
    """Add so many people to each group, of whom one is there already."""
    for group, count in zip(workshop.groups, more, strict=True):
        for _ in range(count):
            workshop = with_participant(workshop, new_participant(group, workshop))
    return workshop


@given(sizes_of_rooms, minimums)
def test_each_joined_unit_has_the_minimum_or_is_everybody(
    sizes: dict[str, int], minimum: int
) -> None:
    units = join_small_groups(sizes, minimum)
    together = [key for unit in units for key in unit]
    assert len(together) == len(set(together)), "nobody is in two"
    alone = {key: size for key, size in sizes.items() if size and key not in together}
    assert set(together) | set(alone) == {key for key, size in sizes.items() if size}
    voices = [sum(sizes[key] for key in unit) for unit in units] + list(alone.values())
    assert len(voices) <= 1 or min(voices) >= minimum
    assert all(len(unit) > 1 and any(sizes[key] < minimum for key in unit) for unit in units)


@given(st.data())
def test_who_joins_whom_does_not_depend_on_the_order(data: st.DataObject) -> None:
    sizes, minimum = data.draw(sizes_of_rooms), data.draw(minimums)
    shuffled = dict(data.draw(st.permutations(list(sizes.items()))))
    first, second = join_small_groups(sizes, minimum), join_small_groups(shuffled, minimum)
    assert {frozenset(unit) for unit in first} == {frozenset(unit) for unit in second}
    places = [list(sizes).index(key) for unit in first for key in unit[:1]]
    assert places == sorted(places)


def test_the_smallest_is_joined_with_the_next_smallest() -> None:
    assert join_small_groups({"g": 9, "i": 3, "a": 4, "c": 0}, 5) == (("i", "a"),)
    assert join_small_groups({"a": 1, "b": 2, "c": 6, "d": 7}, 5) == (("a", "b", "c"),)
    assert join_small_groups({"a": 5, "b": 6}, 5) == ()
    assert join_small_groups({"a": 2}, 5) == ()


def test_it_is_asked_only_before_the_vote_and_where_a_group_is_small(
    ready: Workshop, noon: datetime
) -> None:
    assert must_be_asked(ready)
    assert small_groups(ready) == ready.groups
    told = {one.check: one for one in check_readiness(ready)}[Check.SMALL_GROUPS]
    assert (told.done, told.required) == (False, False)
    assert missing_for_opening(ready) == ()
    assert not must_be_asked(with_rule(ready, JOINED))
    assert not must_be_asked(room(ready, 4, 4, 4))
    opened = with_round_opened(ready, [ready.recommendations[0].id], noon)
    assert not must_be_asked(opened)
    assert opened.joined_groups == ()


def test_what_is_joined_is_fixed_with_the_first_round_and_late_people_follow(
    ready: Workshop, noon: datetime
) -> None:
    government, industry, academia = (one.id for one in ready.groups)
    workshop = with_rule(room(ready, 8, 2, 1), JOINED)
    observer = replace(new_participant(ready.groups[1], workshop), is_observer=True)
    workshop = with_participant(workshop, observer)
    assert voters_by_group(workshop) == {government: 9, industry: 3, academia: 2}
    assert units_to_join(workshop) == ((industry, academia),)
    assert as_counted(workshop) == workshop, "nothing is joined before the vote"
    opened = with_round_opened(workshop, [ready.recommendations[0].id], noon)
    assert opened.joined_groups == ((industry, academia),)
    late = room(with_round_closed(opened, opened.rounds[0].id, noon), 0, 6, 0)
    late = with_round_opened(late, [ready.recommendations[0].id], noon)
    assert late.joined_groups == ((industry, academia),)
    counted = as_counted(late)
    assert [one.key for one in counted.groups] == ["government", "industry+academia"]
    assert counted.groups[1].name == LocalText("산업계 + 학계", "Industry + Academia")
    assert len(counted.members(counted.groups[1].id)) == 12
    assert as_counted(counted) == counted
    assert joined_in(counted) == joined_in(late) == counted.groups[1:]
    assert joined_in(ready) == ()
    assert joined_name(ready.groups[1:]) == counted.groups[1].name
    assert {one.group_id for one in late.participants} == {government, industry, academia}


def test_a_group_of_a_later_day_counts_on_its_own_and_one_that_is_gone_is_forgotten(
    ready: Workshop, noon: datetime
) -> None:
    government, industry, academia = (one.id for one in ready.groups)
    civil = StakeholderGroup("c", "civil", LocalText("시민", "Civil society"))
    workshop = replace(ready, groups=(*ready.groups, civil), joined_groups=((industry, academia),))
    assert [one.key for one in as_counted(workshop).groups][-1] == "civil"
    assert without_group(workshop, "c").joined_groups == ((industry, academia),)
    left = replace(workshop, participants=workshop.participants[:1])
    left = without_group(left, academia)
    assert left.joined_groups == ((industry,),)
    assert [one.id for one in as_counted(left).groups] == [government, industry, "c"]
    assert joined_in(left) == ()
    assert without_group(left, industry).joined_groups == ()
    gone = replace(left, groups=left.groups[:1])
    assert as_counted(gone) == gone


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        (ScaleKind.FIVE, Telling((3, 4, 5), 4.0, 4, 67, 23, 35)),
        (ScaleKind.SEVEN, Telling((5, 6, 7), 6.0, 6, 67, 37, 84)),
        (ScaleKind.NINE, Telling((6, 8, 9), 7.7, 8, 67, 51, 165)),
    ],
)
def test_the_example_of_what_three_people_give_away_is_worked_out(
    kind: ScaleKind, found: Telling
) -> None:
    scale: Scale = make_scale(kind, next(iter(ScaleLabels)))
    assert telling_example(scale) == found
    fitting = [
        (a, b, c)
        for a in range(scale.low, scale.high + 1)
        for b in range(a, scale.high + 1)
        for c in range(b, scale.high + 1)
        if round((a + b + c) / 3, 1) == found.mean
        and b == found.median
        and round(100 * sum(one >= scale.top_from for one in (a, b, c)) / 3) == found.top_percent
    ]
    assert fitting == [found.ratings]
