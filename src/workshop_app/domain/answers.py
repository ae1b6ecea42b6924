"""Reading an answer that somebody typed or that stands in a file: one table of meanings.

| written                                             | means                                 |
|-----------------------------------------------------|---------------------------------------|
| a point: 4, ４, +4, 4.0, (4), 4점, "4 - important",   | that point                            |
| "very important (4)"                                |                                       |
| the label of one point, in Korean or English        | that point                            |
| a word that other scales of as many points use       | that point, where it names one alone  |
| (agree, 매우 그렇다): see likert.py                 |                                       |
| - (any dash), 모름, 판단 유보, don't know, abstain … | an abstention                         |
| x, recused, 회피, 기피, conflict of interest …       | recused: an interest in the matter    |
| nothing, NA, N/A, NaN, 해당없음, 무응답, … (dots)    | no answer                             |
| 0 where the scale has no 0                          | typed: an abstention, as by its key   |
|                                                     | in a file: to be asked, as it may     |
|                                                     | stand for no answer just as well      |
| anything else                                       | unreadable, with the reason           |

The 0 is the one difference between the doors: who types sees at once what became of it. Case,
width, white space, invisible characters and signs around a word never matter.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from workshop_app.domain.likert import is_label_word, label_places, places_of, word_key
from workshop_app.domain.scale import Scale


class Door(StrEnum):
    """How a text came in."""

    TYPED = "typed"
    FILE = "file"


class NotRated(StrEnum):
    """What is no point of the scale and yet understood."""

    ABSTAINED = "abstained"
    RECUSED = "recused"
    NO_ANSWER = "no answer"


class Counts(StrEnum):
    """What counts where words and numbers run against each other: 1 (very important) of 1 to 5."""

    WORDS = "words"
    NUMBERS = "numbers"


class Reason(StrEnum):
    """Why a text is no answer; a MISSING_CODE is to be asked, as it may well be one."""

    OFF_SCALE = "off scale"
    MISSING_CODE = "missing code"
    NOT_WHOLE = "not whole"
    CONTRADICTS = "contradicts"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A text that stands for nothing we know."""

    reason: Reason


Meaning = int | NotRated
_ABSTENTIONS = (
    "abstain abstained abstains abstention dk idk dontknow donotknow cantjudge cannotjudge "
    "cantsay canttell unsure notsure undecided noopinion prefernottosay prefernottoanswer "
    "모름 잘모름 모르겠음 잘모르겠음 모르겠다 잘모르겠다 잘모르겠습니다 잘모르겠어요 모르겠습니다 모르겠어요 유보 판단유보 판단불가 판단할수없음 "
    "판단하기어려움 기권 의견없음 잘모름판단유보"
)
_RECUSALS = (
    "x recuse recused recusal conflict conflictofinterest coi notinvolved "
    "ihaveaninterest ihaveaninterestinthisanddonotrateit 이해관계가있어평가하지않습니다 관여하지않음 "
    "회피 이해관계 이해관계회피 이해관계있음 이해충돌 기피 제척"
)
_NO_ANSWERS = (
    "na nan null none nil missing blank noanswer noresponse notanswered notapplicable skipped "
    "해당없음 해당사항없음 무응답 미응답 응답없음 미기입 없음"
)
WORDS: dict[str, NotRated] = {
    **dict.fromkeys(_ABSTENTIONS.split(), NotRated.ABSTAINED),
    **dict.fromkeys(_RECUSALS.split(), NotRated.RECUSED),
    **dict.fromkeys(_NO_ANSWERS.split(), NotRated.NO_ANSWER),
}
# What survey programs write where nobody answered.
MISSING_CODES = frozenset({0, 99, 999, -9, -99, -999})
# What other programs call the middle of agree and disagree.
_ALSO = {"neutral": "neither", "pass": "neither"}
_UNIT = re.compile(r"\s?(?:점|pts?|points?)(?!\w)")
_DASHES = "-‐‑‒–—―−"
_NUMBER = re.compile(rf"([{_DASHES}+]?)\s?(\d{{1,9}})(?:[.,٫](\d+))?(?!\d)(.*)", re.DOTALL)
_BRACKETED = re.compile(r"[(\[{<]\s*([^()\[\]{}<>]*?)\s*[)\]}>]")
# Words and then their point: “very important (5)”, “중요함: 4점”.
_LAST = re.compile(
    rf"([^\d]*[^\W\d][^\d(\[]*?)\s*(?:[(\[]\s*([^()\[\]]*\d[^()\[\]]*?)\s*[)\]]|[{_DASHES}:=]\s*(\d.*))"
)
_OR = re.compile(r"[/|,]|\bor\b|또는|혹은")
_CLOSING = re.compile(r"[\s.,):;\]]*")
_LABEL = re.compile(rf"\s*[{_DASHES}:=.,()\[]\s*[^\W\d].*", re.DOTALL)


