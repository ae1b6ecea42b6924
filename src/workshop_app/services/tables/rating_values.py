"""Tables with a recommendation in each row and several columns of ratings.

Where a column says who rated, the columns are rounds (`pre`, `post`) or criteria; where none does
they are the people who rated, with their groups in a row above or below the headings.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from workshop_app.domain.answers import answer_key
from workshop_app.domain.likert import is_label_word
from workshop_app.domain.scale import Scale
from workshop_app.services.tables.choices import TakenAs
from workshop_app.services.tables.keys import header_key, match_key
from workshop_app.services.tables.rating_items import ItemColumn, is_code, is_criterion, items_of
from workshop_app.services.tables.rating_roles import role_of
from workshop_app.services.tables.round_order import says_round

_RATING_WORDS = re.compile(
    r"\b(?:ratings?|scores?|votes?|values?|answers?|responses?|points?)\b|평점|점수|평가|응답",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:ratings?|scores?|votes?|values?|answers?|responses?|평점|점수|평가|응답|r|t)[\s._-]?(\d{1,2})",
    re.IGNORECASE,
)
_EDGES = " \t_-–—:/|,.()[]"
_WITH_GROUP = re.compile(r"(?P<who>[^()]+?)\s*\((?P<group>[^()]+)\)")
_OFFICE = re.compile(r"\([^()]*\)$")
_RATER = re.compile(
    r"(?:위원|전문가|평가자|평가위원|심사위원|자문위원|패널|참여자|참가자|응답자|토론자|expert|rater|panell?ist|"
    r"participant|respondent|reviewer|judge|evaluator|person|member|user|voter|p|e|id)[\s._#-]*(?:\d{1,4}|[a-z])",
)
_HANGUL_NAME = re.compile("[가-힣]{3}")
_OF_GROUPS = re.compile(
    r"(?:정부|산업|학계|학회|시민|민간|기업|공공|언론|노동|농민|소비자)[가-힣]{0,3}"
    r"|government|industry|academia|civil society|ngos?|public|private|business|groups? .{1,3}"
)


def parted_values(columns: Sequence[tuple[int, Sequence[str]]]) -> tuple[ItemColumn, ...]:
    """Return columns of ratings with their round and criterion; none where one says neither."""
    found = [_value(place, said) for place, said in columns]
    numbered = [_NUMBERED.fullmatch(header_key(said[-1])) for _, said in columns]
    if len(found) > 1 and all(numbered):
        found = [
            replace(one, round=match[1])
            for one, match in zip(found, numbered, strict=True)
            if match is not None
        ]
    return tuple(found)


def _value(place: int, said: Sequence[str]) -> ItemColumn:
    """Return what the parts of a heading say, beside the word for a rating."""
    text = unicodedata.normalize("NFKC", " ".join(said))
    bare = _without_rating(text)
    if says_round(text) or says_round(bare):
        return ItemColumn(place, "", "", bare if says_round(bare) else text)
    if is_criterion(bare):
        return ItemColumn(place, "", bare)
    round_ = _round_of(bare)
    rest = _without_rating(bare.replace(round_, "", 1)) if round_ else bare
    return ItemColumn(place, "", rest if is_criterion(rest) else "", round_)


def _without_rating(text: str) -> str:
    bare = " ".join(_RATING_WORDS.sub(" ", text.replace("_", " ")).split()).strip(_EDGES)
    return bare or text


def _round_of(text: str) -> str:
    """Return the word or words of a heading that name a round, at its begin or its end."""
    words = text.replace("(", " ").replace(")", " ").split()
    for size in range(1, len(words)):
        for part in (" ".join(words[:size]), " ".join(words[-size:])):
            if says_round(part) and part in text:
                return part
    return ""


def is_named(column: ItemColumn) -> bool:
    """Tell whether the heading of a column of ratings says a round or a criterion."""
    return bool(column.round or column.criterion)


def raters_of(
    columns: Sequence[tuple[int, Sequence[str]]], groups: Sequence[str]
) -> tuple[ItemColumn, ...]:
    """Return columns that are people, each with the group in a row of its own, or above."""
    found = [
        replace(one, group=group) for one, group in zip(items_of(columns), groups, strict=True)
    ]
    if any(one.group for one in found):
        return tuple(found)
    above = [one.criterion for one in found]
    if all(above) and not any(map(is_criterion, above)):
        return tuple(replace(one, group=one.criterion, criterion="") for one in found)
    matches = [_WITH_GROUP.fullmatch(one.item) for one in found]
    inside = [match["group"] for match in matches if match]
    if len(inside) == len(found) and len(set(inside)) * 2 <= len(found):
        found = [
            replace(one, item=match["who"], group=match["group"])
            for one, match in zip(found, matches, strict=True)
            if match
        ]
    return tuple(found)


def look_like_raters(headings: Sequence[str]) -> bool:
    """Tell whether headings name people rather than recommendations."""
    keys = [match_key(_OFFICE.sub("", one)) for one in headings]
    told = sum(bool(_RATER.fullmatch(key) or _HANGUL_NAME.fullmatch(key)) for key in keys)
    return told * 2 > len(keys)


def look_like_items(texts: Sequence[str]) -> bool:
    """Tell whether the cells of a column are recommendations: by their codes, or their length."""
    if not texts or look_like_raters(texts):
        return False
    coded = sum(map(is_code, texts))
    return coded * 2 > len(texts) or sum(len(one) for one in texts) > 20 * len(texts)


def may_be_no_raters(headings: Sequence[str], scale: Scale) -> bool:
    """Tell whether headings may be counts of answers or means of groups rather than people."""
    keys = [match_key(one) for one in headings]
    if set(keys) == {str(point.value) for point in scale.points}:
        return True
    words = sum(is_label_word(answer_key(one), len(scale.points)) for one in headings)
    groups = sum(bool(_OF_GROUPS.fullmatch(key)) for key in keys)
    rounds = sum(says_round(one) or is_criterion(one) for one in headings)
    return max(words, groups, rounds) * 2 > len(keys)


def is_group_row(first: str, cells: Sequence[str]) -> bool:
    """Tell whether a row below the headings says the group of each who rated."""
    said = [one for one in cells if one]
    told = role_of(first) is TakenAs.GROUP or match_key(first) in {"소속", "유형", "type"}
    return told and bool(said) and max(Counter(said).values()) <= len(cells)
