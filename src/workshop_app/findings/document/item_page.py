"""The page of one recommendation: wording, ratings, change, arguments, conditions, decision."""

from collections.abc import Mapping

from workshop_app.domain.recommendations import Recommendation
from workshop_app.findings.document.arguments import Side, arguments, strongest
from workshop_app.findings.document.blocks import (
    Block,
    FigureBlock,
    Heading,
    OpenField,
    PageBreak,
    Paragraph,
    TableBlock,
    TableColumn,
    Tone,
)
from workshop_app.findings.document.decided import decision_row
from workshop_app.findings.document.material import Material
from workshop_app.findings.document.wordings import wording_blocks
from workshop_app.findings.draw_up import stacked_bars
from workshop_app.findings.pictures import Move, MovementModel, MovementRow
from workshop_app.findings.view import Cell
from workshop_app.wording.labels import outcome_name
from workshop_app.wording.language import local, translate
from workshop_app.wording.plain import plain_verdict
from workshop_app.wording.report import NOTHING, labelled, rounds_text, side_heading
from workshop_app.wording.results import answers_text, movement_text
from workshop_app.wording.verdicts import (
    flip_sentence,
    point_text,
    verdict_label,
    verdict_sentence,
)

Movements = Mapping[str, MovementModel]
"""What moved since the round before, by the key of the criterion."""


def item_page(material: Material, item: Recommendation, movements: Movements) -> list[Block]:
    """Return everything that is to be told of one recommendation, on a page of its own."""
    cells, decision = material.cells.get(item.id, ()), material.decision(item)
    heading = f"{item.code}. {material.title(item)}"
    return [
        PageBreak(),
        Heading(heading),
        Paragraph(_in_short(material, item), Tone.LEAD),
        *wording_blocks(material, item),
        *(block for cell in cells[:1] for block in _ratings(material, cell, drawn=True)),
        *(block for cell in cells[:1] for block in _moved(movements, cell)),
        *(block for cell in cells[1:] for block in _ratings(material, cell, drawn=False)),
        *_arguments(material, item),
        Heading(translate("Workbook", "Decision"), 2),
        *decision_row(decision),
    ]


def _in_short(material: Material, item: Recommendation) -> str:
    """Return the verdict on each criterion and the decision."""
    verdicts = [
        labelled(local(cell.criterion.name), verdict_label(cell.item.verdict.code.value))
        for cell in material.cells.get(item.id, ())
    ]
    outcome = outcome_name(material.decision(item).outcome)
    return " ".join([*verdicts, labelled(translate("Workbook", "Decision"), outcome)])


def _ratings(material: Material, cell: Cell, *, drawn: bool) -> list[Block]:
    """Return how each group rated, in sentences and, if `drawn`, as a picture.

    Only the first criterion is drawn: so the page stays one page.
    """
    name, verdict, names = local(cell.criterion.name), cell.item.verdict, dict(material.names)
    title = f"{name}, {rounds_text([cell.round.round.number])}"
    said = verdict_sentence(verdict, names)
    groups = plain_verdict(cell.item.groups, cell.criterion.scale, names)
    near = flip_sentence(verdict, names)
    heading = Heading(translate("Outcome", "Ratings: {criterion}").format(criterion=title), 2)
    if not drawn:
        change = movement_text(cell.item)
        told = (said, near, groups, change)
        return [heading, Paragraph(" ".join(part for part in told if part))]
    label = verdict_label(verdict.code.value)
    bars = stacked_bars(material.view.workshop, cell.criterion, cell.item, title)
    alt = f"{cell.recommendation.code}, {title}: {label}. {said} {groups}"
    return [
        heading,
        Paragraph(" ".join(part for part in (said, near) if part)),
        FigureBlock(bars, alt, height=0.12 + 0.045 * len(bars.rows)),
        Paragraph(
            labelled(translate("Words", "Answers"), answers_text(cell.item.overall)), Tone.NOTE
        ),
    ]


def _moved(movements: Movements, cell: Cell) -> list[Block]:
    """Return what moved since the round before; nothing where it was not rated then."""
    model = movements.get(cell.criterion.key)
    rows = [row for row in model.rows if row.key == cell.recommendation.code] if model else []
    return [
        block
        for row in rows
        if model
        for block in _movement(model, row, local(cell.criterion.name))
    ]


def _movement(model: MovementModel, row: MovementRow, criterion: str) -> list[Block]:
    title = translate("Outcome", "Change: {criterion}").format(criterion=criterion)
    table = TableBlock(
        (
            TableColumn(translate("Words", "Group"), 1.4),
            TableColumn(model.before_name, numeric=True),
            TableColumn(model.after_name, numeric=True),
            TableColumn(translate("Words", "Kept their rating"), 1.4),
        ),
        tuple(_move(one) for one in (*([row.overall] if row.overall else []), *row.moves)),
    )
    return [Heading(title, 2), table, Paragraph(model.note, Tone.NOTE)]


def _move(one: Move) -> tuple[str, ...]:
    points = (NOTHING if at is None else point_text(at) for at in (one.before, one.after))
    return one.group.name, *points, one.unchanged or NOTHING


def _arguments(material: Material, item: Recommendation) -> list[Block]:
    """Return the strongest comments of each side, and room for the conditions that were named."""
    cell = material.main_cell(item)
    if cell is None:
        return []
    found = arguments(material, item, cell.criterion)
    rounds = len(material.rounds) > 1
    blocks: list[Block] = [Heading(translate("Outcome", "Arguments"), 2)]
    for side in Side:
        own = [one for one in found if one.side is side]
        if own:
            blocks.append(Heading(side_heading(side.value, len(own)), 3))
            blocks.extend(one.quotation(rounds=rounds) for one in strongest(own))
    if not found:
        blocks.append(Paragraph(translate("Results", "Nobody has commented on this.")))
    if any(one.side is Side.LOW for one in found):
        blocks.append(OpenField(translate("Outcome", "Condition under which they would agree"), 2))
    return blocks
