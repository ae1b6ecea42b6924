"""Further figures for the analyst, those that Korean Delphi reports expect among them."""

from workshop_app.analysis import Summary
from workshop_app.analysis.content_validity import LAWSHE_TABLE, critical_cvr
from workshop_app.exchange.cells import Style, Styled, Value
from workshop_app.exchange.plans import Column, SheetPlan
from workshop_app.exchange.sheets.groups import place_columns, place_of
from workshop_app.findings.view import Cell, View
from workshop_app.wording.labels import hidden_text
from workshop_app.wording.language import translate


def indicators_sheet(view: View) -> SheetPlan:
    """Return one row a recommendation, criterion and round."""
    rows = [[*place_of(cell), *_figures(view, cell)] for cell in view.newest_first]
    return SheetPlan(
        translate("Workbook", "Indicators"),
        "tblIndicators",
        [
            *place_columns(),
            Column(translate("Workbook", "Content validity ratio (CVR)"), Style.DECIMAL, 14),
            Column(translate("Workbook", "Least CVR (exact)"), Style.DECIMAL, 17),
            Column(translate("Workbook", "Least CVR (Lawshe's table)"), Style.DECIMAL, 14),
            Column(translate("Workbook", "Convergence"), Style.DECIMAL, 13),
            Column(translate("Workbook", "Consensus degree"), Style.DECIMAL, 13),
            Column(
                translate("Workbook", "Stability (coefficient of variation)"), Style.DECIMAL, 15
            ),
            Column(translate("Workbook", "Agreement A (−1 to 1)"), Style.DECIMAL, 13),
            Column(translate("Workbook", "Net agreement %"), Style.SHARE, 13),
        ],
        rows,
        len(rows),
        title=translate("Workbook", "Further figures for the analyst"),
        notes=[
            translate(
                "Workbook",
                "Over everybody who rated. None of them is the verdict; how each is worked out "
                "stands on the sheet Methods.",
            )
        ],
        frozen_columns=2,
    )


def _figures(view: View, cell: Cell) -> list[Value]:
    overall = cell.item.overall
    if not isinstance(overall, Summary):
        return [Styled(hidden_text(overall, view.workshop.rule), Style.HIDDEN)] * 8
    return [
        overall.cvr,
        critical_cvr(overall.n),
        LAWSHE_TABLE.get(overall.n),
        overall.convergence,
        overall.consensus_degree,
        overall.cv,
        overall.agreement_a,
        overall.net_agreement,
    ]
