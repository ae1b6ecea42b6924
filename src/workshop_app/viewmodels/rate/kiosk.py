"""The shared laptop between people: whose ballot is open or covered, and who may leave or go on."""

from enum import StrEnum

from workshop_app.domain.answers import Door, NotRated, read_answer
from workshop_app.domain.errors import UserError
from workshop_app.domain.scale import Scale
from workshop_app.services.admission import admit, identify
from workshop_app.services.context import Context
from workshop_app.services.events import SettingsChanged
from workshop_app.services.pin import check_pin, has_pin
from workshop_app.services.ports import Jobs, PasswordHasher, Progress
from workshop_app.viewmodels.guard import GuardModel
from workshop_app.viewmodels.rate.ballot import BallotModel
from workshop_app.viewmodels.rate.ballot_views import BallotPage
from workshop_app.viewmodels.rate.outbox import Outbox
from workshop_app.viewmodels.signal import Signal


class KioskPage(StrEnum):
    """What fills the screen: the curtain, a question, or a page of the ballot."""

    CURTAIN = "curtain"
    BEGUN = "begun"
    LEAVING = "leaving"
    START = "start"
    ITEM = "item"
    REVIEW = "review"


class CurtainReason(StrEnum):
    """Why the ballot is covered."""

    DONE = "done"
    LEFT = "left"


KEYS = frozenset("0123456789-")
RECUSE_KEYS = frozenset("xXㅌ")  # the key x, also while Korean is being typed


def key_of(scale: Scale, value: int | None) -> str:
    """Return the key that gives a point, or abstains; nothing for a point of two characters."""
    if value is None:
        return "-" if scale.accepts(0) else "0"
    return str(value) if str(value) in KEYS else ""


class KioskModel:
    """Guards the ballot; `left` tells that the facilitator has the laptop again."""

    def __init__(
        self,
        context: Context,
        workshop_id: str,
        outbox: Outbox,
        jobs: Jobs,
        hasher: PasswordHasher,
        guard: GuardModel,
    ) -> None:
        self.changed: Signal[[]] = Signal()
        self.left: Signal[[]] = Signal()
        self.pin_refused: Signal[[UserError]] = Signal()
        self.outbox = outbox
        self.ballot: BallotModel | None = None
        self.reason = CurtainReason.DONE
        self.is_covered = True
        self.is_guarded = False
        self.is_checking = False
        self._is_leaving = False
        self._asks_whose = False
        self._context = context
        self._workshop_id = workshop_id
        self._jobs = jobs
        self._hasher = hasher
        self._guard = guard
        context.events.subscribe(SettingsChanged, self._on_settings_changed)

    @property
    def page(self) -> KioskPage:
        """Return what is to be seen."""
        if self._is_leaving:
            return KioskPage.LEAVING
        if self.ballot is None or self.is_covered or self.ballot.page is BallotPage.DONE:
            return KioskPage.CURTAIN
        if self._asks_whose:
            return KioskPage.BEGUN
        return KioskPage(self.ballot.page.value)

    def open_for(self, participant_id: str) -> None:
        """Show a person's ballot, from its start page. Raises UserError if that cannot be."""
        self._open(participant_id)
        self._asks_whose = False
        self._uncover()

    def take_up(self) -> None:
        """Draw the curtain over whose ballot was up when the program ended."""
        self.is_guarded = has_pin(self._context)
        self._guard.lock_again()
        self.cover()

    def give_code(self, code: str) -> None:
        """Open the ballot that a code stands for; whose it is goes on where they stopped.

        A ballot with answers asks first whose it is. Raises UserError where the code opens nothing.
        """
        person = identify(self._context, self._workshop_id, code)
        if self.ballot is None or person.id != self.ballot.person.id:
            admit(self._context, self._workshop_id, person)
            self._open(person.id)
        self._asks_whose = self.ballot is not None and self.ballot.shows_answers
        self._uncover()

    def say_mine(self) -> None:
        """Go on with the ballot that was found begun: whoever typed its code says it is theirs."""
        self._asks_whose = False
        self.changed.emit()

    def cover(self, reason: CurtainReason = CurtainReason.LEFT) -> None:
        """Draw the curtain."""
        self.reason = reason
        self.is_covered = True
        self._is_leaving = False
        self.changed.emit()

    def finish(self) -> None:
        """Be done with the ballot in view: the next person finds a curtain."""
        ballot, self.ballot = self.ballot, None
        if ballot is not None:
            ballot.finish()
        self.cover(CurtainReason.DONE)

    def ask_to_leave(self) -> None:
        """Ask whether to leave, or take the question back."""
        self._is_leaving = not self._is_leaving
        self.changed.emit()

    def give_pin(self, pin: str) -> None:
        """Leave if the PIN is right or none is set; `pin_refused` tells that it is not."""
        if not self.is_guarded:
            self.leave()
        elif not self.is_checking:
            self._check(pin)

    def leave(self) -> None:
        """Give the laptop back to the facilitator."""
        self.outbox.flush()
        self.ballot = None
        self.is_covered = True
        self._is_leaving = False
        self.changed.emit()
        self._guard.unlock()
        self.left.emit()

    def rate_by_key(self, criterion_id: str, key: str) -> bool:
        """Answer by a key, as it is read where answers are typed; False where it means nothing."""
        if self.ballot is None or self.page is not KioskPage.ITEM:
            return False
        criterion = next(one for one in self.ballot.criteria if one.id == criterion_id)
        meaning = read_answer(key, criterion.scale, Door.TYPED)
        if meaning is NotRated.ABSTAINED:
            return self.ballot.rate(criterion_id, None)
        return isinstance(meaning, int) and self.ballot.rate(criterion_id, meaning)

    def recuse_by_key(self) -> bool:
        """Stand aside, or take that back; False where that cannot be."""
        if self.ballot is None or self.page is not KioskPage.ITEM:
            return False
        return self.ballot.recuse(not self.ballot.item.recused)

    def _open(self, participant_id: str) -> None:
        ballot = BallotModel(self._context, self._workshop_id, participant_id, self.outbox)
        self.is_guarded = has_pin(self._context)
        self._guard.lock(self._workshop_id)
        self.ballot = ballot
        ballot.changed.connect(self._on_ballot_changed)

    def _uncover(self) -> None:
        self.is_covered = False
        self._is_leaving = False
        self.changed.emit()

    def _check(self, pin: str) -> None:
        def work(_progress: Progress) -> None:
            check_pin(self._context, self._hasher, pin)

        self.is_checking = True
        self.changed.emit()
        self._jobs.run(work, done=self._on_pin_right, failed=self._on_pin_wrong)

    def _on_pin_right(self, _result: None) -> None:
        self.is_checking = False
        self.leave()

    def _on_pin_wrong(self, error: Exception) -> None:
        self.is_checking = False
        self.changed.emit()
        if not isinstance(error, UserError):
            raise error
        self.pin_refused.emit(error)

    def _on_ballot_changed(self) -> None:
        self.changed.emit()

    def _on_settings_changed(self, _event: SettingsChanged) -> None:
        self.is_guarded = has_pin(self._context)
