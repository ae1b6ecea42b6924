import json
import statistics
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from workshop_app.analysis import MinimumSizes, Rule, Summary
from workshop_app.analysis.analyst import analyse_panel
from workshop_app.analysis.panel import Panel
from workshop_app.analysis.participation import participation
from workshop_app.domain.creation import default_criteria
from workshop_app.domain.rounds import Round, RoundState
from workshop_app.domain.rule import RuleKind
from workshop_app.domain.scale import ScaleKind, scale_of
from workshop_app.findings.reading import CriterionResults, RoundResults
from workshop_app.findings.results_json import (
    participation_json,
    results_json,
    round_json,
    with_intervals,
)
from workshop_app.services.analysing import (
    NO_GROUP,
    Entry,
    RatingsTable,
    RuleNeedsNinePointsError,
    analyse_table,
)
from workshop_app.services.results import read_results
from workshop_app.services.sample import make_sample
from workshop_app.wording.verdicts import rule_sentence

FIGURES = {
    "n",
    "abstained",
    "recused",
    "missing",
    "absent",
    "counts",
    "median",
    "q1",
    "q3",
    "mean",
    "sd",
    "top_share",
    "bottom_share",
    "net_agreement",
    "agreement_a",
    "tastle_wierman",
    "leik_consensus",
    "split",
    "vote_margin",
    "cvr",
    "cvr_critical",
    "i_cvi",
    "i_cvi_kappa",
    "convergence",
    "consensus_degree",
    "cv",
}
VOTES: dict[str, list[int | None]] = {
    "government": [5, 4, 4, 5, 3, None],
    "industry": [2, 1],
    "academia": [4, 4, 5, 2, 1, 1, 3],
}


def panel(votes: dict[str, list[int | None]], low: int = 1, high: int = 5) -> Panel:
    people = [(f"{g}{n}", g) for g, values in votes.items() for n in range(len(values))]
    people.append(("silent", next(iter(reversed(votes)))))
    records = [
        (f"{group}{number}", "R1", value)
        for group, values in votes.items()
        for number, value in enumerate(values)
    ]
    return Panel.from_records(
        records, low=low, high=high, groups=list(votes), participants=people, items=["R1"]
    )


def as_json(made: Panel, minimum: MinimumSizes | None = None, before: Panel | None = None) -> Any:
    analyses = {"importance": analyse_panel(made, Rule(), before, minimum)}
    found = round_json(analyses, {"R1": "First"}, {key: key for key in made.groups})
    return json.loads(json.dumps(found, allow_nan=False))


def importance(found: Any) -> Any:
    return found["recommendations"][0]["criteria"]["importance"]


def test_every_documented_name_of_a_population_is_there() -> None:
    made = importance(as_json(panel(VOTES), MinimumSizes(0)))
    assert set(made["overall"]) == FIGURES
    assert all(set(group) == FIGURES for group in made["groups"].values())
    assert list(made["groups"]) == list(VOTES)


def test_figures_agree_with_a_recount() -> None:
    made = importance(as_json(panel(VOTES), MinimumSizes(0)))
    values = [v for votes in VOTES.values() for v in votes if v is not None]
    overall = made["overall"]
    quartiles = statistics.quantiles(values, method="inclusive")
    assert overall["counts"] == {str(p): values.count(p) for p in range(1, 6)}
    assert (overall["n"], overall["abstained"], overall["missing"]) == (14, 1, 1)
    assert overall["mean"] == pytest.approx(statistics.fmean(values))
    assert overall["sd"] == pytest.approx(statistics.stdev(values))
    assert [overall["q1"], overall["median"], overall["q3"]] == quartiles
    assert overall["top_share"] == pytest.approx(sum(v >= 4 for v in values) / 14)
    assert overall["net_agreement"] == overall["top_share"] - overall["bottom_share"]


