"""Whose ballot it is, and of which round: what does not change while somebody answers."""

from workshop_app.domain.participants import Anonymity, Participant, StakeholderGroup
from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.domain.rounds import Round
from workshop_app.domain.workshop import Workshop


class BallotFacts:
    """The workshop, the round and the person of a ballot."""

    def __init__(self, workshop: Workshop, this: Round, person: Participant) -> None:
        self._person = person
        self._take(workshop, this)

    @property
    def workshop_title(self) -> str:
        """Return the title of the event."""
        return self._workshop.title

    @property
    def round_number(self) -> int:
        """Return the number of the round."""
        return self._round.number

    @property
    def person(self) -> Participant:
        """Return whose ballot it is."""
        return self._person

    @property
    def greeting_name(self) -> str:
        """Return the name to greet with; only a workshop with named ballots shows one."""
        return self._person.name if self._workshop.anonymity is Anonymity.NAMED else ""

    @property
    def anonymity(self) -> Anonymity:
        """Return what the person was promised."""
        return self._workshop.anonymity

    @property
    def group(self) -> StakeholderGroup:
        """Return the person's group."""
        return self._workshop.group(self._person.group_id)

    @property
    def group_mark(self) -> int:
        """Return the place of the group, which gives its shape and colour."""
        return self._workshop.groups.index(self.group)

    @property
    def is_observer(self) -> bool:
        """Tell whether this person sees the ballot only."""
        return self._person.is_observer

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """Return what each recommendation is rated by."""
        return self._workshop.criteria_of(self._round)

    @property
    def count(self) -> int:
        """Return how many recommendations are rated in this round."""
        return len(self._recommendations)

    def _take(self, workshop: Workshop, this: Round) -> None:
        self._workshop, self._round = workshop, this
        # Asked for some twenty times with every answer.
        self._recommendations: tuple[Recommendation, ...] = workshop.rated_in(this)

    def _follow(self, workshop: Workshop) -> None:
        """Take the workshop as it is now, unless the person or the group was taken out of it."""
        known = {person.id for person in workshop.participants}
        groups = {group.id for group in workshop.groups}
        if self._person.id in known and self._person.group_id in groups:
            this = next(one for one in workshop.rounds if one.id == self._round.id)
            self._take(workshop, this if this.is_open else self._round)
