"""The words of the chosen recommendation: what it amends, and how it reads today."""

from dataclasses import dataclass

from workshop_app.domain.lineage import predecessor, successor
from workshop_app.findings.rewordings import Rewording, criterion_rewordings, item_rewordings
from workshop_app.viewmodels.results.model import ResultsModel
from workshop_app.wording.lineage import amended_from, replaced_by


@dataclass(frozen=True, slots=True)
class Kin:
    """An earlier or later wording; `is_rated` where there are results to turn to."""

    recommendation_id: str
    text: str
    is_rated: bool


def kin_of(model: ResultsModel) -> tuple[Kin, ...]:
    """Return what the chosen recommendation amends and what amends it."""
    item, workshop = model.recommendation, model.workshop
    if item is None:
        return ()
    seen = {one for this in model.rounds for one in this.recommendation_ids}
    old, new = predecessor(workshop, item), successor(workshop, item.id)
    found = [Kin(old.id, amended_from(old), old.id in seen)] if old else []
    found += [Kin(new.id, replaced_by(new), new.id in seen)] if new else []
    return tuple(found)


def rewordings_of(model: ResultsModel) -> tuple[Rewording, ...]:
    """Return what of the chosen recommendation and criterion is worded differently today."""
    item, criterion = model.recommendation, model.criterion
    if item is None or criterion is None:
        return ()
    about = criterion_rewordings(model.workshop, criterion.criterion)
    return (*item_rewordings(model.workshop, item), *about)
