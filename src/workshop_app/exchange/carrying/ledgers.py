"""The ledger of a round as lines of JSON: first what each column is, then a row each."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Any, cast, get_type_hints

from workshop_app.domain.carried import Line, RoundLedger
from workshop_app.domain.lateness import Told
from workshop_app.domain.rounds import (
    Comment,
    CommentChange,
    HeldAnswer,
    Rating,
    RatingChange,
)
from workshop_app.domain.workshop import Workshop
from workshop_app.exchange.carrying.plain import (
    NotPlainError,
    as_list,
    as_object,
    from_plain,
    to_plain,
)

_KINDS: dict[str, type] = {
    "rating": Rating,
    "comment": Comment,
    "rating_change": RatingChange,
    "comment_change": CommentChange,
    "held": HeldAnswer,
    "told_rating": Rating,
    "told_comment": Comment,
}
_PLACES = ("participant_id", "recommendation_id", "criterion_id")


def _columns(kind: type) -> list[str]:
    return [one.name for one in fields(kind) if one.name != "round_id"]


_COLUMNS = {name: _columns(kind) for name, kind in _KINDS.items()}
_HINTS = {name: get_type_hints(kind) for name, kind in _KINDS.items()}


@dataclass(frozen=True, slots=True)
class _Parts:
    """The ids that rows name by their number in the workshop's lists."""

    ids: dict[str, tuple[str, ...]]
    numbers: dict[str, dict[str, int]]


def _parts_of(workshop: Workshop) -> _Parts:
    parts = (workshop.participants, workshop.recommendations, workshop.criteria)
    ids = {
        column: tuple(one.id for one in some) for column, some in zip(_PLACES, parts, strict=True)
    }
    numbers = {
        column: {uid: number for number, uid in enumerate(some)} for column, some in ids.items()
    }
    return _Parts(ids, numbers)


def ledger_lines(workshop: Workshop, ledger: RoundLedger) -> Iterator[str]:
    """Yield the lines of a ledger."""
    parts = _parts_of(workshop)
    yield _json({"columns": _COLUMNS})
    for name, row in _rows(ledger):
        values = (_value(parts, column, getattr(row, column)) for column in _COLUMNS[name])
        yield _json([name, *values])


def read_ledger(workshop: Workshop, round_id: str, lines: Iterable[str]) -> RoundLedger:
    """Return the ledger that these lines tell; NotPlainError, or ValueError where not JSON."""
    parts = _parts_of(workshop)
    found: dict[str, list[Any]] = {name: [] for name in (*_KINDS, "lines")}
    rows = iter(lines)
    columns = _columns_told(next(rows, "null"))
    for line in rows:
        name, row = _read_row(parts, round_id, columns, json.loads(line))
        found["lines" if name.endswith("_change") else name].append(row)
    return RoundLedger(
        round_id,
        tuple(found["rating"]),
        tuple(found["comment"]),
        cast("tuple[Line, ...]", tuple(found["lines"])),
        tuple(found["held"]),
        Told(tuple(found["told_rating"]), tuple(found["told_comment"])),
    )


def _rows(ledger: RoundLedger) -> Iterator[tuple[str, object]]:
    for line in ledger.lines:
        yield "comment_change" if isinstance(line, CommentChange) else "rating_change", line
    for name, rows in (
        ("rating", ledger.ratings),
        ("comment", ledger.comments),
        ("held", ledger.held),
        ("told_rating", ledger.told.ratings),
        ("told_comment", ledger.told.comments),
    ):
        for row in rows:
            yield name, row


def _value(parts: _Parts, column: str, value: object) -> Any:
    if column in parts.numbers and value is not None:
        return parts.numbers[column][cast("str", value)]
    return to_plain(value)


def _columns_told(line: str) -> dict[str, list[str]]:
    """Return the columns a file has; an older program knew fewer of them."""
    told = as_object(json.loads(line))
    columns = {name: as_list(some) for name, some in as_object(told.get("columns")).items()}
    for name, some in columns.items():
        known = _COLUMNS.get(name, [])
        if not all(one in known for one in some) or len(set(some)) != len(some):
            raise NotPlainError
    return columns


def _read_row(
    parts: _Parts, round_id: str, columns: dict[str, list[str]], row: Any
) -> tuple[str, object]:
    name, *values = as_list(row) or [None]
    if not isinstance(name, str) or name not in columns or len(values) != len(columns[name]):
        raise NotPlainError
    hints = _HINTS[name]
    given = {
        column: _read_value(parts, column, hints[column], value)
        for column, value in zip(columns[name], values, strict=True)
    }
    try:
        return name, _KINDS[name](round_id=round_id, **given)
    except TypeError:  # a column is missing that has no default
        raise NotPlainError from None


def _read_value(parts: _Parts, column: str, hint: Any, value: Any) -> Any:
    if column not in parts.ids or value is None:
        return from_plain(hint, value)
    ids = parts.ids[column]
    if type(value) is not int or not 0 <= value < len(ids):
        raise NotPlainError
    return ids[value]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
