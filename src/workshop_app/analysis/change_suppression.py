"""What of the change between two rounds may be shown beside the rounds themselves.

A change ties two rounds together: if nobody in a group moved, the one round's figures are the
other's. So a group hidden in either round has no change, and where the two rounds do not hide the
same groups (somebody joined or left one at the limit), all of the recommendation's change is
hidden.
On top, the limits hold for the people who rated in both rounds, with the same protection.
What stays open: where a whole group kept its ratings and one person joined, that person's rating
can be inferred from the two rounds. No limit on sizes prevents it.
"""

from collections.abc import Mapping

from workshop_app.analysis.change import Change, ItemChange
from workshop_app.analysis.suppression import Hidden, MinimumSizes, hidden_groups, protected


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
    figures = _hidden(pairs, set(now.figures), minimum.figures)
    dark = _hidden(pairs, {*now.distribution, *figures}, minimum.distribution)
    whole = hidden_groups({"": overall.pairs}, minimum)
    return ItemChange(
        _shown(overall, "", whole),
        {key: _shown(group, key, Hidden(figures, dark)) for key, group in groups.items()},
    )


def _hidden(pairs: Mapping[str, int], hidden: set[str], minimum: int) -> tuple[str, ...]:
    small = {key for key, n in pairs.items() if 0 < n < minimum}
    return protected(pairs, hidden | small, minimum)


def _shown(change: Change, key: str, hidden: Hidden) -> Change | None:
    if key in hidden.figures:
        return None
    return change.counts_alone() if key in hidden.distribution else change
