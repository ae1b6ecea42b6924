"""One transaction over all repositories."""

from collections.abc import Callable

from sqlalchemy import Connection

from workshop_app.domain.marks import Mark
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.anonymising import sever
from workshop_app.storage.carriage import SqlCarriage
from workshop_app.storage.cleaning import Due, ask_for_scrubbing
from workshop_app.storage.comments import SqlComments
from workshop_app.storage.held import SqlHeld
from workshop_app.storage.keys import Keys
from workshop_app.storage.known import Known
from workshop_app.storage.marks import Key, SqlMarks
from workshop_app.storage.phone_links import SqlPhoneLinks
from workshop_app.storage.ratings import SqlRatings
from workshop_app.storage.records import SqlConsents, SqlDecisions, SqlSettings
from workshop_app.storage.told import SqlToldFigures
from workshop_app.storage.workshops import Remember, SqlWorkshops, read_anew


class SqlUnitOfWork:
    """Implements the UnitOfWork port on one connection; `commit` is what the store gives it.

    `remember` is for connections that never write: they keep the workshop they read last.
    """

    def __init__(
        self,
        connection: Connection,
        commit: Callable[[Connection, frozenset[Key]], None],
        remember: Remember = read_anew,
    ) -> None:
        self.connection = connection
        self._commit = commit
        self._known = Known(connection)
        keys = Keys(connection, self._known)
        self._marks = SqlMarks(connection)
        self.workshops = SqlWorkshops(connection, self._known, self._marks, remember)
        self.ratings = SqlRatings(connection, keys, self._marks)
        self.comments = SqlComments(connection, keys, self._marks)
        self.held = SqlHeld(connection, keys, self._marks)
        self.phones = SqlPhoneLinks(connection, keys, self._marks)
        self.told = SqlToldFigures(connection, keys)
        self.decisions = SqlDecisions(connection, self._marks)
        self.consents = SqlConsents(connection, self._marks)
        self.settings = SqlSettings(connection)
        self.carriage = SqlCarriage(connection, keys, self._marks, self.held, self.settings)
        self._has_severed = False

    @property
    def needs_cleaning(self) -> bool:
        """Tell whether file and backups still hold what is to be gone once this is committed."""
        return self._has_severed or self.workshops.has_purged

    def marks(self) -> dict[tuple[str, Mark], int]:
        """Return (workshop id, kind) -> how often this kind of thing was changed."""
        return self._marks.read()

    def mark_keys(self) -> dict[Key, tuple[str, int]]:
        """Return the same by the workshop's key in this file, with its id."""
        return self._marks.read_keys()

    def anonymise(self, workshop: Workshop) -> None:
        """Sever people from ballots; the store cleans file and backups after the commit."""
        workshop_id = sever(self.connection, workshop)
        self._marks.bump(workshop_id, *Mark)
        ask_for_scrubbing(self.connection, Due.SEVERED, [workshop.id])
        self._known.forget()
        self._has_severed = True

    def commit(self) -> None:
        """Make all of it durable; returns only when the disk says so."""
        self._commit(self.connection, self._marks.bumped)
        self._marks.forget()