def test_a_small_group_is_suppressed_and_so_is_what_would_give_it_away() -> None:
    made = importance(as_json(panel(VOTES)))
    assert made["groups"]["industry"] == {"suppressed": True}
    assert list(made["groups"].values()).count({"suppressed": True}) == 2
    for name in ("equal_group", "group_informed_consensus", "kruskal_wallis"):
        assert made[name] == {"suppressed": True}


def test_how_near_a_verdict_is_to_another_is_told_with_its_groups() -> None:
    near = importance(as_json(panel({"government": [5, 4, 4, 3, 5, 4], "industry": [4] * 8})))
    assert near["verdict"]["code"] == "agreement_all_groups"
    assert near["verdict"]["flip"] == {"people": 1, "groups": {"government": 1}}
    few = importance(as_json(panel({"government": [5, 4]})))
    assert few["verdict"]["flip"] is None


def test_of_enough_people_with_too_few_ratings_who_rated_is_told_and_no_figure() -> None:
    votes: dict[str, list[int | None]] = {
        "government": [5, 4, 4, 5, 3],
        "industry": [2, 1, 4, None, None],
        "academia": [4, 4, 5, 2, 1, 1, 3],
    }
    groups = importance(as_json(panel(votes)))["groups"]
    industry = groups["industry"]
    assert (industry["n"], industry["abstained"]) == (3, 2)
    for name in ("counts", "median", "mean", "top_share", "vote_margin", "agreement_a"):
        assert industry[name] == {"suppressed": True}
    assert groups["government"]["mean"] == {"suppressed": True}


def test_a_coarse_word_stands_beside_what_is_suppressed() -> None:
    votes: dict[str, list[int | None]] = {
        "government": [5, 4, 2],
        "industry": [1, 2, 3, 3, 4, 5],
        "academia": [1, 1, 2, 3, 3, 4, 4, 5, 5],
    }
    groups = importance(as_json(panel(votes), MinimumSizes(coarse=True)))["groups"]
    assert groups["government"] == {"suppressed": True, "coarse": "mostly_in_favour"}
    assert groups["industry"] == {"suppressed": True}


def test_what_nobody_rated_is_null_and_never_zero() -> None:
    made = importance(as_json(panel({"government": [None], "industry": []}), MinimumSizes(0)))
    assert made["overall"]["counts"] == dict.fromkeys("12345", 0)
    assert made["overall"]["mean"] is None
    assert made["overall"]["top_share"] is None
    assert made["equal_group"] is None
    assert made["rank"] is None
    assert made["verdict"]["code"] == "not_enough_answers"
    assert "change" not in made


def test_the_scale_one_to_nine_has_the_rand_figures() -> None:
    made = importance(as_json(panel({"a": [7, 8, 9, 7, 2, 8]}, 1, 9), MinimumSizes(0)))
    assert made["overall"]["ram_class"] == "appropriate"
    assert isinstance(made["overall"]["ipras"], float)
    assert isinstance(made["overall"]["ipr"], float)


def test_two_rounds_say_what_moved() -> None:
    before = panel(VOTES | {"government": [1, 4, 4, 5, 4, 4]})
    change = importance(as_json(panel(VOTES), MinimumSizes(0), before))["change"]
    assert {k: change[k] for k in ("pairs", "same", "up", "down")} == {
        "pairs": 14,
        "same": 12,
        "up": 1,
        "down": 1,
    }
    assert set(change["groups"]) == set(VOTES)


def test_two_rounds_say_how_many_kept_their_rating_and_the_trend_of_agreement() -> None:
    before = panel(VOTES | {"industry": [2, 2], "academia": [4] * 7})
    now = panel(VOTES | {"industry": [2, 2]})
    change = importance(as_json(now, MinimumSizes(0), before))["change"]
    assert change["unchanged"] == pytest.approx(9 / 14)
    assert change["groups"]["academia"]["weighted_kappa"] == 0
    assert change["groups"]["academia"]["weighted_kappa_note"] == "all_agree"
    assert change["groups"]["industry"]["unchanged"] == 1
    assert change["groups"]["industry"]["weighted_kappa"] is None
    assert change["groups"]["industry"]["weighted_kappa_note"] == "undefined_unanimous"
    assert change["groups"]["government"]["weighted_kappa"] == 1
    assert change["groups"]["government"]["weighted_kappa_note"] is None


