"""What screen models are built on: a small typed signal, and the timer they ask for; no Qt."""

from collections.abc import Callable
from typing import Generic, ParamSpec, Protocol

from workshop_app.services.liveness import HeldSlot

_Values = ParamSpec("_Values")


class Signal(Generic[_Values]):
    """Calls its slots in the order of connecting, and keeps neither slots nor owners alive.

    PySide's stubs do not check what `emit` is given; this one is checked: `Signal[[str]]`.
    """

    def __init__(self) -> None:
        self._slots: list[HeldSlot[_Values]] = []

    def connect(self, slot: Callable[_Values, object]) -> None:
        """Call `slot` at every emit for as long as its owner lives."""
        self._slots.append(HeldSlot(slot))

    def emit(self, *values: _Values.args, **named: _Values.kwargs) -> None:
        """Call every slot that still lives."""
        self._slots = [held for held in self._slots if held.get() is not None]
        for held in tuple(self._slots):
            slot = held.get()
            if slot is not None:
                slot(*values, **named)


class Timer(Protocol):
    """Calls once, later; the widgets bring a real one."""

    def start(self, seconds: float, slot: Callable[[], object]) -> None:
        """Call `slot` after `seconds`, in place of an earlier start."""
        ...

    def stop(self) -> None:
        """Call nothing any more."""
        ...
