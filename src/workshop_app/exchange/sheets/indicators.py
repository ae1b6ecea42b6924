"""Further figures for the analyst, those that Korean Delphi reports expect among them."""

from collections.abc import Callable
from functools import partial

from workshop_app.analysis import LAWSHE_TABLE, Summary
from workshop_app.analysis.rand_ucla import NINE_POINTS
from workshop_app.domain.rule import ConsensusRule
from workshop_app.exchange.cells import Style, Styled, Value
from workshop_app.exchange.plans import Field, SheetPlan, columns_of, row_of
from workshop_app.exchange.sheets.groups import place_fields
from workshop_app.findings.view import Cell, View
from workshop_app.wording.labels import hidden_text
from workshop_app.wording.language import translate
from workshop_app.wording.measures import rand_name


def indicators_sheet(view: View) -> SheetPlan:
    """Return one row a recommendation, criterion and round."""
    rule = view.workshop.rule
    fields: list[Field[Cell]] = [
        *place_fields(),
        *(
            Field(
                one.header, partial(_unless_hidden, of=one.value, rule=rule), one.style, one.width
            )
            for one in _figures(view)
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


def _figures(view: View) -> list[Field[Summary]]:
    return [*_of_content(), *_of_spread(), *_of_index(), *_of_rand(view)]


def _of_content() -> list[Field[Summary]]:
    return [
        Field(
            translate("Words", "Content validity ratio (CVR)"),
            lambda one: one.cvr,
            Style.DECIMAL,
            14,
        ),
        Field(
            translate("Workbook", "Minimum CVR (exact)"),
            lambda one: one.cvr_critical,
            Style.DECIMAL,
            17,
        ),
        Field(
            translate("Workbook", "Minimum CVR (Lawshe's table)"),
            lambda one: LAWSHE_TABLE.get(one.n),
            Style.DECIMAL,
            14,
        ),
    ]


def _of_spread() -> list[Field[Summary]]:
    return [
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


def _of_index() -> list[Field[Summary]]:
    return [
        Field(
            translate("Words", "I-CVI (content validity index)"),
            lambda one: one.i_cvi,
            Style.DECIMAL,
            14,
        ),
        Field(
            translate("Words", "I-CVI beyond chance (modified kappa)"),
            lambda one: one.i_cvi_kappa,
            Style.DECIMAL,
            16,
        ),
    ]


def _of_rand(view: View) -> list[Field[Summary]]:
    """Return what RAND/UCLA says, where some criterion has its scale."""
    if not any((one.scale.low, one.scale.high) == NINE_POINTS for one in view.workshop.criteria):
        return []
    return [
        Field(
            translate("Details", "RAND/UCLA agreement"),
            lambda one: one.rand and rand_name(one.rand),
            Style.TEXT,
            15,
        ),
        Field(
            translate("Details", "RAND/UCLA class"),
            lambda one: one.ram_class and rand_name(one.ram_class),
            Style.TEXT,
            15,
        ),
    ]


def _unless_hidden(cell: Cell, of: Callable[[Summary], Value], rule: ConsensusRule) -> Value:
    overall = cell.item.overall
    if isinstance(overall, Summary):
        return of(overall)
    return Styled(hidden_text(overall, rule), Style.HIDDEN)
