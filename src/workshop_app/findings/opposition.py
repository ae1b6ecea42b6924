"""Which groups rate a recommendation low: made of what is shown of them."""

from collections.abc import Iterable, Sequence

from workshop_app.analysis import Coarse, Suppressed
from workshop_app.findings.pictures import MatrixItem
from workshop_app.findings.reading import CriterionResults
from workshop_app.wording.language import local, translate


def rated_low(criteria: Iterable[CriterionResults], code: str) -> dict[str, list[str]]:
    """Return the groups whose typical rating lies below the middle, and on which criteria.

    Of a hidden group its coarse word, where one is told.
    """
    found: dict[str, list[str]] = {}
    for one in criteria:
        middle = (one.analysis.low + one.analysis.high) / 2
        for key, figures in one.analysis.of(code).groups.items():
            word = figures.coarse if isinstance(figures, Suppressed) else None
            low = figures.median is not None and figures.median < middle
            if low or word is Coarse.AGAINST:
                found.setdefault(key, []).append(local(one.criterion.name))
    return found


def opposition(group: str, criteria: Sequence[str]) -> str:
    """Return that a group rates something low, in words."""
    said = translate("Results", "{group}: {criteria} low")
    return said.format(group=group, criteria=", ".join(criteria))


def opposed_note(items: Iterable[MatrixItem]) -> str:
    """Return what a ring means, where there is any."""
    if not any(item.opposed for item in items):
        return ""
    return translate(
        "Results",
        "A ring with a group's mark: its typical rating is below the middle of the scale.",
    )
