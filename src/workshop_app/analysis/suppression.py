"""Minimum group sizes: what may be shown so that no small group can be worked out.

Two limits count valid ratings: below `figures` nothing of a group is shown, below `distribution`
its mean, median and top share alone. With the total shown, one hidden group could be subtracted
back, so the next smallest is hidden with it until two groups and as many people as the limit are
(complementary suppression; methods.md section 3.9). Which groups are hidden depends on their
sizes alone, never on how they rated, so hiding itself tells nothing.

What this guards against is arithmetic. A unanimous group of allowed size still shows how each of
it rated; `Summary.unanimous` is there to warn the facilitator.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop_app.analysis.summary import ItemSummary, PanelSummary, Summary
from workshop_app.analysis.suppressed import Suppressed, SuppressionLevel, SuppressionReason

_FEWEST_GROUPS_TOGETHER = 2


@dataclass(frozen=True, slots=True)
class MinimumSizes:
    """The smallest number of ratings whose mean, and whose distribution, may be shown."""

    figures: int = 3
    distribution: int = 5


NOTHING_HIDDEN = MinimumSizes(0, 0)


@dataclass(frozen=True, slots=True)
class Hidden:
    """The groups hidden on one recommendation; `distribution` includes all of `figures`."""

    figures: tuple[str, ...]
    distribution: tuple[str, ...]


def groups_to_hide(sizes: Mapping[str, int], minimum: int) -> tuple[str, ...]:
    """Return the groups below `minimum` and those hidden to protect them, in the given order.

    `sizes` are valid ratings by group; a group without any has no figure to hide and protects
    nobody. If hiding all of them is not enough, the total itself is below the minimum.
    """
    return protected(sizes, {group for group, n in sizes.items() if 0 < n < minimum}, minimum)


def hidden_groups(sizes: Mapping[str, int], minimum: MinimumSizes) -> Hidden:
    """Return which groups are hidden at both levels; the second starts from the first's."""
    figures = groups_to_hide(sizes, minimum.figures)
    floor = max(minimum.figures, minimum.distribution)
    small = {group for group, n in sizes.items() if 0 < n < floor}
    return Hidden(figures, protected(sizes, small | set(figures), floor))


def protected(sizes: Mapping[str, int], hidden: set[str], minimum: int) -> tuple[str, ...]:
    """Add the next smallest groups until no hidden one can be subtracted back."""
    others = sorted((n, index) for index, n in enumerate(sizes.values()) if n)
    keys = tuple(sizes)
    for _, index in others if hidden else ():
        people = sum(sizes[group] for group in hidden)
        if len(hidden) >= _FEWEST_GROUPS_TOGETHER and people >= minimum:
            break
        hidden.add(keys[index])
    return tuple(group for group in keys if group in hidden)


def suppress(summary: PanelSummary, minimum: MinimumSizes | None = None) -> PanelSummary:
    """Return the summary as it may be shown; what is hidden is a `Suppressed` in its place.

    Applying it to its own result changes nothing.
    """
    limits = minimum or MinimumSizes()
    return PanelSummary(tuple(suppress_item(item, limits) for item in summary.items))


def suppress_item(item: ItemSummary, minimum: MinimumSizes) -> ItemSummary:
    """Return the summary of one recommendation as it may be shown."""
    raw = {key: group for key, group in item.groups.items() if isinstance(group, Summary)}
    if isinstance(item.overall, Suppressed) or len(raw) < len(item.groups):
        return item
    sizes = {key: group.n for key, group in raw.items()}
    hidden = hidden_groups(sizes, minimum)
    groups = {key: _shown(group, key, hidden, minimum) for key, group in raw.items()}
    total = hidden_groups({"": item.overall.n}, minimum)
    return ItemSummary(item.item, _shown(item.overall, "", total, minimum), groups)


def _shown(
    summary: Summary, group: str, hidden: Hidden, minimum: MinimumSizes
) -> Summary | Suppressed:
    if group in hidden.figures:
        reason = _reason(summary.n, minimum.figures)
        return Suppressed(SuppressionLevel.FIGURES, reason, summary.registered)
    if group not in hidden.distribution:
        return summary
    return Suppressed(
        SuppressionLevel.DISTRIBUTION,
        _reason(summary.n, minimum.distribution),
        summary.registered,
        summary.n,
        summary.abstained,
        summary.missing,
        summary.median,
        summary.mean,
        summary.top_count,
        summary.top_share,
        summary.vote_margin,
    )


def _reason(n: int, minimum: int) -> SuppressionReason:
    return SuppressionReason.TOO_FEW if n < minimum else SuppressionReason.PROTECTS_ANOTHER
