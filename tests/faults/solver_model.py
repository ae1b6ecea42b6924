"""Rooms of a larger layout, by a model of what is told that is written anew.

Told are the groups shown, how those answered whose answers are counted openly, how all hidden
groups answered together, and their coarse words. Points of the same box, and the ways not to rate,
are interchangeable in all of it, so one of each orbit of joint answers stands for all.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, product

from solver_rooms import Found

from workshop_app.domain.scale import default_boxes

LEAST = 5


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
    rest = [at for _, at in order if at not in unseen and rated[at]]
    dark = {at for at in rest if rated[at] < least}
    for at in rest:
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
    alike = rated == 1 or (rated == 0 and silent < 2)
    for sets in made.by_words.values():
        for place, patterns in enumerate(sets):
            at = made.keys[place]
            if alike and len(made.blind[place]) == 1:
                continue  # the sums alone tell, with words or without
            if len(patterns) == 1:
                found.groups.append(f"group {at}: {known}")
                if sum(1 for count in next(iter(patterns)) if count) == 1:
                    found.people.append(f"everybody in group {at}: {known}")
            elif told and place in made.worded and len(patterns) < least:
                found.thin.append(f"group {at} keeps {len(patterns)}: {known}")
