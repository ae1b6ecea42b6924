"""Decisions, consents and settings: small records that are put in place of earlier ones."""

from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select

from workshop_app.domain.decisions import Decision, Outcome
from workshop_app.domain.errors import NotInRoundError
from workshop_app.domain.marks import Mark
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rounds import Consent
from workshop_app.storage import tables as t
from workshop_app.storage.keys import kept_time
from workshop_app.storage.marks import SqlMarks
from workshop_app.storage.moments import from_microseconds
from workshop_app.storage.workshop_reading import find_workshop


class SqlDecisions:
    """Implements the Decisions port."""

    def __init__(self, connection: Connection, marks: SqlMarks) -> None:
        self._connection = connection
        self._marks = marks

    def of_workshop(self, workshop_id: str) -> list[Decision]:
        """Return the decisions of a workshop, in the order of its recommendations."""
        query = (
            select(t.decision, t.recommendation.c.uid)
            .join_from(t.decision, t.recommendation)
            .join(t.workshop, t.workshop.c.id == t.recommendation.c.workshop_id)
            .where(t.workshop.c.uid == workshop_id, ~t.recommendation.c.removed)
            .order_by(t.recommendation.c.position)
        )
        return [
            Decision(
                recommendation_id=row.uid,
                outcome=None if row.outcome is None else Outcome(row.outcome),
                amended_text=row.amended_text,
                reason=row.reason,
                owner=row.owner,
                due=row.due,
                decided_at=row.decided_at,
            )
            for row in self._connection.execute(query)
        ]

    def put(self, workshop_id: str, decision: Decision) -> None:
        """Keep a decision in place of an earlier one."""
        workshop = find_workshop(self._connection, workshop_id)
        item = _part(self._connection, t.recommendation, workshop.id, decision.recommendation_id)
        row = {
            "recommendation_id": item,
            "outcome": None if decision.outcome is None else decision.outcome.value,
            "amended_text": decision.amended_text,
            "reason": decision.reason,
            "owner": decision.owner,
            "due": decision.due,
            "decided_at": decision.decided_at,
        }
        self._connection.execute(delete(t.decision).where(t.decision.c.recommendation_id == item))
        self._connection.execute(insert(t.decision), row)
        self._marks.bump(workshop.id, Mark.DECISIONS)


class SqlConsents:
    """Implements the Consents port; each text is kept once for all who read it."""

    def __init__(self, connection: Connection, marks: SqlMarks) -> None:
        self._connection = connection
        self._marks = marks

    def of_workshop(self, workshop_id: str) -> list[Consent]:
        """Return the consents of a workshop, oldest first."""
        query = (
            select(t.participant.c.uid, t.consent_text.c.text, t.consent.c.given_at)
            .join_from(t.consent, t.participant)
            .join(t.consent_text, t.consent_text.c.id == t.consent.c.consent_text_id)
            .join(t.workshop, t.workshop.c.id == t.participant.c.workshop_id)
            .where(t.workshop.c.uid == workshop_id, ~t.participant.c.removed)
            .order_by(t.consent.c.given_at, t.consent.c.participant_id)
        )
        return [Consent(row.uid, row.text, row.given_at) for row in self._connection.execute(query)]

    def put(self, consent: Consent) -> None:
        """Keep that a participant went on after reading; the latest time for each text."""
        query = select(t.participant.c.id, t.participant.c.workshop_id, t.workshop.c.anonymity)
        query = query.join_from(t.participant, t.workshop).where(
            t.participant.c.uid == consent.participant_id
        )
        person = self._connection.execute(query).one_or_none()
        if person is None:
            raise NotInRoundError(name=consent.participant_id)
        row = {
            "participant_id": person.id,
            "consent_text_id": self._text(person.workshop_id, consent.text),
        }
        self._connection.execute(
            delete(t.consent).where(*(t.consent.c[name] == key for name, key in row.items()))
        )
        is_anonymous = person.anonymity == Anonymity.ANONYMOUS
        if is_anonymous:
            self._marks.note_traces()
        at = from_microseconds(kept_time(consent.given_at, is_anonymous=is_anonymous))
        self._connection.execute(insert(t.consent), {**row, "given_at": at})

    def _text(self, workshop_id: int, text: str) -> int:
        query = select(t.consent_text.c.id).where(
            t.consent_text.c.workshop_id == workshop_id, t.consent_text.c.text == text
        )
        found = self._connection.execute(query).scalar()
        if found is not None:
            return found
        added = insert(t.consent_text).returning(t.consent_text.c.id)
        values = {"workshop_id": workshop_id, "text": text}
        return self._connection.execute(added, values).scalar_one()


class SqlSettings:
    """Implements the Settings port."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, name: str, default: str = "") -> str:
        """Return a value."""
        query = select(t.setting.c.value).where(t.setting.c.name == name)
        found = self._connection.execute(query).scalar()
        return default if found is None else found

    def put(self, name: str, value: str) -> None:
        """Keep a value."""
        self._connection.execute(delete(t.setting).where(t.setting.c.name == name))
        self._connection.execute(insert(t.setting), {"name": name, "value": value})


def _part(connection: Connection, table: Table, workshop_id: int, uid: str) -> Any:
    query = select(table.c.id).where(table.c.uid == uid, table.c.workshop_id == workshop_id)
    found = connection.execute(query).scalar()
    if found is None:
        raise NotInRoundError(name=uid)
    return found
