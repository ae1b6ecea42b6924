"""What the room wants to rate again, marked while it discusses."""

from workshop_app.domain.lineage import newest_wording
from workshop_app.domain.recommendations import Recommendation
from workshop_app.services.context import Context
from workshop_app.services.rounds import open_round
from workshop_app.viewmodels.results.model import ResultsModel
from workshop_app.viewmodels.signal import Signal


class RateAgain:
    """Marks the chosen recommendation, and opens the next round over all that are marked."""

    def __init__(self, context: Context, results: ResultsModel, changed: Signal[[]]) -> None:
        self._context = context
        self._results = results
        self._changed = changed
        self._marked: list[str] = []

    @property
    def codes(self) -> tuple[str, ...]:
        """Return the codes of what is marked, as last amended, in the order of discussion."""
        return tuple(item.code for item in self._to_rate())

    @property
    def is_marked(self) -> bool:
        """Tell whether the chosen recommendation is marked."""
        row = self._results.chosen
        return row is not None and row.recommendation_id in self._marked

    @property
    def is_possible(self) -> bool:
        """Tell whether a next round could be opened now."""
        workshop = self._results.workshop
        return workshop.concluded_at is None and workshop.open_round is None

    @property
    def round_number(self) -> int:
        """Return the number of the next round."""
        return len(self._results.workshop.rounds) + 1

    def mark(self) -> None:
        """Have the chosen recommendation rated again, or not."""
        row = self._results.chosen
        if row is not None and row.recommendation_id in self._marked:
            self._marked.remove(row.recommendation_id)
        elif row is not None:
            self._marked.append(row.recommendation_id)
        self._changed.emit()

    def begin(self) -> None:
        """Open the next round for what is marked. Raises UserError."""
        if self._marked:
            ids = [item.id for item in self._to_rate()]
            open_round(self._context, self._results.workshop.id, ids)
            self._marked.clear()
            self._changed.emit()

    def _to_rate(self) -> tuple[Recommendation, ...]:
        workshop = self._results.workshop
        rows = (row for row in self._results.rows if row.recommendation_id in self._marked)
        items = (workshop.recommendation(row.recommendation_id) for row in rows)
        return tuple(newest_wording(workshop, item) for item in items)
