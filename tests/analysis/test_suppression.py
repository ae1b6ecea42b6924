"""Suppression: no figure of a small group can be worked out from what is shown."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.analysis import (
    NOTHING_HIDDEN,
    MinimumSizes,
    Panel,
    PanelSummary,
    Summary,
    Suppressed,
    SuppressionLevel,
    SuppressionReason,
    summarise,
    suppress,
)
from workshop_app.analysis.suppression import groups_to_hide, hidden_groups

ANSWERS = st.lists(st.sampled_from([1, 2, 3, 4, 5, None, "missing"]), max_size=9)


def panel_of(groups: dict[str, list[int | str | None]]) -> Panel:
    people = [(f"{key}{index}", key, a) for key, g in groups.items() for index, a in enumerate(g)]
    return Panel.from_records(
        [(who, "R1", answer) for who, _, answer in people if answer != "missing"],
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


Row = list[Fraction]


def unit(size: int, index: int) -> Row:
    return [Fraction(int(position == index)) for position in range(size)]


def shown_equations(population: Summary | Suppressed, cells: list[Row]) -> list[Row]:
    """The linear functions of a population's answers (5 points, abstained, missing) it gives."""
    total = [sum(column, Fraction()) for column in zip(*cells, strict=True)]
    if isinstance(population, Summary):
        return cells
    if population.level is SuppressionLevel.FIGURES:
        return [total]
    points = list(zip(range(1, 6), cells[:5], strict=True))
    weighted = [
        sum((value * row[i] for value, row in points), Fraction()) for i in range(len(total))
    ]
    top = [a + b for a, b in zip(cells[3], cells[4], strict=True)]
    return [total, weighted, top, cells[5], cells[6]]


def rank(rows: list[Row]) -> int:
    rest, found = [list(row) for row in rows], 0
    for column in range(len(rest[0]) if rest else 0):
        pivot = next((r for r in range(found, len(rest)) if rest[r][column]), None)
        if pivot is None:
            continue
        rest[found], rest[pivot] = rest[pivot], rest[found]
        for r in range(found + 1, len(rest)):
            if rest[r][column]:
                factor = rest[r][column] / rest[found][column]
                rest[r] = [a - factor * b for a, b in zip(rest[r], rest[found], strict=True)]
        found += 1
    return found


def solvable(shown: PanelSummary) -> bool:
    """Tell whether linear algebra on everything shown brings a hidden figure back."""
    item = shown.items[0]
    size = 7 * len(item.groups)
    cells = {
        key: [unit(size, 7 * index + answer) for answer in range(7)]
        for index, key in enumerate(item.groups)
    }
    pooled = [
        [sum(column, Fraction()) for column in zip(*same, strict=True)]
        for same in zip(*cells.values(), strict=True)
    ]
    equations = shown_equations(item.overall, pooled)
    for key, population in item.groups.items():
        equations = equations + shown_equations(population, cells[key])
    known = rank(equations)
    for key, population in item.groups.items():
        if not isinstance(population, Suppressed):
            continue
        count = cells[key][:5] if population.level is SuppressionLevel.DISTRIBUTION else cells[key]
        ratings = [sum(column, Fraction()) for column in zip(*count[:5], strict=True)]
        targets = count if population.level is SuppressionLevel.FIGURES else count[:3]
        if population.level is SuppressionLevel.FIGURES:
            targets = [*targets, ratings]
        if any(rank([*equations, target]) == known for target in targets):
            return True
    return False


@given(st.lists(ANSWERS, min_size=1, max_size=5))
def test_no_hidden_figure_can_be_subtracted_back(groups: list[list[int | str | None]]) -> None:
    named = {f"g{index}": answers for index, answers in enumerate(groups)}
    assert not solvable(suppress(summarise(panel_of(named))))


def test_the_search_for_leaks_finds_one() -> None:
    item = summarise(panel_of({"gov": [5, 4], "ind": [3] * 6, "aca": [4] * 9})).items[0]
    hidden = Suppressed(SuppressionLevel.FIGURES, SuppressionReason.TOO_FEW, 2)
    leaky = type(item)(item.item, item.overall, {**item.groups, "gov": hidden})
    assert solvable(PanelSummary((leaky,)))


@given(st.lists(ANSWERS, min_size=1, max_size=5))
def test_suppressing_twice_changes_nothing(groups: list[list[int | str | None]]) -> None:
    shown = suppress(summarise(panel_of({f"g{i}": answers for i, answers in enumerate(groups)})))
    assert suppress(shown) == shown


@given(st.permutations([1, 2, 2, 4, 6, 0]))
def test_hiding_depends_on_sizes_alone(sizes: list[int]) -> None:
    named = {str(index): n for index, n in enumerate(sizes)}
    hidden = groups_to_hide(named, 3)
    people = sum(named[key] for key in hidden)
    assert len(hidden) >= 2
    assert people >= 3
    assert sorted(named[key] for key in hidden) == [1, 2, 2]
