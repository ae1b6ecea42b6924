"""Carrying a workshop to another laptop: one file with all of it, and taking one in."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from workshop_app.domain.carried import (
    Carried,
    CarriedFile,
    RoundLedger,
    arranged,
    differing_parts,
    without_names,
)
from workshop_app.domain.errors import (
    PartsElsewhereError,
    WorkshopDiffersError,
    WorkshopInTrashError,
)
from workshop_app.domain.marks import Part
from workshop_app.domain.soundness import require_sound
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.events import LibraryChanged
from workshop_app.services.ports import UnitOfWork, WorkshopFiles


class Arrival(StrEnum):
    """What a carried workshop is to this library."""

    NEW = "new"
    HERE = "here"
    DIFFERS = "differs"
    IN_TRASH = "in_trash"


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What a file holds, and what it is to this library; `parts` are those that differ."""

    file: CarriedFile
    arrival: Arrival
    parts: tuple[Part, ...] = ()

    @property
    def carried(self) -> Carried:
        """Return the workshop and all that belongs to it."""
        return self.file.carried


def pack_workshop(
    context: Context,
    files: WorkshopFiles,
    workshop_id: str,
    path: Path,
    *,
    names: bool = True,
    passphrase: str = "",
) -> Carried:
    """Write a workshop with all that is kept of it into one file; return what was written.

    `names` False severs it from its people first, as an anonymous workshop is. Raises
    WorkshopNotFoundError or TargetNotWritableError.
    """
    with context.store.snapshot() as work:
        whole = read_carried(work, workshop_id)
    carried = whole if names else without_names(whole)
    files.write(carried, path, passphrase)
    return carried


def preview_unpacking(
    context: Context, files: WorkshopFiles, path: Path, passphrase: str = ""
) -> Unpacked:
    """Read a file and tell what taking it in would do; raises CarriedError."""
    file = files.read(path, passphrase)
    with context.store.reading() as work:
        return _compared(work, file)


def unpack_workshop(
    context: Context, files: WorkshopFiles, path: Path, passphrase: str = ""
) -> Unpacked:
    """Take a carried workshop in, whole or not at all; one that is here as it is changes nothing.

    Raises CarriedError where the file is refused: it is damaged, or newer than this program, or its
    workshop is here in another state (WorkshopDiffersError) or in the trash.
    """
    file = files.read(path, passphrase)
    with context.store.writing() as work:
        found = _compared(work, file)
        title = file.carried.workshop.title
        if found.arrival is Arrival.DIFFERS:
            raise WorkshopDiffersError(title=title, parts=found.parts)
        if found.arrival is Arrival.IN_TRASH:
            raise WorkshopInTrashError(title=title)
        if found.arrival is Arrival.HERE:
            return found
        _put(work, file.carried)
        work.commit()
    context.events.publish(LibraryChanged())
    return found


def read_carried(work: UnitOfWork, workshop_id: str) -> Carried:
    """Return all that is kept of a workshop; WorkshopNotFoundError.

    Who was taken off the list stays behind with what they left, as it is shown nowhere.
    """
    workshop = work.workshops.get(workshop_id)
    return arranged(
        Carried(
            workshop,
            tuple(_ledger(work, one.id) for one in workshop.rounds),
            tuple(work.decisions.of_workshop(workshop_id)),
            tuple(work.consents.of_workshop(workshop_id)),
            work.workshops.salvaged().get(workshop_id),
        )
    )


def _ledger(work: UnitOfWork, round_id: str) -> RoundLedger:
    return RoundLedger(
        round_id,
        tuple(work.ratings.of_round(round_id)),
        tuple(work.comments.of_round(round_id)),
        tuple(work.carriage.lines(round_id)),
        tuple(work.held.of_round(round_id)),
        work.told.of_round(round_id),
    )


def _compared(work: UnitOfWork, file: CarriedFile) -> Unpacked:
    """Raise CarriedUnsoundError or PartsElsewhereError where it cannot be taken in at all."""
    require_sound(file.carried)
    file = CarriedFile(arranged(file.carried), file.version)
    workshop = file.carried.workshop
    if any(one.id == workshop.id for one in work.workshops.trashed()):
        return Unpacked(file, Arrival.IN_TRASH)
    if any(card.id == workshop.id for card in work.workshops.cards()):
        parts = differing_parts(read_carried(work, workshop.id), file.carried)
        return Unpacked(file, Arrival.DIFFERS if parts else Arrival.HERE, parts)
    if work.carriage.any_taken(_part_ids(workshop)):
        raise PartsElsewhereError(title=workshop.title)
    return Unpacked(file, Arrival.NEW)


def _part_ids(workshop: Workshop) -> list[str]:
    parts = (
        *(workshop.groups, workshop.participants, workshop.recommendations),
        *(workshop.criteria, workshop.rounds),
    )
    return [one.id for some in parts for one in some]


def _put(work: UnitOfWork, carried: Carried) -> None:
    workshop_id = carried.workshop.id
    work.workshops.add(carried.workshop)
    for ledger in carried.ledgers:
        work.carriage.put_ledger(ledger)
    for decision in carried.decisions:
        work.decisions.put(workshop_id, decision)
    for consent in carried.consents:
        work.consents.put(consent)
    if carried.salvaged is not None:
        work.carriage.mark_salvaged(workshop_id, carried.salvaged)
