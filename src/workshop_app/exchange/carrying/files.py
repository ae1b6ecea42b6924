"""Workshop files: what is carried, written and read whole."""

import json
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, cast

from workshop_app import __version__
from workshop_app.domain.carried import Carried, CarriedFile, RoundLedger
from workshop_app.domain.decisions import Decision
from workshop_app.domain.errors import (
    CarriedDamagedError,
    CarriedTooLargeError,
    FileMissingError,
    NotCarriedError,
    PassphraseMissingError,
    TargetNotWritableError,
)
from workshop_app.domain.rounds import Consent
from workshop_app.domain.salvage import SalvageMark
from workshop_app.domain.workshop import Workshop
from workshop_app.exchange.carrying.archive import MOST_BYTES, pack, unpack
from workshop_app.exchange.carrying.ledgers import ledger_lines, read_ledger
from workshop_app.exchange.carrying.plain import from_plain, to_plain
from workshop_app.exchange.carrying.sealing import HEAD, is_sealed, seal, unseal
from workshop_app.files import replacing

_WORKSHOP = "workshop.json"


@dataclass(frozen=True, slots=True)
class _Whole:
    """What stands beside the ledgers."""

    workshop: Workshop
    decisions: tuple[Decision, ...] = ()
    consents: tuple[Consent, ...] = ()
    salvaged: SalvageMark | None = None


class CarriedFiles:
    """Implements the WorkshopFiles port."""

    def write(self, carried: Carried, path: Path, passphrase: str) -> None:
        """Write a file whole or not at all, encrypted where there is a passphrase."""
        content = pack(_parts(carried), __version__)
        if _carried(unpack(content, str(path))[0], str(path)) != carried:
            raise AssertionError("a workshop file does not hold what was packed")  # our mistake
        if passphrase:
            content = seal(content, passphrase)
        try:
            with replacing(path) as file:
                file.write(content)
        except OSError as error:
            raise TargetNotWritableError(path=str(path), reason=error.strerror) from error

    def is_encrypted(self, path: Path) -> bool:
        """Tell whether a passphrase is needed to read a file; FileMissingError."""
        return is_sealed(_read(path)[:HEAD])

    def read(self, path: Path, passphrase: str) -> CarriedFile:
        """Return what a file holds, its hashes checked; raises CarriedError."""
        content = _read(path)
        if is_sealed(content[:HEAD]):
            if not passphrase:
                raise PassphraseMissingError(path=str(path))
            content = unseal(content, passphrase, str(path))
        parts, program = unpack(content, str(path))
        return CarriedFile(_carried(parts, str(path)), program)


def _read(path: Path) -> bytes:
    """Return the bytes of an ordinary file that is not larger than any workshop's."""
    try:
        if path.exists() and not path.is_file():  # a pipe or device might never end
            raise NotCarriedError(path=str(path))
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise FileMissingError(path=str(path)) from error
    if len(content) > MOST_BYTES:
        raise CarriedTooLargeError(path=str(path))
    return content


def _parts(carried: Carried) -> dict[str, bytes]:
    whole = _Whole(carried.workshop, carried.decisions, carried.consents, carried.salvaged)
    text = json.dumps(to_plain(whole), ensure_ascii=False, indent=1, allow_nan=False)
    parts = {_WORKSHOP: text.encode()}
    for this, ledger in zip(carried.workshop.rounds, carried.ledgers, strict=True):
        lines = ledger_lines(carried.workshop, ledger)
        parts[f"round-{this.number}.jsonl"] = "".join(f"{line}\n" for line in lines).encode()
    return parts


def _carried(parts: dict[str, bytes], path: str) -> Carried:
    """Return what the parts say; CarriedDamagedError names the first that says nothing."""
    part = _WORKSHOP
    try:
        told: Any = json.loads(parts[part])
        whole = from_plain(_Whole, cast("object", told))
        ledgers: list[RoundLedger] = []
        for this in whole.workshop.rounds:
            part = f"round-{this.number}.jsonl"
            lines = parts[part].decode().removesuffix("\n").split("\n")  # no other line ends
            ledgers.append(read_ledger(whole.workshop, this.id, lines))
    except (ValueError, KeyError, RecursionError) as problem:
        raise CarriedDamagedError(path=path, part=part) from problem
    if len(parts) != 1 + len(ledgers):
        raise CarriedDamagedError(path=path, part="manifest.json")
    return Carried(whole.workshop, tuple(ledgers), **_beside(whole))


def _beside(whole: _Whole) -> dict[str, Any]:
    names = [one.name for one in fields(whole)][1:]
    return {name: getattr(whole, name) for name in names}
