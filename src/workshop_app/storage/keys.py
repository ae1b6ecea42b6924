"""Integer keys by uid and back, read once for each workshop in a unit of work."""

from dataclasses import dataclass

from sqlalchemy import Connection, Table, select

from workshop_app.domain.errors import NotInRoundError
from workshop_app.storage import tables as t


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
    """A round's key and the keys of its workshop's parts."""

    uid: str
    id: int
    workshop_id: int
    participants: PartKeys
    recommendations: PartKeys
    criteria: PartKeys


class Keys:
    """The keys that a unit of work has met so far."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rounds: dict[str, RoundKeys] = {}

    def forget(self) -> None:
        """Forget all, as after a workshop was written."""
        self._rounds.clear()

    def round(self, uid: str) -> RoundKeys:
        """Return the keys for a round; NotInRoundError where there is none."""
        found = self.find_round(uid)
        if found is None:
            raise NotInRoundError(name=uid)
        return found

    def find_round(self, uid: str) -> RoundKeys | None:
        """Return the keys for a round, or None."""
        if uid not in self._rounds:
            columns = (t.rating_round.c.id, t.rating_round.c.workshop_id)
            query = select(*columns).where(t.rating_round.c.uid == uid)
            row = self._connection.execute(query).one_or_none()
            if row is None:
                return None
            self._rounds[uid] = RoundKeys(
                uid,
                row.id,
                row.workshop_id,
                self._parts(t.participant, row.workshop_id),
                self._parts(t.recommendation, row.workshop_id),
                self._parts(t.criterion, row.workshop_id),
            )
        return self._rounds[uid]

    def _parts(self, table: Table, workshop_id: int) -> PartKeys:
        query = select(table.c.uid, table.c.id).where(table.c.workshop_id == workshop_id)
        if "removed" in table.c:
            query = query.where(~table.c.removed)
        ids = {row.uid: row.id for row in self._connection.execute(query)}
        return PartKeys(ids, {key: uid for uid, key in ids.items()})
