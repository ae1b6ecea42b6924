"""The long form: a page a recommendation, who rates differently and why, and the method."""

from workshop_app.findings.document.blocks import Block, Document, Heading, Paragraph, Tone
from workshop_app.findings.document.item_page import Movements, item_page
from workshop_app.findings.document.material import Material
from workshop_app.findings.document.method import method_pages
from workshop_app.findings.document.minority import minority_pages
from workshop_app.findings.document.opening import finished
from workshop_app.findings.document.short import further_criteria, matrix_blocks
from workshop_app.findings.document.summary_text import summary_text
from workshop_app.findings.document.verdict_table import verdict_table
from workshop_app.findings.draw_up import movement
from workshop_app.findings.view import View
from workshop_app.wording.language import speaking, translate


def long_document(view: View) -> Document:
    """Return everything that is to be told, in the language of the report."""
    with speaking(view.report.language):
        material = Material.of(view)
        movements = _movements(material)
        blocks: list[Block] = [
            Paragraph(summary_text(material), Tone.LEAD),
            Heading(translate("Outcome", "Verdict and decision on each recommendation")),
            *verdict_table(material),
            *further_criteria(material),
            *matrix_blocks(material),
        ]
        for item in material.items:
            blocks += item_page(material, item, movements)
        blocks += [*minority_pages(material), *method_pages(material)]
        kind = translate("Words", "Results by recommendation")
        return finished(material, material.workshop_title, kind, tuple(blocks))


def _movements(material: Material) -> Movements:
    """Return what moved, by the key of the criterion; nothing of a first round."""
    now = material.reading_now
    if now is None:
        return {}
    moved = {one.criterion.key: movement(now, one, kappa=False) for one in now.results.criteria}
    return {key: model for key, model in moved.items() if model is not None}
