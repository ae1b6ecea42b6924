"""How the window tells of bugs, and of pages that could not follow what was stored."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from workshop_app.domain.errors import StorageBusyError, UserError
from workshop_app.ui.kit import MessageAction, MessageBar
from workshop_app.ui.qt import crash
from workshop_app.wording.language import translate
from workshop_app.wording.messages import sentence_for


class FaultTeller(QObject):
    """Says in the bar what failed inside; reports are to copy and name nobody."""

    _crashed = Signal(str)

    def __init__(self, bar: MessageBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._crashed.connect(self._on_crashed, Qt.ConnectionType.QueuedConnection)

    def show_crash(self, report: str) -> None:
        """Tell of a bug once, with the report to copy; callable from any thread."""
        self._crashed.emit(report)

    def show_page_failure(self, error: Exception, try_again: Callable[[], object]) -> None:
        """Tell that something was stored and a page does not show it yet."""
        said = translate(
            "Window", "The page could not be brought up to date; what was saved is safe. {next}"
        )
        actions = [MessageAction(translate("Words", "Try again"), try_again)]
        if isinstance(error, StorageBusyError):
            then = translate("Window", "Another program is using the file: try again in a moment.")
        elif isinstance(error, UserError):
            then = sentence_for(error)
        else:
            then = translate("Window", "Try again, and send the error details to the developers.")
            actions.append(_copying(crash.keep(error)))
        self._bar.show_error(said.format(next=then), *actions)

    def _on_crashed(self, report: str) -> None:
        text = translate(
            "Window",
            "Something went wrong inside the program. Ratings that were shown as saved are safe. "
            "Go on working, and send the error details to the developers.",
        )
        self._bar.show_error(text, _copying(report))


def _copying(report: str) -> MessageAction:
    clipboard = QGuiApplication.clipboard()
    return MessageAction(
        translate("Window", "Copy error details"), lambda: clipboard.setText(report)
    )
