"""The real window on a real file, driven and watched by the benchmarks."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from workshop_app.app import find_places, make_application, make_window, open_context
from workshop_app.domain.creation import new_workshop
from workshop_app.domain.ids import new_id
from workshop_app.domain.participants import Participant
from workshop_app.domain.preferences import Preferences
from workshop_app.domain.progression import (
    with_round_closed,
    with_round_opened,
    with_round_revealed,
)
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.rounds import Channel, Rating
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.ui.window.gallery import quiet_offscreen
from workshop_app.ui.window.main import MainWindow

PATIENCE = 30.0
TICK_MS = 5


@dataclass
class Gap:
    """One time the event loop was away: milliseconds by the clock and by processors."""

    long: float
    own: float  # what the window's thread computed meanwhile
    whole: float  # what the whole program computed meanwhile

    def __str__(self) -> str:
        return f"{self.long:4.0f} ms (window {self.own:.0f}, program {self.whole:.0f} computing)"


@dataclass
class Watch:
    """Gaps between the ticks of a 5 ms timer, worst last."""

    gaps: list[Gap] = field(default_factory=list)

    @property
    def worst(self) -> Gap:
        """Return the longest gap."""
        return max(self.gaps, key=lambda gap: gap.long)


class Probe(QObject):
    """A 5 ms timer in the window's event loop that notes how late it is called."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._watch: Watch | None = None
        self._last = (0.0, 0.0, 0.0)
        self._timer.start(TICK_MS)

    @contextmanager
    def watching(self) -> Iterator[Watch]:
        """Note every gap inside the block."""
        watch = Watch()
        QApplication.processEvents()
        self._last, self._watch = _clocks(), watch
        try:
            yield watch
            spin(0.02)
        finally:
            self._watch = None

    def _on_timer_timeout(self) -> None:
        now, last = _clocks(), self._last
        self._last = now
        if self._watch is not None:
            spans = [(late - early) * 1000 for late, early in zip(now, last, strict=True)]
            self._watch.gaps.append(Gap(*spans))


def _clocks() -> tuple[float, float, float]:
    return time.perf_counter(), time.thread_time(), time.process_time()


def open_window(folder: Path) -> MainWindow:
    """Open the program's window on the file in `folder`, and wait for its library."""
    quiet_offscreen()
    make_application()
    window = make_window(find_places(None, folder), Preferences("ko", "light", motion=False))
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    until(lambda: window.desk is not None)
    spin(0.2)
    return window


def close_window(window: MainWindow) -> None:
    """Close as a person does, and let everything end."""
    window.close()
    window.finish()
    spin(0.05)


def spin(seconds: float) -> None:
    """Let the event loop run for a while."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        QApplication.processEvents()
        time.sleep(0.0005)


def until(condition: Callable[[], object]) -> None:
    """Let the event loop run until something is so."""
    end = time.perf_counter() + PATIENCE
    while not condition():
        if time.perf_counter() > end:
            raise TimeoutError("the window did not get there")
        QApplication.processEvents()
        time.sleep(0.0005)


def add_rated_workshop(folder: Path, people: int, items: int, rounds: int, title: str) -> str:
    """Put a workshop of people x items x 2 criteria x rounds ratings into the file; its id."""
    context = open_context(find_places(None, folder))
    now, chance = datetime.now(UTC), Random(3)  # noqa: S311 - the same file each time
    workshop = _prepared(people, items, title, now)
    ids = [item.id for item in workshop.recommendations]
    for _ in range(rounds):
        workshop = with_round_opened(workshop, ids, now)
        workshop = with_round_closed(workshop, workshop.rounds[-1].id, now)
        workshop = with_round_revealed(workshop, workshop.rounds[-1].id, now)
    with context.store.writing() as work:
        work.workshops.add(workshop)
        work.ratings.put_many(
            Rating(this.id, who.id, item, by.id, chance.randint(1, 5), Channel.ENTRY, now)
            for this in workshop.rounds
            for who in workshop.participants
            for item in ids
            for by in workshop.criteria
        )
        work.commit()
    context.store.close()
    return workshop.id


def _prepared(people: int, items: int, title: str, now: datetime) -> Workshop:
    workshop = new_workshop(Details(title, date(2026, 5, 1), "서울"), now)
    groups = workshop.groups
    return replace(
        workshop,
        recommendations=tuple(
            Recommendation(
                new_id(),
                f"R{n}",
                LocalText(f"권고안 {n}", f"Recommendation {n}"),
                LocalText("", ""),
            )
            for n in range(1, items + 1)
        ),
        participants=tuple(
            Participant(new_id(), groups[n % len(groups)].id, f"P-{n:04}", f"김{n}", "청")
            for n in range(people)
        ),
    )
