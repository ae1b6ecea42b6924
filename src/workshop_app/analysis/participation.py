"""Who took part in a round, and who of the round before did not again: response and attrition.

To take part is to answer at least once on some criterion, be it with "can't judge": the number
that the room sees while a round is open. Of a group that is hidden on any recommendation only how
many are registered is told, as counts of people would tie its answers on several together; who was
lost only where too small groups have the same protectors in both rounds: that all stayed would tie
the rounds together, and each of them tells the protector of the other. By group, only where a
change may be told (`suppression.may_compare`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop_app.analysis.suppression import (
    Hidden,
    Size,
    groups_to_hide,
    hidden_groups,
    hides_answers,
    may_compare,
)

if TYPE_CHECKING:  # it loads NumPy
    from workshop_app.analysis.panel import Panel


@dataclass(frozen=True, slots=True)
class Turnout:
    """One population; None where hidden, `before` and `lost` also without a round before.

    `registered` are in the room and asked, `absent` are not in it. `lost` of the `before` who
    answered in the round before did not answer in this one.
    """

    registered: int
    absent: int | None = None
    answered: int | None = None
    before: int | None = None
    lost: int | None = None

    @property
    def response(self) -> float | None:
        """Return the share of the registered who answered; None of nobody."""
        if self.answered is None or not self.registered:
            return None
        return self.answered / self.registered

    @property
    def attrition(self) -> float | None:
        """Return the share lost of those who answered before; None of nobody."""
        return self.lost / self.before if self.lost is not None and self.before else None


@dataclass(frozen=True, slots=True)
class Participation:
    """One round: everybody, and each group by its key in the panel's order.

    `compared` tells whether there is a round before; `hidden` are the groups of which nothing but
    `registered` is told.
    """

    overall: Turnout
    groups: Mapping[str, Turnout]
    compared: bool
    hidden: frozenset[str]


def participation(
    now: Sequence[Panel], before: Sequence[Panel], minimum: int
) -> Participation | None:
    """Return who took part in a round; a round has a panel for each criterion.

    None where some people are known on single recommendations alone, so that nobody can say how
    many people they are.
    """
    if not all(panel.is_whole for panel in (*now, *before)):
        return None
    first, asked = now[0], _groups(now)
    here, then = _answered(now), _answered(before)
    hidden, hidden_then = _hidden(now, minimum), _hidden(before, minimum)
    group = _groups(before) | asked
    registered = Counter(asked.values())
    answered, earlier, lost = (
        Counter(group[who] for who in people) for people in (here, then, then - here)
    )
    pairs = {key: earlier[key] - lost[key] for key in first.groups}
    by_group = bool(before) and may_compare(
        len(then & here), pairs, Hidden((), hidden), Hidden((), hidden_then), minimum
    )
    groups = {
        key: Turnout(registered[key])
        if key in hidden
        else Turnout(
            registered[key],
            first.absent_in(key),
            answered[key],
            earlier[key] if by_group else None,
            lost[key] if by_group else None,
        )
        for key in first.groups
    }
    tied = bool(before) and _too_small(now, minimum) == _too_small(before, minimum)
    overall = _everybody(first, len(here), then, len(then - here), minimum, compared=tied)
    return Participation(overall, groups, bool(before), frozenset(hidden))


def _everybody(
    panel: Panel, answered: int, then: set[str], lost: int, minimum: int, *, compared: bool
) -> Turnout:
    people = len(panel.participants)
    if hides_answers(people, minimum):
        return Turnout(people)
    told = compared and not 0 < len(then) - lost < minimum
    return Turnout(
        people,
        sum(panel.absent),
        answered,
        len(then) if told else None,
        lost if told else None,
    )


def _answered(panels: Sequence[Panel]) -> set[str]:
    return {who for panel in panels for who in panel.answerers}


def _groups(panels: Sequence[Panel]) -> dict[str, str]:
    """Return the group of everybody registered, the same on every criterion."""
    return {
        who: (*panel.groups, "")[at]
        for panel in panels[:1]
        for who, at in zip(panel.participants, panel.group_of, strict=True)
    }


def _too_small(panels: Sequence[Panel], minimum: int) -> tuple[str, ...]:
    """Return the groups with fewer people than the minimum and those that protect them."""
    sizes = Counter(_groups(panels).values())
    return groups_to_hide({key: sizes[key] for key in panels[0].groups}, minimum)


def _hidden(panels: Sequence[Panel], minimum: int) -> tuple[str, ...]:
    """Return the groups hidden on any recommendation and criterion."""
    found = {key for panel in panels for one in _by_item(panel, minimum) for key in one.ratings}
    return tuple(key for panel in panels[:1] for key in panel.groups if key in found)


def _by_item(panel: Panel, minimum: int) -> Iterator[Hidden]:
    for sizes in sizes_by_item(panel):
        yield hidden_groups(dict(zip(panel.groups, sizes, strict=False)), minimum)


def sizes_by_item(panel: Panel) -> Iterator[list[Size]]:
    """Return of each recommendation how large each group is; last those who have none."""
    counts = panel.counts()
    people = counts.sum(axis=2).T.tolist()
    rated = counts[:, :, : panel.points].sum(axis=2).T.tolist()
    for registered, valid in zip(people, rated, strict=True):
        yield list(map(Size, registered, valid))