def test_the_change_of_a_hidden_group_is_suppressed() -> None:
    votes: dict[str, list[int | None]] = {"g": [3, 4, 5, 5], "i": [3] * 8, "a": [4] * 9}
    change = importance(as_json(panel(votes), before=panel(votes)))["change"]
    assert change["groups"]["g"] == {"suppressed": True}
    assert change["groups"]["a"]["weighted_kappa_note"] == "undefined_unanimous"


def table(entries: list[Entry], people: dict[str, str], rounds: tuple[str, ...]) -> RatingsTable:
    groups = tuple(dict.fromkeys(group for group in people.values() if group != NO_GROUP))
    return RatingsTable(
        tuple(people.items()), groups, ("R1", "R2"), ("rating",), rounds, tuple(entries)
    )


def entries(people: dict[str, str], number: str, items: tuple[str, ...]) -> Iterator[Entry]:
    for at, person in enumerate(people):
        for item in items:
            yield Entry(person, item, "rating", number, 1 + at % 5)


def test_a_round_of_a_table_holds_what_was_put_to_the_vote_in_it() -> None:
    people = {f"p{n}": "ab"[n % 2] for n in range(8)}
    made = [*entries(people, "1", ("R1", "R2")), *entries(people, "2", ("R2",))]
    first, second = analyse_table(table(made, people, ("1", "2")), scale_of(1, 5), Rule())
    assert [one["code"] for one in codes(first)] == ["R1", "R2"]
    assert [one["code"] for one in codes(second)] == ["R2"]
    assert second["round"] == 2
    assert codes(second)[0]["criteria"]["rating"]["change"]["same"] == 8


def codes(round_figures: Any) -> list[Any]:
    return round_figures["recommendations"]


def test_a_later_abstention_takes_back_that_a_round_settled_anything() -> None:
    people = {f"p{n}": "a" for n in range(6)}
    made = [
        *entries(people, "1", ("R1", "R2")),
        *(Entry(person, "R1", "rating", "2", None) for person in people),
        Entry("p0", "R2", "rating", "2", 4),
        Entry("p0", "R2", "rating", "2", None, recused=True),
        Entry("p1", "R2", "rating", "2", 4),
    ]
    _, second = analyse_table(table(made, people, ("1", "2")), scale_of(1, 5), Rule())
    one, two = (item["criteria"]["rating"] for item in codes(second))
    assert (one["settled_round"], two["settled_round"]) == (1, 2)
    assert (two["overall"]["n"], two["overall"]["recused"], two["overall"]["missing"]) == (1, 1, 4)


def test_people_without_a_group_are_a_population_of_their_own_in_the_verdict() -> None:
    # The sentence counted 13 where the verdict rested on the 3 who have a group.
    people = {f"p{n}": "a" if n < 3 else NO_GROUP for n in range(13)}
    given = [Entry(who, "R1", "rating", "1", 5 if group else 3) for who, group in people.items()]
    (found,) = analyse_table(table(given, people, ("1",)), scale_of(1, 5), Rule())
    verdict = codes(found)[0]["criteria"]["rating"]["verdict"]
    assert verdict["code"] == "groups_differ"
    assert verdict["sentence"] == "Typical ratings differ: a 5, people without a group 3."


def test_people_without_a_group_count_overall_and_in_no_comparison() -> None:
    people = {f"p{n}": ("b", "a", NO_GROUP)[n % 3] for n in range(12)}
    made = table(list(entries(people, "1", ("R1", "R2"))), people, ("1",))
    (found,) = analyse_table(made, scale_of(1, 5), Rule())
    item = codes(found)[0]["criteria"]["rating"]
    assert item["overall"]["n"] == 12
    assert list(item["groups"]) == ["a", "b"]
    (guarded,) = analyse_table(made, scale_of(1, 5), Rule(), min_group=3)
    assert list(codes(guarded)[0]["criteria"]["rating"]["groups"]) == ["a", "b", "none"]


