"""How people head the columns of their lists, in Korean and English."""

import re
from collections.abc import Mapping
from typing import Final

from workshop_app.services.tables.choices import Kind, TakenAs
from workshop_app.services.tables.keys import header_key

_IGNORED = (
    "번호 연번 순번 no num nr 직위 직급 직책 직위직급 직급직위 비고 메모 참고 연락처 전화 전화번호 휴대폰 "
    "휴대전화 핸드폰 이메일 메일 전자우편 email mail emailaddress 이메일주소 성별 나이 연령 생년월일 주소 "
    "전공 서명 참석여부 참석 출석 회신 position jobtitle role phone telephone mobile contact gender sex "
    "age address note notes remark remarks signature attendance id xid ncomments nvotes nagree ndisagree "
    "channel lastpage startlanguage startdate enddate status responseid ipaddress submitdate seed"
)
GIVEN: Final = frozenset({"firstname", "givenname", "forename"})
FAMILY: Final = frozenset({"lastname", "familyname", "surname", "성"})
_PEOPLE: Final = {
    TakenAs.NAME: "이름 성명 성함 참여자 참석자 참가자 위원 위원명 참석자명 참가자명 참여자명 참여자이름 "
    "전문가 전문가명 패널 토론자 발표자 자문위원 참여위원 초청자 대상자 담당자 name fullname participant participants participantname attendee attendees member expert panelist "
    "panellist delegate invitee guest speaker " + " ".join(GIVEN | FAMILY),
    TakenAs.AFFILIATION: "소속 기관 기관명 소속기관 소속기관명 소속및직위 소속직위 소속직급 소속부서 회사 회사명 "
    "단체 단체명 affiliation organisation organization institution institute company employer org",
    TakenAs.GROUP: "그룹 구분 집단 분류 분야 이해관계자 이해관계자그룹 이해관계자집단 그룹명 그룹구분 소속그룹 "
    "group groupname groupid stakeholder stakeholders stakeholdergroup category sector",
    TakenAs.CODE: "코드 참여자코드 참가자코드 code participantcode",
    TakenAs.OBSERVER: "참관 참관인 참관자 참관여부 옵서버 옵저버 observer observers isobserver",
    TakenAs.IGNORED: _IGNORED + " 직함 title 부서 부서명 department 국가 country 회차 round",
}
_ITEMS: Final = {
    TakenAs.TITLE: "국문 영문 한글 한국어 영어 korean english 국문제목 영문제목 제목국문 제목영문 제목한글 제목영어 "
    "titleko titleen titlekr titleeng titlekorean titleenglish koreantitle englishtitle 권고안국문 권고안영문 "
    "국문권고안 영문권고안 권고내용 권고사항 권고문 제안 제안내용 추진과제 세부과제 의제 권고안 제목 권고 권고안제목 권고안명 과제 과제명 정책 정책과제 항목 안건 title 권고안내용 권고과제 과제내용 정책제안 "
    "recommendation recommendations statement proposal item",
    TakenAs.TEXT: "국문설명 영문설명 설명국문 설명영문 국문내용 영문내용 textko texten descriptionko descriptionen 내용 설명 본문 세부내용 상세내용 주요내용 text description detail details rationale",
    TakenAs.THEME: "대분류 분야 주제 영역 부문 구분 분류 theme topic area category",
    TakenAs.SOURCE: "출처 근거 제안자 source reference",
    TakenAs.CODE: "코드 권고안코드 code",
    TakenAs.IGNORED: _IGNORED + " 부서 담당부서 소관부처 department owner",
}
_RATINGS: Final = {
    TakenAs.PARTICIPANT: "participant participantid participants participantcode voter voterid respondent "
    "respondentid 참여자 참가자 응답자 응답자번호 yourcode 위원 패널",
    TakenAs.GROUP: "group groupid stakeholdergroup stakeholder yourgroup sector 그룹 집단 구분 이해관계자 "
    "이해관계자그룹 이해관계자집단",
    TakenAs.RECOMMENDATION: "recommendation statement commentid item 권고안 권고 항목 문항 평가항목",
    TakenAs.CRITERION: "criterion 평가기준 기준",
    TakenAs.ROUND: "round wave phase 라운드 회차 차수 시점",
    TakenAs.RATING: "rating vote score value 평점 점수 평가",
    TakenAs.ABSTAINED: "abstained 판단유보 유보",
    TakenAs.RECUSED: "recused 이해관계회피 회피",
    TakenAs.TIME: "timestamp ratedat time datetime submitdate completiontime endtime enddate 타임스탬프 일시 "
    "응답시간 응답일시 완료시간 제출일시",
    TakenAs.COMMENT: "comment comments anycomments 의견 기타의견 코멘트",
    TakenAs.NAME: "name fullname 이름 성명 성함",
    TakenAs.IGNORED: _IGNORED
    + " affiliation organisation organization 소속 기관 코드 code starttime 시작시간",
}
# In this order: what names a group or an organisation is not the name of a person.
_PARTS: Final = (
    (TakenAs.IGNORED, "mail 메일 phone 전화 연락처 직위 직책 비고 생년 gender"),
    (TakenAs.OBSERVER, "observer 참관"),
    (
        TakenAs.GROUP,
        "group 그룹 stakeholder 이해관계자 집단 "  # noqa: ISC004
        "기관유형 기관구분 기관분류 기관종류 소속유형 소속구분 소속분류 "
        "organisationtype organizationtype typeoforgani institutiontype typeofinstitution affiliationtype orgtype",
    ),
    (TakenAs.AFFILIATION, "affiliat organi institut company 소속 기관"),
    (TakenAs.NAME, "name 성명 이름 성함"),
)


