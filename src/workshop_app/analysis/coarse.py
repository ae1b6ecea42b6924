"""One coarse word of a hidden group, told only where it leaves enough open, whatever it is.

What everybody can work out without a word is how all hidden groups answered together (the total
less the groups shown), how many people each has, and how each answered whose answers are counted
openly. From that alone it is decided whether words are told, by looking at every outcome that is
possible (simulatable auditing: Kenthapadi, Mishra and Nissim 2005): whatever the words would be,
each group of which a word is told must keep at least as many possible rating patterns as the
minimum has people, and no word may take that from a group of which none is. If that cannot be, the
largest group's word is left out, and so on. That words stand or do not stand hence tells nothing.

A pattern is how often each answer occurs in the group, abstentions, recusals and blanks among
them. Words depend on the boxes alone, so what is walked through is how many of a group stand in
the top box, the bottom box and among those who did not rate; the patterns behind each such split
are counted by products.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from workshop_app.analysis.summary import Coarse

FEWEST_FOR_A_WORD = 3
_MOST_GROUPS = 4
_MOST_PEOPLE = 40

Split = tuple[int, int, int]
"""How many of a group are in the top box, in the bottom box, and did not rate."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Where the boxes of a scale end: `counts[:bottom]` is the bottom box, `counts[top:]` the top."""

    bottom: int
    top: int


@dataclass(frozen=True, slots=True)
class HiddenGroup:
    """One hidden group: its people, its ratings per point, and who did not rate, by kind.

    `silent` is empty where those are told apart from the other groups'.
    """

    key: str
    registered: int
    counts: tuple[int, ...]
    silent: tuple[int, ...] = ()

    def word(self, bounds: Bounds) -> Coarse:
        """Return the group's word."""
        top, bottom = sum(self.counts[bounds.top :]), sum(self.counts[: bounds.bottom])
        return Coarse.of(top, bottom, self.registered)

    def unit(self, *, worded: bool) -> "_Unit":
        """Return what everybody knows of the group alone, and whether a word of it is told."""
        size = sum(self.counts) + sum(self.silent)
        return _Unit(self.registered, size, bool(self.silent), worded)


def words(groups: Sequence[HiddenGroup], bounds: Bounds, minimum: int) -> dict[str, Coarse]:
    """Return the words of as many groups of three people or more as may be, the smallest first."""
    people = sum(one.unit(worded=False).size for one in groups)
    if len(groups) > _MOST_GROUPS or people > _MOST_PEOPLE:
        return {}
    large = [one for one in groups if one.registered >= FEWEST_FOR_A_WORD]
    chosen = [one.key for one in sorted(large, key=lambda one: one.registered)]
    while chosen and not _leaves_enough(_known(groups, chosen, bounds), minimum):
        chosen.pop()
    return {one.key: one.word(bounds) for one in groups if one.key in chosen}


def _known(groups: Sequence[HiddenGroup], told: Sequence[str], bounds: Bounds) -> "_Known":
    """Return what everybody knows without the words of those of whom one would be told."""
    together = [sum(column) for column in zip(*(one.counts for one in groups), strict=True)]
    silent = [sum(kind) for kind in zip(*(one.silent for one in groups if one.silent), strict=True)]
    return _Known(
        tuple(one.unit(worded=one.key in told) for one in groups),
        tuple(sorted(together[bounds.top :])),
        tuple(sorted(together[bounds.bottom : bounds.top])),
        tuple(sorted(together[: bounds.bottom])),
        tuple(sorted(silent)),
    )


@dataclass(frozen=True, slots=True)
class _Unit:
    """One group as everybody knows it: `size` of its answers lie among those known together."""

    registered: int
    size: int
    mixes_silent: bool
    worded: bool

    def splits(self, most: Split) -> dict[Coarse | None, list[Split]]:
        """Return the splits that are possible, by the word that they would be told as."""
        found: dict[Coarse | None, list[Split]] = {}
        tops, bottoms, silents = most
        for top in range(min(tops, self.size) + 1):
            for bottom in range(min(bottoms, self.size - top) + 1):
                rest = self.size - top - bottom
                for silent in range((min(silents, rest) if self.mixes_silent else 0) + 1):
                    word = Coarse.of(top, bottom, self.registered) if self.worded else None
                    found.setdefault(word, []).append((top, bottom, silent))
        return found


@dataclass(frozen=True, slots=True)
class _Known:
    """What everybody knows: the groups' sizes, and how often each answer occurs in all of them.

    The answers are sorted within their box, as which is which matters to no count.
    """

    units: tuple[_Unit, ...]
    top: tuple[int, ...]
    middle: tuple[int, ...]
    bottom: tuple[int, ...]
    silent: tuple[int, ...]


@lru_cache(maxsize=4096)
def _leaves_enough(known: _Known, minimum: int) -> bool:
    """Tell whether each group keeps enough patterns under all words that could be told."""
    most = sum(known.top), sum(known.bottom), sum(known.silent)
    splits = [unit.splits(most) for unit in known.units]
    patterns = _Patterns(known, most)
    for at, unit in enumerate(known.units):
        own, others = splits[at], [*splits[:at], *splits[at + 1 :]]
        every = [split for some in own.values() for split in some]
        blind = [[split for some in other.values() for split in some] for other in others]
        least = minimum if unit.worded else min(minimum, patterns.left(unit, every, blind))
        for told in product(*(other.values() for other in others)):
            reached = patterns.reached(told)
            if any(0 < patterns.of(unit, some, reached) < least for some in own.values()):
                return False
    return True


class _Patterns:
    """Counts the patterns of a group that leave to the others what they can have."""

    def __init__(self, known: _Known, most: Split) -> None:
        self._most = most
        self._width = max(sum(unit.size for unit in known.units), *most) + 1
        self._ways = [_ways(known.top), _ways(known.bottom), _ways(known.silent)]
        self._middle = _ways(known.middle)

    def left(self, unit: _Unit, own: Iterable[Split], others: Sequence[Sequence[Split]]) -> int:
        """Return how many patterns of `own` are possible beside any of the others' splits."""
        return self.of(unit, own, self.reached(others))

    def reached(self, others: Sequence[Sequence[Split]]) -> int:
        """Return every sum of one split of each other group, as the bits of a number."""
        sums = 1
        for splits in others:
            added = 0
            for split in splits:
                added |= sums << self._place(split)
            sums = added
        return sums

    def of(self, unit: _Unit, own: Iterable[Split], reached: int) -> int:
        """Return how many patterns the splits of `own` stand for, given what the others reach."""
        found = 0
        for split in own:
            rest = tuple(all_of - one for all_of, one in zip(self._most, split, strict=True))
            if reached >> self._place(rest) & 1:
                count = self._middle[unit.size - sum(split)]
                for ways, taken in zip(self._ways, split, strict=True):
                    count *= ways[taken]
                found += count
        return found

    def _place(self, split: tuple[int, ...]) -> int:
        top, bottom, silent = split
        return (top * self._width + bottom) * self._width + silent


def _ways(counts: Sequence[int]) -> list[int]:
    """Return by size how many different collections can be taken out of these answers."""
    ways = [1]
    for count in counts:
        ways = [sum(ways[max(0, size - count) : size + 1]) for size in range(len(ways) + count)]
    return ways
