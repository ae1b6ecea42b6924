"""The record: everything but the ratings as tidy tables, with no more than the workbook tells.

Names of tables and columns are ASCII and the same in every language (docs/cli.md), so that a
statistics program reads them, and this program makes the workshop of them again.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from workshop_app.domain.decisions import Decision
from workshop_app.domain.participants import Participant
from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.domain.rounds import Comment
from workshop_app.domain.text import LocalText
from workshop_app.findings.hidden import tells_codes
from workshop_app.findings.report import RoundReport
from workshop_app.findings.view import View
from workshop_app.wording.labels import WITHHELD

VERSION = 1
RECORD_COLUMNS = ("table", "row", "column", "value")
"""Of the workbook, where all tables stand on one sheet."""
Value = str | int | float | bool | date | None
"""What stands in a field; a `datetime` is a `date` too."""
Row = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class RecordTable:
    """One tidy table: a header and rows of as many values."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def record_tables(view: View) -> tuple[RecordTable, ...]:
    """Return all tables in the order in which they are read back."""
    return (
        RecordTable("workshop", _WORKSHOP, (_workshop(view),)),
        RecordTable("groups", ("key", "name_ko", "name_en", "joined_with"), tuple(_groups(view))),
        RecordTable("participants", _PARTICIPANTS, tuple(_participants(view))),
        RecordTable("recommendations", _RECOMMENDATIONS, tuple(_recommendations(view))),
        RecordTable("criteria", _CRITERIA, tuple(_criteria(view))),
        RecordTable("points", _POINTS, tuple(_points(view))),
        RecordTable("rounds", _ROUNDS, tuple(_rounds(view))),
        RecordTable("absent", ("round", "group", "people"), tuple(_absent(view))),
        RecordTable("comments", _COMMENTS, tuple(_comments(view))),
        RecordTable("decisions", _DECISIONS, tuple(_decisions(view))),
    )


