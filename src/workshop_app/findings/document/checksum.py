"""A short checksum of what a workshop's outcome says, by which documents are recognised as one.

It is made of what may be shown alone: a hidden figure in it could be found by trying. It depends
neither on the language, nor on when or by which version a document was made.
"""

import json
from hashlib import sha256

from workshop_app.analysis import ItemAnalysis, Summary, Suppressed
from workshop_app.domain.decisions import Decision
from workshop_app.findings.report import RoundReport, WorkshopReport

_LETTERS, _PART = 12, 4


def checksum_of(report: WorkshopReport) -> str:
    """Return the checksum, such as 7F3A-91C2-0B64."""
    said = {
        "workshop": report.workshop.id,
        "rounds": [_round(one) for one in report.rounds],
        "decisions": {key: _decision(one) for key, one in report.decisions.items()},
    }
    plain = json.dumps(said, sort_keys=True)
    digest = sha256(plain.encode()).hexdigest()[:_LETTERS].upper()
    return "-".join(digest[at : at + _PART] for at in range(0, _LETTERS, _PART))


def _round(one: RoundReport) -> dict[str, object]:
    return {
        "number": one.round.number,
        "wordings": {
            item.code: [item.title.ko, item.title.en, item.text.ko, item.text.en]
            for item in one.results.recommendations
        },
        "figures": {
            f"{results.criterion.key} {item.item}": _figures(item)
            for results in one.results.criteria
            for item in results.analysis.items
        },
        "comments": sorted([one.recommendation_id, one.text] for one in one.comments),
    }


def _figures(item: ItemAnalysis) -> dict[str, object]:
    groups = {key: _population(figures) for key, figures in item.groups.items()}
    return {"verdict": item.verdict.code, "all": _population(item.overall), "groups": groups}


def _population(figures: Summary | Suppressed) -> object:
    if isinstance(figures, Suppressed):
        return figures.coarse
    apart = (figures.abstained, figures.recused, figures.missing, figures.absent)
    return [*figures.counts, *apart]


def _decision(one: Decision) -> list[object]:
    due = one.due.isoformat() if one.due else None
    return [one.outcome, one.amended_text, one.reason, one.owner, due]
