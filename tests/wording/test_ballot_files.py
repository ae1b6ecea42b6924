"""What a ballot file says, in one language or in both."""

from collections.abc import Callable

import pytest

from workshop_app.domain.participants import Anonymity
from workshop_app.domain.text import LocalText
from workshop_app.wording import ballot_files as words
from workshop_app.wording.language import speaking

SAID: dict[Callable[[], str], tuple[str, str]] = {
    words.abstain_word: ("Don't know", "잘 모름(판단 유보)"),
    words.recuse_word: ("I have an interest in this and do not rate it", "이해관계"),
    words.sheet_word: ("Ballot", "평가지"),
    words.choices_word: ("Possible answers", "답"),
    words.code_word: ("Your code", "코드"),
    words.name_word: ("Your name", "이름"),
    words.number_head: ("No.", "번호"),
    words.item_head: ("Recommendation", "권고안"),
    words.comment_head: ("Comment (optional)", "의견"),
    words.wrong_answer: ("Choose an answer from the list, or type its number.", "목록"),
    words.long_comment: ("A comment has at most 5,000 characters.", "5,000"),
    lambda: words.file_word(2): ("Ballot round 2", "2"),
    lambda: words.round_word(2): ("Round 2", "2라운드"),
}


@pytest.mark.parametrize(("word", "said"), SAID.items())
def test_a_word_is_said_in_the_language_of_the_file(
    word: Callable[[], str], said: tuple[str, str]
) -> None:
    english, korean = said
    assert words.said_in(word, ("en",)) == english
    with_korean = words.said_in(word, ("ko",))
    assert korean in with_korean
    assert words.said_in(word, ("ko", "en")) == f"{with_korean} / {english}"


def test_what_is_the_same_in_both_languages_stands_once() -> None:
    assert words.said_in(lambda: "5,000", ("ko", "en")) == "5,000"
    assert words.in_languages(LocalText("같음", "같음"), ("ko", "en")) == "같음"
    assert words.in_languages(LocalText("가", "A"), ("ko", "en"), "\n") == "가\nA"


def test_a_blank_file_asks_for_the_code_first_and_every_one_says_what_is_kept() -> None:
    own, blank = (
        [line() for line in words.instructions(Anonymity.CODE, blank=blank)]
        for blank in (False, True)
    )
    assert blank[0].startswith("Write your code")
    assert blank[1:] == own
    with speaking("ko"):
        assert [line() for line in words.instructions(Anonymity.CODE, blank=False)] != own
