"""How near a verdict is to another: held against trying every way in which people might rate."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate, combinations_with_replacement, product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.analysis import Flip, Rule, RuleKind, VerdictCode
from workshop_app.analysis.flip import flip_distance
from workshop_app.analysis.flip_quantiles import BY_QUANTILES
from workshop_app.analysis.populations import Populations
from workshop_app.analysis.quantile_moves import choices
from workshop_app.analysis.summary import Scheme, Summary
from workshop_app.analysis.suppression import Hidden
from workshop_app.analysis.verdict import verdict_code

Counts = tuple[int, ...]
State = Mapping[str, Counts]
FIVE, THREE, FOUR = Scheme(1, 5, 4, 2), Scheme(1, 3, 3, 1), Scheme(1, 4, 3, 2)
NINE = Scheme(1, 9, 7, 3)
NO_AGREEMENT = {VerdictCode.GROUPS_DIFFER, VerdictCode.UNDECIDED}
WITHOUT_GROUP = "nobody"


@cache
def summary(scheme: Scheme, counts: Counts) -> Summary:
    return scheme.summarise([*counts, 0, 0, 0])


def populations(state: State, scheme: Scheme, hidden: Sequence[str] = ()) -> Populations:
    everybody = tuple(sum(column) for column in zip(*state.values(), strict=True))
    groups = {key: summary(scheme, counts) for key, counts in state.items() if key != WITHOUT_GROUP}
    parts = Populations.of(
        summary(scheme, everybody), groups, scheme, Hidden(ratings=tuple(hidden))
    )
    rest = state.get(WITHOUT_GROUP)
    return parts if rest is None else parts.with_rest(summary(scheme, rest))


class Judge:
    """Says the outcome of any ratings, remembering those it has seen."""

    def __init__(self, scheme: Scheme, rule: Rule, hidden: Sequence[str]) -> None:
        self.scheme, self.rule, self.hidden = scheme, rule, hidden
        self._known: dict[tuple[Counts, ...], str] = {}

    def outcome(self, state: State) -> str:
        key = tuple(state.values())
        if key not in self._known:
            parts = populations(state, self.scheme, self.hidden)
            code = verdict_code(parts, self.scheme, self.rule)
            self._known[key] = "none" if code in NO_AGREEMENT else code
        return self._known[key]


def histograms(n: int, points: int) -> list[Counts]:
    return [
        tuple(chosen.count(point) for point in range(points))
        for chosen in combinations_with_replacement(range(points), n)
    ]


def moves(before: Counts, after: Counts) -> int:
    return sum(max(0, b - a) for a, b in zip(before, after, strict=True))


def everything(sizes: Mapping[str, int], points: int) -> Iterator[dict[str, Counts]]:
    for chosen in product(*(histograms(n, points) for n in sizes.values())):
        yield dict(zip(sizes, chosen, strict=True))


def other_outcomes(
    state: State, judge: Judge, every: Sequence[dict[str, Counts]]
) -> list[tuple[int, dict[str, int]]]:
    """Return how many people move, and where, for each way to another outcome."""
    now = judge.outcome(state)
    found: list[tuple[int, dict[str, int]]] = []
    for one in every:
        if judge.outcome(one) != now:
            by_group = {key: moves(state[key], one[key]) for key in state}
            found.append((sum(by_group.values()), by_group))
    return found


def named(by_group: Mapping[str, int], hidden: Sequence[str]) -> dict[str, int]:
    """Return the movers as a flip names them."""
    named: dict[str, int] = {}
    for key, people in by_group.items():
        if people:
            name = "" if key in hidden or key == WITHOUT_GROUP else key
            named[name] = named.get(name, 0) + people
    return named


def check(state: State, judge: Judge, every: Sequence[dict[str, Counts]]) -> None:
    parts = populations(state, judge.scheme, judge.hidden)
    found = flip_distance(parts, judge.scheme, judge.rule)
    ways = other_outcomes(state, judge, every)
    told = (judge.rule, dict(state), judge.hidden, found)
    if not ways:
        assert found is None, told
        return
    assert found is not None, told
    assert found.people == min(people for people, _ in ways), told
    nearest = [named(where, judge.hidden) for people, where in ways if people == found.people]
    assert not found.groups or sum(found.groups.values()) == found.people
    assert not found.groups or dict(found.groups) in nearest, told


KINDS = [
    Rule(RuleKind.EQUAL_GROUPS, 75, minimum_answers=3),
    Rule(RuleKind.EQUAL_GROUPS, 60, minimum_answers=3),
    Rule(RuleKind.EVERY_GROUP, 70, 15, minimum_answers=3),
    Rule(RuleKind.EVERY_GROUP, 51, 40, minimum_answers=3),
    Rule(RuleKind.COMET_OUT, 70, 15, minimum_answers=3),
    Rule(RuleKind.COMET_OUT, 51, 40, minimum_answers=3),
    Rule(RuleKind.POOLED, 70, 15, minimum_answers=3),
    Rule(RuleKind.POOLED, 60, 30, minimum_answers=3),
    Rule(RuleKind.THIRD_AT_EACH_END, minimum_answers=3),
    Rule(RuleKind.MEDIAN_IQR, minimum_answers=3),
    Rule(RuleKind.MEDIAN_IQR, max_iqr=2.0, minimum_answers=3),
]
ROOMS: list[tuple[Scheme, dict[str, int], tuple[str, ...]]] = [
    (THREE, {"a": 5}, ()),
    (THREE, {"a": 2, "b": 4}, ()),
    (THREE, {"a": 1, "b": 1, "c": 3}, ()),
    (THREE, {"a": 3, "b": 2, "c": 2}, ("b", "c")),
    (THREE, {"a": 2, "b": 3, WITHOUT_GROUP: 2}, ()),
    (FOUR, {"a": 2, "b": 3}, ()),
    (FIVE, {"a": 5}, ()),
    (FIVE, {"a": 2, "b": 3}, ()),
    (FIVE, {"a": 2, "b": 1, "c": 2}, ("b", "c")),
]


@pytest.mark.parametrize("rule", KINDS, ids=lambda r: f"{r.kind}-{r.threshold_percent}-{r.max_iqr}")
def test_no_fewer_people_could_make_another_outcome(rule: Rule) -> None:
    random = Random(15)  # noqa: S311 - a sample for a test
    for scheme, sizes, hidden in ROOMS:
        points = scheme.high - scheme.low + 1
        every = list(everything(sizes, points))
        judge = Judge(scheme, rule, hidden)
        for state in random.sample(every, min(12, len(every))):
            check(state, judge, every)


NINE_POINTS = [
    Rule(RuleKind.RAND_PANEL, minimum_answers=1),
    Rule(RuleKind.IPRAS, minimum_answers=1),
    Rule(RuleKind.MEDIAN_IQR, minimum_answers=1),
]
PANELS: list[tuple[dict[str, int], tuple[str, ...]]] = [
    ({"a": 2}, ()),
    ({"a": 3}, ()),
    ({"a": 5}, ()),
    ({"a": 1, "b": 3}, ()),
    ({"a": 2, "b": 2}, ("a", "b")),
]


@pytest.mark.parametrize("rule", NINE_POINTS, ids=lambda r: r.kind)
def test_no_fewer_people_could_make_another_outcome_on_nine_points(rule: Rule) -> None:
    random = Random(15)  # noqa: S311 - a sample for a test
    for sizes, hidden in PANELS:
        every = list(everything(sizes, 9))
        judge = Judge(NINE, rule, hidden)
        for state in random.sample(every, 8):
            check(state, judge, every)


EQUAL, EVERY = Rule(RuleKind.EQUAL_GROUPS, 75), Rule(RuleKind.EVERY_GROUP, 70, 15)
THIRD, SPREAD = Rule(RuleKind.THIRD_AT_EACH_END), Rule(RuleKind.MEDIAN_IQR)
EXAMPLES: dict[str, tuple[Rule, State, Sequence[str], Flip]] = {
    "groups differ or undecided makes no difference": (
        EQUAL,
        {"a": (0, 0, 0, 9, 0), "b": (3, 0, 0, 0, 0), "c": (0, 0, 0, 0, 3)},
        (),
        Flip(1, {"b": 1}),
    ),
    "a split comes before the groups": (
        EQUAL,
        {"a": (1, 0, 2, 0, 2), "b": (0, 0, 1, 0, 0)},
        (),
        Flip(1, {}),
    ),
    "of two groups alike the first": (
        EQUAL,
        {"a": (0, 0, 1, 0, 3), "b": (0, 0, 1, 0, 3)},
        (),
        Flip(1, {"a": 1}),
    ),
    "each group that lacks people": (
        EVERY,
        {"a": (0, 0, 2, 0, 2), "b": (0, 0, 2, 0, 2), "c": (0, 0, 0, 0, 9)},
        (),
        Flip(2, {"a": 1, "b": 1}),
    ),
    "where one person is worth most, and from the next when nobody is left": (
        EQUAL,
        {"a": (0, 0, 6, 0, 14), "b": (0, 0, 1, 0, 0), "c": (0, 0, 6, 0, 6)},
        (),
        Flip(2, {"b": 1, "c": 1}),
    ),
    "a third at the other end, whichever group": (
        EQUAL,
        {**dict.fromkeys("abcde", (0, 0, 0, 0, 2)), "f": (10, 0, 14, 0, 0)},
        (),
        Flip(1, {}),
    ),
    "hidden groups are one, and never all": (
        EVERY,
        {"a": (0, 0, 0, 0, 5), "b": (0, 0, 2, 0, 1), "c": (0, 0, 0, 0, 2)},
        ("b", "c"),
        Flip(1, {"": 1}),
    ),
    "a third outside is all ratings together": (
        THIRD,
        {"a": (0, 0, 0, 0, 9), "b": (0, 0, 4, 0, 1)},
        (),
        Flip(1, {}),
    ),
    "ratings that lie too far apart come together": (
        SPREAD,
        {"a": (0, 0, 3, 3, 5)},
        (),
        Flip(1, {"a": 1}),
    ),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_who_would_have_to_rate_differently(name: str) -> None:
    rule, state, hidden, flip = EXAMPLES[name]
    assert flip_distance(populations(state, FIVE, hidden), FIVE, rule) == flip


def test_groups_stand_in_the_workshops_order_and_the_others_last() -> None:
    state = {"a": (0, 0, 1, 0, 5), "b": (0, 0, 1, 0, 0), "c": (0, 0, 0, 0, 1)}
    unanimous = Rule(threshold_percent=100)
    found = flip_distance(populations(state, FIVE, ("b", "c")), FIVE, unanimous)
    assert found is not None
    assert list(found.groups.items()) == [("a", 1), ("", 1)]


def test_people_of_whom_there_are_no_others_are_anybody() -> None:
    hidden = {"a": (0, 0, 1, 0, 3), "b": (0, 0, 0, 0, 2)}
    assert flip_distance(populations(hidden, FIVE, ("a", "b")), FIVE, EQUAL) == Flip(1, {})
    nameless = {WITHOUT_GROUP: (0, 0, 1, 0, 5)}
    assert flip_distance(populations(nameless, FIVE), FIVE, EQUAL) == Flip(1, {})


def test_there_is_no_distance_from_too_few_answers() -> None:
    few = {"a": (0, 0, 1, 0, 3)}
    assert flip_distance(populations(few, FIVE), FIVE, EQUAL) is None


def test_people_without_a_group_are_one_population() -> None:
    sizes, rule = {"a": 1, WITHOUT_GROUP: 3}, Rule(RuleKind.EQUAL_GROUPS, minimum_answers=3)
    state = {"a": (0, 0, 1), WITHOUT_GROUP: (3, 0, 0)}
    judge = Judge(THREE, rule, ())
    found = flip_distance(populations(state, THREE), THREE, rule)
    assert found is not None
    check(state, judge, list(everything(sizes, 3)))


@given(st.data())
def test_each_choice_of_what_quantiles_read_takes_as_many_people_as_counted(
    data: st.DataObject,
) -> None:
    n, points = data.draw(st.integers(1, 5)), data.draw(st.integers(2, 4))
    percents = data.draw(st.sampled_from(list(BY_QUANTILES.values())))
    every = histograms(n, points)
    counts = data.draw(st.sampled_from(every))
    made = choices(n, points, percents)
    for choice, people in enumerate(made.moves(counts)):
        fit = [
            one
            for one in every
            if all(
                low <= up_to <= high
                for low, up_to, high in zip(
                    made.fewest[:, choice], accumulate(one), made.most[:, choice], strict=True
                )
            )
        ]
        assert people == min(moves(counts, one) for one in fit)
