"""Where the groups differ: their means side by side, the widest gap first."""

from functools import partial

from workshop_app.domain.rule import ConsensusRule
from workshop_app.exchange.cells import Style, Value
from workshop_app.exchange.plans import ColourScale, Field, SheetPlan, columns_of, row_of
from workshop_app.exchange.sheets.figures import figure
from workshop_app.exchange.sheets.groups import place_fields
from workshop_app.findings.view import Cell, View
from workshop_app.wording.language import local, translate


def differences_sheet(view: View) -> SheetPlan:
    """Return the newest round, criterion by criterion, with a tint behind each mean."""
    rows: list[list[Value]] = []
    scales: list[ColourScale] = []
    places, groups, rule = place_fields(), view.workshop.groups, view.workshop.rule
    before = len(places)
    fields: list[Field[Cell]] = [
        *places,
        *(
            Field(local(group.name), partial(_mean, rule=rule, key=group.key), Style.DECIMAL, 16)
            for group in groups
        ),
        Field(translate("Workbook", "Widest gap"), _gap, Style.DECIMAL, 12),
    ]
    for cells in view.latest_by_criterion:
        scale = cells[0].criterion.scale
        columns = (before, before + len(groups) - 1)
        tinted = (len(rows), len(rows) + len(cells) - 1)
        scales.append(ColourScale(columns, tinted, scale.low, scale.high))
        rows += [row_of(fields, cell) for cell in sorted(cells, key=_widest_first)]
    return SheetPlan(
        translate("Workbook", "Differences"),
        "tblDifferences",
        columns_of(fields),
        rows,
        len(rows),
        title=translate("Workbook", "Where the groups differ"),
        notes=[
            translate(
                "Workbook",
                "Means of the latest ratings, the widest gap first. Tints run from the lowest "
                "point of the scale over its middle to the highest.",
            )
        ],
        frozen_columns=2,
        scales=scales if groups else (),
    )


def _mean(cell: Cell, rule: ConsensusRule, key: str) -> Value:
    return figure(cell.item.groups[key], "mean", rule)


def _gap(cell: Cell) -> float | None:
    means = [found.mean for found in cell.item.groups.values() if found.mean is not None]
    return max(means) - min(means) if len(means) > 1 else None


def _widest_first(cell: Cell) -> float:
    return -(_gap(cell) or 0.0)
