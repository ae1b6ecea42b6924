"""What one person has given in a round: stored, on its way, or kept aside for the facilitator."""

from collections.abc import Iterable, Mapping

from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.domain.rounds import Rating, Round
from workshop_app.domain.workshop import Workshop
from workshop_app.services.ballots import Answer, Asked, Place, read_ballot
from workshop_app.services.context import Context
from workshop_app.viewmodels.rate.ballot_views import Given, Item, Question
from workshop_app.viewmodels.rate.outbox import Outbox


class BallotAnswers:
    """Reads this person's answers and nobody else's; `held` are the places to be decided on."""

    def __init__(self, context: Context, outbox: Outbox, round_id: str, person_id: str) -> None:
        self._context = context
        self._outbox = outbox
        self._round_id = round_id
        self._person_id = person_id
        self._before: dict[Asked, Given] = {}
        self.read()

    def read(self) -> None:
        """Read it all anew; what this person gave here is shown, whatever becomes of it."""
        stored = read_ballot(self._context, self._round_id, self._person_id)
        self._given = _given(stored.ratings)
        self._recused_by_others = {
            one.recommendation_id
            for one in stored.ratings.values()
            if one.recused and one.channel is not self._outbox.channel
        }
        self._comments = {key: one.text for key, one in stored.comments.items()}
        self.held: set[Place] = set()
        for (place, channel), one in stored.held.items():
            if channel is not self._outbox.channel:
                continue
            self.held.add(place)
            if one.criterion_id is None:
                self._comments[one.recommendation_id] = one.text
            else:
                at = one.recommendation_id, one.criterion_id
                self._given[at] = Given(one.value, one.recused)
        waiting = self._outbox.draft_of(self._round_id, self._person_id)
        if waiting is not None:
            self._take(waiting.answers)
            self._comments.update(waiting.comments)

    def read_before(self, workshop: Workshop, this: Round) -> None:
        """Read what the person answered in the round before."""
        earlier = workshop.round_before(this)
        if earlier is not None:
            stored = read_ballot(self._context, earlier.id, self._person_id)
            self._before = _given(stored.ratings)

    @property
    def has_any(self) -> bool:
        """Tell whether anything was given."""
        return bool(self._given or self._comments)

    @property
    def has_before(self) -> bool:
        """Tell whether anything was rated in the round before."""
        return bool(self._before)

    @property
    def has_ratings(self) -> bool:
        """Tell whether anything was rated."""
        return bool(self._given)

    def given(self, place: Asked) -> Given | None:
        """Return the answer for a place."""
        return self._given.get(place)

    def before(self, place: Asked) -> Given | None:
        """Return the answer of the round before."""
        return self._before.get(place)

    def comment(self, recommendation_id: str) -> str:
        """Return what is written on a recommendation."""
        return self._comments.get(recommendation_id, "")

    def item(
        self, index: int, recommendation: Recommendation, criteria: Iterable[Criterion]
    ) -> Item:
        """Return a recommendation with all that was answered on it."""
        at = recommendation.id
        return Item(
            index,
            recommendation,
            tuple(
                Question(one, self.given((at, one.id)), self.before((at, one.id)))
                for one in criteria
            ),
            self.comment(at),
            self.is_recused_by_others(at),
        )

    def rate(self, place: Asked, value: int | None) -> None:
        """Take an answer and have it stored; it ends a recusal, on all criteria."""
        ended = [at for at, one in self._given.items() if at[0] == place[0] and one.recused]
        self._put({**dict.fromkeys(ended, Answer(clear=True)), place: Answer(value)})

    def recuse(self, recommendation_id: str, criterion_ids: Iterable[str], recused: bool) -> None:
        """Take that the person stands aside, or take that back."""
        answer = Answer(recused=True) if recused else Answer(clear=True)
        self._put({(recommendation_id, one): answer for one in criterion_ids})

    def is_recused_by_others(self, recommendation_id: str) -> bool:
        """Tell whether a recusal came by another channel, so that it is not theirs to end alone."""
        return recommendation_id in self._recused_by_others

    def write(self, recommendation_id: str, text: str) -> None:
        """Take a comment and have it stored."""
        self._comments[recommendation_id] = text
        self._outbox.comment(self._round_id, self._person_id, recommendation_id, text)

    def _put(self, answers: dict[Asked, Answer]) -> None:
        self._take(answers)
        self._outbox.answer(self._round_id, {self._person_id: answers})

    def _take(self, answers: Mapping[Asked, Answer]) -> None:
        for at, one in answers.items():
            if one.clear:
                self._given.pop(at, None)
            else:
                self._given[at] = Given(one.value, one.recused)


def _given(ratings: Mapping[Asked, Rating]) -> dict[Asked, Given]:
    return {key: Given(rating.value, rating.recused) for key, rating in ratings.items()}
