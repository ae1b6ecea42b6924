"""What the heading of a column says that it holds, in a table of ratings."""

import re
import unicodedata
from collections.abc import Sequence

from workshop_app.services.tables.choices import TakenAs
from workshop_app.services.tables.keys import header_key
from workshop_app.services.tables.totals import is_statistic

_NAMES = {
    TakenAs.PARTICIPANT: (
        "participant participants participant-id participant-code voter voter-id voters respondent "
        "respondent-id respondents responder panelist panellist panelist-id expert expert-id rater "
        "rater-id evaluator your-code your-name user-name "
        "참여자 참여자-id 참여자명 참가자 참가자명 응답자 응답자-id 응답자명 응답자번호 전문가 평가자 위원 패널 평가위원 심사위원 자문위원 전문위원"
    ),
    TakenAs.GROUP: (
        "group group-id groups stakeholder-group stakeholder your-group sector group-name "
        "stakeholder-type 그룹 그룹명 응답자그룹 응답자집단 집단 집단명 이해관계자-그룹 이해관계자 구분 소속-그룹 소속-집단 분야"
    ),
    TakenAs.RECOMMENDATION: (
        "recommendation recommendation-id recommendations statement statement-id comment-id "
        "권고안 권고 권고안명 권고안-번호 권고-사항 제안"
    ),
    TakenAs.CRITERION: "criterion criteria 평가-기준 기준 평가기준 준거",
    TakenAs.ROUND: "round wave phase 라운드 회차 차수 시점",
    TakenAs.RATING: "rating ratings vote score value answer response 평점 점수 평가 응답 평가점수 응답값 평가값",
    TakenAs.COMMENT: "comment comments 의견 코멘트",
    TakenAs.ABSTAINED: "abstained 판단-유보 유보",
    TakenAs.RECUSED: "recused 이해관계-회피 회피",
    TakenAs.TIME: (
        "timestamp rated-at time completion-time submitdate date-submitted submitted-at submitted "
        "end-time enddate end-date recordeddate datestamp start-time startdate start-date "
        "타임스탬프 제출일시 응답일시 제출-시간 제출시간 응답-시간 응답시간 완료-시간 시작-시간 일시"
    ),
}
# What is rated; where a column says so more plainly, this one is what it is rated on.
_AMBIGUOUS = frozenset({"item", "항목", "문항", "평가항목"})
_ROLES = {header_key(name): role for role, names in _NAMES.items() for name in names.split()}
_RANK = {header_key(name): at for names in _NAMES.values() for at, name in enumerate(names.split())}
# Who a person is where no column says so more plainly, the likeliest first.
_PERSON_NAMES = (
    "code name full-name 이름 성명 성함 코드 email e-mail email-address 이메일 이메일-주소 token response-id "
    "responseid xid user-id id 응답-id 응답번호 일련번호 번호 연번 no"
)
_PERSONS = [header_key(name) for name in _PERSON_NAMES.split()]
_ASIDE_NAMES = (
    "n-comments n-votes n-agree n-disagree name affiliation comment comments channel datetime code "
    "organisation organization company position title-of-job job job-title role rank country region "
    "city age age-group gender sex birthyear birth-year education language userlanguage user-language "
    "startlanguage start-language lastpage last-page seed token id no xid uid ip ip-address ipaddress "
    "status progress duration duration-(in-seconds) finished responseid response-id recipientlastname "
    "recipientfirstname recipientemail externalreference externaldatareference locationlatitude "
    "locationlongitude distributionchannel refurl email e-mail email-address phone tel date notes note "
    "remarks remark total sum mean average median sd stdev std variance min max range n count any-comments years years-of-experience "
    "experience table seat team session room weight grand-total section-id collector-id collectorid weight full-name user-id row index year "
    "가중치 조 팀 테이블 좌석 세션 총합계 성함 이름 소속 의견 코드 성명 성별 나이 연령 연령대 직위 직급 직책 직업 경력 학력 지역 전공 이메일 이메일-주소 전화 "
    "전화번호 연락처 휴대폰 비고 메모 번호 연번 순번 합계 총계 총점 평균 중앙값 중위수 최소 최대 최솟값 최댓값 인원 빈도 응답수 사분범위 변동계수 합의도 수렴도 iqr cv 표준편차 분산 순위 cvr 계 날짜 언어 기타-의견 자유-의견 경력연수 "
    "소속기관 기관 기관명 이해관계 응답번호 일련번호 응답-id 마지막-페이지 시작-언어 시드 ip-주소 참조-url 수집기-id"
)
_ASIDE = frozenset(map(header_key, _ASIDE_NAMES.split()))
_ASIDE_WORDS = re.compile(
    r"\b(?:comments?|remarks?|e-?mail|gender|years of|ip address|page time|group time|"
    r"other \(please|consent|time spent|expertise|familiarity|years of)\b|의견|이메일|성별|연락처|연령|동의서|개인정보|소요 ?시간|코멘트|사유|이유|전문성|숙련도|친숙도"
)
_GROUP_WORDS = re.compile(
    r"\b(?:group|sector|stakeholder)s?\b|그룹|집단|이해관계자|어느 분야|귀하의 소속|소속[은을]|^직군|^직능|^직역"
    r"|(?:응답자|소속|위원|기관|패널) ?(?:구분|유형|분류|종류)"
    r"|\b(?:organi[sz]ation|institution|affiliation|employer|org)(?:al)? type\b"
    r"|\btype of (?:organi[sz]ation|institution|employer)\b"
)
_PERSON_WORDS = re.compile(
    r"^(?:participant|respondent|panelli?st|your (?:code|(?:full )?name))\b|\bwhat is your (?:full )?name\b"
    r"|(?:귀하|본인)의 ?(?:성함|성명|이름)|(?:성함|성명|이름)[을은](?: |$)|^(?:참여자|참가자|응답자)(?!\s*(?:그룹|유형|구분|분류))"
)
_NOT_GROUP = re.compile(r"\bage\b|연령|focus group time|group time")


