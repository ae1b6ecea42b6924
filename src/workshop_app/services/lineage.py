"""Where recommendations come from, by name: sets that were shipped, workshops that are kept."""

from workshop_app.domain.errors import WorkshopNotFoundError
from workshop_app.domain.recommendations import Origin
from workshop_app.domain.text import LocalText, same_text
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.ports import UnitOfWork
from workshop_app.services.sets import built_in_sets
from workshop_app.wording.lineage import Known


def known_origins(context: Context, workshop: Workshop) -> dict[Origin, Known]:
    """Return the names of all that recommendations of a workshop were taken from."""
    with context.store.reading() as work:
        return read_origins(work, workshop)


def read_origins(work: UnitOfWork, workshop: Workshop) -> dict[Origin, Known]:
    """Return them in the transaction of a caller; an amendment made here comes from nowhere."""
    known: dict[Origin, Known] = {}
    others: dict[str, Workshop | None] = {}
    sets = {one.key: one for one in built_in_sets()}
    for origin in dict.fromkeys(item.origin for item in workshop.recommendations if item.origin):
        kind, _, key = origin.source.partition(":")
        if kind == "set":
            name = sets[key].name if key in sets else same_text(key)
            known[origin] = Known(True, name, origin.item)
        elif key != workshop.id:
            if key not in others:
                others[key] = _other(work, key)
            known[origin] = _known(others[key], origin)
    return known


def _known(other: Workshop | None, origin: Origin) -> Known:
    if other is None:
        return Known(False, LocalText())
    codes = {item.id: item.code for item in other.recommendations}
    return Known(False, same_text(other.title), codes.get(origin.item, ""))


def _other(work: UnitOfWork, workshop_id: str) -> Workshop | None:
    try:
        return work.workshops.get(workshop_id)
    except WorkshopNotFoundError:
        return None
