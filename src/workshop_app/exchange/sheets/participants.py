"""Who took part: only in named workshops, where attribution was agreed."""

from workshop_app.domain.participants import Participant
from workshop_app.exchange.cells import Style
from workshop_app.exchange.plans import Field, SheetPlan, columns_of, row_of
from workshop_app.findings.view import View
from workshop_app.wording.language import local, translate


def participants_sheet(view: View) -> SheetPlan:
    """Return the key from code to name."""
    fields: list[Field[Participant]] = [
        Field(translate("Words", "Participant"), lambda one: one.code, Style.CODE, 14),
        Field(translate("Words", "Name"), lambda one: one.name, Style.TEXT, 24),
        Field(translate("Words", "Affiliation"), lambda one: one.affiliation, Style.TEXT, 36),
        Field(
            translate("Words", "Group"),
            lambda one: local(view.groups[one.group_id].name),
            Style.TEXT,
            18,
        ),
    ]
    rows = [row_of(fields, person) for person in view.workshop.participants]
    return SheetPlan(
        translate("Words", "Participants"),
        "tblParticipants",
        columns_of(fields),
        rows,
        len(rows),
        title=translate("Workbook", "Who took part"),
        frozen_columns=1,
    )
