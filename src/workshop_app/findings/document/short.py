"""The short form: on page 1 every verdict and decision; then matrix, decisions and method."""

from workshop_app.findings.document.blocks import (
    Block,
    Document,
    FigureBlock,
    Heading,
    Paragraph,
    Tone,
)
from workshop_app.findings.document.decided import decisions_table
from workshop_app.findings.document.material import Material
from workshop_app.findings.document.method import method_text
from workshop_app.findings.document.opening import finished
from workshop_app.findings.document.summary_text import summary_text
from workshop_app.findings.document.verdict_table import verdict_table
from workshop_app.findings.draw_up import matrix
from workshop_app.findings.view import View
from workshop_app.wording.language import local, speaking, translate
from workshop_app.wording.report import matrix_alt


def short_document(view: View) -> Document:
    """Return what whoever decides needs to read, in the language of the report."""
    with speaking(view.report.language):
        material = Material.of(view)
        blocks: list[Block] = [
            Paragraph(summary_text(material), Tone.LEAD),
            Heading(translate("Outcome", "Verdict and decision on each recommendation")),
            *verdict_table(material),
            *further_criteria(material),
            *matrix_blocks(material),
            Heading(translate("Words", "Decisions")),
            *decisions_table(material),
            Heading(translate("Outcome", "Method")),
            Paragraph(method_text(material)),
        ]
        kind = translate("Words", "Summary of the results")
        return finished(material, material.workshop_title, kind, tuple(blocks))


def matrix_blocks(material: Material) -> list[Block]:
    """Return the priority matrix; nothing where only one criterion was rated."""
    now = material.reading_now
    model = matrix(now) if now else None
    if model is None:
        return []
    fields = [(name, [item.code for item in items]) for name, items in model.listed()]
    unplaced = [item.code for item in model.items if item.x is None or item.y is None]
    title = f"{model.title}: {model.y_name}, {model.x_name}"
    alt = f"{title}. {matrix_alt(fields, unplaced)}"
    return [Heading(title), FigureBlock(model, alt, height=0.75)]


def further_criteria(material: Material) -> list[Block]:
    """Return the verdicts on every criterion but the first, which page 1 has."""
    blocks: list[Block] = []
    for place, cells in enumerate(material.view.latest_by_criterion):
        if place and cells:
            title = translate("Outcome", "Verdicts: {criterion}")
            blocks.append(Heading(title.format(criterion=local(cells[0].criterion.name)), 2))
            blocks += verdict_table(material, criterion=place)
    return blocks
