"""Run by a test on a platform of two screens: what a ballot leaves of the presenter.

Prints where both are, whether keys and clicks moved the slide, and whether the presenter is back.
"""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workshop_app.app import find_places, make_application, make_window
from workshop_app.domain.preferences import Preferences
from workshop_app.services.rounds import open_round, take_up_again
from workshop_app.services.sample import make_sample
from workshop_app.ui.presenter.window import PresenterWindow
from workshop_app.ui.window import gallery


def run(folder: Path) -> None:
    """Open the presenter, hand the laptop over, try keys and a click on the projector."""
    make_application()
    gallery.quiet_offscreen()
    window = make_window(find_places(None, folder), Preferences("en", "light", motion=False))
    shell = gallery.open_window(window)
    assert shell.desk is not None
    context = shell.desk.context
    workshop = make_sample(context)
    take_up_again(context, workshop)
    shell.open_workshop(workshop, "results")
    presenter = shell.open_presenter()
    assert isinstance(presenter, PresenterWindow)
    open_round(context, workshop)
    shell.open_workshop(workshop, "rate")
    page = shell.page.page("rate")
    page.open_ballot(context.workshop(workshop).participants[0].id)
    gallery.settle()
    seen = presenter.grab().toImage()
    say(f"ballot:{page.kiosk.screen().name()}", f"presenter:{presenter.screen().name()}")
    assert presenter.isVisible()
    assert not presenter.isEnabled()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_B, Qt.Key.Key_Escape):
        QTest.keyClick(presenter, key)
    QTest.mouseClick(presenter.view, Qt.MouseButton.LeftButton)
    presenter.close()
    gallery.settle()
    assert page.kiosk.isActiveWindow()
    is_same = presenter.isVisible() and presenter.grab().toImage() == seen
    say("unmoved" if is_same else "moved")
    page.kiosk.leave()
    gallery.settle()
    say("back" if presenter.isEnabled() and window.isVisible() else "gone")
    presenter.close()
    window.close()
    window.finish()


def say(*words: str) -> None:
    """Tell the test."""
    print(*words, flush=True)  # noqa: T201 - the test reads it


if __name__ == "__main__":
    run(Path(sys.argv[1]))
