"""What a ballot file says, before it is a workbook, and the marks by which it is known again."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from workshop_app.domain.participants import Anonymity, Participant
from workshop_app.domain.raw_table import RawSheet
from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.domain.rounds import Round
from workshop_app.domain.text import Language, LocalText
from workshop_app.domain.workshop import Workshop

SCHEMA = 1
_NAMES = ("schema", "workshop", "round", "person", "copy", "checksum")
_PREFIX = "workshop-app ballot "


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands in the properties of the document; a blank one has a number for the person."""

    workshop_id: str
    round_id: str
    participant_id: str = ""
    copy: int = 0
    schema: int = SCHEMA

    def properties(self) -> dict[str, str]:
        """Return the marks by the names of their properties."""
        values = (*self._values(), self._checksum())
        return {_PREFIX + name: value for name, value in zip(_NAMES, values, strict=True)}

    def _values(self) -> tuple[str, ...]:
        whose = self.participant_id, str(self.copy)
        return str(self.schema), self.workshop_id, self.round_id, *whose

    def _checksum(self) -> str:
        return sha256("\n".join(self._values()).encode()).hexdigest()[:16]


def marks_in(properties: Mapping[str, str]) -> Marks | None:
    """Return the marks of a file; None where there are none, or somebody has changed them."""
    found = [properties.get(_PREFIX + name, "") for name in _NAMES]
    schema, workshop_id, round_id, person, copy, _ = found
    if not (schema.isdecimal() and copy.isdecimal() and len(schema + copy) < len(_PREFIX)):
        return None
    marks = Marks(workshop_id, round_id, person, int(copy), int(schema))
    return marks if list(marks.properties().values()) == found else None


@dataclass(frozen=True, slots=True)
class BallotForm:
    """One file: for a person, or blank with a cell for the code."""

    title: str
    number: int
    anonymity: Anonymity
    consent: LocalText
    items: tuple[Recommendation, ...]
    criteria: tuple[Criterion, ...]
    languages: tuple[Language, ...]
    marks: Marks
    person: Participant | None = None

    @property
    def name(self) -> str:
        """Return the person's name where it is kept with ratings or by the facilitator."""
        if self.person is None or self.anonymity is Anonymity.ANONYMOUS:
            return ""
        return self.person.name


def form_of(
    workshop: Workshop,
    this: Round,
    languages: tuple[Language, ...],
    person: Participant | None = None,
    copy: int = 0,
) -> BallotForm:
    """Return the form of a round: of a person, or blank with the number of the copy."""
    return BallotForm(
        workshop.title,
        this.number,
        workshop.anonymity,
        workshop.consent,
        workshop.rated_in(this),
        workshop.criteria_of(this),
        languages,
        Marks(workshop.id, this.id, person.id if person else "", copy),
        person,
    )


@dataclass(frozen=True, slots=True)
class BallotFile:
    """A file that came back: its sheets and the properties of the document."""

    sheets: tuple[RawSheet, ...]
    properties: Mapping[str, str]


class BallotFiles(Protocol):
    """Writes ballots as files and reads them; implemented in exchange."""

    def write(self, form: BallotForm, path: Path) -> None:
        """Write a ballot whole or not at all; TargetNotWritableError."""
        ...

    def read(self, path: Path) -> BallotFile:
        """Read a file that may be anything; TableError where it is no table within the limits."""
        ...
