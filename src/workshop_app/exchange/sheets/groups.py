"""The figures of each group, and its counts per scale point."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from workshop_app.analysis import Suppressed
from workshop_app.domain.rule import ConsensusRule, SmallGroups
from workshop_app.exchange.cells import Style, Styled, Value
from workshop_app.exchange.plans import Field, SheetPlan, columns_of, row_of
from workshop_app.exchange.sheets.checks import Recount, check_column
from workshop_app.exchange.sheets.figures import Figures, figure, figure_fields, places_of
from workshop_app.findings.view import Cell, View
from workshop_app.wording.labels import hidden_text, overall_name
from workshop_app.wording.language import local, translate
from workshop_app.wording.results import coarse_text


@dataclass(frozen=True, slots=True)
class Population:
    """Everybody, or one group, on a recommendation and criterion in a round."""

    cell: Cell
    name: str
    figures: Figures
    key: str = ""


def groups_sheet(view: View, recount: Recount) -> SheetPlan:
    """Return one row a group, criterion, recommendation and round."""
    fields: list[Field[Population]] = [
        *_named_places(),
        *_in_words(view.workshop.rule),
        *(one.by(_figures) for one in figure_fields(view.workshop.rule)),
    ]
    checked = places_of(fields)
    rows = [
        [*row_of(fields, one), recount.figures(cell, one.figures, one.key, checked)]
        for cell in view.newest_first
        for one in populations(view, cell)[1:]
    ]
    return SheetPlan(
        translate("Workbook", "Groups"),
        "tblGroups",
        [*columns_of(fields), check_column()],
        rows,
        len(rows),
        title=translate("Workbook", "How each group rated"),
        notes=[
            translate("Workbook", "Latest round first. Terms are explained on the Methods sheet.")
        ],
        frozen_columns=2,
    )


def distribution_sheet(view: View, recount: Recount) -> SheetPlan:
    """Return how often each point of the scale was given, by everybody and by each group."""
    rule = view.workshop.rule
    fields: list[Field[Population]] = [
        *_named_places(),
        *(
            Field(str(point), partial(count_of, rule=rule, point=point), Style.INTEGER, 9)
            for point in scale_points(view)
        ),
        *(
            Field(header, partial(_apart, rule=rule, name=name), Style.INTEGER, 10)
            for header, name in (
                (translate("Words", "Abstained"), "abstained"),
                (translate("Words", "Recused"), "recused"),
                (translate("Words", "No answer"), "missing"),
                (translate("Words", "Absent"), "absent"),
            )
        ),
    ]
    first = len(_named_places()) - scale_points(view)[0]
    rows = [
        [
            *row_of(fields, one),
            recount.distribution(cell, one.figures, one.key, first + cell.criterion.scale.low),
        ]
        for cell in view.newest_first
        for one in populations(view, cell)
    ]
    return SheetPlan(
        translate("Workbook", "Distribution"),
        "tblDistribution",
        [*columns_of(fields), check_column()],
        rows,
        len(rows),
        title=translate("Workbook", "How often each point was given"),
        notes=[translate("Workbook", "The points are explained on the Codebook sheet.")],
        frozen_columns=2,
    )


def place_fields() -> list[Field[Cell]]:
    """Return the columns that say which recommendation, criterion and round a row is about."""
    return [
        Field(translate("Words", "Round"), lambda cell: cell.round.round.number, Style.CENTRED, 7),
        Field(translate("Words", "Code"), lambda cell: cell.recommendation.code, Style.CODE, 8),
        Field(
            translate("Words", "Recommendation"),
            lambda cell: local(cell.recommendation.title),
            Style.TEXT,
            34,
        ),
        Field(
            translate("Words", "Criterion"),
            lambda cell: local(cell.criterion.name),
            Style.TEXT,
            13,
        ),
    ]


def rounds_text(cells: Sequence[Cell]) -> str:
    """Return of which rounds cells are, such as "round 2"."""
    numbers = sorted({cell.round.round.number for cell in cells})
    if len(numbers) == 1:
        return translate("Words", "round {number}").format(number=numbers[0])
    said = translate("Workbook", "latest ratings (rounds {numbers})")
    return said.format(numbers=", ".join(map(str, numbers)))


def populations(view: View, cell: Cell) -> list[Population]:
    """Return everybody first, then each group."""
    groups = view.workshop.groups
    return [
        Population(cell, overall_name(), cell.item.overall),
        *(Population(cell, local(one.name), cell.item.groups[one.key], one.key) for one in groups),
    ]


def count_of(one: Population, rule: ConsensusRule, point: int) -> Value:
    """Return how many gave a point; nothing where the criterion's scale does not have it."""
    if isinstance(one.figures, Suppressed):
        return Styled(hidden_text(one.figures, rule), Style.HIDDEN)
    scale = one.cell.criterion.scale
    return one.figures.counts[point - scale.low] if scale.accepts(point) else None


def _named_places() -> list[Field[Population]]:
    return [
        *(one.by(_cell) for one in place_fields()),
        Field(translate("Words", "Group"), lambda one: one.name, Style.TEXT, 14),
    ]


def _in_words(rule: ConsensusRule) -> list[Field[Population]]:
    """Return the column of coarse words, where the rule asks for them."""
    if rule.small_groups is not SmallGroups.COARSE:
        return []
    header = translate("Words", "In few words")
    return [Field(header, lambda one: coarse_text(one.figures) or None, Style.TEXT, 18)]


def _cell(one: Population) -> Cell:
    return one.cell


def _figures(one: Population) -> Figures:
    return one.figures


def _apart(one: Population, rule: ConsensusRule, name: str) -> Value:
    return figure(one.figures, name, rule)


def scale_points(view: View) -> list[int]:
    """Return every point that some criterion's scale has."""
    criteria = view.workshop.criteria
    return sorted({point.value for criterion in criteria for point in criterion.scale.points})
