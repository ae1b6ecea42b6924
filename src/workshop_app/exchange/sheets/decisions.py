"""What the room concluded of each recommendation."""

from workshop_app.domain.decisions import Decision
from workshop_app.domain.lineage import predecessor, successor
from workshop_app.domain.recommendations import Recommendation
from workshop_app.exchange.cells import Style
from workshop_app.exchange.plans import Field, SheetPlan, columns_of, row_of
from workshop_app.findings.view import View
from workshop_app.wording.labels import outcome_name
from workshop_app.wording.language import local, translate
from workshop_app.wording.lineage import origin_text

_Line = tuple[Recommendation, Decision]


def decisions_sheet(view: View) -> SheetPlan:
    """Return one row a recommendation, decided or open."""
    decisions, fields = view.report.decisions, _fields(view)
    rows = [
        row_of(fields, (item, decisions.get(item.id) or Decision(item.id)))
        for item in view.workshop.recommendations
    ]
    return SheetPlan(
        translate("Words", "Decisions"),
        "tblDecisions",
        columns_of(fields),
        rows,
        len(rows),
        title=translate("Workbook", "What the workshop decided"),
        frozen_columns=1,
    )


def _fields(view: View) -> list[Field[_Line]]:
    workshop, origins = view.workshop, view.report.origins
    items: list[Field[Recommendation]] = [
        Field(translate("Words", "Code"), lambda item: item.code, Style.CODE, 8),
        Field(translate("Words", "Recommendation"), lambda item: local(item.title), Style.TEXT, 32),
        Field(translate("Words", "Text"), lambda item: local(item.text), Style.TEXT, 44),
    ]
    decided: list[Field[Decision]] = [
        Field(
            translate("Workbook", "Decision"),
            lambda one: outcome_name(one.outcome),
            Style.LABEL,
            16,
        ),
        Field(translate("Words", "Amended text"), lambda one: one.amended_text, Style.TEXT, 36),
        Field(translate("Words", "Reason"), lambda one: one.reason, Style.TEXT, 36),
        Field(translate("Workbook", "Responsible"), lambda one: one.owner, Style.TEXT, 18),
        Field(translate("Words", "Due"), lambda one: one.due, Style.DAY, 12),
        Field(translate("Workbook", "Decided at"), lambda one: one.decided_at, Style.MOMENT, 17),
    ]
    kin: list[Field[Recommendation]] = [
        amended_field(view),
        Field(
            translate("Workbook", "Replaced by"),
            lambda item: code_of(successor(workshop, item.id)),
            Style.CODE,
            10,
        ),
        Field(
            translate("Workbook", "Taken from"),
            lambda item: origin_text(item, origins),
            Style.TEXT,
            30,
        ),
    ]
    return [
        *(field.by(lambda line: line[0]) for field in items),
        *(field.by(lambda line: line[1]) for field in decided),
        *(field.by(lambda line: line[0]) for field in kin),
    ]


def amended_field(view: View) -> Field[Recommendation]:
    """Return the column that says of which recommendation one is the amended wording."""
    return Field(
        translate("Workbook", "Amended from"),
        lambda item: code_of(predecessor(view.workshop, item)),
        Style.CODE,
        10,
    )


def code_of(item: Recommendation | None) -> str | None:
    """Return the code of a recommendation; nothing where there is none."""
    return item.code if item else None
