"""Further figures for the analyst, those that Korean Delphi reports expect among them."""

from collections.abc import Callable
from functools import partial

from workshop_app.analysis import LAWSHE_TABLE, Summary, critical_cvr
from workshop_app.domain.rule import ConsensusRule
from workshop_app.exchange.cells import Style, Styled, Value
from workshop_app.exchange.plans import Field, SheetPlan, columns_of, row_of
from workshop_app.exchange.sheets.groups import place_fields
from workshop_app.findings.view import Cell, View
from workshop_app.wording.labels import hidden_text
from workshop_app.wording.language import translate


def indicators_sheet(view: View) -> SheetPlan:
    """Return one row a recommendation, criterion and round."""
    rule = view.workshop.rule
    fields: list[Field[Cell]] = [
        *place_fields(),
        *(
            Field(
                one.header, partial(_unless_hidden, of=one.value, rule=rule), one.style, one.width
            )
            for one in _figures()
        ),
    ]
    rows = [row_of(fields, cell) for cell in view.newest_first]
    return SheetPlan(
        translate("Workbook", "Indicators"),
        "tblIndicators",
        columns_of(fields),
        rows,
        len(rows),
        title=translate("Workbook", "Further figures for the analyst"),
        notes=[
            translate(
                "Workbook",
                "Over everybody who rated. None of them is the verdict; how each is calculated "
                "is explained on the Methods sheet.",
            )
        ],
        frozen_columns=2,
    )


def _figures() -> list[Field[Summary]]:
    return [
        Field(
            translate("Words", "Content validity ratio (CVR)"),
            lambda one: one.cvr,
            Style.DECIMAL,
            14,
        ),
        Field(
            translate("Workbook", "Minimum CVR (exact)"),
            lambda one: critical_cvr(one.n),
            Style.DECIMAL,
            17,
        ),
        Field(
            translate("Workbook", "Minimum CVR (Lawshe's table)"),
            lambda one: LAWSHE_TABLE.get(one.n),
            Style.DECIMAL,
            14,
        ),
        Field(translate("Words", "Convergence"), lambda one: one.convergence, Style.DECIMAL, 13),
        Field(
            translate("Words", "Consensus degree"),
            lambda one: one.consensus_degree,
            Style.DECIMAL,
            13,
        ),
        Field(
            translate("Words", "Stability (coefficient of variation)"),
            lambda one: one.cv,
            Style.DECIMAL,
            15,
        ),
        Field(
            translate("Workbook", "Agreement A (−1 to 1)"),
            lambda one: one.agreement_a,
            Style.DECIMAL,
            13,
        ),
        Field(
            translate("Workbook", "Net agreement %"), lambda one: one.net_agreement, Style.SHARE, 13
        ),
    ]


def _unless_hidden(cell: Cell, of: Callable[[Summary], Value], rule: ConsensusRule) -> Value:
    overall = cell.item.overall
    if isinstance(overall, Summary):
        return of(overall)
    return Styled(hidden_text(overall, rule), Style.HIDDEN)
