"""Messages float over the foot of the page, and what has left can be read again."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from workshop_app.ui.kit import Body
from workshop_app.ui.window.message_list import MessageList
from workshop_app.ui.window.shell import Shell


def texts(window: MessageList) -> list[str]:
    return [one.text() for one in window.findChildren(Body)]


def test_a_message_moves_nothing(shell: Shell) -> None:
    before = shell.page.geometry()
    shell._bar.show_error("The disk is full. Free some space, then try again. " * 4)
    shell._bar.show_undo("Deleted 1 workshop.", lambda: None)
    QApplication.processEvents()
    over = shell._over
    assert shell.page.geometry() == before
    assert over.geometry().bottom() < shell._footer.geometry().top()
    assert shell.rect().contains(over.geometry())
    for message in shell.messages():
        assert message.height() >= message.heightForWidth(message.width()) > 0
        assert over.rect().contains(message.geometry().translated(shell._bar.pos()))
    for message in shell.messages():
        message.leave()
    QApplication.processEvents()
    assert not over.isVisible()


def test_progress_floats_as_well(shell: Shell) -> None:
    before = shell.page.geometry()
    shell._progress.begin("Exporting")
    QApplication.processEvents()
    assert shell._progress.isVisible()
    assert shell.page.geometry() == before
    shell._progress.finish()
    QApplication.processEvents()
    assert not shell._over.isVisible()


def test_the_messages_follow_the_window(shell: Shell) -> None:
    shell._bar.show_error("The disk is full.")
    shell._window.resize(1024, 600)
    QApplication.processEvents()
    assert shell.rect().contains(shell._over.geometry())
    assert shell._over.geometry().bottom() < shell._footer.geometry().top()


def test_what_was_said_is_read_again_from_the_foot(shell: Shell) -> None:
    shell._footer.messages.click()
    (empty,) = shell.findChildren(MessageList)
    assert texts(empty) == ["Nothing has been said so far."]
    empty.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    shell._bar.show_info("First").leave()
    shell._bar.show_info("Second")
    shell._footer.messages.click()
    shell._footer.messages.click()
    (window,) = shell.findChildren(MessageList)  # it comes to the front
    assert texts(window) == ["Second", "First"]
    window.close()
