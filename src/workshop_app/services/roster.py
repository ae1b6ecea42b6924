"""The list for the table at the door: who is expected, with a box for who has come."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from workshop_app.domain.errors import NobodyToPrintError
from workshop_app.domain.participants import Anonymity, Participant
from workshop_app.domain.text import Language, LocalText
from workshop_app.services.context import Context
from workshop_app.services.ports import Progress


@dataclass(frozen=True, slots=True)
class RosterLine:
    """One person: the name where it is kept, else the code where that names nobody."""

    name: str = ""
    affiliation: str = ""


@dataclass(frozen=True, slots=True)
class RosterGroup:
    """The people of one group."""

    name: LocalText
    lines: tuple[RosterLine, ...]


@dataclass(frozen=True, slots=True)
class Roster:
    """Everybody who is expected, as one language says it."""

    title: str
    groups: tuple[RosterGroup, ...]
    language: Language


class RosterPrinter(Protocol):
    """Prints a roster to a file."""

    def write(self, roster: Roster, path: Path, progress: Progress) -> None:
        """Write a PDF atomically; TargetNotWritableError or CancelledError."""
        ...


def gather_roster(context: Context, workshop_id: str, language: Language) -> Roster:
    """Return who is expected; NobodyToPrintError where nobody is.

    No name ever stands beside a code: whoever passes the table would read the key. Of anonymous
    people there is a line each to tick, and nothing on it.
    """
    workshop = context.workshop(workshop_id)
    if not workshop.participants:
        raise NobodyToPrintError(title=workshop.title)
    groups = tuple(
        RosterGroup(group.name, tuple(_line(workshop.anonymity, one) for one in members))
        for group in workshop.groups
        if (members := workshop.members(group.id))
    )
    return Roster(workshop.title, groups, language)


def print_roster(
    context: Context,
    printer: RosterPrinter,
    workshop_id: str,
    path: Path,
    language: Language,
    progress: Progress,
) -> Path:
    """Gather and print the roster; run it as a job. Returns where it lies."""
    printer.write(gather_roster(context, workshop_id, language), path, progress)
    return path


def _line(anonymity: Anonymity, person: Participant) -> RosterLine:
    if anonymity is Anonymity.ANONYMOUS:
        return RosterLine()
    return RosterLine(person.name or person.code, person.affiliation)
