"""The outcome in a few sentences: who rated, what the verdicts and the decisions are."""

from collections import Counter

from workshop_app.analysis import VerdictCode
from workshop_app.domain.decisions import Outcome
from workshop_app.findings.apart import who_is_apart
from workshop_app.findings.document.material import Material
from workshop_app.wording.labels import outcome_name
from workshop_app.wording.language import local, translate
from workshop_app.wording.report import apart_sentence, counted, labelled, size_sentence
from workshop_app.wording.verdicts import verdict_label


def summary_text(material: Material) -> str:
    """Return the paragraph on top: everything that follows, in numbers and codes."""
    rated = [cells[0] for cells in material.cells.values()]
    said = [size_sentence(material.people, len(rated), len(material.rounds))]
    if rated:
        codes = Counter(cell.item.verdict.code for cell in rated)
        verdicts = counted((verdict_label(code.value), codes[code]) for code in VerdictCode)
        said.append(labelled(local(rated[0].criterion.name), verdicts))
        said.append(apart_sentence(_apart(material)))
    if any(material.decision(item).outcome for item in material.items):
        said.append(labelled(translate("Words", "Decisions"), decided_text(material)))
    return " ".join(said)


def decided_text(material: Material) -> str:
    """Return how many recommendations were decided how."""
    found = Counter(material.decision(item).outcome for item in material.items)
    return counted((outcome_name(one), found[one]) for one in (*Outcome, None))


def _apart(material: Material) -> dict[str, list[str]]:
    """Return by group of what it rates differently from the others, on the first criterion."""
    rule = material.view.workshop.rule
    found: dict[str, list[str]] = {}
    for item in material.items:
        for cell in material.cells.get(item.id, ())[:1]:
            apart = who_is_apart(cell, rule)
            for key in () if apart.within else apart.groups:
                found.setdefault(material.names[key], []).append(item.code)
    return found
