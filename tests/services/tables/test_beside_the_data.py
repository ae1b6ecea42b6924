"""What stands beside the data in strangers' files: statistics, mail, ranks, words cut in two."""

from datetime import UTC, datetime

import pytest

from workshop_app.domain.creation import new_workshop
from workshop_app.domain.raw_table import RawSheet
from workshop_app.domain.scale import scale_of
from workshop_app.domain.workshop import Details
from workshop_app.services.tables.choices import Expected, Why
from workshop_app.services.tables.lists import read_list
from workshop_app.services.tables.pasted import sheet_of
from workshop_app.services.tables.people import preview_people
from workshop_app.services.tables.ratings import RatingsPreview, preview_ratings

WORKSHOP = new_workshop(Details("Title"), datetime(2026, 11, 24, tzinfo=UTC))


def ratings(text: str) -> RatingsPreview:
    preview = preview_ratings([sheet_of(text)], scale_of(1, 5))
    assert preview is not None
    return preview


def people(text: str) -> list[tuple[str, str, str]]:
    preview = preview_people([sheet_of(text)], WORKSHOP)
    assert preview.questions == ()
    return [(row.name, row.affiliation, row.group_key) for row in preview.taken]


def titles(text: str) -> list[str]:
    return [item.title.in_language("en") for item in read_list(text).items]


@pytest.mark.parametrize(
    "below",
    [
        "Median\t\t3.5\t3.5\nIQR\t\t0.5\t1\nCV\t\t0.2\t0.6\nCVR\t\t1\t0",
        "최솟값\t\t1\t2\n합의도\t\t0.8\t1",
    ],
)
def test_rows_of_statistics_are_nobody(below: str) -> None:
    preview = ratings(f"Expert\tGroup\tQ1\tQ2\nE1\tgov\t4\t5\nMax\tind\t3\t2\n{below}\n")
    assert [name for name, _ in preview.table.participants] == ["E1", "Max"]
    assert {one.why for one in preview.left_out} == {Why.TOTAL}
    assert preview.questions == ()


def test_a_row_of_means_of_all_is_no_recommendation() -> None:
    preview = ratings(
        "권고안\t김하나\t이두리\t평균\nR1 법\t5\t4\t4.5\nR2 기금\t1\t2\t1.5\n전체 평균\t3\t3\t3\n"
    )
    assert list(preview.table.recommendations) == ["R1 법", "R2 기금"]


@pytest.mark.parametrize("heading", ["Mean R1", "SD round 2", "R1 (mean)", "1차 평균", "평균점수"])
def test_columns_of_statistics_hold_no_ratings(heading: str) -> None:
    preview = ratings(f"participant\tData law\tFund\t{heading}\nkim\t5\t4\t4\nlee\t2\t3\t3\n")
    assert list(preview.table.recommendations) == ["Data law", "Fund"]


def test_a_recommendation_on_means_is_one() -> None:
    preview = ratings("participant\t평균 소득 지원\tMean time law\nkim\t5\t4\nlee\t2\t3\n")
    assert list(preview.table.recommendations) == ["평균 소득 지원", "Mean time law"]


@pytest.mark.parametrize(
    "around",
    [
        ("안녕하세요, 명단 보내드립니다.", "홍길동 드림\n데이터정책과\n전화 044-202-0000"),
        ("Hi, here is the list:", "Best,\nSam Park\nOfficer\nT +82 44 123 4567\nwww.example.org"),
        ("", "Sam Park\nsam@example.org"),
        ("", "--\n홍길동\nhong@example.org"),
    ],
)
def test_a_mail_around_a_list_is_not_asked_about(around: tuple[str, str]) -> None:
    above, below = around
    text = f"{above}\n\n김가영, 과기정통부, 정부\n이나래, 가상전자, 산업계\n\n{below}\n"
    assert people(text) == [
        ("김가영", "과기정통부", "government"),
        ("이나래", "가상전자", "industry"),
    ]


