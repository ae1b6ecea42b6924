"""What may not be shown, and of whom: one rule for screens, projector, workbook and JSON."""

from collections import Counter

from workshop_app.analysis import ItemAnalysis, Summary, Suppressed
from workshop_app.analysis.suppression import groups_to_hide
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.workshop import Workshop
from workshop_app.findings.reading import RoundResults


def hides_figure(figures: Summary | Suppressed, name: str) -> bool:
    """Tell whether one figure is hidden: a suppressed population holds what may be told alone."""
    return isinstance(figures, Suppressed) and getattr(figures, name, None) is None


def hides_total(item: ItemAnalysis) -> bool:
    """Tell whether anything of all people together is hidden on a recommendation."""
    return isinstance(item.overall, Suppressed)


def hides_group(item: ItemAnalysis, key: str) -> bool:
    """Tell whether anything of a group is hidden: its own figures, or those of everybody."""
    return isinstance(item.groups[key], Suppressed) or hides_total(item)


def withholds_ratings(workshop: Workshop) -> bool:
    """Tell whether single ratings of a hidden group lose who gave them.

    At the named level they keep it: that ratings stand beside names was agreed.
    """
    return workshop.anonymity is not Anonymity.NAMED


def tells_codes(workshop: Workshop) -> bool:
    """Tell whether a comment carries the code of who wrote it.

    Not in an anonymous workshop: whoever is known by the words would be known by all ratings.
    """
    return workshop.anonymity is not Anonymity.ANONYMOUS


def groups_not_told(workshop: Workshop, results: RoundResults, item_id: str) -> frozenset[str]:
    """Return the keys of the groups whose comments on a recommendation are told of nobody.

    A comment is read beside the figures, so its group, author and rating are withheld wherever
    the group is hidden on any criterion, at every level of anonymity; and of a group that is too
    small as a whole, even where nobody in it rated: to name the group would name the person.
    """
    items = [item for one in (results, *results.parts) for item in _analyses(one, item_id)]
    voters = Counter(person.group_id for person in workshop.voters)
    sizes = {group.key: voters[group.id] for group in workshop.groups}
    small = groups_to_hide(sizes, workshop.rule.minimum_group)
    hidden = {key for key in sizes if any(hides_group(item, key) for item in items)}
    return frozenset(small) | hidden


def _analyses(results: RoundResults, item_id: str) -> list[ItemAnalysis]:
    """Return one recommendation on each criterion; nothing where the round did not have it."""
    codes = (item.code for item in results.recommendations if item.id == item_id)
    return [one.analysis.of(code) for code in codes for one in results.criteria]
