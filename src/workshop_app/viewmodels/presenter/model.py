"""What stands on the projector: how to rate, who has finished, results step by step, decisions."""

from __future__ import annotations

from workshop_app.domain.marks import Mark
from workshop_app.services.context import Context
from workshop_app.services.events import DecisionRecorded, StoreChangedOutside
from workshop_app.viewmodels.presenter.again import RateAgain
from workshop_app.viewmodels.presenter.chosen_comments import ChosenComments
from workshop_app.viewmodels.presenter.place import Place, step_name
from workshop_app.viewmodels.presenter.programme import Programme
from workshop_app.viewmodels.presenter.slides import PictureKind, Slide, Step
from workshop_app.viewmodels.presenter.timer import DiscussionTimer
from workshop_app.viewmodels.results.model import ResultsModel
from workshop_app.viewmodels.signal import Signal
from workshop_app.wording.language import translate

START = Place(Step.TITLE)


class PresenterModel:
    """Follows the rounds and the results' chosen item; turning to another hides all again."""

    def __init__(self, context: Context, results: ResultsModel) -> None:
        self.changed: Signal[[]] = Signal()
        self._context = context
        self._results = results
        self._place = START
        self.comments = ChosenComments(results)
        self._programme = Programme(context, results, self.comments)
        self._kind: PictureKind = self._programme.usual_kind
        self._shown, self._round = self._programme.results_key, self._programme.round_key
        self.again = RateAgain(context, results, self.changed)
        self.timer = DiscussionTimer(context.now)
        self.timer.changed.connect(self.changed.emit)
        self.is_dark = True
        self.size = (1280, 720)  # of the projector, or of its window
        self.is_blank = False
        results.changed.connect(self._on_results_changed)
        self.comments.changed.connect(self._settle)
        for kind in (DecisionRecorded, StoreChangedOutside):
            context.events.subscribe(kind, self._on_decided)

    # --- what the room sees ------------------------------------------------------------------

    @property
    def step(self) -> Step:
        """Return how much is revealed."""
        return self._place.step

    @property
    def can_reveal(self) -> bool:
        """Tell whether there is a further step that shows anything, or a further part."""
        return self._programme.after(self._kind, self._place) is not None

    @property
    def slide(self) -> Slide | None:
        """Return what the projector shows; None while it is blank or is being worked out."""
        return None if self.is_blank else self._programme.slide(self._kind, self._place)

    @property
    def next_slide(self) -> Slide | None:
        """Return what the next step would show, for the facilitator only; None after the last."""
        coming = self._programme.after(self._kind, self._place)
        return None if coming is None else self._programme.slide(self._kind, coming)

    def preview(self) -> str:
        """Return what the next step brings, in words."""
        coming = self._programme.after(self._kind, self._place)
        slide = None if coming is None else self._programme.slide(self._kind, coming)
        if coming is None or slide is None:
            return translate("Presenter", "Everything is revealed.")
        said = step_name(self._kind, coming)
        if slide.pages > 1:
            said = f"{said} {coming.page + 1}/{slide.pages}"
        return translate("Presenter", "Next: {step}").format(step=said)

    def reveal_next(self) -> None:
        """Put the next step on the projector."""
        coming = self._programme.after(self._kind, self._place)
        if coming is not None:
            self._place = coming
            self.is_blank = False
            self.changed.emit()

    def hide_again(self) -> None:
        """Show the title alone."""
        self._place = START
        self.changed.emit()

    def go_on(self) -> None:
        """Reveal the next step, or turn to what comes after the last one."""
        if self.can_reveal:
            self.reveal_next()
        elif self._kind is PictureKind.HOW_TO and PictureKind.PROGRESS in self.pictures:
            self.pick_picture(PictureKind.PROGRESS)
        elif self._kind.is_of_one:
            self._turn(1)

    def go_back(self) -> None:
        """Take the last step back, or turn to what came before."""
        before = self._programme.before(self._kind, self._place)
        if before is not None:
            self._place = before
            self.changed.emit()
        elif self._kind is PictureKind.PROGRESS:
            self.pick_picture(PictureKind.HOW_TO)
        elif self._kind.is_of_one:
            self._turn(-1)

    def turn_blank(self) -> None:
        """Take everything off the projector, or put it back."""
        self.is_blank = not self.is_blank
        self.changed.emit()

    def turn_lights(self) -> None:
        """Change between dark and light."""
        self.is_dark = not self.is_dark
        self.changed.emit()

    # --- what is shown -----------------------------------------------------------------------

    @property
    def kind(self) -> PictureKind:
        """Return the picture that was picked."""
        return self._kind

    @property
    def pictures(self) -> tuple[PictureKind, ...]:
        """Return what there is to pick from."""
        return self._programme.pictures

    def pick_picture(self, kind: PictureKind) -> None:
        """Turn to another picture; it begins at its title."""
        if kind is not self._kind:
            self._kind, self._place = kind, START
            self.changed.emit()

    @property
    def items(self) -> tuple[tuple[str, str], ...]:
        """Return the recommendations to pick from, in the order of the discussion."""
        rows = self._results.rows
        return tuple((row.recommendation_id, f"{row.code}  {row.title}") for row in rows)

    @property
    def item(self) -> str:
        """Return the id of the one that is shown; empty where there are no results."""
        row = self._results.chosen
        return row.recommendation_id if row else ""

    def pick_item(self, recommendation_id: str) -> None:
        """Turn to another recommendation, here and in the results."""
        self._results.choose(recommendation_id)

    def set_size(self, size: tuple[int, int]) -> None:
        """Say how large the projector is, which the preview follows."""
        if size != self.size:
            self.size = size
            self.changed.emit()

    def tick(self) -> None:
        """Let what shows a time, or who has finished, be true again; at most once a second."""
        answered = self._programme.is_behind and self._kind is PictureKind.PROGRESS
        if answered or self.timer.seconds_left is not None:
            self.changed.emit()

    def _turn(self, by: int) -> None:
        ids = [key for key, _ in self.items]
        if self.item in ids and 0 <= ids.index(self.item) + by < len(ids):
            self._results.choose(ids[ids.index(self.item) + by])

    def _on_results_changed(self) -> None:
        before, self._shown = self._shown, self._programme.results_key
        stood, self._round = self._round, self._programme.round_key
        if self._shown[0] != before[0]:
            self.timer.start(0)  # the time was for the recommendation before
        # A picture of all stays while only another recommendation is looked at.
        same = self._shown == before if self._kind.is_of_one else self._shown[1:] == before[1:]
        if self._round != stood or not self._programme.has(self._kind):
            self._kind, self._place = self._programme.usual_kind, START
        elif self._kind.is_of_results and not same:
            self._place = START
        self._settle()

    def _on_decided(self, event: DecisionRecorded | StoreChangedOutside) -> None:
        if event.touches(self._results.workshop.id, Mark.DECISIONS):
            self._programme.read_decisions()
            self._settle()

    def _settle(self) -> None:
        """Go back to the last step that still shows anything, and say that all has changed."""
        steps = tuple(self._programme.steps(self._kind))
        if self._place.step not in steps:
            self._place = Place(max(step for step in steps if step < self._place.step))
        self.changed.emit()
