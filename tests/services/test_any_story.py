"""Whatever people do in whatever order: what was acknowledged is in the file, and rules hold."""

import os
import tempfile
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from ballot_box import Vote, cast_votes, write_comment
from pasted_lists import with_pasted_recommendations
from workshop_app.domain.creation import new_participant
from workshop_app.domain.errors import (
    AlreadyRatedError,
    NotInRoundError,
    NotNewestRoundError,
    NotReadyError,
    RatedSinceError,
    RoundNotClosedError,
    RoundNotOpenError,
    ShownInGroupError,
    TookPartError,
    UserError,
    WorkshopConcludedError,
)
from workshop_app.domain.marks import Mark
from workshop_app.domain.preparation import with_details, with_participant
from workshop_app.domain.rounds import ChangeKind, Channel
from workshop_app.domain.workshop import Details
from workshop_app.exchange.carrying.files import CarriedFiles
from workshop_app.findings.results_json import results_json
from workshop_app.services.ballots import OnConflict
from workshop_app.services.carrying import (
    Arrival,
    pack_workshop,
    read_carried,
    unpack_workshop,
)
from workshop_app.services.context import Context
from workshop_app.services.preparing import (
    EditHistory,
    create_workshop,
    delete_participants,
    delete_recommendations,
)
from workshop_app.services.results import read_results
from workshop_app.services.rounds import (
    close_round,
    conclude_workshop,
    open_round,
    reopen_round,
    reveal_round,
    round_progress,
    take_up_again,
)
from workshop_app.storage.sqlite.opening import open_store


def figures_of(context: Context, workshop_id: str) -> list[Any]:
    """All that is told of each revealed round."""
    workshop = context.workshop(workshop_id)
    shown = [one.id for one in workshop.rounds if one.is_revealed]
    return [results_json(workshop, read_results(context, workshop_id, one)) for one in shown]


ANY = st.integers(0, 99)  # which of those there are, counted round and round
CHANNELS = st.sampled_from([Channel.KIOSK, Channel.ENTRY, Channel.PHONE])
VALUES = st.sampled_from([1, 2, 3, 4, 5, None])


@dataclass(frozen=True)
class Prepared:
    """What undo takes back."""

    title: str
    items: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


@dataclass
class ARound:
    """A round as the model knows it."""

    items: tuple[str, ...]
    state: str = "open"  # open, closed, revealed
    reopened: int = 0
    shown: bool = False  # once its results were; then who comes is absent until they answer
    absent: set[str] = field(default_factory=set)


@dataclass
class Model:
    """What must be in the file, kept in plain lists and dicts."""

    prepared: Prepared
    undo: list[tuple[Prepared, Prepared]] = field(default_factory=list)
    redo: list[tuple[Prepared, Prepared]] = field(default_factory=list)
    rounds: list[ARound] = field(default_factory=list)
    concluded: bool = False
    answers: dict[tuple[int, str, str, str], int | None] = field(default_factory=dict)
    history: list[tuple[int, str, str, str, ChangeKind, int | None]] = field(default_factory=list)
    comments: dict[tuple[int, str, str], str] = field(default_factory=dict)

    @property
    def open_round(self) -> int | None:
        return next((n for n, one in enumerate(self.rounds) if one.state == "open"), None)

    @property
    def put_to_vote(self) -> set[str]:
        return {item for one in self.rounds for item in one.items}

    @property
    def took_part(self) -> set[str]:
        return {key[1] for key in (*self.answers, *self.comments)}

    @property
    def was_shown(self) -> set[str]:
        """Everybody who was counted in results that the room has seen."""
        people = set(self.prepared.people)
        return {person for one in self.rounds if one.shown for person in people - one.absent}

    def become(self, after: Prepared) -> None:
        for one in self.rounds:
            one.absent &= set(after.people)
            if one.shown:
                one.absent |= set(after.people) - set(self.prepared.people)
        self.prepared = after

    def edited(self, after: Prepared) -> None:
        if after != self.prepared:
            self.undo.append((self.prepared, after))
            self.redo.clear()
            self.become(after)

    def would_lose(self, after: Prepared) -> bool:
        gone = {*self.prepared.items, *self.prepared.people} - {*after.items, *after.people}
        return bool(gone & (self.put_to_vote | self.took_part | self.was_shown))

    def rate(self, key: tuple[int, str, str, str], value: int | None, *, clear: bool) -> None:
        if clear:
            if key in self.answers:
                del self.answers[key]
                self.history.append((*key, ChangeKind.CLEARED, None))
        elif key not in self.answers or self.answers[key] != value:
            self.answers[key] = value
            kind = ChangeKind.ABSTAINED if value is None else ChangeKind.RATED
            self.history.append((*key, kind, value))


