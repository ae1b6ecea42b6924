"""Words as a round had them are stored once for each distinct version."""

from dataclasses import replace

from workshop_app.domain.preparation import with_criteria, with_recommendation
from workshop_app.domain.progression import with_round_closed, with_round_opened
from workshop_app.domain.scale import scale_of
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.sqlite.engine import raw
from workshop_app.storage.sqlite.store import SqliteStore


def count(store: SqliteStore, table: str) -> int:
    with store.reading() as work:
        return raw(work.connection).execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def counts(store: SqliteStore) -> tuple[int, int]:
    return count(store, "recommendation_wording"), count(store, "criterion_wording")


def keep(store: SqliteStore, workshop: Workshop) -> Workshop:
    with store.writing() as work:
        work.workshops.save(workshop)
        work.commit()
    with store.reading() as work:
        assert work.workshops.get(workshop.id) == workshop
    return workshop


def next_round(workshop: Workshop) -> Workshop:
    closed = with_round_closed(workshop, workshop.rounds[-1].id, workshop.created_at)
    ids = [item.id for item in workshop.recommendations]
    return with_round_opened(closed, ids, workshop.created_at)


def test_rounds_with_the_same_words_share_them(store: SqliteStore, rated: Workshop) -> None:
    assert counts(store) == (3, 2)
    keep(store, next_round(rated))
    assert counts(store) == (3, 2)


def test_a_changed_word_or_label_is_a_version_of_its_own_and_the_round_keeps_the_old_one(
    store: SqliteStore, rated: Workshop
) -> None:
    item, by = rated.recommendations[0], rated.criteria[0]
    words = rated.rated_in(rated.rounds[0]), rated.criteria_of(rated.rounds[0])
    changed = with_recommendation(rated, replace(item, text=LocalText("고친 글", "Amended")))
    scale = scale_of(by.scale.low, by.scale.high, {1: LocalText("나쁨", "Bad")})
    changed = with_criteria(changed, (replace(by, scale=scale), *rated.criteria[1:]))
    keep(store, changed)
    assert counts(store) == (3, 2)  # only what a round was opened with
    opened = keep(store, next_round(changed))
    assert counts(store) == (4, 3)
    with store.reading() as work:
        found = work.workshops.get(rated.id)
    first, _, third = found.rounds
    assert (found.rated_in(first), found.criteria_of(first)) == words
    assert found.rated_in(third) == opened.recommendations
    assert found.criteria_of(third)[0].scale == scale
