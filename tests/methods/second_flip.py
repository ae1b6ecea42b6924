"""The flip distance of docs/methods.md 4.1: by trying all ratings, and by what each way out takes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from itertools import combinations_with_replacement, product

from second import Lines, Population, Ratings, Room, Scale, is_split, line_of, rates, third

CLOSENESS = {"median_iqr": (25, 50, 75), "ipras": (30, 50, 70)}
"""The rules that ask how close ratings are, by the percentiles they look at."""


@dataclass(frozen=True)
class Flip:
    """How many people, and how many of them in which groups."""

    people: int
    groups: Mapping[str, int]


def by_trying_all(room: Room, lines: Lines) -> tuple[int, list[dict[str, int]]]:
    """The definition: all ratings there could be; the least number, and all ways to share it among populations."""
    now = line_of(room, lines)
    scale = room.scale
    points = range(scale.low, scale.high + 1)
    best, ways = len(room.ratings) + 1, list[dict[str, int]]()
    each = [list(_rated_anew(p.ratings, points)) for p in room.populations]
    for chosen in product(*each):
        people = sum(moved for _, moved in chosen)
        if people > best:
            continue
        populations = tuple(
            replace(p, ratings=ratings)
            for p, (ratings, _) in zip(room.populations, chosen, strict=True)
        )
        together = tuple(sorted(r for p in populations for r in p.ratings))
        if line_of(replace(room, populations=populations, ratings=together), lines) != now:
            if people < best:
                best, ways = people, []
            ways.append(_by_key(room, [moved for _, moved in chosen]))
    return best, ways


def _rated_anew(ratings: Ratings, points: range) -> Iterator[tuple[Ratings, int]]:
    for anew in combinations_with_replacement(points, len(ratings)):
        yield anew, len(ratings) - (Counter(anew) & Counter(ratings)).total()


def _by_key(room: Room, moved: list[int]) -> dict[str, int]:
    found = Counter[str]()
    for population, people in zip(room.populations, moved, strict=True):
        found[population.key] += people
    return {key: people for key, people in found.items() if people}


def flip(room: Room, lines: Lines) -> Flip | None:
    """By the page's method: what each way out takes, and the least of it."""
    now = line_of(room, lines)
    if now == 1:
        return None
    ways = [come(line, room, lines) for line in range(2, 8) if line < now]
    if now < 8:
        ways.append(cease(now, room, lines))
    possible = [way for way in ways if way is not None]
    return min(possible, key=lambda way: way.people) if possible else None


def come(line: int, room: Room, lines: Lines) -> Flip | None:
    """What it takes to come to a line; None where nobody can."""
    scale, high = room.scale, line in (3, 5)
    if line == 2:
        return _anybody(split_need(scale, room.ratings, lines))
    if (line in (3, 4) and room.hidden) or (line == 7 and lines.kind != "comet_out"):
        return None
    if line == 7:
        return _added(room, lambda p: out_need(scale, p.ratings, out=True))
    if line in (3, 4) or lines.kind in ("every_group", "comet_out"):
        return _added(room, lambda p: need(scale, p.ratings, lines, high=high, be=True))
    if lines.kind == "equal_groups":
        return _mean_share(room, lines, high=high)
    return _anybody(need(scale, room.ratings, lines, high=high, be=True))


def cease(line: int, room: Room, lines: Lines) -> Flip | None:
    """What it takes that the present line holds no longer."""
    scale, high = room.scale, line in (3, 5)
    if line == 2:
        return Flip(split_cease(scale, room.ratings, lines), {})
    if line == 7:
        return _least(room, lambda p: out_need(scale, p.ratings, out=False))
    if line in (3, 4) or lines.kind in ("every_group", "comet_out"):
        return _least(room, lambda p: need(scale, p.ratings, lines, high=high, be=False))
    if lines.kind == "equal_groups":
        return _off_mean_share(room, lines, high=high)
    return _anybody(need(scale, room.ratings, lines, high=high, be=False))


def _anybody(people: int | None) -> Flip | None:
    """Wherever they are."""
    return None if people is None else Flip(people, {})


def _groups(room: Room, moved: list[int]) -> dict[str, int]:
    """By group; empty where the ratings of all together decide: where they are the only population."""
    if len(room.populations) == 1 and not room.populations[0].key:
        return {}
    return _by_key(room, moved)


def _added(room: Room, needed: Callable[[Population], int | None]) -> Flip | None:
    moved = [needed(p) for p in room.populations]
    people = [one for one in moved if one is not None]
    return Flip(sum(people), _groups(room, people)) if len(people) == len(moved) else None


def _least(room: Room, needed: Callable[[Population], int | None]) -> Flip | None:
    moved = [needed(p) for p in room.populations]
    possible = [(one, place) for place, one in enumerate(moved) if one is not None]
    if not possible:
        return None
    people, place = min(possible)
    return Flip(people, _groups(room, [people if p == place else 0 for p in range(len(moved))]))


def need(scale: Scale, ratings: Ratings, lines: Lines, *, high: bool, be: bool) -> int | None:
    """The least number who must move for one population to rate high (low), or no longer to."""
    if lines.kind in CLOSENESS:
        return _nearest(scale, ratings, lines, lambda r: rates(scale, r, lines, high=high) == be)
    return _by_ends(
        scale, ratings, lambda r: rates(scale, r, lines, high=high) == be, up=high == be
    )


def out_need(scale: Scale, ratings: Ratings, *, out: bool) -> int | None:
    """The least number who must move for at most half (more than half) to be at the top."""
    return _by_ends(scale, ratings, lambda r: (2 * scale.top(r) <= len(r)) == out, up=not out)


