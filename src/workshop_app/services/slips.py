"""The slips that participants are handed: a code each, and what is stored under it."""

import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from workshop_app.domain.errors import NobodyToPrintError
from workshop_app.domain.participants import Anonymity, Participant
from workshop_app.domain.text import Language, LocalText
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.ports import Progress


@dataclass(frozen=True, slots=True)
class Slip:
    """What one person is handed; the name only where names are kept."""

    code: str
    name: str = ""
    affiliation: str = ""


@dataclass(frozen=True, slots=True)
class Pile:
    """The slips of one group: where nobody is named, people draw one of their group's pile."""

    group: LocalText
    slips: tuple[Slip, ...]


@dataclass(frozen=True, slots=True)
class Slips:
    """All slips of a workshop, as one language says them."""

    title: str
    anonymity: Anonymity
    piles: tuple[Pile, ...]
    language: Language


class SlipPrinter(Protocol):
    """Prints slips to a file."""

    def write(self, slips: Slips, path: Path, progress: Progress) -> None:
        """Write a PDF atomically: the target is the old file or the whole new one.

        Raises TargetNotWritableError or CancelledError.
        """
        ...


def gather_slips(context: Context, workshop_id: str, language: Language) -> Slips:
    """Return the slips of everybody who votes; NobodyToPrintError where nobody does.

    Observers have none: a voter who draws one would be left without a voice.
    """
    workshop = context.workshop(workshop_id)
    if not workshop.voters:
        raise NobodyToPrintError(title=workshop.title)
    piles = tuple(_pile(workshop, group.id) for group in workshop.groups)
    return Slips(
        workshop.title, workshop.anonymity, tuple(one for one in piles if one.slips), language
    )


def print_slips(
    context: Context,
    printer: SlipPrinter,
    workshop_id: str,
    path: Path,
    language: Language,
    progress: Progress,
) -> Path:
    """Gather and print the slips; run it as a job. Returns where they lie."""
    printer.write(gather_slips(context, workshop_id, language), path, progress)
    return path


def _pile(workshop: Workshop, group_id: str) -> Pile:
    people = [one for one in workshop.members(group_id) if not one.is_observer]
    if workshop.anonymity is Anonymity.ANONYMOUS:
        secrets.SystemRandom().shuffle(people)
    return Pile(workshop.group(group_id).name, tuple(_slip(workshop, one) for one in people))


def _slip(workshop: Workshop, person: Participant) -> Slip:
    if workshop.anonymity is Anonymity.ANONYMOUS:
        return Slip(person.code)
    return Slip(person.code, person.name, person.affiliation)
