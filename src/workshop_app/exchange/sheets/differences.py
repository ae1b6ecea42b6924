"""Where the groups differ: their means side by side, the widest gap first."""

from workshop_app.analysis import Suppressed
from workshop_app.exchange.cells import Style, Styled, Value
from workshop_app.exchange.plans import ColourScale, Column, SheetPlan
from workshop_app.exchange.sheets.groups import place_columns, place_of
from workshop_app.findings.view import Cell, View
from workshop_app.wording.labels import hidden_text
from workshop_app.wording.language import local, translate


def differences_sheet(view: View) -> SheetPlan:
    """Return the newest round, criterion by criterion, with a tint behind each mean."""
    rows: list[list[Value]] = []
    scales: list[ColourScale] = []
    before = len(place_columns())
    groups = view.workshop.groups
    for cells in view.newest_by_criterion:
        scale = cells[0].criterion.scale
        columns = (before, before + len(groups) - 1)
        tinted = (len(rows), len(rows) + len(cells) - 1)
        scales.append(ColourScale(columns, tinted, scale.low, scale.high))
        rows += [_row(view, cell) for cell in sorted(cells, key=_widest_first)]
    return SheetPlan(
        translate("Workbook", "Differences"),
        "tblDifferences",
        [
            *place_columns(),
            *(Column(local(group.name), Style.DECIMAL, 16) for group in groups),
            Column(translate("Workbook", "Widest gap"), Style.DECIMAL, 12),
        ],
        rows,
        len(rows),
        title=translate("Workbook", "Where the groups differ"),
        notes=[
            translate(
                "Workbook",
                "Means of the newest round, the widest gap first. Tints run from the lowest "
                "point of the scale over its middle to the highest.",
            )
        ],
        frozen_columns=2,
        scales=scales if groups else (),
    )


def _row(view: View, cell: Cell) -> list[Value]:
    means: list[Value] = []
    for group in view.workshop.groups:
        found = cell.item.groups[group.key]
        if isinstance(found, Suppressed) and found.mean is None:
            means.append(Styled(hidden_text(found, view.workshop.rule), Style.HIDDEN))
        else:
            means.append(found.mean)
    return [*place_of(cell), *means, _gap(cell)]


def _gap(cell: Cell) -> float | None:
    means = [found.mean for found in cell.item.groups.values() if found.mean is not None]
    return max(means) - min(means) if len(means) > 1 else None


def _widest_first(cell: Cell) -> float:
    return -(_gap(cell) or 0.0)
