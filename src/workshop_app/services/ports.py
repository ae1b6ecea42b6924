"""What the services need from the outside: storage, exchange, time, and work in the background."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:  # the start need not read what only names a port's values
    from workshop_app.domain.carried import Carried, CarriedFile, Line, RoundLedger
    from workshop_app.domain.copies import UncleanCopy
    from workshop_app.domain.decisions import Decision
    from workshop_app.domain.library import TrashedWorkshop, WorkshopCard
    from workshop_app.domain.marks import Changes, Mark
    from workshop_app.domain.phones import PhoneLink
    from workshop_app.domain.raw_table import RawSheet
    from workshop_app.domain.rounds import Consent, Round
    from workshop_app.domain.salvage import SalvageMark
    from workshop_app.domain.workshop import Workshop
    from workshop_app.services.ledgers import Comments, Held, Ratings, ToldFigures

_T = TypeVar("_T")


class Workshops(Protocol):
    """The workshops that are kept."""

    def add(self, workshop: Workshop) -> None:
        """Keep a new workshop with all it owns."""
        ...

    def get(self, workshop_id: str) -> Workshop:
        """Return a workshop that is not in the trash; WorkshopNotFoundError."""
        ...

    def of_round(self, round_id: str, make: Callable[[Workshop, Round], _T]) -> _T:
        """Return what `make` makes of a round and its workshop, once while they stay as they are.

        Raises NotInRoundError where there is no such round, or it lies in the trash.
        """
        ...

    def save(self, workshop: Workshop) -> None:
        """Keep the difference to what is stored: parts added, changed, moved and removed."""
        ...

    def cards(self) -> list[WorkshopCard]:
        """Return one card a workshop, newest day first, without the trash."""
        ...

    def salvaged(self) -> dict[str, SalvageMark]:
        """Return workshop id -> what says of it that it comes from a damaged file."""
        ...

    def search(self, text: str) -> list[str]:
        """Return ids of workshops in which each word of `text` occurs somewhere.

        Looks in titles, places, recommendation titles and texts, and comments; any length.
        """
        ...

    def trash(self, workshop_id: str, at: datetime) -> None:
        """Move a workshop to the trash."""
        ...

    def restore(self, workshop_id: str) -> None:
        """Bring a workshop back from the trash."""
        ...

    def trashed(self) -> list[TrashedWorkshop]:
        """Return what lies in the trash, newest first."""
        ...

    def purge(self, deleted_before: datetime) -> int:
        """Destroy what was trashed before then with all its ratings; return how many.

        It goes from the backups too, which keep everything else.
        """
        ...


class PhoneLinks(Protocol):
    """The links of open rounds; the store takes them away with the round."""

    def of_round(self, round_id: str) -> list[PhoneLink]:
        """Return the links of a round, one a person at most, in no particular order."""
        ...

    def put(self, round_id: str, link: PhoneLink) -> None:
        """Keep a link in place of the person's earlier one."""
        ...


class Decisions(Protocol):
    """What was concluded."""

    def of_workshop(self, workshop_id: str) -> list[Decision]:
        """Return the decisions of a workshop."""
        ...

    def put(self, workshop_id: str, decision: Decision) -> None:
        """Keep a decision in place of an earlier one."""
        ...


class Consents(Protocol):
    """Who was shown which consent text."""

    def of_workshop(self, workshop_id: str) -> list[Consent]:
        """Return the consents of a workshop."""
        ...

    def put(self, consent: Consent) -> None:
        """Keep that a participant went on after reading."""
        ...


class Settings(Protocol):
    """Small values of the program itself, as text by name."""

    def get(self, name: str, default: str = "") -> str:
        """Return a value."""
        ...

    def put(self, name: str, value: str) -> None:
        """Keep a value."""
        ...


class Carriage(Protocol):
    """What carrying a whole workshop needs beyond what people do in it."""

    def lines(self, round_id: str) -> list[Line]:
        """Return the history of a round's ratings and comments, in each ballot as it came."""
        ...

    def any_taken(self, ids: Iterable[str]) -> bool:
        """Tell whether a part of any workshop, in the trash or not, has one of these ids."""
        ...

    def put_ledger(self, ledger: RoundLedger) -> None:
        """Keep all that was left in a round that is new here, with its history."""
        ...

    def mark_salvaged(self, workshop_id: str, mark: SalvageMark) -> None:
        """Keep for good that a workshop comes from a damaged file."""
        ...


