"""The ballot of one person in one round: where they are, what they answered, what is open."""

from workshop_app.domain.errors import RoundNotOpenError, TextTooLongError, UserError
from workshop_app.domain.participants import Anonymity, Participant, StakeholderGroup
from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.domain.rounds import Round
from workshop_app.domain.text import clean_text
from workshop_app.domain.workshop import COMMENT_LIMIT, Workshop
from workshop_app.services.ballots import (
    Answer,
    Ballot,
    has_consented,
    read_ballot,
    record_consent,
)
from workshop_app.services.context import Context
from workshop_app.services.events import RoundChanged, WorkshopChanged
from workshop_app.viewmodels.rate.ballot_views import BallotPage, Given, Item, Question
from workshop_app.viewmodels.rate.outbox import Outbox
from workshop_app.viewmodels.signal import Signal
from workshop_app.wording.language import local

Key = tuple[str, str]  # recommendation, criterion


class BallotModel:
    """Goes through the recommendations with one person; every answer goes to the outbox at once.

    It reads this person's answers and nobody else's. Raises RoundNotOpenError if no round is
    open, KeyError for a person of another workshop.
    """

    def __init__(
        self, context: Context, workshop_id: str, participant_id: str, outbox: Outbox
    ) -> None:
        self.changed: Signal[[]] = Signal()
        self.outbox = outbox
        self._context = context
        self._workshop = context.workshop(workshop_id)
        this = self._workshop.open_round
        if this is None:
            raise RoundNotOpenError(number=len(self._workshop.rounds), state="closed")
        self._round: Round = this
        self._person: Participant = self._workshop.participant(participant_id)
        self._given: dict[Key, Given] = {}
        self._comments: dict[str, str] = {}
        self._before: dict[Key, Given] = {}
        self._read_answers()
        self._page = BallotPage.START
        self._index = 0
        self._comment_error: UserError | None = None
        self._consented = has_consented(context, self._workshop, participant_id)
        for kind in (RoundChanged, WorkshopChanged):
            context.events.subscribe(kind, self._on_workshop_changed)

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
    def consent_text(self) -> str:
        """Return the consent text still to be shown, or nothing."""
        return "" if self._consented else local(self._workshop.consent)

    @property
    def page(self) -> BallotPage:
        """Return the page shown."""
        return self._page

    @property
    def count(self) -> int:
        """Return how many recommendations are rated in this round."""
        return len(self._recommendations)

    @property
    def stopped(self) -> bool:
        """Tell whether the round was closed while the ballot was open: nothing is taken."""
        refused = isinstance(self.outbox.trouble, RoundNotOpenError)
        return refused or self._workshop.open_round != self._round

    @property
    def item(self) -> Item:
        """Return the recommendation shown."""
        return self._item(self._index)

    @property
    def items(self) -> tuple[Item, ...]:
        """Return all recommendations, for the review and the dots."""
        return tuple(self._item(index) for index in range(self.count))

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """Return what each recommendation is rated by."""
        return self._workshop.criteria

    @property
    def answered(self) -> int:
        """Return how many recommendations are complete."""
        return sum(item.complete for item in self.items)

    @property
    def comment_error(self) -> UserError | None:
        """Return why the comment as typed is not taken, if so."""
        return self._comment_error

    @property
    def has_begun(self) -> bool:
        """Tell whether anything was answered before."""
        return bool(self._given or self._comments)

    def begin(self) -> None:
        """Go on past the start page to where the person stopped.

        Raises StorageError if the consent cannot be recorded; the start page stays then.
        """
        shown = self.consent_text
        if shown:
            record_consent(self._context, self._person.id, shown)
            self._consented = True
        incomplete = [item.index for item in self.items if not item.complete]
        if self._given and not incomplete:
            self._show(BallotPage.REVIEW)
        else:
            self.go_to(incomplete[0] if incomplete else 0)

    def go_to(self, index: int) -> None:
        """Show one recommendation."""
        self._index = max(0, min(index, self.count - 1))
        self._comment_error = None
        self._show(BallotPage.ITEM)

    def go_next(self) -> None:
        """Go to the next recommendation, and from the last to the review."""
        if self._page is not BallotPage.ITEM:
            return
        if self._index + 1 < self.count:
            self.go_to(self._index + 1)
        else:
            self._show(BallotPage.REVIEW)

    def go_back(self) -> None:
        """Go to the recommendation before; from the first to the start page."""
        if self._page is BallotPage.REVIEW:
            self.go_to(self.count - 1)
        elif self._page is BallotPage.ITEM and self._index > 0:
            self.go_to(self._index - 1)
        elif self._page is BallotPage.ITEM:
            self._show(BallotPage.START)

    def finish(self) -> None:
        """Leave the ballot; it can be taken up again until the round closes."""
        self.outbox.flush()
        self._show(BallotPage.DONE)

    def rate(self, criterion_id: str, value: int | None) -> bool:
        """Give a point, or None to abstain; False where that is not a point of the scale."""
        criterion = self._workshop.criterion(criterion_id)
        off_scale = value is not None and not criterion.scale.accepts(value)
        if self.stopped or self._page is not BallotPage.ITEM or off_scale:
            return False
        recommendation_id = self._recommendations[self._index].id
        self._given[recommendation_id, criterion_id] = Given(value)
        answer = Answer(self._person.id, recommendation_id, criterion_id, value)
        self.outbox.answer(self._round.id, [answer])
        self.changed.emit()
        return True

    def comment(self, index: int, text: str) -> None:
        """Keep what is written on the recommendation at `index`; the text itself stays as typed."""
        recommendation = self._recommendations[index]
        length = len(clean_text(text))
        self._comment_error = None
        if length > COMMENT_LIMIT:
            self._comment_error = TextTooLongError(limit=COMMENT_LIMIT, length=length)
        elif text != self._comments.get(recommendation.id, "") and not self.stopped:
            self._comments[recommendation.id] = text
            self.outbox.comment(self._round.id, self._person.id, recommendation.id, text)
        self.changed.emit()

    @property
    def _recommendations(self) -> tuple[Recommendation, ...]:
        return self._workshop.rated_in(self._round)

    def _item(self, index: int) -> Item:
        recommendation = self._recommendations[index]
        return Item(
            index,
            recommendation,
            tuple(
                Question(
                    criterion,
                    self._given.get((recommendation.id, criterion.id)),
                    self._before.get((recommendation.id, criterion.id)),
                )
                for criterion in self._workshop.criteria
            ),
            self._comments.get(recommendation.id, ""),
        )

    def _show(self, page: BallotPage) -> None:
        self._page = page
        self.changed.emit()

    def _read_answers(self) -> None:
        stored = read_ballot(self._context, self._round.id, self._person.id)
        self._given = _given(stored)
        self._comments = {key: one.text for key, one in stored.comments.items()}
        for key, answer in self.outbox.waiting_answers(self._person.id).items():
            self._given[key] = Given(answer.value)
        self._comments.update(self.outbox.waiting_comments(self._person.id))
        earlier = self._workshop.round_before(self._round)
        if earlier is not None:
            self._before = _given(read_ballot(self._context, earlier.id, self._person.id))

    def _on_workshop_changed(self, event: RoundChanged | WorkshopChanged) -> None:
        if event.workshop_id == self._workshop.id:
            try:
                self._workshop = self._still_ours(self._context.workshop(event.workshop_id))
            except UserError:
                return  # a busy file: the next event or answer tells
            self.changed.emit()

    def _still_ours(self, workshop: Workshop) -> Workshop:
        known = {person.id for person in workshop.participants}
        groups = {group.id for group in workshop.groups}
        if self._person.id in known and self._person.group_id in groups:
            this = next(one for one in workshop.rounds if one.id == self._round.id)
            if this.is_open:
                self._round = this
            return workshop
        return self._workshop


def _given(ballot: Ballot) -> dict[Key, Given]:
    return {key: Given(rating.value) for key, rating in ballot.ratings.items()}
