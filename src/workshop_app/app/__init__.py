"""The composition root: the only module that knows every layer.

Heavy modules are imported where they are first needed: the window paints before SQLAlchemy,
openpyxl or NumPy are read.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from workshop_app.domain.text import Language
from workshop_app.files import keep_to_owner, make_own_folder
from workshop_app.wording.language import set_language, system_language

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from workshop_app.domain.preferences import Preferences
    from workshop_app.domain.raw_table import RawSheet
    from workshop_app.domain.salvage import Salvage
    from workshop_app.findings.document.blocks import Document
    from workshop_app.findings.report import WorkshopReport
    from workshop_app.services.ballot_files.form import BallotFile, BallotForm
    from workshop_app.services.collecting import BallotReader
    from workshop_app.services.context import Context
    from workshop_app.services.handing_on import Ways
    from workshop_app.services.ports import Progress
    from workshop_app.services.slips import Slips
    from workshop_app.storage.sqlite.repairing import Repair
    from workshop_app.ui.qt.single_instance import SingleInstance
    from workshop_app.ui.window.main import MainWindow
    from workshop_app.ui.window.opening import BackupOffer
    from workshop_app.ui.window.shell import Shell

DATABASE = "workshops.db"
MOST_BACKUP_OFFERS = 12


@dataclass(frozen=True, slots=True)
class Places:
    """Where this run keeps its file; logs and backups lie beside it."""

    database: Path

    @property
    def folder(self) -> Path:
        """Return the data folder."""
        return self.database.parent


class LazyWorkbook:
    """Implements WorkbookWriter; openpyxl is read when the first workbook is written."""

    def write(self, report: WorkshopReport, path: Path, progress: Progress) -> None:
        """Write the report atomically."""
        from workshop_app.exchange.workbook import ExcelWorkbook

        ExcelWorkbook().write(report, path, progress)


class LazySlips:
    """Implements SlipPrinter; what draws on paper is read when slips are first printed."""

    def write(self, slips: Slips, path: Path, progress: Progress) -> None:
        """Write the slips atomically."""
        from workshop_app.printing.slips import PdfSlips

        PdfSlips().write(slips, path, progress)


class LazyBallots:
    """Implements BallotFiles; openpyxl is read when the first ballot is written or read."""

    def write(self, form: BallotForm, path: Path) -> None:
        """Write a ballot whole or not at all."""
        from workshop_app.exchange.ballots.files import ExcelBallots

        ExcelBallots().write(form, path)

    def read(self, path: Path) -> BallotFile:
        """Read what came back."""
        from workshop_app.exchange.ballots.files import ExcelBallots

        return ExcelBallots().read(path)


def ballot_readers() -> list[BallotReader]:
    """Return who reads which kind of ballot that comes back as a file."""
    from workshop_app.printing.reading.scans import ScanReader
    from workshop_app.services.ballot_files.reader import BallotFileReader

    return [BallotFileReader(LazyBallots()), ScanReader()]


class LazyDocuments:
    """Implements DocumentWriter; what writes a kind of file is read when the first is written."""

    def write(self, documents: Sequence[Document], path: Path) -> None:
        """Write the kind of file that the ending of `path` names."""
        kind = path.suffix.lower()
        if kind == ".pdf":
            from workshop_app.printing.report_pdf import write_report_pdf

            return write_report_pdf(documents, path)
        from workshop_app.charts.figures import figure_png

        if kind == ".hwpx":
            from workshop_app.exchange.documents.hwpx import write_hwpx as write
        elif kind == ".pptx":
            from workshop_app.exchange.documents.slides import write_pptx as write
        else:
            from workshop_app.exchange.documents.word import write_docx as write
        return write(documents, path, figure_png)


def _ways() -> Ways:
    """Return how files of the outcome are made; read when the first is."""
    from workshop_app.app.outcomes import outcome_ways

    return outcome_ways()


class LazyTables:
    """Implements TableFiles; what reads tables is read when the first file is opened."""

    def read(self, path: Path) -> list[RawSheet]:
        """Return all sheets."""
        from workshop_app.exchange.tables import TableFilesReader

        return TableFilesReader().read(path)


def find_places(database: Path | None = None, data_dir: Path | None = None) -> Places:
    """Return the places asked for, else those of the system (platformdirs)."""
    if database is not None:
        return Places(database.expanduser().absolute())
    if data_dir is None:
        from platformdirs import user_data_path

        data_dir = user_data_path("workshop-app", appauthor=False)
    return Places(data_dir.expanduser().absolute() / DATABASE)


def open_context(places: Places, *, own_folder: bool = True, busy_ms: int = 100) -> Context:
    """Open the store and return the services' context; a file we may not write is for review.

    `own_folder` makes the data folder where it is missing, as for the system's own one.
    """
    from workshop_app.domain.errors import FileReadOnlyError, FolderUnusableError
    from workshop_app.services.context import Context
    from workshop_app.storage.sqlite.opening import open_store

    if own_folder:
        try:
            make_own_folder(places.folder)
        except OSError as error:
            raise FolderUnusableError(path=places.folder) from error
        _keep_to_owner(places)
    try:
        return Context(open_store(places.database, busy_ms=busy_ms))
    except FileReadOnlyError:
        if not places.database.exists():
            raise
        return Context(open_store(places.database, read_only=True, busy_ms=busy_ms))


def peek_preferences(places: Places, language: Language | None = None) -> Preferences:
    """Return the preferences for the first paint, read without SQLAlchemy."""
    from workshop_app.domain.preferences import preferences_from
    from workshop_app.storage.sqlite.peek import peek_settings

    kept = peek_settings(places.database)
    return preferences_from(kept | ({"language": language} if language else {}), system_language())


def make_application() -> QApplication:
    """Return the one QApplication with its name, icon and Qt's own translations."""
    from PySide6.QtWidgets import QApplication

    from workshop_app.ui.qt.quick_start import quicken_imports

    quicken_imports()
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("workshop-app")
    app.setApplicationDisplayName("Workshop App")
    app.setDesktopFileName("workshop-app")
    return app


