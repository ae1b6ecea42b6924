"""How long an analysis takes: 1,000 people x 50 recommendations x 2 criteria x 2 rounds.

Prints seconds and what they are of the limit: 1 s from scratch with bootstrap, 0.1 s after one
changed rating. Below 1.0 is within it; exit code 1 says that one is not.
"""

import sys
from collections.abc import Callable
from itertools import count, cycle
from time import perf_counter

import numpy as np

from workshop_app.analysis import Rule
from workshop_app.analysis.analyst import Analyst
from workshop_app.analysis.panel import ABSTAINED, MISSING, Panel

REPEATS = 5
PEOPLE, ITEMS, GROUPS = 1000, 50, ("government", "industry", "academia")


def make_panel(generator: np.random.Generator) -> Panel:
    values = generator.integers(1, 6, size=(PEOPLE, ITEMS)).astype(np.int16)
    chance = generator.random(values.shape)
    values[chance < 0.04] = ABSTAINED
    values[chance > 0.96] = MISSING
    return Panel(
        low=1,
        high=5,
        top_from=4,
        bottom_to=2,
        groups=GROUPS,
        participants=tuple(f"p{index}" for index in range(PEOPLE)),
        group_of=np.arange(PEOPLE) % len(GROUPS),
        items=tuple(f"R{index}" for index in range(ITEMS)),
        values=values,
    )


def one_changed(panel: Panel) -> Panel:
    values = panel.values.copy()
    values[0, 0] = 5 if values[0, 0] != 5 else 1
    return Panel(
        panel.low,
        panel.high,
        panel.top_from,
        panel.bottom_to,
        panel.groups,
        panel.participants,
        panel.group_of,
        panel.items,
        values,
    )


def within(what: str, seconds: float, limit: float) -> bool:
    print(f"{what}: {seconds:.3f} s, {seconds / limit:.2f} of the limit")
    return seconds <= limit


def best(measure: Callable[[], float]) -> float:
    """Return the shortest of several times: what else the machine does only makes them longer."""
    return min(measure() for _ in range(REPEATS))


def main() -> int:
    generator = np.random.default_rng(1)
    rounds = [[make_panel(generator) for _ in range(2)] for _ in range(2)]
    analyst = Analyst(Rule())
    seeds = count()  # each time other draws, as those of the last time are remembered
    versions = cycle([one_changed(rounds[1][0]), rounds[1][0]])

    def from_scratch() -> float:
        seed, start = next(seeds), perf_counter()
        for number, panels in enumerate(rounds):
            for criterion, panel in enumerate(panels):
                previous = rounds[number - 1][criterion] if number else None
                Analyst(Rule(), seed=seed).analyse(panel, previous)
        return perf_counter() - start

    def after_one_rating() -> float:
        start = perf_counter()
        analyst.analyse(next(versions), rounds[0][0])
        return perf_counter() - start

    whole = within("from scratch", best(from_scratch), 1.0)
    analyst.analyse(rounds[1][0], rounds[0][0])
    one = within("after one rating", best(after_one_rating), 0.1)
    return 0 if whole and one else 1


if __name__ == "__main__":
    sys.exit(main())