def _by_word(table: Mapping[TakenAs, str]) -> dict[str, TakenAs]:
    return {word: taken for taken, words in table.items() for word in words.split()}


WORDS: Final[Mapping[Kind, Mapping[str, TakenAs]]] = {
    Kind.PARTICIPANTS: _by_word(_PEOPLE),
    Kind.RECOMMENDATIONS: _by_word(_ITEMS),
    Kind.RATINGS: _by_word(_RATINGS),
}
NEEDED: Final[Mapping[Kind, frozenset[TakenAs]]] = {
    Kind.PARTICIPANTS: frozenset({TakenAs.NAME}),
    Kind.RECOMMENDATIONS: frozenset({TakenAs.TITLE}),
    Kind.RATINGS: frozenset({TakenAs.PARTICIPANT, TakenAs.NAME, TakenAs.RECOMMENDATION}),
}
_TITLED = re.compile(
    r"\w{0,8}(?:과제|정책|제안|안건|사업|의제|권고|방안|권고안|권고사항)(?:명|명칭)"
)
_ROUNDED = re.compile(r"\d{1,6}")


def word_for(header: str, kind: Kind) -> TakenAs | None:
    """Return what a heading says by itself; None where it is not one of the known words."""
    if header.strip() in {"#", "№"}:
        return TakenAs.IGNORED
    return WORDS[kind].get(header_key(header))


def is_attendance(header: str) -> bool:
    """Tell whether a column says who comes."""
    key = header_key(header)
    return key in {"회신", "rsvp", "attend", "attending"} or any(
        part in key for part in ("참석여부", "참가여부", "참여여부", "출석", "참석", "attendance")
    )


def part_for(header: str, kind: Kind) -> TakenAs | None:
    """Return what a longer heading is about; None where it does not say."""
    key = header_key(header)
    if kind is Kind.RECOMMENDATIONS:
        return TakenAs.TITLE if _TITLED.fullmatch(key) else None
    if _ROUNDED.fullmatch(key):
        return None
    for taken, parts in _PARTS:
        if any(part in key for part in parts.split()):
            if kind is Kind.RATINGS and taken in {TakenAs.AFFILIATION, TakenAs.OBSERVER}:
                return TakenAs.IGNORED
            return taken
    return None
