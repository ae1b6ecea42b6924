"""The style sheets of docs/language.md, over every text of the program in both languages."""

import json
import re
from collections.abc import Iterator
from typing import cast
from xml.etree import ElementTree as ET

import pytest

from workshop_app.bundled import bundled
from workshop_app.domain.scale import ScaleKind, ScaleLabels, make_scale
from workshop_app.wording.language import speaking, translate

# What no text may hold. Each row is a line of the style sheet.
KOREAN = {
    "both particles at once": r"은\(는\)|이\(가\)|을\(를\)|[과와]\([와과]\)|\(으\)로",
    "a particle that hangs on the value before it": (
        r"\{\w+\}[”’)]?(은|는|이|가|을|를|과|와|으로|로|이나|나)(?=[ ,.])"
    ),
    "a colon after a whole sentence": r"(니다|시오|니까)(\([^)]*\))?:",
    "an ending other than -십시오": r"세요|셔요",
    "per cent apart from its number": r"[\d}] %",
    "a range with a hyphen": r"(?<![-\d])\d[-–]\d",
    "라운드 before its number": r"라운드 (\d|\{number\}|\{n\}(?!회))",
    "blame or advocacy": r"추진 반대|시각차|견해차|압도적",
    "a word beside the glossary": (
        r"집단|참가자|토의|토론|투표지|실명|자료 폴더|통합 문서|사용 설명서|문턱|변동계수|일치도 A"
        r"|중간 절반|순지지[률도]|전 그룹|그룹별 1표|판단유보|라운드를 닫"
    ),
    "기준 alone": r"^기준(?!값|선)|[이현재] 기준[을은]",
}
ENGLISH = {
    "per cent apart from its number": r"[\d}] %",
    "a range with a hyphen": r"(?<![-\d])\d-\d(?!-?\d)",
    "votes or a line for people and a threshold": r"(?<!one )(?<!one group, one )\bvotes?\b|\bthe line\b",
    "a word that says it sideways": (
        r"\bstands?\b(?! aside)|\blies\b|\bthe room\b|\bnewest\b|\bsound\b|\bmakers?\b|\bparted\b"
        r"|\blets? go\b|\b(worked|working) out\b|\ban own\b|(?<!at )\bleast\b"
    ),
    "report for the workbook": r"\breport\b",
    "take up for reopen": r"\btak(e|en) (it )?up\b",
    "missing or blank for no answer": r"\b(missing|blank) (answer|rating)s?\b",
    "one form for one and for many": r"\{(n|count|ratings)\} [a-z]*(?<!pas)s\b",
}
# Texts that must break a rule, by how they begin, and why.
EXCEPTIONS = {
    "Newest first": "the usual name of this order",
    "The room sees": "the projector is seen by everybody in the room, participants or not",
    "척도: 1-5, 1-9": "what is typed",
    "the scale: 1-5, 1-9": "what is typed",
    "“{scale}” ": "what is typed",
    "{rule} 기준은 1~9": "what is typed",
    "The rule {rule} is made for the scale 1-9": "what is typed",
    "{n} minutes": "a choice of five minutes and more",
    "For a report, to be added": "the report that others write with the workbook beside them",
    "Your ratings and comments are used only": "the report that the sample's organiser writes",
    "Add {n} participants": "“Add 1 participant” is a text of its own",
    "Add {n} recommendations": "“Add 1 recommendation” is a text of its own",
    "Decisions on {n} recommendations": "“Decision on 1 recommendation” is a text of its own",
    "{code}: {count} comments ask": "“1 comment asks” is a text of its own",
}
VALUES = ("7", "R3", "정부(예시)", "“AI”", "서울")
SCALES = {
    ScaleLabels.AGREEMENT: (
        "전혀 그렇지 않다 = Strongly disagree, 그렇지 않다 = Disagree, 보통 = Neutral, "
        "그렇다 = Agree, 매우 그렇다 = Strongly agree"
    ),
    ScaleLabels.IMPORTANCE: (
        "전혀 중요하지 않음 = Not at all important, 중요하지 않음 = Not important, "
        "보통 = Neutral, 중요함 = Important, 매우 중요함 = Very important"
    ),
    ScaleLabels.FEASIBILITY: (
        "매우 낮음 = Not at all feasible, 낮음 = Not feasible, 보통 = Neutral, "
        "높음 = Feasible, 매우 높음 = Very feasible"
    ),
}


