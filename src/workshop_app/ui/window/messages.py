"""The window's message bar as the screens see it: errors become sentences here."""

from collections.abc import Callable

from workshop_app.domain.errors import UserError
from workshop_app.ui.kit import Message, MessageAction, MessageBar
from workshop_app.ui.qt.liveness import is_there
from workshop_app.wording.messages import sentence_for


class WindowMessages:
    """Implements `Messages` on a message bar."""

    def __init__(self, bar: MessageBar) -> None:
        self.bar = bar

    def inform(self, text: str) -> Callable[[], object]:
        """Say something that needs no answer; what is returned takes it back before its time."""
        return _taking_back(self.bar.show_info(text))

    def succeed(
        self, text: str, action: str = "", on_action: Callable[[], object] | None = None
    ) -> Callable[[], object]:
        """Say that something was done, with an action such as Undo; return what takes it back."""
        return _taking_back(self.bar.show_success(text, *_actions(action, on_action)))

    def fail(
        self,
        error: UserError | str,
        action: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> None:
        """Say what went wrong and the next step; it stays until dismissed."""
        sentence = error if isinstance(error, str) else sentence_for(error)
        self.bar.show_error(sentence, *_actions(action, on_action))


def _taking_back(message: Message) -> Callable[[], object]:
    def take_back() -> None:
        if is_there(message):  # not yet gone by itself
            message.leave()

    return take_back


def _actions(text: str, act: Callable[[], object] | None) -> tuple[MessageAction, ...]:
    return (MessageAction(text, act),) if text and act is not None else ()
