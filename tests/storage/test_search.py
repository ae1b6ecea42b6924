"""Search finds words of any length in titles, places, recommendations and comments."""

import unicodedata
from collections.abc import Callable

import pytest

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
