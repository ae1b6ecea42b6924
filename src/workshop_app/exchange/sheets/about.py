"""About the workshop: which it is, who took part, by which rule, and what the workbook holds."""

from collections import Counter
from collections.abc import Iterable, Sequence

from workshop_app.exchange.cells import Style, Styled, Value
from workshop_app.exchange.plans import Column, SheetPlan
from workshop_app.exchange.sheets.groups import rounds_text
from workshop_app.exchange.sheets.verdict_counts import by_outcome, by_verdict
from workshop_app.findings.document.checksum import checksum_of
from workshop_app.findings.report import RoundReport
from workshop_app.findings.view import View
from workshop_app.wording.labels import anonymity_name, moment_text
from workshop_app.wording.language import local, translate
from workshop_app.wording.small_groups import printed_rule

_SHORT_PURPOSE = 1_000


def about_sheet(view: View, plans: Sequence[SheetPlan]) -> SheetPlan:
    """Return the sheet; its last rows lead to the `plans`, in the order of the workbook."""
    about = _about(view)
    rows: list[list[Value]] = [[label, value] for label, value in about]
    rows.extend([Styled(plan.name, Style.LINK), plan.title or _tidy()] for plan in plans)
    return SheetPlan(
        about_name(),
        "tblCover",
        [
            Column(translate("Workbook", "Subject"), Style.LABEL, 30),
            Column(translate("Workbook", "Entry"), Style.ENTRY, 92),
        ],
        rows,
        len(rows),
        title=translate("Workbook", "The workshop, and where to find what"),
        one_page=len(view.workshop.details.purpose) < _SHORT_PURPOSE,
        upright=True,
        links={len(about) + place: plan.name for place, plan in enumerate(plans)},
    )


def about_name() -> str:
    """Return what the sheet is called."""
    return translate("Workbook", "About")


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
        (translate("Words", "Title"), workshop.title),
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
        (translate("Words", "Check code"), checksum_of(view.report)),
    ]


def _verdicts(view: View) -> list[tuple[str, Value]]:
    """Return a row a criterion: what the rule says of the latest ratings, before all else."""
    subject = translate("Workbook", "Verdict: {criterion}, {rounds}")
    return [
        (
            subject.format(criterion=local(cells[0].criterion.name), rounds=rounds_text(cells)),
            _lines(by_verdict(cells)),
        )
        for cells in view.latest_by_criterion
    ]


def _decisions(view: View) -> list[tuple[str, Value]]:
    return [(translate("Words", "Decisions"), _lines(by_outcome(view)))]


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
