"""Who is in the room and who stands aside, as the facilitator marks it in the roster."""

from collections.abc import Collection, Mapping, Sequence
from itertools import product

from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.rounds import Channel, Round
from workshop_app.services.ballots import Answer, Ballot, OnConflict, submit_ballots
from workshop_app.services.context import Context
from workshop_app.services.rounds import mark_attendance, person_progress
from workshop_app.viewmodels.rate.model import Phase, RateModel
from workshop_app.viewmodels.rate.roster import RosterRow, Stage
from workshop_app.wording.language import translate


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

    def stand_aside(self, wanted: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
        """Recuse each person from exactly these recommendations; return those changed as they were.

        What they have answered themselves is not overwritten: the panel of conflicts asks. Raises
        UserError where the round takes nothing any more.
        """
        this, workshop = self._open(), self._rate.workshop
        criteria = [one.id for one in workshop.criteria_of(this)]
        before: dict[str, frozenset[str]] = {}
        ended: list[Ballot] = []
        added: list[Ballot] = []
        for person_id, items in wanted.items():
            person = workshop.participant(person_id)
            now = person_progress(self._context, workshop, this, person).recused_from
            if now == items:
                continue
            before[person_id] = now
            gone, new = product(sorted(now - items), criteria), sorted(items - now)
            for ballots, answers in (
                (ended, dict.fromkeys(gone, Answer(clear=True))),
                (added, {(item, criteria[0]): Answer(recused=True) for item in new}),
            ):
                if answers:
                    ballots.append(Ballot(this.id, person_id, Channel.ENTRY, answers))
        for ballots, policy in ((ended, OnConflict.REPLACE), (added, OnConflict.HOLD)):
            for receipt in submit_ballots(self._context, ballots, policy) if ballots else ():
                if receipt.refused is not None:
                    raise receipt.refused
        return before

    def aside_sentence(
        self, wanted: Mapping[str, frozenset[str]], before: Mapping[str, frozenset[str]]
    ) -> str:
        """Say on what those whose recusals changed stand aside now: by name of one, else counted."""
        items = frozenset[str]().union(*(wanted[one] for one in before))
        codes = ", ".join(one.code for one in self.items if one.id in items) or "–"
        if len(wanted) == 1:
            code = self._rate.workshop.participant(next(iter(wanted))).code
            text = translate("Rate", "{code} stands aside on: {items}")
            return text.format(code=code, items=codes)
        text = translate("Rate", "Recusals changed: {n}. They stand aside on: {items}")
        return text.format(n=len(before), items=codes)

    def _open(self) -> Round:
        return self._rate.workshop.rounds[-1]
