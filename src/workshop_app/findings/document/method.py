"""How the outcome came about, along what ACCORD and DELPHISTAR ask for.

What the program cannot know is left open for a hand.
"""

from collections.abc import Iterator

from workshop_app.domain.rounds import Round
from workshop_app.findings.document.blocks import (
    Block,
    Heading,
    OpenField,
    PageBreak,
    Paragraph,
    TableBlock,
    TableColumn,
)
from workshop_app.findings.document.material import Material
from workshop_app.findings.reading import RoundReading
from workshop_app.findings.rewordings import round_rewordings
from workshop_app.wording.explained import answers_explained
from workshop_app.wording.labels import anonymity_name, channel_name, moment_text
from workshop_app.wording.language import local, translate
from workshop_app.wording.measures import participation_text
from workshop_app.wording.report import NOTHING, labelled, quoting_rule
from workshop_app.wording.results import late_held_text
from workshop_app.wording.small_groups import holders_sentence, printed_rule

_Line = tuple[str, str, str]
"""Which items ask for it, what it is about, and what holds."""


def method_text(material: Material) -> str:
    """Return the method in a paragraph: who, when, by which rule, how anonymous."""
    return " ".join(
        labelled(subject, text.rstrip("."))
        for _, subject, text in (
            _people(material),
            *_rounds(material),
            _rule(material),
            _promise(material),
        )
    )


def method_pages(material: Material) -> list[Block]:
    """Return the method item by item, then what is to be filled in."""
    columns = (
        TableColumn(translate("Outcome", "Asked for by"), 1.3),
        TableColumn(translate("Workbook", "Subject"), 1.3),
        TableColumn(translate("Outcome", "What holds here"), 4.4),
    )
    return [
        PageBreak(),
        Heading(translate("Outcome", "Method, along ACCORD and DELPHISTAR")),
        TableBlock(columns, tuple(_lines(material))),
        Heading(translate("Outcome", "To be filled in by hand"), 2),
        Paragraph(translate("Outcome", "The program cannot know this.")),
        *_open_fields(),
    ]


def _lines(material: Material) -> Iterator[_Line]:
    workshop = material.view.workshop
    purpose = workshop.details.purpose or NOTHING
    yield "ACCORD I1–I2", translate("Words", "Purpose"), purpose
    yield _people(material)
    observers = len(workshop.participants) - len(workshop.voters)
    if observers:
        subject = translate("Workbook", "Observers, not counted")
        yield "ACCORD M19", subject, str(observers)
    yield _rule(material)
    yield from _scales(material)
    yield "DELPHISTAR 30", translate("Words", "Answers"), answers_explained()
    yield _promise(material)
    yield from _rounds(material)
    yield (
        "ACCORD R4–R5; DELPHISTAR 34",
        translate("Outcome", "Wordings changed"),
        _changed(material),
    )
    yield "DELPHISTAR 27–28", translate("Outcome", "Comments quoted"), quoting_rule()
    software = translate("Outcome", "Workshop App {version}; quartiles of type 7.")
    said = software.format(version=material.view.report.app_version)
    yield "ACCORD O1–O3", translate("Workbook", "Software"), said


def _people(material: Material) -> _Line:
    return "ACCORD M2–M5; DELPHISTAR 11–18", translate("Words", "Participants"), material.people


def _rule(material: Material) -> _Line:
    workshop = material.view.workshop
    fixed = moment_text(workshop.rule_locked_at, material.view.zone)
    locked = labelled(translate("Workbook", "Rule fixed at"), fixed)
    rule = f"{printed_rule(workshop)} {locked}"
    return "ACCORD M12; DELPHISTAR 29", translate("Words", "Consensus rule"), rule


def _scales(material: Material) -> Iterator[_Line]:
    said = translate("Workbook", "{low} to {high}. High: {top} and above. Low: {bottom} and below.")
    subject = translate("Workbook", "Scale: {criterion}")
    for one in material.view.workshop.criteria:
        scale = one.scale
        text = said.format(
            low=scale.low, high=scale.high, top=scale.top_from, bottom=scale.bottom_to
        )
        question = local(one.question)
        name = subject.format(criterion=local(one.name))
        yield "DELPHISTAR 30", name, " ".join(part for part in (question, text) if part)


def _promise(material: Material) -> _Line:
    level = material.view.workshop.anonymity
    said = (anonymity_name(level), holders_sentence(level))
    text = " ".join(part for part in said if part)
    return "ACCORD M18", translate("Words", "Anonymity"), text


def _rounds(material: Material) -> Iterator[_Line]:
    for reading in material.rounds:
        this = reading.results.round
        subject = translate("Words", "Round {number}").format(number=this.number)
        yield "ACCORD M11, R1–R3; DELPHISTAR 15, 32–33", subject, _round(material, reading)


def _round(material: Material, reading: RoundReading) -> str:
    """Return when a round was, what it rated, who answered and how."""
    this, zone = reading.results.round, material.view.zone
    codes = ", ".join(item.code for item in reading.results.recommendations)
    when = f"{moment_text(this.opened_at, zone)} → {moment_text(this.closed_at, zone)}"
    said = [f"{when}.", labelled(translate("Words", "Recommendations"), codes)]
    found = reading.results.participation
    if found is not None:
        who = participation_text(found, dict(material.names))
        said.append(translate("Workbook", "Response and attrition: {who}.").format(who=who))
    ways = _ways_in(material, this)
    if ways:
        said.append(labelled(translate("Outcome", "How answers came in"), ways))
    again = translate("Workbook", "Opened again {at}: {reason}.")
    said += [
        again.format(at=moment_text(one.at, zone), reason=one.reason) for one in this.reopenings
    ]
    return " ".join([*said, late_held_text(this, material.view.workshop.rule)]).strip()


def _ways_in(material: Material, this: Round) -> str:
    used = {
        rating.channel
        for one in material.view.report.rounds
        if one.round.id == this.id
        for rating in one.ratings
    }
    return ", ".join(channel_name(one) for one in sorted(used))


def _changed(material: Material) -> str:
    found = dict.fromkeys(
        one.of
        for reading in material.rounds
        for one in round_rewordings(material.view.workshop, reading.results.round)
    )
    return ", ".join(found) or translate("Words", "none")


def _open_fields() -> list[Block]:
    return [
        OpenField(translate("Outcome", "Who commissioned this and for what use (ACCORD I2)"), 2),
        OpenField(
            translate(
                "Outcome",
                "How participants were chosen, how many were invited (ACCORD M2–M5; DELPHISTAR 11–18)",
            ),
            2,
        ),
        OpenField(
            translate("Outcome", "Why consensus was defined this way (ACCORD M12; DELPHISTAR 29)"),
            2,
        ),
        OpenField(translate("Outcome", "When rounds were to end (ACCORD M13; DELPHISTAR 21–23)")),
        OpenField(
            translate(
                "Outcome",
                "What participants were told between the rounds (ACCORD M17; DELPHISTAR 24–26)",
            ),
            2,
        ),
        OpenField(
            translate("Outcome", "Departures from the plan (ACCORD R1–R2; DELPHISTAR 32)"), 2
        ),
        OpenField(translate("Outcome", "Limits (ACCORD D1; DELPHISTAR 38)"), 2),
        OpenField(translate("Outcome", "Funding and interests (ACCORD O1–O3)"), 2),
    ]
