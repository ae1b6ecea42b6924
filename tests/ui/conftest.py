"""A desk on a real file whose messages and ways a test can read, and a window to stand in."""

from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from itertools import count

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from phone_doors import FakePhoneDoors
from workshop_app.domain.errors import UserError
from workshop_app.domain.readiness import Check
from workshop_app.exchange.ballots.files import ExcelBallots
from workshop_app.exchange.tables import TableFilesReader
from workshop_app.services.ballot_files.reader import BallotFileReader
from workshop_app.services.context import Context
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.ui.desk import Desk
from workshop_app.ui.kit.act_guard import ActGuard
from workshop_app.ui.theme import theme_manager
from workshop_app.viewmodels.guard import GuardModel
from workshop_app.wording.messages import sentence_for


@dataclass
class Told:
    """Implements the message bar, the navigator and the other ports at the edge."""

    said: list[str] = field(default_factory=list)
    taken_back: list[str] = field(default_factory=list)
    actions: list[Callable[[], object] | None] = field(default_factory=list)
    went: list[tuple[str, str]] = field(default_factory=list)

    def inform(self, text: str) -> Callable[[], object]:
        self.said.append(text)
        return lambda: self.taken_back.append(text)

    def succeed(
        self, text: str, action: str = "", on_action: Callable[[], object] | None = None
    ) -> Callable[[], object]:
        self.said.append(text)
        self.actions.append(on_action if action else None)
        return lambda: self.taken_back.append(text)

    def fail(
        self,
        error: UserError | str,
        action: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> None:
        self.said.append(error if isinstance(error, str) else sentence_for(error))
        self.actions.append(on_action if action else None)

    def open_library(self) -> None:
        self.went.append(("library", ""))

    def open_workshop(
        self, workshop_id: str, place: str = "", missing: Check | None = None
    ) -> None:
        self.went.append((workshop_id, f"{place}: {missing}" if missing else place))

    def open_results(self, workshop_id: str, recommendation_id: str) -> None:
        self.went.append((workshop_id, f"results: {recommendation_id}"))

    def open_presenter(self) -> None:
        self.went.append(("presenter", ""))

    def export_workshop(self, workshop_id: str, ending: str = ".xlsx", wish: object = None) -> None:
        self.went.append((workshop_id, f"export {ending} {wish}" if wish else "export"))

    def write(self, *_values: object) -> None:
        raise AssertionError("nothing is exported here")

    def hash(self, secret: str) -> str:
        return f"hashed {secret}"

    def verify(self, hashed: str, secret: str) -> bool:
        return hashed == f"hashed {secret}"


@dataclass
class Room:
    """Everything that a page is given, and a window to stand in."""

    desk: Desk
    told: Told
    qtbot: QtBot
    windows: list[QWidget] = field(default_factory=list)

    @property
    def context(self) -> Context:
        return self.desk.context

    def put(self, page: QWidget, width: int = 1280, height: int = 720) -> QWidget:
        window = QWidget()
        layout = QVBoxLayout(window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)
        window.resize(width, height)
        self.qtbot.addWidget(window)
        window.show()
        self.qtbot.waitExposed(window)
        window.activateWindow()
        self.qtbot.waitUntil(window.isActiveWindow)
        self.windows.append(window)
        return window


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def desk(qapp: QApplication, context: Context, told: Told) -> Generator[Desk]:
    theme = theme_manager()
    theme.start("light")
    given = (told, told, told, told, told, TableFilesReader(), GuardModel(context))
    books = ExcelBallots()
    acts = ActGuard(count().__next__)
    readers = [BallotFileReader(books)]
    doors = FakePhoneDoors()
    yield Desk(context, ImmediateJobs(), theme, *given, books, lambda: readers, doors, acts)
    theme.start("light")


@pytest.fixture
def room(desk: Desk, told: Told, qtbot: QtBot) -> Room:
    return Room(desk, told, qtbot)


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what a screen reader is told to say, in order."""
    heard: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        assert isinstance(event, QAccessibleAnnouncementEvent)
        heard.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return heard
