"""How a group rates, in words that need no explanation: "mostly very important (5)".

Nothing stands here but what the pictures beside it show: medians, the labels of the scale's
points, and counts of groups that are not hidden.
"""

from collections.abc import Mapping

from workshop_app.analysis import Summary, Suppressed
from workshop_app.analysis.summary import third_at_each_end
from workshop_app.domain.scale import Scale
from workshop_app.wording.language import current_language, local, translate
from workshop_app.wording.results import coarse_text
from workshop_app.wording.verdicts import point_text

HALF = 2  # more than half: twice their number is more than all


def plain_words(figures: Summary | Suppressed, scale: Scale) -> str:
    """Return how one population rates: "mostly important (4)", "divided: 5 high, 4 low"."""
    if isinstance(figures, Suppressed):
        return coarse_text(figures) or translate("Plain", "not shown (too few)")
    median, n = figures.median, figures.n
    if median is None:
        return translate("Plain", "no ratings")
    top, bottom = figures.top_count or 0, figures.bottom_count or 0
    if third_at_each_end(top, bottom, n):
        said = translate("Plain", "divided: {high} high, {low} low")
        return said.format(high=top, low=bottom)
    at = figures.counts[int(median) - scale.low] if median == int(median) else 0
    if at == n:
        return point_words(median, scale)
    side = top if median >= scale.top_from else bottom if median <= scale.bottom_to else 0
    if HALF * max(at, side) > n:
        return translate("Plain", "mostly {point}").format(point=point_words(median, scale))
    return translate("Plain", "typically {point}").format(point=point_words(median, scale))


def plain_verdict(
    groups: Mapping[str, Summary | Suppressed], scale: Scale, names: Mapping[str, str]
) -> str:
    """Return it of all groups: "Research: mostly very important (5). Industry: not important (2)."."""
    said = translate("Plain", "{group}: {words}.")
    return " ".join(
        said.format(group=names[key], words=plain_words(figures, scale))
        for key, figures in groups.items()
    )


def point_words(median: float, scale: Scale) -> str:
    """Return a median by its label, "between" two of them, or its number on the scale."""
    if median != int(median):
        said = translate("Plain", "between {low} and {high}")
        low, high = int(median // 1), int(median // 1) + 1
        return said.format(low=_named(low, scale), high=_named(high, scale))
    return _named(int(median), scale)


def _named(point: int, scale: Scale) -> str:
    label = local(scale.points[point - scale.low].label)
    if not label:
        said = translate("Plain", "{point} on a scale from {low} to {high}")
        return said.format(point=point_text(point), low=scale.low, high=scale.high)
    return translate("Plain", "{label} ({point})").format(label=_inside(label), point=point)


def _inside(label: str) -> str:
    """Return a label as it stands inside a sentence; what is an abbreviation keeps its capitals."""
    first = label.split(maxsplit=1)[0]
    plain = current_language() == "en" and len(first) > 1 and first[1:].islower()
    return label[0].lower() + label[1:] if plain else label
