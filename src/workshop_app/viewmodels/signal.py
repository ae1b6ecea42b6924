"""What screen models are built on: a small typed signal, and the timer they ask for; no Qt."""

from collections.abc import Callable
from inspect import ismethod
from typing import Any, Generic, ParamSpec, Protocol, cast
from weakref import WeakMethod, ref

_Values = ParamSpec("_Values")


class Signal(Generic[_Values]):
    """Calls its slots in the order of connecting, and keeps neither slots nor owners alive.

    PySide's stubs do not check what `emit` is given; this one is checked: `Signal[[str]]`.
    Functions are held weakly too, so connect what has a name.
    """

    def __init__(self) -> None:
        self._slots: list[Callable[[], Callable[_Values, object] | None]] = []

    def connect(self, slot: Callable[_Values, object]) -> None:
        """Call `slot` at every emit for as long as its owner lives."""
        make = WeakMethod if ismethod(slot) else ref
        self._slots.append(cast("Any", make)(slot))

    def emit(self, *values: _Values.args, **named: _Values.kwargs) -> None:
        """Call every slot that still lives."""
        self._slots = [reference for reference in self._slots if reference() is not None]
        for reference in tuple(self._slots):
            slot = reference()
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
