"""The matrix' cross and group marks can be chosen, are kept, and stand in the picture."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from new_file import open_new_file
from workshop_app.services.context import Context
from workshop_app.ui.kit.buttons import Segment
from workshop_app.ui.results.matrix_options import MatrixOptions


@pytest.fixture
def context(tmp_path):
    with open_new_file(tmp_path / "workshops.db") as store:
        yield Context(store)


def test_the_cross_and_the_marks_are_chosen_by_keyboard_and_kept(context, qtbot):
    options = MatrixOptions(context)
    qtbot.addWidget(options)
    options.show_names()
    options.show()
    assert (options.at_mean, options.all_groups) == (False, False)
    changes = []
    options.changed.connect(lambda: changes.append(1))
    _, at_mean = options.cross.findChildren(Segment)
    QTest.keyClick(at_mean, Qt.Key.Key_Space)
    QTest.keyClick(options.groups, Qt.Key.Key_Space)
    assert len(changes) == 2
    again = MatrixOptions(context)
    qtbot.addWidget(again)
    assert (again.at_mean, again.all_groups) == (True, True)
