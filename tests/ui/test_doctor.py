"""The doctor's look at the window system, with and without a display."""

import sys

import pytest

from workshop_app.app.command import real_tools
from workshop_app.cli.output import CommandFailedError
from workshop_app.cli.tools import Check, Place
from workshop_app.ui.qt.doctor import look_at_window_system

on_linux = sys.platform.startswith("linux")


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def window_system() -> Check:
    return next(c for c in real_tools().doctor_checks(Place()) if c.name == "Window system")


def test_the_doctor_finds_nothing_wrong_with_a_machine_without_a_display(no_display):
    system = look_at_window_system()
    assert system.fault == ""
    assert system.has_display is not on_linux
    assert window_system().ok


def test_without_a_display_the_window_is_refused_in_a_sentence(no_display):
    if on_linux:
        with pytest.raises(CommandFailedError, match="no screen here"):
            real_tools().start_window(Place(), None)


def test_a_display_that_does_not_answer_is_named_with_what_to_do(no_display):
    if on_linux:
        no_display.setenv("DISPLAY", ":4077")
        check = window_system()
        assert not check.ok
        assert ":4077" in check.found
        assert "DISPLAY" in check.fix
    else:
        assert window_system().ok


def test_a_window_system_that_qt_lacks_is_a_fault_not_a_crash(no_display):
    no_display.setenv("QT_QPA_PLATFORM", "no-such-platform")
    check = window_system()
    assert not check.ok
    assert check.fix
