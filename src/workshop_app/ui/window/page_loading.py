"""Reads the pages' code ahead of the first click, which would wait a tenth of a second for it."""

from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from workshop_app.services.ports import Progress
from workshop_app.ui.qt.jobs import ThreadJobs
from workshop_app.ui.qt.quick_start import collect_again

PAGES = (
    "workshop_app.ui.window.workshop_page",
    "workshop_app.ui.prepare.page",
    "workshop_app.ui.prepare.recommendations",
    "workshop_app.ui.prepare.people",
    "workshop_app.ui.prepare.criteria",
    "workshop_app.ui.prepare.rule",
    "workshop_app.ui.prepare.promise",
    "workshop_app.ui.rate.page",
    "workshop_app.ui.rate.kiosk",
    "workshop_app.ui.results.page",
    "workshop_app.ui.conclude.page",
)
ANOTHER_LOOK_MS = 20


class _ReadingAhead(QObject):
    """Imports page after page by jobs, each when no other job runs: whoever searches goes first."""

    def __init__(self, jobs: ThreadJobs) -> None:
        super().__init__(jobs)
        self._jobs = jobs
        self._left = list(PAGES)
        self._again = QTimer(self, singleShot=True, interval=ANOTHER_LOOK_MS)
        self._again.timeout.connect(self.go_on)

    def go_on(self, _read: None = None) -> None:
        """Read the next page, or wait for the jobs of others; with the last one the start ends."""
        if not self._left:
            collect_again()
            self.deleteLater()
        elif self._jobs.is_idle:
            work = partial(_read_page, self._left.pop(0))
            self._jobs.run(work, done=self.go_on, failed=_tell)
        else:
            self._again.start()


def read_pages_ahead(jobs: ThreadJobs) -> None:
    """Import every page of a workshop by jobs: while they read, the window has its turn."""
    _ReadingAhead(jobs).go_on()


def _read_page(name: str, _progress: Progress) -> None:
    import_module(name)


def _tell(error: Exception) -> None:
    raise error
