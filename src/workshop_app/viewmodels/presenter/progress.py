"""Who has finished, counted when the projector shows it and not with every answer."""

from contextlib import suppress

from workshop_app.domain.errors import UserError
from workshop_app.domain.rounds import Round
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.events import RatingRecorded
from workshop_app.services.rounds import GroupProgress, round_progress
from workshop_app.viewmodels.results.model import ResultsModel


class FinishedCount:
    """Counts by the groups of the results; while a person rates nobody waits for it."""

    def __init__(self, context: Context, results: ResultsModel) -> None:
        self._context = context
        self._results = results
        self._counted: tuple[GroupProgress, ...] = ()
        self._of: tuple[Workshop, Round] | None = None
        self.is_behind = False
        context.events.subscribe(RatingRecorded, self._on_rating_recorded)

    @property
    def round(self) -> Round | None:
        """Return the newest round while its results are not revealed."""
        rounds = self._results.workshop.rounds
        return rounds[-1] if rounds and not rounds[-1].is_revealed else None

    def groups(self, this: Round) -> tuple[GroupProgress, ...]:
        """Return the groups as last counted; a busy file is asked again later."""
        workshop = self._results.workshop
        if self.is_behind or self._of != (workshop, this):
            with suppress(UserError):
                self._counted = round_progress(self._context, workshop, this)
            self._of, self.is_behind = (workshop, this), False
        return self._counted

    def _on_rating_recorded(self, event: RatingRecorded) -> None:
        this = self.round
        self.is_behind |= this is not None and event.round_id == this.id
