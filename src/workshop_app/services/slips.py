"""The slips that participants are handed: a code each, and what is stored under it."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from workshop_app.domain.errors import NobodyToPrintError
from workshop_app.domain.participants import Anonymity, Participant
from workshop_app.domain.text import Language, LocalText
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.phone_door import link_address
from workshop_app.services.phones import make_links
from workshop_app.services.ports import Progress


@dataclass(frozen=True, slots=True)
class Slip:
    """What one person is handed; the name only where names are kept, a link only for phones."""

    code: str
    name: str = ""
    affiliation: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class ByPhone:
    """Where the phone door stands open, and the network that phones join for it, if it is told."""

    base: str
    network: str = ""
    password: str = ""


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
    by_phone: ByPhone | None = None


class SlipPrinter(Protocol):
    """Prints slips to a file."""

    def write(self, slips: Slips, path: Path, progress: Progress) -> None:
        """Write a PDF atomically: the target is the old file or the whole new one.

        Raises TargetNotWritableError or CancelledError.
        """
        ...


def gather_slips(
    context: Context, workshop_id: str, language: Language, by_phone: ByPhone | None = None
) -> Slips:
    """Return the slips of everybody who votes; NobodyToPrintError where nobody does.

    Observers have none: a voter who draws one would be left without a voice. `by_phone` gives each
    a link for the open round, and links of slips printed before are void.
    """
    workshop = context.workshop(workshop_id)
    if not workshop.voters:
        raise NobodyToPrintError(title=workshop.title)
    links: dict[str, str] = {}
    if by_phone is not None:
        for one in make_links(context, workshop_id):
            links[one.participant_id] = link_address(by_phone.base, one.token)
    piles = tuple(_pile(workshop, group.id, links) for group in workshop.groups)
    return Slips(
        workshop.title,
        workshop.anonymity,
        tuple(one for one in piles if one.slips),
        language,
        by_phone,
    )


def print_slips(
    context: Context,
    printer: SlipPrinter,
    workshop_id: str,
    path: Path,
    language: Language,
    progress: Progress,
    by_phone: ByPhone | None = None,
) -> Path:
    """Gather and print the slips; run it as a job. Returns where they lie."""
    printer.write(gather_slips(context, workshop_id, language, by_phone), path, progress)
    return path


def _pile(workshop: Workshop, group_id: str, links: Mapping[str, str]) -> Pile:
    people = [one for one in workshop.members(group_id) if not one.is_observer]
    if workshop.anonymity is Anonymity.ANONYMOUS:
        secrets.SystemRandom().shuffle(people)
    slips = tuple(_slip(workshop, one, links.get(one.id, "")) for one in people)
    return Pile(workshop.group(group_id).name, slips)


def _slip(workshop: Workshop, person: Participant, link: str) -> Slip:
    if workshop.anonymity is Anonymity.ANONYMOUS:
        return Slip(person.code, link=link)
    return Slip(person.code, person.name, person.affiliation, link)
