"""Dataclasses of the domain as plain JSON values and back, strictly by their types."""

import math
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from workshop_app.domain.text import is_storable
from workshop_app.domain.workshop import TEXT_LIMIT

_T = TypeVar("_T")
_NUMBERS = 2**53  # what every reader of JSON keeps exactly


class NotPlainError(ValueError):
    """A value is not what its place asks for."""


def to_plain(value: object) -> Any:
    """Return what JSON knows for a value; sets in order, so that equal ones are written alike."""
    if is_dataclass(value):
        return {one.name: to_plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, datetime):
        value = value.astimezone(UTC)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [to_plain(one) for one in cast("tuple[object, ...]", value)]
    if isinstance(value, frozenset):
        return sorted(to_plain(one) for one in cast("frozenset[object]", value))
    return value


def from_plain(kind: type[_T], value: Any) -> _T:
    """Return the value of this type that `to_plain` made it of; NotPlainError.

    A field may be missing where it has a default: an older program did not know it yet.
    """
    return cast("_T", _read(kind, value))


def _read(kind: Any, value: Any) -> Any:
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _read_optional(kind, value)
    if origin is tuple:
        return _read_tuple(get_args(kind), value)
    if origin is frozenset:
        found = [_read(get_args(kind)[0], one) for one in as_list(value)]
        _require(len(set(found)) == len(found))
        return frozenset(found)
    if is_dataclass(kind):
        return _read_dataclass(cast("type", kind), value)
    return _read_simple(kind, value)


def _read_optional(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    (of,) = (one for one in get_args(kind) if one is not NoneType)
    return _read(of, value)


def _read_tuple(of: tuple[Any, ...], value: Any) -> tuple[Any, ...]:
    return tuple(_read(of[0], one) for one in as_list(value))


def _read_dataclass(kind: type, value: Any) -> Any:
    given = as_object(value)
    hints, needed = _hints(kind)
    _require(needed <= given.keys() <= hints.keys())
    return kind(**{name: _read(hints[name], one) for name, one in given.items()})


@cache
def _hints(kind: type) -> tuple[dict[str, Any], frozenset[str]]:
    """Return the type of each field, and those that have no default."""
    needed = (
        one.name
        for one in fields(kind)
        if one.default is MISSING and one.default_factory is MISSING
    )
    return get_type_hints(kind), frozenset(needed)


def _read_simple(kind: Any, value: Any) -> Any:
    if kind is float:
        _require(type(value) in (int, float) and math.isfinite(value))
        return float(value)
    if kind in (int, bool):
        _require(type(value) is kind and -_NUMBERS < value < _NUMBERS)
        return value
    _require(isinstance(value, str) and len(value) <= TEXT_LIMIT and is_storable(value))
    if kind is str:
        return value
    try:
        return _read_word(kind, value)
    except (ValueError, OverflowError):
        raise NotPlainError from None


def _read_word(kind: Any, word: str) -> Any:
    if issubclass(kind, StrEnum):
        return kind(word)
    if kind is date:
        return date.fromisoformat(word)
    at = datetime.fromisoformat(word)
    if at.tzinfo is None:
        raise NotPlainError
    return at.astimezone(UTC)


def as_object(value: Any) -> dict[str, Any]:
    """Return what was an object in JSON; NotPlainError where it is something else."""
    _require(isinstance(value, dict))
    return cast("dict[str, Any]", value)


def as_list(value: Any) -> list[Any]:
    """Return what was a list in JSON; NotPlainError where it is something else."""
    _require(isinstance(value, list))
    return cast("list[Any]", value)


def _require(holds: bool) -> None:
    if not holds:
        raise NotPlainError
