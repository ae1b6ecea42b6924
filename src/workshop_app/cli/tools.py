"""What the command line needs from the composition root, as factories that load when called."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from workshop_app.domain.doubts import Doubt
from workshop_app.domain.salvage import Salvage
from workshop_app.domain.text import Language
from workshop_app.services.ballot_files.form import BallotFiles
from workshop_app.services.collecting import BallotReader
from workshop_app.services.context import Context
from workshop_app.services.handing_on import Ways
from workshop_app.services.paper import PaperPrinter
from workshop_app.services.phone_door import NetworkAddress, OpenDoor
from workshop_app.services.ports import TableFiles, WorkshopFiles
from workshop_app.services.records.lines import RecordFiles
from workshop_app.services.roster import RosterPrinter
from workshop_app.services.slips import SlipPrinter
from workshop_app.services.tables.ratings import RatingsReader


@dataclass(frozen=True, slots=True)
class Place:
    """Where the workshops lie: a file, or a folder with the usual file in it, or the default."""

    database: Path | None = None
    data_dir: Path | None = None


class Repair(Protocol):
    """What was put right in a file, what could not be, and a copy of it as it was."""

    @property
    def backup(self) -> Path:
        """Return where the file lies as it was."""
        ...

    @property
    def mended(self) -> list[Doubt]:
        """Return what was put right."""
        ...

    @property
    def rebuilt(self) -> bool:
        """Tell whether only its indexes were damaged, and were made anew."""
        ...

    @property
    def left(self) -> list[Doubt]:
        """Return what is still wrong."""
        ...


@dataclass(frozen=True, slots=True)
class Check:
    """One line of `doctor`: what was looked at, what was found, and the line that fixes it."""

    name: str
    ok: bool
    found: str
    fix: str = ""


@dataclass(frozen=True, slots=True)
class Tools:
    """Every field is a function, so that nothing is opened or imported before it is needed.

    `open_context` raises a UserError where the file cannot be used and closes it at the end.
    `start_window` runs the program on the screen and returns its exit code; the language is
    None where none was asked for. `make_pictures` draws the main screens of a workshop as PNG
    files into a folder. `repair` puts right what a file proves.
    `salvage` brings what can be read of a damaged file into a new one. `start_log` keeps in the program's log what is done from here on.
    `outcome_ways` says what the outcome can be written as. `phone_door` returns the door for phones, which opens when it is entered.
    `doctor_checks` looks at the data folder, the file and the window system.
    """

    open_context: Callable[[Place], AbstractContextManager[Context]]
    outcome_ways: Callable[[], Ways]
    table_reader: Callable[[], RatingsReader]
    table_files: Callable[[], TableFiles]
    record_files: Callable[[], RecordFiles]
    paper_printer: Callable[[], PaperPrinter]
    roster_printer: Callable[[], RosterPrinter]
    slip_printer: Callable[[], SlipPrinter]
    ballot_files: Callable[[], BallotFiles]
    workshop_files: Callable[[], WorkshopFiles]
    ballot_readers: Callable[[], Sequence[BallotReader]]
    start_window: Callable[[Place, Language | None], int]
    make_pictures: Callable[[Context, str, Path], list[Path]]
    repair: Callable[[Place], Repair]
    salvage: Callable[[Path, Path], Salvage]
    start_log: Callable[[Place], None]
    phone_door: OpenDoor
    network_addresses: Callable[[], list[NetworkAddress]]
    doctor_checks: Callable[[Place], Iterable[Check]]
