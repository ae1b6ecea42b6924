"""What holds for every test: its own data folder, no dialog, no network, no stray log or widget."""

import gc
import logging
import os
import re
import signal
import sys
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from string import ascii_uppercase
from typing import Any, NoReturn

import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

from ballot_box import Vote, cast_votes, write_comment
from new_file import open_new_file
from shared_sql import share_sql
from workshop_app.domain.creation import default_criteria, new_workshop
from workshop_app.domain.ids import new_id
from workshop_app.domain.participants import Participant
from workshop_app.domain.preparation import with_participant
from workshop_app.domain.progression import with_absence
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.rounds import Channel
from workshop_app.domain.scale import ScaleKind
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.services.context import Context, utc_now
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.rounds import close_round, open_round, reveal_round

# Before the first QApplication: tests need no display and never flash windows on one.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

# A run begun in the background has Ctrl+C ignored, and so would every program that it starts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# A wait ends when the state is there; how long a busy machine may take for it is nobody's rule.
PATIENCE_MS = 60_000
for _wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitExposed):
    _wait.__kwdefaults__["timeout"] = PATIENCE_MS

share_sql()

# Ratios and real files make examples slow at times; the order of examples must not decide a run.
settings.register_profile("ci", deadline=None, derandomize=True, database=None, print_blob=True)
settings.register_profile("explore", deadline=None, max_examples=1000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

NETWORK_EVENTS = {"socket.connect", "socket.sendto", "socket.getaddrinfo", "socket.bind"}
_network_calls: list[str] = []
_failed = pytest.StashKey[bool]()


def _refuse_network(event: str, args: tuple[Any, ...]) -> None:
    if event not in NETWORK_EVENTS or getattr(args[0], "family", None) == _local_family():
        return
    if _loopback.allowed and _host_of(args) == "127.0.0.1":
        return
    _network_calls.append(f"{event} {args[1:]}")
    raise PermissionError(f"The program must stay offline, but called {event} {args[1:]}")


class _Loopback:
    """Whether the test at hand may talk to servers on this very machine."""

    allowed = False


_loopback = _Loopback()


def _host_of(args: tuple[Any, ...]) -> object:
    """Return the host of a call: an argument of its own, or in the address beside the socket."""
    at = args[0] if isinstance(args[0], str) else args[1]
    return at[0] if isinstance(at, tuple) else at


def _local_family() -> object:
    # Looked up here: the socket module is loaded by whoever opens one, not by this file.
    return getattr(sys.modules.get("socket"), "AF_UNIX", "no local sockets on this system")


# An audit hook cannot be removed, so it is added once and refuses for the whole run.
sys.addaudithook(_refuse_network)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember a failure, because its traceback keeps widgets alive that are no leak."""
    report = yield
    item.stash[_failed] = item.stash.get(_failed, False) or report.failed
    return report


@pytest.fixture(autouse=True)
def own_folders(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Generator[Path]:
    """Give the test an empty home folder and an English system, whatever the developer's is."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    for name in ("DATA", "CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    # platformdirs asks Windows itself for these folders unless told otherwise.
    for name in ("APPDATA", "LOCAL_APPDATA"):
        monkeypatch.setenv(f"WIN_PD_OVERRIDE_{name}", str(home / name.lower()))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    for name in ("LANGUAGE", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    yield home
    if language := sys.modules.get("workshop_app.wording.language"):
        language.set_language("en")


@pytest.fixture(autouse=True)
def _offline(request: pytest.FixtureRequest) -> Generator[None]:
    """Fail even where the program swallows the refusal; `loopback` allows 127.0.0.1 alone."""
    _network_calls.clear()
    _loopback.allowed = request.node.get_closest_marker("loopback") is not None
    yield
    _loopback.allowed = False
    assert not _network_calls, f"network calls: {_network_calls}"


class _Records(logging.Handler):
    """Keeps what is logged at WARNING and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def _no_unexpected_log(request: pytest.FixtureRequest) -> Generator[None]:
    """Fail on a warning in the log, unless `@pytest.mark.expects_log("pattern")` names it.

    Each named pattern must occur, so that an expectation that no longer holds is seen too.
    """
    root = logging.getLogger()
    before = list(root.handlers)
    kept = _Records()
    root.addHandler(kept)
    yield
    for handler in [each for each in root.handlers if each not in before]:
        root.removeHandler(handler)
        handler.close()
    patterns = [mark.args[0] for mark in request.node.iter_markers("expects_log")]
    messages = [f"{each.levelname} {each.name}: {each.getMessage()}" for each in kept.records]
    stray = [each for each in messages if not any(re.search(p, each) for p in patterns)]
    assert not stray, f"unexpected log: {stray}"
    missing = [p for p in patterns if not any(re.search(p, each) for each in messages)]
    assert not missing, f"expected but not logged: {missing}"


BLOCKING = {
    "QDialog": ("exec",),
    "QMessageBox": ("about", "aboutQt", "critical", "exec", "information", "question", "warning"),
    "QFileDialog": (
        "getExistingDirectory",
        "getOpenFileName",
        "getOpenFileNames",
        "getSaveFileName",
    ),
    "QInputDialog": ("getDouble", "getInt", "getItem", "getMultiLineText", "getText"),
    "QColorDialog": ("getColor",),
    "QFontDialog": ("getFont",),
    "QMenu": ("exec",),
}


def _refuser(name: str) -> Callable[..., NoReturn]:
    def refuse(*_args: object, **_kwargs: object) -> NoReturn:
        # A test that waits for a person would wait forever.
        raise AssertionError(f"{name} would block: use open()/popup(), or replace it in the test")

    return refuse


@pytest.fixture(autouse=True)
def _no_modal_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse everything that runs an event loop of its own until a person answers."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None:
        return
    for kind, methods in BLOCKING.items():
        for method in methods:
            monkeypatch.setattr(getattr(widgets, kind), method, _refuser(f"{kind}.{method}"))


@pytest.fixture(autouse=True)
def _empty_clipboard() -> None:
    """Begin with an empty clipboard: it is shared by all tests of a process."""
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def _no_leaked_window(request: pytest.FixtureRequest) -> Generator[None]:
    """Fail when a top-level widget outlives its test (a lambda slot keeps its widget alive)."""
    before = {id(each) for each in _windows()}
    yield
    if request.node.stash.get(_failed, False):
        return
    leaked = [each for each in _windows() if id(each) not in before]
    if leaked:
        leaked.clear()
        gc.collect()
        leaked = [each for each in _windows() if id(each) not in before]
    names = [f"{type(each).__name__} {each.objectName()!r}" for each in leaked]
    for each in leaked:
        each.close()
        each.deleteLater()
    assert not names, f"leaked windows: {names}"


def _windows() -> list[Any]:
    """Return the windows that belong to nobody, after Qt has done its pending deletions."""
    widgets, core = sys.modules.get("PySide6.QtWidgets"), sys.modules.get("PySide6.QtCore")
    if widgets is None or core is None or widgets.QApplication.instance() is None:
        return []
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)
    windows = widgets.QApplication.topLevelWidgets()
    # Qt keeps one tool tip label for itself.
    return [w for w in windows if w.parent() is None and w.inherits("QTipLabel") is False]


@dataclass
class WorkshopMaker:
    """Makes and keeps workshops with groups of `people` each, or of the sizes that it lists.

    People bring codes that say where they stand, A-01 for the first of the first group.
    """

    context: Context
    made: list[str] = field(default_factory=list)

    def __call__(
        self,
        *,
        people: int | Sequence[int] = 2,
        items: int = 3,
        kind: ScaleKind = ScaleKind.FIVE,
        **changes: object,
    ) -> Workshop:
        workshop = new_workshop(Details(title="AI 전략 권고안 평가"), utc_now())
        recommendations = tuple(
            Recommendation(
                new_id(),
                f"R{number}",
                LocalText(f"권고안 {number}", f"Recommendation {number}"),
                LocalText("설명", "Text"),
            )
            for number in range(1, items + 1)
        )
        workshop = replace(
            workshop, recommendations=recommendations, criteria=default_criteria(kind), **changes
        )
        sizes = [people] * len(workshop.groups) if isinstance(people, int) else people
        for letter, group, size in zip(ascii_uppercase, workshop.groups, sizes, strict=False):
            for number in range(1, size + 1):
                person = Participant(new_id(), group.id, f"{letter}-{number:02d}")
                workshop = with_participant(workshop, person)
        with self.context.store.writing() as work:
            work.workshops.add(workshop)
            work.commit()
        self.made.append(workshop.id)
        return workshop


@pytest.fixture
def context(tmp_path: Path) -> Generator[Context]:
    with open_new_file(tmp_path / "workshops.db") as store:
        yield Context(store)
        _windows()  # Qt deletes what the test left; a ballot still keeps its comment then


@pytest.fixture
def make_workshop(context: Context) -> WorkshopMaker:
    return WorkshopMaker(context)


VoteOf = Callable[[int, str, str], int | str | None]
"""Gives a person (by place), a recommendation (by code) and a criterion (by key) an answer."""
MakeResults = Callable[..., Any]


@pytest.fixture
def voted(context: Context, make_workshop: Any) -> MakeResults:
    """Make the results of five people a group, or `people`; a vote of None abstains, "" gives no answer.

    A vote of "aside" recuses. `comments` are places of people and what they wrote on the first
    recommendation; `absent` and `observers` are places too.
    """

    def make(
        vote: VoteOf,
        comments: Sequence[tuple[int, str]] = (),
        people: int | Sequence[int] = 5,
        items: int = 3,
        absent: Sequence[int] = (),
        observers: Sequence[int] = (),
        **changes: Any,
    ) -> Any:
        from workshop_app.viewmodels.results.model import ResultsModel

        def prepared(one: Workshop) -> Workshop:
            there = tuple(
                replace(person, is_observer=place in observers)
                for place, person in enumerate(one.participants)
            )
            return replace(one, participants=there, **changes)

        made = make_workshop(people=people, items=items)
        edit_workshop(context, made.id, prepared)
        workshop = open_round(context, made.id)
        away = [workshop.participants[place].id for place in absent]
        this = workshop.rounds[0].id
        workshop = edit_workshop(
            context, made.id, lambda one: with_absence(one, this, away, absent=True)
        )[1]
        answers = [
            Vote(person.id, item.id, criterion.id, None, recused=True)
            if value == "aside"
            else Vote(person.id, item.id, criterion.id, value)
            for place, person in enumerate(workshop.participants)
            for item in workshop.recommendations
            for criterion in workshop.criteria
            if place not in (*absent, *observers)
            and (value := vote(place, item.code, criterion.key)) != ""
        ]
        cast_votes(context, made.id, answers, Channel.KIOSK)
        first = workshop.recommendations[0].id
        for place, text in comments:
            person = workshop.participants[place].id
            write_comment(context, made.id, person, first, text, Channel.KIOSK)
        close_round(context, made.id, workshop.rounds[0].id)
        reveal_round(context, made.id, workshop.rounds[0].id)
        return ResultsModel(context, made.id, ImmediateJobs())

    return make
