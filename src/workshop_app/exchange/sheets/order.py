"""What to discuss next, and how firm the order of the recommendations is."""

from workshop_app.analysis import RankRange, Suppressed
from workshop_app.domain.rule import ConsensusRule
from workshop_app.exchange.cells import Style, Styled, Value
from workshop_app.exchange.plans import Field, SheetPlan, columns_of, row_of
from workshop_app.exchange.sheets.groups import place_fields
from workshop_app.findings.view import Cell, View
from workshop_app.wording.labels import hidden_text
from workshop_app.wording.language import local, translate
from workshop_app.wording.results import top_three_text
from workshop_app.wording.verdicts import verdict_label

_Placed = tuple[int, Cell]
"""A recommendation on a criterion, with its place in the discussion."""


def order_sheet(view: View) -> SheetPlan:
    """Return the latest ratings, criterion by criterion, what needs the room most first."""
    fields = _fields(view)
    names = {group.key: local(group.name) for group in view.workshop.groups}
    rows: list[list[Value]] = []
    for cells in view.latest_by_criterion:
        places = cells[0].results.analysis.discuss_next
        found = {cell.recommendation.code: cell for cell in cells}
        rows += [
            row_of(fields, (number, found[code])) for number, code in enumerate(places, start=1)
        ]
    return SheetPlan(
        translate("Workbook", "Order"),
        "tblOrder",
        columns_of(fields),
        rows,
        len(rows),
        title=translate("Workbook", "What to discuss next, and how firm the order is"),
        notes=[note for cells in view.latest_by_criterion if (note := _top_three(cells[0], names))],
        frozen_columns=3,
    )


def _fields(view: View) -> list[Field[_Placed]]:
    ranks: list[Field[RankRange]] = [
        Field(
            translate("Workbook", "Rank by equal groups"),
            lambda one: one.equal_group,
            Style.INTEGER,
            10,
        ),
        Field(
            translate("Workbook", "90% range of re-draws: best rank"),
            lambda one: one.low,
            Style.INTEGER,
            12,
        ),
        Field(
            translate("Workbook", "90% range of re-draws: worst rank"),
            lambda one: one.high,
            Style.INTEGER,
            12,
        ),
        Field(
            translate("Workbook", "Among the first three in"),
            lambda one: one.p_top3,
            Style.SHARE,
            12,
        ),
        Field(
            translate("Workbook", "Rank by one person one vote"),
            lambda one: one.one_person_one_vote,
            Style.INTEGER,
            12,
        ),
    ]
    return [
        Field(translate("Words", "Discuss next"), lambda one: one[0], Style.CENTRED, 9),
        *(field.by(_cell) for field in place_fields()),
        Field(
            translate("Workbook", "Verdict"),
            lambda one: verdict_label(one[1].item.verdict.code.value),
            Style.TEXT,
            20,
        ),
        *(_of_rank(field, view.workshop.rule) for field in ranks),
    ]


def _cell(one: _Placed) -> Cell:
    return one[1]


def _of_rank(field: Field[RankRange], rule: ConsensusRule) -> Field[_Placed]:
    def value(one: _Placed) -> Value:
        item = one[1].item
        if item.rank is not None:
            return field.value(item.rank)
        if isinstance(item.overall, Suppressed):
            return Styled(hidden_text(item.overall, rule), Style.HIDDEN)
        return None

    return Field(field.header, value, field.style, field.width)


def _top_three(cell: Cell, names: dict[str, str]) -> str:
    said = top_three_text(cell.results.analysis, names)
    return said and f"{local(cell.criterion.name)}: {said}"