def make_window(
    places: Places,
    preferences: Preferences,
    open_file: Callable[[], Context] | None = None,
    take_over: Callable[[], object] = lambda: None,
) -> MainWindow:
    """Return the main window; it is furnished and opens the file after its first paint."""
    from workshop_app.ui.window.main import MainWindow

    opener = open_file or (lambda: open_context(places))
    return MainWindow(
        lambda window: make_shell(places, preferences, window, opener, take_over), preferences
    )


def make_shell(
    places: Places,
    preferences: Preferences,
    window: MainWindow,
    open_file: Callable[[], Context],
    take_over: Callable[[], object],
) -> Shell:
    """Return what stands in the window, with the real parts."""
    from workshop_app.app.phones import OwnPhoneDoors
    from workshop_app.hashing import Argon2Hasher
    from workshop_app.storage.sqlite.peek import peek_cards, peek_search
    from workshop_app.ui.qt import crash
    from workshop_app.ui.qt.jobs import ThreadJobs
    from workshop_app.ui.qt.language import speak_qt
    from workshop_app.ui.theme import theme_manager
    from workshop_app.ui.window.opening_flow import FileParts
    from workshop_app.ui.window.shell import Shell, WindowParts

    speak_qt(preferences.language)
    theme = theme_manager()
    theme.start(preferences.scheme, preferences.font_percent / 100, motion=preferences.motion)
    parts = WindowParts(
        file=FileParts(
            peek_library=lambda: peek_cards(places.database),
            peek_search=lambda words: peek_search(places.database, words),
            open_context=open_file,
            backup_offers=lambda: _backup_offers(places),
            restore_backup=lambda backup: _restore(places, backup),
            start_anew=lambda: _start_anew(places),
            repair=lambda: repair_file(places),
            salvage=lambda progress: _salvage(places, progress),
            accept=lambda: _accept(places),
            take_over=take_over,
        ),
        jobs=ThreadJobs(theme),
        theme=theme,
        hasher=Argon2Hasher(),
        ways=_ways,
        slips=LazySlips(),
        ballot_files=LazyBallots(),
        ballot_readers=ballot_readers,
        phones=OwnPhoneDoors(),
        tables=LazyTables(),
        data_folder=places.folder,
    )
    shell = Shell(parts, preferences, window)
    crash.show_with(shell.faults.show_crash)
    return shell


