"""Check every reference value of a file of cases: `check_golden.py PATH` prints what agrees.

Each case has a type, an input, the expected figures and a tolerance; null means undefined. A case
passes if all its figures agree; where it also has published values, those too, each within its
own rounding. Figures of measures that the product does not offer (see NOT_OFFERED, with the
reason) are named at the end and not counted as checked.
"""

import json
import sys
from collections.abc import Callable
from itertools import product
from math import isclose
from pathlib import Path
from typing import Any

import numpy as np

from workshop_app.analysis import Rule, RuleKind
from workshop_app.analysis.agreement import Metric, kendall_w, krippendorff_alpha
from workshop_app.analysis.between import kruskal_wallis, pair_differences
from workshop_app.analysis.change import change, differences, signed_ranks, weighted_kappa
from workshop_app.analysis.consensus import group_informed_consensus
from workshop_app.analysis.equal_group import equal_group
from workshop_app.analysis.indices import agreement_a, leik_consensus, tastle_wierman
from workshop_app.analysis.item_maker import summarise
from workshop_app.analysis.location import QuantileType, quantile, tukey_hinges
from workshop_app.analysis.panel import Panel
from workshop_app.analysis.populations import Populations
from workshop_app.analysis.rand_ucla import (
    interpercentile_range,
    panel_rule,
    ram_class,
    third_of,
)
from workshop_app.analysis.ranking import competition_ranks, everybody_once, group_sums, scores
from workshop_app.analysis.stances import Stance, stance
from workshop_app.analysis.suppression import Hidden, groups_to_hide

_ASYMPTOTIC = "an approximation that fails on small panels; the exact p is offered"
_NO_PERMUTATION = "effect sizes are offered instead: p cannot be small in small groups"
_REFUTED = "passes whenever the panel is small enough"
NOT_OFFERED = {
    "wsr_p_normal_nocorr": _ASYMPTOTIC,
    "wsr_p_normal_corr": _ASYMPTOTIC,
    "kw_p_exact_permutation": _NO_PERMUTATION,
    "mwu_p_exact_absdev": _NO_PERMUTATION,
    "lambda_later_from_earlier": _REFUTED,
    "chisq_individual": _REFUTED,
    "chisq_group": _REFUTED,
}

Case = dict[str, Any]
Figures = dict[str, Any]


def item(given: Case) -> Figures:
    low, high = given["scale"]
    ratings = given["ratings"]
    boxes = (given["top_min"], given["bottom_max"]) if "top_min" in given else None
    panel = Panel.from_records(
        [(str(who), "R1", rating) for who, rating in enumerate(ratings)],
        low=low,
        high=high,
        groups=["all"],
        participants=[(str(who), "all") for who in range(len(ratings))],
        items=["R1"],
        boxes=boxes,
    )
    summary = summarise(panel).items[0].overall
    figures: Figures = {
        "n_valid": summary.n,
        "n_null": summary.abstained + summary.missing,
        "median": summary.median,
        "mean": summary.mean,
        "sd": summary.sd,
        "cv": summary.cv,
        "q1_t7": summary.q1,
        "q3_t7": summary.q3,
        "iqr_t7": summary.iqr,
        "n_top": summary.top_count,
        "margin_75": summary.vote_margin,
        "needed_75": None if summary.n == 0 else summary.top_count - summary.vote_margin,
        "top_pct": percent(summary.top_share),
        "bottom_pct": percent(summary.bottom_share),
        "net_pct": percent(summary.net_agreement),
        "A": summary.agreement_a,
        "cns": summary.tastle_wierman,
        "leik_consensus": summary.leik_consensus,
        "leik_dispersion": complement(summary.leik_consensus),
    }
    figures |= other_quartiles(summary.counts, low)
    return figures | (nine_points(summary.counts) if (low, high) == (1, 9) else {})


def other_quartiles(counts: tuple[int, ...], low: int) -> Figures:
    names = ("t6", "t2", "tukey")
    if sum(counts) == 0:
        return {f"{figure}_{name}": None for name in names for figure in ("q1", "q3", "iqr")}
    pairs = {
        "t6": tuple(quantile(counts, low, p, QuantileType.TYPE_6) for p in (25, 75)),
        "t2": tuple(quantile(counts, low, p, QuantileType.TYPE_2) for p in (25, 75)),
        "tukey": tukey_hinges(counts, low),
    }
    figures: Figures = {}
    for name, (first, third) in pairs.items():
        figures |= {
            f"q1_{name}": float(first),
            f"q3_{name}": float(third),
            f"iqr_{name}": float(third - first),
        }
    return figures


