"""Which recommendation, on which criterion, in which round a column of ratings is about."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from workshop_app.services.tables.round_order import says_round

_CODE = re.compile(
    r"(?:(?:[a-z]{1,2}|rec|item|var|recommendation|statement|question|option|proposal|"
    r"권고안?|문항|제안|과제|항목|안건?|의제)[\s._-]?)?\d{1,3}(?:[._-]\d{1,3}){0,2}(?:번|안)?(?![\w가-힣])"
)
_CRITERIA = frozenset(
    [
        "importance",
        "feasibility",
        "urgency",
        "impact",
        "relevance",
        "clarity",
        "agreement",
        "priority",
        "cost",
        "effectiveness",
        "desirability",
        "acceptability",
        "appropriateness",
        "necessity",
        "validity",
        "usefulness",
        "likelihood",
        "confidence",
        "중요도",
        "중요성",
        "실현가능성",
        "가능성",
        "시급성",
        "긴급성",
        "효과성",
        "효과",
        "적절성",
        "타당성",
        "필요성",
        "우선순위",
        "동의도",
        "수용성",
        "파급효과",
        "명확성",
        "적합성",
        "영향력",
        "실행가능성",
    ]
)
# A question that is asked of each: no name of what is rated.
_QUESTION = re.compile(
    r"\?|\b(?:how|rate|which|what|please)\b|important|feasib|얼마나|정도|어떻게|평가해|선택해",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"(.*?)\s*\[([^\[\]]+)\]\s*")
# What a survey tool writes before the question that its sub-questions share: G01Q02[SQ001].
_SUB_QUESTION = re.compile(r"^[A-Za-z]\w*\[\w+\]\.?\s+(?=\S)")
_ROUND_BRACKETS = re.compile(r"(.+?)\s*\(([^()]+)\)\s*")
_SEPARATED = re.compile(r"\s+[-–—|/:]\s+|\s*[:|/]\s*|_|\s+-|-\s+")


@dataclass(frozen=True, slots=True)
class ItemColumn:
    """A column of ratings; an empty criterion or round is the only one.

    Where each row is a recommendation `item` is who rated, of `group`, or empty.
    """

    place: int
    item: str
    criterion: str = ""
    round: str = ""
    group: str = ""


def is_code(heading: str) -> bool:
    """Tell whether a heading begins with a code, such as R1, Q3_2, 7 or 권고안 3."""
    plain = unicodedata.normalize("NFKC", heading).casefold().strip()
    return _CODE.match(plain) is not None or _BRACKETS.fullmatch(heading) is not None


def is_within(heading: str) -> bool:
    """Tell whether a heading is a question with what it is asked of in brackets."""
    return _BRACKETS.fullmatch(heading) is not None


def is_criterion(text: str) -> bool:
    """Tell whether a text is the name of a criterion that is often rated on."""
    return "".join(text.casefold().split()).strip("()[]") in _CRITERIA


def items_of(columns: Sequence[tuple[int, Sequence[str]]]) -> tuple[ItemColumn, ...]:
    """Return what the columns are about; each comes with its headings, from above to below."""
    found = [_read(place, [one for one in rows if one]) for place, rows in columns]
    times = Counter(one.item for one in found)
    found = [
        one if times[one.item] > 1 or not one.round else _whole(one.place, rows)
        for one, (_, rows) in zip(found, columns, strict=True)
    ]
    found = _as_grid(found)
    stems = {one.criterion for one in found}
    rounds = {one.round for one in found}
    return tuple(
        replace(
            one,
            criterion="" if len(stems) == 1 and not is_criterion(one.criterion) else one.criterion,
            round="" if len(rounds) == 1 else one.round,
        )
        for one in found
    )


def _read(place: int, rows: Sequence[str]) -> ItemColumn:
    """Read each heading in its parts: those that name a round or a criterion, and the rest."""
    *above, last = dict.fromkeys(rows)
    parts = [*(part for row in above for part in _parts_above(row)), *_parts(last)]
    round_ = next((one for one in parts if says_round(one)), "")
    criterion = next((one for one in parts if is_criterion(one)), "")
    rest = [one for one in parts if one not in {round_, criterion}]
    if not rest:  # a criterion alone: it is what is rated
        rest, criterion, round_ = ([criterion], "", round_) if criterion else ([round_], "", "")
    if criterion or len(rest) == 1:
        return ItemColumn(place, _unbracketed(" ".join(rest)), _unbracketed(criterion), round_)
    return ItemColumn(place, rest[-1], " ".join(rest[:-1]), round_)


def _whole(place: int, rows: Sequence[str]) -> ItemColumn:
    """Read a heading as a title: what looks like a round stands in no other column's heading."""
    *above, item = [one for one in dict.fromkeys(rows) if one]
    return ItemColumn(place, item, " ".join(above))


def _unbracketed(text: str) -> str:
    return text[1:-1] if text.startswith("[") and text.find("]") == len(text) - 1 else text


def _parts_above(heading: str) -> list[str]:
    """Return what a heading above others tells: of a question only what it asks for."""
    parts = _parts(heading)
    known = [one for one in parts if is_criterion(one) or says_round(one)]
    return known if known and _QUESTION.search(heading) else parts


def _parts(heading: str) -> list[str]:
    """Split a heading where a part of it is known; a title with a hyphen stays whole."""
    found = _BRACKETS.fullmatch(heading)
    if found is not None:
        stem, inner = found.groups()
        stem = _SUB_QUESTION.sub("", stem)
        return [one for one in (stem, inner) if one]
    for pieces in _splits(heading):
        if len(pieces) > 1 and any(says_round(one) or is_criterion(one) for one in pieces):
            known = [one for one in pieces if says_round(one) or is_criterion(one)]
            rest = " ".join(one for one in pieces if one not in known)
            return [one for one in (rest, *known) if one]
    return [heading]


def _splits(heading: str) -> Iterable[list[str]]:
    if (found := _ROUND_BRACKETS.fullmatch(heading)) is not None:
        yield [found[1], *(one.strip() for one in found[2].split(","))]
    yield [one.strip() for one in _SEPARATED.split(heading) if one.strip()]
    words = heading.split()
    for at in range(1, len(words)):
        yield [" ".join(words[:at]), " ".join(words[at:])]


def _as_grid(found: list[ItemColumn]) -> list[ItemColumn]:
    """Turn rows and criteria round where the headings above are the recommendations.

    In “R1 [cost]” and under “R1” the code is what is rated; in “How important? [Data rules]”
    the text in brackets is.
    """
    stems = list(dict.fromkeys(one.criterion for one in found if one.criterion))
    if not stems or any(is_criterion(one) for one in stems):
        return found
    stems_are_codes = all(_starts_with_code(one) and not _QUESTION.search(one) for one in stems)
    items_are_codes = all(_starts_with_code(one.item) for one in found)
    if len(stems) > 1 and stems_are_codes and not items_are_codes:
        return [replace(one, item=one.criterion, criterion=one.item) for one in found]
    if (
        len({(one.item, one.round) for one in found}) == len(found)
        and len(stems) == 1
        and stems_are_codes
    ):
        return [replace(one, item=f"{one.criterion}[{one.item}]", criterion="") for one in found]
    return found


def _starts_with_code(text: str) -> bool:
    return _CODE.match(unicodedata.normalize("NFKC", text).casefold()) is not None
