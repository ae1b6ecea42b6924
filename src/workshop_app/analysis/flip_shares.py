"""How many people would have to rate differently for the mean of the groups' shares to turn.

One person of a group of n is worth 1/n of a group, so people are taken from the group where one is
worth most, of several such the first in the workshop's order, and from the next only when nobody
is left there. Hidden groups are worth as many as they are; people without a group are worth one.

- To be in favour, people come to the upper end. As many as must leave the lower end for fewer than
  a third of all to be there are taken first, and from there.
- To be so no more, people go from the upper to the lower end. If a third of all would then be
  there whoever went, it does not matter where they are.
"""

from dataclasses import dataclass, field
from fractions import Fraction

from workshop_app.analysis.flip_people import fewest, of_ends
from workshop_app.analysis.populations import TOGETHER, Populations
from workshop_app.analysis.rand_ucla import panel_threshold
from workshop_app.analysis.stances import Stance, equal_group_stance
from workshop_app.analysis.summary import Summary
from workshop_app.analysis.verdict import Flip
from workshop_app.domain.rule import ConsensusRule


@dataclass(slots=True)
class _Ends:
    """One population: how many stand at the end in question, at the other, and in all."""

    here: int
    there: int
    n: int


@dataclass(slots=True)
class _Moved:
    """The populations once people moved, and how many of which."""

    ends: dict[str, _Ends]
    people: dict[str, int] = field(default_factory=dict[str, int])

    def move(self, key: str, people: int, *, arrive: int, depart: int) -> None:
        """Let people of a population come to the end in question, leave the other, or go there."""
        now = self.ends[key]
        self.ends[key] = _Ends(now.here + arrive, now.there - depart, now.n)
        if people:
            self.people[key] = self.people.get(key, 0) + people


class Shares:
    """The groups on average, held against one stance."""

    def __init__(self, populations: Populations, rule: ConsensusRule, way: Stance) -> None:
        self._populations = populations
        self._rule = rule
        self._way = way
        self._third = panel_threshold(populations.overall.n)
        self._all = self._ends(populations.overall)
        self._parts = {key: self._ends(group) for key, group in populations.by_key.items()}
        worth = {key: Fraction(self._weight(key), one.n) for key, one in self._parts.items()}
        self._order = sorted(worth, key=lambda key: -worth[key])

    def reach(self, limit: int) -> Flip | None:
        """Return the fewest people for the groups to point that way on average."""
        most = min(limit, self._all.n - self._all.here)
        people = fewest(most, lambda k: self._stance(self._came(k)) is self._way)
        return None if people is None else Flip.of(self._came(people).people)

    def leave(self, limit: int) -> Flip | None:
        """Return the fewest people for the groups to point that way no more."""
        most = min(limit, self._all.here)
        people = fewest(most, lambda k: self._stance(self._went(k)) is not self._way)
        if people is None:
            return None
        if self._all.there + people >= self._third:
            return Flip(people, {})
        return Flip.of(self._went(people).people)

    def _came(self, people: int) -> _Moved:
        """Return the best that so many people can do."""
        moved = _Moved(dict(self._parts))
        must = min(people, max(0, self._all.there - self._third + 1))
        left = people - must
        for key in self._order:
            count = min(must, self._parts[key].there)
            moved.move(key, count, arrive=count, depart=count)
            must -= count
        for key in self._order:
            now = moved.ends[key]
            count = min(left, now.n - now.here)
            moved.move(key, count, arrive=count, depart=min(count, now.there))
            left -= count
        return moved

    def _went(self, people: int) -> _Moved:
        """Return the worst that so many people can do."""
        moved, left = _Moved(dict(self._parts)), people
        for key in self._order:
            count = min(left, self._parts[key].here)
            moved.move(key, count, arrive=-count, depart=-count)
            left -= count
        return moved

    def _stance(self, moved: _Moved) -> Stance:
        ends, now = moved.ends, self._populations
        everybody = _Ends(
            sum(one.here for one in ends.values()),
            sum(one.there for one in ends.values()),
            self._all.n,
        )
        told = {key: self._summary(ends[key]) for key in now.rated}
        together = self._summary(ends[TOGETHER]) if TOGETHER in ends else None
        made = Populations(self._summary(everybody), told, together, now.hidden)
        return equal_group_stance(made, self._rule)

    def _weight(self, key: str) -> int:
        return len(self._populations.hidden) if key == TOGETHER else 1

    def _ends(self, summary: Summary) -> _Ends:
        top, bottom = summary.top_count or 0, summary.bottom_count or 0
        up = self._way is Stance.FOR
        return _Ends(top if up else bottom, bottom if up else top, summary.n)

    def _summary(self, ends: _Ends) -> Summary:
        up = self._way is Stance.FOR
        bottom, top = (ends.there, ends.here) if up else (ends.here, ends.there)
        return of_ends(bottom, top, ends.n)
