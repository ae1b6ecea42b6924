"""No widget, title, tooltip or accessible text tells a figure of a round that is not revealed."""

import re

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from workshop_app.app import find_places, make_window
from workshop_app.domain.preferences import Preferences
from workshop_app.services.rounds import reopen_round, take_up_again
from workshop_app.services.sample import make_sample
from workshop_app.ui.window import gallery
from workshop_app.wording.verdicts import verdict_label

VERDICTS = (
    "split",
    "agreement_all_groups",
    "agreement_overall",
    "against_all_groups",
    "groups_differ",
    "undecided",
)


@pytest.fixture
def window(qapp, tmp_path):
    window = make_window(find_places(None, tmp_path), Preferences("en", "light", motion=False))
    gallery.open_window(window)
    yield window
    window.close()
    window.finish()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def everything_said() -> str:
    said: list[str] = []
    for top in QApplication.topLevelWidgets():
        for widget in (top, *top.findChildren(QWidget)):
            said += [widget.toolTip(), widget.windowTitle(), widget.accessibleName()]
            said.append(widget.accessibleDescription())
            if isinstance(widget, QLabel):
                said.append(widget.text())
            if widget.isVisible():
                spoken = QAccessible.queryAccessibleInterface(widget)
                if spoken is not None:
                    said.append(spoken.text(QAccessible.Text.Value))
                    said.append(spoken.text(QAccessible.Text.Description))
    return "\n".join(said)


def test_results_of_a_revealed_round_are_said_and_of_a_reopened_one_are_not(window):
    shell = window.shell
    sample = make_sample(shell.desk.context)
    shell.open_workshop(sample, "results")
    gallery.wait_until(lambda: shell.is_idle)
    assert verdict_label("split") in everything_said()
    presenter = shell.open_presenter()
    page = shell.page.page("results")
    for _ in range(3):
        page.reveal_next()

    take_up_again(shell.desk.context, sample)
    for item in reversed(shell.desk.context.workshop(sample).rounds):
        if item.number == 2:
            reopen_round(shell.desk.context, sample, item.id, "late")
    page.model.choose_round("")
    gallery.wait_until(lambda: shell.is_idle)
    gallery.settle()

    assert page.model.this_round.number == 1
    assert presenter.accessibleName() == ""
    assert not re.search(r"round 2", presenter.windowTitle())
    assert [item.number for item in page.model.rounds] == [1]
    presenter.close()


def test_a_workshop_with_no_revealed_round_shows_no_verdict_anywhere(window):
    shell = window.shell
    context = shell.desk.context
    sample = make_sample(context)
    take_up_again(context, sample)
    workshop = context.workshop(sample)
    from dataclasses import replace

    rounds = tuple(replace(item, revealed_at=None) for item in workshop.rounds)
    with context.store.writing() as work:
        work.workshops.save(replace(workshop, rounds=rounds))
        work.commit()
    for place in ("results", "rate", "prepare"):
        shell.open_workshop(sample, place)
        gallery.wait_until(lambda: shell.is_idle)
        gallery.settle()
        said = everything_said()
        assert [code for code in VERDICTS if verdict_label(code) in said] == []
    shell.open_workshop(sample, "results")
    presenter = shell.open_presenter()
    for kind in presenter.model.pictures:
        presenter.model.pick_picture(kind)
        presenter.model.go_on()
        said = everything_said()
        assert [code for code in VERDICTS if verdict_label(code) in said] == []
    presenter.close()