class UnitOfWork(Protocol):
    """One transaction: all of it is committed, or none."""

    @property
    def workshops(self) -> Workshops: ...  # noqa: D102
    @property
    def ratings(self) -> Ratings: ...  # noqa: D102
    @property
    def comments(self) -> Comments: ...  # noqa: D102
    @property
    def held(self) -> Held: ...  # noqa: D102
    @property
    def phones(self) -> PhoneLinks: ...  # noqa: D102
    @property
    def told(self) -> ToldFigures: ...  # noqa: D102
    @property
    def decisions(self) -> Decisions: ...  # noqa: D102
    @property
    def consents(self) -> Consents: ...  # noqa: D102
    @property
    def settings(self) -> Settings: ...  # noqa: D102
    @property
    def carriage(self) -> Carriage: ...  # noqa: D102

    def marks(self) -> dict[tuple[str, Mark], int]:
        """Return (workshop id, kind) -> how often this kind of thing was changed.

        The numbers grow in the transaction that makes the change, whichever process does.
        """
        ...

    def anonymise(self, workshop: Workshop) -> None:
        """Drop names, draw new codes, coarsen times to days, shuffle the order of rows.

        Afterwards nothing in the file ties a person to a ballot. Backups that still do are
        listed and removed by the store.
        """
        ...

    def commit(self) -> None:
        """Make all of it durable; returns only when the disk says so."""
        ...


class Store(Protocol):
    """The opened file. Reading and writing both go through a unit of work."""

    @property
    def path(self) -> Path:
        """Return where the file lies."""
        ...

    @property
    def is_read_only(self) -> bool:
        """Tell whether it was opened for review only."""
        ...

    def writing(self) -> AbstractContextManager[UnitOfWork]:
        """Begin a transaction that may write (BEGIN IMMEDIATE); without commit it is undone."""
        ...

    def reading(self) -> AbstractContextManager[UnitOfWork]:
        """Begin a transaction that only reads."""
        ...

    def snapshot(self) -> AbstractContextManager[UnitOfWork]:
        """Read from a copy, for exports, so that no lock stands against a rating."""
        ...

    def back_up(self) -> Path | None:
        """Write a verified backup if anything changed since the last; return where.

        File and backups are made not to tell in which order people of anonymous workshops came.
        """
        ...

    def clean_up(self, *, every_copy: bool = False) -> None:
        """Clean file and copies of former participants and workshops, where that is due.

        `every_copy`: of the people of every anonymous workshop, noted or not.
        """
        ...

    def unclean_copies(self) -> list[UncleanCopy]:
        """Return every copy that still names people of anonymous workshops, or may."""
        ...

    def tidy(self, at_most: int | None = None) -> None:
        """Lay the file anew where it tells in which order people of anonymous workshops came.

        `at_most`: only if it has no more bytes, so that nobody waits.
        """
        ...

    def check_in_place(self) -> None:
        """Raise FileReplacedError where the open file was moved, deleted or replaced."""
        ...

    def changed_outside(self) -> Changes | None:
        """Return what another process changed since the last call; None where none wrote."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


class Progress(Protocol):
    """How a job tells where it is, and learns that it was cancelled."""

    def report(self, done: int, total: int) -> None:
        """Tell that `done` of `total` steps are behind; raises CancelledError when stopped."""
        ...


class RunningJob(Protocol):
    """A job that can be stopped."""

    def cancel(self) -> None:
        """Ask it to stop at its next report."""
        ...


class Jobs(Protocol):
    """Runs what takes longer than 100 ms away from the window."""

    def run(
        self,
        work: Callable[[Progress], _T],
        *,
        done: Callable[[_T], object],
        failed: Callable[[Exception], object],
        progress: Callable[[int, int], object] | None = None,
    ) -> RunningJob:
        """Start `work`; call exactly one of `done` and `failed`, on the caller's thread."""
        ...


class PasswordHasher(Protocol):
    """Hashes the facilitator PIN (argon2id)."""

    def hash(self, secret: str) -> str:
        """Return a salted hash."""
        ...

    def verify(self, hashed: str, secret: str) -> bool:
        """Tell whether `secret` is the one that was hashed."""
        ...


class TableFiles(Protocol):
    """Reads tables from files, whatever they mean."""

    def read(self, path: Path) -> list[RawSheet]:
        """Return all sheets, a text file's only one without a name; raises TableError."""
        ...


class WorkshopFiles(Protocol):
    """Writes and reads `.workshop` files."""

    def write(self, carried: Carried, path: Path, passphrase: str) -> None:
        """Write a file whole or not at all, encrypted where there is a passphrase.

        Raises TargetNotWritableError.
        """
        ...

    def is_encrypted(self, path: Path) -> bool:
        """Tell whether a passphrase is needed to read a file."""
        ...

    def read(self, path: Path, passphrase: str) -> CarriedFile:
        """Return what a file holds, its hashes checked; raises CarriedError."""
        ...
