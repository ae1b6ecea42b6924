"""The details give a dash where a figure is undefined, and each scale its own figures."""

from dataclasses import replace
from typing import Any

import pytest

from workshop_app.analysis import (
    MinimumSizes,
    Participation,
    Suppressed,
    SuppressionReason,
    Turnout,
)
from workshop_app.analysis.analyst import analyse_panel
from workshop_app.analysis.panel import Panel
from workshop_app.domain.creation import default_criteria
from workshop_app.domain.rule import ConsensusRule
from workshop_app.domain.scale import ScaleKind
from workshop_app.findings.details import Figure, figure_lines, panel_lines, turnout_lines
from workshop_app.viewmodels.results.model import ResultsModel

HIDDEN = Suppressed(SuppressionReason.TOO_FEW, 3)
LEAST_CVR = "Minimum CVR (exact; Lawshe's table)"


def lines(results: ResultsModel) -> dict[str, Figure]:
    item = results.chosen_item
    assert item is not None
    return {line.name: line for line in figure_lines(item, tuple(results.group_names))}


def test_the_details_say_how_steady_ratings_were_of_everybody_and_of_each_group() -> None:
    votes = [(g, n) for g in "abc" for n in range(5 if g != "b" else 2)]
    people = [(f"{g}{n}", g) for g, n in votes]
    first, second = (
        Panel.from_records(
            [(who, "R1", 4 if moved and who == "a0" else 3) for who, _ in people],
            low=1,
            high=5,
            groups=list("abc"),
            participants=people,
            items=["R1"],
        )
        for moved in (False, True)
    )
    item = analyse_panel(second, ConsensusRule(), first).of("R1")
    found = {line.name: line for line in figure_lines(item, tuple("abc"), 2)}
    kept, kappa = found["Kept their rating"], found["Weighted kappa (quadratic)"]
    assert (kept.overall, kept.groups) == ("11 of 12 (92%)", ("hidden", "hidden", "5 of 5 (100%)"))
    assert kappa.overall == "0 only because all agree"
    undefined = "undefined: everybody chose the same point in both rounds"
    assert kappa.groups == ("hidden", "hidden", undefined)
    net = found["Net change; p of the signed ranks"]
    assert (net.overall, net.groups[0]) == ("0.08; p 1.00", "hidden")
    assert found["Settled in round"].overall == "2"
    alone = {
        line.name: line
        for line in figure_lines(analyse_panel(second, ConsensusRule()).of("R1"), ("a",))
    }
    assert "Weighted kappa (quadratic)" not in alone
    assert alone["Settled in round"].overall == "–"


def test_what_nobody_rated_has_dashes_for_its_figures(voted: Any) -> None:
    results = voted(lambda _place, code, _key: "" if code == "R1" else 4)
    results.choose_code("R1")
    found = lines(results)
    assert (found["Mean"].overall, found["Mean"].groups) == ("–", ("–",) * 3)
    assert (found[LEAST_CVR].overall, found[LEAST_CVR].groups) == ("–", ("–",) * 3)
    assert found["Answers"].overall == "0 rated, 0 abstained, 15 no answer of 15"


@pytest.mark.parametrize(("in_favour", "said"), [(12, "reached"), (11, "not reached")])
def test_the_least_cvr_says_whether_it_is_reached(voted: Any, in_favour: int, said: str) -> None:
    results = voted(lambda place, *_: 5 if place < in_favour else 1)
    assert lines(results)[LEAST_CVR].overall == f"0.60: 12 of 15 needed, {said} (0.49)"


def test_figures_of_nine_points_stand_in_the_details_of_nine_points_alone(voted: Any) -> None:
    five = lines(voted(lambda *_: 4))
    nine = lines(voted(lambda *_: 8, criteria=default_criteria(ScaleKind.NINE)))
    added = [nine[name].overall for name in nine if name not in five]
    assert len(added) == 4
    assert added[:2] == ["agreement", "appropriate"]
    assert five.keys() <= nine.keys()


def test_a_hidden_group_is_told_in_few_words_and_no_agreement_of_people_across_items() -> None:
    people = [(f"{g}{n}", g) for g, count in {"a": 9, "b": 8, "c": 4}.items() for n in range(count)]
    panel = Panel.from_records(
        [(who, "R1", 1 + at % 5) for at, (who, _) in enumerate(people)],
        low=1,
        high=5,
        groups=list("abc"),
        participants=people,
        items=["R1"],
    )
    found = analyse_panel(panel, ConsensusRule(), None, MinimumSizes(5, coarse=True))
    by_name = {line.name: line for line in figure_lines(found.of("R1"), tuple("abc"))}
    words = by_name["In few words"]
    assert set(words.groups) & {"mostly high", "mixed", "mostly low"}
    assert next(iter(panel_lines(found))).overall == "hidden"
    apart = replace(found, kendall_w=replace(found.kendall_w, withheld=False, apart=True))
    assert next(iter(panel_lines(apart))).overall == "of each round by itself only"


def test_the_details_say_who_took_part_and_who_did_not_again() -> None:
    groups = {"a": Turnout(6, 0, 5, 6, 1), "b": Turnout(3)}
    found = Participation(Turnout(9, 0, 8, 9, 1), groups, True, frozenset("b"))
    took, not_again = turnout_lines(found, ("a", "b"))
    assert (took.overall, took.groups) == ("8 of 9 (89%)", ("5 of 6 (83%)", "hidden"))
    assert (not_again.overall, not_again.groups) == ("1 of 9 (11%)", ("1 of 6 (17%)", "hidden"))
    first = Participation(Turnout(9, 0, 8), groups, False, frozenset("b"))
    assert len(turnout_lines(first, ("a", "b"))) == 1
    assert turnout_lines(None, ("a", "b")) == ()


def test_intervals_of_what_is_hidden_or_not_rated_are_none(voted: Any) -> None:
    results = voted(lambda place, code, _: "" if code == "R1" else 5 if place < 9 else 1)
    for code, said in (("R1", "–"), ("R2", "36–80%")):
        results.choose_code(code)
        item = results.chosen_item
        assert item is not None
        hidden = replace(item, groups=dict.fromkeys(item.groups, HIDDEN))
        found = figure_lines(hidden, tuple(item.groups), intervals=True)
        (line,) = (one for one in found if "Wilson" in one.name)
        assert (line.overall, set(line.groups)) == (said, {"hidden"})