def test_a_group_called_none_is_not_the_people_without_one() -> None:
    people = {f"p{n}": ("none", "a", NO_GROUP)[n % 3] for n in range(12)}
    made = table(list(entries(people, "1", ("R1",))), people, ("1",))
    for minimum, groups in ((0, ["a", "none"]), (3, ["(none)", "a", "none"])):
        (found,) = analyse_table(made, scale_of(1, 5), Rule(), min_group=minimum)
        item = codes(found)[0]["criteria"]["rating"]
        assert list(item["groups"]) == groups
        assert [group["n"] for group in item["groups"].values()] == [4] * len(groups)


@pytest.mark.parametrize(
    ("name", "told"), [("2", 2), ("-1", -1), ("2차", "2차"), ("9" * 5000, "9" * 5000)]
)
def test_a_round_with_a_number_for_its_name_is_that_number(name: str, told: int | str) -> None:
    people = {"p": "a"}
    (found,) = analyse_table(
        table(list(entries(people, name, ("R1",))), people, (name,)),
        scale_of(1, 5),
        Rule(),
    )
    assert found["round"] == told


def test_where_a_group_is_hidden_no_range_of_ranks_is_told() -> None:
    """A seeded draw is an oracle: whoever guesses a hidden group's ratings could check the guess."""
    people = {f"p{n:02d}": "abcc"[n % 4] for n in range(16)}
    made = table(list(entries(people, "1", ("R1", "R2"))), people, ("1",))
    (found,) = analyse_table(made, scale_of(1, 5), Rule(), min_group=5)
    hidden = {"suppressed": True}
    for item in codes(found):
        criterion = item["criteria"]["rating"]
        assert criterion["groups"] | {"c": None} == {"a": hidden, "b": hidden, "c": None}
        rank = criterion["rank"]
        assert (rank["low"], rank["high"], rank["p_top3"]) == (hidden, hidden, hidden)
        assert isinstance(rank["equal_group"], int)


def test_a_rule_of_nine_points_is_refused_on_others() -> None:
    empty = table([], {"p": "a"}, ("1",))
    with pytest.raises(RuleNeedsNinePointsError):
        analyse_table(empty, scale_of(1, 5), Rule(RuleKind.IPRAS))


def test_a_workshop_is_told_with_its_day_and_its_newest_round(context: Any) -> None:
    workshop = context.workshop(make_sample(context))
    made = json.loads(json.dumps(results_json(workshop, read_results(context, workshop.id))))
    assert made["workshop"] == {
        "id": workshop.id,
        "title": workshop.title,
        "date": workshop.details.day.isoformat(),
        "place": workshop.details.place,
        "rule_sentence": rule_sentence(workshop.rule),
        "minimum_group": 5,
        "small_groups": "hidden",
        "joined_groups": [],
        "status": "concluded",
        "sample": True,
    }
    assert made["round"] == 2
    assert [one["code"] for one in made["recommendations"]] == ["R1", "R2", "R3", "R4", "R5"]
    assert set(made["criteria"]) == {"importance", "feasibility"}


def test_a_workshop_without_a_day_has_null_for_it(context: Any) -> None:
    workshop = context.workshop(make_sample(context))
    undated = replace(workshop, details=replace(workshop.details, day=None))
    made = results_json(undated, read_results(context, workshop.id))
    assert made["workshop"]["date"] is None  # type: ignore[index]


def test_a_recommendation_new_in_a_later_round_has_no_change() -> None:
    people = {f"p{n}": "ab"[n % 2] for n in range(8)}
    made = [*entries(people, "1", ("R1",)), *entries(people, "2", ("R1", "R2"))]
    _, second = analyse_table(table(made, people, ("1", "2")), scale_of(1, 5), Rule())
    old, new = (one["criteria"]["rating"]["change"] for one in codes(second))
    assert old["pairs"] == 8
    assert new is None


