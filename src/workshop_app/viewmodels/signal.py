"""A small typed signal: view-models tell widgets that they changed, without QObject."""

from collections.abc import Callable
from typing import Generic, TypeVarTuple, Unpack
from weakref import WeakMethod, ref

_Values = TypeVarTuple("_Values")


class Signal(Generic[Unpack[_Values]]):
    """Calls its slots in the order of connecting; bound methods are held weakly.

    PySide's stubs do not check what `emit` is given; this one is checked.
    """

    def __init__(self) -> None:
        self._slots: list[Callable[[], Callable[[Unpack[_Values]], object] | None]] = []

    def connect(self, slot: Callable[[Unpack[_Values]], object]) -> None:
        """Call `slot` at every emit for as long as its owner lives."""
        if hasattr(slot, "__self__"):
            self._slots.append(WeakMethod(slot))  # pyright: ignore[reportArgumentType]
        else:
            self._slots.append(ref(slot))

    def emit(self, *values: Unpack[_Values]) -> None:
        """Call every slot that still lives."""
        self._slots = [reference for reference in self._slots if reference() is not None]
        for reference in tuple(self._slots):
            slot = reference()
            if slot is not None:
                slot(*values)
