"""What a screen reader is told: what a widget is, and what has just happened."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget

_ROLE = "spokenRole"


def announce(widget: QWidget, sentence: str, *, urgent: bool = False) -> None:
    """Have a screen reader say `sentence` now."""
    if not sentence:
        return
    event = QAccessibleAnnouncementEvent(widget, sentence)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)


def texts_in(widget: QWidget) -> str:
    """Return what there is to read in a part of a page, in the order in which it stands there."""
    labels = [one for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]
    texts = [label.text().strip() for label in labels]
    return "\n".join(text for text in texts if text)


def set_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Say what a widget of our own is; Qt takes each for a mere area. Not for what takes actions."""
    _have_roles_told()
    widget.setProperty(_ROLE, role.value)


@cache
def _have_roles_told() -> None:
    QAccessible.installFactory(_spoken)


def _spoken(_class: str, target: QObject) -> QAccessibleInterface | None:
    if not isinstance(target, QWidget) or (role := target.property(_ROLE)) is None:
        return None
    return QAccessibleWidget(target, QAccessible.Role(role))
