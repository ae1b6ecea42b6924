"""Suppression: no figure of a small group can be worked out from what is shown."""

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.analysis import (
    NOTHING_HIDDEN,
    Change,
    ItemAnalysis,
    ItemSummary,
    MinimumSizes,
    PanelAnalysis,
    Rule,
    RuleKind,
    Summary,
    Suppressed,
    SuppressionReason,
    suppress,
)
from workshop_app.analysis.analyst import analyse_panel
from workshop_app.analysis.item_maker import summarise
from workshop_app.analysis.panel import RECUSED, Panel
from workshop_app.analysis.suppression import Hidden, Size, groups_to_hide, hidden_groups

ASIDE = "aside"
ANSWERS = st.lists(st.sampled_from([1, 2, 3, 4, 5, None, ASIDE, "missing"]), max_size=9)


def panel_of(groups: dict[str, list[int | str | None]]) -> Panel:
    people = [(f"{key}{index}", key, a) for key, g in groups.items() for index, a in enumerate(g)]
    return Panel.from_records(
        [
            (who, "R1", RECUSED if answer == ASIDE else answer)
            for who, _, answer in people
            if answer == ASIDE or not isinstance(answer, str)
        ],
        low=1,
        high=5,
        groups=list(groups),
        participants=[(who, key) for who, key, _ in people],
        items=["R1"],
    )


def raw(population: Summary | Suppressed) -> Summary:
    assert isinstance(population, Summary)
    return population


def test_a_small_group_is_hidden_with_the_next_smallest() -> None:
    # source: docs/methods.md 3; the second row is the reference case cmp-eg-small5
    assert groups_to_hide({"gov": 2, "ind": 10, "aca": 9}, 3) == ("gov", "aca")
    assert groups_to_hide({"gov": 4, "ind": 3, "aca": 5}, 5) == ("gov", "ind")
    assert groups_to_hide({"gov": 1, "ind": 1, "aca": 9, "civ": 4}, 3) == ("gov", "ind", "civ")
    assert groups_to_hide({"gov": 3, "ind": 0, "aca": 9}, 3) == ()
    assert groups_to_hide({"gov": 2, "ind": 0, "aca": 0}, 3) == ("gov",)


def sizes(**groups: tuple[int, int]) -> dict[str, Size]:
    return {key: Size(*both) for key, both in groups.items()}


def test_who_did_not_rate_is_hidden_by_the_people_there_are() -> None:
    found = hidden_groups(sizes(a=(1, 0), b=(2, 0), c=(9, 9), d=(10, 10)), 5)
    assert found == Hidden(("a", "b", "c"), ("a", "b", "c"))


def test_a_group_of_whom_few_rated_hides_its_figures_and_those_of_the_next() -> None:
    found = hidden_groups(sizes(a=(6, 2), b=(7, 0), c=(9, 9), d=(10, 10)), 5)
    assert found == Hidden((), ("a", "c"))  # b has no rating, so it protects nobody


def test_ratings_of_people_hidden_together_are_as_many_as_the_limit() -> None:
    few = hidden_groups(sizes(a=(1, 1), b=(5, 1), c=(8, 6), d=(9, 9)), 5)
    assert few == Hidden(("a", "b"), ("a", "b", "c"))
    none = hidden_groups(sizes(a=(1, 0), b=(5, 0), c=(8, 6), d=(9, 9)), 5)
    assert none == Hidden(("a", "b"), ("a", "b"))


def test_a_group_of_just_the_limit_is_hidden_for_no_sake_but_anothers() -> None:
    panel = panel_of({"g": [4, 5], "i": [3, 4, 5, 5, 5], "a": [4] * 9})
    groups = suppress(summarise(panel)).items[0].groups
    reasons = [group.reason for group in groups.values() if isinstance(group, Suppressed)]
    assert reasons == [SuppressionReason.TOO_FEW, SuppressionReason.PROTECTS_ANOTHER]


