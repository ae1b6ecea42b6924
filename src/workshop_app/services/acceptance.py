"""What is accepted from whom now: asked inside the transaction that stores the answer."""

from collections.abc import Mapping

from workshop_app.domain.errors import (
    NotInRoundError,
    NotOnScaleError,
    ObserverError,
    RoundClosedError,
    RoundNotOpenError,
    TextTooLongError,
)
from workshop_app.domain.rounds import Round, RoundState
from workshop_app.domain.workshop import COMMENT_LIMIT, Workshop


class Acceptance:
    """What a round takes and from whom; made once for each state of the workshop."""

    def __init__(self, workshop: Workshop, this: Round) -> None:
        self.workshop_id = workshop.id
        self.round = this
        self.criterion_ids = tuple(one.id for one in workshop.criteria_of(this))
        self._scales = {one.id: one.scale for one in workshop.criteria_of(this)}
        self._items = frozenset(this.recommendation_ids)
        self._people = {person.id: person for person in workshop.participants}

    def require_open(self) -> None:
        """Raise RoundClosedError once the round was closed, RoundNotOpenError before it opens."""
        this = self.round
        if this.state is RoundState.CLOSED:
            raise RoundClosedError(number=this.number, state=this.state, closed_at=this.closed_at)
        if not this.is_open:
            raise RoundNotOpenError(number=this.number, state=this.state)

    def require_person(self, participant_id: str) -> None:
        """Raise NotInRoundError for a stranger, ObserverError for who only looks on."""
        person = self._people.get(participant_id)
        if person is None:
            raise NotInRoundError(name=participant_id)
        if person.is_observer:
            raise ObserverError(name=person.code)

    def require_answer(self, place: tuple[str, str], value: int | None) -> None:
        """Raise NotInRoundError or NotOnScaleError where this cannot be an answer."""
        item, criterion = place
        self._require_item(item)
        scale = self._scales.get(criterion)
        if scale is None:
            raise NotInRoundError(name=criterion)
        if value is not None and not scale.accepts(value):
            raise NotOnScaleError(value=value, low=scale.low, high=scale.high)

    def require_comments(self, comments: Mapping[str, str]) -> None:
        """Raise NotInRoundError or TextTooLongError where this cannot be a comment."""
        for item, text in comments.items():
            self._require_item(item)
            if len(text) > COMMENT_LIMIT:
                raise TextTooLongError(limit=COMMENT_LIMIT, length=len(text))

    def _require_item(self, recommendation_id: str) -> None:
        if recommendation_id not in self._items:
            raise NotInRoundError(name=recommendation_id)
