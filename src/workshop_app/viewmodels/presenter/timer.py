"""The time for a discussion: counts down, can pause, and goes on counting when it is over."""

from collections.abc import Callable
from datetime import datetime, timedelta

from workshop_app.viewmodels.signal import Signal
from workshop_app.wording.language import translate


class DiscussionTimer:
    """Counts by the clock it is given, so that a busy window loses no second."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.changed: Signal[[]] = Signal()
        self._now = now
        self._ends_at: datetime | None = None
        self._paused_with: timedelta | None = None

    @property
    def seconds_left(self) -> int | None:
        """Return what is left, negative once it is over; None without a discussion."""
        left = self._left()
        return None if left is None else round(left.total_seconds())

    @property
    def is_paused(self) -> bool:
        """Tell whether the time stands still."""
        return self._paused_with is not None

    @property
    def is_over(self) -> bool:
        """Tell whether all the time is used."""
        left = self.seconds_left
        return left is not None and left <= 0

    @property
    def text(self) -> str:
        """Return the time in words and figures, empty without a discussion."""
        left = self.seconds_left
        if left is None:
            return ""
        minutes, seconds = divmod(abs(left), 60)
        if self.is_over:
            said = translate("Presenter", "Time is over: +{minutes}:{seconds}")
        elif self.is_paused:
            said = translate("Presenter", "Paused at {minutes}:{seconds}")
        else:
            said = translate("Presenter", "Discussion {minutes}:{seconds}")
        return said.format(minutes=minutes, seconds=f"{seconds:02d}")

    def start(self, minutes: int) -> None:
        """Begin a discussion of so many minutes; 0 ends it."""
        self._paused_with = None
        self._ends_at = self._now() + timedelta(minutes=minutes) if minutes else None
        self.changed.emit()

    def pause(self) -> None:
        """Let the time stand still, or go on."""
        left = self._left()
        if left is None:
            return
        if self._paused_with is None:
            self._paused_with = left
        else:
            self._ends_at, self._paused_with = self._now() + left, None
        self.changed.emit()

    def add_minute(self) -> None:
        """Give one more minute: from now on where the time is over already."""
        left = self._left()
        if left is None:
            return
        more = max(left, timedelta()) + timedelta(minutes=1)
        if self._paused_with is None:
            self._ends_at = self._now() + more
        else:
            self._paused_with = more
        self.changed.emit()

    def _left(self) -> timedelta | None:
        if self._paused_with is not None:
            return self._paused_with
        return None if self._ends_at is None else self._ends_at - self._now()
