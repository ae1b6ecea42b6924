"""Leaving the ballot with the real hash on the real threads, as on the day of the workshop."""

import threading
from collections.abc import Generator
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from workshop_app.hashing import Argon2Hasher
from workshop_app.services.context import Context
from workshop_app.services.pin import set_pin
from workshop_app.services.rounds import open_round
from workshop_app.ui.desk import Desk
from workshop_app.ui.qt.jobs import ThreadJobs
from workshop_app.ui.rate.page import RatePage

PATIENCE_SECONDS = 60.0
ENTER = Qt.Key.Key_Return


@dataclass
class WatchedHasher:
    """The real hasher; it ends only when the window went on meanwhile, and remembers whether."""

    real: Argon2Hasher = field(default_factory=Argon2Hasher)
    threads: list[int] = field(default_factory=list)
    window_goes_on: threading.Event = field(default_factory=threading.Event)
    window_went_on: list[bool] = field(default_factory=list)

    def hash(self, secret: str) -> str:
        return self.real.hash(secret)

    def verify(self, hashed: str, secret: str) -> bool:
        self.threads.append(threading.get_ident())
        self.window_goes_on.clear()
        is_right = self.real.verify(hashed, secret)
        self.window_went_on.append(self.window_goes_on.wait(PATIENCE_SECONDS))
        return is_right


@pytest.fixture
def jobs() -> Generator[ThreadJobs]:
    jobs = ThreadJobs()
    yield jobs
    jobs.wait()


def test_the_pin_is_checked_by_argon2_away_from_the_window(
    qtbot: QtBot, desk: Desk, context: Context, make_workshop: Any, jobs: ThreadJobs
) -> None:
    hasher = WatchedHasher()
    set_pin(context, hasher, "2468")
    with context.store.reading() as work:
        assert work.settings.get("pin.hash").startswith("$argon2id$")
    workshop = open_round(context, make_workshop().id)
    page = RatePage(replace(desk, jobs=jobs, hasher=hasher), workshop.id)
    qtbot.addWidget(page)
    page.show()
    page.open_ballot(workshop.participants[0].id)
    kiosk, leaving = page.kiosk, page.kiosk.leaving
    qtbot.waitUntil(kiosk.isActiveWindow)
    qtbot.keyClick(kiosk.focusWidget(), ENTER)  # begin
    qtbot.keyClick(kiosk.focusWidget(), Qt.Key.Key_Escape)
    assert kiosk.pages.currentWidget() is leaving
    pulse = QTimer(kiosk, interval=1)
    pulse.timeout.connect(hasher.window_goes_on.set)
    pulse.start()
    for tried in ("1111", "2222"):
        leaving.pin.set_text("")
        qtbot.keyClicks(leaving.pin.edit, tried)
        qtbot.keyClick(leaving.pin.edit, ENTER)
        assert not leaving.leave.isEnabled()
        qtbot.keyClick(leaving.pin.edit, ENTER)  # impatience checks nothing twice
        qtbot.waitUntil(leaving.leave.isEnabled)
        assert leaving.pin.error()
        assert kiosk.isVisible()
    leaving.pin.set_text("2468")
    qtbot.keyClick(leaving.pin.edit, ENTER)
    qtbot.waitUntil(lambda: not kiosk.isVisible())
    assert len(hasher.threads) == 3
    assert threading.get_ident() not in hasher.threads
    assert hasher.window_went_on == [True] * 3