def nine_points(counts: tuple[int, ...]) -> Figures:
    figures: Figures = {}
    for name, kind in (("t7", QuantileType.TYPE_7), ("t6", QuantileType.TYPE_6)):
        range_ = interpercentile_range(counts, kind) if sum(counts) else None
        for figure, field in IPRAS_FIELDS.items():
            figures[f"{figure}_{name}"] = getattr(range_, field) if range_ else None
    rule = panel_rule(counts) if sum(counts) else None
    seven = figures["disagree_ipras_t7"]
    return figures | {
        "n_low": sum(counts[:3]) if sum(counts) else None,
        "n_high": sum(counts[6:]) if sum(counts) else None,
        "panel_threshold": third_of(sum(counts)) if sum(counts) else None,
        "disagree_panel_rule": rule.disagreement if rule else None,
        "outside_region": rule.outside if rule else (0 if sum(counts) else None),
        "agree_panel_rule": rule.agreement if rule else None,
        "ram_class_ipras_t7": None if seven is None else ram_class(counts, disagreement=seven),
        "ram_class_panel": ram_class(counts, disagreement=rule.disagreement) if rule else None,
    }


IPRAS_FIELDS = {
    "p30": "p30",
    "p70": "p70",
    "ipr": "ipr",
    "iprcp": "centre",
    "ai": "asymmetry",
    "ipras": "ipras",
    "di": "index",
    "disagree_ipras": "disagreement",
}


def freq(given: Case) -> Figures:
    counts = given["counts"]
    agreement = agreement_a(counts)
    return {
        "A": agreement,
        "polarization": None if agreement is None else (1 - agreement) / 2,
        "cns": tastle_wierman(counts),
        "leik_dispersion": complement(leik_consensus(counts)),
    }


def panel_table(given: Case) -> Figures:
    thresholds = {third_of(n) for n in range(given["n_from"], given["n_to"] + 1)}
    (threshold,) = thresholds
    return {
        "agreement_max_outside": threshold - 1,
        "disagreement_min_each_third": threshold,
    }


def votes(given: Case) -> Figures:
    groups = given["groups"].values()
    agreed = group_informed_consensus([(group["agree"], group["seen"]) for group in groups])
    opposed = group_informed_consensus([(group["disagree"], group["seen"]) for group in groups])
    return {
        "gic": agreed.product if agreed else None,
        "gic_geometric_mean": agreed.geometric_mean if agreed else None,
        "gic_disagree": opposed.product if opposed else None,
    }


def matrix(given: Case) -> Figures:
    ratings = np.array(given["ratings"], dtype=np.float64)
    everybody = kendall_w(ratings)
    complete = ratings[:, ~np.isnan(ratings).any(axis=0)]
    points = sorted({float(value) for value in ratings.ravel() if not np.isnan(value)})
    counts = np.array([[int((row == point).sum()) for point in points] for row in ratings.T])
    alphas = {f"alpha_{metric}": krippendorff_alpha(counts, points, metric) for metric in Metric}
    return {
        "n_raters_total": everybody.raters_of,
        "n_raters_complete": everybody.raters,
        "n_items": ratings.shape[1],
        "W": everybody.w,
        "chi2": everybody.chi2,
        "p_chi2": everybody.p,
        "n_items_complete": complete.shape[1],
        "W_drop_items": kendall_w(complete).w,
        **alphas,
    }


def groups(given: Case) -> Figures:
    samples = {
        key: [value for value in values if value is not None]
        for key, values in given["samples"].items()
    }
    points = sorted({value for values in samples.values() for value in values})
    counts = {key: [values.count(p) for p in points] for key, values in samples.items() if values}
    found = kruskal_wallis(list(counts.values()))
    pairs = {"|".join(pair.groups): pair for pair in pair_differences(counts)}
    sizes = {key: sum(own) for key, own in counts.items()}
    return {
        "n": sum(sizes.values()),
        "k": len(sizes),
        "group_n": sizes,
        "group_median": {key: middle(own, points) for key, own in counts.items()},
        "kw_H": found.h if found else None,
        "kw_df": found.df if found else None,
        "kw_p": found.p if found else None,
        "epsilon2_rank": found.epsilon_squared if found else None,
        "eta2_H": found.eta_squared if found else None,
        "mwu_U": {
            key: (pair.cliffs_delta + 1) / 2 * sizes[pair.groups[0]] * sizes[pair.groups[1]]
            for key, pair in pairs.items()
        },
        "cliff": {key: pair.cliffs_delta for key, pair in pairs.items()},
        "dunn_z": {key: pair.dunn_z for key, pair in pairs.items()},
        "dunn_p": {key: pair.dunn_p for key, pair in pairs.items()},
        "dunn_p_holm": {key: pair.dunn_p_holm for key, pair in pairs.items()},
    }


