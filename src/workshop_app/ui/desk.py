"""What every screen is given: the services' context, jobs, theme, and a way to say things."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from workshop_app.domain.errors import UserError
from workshop_app.services.context import Context
from workshop_app.services.ports import Jobs, PasswordHasher, TableFiles
from workshop_app.ui.kit.act_guard import ActGuard
from workshop_app.ui.qt.liveness import leave_deleted_out
from workshop_app.ui.theme.manager import ThemeManager
from workshop_app.viewmodels.guard import GuardModel

if TYPE_CHECKING:  # the start need not read what only names a port
    from workshop_app.domain.readiness import Check
    from workshop_app.services.ballot_files.form import BallotFiles
    from workshop_app.services.collecting import BallotReader
    from workshop_app.services.handing_on import Ways, Wish
    from workshop_app.services.phone_door import PhoneDoors
    from workshop_app.services.slips import SlipPrinter


class Messages(Protocol):
    """The message bar of the window: sentences in the current language, no dialogs."""

    def inform(self, text: str) -> Callable[[], object]:
        """Say something that needs no answer; what is returned takes it back before its time."""
        ...

    def succeed(
        self, text: str, action: str = "", on_action: Callable[[], object] | None = None
    ) -> Callable[[], object]:
        """Say that something was done, with an action such as Undo or Open folder.

        What is returned takes it back, where the action is of use no more.
        """
        ...

    def fail(
        self,
        error: UserError | str,
        action: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> None:
        """Say what went wrong and the next step; stays until dismissed."""
        ...


class Navigator(Protocol):
    """Where a screen can send the user."""

    def open_library(self) -> None:
        """Show the list of workshops."""
        ...

    def open_workshop(
        self, workshop_id: str, place: str = "", missing: Check | None = None
    ) -> None:
        """Show a workshop at prepare, rate, results or conclude (by its status if empty).

        With `missing`, Prepare opens where that line of the checklist is to be done.
        """
        ...

    def open_results(self, workshop_id: str, recommendation_id: str) -> None:
        """Show what the ratings say of one recommendation, in full."""
        ...

    def open_presenter(self) -> object:
        """Show the presenter window for the current workshop."""
        ...

    def export_workshop(
        self, workshop_id: str, ending: str = ".xlsx", wish: Wish | None = None
    ) -> None:
        """Make a file of the outcome, with progress and Cancel in the window; Excel by itself."""
        ...


@dataclass(frozen=True, slots=True)
class Desk:
    """Made once by the window and handed to every page."""

    context: Context
    jobs: Jobs
    theme: ThemeManager
    messages: Messages
    navigator: Navigator
    hasher: PasswordHasher
    ways: Callable[[], Ways]
    slips: SlipPrinter
    tables: TableFiles
    guard: GuardModel
    ballot_files: BallotFiles
    ballot_readers: Callable[[], Sequence[BallotReader]]
    phones: PhoneDoors
    acts: ActGuard = field(default_factory=ActGuard)

    def __post_init__(self) -> None:
        leave_deleted_out()

    def attempt(self, action: Callable[[], object]) -> bool:
        """Do `action`; where it raises UserError say so in the bar and return False."""
        try:
            action()
        except UserError as error:
            self.messages.fail(error)
            return False
        return True
