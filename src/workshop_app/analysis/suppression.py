"""Minimum group sizes: what may be shown so that no small group can be worked out.

Two limits count valid ratings: below `figures` nothing of a group is shown, below `distribution`
its mean, median and top share alone. With the total shown, one hidden group could be subtracted
back, so the next smallest is hidden with it until two groups and as many people as the limit are
(complementary suppression; methods.md section 3.9). Which groups are hidden depends on their
sizes alone, never on how they rated, so hiding itself tells nothing.

What this guards against is arithmetic. A unanimous group of allowed size still shows how each of
it rated; `Summary.unanimous` is there to warn the facilitator.

A change ties two rounds together: if nobody in a group moved, the one round's figures are the
other's. So a group hidden in either round has no change, and where the two rounds do not hide the
same groups (somebody joined or left one at the limit), all of the recommendation's change is
hidden. On top, the limits hold for the people who rated in both rounds, with the same protection.
What stays open: where a whole group kept its ratings and one person joined, that person's rating
can be inferred from the two rounds. No limit on sizes prevents it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop_app.analysis.change import Change, ItemChange
from workshop_app.analysis.summary import (
    ItemSummary,
    PanelSummary,
    Summary,
    Suppressed,
    SuppressionLevel,
    SuppressionReason,
)

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
    small = {group for group, n in sizes.items() if 0 < n < minimum.distribution}
    return Hidden(figures, protected(sizes, small | set(figures), minimum.distribution))


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
        summary.recused,
        summary.missing,
        summary.absent,
        summary.median,
        summary.mean,
        summary.top_count,
        summary.top_share,
        summary.vote_margin,
    )


def _reason(n: int, minimum: int) -> SuppressionReason:
    return SuppressionReason.TOO_FEW if n < minimum else SuppressionReason.PROTECTS_ANOTHER


def shown_change(
    overall: Change,
    groups: Mapping[str, Change],
    sizes: Mapping[str, int],
    sizes_before: Mapping[str, int],
    minimum: MinimumSizes,
) -> ItemChange:
    """Return the change as it may be shown; nothing of it if the rounds hide different groups.

    `sizes` are valid ratings by group in the later round, `sizes_before` in the earlier one.
    """
    now, before = hidden_groups(sizes, minimum), hidden_groups(sizes_before, minimum)
    if set(now.distribution) != set(before.distribution) or set(now.figures) != set(before.figures):
        return ItemChange(None, dict.fromkeys(groups))
    pairs = {key: group.pairs for key, group in groups.items()}
    figures = _with_small(pairs, set(now.figures), minimum.figures)
    dark = _with_small(pairs, {*now.distribution, *figures}, minimum.distribution)
    whole = hidden_groups({"": overall.pairs}, minimum)
    return ItemChange(
        _shown_move(overall, "", whole),
        {key: _shown_move(group, key, Hidden(figures, dark)) for key, group in groups.items()},
    )


def _with_small(pairs: Mapping[str, int], hidden: set[str], minimum: int) -> tuple[str, ...]:
    small = {key for key, n in pairs.items() if 0 < n < minimum}
    return protected(pairs, hidden | small, minimum)


def _shown_move(change: Change, key: str, hidden: Hidden) -> Change | None:
    if key in hidden.figures:
        return None
    return change.counts_alone() if key in hidden.distribution else change
