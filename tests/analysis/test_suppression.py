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
    KappaNote,
    MinimumSizes,
    PanelAnalysis,
    Rule,
    RuleKind,
    Summary,
    Suppressed,
    SuppressionLevel,
    SuppressionReason,
    suppress,
)
from workshop_app.analysis.analyst import analyse_panel
from workshop_app.analysis.item_maker import summarise
from workshop_app.analysis.panel import RECUSED, Panel
from workshop_app.analysis.suppression import groups_to_hide, hidden_groups

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
    # source: design/methods.md 3.9; the second row is the reference case cmp-eg-small5
    assert groups_to_hide({"gov": 2, "ind": 10, "aca": 9}, 3) == ("gov", "aca")
    assert groups_to_hide({"gov": 4, "ind": 3, "aca": 5}, 5) == ("gov", "ind")
    assert groups_to_hide({"gov": 1, "ind": 1, "aca": 9, "civ": 4}, 3) == ("gov", "ind", "civ")
    assert groups_to_hide({"gov": 3, "ind": 0, "aca": 9}, 3) == ()
    assert groups_to_hide({"gov": 2, "ind": 0, "aca": 0}, 3) == ("gov",)


def test_hiding_figures_hides_enough_distributions_too() -> None:
    hidden = hidden_groups({"a": 1, "b": 2, "c": 9, "d": 10}, MinimumSizes())
    assert hidden.figures == ("a", "b")
    assert hidden.distribution == ("a", "b", "c")


def test_groups_without_figures_have_no_distribution_whatever_the_limits() -> None:
    hidden = hidden_groups({"g": 4, "i": 6, "a": 7}, MinimumSizes(5, 3))
    assert hidden.figures == hidden.distribution == ("g", "i")


def test_a_group_of_just_the_limit_is_hidden_for_no_sake_but_anothers() -> None:
    panel = panel_of({"g": [4, 5], "i": [3, 4, 5], "a": [4] * 9})
    groups = suppress(summarise(panel)).items[0].groups
    reasons = [group.reason for group in groups.values() if isinstance(group, Suppressed)]
    assert reasons == [SuppressionReason.TOO_FEW, SuppressionReason.PROTECTS_ANOTHER]


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
    before = panel_of({"g": [3, 4, 5, *["missing"] * 3], **others})
    after = panel_of({"g": [*["missing"] * 3, 3, 4, 5], **others})
    change = analyse_panel(after, Rule(), before).items[0].change
    assert change is not None
    assert change.groups["g"] == Change(0, 0, 0, 0)
    assert change.groups["i"] is not None


def test_what_is_hidden_says_why_and_keeps_only_what_the_room_knows() -> None:
    panel = panel_of({"gov": [5, 4, None], "ind": [1, 2, 3, 4], "aca": [4] * 9})
    shown = suppress(summarise(panel)).of("R1")
    assert shown.groups["gov"] == Suppressed(
        SuppressionLevel.FIGURES, SuppressionReason.TOO_FEW, registered=3
    )
    assert shown.groups["ind"] == Suppressed(
        SuppressionLevel.FIGURES, SuppressionReason.PROTECTS_ANOTHER, registered=4
    )
    assert raw(shown.groups["aca"]).counts == (0, 0, 0, 9, 0)
    assert raw(shown.overall).n == 15


def test_a_group_of_four_shows_its_mean_and_hides_its_distribution() -> None:
    panel = panel_of({"gov": [5, 4, 4, 2, "missing"], "ind": [3] * 6, "aca": [4] * 9})
    shown = suppress(summarise(panel)).of("R1")
    gov, ind = shown.groups["gov"], shown.groups["ind"]
    assert isinstance(gov, Suppressed)
    assert isinstance(ind, Suppressed)
    assert (gov.level, gov.reason) == ("distribution", "too_few")
    assert (gov.n, gov.missing, gov.mean, gov.median) == (4, 1, 3.75, 4)
    assert (gov.top_count, gov.top_share, gov.vote_margin) == (3, 0.75, 0)
    assert (ind.level, ind.reason) == ("distribution", "protects_another")


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
    if population.level is SuppressionLevel.FIGURES:
        return [plus(cells)]
    return [plus(cells), mean_times_n(cells), plus(cells[3:5]), *cells[5:]]


def hidden_targets(population: Summary | Suppressed, cells: Cells) -> list[Row]:
    if isinstance(population, Summary):
        return []
    if population.level is SuppressionLevel.DISTRIBUTION:
        return cells[:3]
    return [*cells, plus(cells[:5]), mean_times_n(cells), plus(cells[3:5])]


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


def test_the_steadiness_of_few_people_is_told_in_counts_alone() -> None:
    before = panel_of({"g": [3, 4, 4, 5], "i": [1, 2, 3, 4, 4], "a": [4] * 9})
    after = panel_of({"g": [3, 4, 4, 4], "i": [1, 2, 3, 4, 5], "a": [4] * 9})
    change = analyse_panel(after, Rule(), before).items[0].change
    assert change is not None
    four, protecting, nine = (change.groups[key] for key in "gia")
    for hidden in (four, protecting):
        assert hidden is not None
        assert hidden.hides_distribution
        assert (hidden.weighted_kappa, hidden.weighted_kappa_note) == (None, None)
    assert nine is not None
    assert not nine.hides_distribution
    assert nine.weighted_kappa_note is KappaNote.UNDEFINED_UNANIMOUS
    assert four is not None
    assert four.unchanged == 0.75
    assert not Change(0, 0, 0, 0).hides_distribution


