"""Wires the command line: what it asks for, from the real rooms."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from workshop_app.app import (
    LazyBallots,
    Places,
    ballot_readers,
    find_places,
    make_application,
    make_window,
    open_context,
    repair_file,
    start_window,
)
from workshop_app.app.outcomes import outcome_ways
from workshop_app.app.phones import CHILD, network_addresses, phone_door, serve_phones
from workshop_app.domain.errors import UserError
from workshop_app.domain.text import Language

if TYPE_CHECKING:
    from workshop_app.cli.tools import Check, Place, Tools
    from workshop_app.domain.salvage import Salvage
    from workshop_app.services.context import Context
    from workshop_app.services.paper import PaperPrinter
    from workshop_app.services.ports import TableFiles, WorkshopFiles
    from workshop_app.services.records.lines import RecordFiles
    from workshop_app.services.roster import RosterPrinter
    from workshop_app.services.slips import SlipPrinter
    from workshop_app.services.tables.ratings import RatingsReader


def main(argv: list[str]) -> int:
    """Run the command line with the real tools; return the exit code."""
    if argv == [CHILD]:  # before anything else is read: a door that died is to be back at once
        return serve_phones()
    from workshop_app.cli.main import run

    return run(argv, real_tools())


def real_tools() -> Tools:
    """Return what the command line asks for, from the real rooms."""
    from workshop_app.cli.tools import Tools

    return Tools(
        open_context=_opened,
        outcome_ways=partial(outcome_ways, draw_without_a_screen),
        table_reader=_table_reader,
        table_files=_table_files,
        record_files=_record_files,
        paper_printer=_paper_printer,
        roster_printer=_roster_printer,
        slip_printer=_slip_printer,
        ballot_files=LazyBallots,
        workshop_files=_workshop_files,
        ballot_readers=ballot_readers,
        start_window=_start_window,
        make_pictures=_make_pictures,
        repair=lambda place: repair_file(_places(place)),
        salvage=_salvage,
        start_log=_start_log,
        phone_door=phone_door,
        network_addresses=network_addresses,
        doctor_checks=_doctor_checks,
    )


def _start_window(place: Place, language: Language | None) -> int:
    """Open the window; Qt would abort where there is no screen."""
    if sys.platform == "linux" and not os.environ.get("DISPLAY"):
        from workshop_app.cli.output import CommandFailedError
        from workshop_app.ui.qt.doctor import has_display
        from workshop_app.wording.language import translate

        if not has_display():
            said = translate(
                "Command",
                "There is no screen here to open the window on. The commands work without one: "
                "see “workshop-app --help”.",
            )
            raise CommandFailedError(said)
    return start_window(_places(place), language)


def _places(place: Place) -> Places:
    return find_places(place.database, place.data_dir)


@contextmanager
def _opened(place: Place) -> Generator[Context]:
    # A script waits for another program's write rather than fail at once.
    context = open_context(_places(place), busy_ms=5000)
    try:
        yield context
    finally:
        context.store.close()


def _table_reader() -> RatingsReader:
    from workshop_app.exchange.ratings_table import RatingsTableReader

    return RatingsTableReader()


def _table_files() -> TableFiles:
    from workshop_app.exchange.tables import TableFilesReader

    return TableFilesReader()


def _record_files() -> RecordFiles:
    from workshop_app.exchange.tidy.reading import RecordReader

    return RecordReader()


def _workshop_files() -> WorkshopFiles:
    from workshop_app.exchange.carrying.files import CarriedFiles

    return CarriedFiles()


def _paper_printer() -> PaperPrinter:
    draw_without_a_screen()
    from workshop_app.printing.paper_ballots import PdfPaperBallots

    return PdfPaperBallots()


def _roster_printer() -> RosterPrinter:
    draw_without_a_screen()
    from workshop_app.printing.roster import PdfRoster

    return PdfRoster()


def _slip_printer() -> SlipPrinter:
    draw_without_a_screen()
    from workshop_app.printing.slips import PdfSlips

    return PdfSlips()


def draw_without_a_screen() -> None:
    """Make Qt draw where there is no screen: a command may run on a server."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    make_application()


