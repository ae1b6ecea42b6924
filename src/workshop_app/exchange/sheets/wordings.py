"""Where rounds had other words than today: what was rated, beside how it reads now."""

from workshop_app.exchange.cells import Style
from workshop_app.exchange.plans import Field, SheetPlan, columns_of, row_of
from workshop_app.findings.rewordings import Rewording, round_rewordings
from workshop_app.findings.view import View
from workshop_app.wording.language import translate

_Line = tuple[int, Rewording]


def wording_sheets(view: View) -> list[SheetPlan]:
    """Return one row a text that was changed since a round; no sheet where none was."""
    rounds = [one.round for one in view.report.rounds]
    lines = [(this.number, one) for this in rounds for one in round_rewordings(view.workshop, this)]
    if not lines:
        return []
    fields: list[Field[_Line]] = [
        Field(translate("Words", "Round"), lambda line: line[0], Style.CENTRED, 7),
        Field(translate("Workbook", "Of"), lambda line: line[1].of, Style.CODE, 14),
        Field(translate("Workbook", "Part"), lambda line: line[1].what, Style.TEXT, 16),
        Field(translate("Workbook", "In this round"), lambda line: line[1].then, Style.TEXT, 60),
        Field(translate("Workbook", "Now"), lambda line: line[1].now, Style.TEXT, 60),
    ]
    rows = [row_of(fields, line) for line in lines]
    return [
        SheetPlan(
            translate("Workbook", "Wordings"),
            "tblWordings",
            columns_of(fields),
            rows,
            len(rows),
            title=translate("Workbook", "What was worded differently when it was rated"),
            notes=[
                translate(
                    "Workbook",
                    "All sheets give the words of the round; only Decisions gives those of today.",
                )
            ],
            frozen_columns=2,
        )
    ]
