"""Who answered, over two rounds of which the second hides other groups: who is known for certain?

Of the last group some are absent in the second round, so that another protects the first. Every
room of a layout is sorted by what both rounds tell of participation. The first group is pinned if
all rooms that look the same have as many of it answer, unless everybody hidden with it did alike.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement, product

from solver_rooms import Found

from workshop_app.analysis.panel import Panel
from workshop_app.analysis.participation import participation
from workshop_app.findings.results_json import participation_json

Took = tuple[bool, ...]
"""Whether a person answered, round by round; who is absent in the second has one."""
_BOTH = tuple(product((False, True), repeat=2))


@dataclass(frozen=True, slots=True)
class Layout:
    """How many people each of three groups has, and how many of the last are absent later."""

    sizes: tuple[int, int, int]
    absent: int
    minimum: int = 3

    def rooms(self) -> Iterator["Groups"]:
        """Yield everything that can be, whoever it is in a group."""
        *sizes, last = self.sizes
        here = [combinations_with_replacement(_BOTH, one) for one in (*sizes, last - self.absent)]
        gone = combinations_with_replacement([(False,), (True,)], self.absent)
        for *groups, there, left in product(*here, gone):
            yield (*groups, (*there, *left))

    def told(self, room: "Groups") -> str:
        """Return what the two rounds tell."""
        first, second = _panel(room, 0, 0), _panel(room, 1, self.absent)
        rounds = (
            participation([first], [], self.minimum),
            participation([second], [first], self.minimum),
        )
        return json.dumps([participation_json(one) for one in rounds])


Groups = tuple[tuple[Took, ...], ...]


def pinned_by_turnout(layout: Layout) -> Found:
    """Sort all rooms of a layout by what is told, and look of whom it is known who answered."""
    alike: dict[str, list[Groups]] = {}
    for room in layout.rooms():
        alike.setdefault(layout.told(room), []).append(room)
    found = Found(sum(map(len, alike.values())), len(alike))
    for rooms in alike.values():
        for number in (0, 1):
            known = {sum(_answered(room[:1], number)) for room in rooms}
            if len(known) == 1 and not _unanimous(rooms[0], number):
                found.groups.append(f"group 0 of {rooms[0]} in round {number + 1}")
    return found


def _unanimous(room: Groups, number: int) -> bool:
    """Whether all of the first group and of one that may protect it did the same."""
    first = room[0]
    return any(len(set(_answered((first, other), number))) == 1 for other in room[1:])


def _answered(groups: Iterable[Sequence[Took]], number: int) -> list[bool]:
    return [one[number] for group in groups for one in group if number < len(one)]


def _panel(room: Groups, number: int, absent: int) -> Panel:
    people = [
        (f"{key}-{at}", str(key), one[number])
        for key, group in enumerate(room)
        for at, one in enumerate(group)
        if number < len(one)
    ]
    return Panel.from_records(
        [(who, "R1", 2) for who, _, took in people if took],
        low=1,
        high=3,
        groups=["0", "1", "2"],
        participants=[(who, key) for who, key, _ in people],
        items=["R1"],
        absent={"2": absent},
    )
