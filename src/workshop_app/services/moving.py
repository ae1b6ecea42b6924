"""Who may still change the group, or only look on, once results were shown.

Whoever subtracts the figures shown before from those shown afterwards is left with one ballot.
"""

from workshop_app.domain.errors import ShownInGroupError
from workshop_app.domain.joining import as_counted
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.workshop import Workshop
from workshop_app.services.ports import UnitOfWork

_LOOKS_ON = ""


def require_figures_stay(work: UnitOfWork, before: Workshop, after: Workshop) -> None:
    """Raise ShownInGroupError where an edit would move answers that were shown.

    In a named workshop who gave them stands beside the figures anyway.
    """
    if before.anonymity is Anonymity.NAMED:
        return
    then, now = _counted_in(before), _counted_in(after)
    moved = [one for one in then.keys() & now.keys() if then[one] != now[one]]
    for person_id in sorted(moved):
        if any(_was_shown(work, before, this.id, person_id) for this in before.rounds):
            raise ShownInGroupError(name=before.participant(person_id).code)


def _counted_in(workshop: Workshop) -> dict[str, str]:
    return {
        one.id: _LOOKS_ON if one.is_observer else one.group_id
        for one in as_counted(workshop).participants
    }


def _was_shown(work: UnitOfWork, workshop: Workshop, round_id: str, person_id: str) -> bool:
    """Tell whether a person has a part in what a round showed, or shows once it is closed again."""
    if workshop.round(round_id).is_revealed:
        given = work.ratings.of_ballot(round_id, person_id)
        return bool(given or work.comments.of_ballot(round_id, person_id))
    told = work.told.of_round(round_id)
    return any(one.participant_id == person_id for one in (*told.ratings, *told.comments))
