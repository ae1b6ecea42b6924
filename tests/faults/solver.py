"""Solves for hidden answers: goes through every room and looks who is known for certain.

Two searches, each of which must find nobody:

- `pinned_by_program` enumerates all rooms of a small layout and sorts them by everything that the
  program tells of them (JSON, verdict, ranks, flags, words, change).
- `search` enumerates all rooms of a larger layout by a model, written here anew, of what is told:
  the groups shown, how those answered whose answers are counted openly, how all hidden groups
  answered together, and their coarse words. Points of the same box, and the ways not to rate, are
  interchangeable in all of it, so one of each orbit of joint answers stands for all. `disagreements`
  holds the model against the program on drawn rooms.

A group is pinned if all rooms that look the same give it the same answers, a person if those are
all one and the same. What unanimity tells is left out: where all hidden ratings are equal (or all
who did not rate did so in the same way and nobody rated) the sums alone tell it.
"""

import json
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations_with_replacement, islice, product

from workshop_app.analysis import MinimumSizes
from workshop_app.analysis.analyst import analyse_panel
from workshop_app.analysis.panel import Panel
from workshop_app.domain.rule import ConsensusRule
from workshop_app.domain.scale import default_boxes
from workshop_app.findings.results_json import panel_json, round_json

Answer = int | str | None
Room = tuple[tuple[Answer, ...], ...]
BLANK = ""
LAYOUTS = (
    (5, 5, 3),
    (3, 3),
    (5, 4),
    (5, 3, 2),
    (1, 5, 5),
    (2, 2, 2),
    (3, 5, 6),
    (4, 4, 3),
    (1, 1, 5),
)
POINTS = (3, 5, 7, 9)
LEAST = 5


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

    def add(self, other: "Found") -> None:
        """Add what another search found."""
        self.rooms += other.rooms
        self.classes += other.classes
        self.told += other.told
        self.groups += other.groups
        self.people += other.people
        self.thin += other.thin


def solve_at_length(tell: Callable[[str], None] = print) -> Found:
    """Search all layouts on all scales; minutes. `python3 run.py faults` calls this."""
    everything = Found()
    for sizes, points in product(LAYOUTS, POINTS):
        found = search(sizes, points, most_joints=4000)
        wrong = disagreements(sizes, points, 60, seed=points)
        assert not wrong, wrong[0]
        tell(
            f"{sizes} on {points} points: rooms {found.rooms:,}, classes {found.classes:,} "
            f"({found.told:,} with words), pinned {found.pinned}"
        )
        everything.add(found)
    for sizes, points in (((2, 2, 2), 3), ((3, 3), 3), ((1, 1, 5), 2), ((5, 4), 2)):
        found = pinned_by_program(sizes, points)
        tell(
            f"{sizes} on {points} points by the program: rooms {found.rooms:,}, "
            f"pinned {found.pinned}"
        )
        everything.add(found)
    return everything


# Through the program itself


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
    alike: dict[str, list[Room]] = {}
    for room in product(*(multisets(size, points) for size in sizes)):
        told = told_of(room, points, rule or ConsensusRule(), minimum)
        alike.setdefault(told, []).append(room)
    found = Found(sum(map(len, alike.values())), len(alike))
    for told, rooms in alike.items():
        hidden = hidden_in(told)
        together = Counter(a for at in hidden for a in rooms[0][at])
        if unanimous(together):
            continue
        for at in hidden:
            judge(found, at, {room[at] for room in rooms}, f"{rooms[0]}")
    return found


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


# By a model of what is told


@dataclass(frozen=True)
class Known:
    """What everybody knows of the hidden groups: which, how large, and their answers together."""

    unseen: tuple[int, ...]
    seen: tuple[tuple[int, int], ...]  # which group, and how many of it rated
    ratings: tuple[int, ...]  # by point
    silent: tuple[int, ...]  # abstained, blank: of the unseen groups


