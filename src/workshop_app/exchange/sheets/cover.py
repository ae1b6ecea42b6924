"""The cover: which workshop this is, who took part, and what the workbook holds."""

from collections.abc import Sequence

from workshop_app.exchange.cells import Style, Styled, Value
from workshop_app.exchange.labels import anonymity_name
from workshop_app.exchange.plans import Column, SheetPlan
from workshop_app.exchange.view import View
from workshop_app.services.language import local, translate


def cover_sheet(view: View, others: Sequence[SheetPlan]) -> SheetPlan:
    """Return the cover; its last rows lead to the `others`, which follow it in the workbook."""
    about = _about(view)
    rows: list[list[Value]] = [[label, value] for label, value in about]
    rows += [[Styled(plan.name, Style.LINK), plan.title or _tidy()] for plan in others]
    notes = [translate("Export", "This is a sample workshop; its people and answers are invented.")]
    return SheetPlan(
        translate("Export", "Cover"),
        "tblCover",
        [
            Column(translate("Export", "Subject"), Style.LABEL, 26),
            Column(translate("Export", "Entry"), Style.TEXT, 92),
        ],
        rows,
        len(rows),
        title=view.workshop.title or translate("Export", "Untitled workshop"),
        notes=notes if view.workshop.is_sample else (),
        links={len(about) + place: place + 1 for place in range(len(others))},
    )


def _tidy() -> str:
    return translate("Export", "Every answer, one a row, for further analysis")


def _about(view: View) -> list[tuple[str, Value]]:
    workshop = view.workshop
    details = workshop.details
    local_time = view.report.exported_at.astimezone(view.zone)
    people = [
        (
            translate("Export", "Participants: {group}").format(group=local(group.name)),
            len(workshop.members(group.id)),
        )
        for group in workshop.groups
    ]
    return [
        (translate("Export", "Date"), Styled(details.day, Style.DAY)),
        (translate("Export", "Place"), details.place),
        (translate("Export", "Facilitator"), details.facilitator),
        (translate("Export", "Purpose"), details.purpose),
        (translate("Export", "Participants"), len(workshop.participants)),
        *people,
        (translate("Export", "Recommendations"), len(workshop.recommendations)),
        (translate("Export", "Rounds in this workbook"), len(view.report.rounds)),
        *_response(view),
        (translate("Export", "Anonymity"), anonymity_name(workshop.anonymity)),
        (translate("Export", "Written"), f"{local_time:%Y-%m-%d %H:%M} ({view.zone_name})"),
        (translate("Export", "Software"), f"Workshop App {view.report.app_version}"),
    ]


def _response(view: View) -> list[tuple[str, Value]]:
    registered = len(view.workshop.participants)
    return [
        (
            translate("Export", "Answered in round {number}").format(number=one.round.number),
            translate("Export", "{answered} of {registered}").format(
                answered=len({rating.participant_id for rating in one.ratings}),
                registered=registered,
            ),
        )
        for one in view.report.rounds
    ]
