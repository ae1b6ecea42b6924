"""What the room concluded of each recommendation."""

from workshop_app.domain.decisions import Decision
from workshop_app.domain.recommendations import Recommendation
from workshop_app.exchange.cells import Style, Value
from workshop_app.exchange.plans import Column, SheetPlan
from workshop_app.findings.view import View
from workshop_app.wording.labels import outcome_name
from workshop_app.wording.language import local, translate


def decisions_sheet(view: View) -> SheetPlan:
    """Return one row a recommendation, decided or open."""
    decisions = view.report.decisions
    rows = [
        _row(item, decisions.get(item.id) or Decision(item.id))
        for item in view.workshop.recommendations
    ]
    return SheetPlan(
        translate("Workbook", "Decisions"),
        "tblDecisions",
        [
            Column(translate("Workbook", "Code"), Style.CODE, 8),
            Column(translate("Workbook", "Recommendation"), Style.TEXT, 32),
            Column(translate("Workbook", "Text"), Style.TEXT, 44),
            Column(translate("Workbook", "Decision"), Style.LABEL, 16),
            Column(translate("Workbook", "Amended text"), Style.TEXT, 36),
            Column(translate("Workbook", "Reason"), Style.TEXT, 36),
            Column(translate("Workbook", "Responsible"), Style.TEXT, 18),
            Column(translate("Workbook", "Due"), Style.DAY, 12),
            Column(translate("Workbook", "Decided at"), Style.MOMENT, 17),
        ],
        rows,
        len(rows),
        title=translate("Workbook", "What the workshop decided"),
        frozen_columns=1,
    )


def _row(item: Recommendation, decision: Decision) -> list[Value]:
    return [
        item.code,
        local(item.title),
        local(item.text),
        outcome_name(decision.outcome),
        decision.amended_text,
        decision.reason,
        decision.owner,
        decision.due,
        decision.decided_at,
    ]