def hidden_groups(
    sizes: Sequence[int], rated: Sequence[int], least: int
) -> tuple[set[int], set[int]]:
    """Which groups' answers, and which groups' ratings, are hidden: the rule told in other words."""
    order = sorted((n, at) for at, n in enumerate(sizes) if n)
    unseen = {at for n, at in order if n < least}
    for _, at in order:
        if unseen and (len(unseen) < 2 or sum(sizes[one] for one in unseen) < least):
            unseen.add(at)
    dark_ratings = sum(rated[at] for at in unseen)
    rest = sorted((rated[at], at) for at in range(len(sizes)) if at not in unseen and rated[at])
    dark = {at for n, at in rest if n < least}
    for _, at in rest:
        parts = len(dark) + (len(unseen) if dark_ratings else 0)
        number = dark_ratings + sum(rated[one] for one in dark)
        if number and (parts < 2 or number < least):
            dark.add(at)
    return unseen, unseen | dark


def word(ratings: Sequence[int], boxes: tuple[int, int], people: int) -> str:
    """A group's word, from its ratings by point."""
    top_from, bottom_to = boxes
    if 2 * sum(ratings[top_from - 1 :]) > people:
        return "mostly_in_favour"
    return "mostly_against" if 2 * sum(ratings[:bottom_to]) > people else "mixed"


def shares(counts: tuple[int, ...], size: int) -> Iterator[tuple[int, ...]]:
    """All ways to take `size` answers out of `counts`."""
    if not counts:
        if size == 0:
            yield ()
        return
    for first in range(min(counts[0], size) + 1):
        for rest in shares(counts[1:], size - first):
            yield (first, *rest)


def less(counts: tuple[int, ...], taken: tuple[int, ...]) -> tuple[int, ...]:
    """What is left."""
    return tuple(a - b for a, b in zip(counts, taken, strict=True))


def splits(known: Known, sizes: Sequence[int]) -> Iterator[tuple[tuple[int, ...], ...]]:
    """All rooms behind what is known: each hidden group's answers, ratings first, then silence."""
    points = len(known.ratings)
    nobody = (0,) * len(known.silent)

    def of_seen(at: int, left: tuple[int, ...]) -> Iterator[tuple[tuple[int, ...], ...]]:
        if at == len(known.seen):
            yield from of_unseen(0, (*left, *known.silent))
            return
        for own in shares(left, known.seen[at][1]):
            for others in of_seen(at + 1, less(left, own)):
                yield ((*own, *nobody), *others)

    def of_unseen(at: int, left: tuple[int, ...]) -> Iterator[tuple[tuple[int, ...], ...]]:
        if at == len(known.unseen):
            if not any(left):
                yield ()
            return
        for own in shares(left, sizes[known.unseen[at]]):
            for others in of_unseen(at + 1, less(left, own)):
                yield (own, *others)

    assert points
    return of_seen(0, known.ratings)


@dataclass
class Class:
    """All rooms behind what is known, sorted by the words that would be told of them."""

    keys: tuple[int, ...]
    worded: tuple[int, ...]
    rooms: int
    blind: list[set[tuple[int, ...]]]
    by_words: dict[tuple[str, ...], list[set[tuple[int, ...]]]]

    @classmethod
    def of(cls, known: Known, sizes: Sequence[int], least: int) -> "Class":
        """Go through every room of what is known, with the words that the program may tell."""
        keys = (*(at for at, _ in known.seen), *known.unseen)
        large = [place for place, at in enumerate(keys) if sizes[at] >= 3]
        large.sort(key=lambda place: (sizes[keys[place]], keys[place]))
        rooms = list(splits(known, sizes))
        for number in range(len(large), -1, -1):
            made = cls(keys, tuple(large[:number]), len(rooms), [set() for _ in keys], {})
            made.sort(rooms, len(known.ratings), sizes)
            if made.leaves_enough(least):
                break
        return made

    def sort(
        self, rooms: list[tuple[tuple[int, ...], ...]], points: int, sizes: Sequence[int]
    ) -> None:
        """Sort the rooms by their words."""
        boxes = default_boxes(1, points)
        for room in rooms:
            told = tuple(word(room[at][:points], boxes, sizes[self.keys[at]]) for at in self.worded)
            sets = self.by_words.setdefault(told, [set() for _ in self.keys])
            for own, every, some in zip(room, self.blind, sets, strict=True):
                every.add(own)
                some.add(own)

    def leaves_enough(self, least: int) -> bool:
        """Whether each outcome leaves every group enough patterns."""
        need = [
            least if place in self.worded else min(least, len(self.blind[place]))
            for place in range(len(self.keys))
        ]
        return all(
            len(own) >= n
            for sets in self.by_words.values()
            for own, n in zip(sets, need, strict=True)
        )


