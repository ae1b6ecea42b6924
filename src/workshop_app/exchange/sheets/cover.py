"""The cover: which workshop this is, who took part, and what the workbook holds."""

from collections.abc import Sequence

from workshop_app.exchange.cells import Style, Styled, Value
from workshop_app.exchange.labels import anonymity_name
from workshop_app.exchange.plans import Column, SheetPlan
from workshop_app.exchange.view import View
from workshop_app.services.language import local, translate
from workshop_app.services.verdict_wording import rule_sentence

_SHORT_PURPOSE = 1_000


def cover_sheet(view: View, others: Sequence[SheetPlan]) -> SheetPlan:
    """Return the cover; its last rows lead to the `others`, which follow it in the workbook."""
    about = _about(view)
    rows: list[list[Value]] = [[label, value] for label, value in about]
    rows.extend([Styled(plan.name, Style.LINK), plan.title or _tidy()] for plan in others)
    notes = [
        translate("Workbook", "This is a sample workshop; its people and answers are invented.")
    ]
    return SheetPlan(
        translate("Workbook", "Cover"),
        "tblCover",
        [
            Column(translate("Workbook", "Subject"), Style.LABEL, 26),
            Column(translate("Workbook", "Entry"), Style.ENTRY, 92),
        ],
        rows,
        len(rows),
        title=view.workshop.title or translate("Workbook", "Untitled workshop"),
        notes=notes if view.workshop.is_sample else (),
        one_page=len(view.workshop.details.purpose) < _SHORT_PURPOSE,
        links={len(about) + place: place + 1 for place in range(len(others))},
    )


def _tidy() -> str:
    return translate("Workbook", "Every answer, one a row, for further analysis")


def _about(view: View) -> list[tuple[str, Value]]:
    workshop = view.workshop
    details = workshop.details
    local_time = view.report.exported_at.astimezone(view.zone)
    people = [
        (
            translate("Workbook", "Participants: {group}").format(group=local(group.name)),
            len(workshop.members(group.id)),
        )
        for group in workshop.groups
    ]
    return [
        (translate("Workbook", "Date"), Styled(details.day, Style.ENTRY_DAY)),
        (translate("Workbook", "Place"), details.place),
        (translate("Workbook", "Facilitator"), details.facilitator),
        (translate("Workbook", "Purpose"), details.purpose),
        (translate("Workbook", "Participants"), len(workshop.participants)),
        *people,
        (translate("Workbook", "Recommendations"), len(workshop.recommendations)),
        (translate("Workbook", "Rounds in this workbook"), len(view.report.rounds)),
        *_response(view),
        (translate("Workbook", "Consensus rule"), rule_sentence(workshop.rule)),
        (translate("Workbook", "Anonymity"), anonymity_name(workshop.anonymity)),
        (translate("Workbook", "Written"), f"{local_time:%Y-%m-%d %H:%M} ({view.zone_name})"),
        (translate("Workbook", "Software"), f"Workshop App {view.report.app_version}"),
    ]


def _response(view: View) -> list[tuple[str, Value]]:
    registered = len(view.workshop.participants)
    return [
        (
            translate("Workbook", "Answered in round {number}").format(number=one.round.number),
            translate("Workbook", "{answered} of {registered}").format(
                answered=len({rating.participant_id for rating in one.ratings}),
                registered=registered,
            ),
        )
        for one in view.report.rounds
    ]
