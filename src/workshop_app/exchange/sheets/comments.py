"""The comments, beside the recommendation they speak of."""

from collections.abc import Iterator

from workshop_app.domain.rounds import Comment
from workshop_app.exchange.cells import Style, Value
from workshop_app.exchange.plans import Column, SheetPlan
from workshop_app.findings.report import RoundReport
from workshop_app.findings.view import View
from workshop_app.wording.language import local, translate


def comments_sheet(view: View) -> SheetPlan:
    """Return every comment; names stand there only where agreed, and of no small group."""
    rows = list(_rows(view))
    columns = [
        Column(translate("Workbook", "Round"), Style.CENTRED, 7),
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
        notes=[_note()],
        frozen_columns=2,
    )


def _rows(view: View) -> Iterator[list[Value]]:
    """Return the rows by recommendation and round, sorted by what is written in them."""
    cells: dict[tuple[str, int], list[list[Value]]] = {}
    for one in view.report.rounds:
        for comment in one.comments:
            place = comment.recommendation_id, one.round.number
            cells.setdefault(place, []).append(_row(view, one, comment))
    for item in view.workshop.recommendations:
        for one in view.report.rounds:
            found = cells.get((item.id, one.round.number), [])
            yield from sorted(found, key=lambda row: "\t".join(str(value) for value in row))


def _note() -> str:
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
        row += [withheld, withheld] if hidden else [person.name, person.affiliation]
    return [*row, comment.text]
