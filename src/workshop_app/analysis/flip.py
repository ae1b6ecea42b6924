"""How near a verdict is to another: the fewest people who would have to rate differently.

They may rate any point instead; nobody joins, leaves or changes group. Another verdict is one of
another outcome: groups that differ and undecided are one, as both say that there is no agreement.
Of the ways out of the present outcome the shortest counts, of equally short ones the first:

1. becoming what stands above it in the table of verdicts, in this order: split, all groups in
   favour, all groups against, overall in favour, overall against, out (COMET_OUT);
2. ceasing to be what it is.

What each needs:

- All groups, and out: what each group needs, added up. Ceasing: what the group needs that needs
  fewest, of several such the first in the workshop's order.
- All ratings together: what they need, wherever the people are.
- The mean of the groups' shares: see `flip_shares`.
- One population: see `flip_people`.

Hidden groups are one population, as are people without a group, and stand under ""; where there is
nobody else it does not matter where people are.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from workshop_app.analysis.flip_people import People
from workshop_app.analysis.flip_quantiles import BY_QUANTILES, QuantilePeople
from workshop_app.analysis.flip_shares import Shares
from workshop_app.analysis.populations import WITHOUT_GROUP, Populations
from workshop_app.analysis.stances import ONLY_BY_GROUPS, Stance
from workshop_app.analysis.summary import Scheme
from workshop_app.analysis.verdict import Flip, VerdictCode, too_little, verdict_code
from workshop_app.domain.rule import ConsensusRule, RuleKind

_TABLE: dict[VerdictCode, tuple[int, Stance | None]] = {
    VerdictCode.AGREEMENT_ALL_GROUPS: (0, Stance.FOR),
    VerdictCode.AGAINST_ALL_GROUPS: (0, Stance.AGAINST),
    VerdictCode.AGREEMENT_OVERALL: (1, Stance.FOR),
    VerdictCode.AGAINST_OVERALL: (1, Stance.AGAINST),
    VerdictCode.CONSENSUS_OUT: (2, None),
}
"""The line and the stance of each verdict in the table's order; below them is no agreement."""
_EVERYWHERE, _NONE = 0, 3
_Found = Flip | None
_WayOut = Callable[[int], _Found]
"""The fewest people that one way takes; None where it takes more than given."""
_Takes = Callable[[People, int], int | None]
"""The same of one population."""


def flip_distance(populations: Populations, scheme: Scheme, rule: ConsensusRule) -> Flip | None:
    """Return the fewest people who would have to rate differently for another outcome.

    None where there are not enough answers.
    """
    if not populations.overall.n or too_little(populations, rule):
        return None
    best, limit = None, populations.overall.n
    for way_out in _ways_out(populations, scheme, rule):
        found = way_out(limit)
        if found is not None:
            best, limit = found, found.people - 1
    return best and _told(best, populations)


def _told(found: Flip, populations: Populations) -> Flip:
    """Return the groups in the workshop's order, the nameless last: alone, they are anybody."""
    order = [*(key for key in populations.told if key), WITHOUT_GROUP]
    if len(populations.by_key) == 1:
        order.remove(WITHOUT_GROUP)
    return replace(found, groups={key: found.groups[key] for key in order if key in found.groups})


def _ways_out(populations: Populations, scheme: Scheme, rule: ConsensusRule) -> Iterator[_WayOut]:
    """Yield the ways out of the present outcome, those that win a tie first."""
    now, ways = verdict_code(populations, scheme, rule), _Ways(populations, scheme, rule)
    yield ways.unsplit if now is VerdictCode.SPLIT else ways.split
    if now is VerdictCode.SPLIT:
        return
    here, _ = _TABLE.get(now, (_NONE, None))
    for code, (line, _) in _TABLE.items():
        if line < here:
            yield partial(ways.into, code)
    if here < _NONE:
        yield partial(ways.out_of, now)


class _Ways:
    """What each way to another outcome takes."""

    def __init__(self, populations: Populations, scheme: Scheme, rule: ConsensusRule) -> None:
        self._populations = populations
        self._rule = rule
        people = QuantilePeople if rule.kind in BY_QUANTILES else People
        self._all = people(populations.overall, scheme, rule)
        self._groups = {
            key: people(group, scheme, rule) for key, group in populations.by_key.items()
        }

    def split(self, limit: int) -> _Found:
        """Return what it takes to split everybody."""
        return _anywhere(self._all.to_split(limit))

    def unsplit(self, limit: int) -> _Found:
        """Return what it takes to split them no more."""
        return _anywhere(self._all.from_split(limit))

    def into(self, code: VerdictCode, limit: int) -> _Found:
        """Return what it takes to come to a verdict of agreement, or out."""
        line, way = _TABLE[code]
        if way is None:
            is_asked = self._rule.kind is RuleKind.COMET_OUT
            return self._each(People.to_out, limit) if is_asked else None
        if line == _EVERYWHERE and self._populations.hidden:
            return None
        if line == _EVERYWHERE or self._rule.kind in ONLY_BY_GROUPS:
            return self._each(lambda group, most: group.to(way, most), limit)
        if self._rule.kind is RuleKind.EQUAL_GROUPS:
            return Shares(self._populations, self._rule, way).reach(limit)
        return _anywhere(self._all.to(way, limit))

    def out_of(self, code: VerdictCode, limit: int) -> _Found:
        """Return what it takes to leave it."""
        line, way = _TABLE[code]
        if way is None:
            return self._one(People.from_out, limit)
        if line == _EVERYWHERE or self._rule.kind in ONLY_BY_GROUPS:
            return self._one(lambda group, most: group.away(way, most), limit)
        if self._rule.kind is RuleKind.EQUAL_GROUPS:
            return Shares(self._populations, self._rule, way).leave(limit)
        return _anywhere(self._all.away(way, limit))

    def _each(self, takes: _Takes, limit: int) -> _Found:
        needed: dict[str, int] = {}
        for key, group in self._groups.items():
            people = takes(group, limit - sum(needed.values()))
            if people is None:
                return None
            needed[key] = people
        return Flip.of(needed)

    def _one(self, takes: _Takes, limit: int) -> _Found:
        best: _Found = None
        for key, group in self._groups.items():
            people = takes(group, limit)
            if people is not None:
                best, limit = Flip.of({key: people}), people - 1
        return best


def _anywhere(people: int | None) -> _Found:
    return None if people is None else Flip(people, {})
