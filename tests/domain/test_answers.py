import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.answers import (
    WORDS,
    Door,
    NotRated,
    Reason,
    Unreadable,
    answer_key,
    is_others_word,
    points_of,
    read_answer,
)
from workshop_app.domain.scale import Scale, ScaleKind, ScaleLabels, make_scale, scale_of
from workshop_app.domain.text import LocalText

FIVE = make_scale(ScaleKind.FIVE, ScaleLabels.IMPORTANCE)
BARE = make_scale(ScaleKind.NINE)
AGREEMENT = make_scale(ScaleKind.AGREEMENT)
FROM_ZERO, AROUND_ZERO = scale_of(0, 10), scale_of(-2, 2)
doors = st.sampled_from(Door)
scales = st.sampled_from([FIVE, BARE, AGREEMENT, FROM_ZERO, AROUND_ZERO])
invisible = st.sampled_from(["", "\u200b", "\ufeff", " ", "\u3000", "\u00a0", "\u2060", "\t"])


def wide(text: str) -> str:
    """Return `text` in full width, as a Korean or Japanese keyboard may write it."""
    return "".join(chr(ord(one) + 0xFEE0) if "!" <= one <= "~" else one for one in text)


@st.composite
def dressed(draw: st.DrawFn, text: str) -> str:
    """Return `text` as somebody may write it: case, width, composition, white space, invisible."""
    form = draw(st.sampled_from([str, str.upper, str.title, wide]))
    said = unicodedata.normalize(draw(st.sampled_from(["NFC", "NFD"])), form(text))
    return draw(invisible) + said + draw(invisible)


@pytest.mark.parametrize("door", Door)
@pytest.mark.parametrize(
    "text",
    [
        "4",
        "４",
        " 4 ",
        "4.0",
        "4,0",
        "+4",
        "4점",
        "4 점",
        "4 points",
        "④",
        "4\u200b",
        "4 - important",
        "4: 중요함",
        "4. Important",
        "4 (pretty important)",
        "4 important",
        "important",
        "중요함",
        "IMPORTANT",
        "중요 함",
        "“Important”",
    ],
)
def test_a_point_is_read_however_it_is_written(text: str, door: Door) -> None:
    assert read_answer(text, FIVE, door) == 4


@pytest.mark.parametrize("door", Door)
@pytest.mark.parametrize(
    "text",
    [
        "-",
        "–",
        "—",
        "−",
        "－",
        "‐",
        "모름",
        "판단유보",
        "판단 유보",
        "abstention",
        "Abstain",
        "dk",
        "don't know",
        "don’t know",
        "Don`t know.",
        "can't judge",
        "(abstained)",
        "9 = don't know",
    ],
)
def test_an_abstention_is_read_in_either_language(text: str, door: Door) -> None:
    assert read_answer(text, FIVE, door) is NotRated.ABSTAINED


@pytest.mark.parametrize("text", ["x", "X", "ｘ", "recused", "회피", "이해관계 회피", "기피"])
def test_a_recusal_is_read_in_either_language(text: str) -> None:
    assert read_answer(text, FIVE, Door.FILE) is NotRated.RECUSED


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "\u3000",
        "\u200b",
        "NA",
        "N/A",
        "#N/A",
        "n.a.",
        "NaN",
        "해당없음",
        "해당 없음",
        "무응답",
        "No answer",
        ".",
        "..",
        "…",
    ],
)
def test_no_answer_is_not_an_abstention(text: str) -> None:
    assert read_answer(text, FIVE, Door.FILE) is NotRated.NO_ANSWER


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("6", Reason.OFF_SCALE),
        ("-1", Reason.OFF_SCALE),
        ("7 - important", Reason.OFF_SCALE),
        ("99", Reason.MISSING_CODE),
        ("-99", Reason.MISSING_CODE),
        ("4.5", Reason.NOT_WHOLE),
        ("4 - 모름", Reason.CONTRADICTS),
        ("2 - very important", Reason.CONTRADICTS),
        ("99999999999999999999", Reason.UNKNOWN),
        ("=1+1", Reason.UNKNOWN),
        ("3-4", Reason.UNKNOWN),
        ("4/5", Reason.UNKNOWN),
        ("5%", Reason.UNKNOWN),
        ("3 years", Reason.UNKNOWN),
        ("매우", Reason.UNKNOWN),
        ("?", Reason.UNKNOWN),
        ("-.", Reason.UNKNOWN),
    ],
)
def test_what_is_no_answer_is_told_with_its_reason(text: str, reason: Reason) -> None:
    for door in Door:
        assert read_answer(text, FIVE, door) == Unreadable(reason)