def as_text(value: object, view: View) -> str:
    """Return a value as it stands in a text file: times local, with their zone."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime):
        local = value.astimezone(view.zone) if value.tzinfo else value
        return local.isoformat(timespec="seconds")
    return value.isoformat() if isinstance(value, date) else "" if value is None else str(value)


_WORKSHOP = (
    "version",
    "title",
    "day",
    "place",
    "facilitator",
    "purpose",
    "anonymity",
    "consent_ko",
    "consent_en",
    "rule",
    "threshold_percent",
    "opposed_percent",
    "max_iqr",
    "minimum_answers",
    "minimum_group",
    "small_groups",
    "rule_locked_at",
    "discussion_minutes",
    "minutes_each",
    "concluded_at",
    "sample",
    "exported_at",
    "app_version",
)


def _workshop(view: View) -> Row:
    workshop = view.workshop
    details, rule = workshop.details, workshop.rule
    return (
        VERSION,
        workshop.title,
        details.day,
        details.place,
        details.facilitator,
        details.purpose,
        workshop.anonymity.value,
        *_both(workshop.consent),
        rule.kind.value,
        rule.threshold_percent,
        rule.opposed_percent,
        rule.max_iqr,
        rule.minimum_answers,
        rule.minimum_group,
        rule.small_groups.value if rule.small_groups else None,
        workshop.rule_locked_at,
        workshop.discussion_minutes,
        workshop.minutes_each,
        workshop.concluded_at,
        workshop.is_sample,
        view.report.exported_at,
        view.report.app_version,
    )


def _both(text: LocalText) -> tuple[str, str]:
    return text.ko, text.en


def _groups(view: View) -> Iterator[Row]:
    """Yield the groups people are of: where names stand their own, else as they are counted."""
    workshop = view.report.workshop if view.is_named else view.workshop
    unit = {key: keys for keys in workshop.joined_groups for key in keys} if view.is_named else {}
    keys = {one.id: one.key for one in workshop.groups}
    for group in workshop.groups:
        others = (keys[one] for one in unit.get(group.id, ()) if one in keys and one != group.id)
        yield group.key, *_both(group.name), " ".join(others)


_PARTICIPANTS = ("code", "group", "name", "affiliation", "observer", "absent_in")


def _participants(view: View) -> Iterator[Row]:
    """Yield everybody; of a group of which no rating is told only that somebody is there.

    Where codes stand for names they are in the order of the codes: that of a list of names would
    tell whose they are.
    """
    told = _told_groups(view)
    rows: list[Row] = []
    for person in view.workshop.participants:
        if view.is_named:
            own, name = view.group_on_record[person.id], (person.name, person.affiliation)
            rows.append((person.code, own.key, *name, person.is_observer, _absences(view, person)))
        elif person.group_id in told:
            key = view.groups[person.group_id].key
            rows.append((person.code, key, "", "", person.is_observer, ""))
        else:
            rows.append((WITHHELD, WITHHELD, "", "", person.is_observer, ""))
    yield from rows if view.is_named else sorted(rows, key=lambda row: (row[0] == WITHHELD, row))


def _told_groups(view: View) -> frozenset[str]:
    """Return the ids of groups of which the ratings name somebody, anywhere."""
    return frozenset(
        group.id
        for group in view.workshop.groups
        for cell in view.cells
        if not view.is_hidden(
            cell.round.round.id, cell.recommendation.id, cell.criterion.id, group.id
        )
    )


def _absences(view: View, person: Participant) -> str:
    rounds = (one.round for one in view.report.rounds)
    return " ".join(str(one.number) for one in rounds if person.id in one.absent_ids)


def _absent(view: View) -> Iterator[Row]:
    """Yield how many of a group were not in the room, where who took part is told of it."""
    for one in view.report.rounds:
        found = one.results.participation
        for key, turnout in found.groups.items() if found and not view.is_named else ():
            if turnout.answered is not None and turnout.absent:
                yield one.round.number, key, turnout.absent


_RECOMMENDATIONS = (
    "code",
    "round",
    "title_ko",
    "title_en",
    "text_ko",
    "text_en",
    "theme",
    "source",
    "origin_source",
    "origin_item",
    "succeeds",
)


def _recommendations(view: View) -> Iterator[Row]:
    """Yield each as it reads now, and once more for each round in which it read otherwise."""
    now = {item.id: item for item in view.workshop.recommendations}
    codes = {item.id: item.code for item in now.values()}
    for item in now.values():
        yield _recommendation(item, None, codes)
    for one in view.report.rounds:
        for item in one.results.recommendations:
            if (item.title, item.text) != (now[item.id].title, now[item.id].text):
                yield _recommendation(item, one.round.number, codes)


def _recommendation(item: Recommendation, number: int | None, codes: dict[str, str]) -> Row:
    origin = item.origin
    return (
        codes[item.id],
        number,
        *_both(item.title),
        *_both(item.text),
        item.theme,
        item.source,
        origin.source if origin else "",
        origin.item if origin else "",
        codes.get(item.succeeds, ""),
    )


_CRITERIA = ("key", "round", "name_ko", "name_en", "question_ko", "question_en")
_POINTS = ("criterion", "round", "value", "label_ko", "label_en")


def _worded(view: View) -> Iterator[tuple[int | None, Criterion]]:
    """Yield criteria as they read now, and as they read in rounds where that was otherwise."""
    now = {one.id: one for one in view.workshop.criteria}
    yield from ((None, one) for one in now.values())
    for one in view.report.rounds:
        then = view.workshop.criteria_of(one.round)
        yield from ((one.round.number, made) for made in then if made != now[made.id])


def _criteria(view: View) -> Iterator[Row]:
    for number, one in _worded(view):
        yield one.key, number, *_both(one.name), *_both(one.question)


def _points(view: View) -> Iterator[Row]:
    for number, one in _worded(view):
        for point in one.scale.points:
            yield one.key, number, point.value, *_both(point.label)


_ROUNDS = (
    "number",
    "opened_at",
    "closed_at",
    "revealed_at",
    "late_held",
    "recommendations",
    "criteria",
)


def _rounds(view: View) -> Iterator[Row]:
    workshop = view.workshop
    for one in view.report.rounds:
        this = one.round
        yield (
            this.number,
            this.opened_at,
            this.closed_at,
            this.revealed_at,
            this.late_held,
            "\n".join(item.code for item in workshop.rated_in(this)),
            "\n".join(made.key for made in workshop.criteria_of(this)),
        )


_COMMENTS = ("round", "recommendation", "participant", "group", "comment")


def _comments(view: View) -> Iterator[Row]:
    """Yield every comment; by whom only where the workbook says so, sorted by what is written."""
    for item in view.workshop.recommendations:
        for one in view.report.rounds:
            own = (made for made in one.comments if made.recommendation_id == item.id)
            yield from sorted((_comment(view, one, made) for made in own), key=str)


def _comment(view: View, one: RoundReport, comment: Comment) -> Row:
    item = one.results.recommendation(comment.recommendation_id)
    person = view.people[comment.participant_id]
    code, key = WITHHELD, WITHHELD
    if not view.hides_comment(comment.round_id, item.id, person.group_id):
        key = view.groups[person.group_id].key
        code = person.code if tells_codes(view.workshop) else WITHHELD
    return one.round.number, item.code, code, key, comment.text


_DECISIONS = (
    "recommendation",
    "outcome",
    "amended_text",
    "reason",
    "owner",
    "due",
    "decided_at",
)


def _decisions(view: View) -> Iterator[Row]:
    for item in view.workshop.recommendations:
        one = view.report.decisions.get(item.id) or Decision(item.id)
        outcome = one.outcome.value if one.outcome else None
        yield (
            item.code,
            outcome,
            one.amended_text,
            one.reason,
            one.owner,
            one.due,
            one.decided_at,
        )
