"""Words looked for in all workshops, by a job: whoever types is never kept waiting."""

from collections.abc import Callable
from typing import NamedTuple

from workshop_app.domain.errors import UserError
from workshop_app.services.ports import Jobs, Progress
from workshop_app.viewmodels.signal import Signal

Find = Callable[[str], set[str] | None]


class Finder(NamedTuple):
    """Who finds the workshops with words in them, by a job; None where that cannot be told yet."""

    jobs: Jobs
    find: Find


class WordSearch:
    """What was found before stands until the newest answer is there; earlier ones are dropped."""

    def __init__(self) -> None:
        self.answered: Signal[[]] = Signal()
        self.failed: Signal[[UserError]] = Signal()
        self.found: set[str] | None = None
        self.is_looking = False
        self._generation = 0

    def look_for(self, words: str, by: Finder | None) -> None:
        """Look for every word; without words nothing narrows, without a finder nothing is asked."""
        self._generation += 1
        self.is_looking = bool(words.strip())
        if not self.is_looking:
            self.found = None
        elif by is not None:
            self._ask(by, self._generation, words)

    def _ask(self, by: Finder, generation: int, words: str) -> None:
        def work(_progress: Progress) -> set[str] | None:
            # Whoever types fast leaves questions behind that nobody waits for any more.
            if generation != self._generation:
                return None
            return by.find(words)

        def done(found: set[str] | None) -> None:
            if generation == self._generation:
                self.is_looking, self.found = False, found
                self.answered.emit()

        def failed(error: Exception) -> None:
            if generation == self._generation:
                self.is_looking = False
                if isinstance(error, UserError):
                    self.failed.emit(error)
            if not isinstance(error, UserError):
                raise error

        by.jobs.run(work, done=done, failed=failed)
