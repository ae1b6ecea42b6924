"""Run by a test on platforms of one or two screens: the projector from the first minute to the end.

Says each slide that was put on it, and "small" once everything was found to stand on its screen.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from workshop_app.app import find_places, make_application, make_window
from workshop_app.domain.decisions import Decision, Outcome
from workshop_app.domain.preferences import Preferences
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.rounds import Channel
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.services.ballots import Answer, Ballot, submit_ballot
from workshop_app.services.context import Context
from workshop_app.services.deciding import record_decision
from workshop_app.services.preparing import create_workshop, edit_workshop
from workshop_app.services.rounds import close_round, open_round, reveal_round
from workshop_app.ui.presenter.preview import SlidePreview
from workshop_app.ui.presenter.window import PresenterWindow
from workshop_app.ui.window import gallery
from workshop_app.ui.window.shell import Shell


def run(folder: Path) -> None:
    """Lead a workshop of twelve recommendations and fifteen people through one round."""
    make_application()
    gallery.quiet_offscreen()
    window = make_window(find_places(None, folder), Preferences("en", "light", motion=False))
    window.show()
    gallery.wait_until(lambda: window.desk is not None)
    gallery.settle()
    shell = window.shell
    assert shell.desk is not None
    context = shell.desk.context
    workshop = made(context)
    shell.open_workshop(workshop.id, "prepare")
    presenter = shell.open_presenter()
    assert isinstance(presenter, PresenterWindow)
    look(shell, presenter)
    open_round(context, workshop.id)
    shell.open_workshop(workshop.id, "rate")
    look(shell, presenter)
    this = context.workshop(workshop.id).rounds[-1].id
    rate(context, workshop, this)
    presenter.model.tick()
    look(shell, presenter)
    close_round(context, workshop.id, this)
    look(shell, presenter)
    reveal_round(context, workshop.id, this)
    shell.open_workshop(workshop.id, "results")
    gallery.wait_until(lambda: shell.is_idle)
    comments = presenter.model.comments
    comments.tick(comments.lines[0], shown=True)
    look(shell, presenter)
    while presenter.model.can_reveal:
        presenter.model.go_on()
        look(shell, presenter)
    shell.open_workshop(workshop.id, "conclude")
    chosen = presenter.model._results.chosen
    assert chosen is not None
    record_decision(context, workshop.id, Decision(chosen.recommendation_id, Outcome.ADOPT))
    presenter.model.go_on()
    look(shell, presenter)
    presenter.model.pick_picture(presenter.model.pictures[-1])
    look(shell, presenter)
    presenter.close()
    gallery.settle()
    assert [one for one in window.findChildren(SlidePreview) if one.isVisible()] == []
    window.close()
    window.finish()


def made(context: Context) -> Workshop:
    """Return a workshop that is ready to open."""
    from workshop_app.domain.additions import with_codes
    from workshop_app.domain.ids import new_id

    workshop = create_workshop(context, Details("Journey"))
    items = tuple(
        Recommendation(
            new_id(), f"R{at}", LocalText("", f"Title {at}"), LocalText("", "Words " * at)
        )
        for at in range(1, 13)
    )

    def prepared(one: Workshop) -> Workshop:
        from dataclasses import replace

        one = replace(one, recommendations=items)
        for group in one.groups:
            one = with_codes(one, group, 5)
        return one

    return edit_workshop(context, workshop.id, prepared)[1]


def rate(context: Context, workshop: Workshop, round_id: str) -> None:
    """Have everybody rate everything, and two write a comment."""
    for at, person in enumerate(workshop.participants):
        answers = {
            (item.id, one.id): Answer(1 + (at + place) % 5)
            for place, item in enumerate(workshop.recommendations)
            for one in workshop.criteria
        }
        words = {item.id: f"Because {at}" for item in workshop.recommendations} if at < 2 else {}
        ballot = Ballot(round_id, person.id, Channel.ENTRY, answers, words)
        submit_ballot(context, ballot)


def look(shell: Shell, presenter: PresenterWindow) -> None:
    """Say what stands on the projector; it is what the laptop shows of it, and all is on screen."""
    gallery.settle(0.1)
    slide = presenter.model.slide
    assert slide is not None
    previews = [one for one in shell.page.findChildren(SlidePreview) if one.isVisible()]
    assert previews, shell.page.place
    assert previews[0]._slide.grab().toImage() == presenter.view.grab().toImage()
    for window in (shell.window(), presenter):
        room = window.screen().availableGeometry()
        assert room.contains(window.geometry()), (window.geometry(), room)
    bar = previews[0].parentWidget()
    assert bar is not None
    for part in bar.findChildren(QWidget):
        if part.isVisible():
            place = QRect(part.mapTo(shell.window(), part.rect().topLeft()), part.size())
            assert shell.window().rect().contains(place), (part, place)
    said = slide.body.spoken.splitlines()[0] if slide.above.startswith("Round") else slide.title
    place = presenter.screen().name()
    print(f"{place} {shell.page.place}: {said or presenter.model.step.name}", flush=True)  # noqa: T201


if __name__ == "__main__":
    run(Path(sys.argv[1]))
