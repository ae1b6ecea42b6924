"""Who rates differently from the others, and why: in their own words."""

from statistics import median

from workshop_app.analysis import Summary
from workshop_app.domain.recommendations import Recommendation
from workshop_app.findings.apart import Apart, who_is_apart
from workshop_app.findings.document.arguments import Argument, Side, arguments, strongest
from workshop_app.findings.document.blocks import (
    Block,
    Bullets,
    Heading,
    OpenField,
    PageBreak,
    Paragraph,
    Tone,
)
from workshop_app.findings.document.decided import what_and_why
from workshop_app.findings.document.material import Material
from workshop_app.findings.view import Cell
from workshop_app.wording.labels import outcome_name
from workshop_app.wording.language import local, translate
from workshop_app.wording.plain import plain_words
from workshop_app.wording.report import (
    apart_intro,
    become_of,
    fact_sentence,
    labelled,
    nobody_apart,
    split_note,
)
from workshop_app.wording.verdicts import verdict_label

_QUOTED = 3


def minority_pages(material: Material) -> list[Block]:
    """Return each case of a group that rates differently, and which opinions differ within groups."""
    rule = material.view.workshop.rule
    told = [
        (item, cell, who_is_apart(cell, rule))
        for item in material.items
        for cell in material.cells.get(item.id, ())
    ]
    cases = [(item, cell, apart) for item, cell, apart in told if apart.groups and not apart.within]
    within = dict.fromkeys(item.code for item, _, apart in told if apart.within)
    blocks: list[Block] = [
        PageBreak(),
        Heading(translate("Outcome", "Who rates differently, and why")),
        Paragraph(apart_intro() if cases else nobody_apart()),
    ]
    for item, cell, apart in cases:
        blocks += _case(material, item, cell, apart)
    if within:
        blocks.append(Paragraph(split_note(within), Tone.NOTE))
    return blocks


def _case(material: Material, item: Recommendation, cell: Cell, apart: Apart) -> list[Block]:
    decision = material.decision(item)
    label = verdict_label(cell.item.verdict.code.value)
    others = [key for key in material.names if key not in apart.groups]
    comments = arguments(material, item, cell.criterion)
    blocks: list[Block] = [
        Heading(f"{item.code}. {material.title(item)}", 2),
        Paragraph(labelled(local(cell.criterion.name), label)),
    ]
    facts = (_fact(material, cell, key) for key in (*apart.groups, *others))
    blocks.append(Bullets(tuple(fact for fact in facts if fact)))
    rounds = len(material.rounds) > 1
    quoted = [
        one
        for key in apart.groups
        for one in strongest(_reasons(material, cell, key, comments), _QUOTED)
    ]
    blocks += [one.quotation(rounds=rounds) for one in quoted]
    if not quoted:
        blocks.append(
            Paragraph(translate("Outcome", "They gave no reason in a comment."), Tone.NOTE)
        )
    if any(_side(cell, key) is Side.LOW for key in apart.groups):
        blocks.append(OpenField(translate("Outcome", "Condition under which they would agree"), 2))
    became = become_of(outcome_name(decision.outcome), what_and_why(decision))
    blocks.append(Paragraph(became))
    return blocks


def _fact(material: Material, cell: Cell, key: str) -> str:
    """Return how a group rates; nothing of a hidden one, or of one that did not rate."""
    figures = cell.item.groups[key]
    if not isinstance(figures, Summary) or not figures.n:
        return ""
    return fact_sentence(
        material.names[key],
        plain_words(figures, cell.criterion.scale),
        figures.top_count or 0,
        figures.bottom_count or 0,
        figures.n,
    )


def _reasons(
    material: Material, cell: Cell, key: str, comments: tuple[Argument, ...]
) -> list[Argument]:
    """Return the group's comments, those on its side of the others first."""
    side = _side(cell, key)
    own = [one for one in comments if one.group == material.names[key]]
    return sorted(own, key=lambda one: one.side is not side)


def _side(cell: Cell, key: str) -> Side:
    """Return whether a group rates higher than the others that are shown, else low."""
    shown = {
        name: (one.top_share or 0.0) - (one.bottom_share or 0.0)
        for name, one in cell.item.groups.items()
        if isinstance(one, Summary)
    }
    rest = [value for name, value in shown.items() if name != key]
    return Side.HIGH if rest and shown[key] > median(rest) else Side.LOW
