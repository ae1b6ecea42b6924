"""Every table and every statement of the repositories can be said to PostgreSQL, too.

No server is needed: what runs on SQLite here is compiled once more for the other dialect, which
refuses what it does not know.
"""

from collections.abc import Generator
from datetime import timedelta

import pytest
from sqlalchemy import ClauseElement, Connection, Engine, event
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from workshop_app.domain.participants import Anonymity
from workshop_app.domain.phones import PhoneLink
from workshop_app.domain.preparation import without_participants, without_recommendations
from workshop_app.domain.progression import with_absence
from workshop_app.domain.rounds import Channel, Comment, HeldAnswer, Rating
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.preparing import duplicate_workshop, strengthen_anonymity
from workshop_app.services.sample import make_sample
from workshop_app.storage.cards import (
    ANSWERS,
    ASKED,
    COMMENTS,
    CRITERIA,
    GROUPS,
    RECOMMENDATIONS,
    ROUNDS,
    WORKSHOPS,
)
from workshop_app.storage.sqlite.store import SqliteStore
from workshop_app.storage.statements import EVERY
from workshop_app.storage.tables import metadata

DIALECT = postgresql.dialect()


@pytest.fixture
def said() -> Generator[dict[str, ClauseElement]]:
    """Every statement that is not plain text, by its SQL."""
    heard: dict[str, ClauseElement] = {}

    def hear(_connection: Connection, statement: object, *_rest: object) -> None:
        if isinstance(statement, ClauseElement):
            heard[str(statement)] = statement

    event.listen(Engine, "before_execute", hear)
    yield heard
    event.remove(Engine, "before_execute", hear)


def live_through_everything(store: SqliteStore, rated: Workshop) -> None:
    """Have each repository do all it can."""
    context = Context(store)
    this, who = rated.rounds[1], rated.participants[0]
    item, by, at = rated.recommendations[0], rated.criteria[0], rated.created_at
    place = (this.id, who.id, item.id)
    rating = Rating(*place, by.id, 1, Channel.ENTRY, at)
    held = HeldAnswer(*place, by.id, Channel.PAPER, at)
    with store.writing() as work:
        last = [rated.participants[-1].id]
        work.workshops.save(with_absence(rated, this.id, last, absent=True))
        work.ratings.put(rating)
        work.ratings.put(Rating(this.id, last[0], item.id, by.id, 1, Channel.ENTRY, at))
        work.ratings.clear(rating)
        for text in ("하나", "둘", ""):
            work.comments.put(Comment(*place, text, Channel.ENTRY, at))
            at += timedelta(minutes=6)
        work.told.keep(this.id)
        work.told.drop(this.id)
        for one in (held, HeldAnswer(*place, None, Channel.PAPER, at, text="글")):
            work.held.put(one)
            work.held.drop(one)
        work.phones.put(this.id, PhoneLink(who.id, "hash"))
        work.settings.put("name", "value")
        work.workshops.save(without_participants(rated, [who.id]))
        work.workshops.save(without_recommendations(rated, []))
        work.workshops.trash(rated.id, at)
        work.workshops.restore(rated.id)
        work.commit()
    read_everything(store, rated)
    duplicate_workshop(context, rated.id, "다시")
    make_sample(context)
    strengthen_anonymity(context, rated.id, Anonymity.ANONYMOUS)
    with store.writing() as work:
        work.workshops.trash(rated.id, at)
        assert work.workshops.trashed()
        work.workshops.purge(at + timedelta(days=1))
        work.commit()


def read_everything(store: SqliteStore, rated: Workshop) -> None:
    this, who = rated.rounds[1], rated.participants[0]
    with store.reading() as work:
        assert work.workshops.get(rated.id)
        assert work.workshops.search("예산 missing") == [rated.id]
        work.ratings.of_round(this.id)
        work.ratings.of_ballot(this.id, who.id)
        work.ratings.recusals(this.id)
        work.ratings.history(this.id)
        work.ratings.progress(this.id)
        work.ratings.count(
            round_id=this.id, recommendation_id=rated.recommendations[0].id, person_id=who.id
        )
        work.comments.of_round(this.id)
        work.comments.of_ballot(this.id, who.id)
        work.comments.history(this.id)
        work.held.of_round(this.id)
        work.told.of_round(this.id)
        work.decisions.of_workshop(rated.id)
        work.consents.of_workshop(rated.id)
        work.phones.of_round(this.id)
        work.settings.get("name")
        work.marks()


def test_every_table_and_index_compiles() -> None:
    for table in metadata.sorted_tables:
        sql = str(CreateTable(table).compile(dialect=DIALECT))
        assert "CREATE TABLE" in sql
        assert "IN (0, 1)" not in sql
        for index in table.indexes:
            assert "CREATE INDEX" in str(CreateIndex(index).compile(dialect=DIALECT))


def test_every_statement_of_the_repositories_compiles(
    said: dict[str, ClauseElement], store: SqliteStore, rated: Workshop
) -> None:
    live_through_everything(store, rated)
    heard = [*said.values(), *(one.clause for one in EVERY)]
    compiled = [str(one.compile(dialect=DIALECT)) for one in heard]
    assert len(compiled) > 100
    for name in metadata.tables:
        assert any(f"INSERT INTO {name} " in sql for sql in compiled), name
        assert any(f"FROM {name}" in sql or f"JOIN {name}" in sql for sql in compiled), name


@pytest.mark.parametrize(
    "sql", [WORKSHOPS, ROUNDS, GROUPS, RECOMMENDATIONS, CRITERIA, ASKED, COMMENTS, ANSWERS]
)
def test_the_plain_sql_of_the_cards_compares_booleans_with_no_numbers(sql: str) -> None:
    for column in ("removed", "observer", "is_sample"):
        assert f"{column} =" not in sql
        assert f"{column} <>" not in sql
