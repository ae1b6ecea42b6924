"""Results: one row a recommendation in the order to discuss, and the chosen one in full."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workshop_app.analysis import ItemAnalysis, fit_to_minutes
from workshop_app.domain.errors import ResultsHiddenError, UserError, WorkshopNotFoundError
from workshop_app.domain.marks import Mark
from workshop_app.domain.preparation import with_discussion
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.rounds import Round
from workshop_app.domain.workshop import Workshop
from workshop_app.findings.reading import CriterionResults, RoundReading
from workshop_app.findings.rewordings import Rewording
from workshop_app.services.context import Context
from workshop_app.services.events import (
    RoundChanged,
    StoreChangedOutside,
    WorkshopChanged,
    WorkshopEvent,
)
from workshop_app.services.ports import Jobs
from workshop_app.services.preferences import read_window_state, write_window_state
from workshop_app.services.preparing import set_discussion
from workshop_app.services.results import ResultsMemory, read_round
from workshop_app.viewmodels.results.words import Kin, kin_of, rewordings_of
from workshop_app.viewmodels.signal import Signal
from workshop_app.wording.language import current_language, local
from workshop_app.wording.lineage import kin_text
from workshop_app.wording.verdicts import (
    margin_sentence,
    rule_sentence,
    verdict_label,
    verdict_sentence,
)

Tone = Literal["neutral", "info", "good", "warn", "bad"]
TONES: dict[str, Tone] = {
    "not_enough_answers": "neutral",
    "split": "bad",
    "agreement_all_groups": "good",
    "agreement_overall": "info",
    "against_all_groups": "good",
    "against_overall": "info",
    "groups_differ": "warn",
    "undecided": "neutral",
}
DELPHI_NAME = "results.delphi"


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One recommendation in the list: its verdict in a few words and its place to discuss.

    `fits` tells whether there is time left to discuss it; None where no time is set.
    """

    recommendation_id: str
    code: str
    title: str
    label: str
    tone: Tone
    sentence: str
    margin: str
    fits: bool | None = None
    kin: str = ""  # what it amends, what amends it

    @property
    def heading(self) -> str:
        """Return code and title, and between them what it amends or what amends it."""
        return (
            f"{self.code} ({self.kin})  {self.title}" if self.kin else f"{self.code}  {self.title}"
        )


