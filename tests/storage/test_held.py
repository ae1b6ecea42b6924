"""What another channel brought is held for the facilitator; comments keep their history."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from workshop_app.domain.errors import NotInRoundError
from workshop_app.domain.preparation import without_participants
from workshop_app.domain.rounds import Channel, Comment, HeldAnswer
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.sqlite.store import SqliteStore


def an_answer(workshop: Workshop) -> HeldAnswer:
    this, who = workshop.rounds[1], workshop.participants[0]
    item, by = workshop.recommendations[0].id, workshop.criteria[0].id
    at = workshop.created_at
    return HeldAnswer(this.id, who.id, item, by, Channel.PAPER, at, 2, revision=3)


def held(store: SqliteStore, workshop: Workshop) -> list[HeldAnswer]:
    with store.reading() as work:
        return work.held.of_round(workshop.rounds[1].id)


def test_what_is_held_is_one_a_place_and_channel_and_comes_back_whole(
    store: SqliteStore, rated: Workshop
) -> None:
    paper = an_answer(rated)
    phone = replace(paper, channel=Channel.PHONE, value=None, recused=True, revision=0)
    comment = replace(paper, criterion_id=None, value=None, text="다른 의견", held_at=paper.held_at)
    newer = replace(paper, value=None, revision=4, held_at=paper.held_at + timedelta(minutes=1))
    with store.writing() as work:
        for one in (paper, phone, comment, newer):
            work.held.put(one)
        work.commit()
    assert held(store, rated) == [phone, newer, comment]
    with store.reading() as work:
        assert work.held.of_round(rated.rounds[0].id) == []
        assert work.held.of_round("nothing") == []
    with store.writing() as work:
        work.held.drop(phone)
        work.held.drop(comment)
        work.held.drop(comment)
        work.commit()
    assert held(store, rated) == [newer]


def test_what_is_held_of_somebody_taken_off_the_list_is_not_shown(
    store: SqliteStore, rated: Workshop
) -> None:
    one = an_answer(rated)
    with store.writing() as work:
        work.held.put(one)
        work.held.put(replace(one, criterion_id=None, value=None, text="글"))
        work.workshops.save(without_participants(rated, [one.participant_id]))
        work.commit()
    assert held(store, rated) == []
    with store.writing() as work:
        work.workshops.save(rated)
        work.commit()
    assert len(held(store, rated)) == 2


def test_nothing_is_held_for_a_place_that_is_not_in_the_round(
    store: SqliteStore, rated: Workshop
) -> None:
    with store.writing() as work, pytest.raises(NotInRoundError):
        work.held.put(replace(an_answer(rated), criterion_id="nothing"))


class TestHistoryOfComments:
    """Each is a line, but what one channel brings within ten minutes."""

    @staticmethod
    def put(store: SqliteStore, workshop: Workshop, *said: tuple[str, int, Channel]) -> None:
        this, who = workshop.rounds[1], workshop.participants[0]
        with store.writing() as work:
            for text, minute, channel in said:
                at = workshop.created_at + timedelta(minutes=minute)
                item = workshop.recommendations[0].id
                work.comments.put(Comment(this.id, who.id, item, text, channel, at))
            work.commit()

    @staticmethod
    def lines(store: SqliteStore, workshop: Workshop) -> list[tuple[str, Channel, datetime]]:
        with store.reading() as work:
            history = work.comments.history(workshop.rounds[1].id)
        assert {one.recommendation_id for one in history} <= {workshop.recommendations[0].id}
        return [(one.text, one.channel, one.changed_at) for one in history]

    def test_what_is_typed_at_one_go_is_one_line(self, store: SqliteStore, rated: Workshop) -> None:
        kiosk = Channel.KIOSK
        self.put(store, rated, ("예", 0, kiosk), ("예산", 1, kiosk), ("예산이 적다", 11, kiosk))
        at = rated.created_at + timedelta(minutes=11)
        assert self.lines(store, rated) == [("예산이 적다", kiosk, at)]

    def test_later_or_by_another_channel_is_a_line_of_its_own(
        self, store: SqliteStore, rated: Workshop
    ) -> None:
        kiosk, entry = Channel.KIOSK, Channel.ENTRY
        said = [("하나", 0, kiosk), ("둘", 11, kiosk), ("셋", 12, entry), ("", 13, kiosk)]
        self.put(store, rated, *said, ("", 14, entry))
        lines = self.lines(store, rated)
        assert [(text, channel) for text, channel, _ in lines] == [
            (text, channel) for text, _, channel in said
        ]

    def test_a_round_that_is_not_there_has_no_history(
        self, store: SqliteStore, rated: Workshop
    ) -> None:
        with store.reading() as work:
            assert work.comments.history("nothing") == []

    def test_lines_are_numbered_along_with_those_of_ratings(
        self, store: SqliteStore, rated: Workshop
    ) -> None:
        self.put(store, rated, ("하나", 0, Channel.KIOSK))
        with store.writing() as work:
            one = work.ratings.of_ballot(rated.rounds[1].id, rated.participants[0].id)[0]
            work.ratings.put(replace(one, value=1))
            work.commit()
        self.put(store, rated, ("둘", 30, Channel.KIOSK))
        assert [text for text, _, _ in self.lines(store, rated)] == ["하나", "둘"]
