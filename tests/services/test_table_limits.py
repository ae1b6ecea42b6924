"""Every limit of a table has its sentence, and what names multiply to is limited too."""

from pathlib import Path

import pytest

from workshop_app.domain.text import Language
from workshop_app.services.analysing_words import limit_name, table_sentence
from workshop_app.services.table_limits import MOST, Limit, TableTooLargeError, check_names, refuse
from workshop_app.wording.language import speaking

HERE = Path("ratings.csv")


@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_limit_is_named_in_its_sentence_with_its_number(language: Language) -> None:
    with speaking(language):
        said = {limit: table_sentence(refuse(HERE, limit)) for limit in Limit}
        names = {limit_name(limit) for limit in Limit}
    assert len(names) == len(said) == len(MOST)
    for limit, sentence in said.items():
        assert f"{MOST[limit]:,}" in sentence
        assert str(HERE) in sentence


@pytest.mark.parametrize(
    ("people", "groups", "items", "rounds", "limit"),
    [
        (100_001, 1, 1, 1, Limit.PARTICIPANTS),
        (61, 61, 1, 1, Limit.GROUPS),
        (1, 1, 501, 1, Limit.RECOMMENDATIONS),
        (1, 1, 1, 51, Limit.ROUNDS),
        (5_000, 1, 401, 1, Limit.PLACES),
        (60, 60, 57, 2, Limit.COMPARISONS),
    ],
)
def test_names_beyond_a_limit_are_refused(
    people: int, groups: int, items: int, rounds: int, limit: Limit
) -> None:
    with pytest.raises(TableTooLargeError) as caught:
        check_names(HERE, people=people, groups=groups, items=items, criteria=0, rounds=rounds)
    assert caught.value.parameters["limit"] is limit


@pytest.mark.parametrize(
    ("people", "groups", "items", "rounds"),
    [(1_000, 8, 200, 2), (5_000, 8, 200, 1), (60, 60, 56, 2)],
)
def test_large_meetings_are_within_the_limits(
    people: int, groups: int, items: int, rounds: int
) -> None:
    check_names(HERE, people=people, groups=groups, items=items, criteria=1, rounds=rounds)
