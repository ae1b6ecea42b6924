"""The outcome sheet for participants: what was decided, thanks, and what became of their points."""

from unicodedata import east_asian_width

from workshop_app.domain.decisions import Decision, Outcome
from workshop_app.domain.recommendations import Recommendation
from workshop_app.findings.document.blocks import (
    Block,
    Bullets,
    Document,
    Heading,
    OpenField,
    Paragraph,
    TableBlock,
    TableColumn,
    Tone,
)
from workshop_app.findings.document.columns import WIDE
from workshop_app.findings.document.decided import due_text
from workshop_app.findings.document.material import Material
from workshop_app.findings.document.opening import finished
from workshop_app.findings.view import View
from workshop_app.wording.labels import anonymity_name, outcome_name
from workshop_app.wording.language import speaking, translate
from workshop_app.wording.report import (
    become_of,
    bracketed,
    further_comments,
    no_decision,
    thanks_sentence,
)

MOST_POINTS = 8
MOST_STEPS = 5
LONGEST = 76  # narrow letters of a text, so that the sheet stays one page
ONE_A_LINE = 16  # with more recommendations their titles follow one another


def outcome_document(view: View) -> Document:
    """Return the sheet, in the language of the report."""
    with speaking(view.report.language):
        material = Material.of(view)
        comments = sum(len(one.comments) for one in material.rounds)
        thanks = thanks_sentence(
            material.people, len(material.cells), len(material.rounds), comments
        )
        blocks = (
            Paragraph(thanks, Tone.LEAD),
            Heading(translate("Words", "Decisions"), 2),
            *_decisions(material),
            *_points(material),
            *_steps(material),
            OpenField(translate("Outcome", "Questions to")),
            Paragraph(anonymity_name(view.workshop.anonymity), Tone.NOTE),
        )
        title = translate("Words", "What came of the workshop")
        return finished(material, title, material.workshop_title, blocks)


def _decisions(material: Material) -> list[Block]:
    """Return the recommendations under each conclusion, those not decided last."""
    if not any(material.decision(item).outcome for item in material.items):
        return [Paragraph(no_decision())]
    join = "\n" if len(material.items) <= ONE_A_LINE else " · "
    rows: list[tuple[str, str]] = []
    for outcome in (*Outcome, None):
        titles = [
            f"{item.code} {_brief(material.title(item))}"
            for item in material.items
            if material.decision(item).outcome is outcome
        ]
        if titles:
            rows.append((bracketed(outcome_name(outcome), len(titles)), join.join(titles)))
    columns = (
        TableColumn(translate("Workbook", "Decision"), 1.7),
        TableColumn(translate("Words", "Recommendations"), 5.0),
    )
    return [TableBlock(columns, tuple(rows))]


def _points(material: Material) -> list[Block]:
    """Return what became of what was commented on, the most commented first."""
    counts = {
        item: sum(
            comment.recommendation_id == item.id
            for one in material.rounds
            for comment in one.comments
        )
        for item in material.items
    }
    found = sorted((item for item in counts if counts[item]), key=lambda item: -counts[item])
    if not found:
        return []
    columns = (
        TableColumn(translate("Words", "Recommendation"), 2.4),
        TableColumn(translate("Workbook", "Comments"), 0.7, numeric=True),
        TableColumn(translate("Outcome", "What became of it"), 3.6),
    )
    rows = tuple(
        (f"{item.code} {_brief(material.title(item))}", str(counts[item]), _became(material, item))
        for item in found[:MOST_POINTS]
    )
    more = [item.code for item in found[MOST_POINTS:]]
    title = translate("Outcome", "What happened to the points you raised")
    blocks: list[Block] = [Heading(title, 2), TableBlock(columns, rows)]
    return [*blocks, Paragraph(further_comments(more), Tone.NOTE)] if more else blocks


def _became(material: Material, item: Recommendation) -> str:
    decision = material.decision(item)
    told = decision.amended_text or decision.reason
    return become_of(outcome_name(decision.outcome), _brief(told))


def _steps(material: Material) -> list[Block]:
    """Return what is due next, the earliest first."""
    due = [(one.due, item, one) for item in material.items if (one := material.decision(item)).due]
    steps = sorted(due, key=lambda step: step[0])
    if not steps:
        return []
    lines = tuple(_step(item, one) for _, item, one in steps[:MOST_STEPS])
    return [Heading(translate("Outcome", "Next steps"), 2), Bullets(lines)]


def _step(item: Recommendation, one: Decision) -> str:
    return become_of(due_text(one), bracketed(item.code, one.owner) if one.owner else item.code)


def _brief(text: str) -> str:
    """Return a text that takes two lines at most."""
    line, room = " ".join(text.split()), float(LONGEST)
    for at, letter in enumerate(line):
        room -= WIDE if east_asian_width(letter) in "WF" else 1
        if room < 0:
            return f"{line[:at].rstrip()}…"
    return line
