"""Jobs on Qt's thread pool: what takes longer than 100 ms never blocks the window."""

from collections.abc import Callable
from itertools import count
from typing import TypeVar, cast

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from workshop_app.services.jobs import CallbackProgress
from workshop_app.services.ports import Progress
from workshop_app.ui.qt.liveness import is_there

_T = TypeVar("_T")


class _Relay(QObject):
    """Carries results to the window's thread; it outlives every runnable.

    Signals owned by a QRunnable die with it, so one long-lived object carries them all.
    """

    done = Signal(int, object)
    failed = Signal(int, object)
    progressed = Signal(int, int, int)


class _Work(QRunnable):
    """One function on the pool."""

    def __init__(self, number: int, work: Callable[[Progress], object], relay: _Relay) -> None:
        super().__init__()
        self._number = number
        self._work = work
        self._relay = relay
        self.progress = CallbackProgress(self._report)

    def run(self) -> None:
        """Do the work and tell how it ended."""
        try:
            result = self._work(self.progress)
        except Exception as error:  # noqa: BLE001 - whatever a job raises is for `failed`
            self._relay.failed.emit(self._number, error)
        else:
            self._relay.done.emit(self._number, result)

    def _report(self, done: int, total: int) -> None:
        self._relay.progressed.emit(self._number, done, total)


class _Slots:
    """What to call when one job ends or moves on."""

    def __init__(
        self,
        done: Callable[[object], object],
        failed: Callable[[Exception], object],
        progress: Callable[[int, int], object] | None,
    ) -> None:
        self.done = done
        self.failed = failed
        self.progress = progress


class ThreadJobs(QObject):
    """Implements the Jobs port; `done`, `failed` and `progress` are called on this thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._numbers = count()
        self._slots: dict[int, _Slots] = {}
        self._relay = _Relay(self)
        queued = Qt.ConnectionType.QueuedConnection
        self._relay.done.connect(self._on_done, queued)
        self._relay.failed.connect(self._on_failed, queued)
        self._relay.progressed.connect(self._on_progressed, queued)

    def run(
        self,
        work: Callable[[Progress], _T],
        *,
        done: Callable[[_T], object],
        failed: Callable[[Exception], object],
        progress: Callable[[int, int], object] | None = None,
    ) -> CallbackProgress:
        """Start `work` on the pool; the returned handle cancels it at its next report."""
        number = next(self._numbers)
        self._slots[number] = _Slots(cast("Callable[[object], object]", done), failed, progress)
        runnable = _Work(number, work, self._relay)
        self._pool.start(runnable)
        return runnable.progress

    @property
    def is_idle(self) -> bool:
        """Tell whether every job has been answered."""
        return not self._slots

    def wait(self, milliseconds: int = 30_000) -> bool:
        """Wait until nothing runs any more, as before the program ends."""
        return self._pool.waitForDone(milliseconds)

    def _on_done(self, number: int, result: object) -> None:
        done = self._slots.pop(number).done
        if is_there(_owner(done)):
            done(result)

    def _on_failed(self, number: int, error: Exception) -> None:
        failed = self._slots.pop(number).failed
        if is_there(_owner(failed)):
            failed(error)

    def _on_progressed(self, number: int, done: int, total: int) -> None:
        slots = self._slots.get(number)
        if slots is not None and slots.progress is not None and is_there(_owner(slots.progress)):
            slots.progress(done, total)


def _owner(slot: Callable[..., object]) -> object:
    """Return a method's object, which may have gone meanwhile with the page that was left."""
    return getattr(slot, "__self__", None)