def partitions(total: int, parts: int, most: int | None = None) -> Iterator[tuple[int, ...]]:
    """All ways to write a number as `parts` numbers that do not rise."""
    most = total if most is None else most
    if parts == 0:
        if total == 0:
            yield ()
        return
    for first in range(min(total, most), -1, -1):
        for rest in partitions(total - first, parts - 1, first):
            yield (first, *rest)


def joints(ratings: int, points: int) -> Iterator[tuple[int, ...]]:
    """One of each orbit of ratings by point: within a box the points are interchangeable."""
    top_from, bottom_to = default_boxes(1, points)
    widths = (bottom_to, top_from - bottom_to - 1, points - top_from + 1)
    for low in range(ratings + 1):
        for middle in range(ratings - low + 1):
            numbers = (low, middle, ratings - low - middle)
            boxes = (partitions(n, width) for n, width in zip(numbers, widths, strict=True))
            for each in product(*(list(box) for box in boxes)):
                yield tuple(count for box in each for count in box)


def known_of(sizes: Sequence[int], points: int, least: int) -> Iterator[Known]:
    """Everything that can be known of hidden groups of a layout, one of each orbit."""
    unseen, _ = hidden_groups(sizes, sizes, least)
    seen = [at for at in range(len(sizes)) if at not in unseen]
    hidden_people = sum(sizes[at] for at in unseen)
    for rated in product(*(range(sizes[at] + 1) for at in seen)):
        for unseen_rated in range(hidden_people + 1):
            each = spread(sizes, seen, rated, unseen, unseen_rated)
            if 0 < sum(each) < least or sum(sizes) < least:
                continue  # not even the total is shown
            _, dark = hidden_groups(sizes, each, least)
            if not dark:
                continue
            apart = tuple((at, each[at]) for at in seen if at in dark)
            together = unseen_rated + sum(n for _, n in apart)
            for silent in partitions(hidden_people - unseen_rated, 2):
                for ratings in joints(together, points):
                    yield Known(tuple(sorted(unseen)), apart, ratings, silent)


def spread(
    sizes: Sequence[int],
    seen: Sequence[int],
    rated: Sequence[int],
    unseen: set[int],
    unseen_rated: int,
) -> list[int]:
    """How many of each group rated, those of the unseen ones filled up in turn."""
    each = [0] * len(sizes)
    for at, n in zip(seen, rated, strict=True):
        each[at] = n
    for at in unseen:
        each[at] = min(sizes[at], unseen_rated)
        unseen_rated -= each[at]
    return each


def search(
    sizes: Sequence[int],
    points: int,
    least: int = LEAST,
    *,
    most_joints: int | None = None,
    most_rooms: int = 20_000,
    seed: int = 1,
) -> Found:
    """Go through the rooms of a layout class by class; `most_joints` classes drawn if there are more."""
    classes = list(known_of(sizes, points, least))
    if most_joints is not None and len(classes) > most_joints:
        classes = random.Random(seed).sample(classes, most_joints)  # noqa: S311 - not a secret
    found = Found()
    for known in classes:
        if sum(1 for _ in islice(splits(known, sizes), most_rooms)) == most_rooms:
            continue  # so many rooms look alike that nobody is pinned but by words
        judge_class(found, Class.of(known, sizes, least), known, least)
    return found


def judge_class(found: Found, made: Class, known: Known, least: int) -> None:
    """Look who is pinned in one class of rooms, with words where they are told."""
    found.rooms += made.rooms
    found.classes += 1
    told = bool(made.worded)
    found.told += told
    rated = sum(1 for count in known.ratings if count)
    silent = sum(1 for count in known.silent if count)
    if not told and (rated == 1 or (rated == 0 and silent < 2)):
        return  # the sums alone tell
    for sets in made.by_words.values():
        for place, patterns in enumerate(sets):
            at = made.keys[place]
            if len(patterns) == 1:
                found.groups.append(f"group {at}: {known}")
                if sum(1 for count in next(iter(patterns)) if count) == 1:
                    found.people.append(f"everybody in group {at}: {known}")
            elif told and place in made.worded and len(patterns) < least:
                found.thin.append(f"group {at} keeps {len(patterns)}: {known}")


