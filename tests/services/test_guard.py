"""That a guarded ballot is up is kept in the file, for a program that is killed meanwhile."""

import sqlite3
from contextlib import closing

import pytest

from workshop_app.services.context import Context
from workshop_app.services.guard import (
    NOTE,
    ballot_guarded,
    ballot_left_up,
    note_ballot,
    note_ballot_left,
)
from workshop_app.services.pin import forget_pin, set_pin
from workshop_app.storage.sqlite.opening import open_store
from workshop_app.storage.sqlite.peek import peek_cards


class PlainHasher:
    """A hasher that hashes nothing."""

    def hash(self, secret: str) -> str:
        return secret

    def verify(self, hashed: str, secret: str) -> bool:
        return hashed == secret


def noted(context: Context) -> str:
    with context.store.reading() as work:
        return work.settings.get(NOTE)


def test_a_guarded_ballot_is_kept_until_it_is_left(context: Context) -> None:
    set_pin(context, PlainHasher(), "2468")
    note_ballot(context, "w1")
    assert ballot_left_up(context) == "w1"
    note_ballot_left(context)
    note_ballot_left(context)
    assert ballot_left_up(context) == ""


def test_a_ballot_without_a_pin_is_not_kept(context: Context) -> None:
    note_ballot(context, "w1")
    assert (noted(context), ballot_left_up(context)) == ("", "")


@pytest.mark.expects_log("PIN was removed")
def test_a_pin_that_was_forgotten_guards_nothing_later_on(context: Context) -> None:
    set_pin(context, PlainHasher(), "2468")
    note_ballot(context, "w1")
    forget_pin(context)
    assert ballot_left_up(context) == ""
    set_pin(context, PlainHasher(), "1357")
    assert ballot_left_up(context) == ""


def test_a_note_that_guards_nothing_troubles_no_start_of_a_busy_file(context: Context) -> None:
    set_pin(context, PlainHasher(), "2468")
    note_ballot(context, "w1")
    set_pin(context, PlainHasher(), "", "2468")
    with closing(sqlite3.connect(context.store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert ballot_left_up(context) == ""


def test_a_file_for_review_only_is_not_guarded(context: Context) -> None:
    set_pin(context, PlainHasher(), "2468")
    note_ballot(context, "w1")
    with open_store(context.store.path, read_only=True) as store:
        assert ballot_left_up(Context(store)) == ""


def test_the_first_paint_lists_no_workshops_while_a_ballot_is_guarded(
    context: Context, make_workshop: object
) -> None:
    workshop = make_workshop()  # type: ignore[operator]
    assert len(peek_cards(context.store.path)) == 1
    set_pin(context, PlainHasher(), "2468")
    note_ballot(context, workshop.id)
    assert peek_cards(context.store.path) == []
    note_ballot_left(context)
    assert len(peek_cards(context.store.path)) == 1


def test_the_settings_alone_tell_whose_ballot_was_up() -> None:
    assert ballot_guarded({}) == ""
    assert ballot_guarded({NOTE: "w1", "pin.hash": ""}) == ""
    assert ballot_guarded({NOTE: "w1", "pin.hash": "x"}) == "w1"
