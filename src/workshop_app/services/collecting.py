"""Ballots that come back as files: read by whoever knows their kind, kept by the one way in.

A reader for a kind of file implements `BallotReader` and is given to `collect`; it returns
ballots and says of everything else why a person must look at it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from workshop_app.domain.collected import (
    AskedAnswer,
    CollectedPage,
    CommentStrip,
    MissingPages,
    Noted,
    RefusedPart,
)
from workshop_app.domain.errors import FileKindUnknownError, FileMissingError, RoundNotOpenError
from workshop_app.domain.rounds import Channel, Round
from workshop_app.domain.workshop import Workshop
from workshop_app.services.ballots import Ballot, OnConflict, Place, Receipt, Taking, submit_ballots
from workshop_app.services.context import Context
from workshop_app.services.ports import Progress

_NO_BALLOTS = ("thumbs.db", "desktop.ini")


@dataclass(frozen=True, slots=True)
class CollectedBallots:
    """What a reader found: at most one ballot a person; `repeated` came a second time the same.

    Nothing of what is asked or refused stands in the ballots.
    """

    ballots: tuple[Ballot, ...] = ()
    asked: tuple[AskedAnswer, ...] = ()
    refused: tuple[RefusedPart, ...] = ()
    missing: tuple[MissingPages, ...] = ()
    pages: tuple[CollectedPage, ...] = ()
    comments: tuple[CommentStrip, ...] = ()
    repeated: int = 0
    noted: tuple[Noted, ...] = ()

    def __add__(self, other: "CollectedBallots") -> "CollectedBallots":
        return CollectedBallots(
            self.ballots + other.ballots,
            self.asked + other.asked,
            self.refused + other.refused,
            self.missing + other.missing,
            self.pages + other.pages,
            self.comments + other.comments,
            self.repeated + other.repeated,
            self.noted + other.noted,
        )


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose answers are wanted, and of which round; `claimed` says whose an unnamed ballot is.

    It maps what is printed on the ballot to the id of a participant.
    """

    workshop: Workshop
    round: Round
    claimed: Mapping[str, str]


class BallotReader(Protocol):
    """Reads ballots of one kind of file."""

    @property
    def endings(self) -> frozenset[str]:
        """Return the endings of its files, in lower case and with the dot."""
        ...

    def read(self, paths: Sequence[Path], wanted: Wanted, progress: Progress) -> CollectedBallots:
        """Return what stands in the files; raises nothing but CancelledError.

        The parts of one ballot may lie in several files, in any order.
        """
        ...


@dataclass(frozen=True, slots=True)
class Conflict:
    """A place of a ballot that another channel has answered otherwise: it waits for a decision."""

    participant_id: str
    place: Place
    channel: Channel


@dataclass(frozen=True, slots=True)
class Collection:
    """What became of all that came back, in ballots; `kept` counts the answers in them."""

    workshop: Workshop
    found: CollectedBallots
    accepted: int
    already: int
    kept: int
    refused: tuple[RefusedPart, ...]
    conflicts: tuple[Conflict, ...]

    @property
    def is_settled(self) -> bool:
        """Tell whether nothing is left to decide, to look for or to hand in again."""
        found = self.found
        return not (found.asked or self.refused or self.conflicts or found.missing)


def collect(
    context: Context,
    readers: Sequence[BallotReader],
    workshop_id: str,
    paths: Sequence[Path],
    progress: Progress,
    *,
    claimed: Mapping[str, str] | None = None,
    dry_run: bool = False,
) -> Collection:
    """Read files and folders and take the ballots in them; a dry run says what would happen.

    Raises RoundNotOpenError: what comes back outside a round is of no use to it.
    """
    workshop = context.workshop(workshop_id)
    this = workshop.open_round
    if this is None:
        raise RoundNotOpenError(number=len(workshop.rounds), state="closed")
    wanted = Wanted(workshop, this, claimed or {})
    found = _read(readers, paths, wanted, progress)
    receipts = _tried(context, found.ballots) if dry_run else submit_ballots(context, found.ballots)
    return _summed_up(workshop, found, receipts)


def _read(
    readers: Sequence[BallotReader], paths: Sequence[Path], wanted: Wanted, progress: Progress
) -> CollectedBallots:
    found = CollectedBallots()
    theirs: dict[int, list[Path]] = {}
    for path in _files(paths):
        ending = path.suffix.lower()
        at = next((at for at, one in enumerate(readers) if ending in one.endings), None)
        if not path.exists():
            refused = RefusedPart(str(path), FileMissingError(path=str(path)))
            found += CollectedBallots(refused=(refused,))
        elif at is None:
            refused = RefusedPart(str(path), FileKindUnknownError(name=path.name))
            found += CollectedBallots(refused=(refused,))
        else:
            theirs.setdefault(at, []).append(path)
    for at, files in theirs.items():
        found += readers[at].read(files, wanted, progress)
    return found


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files, each once; what the system and office programs leave lying is none."""
    seen: set[Path] = set()
    for path in paths:
        below = sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]
        for file in below:
            is_ours = file is path or not (
                file.name.startswith((".", "~$")) or file.name.lower() in _NO_BALLOTS
            )
            if is_ours and (whole := file.absolute()) not in seen:
                seen.add(whole)
                yield file


def _tried(context: Context, ballots: Sequence[Ballot]) -> list[Receipt]:
    """Return what would become of the ballots; nothing of it is kept."""
    with context.store.writing() as work:
        taking = Taking(context, work, OnConflict.HOLD)
        return [taking.take(ballot) for ballot in ballots]


def _summed_up(
    workshop: Workshop, found: CollectedBallots, receipts: Sequence[Receipt]
) -> Collection:
    refused = tuple(
        RefusedPart(workshop.participant(one.participant_id).code, one.refused)
        for one in receipts
        if one.refused is not None
    )
    conflicts = tuple(
        Conflict(ballot.participant_id, place, ballot.channel)
        for ballot, one in zip(found.ballots, receipts, strict=True)
        for place in one.held
    )
    old = [one for one in receipts if not (one.kept or one.held or one.refused)]
    return Collection(
        workshop,
        replace(found, refused=()),
        accepted=sum(bool(one.kept) for one in receipts),
        already=len(old) + found.repeated,
        kept=sum(len(one.kept) for one in receipts),
        refused=found.refused + refused,
        conflicts=conflicts,
    )