class AnyStory(RuleBasedStateMachine):
    """One workshop in one file, driven through the services as the window drives them."""

    @initialize(people=st.integers(0, 4), rating=st.booleans())
    def begin(self, *, people: int, rating: bool) -> None:
        """Start from nothing, or from where most of a workshop's day is spent."""
        self.folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.path = Path(self.folder.name) / "workshops.db"
        self.time = datetime(2026, 11, 27, 9, tzinfo=UTC)
        self.store = open_store(self.path)
        workshop = create_workshop(self.context, Details("워크숍"))
        self.id = workshop.id
        self.criteria = [one.id for one in workshop.criteria]
        self.edits = EditHistory(self.context, self.id)
        self.model = Model(Prepared("워크숍"))
        for number in range(people):
            self.add_person(number % 3)
        if rating:
            self.add_recommendations("둘\n셋")
            self.open_next_round()

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()
            self.folder.cleanup()

    @property
    def context(self) -> Context:
        return Context(self.store, now=self.now)

    def now(self) -> datetime:
        self.time += timedelta(seconds=1)
        return self.time

    def refused(self, *kinds: type[UserError]) -> Any:
        if self.model.concluded:
            return pytest.raises(WorkshopConcludedError)
        return pytest.raises(kinds)

    # Prepare

    @rule(title=st.sampled_from(["가", "나", "Third", "=1+1", "🙂"]))
    def rename(self, title: str) -> None:
        def edit(one: Any) -> Any:
            return with_details(one, replace(one.details, title=title))

        if self.model.concluded:
            with self.refused():
                self.edits.edit(edit)
            return
        self.edits.edit(edit)
        self.model.edited(replace(self.model.prepared, title=title))

    @precondition(lambda self: not self.model.concluded)
    @rule(text=st.sampled_from(["하나", "둘\n셋"]))
    def add_recommendations(self, text: str) -> None:
        after = self.edits.edit(lambda one: with_pasted_recommendations(one, text))
        items = tuple(one.id for one in after.recommendations)
        assert len(items) == len(self.model.prepared.items) + len(text.split())
        self.model.edited(replace(self.model.prepared, items=items))

    @precondition(lambda self: not self.model.concluded)
    @rule(group=st.integers(0, 2))
    def add_person(self, group: int) -> None:
        before = self.context.workshop(self.id)
        person = new_participant(before.groups[group], before)
        self.edits.edit(lambda one: with_participant(one, person))
        people = (*self.model.prepared.people, person.id)
        self.model.edited(replace(self.model.prepared, people=people))

    @precondition(lambda self: self.model.prepared.items)
    @rule(which=ANY)
    def delete_recommendation(self, which: int) -> None:
        item = self.an_item(which)
        if self.model.concluded or item in self.model.put_to_vote:
            with self.refused(AlreadyRatedError):
                delete_recommendations(self.context, self.id, [item])
            return
        self.edits.did(delete_recommendations(self.context, self.id, [item]))
        items = tuple(one for one in self.model.prepared.items if one != item)
        self.model.edited(replace(self.model.prepared, items=items))

    @precondition(lambda self: self.model.prepared.people)
    @rule(which=ANY)
    def delete_person(self, which: int) -> None:
        person = self.a_person(which)
        if self.model.concluded or person in self.model.took_part | self.model.was_shown:
            with self.refused(TookPartError, ShownInGroupError):
                delete_participants(self.context, self.id, [person])
            return
        self.edits.did(delete_participants(self.context, self.id, [person]))
        people = tuple(one for one in self.model.prepared.people if one != person)
        self.model.edited(replace(self.model.prepared, people=people))

    @precondition(lambda self: self.model.undo)
    @rule()
    def undo(self) -> None:
        before, after = self.model.undo[-1]
        if self.model.concluded or self.model.would_lose(before):
            with self.refused(RatedSinceError, ShownInGroupError):
                self.edits.undo()
            return
        self.edits.undo()
        self.model.undo.pop()
        self.model.redo.append((before, after))
        self.model.become(before)

    @precondition(lambda self: self.model.redo)
    @rule()
    def redo(self) -> None:
        before, after = self.model.redo[-1]
        if self.model.concluded or self.model.would_lose(after):
            with self.refused(RatedSinceError, ShownInGroupError):
                self.edits.redo()
            return
        self.edits.redo()
        self.model.redo.pop()
        self.model.undo.append((before, after))
        self.model.become(after)

    # Rounds

    @rule()
    def open_next_round(self) -> None:
        prepared = self.model.prepared
        ready = bool(prepared.items and prepared.people)
        if self.model.concluded or not ready or self.model.open_round is not None:
            with self.refused(NotReadyError, RoundNotClosedError):
                open_round(self.context, self.id)
            return
        open_round(self.context, self.id)
        self.model.rounds.append(ARound(prepared.items))

    @precondition(lambda self: self.model.rounds)
    @rule(which=ANY)
    def close(self, which: int) -> None:
        number, this = self.a_round(which)
        if this.state != "open":
            with pytest.raises(RoundNotOpenError):
                close_round(self.context, self.id, self.round_id(number))
            return
        close_round(self.context, self.id, self.round_id(number))
        this.state = "closed"

    @precondition(lambda self: self.model.rounds)
    @rule(which=ANY)
    def reveal(self, which: int) -> None:
        number, this = self.a_round(which)
        if self.model.concluded or this.state == "open":
            with self.refused(RoundNotClosedError):
                reveal_round(self.context, self.id, self.round_id(number))
            return
        reveal_round(self.context, self.id, self.round_id(number))
        this.state, this.shown = "revealed", True

    @precondition(lambda self: self.model.rounds)
    @rule(which=ANY)
    def reopen(self, which: int) -> None:
        number, this = self.a_round(which)
        newest = this is self.model.rounds[-1]
        if self.model.concluded or this.state == "open" or not newest:
            with self.refused(RoundNotClosedError, NotNewestRoundError):
                reopen_round(self.context, self.id, self.round_id(number), "늦은 참여자")
            return
        reopen_round(self.context, self.id, self.round_id(number), "늦은 참여자")
        this.state, this.reopened = "open", this.reopened + 1

    @rule()
    def conclude(self) -> None:
        if self.model.open_round is not None or not self.model.rounds:
            with pytest.raises(RoundNotClosedError):
                conclude_workshop(self.context, self.id)
            return
        conclude_workshop(self.context, self.id)
        self.model.concluded = True

    @precondition(lambda self: self.model.concluded)
    @rule()
    def take_up(self) -> None:
        take_up_again(self.context, self.id)
        self.model.concluded = False

    # Rate

    @precondition(lambda self: self.model.prepared.people and self.model.prepared.items)
    @rule(
        who=ANY,
        what=ANY,
        by=st.integers(0, 1),
        value=VALUES,
        channel=CHANNELS,
        clear=st.integers(0, 4).map(lambda one: one == 0),
        elsewhere=st.booleans(),
    )
    def rate(
        self,
        *,
        who: int,
        what: int,
        by: int,
        value: int | None,
        channel: Channel,
        clear: bool,
        elsewhere: bool,
    ) -> None:
        person, item, criterion = self.a_person(who), self.an_item(what), self.criteria[by]
        answer, replacing = Vote(person, item, criterion, value, clear), OnConflict.REPLACE
        this = self.model.open_round
        if this is None or item not in self.model.rounds[this].items:
            with pytest.raises((RoundNotOpenError, NotInRoundError)):
                cast_votes(self.context, self.id, [answer], channel)
            return
        if elsewhere:  # another program, such as the door for telephones
            with open_store(self.path) as other:
                cast_votes(Context(other, now=self.now), self.id, [answer], channel, replacing)
        else:
            cast_votes(self.context, self.id, [answer], channel, replacing)
        lines = len(self.model.history)
        self.model.rate((this, person, item, criterion), value, clear=clear)
        wrote = len(self.model.history) > lines
        absent = self.model.rounds[this].absent
        came = not clear and person in absent
        absent -= {person} if came else set()
        marks = (Mark.RATINGS, Mark.ROUNDS) if came else (Mark.RATINGS,)
        seen = self.store.changed_outside()
        told = frozenset((self.id, mark) for mark in marks)
        assert seen == (told if wrote and elsewhere else None)

    @precondition(lambda self: self.model.open_round is not None and self.model.prepared.people)
    @rule(who=ANY, what=ANY, text=st.sampled_from(["", "의견", "=1+1\n둘째 줄"]))
    def comment(self, who: int, what: int, text: str) -> None:
        this = self.model.open_round
        assert this is not None
        items = self.model.rounds[this].items
        person, item = self.a_person(who), items[what % len(items)]
        write_comment(self.context, self.id, person, item, text, Channel.KIOSK)
        self.model.comments.pop((this, person, item), None)
        if text:
            self.model.comments[this, person, item] = text
            self.model.rounds[this].absent.discard(person)

    @precondition(lambda self: self.model.open_round is not None and self.model.prepared.people)
    @rule(who=ANY)
    def rate_and_break_off(self, who: int) -> None:
        this = self.model.open_round
        assert this is not None
        person, item = self.a_person(who), self.model.rounds[this].items[0]
        wrong = Vote(person, item, self.criteria[1], 99)
        with pytest.raises(UserError):
            cast_votes(
                self.context,
                self.id,
                [Vote(person, item, self.criteria[0], 1), wrong],
                Channel.ENTRY,
            )

    # The program

    @rule()
    def start_again(self) -> None:
        self.store.close()
        self.store = open_store(self.path)
        self.edits = EditHistory(self.context, self.id)
        self.model.undo.clear()
        self.model.redo.clear()

    @rule(names=st.booleans())
    def carry_to_another_laptop(self, *, names: bool) -> None:
        """Whatever happened so far: the other laptop then has the same, and finds nothing wrong."""
        folder = Path(tempfile.mkdtemp(dir=self.folder.name))
        file, files = folder / "carried.workshop", CarriedFiles()
        carried = pack_workshop(self.context, files, self.id, file, names=names)
        with open_store(folder / "workshops.db") as other:
            there = Context(other)
            assert unpack_workshop(there, files, file).arrival is Arrival.NEW
            assert unpack_workshop(there, files, file).arrival is Arrival.HERE
            with other.reading() as work:
                assert read_carried(work, self.id) == carried
        with open_store(folder / "workshops.db") as other, self.store.reading() as work:
            assert (read_carried(work, self.id) == carried) == names
            if names:
                assert figures_of(Context(other), self.id) == figures_of(self.context, self.id)

    # What always holds

    @invariant()
    def the_file_holds_what_was_acknowledged(self) -> None:
        if not hasattr(self, "store"):
            return
        model = self.model
        workshop = self.context.workshop(self.id)
        found = Prepared(
            workshop.title,
            tuple(one.id for one in workshop.recommendations),
            tuple(one.id for one in workshop.participants),
        )
        assert found == model.prepared
        assert (workshop.concluded_at is not None) == model.concluded
        assert workshop.is_locked == bool(model.rounds)
        assert [(*self.state_of(one), one.absent_ids) for one in workshop.rounds] == [
            (one.state, one.items, one.reopened, one.absent) for one in model.rounds
        ]
        with self.store.reading() as work:
            for number, this in enumerate(workshop.rounds):
                assert {
                    (number, one.participant_id, one.recommendation_id, one.criterion_id): one.value
                    for one in work.ratings.of_round(this.id)
                } == {key: value for key, value in model.answers.items() if key[0] == number}
                lines = [
                    (
                        *(number, one.participant_id, one.recommendation_id, one.criterion_id),
                        *(one.kind, one.value),
                    )
                    for one in work.ratings.history(this.id)
                ]
                people = model.prepared.people  # of who was taken off the list nothing is shown
                assert lines == [
                    one for one in model.history if one[0] == number and one[1] in people
                ]
                assert {
                    (number, one.participant_id, one.recommendation_id): one.text
                    for one in work.comments.of_round(this.id)
                } == {key: text for key, text in model.comments.items() if key[0] == number}
        if workshop.rounds:
            self.progress_counts_the_answers(workshop, len(workshop.rounds) - 1)

    def progress_counts_the_answers(self, workshop: Any, number: int) -> None:
        counted = Counter(key[1] for key in self.model.answers if key[0] == number)
        told = round_progress(self.context, workshop, workshop.rounds[number])
        assert {one.person.id: one.answers for group in told for one in group.people} == {
            person: counted[person] for person in self.model.prepared.people
        }

    def a_person(self, which: int) -> str:
        return self.model.prepared.people[which % len(self.model.prepared.people)]

    def an_item(self, which: int) -> str:
        return self.model.prepared.items[which % len(self.model.prepared.items)]

    def a_round(self, which: int) -> tuple[int, ARound]:
        number = which % len(self.model.rounds)
        return number, self.model.rounds[number]

    def round_id(self, number: int) -> str:
        return self.context.workshop(self.id).rounds[number].id

    @staticmethod
    def state_of(this: Any) -> tuple[str, tuple[str, ...], int]:
        state = "revealed" if this.is_revealed else this.state.value
        return state, this.recommendation_ids, len(this.reopenings)


TestAnyStory = AnyStory.TestCase
EXAMPLES = {"explore": 100}.get(os.environ.get("HYPOTHESIS_PROFILE", ""), 10)
TestAnyStory.settings = settings(max_examples=EXAMPLES, stateful_step_count=60)
