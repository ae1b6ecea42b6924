"""Every recommendation with its verdict, who disagrees and the decision, in one table."""

from collections.abc import Iterable

from workshop_app.analysis import Summary, Suppressed
from workshop_app.domain.recommendations import Recommendation
from workshop_app.findings.apart import who_is_apart
from workshop_app.findings.document.blocks import Block, Paragraph, TableBlock, TableColumn, Tone
from workshop_app.findings.document.material import Material
from workshop_app.findings.view import Cell
from workshop_app.wording.labels import outcome_name
from workshop_app.wording.language import local, translate
from workshop_app.wording.report import NOTHING, apart_text, counts_note, hidden_note
from workshop_app.wording.results import coarse_text
from workshop_app.wording.verdicts import verdict_label

MOST_GROUPS = 4  # with more, titles have no room beside their columns


def verdict_table(material: Material, *, criterion: int = 0) -> list[Block]:
    """Return the table of one criterion, by its place, and what must be known to read it.

    That of the first one holds every recommendation, rated or not, and its decision.
    """
    groups = _shown_groups(material)
    first = criterion == 0
    rows = [
        (item, cells[criterion] if cells else None)
        for item in material.items
        if (cells := material.cells.get(item.id, ())) or first
    ]
    table = TableBlock(
        (
            TableColumn(translate("Words", "Code"), 0.6),
            TableColumn(translate("Words", "Recommendation"), 3.2),
            *(TableColumn(material.names[key], 0.8, numeric=True) for key in groups),
            TableColumn(translate("Workbook", "Verdict"), 1.5),
            TableColumn(translate("Words", "Who disagrees"), 1.2),
            *([TableColumn(translate("Workbook", "Decision"), 1.1)] if first else []),
        ),
        tuple(
            (
                item.code,
                material.title(item),
                *(_high(cell, key) for key in groups),
                verdict_label(cell.item.verdict.code.value) if cell else NOTHING,
                disagreeing(material, cell) if cell else NOTHING,
                *([outcome_name(material.decision(item).outcome)] if first else []),
            )
            for item, cell in rows
        ),
        _caption(cell for _, cell in rows if cell),
    )
    return [table, *_notes(rows, told=bool(groups))]


def disagreeing(material: Material, cell: Cell) -> str:
    """Return who disagrees on a recommendation, in a few words."""
    found = who_is_apart(cell, material.view.workshop.rule)
    return apart_text(found.groups, material.names, within=found.within, split=found.split)


def _shown_groups(material: Material) -> tuple[str, ...]:
    return tuple(material.names) if len(material.names) <= MOST_GROUPS else ()


def _caption(cells: Iterable[Cell]) -> str:
    """Return the criterion and its scale: which points are high ratings."""
    cell = next(iter(cells), None)
    if cell is None:
        return ""
    scale = cell.criterion.scale
    said = translate("Outcome", "{criterion}: high is {top} and above of {low} to {high}")
    return said.format(
        criterion=local(cell.criterion.name), top=scale.top_from, low=scale.low, high=scale.high
    )


def _high(cell: Cell | None, key: str) -> str:
    """Return how many of a group rate high, "10/13"; a word where that is hidden."""
    if cell is None:
        return NOTHING
    figures = cell.item.groups[key]
    if isinstance(figures, Summary):
        return f"{figures.top_count}/{figures.n}" if figures.n else NOTHING
    return coarse_text(figures) or translate("Words", "hidden")


def _notes(rows: list[tuple[Recommendation, Cell | None]], *, told: bool) -> list[Block]:
    figures = [one for _, cell in rows if cell for one in cell.item.groups.values()]
    said = [counts_note()] if told and figures else []
    if any(isinstance(one, Suppressed) for one in figures):
        said.append(hidden_note())
    return [Paragraph(" ".join(said), Tone.NOTE)] if said else []
