"""What stands on the projector: one recommendation, revealed step by step, and a timer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum

from workshop_app.services.context import Context
from workshop_app.services.language import local, translate
from workshop_app.services.rounds import open_round
from workshop_app.viewmodels.pictures import StackedBarsModel
from workshop_app.viewmodels.results import ResultsModel, Tone
from workshop_app.viewmodels.results_comments import CommentLine, comment_lines, opposing
from workshop_app.viewmodels.results_pictures import stacked_bars
from workshop_app.viewmodels.results_words import answers_text
from workshop_app.viewmodels.signal import Signal


class Step(IntEnum):
    """How much of an item the room has been shown; each step keeps the former ones."""

    TITLE = 0
    DISTRIBUTION = 1
    GROUPS = 2
    VERDICT = 3
    COMMENTS = 4


@dataclass(frozen=True, slots=True)
class Slide:
    """What the projector shows now; what is not revealed is not in it."""

    above: str
    title: str
    bars: StackedBarsModel | None = None
    verdict: str = ""
    tone: Tone = "neutral"
    answers: str = ""
    comments: tuple[CommentLine, CommentLine] | None = None


class PresenterModel:
    """Follows the results' chosen item; turning to another one hides everything again."""

    def __init__(self, context: Context, results: ResultsModel) -> None:
        self.changed: Signal[[]] = Signal()
        self._context = context
        self._results = results
        self._now: Callable[[], datetime] = context.now
        self._step = Step.TITLE
        self._shown = self._key()
        self._ends_at: datetime | None = None
        self.is_dark = True
        results.changed.connect(self._on_results_changed)

    @property
    def step(self) -> Step:
        """Return how much is revealed."""
        return self._step

    @property
    def can_reveal(self) -> bool:
        """Tell whether there is a further step."""
        return self._step < Step.COMMENTS and self._results.chosen is not None

    @property
    def seconds_left(self) -> int | None:
        """Return what is left of the discussion; None while no timer runs."""
        if self._ends_at is None:
            return None
        return max(0, round((self._ends_at - self._now()).total_seconds()))

    @property
    def timer_text(self) -> str:
        """Return the time left as minutes and seconds, empty without a timer."""
        left = self.seconds_left
        if left is None:
            return ""
        minutes, seconds = divmod(left, 60)
        said = translate("Presenter", "Discussion {minutes}:{seconds}")
        return said.format(minutes=minutes, seconds=f"{seconds:02d}")

    @property
    def slide(self) -> Slide | None:
        """Return what the projector may show; None while the results are hidden."""
        results = self._results
        row, item, criterion = results.chosen, results.chosen_item, results.criterion
        this = results.this_round
        if not (row and item and criterion and this):
            return None
        asked = criterion.criterion
        above = translate("Presenter", "{code} · {criterion} · round {n}").format(
            code=row.code, criterion=local(asked.name), n=this.number
        )
        if self._step is Step.TITLE:
            return Slide(above, row.title)
        groups = self._step >= Step.GROUPS
        bars = stacked_bars(results.workshop, asked, item, "", groups=groups)
        told = self._step >= Step.VERDICT
        return Slide(
            above=above,
            title=row.title,
            bars=bars,
            verdict=row.sentence if told else "",
            tone=row.tone if told else "neutral",
            answers=answers_text(item.overall),
            comments=self._opposing() if self._step >= Step.COMMENTS else None,
        )

    def preview(self) -> str:
        """Return what the next step would put on the projector, for the facilitator only."""
        names = {
            Step.TITLE: translate("Presenter", "the distribution of all"),
            Step.DISTRIBUTION: translate("Presenter", "the groups"),
            Step.GROUPS: translate("Presenter", "the verdict"),
            Step.VERDICT: translate("Presenter", "opposing comments"),
        }
        if self._step not in names:
            return translate("Presenter", "Everything is revealed.")
        return translate("Presenter", "Next: {step}").format(step=names[self._step])

    def reveal_next(self) -> None:
        """Put the next step on the projector."""
        if self.can_reveal:
            self._step = Step(self._step + 1)
            self.changed.emit()

    def hide_again(self) -> None:
        """Show the title alone."""
        self._step = Step.TITLE
        self.changed.emit()

    def start_timer(self, minutes: int) -> None:
        """Let the discussion run for so many minutes; 0 stops it."""
        self._ends_at = self._now() + timedelta(minutes=minutes) if minutes else None
        self.changed.emit()

    def turn_lights(self) -> None:
        """Change between dark and light."""
        self.is_dark = not self.is_dark
        self.changed.emit()

    def rate_again(self) -> None:
        """Open the next round for the recommendation that is shown. Raises UserError."""
        row = self._results.chosen
        if row is not None:
            open_round(self._context, self._results.workshop.id, [row.recommendation_id])

    def _opposing(self) -> tuple[CommentLine, CommentLine] | None:
        reading, row = self._results.reading, self._results.chosen
        criterion = self._results.criterion
        if reading is None or row is None or criterion is None:
            return None
        key = criterion.criterion.key
        return opposing(comment_lines(reading, row.recommendation_id, key))

    def _key(self) -> tuple[str, str, str]:
        results = self._results
        row, this, criterion = results.chosen, results.this_round, results.criterion
        return (
            row.recommendation_id if row else "",
            this.id if this else "",
            criterion.criterion.key if criterion else "",
        )

    def _on_results_changed(self) -> None:
        if self._key() != self._shown:
            self._shown = self._key()
            self._step = Step.TITLE
        self.changed.emit()
