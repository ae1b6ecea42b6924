"""Makes the sample workshop: finished, in two rounds, the same every time."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from workshop_app.domain.codes import draw_codes
from workshop_app.domain.creation import new_workshop
from workshop_app.domain.decisions import Decision
from workshop_app.domain.ids import new_id
from workshop_app.domain.participants import Participant
from workshop_app.domain.progression import (
    with_conclusion,
    with_round_closed,
    with_round_opened,
    with_round_revealed,
)
from workshop_app.domain.rounds import Channel, Comment, Consent, Rating
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.services.context import Context
from workshop_app.services.events import LibraryChanged
from workshop_app.services.ports import UnitOfWork
from workshop_app.services.sample_story import RoundTimes, Story, read_story
from workshop_app.services.sample_votes import Member, Votes, deal_votes, place_remarks
from workshop_app.services.sets import (
    built_in_set,
    set_items_as_recommendations,
    with_set_questions,
)
from workshop_app.wording.language import local

_AT_THE_KIOSK = 4
"""So many of each group rate at the kiosk; the facilitator enters what the others wrote down."""
_KIOSK_BALLOT = timedelta(minutes=2)
_ENTERED_BALLOT = timedelta(seconds=45)
_KIOSK_ANSWER = timedelta(seconds=11)
_ENTERED_ANSWER = timedelta(seconds=4)
_WRITING = timedelta(seconds=3)


def make_sample(context: Context) -> str:
    """Keep a new sample workshop and return its id.

    Ratings, comments and times are the same every time; ids are fresh, so that a sample may be
    made again beside an older one. Names and the title are in the current language.
    """
    story = read_story()
    sample = _Sample(story)
    with context.store.writing() as work:
        sample.keep(work)
        work.commit()
    context.events.publish(LibraryChanged())
    return sample.workshop.id


class _Sample:
    """The story made into a workshop and its ledgers."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self.workshop = _finished_workshop(story)
        self._votes = deal_votes(story)
        self._ballots = {times.number: _ballots(times, story) for times in story.rounds}
        self._people = {
            (group.key, place): person.id
            for group in self.workshop.groups
            for place, person in enumerate(self.workshop.members(group.id))
        }
        self._items = {item.code: item.id for item in self.workshop.recommendations}
        self._criteria = {one.key: one.id for one in self.workshop.criteria}
        self._rounds = {one.number: one.id for one in self.workshop.rounds}

    def keep(self, work: UnitOfWork) -> None:
        """Write all of it; the caller commits."""
        work.workshops.add(self.workshop)
        for consent in self._consents():
            work.consents.put(consent)
        work.ratings.put_many(self._ratings(self._votes))
        for comment in self._comments():
            work.comments.put(comment)
        for decision in self._decisions():
            work.decisions.put(self.workshop.id, decision)

    def _consents(self) -> Iterator[Consent]:
        text = local(self._story.consent)
        for member, (started, _) in self._ballots[1].items():
            yield Consent(self._people[member], text, started)

    def _ratings(self, votes: Votes) -> Iterator[Rating]:
        for number, ballots in self._ballots.items():
            for member, (started, channel) in ballots.items():
                for code, item_id in self._items.items():
                    for key, criterion_id in self._criteria.items():
                        place = ((number, code, key), member)
                        if place in votes:
                            yield Rating(
                                round_id=self._rounds[number],
                                participant_id=self._people[member],
                                recommendation_id=item_id,
                                criterion_id=criterion_id,
                                value=votes[place],
                                channel=channel,
                                rated_at=self._answered_at(started, channel, code, key),
                            )

    def _answered_at(self, started: datetime, channel: Channel, code: str, key: str) -> datetime:
        pace = _KIOSK_ANSWER if channel is Channel.KIOSK else _ENTERED_ANSWER
        done = list(self._items).index(code) * len(self._criteria) + list(self._criteria).index(key)
        return started + pace * (done + 1)

    def _comments(self) -> Iterator[Comment]:
        written = [
            self._comment(remark.round_number, member, remark.recommendation, remark.text)
            for remark, member in place_remarks(self._story, self._votes)
        ]
        yield from sorted(written, key=lambda comment: comment.written_at)

    def _comment(self, number: int, member: Member, code: str, text: str) -> Comment:
        started, channel = self._ballots[number][member]
        last_criterion = list(self._criteria)[-1]
        return Comment(
            round_id=self._rounds[number],
            participant_id=self._people[member],
            recommendation_id=self._items[code],
            text=text,
            channel=channel,
            written_at=self._answered_at(started, channel, code, last_criterion) + _WRITING,
        )

    def _decisions(self) -> Iterator[Decision]:
        for one in self._story.conclusions:
            yield Decision(
                recommendation_id=self._items[one.recommendation],
                outcome=one.outcome,
                amended_text=local(one.amended_text),
                reason=local(one.reason),
                owner=local(one.owner),
                due=one.due,
                decided_at=one.decided_at,
            )


def _finished_workshop(story: Story) -> Workshop:
    workshop = _prepared_workshop(story)
    everything = [item.id for item in workshop.recommendations]
    for times in story.rounds:
        workshop = with_round_opened(workshop, everything, times.opened_at)
        this = workshop.rounds[-1].id
        workshop = with_round_closed(workshop, this, times.closed_at)
        workshop = with_round_revealed(workshop, this, times.revealed_at)
    return with_conclusion(workshop, story.concluded_at)


def _prepared_workshop(story: Story) -> Workshop:
    chosen = built_in_set(story.set_key)
    details = Details(
        title=local(story.title),
        day=story.day,
        place=local(story.place),
        facilitator=local(story.facilitator),
        purpose=local(chosen.purpose),
    )
    workshop = replace(
        new_workshop(details, story.prepared_at),
        recommendations=set_items_as_recommendations(chosen),
        consent=story.consent,
        is_sample=True,
    )
    workshop = with_set_questions(workshop, chosen)
    choose = random.Random(story.seed).choice  # noqa: S311 - made up, and the same every time
    codes = iter(draw_codes(sum(map(len, story.people.values())), (), choose))
    people = tuple(
        Participant(new_id(), group.id, next(codes), local(one.name), local(one.affiliation))
        for group in workshop.groups
        for one in story.people[group.key]
    )
    return replace(workshop, participants=people)


def _ballots(times: RoundTimes, story: Story) -> dict[Member, tuple[datetime, Channel]]:
    """Return when each ballot began and how it came in: at the kiosk in turn, then entered."""
    members = [
        (group, place) for group, people in story.people.items() for place in range(len(people))
    ]
    in_turn = sorted(members, key=lambda member: member[1])
    begun: dict[Member, tuple[datetime, Channel]] = {}
    at = times.opened_at
    for member in in_turn:
        channel = Channel.KIOSK if member[1] < _AT_THE_KIOSK else Channel.ENTRY
        begun[member] = (at, channel)
        at += _KIOSK_BALLOT if channel is Channel.KIOSK else _ENTERED_BALLOT
    return begun
