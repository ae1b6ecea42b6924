"""What stands on the projector: a picture, revealed step by step, comments, and a timer."""

from __future__ import annotations

from workshop_app.services.context import Context
from workshop_app.viewmodels.presenter.again import RateAgain
from workshop_app.viewmodels.presenter.sides import TwoSides
from workshop_app.viewmodels.presenter.slides import (
    PictureKind,
    Slide,
    Step,
    make_slide,
    possible_pictures,
)
from workshop_app.viewmodels.presenter.timer import DiscussionTimer
from workshop_app.viewmodels.results.model import ResultsModel
from workshop_app.viewmodels.signal import Signal
from workshop_app.wording.language import translate


class PresenterModel:
    """Follows the results' chosen item; turning to another one hides everything again."""

    def __init__(self, context: Context, results: ResultsModel) -> None:
        self.changed: Signal[[]] = Signal()
        self._results = results
        self._step: Step = Step.TITLE
        self._page = 0
        self._kind: PictureKind = PictureKind.BARS
        self._shown = self._key()
        self.again = RateAgain(context, results, self.changed)
        self._sides = TwoSides(results)
        self.timer = DiscussionTimer(context.now)
        self.is_dark = True
        self.is_blank = False
        results.changed.connect(self._on_results_changed)

    # --- what the room sees ------------------------------------------------------------------

    @property
    def step(self) -> Step:
        """Return how much is revealed."""
        return self._step

    @property
    def can_reveal(self) -> bool:
        """Tell whether there is a further step, or a further part of a long picture."""
        return self.next_slide is not None

    @property
    def slide(self) -> Slide | None:
        """Return what the projector shows; None while it is blank or the results are hidden."""
        return None if self.is_blank else self._slide_at(self._step, self._page)

    @property
    def next_slide(self) -> Slide | None:
        """Return what the next step would show, for the facilitator only; None after the last."""
        if self._step < self._kind.last_step:
            return self._slide_at(Step(self._step + 1))
        coming = self._slide_at(self._step, self._page + 1)
        return coming if coming is not None and self._page + 1 < coming.pages else None

    def preview(self) -> str:
        """Return what the next step brings, in words."""
        names = {
            Step.TITLE: translate("Presenter", "the distribution of all"),
            Step.DISTRIBUTION: translate("Presenter", "the groups"),
            Step.GROUPS: translate("Presenter", "the verdict"),
            Step.VERDICT: translate("Presenter", "opposing comments"),
        }
        if not self.can_reveal:
            return translate("Presenter", "Everything is revealed.")
        step = names[self._step] if self._kind.is_of_one else self._part()
        return translate("Presenter", "Next: {step}").format(step=step)

    def reveal_next(self) -> None:
        """Put the next step on the projector."""
        if not self.can_reveal:
            return
        if self._step < self._kind.last_step:
            self._step = Step(self._step + 1)
        else:
            self._page += 1
        self.is_blank = False
        self.changed.emit()

    def hide_again(self) -> None:
        """Show the title alone."""
        self._begin()
        self.changed.emit()

    def go_on(self) -> None:
        """Reveal the next step, or turn to the next recommendation after the last one."""
        if self.can_reveal:
            self.reveal_next()
        elif self._kind.is_of_one:
            self._turn(1)

    def go_back(self) -> None:
        """Take the last step back, or turn to the recommendation before."""
        if self._page:
            self._page -= 1
            self.changed.emit()
        elif self._step is not Step.TITLE:
            self._step = Step(self._step - 1)
            self.changed.emit()
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
        """Return the pictures there are to pick from."""
        return possible_pictures(self._results)

    def pick_picture(self, kind: PictureKind) -> None:
        """Turn to another picture; it begins at its title."""
        if kind is not self._kind:
            self._kind = kind
            self._begin()
            self.changed.emit()

    def pick_item(self, recommendation_id: str) -> None:
        """Turn to another recommendation, here and in the results."""
        self._results.choose(recommendation_id)

    def comment_count(self, side: int) -> int:
        """Return how many comments there are beside low (0) or high (1) ratings."""
        return self._sides.count(side)

    def next_comment(self, side: int) -> None:
        """Show another comment of one side."""
        self._sides.turn(side)
        self.changed.emit()

    # --- the timer ---------------------------------------------------------------------------

    def start_timer(self, minutes: int) -> None:
        """Let the discussion run for so many minutes; 0 ends it."""
        self.timer.start(minutes)
        self.changed.emit()

    def pause_timer(self) -> None:
        """Let the time stand still, or go on."""
        self.timer.pause()
        self.changed.emit()

    def add_minute(self) -> None:
        """Give the discussion one more minute."""
        self.timer.add_minute()
        self.changed.emit()

    def _slide_at(self, step: Step, page: int = 0) -> Slide | None:
        return make_slide(self._results, self._kind, step, self._sides.pair(), page)

    def _begin(self) -> None:
        """Take everything off but the title."""
        self._step, self._page = Step.TITLE, 0

    def _part(self) -> str:
        """Return what is next of a picture of all, its part where it has several."""
        picture, coming = translate("Presenter", "the picture"), self.next_slide
        if coming is None or coming.pages == 1:
            return picture
        page = self._page + 2 if self._step is self._kind.last_step else 1
        return f"{picture} {page}/{coming.pages}"

    def _turn(self, by: int) -> None:
        ids = [row.recommendation_id for row in self._results.rows]
        chosen = self._chosen_id()
        if chosen in ids and 0 <= ids.index(chosen) + by < len(ids):
            self._results.choose(ids[ids.index(chosen) + by])

    def _chosen_id(self) -> str:
        row = self._results.chosen
        return row.recommendation_id if row else ""

    def _key(self) -> tuple[str, str, str]:
        this, criterion = self._results.this_round, self._results.criterion
        return (
            self._chosen_id(),
            this.id if this else "",
            criterion.criterion.key if criterion else "",
        )

    def _on_results_changed(self) -> None:
        before, self._shown = self._shown, self._key()
        if self._shown != before:
            self._sides.begin()
            if self._shown[0] != before[0]:
                self.timer.start(0)  # the time was for the recommendation before
            # A picture of all stays while only another recommendation is looked at.
            if self._kind.is_of_one or self._shown[1:] != before[1:]:
                self._begin()
        self.changed.emit()
