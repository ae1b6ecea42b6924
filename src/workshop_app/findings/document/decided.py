"""What was decided: who does what by when, and why."""

from workshop_app.domain.decisions import Decision
from workshop_app.findings.document.blocks import Block, Paragraph, TableBlock, TableColumn
from workshop_app.findings.document.material import Material
from workshop_app.wording.labels import outcome_name
from workshop_app.wording.language import translate
from workshop_app.wording.report import NOTHING, labelled, no_decision


def decisions_table(material: Material) -> list[Block]:
    """Return all decisions with owner and date, then what is not decided yet."""
    lines = [(item, material.decision(item)) for item in material.items]
    decided = [(item, one) for item, one in lines if one.outcome]
    if not decided:
        return [Paragraph(no_decision())]
    table = TableBlock(
        (
            TableColumn(translate("Words", "Code"), 0.6),
            TableColumn(translate("Words", "Recommendation"), 2.2),
            TableColumn(translate("Workbook", "Decision"), 1.0),
            TableColumn(translate("Outcome", "Amended text or reason"), 2.8),
            TableColumn(translate("Workbook", "Responsible"), 1.2),
            TableColumn(translate("Words", "Due"), 1.0),
        ),
        tuple(
            (
                item.code,
                material.title(item),
                outcome_name(one.outcome),
                what_and_why(one) or NOTHING,
                one.owner or NOTHING,
                due_text(one),
            )
            for item, one in decided
        ),
    )
    left = ", ".join(item.code for item, one in lines if not one.outcome)
    still = [Paragraph(labelled(outcome_name(None), left))] if left else []
    return [table, *still]


def decision_row(one: Decision) -> list[Block]:
    """Return the decision on one recommendation, its reason, owner and date."""
    if one.outcome is None:
        return [Paragraph(outcome_name(None))]
    table = TableBlock(
        (
            TableColumn(translate("Workbook", "Decision"), 1.0),
            TableColumn(translate("Words", "Reason"), 3.0),
            TableColumn(translate("Workbook", "Responsible"), 1.2),
            TableColumn(translate("Words", "Due"), 1.0),
        ),
        ((outcome_name(one.outcome), one.reason or NOTHING, one.owner or NOTHING, due_text(one)),),
    )
    return [table]


def what_and_why(one: Decision) -> str:
    """Return the amended text, and the reason after it."""
    return "\n".join(part for part in (one.amended_text, one.reason) if part)


def due_text(one: Decision) -> str:
    """Return the date by which it is due, a dash where none was set."""
    return one.due.isoformat() if one.due else NOTHING
