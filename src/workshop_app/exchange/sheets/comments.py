"""The comments, beside the recommendation they speak of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workshop_app.domain.participants import Participant
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.rounds import Comment
from workshop_app.exchange.cells import Style, Value
from workshop_app.exchange.plans import Field, SheetPlan, columns_of, row_of
from workshop_app.findings.hidden import tells_codes
from workshop_app.findings.report import RoundReport
from workshop_app.findings.view import View
from workshop_app.wording.language import local, translate


@dataclass(frozen=True, slots=True)
class _Line:
    """A comment, with who wrote it where that may be told."""

    number: int
    item: Recommendation
    text: str
    author: Participant | None


def comments_sheet(view: View) -> SheetPlan:
    """Return every comment; names stand there only where agreed, and of no small group."""
    fields = _fields(view)
    rows = list(_rows(view, fields))
    return SheetPlan(
        translate("Workbook", "Comments"),
        "tblComments",
        columns_of(fields),
        rows,
        len(rows),
        title=translate("Workbook", "What participants wrote"),
        notes=[
            translate(
                "Workbook",
                "In their own words. “withheld”: the group is too small to be named here; "
                "see Methods.",
            )
        ],
        frozen_columns=2,
    )


def _fields(view: View) -> list[Field[_Line]]:
    about: list[Field[Participant]] = [
        Field(
            translate("Words", "Group"),
            lambda one: local(view.groups[one.group_id].name),
            Style.TEXT,
            14,
        ),
    ]
    codes: list[Field[Participant]] = [
        Field(translate("Words", "Participant"), lambda one: one.code, Style.CODE, 13)
    ]
    names: list[Field[Participant]] = [
        Field(translate("Words", "Name"), lambda one: one.name, Style.TEXT, 16),
        Field(translate("Words", "Affiliation"), lambda one: one.affiliation, Style.TEXT, 20),
    ]
    if tells_codes(view.workshop):
        about += codes
    if view.is_named:
        about += names
    return [
        Field(translate("Words", "Round"), lambda one: one.number, Style.CENTRED, 7),
        Field(translate("Words", "Code"), lambda one: one.item.code, Style.CODE, 8),
        Field(
            translate("Words", "Recommendation"),
            lambda one: local(one.item.title),
            Style.TEXT,
            32,
        ),
        *(_unless_withheld(one) for one in about),
        Field(translate("Words", "Comment"), lambda one: one.text, Style.TEXT, 70),
    ]


def _unless_withheld(field: Field[Participant]) -> Field[_Line]:
    withheld = translate("Workbook", "withheld")

    def value(one: _Line) -> Value:
        return withheld if one.author is None else field.value(one.author)

    return Field(field.header, value, field.style, field.width)


def _rows(view: View, fields: Sequence[Field[_Line]]) -> Iterator[list[Value]]:
    """Return the rows by recommendation and round, sorted by what is written in them."""
    for item in view.workshop.recommendations:
        for one in view.report.rounds:
            own = (made for made in one.comments if made.recommendation_id == item.id)
            found = [row_of(fields, _line(view, one, made)) for made in own]
            yield from sorted(found, key=lambda row: "\t".join(str(value) for value in row))


def _line(view: View, one: RoundReport, comment: Comment) -> _Line:
    item = one.results.recommendation(comment.recommendation_id)
    person = view.people[comment.participant_id]
    hidden = view.hides_comment(comment.round_id, item.id, person.group_id)
    return _Line(one.round.number, item, comment.text, None if hidden else person)