def start_window(places: Places, language: Language | None = None) -> int:
    """Run the program with its window; a second start raises the first one's.

    Where the first one does not answer, the second says so in a window of its own.
    """
    from workshop_app.ui.qt.quick_start import stop_collecting

    stop_collecting()  # until the library can be used
    app = make_application()  # before the other imports, which it makes quicker
    from workshop_app.ui.qt import crash
    from workshop_app.ui.qt.single_instance import SingleInstance

    _make_folder(places)
    instance = SingleInstance(places.folder, app)
    if not instance.acquire() and instance.raise_other():
        return 0
    preferences = peek_preferences(places, language)
    set_language(preferences.language)
    window = make_window(
        places,
        preferences,
        lambda: open_alone(instance, places),
        lambda: take_over(instance, places),
    )
    crash.install()
    instance.raised.connect(window.come_forward)
    # These read modules that would keep the first paint waiting, or the first list.
    window.painted.connect(lambda: crash.start_log(places.folder / "logs"))
    window.furnished.connect(instance.listen)
    window.show()
    try:
        return app.exec()
    finally:
        window.finish()
        instance.release()


def open_alone(instance: SingleInstance, places: Places) -> Context:
    """Open the file unless another program has its folder; trying again asks anew."""
    if not instance.acquire():
        raise instance.open_elsewhere()
    return open_context(places)


def take_over(instance: SingleInstance, places: Places) -> None:
    """Take the lock that another computer left, if nobody holds the file itself."""
    from workshop_app.storage.sqlite.opening import require_free

    require_free(places.database)
    if not instance.take_over():
        raise instance.open_elsewhere()


def _make_folder(places: Places) -> None:
    """Make the data folder for lock and log; the store says it properly where that fails."""
    try:
        make_own_folder(places.folder)
    except OSError:
        return
    _keep_to_owner(places)


def _keep_to_owner(places: Places) -> None:
    """Close to others what earlier versions left open, where nothing but ours lies there.

    A folder that somebody shares with other things in it is not ours to close.
    """
    ours = re.compile(rf"{re.escape(places.database.name)}.*|backups|logs|workshop-app\.lock.*")
    with suppress(OSError):
        found = list(places.folder.iterdir())
        if found and all(ours.fullmatch(one.name) for one in found):
            below = (
                one for kind in ("backups", "logs") for one in (places.folder / kind).glob("*")
            )
            for one in (places.folder, *found, *below):
                keep_to_owner(one)


def _backup_offers(places: Places) -> list[BackupOffer]:
    """Return the newest sound backups with what they hold, for a person to choose from."""
    from workshop_app.storage.sqlite.backups import Backups
    from workshop_app.ui.window.opening import BackupOffer

    backups = Backups(places.database)
    sound = (one for one in backups.listed() if backups.is_valid(one.path))
    found: list[BackupOffer] = []
    for one in islice(sound, MOST_BACKUP_OFFERS):
        held = backups.content(one)
        found.append(BackupOffer(one.path, one.made_at, held.workshops, held.answers, one.number))
    return found


def repair_file(places: Places) -> Repair:
    """Put right what the file's own history proves, after a backup; or damaged indexes."""
    from workshop_app.storage.sqlite.rebuilding import repair_or_rebuild

    return repair_or_rebuild(places.database)


def _salvage(places: Places, progress: Progress) -> Salvage:
    from workshop_app.storage.sqlite.salvaging import salvage_in_place

    return salvage_in_place(places.database, progress, datetime.now().astimezone().date())


def _accept(places: Places) -> object:
    from workshop_app.storage.sqlite.repairing import accept

    return accept(places.database)


def _start_anew(places: Places) -> object:
    from workshop_app.storage.sqlite.opening import start_anew

    return start_anew(places.database)


def _restore(places: Places, backup: Path) -> object:
    from workshop_app.storage.sqlite.opening import restore

    return restore(places.database, backup)
