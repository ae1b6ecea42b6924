"""Pictures of the results leave empty what nobody rated, and show the rest."""

from dataclasses import replace
from typing import Any

from workshop_app.domain.creation import default_criteria
from workshop_app.domain.rule import ConsensusRule, SmallGroups
from workshop_app.findings.draw_up import (
    heat_map,
    matrix,
    mini,
    movement,
    ranking,
    stacked_bars,
)
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.services.sample import make_sample
from workshop_app.viewmodels.results.model import ResultsModel


def all_but_the_first(_place: int, code: str, _key: str) -> int | str:
    return "" if code == "R1" else 4


def test_the_small_picture_has_everyones_distribution_and_the_groups_medians(voted: Any) -> None:
    results = voted(lambda place, *_: 2 if place < 5 else 4)
    item, asked = results.chosen_item, results.criterion.criterion
    small = mini(results.workshop, asked, item, "t")
    assert small.counts == (0, 5, 0, 10, 0)
    assert [row.median for row in small.medians] == [2.0, 4.0, 4.0]
    assert [row.group.name for row in small.medians] == ["Government", "Industry", "Academia"]


def test_bars_count_who_is_recused_or_absent_apart(voted: Any) -> None:
    results = voted(lambda place, *_: "aside" if place in {0, 6} else 4, people=7, absent=[7])
    model = stacked_bars(results.workshop, results.criterion.criterion, results.chosen_item, "t")
    told = [(bar.group.name, bar.recused, bar.absent) for bar in model.rows]
    assert told == [("All", 2, 1), ("Government", 2, 0), ("Industry", 0, 1), ("Academia", 0, 0)]


def test_movement_tells_the_kappa_to_the_analyst_alone(context: Any) -> None:
    results = ResultsModel(context, make_sample(context), ImmediateJobs())
    told = movement(results.reading, results.criterion)
    room = movement(results.reading, results.criterion, kappa=False)
    assert told is not None
    assert room is not None
    for row, plain in zip(told.rows, room.rows, strict=True):
        assert row.overall is not None
        assert row.overall.unchanged
        assert row.overall.kappa
        assert plain == replace(
            row,
            overall=replace(row.overall, kappa=""),
            moves=tuple(replace(move, kappa="") for move in row.moves),
        )


def test_what_nobody_rated_has_no_place_in_the_plane(voted: Any) -> None:
    plane = matrix(voted(all_but_the_first).reading)
    assert plane is not None
    assert [(item.code, item.x, item.y) for item in plane.items] == [
        ("R1", None, None),
        ("R2", 4.0, 4.0),
        ("R3", 4.0, 4.0),
    ]
    assert [len(item.groups) for item in plane.items] == [0, 3, 3]


def test_what_nobody_rated_comes_last_in_the_order_without_a_rank(voted: Any) -> None:
    results = voted(all_but_the_first)
    rows = ranking(results.reading, results.criterion).rows
    assert [row.code for row in rows] == ["R2", "R3", "R1"]
    assert rows[-1].ranks == (None, None)
    assert None not in rows[0].ranks


def test_the_ranking_says_what_its_whiskers_are_and_why_some_are_missing(voted: Any) -> None:
    whiskers, missing = "The lines show the middle 90%", "No lines where a group has too few"
    results = voted(lambda place, code, _key: 1 + (place + int(code[1:])) % 5)
    full = ranking(results.reading, results.criterion)
    assert full.has_spans
    assert whiskers in full.note
    assert missing not in full.note
    results = voted(lambda place, code, _key: "" if code == "R1" and 0 < place < 5 else 4)
    some = ranking(results.reading, results.criterion)
    assert whiskers in some.note
    assert missing in some.note
    results = voted(lambda place, *_: "" if 0 < place < 5 else 4)
    none = ranking(results.reading, results.criterion)
    assert not none.has_spans
    assert whiskers not in none.note
    assert missing in none.note


def test_what_nobody_rated_has_no_gap_between_the_groups(voted: Any) -> None:
    results = voted(all_but_the_first)
    gaps = {row.code: row.gap for row in heat_map(results.reading, results.criterion).rows}
    assert gaps == {"R1": None, "R2": 0.0, "R3": 0.0}


def test_one_criterion_alone_makes_no_plane(voted: Any) -> None:
    results = voted(lambda *_: 4, criteria=default_criteria()[:1])
    assert len(results.reading.results.criteria) == 1
    assert matrix(results.reading) is None


def test_what_a_group_rates_low_is_not_among_the_important_and_feasible(voted: Any) -> None:
    results = voted(lambda place, code, _key: 1 if place >= 10 and code == "R1" else 5)
    model = matrix(results.reading)
    assert model is not None
    listed = {name: [item.code for item in items] for name, items in model.listed()}
    assert listed["Important and feasible"] == ["R2", "R3"]
    assert listed["Important and feasible, but a group rates it low"] == ["R1"]
    first = model.items[0]
    assert [group.name for group in first.opposed] == ["Academia"]
    assert first.opposition == ("Academia: Importance, Feasibility low",)
    assert "A ring with a group's mark" in model.note


def test_a_hidden_group_rates_low_only_where_its_word_is_told(voted: Any) -> None:
    given = (1, 1, 3, 2, 1, 4, 5, 1, 2, 3, 1, 3)
    for rule, told in ((SmallGroups.HIDDEN, False), (SmallGroups.COARSE, True)):
        results = voted(
            lambda place, *_: given[place], people=4, rule=ConsensusRule(small_groups=rule)
        )
        model = matrix(results.reading)
        assert model is not None
        assert any(item.opposed for item in model.items) is told
