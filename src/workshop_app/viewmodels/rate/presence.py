"""Who is in the room and who stands aside, as the facilitator marks it in the roster."""

from collections.abc import Collection, Sequence

from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.rounds import Channel, Round
from workshop_app.services.ballots import Answer, Ballot, OnConflict, submit_ballot
from workshop_app.services.context import Context
from workshop_app.services.rounds import mark_attendance, person_progress
from workshop_app.viewmodels.rate.model import Phase, RateModel
from workshop_app.viewmodels.rate.roster import RosterRow, Stage


class PresenceModel:
    """Marks people of the open round; each mark can be taken back by what it returns."""

    def __init__(self, context: Context, rate: RateModel) -> None:
        self._context = context
        self._rate = rate

    @property
    def is_open(self) -> bool:
        """Tell whether anything can be marked: only while a round is open."""
        return self._rate.phase is Phase.OPEN and not self._rate.is_read_only

    @property
    def items(self) -> tuple[Recommendation, ...]:
        """Return what the round puts to the vote."""
        this = self._rate.round
        return self._rate.workshop.rated_in(this) if this is not None else ()

    @property
    def not_started(self) -> tuple[str, ...]:
        """Return whom one click marks as absent: those waited for who have not begun."""
        return self._rate.not_started if self.is_open else ()

    def would_mark_absent(self, rows: Sequence[RosterRow]) -> bool:
        """Tell whether the key marks these people as absent, or as present where all are absent."""
        return any(row.stage is not Stage.ABSENT for row in rows if not row.person.is_observer)

    def toggle(self, rows: Sequence[RosterRow]) -> tuple[frozenset[str], bool]:
        """Mark people as absent, or as present where all are; return whose mark has changed.

        Of several people those who have begun are left alone. Raises HasAnsweredError where all
        have answered.
        """
        absent = self.would_mark_absent(rows)
        ids = [row.person.id for row in rows]
        if absent:
            begun = {Stage.STARTED, Stage.FINISHED}
            ids = [row.person.id for row in rows if row.stage not in begun] or ids
        return self.mark(ids, absent=absent), absent

    def mark(self, participant_ids: Collection[str], *, absent: bool) -> frozenset[str]:
        """Mark people as absent or present; return whose mark has changed.

        Raises HasAnsweredError for who has answered in this round.
        """
        this, workshop_id = self._open(), self._rate.workshop.id
        return mark_attendance(self._context, workshop_id, this.id, participant_ids, absent=absent)

    def stand_aside(
        self, participant_id: str, recommendation_ids: Collection[str]
    ) -> frozenset[str]:
        """Recuse a person from exactly these recommendations; return from which they were before.

        What they have answered themselves is not overwritten: the panel of conflicts asks. Raises
        UserError where the round takes nothing any more.
        """
        this, workshop = self._open(), self._rate.workshop
        person = workshop.participant(participant_id)
        before = person_progress(self._context, workshop, this, person).recused_from
        wanted = frozenset(recommendation_ids)
        criteria = [one.id for one in workshop.criteria_of(this)]
        added = {(item, criteria[0]): Answer(recused=True) for item in wanted - before}
        ended = {(item, one): Answer(clear=True) for item in before - wanted for one in criteria}
        for answers, policy in ((ended, OnConflict.REPLACE), (added, OnConflict.HOLD)):
            if answers:
                ballot = Ballot(this.id, participant_id, Channel.ENTRY, answers)
                submit_ballot(self._context, ballot, policy)
        return before

    def _open(self) -> Round:
        return self._rate.workshop.rounds[-1]