def test_groups_with_their_number_before_people_and_in_headings_are_groups() -> None:
    assert people("○ 정부(2명): 김하나(기재부), 이두리(환경부)\n○ 산업계(1명): 박세나(누리)\n") == [
        ("김하나", "기재부", "government"),
        ("이두리", "환경부", "government"),
        ("박세나", "누리", "industry"),
    ]
    two = "정부 측 참석자\n성명\t소속\n김하나\t기재부\n산업계 측 참석자\n성명\t소속\n박세나\t누리\n"
    assert people(two) == [("김하나", "기재부", "government"), ("박세나", "누리", "industry")]


def test_a_title_with_its_office_is_no_part_of_a_name() -> None:
    assert people("이름\t소속\t구분\n박민수 과장(정책과)\t환경부\t정부\n") == [
        ("박민수", "환경부", "government")
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (("성", "명", "소", "속", "구분"), ("김하나", "기재부", "정부"), ("",)),
        (("성    명     소     속   구 분",), ("김 하 나    기재부      정 부",), ("",)),
    ],
)
def test_a_heading_spread_over_its_column_is_one(rows: tuple[tuple[str, ...], ...]) -> None:
    preview = preview_people([RawSheet("", rows)], WORKSHOP)
    assert [(row.name, row.affiliation, row.group_key) for row in preview.taken] == [
        ("김하나", "기재부", "government")
    ]


@pytest.mark.parametrize("heading", ["Organisation type", "기관유형"])
def test_the_type_of_an_organisation_is_the_group(heading: str) -> None:
    found = people(f"Name\tOrganisation\t{heading}\nJane Doe\tMOT\tGovernment\n")
    assert found == [("Jane Doe", "MOT", "government")]
    preview = ratings(f"Name\t{heading}\t[Law]\t[Fund]\nkim\tGov\t4\t5\nlee\tInd\t2\t1\n")
    assert dict(preview.table.participants) == {"kim": "Gov", "lee": "Ind"}


def test_people_who_are_not_named_are_told_apart_by_their_number() -> None:
    preview = ratings(
        "응답번호\t응답자\t구분\t데이터법\t기금\n7\t비공개\t정부\t5\t4\n9\t비공개\t학계\t1\t2\n"
    )
    assert dict(preview.table.participants) == {"7": "정부", "9": "학계"}


def test_a_question_for_the_name_names_who_rated() -> None:
    preview = ratings("귀하의 성함은?\t[법]\t[기금]\n김하나\t5\t4\n이두리\t1\t2\n")
    assert [name for name, _ in preview.table.participants] == ["김하나", "이두리"]


def test_a_recommendation_on_which_all_abstained_is_one() -> None:
    preview = ratings("응답자\t법\t기금\t위원회\nA\t5\t4\t기권\nB\t1\t2\t모름\nC\t1\t2\t-\n")
    assert set(preview.table.recommendations) == {"법", "기금", "위원회"}


def test_what_a_survey_tool_writes_before_sub_questions_is_no_criterion() -> None:
    preview = ratings(
        "응답 ID\tG2Q1[SQ001]. 중요도 [법]\tG2Q1[SQ002]. 중요도 [기금]\n1\t5\t4\n2\t1\t2\n"
    )
    assert list(preview.table.recommendations) == ["법", "기금"]
    assert len(preview.table.criteria) == 1


@pytest.mark.parametrize("headings", ["Rank R1\tRank R2", "R1 순위\tR2 순위"])
def test_ranks_are_asked_about_as_one_is_the_best(headings: str) -> None:
    preview = ratings(f"participant\t{headings}\nP1\t1\t2\nP2\t2\t1\n")
    assert [one.expected for one in preview.questions] == [Expected.REVERSED]


def test_words_cut_at_the_margin_are_whole_again() -> None:
    assert titles(
        "1. Found an inter-\nministerial council\n2. Harmonise the regu-\nlation of data\n"
    ) == [
        "Found an inter-ministerial council",
        "Harmonise the regulation of data",
    ]


def test_a_verb_on_the_next_line_goes_on_with_the_sentence() -> None:
    assert titles("1. 거래소를 설립한다.\n2. 공공데이터를 개방하고 품질을\n관리한다.\n") == [
        "거래소를 설립한다.",
        "공공데이터를 개방하고 품질을 관리한다.",
    ]
