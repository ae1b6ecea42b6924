"""Edits of people leave alone who was counted, and in which group, when results were shown.

Whoever subtracts the figures shown before from those shown afterwards is left with one ballot; and
as the sizes of groups decide which are hidden to protect a smaller one, a person more or less may
show the group that was hidden before, and with both the small one is known.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from workshop_app.domain.errors import ShownInGroupError
from workshop_app.domain.joining import as_counted
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rounds import Rating, Round
from workshop_app.domain.workshop import Workshop
from workshop_app.services.ports import UnitOfWork


def with_shown_figures_kept(work: UnitOfWork, before: Workshop, after: Workshop) -> Workshop:
    """Return an edited workshop in which whoever came later is absent from rounds that were shown.

    Raises ShownInGroupError where somebody who was counted in one would be moved or left out, but
    in a named workshop: who gave which answer stands beside the figures there anyway.
    """
    then, now = _counted_in(before), _counted_in(after)
    if then == now:
        return after
    shown = {one.id for one in before.rounds if one.is_revealed or work.told.of_round(one.id)}
    changed = {one for one in then.keys() & now.keys() if then[one] != now[one]}
    if before.anonymity is not Anonymity.NAMED:
        for this in (one for one in before.rounds if one.id in shown):
            for person_id in sorted((changed | then.keys() - now.keys()) - this.absent_ids):
                raise ShownInGroupError(name=before.participant(person_id).code)
    new = frozenset(now.keys() - then.keys())
    return replace(
        after, rounds=tuple(_without(new, one) if one.id in shown else one for one in after.rounds)
    )


def hides_others(
    before: Workshop,
    told: Iterable[Rating],
    after: Workshop,
    ratings: Iterable[Rating],
    round_id: str,
) -> bool:
    """Tell whether a round shown anew would hide other groups than when it was shown before.

    With a group that is shown now and one that was shown then, what was hidden is known.
    """
    return _hidden_in(before, told, round_id) != _hidden_in(after, ratings, round_id)


def _hidden_in(
    workshop: Workshop, ratings: Iterable[Rating], round_id: str
) -> Mapping[tuple[str, str], frozenset[str]]:
    """Return the groups of which a figure is hidden, by recommendation and criterion."""
    from workshop_app.analysis.suppression import (
        Size,
        hidden_groups,
    )  # NumPy: with the first result

    counted = as_counted(workshop)
    this = counted.round(round_id)
    group_of = {one.id: one.group_id for one in counted.expected_in(this)}
    people = Counter(group_of.values())
    rated = Counter(
        (one.place, group_of[one.participant_id])
        for one in ratings
        if one.value is not None and one.participant_id in group_of
    )
    places = [(item, one.id) for item in this.recommendation_ids for one in counted.criteria]
    sizes = {
        place: {one.id: Size(people[one.id], rated[place, one.id]) for one in counted.groups}
        for place in places
    }
    least = workshop.rule.minimum_group
    return {place: frozenset(hidden_groups(size, least).ratings) for place, size in sizes.items()}


def _counted_in(workshop: Workshop) -> dict[str, str]:
    """Return the group of each voter as results count it, by ids."""
    return {one.id: one.group_id for one in as_counted(workshop).voters}


def _without(people: frozenset[str], this: Round) -> Round:
    return replace(this, absent_ids=this.absent_ids | people)
