"""Lists as Word, Hangul and mail give them, read as recommendations."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.services.tables.choices import Choices, Why
from workshop_app.services.tables.lists import read_list


def items(text):
    return [(one.title.ko, one.text.ko) for one in read_list(text).items]


def titles(text):
    return [title for title, _ in items(text)]


def codes(text):
    return [(one.code, one.title.en) for one in read_list(text).items]


def left_out(text, choices=None):
    return [(one.why, one.text) for one in read_list(text, choices).left_out]


@pytest.mark.parametrize(
    "marks",
    [
        "1.\t 2.\t 3.\t",
        "1. 2. 3.",
        "1) 2) 3)",
        "(1) (2) (3)",
        "[1] [2] [3]",
        "１． ２． ３．",
        "1: 2: 3:",
        "1번 2번 3번",
        "1 2 3",
        "1-1 1-2 2-1",
        "1.1 1.2 2.1",
        "1.1. 1.2. 1.3.",
        "① ② ③",
        "❶ ❷ ❸",
        "⑴ ⑵ ⑶",
        "㉮ ㉯ ㉰",
        "㉠ ㉡ ㉢",
        "㉒ ㉓ ㉔",
        "가. 나. 다.",
        "가) 나) 다)",
        "(가) (나) (다)",
        "ㄱ. ㄴ. ㄷ.",
        "제1조 제2조 제3조",
        "첫째, 둘째, 셋째,",
        "첫째로 둘째로 셋째로",
        "a) b) c)",
        "(a) (b) (c)",
        "A. B. C.",
        "I. II. III.",
        "i) ii) iii)",
        "Ⅰ. Ⅱ. Ⅲ.",
        "iv. v. vi.",
        "g) h) i)",
        "No.1: No.2: No.3:",
        "#1: #2: #3:",
        *(f"{mark} {mark} {mark}" for mark in "-–—*+•·▪○◦▷■□❍ㅇ●◆➢✓☐\uf0b7\uf0a7※▶§>"),
        *(f"{mark}\t {mark}\t {mark}\t" for mark in "•\uf0b7\uf0a7oØüvq§"),
    ],
)
def test_a_number_or_bullet_of_any_kind_goes(marks):
    wanted = ["데이터 신탁을 세운다", "시범 사업을 지원한다", "이 년 뒤에 점검한다"]
    text = "".join(
        f"{mark} {title}\r\n" for mark, title in zip(marks.split(" "), wanted, strict=True)
    )
    assert items(text) == [(title, "") for title in wanted]


@pytest.mark.parametrize("mark", ["□", "ㅇ", "-", "①", "(1)", "1.", "가."])
def test_no_space_is_needed_after_the_mark(mark):
    second = {"①": "②", "(1)": "(2)", "1.": "2.", "가.": "나."}.get(mark, mark)
    assert titles(f"{mark}제목\n{second}다음") == ["제목", "다음"]


@pytest.mark.parametrize(
    "title",
    [
        "5G networks",
        "CO2 pricing by 2026",
        "R&D tax credit",
        "2030 carbon neutrality",
        "3 new data centres",
        "-5 degrees at most",
        "1.5 degrees is the limit",
        "4.19 혁명 기념",
        "A. Smith's plan",
        "I agree",
        "다. 함께 한다",
        "G7 coordination",
        "둘째 아이 지원",
        "권고 3 이행",
        "AI/데이터 정책",
        "인공지능(AI) 지원",
    ],
)
def test_a_title_that_begins_like_a_mark_is_whole(title):
    assert titles(f"데이터 개방\n{title}\n인재 양성") == ["데이터 개방", title, "인재 양성"]


def test_codes_are_read_where_the_lines_share_a_pattern():
    assert codes("R1 Alpha\nR2 Beta") == [("R1", "Alpha"), ("R2", "Beta")]
    assert codes("• A-1: Alpha\n• A-2: Beta") == [("A-1", "Alpha"), ("A-2", "Beta")]
    assert codes("R1.1 Alpha\nR1.2 Beta\nR2.1 C") == [
        ("R1.1", "Alpha"),
        ("R1.2", "Beta"),
        ("R2.1", "C"),
    ]
    assert codes("R2: Alpha\nR9: Beta\nR20: C") == [("R2", "Alpha"), ("R9", "Beta"), ("R20", "C")]
    assert codes("R1\tAlpha\nR5\tBeta") == [("R1", "Alpha"), ("R5", "Beta")]
    assert codes("R1 Alpha\nR2\tBeta\nIts text") == [("R1", "Alpha"), ("R2", "Beta")]
    assert codes("1 - R1 Alpha\n2 - R2 Beta") == [("R1", "Alpha"), ("R2", "Beta")]


@pytest.mark.parametrize(
    "lines",
    [
        ["CO2 pricing by 2026", "G7 coordination", "H2 strategy", "EU27 register"],
        ["CO2 pricing", "CO2 storage"],
        ["G7 coordination", "G20 coordination"],
        ["R7 rollout"],
        ["R1 Alpha", "Beta", "Gamma"],
    ],
)
def test_titles_that_only_look_like_codes_stay_titles(lines):
    assert codes("\n".join(lines)) == [("", line) for line in lines]


def test_sub_points_become_the_text_of_the_item_above():
    word = "1.\tOpen data\r\na.\thealth\r\nb.\tenergy\r\n2.\tPilots\r\no\tsmall\r\n"
    assert items(word) == [("Open data", "health\nenergy"), ("Pilots", "small")]
    hangul = "□ 개방\n ○ 공공\n   - 보건\n   - 기상\n□ 지원\n ※ 예산 별도"
    assert items(hangul) == [("개방", "공공\n보건\n기상"), ("지원", "예산 별도")]
    same_sign = "- Open data\n  - health\n  - energy\n- Pilots"
    assert items(same_sign) == [("Open data", "health\nenergy"), ("Pilots", "")]
    plain = "Open data\n    for health\n    for energy\nPilots"
    assert items(plain) == [("Open data for health", "for energy"), ("Pilots", "")]
    assert items("1. A\n1.1 sub\n1.2 sub\n2. B") == [("A", "sub\nsub"), ("B", "")]
    broken = "1. Open data\n   - the records of\n     the health service\n2. Pilots"
    assert items(broken) == [("Open data", "the records of the health service"), ("Pilots", "")]
    assert items("1.1 A\n1.1.1 sub\n1.1.2 sub\n1.2 B") == [("A", "sub\nsub"), ("B", "")]


def test_bullets_below_titles_without_a_mark_are_their_text():
    text = "데이터를 모두에게 개방한다\n- 보건\n- 기상\n시범 사업을 크게 지원한다\n- 소규모"
    assert items(text) == [
        ("데이터를 모두에게 개방한다", "보건\n기상"),
        ("시범 사업을 크게 지원한다", "소규모"),
    ]


def test_a_sentence_that_goes_on_joins_the_line_above():
    mail = (
        "> 1. Establish a data trust that holds the records of the\n"
        "> national health service\n> 2. Fund pilots, and\n>    review them\n>\n"
        "> 3. Set up an independent board that oversees every public register\n> Nationwide\n"
    )
    assert titles(mail) == [
        "Establish a data trust that holds the records of the national health service",
        "Fund pilots, and review them",
        "Set up an independent board that oversees every public register Nationwide",
    ]
    korean = "가. 정부는 인공지능 연구개발에 대한 공공 투자를 앞으로 오 년 동안 두 배로\n늘린다.\n나. 다음"
    assert titles(korean)[0].endswith("두 배로 늘린다.")
    ends_so = "가. 데이터 개방을 추진한\n다. 또한 넓힌다.\n나. 다음"
    assert items(ends_so)[0] == ("데이터 개방을 추진한", "다. 또한 넓힌다.")
    assert titles("데이터를\n개방한다\n지원 (시범\n사업)") == [
        "데이터를 개방한다",
        "지원 (시범 사업)",
    ]
    assert titles("open data\nfund pilots") == ["open data", "fund pilots"]


def test_items_of_several_lines_may_be_parted_by_blank_lines():
    text = (
        "Establish a data trust that holds the records of\nthe national health service\n\n"
        "Fund pilot projects in every single region of\nthe country"
    )
    assert len(titles(text)) == 2
    paragraphs = "1. Data trust\n\nIt would hold the records of the national health service.\n\n2. Pilots\n\nSmall ones."
    assert items(paragraphs) == [
        ("Data trust", "It would hold the records of the national health service."),
        ("Pilots", "Small ones."),
    ]
    indented = "1. Data trust\n\n   It holds records.\n\n2. Pilots"
    assert items(indented) == [("Data trust", "It holds records."), ("Pilots", "")]
    assert items("1. Data trust\nIt holds records.\nAnd more.\n2. Pilots") == [
        ("Data trust", "It holds records.\nAnd more."),
        ("Pilots", ""),
    ]


def test_shift_and_enter_in_word_goes_on_with_the_item():
    found = read_list("1.\tData trust\vIt holds records\r\n2.\tPilots\u2028Small ones")
    assert [(one.lines, one.title.en, one.text.en) for one in found.items] == [
        ((1,), "Data trust", "It holds records"),
        ((2,), "Pilots", "Small ones"),
    ]
    assert items("Data trust\vIt holds records\nPilots")[0] == ("Data trust", "It holds records")


def test_a_long_statement_is_its_first_sentence_and_the_rest():
    first = "The ministry, e.g. its No. 2 bureau, funds a data trust that holds the records of all."
    assert items(f"1. {first} It reports yearly. So be it.\n2. Next") == [
        (first, "It reports yearly. So be it."),
        ("Next", ""),
    ]
    assert titles("Do A. Then do B.") == ["Do A. Then do B."]
    ((title, text),) = items("긴 문장 " * 400 + "이다")
    assert title.endswith("…")
    assert len(title) < 300
    assert text == ("긴 문장 " * 400 + "이다")
    ((title, text),) = items("긴 문장 " * 400 + "이다. 다음 문장이다.")
    assert title.endswith("…")
    assert text == "긴 문장 " * 400 + "이다. 다음 문장이다."
    ((title, text),) = items("word " * 50 + "end. Next sentence.")
    assert (title[-4:], text) == ("end.", "Next sentence.")
    ((title, text),) = items("word " * 55 + "end")
    assert text == ""


@pytest.mark.parametrize(
    "text",
    [
        "1. 데이터 개방 / Open data\n2. 시범 사업 / Pilot projects",
        "데이터 개방 | Open data\nPilot projects | 시범 사업",
        "- 데이터 개방 (Open public data)\n- 시범 사업 (Many pilot projects)",
        "①\t데이터 개방\tOpen data\n②\t시범 사업\tPilot projects",
        "데이터 개방\tOpen data\n시범 사업\tPilot projects",
    ],
)
def test_korean_and_english_side_by_side_are_one_title_in_two_languages(text):
    first, second = (one.title for one in read_list(text).items)
    assert (first.ko, second.ko) == ("데이터 개방", "시범 사업")
    assert first.en in {"Open data", "Open public data"}
    assert second.en in {"Pilot projects", "Many pilot projects"}


def test_what_two_languages_have_below_is_the_text_of_both():
    (first, _, third) = read_list(
        "1.\t개방\tOpen data\t보건부터\n - 기상\n2.\t사업\tPilot projects\n3.\t셋째\t설명"
    ).items
    assert (first.text.ko, first.text.en) == ("보건부터\n기상", "보건부터\n기상")
    assert (third.title.en, third.text.en) == ("셋째", "설명")


def test_a_list_that_many_hands_have_typed_is_one_item_a_line():
    text = "- 데이터 개방\n2. 시범 사업\n인재 양성\n* 점검\n국제 협력"
    assert titles(text) == ["데이터 개방", "시범 사업", "인재 양성", "점검", "국제 협력"]
    assert titles("하나\n둘\n3. 셋\n넷\n다섯\n여섯\n일곱") == [
        "하나",
        "둘",
        "셋",
        "넷",
        "다섯",
        "여섯",
        "일곱",
    ]


def test_numbers_of_several_ways_that_count_on_are_one_list():
    assert titles("1. 하나\n2) 둘\n(3) 셋") == ["하나", "둘", "셋"]
    assert titles("- 하나\n2. 둘") == ["하나", "둘"]
    assert titles(" 9. 하나\n10. 둘") == ["하나", "둘"]
    assert items("    1. 하나\n2. 둘\n  a) 세부\n 3. 셋") == [
        ("하나", ""),
        ("둘", "세부"),
        ("셋", ""),
    ]


def test_what_nobody_sees_is_no_part_of_a_title():
    assert titles("\ufeff1.\u00a0\u200bOpen\u00a0data\u200b\n\u3000\n2.\u3000Pilots") == [
        "Open data",
        "Pilots",
    ]


def test_lines_are_joined_split_and_dropped_as_decided():
    text = "정부\n1. 개방\n2. 지원\n3. 고용\n\n감사합니다"
    choices = Choices(joins=frozenset({3}), begins=frozenset({1}), dropped=frozenset({4}))
    found = read_list(text, choices)
    assert [(one.lines, one.title.ko, one.text.ko) for one in found.items] == [
        ((1,), "정부", ""),
        ((2, 3), "개방", "지원"),
    ]
    assert left_out(text, choices) == [(Why.DROPPED, "3. 고용"), (Why.NOTE, "감사합니다")]
    assert read_list(text, Choices(joins=frozenset({1}))).items == read_list(text).items
    assert read_list("").items == ()


STYLES = [
    lambda n, title: f"{n}. {title}",
    lambda n, title: f"{n}.\t{title}",
    lambda n, title: f"({n}) {title}",
    lambda n, title: f"{n}) {title}",
    lambda n, title: f"R{n} {title}",
    lambda _, title: f"• {title}",
    lambda _, title: f"\uf0b7\t{title}",
    lambda _, title: f"- {title}",
    lambda _, title: f"□ {title}",
    lambda n, title: f"{'①②③④⑤⑥⑦⑧'[n - 1]} {title}",
    lambda n, title: f"{'가나다라마바사아'[n - 1]}. {title}",
    lambda n, title: f"> {n}. {title}",
]
SUB_POINTS = ["   ◦ {}", "    · {}", "\t– {}", "      ▸ {}"]
WORDS = st.sampled_from(
    [
        "데이터",
        "개방",
        "인재",
        "양성",
        "지원한다",
        "국제",
        "협력",
        "규제",
        "Open",
        "data",
        "CO2",
        "5G",
        "R&D",
        "trust",
        "2030",
        "(시범)",
        "e-government",
    ]
)
SAID = st.lists(WORDS, min_size=2, max_size=6).map(lambda words: "한글 " + " ".join(words))


@given(
    st.lists(st.tuples(SAID, st.lists(SAID, max_size=2)), min_size=2, max_size=8),
    st.sampled_from(STYLES),
    st.sampled_from(SUB_POINTS),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["", "\n"]),
)
def test_a_list_written_in_any_style_reads_back_the_same(written, style, point, newline, gap):
    quoted = "> " if style(1, "").startswith(">") else ""
    lines = []
    for number, (title, points) in enumerate(written, start=1):
        lines.append(style(number, title))
        lines.extend(quoted + point.format(one) for one in points)
        lines.extend([gap.strip()] if gap else [])
    assert items(newline.join(lines)) == [(title, "\n".join(points)) for title, points in written]


@given(st.text(st.sampled_from("1.2)(a가나- \t\n•①Rr>:제조첫째,xI…※\v")))
def test_every_line_of_anything_is_part_of_an_item_or_said(text):
    found = read_list(text)
    places = [at for one in found.items for at in one.lines]
    places += [int(one.where) for one in found.left_out]
    said = {
        number
        for number, line in enumerate(text.split("\n"), start=1)
        if line.replace("\v", "").strip(" \t")
    }
    assert said - set(places) <= said - {number for number in said if number in places}
    assert all(before <= after for one in found.items for before, after in pairwise(one.lines))


def test_ten_thousand_lines_of_any_kind_are_read_in_a_moment():
    begun = time.perf_counter()
    for line in ("{} Title", "- title {}", "title {}", "A{} title\n goes on", "1.\n" + "." * 50):
        assert read_list("\n".join(line.format(n) for n in range(1, 5_001))).items
    assert read_list("." * 100_000).items
    assert read_list("- " + "x (" * 50_000).items
    assert time.perf_counter() - begun < 30