def _make_pictures(context: Context, workshop_id: str, folder: Path) -> list[Path]:
    """Take pictures of the real window without a display, in the current language."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from workshop_app.domain.preferences import Preferences
    from workshop_app.ui.window.gallery import quiet_offscreen, take_pictures
    from workshop_app.wording.language import current_language

    quiet_offscreen()
    app = make_application()
    preferences = Preferences(current_language(), "light", motion=False)
    window = make_window(Places(context.store.path), preferences, lambda: context)
    try:
        return list(take_pictures(window, workshop_id, folder))
    finally:
        window.close()
        window.finish()
        app.processEvents()


def _salvage(path: Path, into: Path) -> Salvage:
    from workshop_app.services.jobs import SilentProgress
    from workshop_app.storage.sqlite.salvaging import salvage

    today = datetime.now().astimezone().date()
    return salvage(path.absolute(), into.absolute(), SilentProgress(), today)


def _start_log(place: Place) -> None:
    from workshop_app.ui.qt import crash

    crash.start_log(_places(place).folder / "logs")


def _salvaged_in(context: Context) -> list[str]:
    """Return a sentence for each workshop that was salvaged."""
    from workshop_app.services.library import list_workshops
    from workshop_app.wording.salvage import salvage_sentence

    return [
        f"{card.title}: {salvage_sentence(card.salvaged)}"
        for card in list_workshops(context)
        if card.salvaged is not None
    ]


def _way_out(error: UserError, places: Places) -> str:
    """Return the command that helps where the file is damaged, or nothing."""
    from workshop_app.domain.errors import DamagedFileError, IndexDamagedError

    if isinstance(error, IndexDamagedError):
        return "workshop-app doctor --repair"
    if type(error) is DamagedFileError:  # of other kinds all rows can be read, or none
        return f"workshop-app doctor --salvage {places.database} --into NEW.db"
    return ""


def _doctor_checks(place: Place) -> Iterator[Check]:
    from workshop_app.cli.tools import Check
    from workshop_app.wording.language import translate

    places = _places(place)
    yield Check(translate("Doctor", "Data folder"), ok=True, found=str(places.folder))
    yield from _file_checks(places)
    yield from _window_checks()


def _window_checks() -> Iterator[Check]:
    from workshop_app.cli.tools import Check
    from workshop_app.ui.qt.doctor import FIX_FONT, FIX_LIBRARIES, look_at_window_system
    from workshop_app.wording.language import translate

    system = look_at_window_system()
    name = translate("Doctor", "Window system")
    if system.fault:
        fix = FIX_LIBRARIES
        if "connect to display" in system.fault:
            fix = translate("Doctor", "start it from the desktop's own terminal, or unset DISPLAY")
        yield Check(name, ok=False, found=system.fault, fix=fix)
        return
    if system.has_display:
        found = translate("Doctor", "{platform}, screens: {screens}").format(
            platform=system.platform, screens=system.screens
        )
    else:
        found = translate("Doctor", "no display here; the commands work without one")
    yield Check(name, ok=True, found=found)
    name = translate("Doctor", "Korean fonts")
    ok = system.korean_fonts > 0
    yield Check(name, ok=ok, found=str(system.korean_fonts), fix="" if ok else FIX_FONT)


def _file_checks(places: Places) -> Iterator[Check]:
    """Look at the file: its pages, its content, and the copies of it."""
    from workshop_app.cli.tools import Check
    from workshop_app.domain.errors import DoubtfulFileError
    from workshop_app.wording.copies import copy_lines
    from workshop_app.wording.doubts import doubt_lines
    from workshop_app.wording.language import translate
    from workshop_app.wording.messages import sentence_for

    name = translate("Doctor", "Workshop file")
    if not places.database.exists():
        yield Check(name, ok=True, found=translate("Doctor", "none yet; made at the first start"))
        return
    try:
        context = open_context(places, own_folder=False)
        with closing(context.store):
            unclean = copy_lines(context.store.unclean_copies())
            salvaged = _salvaged_in(context)
    except UserError as error:
        yield Check(name, ok=False, found=sentence_for(error), fix=_way_out(error, places))
        doubts = error.doubts if isinstance(error, DoubtfulFileError) else []
        for line in doubt_lines(doubts):
            yield Check(name, ok=False, found=line, fix="workshop-app doctor --repair")
        return
    yield Check(name, ok=True, found="; ".join([translate("Doctor", "intact"), *salvaged]))
    copies = translate("Doctor", "Copies that name people")
    for line in unclean:
        yield Check(copies, ok=False, found=line)
    if not unclean:
        yield Check(copies, ok=True, found=translate("Doctor", "none of anonymous workshops"))