def swapped(answer: int | str | None) -> int | str:
    return 3 if answer == "missing" else "missing"


def test_the_search_for_leaks_finds_one() -> None:
    item = summarise(panel_of({"gov": [5, 4], "ind": [3] * 6, "aca": [4] * 9})).items[0]
    hidden = Suppressed(SuppressionLevel.FIGURES, SuppressionReason.TOO_FEW, 2)
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


@st.composite
def rooms_that_hide_two_groups(
    draw: st.DrawFn,
) -> tuple[MinimumSizes, tuple[Panel, Panel], tuple[Panel, Panel]]:
    """Limits, two rounds, and the same rounds with people of the hidden groups having swapped."""
    limits, sizes = draw(
        st.sampled_from(
            [
                (MinimumSizes(), (2, 3, 6)),
                (MinimumSizes(), (1, 2, 9)),
                (MinimumSizes(5, 5), (4, 4, 7)),
                (MinimumSizes(5, 5), (3, 6, 6, 8)),
            ]
        )
    )
    width = draw(st.integers(2, 5))
    answers = st.lists(st.integers(1, 5), min_size=width, max_size=width)
    rounds = [[draw(answers) for _ in range(sum(sizes))] for _ in range(2)]
    groups = [str(group) for group, size in enumerate(sizes) for _ in range(size)]
    hidden = sizes[0] + sizes[1]
    swapped = [*draw(st.permutations(groups[:hidden])), *groups[hidden:]]
    before, after = (
        tuple(given_by(rows, own, len(sizes)) for rows in rounds) for own in (groups, swapped)
    )
    return limits, (before[0], before[1]), (after[0], after[1])


def given_by(rows: list[list[int]], groups: list[str], size: int) -> Panel:
    """The people of each group stand together, as they would in a workshop."""
    people = sorted(range(len(rows)), key=groups.__getitem__)
    items = [f"R{column}" for column in range(len(rows[0]))]
    return Panel.from_records(
        [(str(who), item, rows[who][at]) for who in people for at, item in enumerate(items)],
        low=1,
        high=5,
        groups=[str(group) for group in range(size)],
        participants=[(str(who), groups[who]) for who in people],
        items=items,
    )


@given(rooms_that_hide_two_groups())
def test_nothing_shown_depends_on_which_hidden_group_gave_which_rating(
    room: tuple[MinimumSizes, tuple[Panel, Panel], tuple[Panel, Panel]],
) -> None:
    """Else the division of the ratings could be guessed and the guess be checked."""
    limits, one, other = room
    for rule in (Rule(), Rule(RuleKind.EVERY_GROUP), Rule(RuleKind.MEDIAN_IQR)):
        shown, same = (analyse_panel(b, rule, a, limits) for a, b in (one, other))
        assert isinstance(shown.items[0].groups["0"], Suppressed)
        assert shown == same


@given(
    st.lists(st.integers(1, 5), min_size=5, max_size=5),
    st.permutations(range(5)),
    st.lists(st.lists(st.integers(1, 5), min_size=3, max_size=3), min_size=12, max_size=12),
)
def test_no_range_of_ranks_depends_on_who_rated_how_where_groups_are_hidden(
    given_to_first: list[int], order: list[int], others: list[list[int]]
) -> None:
    rooms: list[PanelAnalysis] = []
    for first in (given_to_first, [given_to_first[at] for at in order]):
        rows: list[list[int | None]] = [[None, *row] for row in others]
        for who, value in zip((0, 1, 4, 5, 6), first, strict=True):  # two and three people
            rows[who][0] = value
        for who in range(8, 12):
            rows[who][0] = 3
        panel = Panel.from_records(
            [(str(who), f"R{at}", v) for who, row in enumerate(rows) for at, v in enumerate(row)],
            low=1,
            high=5,
            groups=["0", "1", "2"],
            participants=[(str(who), str(who // 4)) for who in range(12)],
            items=["R0", "R1", "R2", "R3"],
        )
        rooms.append(analyse_panel(panel, Rule()))
    one, other = rooms
    assert [isinstance(group, Suppressed) for group in one.items[0].groups.values()][:2] == [
        True
    ] * 2
    for shown, same in zip(one.items, other.items, strict=True):
        assert shown.rank is not None
        assert same.rank is not None
        assert (shown.rank.low is None) == (shown.item == "R0")
        assert replace(shown.rank, best=0, worst=0) == replace(same.rank, best=0, worst=0)


def test_a_room_of_four_does_not_tell_its_spread_by_alpha() -> None:
    panel = given_by([[5, 1], [5, 2], [5, 5], [5, 5]], ["0"] * 4, 1)
    assert analyse_panel(panel, Rule()).krippendorff_alpha_ordinal is None
    assert analyse_panel(panel, Rule(), minimum=NOTHING_HIDDEN).krippendorff_alpha_ordinal


@given(st.lists(ANSWERS, min_size=1, max_size=5))
def test_suppressing_twice_changes_nothing(groups: list[list[int | str | None]]) -> None:
    shown = suppress(summarise(panel_of({f"g{i}": answers for i, answers in enumerate(groups)})))
    assert suppress(shown) == shown


@given(st.permutations([1, 2, 2, 4, 6, 0]))
def test_hiding_depends_on_sizes_alone(sizes: list[int]) -> None:
    named = {str(index): n for index, n in enumerate(sizes)}
    hidden = groups_to_hide(named, 3)
    assert sorted(named[key] for key in hidden) == [1, 2, 2]