def _by_ends(
    scale: Scale, ratings: Ratings, reached: Callable[[Ratings], bool], *, up: bool
) -> int | None:
    """The k lowest at the highest point, or the k highest at the lowest."""
    n = len(ratings)
    for k in range(n + 1):
        moved = (*ratings[k:], *[scale.high] * k) if up else (*[scale.low] * k, *ratings[: n - k])
        if reached(moved):
            return k
    return None


def split_need(scale: Scale, ratings: Ratings, lines: Lines) -> int | None:
    """To a split."""
    if lines.kind == "ipras":
        return _nearest(scale, ratings, lines, lambda r: is_split(scale, r, lines))
    t = third(len(ratings))
    if 2 * t > len(ratings):
        return None
    return max(0, t - scale.top(ratings)) + max(0, t - scale.bottom(ratings))


def split_cease(scale: Scale, ratings: Ratings, lines: Lines) -> int:
    """Out of a split."""
    if lines.kind == "ipras":
        found = _nearest(scale, ratings, lines, lambda r: not is_split(scale, r, lines))
        assert found is not None
        return found
    return min(scale.top(ratings), scale.bottom(ratings)) - third(len(ratings)) + 1


def _nearest(
    scale: Scale, ratings: Ratings, lines: Lines, reached: Callable[[Ratings], bool]
) -> int | None:
    """All ratings that count: by the percentiles there could be, each with the fewest who must move for it."""
    nearest_first = _percentiles(scale, ratings, CLOSENESS[lines.kind])
    return next((people for people, anew in nearest_first if reached(anew)), None)


@lru_cache(maxsize=20_000)
def _percentiles(
    scale: Scale, ratings: Ratings, percents: tuple[int, ...]
) -> list[tuple[int, Ratings]]:
    """Ratings for each choice of values where the percentiles look, with how many must move for it, fewest first."""
    n = len(ratings)
    looked: list[int] = []
    for percent in percents:
        place = Fraction((n - 1) * percent, 100)
        looked += (
            [int(place), min(int(place) + 1, n - 1)] if place.denominator > 1 else [int(place)]
        )
    places = sorted(set(looked))
    passed = [sum(place < people for place in places) for people in range(n + 1)]
    kept: dict[tuple[int, Ratings], int] = {(0, ()): 0}
    for point in range(scale.low, scale.high + 1):
        there = ratings.count(point)
        reached = dict[tuple[int, Ratings], int]()
        for (sofar, values), stay in kept.items():
            for more in range(n - sofar + 1):
                state = (sofar + more, values + (point,) * (passed[sofar + more] - len(values)))
                reached[state] = max(reached.get(state, -1), stay + min(more, there))
        kept = reached
    return sorted(
        (n - stay, _filled(n, places, values))
        for (people, values), stay in kept.items()
        if people == n
    )


def _filled(n: int, places: list[int], values: Ratings) -> Ratings:
    """Ratings in order that have these values at these places."""
    following = [
        next((k for k, place in enumerate(places) if place >= i), len(places) - 1) for i in range(n)
    ]
    return tuple(values[k] for k in following)


def _worth(room: Room) -> list[Fraction]:
    """What each person of a population adds to the mean share."""
    return [Fraction(p.weight, len(p.ratings)) for p in room.populations]


def _mean_share(room: Room, lines: Lines, *, high: bool) -> Flip | None:
    """To lines 5 and 6 by the mean share of groups of equal weight."""
    scale, worth = room.scale, _worth(room)
    at_end, at_other = (scale.top, scale.bottom) if high else (scale.bottom, scale.top)
    best_first = sorted(range(len(worth)), key=lambda place: -worth[place])
    left = {place: len(p.ratings) - at_end(p.ratings) for place, p in enumerate(room.populations)}
    opposed = {place: at_other(p.ratings) for place, p in enumerate(room.populations)}
    must = max(0, at_other(room.ratings) - (third(len(room.ratings)) - 1))
    moved = [0] * len(worth)
    share = sum(w * at_end(p.ratings) for w, p in zip(worth, room.populations, strict=True))
    share = Fraction(share)
    weights = sum(p.weight for p in room.populations)
    for place in best_first:
        taken = min(must - sum(moved), opposed[place])
        moved[place] += taken
        share += taken * worth[place]
    while 100 * share < lines.threshold * weights:
        place = next((place for place in best_first if moved[place] < left[place]), None)
        if place is None:
            return None
        moved[place] += 1
        share += worth[place]
    return Flip(sum(moved), _groups(room, moved))


def _off_mean_share(room: Room, lines: Lines, *, high: bool) -> Flip:
    """Out of lines 5 and 6 by the mean share: by the share, or by a third at the other end whoever moved."""
    scale, worth = room.scale, _worth(room)
    at_end, at_other = (scale.top, scale.bottom) if high else (scale.bottom, scale.top)
    best_first = sorted(range(len(worth)), key=lambda place: -worth[place])
    share = Fraction(
        sum(w * at_end(p.ratings) for w, p in zip(worth, room.populations, strict=True))
    )
    weights = sum(p.weight for p in room.populations)
    anybody = third(len(room.ratings)) - at_other(room.ratings)
    moved = [0] * len(worth)
    while 100 * share >= lines.threshold * weights:
        if sum(moved) >= anybody:
            return Flip(anybody, {})
        place = next(
            place for place in best_first if moved[place] < at_end(room.populations[place].ratings)
        )
        moved[place] += 1
        share -= worth[place]
    return Flip(sum(moved), {} if sum(moved) >= anybody else _groups(room, moved))
