"""Choosing by whatever means: mouse, key, or the action of a voice, a switch or a screen reader.

An assistive action toggles a button without clicking it. So a choice is what `toggled` tells, and
what the program itself shows is shown without a signal.
"""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QAbstractButton


def show_checked(button: QAbstractButton, checked: bool) -> None:
    """Show whether something is chosen, without that being anybody's choice."""
    if button.isChecked() == checked:
        return
    exclusive = button.autoExclusive()
    with QSignalBlocker(button):
        # Qt never lets the one chosen of several go, though nothing may be chosen any more.
        button.setAutoExclusive(exclusive and checked)
        button.setChecked(checked)
        button.setAutoExclusive(exclusive)