@pytest.mark.parametrize("answers", [[None], [ASIDE], ["missing"], [None, "missing"], [4, None]])
def test_of_one_or_two_people_nothing_is_told_whatever_they_do(
    answers: list[int | str | None],
) -> None:
    room = {"few": answers, "i": [3, 4, 5, 5, 5], "a": [4] * 9}
    item = analyse_panel(panel_of(room), Rule()).items[0]
    assert item.groups["few"] == Suppressed(SuppressionReason.TOO_FEW, len(answers))
    assert item.groups["i"] == Suppressed(SuppressionReason.PROTECTS_ANOTHER, 5)
    assert item.verdict.silent == ()


def test_rounds_that_hide_different_distributions_have_no_change_to_show() -> None:
    before = panel_of({"g": [3, 4, 5, 5, 5], "i": [3] * 8, "a": [4] * 9})
    after = panel_of({"g": [3, 4, 5, 5, "missing"], "i": [3] * 8, "a": [4] * 9})
    for first, second in ((before, after), (after, before)):
        change = analyse_panel(second, Rule(), first).items[0].change
        assert change is not None
        assert (change.overall, set(change.groups.values())) == (None, {None})


def test_a_hidden_group_of_whom_nobody_is_in_both_rounds_has_no_change_to_show() -> None:
    others: dict[str, list[int | str | None]] = {"i": [3] * 8, "a": [4] * 9}
    before = panel_of({"g": [3, 4, "missing", "missing"], **others})
    after = panel_of({"g": ["missing", "missing", 3, 4], **others})
    change = analyse_panel(after, Rule(), before).items[0].change
    assert change is not None
    assert (change.groups["g"], change.groups["i"]) == (None, None)


def test_a_shown_group_of_whom_nobody_is_in_both_rounds_says_so() -> None:
    others: dict[str, list[int | str | None]] = {"i": [3] * 8, "a": [4] * 9}
    before = panel_of({"g": [3, 4, 5, 5, 5, *["missing"] * 5], **others})
    after = panel_of({"g": [*["missing"] * 5, 3, 3, 3, 4, 5], **others})
    change = analyse_panel(after, Rule(), before).items[0].change
    assert change is not None
    assert change.groups["g"] == Change(0, 0, 0, 0)
    assert change.groups["i"] is not None


def test_what_is_hidden_says_why_and_keeps_only_what_the_room_knows() -> None:
    panel = panel_of({"gov": [5, 4, None], "ind": [1, 2, 3, 4], "aca": [4] * 9})
    shown = suppress(summarise(panel)).of("R1")
    assert shown.groups["gov"] == Suppressed(SuppressionReason.TOO_FEW, registered=3)
    assert shown.groups["ind"] == Suppressed(SuppressionReason.TOO_FEW, registered=4)
    assert raw(shown.groups["aca"]).counts == (0, 0, 0, 9, 0)
    assert raw(shown.overall).n == 15


def test_a_group_of_five_of_whom_four_rated_tells_that_alone() -> None:
    panel = panel_of({"gov": [5, 4, 4, 2, "missing"], "ind": [3] * 6, "aca": [4] * 9})
    shown = suppress(summarise(panel)).of("R1")
    assert shown.groups["gov"] == Suppressed(SuppressionReason.TOO_FEW, 5, 4, 0, 0, 1, 0)
    assert shown.groups["ind"] == Suppressed(SuppressionReason.PROTECTS_ANOTHER, 6, 6, 0, 0, 0, 0)


def test_a_total_below_the_limit_is_hidden() -> None:
    shown = suppress(summarise(panel_of({"gov": [5], "ind": [4]}))).of("R1")
    assert isinstance(shown.overall, Suppressed)
    assert all(isinstance(group, Suppressed) for group in shown.groups.values())


def test_without_limits_nothing_is_hidden() -> None:
    summary = summarise(panel_of({"gov": [5], "ind": [4]}))
    assert suppress(summary, NOTHING_HIDDEN) == summary


def test_an_unknown_recommendation_has_no_summary() -> None:
    with pytest.raises(KeyError):
        summarise(panel_of({"gov": [5]})).of("R9")


# What is shown, as equations: the unknowns are how many of each group gave each of eight answers
# (five points, abstained, missing, aside) in each round. A hidden figure leaks if it is a combination of
# what is shown.

