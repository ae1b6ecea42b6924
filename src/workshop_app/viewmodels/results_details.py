"""The analyst's figures of one recommendation, each explained in two sentences with its source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop_app.services.language import translate
from workshop_app.viewmodels.results_words import answers_text

if TYPE_CHECKING:
    from workshop_app.analysis import ItemAnalysis, PanelAnalysis, Summary, Suppressed

    Figures = Summary | Suppressed

HIDDEN = "–"


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the details: name, value of everyone, value of each group, explanation."""

    name: str
    overall: str
    groups: tuple[str, ...]
    explanation: str


def figure_lines(item: ItemAnalysis, keys: tuple[str, ...]) -> tuple[Figure, ...]:
    """Return the figures of one recommendation; `keys` are the groups in order."""
    groups = [item.groups[key] for key in keys]
    lines = [
        Figure(
            translate("Details", "Answers"),
            answers_text(item.overall),
            tuple(answers_text(group) for group in groups),
            translate(
                "Details",
                "Abstained and missing answers are counted apart and stand in no share. "
                "Nothing is filled in for them.",
            ),
        )
    ]
    for field, name, explanation in _explained():
        lines.append(
            Figure(
                name,
                number(getattr(item.overall, field, None)),
                tuple(number(getattr(group, field, None)) for group in groups),
                explanation,
            )
        )
    return tuple(lines)


def panel_lines(analysis: PanelAnalysis) -> tuple[Figure, ...]:
    """Return the figures over all recommendations of one criterion."""
    w = analysis.kendall_w
    agreed = translate("Details", "{w} ({raters} of {of} people)")
    shown = agreed.format(w=number(w.w), raters=w.raters, of=w.raters_of) if w.enough else HIDDEN
    return (
        Figure(
            translate("Details", "Kendall's W"),
            shown,
            (),
            translate(
                "Details",
                "How far people share the order of priorities: 0 not at all, 1 fully. It says "
                "nothing of the level, and takes only people who rated everything (Kendall 1939).",
            ),
        ),
        Figure(
            translate("Details", "Krippendorff's alpha (ordinal)"),
            number(analysis.krippendorff_alpha_ordinal),
            (),
            translate(
                "Details",
                "Agreement beyond chance over all recommendations, with gaps allowed. Low when "
                "all find everything important, so never a headline (Krippendorff 2011).",
            ),
        ),
    )


def number(value: object) -> str:
    """Return a figure with two decimals at most, a dash where it is undefined or hidden."""
    if value is None:
        return HIDDEN
    if isinstance(value, bool):
        return translate("Details", "yes") if value else translate("Details", "no")
    if isinstance(value, int):
        return str(value)
    return f"{value:.2f}" if isinstance(value, float) else str(value)


def _explained() -> tuple[tuple[str, str, str], ...]:
    return tuple((field, name(), explanation()) for field, name, explanation in _FIGURES)


_FIGURES: tuple[tuple[str, Callable[[], str], Callable[[], str]], ...] = (
    (
        "median",
        lambda: translate("Details", "Median"),
        lambda: translate(
            "Details",
            "The typical rating: half of the ratings lie at or below it. With an even number it "
            "is the mean of the two in the middle.",
        ),
    ),
    (
        "q1",
        lambda: translate("Details", "Lower quartile"),
        lambda: translate(
            "Details",
            "A quarter of the ratings lie at or below it. Linear interpolation, type 7 of Hyndman "
            "and Fan 1996, as in Excel's PERCENTILE.INC.",
        ),
    ),
    (
        "q3",
        lambda: translate("Details", "Upper quartile"),
        lambda: translate(
            "Details",
            "Three quarters of the ratings lie at or below it. Between the quartiles lies the "
            "middle half of the ratings (type 7).",
        ),
    ),
    (
        "mean",
        lambda: translate("Details", "Mean"),
        lambda: translate(
            "Details",
            "The sum of the ratings by their number. It takes the steps of the scale as equal, "
            "so it stands second to the median.",
        ),
    ),
    (
        "sd",
        lambda: translate("Details", "Standard deviation"),
        lambda: translate(
            "Details",
            "The spread around the mean, with n - 1 below. It cannot tell a split room from an "
            "evenly spread one.",
        ),
    ),
    (
        "agreement_a",
        lambda: translate("Details", "Agreement index A"),
        lambda: translate(
            "Details",
            "-1 two camps at the ends, 0 spread evenly, +1 all alike. It sees polarisation, which "
            "the standard deviation does not (van der Eijk 2001).",
        ),
    ),
    (
        "net_agreement",
        lambda: translate("Details", "Net agreement"),
        lambda: translate(
            "Details",
            "The share in favour less the share against. -1 all against, +1 all in favour.",
        ),
    ),
    (
        "tastle_wierman",
        lambda: translate("Details", "Consensus (Tastle and Wierman)"),
        lambda: translate(
            "Details",
            "0 where the ends share the ratings, 1 where all are alike. It uses the mean, so it "
            "takes equal steps (Tastle and Wierman 2007).",
        ),
    ),
    (
        "leik_consensus",
        lambda: translate("Details", "Consensus (Leik)"),
        lambda: translate(
            "Details",
            "1 less the ordinal dispersion. An even spread gives a value that depends on the "
            "number of points (Leik 1966).",
        ),
    ),
    (
        "cvr",
        lambda: translate("Details", "Content validity ratio (CVR)"),
        lambda: translate(
            "Details",
            "From -1 to +1: 0 where just half are in favour. The least value depends on the "
            "number of people (Lawshe 1975).",
        ),
    ),
    (
        "convergence",
        lambda: translate("Details", "Convergence"),
        lambda: translate(
            "Details",
            "Half the width of the middle half; 0 is full convergence. By convention up to 0.5 is "
            "called good on five points.",
        ),
    ),
    (
        "consensus_degree",
        lambda: translate("Details", "Consensus degree"),
        lambda: translate(
            "Details",
            "1 less the width of the middle half over the median. By convention from 0.75 on it "
            "is called good; it depends on where the scale starts.",
        ),
    ),
    (
        "cv",
        lambda: translate("Details", "Stability (coefficient of variation)"),
        lambda: translate(
            "Details",
            "The standard deviation over the mean. By convention below 0.5 no further round is "
            "needed; it depends on where the scale starts.",
        ),
    ),
)