def read_answer(
    text: str, scale: Scale, door: Door, counts: Counts | None = None
) -> Meaning | Unreadable:
    """Return the point, the abstention, recusal or no answer that `text` stands for, or why none.

    Where the words count, all numbers are those of a scale that was turned round.
    """
    plain = _plain(text)
    if (within := _BRACKETED.fullmatch(plain)) is not None:
        plain = within[1]
    if (last := _LAST.fullmatch(plain)) is not None:
        plain = f"{last[2] or last[3]} - {last[1]}"
    number = _NUMBER.fullmatch(plain)
    if number is not None:
        return _read_number(number, scale, door, counts)
    key = word_key(plain)
    if not key:
        return _read_signs(plain)
    said = _said(key, scale)
    if said is None:
        said = _said_twice(plain)
    return Unreadable(Reason.UNKNOWN) if said is None else said


def _plain(text: str) -> str:
    """Return `text` without what cannot be seen, in one width and one case."""
    seen = "".join(one for one in text if unicodedata.category(one) != "Cf")
    return unicodedata.normalize("NFKC", seen).casefold().strip()


def answer_key(text: str) -> str:
    """Return what the words of an answer are compared by, in any width and case."""
    return word_key(_plain(text))


def _read_signs(plain: str) -> Meaning | Unreadable:
    signs = set("".join(plain.split()))
    if signs and signs <= set(_DASHES):
        return NotRated.ABSTAINED
    return NotRated.NO_ANSWER if signs <= {"."} else Unreadable(Reason.UNKNOWN)


def _said(key: str, scale: Scale) -> Meaning | None:
    """Return what a word means; the scale's own words go before those of all scales."""
    said = _own_words(key, scale)
    if said is not None:
        return said
    return points_of([key], scale).get(key)


def _said_twice(plain: str) -> NotRated | None:
    """Return what words mean that say one thing in two ways: “don't know / no opinion”."""
    said = {WORDS.get(word_key(part)) for part in _OR.split(plain)}
    return said.pop() if len(said) == 1 else None


def _own_words(key: str, scale: Scale) -> Meaning | None:
    """Return what a word means on this scale, or on every scale alike."""
    labels = _labels(scale)
    point = labels.get(key, labels.get(_ALSO.get(key, "")))
    return WORDS.get(key) if point is None else point


def is_others_word(key: str, scale: Scale) -> bool:
    """Tell whether scales of as many points use this word and ours does not, by `answer_key`."""
    return is_label_word(key, len(scale.points)) and _own_words(key, scale) is None


def points_of(keys: Iterable[str], scale: Scale) -> dict[str, int]:
    """Return the points that the words of other scales name together, by `answer_key`.

    Words that the scale itself uses, or that stand for no point, are not among them.
    """
    others = [key for key in keys if _own_words(key, scale) is None]
    places = places_of(others, len(scale.points))
    return {key: scale.low + place for key, place in places.items()}


@lru_cache(maxsize=32)
def _labels(scale: Scale) -> dict[str, int]:
    """Return which point each label names; a label of two points names none."""
    named: dict[str, set[int]] = {}
    for point in scale.points:
        for label in (point.label.ko, point.label.en):
            named.setdefault(answer_key(label), set()).add(point.value)
    return {key: points.pop() for key, points in named.items() if key and len(points) == 1}


def _read_number(
    found: re.Match[str], scale: Scale, door: Door, counts: Counts | None
) -> Meaning | Unreadable:
    sign, digits, decimals, rest = found.groups()
    value = int(digits) * (1 if sign in {"", "+"} else -1)
    rest = _UNIT.sub("", rest, count=1) if _UNIT.match(rest) else rest
    words = "" if _CLOSING.fullmatch(rest) else rest
    said = _own_words(word_key(words), scale) if words else None
    is_label = bool(words) and is_label_word(word_key(words), len(scale.points))  # ⑤ 매우 그렇다
    if words and said is None and not is_label and not _LABEL.fullmatch(words):
        return Unreadable(Reason.UNKNOWN)
    if any(unicodedata.digit(one) for one in decimals or ""):
        return Unreadable(Reason.NOT_WHOLE)
    if scale.accepts(value):
        value = scale.low + scale.high - value if counts is Counts.WORDS else value
        differ = said not in {None, value} or (said is None and _turned_round(value, words, scale))
        differs = differ and counts is not Counts.NUMBERS
        return Unreadable(Reason.CONTRADICTS) if differs else value
    if isinstance(said, NotRated):  # “9 = don't know”
        return said
    if value == 0 and not words and door is Door.TYPED:
        return NotRated.ABSTAINED
    return Unreadable(Reason.MISSING_CODE if value in MISSING_CODES else Reason.OFF_SCALE)


def _turned_round(value: int, words: str, scale: Scale) -> bool:
    """Tell whether words that others use stand at the other end: “1 (strongly agree)” of 1 to 5."""
    places = label_places(word_key(words), len(scale.points))
    middle = len(scale.points) - 1
    side = 2 * (value - scale.low) - middle
    return bool(places) and all(side * (2 * place - middle) < 0 for place in places)
