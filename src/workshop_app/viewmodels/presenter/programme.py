"""What there is to show, in which steps and parts, and what stands there unasked."""

from collections.abc import Iterator

from workshop_app.domain.decisions import Decision
from workshop_app.services.context import Context
from workshop_app.services.deciding import read_decisions
from workshop_app.viewmodels.presenter.chosen_comments import ChosenComments
from workshop_app.viewmodels.presenter.decision_slides import decisions_slide
from workshop_app.viewmodels.presenter.item_slides import (
    One,
    one_of,
    picture_of_all,
    slide_of_all,
    slide_of_one,
)
from workshop_app.viewmodels.presenter.place import Place
from workshop_app.viewmodels.presenter.progress import FinishedCount
from workshop_app.viewmodels.presenter.rating_slides import how_to_slide, progress_slide
from workshop_app.viewmodels.presenter.slides import PictureKind, Slide, Step
from workshop_app.viewmodels.results.model import ResultsModel


class Programme:
    """Makes every slide from what may be seen now; it keeps none."""

    def __init__(self, context: Context, results: ResultsModel, comments: ChosenComments) -> None:
        self._context = context
        self._results = results
        self._comments = comments
        self._finished = FinishedCount(context, results)
        self._decisions: dict[str, Decision] = {}
        self.read_decisions()

    @property
    def is_behind(self) -> bool:
        """Tell whether anybody answered since it was counted who has finished."""
        return self._finished.is_behind

    @property
    def usual_kind(self) -> PictureKind:
        """Return what stands there without being asked for: what the room is at."""
        if self._finished.round is not None:
            return PictureKind.PROGRESS
        return PictureKind.HOW_TO if self._results.is_hidden else PictureKind.BARS

    @property
    def results_key(self) -> tuple[str, str, str]:
        """Return which recommendation, round and criterion the results are at."""
        row, this, criterion = (
            self._results.chosen,
            self._results.this_round,
            self._results.criterion,
        )
        return (
            row.recommendation_id if row else "",
            this.id if this else "",
            criterion.criterion.key if criterion else "",
        )

    @property
    def round_key(self) -> tuple[str, bool]:
        """Return which round is the newest, and whether its results may be seen."""
        rounds = self._results.workshop.rounds
        return (rounds[-1].id, rounds[-1].is_revealed) if rounds else ("", False)

    @property
    def pictures(self) -> tuple[PictureKind, ...]:
        """Return what there is to pick from."""
        return tuple(kind for kind in PictureKind if self.has(kind))

    def has(self, kind: PictureKind) -> bool:
        """Tell whether there is anything to show of a kind."""
        if kind is PictureKind.HOW_TO:
            return True
        if kind is PictureKind.PROGRESS:
            return self._finished.round is not None
        if kind is PictureKind.DECISIONS:
            return any(one.outcome for one in self._decisions.values())
        if kind in {PictureKind.MATRIX, PictureKind.MOVEMENT}:
            return picture_of_all(self._results, kind) is not None
        return not self._results.is_hidden

    def read_decisions(self) -> None:
        """Take the decisions as they are kept now."""
        self._decisions = read_decisions(self._context, self._results.workshop.id)

    def slide(self, kind: PictureKind, place: Place) -> Slide | None:
        """Return a slide; None while the results are hidden or being worked out."""
        workshop, this = self._results.workshop, self._finished.round
        if kind is PictureKind.HOW_TO:
            return how_to_slide(workshop, place.page)
        if kind is PictureKind.PROGRESS:
            return progress_slide(workshop, this, self._finished.groups(this)) if this else None
        if kind is PictureKind.DECISIONS:
            return decisions_slide(workshop, self._decisions, place.page)
        if not kind.is_of_one:
            return slide_of_all(self._results, kind, place.step, place.page)
        one = self._one()
        return None if one is None else slide_of_one(one, kind, place.step, place.page)

    def steps(self, kind: PictureKind) -> Iterator[Step]:
        """Yield the steps that show anything."""
        one = self._one() if kind.is_of_one else None
        for step in Step:
            if step <= kind.last_step and (one is None or one.shows(step)):
                yield step

    def after(self, kind: PictureKind, place: Place) -> Place | None:
        """Return where the next part or step is that shows anything."""
        slide = self.slide(kind, place)
        if slide is None:
            return None
        if place.page + 1 < slide.pages:
            return Place(place.step, place.page + 1)
        later = (step for step in self.steps(kind) if step > place.step)
        return next((Place(step) for step in later), None)

    def before(self, kind: PictureKind, place: Place) -> Place | None:
        """Return the part or step before; of a step with several parts its last."""
        if place.page:
            return Place(place.step, place.page - 1)
        earlier = [step for step in self.steps(kind) if step < place.step]
        slide = self.slide(kind, Place(earlier[-1])) if earlier else None
        return Place(earlier[-1], slide.pages - 1) if slide else None

    def _one(self) -> One | None:
        return one_of(self._results, self._comments.pages, self._decisions)