def middle(counts: list[int], points: list[float]) -> float:
    """Return the median on uneven points: the mean of the points of the two middle ratings."""
    n = sum(counts)
    ordered = [point for point, count in zip(points, counts, strict=True) for _ in range(count)]
    return (ordered[(n - 1) // 2] + ordered[n // 2]) / 2


def paired(given: Case) -> Figures:
    low, high = given["scale"]
    table = [[0] * (high - low + 1) for _ in range(high - low + 1)]
    for before, after in zip(given["round1"], given["round2"], strict=True):
        if before is not None and after is not None:
            table[before - low][after - low] += 1
    return moves(table, low)


def moves(table: list[list[int]], low: int) -> Figures:
    found = change(table, low)
    moved = differences(table)
    up, down, _ = signed_ranks(moved)
    people = sum(moved.values())
    steps = [step for step, count in moved.items() for _ in range(count)] + [0] * found.same
    total = up + down
    figures: Figures = {
        "n_pairs": found.pairs,
        "prop_unchanged": found.same / found.pairs if found.pairs else None,
        "n_up": found.up,
        "n_down": found.down,
        "mean_change": sum(steps) / found.pairs if found.pairs else None,
        "median_change": float(np.median(steps)) if steps else None,
        "mean_abs_change": sum(map(abs, steps)) / found.pairs if found.pairs else None,
        "sd_change": found.sd_change,
        "cv_change": found.cv_change,
        "net_change": found.net_change,
        "n_nonzero": people,
        "wsr_plus": up / 2 if people else None,
        "wsr_minus": down / 2 if people else None,
        "wsr_min": min(up, down) / 2 if people else None,
        "rank_biserial": (up - down) / total if people else None,
        "rank_biserial_abs": abs(up - down) / total if people else None,
        "wsr_p_exact": found.wilcoxon_p_exact,
        "kappa_linear": weighted_kappa(table, power=1),
        "kappa_quadratic": weighted_kappa(table, power=2),
    }
    return figures


def crosstab(given: Case) -> Figures:
    table = given["table"]
    found = change(table, 1)
    return {
        "pct_unchanged": 100 * found.same / found.pairs,
        "net_change": found.net_change,
        "kappa_unweighted": weighted_kappa(table, power=0),
        "kappa_linear": weighted_kappa(table, power=1),
        "kappa_quadratic": weighted_kappa(table, power=2),
    }


def grouped_item(given: Case) -> Figures:
    low, high = given["scale"]
    panel = panel_of(given["samples"], low, high)
    item = summarise(panel).items[0]
    rated = {key: group for key, group in item.groups.items() if group.n}
    scheme = panel.scheme()
    parts = Populations.of(item.overall, item.groups, scheme, Hidden())
    equal = equal_group(parts, low)
    agreed = group_informed_consensus([(group.top_count, group.n) for group in rated.values()])
    comet = Rule(kind=RuleKind.EVERY_GROUP, threshold_percent=70, opposed_percent=15)
    stances = {stance(group, scheme, comet) for group in rated.values()}
    means = [group.mean for group in rated.values()]
    medians = [group.median for group in rated.values()]
    sizes = {key: group.n for key, group in item.groups.items()}
    small = given["k"]
    return {
        "n_valid": sizes,
        "groups_counted": equal.groups_counted if equal else 0,
        "mean_person": item.overall.mean,
        "mean_equal_group": equal.mean if equal else None,
        "top_pct_person": percent(item.overall.top_share),
        "top_pct_equal_group": percent(equal.top_share) if equal else None,
        "median_person": item.overall.median,
        "median_of_group_medians": float(np.median(medians)) if medians else None,
        "weighted_median_equal_group": equal.weighted_median if equal else None,
        "min_group_top_pct": percent(min((g.top_share for g in rated.values()), default=None)),
        "range_group_means": max(means) - min(means) if means else None,
        "range_group_medians": max(medians) - min(medians) if medians else None,
        "comet_in_all_groups": stances == {Stance.FOR} if rated else None,
        "comet_out_all_groups": stances == {Stance.AGAINST} if rated else None,
        "comet_in_overall": stance(item.overall, scheme, comet) is Stance.FOR if rated else None,
        "gic": agreed.product if agreed else None,
        "gic_geometric_mean": agreed.geometric_mean if agreed else None,
        "suppressed_primary": [key for key, n in sizes.items() if 0 < n < small],
        "suppressed_all": list(groups_to_hide(sizes, small)),
    }


def panel_of(samples: dict[str, list[int | None]], low: int, high: int) -> Panel:
    people = [(f"{key} {i}", key, r) for key, own in samples.items() for i, r in enumerate(own)]
    return Panel.from_records(
        [(who, "R1", rating) for who, _, rating in people],
        low=low,
        high=high,
        groups=list(samples),
        participants=[(who, key) for who, key, _ in people],
        items=["R1"],
    )


def ranks(given: Case) -> Figures:
    """Rank in every one of the draws there are, instead of some thousand of them."""
    low, high = given["scale"]
    keys, items = given["groups"], given["items"]
    names = list(dict.fromkeys(keys))
    panel = Panel.from_records(
        [
            (str(who), item, rating)
            for who, row in enumerate(given["ratings"])
            for item, rating in zip(items, row, strict=True)
        ],
        low=low,
        high=high,
        groups=names,
        participants=[(str(who), key) for who, key in enumerate(keys)],
        items=items,
    )
    sizes = [keys.count(name) for name in names]
    each = [list(product(range(size), repeat=size)) for size in sizes]
    draws = list(product(*each))
    weights = [
        np.array([np.bincount(draw[group], minlength=size) for draw in draws], dtype=np.float32)
        for group, size in enumerate(sizes)
    ]
    columns = range(len(items))
    hidden = np.zeros((len(names), len(items)), dtype=np.bool_)
    score = scores(*group_sums(panel, everybody_once(panel), columns), hidden)[1]
    drawn = competition_ranks(scores(*group_sums(panel, weights, columns), hidden)[1])
    return {
        "score": dict(zip(items, score[0].tolist(), strict=True)),
        "rank": dict(zip(items, competition_ranks(score)[0].tolist(), strict=True)),
        "p_rank1": dict(zip(items, (drawn == 1).mean(axis=0).tolist(), strict=True)),
        "expected_rank": dict(zip(items, drawn.mean(axis=0).tolist(), strict=True)),
        "n_bootstrap_samples": len(draws),
    }


def percent(share: float | None) -> float | None:
    return None if share is None else 100 * share


def complement(share: float | None) -> float | None:
    return None if share is None else 1 - share


CHECKS: dict[str, Callable[[Case], Figures]] = {
    "item": item,
    "freq": freq,
    "panel_table": panel_table,
    "votes": votes,
    "matrix": matrix,
    "groups": groups,
    "paired": paired,
    "crosstab": crosstab,
    "grouped_item": grouped_item,
    "ranks": ranks,
}


def agree(found: Any, expected: Any, tolerance: float) -> bool:
    if isinstance(expected, dict):
        return all(agree(found.get(key), value, tolerance) for key, value in expected.items())
    if isinstance(expected, int | float) and not isinstance(expected, bool):
        is_number = isinstance(found, int | float) and not isinstance(found, bool)
        return is_number and isclose(found, expected, rel_tol=0, abs_tol=tolerance)
    return found == expected and (found is None) == (expected is None)


def disagreements(case: Case) -> list[str]:
    """Return one line for each figure of the case that differs."""
    found = CHECKS[case["type"]](case["input"])
    wrong: list[str] = []
    for name, expected in case["expected"].items():
        if name not in NOT_OFFERED and not agree(found.get(name), expected, case["tolerance"]):
            wrong.append(f"{name}: found {found.get(name)}, expected {expected}")
    for name, published in case.get("published", {}).items():
        tolerance = case["published_tolerance"][name]
        if name not in NOT_OFFERED and not agree(found[name], published, tolerance):
            wrong.append(f"{name}: found {found[name]}, published {published}")
    return wrong


def main(path: str) -> int:
    """Check the file and return 0 if every case passes."""
    cases = json.loads(Path(path).read_text(encoding="utf-8"))["cases"]
    failed = 0
    for case in cases:
        wrong = disagreements(case)
        failed += bool(wrong)
        for line in wrong:
            print(f"{case['id']}: {line}")
    print(f"{len(cases) - failed} passed, {failed} failed of {len(cases)} cases")
    for name, reason in NOT_OFFERED.items():
        print(f"not checked: {name} ({reason})")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