class ResultsModel:
    """The results of one workshop; they are worked out by a job, and late answers are dropped."""

    def __init__(self, context: Context, workshop_id: str, jobs: Jobs) -> None:
        self.changed: Signal[[]] = Signal()
        self._context = context
        self._workshop_id = workshop_id
        self._jobs = jobs
        self._generation = 0
        self._reading: RoundReading | None = None
        self._readings: dict[str, RoundReading] = {}  # by round, as long as nothing changes
        self._memory = ResultsMemory()
        self._rows: tuple[object, tuple[ResultRow, ...]] | None = None
        self._delphi = read_window_state(context, DELPHI_NAME)
        self._workshop = context.workshop(workshop_id)
        self._minutes = _minutes_of(self._workshop)
        self._round_id = ""
        self._criterion = ""
        self._chosen = ""
        self.failure: Exception | None = None
        for kind in (RoundChanged, WorkshopChanged, StoreChangedOutside):
            context.events.subscribe(kind, self._on_event)
        self.reload()

    # --- what there is -------------------------------------------------------------------------

    @property
    def workshop(self) -> Workshop:
        """Return the workshop as last read."""
        return self._workshop

    @property
    def rounds(self) -> tuple[Round, ...]:
        """Return the rounds whose results may be seen."""
        return tuple(item for item in self._workshop.rounds if item.is_revealed)

    @property
    def is_hidden(self) -> bool:
        """Tell whether there is nothing to see yet."""
        return not self.rounds

    @property
    def reading(self) -> RoundReading | None:
        """Return what was read of the chosen round; None while hidden or being worked out."""
        return None if self.is_hidden else self._reading

    @property
    def this_round(self) -> Round | None:
        """Return the round that is shown."""
        return self._reading.results.round if self.reading and self._reading else None

    @property
    def criterion(self) -> CriterionResults | None:
        """Return the results on the chosen criterion, the first by default."""
        reading = self.reading
        if reading is None:
            return None
        criteria = reading.results.criteria
        return next((one for one in criteria if one.criterion.key == self._criterion), criteria[0])

    @property
    def rows(self) -> tuple[ResultRow, ...]:
        """Return the recommendations in the order in which the room should discuss them."""
        criterion = self.criterion
        if criterion is None:
            return ()
        key = (criterion, current_language(), self._minutes, self._workshop.recommendations)
        if self._rows is None or self._rows[0] != key:
            self._rows = (key, self._make_rows(criterion))
        return self._rows[1]

    @property
    def minutes(self) -> tuple[int, int]:
        """Return the minutes left for discussion (0 where not set) and those for each item."""
        return self._minutes

    @property
    def chosen(self) -> ResultRow | None:
        """Return the row that is shown in full, the first by default."""
        rows = self.rows
        by_id = (row for row in rows if row.recommendation_id == self._chosen)
        return next(by_id, rows[0] if rows else None)

    @property
    def chosen_item(self) -> ItemAnalysis | None:
        """Return the analysis of the chosen recommendation on the chosen criterion."""
        row, criterion = self.chosen, self.criterion
        return criterion.analysis.of(row.code) if row and criterion else None

    @property
    def recommendation(self) -> Recommendation | None:
        """Return the chosen recommendation, worded as it was in the round shown."""
        row = self.chosen
        reading = self.reading
        return reading.results.recommendation(row.recommendation_id) if row and reading else None

    @property
    def kin(self) -> tuple[Kin, ...]:
        """Return what the chosen recommendation amends and what amends it."""
        item = self.recommendation
        return kin_of(self._workshop, item) if item else ()

    @property
    def rewordings(self) -> tuple[Rewording, ...]:
        """Return what of the chosen recommendation and criterion is worded differently today."""
        item, criterion = self.recommendation, self.criterion
        if item is None or criterion is None:
            return ()
        return rewordings_of(self._workshop, item, criterion)

    @property
    def group_names(self) -> dict[str, str]:
        """Return the groups' names by key, in the current language."""
        return {group.key: local(group.name) for group in self._workshop.groups}

    @property
    def rule_text(self) -> str:
        """Return the locked rule, which stands wherever its verdict stands."""
        return rule_sentence(self._workshop.rule)

    @property
    def shows_delphi(self) -> bool:
        """Tell whether the indicators of Korean Delphi reports are shown: in Korean, or by choice."""
        return self._delphi == "on" or (self._delphi != "off" and current_language() == "ko")

    # --- what one can do -----------------------------------------------------------------------

    def choose(self, recommendation_id: str) -> None:
        """Show another recommendation in full."""
        self._chosen = recommendation_id
        self.changed.emit()

    def jump_to(self, recommendation_id: str) -> None:
        """Show a recommendation in full, in the newest round that rated it unless this one did."""
        rated = [one.id for one in self.rounds if recommendation_id in one.recommendation_ids]
        this = self.this_round
        if rated and (this is None or this.id not in rated):
            self._chosen = recommendation_id
            self.choose_round(rated[-1])
        else:
            self.choose(recommendation_id)

    def choose_code(self, code: str) -> None:
        """Show the recommendation with this code in full."""
        for item in self._recommendations():
            if item.code == code:
                self.choose(item.id)

    def choose_criterion(self, key: str) -> None:
        """Turn to another criterion."""
        self._criterion = key
        self.changed.emit()

    def choose_round(self, round_id: str) -> None:
        """Turn to another revealed round; at once where it has been worked out before."""
        self._round_id = round_id
        kept = self._readings.get(round_id)
        if kept is None:
            self._read()
            return
        self._generation += 1
        self._reading, self.failure = kept, None
        self.changed.emit()

    def set_minutes(self, left: int, each: int) -> None:
        """Say how long the room still has, and how long it takes for one recommendation."""
        wanted = _minutes_of(with_discussion(self._workshop, left, each))
        if wanted == self._minutes:
            return
        self._minutes = wanted
        try:
            set_discussion(self._context, self._workshop_id, *wanted)
        except UserError:
            self.changed.emit()  # of a concluded workshop or a locked file it holds for now

    def show_delphi(self, shown: bool) -> None:
        """Show the indicators of Korean Delphi reports, or not, from now on."""
        self._delphi = "on" if shown else "off"
        self.changed.emit()
        self._keep(DELPHI_NAME, self._delphi)

    def reload(self) -> None:
        """Read and work out again what may have changed."""
        self._readings.clear()
        self._read()

    def _read(self) -> None:
        """Read the chosen round by a job; an answer to an earlier question is dropped."""
        self._read_workshop()
        self._generation += 1
        generation = self._generation
        revealed = {item.id for item in self.rounds}
        if self._round_id not in revealed:
            self._round_id = ""
        if self._reading is not None and self._reading.results.round.id not in revealed:
            self._reading = None  # hidden again: gone before the answer comes
        if self.is_hidden:
            self.changed.emit()
            return
        round_id = self._round_id

        def done(reading: RoundReading) -> None:
            if generation == self._generation:
                self._reading, self.failure = reading, None
                self._readings[reading.results.round.id] = reading
                self.changed.emit()

        def failed(error: Exception) -> None:
            if generation == self._generation:
                self._reading, self.failure = None, error
                self.changed.emit()
            if not isinstance(error, ResultsHiddenError | WorkshopNotFoundError):
                raise error

        self._jobs.run(
            lambda _progress: read_round(self._context, self._workshop_id, round_id, self._memory),
            done=done,
            failed=failed,
        )
        self.changed.emit()

    def _keep(self, name: str, value: str) -> None:
        try:
            write_window_state(self._context, name, value)
        except UserError:
            return  # not worth a message; what matters says so itself

    # --- inside --------------------------------------------------------------------------------

    def _recommendations(self) -> tuple[Recommendation, ...]:
        return self._reading.results.recommendations if self._reading else ()

    def _make_rows(self, criterion: CriterionResults) -> tuple[ResultRow, ...]:
        by_code = {item.code: item for item in self._recommendations()}
        order = criterion.analysis.discuss_next
        left, each = self._minutes
        fitting = set(fit_to_minutes(order, left, each)) if left else None
        rest = tuple(code for code in by_code if code not in order)
        return tuple(
            self._row(
                by_code[code],
                criterion.analysis.of(code),
                fits=None if fitting is None else code in fitting,
            )
            for code in (*order, *rest)
        )

    def _row(self, item: Recommendation, analysis: ItemAnalysis, *, fits: bool | None) -> ResultRow:
        verdict = analysis.verdict
        code = verdict.code.value
        return ResultRow(
            recommendation_id=item.id,
            code=item.code,
            title=local(item.title),
            label=verdict_label(code),
            tone=TONES[code],
            sentence=verdict_sentence(verdict, self.group_names),
            margin=margin_sentence(verdict),
            fits=fits,
            kin=kin_text(self._workshop, item),
        )

    def _took_minutes(self, event: WorkshopEvent | StoreChangedOutside) -> bool:
        """Take over a change of minutes alone, for which nothing is to be worked out again."""
        if not isinstance(event, WorkshopChanged):
            return False
        before = self._workshop
        self._read_workshop()
        if before == self._workshop or _without_minutes(before) != _without_minutes(self._workshop):
            return False
        self.changed.emit()
        return True

    def _read_workshop(self) -> None:
        before, self._workshop = self._workshop, self._context.workshop(self._workshop_id)
        if _minutes_of(before) != _minutes_of(self._workshop):  # else what was set holds for now
            self._minutes = _minutes_of(self._workshop)

    def _on_event(self, event: WorkshopEvent | StoreChangedOutside) -> None:
        # Answers come in while a round is open, and what is shown here of it is closed.
        if not event.touches(self._workshop_id, Mark.PREPARATION, Mark.ROUNDS):
            return
        try:
            if not self._took_minutes(event):
                self.reload()
        except UserError as error:  # deleted or unreadable: whoever wrote must not hear of it
            self._generation += 1
            self._reading, self.failure = None, error
            self.changed.emit()


def _minutes_of(workshop: Workshop) -> tuple[int, int]:
    return workshop.discussion_minutes, workshop.minutes_each


def _without_minutes(workshop: Workshop) -> Workshop:
    return with_discussion(workshop, 0, 1)
