"""The shortcuts of every screen, for the ? sheet."""

from PySide6.QtWidgets import QWidget

from workshop_app.ui.kit import Shortcut, ShortcutSheet
from workshop_app.wording.language import translate


def shortcut_sheet(parent: QWidget) -> ShortcutSheet:
    """Return the sheet; it blocks nothing."""
    return ShortcutSheet(
        [
            (translate("Shortcuts", "Everywhere"), _everywhere()),
            (translate("Shortcuts", "Library"), _library()),
            (translate("Shortcuts", "Workshop"), _workshop()),
            (translate("Words", "Prepare"), _prepare()),
            (translate("Rate", "Roster"), _roster()),
            (translate("Words", "Ballot"), _ballot()),
            (translate("Words", "Entry grid"), _grid()),
            (translate("Shortcuts", "Results and presenter"), _results()),
        ],
        parent,
    )


def _everywhere() -> list[Shortcut]:
    return [
        Shortcut("F1", translate("Words", "Help")),
        Shortcut("?", translate("Shortcuts", "This list")),
        Shortcut("Ctrl++", translate("Shortcuts", "Larger text")),
        Shortcut("Ctrl+-", translate("Shortcuts", "Smaller text")),
        Shortcut("Ctrl+0", translate("Shortcuts", "Text at 100%")),
        Shortcut("F11", translate("Shortcuts", "Full screen")),
        Shortcut("Tab", translate("Shortcuts", "Next control")),
    ]


def _library() -> list[Shortcut]:
    return [
        Shortcut("Ctrl+F", translate("Shortcuts", "Search")),
        Shortcut("Ctrl+N", translate("Words", "New workshop")),
        Shortcut("Return", translate("Shortcuts", "Open the chosen workshop")),
        Shortcut("Delete", translate("Shortcuts", "Delete, with undo")),
    ]


def _workshop() -> list[Shortcut]:
    return [
        Shortcut("Ctrl+1", translate("Words", "Prepare")),
        Shortcut("Ctrl+2", translate("Words", "Rate")),
        Shortcut("Ctrl+3", translate("Workshop", "Results")),
        Shortcut("Ctrl+4", translate("Workshop", "Conclude")),
        Shortcut("F5", translate("Words", "Open presenter")),
    ]


def _prepare() -> list[Shortcut]:
    return [
        Shortcut("Ctrl+Z", translate("Words", "Undo")),
        Shortcut("Ctrl+Shift+Z", translate("Shortcuts", "Redo")),
        Shortcut("Alt+Up", translate("Shortcuts", "Move a recommendation up")),
        Shortcut("Alt+Down", translate("Shortcuts", "Move a recommendation down")),
    ]


def _roster() -> list[Shortcut]:
    return [
        Shortcut("Return", translate("Shortcuts", "Start the ballot of the person")),
        Shortcut("A", translate("Shortcuts", "Mark the chosen people as absent or present")),
        Shortcut("X", translate("Shortcuts", "Choose on what the chosen people stand aside")),
        Shortcut("O", translate("Shortcuts", "Let the chosen people only look on, or rate")),
        Shortcut("M", translate("Shortcuts", "Move the chosen people to another group")),
    ]


def _ballot() -> list[Shortcut]:
    return [
        Shortcut("1 … 9", translate("Words", "Rate")),
        Shortcut("0", translate("Words", "Don't know")),
        Shortcut("x", translate("Shortcuts", "Stand aside because of an interest")),
        Shortcut("Return", translate("Shortcuts", "Next recommendation")),
        Shortcut("Ctrl+Return", translate("Shortcuts", "Next, from the comment field")),
        Shortcut("Esc", translate("Shortcuts", "Leave the ballot")),
    ]


def _grid() -> list[Shortcut]:
    return [
        Shortcut("1 … 9", translate("Shortcuts", "Rate and go on")),
        Shortcut("-", translate("Words", "Don't know")),
        Shortcut("x", translate("Shortcuts", "Stand aside because of an interest")),
        Shortcut("Delete", translate("Shortcuts", "Clear")),
        Shortcut("Ctrl+V", translate("Shortcuts", "Paste a block from Excel")),
        Shortcut("Ctrl+Z", translate("Words", "Undo")),
    ]


def _results() -> list[Shortcut]:
    return [
        Shortcut("F5", translate("Words", "Open presenter")),
        Shortcut("Right", translate("Shortcuts", "Reveal the next step")),
        Shortcut("Esc", translate("Shortcuts", "Close presenter")),
    ]