def test_the_change_of_a_hidden_group_is_suppressed_and_the_others_are_told() -> None:
    votes: dict[str, list[int | None]] = {
        "government": [5, 4, 4, 5, 3],
        "industry": [2, 1],
        "academia": [4, 4, 5, 2, 1, 1, 3],
        "press": [4, 4, 5, 2, 1, 1, 3, 2],
    }
    change = importance(as_json(panel(votes), before=panel(votes)))["change"]
    assert change["groups"]["industry"] == {"suppressed": True}
    assert change["groups"]["press"]["same"] == 8
    assert change["same"] == 22


def test_rounds_that_hide_different_groups_have_no_change_to_tell() -> None:
    votes: dict[str, list[int | None]] = {
        "government": [5, 4, 4, 5, 3],
        "industry": [2, 1, 4, 3, 3],
        "academia": [4, 4, 5, 2, 1, 1, 3],
    }
    fewer = votes | {"industry": [2, 1, 4, 3, None]}
    change = importance(as_json(panel(votes), before=panel(fewer)))["change"]
    assert change == {"suppressed": True}


def test_who_took_part_stands_on_top_and_hidden_groups_tell_who_is_registered_alone(
    context: Any,
) -> None:
    sample = make_sample(context)
    workshop = context.workshop(sample)
    first, second = (
        results_json(workshop, read_results(context, sample, one.id)) for one in workshop.rounds
    )
    told: Any = first["participation"]
    names = ["registered", "absent", "answered", "response", "before", "lost", "attrition"]
    assert list(told["overall"]) == names
    assert (told["overall"]["registered"], told["overall"]["lost"]) == (30, None)
    again: Any = second["participation"]
    assert again["overall"]["before"] == told["overall"]["answered"]
    three: dict[str, list[int | None]] = {"a": [1, 2], "b": [3] * 6, "c": [4] * 9}
    made = panel(three)
    found: Any = participation_json(participation([made], [made], 5))
    assert found["groups"]["a"] == {"registered": 2, "suppressed": True}
    assert found["groups"]["c"]["answered"] == 9
    joined = panel(three | {"c": [4] * 5 + [None]})
    fewer = participation([joined], [panel(three | {"c": [4] * 9, "b": [3] * 5})], 5)
    other: Any = participation_json(fewer)
    assert other["groups"]["c"]["registered"] == 7
    assert participation_json(None) is None


def test_intervals_are_there_when_asked_for_and_tell_nothing_hidden() -> None:
    votes: dict[str, list[int | None]] = {
        "government": [5, 4, 4, 5, 3],
        "industry": [2, 1, 4, None, None],
        "academia": [4, 4, 5, 2, 1, 1, 3],
        "public": [4, 4],
    }
    made = panel(votes)
    analysis = analyse_panel(made, Rule())
    found = round_json({"importance": analysis}, {"R1": "First"}, {key: key for key in votes})
    criterion = default_criteria(ScaleKind.FIVE)[0]
    results = RoundResults(
        Round("r", 1, RoundState.CLOSED, ()), (), (CriterionResults(criterion, analysis),)
    )
    told = importance(with_intervals(found, results))
    low, high = told["overall"]["top_share_interval"]
    assert low < told["overall"]["top_share"] < high
    for key, group in told["groups"].items():
        shown = isinstance(analysis.of("R1").groups[key], Summary)
        assert isinstance(group.get("top_share_interval"), list) is shown


def test_the_verdict_is_told_under_every_rule() -> None:
    under = importance(as_json(panel(VOTES), MinimumSizes(0)))["verdict"]["under"]
    assert {one["rule"] for one in under} == {kind.value for kind in RuleKind} - {
        "rand_panel",
        "ipras",
    }
    assert [one for one in under if one["in_force"]] == [
        {
            "rule": "equal_groups",
            "threshold_percent": 75,
            "code": importance(as_json(panel(VOTES), MinimumSizes(0)))["verdict"]["code"],
            "in_force": True,
        }
    ]
