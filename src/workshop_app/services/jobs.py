"""Jobs done at once, on the spot: for the command line and for tests."""

from collections.abc import Callable
from typing import TypeVar

from workshop_app.domain.errors import CancelledError
from workshop_app.services.ports import Progress

_T = TypeVar("_T")


class SilentProgress:
    """Progress that nobody watches and nobody cancels."""

    def report(self, done: int, total: int) -> None:
        """Take note of nothing."""


class CallbackProgress:
    """Progress that is told on; `cancel` makes the next report raise CancelledError."""

    def __init__(self, told: Callable[[int, int], object] | None = None) -> None:
        self._told = told
        self._cancelled = False

    def report(self, done: int, total: int) -> None:
        """Tell `done` of `total`; raise CancelledError once cancelled."""
        if self._cancelled:
            raise CancelledError
        if self._told is not None:
            self._told(done, total)

    def cancel(self) -> None:
        """Stop the job at its next report."""
        self._cancelled = True


class ImmediateJobs:
    """Implements the Jobs port without threads."""

    def run(
        self,
        work: Callable[[Progress], _T],
        *,
        done: Callable[[_T], object],
        failed: Callable[[Exception], object],
        progress: Callable[[int, int], object] | None = None,
    ) -> CallbackProgress:
        """Do `work` now and call `done` or `failed` before returning."""
        told = CallbackProgress(progress)
        try:
            result = work(told)
        except Exception as error:  # noqa: BLE001 - whatever a job raises is for `failed`
            failed(error)
        else:
            done(result)
        return told
