"""What was worked out of a workshop, kept for as long as nobody changed the workshop.

A workshop of 5,000 people takes 50 ms to read: too long inside the write lock for every answer.
Its change marks tell in one short query whether what was read last still holds, whoever wrote
since, in this process or another.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import Connection, bindparam, select

from workshop_app.domain.errors import NotInRoundError
from workshop_app.domain.marks import Mark
from workshop_app.storage import tables as t
from workshop_app.storage.statements import Statement

_T = TypeVar("_T")
_KEY = "known of rounds"
_MARKS = t.change_mark.c
_STATE = Statement(
    select(
        t.rating_round.c.id,
        t.workshop.c.id,
        t.workshop.c.uid,
        t.workshop.c.deleted_at,
        _MARKS.kind,
        _MARKS.number,
    )
    .select_from(t.rating_round)
    .join(t.workshop, t.workshop.c.id == t.rating_round.c.workshop_id)
    .outerjoin(
        t.change_mark,
        (_MARKS.workshop_id == t.workshop.c.id)
        & ((_MARKS.kind == bindparam("one_kind")) | (_MARKS.kind == bindparam("other_kind"))),
    )
    .where(t.rating_round.c.uid == bindparam("of_round"))
    .order_by(_MARKS.kind),
    ("one_kind", "other_kind", "of_round"),
)
_KINDS = (Mark.PREPARATION.value, Mark.ROUNDS.value)


class RoundState:
    """A round's keys, its workshop's, and the marks of what was read."""

    def __init__(self, rows: tuple[Any, ...]) -> None:
        self.rows = rows
        self.key, self.workshop_key, self.workshop_uid, deleted = rows[0][:4]
        self.in_trash = deleted is not None
        self.made: dict[object, object] = {}


class Known:
    """What a connection knows of the round it met last; a unit of work has its own `Known`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._checked: dict[str, RoundState] = {}
        self._has_changed = False

    def forget(self) -> None:
        """Forget all, as after a workshop was written.

        What is read from now on in this transaction is not kept beyond it: undone, it would come
        back under numbers that the next change is given too.
        """
        self._has_changed = True
        self._checked.clear()
        self._connection.info.pop(_KEY, None)

    def find(self, round_uid: str) -> RoundState | None:
        """Return what is known of a round, None where there is no such round."""
        if round_uid not in self._checked:
            rows = tuple(tuple(row) for row in _STATE.rows(self._connection, *_KINDS, round_uid))
            if not rows:
                return None
            kept: dict[str, RoundState] = self._connection.info.setdefault(_KEY, {})
            state = kept.get(round_uid)
            if state is None or state.rows != rows:
                state = RoundState(rows)
                kept.clear()
                if not self._has_changed:
                    kept[round_uid] = state
            self._checked[round_uid] = state
        return self._checked[round_uid]

    def made(self, round_uid: str, kind: object, make: Callable[[RoundState], _T]) -> _T:
        """Return what `make` made when this was last asked; NotInRoundError without the round."""
        state = self.find(round_uid)
        if state is None:
            raise NotInRoundError(name=round_uid)
        if kind not in state.made:
            state.made[kind] = make(state)
        made: Any = state.made[kind]
        return made
