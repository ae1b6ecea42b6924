"""What the door asks of the services: always for everybody who waits, in one transaction."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workshop_app.domain.errors import RoundClosedError
from workshop_app.domain.participants import Participant
from workshop_app.domain.rounds import Channel
from workshop_app.services.ballots import Ballot, Receipt, read_ballot, submit_ballots
from workshop_app.services.context import Context
from workshop_app.services.phones import (
    Exchange,
    exchange_links,
    read_sessions,
    record_consents,
)
from workshop_app.web.answers import Sent
from workshop_app.web.sheet import Entry, Sheet, View, view_of


@dataclass(frozen=True, slots=True)
class Delivery:
    """Answers that came with a session."""

    session_hash: str
    sent: Sent


@dataclass(frozen=True, slots=True)
class Agreement:
    """That whoever has a session was shown a consent text and went on."""

    session_hash: str
    text: str


class Clerk:
    """Serves one round; used by one thread alone. Its work raises RoundClosedError after it.

    A session is looked up anew every time: a link made anew shuts the former phone out at once.
    """

    def __init__(self, context: Context, round_id: str) -> None:
        self._context = context
        self._round_id = round_id
        self._consented: set[str] = set()
        self._newest: dict[tuple[str, object], int] = {}

    def sheet(self) -> Sheet:
        """Return what the round asks, as it stands."""
        with self._context.store.reading() as work:
            return work.workshops.of_round(self._round_id, Sheet.of)

    def _open_sheet(self) -> Sheet:
        """Return the sheet of an open round; with the round end its sessions, too."""
        sheet = self.sheet()
        if not sheet.is_open:
            raise RoundClosedError(number=sheet.number, state="closed", closed_at=sheet.closed_at)
        return sheet

    def sheets(self, waiting: Sequence[None]) -> list[Sheet]:
        """Return the same for many."""
        return [self.sheet()] * len(waiting)

    def exchange(self, wanted: Sequence[Exchange]) -> list[str]:
        """Exchange links; return whose they are, nothing where one is void."""
        self._open_sheet()
        return exchange_links(self._context, self._round_id, wanted)

    def views(self, session_hashes: Sequence[str]) -> list[View | None]:
        """Return the ballots of sessions, None where one has ended."""
        sheet, people = self._find(session_hashes)
        return [None if one is None else self._view(sheet, one) for one in people]

    def admit(self, session_hashes: Sequence[str]) -> list[Entry | None]:
        """Return whose sessions these are, None where one has ended."""
        sheet, people = self._find(session_hashes)
        return [
            None if one is None else Entry(sheet, one, self._has_consented(sheet, one))
            for one in people
        ]

    def agree(self, given: Sequence[Agreement]) -> list[bool]:
        """Record consents; tell of each whether its session goes on."""
        self._open_sheet()
        sessions = read_sessions(self._context, self._round_id)
        people = [sessions.get(one.session_hash, "") for one in given]
        pairs = [(who, one.text) for who, one in zip(people, given, strict=True) if who]
        record_consents(self._context, pairs)
        return [bool(who) for who in people]

    def submit(self, given: Sequence[Delivery]) -> list[Receipt | None]:
        """Store what waits in one transaction; what is called kept is on the disk then.

        None where a session has ended. At the anonymous level no revision is kept in the file, so
        what came late is told from what is newer by what was seen since the door was opened.
        """
        self._open_sheet()
        sessions = read_sessions(self._context, self._round_id)
        people = [sessions.get(one.session_hash, "") for one in given]
        ballots = [
            self._ballot(who, one.sent) for who, one in zip(people, given, strict=True) if who
        ]
        receipts: Iterator[Receipt] = iter(submit_ballots(self._context, ballots))
        return [next(receipts) if who else None for who in people]

    def _ballot(self, who: str, sent: Sent) -> Ballot:
        answers = {at: one for at, one in sent.answers.items() if self._is_newer(who, at, sent.seq)}
        comments = {
            at: text for at, text in sent.comments.items() if self._is_newer(who, at, sent.seq)
        }
        return Ballot(self._round_id, who, Channel.PHONE, answers, comments, sent.seq)

    def _is_newer(self, who: str, place: object, seq: int) -> bool:
        newest = self._newest.get((who, place), 0)
        if seq and seq < newest:
            return False
        self._newest[who, place] = max(seq, newest)
        return True

    def _view(self, sheet: Sheet, person: Participant) -> View:
        stored = read_ballot(self._context, self._round_id, person.id)
        before = read_ballot(self._context, sheet.before_id, person.id)
        consented = self._has_consented(sheet, person)
        return view_of(sheet, person, stored, before.ratings, consented=consented)

    def _find(self, session_hashes: Sequence[str]) -> tuple[Sheet, list[Participant | None]]:
        sheet, sessions = self._open_sheet(), read_sessions(self._context, self._round_id)
        people = [sheet.people.get(sessions.get(one, "")) for one in session_hashes]
        self._read_consents(sheet, [one.id for one in people if one is not None])
        return sheet, people

    def _has_consented(self, sheet: Sheet, person: Participant) -> bool:
        return not sheet.consent or person.id in self._consented

    def _read_consents(self, sheet: Sheet, people: Sequence[str]) -> None:
        if not sheet.consent or self._consented.issuperset(people):
            return
        texts = {sheet.consent.ko, sheet.consent.en}
        with self._context.store.reading() as work:
            given = work.consents.of_workshop(sheet.workshop_id)
        self._consented = {one.participant_id for one in given if one.text in texts}
