"""Search finds words of any length in titles, places, recommendations and comments."""

import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest

from workshop_app.domain.progression import with_round_reopened
from workshop_app.domain.rounds import Channel, Comment
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.sqlite.store import SqliteStore


@pytest.mark.parametrize(
    "words",
    [
        "예산",
        "산",
        "예산이",
        "missing",
        "MISSING",
        "세종",
        "워크숍 예산",
        "오픈소스",
        "open SOURCE",
        "recommendation 3",
        unicodedata.normalize("NFD", "예산"),
        "",
    ],
)
def test_each_word_is_found_somewhere(store: SqliteStore, rated: Workshop, words: str) -> None:
    with store.reading() as work:
        assert work.workshops.search(words) == [rated.id]


@pytest.mark.parametrize("words", ["없는말", "예산 없는말", "%", "_", "산예", "이름industry1"])
def test_what_is_nowhere_is_not_found(store: SqliteStore, rated: Workshop, words: str) -> None:
    with store.reading() as work:
        assert work.workshops.search(words) == []


def test_a_character_that_search_languages_use_is_only_a_character(
    store: SqliteStore, rated: Workshop, make_workshop: Callable[..., Workshop]
) -> None:
    odd = make_workshop("""50% "a_b" OR * 'x' İstanbul STRASSE""")
    with store.writing() as work:
        work.workshops.add(odd)
        work.commit()
    with store.reading() as work:
        for words in ("%", "_", '"a', "*", "'x'", "OR", "straße", "i̇stanbul"):
            assert work.workshops.search(words) == [odd.id], words


def test_a_changed_comment_is_found_by_its_new_words_only(
    store: SqliteStore, rated: Workshop
) -> None:
    comment = Comment(
        rated.rounds[0].id,
        rated.participants[0].id,
        rated.recommendations[0].id,
        "Données",
        Channel.KIOSK,
        rated.created_at,
    )
    with store.writing() as work:
        work.comments.put(comment)
        work.commit()
    with store.reading() as work:
        assert work.workshops.search("DONNÉES") == [rated.id]
        assert work.workshops.search("예산") == []


def test_words_of_a_round_that_is_open_are_not_found(store: SqliteStore, rated: Workshop) -> None:
    place = rated.participants[0].id, rated.recommendations[0].id
    comment = Comment(rated.rounds[1].id, *place, "비밀스러운", Channel.KIOSK, rated.created_at)
    with store.writing() as work:
        work.comments.put(comment)
        work.commit()
    with store.reading() as work:
        assert work.workshops.search("비밀스러운") == []
        assert work.workshops.search("예산") == [rated.id], "the round before is revealed"


def test_words_of_a_reopened_round_are_not_found_until_it_is_revealed_again(
    store: SqliteStore, rated: Workshop
) -> None:
    alone = replace(rated, rounds=rated.rounds[:1])
    again = with_round_reopened(alone, alone.rounds[0].id, "늦음", rated.created_at)
    with store.writing() as work:
        work.workshops.save(replace(rated, rounds=(*again.rounds, *rated.rounds[1:])))
        work.commit()
    with store.reading() as work:
        assert work.workshops.search("예산") == []


def test_of_comments_held_back_the_words_that_were_shown_are_found(
    store: SqliteStore, rated: Workshop
) -> None:
    first = rated.rounds[0]
    place = first.id, rated.participants[0].id, rated.recommendations[0].id
    with store.writing() as work:
        work.told.keep(first.id)
        work.comments.put(Comment(*place, "늦은 말", Channel.KIOSK, rated.created_at))
        held = replace(first, late_held=True)
        work.workshops.save(replace(rated, rounds=(held, *rated.rounds[1:])))
        work.commit()
    with store.reading() as work:
        assert work.workshops.search("예산 missing") == [rated.id]
        assert work.workshops.search("늦은") == []
