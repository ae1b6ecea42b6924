"""The phone door on the Rate page: one switch, where phones find it, and how many have come."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from workshop_app.domain.errors import DoorNotOpenError, NoNetworkError, UserError
from workshop_app.services.context import Context
from workshop_app.services.events import PhoneDoorMoved
from workshop_app.services.phone_door import (
    Door,
    DoorReport,
    NetworkAddress,
    PhoneDoors,
    QrCode,
    link_address,
    wifi_text,
    wish_for,
)
from workshop_app.services.phones import reissue_link
from workshop_app.services.ports import Jobs, Progress
from workshop_app.services.preferences import read_window_state, write_window_state
from workshop_app.services.slips import ByPhone
from workshop_app.viewmodels.rate.model import Phase, RateModel
from workshop_app.viewmodels.signal import Signal

KEPT = "phones"
OnThread = Callable[[Callable[[], object]], object]
"""Calls something on the thread that everything else here runs on, from whichever thread."""


@dataclass(frozen=True, slots=True)
class PersonalLink:
    """One person's way in, told once."""

    code: str
    url: str
    qr: QrCode


class PhonesModel:
    """Closed until it is switched on, and again with the round, the workshop and the program.

    The port is kept, so that what was printed still leads here after the door was closed and
    opened in the same round; of the network's password nothing is.
    """

    def __init__(
        self,
        context: Context,
        rate: RateModel,
        jobs: Jobs,
        doors: PhoneDoors,
        on_thread: OnThread,
    ) -> None:
        self.changed: Signal[[]] = Signal()
        self.failed: Signal[[UserError]] = Signal()
        self.network, self.password = "", ""
        self.link: PersonalLink | None = None
        self._context = context
        self._rate = rate
        self._jobs = jobs
        self._doors = doors
        self._on_thread = on_thread
        self._door: Door | None = None
        self._former: Door | None = None  # closed, or closing by itself with its round
        self._number = 0
        self._round_id = ""
        self._report = DoorReport()
        self._addresses: tuple[NetworkAddress, ...] = ()
        self._chosen = ""
        self._was_open = False
        rate.changed.connect(self._on_rate_changed)

    @property
    def is_offered(self) -> bool:
        """Tell whether there is a round that phones could answer."""
        return self._rate.phase is Phase.OPEN and not self._rate.is_read_only

    @property
    def is_on(self) -> bool:
        """Tell whether it is open, or about to be."""
        return self._door is not None

    @property
    def report(self) -> DoorReport:
        """Return how the door stands."""
        return self._report

    @property
    def addresses(self) -> tuple[NetworkAddress, ...]:
        """Return the addresses that it could have, as they were when it was opened."""
        return self._addresses

    @property
    def chosen(self) -> str:
        """Return the address that it has, or had last."""
        return self._chosen

    @property
    def by_phone(self) -> ByPhone | None:
        """Return what slips need to lead here, nothing while it is not open."""
        if not self._report.is_open:
            return None
        return ByPhone(self._report.base, self.network, self.password)

    @property
    def wifi_code(self) -> QrCode | None:
        """Return the code by which phones join the network, once its name is known."""
        if not self.network:
            return None
        return self._doors.code_of(wifi_text(self.network, self.password))

    def switch(self, *, on: bool) -> None:
        """Open or close it, in the background."""
        if on == self.is_on or (on and not self.is_offered):
            return
        if not on:
            self._leave()
            return
        self._addresses = tuple(self._doors.addresses())
        kept, _, port = read_window_state(self._context, KEPT).partition(" ")
        if not self._addresses:
            self.failed.emit(NoNetworkError())
            self._tell()
            return
        there = {one.ip for one in self._addresses}
        self._chosen = kept if kept in there else self._addresses[0].ip
        self._enter(int(port or 0))

    def choose(self, ip: str) -> None:
        """Open it at another address; links that were handed out lead to the former one."""
        if self.is_on and ip != self._chosen:
            port = self._report.port
            self._leave()
            self._chosen = ip
            self._enter(port)

    def show_link(self, participant_id: str) -> None:
        """Make a person's link anew: the former one, and the phone that used it, are shut out."""
        base = self._report.base
        workshop_id = self._rate.workshop.id
        made = reissue_link(self._context, workshop_id, participant_id)
        url = link_address(base, made.token)
        code = self._rate.workshop.participant(participant_id).code
        self.link = PersonalLink(code, url, self._doors.code_of(url))
        self._tell()

    def hide_link(self) -> None:
        """Show it no more."""
        self.link = None
        self._tell()

    def shut(self) -> None:
        """Close it; nobody listens any more when this returns."""
        doors = self._former, self._door
        self._retire()
        self._former = None
        for door in doors:
            _close(door)
        self._tell()

    def _tell(self) -> None:
        """Tell whoever looks; and everybody where this computer began to listen, or ended it."""
        if self._was_open != self._report.is_open:
            self._was_open = self._report.is_open
            self._context.events.publish(PhoneDoorMoved(self._was_open))
        self.changed.emit()

    def _enter(self, port: int) -> None:
        self._number += 1
        self._round_id = self._rate.workshop.rounds[-1].id
        number, former = self._number, self._former
        wish = wish_for(self._context, self._round_id, self._chosen, port)

        def told(report: DoorReport, people: Sequence[str]) -> None:  # noqa: ARG001
            self._on_thread(lambda: self._take(number, report))

        door = self._door = self._doors.door(wish, told)

        def enter(_: Progress) -> None:
            _close(former)  # which may have the port
            door.__enter__()

        def opened(_: None) -> None:
            self._on_opened(number, door)

        def failed(error: Exception) -> None:
            self._on_failed(number, error, port)

        self._jobs.run(enter, done=opened, failed=failed)
        self._tell()

    def _retire(self) -> None:
        self._door, self._former = None, self._door
        self._number += 1
        self._report, self.link = DoorReport(), None

    def _leave(self) -> None:
        self._retire()
        former = self._former
        self._jobs.run(lambda _: _close(former), done=_pass, failed=_raise)
        self._tell()

    def _on_opened(self, number: int, door: Door) -> None:
        if number != self._number:
            return
        with suppress(UserError):  # a busy file: then another port is taken next time
            write_window_state(self._context, KEPT, f"{self._chosen} {door.report.port}")
        self._take(number, door.report)

    def _on_failed(self, number: int, error: Exception, port: int) -> None:
        if not isinstance(error, DoorNotOpenError):
            raise error
        if number != self._number:
            return
        self._retire()
        if port:  # somebody else has it by now
            self._enter(0)
            return
        self.failed.emit(error)
        self._tell()

    def _take(self, number: int, report: DoorReport) -> None:
        if number != self._number:
            return
        self._report = report
        if report.is_over or (report.trouble and report.port):
            self._leave()
        else:
            self._tell()
        if report.trouble and report.port:
            given = {"address": report.address, "port": report.port, "reason": report.trouble}
            self.failed.emit(DoorNotOpenError(**given))

    def _on_rate_changed(self) -> None:
        this = self._rate.round
        if self.is_on and (not self.is_offered or this is None or this.id != self._round_id):
            self._retire()  # it tells the phones, and closes by itself
        self._tell()


def _close(door: Door | None) -> None:
    if door is not None:
        door.__exit__(None, None, None)


def _pass(_: None) -> None:
    """Nothing is to be done."""


def _raise(error: Exception) -> None:
    raise error