# The model against the program


def disagreements(sizes: Sequence[int], points: int, tries: int, *, seed: int) -> list[str]:
    """Draw rooms; the program must hide and tell as the model does, and nothing finer."""
    chance, wrong = random.Random(seed), []  # noqa: S311 - not a secret
    minimum = MinimumSizes(LEAST, coarse=True)
    for _ in range(tries):
        room = draw(chance, sizes, points)
        rated = [sum(isinstance(a, int) for a in own) for own in room]
        if 0 < sum(rated) < LEAST or sum(sizes) < LEAST:
            continue
        unseen, dark = hidden_groups(sizes, rated, LEAST)
        told = told_of(room, points, ConsensusRule(), minimum)
        groups = json.loads(told)[0]["recommendations"][0]["criteria"]["c"]["groups"]
        if (
            set(hidden_in(told)) != dark
            or {int(key) for key, one in groups.items() if "n" not in one} != unseen
        ):
            wrong.append(f"hides other groups: {room}")
            continue
        if not dark:
            continue
        known = known_in(room, unseen, dark, points)
        if sum(1 for _ in islice(splits(known, sizes), 20_000)) == 20_000:
            continue
        made = Class.of(known, sizes, LEAST)
        words = {int(key): one["coarse"] for key, one in groups.items() if "coarse" in one}
        if set(words) != {made.keys[place] for place in made.worded}:
            wrong.append(f"tells words otherwise: {room}")
        if (
            told_of(
                exchanged(chance, room, known, made, words, points),
                points,
                ConsensusRule(),
                minimum,
            )
            != told
        ):
            wrong.append(f"tells apart what looks alike: {room}")
    return wrong


def draw(chance: random.Random, sizes: Sequence[int], points: int) -> Room:
    """A room that leans one way or none, where more or fewer do not rate."""
    letters: list[Answer] = [*range(1, points + 1), None, BLANK]
    weights = [chance.random() ** 3 + 0.01 for _ in letters]
    return tuple(tuple(chance.choices(letters, weights, k=size)) for size in sizes)


def known_in(room: Room, unseen: set[int], dark: set[int], points: int) -> Known:
    """What everybody knows of the hidden groups of a room."""
    seen = tuple(
        (at, sum(isinstance(a, int) for a in room[at])) for at in sorted(dark) if at not in unseen
    )
    together = Counter(a for at in dark for a in room[at])
    silent = Counter(a for at in unseen for a in room[at])
    ratings = tuple(together[point] for point in range(1, points + 1))
    return Known(tuple(sorted(unseen)), seen, ratings, (silent[None], silent[BLANK]))


def exchanged(
    chance: random.Random,
    room: Room,
    known: Known,
    made: Class,
    words: dict[int, str],
    points: int,
) -> Room:
    """Another room that looks the same by the model: any split with the same words."""
    sizes = [len(own) for own in room]
    boxes = default_boxes(1, points)
    fitting = [
        split
        for split in splits(known, sizes)
        if all(
            word(own[:points], boxes, sizes[at])
            == words.get(at, word(own[:points], boxes, sizes[at]))
            for at, own in zip(made.keys, split, strict=True)
        )
    ]
    chosen = dict(zip(made.keys, chance.choice(fitting), strict=True))
    letters: list[Answer] = [*range(1, points + 1), None, BLANK]
    other: list[tuple[Answer, ...]] = []
    for at, own in enumerate(room):
        if at not in chosen:
            other.append(own)
            continue
        answers = [a for a, n in zip(letters, chosen[at], strict=True) for _ in range(n)]
        if at not in known.unseen:
            answers += [a for a in own if not isinstance(a, int)]
        chance.shuffle(answers)
        other.append(tuple(answers))
    return tuple(other)
