"""Which scale ratings are on: the first usual one that they fit, to be seen and changed."""

from collections.abc import Sequence
from dataclasses import replace

from workshop_app.domain.raw_table import RawSheet
from workshop_app.domain.scale import Scale, scale_from_text
from workshop_app.services.analysing import TableError
from workshop_app.services.tables.choices import Choices
from workshop_app.services.tables.ratings import preview_ratings

USUAL = ("1-5", "1-7", "1-9", "1-10", "0-4", "0-10", "-1-1", "-2-2", "agreement", "1-4", "1-6")
ENOUGH = 0.9
"""Of the best fit: one answer off 1-5 is asked, and makes no scale of 1-10."""
LOOKED_AT = 300
FEWEST = 60
CELLS = 20_000
"""So many rows tell the scale, fewer of wide ones: each is read once for every scale."""


def scale_of_choices(sheets: Sequence[RawSheet], choices: Choices) -> tuple[str, Scale]:
    """Return the scale that was chosen, else the one that is recognised, with its name."""
    name = choices.scale or _recognised(sheets, choices)
    return name, scale_from_text(name)


def _recognised(sheets: Sequence[RawSheet], choices: Choices) -> str:
    heads = [_head(sheet) for sheet in sheets]
    fits: dict[str, float] = {}
    for name in USUAL:
        fits[name] = _fit(heads, name, choices)
        if fits[name] >= ENOUGH:  # of all that there could be
            return name
    least = ENOUGH * max(fits.values())
    return next(name for name, fit in fits.items() if fit >= least)


def _head(sheet: RawSheet) -> RawSheet:
    width = max(map(len, sheet.rows[:LOOKED_AT]), default=1) or 1
    return replace(sheet, rows=sheet.rows[: min(LOOKED_AT, max(FEWEST, CELLS // width))])


def _fit(sheets: Sequence[RawSheet], name: str, choices: Choices) -> float:
    """Return the share of cells that are answers on a scale, of those that could be."""
    try:
        found = preview_ratings(sheets, scale_from_text(name), choices)
    except TableError:
        return 0.0
    if found is None or not found.table.entries:
        return 0.0
    return len(found.table.entries) / (len(found.table.entries) + len(found.gathered.bad))
