"""Conclude: a decision per recommendation, kept at every change, until the workshop is closed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from workshop_app.domain.decisions import Decision, Outcome
from workshop_app.domain.lineage import successor
from workshop_app.domain.marks import Mark
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.deciding import (
    amended_text,
    own_words,
    read_decisions,
    record_decision,
    succeed_with_amendment,
)
from workshop_app.services.events import (
    DecisionRecorded,
    RoundChanged,
    StoreChangedOutside,
    WorkshopChanged,
    WorkshopEvent,
)
from workshop_app.services.preparing import put_back_edit
from workshop_app.services.rounds import conclude_workshop, take_up_again
from workshop_app.viewmodels.signal import Signal
from workshop_app.wording.language import local
from workshop_app.wording.lineage import kin_text

DecisionText = Literal["amended_text", "reason", "owner"]


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """One recommendation and what was decided of it (or nothing yet).

    `kin` says what it amends and what amends it; `can_succeed` whether there is an amended
    wording that the next round could rate.
    """

    recommendation: Recommendation
    decision: Decision
    kin: str = ""
    can_succeed: bool = False


class ConcludeModel:
    """The decisions of one workshop; every setter commits before it returns."""

    def __init__(self, context: Context, workshop_id: str) -> None:
        self.changed: Signal[[]] = Signal()
        self._context = context
        self._workshop_id = workshop_id
        self._workshop: Workshop
        self._decisions: dict[str, Decision]
        self._chosen = ""
        self._read()
        for kind in (DecisionRecorded, WorkshopChanged, RoundChanged, StoreChangedOutside):
            context.events.subscribe(kind, self._on_event)

    @property
    def workshop(self) -> Workshop:
        """Return the workshop as last read."""
        return self._workshop

    @property
    def lines(self) -> tuple[DecisionLine, ...]:
        """Return every recommendation in order with its decision."""
        return tuple(self._line(item) for item in self._workshop.recommendations)

    @property
    def chosen(self) -> DecisionLine | None:
        """Return the line that is being edited, the first one to begin with."""
        for line in self.lines:
            if line.recommendation.id == self._chosen:
                return line
        return self.lines[0] if self.lines else None

    @property
    def decided(self) -> int:
        """Return for how many recommendations there is an outcome."""
        return sum(line.decision.outcome is not None for line in self.lines)

    @property
    def undecided(self) -> tuple[str, ...]:
        """Return the codes of those without an outcome, but what an amended wording replaces."""
        replaced = {item.succeeds for item in self._workshop.recommendations}
        return tuple(
            line.recommendation.code
            for line in self.lines
            if line.decision.outcome is None and line.recommendation.id not in replaced
        )

    @property
    def is_read_only(self) -> bool:
        """Tell whether the workshop is concluded."""
        return self._workshop.concluded_at is not None

    @property
    def can_conclude(self) -> bool:
        """Tell whether the workshop can be made read-only: rated, and no round open."""
        return self._workshop.last_closed_round is not None and self._workshop.open_round is None

    @property
    def can_export(self) -> bool:
        """Tell whether there are results to export."""
        return self._workshop.last_revealed_round is not None

    def choose(self, recommendation_id: str) -> None:
        """Turn to another recommendation."""
        self._chosen = recommendation_id
        self.changed.emit()

    def set_outcome(self, recommendation_id: str, outcome: Outcome | None) -> None:
        """Keep an outcome; None takes it back.

        An amendment begins with the recommendation's own words; they go again with the outcome
        if nobody changed them.
        """
        now = self._of(recommendation_id)
        own = own_words(self._workshop.recommendation(recommendation_id))
        text = now.amended_text
        if outcome is Outcome.AMEND:
            text = text or own
        elif text == own:
            text = ""
        self._keep(replace(now, outcome=outcome, amended_text=text))

    def set_text(self, recommendation_id: str, field: DecisionText, text: str) -> None:
        """Keep the amended text, the reason or the owner."""
        now = self._of(recommendation_id)
        changed = {
            "amended_text": replace(now, amended_text=text),
            "reason": replace(now, reason=text),
            "owner": replace(now, owner=text),
        }[field]
        if changed != now:
            self._keep(changed)

    def set_due(self, recommendation_id: str, due: date | None) -> None:
        """Keep until when it is to be done."""
        self._keep(replace(self._of(recommendation_id), due=due))

    def succeed_with_amendment(self, recommendation_id: str) -> tuple[str, Callable[[], object]]:
        """Have the amended wording rated in the next round; return its code, and what undoes it."""
        context, workshop_id = self._context, self._workshop_id
        before, after = succeed_with_amendment(context, workshop_id, recommendation_id)
        amended = successor(after, recommendation_id)
        code = amended.code if amended else ""
        return code, lambda: put_back_edit(context, workshop_id, before, after)

    def conclude(self) -> None:
        """Make the workshop read-only."""
        conclude_workshop(self._context, self._workshop_id)

    def take_up_again(self) -> None:
        """Make it editable again."""
        take_up_again(self._context, self._workshop_id)

    def _of(self, recommendation_id: str) -> Decision:
        return self._decisions.get(recommendation_id, Decision(recommendation_id))

    def _line(self, item: Recommendation) -> DecisionLine:
        decision, amended = self._of(item.id), successor(self._workshop, item.id)
        text = amended_text(item, decision)
        rated = {one for this in self._workshop.rounds for one in this.recommendation_ids}
        new = bool(text) and (amended is None or text != local(amended.text))
        can_succeed = new and not self.is_read_only and not (amended and amended.id in rated)
        return DecisionLine(item, decision, kin_text(self._workshop, item), can_succeed)

    def _keep(self, decision: Decision) -> None:
        record_decision(self._context, self._workshop_id, decision)

    def _read(self) -> None:
        self._workshop = self._context.workshop(self._workshop_id)
        self._decisions = read_decisions(self._context, self._workshop_id)

    def _on_event(self, event: WorkshopEvent | StoreChangedOutside) -> None:
        if event.touches(self._workshop_id, Mark.PREPARATION, Mark.ROUNDS, Mark.DECISIONS):
            self._read()
            self.changed.emit()
