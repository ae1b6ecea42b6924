"""Integer keys by uid and back, read once for as long as a workshop stays as it is."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Table, bindparam, select

from workshop_app.domain.errors import NotInRoundError
from workshop_app.domain.participants import Anonymity
from workshop_app.storage import tables as t
from workshop_app.storage.known import Known, RoundState
from workshop_app.storage.moments import day_of, from_microseconds, to_microseconds
from workshop_app.storage.statements import Statement


@dataclass(frozen=True, slots=True)
class PartKeys:
    """Both directions for one table; removed parts are not in it."""

    ids: dict[str, int]
    uids: dict[int, str]

    def id(self, uid: str) -> int:
        """Return the integer key; NotInRoundError where the workshop has no such part."""
        try:
            return self.ids[uid]
        except KeyError:
            raise NotInRoundError(name=uid) from None


@dataclass(frozen=True, slots=True)
class RoundKeys:
    """A round's key and the keys of its workshop and its workshop's parts.

    It also tells what may be kept of when something came: at the anonymous level the day, and no
    number that a channel counts by.
    """

    uid: str
    id: int
    workshop_id: int
    is_anonymous: bool
    participants: PartKeys
    recommendations: PartKeys
    criteria: PartKeys

    def kept_time(self, at: datetime) -> int:
        """Return what may be kept of a time, in microseconds."""
        return kept_time(at, is_anonymous=self.is_anonymous)

    def kept_moment(self, at: datetime) -> datetime:
        """Return what may be kept of a time."""
        return from_microseconds(self.kept_time(at))

    def kept_revision(self, revision: int) -> int:
        """Return what may be kept of a revision: a channel may number by the clock."""
        return 0 if self.is_anonymous else revision


def kept_time(at: datetime, *, is_anonymous: bool) -> int:
    """Return what may be kept of a time at this level, in microseconds."""
    kept = to_microseconds(at)
    return day_of(kept) if is_anonymous else kept


class Keys:
    """The keys of the rounds that a unit of work meets."""

    def __init__(self, connection: Connection, known: Known) -> None:
        self._connection = connection
        self._known = known

    def round(self, uid: str) -> RoundKeys:
        """Return the keys for a round; NotInRoundError where there is none."""
        return self._known.made(uid, RoundKeys, lambda state: self._read(uid, state))

    def find_round(self, uid: str) -> RoundKeys | None:
        """Return the keys for a round, or None."""
        return None if self._known.find(uid) is None else self.round(uid)

    def _read(self, uid: str, state: RoundState) -> RoundKeys:
        parts = (
            PartKeys(ids, {key: one for one, key in ids.items()})
            for ids in (dict(query.rows(self._connection, state.workshop_key)) for query in _PARTS)
        )
        ((level,),) = _LEVEL.rows(self._connection, state.workshop_key)
        is_anonymous = level == Anonymity.ANONYMOUS
        return RoundKeys(uid, state.key, state.workshop_key, is_anonymous, *parts)


def _parts_of(table: Table) -> Statement:
    query = select(table.c.uid, table.c.id).where(table.c.workshop_id == bindparam("of_workshop"))
    if "removed" in table.c:
        query = query.where(~table.c.removed)
    return Statement(query, ("of_workshop",))


_LEVEL = Statement(
    select(t.workshop.c.anonymity).where(t.workshop.c.id == bindparam("of_workshop")),
    ("of_workshop",),
)
_PARTS = [_parts_of(table) for table in (t.participant, t.recommendation, t.criterion)]