def messages() -> Iterator[tuple[str, str, str]]:
    """Yield context, English and Korean of every text."""
    tree = ET.parse(bundled("resources") / "i18n" / "workshop_app_ko.ts")
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            source, words = (message.findtext(name, "") for name in ("source", "translation"))
            place = f"{context.findtext('name', '')}: {source}"
            yield place, source, words


def set_texts(language: str) -> Iterator[str]:
    """Yield every text of the built-in sets and the sample, but what their people write."""

    def walk(part: object) -> Iterator[str]:
        if isinstance(part, dict):
            for key, value in cast("dict[str, object]", part).items():
                if key == language and isinstance(value, str):
                    yield value
                elif key != "comments":
                    yield from walk(value)
        elif isinstance(part, list):
            for one in cast("list[object]", part):
                yield from walk(one)

    for path in sorted((bundled("resources") / "sets").glob("*.json")):
        yield from walk(json.loads(path.read_text(encoding="utf-8")))


def breaking(pattern: str, texts: Iterator[str]) -> list[str]:
    wrong = re.compile(pattern, re.IGNORECASE)
    fields = re.compile(r"\{(missing|least|most)\}")  # a field's name is nobody's word
    return [
        text
        for text in texts
        if wrong.search(fields.sub("{}", text)) and not text.startswith(tuple(EXCEPTIONS))
    ]


@pytest.mark.parametrize("rule", KOREAN)
def test_no_korean_text_holds(rule: str) -> None:
    assert breaking(KOREAN[rule], (korean for _, _, korean in messages())) == []
    assert breaking(KOREAN[rule], set_texts("ko")) == []


@pytest.mark.parametrize("rule", ENGLISH)
def test_no_english_text_holds(rule: str) -> None:
    assert breaking(ENGLISH[rule], (english for _, english, _ in messages())) == []
    assert breaking(ENGLISH[rule], set_texts("en")) == []


def test_every_exception_is_still_needed() -> None:
    rules = [*KOREAN.values(), *ENGLISH.values()]
    texts = [text for _, *both in messages() for text in both]
    texts += [text for language in ("ko", "en") for text in set_texts(language)]
    needed = {
        begin
        for begin in EXCEPTIONS
        for text in texts
        if text.startswith(begin) and any(re.search(rule, text, re.IGNORECASE) for rule in rules)
    }
    assert needed == set(EXCEPTIONS)


@pytest.mark.parametrize("value", VALUES)
def test_a_value_is_followed_by_no_particle_that_depends_on_how_it_is_read(value: str) -> None:
    field = re.compile(r"\{[^}]*\}")
    depends = re.compile(re.escape(value) + r"[”’)]?(은|는|이|가|을|를|과|와|으로|로)(?=[ ,.]|$)")
    said = (field.sub(value, korean) for _, _, korean in messages())
    assert [sentence for sentence in said if depends.search(sentence)] == []


@pytest.mark.parametrize(
    ("context", "english", "values", "said"),
    [
        ("Recommendations", "{code} is deleted.", {"code": "R1"}, "R1 권고안을 삭제했습니다."),
        ("Promise", "Change to: {level}", {"level": "코드"}, "변경: 코드"),
        (
            "Results",
            "{first} and {second} rate this alike.",
            {"first": "정부(예시)", "second": "NGO"},
            "정부(예시), NGO 두 그룹의 평가가 비슷합니다.",
        ),
        (
            "Command",
            "“{text}” is not a whole number from {least} up",
            {"text": "7.5", "least": 2},
            "“7.5” 값은 2 이상의 정수가 아닙니다",
        ),
    ],
)
def test_korean_sentences_are_right_for_digits_letters_and_brackets(
    context: str, english: str, values: dict[str, object], said: str
) -> None:
    with speaking("ko"):
        assert translate(context, english).format(**values) == said


@pytest.mark.parametrize("n", [0, 1, 2])
def test_a_count_reads_right_for_none_one_and_two(n: int) -> None:
    """Where a sentence says “only so many”, nobody has a sentence of its own (see Verdict)."""
    only = re.compile(rf"{n}(명|건|개|장)(만|뿐)")
    field = re.compile(r"\{(n|count|ratings|people|total)\}")
    said = (field.sub(str(n), korean) for _, _, korean in messages())
    assert [sentence for sentence in said if only.search(sentence)] == []


@pytest.mark.parametrize("labels", ScaleLabels)
def test_a_point_of_a_scale_means_the_same_in_both_languages(labels: ScaleLabels) -> None:
    """Reviewed by people who read both; a change here is a change of what is measured."""
    points = make_scale(ScaleKind.FIVE, labels).points
    assert ", ".join(f"{one.label.ko} = {one.label.en}" for one in points) == SCALES[labels]
