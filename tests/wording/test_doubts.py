"""What cannot be right in a file is said where it is, once, and never whose it is."""

import re

import pytest

from workshop_app.domain.doubts import Doubt, DoubtKind
from workshop_app.domain.text import LocalText
from workshop_app.wording.doubts import doubt_lines
from workshop_app.wording.language import speaking


@pytest.mark.parametrize("kind", list(DoubtKind))
def test_every_kind_of_doubt_is_said_in_both_languages(kind: DoubtKind) -> None:
    doubt = Doubt(kind, "회의", 2, "R1", LocalText("중요도", "Importance"), "rating", proven=True)
    with speaking("en"):
        (english,) = doubt_lines([doubt])
    with speaking("ko"):
        (korean,) = doubt_lines([doubt])
    assert english.startswith("회의 · round 2 · R1 · Importance: ")
    assert english.endswith("; its history proves what is right")
    assert "중요도" in korean
    assert re.search("[가-힣]", korean.partition(": ")[2])
    assert not re.search("[{}]", english + korean)


def test_a_doubt_without_a_place_says_what_is_wrong_and_that_nothing_proves_it() -> None:
    with speaking("en"):
        (line,) = doubt_lines([Doubt(DoubtKind.ORPHAN, table="comment")])
    assert line == "an entry belongs to nothing (comment); nothing proves what is right"


def test_what_recurs_is_said_once_and_of_many_places_only_the_first() -> None:
    many = [Doubt(DoubtKind.OFF_SCALE, "W", number) for number in range(1, 16)]
    with speaking("en"):
        lines = doubt_lines([many[0], *many])
    assert lines[0].endswith("× 2")
    assert len(lines) == 13
    assert lines[-1] == "and in further places: 3"
