"""Groups that are too small to be shown are joined, so that what they say together is heard."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import reduce

from workshop_app.domain.participants import StakeholderGroup
from workshop_app.domain.rule import SmallGroups
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Workshop

Units = tuple[tuple[str, ...], ...]
"""Ids of groups that count as one; a group that stands alone is in none."""
_TOGETHER = "+"


def join_small_groups(sizes: Mapping[str, int], minimum: int) -> Units:
    """Join the smallest group with the next smallest until each has the minimum, or one is left.

    `sizes` are voters by group; who joins whom does not depend on their order, in which the
    result is given. A group without voters stays as it is: nobody in it is heard less.
    """
    single: list[tuple[int, tuple[str, ...]]] = [(n, (key,)) for key, n in sizes.items() if n]
    units = sorted(single)
    while len(units) > 1 and units[0][0] < minimum:
        (few, first), (more, second) = units[:2]
        units = sorted([(few + more, tuple(sorted(first + second))), *units[2:]])
    place = {key: at for at, key in enumerate(sizes)}
    joined = [sorted(keys, key=place.__getitem__) for _, keys in units if len(keys) > 1]
    return tuple(sorted(map(tuple, joined), key=lambda keys: place[keys[0]]))


def voters_by_group(workshop: Workshop) -> dict[str, int]:
    """Return how many of each group are asked, by the group's id."""
    voters = Counter(person.group_id for person in workshop.voters)
    return {group.id: voters[group.id] for group in workshop.groups}


def small_groups(workshop: Workshop) -> tuple[StakeholderGroup, ...]:
    """Return the groups that have voters, but fewer than the minimum."""
    sizes = voters_by_group(workshop)
    least = workshop.rule.minimum_group
    return tuple(group for group in workshop.groups if 0 < sizes[group.id] < least)


def must_be_asked(workshop: Workshop) -> bool:
    """Tell whether it is still to be said what is done with groups that are too small."""
    unasked = workshop.rule.small_groups is None and not workshop.is_locked
    return unasked and bool(small_groups(workshop))


def units_to_join(workshop: Workshop) -> Units:
    """Return what would be joined with the people as they are, whatever is chosen.

    Of groups of one size the first by its key goes first: ids are drawn by chance.
    """
    sizes, ids = voters_by_group(workshop), {group.key: group.id for group in workshop.groups}
    by_key = {key: sizes[group_id] for key, group_id in ids.items()}
    joined = join_small_groups(by_key, workshop.rule.minimum_group)
    return tuple(tuple(ids[key] for key in unit) for unit in joined)


def with_joined_groups_fixed(workshop: Workshop) -> Workshop:
    """Keep which groups count as one: with the rule, before the first vote."""
    joins = workshop.rule.small_groups is SmallGroups.JOINED
    return replace(workshop, joined_groups=units_to_join(workshop) if joins else ())


def as_counted(workshop: Workshop) -> Workshop:
    """Return the workshop as results count it: joined groups are one, at the place of their first.

    Whoever comes later follows their group. What is counted already stays as it is.
    """
    known = {group.id: group for group in workshop.groups}
    unit_of: dict[str, StakeholderGroup] = {}
    for unit in workshop.joined_groups:
        members = [known[key] for key in unit if key in known]
        if len(members) > 1:
            unit_of |= dict.fromkeys((one.id for one in members), reduce(_join, members))
    if not unit_of:
        return workshop
    groups = dict.fromkeys(unit_of.get(group.id, group) for group in workshop.groups)
    people = tuple(
        replace(one, group_id=unit_of[one.group_id].id) if one.group_id in unit_of else one
        for one in workshop.participants
    )
    return replace(workshop, groups=tuple(groups), participants=people)


def joined_in(counted: Workshop) -> tuple[StakeholderGroup, ...]:
    """Return the groups that are joined, of a workshop as it is counted."""
    single = {key for unit in counted.joined_groups for key in unit}
    made = {_TOGETHER.join(unit) for unit in counted.joined_groups} - single
    return tuple(group for group in as_counted(counted).groups if group.id in made)


def joined_name(groups: tuple[StakeholderGroup, ...]) -> LocalText:
    """Return the name of groups that count as one."""
    return reduce(_join, groups).name


def _join(first: StakeholderGroup, second: StakeholderGroup) -> StakeholderGroup:
    names = {
        language: f"{first.name.in_language(language)} + {second.name.in_language(language)}"
        for language in ("ko", "en")
    }
    return StakeholderGroup(
        first.id + _TOGETHER + second.id,
        first.key + _TOGETHER + second.key,
        LocalText(**names),
    )
