"""A table is analysed on the scale that was named."""

import pytest

from workshop_app.services.analysing import ScaleUnknownError, TableScale


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("1-9", 1, 9),
        ("0..10", 0, 10),
        (" -1 - 1 ", -1, 1),
        ("1~7", 1, 7),
        ("-2..+2", -2, 2),
        ("−5 – +5", -5, 5),
        ("-100--90", -100, -90),
    ],
)
def test_a_scale_is_read_however_its_ends_are_joined(text: str, low: int, high: int) -> None:
    assert TableScale.parse(text) == TableScale(low, high, {})


def test_agreement_is_a_scale_of_three_words() -> None:
    scale = TableScale.parse(" Agreement ")
    assert (scale.low, scale.high) == (1, 3)
    assert [scale.words[word] for word in ("disagree", "pass", "찬성")] == [1, 2, 3]


@pytest.mark.parametrize("text", ["", "five", "1-", "5-1", "3-3", "0-11", "-101--99", "101-103"])
def test_a_scale_that_is_none_is_refused_as_it_was_typed(text: str) -> None:
    with pytest.raises(ScaleUnknownError) as refused:
        TableScale.parse(text)
    assert refused.value.parameters == {"scale": text}
