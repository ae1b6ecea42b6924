"""Whom the roster has only look on, and who moves to another group, many at once, undone at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from workshop_app.domain.participants import Anonymity, Participant, StakeholderGroup
from workshop_app.domain.preparation import with_participants
from workshop_app.services.context import Context
from workshop_app.services.preparing import edit_workshop
from workshop_app.viewmodels.rate.model import RateModel
from workshop_app.viewmodels.rate.roster import RosterRow
from workshop_app.wording.language import local, translate


@dataclass(frozen=True, slots=True)
class Placed:
    """What was done to whom, in a sentence, and how those people were before."""

    sentence: str
    before: Mapping[str, Participant]


class PlacingModel:
    """At any time while the workshop can be edited; the services refuse what would tell ballots."""

    def __init__(self, context: Context, rate: RateModel) -> None:
        self._context = context
        self._rate = rate

    @property
    def is_possible(self) -> bool:
        """Tell whether people can be placed at all."""
        return not self._rate.is_read_only

    def groups_for(self, rows: Sequence[RosterRow]) -> tuple[StakeholderGroup, ...]:
        """Return the groups to which somebody of these could move."""
        return tuple(
            group
            for group in self._rate.workshop.groups
            if any(row.person.group_id != group.id for row in rows)
        )

    def would_observe(self, rows: Sequence[RosterRow]) -> bool:
        """Tell whether the key makes observers of these people, or voters where all look on."""
        return any(not row.person.is_observer for row in rows)

    def toggle_observers(self, rows: Sequence[RosterRow]) -> Placed | None:
        """Have these people only look on, or vote where all look on; None where nothing changes.

        Raises ShownInGroupError where somebody is counted in results that were shown.
        """
        observing = self.would_observe(rows)
        people = [row.person for row in rows if row.person.is_observer is not observing]
        if not people:
            return None
        before = self._put({one.id: (one.group_id, observing) for one in people})
        text = translate("Rate", "Rate now: {n}.")
        if observing:
            text = translate("Rate", "Only look on now: {n}.")
        said = text.format(n=len(people))
        shown = self._shown(recounted=observing)
        return Placed(f"{said}{self._answered(rows, people)}{shown}", before)

    def move(self, rows: Sequence[RosterRow], group_id: str) -> Placed | None:
        """Put these people into a group, codes unchanged; None where all are in it.

        Raises ShownInGroupError where somebody is counted in results that were shown.
        """
        people = [row.person for row in rows if row.person.group_id != group_id]
        if not people:
            return None
        before = self._put({one.id: (group_id, one.is_observer) for one in people})
        group = local(self._rate.workshop.group(group_id).name)
        text = translate("Rate", "Moved to the group {group}: {n}.")
        shown = self._shown(recounted=True)
        said = text.format(group=group, n=len(people))
        return Placed(f"{said}{self._answered(rows, people)}{shown}", before)

    def put_back(self, placed: Placed) -> None:
        """Have these people look on or vote, and in the group, as they did before."""
        self._put({one.id: (one.group_id, one.is_observer) for one in placed.before.values()})

    def _put(self, wanted: Mapping[str, tuple[str, bool]]) -> dict[str, Participant]:
        """Set group and looking on by id, in one step; return those people as they were."""

        def put(person: Participant) -> Participant:
            group, observes = wanted.get(person.id, (person.group_id, person.is_observer))
            return replace(person, group_id=group, is_observer=observes)

        before, _ = edit_workshop(
            self._context,
            self._rate.workshop.id,
            lambda one: with_participants(one, tuple(map(put, one.participants))),
        )
        return {one.id: one for one in before.participants if one.id in wanted}

    def _answered(self, rows: Sequence[RosterRow], people: Sequence[Participant]) -> str:
        """Say what becomes of what they have answered in the round that is open or hidden."""
        ids = {one.id for one in people}
        begun = sum(row.has_begun for row in rows if row.person.id in ids)
        if not begun:
            return ""
        looking_on = any(self._rate.workshop.participant(one).is_observer for one in ids)
        text = translate("Rate", "Their answers of this round go with them: {n} had begun.")
        if looking_on:
            text = translate("Rate", "Not counted while they look on: {n} had begun.")
        return " " + text.format(n=begun)

    def _shown(self, *, recounted: bool) -> str:
        """Say what becomes of results that were shown; only in a named workshop they change."""
        workshop = self._rate.workshop
        numbers = [str(one.number) for one in workshop.rounds if one.is_revealed]
        if not numbers:
            return ""
        text = translate("Rate", "What was shown stays as it was. Rounds: {rounds}.")
        if recounted and workshop.anonymity is Anonymity.NAMED:
            text = translate("Rate", "What was shown is counted anew so. Rounds: {rounds}.")
        return " " + text.format(rounds=", ".join(numbers))
