"""The summary: one row a recommendation, criterion and round, with the verdict in words."""

from workshop_app.analysis import VerdictCode
from workshop_app.exchange.cells import Style, Styled
from workshop_app.exchange.plans import Field, SheetPlan, columns_of, row_of
from workshop_app.exchange.sheets.checks import Recount, check_column
from workshop_app.exchange.sheets.decisions import amended_field
from workshop_app.exchange.sheets.figures import Figures, figure_fields, places_of
from workshop_app.exchange.sheets.groups import place_fields
from workshop_app.findings.view import Cell, View
from workshop_app.wording.language import local, translate
from workshop_app.wording.small_groups import printed_rule
from workshop_app.wording.verdicts import flip_sentence, verdict_label, verdict_sentence

_TINTS = {
    VerdictCode.AGREEMENT_ALL_GROUPS: Style.GOOD,
    VerdictCode.AGREEMENT_OVERALL: Style.GOOD,
    VerdictCode.AGAINST_ALL_GROUPS: Style.OPPOSED,
    VerdictCode.AGAINST_OVERALL: Style.OPPOSED,
    VerdictCode.CONSENSUS_OUT: Style.OPPOSED,
    VerdictCode.SPLIT: Style.SPLIT,
    VerdictCode.GROUPS_DIFFER: Style.MIXED,
}


def summary_sheet(view: View, recount: Recount) -> SheetPlan:
    """Return the summary, the latest ratings first."""
    fields = _fields(view)
    columns = [*columns_of(fields), check_column()]
    checked = places_of(fields)
    rows = [
        [*row_of(fields, cell), recount.figures(cell, cell.item.overall, "", checked)]
        for cell in view.newest_first
    ]
    return SheetPlan(
        translate("Workbook", "Summary"),
        "tblSummary",
        columns,
        rows,
        len(rows),
        title=translate("Words", "What the ratings say"),
        notes=[
            printed_rule(view.workshop),
            translate(
                "Workbook", "Latest ratings first. Terms are explained on the Methods sheet."
            ),
        ],
        frozen_columns=2,
    )


def _fields(view: View) -> list[Field[Cell]]:
    names = {group.key: local(group.name) for group in view.workshop.groups}
    return [
        *place_fields(),
        Field(translate("Workbook", "Verdict"), verdict_tint, Style.TEXT, 18),
        Field(
            translate("Workbook", "In words"),
            lambda cell: verdict_sentence(cell.item.verdict, names),
            Style.TEXT,
            36,
        ),
        Field(
            translate("Workbook", "How near another outcome"),
            lambda cell: flip_sentence(cell.item.verdict, names),
            Style.TEXT,
            30,
        ),
        *(one.by(_overall) for one in figure_fields(view.workshop.rule)),
        Field(
            translate("Workbook", "Groups weighted equally: high %"),
            lambda cell: cell.item.equal_group.top_share if cell.item.equal_group else None,
            Style.SHARE,
            12,
        ),
        Field(
            translate("Workbook", "Rank by equal groups"),
            lambda cell: cell.item.rank.equal_group if cell.item.rank else None,
            Style.INTEGER,
            9,
        ),
        Field(translate("Words", "Settled in round"), _settled, Style.INTEGER, 9),
        amended_field(view).by(lambda cell: cell.recommendation),
    ]


def verdict_tint(cell: Cell) -> Styled:
    """Return a verdict in words, on its tint."""
    code = cell.item.verdict.code
    return Styled(verdict_label(code.value), _TINTS.get(code, Style.TEXT))


def _settled(cell: Cell) -> int | None:
    place = cell.recommendation.code, cell.criterion.key
    return cell.round.results.settled.get(place)


def _overall(cell: Cell) -> Figures:
    return cell.item.overall
