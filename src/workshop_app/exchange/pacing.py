"""Long work in small steps, so that the window's thread is never kept waiting."""

import threading
import time

from workshop_app.services.ports import Progress

_BUSY_SECONDS = 0.003
_REST_SECONDS = 0.001


class Pacer:
    """Counts steps, tells progress, and rests often.

    A thread that computes holds the interpreter for up to 5 ms whenever the window asks for it,
    and the window asks many times while it paints: without rests that added up to 100 ms. What runs
    on the main thread, as the command line does, keeps no window waiting and so never rests.
    """

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._total = max(1, total)
        self._done = 0
        self._rested = time.perf_counter()
        self._rests = threading.current_thread() is not threading.main_thread()

    def step(self, steps: int = 1) -> None:
        """Take note of `steps` done; raises CancelledError once the job is stopped."""
        self._done += steps
        if time.perf_counter() - self._rested >= _BUSY_SECONDS:
            self._progress.report(min(self._done, self._total), self._total)
            if self._rests:
                time.sleep(_REST_SECONDS)
            self._rested = time.perf_counter()

    def finish(self) -> None:
        """Tell that everything is done."""
        self._progress.report(self._total, self._total)
