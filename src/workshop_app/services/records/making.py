"""Makes a workshop of a record, equal to the one that was handed on, in one transaction."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from workshop_app.domain.creation import new_workshop
from workshop_app.domain.decisions import Decision, Outcome
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.preparation import with_consent, with_details, with_discussion, with_rule
from workshop_app.domain.rounds import Channel, Comment, Rating, Round, RoundState
from workshop_app.domain.rule import ConsensusRule, RuleKind, SmallGroups
from workshop_app.domain.workshop import MINUTES_EACH, Details, Workshop
from workshop_app.services.context import Context
from workshop_app.services.events import LibraryChanged
from workshop_app.services.records.lines import RATINGS, Line, Records
from workshop_app.services.records.people import People
from workshop_app.services.records.words import Words
from workshop_app.wording.labels import WITHHELD


@dataclass(frozen=True, slots=True)
class Made:
    """The workshop that was made, and what the record did not tell.

    `unnamed` people stand for whose ratings are withheld, `writers` for who wrote without a code;
    `lost` answers are withheld themselves.
    """

    id: str
    title: str
    unnamed: int
    writers: int
    lost: int


def make_recorded_workshop(context: Context, records: Records, title: str = "") -> Made:
    """Keep a new workshop of a record; `title` goes before its own.

    Raises RecordDamagedError, and what a workshop refuses; nothing is made then.
    """
    made = _Making(records, title, context.now())
    ratings, comments = list(made.ratings()), list(made.comments())
    with context.store.writing() as work:
        work.workshops.add(made.workshop)
        work.ratings.put_many(ratings)
        for comment in comments:
            work.comments.put(comment)
        for decision in made.decisions():
            work.decisions.put(made.workshop.id, decision)
        work.commit()
    context.events.publish(LibraryChanged())
    people = made.people
    return Made(made.workshop.id, made.workshop.title, people.unnamed, people.writers, made.lost)


class _Making:
    """A record made into a workshop and its ledgers."""

    def __init__(self, records: Records, title: str, at: datetime) -> None:
        self._records, self._at = records, at
        self.lost = 0
        self._ratings = records.lines(RATINGS)
        self.people = People(_begun(records.about, title, at), records)
        self._words = Words(self.people.workshop, records)
        self._rounds = {line.text("number"): self._round(line) for line in records.each("rounds")}
        about = records.about
        self.workshop: Workshop = replace(
            self._words.workshop,
            rounds=tuple(self._rounds.values()),
            rule_locked_at=about.moment("rule_locked_at") or at,
            joined_groups=self.people.joined(),
            concluded_at=about.moment("concluded_at"),
            is_sample=about.truth("sample"),
        )

    def ratings(self) -> Iterator[Rating]:
        """Yield every answer that is told; of withheld people the next one at each place."""
        places: Counter[tuple[str, str, str]] = Counter()
        # Who stands aside does so on all criteria of a recommendation: they come first at each.
        for line in sorted(self._ratings, key=lambda one: not one.truth("recused")):
            if line.text("rating") == WITHHELD:
                self.lost += 1
                continue
            this = line.read("round", self._rounds.__getitem__)
            item = line.read("recommendation", self._words.items.__getitem__)
            criterion = line.read("criterion", self._words.criteria.__getitem__)
            if line.text("participant") == WITHHELD:
                place = this.id, item, criterion.id
                person, channel = self.people.voter(places[place]), Channel.SPREADSHEET
                places[place] += 1
            else:
                person = line.read("participant", self.people.by_code.__getitem__)
                channel = line.read("channel", Channel)
            value = line.read("rating", int) if line.text("rating") else None
            recused = line.truth("recused")
            blank = value is None and not recused and not line.truth("abstained")
            if blank or (value is not None and not criterion.scale.accepts(value)):
                raise line.damaged("rating")
            at = line.moment("rated_at") or this.closed_at or self._at
            yield Rating(this.id, person, item, criterion.id, value, channel, at, recused)

    def comments(self) -> Iterator[Comment]:
        """Yield every comment."""
        places: Counter[tuple[str, str, str]] = Counter()
        for line in self._records.each("comments"):
            this = line.read("round", self._rounds.__getitem__)
            item = line.read("recommendation", self._words.items.__getitem__)
            group = line.text("group")
            if line.text("participant") == WITHHELD:
                person = self.people.writer(group, places[group, this.id, item])
                places[group, this.id, item] += 1
            else:
                person = line.read("participant", self.people.by_code.__getitem__)
            at = this.closed_at or self._at
            yield Comment(this.id, person, item, line.text("comment"), Channel.SPREADSHEET, at)

    def decisions(self) -> Iterator[Decision]:
        """Yield what was decided."""
        for line in self._records.each("decisions"):
            decision = Decision(
                line.read("recommendation", self._words.items.__getitem__),
                line.read("outcome", Outcome) if line.text("outcome") else None,
                line.text("amended_text"),
                line.text("reason"),
                line.text("owner"),
                line.day("due"),
                line.moment("decided_at"),
            )
            if decision != Decision(decision.recommendation_id):
                yield decision

    def _round(self, line: Line) -> Round:
        made = self._words.round(line)
        closed = line.moment("closed_at") or self._at
        return replace(
            made,
            state=RoundState.CLOSED,
            opened_at=line.moment("opened_at") or closed,
            closed_at=closed,
            revealed_at=line.moment("revealed_at") or closed,
            late_held=line.truth("late_held"),
            absent_ids=frozenset(self._absent(line)),
        )

    def _absent(self, line: Line) -> Iterator[str]:
        """Yield who was not in the room: by name, or as many of a group as left no answer."""
        number = line.text("number")
        for person in self._records.each("participants"):
            if number in person.text("absent_in").split():
                yield person.read("code", self.people.by_code.__getitem__)
        yield from self.people.not_in(number)
        answered = {one.text("participant") for one in self._ratings if one.text("round") == number}
        silent: dict[str, list[str]] = defaultdict(list)
        observers = {one.id for one in self.people.workshop.participants if one.is_observer}
        for person in self._records.each("participants"):
            key = self.people.by_code.get(person.text("code"))
            if key and key not in observers and person.text("code") not in answered:
                silent[person.text("group")].append(key)
        for absent in self._records.each("absent"):
            if absent.text("round") == number:
                yield from silent[absent.text("group")][: absent.whole("people")]


def _begun(about: Line, title: str, at: datetime) -> Workshop:
    """Return the workshop with all that it says of itself, still without people and words."""
    details = Details(
        title or about.text("title"),
        about.day("day"),
        about.text("place"),
        about.text("facilitator"),
        about.text("purpose"),
    )
    empty = replace(new_workshop(Details(), at), groups=(), criteria=())
    begun = with_details(empty, details)
    begun = replace(begun, anonymity=about.read("anonymity", Anonymity))
    begun = with_consent(begun, about.words("consent"))
    minutes = about.whole("discussion_minutes"), about.whole("minutes_each", MINUTES_EACH)
    return with_rule(with_discussion(begun, *minutes), _rule(about))


def _rule(about: Line) -> ConsensusRule:
    usual = ConsensusRule()
    small = about.read("small_groups", SmallGroups) if about.text("small_groups") else None
    return ConsensusRule(
        about.read("rule", RuleKind),
        about.whole("threshold_percent", usual.threshold_percent),
        about.whole("opposed_percent", usual.opposed_percent),
        about.read("max_iqr", float) if about.text("max_iqr") else usual.max_iqr,
        about.whole("minimum_answers", usual.minimum_answers),
        about.whole("minimum_group", usual.minimum_group),
        small,
    )
