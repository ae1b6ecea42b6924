"""The result to hand round: what was decided of each recommendation, and what the ratings said."""

from workshop_app.exchange.cells import Style
from workshop_app.exchange.plans import Field, SheetPlan, columns_of, row_of
from workshop_app.exchange.sheets.cover import ONE_PAGE, Line, decision_fields, lines_of
from workshop_app.exchange.sheets.dissent import dissent_text
from workshop_app.findings.view import View
from workshop_app.wording.language import local, translate
from workshop_app.wording.verdicts import verdict_sentence

_LETTERS_A_PAGE = 9_000


def result_sheet(view: View) -> SheetPlan:
    """Return the sheet; it prints on one page as long as that can be read."""
    names = {group.key: local(group.name) for group in view.workshop.groups}

    def said(line: Line) -> str:
        return "\n".join(
            f"{local(cell.criterion.name)}: {verdict_sentence(cell.item.verdict, names)}"
            for cell in line.cells.values()
        )

    decision, owner, due = decision_fields()
    fields: list[Field[Line]] = [
        Field(translate("Words", "Code"), lambda line: line.item.code, Style.CODE, 8),
        Field(
            translate("Words", "Recommendation"), lambda one: local(one.item.title), Style.LABEL, 32
        ),
        Field(translate("Words", "What the ratings say"), said, Style.TEXT, 58),
        Field(
            translate("Words", "Who disagrees"),
            lambda line: dissent_text(view, list(line.cells.values())),
            Style.TEXT,
            16,
        ),
        decision,
        Field(translate("Words", "Reason"), lambda line: line.decision.reason, Style.TEXT, 38),
        owner,
        due,
    ]
    rows = [row_of(fields, line) for line in lines_of(view)]
    letters = sum(len(one) for row in rows for one in row if isinstance(one, str))
    return SheetPlan(
        translate("Workbook", "Result"),
        "tblResult",
        columns_of(fields),
        rows,
        len(rows),
        title=translate("Workbook", "What came out, and what was decided"),
        one_page=len(rows) <= ONE_PAGE and letters < _LETTERS_A_PAGE,
        frozen_columns=2,
    )
