"""The links that phones come by: of open rounds alone, and nothing of them but hashes."""

from sqlalchemy import Connection, bindparam, delete, insert, select

from workshop_app.domain.phones import PhoneLink
from workshop_app.domain.rounds import RoundState
from workshop_app.storage import tables as t
from workshop_app.storage.columns import decoding
from workshop_app.storage.keys import Keys
from workshop_app.storage.marks import SqlMarks
from workshop_app.storage.moments import from_microseconds
from workshop_app.storage.statements import Statement

_LINK = t.phone_link.c
_OF_ROUND = Statement(
    select(_LINK.participant_id, _LINK.token_hash, _LINK.session_hash, _LINK.exchanged_at).where(
        _LINK.round_id == bindparam("of_round")
    ),
    ("of_round",),
)


class SqlPhoneLinks:
    """Implements the PhoneLinks port."""

    def __init__(self, connection: Connection, keys: Keys, marks: SqlMarks) -> None:
        self._connection = connection
        self._keys = keys
        self._marks = marks

    def of_round(self, round_id: str) -> list[PhoneLink]:
        """Return the links of a round, one a person at most."""
        keys = self._keys.find_round(round_id)
        if keys is None:
            return []
        people = keys.participants.uids
        with decoding():
            return [
                PhoneLink(
                    people[person],
                    token,
                    session,
                    None if at is None else from_microseconds(at),
                )
                for person, token, session, at in _OF_ROUND.rows(self._connection, keys.id)
                if person in people
            ]

    def put(self, round_id: str, link: PhoneLink) -> None:
        """Keep a link in place of the person's earlier one."""
        keys = self._keys.round(round_id)
        person = keys.participants.id(link.participant_id)
        self._connection.execute(
            delete(t.phone_link).where(_LINK.round_id == keys.id, _LINK.participant_id == person)
        )
        at = link.exchanged_at
        row = {
            "round_id": keys.id,
            "participant_id": person,
            "token_hash": link.token_hash,
            "session_hash": link.session_hash,
            "exchanged_at": None if at is None else keys.kept_moment(at),
        }
        self._connection.execute(insert(t.phone_link), row)
        if keys.is_anonymous:
            self._marks.note_traces()


def void_links(connection: Connection, workshop_id: int) -> None:
    """Take away the links of every round of a workshop that is not open."""
    closed = select(t.rating_round.c.id).where(
        t.rating_round.c.workshop_id == workshop_id, t.rating_round.c.state != RoundState.OPEN.value
    )
    connection.execute(delete(t.phone_link).where(_LINK.round_id.in_(closed)))


def void_all_links(connection: Connection, workshop_id: int) -> None:
    """Take away every link of a workshop, as where people are severed from their ballots."""
    rounds = select(t.rating_round.c.id).where(t.rating_round.c.workshop_id == workshop_id)
    connection.execute(delete(t.phone_link).where(_LINK.round_id.in_(rounds)))
