"""Whether the indicators of Korean Delphi reports are shown."""

from contextlib import suppress

from workshop_app.domain.errors import UserError
from workshop_app.services.context import Context
from workshop_app.services.preferences import read_window_state, write_window_state
from workshop_app.viewmodels.signal import Signal
from workshop_app.wording.language import current_language

DELPHI_NAME = "results.delphi"


class DelphiChoice:
    """In Korean they are, unless somebody chose otherwise; the choice holds for all workshops."""

    def __init__(self, context: Context, changed: Signal[[]]) -> None:
        self._context = context
        self._changed = changed
        self._chosen = read_window_state(context, DELPHI_NAME)

    @property
    def is_shown(self) -> bool:
        """Tell whether they are shown: in Korean, or by choice."""
        return self._chosen == "on" or (self._chosen != "off" and current_language() == "ko")

    def show(self, shown: bool) -> None:
        """Show them, or not, from now on."""
        self._chosen = "on" if shown else "off"
        self._changed.emit()
        with suppress(UserError):  # not worth a message; what matters says so itself
            write_window_state(self._context, DELPHI_NAME, self._chosen)
