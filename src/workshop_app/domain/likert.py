"""The label words that survey tools and panels use, from the lowest point to the highest.

A word may mean different points in different families (“very important” is the highest of some
and the last but one of others), so what it means is told by all words of a table together.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

# One line a point, alternatives after a comma. Families of one length are told apart by words.
_FAMILIES = (
    """
    strongly disagree, completely disagree, totally disagree, disagree strongly, 전혀 그렇지 않다, 전혀 그렇지 않음, 전혀 아니다, 매우 그렇지 않다, 매우 아니다, 매우 반대, 적극 반대, 전혀 동의하지 않음, 전혀 동의하지 않는다, 매우 동의하지 않음, 매우 비동의
    disagree, somewhat disagree, rather disagree, tend to disagree, 그렇지 않다, 그렇지 않음, 별로 그렇지 않다, 그렇지 않은 편이다, 아니다, 반대, 동의하지 않음, 동의하지 않는다, 비동의
    neither, neither agree nor disagree, neither disagree nor agree, neutral, 보통이다, 보통, 중립, 그저 그렇다
    agree, somewhat agree, rather agree, tend to agree, 그렇다, 그런 편이다, 찬성, 동의, 동의함, 동의한다
    strongly agree, completely agree, totally agree, agree strongly, 매우 그렇다, 아주 그렇다, 매우 찬성, 적극 찬성, 매우 동의, 매우 동의함, 매우 동의한다
    """,
    """
    not at all important, not important at all, 전혀 중요하지 않음, 전혀 중요하지 않다
    slightly important, less important, of little importance, 중요하지 않음, 중요하지 않다, 별로 중요하지 않다
    moderately important, somewhat important, neutral, 보통이다, 보통, 중립
    important, 중요함, 중요하다, 중요
    very important, 매우 중요함, 매우 중요하다, 매우 중요
    """,
    """
    not at all important, not important at all
    slightly important
    moderately important, somewhat important
    very important
    extremely important
    """,
    """
    not important
    slightly important, less important, of little importance
    moderately important, somewhat important, neutral
    important
    very important
    """,
    """
    not at all important
    not important
    neutral
    important
    very important
    """,
    """
    not feasible
    hardly feasible, slightly feasible, infeasible
    moderately feasible, neutral
    feasible
    very feasible
    """,
    """
    not at all feasible
    not feasible
    neutral
    feasible
    very feasible
    """,
    """
    very unimportant
    unimportant
    neutral, neither important nor unimportant
    important
    very important
    """,
    """
    not at all feasible, very infeasible, 전혀 가능하지 않음, 매우 어려움, 매우 불가능
    hardly feasible, slightly feasible, infeasible, 가능하지 않음, 어려움, 불가능
    moderately feasible, neutral, 보통이다, 보통, 중립
    feasible, 가능함, 가능하다, 가능, 쉬움
    very feasible, 매우 가능함, 매우 가능하다, 매우 가능, 매우 쉬움
    """,
    """
    very low, 매우 낮음, 매우 낮다, 아주 낮음
    low, 낮음, 낮다
    medium, moderate, average, neutral, 보통이다, 보통, 중간
    high, 높음, 높다
    very high, 매우 높음, 매우 높다, 아주 높음
    """,
    """
    very dissatisfied, 매우 불만족, 매우 부적절, 매우 나쁨, 매우 불필요, 매우 부적합, 매우 불충분, 매우 부적절함, 매우 불필요함, 매우 부적합함
    dissatisfied, 불만족, 부적절, 나쁨, 불필요, 부적합, 불충분, 부적절함, 불필요함, 부적합함
    neutral, 보통이다, 보통, 중립
    satisfied, 만족, 적절, 좋음, 필요, 적합, 충분, 적절함, 필요함, 적합함
    very satisfied, 매우 만족, 매우 적절, 매우 좋음, 매우 필요, 매우 적합, 매우 충분, 매우 적절함, 매우 필요함, 매우 적합함
    """,
    """
    very unlikely
    unlikely
    neutral
    likely
    very likely
    """,
    """
    strongly disagree, 전혀 그렇지 않다, 매우 그렇지 않다, 매우 반대
    disagree, 그렇지 않다, 반대
    somewhat disagree, slightly disagree, 별로 그렇지 않다, 약간 그렇지 않다, 조금 그렇지 않다, 약간 반대
    neither, neither agree nor disagree, neutral, 보통이다, 보통, 중립
    somewhat agree, slightly agree, 약간 그렇다, 조금 그렇다, 약간 찬성
    agree, 그렇다, 찬성
    strongly agree, 매우 그렇다, 매우 찬성
    """,
    """
    strongly disagree, 전혀 그렇지 않다, 매우 반대
    disagree, 그렇지 않다, 반대
    agree, 그렇다, 찬성
    strongly agree, 매우 그렇다, 매우 찬성
    """,
    """
    not important, not at all important, 전혀 중요하지 않음
    slightly important, somewhat important, 중요하지 않음
    important, 중요함
    very important, 매우 중요함
    """,
    """
    disagree, 반대, 그렇지 않다, 비동의, 동의하지 않음
    neither, neither agree nor disagree, neutral, 보통, 보통이다, 중립
    agree, 찬성, 그렇다, 동의, 동의함
    """,
    """
    low, 낮음, 하
    medium, 보통, 중간, 중
    high, 높음, 상
    """,
    """
    no, disagree, 아니오, 아니요, 반대
    yes, agree, 예, 네, 찬성
    """,
)


_STEMS = (
    "중요",
    "필요",
    "시급",
    "적절",
    "타당",
    "적합",
    "동의",
    "가능",
    "유용",
    "명확",
    "충분",
    "만족",
)
# Which of the seven steps scales of so many points have.
_USED = {4: (0, 1, 5, 6), 5: (0, 1, 3, 5, 6), 7: (0, 1, 2, 3, 4, 5, 6)}


def word_key(text: str) -> str:
    """Return what words are compared by: letters and digits alone."""
    return "".join(one for one in text if one.isalnum())


@lru_cache(maxsize=16)
def _families(points: int) -> tuple[dict[str, int], ...]:
    """Return word -> place (from 0) of each family with so many points."""
    found: list[dict[str, int]] = []
    for family in _FAMILIES:
        lines = [line for line in family.splitlines() if line.strip()]
        if len(lines) == points:
            words = ((place, re.split(",", line)) for place, line in enumerate(lines))
            found.append({word_key(word): place for place, own in words for word in own})
    found.extend(one for stem in _STEMS if (one := _of_stem(stem, points)))
    return tuple(found)


def _of_stem(stem: str, points: int) -> dict[str, int]:
    """Return the words that Korean forms make of a stem, such as 시급: 전혀 시급하지 않음, 매우 시급함."""
    against, favour = (f"{stem}하지 않음", f"{stem}하지 않다"), (stem, f"{stem}함", f"{stem}하다")
    steps = [
        [f"{how} {one}" for how in ("전혀", "매우", "아주") for one in against],
        [*against, *(f"별로 {one}" for one in against)],
        [f"{how} {one}" for how in ("다소", "약간", "조금") for one in against],
        ["보통", "보통이다", "중립"],
        [f"{how} {one}" for how in ("다소", "약간", "조금") for one in favour],
        list(favour),
        [f"{how} {one}" for how in ("매우", "아주") for one in favour],
    ]
    used = _USED.get(points, ())
    return {word_key(word): at for at, step in enumerate(used) for word in steps[step]}


def is_label_word(key: str, points: int) -> bool:
    """Tell whether a word names a point on some scale of so many points."""
    return any(key in family for family in _families(points))


def label_places(key: str, points: int) -> set[int]:
    """Return all places, counted from 0, that a word names on scales of so many points."""
    return {family[key] for family in _families(points) if key in family}


def places_of(keys: Iterable[str], points: int) -> dict[str, int]:
    """Return the place, counted from 0, of each word that means one place among these words.

    Of the families that know a word those count that know most of the others too.
    """
    words = set(keys)
    families = [(len(words & family.keys()), family) for family in _families(points)]
    places: dict[str, int] = {}
    for word in words:
        known = [(fit, family[word]) for fit, family in families if word in family]
        best = max((fit for fit, _ in known), default=0)
        meant = {place for fit, place in known if fit == best}
        if len(meant) == 1:
            places[word] = meant.pop()
    return places
