"""What the details show beside the figures that everybody needs."""

from collections.abc import Callable
from contextlib import suppress

from workshop_app.domain.errors import UserError
from workshop_app.services.context import Context
from workshop_app.services.preferences import read_window_state, write_window_state
from workshop_app.viewmodels.signal import Signal
from workshop_app.wording.language import current_language

DELPHI_NAME, INTERVALS_NAME = "results.delphi", "results.intervals"


class ShownChoice:
    """Something that is shown or not; a choice holds for all workshops."""

    def __init__(
        self, context: Context, changed: Signal[[]], name: str, usual: Callable[[], bool]
    ) -> None:
        self._context = context
        self._changed = changed
        self._name = name
        self._usual = usual
        self._chosen = read_window_state(context, name)

    @property
    def is_shown(self) -> bool:
        """Tell whether it is shown: as is usual, or by choice."""
        return self._chosen == "on" or (self._chosen != "off" and self._usual())

    def show(self, shown: bool) -> None:
        """Show it, or not, from now on."""
        self._chosen = "on" if shown else "off"
        self._changed.emit()
        with suppress(UserError):  # not worth a message; what matters says so itself
            write_window_state(self._context, self._name, self._chosen)


def details_choices(context: Context, changed: Signal[[]]) -> tuple[ShownChoice, ShownChoice]:
    """Return whether the Korean Delphi indicators are shown, in Korean they are, and intervals."""
    return (
        ShownChoice(context, changed, DELPHI_NAME, lambda: current_language() == "ko"),
        ShownChoice(context, changed, INTERVALS_NAME, lambda: False),
    )
