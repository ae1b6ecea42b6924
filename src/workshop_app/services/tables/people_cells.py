"""Reads the cells of a list of people: names with a number, a title or an office around them."""

import re
from dataclasses import dataclass
from typing import Final

from workshop_app.services.tables.keys import match_key

_TITLES: Final = (
    "교수 부교수 조교수 명예교수 석좌교수 겸임교수 박사 과장 사무관 주무관 서기관 행정관 국장 실장 팀장 부장 차장 "
    "대리 사원 대표 대표이사 이사 상무 전무 사장 부사장 회장 부회장 소장 원장 부원장 센터장 본부장 단장 위원 위원장 "
    "부위원장 연구원 선임연구원 책임연구원 수석연구원 연구위원 선임연구위원 변호사 기자 의원 장관 차관 님 씨 선생님 "
    "간사 처장 총장 학장 매니저 책임 선임 수석 이사장 파트장 그룹장 조합장 사무총장 사무국장 좌장"
)
TITLES: Final = frozenset(_TITLES.split())
_BEFORE = re.compile(r"(?:dr|prof|professor|mr|mrs|ms|mx|sir|dame|hon)\.?\s+(?=\S)", re.IGNORECASE)
_BEHIND = re.compile(r"[\s,]+(?:ph\.?\s?d\.?|m\.?d\.?|esq\.?|jr\.?)$", re.IGNORECASE)
_NUMBER = re.compile(r"^(?:\(?\d{1,4}[.)]\s*|[①-⑳]\s*|[-–•·ㆍ∙▪■□○●◦▶*]\s+|\d{1,4}\s+(?=\D))")
_MAIL = re.compile(r"\s*[<(\[]?\b[^\s<>()\[\]@]+@[^\s<>()\[\]@]+\.[^\s<>()\[\]@]+\b[>)\]]?\s*")
_BRACKETS = re.compile(r"^(?P<name>[^()（）]+?)\s*[(（](?P<inside>[^()（）]+)[)）]$")
_WRITTEN_AGAIN = re.compile(r"[\u4e00-\u9fff]+|[A-Z][a-z][A-Za-z .,'-]*")
_SPACED = re.compile(r"[가-힣](?: [가-힣]){1,3}")
_HANGUL_NAME = re.compile(r"[가-힣]{2,4}")
_SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추"
    "도소석선설마길연위표명왕옥육인맹제모탁국어은편용"
)
_IN_BRACKETS = re.compile(r"\([^()]+\)")
_LATIN_NAME = re.compile(r"(?:[A-Z][\w'’.-]*\s?){2,4}")
_FOOTNOTE = re.compile(r"(?<=[^\W\d])\s?(?:[*†‡※]+|\d\)|[¹²³⁴⁵])$")
_FULL_NAME = re.compile(rf"[{_SURNAMES}][가-힣]{{2}}")
_JOINED = re.compile(r"([가-힣]{3})([가-힣]{2,})")
_NOBODY = frozenset(
    "- — – . … ? 미정 공석 섭외중 추후통보 추후지정 추후 없음 tbd tba n/a na none vacant".split()  # noqa: SIM905
)
_TRUE = frozenset(
    "o ○ ● ◯ v ✓ ✔ ☑ y yes true 1 x표 예 네 참관 참관인 참관자 옵서버 옵저버 observer".split()  # noqa: SIM905
)
_MARKS = frozenset("o ㅇ ○ ● ◯ ◎ v ✓ ✔ ☑ √ ■ y yes true 1 예 해당".split())  # noqa: SIM905
_NO_MARKS = frozenset(("", *"x × ✗ ☐ □ n no false 0 - 아니오 비해당".split()))  # noqa: SIM905
_OBSERVERS = frozenset(
    "참관 참관인 참관자 옵서버 옵저버 observer observers (참관) (옵서버)".split()  # noqa: SIM905
)
_ABSENT = frozenset(
    "불참 불참석 미참석 미참 불참예정 참석불가 불가 결석 취소 x × ✗ n no 아니오 아니요 absent declined "  # noqa: SIM905
    "notattending cancelled canceled decline regrets".split()
)
_FALSE = frozenset(
    "x × ✗ n no false 0 아니오 아니요 - 참석 참여 위원 투표 정위원 voter member participant".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class NameCell:
    """A name, and what stood beside it: an office in brackets, a title."""

    name: str
    office: str = ""
    title: str = ""


def read_name(text: str, *, takes_office: bool) -> NameCell:
    """Return the name in a cell.

    What stands in brackets is where somebody comes from if no column says so; else the brackets
    tell namesakes apart and stay, unless they hold a title.
    """
    bare = without_number(_FOOTNOTE.sub("", _MAIL.sub(" ", text).strip(" \"'<>")))
    if match_key(bare) in _NOBODY:
        return NameCell("")
    office, titles = "", list[str]()
    match = _BRACKETS.match(bare)
    if match and match["inside"].strip() in TITLES:
        bare, titles = match["name"], [match["inside"].strip()]
    elif match and takes_office and not _is_written_again(match["name"], match["inside"]):
        bare, office = match["name"], match["inside"].strip()
    elif match and (told := _without_title(match["name"]))[1]:  # of the title, not of the name
        bare, titles = told[0], [f"{told[1]} ({match['inside'].strip()})"]
    if takes_office and not office and (parted := _with_office(bare)) is not None:
        return parted
    name, title = _without_title(bare.strip())
    if _SPACED.fullmatch(name):  # spread over the width of a cell
        name = name.replace(" ", "")
    return NameCell(name, office, " ".join([*([title] if title else []), *titles]))


def _with_office(text: str) -> NameCell | None:
    """Return who stands in a cell with an office and a title, in any order of the three."""
    words = text.split()
    titles = [word for word in words[1:] if _is_title(word)]
    said = [word for word in words if word not in titles]
    people = [word for word in said if _FULL_NAME.fullmatch(word) and not _OFFICE.search(word)]
    office = " ".join(word for word in said if word not in people[:1])
    told = bool(titles or _OFFICE.search(office) or re.fullmatch("[A-Z&]{2,}", office))
    if len(people) != 1 or not office or not told or people[0] not in {said[0], said[-1]}:
        return None
    return NameCell(people[0], office, " ".join(titles))


def _is_title(word: str) -> bool:
    return word in TITLES or (word != "님" and word.removesuffix("님") in TITLES)


def _is_written_again(name: str, inside: str) -> bool:
    """Tell whether brackets hold the same name in another script."""
    if _HANGUL_NAME.fullmatch(name.strip()):
        return bool(_WRITTEN_AGAIN.fullmatch(inside.strip())) and not _OFFICE.search(inside)
    return bool(_HANGUL_NAME.fullmatch(inside.strip())) and not _OFFICE.search(inside)


def without_number(text: str) -> str:
    """Return what stands behind a number or a bullet; a number alone stays."""
    return _NUMBER.sub("", text, count=1).strip() or text


def _without_title(text: str) -> tuple[str, str]:
    if before := _BEFORE.match(text):
        return _BEFORE.sub("", text, count=1), before[0].strip()
    if behind := _BEHIND.search(text):
        return text[: behind.start()], behind[0].strip(" ,")
    words = text.split()
    at = len(words)
    while at > 1 and _is_title(words[at - 1]):
        at -= 1
    if at < len(words):
        return " ".join(words[:at]), " ".join(words[at:])
    joined = _JOINED.fullmatch(text)
    if joined and _is_title(joined[2]):
        return joined[1], joined[2]
    return text, ""


def names_several(name: str) -> bool:
    """Tell whether a cell names several people in Korean; a comma in English parts one name."""
    # Parted, not searched for: a search begins anew at every letter of a long text.
    before = [part.replace("(", ")").rpartition(")")[2] for part in _IN_BRACKETS.split(name)[:-1]]
    if sum(map(bool, map(str.strip, before))) > 1:
        return True
    lines = [part.strip() for part in name.split(" / ")]
    if len(lines) > 1 and all(_LATIN_NAME.fullmatch(part) for part in lines):
        return True
    parts = [part.strip() for part in re.split(r"[,、;/·]", name)]
    if len(parts) == 1:
        parts = name.split()
        return len(parts) > 1 and all(re.fullmatch("[가-힣]{3}", part) for part in parts)
    return all(_HANGUL_NAME.fullmatch(part.replace(" ", "")) for part in parts)


def says_marked(text: str) -> bool:
    """Tell whether a cell holds a mark: O, ✓, 1, yes."""
    return match_key(text) in _MARKS


def says_unmarked(text: str) -> bool:
    """Tell whether a cell of a column of marks holds none."""
    return match_key(text) in _NO_MARKS


def says_observer(text: str) -> bool:
    """Tell whether a cell that nobody asked says that this person only looks on."""
    return match_key(text) in _OBSERVERS


def says_absent(text: str) -> bool:
    """Tell whether a cell about coming says that this person does not."""
    return match_key(text) in _ABSENT


def observes(text: str) -> bool | None:
    """Return whether a cell says that somebody only looks on; None where it says neither."""
    key = match_key(text)
    if not key or key in _FALSE:
        return False
    return True if key in _TRUE else None


_NUMBERING = re.compile(r"\(?\d{1,5}[.)]?")
_PHONE = re.compile(r"\+?[\d()\s.-]{7,}")
_OFFICE = re.compile(
    r"(?:부|처|청|원|실|국|과|팀|대|대학교|대학|대학원|학회|협회|공사|공단|재단|회사|연구소|연구원|센터|위원회|은행|병원|그룹|전자|㈜)$"
    r"|^\(?주\)|\(주\)|univ|institut|minist|agency|center|centre|council|inc\b|ltd|corp|company|college|bureau|office|lab\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"[가-힣]{2,4}|[가-힣]{2,4} [가-힣]{2,5}|[A-Z][\w'’-]+(?: [A-Z][\w'’.-]*){1,3}"
)


def is_aside(text: str) -> bool:
    """Tell whether a cell is a number of a row, a telephone or a mail address."""
    return bool(_NUMBERING.fullmatch(text) or _PHONE.fullmatch(text) or _MAIL.fullmatch(text))


def looks_like_a_person(text: str) -> float:
    """Return how much a text looks like the name of a person rather than of an office."""
    name = read_name(text, takes_office=True).name
    if _OFFICE.search(name) and len(name) > len("홍길동"):
        return 0.0
    return 1.0 if _PERSON.fullmatch(name) else 0.3
