"""Results as JSON: a documented, stable format (docs/cli.md).

What is undefined is null, what is suppressed is `{"suppressed": true}`: a whole population, or
single figures of one whose distribution alone is hidden.
"""

from collections.abc import Mapping
from typing import Final, cast

from workshop_app.analysis import (
    Change,
    ItemAnalysis,
    ItemChange,
    KendallW,
    PanelAnalysis,
    Participation,
    Summary,
    Suppressed,
    Turnout,
    UnderRule,
    Verdict,
    stability,
    wilson,
)
from workshop_app.analysis.sensitivity import parameters
from workshop_app.domain.joining import as_counted, joined_in
from workshop_app.domain.lineage import lineage, predecessor
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.rule import SmallGroups
from workshop_app.domain.workshop import Workshop
from workshop_app.findings.reading import RoundResults
from workshop_app.wording.language import local
from workshop_app.wording.small_groups import printed_rule
from workshop_app.wording.verdicts import verdict_sentence

Json = dict[str, object]
Settled = Mapping[tuple[str, str], int | str]
"""The last round in which somebody rated, by code and the criterion's key."""
SUPPRESSED: Final[Json] = {"suppressed": True}
_APART: Final = ("n", "abstained", "recused", "missing", "absent")
_FIGURES: Final = [
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
]
_NINE_POINTS: Final = ("rand", "ram_class", "ipras", "ipr")


def results_json(workshop: Workshop, results: RoundResults) -> Json:
    """Return the results of a revealed round of a workshop, titles in the current language."""
    workshop = as_counted(workshop)
    analyses = {one.criterion.key: one.analysis for one in results.criteria}
    titles = {item.code: local(item.title) for item in results.recommendations}
    names = {group.key: local(group.name) for group in workshop.groups}
    day, rule = workshop.details.day, workshop.rule
    about: Json = {
        "id": workshop.id,
        "title": workshop.title,
        "date": day.isoformat() if day else None,
        "place": workshop.details.place,
        "rule_sentence": printed_rule(workshop),
        "minimum_group": rule.minimum_group,
        "small_groups": (rule.small_groups or SmallGroups.HIDDEN).value,
        "joined_groups": [group.key for group in joined_in(workshop)],
        "status": workshop.status.value,
        "sample": workshop.is_sample,
    }
    kin = {item.code: _lineage(workshop, item) for item in results.recommendations}
    this: Json = {
        "round": results.round.number,
        "rounds": [one.number for one in results.rounds],
        "late_held": results.round.late_held,
    }
    took_part = {"participation": participation_json(results.participation)}
    figures = round_json(analyses, titles, names, results.settled, kin)
    for item in cast("list[Json]", figures["recommendations"]):
        for key, found in cast("dict[str, Json]", item["criteria"]).items():
            found["round"] = results.number_of(str(item["code"]), key)
    return {"workshop": about, **this} | took_part | figures


def with_intervals(found: Json, results: RoundResults) -> Json:
    """Put the interval of the share in favour beside each population that is shown."""
    analyses = {one.criterion.key: one.analysis for one in results.criteria}
    for item in cast("list[Json]", found["recommendations"]):
        for key, criterion in cast("dict[str, Json]", item["criteria"]).items():
            made = analyses[key].of(str(item["code"]))
            _put_interval(criterion["overall"], made.overall)
            for group, figures in cast("dict[str, Json]", criterion["groups"]).items():
                _put_interval(figures, made.groups[group])
    return found


def _put_interval(figures: object, of: Summary | Suppressed) -> None:
    if isinstance(of, Summary):
        interval = None if of.top_count is None else list(wilson(of.top_count, of.n))
        cast("Json", figures)["top_share_interval"] = interval
    elif of.n is not None:  # else the whole population is suppressed
        cast("Json", figures)["top_share_interval"] = dict(SUPPRESSED)


def participation_json(found: Participation | None) -> Json | None:
    """Return who took part in the round; null where people cannot be told apart."""
    if found is None:
        return None
    return {
        "overall": _turnout(found.overall, compared=found.compared),
        "groups": {
            key: _turnout(one, compared=found.compared) for key, one in found.groups.items()
        },
    }


def _turnout(one: Turnout, *, compared: bool) -> Json:
    if one.answered is None:
        return {"registered": one.registered, **SUPPRESSED}
    told: Json = {
        name: getattr(one, name) for name in ("registered", "absent", "answered", "response")
    }
    before = ("before", "lost", "attrition")
    if compared and one.lost is None:
        return told | {name: dict(SUPPRESSED) for name in before}
    return told | {name: getattr(one, name) for name in before}


def _lineage(workshop: Workshop, item: Recommendation) -> Json:
    """Return where an item first stood, the same for all copies, and the code of what it amends."""
    origin, old = lineage(workshop, item), predecessor(workshop, item)
    return {
        "origin": {"source": origin.source, "item": origin.item},
        "succeeds": old.code if old else None,
    }


def round_json(
    analyses: Mapping[str, PanelAnalysis],
    titles: Mapping[str, str],
    names: Mapping[str, str],
    settled: Settled | None = None,
    more: Mapping[str, Json] | None = None,
) -> Json:
    """Return recommendations by code with their criteria by key, and figures over all of them.

    `titles` are those of the recommendations by code, `names` those of the groups by key; `more`
    is what else is told of each recommendation.
    """
    return {
        "recommendations": [
            {
                "code": code,
                "title": title,
                **(more or {}).get(code, {}),
                "criteria": {
                    key: item_json(analysis, code, names)
                    | {"settled_round": (settled or {}).get((code, key))}
                    for key, analysis in analyses.items()
                },
            }
            for code, title in titles.items()
        ],
        "criteria": {key: panel_json(analysis) for key, analysis in analyses.items()},
    }


