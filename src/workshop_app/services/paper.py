"""Ballots on paper: what stands on them, for whom, and how one that comes back is known again."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from workshop_app.domain.codes import code_key
from workshop_app.domain.errors import NobodyToPrintError, RoundNotOpenError
from workshop_app.domain.participants import Anonymity, Participant
from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.domain.rounds import RoundState
from workshop_app.domain.text import LANGUAGES, Language, LocalText
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.ports import Progress

# Nothing that is taken for something else when read aloud or typed: no I, L, O, U.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
PERSON, BLANK = "P", "B"
ROUND_LENGTH, KEY_LENGTH = 4, 8


@dataclass(frozen=True, slots=True)
class PaperStyle:
    """In which languages ballots are printed, and whether for people who see badly."""

    languages: tuple[Language, ...]
    large: bool = False


_IN: tuple[tuple[Language, ...], ...] = (("ko",), ("en",), LANGUAGES)
STYLES = tuple(PaperStyle(one, large) for one in _IN for large in (False, True))


@dataclass(frozen=True, slots=True)
class PaperForm:
    """What is the same on every ballot of a round."""

    title: str
    day: date | None
    workshop_id: str
    number: int
    items: tuple[Recommendation, ...]
    criteria: tuple[Criterion, ...]
    anonymity: Anonymity


@dataclass(frozen=True, slots=True)
class PaperBallot:
    """One ballot: the key in its corner codes, and who it is for; nobody where it is blank."""

    key: str
    name: str = ""
    below: LocalText = field(default_factory=LocalText)

    @property
    def is_blank(self) -> bool:
        """Tell whether whoever gets it writes who they are."""
        return self.key.startswith(BLANK)


@dataclass(frozen=True, slots=True)
class PaperBallots:
    """All that is printed in one go."""

    form: PaperForm
    ballots: tuple[PaperBallot, ...]
    style: PaperStyle


class PaperPrinter(Protocol):
    """Prints ballots to a file."""

    def write(self, ballots: PaperBallots, path: Path, progress: Progress) -> None:
        """Write a PDF atomically; TargetNotWritableError or CancelledError."""
        ...


def gather_ballots(
    context: Context, workshop_id: str, style: PaperStyle, blank: int = 0
) -> PaperBallots:
    """Return a ballot for everybody who is expected, and `blank` more that name nobody.

    Raises NobodyToPrintError where there is nothing to print, RoundNotOpenError between rounds.
    """
    workshop = context.workshop(workshop_id)
    form = form_of(workshop)
    this = workshop.open_round
    people = workshop.expected_in(this) if this else workshop.voters
    if not people and not blank:
        raise NobodyToPrintError(title=workshop.title)
    ballots = [_ballot(workshop, form, person) for person in _in_piles(workshop, people)]
    ballots += [PaperBallot(_blank_key()) for _ in range(blank)]
    return PaperBallots(form, tuple(ballots), style)


def print_ballots(
    context: Context,
    printer: PaperPrinter,
    workshop_id: str,
    path: Path,
    style: PaperStyle,
    progress: Progress,
    blank: int = 0,
) -> Path:
    """Gather and print the ballots; run it as a job. Returns where they lie."""
    printer.write(gather_ballots(context, workshop_id, style, blank), path, progress)
    return path


def form_of(workshop: Workshop) -> PaperForm:
    """Return what is asked in the open round, or in the first one where none was opened yet.

    Raises RoundNotOpenError between rounds: what the next one asks is not known.
    """
    this = workshop.open_round
    if this is None and workshop.rounds:
        raise RoundNotOpenError(number=len(workshop.rounds), state=RoundState.CLOSED)
    items = workshop.rated_in(this) if this else workshop.recommendations
    return PaperForm(
        workshop.title,
        workshop.details.day,
        workshop.id,
        this.number if this else 1,
        items,
        workshop.criteria_of(this) if this else workshop.criteria,
        workshop.anonymity,
    )


def round_key(form: PaperForm) -> str:
    """Return what says in a corner code of which workshop and round a ballot is."""
    return digest(ROUND_LENGTH, form.workshop_id, str(form.number))


def person_keys(workshop: Workshop, form: PaperForm) -> dict[str, str]:
    """Return whose ballot each key is, by id; a key that two people share names neither."""
    found: dict[str, str] = {}
    for person in workshop.voters:
        key = _key(workshop, form, person)
        found[key] = "" if key in found else person.id
    return {key: person for key, person in found.items() if person}


def digest(length: int, *parts: str) -> str:
    """Return so many characters that stand for `parts`, five bits each."""
    number = int.from_bytes(sha256("\0".join(parts).encode()).digest(), "big")
    return "".join(ALPHABET[number >> 5 * at & 31] for at in range(length))


def _ballot(workshop: Workshop, form: PaperForm, person: Participant) -> PaperBallot:
    key = _key(workshop, form, person)
    group = workshop.group(person.group_id).name
    if workshop.anonymity is Anonymity.NAMED and person.name:
        return PaperBallot(key, person.name, group)
    return PaperBallot(key, person.code, group)


def _key(workshop: Workshop, form: PaperForm, person: Participant) -> str:
    """Return a person's key; of an anonymous one it is made of nothing but the code."""
    anonymous = workshop.anonymity is Anonymity.ANONYMOUS
    who = code_key(person.code) if anonymous else person.id
    return PERSON + digest(KEY_LENGTH - 1, form.workshop_id, str(form.number), who)


def _blank_key() -> str:
    return BLANK + "".join(secrets.choice(ALPHABET) for _ in range(KEY_LENGTH - 1))


def _in_piles(workshop: Workshop, people: Sequence[Participant]) -> list[Participant]:
    """Return the people group by group; where nobody is named, in no order within it."""
    piled: list[Participant] = []
    for group in workshop.groups:
        pile = [one for one in people if one.group_id == group.id]
        if workshop.anonymity is Anonymity.ANONYMOUS:
            secrets.SystemRandom().shuffle(pile)
        piled += pile
    return piled
