"""Exports of survey tools whose headings or words told something else than what was read."""

import pytest

from workshop_app.domain.scale import scale_of
from workshop_app.services.tables.choices import Choices, Expected, TakenAs
from workshop_app.services.tables.pasted import sheet_of
from workshop_app.services.tables.ratings import RatingsPreview, preview_ratings

FIVE = scale_of(1, 5)


def seen(text: str, choices: Choices | None = None) -> RatingsPreview:
    preview = preview_ratings([sheet_of(text)], FIVE, choices)
    assert preview is not None
    return preview


def rated(preview: RatingsPreview) -> list[tuple[str, str, int | None]]:
    return [(one.recommendation, one.criterion, one.value) for one in preview.table.entries]


def test_a_question_above_the_first_of_its_items_is_asked_of_all() -> None:
    preview = seen(
        "Respondent ID\tWhich group?\t\tPlease rate the importance\t\n"
        "\tResponse\tOther (please specify)\tData law\tAI talent\n"
        "11\tGovernment\t\t5\t4\n12\tIndustry\t\t2\t3\n"
    )
    assert rated(preview)[:2] == [("Data law", "importance", 5), ("AI talent", "importance", 4)]
    assert dict(preview.table.participants) == {"11": "Government", "12": "Industry"}


def test_a_code_in_brackets_before_a_title_keeps_its_brackets() -> None:
    preview = seen("이름\t[R1] 데이터법의 중요도\t[R2] 인재의 중요도\n가\t5\t4\n나\t3\t2\n")
    assert list(preview.table.recommendations) == ["[R1] 데이터법의", "[R2] 인재의"]


def test_a_question_beside_sub_questions_is_no_recommendation() -> None:
    preview = seen("id\tG01\tIMP[SQ1]\tIMP[SQ2]\n1\tA1\t5\t4\n2\tA2\t3\t2\n")
    assert {one.header for one in preview.columns if one.taken_as is TakenAs.IGNORED} == {"G01"}
    assert preview.questions == ()


def test_numbers_whose_words_run_the_other_way_are_asked_and_can_be_answered() -> None:
    text = "participant\tgroup\tR1\nA\tGov\t1(매우 그렇다)\nB\tInd\t3(보통)\nC\tInd\t5(전혀 그렇지 않다)\n"
    questions = [(one.expected, one.found) for one in seen(text).questions]
    assert questions == [(Expected.REVERSED, "1(매우 그렇다); 5(전혀 그렇지 않다)")]
    answered = seen(text, Choices(words={"1(매우 그렇다)": 5, "5(전혀 그렇지 않다)": 1}))
    assert [value for *_, value in rated(answered)] == [5, 3, 1]


@pytest.mark.parametrize("heading", ["직군", "응답자 유형", "소속구분"])
def test_other_words_for_groups_and_numbers_of_respondents_are_known(heading: str) -> None:
    preview = seen(f"응답번호\t{heading}\tR1\tR2\n7\t정부\t5\t4\n9\t산업계\t3\t2\n")
    assert dict(preview.table.participants) == {"7": "정부", "9": "산업계"}


def test_a_criterion_in_brackets_before_a_code_loses_them() -> None:
    preview = seen("평가위원\t[중요도] R1\t[시급성] R1\n가\t5\t4\n나\t3\t2\n")
    assert rated(preview)[:2] == [("R1", "중요도", 5), ("R1", "시급성", 4)]
    assert [name for name, _ in preview.table.participants] == ["가", "나"]


def test_words_against_that_are_no_negations_are_points() -> None:
    preview = seen("위원\tR1\tR2\n가\t매우 불필요\t불필요\n나\t필요\t매우 필요\n")
    assert [value for *_, value in rated(preview)] == [1, 2, 4, 5]
