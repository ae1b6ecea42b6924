"""One minimum group size: what may be shown so that nobody in a small group can be worked out.

To abstain, to stand aside and to leave blank are answers as a rating is. So two limits hold, both
of the same number (docs/methods.md section 3):

- fewer people than that: nothing of the group is shown, not even how many of it rated;
- enough people of whom fewer rated: how many rated, abstained and so on is shown, no figure.

With the total shown, one hidden group could be subtracted back, so the next smallest is hidden
with it until two groups and as many people (and ratings) as the limit are (complementary
suppression). Next is who has the fewest people, not the fewest ratings: so the same groups protect
in every round, and what moved between two may be told. Which groups are hidden follows from what
everybody sees: how many people a group has, how those answered of whom that is shown, and how many
ratings the others hold together. So hiding itself tells nothing (simulatable auditing:
Kenthapadi, Mishra and Nissim 2005).

What this guards against is arithmetic. Where all ratings that are hidden together are the same,
each of them is known; a unanimous group that is shown tells of each of its people.

A change ties two rounds together: if nobody in a group moved, the one round's figures are the
other's. So where the two rounds do not hide the same groups, or where the people who rated in both
are too few in a shown group or in the hidden ones together, all of the recommendation's change is
hidden, as it is beside a coarse word. What stays open: where a whole group kept its ratings and
one person joined, that person's rating can be inferred from the two rounds.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from workshop_app.analysis.change import Change, ItemChange
from workshop_app.analysis.coarse import Bounds, HiddenGroup, words
from workshop_app.analysis.summary import (
    Coarse,
    ItemSummary,
    PanelSummary,
    Scheme,
    Summary,
    Suppressed,
    SuppressionReason,
)

_FEWEST_GROUPS_TOGETHER = 2


@dataclass(frozen=True, slots=True)
class MinimumSizes:
    """The smallest number of people, and of ratings, of whom figures may be shown.

    `coarse`: of hidden groups one coarse word may be told.
    """

    people: int = 5
    coarse: bool = False


NOTHING_HIDDEN = MinimumSizes(0)


class Size(NamedTuple):
    """How many people a population has, and how many of them rated."""

    registered: int
    rated: int


@dataclass(frozen=True, slots=True)
class Hidden:
    """The groups hidden on one recommendation.

    Of those in `ratings` no figure is shown, of those in `answers`, all among them, not even who
    rated at all. `few` are those that are too small themselves; the rest protect them. It tells
    nothing that the reasons shown in their places do not.
    """

    answers: tuple[str, ...] = ()
    ratings: tuple[str, ...] = ()
    few: tuple[str, ...] = field(default=(), compare=False)


def groups_to_hide(sizes: Mapping[str, int], minimum: int) -> tuple[str, ...]:
    """Return the groups below `minimum` people and those hidden to protect them, as given.

    A group without people has nothing to hide and protects nobody. If hiding all of them is not
    enough, the total itself is below the minimum.
    """
    hidden = {group for group, n in sizes.items() if 0 < n < minimum}
    return _protected(sizes, hidden, 0, 0, minimum, sizes)


def hidden_groups(sizes: Mapping[str, Size], minimum: int) -> Hidden:
    """Return which groups are hidden: first by their people, then by the ratings of the others."""
    answers = groups_to_hide({key: size.registered for key, size in sizes.items()}, minimum)
    seen = {key: size.rated for key, size in sizes.items() if key not in answers}
    small = {key for key, n in seen.items() if 0 < n < minimum}
    unseen = sum(sizes[key].rated for key in answers)
    people = {key: size.registered for key, size in sizes.items()}
    dark = _protected(seen, small, len(answers) if unseen else 0, unseen, minimum, people)
    hidden = tuple(key for key in sizes if key in answers or key in dark)
    few = tuple(
        key for key in hidden if sizes[key].registered < minimum or seen.get(key, minimum) < minimum
    )
    return Hidden(answers, hidden, few)


def _protected(
    sizes: Mapping[str, int],
    hidden: set[str],
    groups: int,
    people: int,
    minimum: int,
    order: Mapping[str, int],
) -> tuple[str, ...]:
    """Add the next smallest groups by `order` until no hidden one can be subtracted back.

    `people` in `groups` are hidden already, beside those of `sizes`.
    """
    people += sum(sizes[group] for group in hidden)
    for group in sorted((key for key in sizes if sizes[key]), key=order.__getitem__):
        enough = groups + len(hidden) >= _FEWEST_GROUPS_TOGETHER and people >= minimum
        if not people or enough:
            break
        if group not in hidden:
            hidden.add(group)
            people += sizes[group]
    return tuple(group for group in sizes if group in hidden)


def size_of(summary: Summary) -> Size:
    """Return how many people a population has, and how many of them rated."""
    return Size(summary.registered, summary.n)


def hides_answers(registered: int, minimum: int) -> bool:
    """Tell whether people are so few that not even how many of them rated is told."""
    return 0 < registered < minimum


def hides_total(overall: Size, minimum: int) -> bool:
    """Tell whether no figure of everybody together may be shown."""
    return hides_answers(overall.registered, minimum) or 0 < overall.rated < minimum


def suppress(
    summary: PanelSummary, minimum: MinimumSizes | None = None, scheme: Scheme | None = None
) -> PanelSummary:
    """Return the summary as it may be shown; what is hidden is a `Suppressed` in its place.

    Coarse words need the `scheme` by which ratings are read. Applying it to its own result
    changes nothing.
    """
    limits = minimum or MinimumSizes()
    return PanelSummary(tuple(suppress_item(item, limits, scheme) for item in summary.items))


def suppress_item(
    item: ItemSummary, minimum: MinimumSizes, scheme: Scheme | None = None
) -> ItemSummary:
    """Return the summary of one recommendation as it may be shown."""
    raw = {key: group for key, group in item.groups.items() if isinstance(group, Summary)}
    if isinstance(item.overall, Suppressed) or len(raw) < len(item.groups):
        return item
    least = minimum.people
    hidden = hidden_groups({key: size_of(group) for key, group in raw.items()}, least)
    told = coarse_words(item.overall, raw, hidden, minimum, scheme)
    groups = {
        key: _hidden(group, least, told.get(key), answers=key in hidden.answers)
        if key in hidden.ratings
        else group
        for key, group in raw.items()
    }
    total = item.overall
    if not hides_total(size_of(total), least):
        return ItemSummary(item.item, total, groups)
    few = hides_answers(total.registered, least)
    return ItemSummary(item.item, _hidden(total, least, None, answers=few), groups)


def _hidden(summary: Summary, least: int, word: Coarse | None, *, answers: bool) -> Suppressed:
    few = summary.registered < least or (not answers and summary.n < least)
    reason = SuppressionReason.TOO_FEW if few else SuppressionReason.PROTECTS_ANOTHER
    if answers:
        return Suppressed(reason, summary.registered, coarse=word)
    return Suppressed(
        reason,
        summary.registered,
        summary.n,
        summary.abstained,
        summary.recused,
        summary.missing,
        summary.absent,
        word,
    )


def coarse_words(
    overall: Summary,
    groups: Mapping[str, Summary],
    hidden: Hidden,
    minimum: MinimumSizes,
    scheme: Scheme | None,
) -> dict[str, Coarse]:
    """Return the coarse word of each hidden group of which one may be told; see `coarse.words`."""
    if not minimum.coarse or scheme is None or hides_total(size_of(overall), minimum.people):
        return {}
    bounds = Bounds(scheme.bottom_to - scheme.low + 1, scheme.top_from - scheme.low)
    apart = [
        HiddenGroup(
            key,
            groups[key].registered,
            groups[key].counts,
            (groups[key].abstained, groups[key].recused, groups[key].missing)
            if key in hidden.answers
            else (),
        )
        for key in hidden.ratings
    ]
    return words(apart, bounds, minimum.people)


def shown_change(
    overall: Change, groups: Mapping[str, Change], now: Hidden, before: Hidden, minimum: int
) -> ItemChange:
    """Return the change as it may be shown; nothing of it if that would tie the rounds too close.

    `now` and `before` are what each round hides.
    """
    pairs = {key: group.pairs for key, group in groups.items()}
    if not may_compare(overall.pairs, pairs, now, before, minimum):
        return no_change(groups)
    return ItemChange(
        overall,
        {key: None if key in now.ratings else group for key, group in groups.items()},
    )


def may_compare(
    overall: int, groups: Mapping[str, int], now: Hidden, before: Hidden, minimum: int
) -> bool:
    """Tell whether two rounds may be tied together, group by group.

    They must hide the same groups, and of the people in both rounds there must be none or enough in
    each group that is shown and in the hidden ones together.
    """
    told = [pairs for key, pairs in groups.items() if key not in now.ratings]
    together = overall - sum(told)
    return now == before and not any(0 < pairs < minimum for pairs in (*told, together))


def no_change(groups: Mapping[str, object]) -> ItemChange:
    """Return a change of which nothing is told."""
    return ItemChange(None, dict.fromkeys(groups))