Row = list[Fraction]
ANSWER_KINDS = 8
Cells = list[Row]


def unit(size: int, index: int) -> Row:
    return [Fraction(int(position == index)) for position in range(size)]


def plus(rows: Iterable[Row]) -> Row:
    return [sum(column, Fraction()) for column in zip(*rows, strict=True)]


def times(factor: int, row: Row) -> Row:
    return [factor * value for value in row]


def mean_times_n(cells: Cells) -> Row:
    return plus(times(point, row) for point, row in enumerate(cells[:5], start=1))


def shown_equations(population: Summary | Suppressed, cells: Cells) -> list[Row]:
    if isinstance(population, Summary):
        return cells
    return [plus(cells)] if population.n is None else [plus(cells), *cells[5:]]


def hidden_targets(population: Summary | Suppressed, cells: Cells) -> list[Row]:
    if isinstance(population, Summary):
        return []
    figures = [*cells[:5], mean_times_n(cells), plus(cells[3:5])]
    return [*figures, *cells[5:], plus(cells[:5])] if population.n is None else figures


class Basis:
    """The span of rows, kept in echelon form."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.rows: list[tuple[int, Row]] = []
        for row in rows:
            rest = self.rest(row)
            pivot = next((column for column, value in enumerate(rest) if value), None)
            if pivot is not None:
                self.rows.append((pivot, [value / rest[pivot] for value in rest]))

    def rest(self, row: Row) -> Row:
        for pivot, known in self.rows:
            if factor := row[pivot]:
                row = [a - factor * b for a, b in zip(row, known, strict=True)]
        return row

    def spans(self, row: Row) -> bool:
        return not any(self.rest(row))


def populations(
    item: ItemSummary | ItemAnalysis, first: int, size: int
) -> list[tuple[str, Summary | Suppressed, Cells]]:
    cells = {
        key: [unit(size, first + ANSWER_KINDS * index + answer) for answer in range(ANSWER_KINDS)]
        for index, key in enumerate(item.groups)
    }
    pooled = [plus(same) for same in zip(*cells.values(), strict=True)]
    groups = [(key, group, cells[key]) for key, group in item.groups.items()]
    return [("", item.overall, pooled), *groups]


def solvable(*rounds: ItemSummary | ItemAnalysis) -> bool:
    """Tell whether linear algebra on everything shown brings a hidden figure back."""
    width = ANSWER_KINDS * len(rounds[0].groups)
    parts = [
        populations(item, number * width, width * len(rounds)) for number, item in enumerate(rounds)
    ]
    everything = [part for each in parts for part in each]
    equations = [row for _, shown, cells in everything for row in shown_equations(shown, cells)]
    if len(rounds) > 1:
        equations += nobody_moved(rounds[1], *parts)
    basis = Basis(equations)
    targets = (row for _, shown, cells in everything for row in hidden_targets(shown, cells))
    return any(basis.spans(target) for target in targets)


def nobody_moved(
    item: ItemSummary | ItemAnalysis,
    before: list[tuple[str, Summary | Suppressed, Cells]],
    after: list[tuple[str, Summary | Suppressed, Cells]],
) -> list[Row]:
    """Where a shown change says that all stayed, the one round's counts are the other's."""
    if not isinstance(item, ItemAnalysis) or item.change is None:
        return []
    changes = {"": item.change.overall, **item.change.groups}
    rows: list[Row] = []
    for (key, first, cells), (_, second, later) in zip(before, after, strict=True):
        change = changes[key]
        if change and change.same == change.pairs == people(first) == people(second):
            pairs = zip(cells[:5], later[:5], strict=True)
            rows += [plus([row, times(-1, other)]) for row, other in pairs]
    return rows


def people(population: Summary | Suppressed) -> int | None:
    """The number of ratings; where it is hidden, the worst case is that all rated."""
    return population.registered if population.n is None else population.n


@given(st.lists(ANSWERS, min_size=1, max_size=5))
def test_no_hidden_figure_can_be_subtracted_back(groups: list[list[int | str | None]]) -> None:
    named = {f"g{index}": answers for index, answers in enumerate(groups)}
    assert not solvable(suppress(summarise(panel_of(named))).items[0])


ROOM = st.lists(
    st.lists(st.sampled_from([1, 3, 5, ASIDE, "missing"]), min_size=2, max_size=6),
    min_size=2,
    max_size=4,
)


@given(ROOM, st.sets(st.tuples(st.integers(0, 3), st.integers(0, 5)), max_size=4))
def test_two_rounds_and_their_change_bring_no_hidden_figure_back(
    groups: list[list[int | str | None]], touched: set[tuple[int, int]]
) -> None:
    # worst case: nobody who stays moves; some join and some leave
    later = [
        [swapped(a) if (g, i) in touched else a for i, a in enumerate(own)]
        for g, own in enumerate(groups)
    ]
    before, after = (
        panel_of({f"g{index}": answers for index, answers in enumerate(own)})
        for own in (groups, later)
    )
    first = analyse_panel(before, Rule()).items[0]
    second = analyse_panel(after, Rule(), before).items[0]
    assert not solvable(first, second)


@given(ROOM)
def test_no_verdict_tells_how_many_stand_aside_where_that_is_hidden(
    groups: list[list[int | str | None]],
) -> None:
    shown = analyse_panel(panel_of({f"g{at}": own for at, own in enumerate(groups)}), Rule())
    item = shown.items[0]
    assert item.verdict.recused == (item.overall.recused or 0)


def swapped(answer: int | str | None) -> int | str:
    return 3 if answer == "missing" else "missing"


def test_the_search_for_leaks_finds_one() -> None:
    item = summarise(panel_of({"gov": [5, 4], "ind": [3] * 6, "aca": [4] * 9})).items[0]
    hidden = Suppressed(SuppressionReason.TOO_FEW, 2)
    assert solvable(ItemSummary(item.item, item.overall, {**item.groups, "gov": hidden}))


def test_the_search_for_leaks_finds_one_between_rounds() -> None:
    panel = panel_of({"gov": [5, 4], "ind": [3] * 6, "aca": [4] * 9})
    hidden = analyse_panel(panel, Rule(), panel).items[0]
    assert hidden.change is not None
    open_change = analyse_panel(panel, Rule(), panel, NOTHING_HIDDEN).items[0].change
    raw_item = summarise(panel).items[0]
    shown_before = ItemSummary(
        "R1", hidden.overall, {**hidden.groups, "ind": raw_item.groups["ind"]}
    )
    assert not solvable(hidden, hidden)
    assert solvable(shown_before, replace(hidden, change=open_change))


Rows = list[list[int | str | None]]


@st.composite
def rooms_that_hide_groups(
    draw: st.DrawFn,
) -> tuple[MinimumSizes, tuple[Panel, Panel], tuple[Panel, Panel]]:
    """Limits, two rounds, and the same with answers exchanged among hidden people.

    On each recommendation other two people exchange theirs, in both rounds: ratings that stand
    beside those on other recommendations in one room stand beside others in the other.
    """
    limits, people, hidden = draw(
        st.sampled_from(
            [
                (MinimumSizes(3), (2, 3, 6), 5),
                (MinimumSizes(), (1, 5, 9), 6),
                (MinimumSizes(), (4, 4, 7), 8),
                (MinimumSizes(), (1, 2, 3, 6), 6),
                (MinimumSizes(), (3, 6, 6, 8), 9),
            ]
        )
    )
    width = draw(st.integers(2, 5))
    answer = st.sampled_from([1, 2, 3, 4, 5, 5, 4, None, ASIDE, "missing"])
    answers = st.lists(answer, min_size=width, max_size=width)
    rounds = [[draw(answers) for _ in range(sum(people))] for _ in range(2)]
    orders = [draw(st.permutations(range(hidden))) for _ in range(width)]
    exchanged = [
        [
            [rows[orders[at][who]][at] if who < hidden else rows[who][at] for at in range(width)]
            for who in range(len(rows))
        ]
        for rows in rounds
    ]
    groups = [str(group) for group, size in enumerate(people) for _ in range(size)]
    one, other = (
        tuple(given_by(rows, groups, len(people)) for rows in both) for both in (rounds, exchanged)
    )
    return limits, (one[0], one[1]), (other[0], other[1])


def given_by(rows: Rows, groups: list[str], size: int) -> Panel:
    """The people of each group stand together, as they would in a workshop."""
    items = [f"R{column}" for column in range(len(rows[0]))]
    return Panel.from_records(
        [
            (str(who), item, RECUSED if row[at] == ASIDE else row[at])
            for who, row in enumerate(rows)
            for at, item in enumerate(items)
            if row[at] != "missing"
        ],
        low=1,
        high=5,
        groups=[str(group) for group in range(size)],
        participants=[(str(who), group) for who, group in enumerate(groups)],
        items=items,
    )


@given(rooms_that_hide_groups())
def test_nothing_shown_depends_on_which_hidden_person_gave_which_answer(
    room: tuple[MinimumSizes, tuple[Panel, Panel], tuple[Panel, Panel]],
) -> None:
    """Else the division of the ratings could be guessed and the guess be checked."""
    limits, one, other = room
    for rule in (Rule(), Rule(RuleKind.EVERY_GROUP), Rule(RuleKind.MEDIAN_IQR)):
        shown, same = (analyse_panel(b, rule, a, limits) for a, b in (one, other))
        assert isinstance(shown.items[0].groups["0"], Suppressed)
        assert shown == same


@given(
    st.lists(st.integers(1, 5), min_size=9, max_size=9),
    st.permutations(range(9)),
    st.lists(st.lists(st.integers(1, 5), min_size=2, max_size=2), min_size=19, max_size=19),
)
def test_nothing_shown_depends_on_who_rated_how_where_too_few_of_enough_people_rated(
    given_to_first: list[int], order: list[int], others: list[list[int]]
) -> None:
    """Of the first group three of six rated: it is hidden with the second, of six."""
    rooms: list[PanelAnalysis] = []
    groups = ["0"] * 6 + ["1"] * 6 + ["2"] * 7
    for first in (given_to_first, [given_to_first[at] for at in order]):
        answers = [*first[:3], None, "missing", None, *first[3:], *[4] * 7]
        rows: Rows = [[a, *own] for a, own in zip(answers, others, strict=True)]
        rooms.append(analyse_panel(given_by(rows, groups, 3), Rule()))
    one, other = rooms
    assert [isinstance(group, Suppressed) for group in one.items[0].groups.values()] == [
        True,
        True,
        False,
    ]
    assert one == other


def test_a_room_of_four_does_not_tell_its_spread_by_alpha() -> None:
    panel = given_by([[5, 1], [5, 2], [5, 5], [5, 5]], ["0"] * 4, 1)
    assert analyse_panel(panel, Rule()).krippendorff_alpha_ordinal is None
    assert analyse_panel(panel, Rule(), minimum=NOTHING_HIDDEN).krippendorff_alpha_ordinal


@given(st.lists(ANSWERS, min_size=1, max_size=5))
def test_suppressing_twice_changes_nothing(groups: list[list[int | str | None]]) -> None:
    shown = suppress(summarise(panel_of({f"g{i}": answers for i, answers in enumerate(groups)})))
    assert suppress(shown) == shown


@given(st.permutations([1, 2, 2, 4, 6, 0]))
def test_hiding_depends_on_sizes_alone(people: list[int]) -> None:
    named = {str(index): n for index, n in enumerate(people)}
    hidden = groups_to_hide(named, 3)
    assert sorted(named[key] for key in hidden) == [1, 2, 2]


def test_the_same_group_protects_a_small_one_whoever_rated_in_a_round() -> None:
    # It was the one with the fewest ratings: another in each round, so that no change was told.
    first = {"a": Size(6, 2), "b": Size(7, 7), "c": Size(8, 6)}
    second = {"a": Size(6, 3), "b": Size(7, 6), "c": Size(8, 7)}
    assert hidden_groups(first, 5) == hidden_groups(second, 5) == Hidden((), ("a", "b"))
