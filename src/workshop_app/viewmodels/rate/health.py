"""What an open round's health notes say on the Rate page; what they count is services/health."""

from workshop_app.services.context import Context
from workshop_app.services.health import (
    HealthNote,
    Sign,
    Step,
    read_health,
    step_reached,
    step_size,
    steps_by_time,
)
from workshop_app.services.ports import Jobs
from workshop_app.viewmodels.rate.model import Phase, RateModel
from workshop_app.viewmodels.signal import Signal, Timer
from workshop_app.wording.language import local, translate

PAUSE = 1.5


class HealthModel:
    """Follows the roster; works out by a job, only when enough more ballots have come in."""

    def __init__(self, context: Context, rate: RateModel, jobs: Jobs, timer: Timer) -> None:
        self.changed: Signal[[]] = Signal()
        self._context = context
        self._rate = rate
        self._jobs = jobs
        self._timer = timer
        self._wanted: Step | None = None
        self._shown: Step | None = None
        self._notes: tuple[HealthNote, ...] = ()
        self._watched = True
        rate.changed.connect(self._on_rate_changed)
        self._on_rate_changed()

    @property
    def is_shown(self) -> bool:
        """Tell whether a round is open, which is when there is something to follow."""
        return self._rate.phase is Phase.OPEN

    @property
    def step(self) -> int:
        """Return how many more ballots it takes before anything moves."""
        return step_size(self._rate.workshop)

    @property
    def ballots(self) -> int:
        """Return how many ballots are counted in what is shown."""
        return self._shown.ballots if self._shown is not None else 0

    @property
    def notes(self) -> tuple[HealthNote, ...]:
        """Return what deserves a look, the gravest first."""
        return self._notes if self.ballots else ()

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the notes as sentences."""
        workshop = self._rate.workshop
        names = {one.key: local(one.name) for one in workshop.criteria}
        return tuple(_sentence(note, names) for note in self.notes)

    def explanation(self) -> str:
        """Say what is counted, or when there will be something."""
        if not steps_by_time(self._rate.workshop):
            return self._explanation_for_all()
        if not self.ballots:
            said = translate(
                "Rate",
                "Many abstentions, identical answers and questions about the wording are shown "
                "here once {step} people have answered at least half. Ratings are never shown.",
            )
            return said.format(step=self.step)
        said = translate(
            "Rate",
            "First {ballots} ballots; moves on with every {step} more, so that no one person's "
            "answers can be told.",
        )
        return said.format(ballots=self.ballots, step=self.step)

    def _explanation_for_all(self) -> str:
        if self.ballots:
            return translate("Rate", "All ballots of those present.")
        return translate(
            "Rate",
            "Many abstentions, identical answers and questions about the wording are shown here "
            "once everybody has answered at least half: an anonymous workshop does not keep which "
            "ballots came first. Ratings are never shown.",
        )

    def set_watched(self, watched: bool) -> None:
        """Work only while somebody can look, so that no ballot on this laptop is slowed down."""
        self._watched = watched
        self._on_rate_changed()
        if watched and self._wanted is not None and self._wanted != self._shown:
            self._timer.start(PAUSE, self._start)

    def _on_rate_changed(self) -> None:
        if not self._watched:
            return
        this = self._rate.round
        if this is None or not self.is_shown:
            self._wanted = self._shown = None
            self._timer.stop()
            return
        wanted = step_reached(self._rate.workshop, this, self._rate.groups)
        if wanted == self._wanted:
            return
        self._wanted = wanted
        if wanted.ballots:
            self._timer.start(PAUSE, self._start)
        else:
            self._timer.stop()
            self._shown = None

    def _start(self) -> None:
        wanted = self._wanted
        if wanted is None or not wanted.ballots or not self._watched:
            return

        def done(notes: tuple[HealthNote, ...]) -> None:
            if wanted == self._wanted:
                self._shown, self._notes = wanted, notes
                self.changed.emit()

        def failed(error: Exception) -> None:
            raise error

        workshop_id = self._rate.workshop.id
        self._jobs.run(
            lambda _progress: read_health(self._context, workshop_id, wanted),
            done=done,
            failed=failed,
        )


def _sentence(note: HealthNote, names: dict[str, str]) -> str:
    if note.sign is Sign.ASKED:
        one = translate("Rate", "{code}: 1 comment asks what is meant.")
        many = translate("Rate", "{code}: {count} comments ask what is meant.")
        return (one if note.count == 1 else many).format(code=note.code, count=note.count)
    if note.sign is Sign.ALIKE:
        one = translate("Rate", "1 person gave every recommendation the same answer.")
        many = translate("Rate", "{count} people gave every recommendation the same answer.")
        return (one if note.count == 1 else many).format(count=note.count)
    if note.criterion:
        said = translate("Rate", "{code}, {criterion}: {count} of {people} abstained.")
    else:
        said = translate("Rate", "{code}: {count} of {people} abstained.")
    name = names.get(note.criterion, note.criterion)
    return said.format(code=note.code, criterion=name, count=note.count, people=note.people)
