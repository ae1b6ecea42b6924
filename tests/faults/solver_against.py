"""Holds the solver's model against the program: it must hide and tell as the model does."""

import json
import random
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from solver_model import LEAST, Class, Known, hidden_groups, splits, word
from solver_rooms import BLANK, Answer, Room, hidden_in, told_of

from workshop_app.analysis import MinimumSizes
from workshop_app.domain.rule import ConsensusRule
from workshop_app.domain.scale import default_boxes


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
