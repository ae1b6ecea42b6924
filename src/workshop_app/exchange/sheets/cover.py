"""The cover: which workshop this is, who took part, and what the workbook holds."""

from collections import Counter
from collections.abc import Iterable, Sequence

from workshop_app.analysis import VerdictCode
from workshop_app.domain.decisions import Decision, Outcome
from workshop_app.exchange.cells import Style, Styled, Value, shortened
from workshop_app.exchange.plans import Column, SheetPlan
from workshop_app.exchange.sheets.groups import rounds_text
from workshop_app.findings.report import RoundReport
from workshop_app.findings.view import Cell, View
from workshop_app.wording.labels import anonymity_name, moment_text, outcome_name
from workshop_app.wording.language import local, translate
from workshop_app.wording.salvage import salvage_sentence
from workshop_app.wording.small_groups import printed_rule
from workshop_app.wording.verdicts import verdict_label

_SHORT_PURPOSE = 1_000
_HEADING_WIDTH = 74  # in its large letters as wide as the table; a longer one shrinks the print
VERDICTS = (
    VerdictCode.AGREEMENT_ALL_GROUPS,
    VerdictCode.AGREEMENT_OVERALL,
    VerdictCode.GROUPS_DIFFER,
    VerdictCode.SPLIT,
    VerdictCode.UNDECIDED,
    VerdictCode.CONSENSUS_OUT,
    VerdictCode.AGAINST_OVERALL,
    VerdictCode.AGAINST_ALL_GROUPS,
    VerdictCode.NOT_ENOUGH_ANSWERS,
)


def cover_sheet(view: View, others: Sequence[SheetPlan]) -> SheetPlan:
    """Return the cover; its last rows lead to the `others`, which follow it in the workbook."""
    title = view.workshop.title or translate("Words", "Untitled workshop")
    heading = shortened(title, _HEADING_WIDTH)
    about = _about(view)
    if heading != title:
        about.insert(0, (translate("Words", "Title"), title))
    rows: list[list[Value]] = [[label, value] for label, value in about]
    rows.extend([Styled(plan.name, Style.LINK), plan.title or _tidy()] for plan in others)
    notes: list[str] = []
    if view.workshop.is_sample:
        notes.append(
            translate("Workbook", "This is a sample workshop; its people and answers are invented.")
        )
    if view.report.salvaged is not None:
        notes.append(salvage_sentence(view.report.salvaged))
    return SheetPlan(
        translate("Workbook", "Cover"),
        "tblCover",
        [
            Column(translate("Workbook", "Subject"), Style.LABEL, 30),
            Column(translate("Workbook", "Entry"), Style.ENTRY, 92),
        ],
        rows,
        len(rows),
        title=heading,
        notes=notes,
        one_page=len(view.workshop.details.purpose) < _SHORT_PURPOSE,
        links={len(about) + place: place + 1 for place in range(len(others))},
    )


def _tidy() -> str:
    return translate("Workbook", "Every answer, one a row, for further analysis")


def _about(view: View) -> list[tuple[str, Value]]:
    workshop = view.workshop
    details = workshop.details
    voters = Counter(person.group_id for person in workshop.voters)
    people: list[tuple[str, Value]] = [
        (
            translate("Workbook", "Participants: {group}").format(group=local(group.name)),
            voters[group.id],
        )
        for group in workshop.groups
    ]
    observers = len(workshop.participants) - len(workshop.voters)
    if observers:
        people.append((translate("Workbook", "Observers, not counted"), observers))
    return [
        *_verdicts(view),
        *_decisions(view),
        (translate("Words", "Date"), Styled(details.day, Style.ENTRY_DAY)),
        (translate("Words", "Place"), details.place),
        (translate("Words", "Facilitator"), details.facilitator),
        (translate("Words", "Purpose"), details.purpose),
        (translate("Words", "Participants"), len(workshop.voters)),
        *people,
        (translate("Words", "Recommendations"), len(workshop.recommendations)),
        (translate("Workbook", "Rounds in this workbook"), len(view.report.rounds)),
        *_response(view),
        (translate("Words", "Consensus rule"), printed_rule(workshop)),
        (translate("Workbook", "Rule fixed at"), moment_text(workshop.rule_locked_at, view.zone)),
        (translate("Words", "Anonymity"), anonymity_name(workshop.anonymity)),
        (
            translate("Workbook", "Written"),
            f"{moment_text(view.report.exported_at, view.zone)} ({view.zone_name})",
        ),
        (translate("Workbook", "Software"), f"Workshop App {view.report.app_version}"),
    ]


def _verdicts(view: View) -> list[tuple[str, Value]]:
    """Return a row a criterion: what the rule says of the latest ratings, before all else."""
    subject = translate("Workbook", "Verdict: {criterion}, {rounds}")
    return [
        (
            subject.format(criterion=local(cells[0].criterion.name), rounds=rounds_text(cells)),
            _lines(_by_verdict(cells)),
        )
        for cells in view.latest_by_criterion
    ]


def _by_verdict(cells: Sequence[Cell]) -> Iterable[tuple[str, list[str]]]:
    for code in VERDICTS:
        yield (
            verdict_label(code.value),
            [cell.recommendation.code for cell in cells if cell.item.verdict.code is code],
        )


def _decisions(view: View) -> list[tuple[str, Value]]:
    decisions = view.report.decisions
    items = [
        (item.code, (decisions.get(item.id) or Decision(item.id)).outcome)
        for item in view.workshop.recommendations
    ]
    told = (
        (outcome_name(outcome), [code for code, found in items if found is outcome])
        for outcome in (*Outcome, None)
    )
    return [(translate("Words", "Decisions"), _lines(told))]


def _lines(told: Iterable[tuple[str, list[str]]]) -> str:
    """Return a line for each label with the codes under it; none for a label without any."""
    return "\n".join(f"{label}: {', '.join(codes)}" for label, codes in told if codes)


def _response(view: View) -> list[tuple[str, Value]]:
    return [
        (
            translate("Workbook", "Answered in round {number}").format(number=one.round.number),
            _answered(view, one),
        )
        for one in view.report.rounds
    ]


def _answered(view: View, one: RoundReport) -> str:
    """Return how many of those in the room gave an answer; beside them who was absent."""
    said = translate("Workbook", "{answered} of {registered}")
    if absent := view.absent_in(one.round):
        said = translate("Workbook", "{answered} of {registered}; absent: {absent}")
    return said.format(
        answered=view.answered_in(one),
        registered=len(view.workshop.expected_in(one.round)),
        absent=absent,
    )
