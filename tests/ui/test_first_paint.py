"""What waits for a widget to be in view comes once, after it was painted."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from workshop_app.ui.qt.first_paint import after_paint


def test_an_action_follows_the_next_paint_once(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    done: list[bool] = []
    after_paint(widget, lambda: done.append(widget.isVisible()))
    QApplication.processEvents()
    assert done == []
    widget.show()
    qtbot.waitUntil(lambda: bool(done))
    widget.repaint()
    QApplication.processEvents()
    assert done == [True]


def test_nothing_follows_where_the_widget_is_gone_before(qtbot: QtBot) -> None:
    widget = QWidget()
    done: list[bool] = []
    after_paint(widget, lambda: done.append(True))
    widget.show()
    qtbot.waitExposed(widget)
    widget.repaint()
    widget.deleteLater()
    QApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    assert done == []
