"""The library: find, delete, bring back."""

from datetime import timedelta

from workshop_app.domain.errors import AmbiguousWorkshopError, WorkshopNotFoundError
from workshop_app.domain.library import TRASH_DAYS, TrashedWorkshop, WorkshopCard
from workshop_app.domain.salvage import SalvageMark
from workshop_app.domain.text import clean_line, search_key
from workshop_app.services.context import Context
from workshop_app.services.events import LibraryChanged
from workshop_app.services.ports import UnitOfWork

DAYS_OF_USE = "storage.days"
DAYS_USED = 7
MOST_DAYS_OF_USE = 60


def salvage_mark(context: Context, workshop_id: str) -> SalvageMark | None:
    """Return what says of a workshop that it comes from a damaged file, if it does."""
    with context.store.reading() as work:
        return work.workshops.salvaged().get(workshop_id)


def list_workshops(context: Context, search: str = "") -> list[WorkshopCard]:
    """Return the cards of all workshops, or of those in which every word is found."""
    wanted = clean_line(search)
    with context.store.reading() as work:
        cards = work.workshops.cards()
        if not wanted:
            return cards
        found = set(work.workshops.search(wanted))
    return [card for card in cards if card.id in found]


def search_workshops(context: Context, search: str) -> set[str]:
    """Return the ids of the workshops in which every word is found."""
    with context.store.reading() as work:
        return set(work.workshops.search(clean_line(search)))


def find_workshop(context: Context, name: str) -> str:
    """Return the id meant by an id, an unambiguous start of one, or an exact title.

    Raises WorkshopNotFoundError or AmbiguousWorkshopError (with the candidates).
    """
    cards = list_workshops(context)
    wanted = search_key(clean_line(name))
    exact = [card for card in cards if card.id == name]
    titled = [card for card in cards if search_key(card.title) == wanted]
    starting = [card for card in cards if wanted and card.id.startswith(wanted)]
    matches = exact or titled or starting
    if not matches:
        raise WorkshopNotFoundError(name=name)
    if len(matches) > 1:
        raise AmbiguousWorkshopError(name=name, matches=[f"{c.id}  {c.title}" for c in matches])
    return matches[0].id


def delete_workshop(context: Context, workshop_id: str) -> None:
    """Move a workshop to the trash, where it lies for 30 days."""
    with context.store.writing() as work:
        work.workshops.trash(workshop_id, context.now())
        work.commit()
    context.events.publish(LibraryChanged())


def restore_workshop(context: Context, workshop_id: str) -> None:
    """Bring a workshop back from the trash."""
    with context.store.writing() as work:
        work.workshops.restore(workshop_id)
        work.commit()
    context.events.publish(LibraryChanged())


def list_trash(context: Context) -> list[TrashedWorkshop]:
    """Return what can still be brought back."""
    with context.store.reading() as work:
        return work.workshops.trashed()


def note_use(context: Context) -> None:
    """Note that the program is used today, by which the trash is told from a wrong clock."""
    today = context.now().date().isoformat()
    with context.store.reading() as work:
        days = _days_of_use(work)
    if today in days:
        return
    with context.store.writing() as work:
        kept = [*_days_of_use(work), today][-MOST_DAYS_OF_USE:]
        work.settings.put(DAYS_OF_USE, " ".join(kept))
        work.commit()


def old_trash(context: Context) -> list[TrashedWorkshop]:
    """Return what has lain in the trash for 30 days, on seven of which the program was used.

    A clock that jumped a year ahead makes one day of use, and so destroys nothing.
    """
    with context.store.reading() as work:
        return _old_trash(context, work)


def empty_old_trash(context: Context) -> int:
    """Destroy what is old in the trash, as somebody who saw its names asked; return how many."""
    with context.store.writing() as work:
        old = _old_trash(context, work)
        latest = max((one.deleted_at for one in old), default=None)
        gone = 0 if latest is None else work.workshops.purge(latest + timedelta(microseconds=1))
        work.commit()
    return gone


def _old_trash(context: Context, work: UnitOfWork) -> list[TrashedWorkshop]:
    limit, days = context.now() - timedelta(days=TRASH_DAYS), _days_of_use(work)
    return [
        one
        for one in work.workshops.trashed()
        if one.deleted_at < limit
        and sum(day > one.deleted_at.date().isoformat() for day in days) >= DAYS_USED
    ]


def _days_of_use(work: UnitOfWork) -> list[str]:
    return work.settings.get(DAYS_OF_USE).split()
