"""Journey (a): a whole workshop in Korean through the ballot, by keyboard, checked in Excel."""

from datetime import datetime

from driver import CONTROL, Driver
from oracle import Typed, Words
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from steps import (
    AGAIN,
    CODES,
    ROUND_1,
    ROUND_2,
    choose_again,
    choose_decision,
    close_and_reveal,
    export,
    go_to_section,
    groups_of,
    set_due,
    the_workshop,
    typed_ratings,
)
from workbook import Book, check_figures, check_ledgers

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab

KOREAN = Words(
    {"government": "정부", "industry": "산업계", "academia": "학계"},
    {"importance": "중요도", "feasibility": "실현 가능성"},
    "전체",
    "비공개 ({least}명 미만)",
    "비공개 (소규모 그룹 보호)",
    "비공개(withheld)",
    "비공개",
    "모두 일치하여 0",
    "정의되지 않음(두 라운드 모두 전원 같은 점수)",
)
KOREAN_SHEETS = {
    "summary": "요약",
    "groups": "그룹별 결과",
    "distribution": "분포",
    "indicators": "보조 지표",
    "movement": "변화",
    "ratings": "평점",
    "comments": "의견",
    "decisions": "결정",
}
KOREAN_PEOPLE = """코드, 성명, 소속, 그룹
A-01, 김하늘, 과학기술정보통신부, 정부
A-02\t이서준\t산업통상자원부\t정부
A-03; 박지우; 중소벤처기업부; 정부
B-01, 최민서, 반도체기업, 산업계
B-02, 정도윤, 제조기업, 산업계
B-03, 강예린, 인공지능 스타트업, 산업계
C-01, 조현우, 대학교, 학계
C-02, 윤채원, 연구원, 학계
C-03, 장시우, 대학교, 학계"""
KOREAN_COMMENTS = {
    (1, "A-01", "R1"): "예산이 먼저입니다. 그래야 성과가 남",
    (1, "B-02", "R4"): "=1+1 제조 현장의 데이터부터",
    (1, "C-03", "R2"): "어렵습니다😀",
    (2, "B-01", "R2"): "토론을 듣고 낮췄습니다",
}


def test_the_plan_holds_abstentions_missing_answers_and_small_groups():
    ratings = typed_ratings(1, CODES, ROUND_1)
    assert sum(value is None for value in ratings.values()) == 7
    assert len(ratings) == 90 - sum(line.count(".") for line in ROUND_1.values())


def test_a_korean_workshop_through_the_ballot_says_in_excel_what_was_typed(start, tmp_path):
    run = start("ko")
    began = datetime.now()  # noqa: DTZ005 - the workbook's times are local
    typed = Typed(groups_of(ROUND_1), 3, "kiosk")
    prepare_in_korean(run)
    assert [one.code for one in the_workshop(run).participants] == list(ROUND_1)
    typed.rounds[1] = CODES
    rate_on_the_ballot(run, typed, 1, ROUND_1)
    close_and_reveal(run, "라운드 마감", "결과 공개")
    choose_again(run, "2라운드에서 다시 평가할 권고안")
    typed.rounds[2] = AGAIN
    rate_on_the_ballot(run, typed, 2, ROUND_2)
    close_and_reveal(run, "라운드 마감", "결과 공개")
    decide_in_korean(run, typed)
    path = export(run, "엑셀로 내보내기", tmp_path / "Documents")
    assert path.name.startswith("AI 전략 워크숍")
    book = Book(path)
    check_figures(book, typed, KOREAN, KOREAN_SHEETS)
    check_ledgers(book, typed, KOREAN, KOREAN_SHEETS, began)
    about = {row[0]: row[1] for row in book.rows("안내")}
    assert about["참여자"] == 9
    assert about["1라운드 응답"] == "9명 중 9명"
    assert about["2라운드 응답"] == "9명 중 8명"


def prepare_in_korean(run: Driver) -> None:
    run.click("새 워크숍")
    run.fill("제목", "AI 전략 워크숍")
    run.fill("장소", "세종")
    go_to_section(run, "권고안")
    run.click("세트에서 가져오기")
    run.choose("권고안 세트", "딥시크 이후 국가 AI 전략: 5대 권고안")
    run.click("추가(5)")
    go_to_section(run, "참여자와 그룹")
    run.click("명단 붙여넣기")
    run.fill("참여자 붙여넣기", KOREAN_PEOPLE)
    run.click("9명 추가")
    go_to_section(run, "합의 기준")
    run.click("3명 이상이면 표시")
    run.click("평가로 이동")
    run.click("1라운드 열기")


def rate_on_the_ballot(run: Driver, typed: Typed, number: int, answers: dict[str, str]) -> None:
    """Begin at the roster with Enter; each further person types the code at the curtain."""
    codes = typed.rounds[number]
    wanted = {key: text for key, text in KOREAN_COMMENTS.items() if key[0] == number}
    for place, (who, line) in enumerate(answers.items()):
        if place == 0:
            run.keys(ENTER)
        else:
            run.keys(who.lower().replace("-", ""), ENTER)
            if number > 1:  # the ballot shows what was answered in the round before
                run.tab_to("제 평가지입니다. 계속하기")
                run.keys(ENTER)
        run.until(lambda: run.all(QAbstractButton, "시작"))
        run.keys(ENTER)
        for code, pair in zip(codes, line.split(), strict=True):
            rate_one(run, pair, wanted.get((number, who, code), ""))
        run.tab_to("평가 마치기")
        run.keys(ENTER)
        assert not any(run.all(QAbstractButton, name) for name in ("검토", "다음"))
    run.keys(Qt.Key.Key_Escape)
    run.tab_to("참여자 명단으로")
    run.keys(ENTER)
    run.settle()
    typed.ratings.update(typed_ratings(number, codes, answers))
    typed.comments.update(wanted)


def rate_one(run: Driver, pair: str, comment: str) -> None:
    for key in pair:
        run.keys(TAB if key == "." else key)
    if comment:
        run.tab_to("의견", backwards=True)
        run.compose(comment)
        run.keys(ENTER, modifier=CONTROL)  # with the last syllable still being composed
    else:
        onward = run.all(QAbstractButton, "다음") or run.all(QAbstractButton, "검토")
        if pair[-1] == ".":
            run.tab_to("다음" if "다음" in onward[0].accessibleName() else "검토")
        run.keys(ENTER)


def decide_in_korean(run: Driver, typed: Typed) -> None:
    run.click("결론")
    words = ["채택", "수정 채택", "보류", "기각", "아직 결정 안 함"]
    for code, word in zip(CODES, words, strict=True):
        choose_decision(run, "권고안과 결정", code)
        if word == "아직 결정 안 함":
            typed.decisions[code] = (word, "", "", "", None)
            continue
        run.click(f"결정 구분: {word}")
        amended = "고친 문안\n둘째 줄" if word == "수정 채택" else ""
        if amended:
            run.fill("수정 문안", amended)
        reason, owner = f"{code}의 사유: 합의함", "홍길동 과장"
        run.fill("사유", reason)
        run.fill("담당", owner)
        due = set_due(run, "기한") if word == "채택" else None
        typed.decisions[code] = (word, amended, reason, owner, due)
