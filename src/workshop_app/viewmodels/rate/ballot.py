"""The ballot of one person in one round: where they are, what they answered, what is open."""

from workshop_app.domain.errors import RoundNotOpenError, TextTooLongError, UserError
from workshop_app.domain.text import clean_text
from workshop_app.domain.workshop import COMMENT_LIMIT
from workshop_app.services.ballots import has_consented, record_consent
from workshop_app.services.context import Context
from workshop_app.services.events import AnswersHeld, RoundChanged, WorkshopChanged
from workshop_app.viewmodels.rate.ballot_answers import BallotAnswers
from workshop_app.viewmodels.rate.ballot_facts import BallotFacts
from workshop_app.viewmodels.rate.ballot_views import BallotPage, Item
from workshop_app.viewmodels.rate.outbox import Outbox
from workshop_app.viewmodels.signal import Signal
from workshop_app.wording.language import local


class BallotModel(BallotFacts):
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
        workshop = context.workshop(workshop_id)
        this = workshop.open_round
        if this is None:
            raise RoundNotOpenError(number=len(workshop.rounds), state="closed")
        super().__init__(workshop, this, workshop.participant(participant_id))
        self._answers = BallotAnswers(context, outbox, this.id, participant_id)
        self._answers.read_before(self._workshop, this)
        self._page = BallotPage.START
        self._index = 0
        self._is_mending = False
        self._comment_error: UserError | None = None
        self._consented = has_consented(context, self._workshop, participant_id)
        for kind in (RoundChanged, WorkshopChanged):
            context.events.subscribe(kind, self._on_workshop_changed)
        context.events.subscribe(AnswersHeld, self._on_held)

    @property
    def consent_text(self) -> str:
        """Return the consent text still to be shown, or nothing."""
        return "" if self._consented or self.is_observer else local(self._workshop.consent)

    @property
    def page(self) -> BallotPage:
        """Return the page shown."""
        return self._page

    @property
    def stopped(self) -> bool:
        """Tell whether nothing is taken: the round was closed meanwhile, or one only looks on."""
        this = self._workshop.open_round
        is_open = this is not None and this.id == self._round.id
        return not is_open or self.trouble_of_round is not None or self.is_observer

    @property
    def trouble_of_round(self) -> UserError | None:
        """Return why something is not stored for good, as it came after the round was closed."""
        return self.outbox.refusal(self._round.id, self._person.id)

    @property
    def is_held(self) -> bool:
        """Tell whether something of what is shown waits for the facilitator's decision."""
        shown = self._recommendations[self._index].id
        anywhere = self._page is not BallotPage.ITEM
        return any(anywhere or item == shown for item, _ in self._answers.held)

    @property
    def leads_to_review(self) -> bool:
        """Tell whether the review is next: after the last one, and after one mended from there."""
        return self._is_mending or self._index + 1 == self.count

    @property
    def item(self) -> Item:
        """Return the recommendation shown."""
        return self._item(self._index)

    @property
    def items(self) -> tuple[Item, ...]:
        """Return all recommendations, for the review and the dots."""
        return tuple(self._item(index) for index in range(self.count))

    @property
    def answered(self) -> int:
        """Return how many recommendations are complete."""
        return sum(item.complete for item in self.items)

    @property
    def recused(self) -> int:
        """Return on how many recommendations the person stands aside."""
        return sum(item.recused for item in self.items)

    @property
    def comment_error(self) -> UserError | None:
        """Return why the comment as typed is not taken, if so."""
        return self._comment_error

    @property
    def has_begun(self) -> bool:
        """Tell whether anything was answered before."""
        return self._answers.has_any

    @property
    def shows_answers(self) -> bool:
        """Tell whether it shows answers from the start: of this round, or of the one before."""
        return self.has_begun or self._answers.has_before

    def begin(self) -> None:
        """Go on past the start page to where the person stopped.

        Raises StorageError if the consent cannot be recorded; the start page stays then.
        """
        shown = self.consent_text
        if shown:
            record_consent(self._context, self._person.id, shown)
            self._consented = True
        incomplete = [item.index for item in self.items if not item.complete]
        if self._answers.has_ratings and not incomplete:
            self._show(BallotPage.REVIEW)
        else:
            self.go_to(incomplete[0] if incomplete else 0)

    def go_to(self, index: int) -> None:
        """Show one recommendation."""
        self._is_mending = self._page is BallotPage.REVIEW
        self._index = max(0, min(index, self.count - 1))
        self._comment_error = None
        self._show(BallotPage.ITEM)

    def go_next(self) -> None:
        """Go to the next recommendation, and from the last to the review."""
        if self._page is not BallotPage.ITEM:
            return
        if self.leads_to_review:
            self._show(BallotPage.REVIEW)
        else:
            self.go_to(self._index + 1)

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
        criterion = next(one for one in self.criteria if one.id == criterion_id)
        off_scale = value is not None and not criterion.scale.accepts(value)
        if self.stopped or self._page is not BallotPage.ITEM or off_scale:
            return False
        recommendation_id = self._recommendations[self._index].id
        self._answers.rate((recommendation_id, criterion_id), value)
        self.changed.emit()
        return True

    def recuse(self, recused: bool) -> bool:
        """Stand aside on the recommendation shown, or take that back; False where that cannot be."""
        item = self.item
        stays = item.recused == recused or (item.recused_by_others and not recused)
        if stays or self.stopped or self._page is not BallotPage.ITEM:
            return False
        self._answers.recuse(item.recommendation.id, (one.id for one in self.criteria), recused)
        self.changed.emit()
        return True

    def comment(self, index: int, text: str) -> None:
        """Keep what is written on the recommendation at `index`; the text itself stays as typed."""
        recommendation = self._recommendations[index]
        length = len(clean_text(text))
        self._comment_error = None
        if length > COMMENT_LIMIT:
            self._comment_error = TextTooLongError(limit=COMMENT_LIMIT, length=length)
        elif text != self._answers.comment(recommendation.id) and not self.stopped:
            self._answers.write(recommendation.id, text)
        self.changed.emit()

    def _item(self, index: int) -> Item:
        return self._answers.item(index, self._recommendations[index], self.criteria)

    def _show(self, page: BallotPage) -> None:
        self._page = page
        self.changed.emit()

    def _on_held(self, event: AnswersHeld) -> None:
        if event.round_id != self._round.id:
            return
        try:
            self._answers.read()
        except UserError:
            return  # a busy file: the next event tells
        self.changed.emit()

    def _on_workshop_changed(self, event: RoundChanged | WorkshopChanged) -> None:
        if event.workshop_id == self._workshop.id:
            try:
                self._follow(self._context.workshop(event.workshop_id))
            except UserError:
                return  # a busy file: the next event or answer tells
            self.changed.emit()
