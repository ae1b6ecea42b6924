"""The comments, beside the recommendation they speak of."""

from workshop_app.domain.rounds import Comment
from workshop_app.exchange.cells import Style, Value
from workshop_app.exchange.plans import Column, SheetPlan
from workshop_app.exchange.view import View
from workshop_app.services.exporting import RoundReport
from workshop_app.services.language import local, translate


def comments_sheet(view: View) -> SheetPlan:
    """Return every comment; names stand there only where attribution was agreed."""
    rows = [
        row
        for one in view.report.rounds
        for row in sorted(
            (_row(view, one, comment) for comment in one.comments),
            key=lambda row: [str(value) for value in row],
        )
    ]
    places = {item.code: place for place, item in enumerate(view.workshop.recommendations)}
    rows.sort(key=lambda row: places[str(row[1])])
    columns = [
        Column(translate("Workbook", "Round"), Style.INTEGER, 8),
        Column(translate("Workbook", "Code"), Style.CODE, 8),
        Column(translate("Workbook", "Recommendation"), Style.TEXT, 32),
        Column(translate("Workbook", "Group"), Style.TEXT, 14),
        Column(translate("Workbook", "Participant"), Style.CODE, 13),
    ]
    if view.is_named:
        columns += [
            Column(translate("Workbook", "Name"), Style.TEXT, 16),
            Column(translate("Workbook", "Affiliation"), Style.TEXT, 20),
        ]
    columns.append(Column(translate("Workbook", "Comment"), Style.TEXT, 70))
    return SheetPlan(
        translate("Workbook", "Comments"),
        "tblComments",
        columns,
        rows,
        len(rows),
        title=translate("Workbook", "What participants wrote"),
        notes=[_note(view)],
        frozen_columns=2,
    )


def _note(view: View) -> str:
    if view.is_named:
        return translate("Workbook", "In their own words, with names, as was agreed.")
    return translate(
        "Workbook",
        "In their own words. “withheld”: the group is too small to be named here; see Methods.",
    )


def _row(view: View, one: RoundReport, comment: Comment) -> list[Value]:
    person = view.people[comment.participant_id]
    item = view.workshop.recommendation(comment.recommendation_id)
    hidden = view.hides_comment(comment.round_id, comment.recommendation_id, person.group_id)
    withheld = translate("Workbook", "withheld")
    row: list[Value] = [
        one.round.number,
        item.code,
        local(item.title),
        withheld if hidden else local(view.groups[person.group_id].name),
        withheld if hidden else person.code,
    ]
    if view.is_named:
        row += [person.name, person.affiliation]
    return [*row, comment.text]
