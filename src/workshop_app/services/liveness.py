"""Slots as bus and signals hold them: weakly, and never called once their owner is gone."""

from collections.abc import Callable
from inspect import ismethod
from typing import Any, Generic, ParamSpec, cast
from weakref import WeakMethod, ref

_Values = ParamSpec("_Values")
Alive = Callable[[object], bool]


def _always(_owner: object) -> bool:
    return True


_alive: Alive = _always


def set_liveness(alive: Alive) -> None:
    """Have `alive` tell of every slot's owner whether it can still be called.

    A toolkit may delete an object that Python still holds; only the toolkit knows.
    """
    global _alive  # noqa: PLW0603 - one toolkit a process, and no argument through every model
    _alive = alive


class HeldSlot(Generic[_Values]):
    """One slot. Functions are held weakly too, so give what has a name."""

    __slots__ = ("_reference",)

    def __init__(self, slot: Callable[_Values, object]) -> None:
        make = WeakMethod if ismethod(slot) else ref
        self._reference: Callable[[], Callable[_Values, object] | None] = cast("Any", make)(slot)

    def get(self) -> Callable[_Values, object] | None:
        """Return the slot; None once its owner is gone."""
        slot = self._reference()
        owner = getattr(slot, "__self__", None)
        return slot if owner is None or _alive(owner) else None
