"""Two comments on the chosen recommendation, from both ends of its ratings."""

from workshop_app.findings.comments import CommentLine, comment_lines
from workshop_app.viewmodels.presenter.slides import two_sides
from workshop_app.viewmodels.results.model import ResultsModel

LOW, HIGH = 0, 1


class TwoSides:
    """One comment a side at a time; each side is turned through on its own."""

    def __init__(self, results: ResultsModel) -> None:
        self._results = results
        self._picked = [0, 0]

    def begin(self) -> None:
        """Take the first comment of each side."""
        self._picked = [0, 0]

    def turn(self, side: int) -> None:
        """Take the next comment of a side."""
        self._picked[side] += 1

    def count(self, side: int) -> int:
        """Return how many comments a side has."""
        return len(self._all()[side])

    def pair(self) -> tuple[CommentLine, CommentLine] | None:
        """Return the comments that were picked; None where a side has none."""
        low, high = self._all()
        if not (low and high):
            return None
        return low[self._picked[LOW] % len(low)], high[self._picked[HIGH] % len(high)]

    def _all(self) -> tuple[tuple[CommentLine, ...], tuple[CommentLine, ...]]:
        reading, criterion = self._results.reading, self._results.criterion
        row = self._results.chosen
        if reading is None or criterion is None or row is None:
            return (), ()
        return two_sides(comment_lines(reading, row.recommendation_id, criterion.criterion.key))
