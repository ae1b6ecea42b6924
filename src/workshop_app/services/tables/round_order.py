"""Rounds: what names one, and which comes before which, never by the alphabet."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

_WHOLE = re.compile(r"([+-]?\d{1,9})(?:[.,]0+)?")
_DIGITS = re.compile(r"\d{1,9}")
_STEPS = (
    "before pre pretest baseline base initial start first 1st one 사전 이전 전 첫째 첫번째 첫 처음 일차 최초",
    "after post posttest followup endline second 2nd two 사후 이후 후 둘째 두번째 이차",
    "third 3rd three 셋째 세번째 삼차",
    "fourth 4th four 넷째 네번째 사차",
    "fifth 5th five 다섯째 다섯번째 오차",
    "sixth 6th 여섯째 여섯번째",
    "seventh 7th 일곱째 일곱번째",
)
_LAST = "final last 최종 마지막"
_FILLER_WORDS = (
    "round wave phase rating ratings vote survey discussion workshop test the "
    "라운드 회차 조사 평가 투표 설문 토론 워크숍 응답 점수"
)
_FILLERS = tuple(_FILLER_WORDS.split())
_RANKS = {
    word: float(at) for at, words in enumerate(_STEPS, 1) for word in words.split()
} | dict.fromkeys(_LAST.split(), 1e6)
_NUMBERED = re.compile(
    r"(?:round|wave|phase|r|t|w|라운드|제)?[\s._-]*(\d{1,4})\s*(?:차|회|회차|라운드|round|단계)?(?:조사|평가|투표|설문)?"
)
# What says by itself that a sheet or a heading is of a round: a bare number does not.
_SAYS_ROUND = re.compile(
    r"(?:round|wave|라운드|제)[\s._-]*\d{1,4}\s*(?:차|회|라운드)?|\d{1,4}\s*(?:차|회차|라운드|round)(?:\s*(?:조사|평가|투표|설문))?|t\d|\d(?:st|nd|rd|th)\s*(?:round|wave)?"
)


def round_name(text: str) -> str:
    """Return a round as one writes it: 2 for “2.0” and full-width digits, else the text."""
    whole = _WHOLE.fullmatch(unicodedata.normalize("NFKC", text))
    return str(int(whole[1])) if whole else text


@lru_cache(maxsize=512)
def rank_of(name: str) -> float | None:
    """Return where a round stands by what its name means; None where that says nothing."""
    plain = unicodedata.normalize("NFKC", name).casefold().strip()
    if (whole := _WHOLE.fullmatch(plain)) is not None:
        return float(whole[1])
    if (numbered := _NUMBERED.fullmatch(plain)) is not None:
        return float(numbered[1])
    words = [one for one in re.split(r"[\s._()\[\]-]+", plain) if one and one not in _FILLERS]
    joined = "".join(words)
    for filler in _FILLERS[-8:]:
        joined = joined.removesuffix(filler)
    if joined in _RANKS:
        return _RANKS[joined]
    numbers = re.findall(r"\d{1,9}", plain)
    return float(numbers[0]) if len(numbers) == 1 else None


def says_round(name: str) -> bool:
    """Tell whether a text is the name of a round, wherever it stands: 2차, Pre, after."""
    plain = unicodedata.normalize("NFKC", name).casefold().strip()
    if _SAYS_ROUND.fullmatch(plain):
        return True
    return rank_of(name) is not None and not any(one.isdigit() for one in plain)


def in_order(
    names: Sequence[str], times: Mapping[str, float], chosen: Iterable[str] = ()
) -> tuple[str, ...]:
    """Return rounds, the oldest first: as chosen, by what all names mean, by time, as they come.

    `times` has the time of rounds of which it is known.
    """
    first = [name for name in chosen if name in names]
    rest = [name for name in names if name not in first]
    ranks = {name: rank_of(name) for name in rest}
    known = [rank for rank in ranks.values() if rank is not None]
    if len(known) == len(rest) and len(set(known)) == len(known):
        rest.sort(key=lambda name: ranks[name] or 0.0)
    elif len({_DIGITS.sub("#", name) for name in rest}) == 1:  # 2024-1, 2024-2, 2025-1
        rest.sort(key=lambda name: [int(one) for one in _DIGITS.findall(name)])
    elif all(name in times for name in rest):
        rest.sort(key=lambda name: times[name])
    return (*first, *rest)
