"""Reads the results of rounds by jobs, and keeps them for as long as nothing changes."""

from workshop_app.domain.errors import UserError
from workshop_app.findings.reading import RoundReading
from workshop_app.services.context import Context
from workshop_app.services.ports import Jobs
from workshop_app.services.results import ResultsMemory, read_round
from workshop_app.viewmodels.signal import Signal


class RoundReader:
    """Answers the newest question; the answer to an earlier one is dropped."""

    def __init__(self, context: Context, workshop_id: str, jobs: Jobs) -> None:
        self.answered: Signal[[RoundReading | Exception]] = Signal()
        self._context = context
        self._workshop_id = workshop_id
        self._jobs = jobs
        self._generation = 0
        self._kept: dict[str, RoundReading] = {}
        self._memory = ResultsMemory()

    def drop(self) -> None:
        """Wait for no answer any more."""
        self._generation += 1

    def forget(self) -> None:
        """Keep nothing: something has changed."""
        self._kept.clear()

    def kept(self, round_id: str) -> RoundReading | None:
        """Return what was read of a round before; then no other answer is waited for."""
        found = self._kept.get(round_id)
        if found is not None:
            self.drop()
        return found

    def read(self, round_id: str) -> None:
        """Read a round, or the state now."""
        self.drop()
        generation = self._generation

        def done(reading: RoundReading) -> None:
            if generation == self._generation:
                self._kept[round_id] = self._kept[reading.results.round.id] = reading
                self.answered.emit(reading)

        def failed(error: Exception) -> None:
            if generation == self._generation:
                self.answered.emit(error)
            if not isinstance(error, UserError):
                raise error  # a bug, for the report; the page says that it has no results

        self._jobs.run(
            lambda _progress: read_round(self._context, self._workshop_id, round_id, self._memory),
            done=done,
            failed=failed,
        )
