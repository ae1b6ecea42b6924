"""The analyst's figures of one recommendation, each explained in two sentences with its source."""

from collections.abc import Callable
from dataclasses import dataclass

from workshop_app.analysis import (
    LAWSHE_TABLE,
    Change,
    ItemAnalysis,
    PanelAnalysis,
    Participation,
    RamClass,
    RandWord,
    Summary,
    Suppressed,
    critical_count,
    wilson,
)
from workshop_app.findings.hidden import hides_figure
from workshop_app.wording.explained import (
    CHANGE_EXPLAINED,
    DELPHI,
    EXPLAINED,
    NINE,
    NOT_AGAIN,
    SETTLED,
    TOOK_PART,
    answers_explained,
)
from workshop_app.wording.language import translate
from workshop_app.wording.measures import (
    attrition_text,
    interval_text,
    panel_is_no_sample,
    rand_name,
    response_text,
)
from workshop_app.wording.results import (
    answers_text,
    coarse_explained,
    coarse_text,
    kappa_text,
    unchanged_text,
)

Figures = Summary | Suppressed

UNDEFINED = "–"


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the details: name, value of everyone and of each group, two sentences, source."""

    name: str
    overall: str
    groups: tuple[str, ...]
    explanation: str
    source: str = ""


def figure_lines(
    item: ItemAnalysis,
    keys: tuple[str, ...],
    settled: int | None = None,
    *,
    delphi: bool = True,
    intervals: bool = False,
) -> tuple[Figure, ...]:
    """Return the figures of one recommendation; `keys` are the groups in order.

    `settled` is the last revealed round in which somebody rated it. `delphi` adds the indicators
    that Korean Delphi reports print for each item, `intervals` that of the share in favour.
    """
    populations = [item.overall, *(item.groups[key] for key in keys)]
    overall, *groups = (answers_text(one) for one in populations)
    lines = [
        Figure(
            translate("Words", "Answers"),
            overall,
            tuple(groups),
            answers_explained(),
            "ACCORD 2024, PLOS Medicine 21",
        )
    ]
    lines += _coarse_line(populations)
    nine = any(getattr(one, "ipras", None) is not None for one in populations)
    for explained in EXPLAINED:
        if explained.field in DELPHI and not delphi:
            continue
        if explained.field in NINE and not nine:
            continue
        overall, *groups = (value_text(one, explained.field) for one in populations)
        lines.append(
            Figure(explained.name(), overall, tuple(groups), explained.text(), explained.source)
        )
        if explained.field == "cvr":
            lines.append(_least_cvr(populations))
        if explained.field == "top_count" and intervals:
            lines.append(_interval(populations))
    blank = ("",) * len(keys)
    last = SETTLED.name(), number(settled), blank, SETTLED.text(), SETTLED.source
    return (*lines, *between_lines(item, len(keys)), *change_lines(item, keys), Figure(*last))


def _coarse_line(populations: list[Figures]) -> list[Figure]:
    """Return the coarse words of hidden groups; nothing where none is told."""
    overall, *groups = (coarse_text(one) for one in populations)
    if not any(groups):
        return []
    name, source = translate("Words", "In few words"), "Kenthapadi, Mishra and Nissim 2005, PODS"
    return [Figure(name, overall, tuple(groups), coarse_explained(), source)]


def value_text(figures: Figures, field: str) -> str:
    """Return one figure of a population; "hidden" where it is suppressed."""
    if hides_figure(figures, field):
        return translate("Words", "hidden")
    return number(getattr(figures, field))


def _interval(populations: list[Figures]) -> Figure:
    overall, *groups = (_interval_of(one) for one in populations)
    return Figure(
        translate("Details", "High ratings, 95% interval (Wilson)"),
        overall,
        tuple(groups),
        panel_is_no_sample(),
        "Wilson 1927, Journal of the American Statistical Association 22",
    )


def _interval_of(figures: Figures) -> str:
    if not isinstance(figures, Summary):
        return translate("Words", "hidden")
    if figures.top_count is None:
        return UNDEFINED
    return interval_text(*wilson(figures.top_count, figures.n))


def _least_cvr(populations: list[Figures]) -> Figure:
    overall, *groups = (_least_cvr_text(one) for one in populations)
    return Figure(
        translate("Details", "Minimum CVR (exact; Lawshe's table)"),
        overall,
        tuple(groups),
        translate(
            "Details",
            "First the exact value: fewer high ratings could be chance in more than one of twenty panels of this size. In brackets what Lawshe's table prints, where it has this size.",
        ),
        "Ayre and Scally 2014, Measurement and Evaluation in Counseling and Development 47",
    )


def _least_cvr_text(figures: Figures) -> str:
    if not isinstance(figures, Summary):
        return translate("Words", "hidden")
    least, count, n = figures.cvr_critical, critical_count(figures.n), figures.n
    if least is None or count is None or figures.top_count is None:
        return UNDEFINED
    if figures.top_count >= count:
        said = translate("Details", "{least}: {count} of {n} needed, reached")
    else:
        said = translate("Details", "{least}: {count} of {n} needed, not reached")
    text = said.format(least=number(least), count=count, n=n)
    printed = LAWSHE_TABLE.get(n)
    return text if printed is None else f"{text} ({number(printed)})"


def between_lines(item: ItemAnalysis, groups: int) -> tuple[Figure, ...]:
    """Return what is said of all groups together: equal groups, differences, rounds."""
    blank = ("",) * groups
    equal, kruskal, informed = item.equal_group, item.kruskal_wallis, item.group_informed_consensus
    hidden = translate("Details", "hidden or undefined")
    lines = [
        Figure(
            translate("Details", "Equal groups: mean; share of high ratings"),
            f"{number(equal.mean)}; {number(equal.top_share)}" if equal else hidden,
            blank,
            translate(
                "Details",
                "Every group counts the same, however many people it has. "
                "Where it differs from one person one vote, the overview says so.",
            ),
            "DELPHISTAR 2024, item 30",
        ),
        Figure(
            translate("Details", "Difference between groups (Kruskal-Wallis)"),
            f"H {number(kruskal.h)}, p {number(kruskal.p)}, ε² {number(kruskal.epsilon_squared)}"
            if kruskal
            else hidden,
            blank,
            translate(
                "Details",
                "H grows with the distance of the groups' ranks; ε² says how much of the "
                "differences the groups explain, 0 to 1. Small groups seldom reach a small p.",
            ),
            "Kruskal and Wallis 1952, Journal of the American Statistical Association 47",
        ),
        Figure(
            translate("Details", "Group-informed consensus"),
            number(informed.geometric_mean) if informed else hidden,
            blank,
            translate(
                "Details",
                "The groups' chances to rate high multiplied, as a geometric mean. It is low as soon as one group rates low.",
            ),
            "The Computational Democracy Project, Polis",
        ),
    ]
    return tuple(lines)


def change_lines(item: ItemAnalysis, keys: tuple[str, ...]) -> tuple[Figure, ...]:
    """Return how steady the ratings were since the round before; nothing in a first round."""
    if item.change is None:
        return ()
    moves = [item.change.overall, *(item.change.groups.get(key) for key in keys)]
    told: tuple[Callable[[Change | None], str], ...] = (unchanged_text, kappa_text, _net_text)
    lines: list[Figure] = []
    for explained, text in zip(CHANGE_EXPLAINED, told, strict=True):
        overall, *groups = (text(one) for one in moves)
        lines.append(
            Figure(explained.name(), overall, tuple(groups), explained.text(), explained.source)
        )
    return tuple(lines)


def _net_text(change: Change | None) -> str:
    if change is None:
        return translate("Words", "hidden")
    said = translate("Details", "{net}; p {p}")
    return said.format(net=number(change.net_change), p=number(change.wilcoxon_p_exact))


def turnout_lines(found: Participation | None, keys: tuple[str, ...]) -> tuple[Figure, ...]:
    """Return who took part in the round, and who did not again."""
    if found is None:
        return ()
    people = [found.overall, *(found.groups[key] for key in keys)]
    told = [(TOOK_PART, response_text)]
    if found.compared:
        told.append((NOT_AGAIN, attrition_text))
    lines: list[Figure] = []
    for explained, text in told:
        overall, *groups = (text(one) for one in people)
        lines.append(
            Figure(explained.name(), overall, tuple(groups), explained.text(), explained.source)
        )
    return tuple(lines)


def pair_lines(item: ItemAnalysis, names: dict[str, str]) -> tuple[Figure, ...]:
    """Return the differences of each pair of groups that may be shown."""
    return tuple(
        Figure(
            " – ".join(names.get(key, key) for key in pair.groups),
            translate("Details", "Cliff's delta {delta}, Dunn p (Holm) {p}").format(
                delta=number(pair.cliffs_delta), p=number(pair.dunn_p_holm)
            ),
            ("",) * len(names),
            translate(
                "Details",
                "Delta runs from -1 to +1: +1 where every one of the first group rates higher "
                "than all of the second. From 0.47 on it is called large.",
            ),
            "Cliff 1993, Psychological Bulletin 114; Dunn 1964, Technometrics 6",
        )
        for pair in item.pairs
    )


def panel_lines(analysis: PanelAnalysis) -> tuple[Figure, ...]:
    """Return the figures over all recommendations of one criterion."""
    w = analysis.kendall_w
    agreed = translate("Details", "{w} ({raters} of {of} people)")
    shown = agreed.format(w=number(w.w), raters=w.raters, of=w.raters_of) if w.enough else UNDEFINED
    if w.withheld:
        shown = translate("Words", "hidden")
    if w.apart:
        shown = translate("Details", "of each round by itself only")
    return (
        Figure(
            translate("Details", "Kendall's W"),
            shown,
            (),
            translate(
                "Details",
                "How far people share the order of priorities: 0 not at all, 1 fully. It says "
                "nothing of the level, and takes only people who rated everything, and only "
                "recommendations of which every group is shown: with fewer than two it is hidden.",
            ),
            "Kendall and Babington Smith 1939, Annals of Mathematical Statistics 10",
        ),
        Figure(
            translate("Details", "Krippendorff's alpha (ordinal)"),
            number(analysis.krippendorff_alpha_ordinal),
            (),
            translate(
                "Details",
                "Agreement beyond chance over all recommendations, with gaps allowed. Low when "
                "all find everything important, so never a headline.",
            ),
            "Krippendorff 2011, Computing Krippendorff's Alpha-Reliability",
        ),
    )


def number(value: object) -> str:
    """Return a figure with two decimals at most, a dash where it is undefined or hidden."""
    if value is None:
        return UNDEFINED
    if isinstance(value, RandWord | RamClass):
        return rand_name(value)
    if isinstance(value, int):
        return str(value)
    return f"{value:.2f}" if isinstance(value, float) else str(value)
