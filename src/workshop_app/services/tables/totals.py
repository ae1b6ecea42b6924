"""Rows and columns of totals, means and other statistics that stand beside what was rated."""

import re
from collections.abc import Sequence

from workshop_app.services.tables.keys import match_key

_PART = r"(?:전체|종합|총|overall|grand|group)?"
_TOTAL = re.compile(
    rf"{_PART}(?:총|총원|총인원|합계|소계|총계|총합계|계|누계|평균|표준편차|중앙값|중위수|사분위?범위|변[이동]계수"
    r"|합의도|수렴도|안정도|내용타당도(?:비율)?|total|grandtotal|subtotal|sum|average|avg|mean|median|count"
    r"|standarddeviation|st\.?dev\.?|interquartilerange|variance)"
    r"(?:참석자|인원|점수?|값|score)?(?:수)?[:=]?\(?\d*(?:명|인|people|persons|participants)?\)?"
    r"(?:\((?:iqr|cv|cvr|sd|m|mean|average)\))?"
)
# What is a statistic below or above others, and may be a name or a code by itself.
_MAYBE = re.compile(
    r"(?:전체|최[소대솟댓](?:값|점)?|빈도|분산|응답자?수|[13]사?분위수?|n|m|sd|s\.d\.?|std|min(?:imum)?|max(?:imum)?"
    r"|iqr|cvr?|cvi|var|range|q[13]|consensus|convergence|stability)"
)
_STATISTIC = (
    r"(?:mean|median|average|avg|sd|s\.d\.|st\.? ?dev\.?|std(?:ev)?|standard deviation|iqr|cv|cvr|variance"
    r"|평균|표준 ?편차|중앙값|중위수|사분위? ?범위|변[이동] ?계수)"
)
_OF_WHAT = (
    r"(?:(?:round|wave|phase|r|q|w)?[\s_.-]?\d{1,3}(?:차|라운드)?|pre|post|before|after|사전|사후)"
)
_COLUMN = re.compile(
    rf"{_STATISTIC}(?: ?(?:점수?|값|scores?|ratings?))?(?:[\s_.(-]*{_OF_WHAT}\)?)?"
    rf"|(?:.*[\s_/(-])?{_STATISTIC}(?: ?(?:점수?|값|scores?))?\)?"
)


def says_total(text: str) -> bool:
    """Tell whether a text heads a row of totals or means."""
    return _TOTAL.fullmatch(match_key(text)) is not None


def may_say_total(text: str) -> bool:
    """Tell whether a text heads a row of a statistic, if it stands beside a row of totals."""
    return says_total(text) or _MAYBE.fullmatch(match_key(text)) is not None


def is_statistic(heading: str) -> bool:
    """Tell whether a column holds means or the like: “Mean R1”, “R1 (SD)”, “1차 평균”."""
    return _COLUMN.fullmatch(" ".join(heading.casefold().split())) is not None


def last_statistics(rows: Sequence[tuple[str, int]]) -> int:
    """Return at which of some rows the last ones begin that are all statistics, one of them surely.

    A row comes with how many cells it fills: somebody called Max above them fills as many as others.
    """
    at = len(rows)
    while at and may_say_total(rows[at - 1][0]):
        at -= 1
    last = [says_total(first) for first, _ in rows[at:]]
    if not any(last):
        return len(rows)
    most = max(cells for _, cells in rows)
    above = rows[at : at + last.index(True)]
    return at + sum(1 for _, cells in above if cells == most)
