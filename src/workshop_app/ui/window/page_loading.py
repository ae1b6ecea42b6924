"""Reads the pages' code ahead of the first click, which would wait a tenth of a second for it."""

from importlib import import_module

from workshop_app.services.ports import Jobs, Progress

PAGES = (
    "workshop_app.ui.window.workshop_page",
    "workshop_app.ui.prepare.page",
    "workshop_app.ui.rate.page",
    "workshop_app.ui.rate.kiosk",
    "workshop_app.ui.results.page",
    "workshop_app.ui.conclude.page",
)


def read_pages_ahead(jobs: Jobs) -> None:
    """Import every page of a workshop by a job: while it reads, the window has its turn."""
    jobs.run(_read_pages, done=_forget, failed=_tell)


def _read_pages(_progress: Progress) -> None:
    for name in PAGES:
        import_module(name)


def _forget(_nothing: None) -> None:
    """Do nothing: whoever opens a page finds it read."""


def _tell(error: Exception) -> None:
    raise error