@pytest.mark.parametrize("text", ["0", "０", "0.0", "0점"])
def test_a_zero_that_is_no_point_abstains_where_it_is_typed_and_is_asked_in_a_file(
    text: str,
) -> None:
    assert read_answer(text, FIVE, Door.TYPED) is NotRated.ABSTAINED
    assert read_answer(text, FIVE, Door.FILE) == Unreadable(Reason.MISSING_CODE)


@pytest.mark.parametrize("door", Door)
def test_a_zero_on_the_scale_is_a_point_at_every_door(door: Door) -> None:
    for scale in (FROM_ZERO, AROUND_ZERO):
        assert read_answer("0", scale, door) == 0
        assert read_answer("-", scale, door) is NotRated.ABSTAINED
    assert read_answer("10", FROM_ZERO, door) == 10


@pytest.mark.parametrize("text", ["-2", "−2", "－2", "–2", "- 2", "-2.0", "-2점", "-2 - because"])
def test_a_point_below_zero_is_read_with_any_dash(text: str) -> None:
    assert read_answer(text, AROUND_ZERO, Door.FILE) == -2


def test_a_label_of_two_points_names_none() -> None:
    scale = scale_of(1, 3, {1: LocalText("", "Yes"), 3: LocalText("", "yes!")})
    assert read_answer("yes", scale, Door.FILE) == Unreadable(Reason.UNKNOWN)


def test_the_scale_s_own_words_go_before_those_of_all_scales() -> None:
    scale = scale_of(1, 2, {1: LocalText("모름", "Don't know"), 2: LocalText("앎", "Known")})
    assert read_answer("don’t know", scale, Door.FILE) == 1


def test_the_words_of_other_programs_name_the_middle_of_agreement_alone() -> None:
    for word, value in (("Pass", 2), ("neutral", 2), ("찬성", 3), ("disagree", 1)):
        assert read_answer(word, AGREEMENT, Door.FILE) == value
    assert read_answer("pass", BARE, Door.FILE) == Unreadable(Reason.UNKNOWN)


@given(st.text(), scales)
def test_any_text_is_read_and_the_doors_differ_for_a_zero_alone(text: str, scale: Scale) -> None:
    typed, found = (read_answer(text, scale, door) for door in (Door.TYPED, Door.FILE))
    if isinstance(typed, int):
        assert scale.accepts(typed)
    assert typed == found or (
        typed is NotRated.ABSTAINED and found == Unreadable(Reason.MISSING_CODE)
    )


@given(st.data(), st.sampled_from(sorted(WORDS)), scales, doors)
def test_a_word_means_the_same_in_any_dress(
    data: st.DataObject, word: str, scale: Scale, door: Door
) -> None:
    assert read_answer(data.draw(dressed(word)), scale, door) is WORDS[word]


@given(st.data(), scales, doors)
def test_each_point_is_read_back_by_number_and_by_label(
    data: st.DataObject, scale: Scale, door: Door
) -> None:
    point = data.draw(st.sampled_from(scale.points))
    forms = [str(point.value), f"{point.value}점", f"{point.value}.00", f"{point.value} - because"]
    forms += [text for text in (point.label.ko, point.label.en) if text]
    written = data.draw(dressed(data.draw(st.sampled_from(forms))))
    assert read_answer(written, scale, door) == point.value


@pytest.mark.parametrize(
    "text",
    ["(4)", "[4]", "4.", "4)", "Very much so (4)", "중요함: 4점", "Important - 4", "( 4점 )"],
)
def test_a_point_in_brackets_or_after_its_words_is_read(text: str) -> None:
    assert read_answer(text, FIVE, Door.FILE) == 4


