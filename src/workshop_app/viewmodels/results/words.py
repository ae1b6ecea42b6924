"""The words of the chosen recommendation: what it amends, and how it reads today."""

from dataclasses import dataclass

from workshop_app.domain.lineage import predecessor, successor
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.workshop import Workshop
from workshop_app.findings.reading import CriterionResults
from workshop_app.findings.rewordings import Rewording, criterion_rewordings, item_rewordings
from workshop_app.wording.lineage import amended_from, replaced_by


@dataclass(frozen=True, slots=True)
class Kin:
    """An earlier or later wording; `is_rated` where there are results to turn to."""

    recommendation_id: str
    text: str
    is_rated: bool


def kin_of(workshop: Workshop, item: Recommendation) -> tuple[Kin, ...]:
    """Return what a recommendation amends and what amends it."""
    seen = {one for this in workshop.rounds if this.is_revealed for one in this.recommendation_ids}
    old, new = predecessor(workshop, item), successor(workshop, item.id)
    found = [Kin(old.id, amended_from(old), old.id in seen)] if old else []
    found += [Kin(new.id, replaced_by(new), new.id in seen)] if new else []
    return tuple(found)


def rewordings_of(
    workshop: Workshop, item: Recommendation, criterion: CriterionResults
) -> tuple[Rewording, ...]:
    """Return what of an item and a criterion, as a round had them, is worded differently today."""
    about = criterion_rewordings(workshop, criterion.criterion)
    return (*item_rewordings(workshop, item), *about)
