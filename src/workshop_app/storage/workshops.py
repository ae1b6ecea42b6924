"""The workshops that are kept, those in the trash, and their destruction."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Protocol, TypeVar

from sqlalchemy import Connection, Row, delete, select, update
from sqlalchemy import text as sql_text

from workshop_app.domain.errors import NotInRoundError, WorkshopNotFoundError
from workshop_app.domain.library import TRASH_DAYS, TrashedWorkshop, WorkshopCard
from workshop_app.domain.marks import Mark
from workshop_app.domain.rounds import Round
from workshop_app.domain.salvage import SalvageMark
from workshop_app.domain.workshop import Workshop
from workshop_app.storage import tables as t
from workshop_app.storage.cards import read_cards
from workshop_app.storage.cleaning import Due, ask_for_scrubbing
from workshop_app.storage.columns import decoding
from workshop_app.storage.known import Known, RoundState
from workshop_app.storage.marks import SqlMarks
from workshop_app.storage.phone_links import void_links
from workshop_app.storage.salvage_marks import read_marks
from workshop_app.storage.search import search_workshops
from workshop_app.storage.workshop_reading import find_workshop, read_workshop
from workshop_app.storage.workshop_writing import add_workshop, save_workshop

_T = TypeVar("_T")


class Remember(Protocol):
    """Returns what was read last, where nothing can have changed since, else what `read` reads."""

    def __call__(
        self, connection: Connection, kind: type[_T], name: str, read: Callable[[], _T], /
    ) -> _T:
        """Return the one of this kind and name."""
        ...


def read_anew(_connection: Connection, _kind: type[_T], _name: str, read: Callable[[], _T]) -> _T:
    """Remember nothing, as in a transaction that writes."""
    return read()


class SqlWorkshops:
    """Implements the Workshops port."""

    def __init__(
        self, connection: Connection, known: Known, marks: SqlMarks, remember: Remember = read_anew
    ) -> None:
        self._connection = connection
        self._known = known
        self._marks = marks
        self._remember = remember
        self.has_purged = False

    def add(self, workshop: Workshop) -> None:
        """Keep a new workshop with all it owns."""
        workshop_id = add_workshop(self._connection, workshop)
        self._marks.bump(workshop_id, Mark.PREPARATION, Mark.ROUNDS)
        self._known.forget()

    def get(self, workshop_id: str) -> Workshop:
        """Return a workshop that is not in the trash; WorkshopNotFoundError."""

        def read() -> Workshop:
            return read_workshop(self._connection, workshop_id)

        return self._remember(self._connection, Workshop, workshop_id, read)

    def of_round(self, round_id: str, make: Callable[[Workshop, Round], _T]) -> _T:
        """Return what `make` makes of a round and its workshop, once while they stay as they are.

        Raises NotInRoundError where there is no such round, or it lies in the trash.
        """

        def made(state: RoundState) -> _T:
            if state.in_trash:
                raise NotInRoundError(name=round_id)
            workshop = read_workshop(self._connection, state.workshop_uid)
            return make(workshop, workshop.round(round_id))

        return self._known.made(round_id, make, made)

    def save(self, workshop: Workshop) -> None:
        """Keep the difference to what is stored; links of rounds that are not open are void."""
        stored = find_workshop(self._connection, workshop.id)
        changed = save_workshop(self._connection, stored, workshop)
        if Mark.ROUNDS in changed:
            void_links(self._connection, stored.id)
        self._marks.bump(stored.id, *changed)
        self._known.forget()

    def cards(self) -> list[WorkshopCard]:
        """Return one card a workshop, newest day first, without the trash."""

        def read() -> tuple[WorkshopCard, ...]:
            with decoding():
                return tuple(read_cards(lambda sql: self._connection.exec_driver_sql(sql).all()))

        return list(self._remember(self._connection, tuple, "cards", read))

    def salvaged(self) -> dict[str, SalvageMark]:
        """Return workshop id -> what says of it that it comes from a damaged file."""
        return read_marks(lambda sql: self._connection.exec_driver_sql(sql).all())

    def search(self, text: str) -> list[str]:
        """Return ids of workshops in which each word of `text` occurs somewhere."""

        def query(sql: str, words: Mapping[str, str]) -> Sequence[Row[Any]]:
            return self._connection.execute(sql_text(sql), words).all()

        return search_workshops(query, text)

    def trash(self, workshop_id: str, at: datetime) -> None:
        """Move a workshop to the trash."""
        row = find_workshop(self._connection, workshop_id)
        deleted = update(t.workshop).where(t.workshop.c.id == row.id).values(deleted_at=at)
        self._connection.execute(deleted)
        self._marks.bump(row.id, Mark.PREPARATION)

    def restore(self, workshop_id: str) -> None:
        """Bring a workshop back from the trash."""
        query = select(t.workshop.c.id).where(t.workshop.c.uid == workshop_id)
        key = self._connection.execute(query).scalar()
        if key is None:
            raise WorkshopNotFoundError(name=workshop_id)
        restored = update(t.workshop).where(t.workshop.c.id == key).values(deleted_at=None)
        self._connection.execute(restored)
        self._marks.bump(key, Mark.PREPARATION)

    def trashed(self) -> list[TrashedWorkshop]:
        """Return what lies in the trash, newest first."""
        columns = (t.workshop.c.uid, t.workshop.c.title, t.workshop.c.deleted_at)
        query = select(*columns).where(t.workshop.c.deleted_at.is_not(None))
        return [
            TrashedWorkshop(uid, title, at, at + timedelta(days=TRASH_DAYS))
            for uid, title, at in self._connection.execute(
                query.order_by(t.workshop.c.deleted_at.desc())
            )
        ]

    def purge(self, deleted_before: datetime) -> int:
        """Destroy what was trashed before then; the store cleans the backups after the commit."""
        is_old = t.workshop.c.deleted_at < deleted_before
        old = list(self._connection.scalars(select(t.workshop.c.uid).where(is_old)))
        if old:
            self._connection.execute(delete(t.workshop).where(is_old))
            ask_for_scrubbing(self._connection, Due.DESTROYED, old)
            self.has_purged = True
        return len(old)