def test_words_and_a_point_that_differ_are_told() -> None:
    assert read_answer("Very important (2)", FIVE, Door.FILE) == Unreadable(Reason.CONTRADICTS)
    assert read_answer("3 (2)", FIVE, Door.FILE) == Unreadable(Reason.UNKNOWN)


BARE_FIVE, BARE_SEVEN = scale_of(1, 5), scale_of(1, 7)


@pytest.mark.parametrize("door", Door)
@pytest.mark.parametrize(
    ("text", "scale", "point"),
    [
        ("매우 그렇다", BARE_FIVE, 5),
        ("전혀 그렇지 않다", BARE_FIVE, 1),
        ("Strongly agree", BARE_FIVE, 5),
        ("Neither agree nor disagree", BARE_FIVE, 3),
        ("strongly agree", BARE_SEVEN, 7),
        ("Somewhat agree", BARE_SEVEN, 5),
        ("Disagree", AROUND_ZERO, -1),
        ("agree", scale_of(1, 3), 3),
        ("예", scale_of(0, 1), 1),
    ],
)
def test_a_word_of_other_scales_of_as_many_points_is_read(
    text: str, scale: Scale, point: int, door: Door
) -> None:
    assert read_answer(text, scale, door) == point


def test_a_word_that_means_two_points_alone_is_told_by_the_others() -> None:
    assert read_answer("very important", BARE_FIVE, Door.FILE) == Unreadable(Reason.UNKNOWN)
    first = points_of(["veryimportant", "important", "lessimportant", "notimportant"], BARE_FIVE)
    assert first == {"veryimportant": 5, "important": 4, "lessimportant": 2, "notimportant": 1}
    second = points_of(["important", "notimportant", "notatallimportant"], BARE_FIVE)
    assert second == {"important": 4, "notimportant": 2, "notatallimportant": 1}
    assert points_of(["important", "notimportant"], BARE_FIVE) == {"important": 4}
    other = points_of(["veryimportant", "extremelyimportant", "notatallimportant"], BARE_FIVE)
    assert other == {"veryimportant": 4, "extremelyimportant": 5, "notatallimportant": 1}
    assert points_of(["agree", "unsure", "nonsense"], BARE_FIVE) == {"agree": 4}
    assert is_others_word(answer_key("Strongly  AGREE"), BARE_FIVE)
    assert not is_others_word("unsure", BARE_FIVE)
    assert not is_others_word("agree", AGREEMENT)


@pytest.mark.parametrize("text", ["1 (strongly agree)", "2(그렇다)", "5 - not at all important"])
def test_a_number_whose_words_stand_at_the_other_end_contradicts_them(text: str):
    for door in Door:
        assert read_answer(text, scale_of(1, 5), door) == Unreadable(Reason.CONTRADICTS)


@pytest.mark.parametrize(
    ("text", "value"),
    [("4 - very important", 4), ("5 (very important)", 5), ("1 = disagree", 1), ("3(보통)", 3)],
)
def test_words_on_the_side_of_their_number_agree_with_it(text: str, value: int):
    assert read_answer(text, scale_of(1, 5), Door.FILE) == value


def test_one_thing_said_in_two_ways_is_said():
    five = scale_of(1, 5)
    assert read_answer("Don't know / No opinion", five, Door.FILE) is NotRated.ABSTAINED
    assert read_answer("모름 또는 해당없음", five, Door.FILE) == Unreadable(Reason.UNKNOWN)


def test_korean_forms_make_their_words_of_a_stem():
    four = ["전혀 시급하지 않다", "시급하지 않다", "시급하다", "매우 시급하다"]
    seven = [
        "전혀 필요하지 않음",
        "필요하지 않음",
        "다소 필요하지 않음",
        "보통",
        "다소 필요함",
        "필요함",
        "매우 필요함",
    ]
    for low, words in ((1, four), (0, seven)):
        scale = scale_of(low, low + len(words) - 1)
        keys = [answer_key(word) for word in words]
        assert [points_of(keys, scale)[key] for key in keys] == [
            point.value for point in scale.points
        ]
