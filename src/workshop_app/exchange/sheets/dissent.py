"""Which groups do not share what came out, on any of the criteria."""

from collections.abc import Sequence

from workshop_app.findings.apart import who_is_apart
from workshop_app.findings.view import Cell, View
from workshop_app.wording.language import local
from workshop_app.wording.report import apart_text


def dissent_text(view: View, cells: Sequence[Cell]) -> str:
    """Return who disagrees with the verdicts on one recommendation, as documents say it of each."""
    found = [who_is_apart(cell, view.workshop.rule) for cell in cells]
    named = {key for one in found for key in one.groups}
    names = {group.key: local(group.name) for group in view.workshop.groups}
    return apart_text(
        tuple(key for key in names if key in named),
        names,
        within=any(one.within for one in found),
        split=any(one.split for one in found),
    )
