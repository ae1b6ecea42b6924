"""What the next round asks: which recommendations, and whether of one criterion alone."""

from abc import ABC, abstractmethod

from workshop_app.domain.joining import must_be_asked
from workshop_app.domain.lineage import rated_next
from workshop_app.domain.preparation import with_rule
from workshop_app.domain.readiness import Check, doubtful_for_opening, missing_for_opening
from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.rounds import open_round
from workshop_app.viewmodels.signal import Signal
from workshop_app.viewmodels.small_groups import Answer, answered


class NextRound(ABC):
    """The choice is of the screen alone, until the round is opened over it."""

    changed: Signal[[]]

    def __init__(self, context: Context, workshop_id: str) -> None:
        self._context = context
        self._workshop_id = workshop_id
        self._workshop: Workshop = context.workshop(workshop_id)
        self._choice: dict[str, bool] = {}  # what was chosen other than it is by default
        self._criterion = ""
        super().__init__()

    @property
    @abstractmethod
    def may_open(self) -> bool:
        """Tell whether anything may be opened as rating stands."""

    @property
    def next_number(self) -> int:
        """Return the number of the round that would be opened next."""
        return len(self._workshop.rounds) + 1

    @property
    def missing(self) -> tuple[Check, ...]:
        """Return what keeps the next round from opening."""
        return missing_for_opening(self._workshop)

    @property
    def doubtful(self) -> tuple[Check, ...]:
        """Return what is worth a look before the first round opens, and keeps nothing back."""
        return doubtful_for_opening(self._workshop)

    @property
    def can_open(self) -> bool:
        """Tell whether the next round may open now."""
        return not self.missing and bool(self.chosen) and self.may_open

    @property
    def recommendations(self) -> tuple[Recommendation, ...]:
        """Return the recommendations that can be put to the vote."""
        return self._workshop.recommendations

    @property
    def chosen(self) -> tuple[str, ...]:
        """Return the ids of what the next round rates: by default all, as last amended."""
        default = {one.id for one in rated_next(self._workshop)}
        return tuple(
            one.id for one in self.recommendations if self._choice.get(one.id, one.id in default)
        )

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """Return what can be asked."""
        return self._workshop.criteria

    @property
    def chosen_criterion(self) -> str:
        """Return the id of the criterion that is asked alone, or nothing where all are."""
        return self._criterion

    @property
    def asks_about_small_groups(self) -> bool:
        """Tell whether the first round opens only with an answer for groups that are too small."""
        return must_be_asked(self._workshop)

    def choose(self, recommendation_id: str, chosen: bool) -> None:
        """Take a recommendation into the next round, or leave it out."""
        self._choice[recommendation_id] = chosen
        self.changed.emit()

    def choose_all(self, chosen: bool) -> None:
        """Take all recommendations into the next round as last amended, or none."""
        self._choice = {} if chosen else {one.id: False for one in self.recommendations}
        self.changed.emit()

    def choose_criterion(self, criterion_id: str) -> None:
        """Ask one criterion alone; nothing asks all."""
        self._criterion = criterion_id
        self.changed.emit()

    def open_next(self, answer: Answer | None = None) -> None:
        """Open the next round over what is chosen, with what was answered for small groups."""
        if answer is not None:
            edit_workshop(
                self._context,
                self._workshop_id,
                lambda one: with_rule(one, answered(one.rule, answer)),
            )
        self._open(self.chosen)

    def open_once_more(self, recommendation_id: str) -> None:
        """Have one recommendation rated again alone, on what is asked."""
        self._open((recommendation_id,))

    def _open(self, recommendation_ids: tuple[str, ...]) -> None:
        criteria = (self._criterion,) if self._criterion else ()
        open_round(self._context, self._workshop_id, recommendation_ids, criteria)
        self._choice.clear()
        self._criterion = ""
