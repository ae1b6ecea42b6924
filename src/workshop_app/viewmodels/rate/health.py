"""Item health while a round is open: what deserves a look, without a word on how it was rated.

Who has answered stands in the roster, so a figure that moved with one ballot would give that
ballot away. Ballots are therefore counted in steps of the smallest group whose figures may be
shown, and nothing moves between two steps.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from workshop_app.domain.rounds import Rating, Round
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.ports import Jobs
from workshop_app.services.results import make_panel
from workshop_app.viewmodels.rate.model import Phase, RateModel
from workshop_app.viewmodels.signal import Signal, Timer
from workshop_app.wording.language import local, translate

PAUSE = 1.5


class Sign(StrEnum):
    """What may deserve a look."""

    ASKED = "asked"
    ABSTAINED = "abstained"
    ALIKE = "alike"


@dataclass(frozen=True, slots=True)
class HealthNote:
    """One fact: `count` of `people`; recommendation and criterion where it is about one."""

    sign: Sign
    count: int
    people: int
    code: str = ""
    criterion: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """How much of a round is counted: so many ballots, and never one more or less."""

    round_id: str
    ballots: int


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
        return self._rate.workshop.rule.minimum_for_figures

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

    def set_watched(self, watched: bool) -> None:
        """Work only while somebody can look, so that no ballot on this laptop is slowed down."""
        self._watched = watched
        if watched and self._wanted is not None and self._wanted != self._shown:
            self._timer.start(PAUSE, self._start)

    def _on_rate_changed(self) -> None:
        this = self._rate.round
        if this is None or not self.is_shown:
            self._wanted = self._shown = None
            self._timer.stop()
            return
        begun = sum(
            2 * one.answers >= one.expected > 0
            for group in self._rate.groups
            for one in group.people
        )
        wanted = Step(this.id, begun - begun % self.step)
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


@dataclass(frozen=True, slots=True)
class _Ballots:
    """The ballots that count: their workshop without the other people, ratings and comments."""

    workshop: Workshop
    this: Round
    ratings: list[Rating]
    texts: dict[str, list[str]]


def read_health(context: Context, workshop_id: str, step: Step) -> tuple[HealthNote, ...]:
    """Return what deserves a look in an open round; it takes long, so it is run as a job."""
    ballots = _read_ballots(context, workshop_id, step)
    order = list(Sign)
    return tuple(
        sorted(
            (*_about_items(ballots), *_about_people(ballots)),
            key=lambda note: (order.index(note.sign), -note.count / note.people),
        )
    )


def _read_ballots(context: Context, workshop_id: str, step: Step) -> _Ballots:
    with context.store.reading() as work:
        workshop = work.workshops.get(workshop_id)
        this = workshop.round(step.round_id)
        ratings = work.ratings.of_round(this.id)
        comments = work.comments.of_round(this.id)
    half = len(this.recommendation_ids) * len(workshop.criteria) / 2
    counted = _first_ballots(ratings, half, step.ballots)
    codes = {item.id: item.code for item in workshop.rated_in(this)}
    texts: dict[str, list[str]] = {code: [] for code in codes.values()}
    for one in comments:
        if one.participant_id in counted and one.recommendation_id in codes:
            texts[codes[one.recommendation_id]].append(one.text)
    people = tuple(one for one in workshop.participants if one.id in counted)
    ratings = [one for one in ratings if one.participant_id in counted]
    return _Ballots(replace(workshop, participants=people), this, ratings, texts)


def _about_items(ballots: _Ballots) -> Iterator[HealthNote]:
    from workshop_app.analysis.health import round_health  # NumPy: with the first look

    workshop = ballots.workshop
    for at, criterion in enumerate(workshop.criteria):
        panel = make_panel(workshop, ballots.this, criterion, ballots.ratings)
        name = criterion.key if len(workshop.criteria) > 1 else ""
        for item in round_health(panel, ballots.texts).items:
            code, people = item.item, item.registered
            if item.many_abstentions:
                yield HealthNote(Sign.ABSTAINED, item.abstained, item.answered, code, name)
            if item.asks_meaning and not at:  # a comment is on all criteria at once
                yield HealthNote(Sign.ASKED, item.asks_meaning, people, code)


def _about_people(ballots: _Ballots) -> Iterator[HealthNote]:
    from workshop_app.analysis.health import straight_lines  # NumPy: with the first look

    workshop = ballots.workshop
    lines = [
        straight_lines(make_panel(workshop, ballots.this, criterion, ballots.ratings))
        for criterion in workshop.criteria
    ]
    alike = sum(all(each) for each in zip(*lines, strict=True))
    if alike:
        yield HealthNote(Sign.ALIKE, alike, len(workshop.participants))


def _first_ballots(ratings: list[Rating], half: float, ballots: int) -> frozenset[str]:
    """Return who counts: the first so many who have answered at least half."""
    times: dict[str, list[datetime]] = {}
    for one in ratings:
        times.setdefault(one.participant_id, []).append(one.rated_at)
    begun = [person for person, given in times.items() if len(given) >= half]
    return frozenset(sorted(begun, key=lambda person: (max(times[person]), person))[:ballots])


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
