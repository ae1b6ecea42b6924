"""All rooms of a small layout, sorted by all that the program tells of them: who is pinned?

A group is pinned if all rooms that look the same give it the same answers, a person if those are
all one and the same. What unanimity tells is left out: where all hidden ratings are equal (or all
who did not rate did so in the same way and nobody rated) the sums alone tell it.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations_with_replacement, product

from workshop_app.analysis import MinimumSizes
from workshop_app.analysis.analyst import analyse_panel
from workshop_app.analysis.panel import Panel
from workshop_app.domain.rule import ConsensusRule
from workshop_app.findings.results_json import panel_json, round_json

Answer = int | str | None
Room = tuple[tuple[Answer, ...], ...]
BLANK = ""


@dataclass
class Found:
    """What a search went through, and what it pinned."""

    rooms: int = 0
    classes: int = 0
    told: int = 0
    groups: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    thin: list[str] = field(default_factory=list)

    @property
    def pinned(self) -> int:
        """How many groups and people are known for certain, or too nearly so."""
        return len(self.groups) + len(self.people) + len(self.thin)

    @property
    def said(self) -> str:
        """What was gone through, in a line."""
        return (
            f"rooms {self.rooms:,}, classes {self.classes:,} ({self.told:,} with words), "
            f"pinned {self.pinned}"
        )

    def add(self, other: "Found") -> None:
        """Add what another search found."""
        self.rooms += other.rooms
        self.classes += other.classes
        self.told += other.told
        self.groups += other.groups
        self.people += other.people
        self.thin += other.thin


def panel_of(room: Room, points: int) -> Panel:
    """One recommendation; each group's answers in order."""
    people = [(f"{at}-{n}", str(at), a) for at, own in enumerate(room) for n, a in enumerate(own)]
    return Panel.from_records(
        [(who, "R1", a) for who, _, a in people if not isinstance(a, str)],
        low=1,
        high=points,
        groups=[str(at) for at in range(len(room))],
        participants=[(who, key) for who, key, _ in people],
        items=["R1"],
    )


def told_of(room: Room, points: int, rule: ConsensusRule, minimum: MinimumSizes | None) -> str:
    """Everything that the program tells of a room."""
    analysis = analyse_panel(panel_of(room, points), rule, minimum=minimum)
    names = {str(at): str(at) for at in range(len(room))}
    said = round_json({"c": analysis}, {"R1": "R1"}, names)
    rest = [panel_json(analysis), repr(analysis.of("R1"))]
    return json.dumps([said, rest])


def hidden_in(told: str) -> list[int]:
    """Which groups have no distribution in what was told."""
    groups = json.loads(told)[0]["recommendations"][0]["criteria"]["c"]["groups"]
    return [
        int(key)
        for key, one in groups.items()
        if "suppressed" in one or "suppressed" in one["counts"]
    ]


def multisets(size: int, points: int) -> Iterator[tuple[Answer, ...]]:
    """All that a group can answer, whoever gives which."""
    letters: list[Answer] = [*range(1, points + 1), None, BLANK]
    return combinations_with_replacement(letters, size)


def pinned_by_program(
    sizes: Sequence[int],
    points: int,
    minimum: MinimumSizes | None = None,
    rule: ConsensusRule | None = None,
) -> Found:
    """Sort all rooms of a layout by what the program tells and look who is pinned."""
    agreed, limits = rule or ConsensusRule(), minimum or MinimumSizes()

    def with_words(room: Room) -> str:
        return told_of(room, points, agreed, limits)

    def without(room: Room) -> str:
        return told_of(room, points, agreed, replace(limits, coarse=False))

    alike = sorted_by(with_words, product(*(multisets(size, points) for size in sizes)))
    found = Found(sum(map(len, alike.values())), len(alike))
    dull = {
        told for told, rooms in alike.items() if unanimous(answers_of(hidden_in(told), rooms[0]))
    }
    # Rooms of other sums look different anyway.
    blind = sorted_by(without, (room for told in dull for room in alike[told]))
    for told, rooms in alike.items():
        found.told += '"coarse": "' in told
        known = blind[without(rooms[0])] if told in dull else []
        for at in hidden_in(told):
            if len({room[at] for room in known}) != 1:
                judge(found, at, {room[at] for room in rooms}, f"{rooms[0]}")
    return found


def sorted_by(tell: Callable[[Room], str], rooms: Iterable[Room]) -> dict[str, list[Room]]:
    """Put together the rooms of which the same is told."""
    alike: dict[str, list[Room]] = {}
    for room in rooms:
        alike.setdefault(tell(room), []).append(room)
    return alike


def answers_of(groups: Iterable[int], room: Room) -> Counter[Answer]:
    """Return how often each answer occurs in some groups together."""
    return Counter(a for at in groups for a in room[at])


def unanimous(together: Counter[Answer]) -> bool:
    """Whether the sum alone tells: all ratings equal, or nobody rated and all in the same way."""
    ratings = {a for a in together if isinstance(a, int)}
    return len(ratings) == 1 or len(together) < 2


def judge(found: Found, at: int, patterns: set[tuple[Answer, ...]], room: str) -> None:
    """Note a group whose answers are known, and its people if they are all one."""
    if len(patterns) > 1:
        return
    found.groups.append(f"group {at} of {room}")
    (only,) = patterns
    if len(set(only)) == 1:
        found.people.append(f"everybody in group {at} of {room}")
