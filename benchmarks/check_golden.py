"""Check every reference value of a file of cases: `check_golden.py PATH` prints what agrees.

Each case has a type, an input, the expected figures and a tolerance; null means undefined. A case
passes if all its figures agree; where it also has published values, those too, each within its
own rounding. Figures of measures that the product does not offer (see NOT_OFFERED, with the
reason) are named at the end and not counted as checked.
"""

import json
import sys
from collections.abc import Callable
from math import isclose
from pathlib import Path
from typing import Any

from workshop_app.analysis import Panel, summarise
from workshop_app.analysis.indices import agreement_a, leik_consensus, tastle_wierman
from workshop_app.analysis.location import QuantileType, quantile, tukey_hinges
from workshop_app.analysis.rand_ucla import (
    interpercentile_range,
    panel_rule,
    panel_threshold,
    ram_class,
)

NOT_OFFERED: dict[str, str] = {}

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
        "panel_threshold": panel_threshold(sum(counts)) if sum(counts) else None,
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
    thresholds = {panel_threshold(n) for n in range(given["n_from"], given["n_to"] + 1)}
    (threshold,) = thresholds
    return {
        "agreement_max_outside": threshold - 1,
        "disagreement_min_each_third": threshold,
    }


def percent(share: float | None) -> float | None:
    return None if share is None else 100 * share


def complement(share: float | None) -> float | None:
    return None if share is None else 1 - share


CHECKS: dict[str, Callable[[Case], Figures]] = {
    "item": item,
    "freq": freq,
    "panel_table": panel_table,
}


def agree(found: Any, expected: Any, tolerance: float) -> bool:
    if isinstance(expected, dict):
        return all(agree(found.get(key), value, tolerance) for key, value in expected.items())
    if isinstance(expected, int | float) and not isinstance(expected, bool):
        is_number = isinstance(found, int | float) and not isinstance(found, bool)
        return is_number and isclose(found, expected, rel_tol=0, abs_tol=tolerance)
    return type(found) is type(expected) and found == expected or str(found) == expected


def disagreements(case: Case) -> list[str]:
    """Return one line for each figure of the case that differs."""
    found = CHECKS[case["type"]](case["input"])
    wrong: list[str] = []
    for name, expected in case["expected"].items():
        if name not in NOT_OFFERED and not agree(found[name], expected, case["tolerance"]):
            wrong.append(f"{name}: found {found[name]}, expected {expected}")
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
