"""Personal links to ballots on phones: made, exchanged once for a session, void with the round."""

import secrets
from base64 import b32encode
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from workshop_app.domain.errors import NotInRoundError, RoundNotOpenError
from workshop_app.domain.phones import PhoneLink
from workshop_app.domain.rounds import Consent, Round
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context

_BYTES = 16
_TOKEN_LENGTH = 26


@dataclass(frozen=True, slots=True)
class NewLink:
    """A link as it is handed out; it can be told only now, as nothing but its hash is kept."""

    participant_id: str
    token: str


@dataclass(frozen=True, slots=True)
class Exchange:
    """A link that somebody came by, and the hash of the session it is to be exchanged for."""

    token: str
    session_hash: str


def new_session() -> str:
    """Return 128 bits that nobody can guess."""
    return secrets.token_hex(_BYTES)


def hash_of(secret: str) -> str:
    """Return what is kept of a link or a session; 128 random bits need no salt."""
    return sha256(secret.encode()).hexdigest()


def make_links(context: Context, workshop_id: str) -> list[NewLink]:
    """Make a link for each voter of the open round; earlier links are void, sessions go on.

    Raises RoundNotOpenError where no round is open.
    """
    with context.store.writing() as work:
        workshop = work.workshops.get(workshop_id)
        this = _open_round(workshop)
        before = {one.participant_id: one for one in work.phones.of_round(this.id)}
        made = [NewLink(person.id, _new_token()) for person in workshop.voters]
        for one in made:
            link = before.get(one.participant_id, PhoneLink(one.participant_id))
            work.phones.put(this.id, replace(link, token_hash=hash_of(one.token)))
        work.commit()
    return made


def reissue_link(context: Context, workshop_id: str, participant_id: str) -> NewLink:
    """Make a person's link anew; whoever holds the former one, or its session, is shut out.

    Raises RoundNotOpenError, or NotInRoundError where the person has no vote.
    """
    with context.store.writing() as work:
        workshop = work.workshops.get(workshop_id)
        this = _open_round(workshop)
        if participant_id not in {person.id for person in workshop.voters}:
            raise NotInRoundError(name=participant_id)
        made = NewLink(participant_id, _new_token())
        work.phones.put(this.id, PhoneLink(participant_id, hash_of(made.token)))
        work.commit()
    return made


def exchange_links(context: Context, round_id: str, wanted: Sequence[Exchange]) -> list[str]:
    """Exchange links for sessions in one transaction; return whose they are, "" where void.

    A link is exchanged once: what is kept of it goes, and an earlier session of the person ends.
    """
    found: list[str] = []
    with context.store.writing() as work:
        links = {one.token_hash: one for one in work.phones.of_round(round_id) if one.token_hash}
        for one in wanted:
            link = links.pop(hash_of(one.token.upper()), None)
            found.append("" if link is None else link.participant_id)
            if link is not None:
                used = replace(
                    link,
                    token_hash="",
                    session_hash=one.session_hash,
                    exchanged_at=context.now(),
                )
                work.phones.put(round_id, used)
        work.commit()
    return found


def read_sessions(context: Context, round_id: str) -> dict[str, str]:
    """Return hash of session -> participant id, as it stands: a session can end at any time."""
    with context.store.reading() as work:
        links = work.phones.of_round(round_id)
    return {one.session_hash: one.participant_id for one in links if one.session_hash}


def record_consents(context: Context, given: Sequence[tuple[str, str]]) -> None:
    """Record, in one transaction, that people (by id) were shown a text and went on."""
    with context.store.writing() as work:
        for participant_id, text in given:
            work.consents.put(Consent(participant_id, text, context.now()))
        work.commit()


def is_token(text: str) -> bool:
    """Tell whether this can be the token of a link."""
    return len(text) == _TOKEN_LENGTH and text.isascii() and text.isalnum()


def _new_token() -> str:
    # Capitals and digits: a QR code of them alone is a third smaller.
    return b32encode(secrets.token_bytes(_BYTES)).decode().rstrip("=")


def _open_round(workshop: Workshop) -> Round:
    if workshop.open_round is None:
        raise RoundNotOpenError(number=len(workshop.rounds), state="closed")
    return workshop.open_round
