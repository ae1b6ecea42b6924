"""Who took part: only in named workshops, where attribution was agreed."""

from collections.abc import Iterator

from workshop_app.domain.participants import Participant
from workshop_app.exchange.cells import Style
from workshop_app.exchange.plans import Field, SheetPlan, columns_of, row_of
from workshop_app.findings.view import View
from workshop_app.wording.labels import yes_or_no
from workshop_app.wording.language import local, translate


def _absences(view: View, person: Participant) -> Iterator[str]:
    for one in view.report.rounds:
        if person.id in one.round.absent_ids:
            yield str(one.round.number)


def participants_sheet(view: View) -> SheetPlan:
    """Return the key from code to name."""
    fields: list[Field[Participant]] = [
        Field(translate("Words", "Participant"), lambda one: one.code, Style.CODE, 14),
        Field(translate("Words", "Name"), lambda one: one.name, Style.TEXT, 24),
        Field(translate("Words", "Affiliation"), lambda one: one.affiliation, Style.TEXT, 36),
        Field(
            translate("Words", "Group"),
            lambda one: local(view.group_on_record[one.id].name),
            Style.TEXT,
            18,
        ),
        Field(
            translate("Words", "Observer"),
            lambda one: yes_or_no(one.is_observer),
            Style.CENTRED,
            11,
        ),
        Field(
            translate("Workbook", "Absent in round"),
            lambda one: ", ".join(_absences(view, one)) or None,
            Style.CENTRED,
            11,
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
