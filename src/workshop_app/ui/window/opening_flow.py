"""Opening the file in the background, and what to offer where that is not possible."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workshop_app.domain.doubts import Doubt
from workshop_app.domain.errors import CancelledError, StorageError, UserError
from workshop_app.domain.library import WorkshopCard
from workshop_app.domain.salvage import Salvage
from workshop_app.services.context import Context
from workshop_app.services.library import note_use
from workshop_app.services.ports import Progress, RunningJob
from workshop_app.ui.kit import ProgressPanel
from workshop_app.ui.qt.first_paint import after_paint
from workshop_app.ui.qt.jobs import ThreadJobs
from workshop_app.ui.qt.quick_start import collect_again
from workshop_app.ui.window.opening import BackupOffer, OpeningPage, ProblemPage
from workshop_app.viewmodels.library.model import LibraryModel
from workshop_app.viewmodels.library.word_search import Find, Finder
from workshop_app.wording.doubts import doubt_lines
from workshop_app.wording.language import translate
from workshop_app.wording.salvage import salvage_summary


class Mended(Protocol):
    """What a repair has put right: what doubts, or only the indexes."""

    @property
    def backup(self) -> Path:
        """Return where the file lies as it was."""
        ...

    @property
    def rebuilt(self) -> bool:
        """Tell whether the indexes were made anew."""
        ...

    @property
    def mended(self) -> list[Doubt]:
        """Return what was put right."""
        ...


@dataclass(frozen=True, slots=True)
class FileParts:
    """What the composition root gives for the file: to peek into, to open and to replace it."""

    peek_library: Callable[[], list[WorkshopCard]]
    peek_search: Find
    open_context: Callable[[], Context]
    backup_offers: Callable[[], list[BackupOffer]]
    restore_backup: Callable[[Path], object]
    start_anew: Callable[[], object]
    repair: Callable[[], Mended]
    salvage: Callable[[Progress], Salvage]
    accept: Callable[[], object]
    take_over: Callable[[], object]


class OpeningFlow(QObject):
    """Says which page to show, until the file is open; `library` is given the first cards."""

    turned_to = Signal(QWidget)
    opened = Signal(object)
    repaired = Signal(str)

    def __init__(
        self,
        parts: FileParts,
        jobs: ThreadJobs,
        library: Callable[[LibraryModel], QWidget],
        panel: ProgressPanel,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._jobs = jobs
        self._library = library
        self._panel = panel
        self._job: RunningJob | None = None  # that can be cancelled
        panel.cancelled.connect(self._on_panel_cancelled)
        self._problem: ProblemPage | None = None
        self._is_due = False
        self._context: Context | None = None  # from its job on: a window may be closed before

    def open_file(self) -> None:
        """Check and open the file as a job."""
        self._problem = None
        cards = self._parts.peek_library()
        seen = LibraryModel(cards, Finder(self._jobs, self._parts.peek_search))
        page = self._library(seen) if cards else OpeningPage()
        # After the page is painted: a job that imports and the window share one interpreter.
        self._is_due = True
        after_paint(page, self._open)
        self.turned_to.emit(page)

    def close_file(self) -> None:
        """Close what was opened, once no job reads or writes any more."""
        if self._context is not None:
            self._context.store.close()

    @property
    def is_due(self) -> bool:
        """Tell whether the file is to be opened as soon as a page is painted."""
        return self._is_due

    def _open(self) -> None:
        self._is_due = False
        self._jobs.run(self._opened_context, done=self._on_opened, failed=self._on_not_opened)

    def _opened_context(self, _progress: Progress) -> Context:
        self._context = context = self._parts.open_context()
        if not context.is_read_only:
            with suppress(StorageError):  # a full disk can be read: the next start tries again
                note_use(context)
        return context

    def _on_opened(self, context: Context) -> None:
        self.opened.emit(context)

    def _on_not_opened(self, error: Exception) -> None:
        collect_again()
        page = ProblemPage(error if isinstance(error, UserError) else UserError())
        page.try_again.connect(self.open_file)
        page.restore.connect(self._on_restore_asked)
        page.start_anew.connect(self._on_start_anew_asked)
        page.repair.connect(self._on_repair_asked)
        page.accept.connect(self._on_accept_asked)
        page.take_over.connect(self._on_take_over_asked)
        page.salvage.connect(self._on_salvage_asked)
        self._problem = page
        self.turned_to.emit(page)
        if not isinstance(error, UserError):
            raise error
        if page.can_be_replaced:
            self._jobs.run(
                self._found_backups, done=self._on_backups_found, failed=self._on_no_backups_found
            )

    def _found_backups(self, _progress: Progress) -> list[BackupOffer]:
        return self._parts.backup_offers()

    def _on_backups_found(self, offers: list[BackupOffer]) -> None:
        if self._problem is not None:
            self._problem.show_backups(offers)

    def _on_no_backups_found(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error  # what to do about the file itself is already said

    def _on_restore_asked(self, backup: Path) -> None:
        self._replace_file(lambda: self._parts.restore_backup(backup))

    def _on_start_anew_asked(self) -> None:
        self._replace_file(self._parts.start_anew)

    def _on_accept_asked(self) -> None:
        self._replace_file(self._parts.accept)

    def _on_take_over_asked(self) -> None:
        self._replace_file(self._parts.take_over)

    def _on_repair_asked(self) -> None:
        def work(_progress: Progress) -> Mended:
            return self._parts.repair()

        self._wait()
        self._jobs.run(work, done=self._on_repaired, failed=self._on_not_opened)

    def _on_repaired(self, repair: Mended) -> None:
        if repair.rebuilt:
            said = translate(
                "Opening", "The index was made anew. The damaged file is put aside: {path}"
            )
            self.repaired.emit(said.format(path=repair.backup))
        else:
            said = translate("Opening", "Repaired from the history: {what}")
            self.repaired.emit(said.format(what="; ".join(doubt_lines(repair.mended))))
        self.open_file()

    def _on_salvage_asked(self) -> None:
        self._wait()
        self._panel.begin(translate("Opening", "Salvaging what can be read"))
        self._job = self._jobs.run(
            self._parts.salvage,
            done=self._on_salvaged,
            failed=self._on_not_salvaged,
            progress=self._panel.advance,
        )

    def _on_panel_cancelled(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _on_salvaged(self, salvage: Salvage) -> None:
        self._end_job()
        self.repaired.emit(salvage_summary(salvage))
        self.open_file()

    def _on_not_salvaged(self, error: Exception) -> None:
        self._end_job()
        if isinstance(error, CancelledError):
            self.open_file()
        else:
            self._on_not_opened(error)

    def _end_job(self) -> None:
        self._job = None
        self._panel.finish()

    def _replace_file(self, replace_it: Callable[[], object]) -> None:
        def work(_progress: Progress) -> object:
            return replace_it()

        self._wait()  # one press is enough
        self._jobs.run(work, done=self._on_replaced, failed=self._on_not_opened)

    def _on_replaced(self, _result: object) -> None:
        self.open_file()

    def _wait(self) -> None:
        self._problem = None
        self.turned_to.emit(OpeningPage())
