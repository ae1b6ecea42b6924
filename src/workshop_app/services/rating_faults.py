"""What keeps a table of ratings from being analysed, as the errors that `analyse` ends with."""

from workshop_app.services.analysing import (
    NotARatingError,
    RowIncompleteError,
    TableAsksError,
    TwoGroupsError,
)
from workshop_app.services.analysing_words import why_unreadable
from workshop_app.services.tables.choices import Severity
from workshop_app.services.tables.ratings import RatingsPreview

_SHOWN_PROBLEMS = 10


def raise_faults(preview: RatingsPreview) -> None:
    """Raise the first kind of fault, with the places of all of its kind; then what is to ask."""
    found = preview.gathered
    if found.bad:
        low, high = found.scale.low, found.scale.high
        told = [
            f"{one.where}: “{one.text[:30]}” {why_unreadable(one.reason)}".rstrip()
            for one in found.bad[:_SHOWN_PROBLEMS]
        ]
        raise NotARatingError(problems=told, count=len(found.bad), low=low, high=high)
    if found.incomplete:
        raise RowIncompleteError(**_first(found.incomplete, "places"))
    if found.two_groups:
        raise TwoGroupsError(**_first(found.two_groups, "problems"))
    if preview.questions:
        seen = [one for one in preview.problems if one.severity is not Severity.QUESTION]
        raise TableAsksError(questions=list(preview.questions), seen=seen)


def _first(found: list[str], name: str) -> dict[str, object]:
    return {name: found[:_SHOWN_PROBLEMS], "count": len(found)}
