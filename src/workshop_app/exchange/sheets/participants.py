"""Who took part: only in named workshops, where attribution was agreed."""

from workshop_app.exchange.cells import Style, Value
from workshop_app.exchange.plans import Column, SheetPlan
from workshop_app.findings.view import View
from workshop_app.wording.language import local, translate


def participants_sheet(view: View) -> SheetPlan:
    """Return the key from code to name."""
    rows: list[list[Value]] = [
        [person.code, person.name, person.affiliation, local(view.groups[person.group_id].name)]
        for person in view.workshop.participants
    ]
    return SheetPlan(
        translate("Workbook", "Participants"),
        "tblParticipants",
        [
            Column(translate("Workbook", "Participant"), Style.CODE, 14),
            Column(translate("Workbook", "Name"), Style.TEXT, 24),
            Column(translate("Workbook", "Affiliation"), Style.TEXT, 36),
            Column(translate("Workbook", "Group"), Style.TEXT, 18),
        ],
        rows,
        len(rows),
        title=translate("Workbook", "Who took part"),
        frozen_columns=1,
    )
