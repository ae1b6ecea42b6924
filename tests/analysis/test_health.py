"""Item health: what is said while a round is open, without a word on how anything was rated."""

from collections.abc import Callable

import pytest

from workshop_app.analysis.health import ItemHealth, asks_what_is_meant, round_health
from workshop_app.analysis.panel import Panel

MakePanel = Callable[..., Panel]


def test_many_abstentions_and_questions_of_meaning_are_counted(panel: MakePanel) -> None:
    room = panel({"g": [[5, None], [4, None], [3, 2], [None, 1], ["", 4], [2, 5]]})
    comments = {"R2": ["What does 'specialised' mean here?", "좋습니다"]}
    first, second = round_health(room, comments).items
    assert first == ItemHealth("R1", 6, 5, 1, many_abstentions=False, asks_meaning=0)
    assert second == ItemHealth("R2", 6, 6, 2, many_abstentions=True, asks_meaning=1)


def test_people_who_give_one_answer_to_everything_are_counted(panel: MakePanel) -> None:
    room = panel({"g": [[3] * 6, [3] * 4 + [None, ""], [3, 3, 3, 3, 3, 4], [5] * 5 + [""]]})
    assert round_health(room, {}).straight_liners == 2


@pytest.mark.parametrize(
    "comment",
    [
        "무슨 뜻인지 모르겠습니다",
        "표현이 모호합니다",
        "이해하기 어렵습니다",
        "The scope is unclear.",
        "I don't understand the second part",
        "What is meant by platform?",
    ],
)
def test_a_comment_that_asks_what_is_meant_is_found(comment: str) -> None:
    assert asks_what_is_meant(comment)


@pytest.mark.parametrize("comment", ["매우 중요합니다", "I agree", "예산이 필요하다", "Who pays?"])
def test_another_comment_is_not(comment: str) -> None:
    assert not asks_what_is_meant(comment)
