"""Signals: in order, and holding on to nobody."""

import pytest

from workshop_app.services import liveness
from workshop_app.viewmodels.signal import Signal


class Listener:
    """Hears, and can let another go while it does."""

    def __init__(self, heard: list[str], name: str) -> None:
        self.heard, self.name = heard, name
        self.others: list[Listener] = []

    def hear(self) -> None:
        self.heard.append(self.name)
        self.others.clear()


def test_listeners_hear_in_the_order_of_connecting() -> None:
    heard: list[str] = []
    listeners = [Listener(heard, name) for name in "abc"]
    signal: Signal[[]] = Signal()
    for one in listeners:
        signal.connect(one.hear)
    signal.emit()
    assert heard == ["a", "b", "c"]


def test_a_listener_that_is_gone_is_not_called() -> None:
    heard: list[str] = []
    listener = Listener(heard, "a")
    signal: Signal[[]] = Signal()
    signal.connect(listener.hear)
    del listener
    signal.emit()
    assert heard == []


def test_a_listener_that_goes_during_the_telling_is_not_called() -> None:
    heard: list[str] = []
    first = Listener(heard, "first")
    first.others.append(Listener(heard, "second"))
    signal: Signal[[]] = Signal()
    signal.connect(first.hear)
    signal.connect(first.others[0].hear)
    signal.emit()
    assert heard == ["first"]


def test_a_listener_that_the_toolkit_has_deleted_is_not_called(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    heard: list[str] = []
    listeners = [Listener(heard, name) for name in "ab"]
    signal: Signal[[]] = Signal()
    for one in listeners:
        signal.connect(one.hear)
    monkeypatch.setattr(liveness, "_alive", lambda owner: owner is not listeners[0])
    signal.emit()
    assert heard == ["b"]