def roles_of(columns: Sequence[Sequence[str]]) -> dict[TakenAs, int]:
    """Return the column of each role; each column comes with all that its headings say.

    Where several could have a role, the one that says it best has it.
    """
    keys = [[header_key(one) for one in said] for said in columns]
    plain = any(_ROLES.get(key) is TakenAs.RECOMMENDATION for own in keys for key in own)
    ambiguous = dict.fromkeys(_AMBIGUOUS, TakenAs.CRITERION if plain else TakenAs.RECOMMENDATION)
    roles = _ROLES | ambiguous
    found: dict[TakenAs, int] = {}
    best: dict[TakenAs, int] = {}
    for place, own in enumerate(keys):
        key = next((one for one in own if one in roles), "")
        role = roles.get(key)
        # Times differ in how well they say when an answer was given; else the first one stands.
        rank = _RANK.get(key, 0) if role is TakenAs.TIME else 0
        if role is not None and rank < best.get(role, 1_000):
            found[role], best[role] = place, rank
    return found


def role_of(heading: str) -> TakenAs | None:
    """Return the role that a heading names by itself."""
    return _ROLES.get(header_key(heading))


def likely_role(said: Sequence[str]) -> TakenAs | None:
    """Return what a longer heading of a column that holds no ratings is about."""
    text = unicodedata.normalize("NFKC", " ".join(said)).casefold()
    if _NOT_GROUP.search(text):
        return None
    if _PERSON_WORDS.search(text):
        return TakenAs.PARTICIPANT
    return TakenAs.GROUP if _GROUP_WORDS.search(text) else None


def likely_persons(columns: Sequence[Sequence[str]]) -> list[int]:
    """Return the columns by which people could be told apart, the likeliest first."""
    keys = [{header_key(one) for one in said} for said in columns]
    return [place for name in _PERSONS for place, own in enumerate(keys) if name in own]


def is_aside(heading: str) -> bool:
    """Tell whether a column is known to hold something else than ratings."""
    key = header_key(heading)
    if (heading and not key) or key in _ASIDE or key in _ROLES or key in _AMBIGUOUS:
        return True
    plain = unicodedata.normalize("NFKC", heading)
    return is_statistic(plain) or _ASIDE_WORDS.search(plain.casefold()) is not None
