"""What a screen reader meets: the tree of what is in view, its actions, and what is announced."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

Role = QAccessible.Role


def interface(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


def in_view(top: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield what an assistive program finds from the window down."""
    for at in range(top.childCount()):
        child = top.child(at)
        if child is not None and not child.state().invisible:
            yield child
            yield from in_view(child)


def act(one: QAccessibleInterface) -> None:
    """Do what a voice, a switch or a screen reader does: the first action there is."""
    actions = one.actionInterface()
    assert actions is not None, one.text(QAccessible.Text.Name)
    name = actions.actionNames()[0]
    assert name in {"Toggle", "Press"}, (one.text(QAccessible.Text.Name), actions.actionNames())
    actions.doAction(name)
    target = one.object()
    while isinstance(target, QAbstractButton) and target.isDown():  # Qt shows a press for a moment
        QApplication.processEvents()


def act_on(window: QWidget, name: str) -> None:
    """Act on what is called `name`; nothing else may be called that."""
    found = [
        one
        for one in in_view(interface(window))
        if one.text(QAccessible.Text.Name) == name and one.actionInterface() is not None
    ]
    names = [one.text(QAccessible.Text.Name) for one in in_view(interface(window))]
    assert len(found) == 1, (name, names)
    act(found[0])
