"""Whose the program is: the facilitator's, or locked to the ballot that is up."""

from contextlib import suppress

from workshop_app.domain.errors import StorageError
from workshop_app.services.context import Context
from workshop_app.services.guard import note_ballot, note_ballot_left
from workshop_app.viewmodels.signal import Signal


class GuardModel:
    """One for the whole program; `recalled` tells that somebody tried to get past the ballot.

    The ballot locks it and, after the PIN or the plain way back, unlocks it. Nobody else does.
    """

    def __init__(self, context: Context) -> None:
        self.changed: Signal[[]] = Signal()
        self.recalled: Signal[[]] = Signal()
        self.is_locked = False
        self._context = context

    def lock(self, workshop_id: str) -> None:
        """Leave nothing but the ballot. Raises StorageError where that cannot be kept in the file."""
        if not self.is_locked:
            note_ballot(self._context, workshop_id)
            self.lock_again()

    def lock_again(self) -> None:
        """Lock as the file says that it was when the program ended, also on a full disk."""
        self.is_locked = True
        self.changed.emit()

    def unlock(self) -> None:
        """Give the program back; on a full disk the next start asks for the PIN once more."""
        if self.is_locked:
            with suppress(StorageError):
                note_ballot_left(self._context)
            self.is_locked = False
            self.changed.emit()

    def recall(self) -> bool:
        """Lead back to the ballot if one is up; tell whether it is."""
        if self.is_locked:
            self.recalled.emit()
        return self.is_locked