def panel_json(analysis: PanelAnalysis) -> Json:
    """Return the figures of one criterion over all recommendations."""
    return {
        "kendall_w": _order_shared(analysis.kendall_w),
        "krippendorff_alpha_ordinal": analysis.krippendorff_alpha_ordinal,
        "top_three": {
            "recommendations": list(analysis.top_three.items),
            "depends_on": [reason.value for reason in analysis.top_three.depends_on],
            "tested": analysis.top_three.tested,
        },
        "discuss_next": list(analysis.discuss_next),
    }


def _order_shared(w: KendallW) -> Json | None:
    if w.apart:
        return None
    if w.withheld:
        return dict(SUPPRESSED)
    return {name: getattr(w, name) for name in ("w", "chi2", "df", "p", "raters", "raters_of")}


def item_json(analysis: PanelAnalysis, code: str, names: Mapping[str, str]) -> Json:
    """Return one recommendation on one criterion."""
    item = analysis.of(code)
    compared = any(one.change is not None for one in analysis.items)
    made: Json = {
        "overall": summary_json(analysis, item.overall),
        "groups": {key: summary_json(analysis, one) for key, one in item.groups.items()},
        "equal_group": _equal_group(item),
        "kruskal_wallis": _kruskal_wallis(item),
        "pairs": [
            {
                "groups": list(pair.groups),
                "cliffs_delta": pair.cliffs_delta,
                "dunn_z": pair.dunn_z,
                "dunn_p_holm": pair.dunn_p_holm,
            }
            for pair in item.pairs
        ],
        "group_informed_consensus": _informed(item),
        "verdict": {
            "code": item.verdict.code.value,
            "sentence": verdict_sentence(item.verdict, names),
            "flip": _flip(item.verdict),
            "under": [_under(one) for one in item.under],
        },
        "rank": _rank(item),
    }
    if compared:
        made["change"] = None if item.change is None else change_json(item.change)
        made["stability"] = _stability(item)
    return made


def _flip(verdict: Verdict) -> Json | None:
    if verdict.flip is None:
        return None
    return {"people": verdict.flip.people, "groups": dict(verdict.flip.groups)}


def _under(one: UnderRule) -> Json:
    return {
        "rule": one.rule.kind.value,
        **parameters(one.rule),
        "code": one.code.value,
        "in_force": one.in_force,
    }


def _stability(item: ItemAnalysis) -> str | Json | None:
    if item.change is None:
        return None
    if item.change.overall is None:
        return dict(SUPPRESSED)
    return stability(item.change.overall, item.verdict.code)


def summary_json(analysis: PanelAnalysis, summary: Summary | Suppressed) -> Json:
    """Return the figures of one population; counts by point of the scale, zeros included."""
    nine = _NINE_POINTS if (analysis.low, analysis.high) == (1, 9) else ()
    numbers: Json = {name: getattr(summary, name) for name in _APART}
    if isinstance(summary, Summary):
        points = range(analysis.low, analysis.high + 1)
        numbers["counts"] = {
            str(point): count for point, count in zip(points, summary.counts, strict=True)
        }
        return numbers | {name: getattr(summary, name) for name in (*_FIGURES, *nine)}
    told: Json = {} if summary.coarse is None else {"coarse": summary.coarse.value}
    if summary.n is None:
        return SUPPRESSED | told
    figures = {name: dict(SUPPRESSED) for name in ("counts", *_FIGURES, *nine)}
    return numbers | figures | told


def change_json(change: ItemChange) -> Json:
    """Return what moved since the round before, overall and in each group."""
    if change.overall is None:  # then so is every group
        return dict(SUPPRESSED)
    return {
        **_change(change.overall),
        "groups": {key: _change(one) for key, one in change.groups.items()},
    }


def _change(change: Change | None) -> Json:
    if change is None:
        return dict(SUPPRESSED)
    figures = ("net_change", "wilcoxon_p_exact", "weighted_kappa", "weighted_kappa_note")
    return {
        "pairs": change.pairs,
        "same": change.same,
        "up": change.up,
        "down": change.down,
        "unchanged": change.unchanged,
        **{name: getattr(change, name) for name in figures},
    }


def _equal_group(item: ItemAnalysis) -> Json | None:
    equal = item.equal_group
    if equal is None:
        return _nothing(item)
    return {
        "mean": equal.mean,
        "top_share": equal.top_share,
        "weighted_median": equal.weighted_median,
    }


def _kruskal_wallis(item: ItemAnalysis) -> Json | None:
    test = item.kruskal_wallis
    if test is None:
        return _nothing(item)
    return {"h": test.h, "df": test.df, "p": test.p, "epsilon_squared": test.epsilon_squared}


def _informed(item: ItemAnalysis) -> Json | None:
    found = item.group_informed_consensus
    if found is None:
        return _nothing(item)
    return {"product": found.product, "geometric_mean": found.geometric_mean}


def _rank(item: ItemAnalysis) -> Json | None:
    rank = item.rank
    if rank is None:
        return None if isinstance(item.overall, Summary) else dict(SUPPRESSED)
    hidden = any(not isinstance(group, Summary) for group in item.groups.values())
    range_of = {"low": rank.low, "high": rank.high, "p_top3": rank.p_top3}
    return {
        "one_person_one_vote": rank.one_person_one_vote,
        "equal_group": rank.equal_group,
        **{name: dict(SUPPRESSED) if hidden else value for name, value in range_of.items()},
    }


def _nothing(item: ItemAnalysis) -> Json | None:
    """Return what stands for a comparison of groups: hidden where a group is, else undefined."""
    hidden = any(not isinstance(one, Summary) for one in item.groups.values())
    return dict(SUPPRESSED) if hidden else None
