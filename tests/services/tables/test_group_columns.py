"""Names below the group they are of, and mails with a signature below."""

from datetime import UTC, datetime

import pytest

from workshop_app.domain.creation import new_workshop
from workshop_app.domain.workshop import Details
from workshop_app.services.tables.choices import Choices
from workshop_app.services.tables.pasted import sheet_of
from workshop_app.services.tables.people import PeoplePreview, preview_people

NOW = datetime(2026, 1, 2, tzinfo=UTC)


def preview(text: str, choices: Choices = Choices()) -> PeoplePreview:  # noqa: B008 - frozen
    return preview_people([sheet_of(text)], new_workshop(Details("W"), at=NOW), choices)


@pytest.mark.parametrize(
    "text",
    [
        "정부 | 산업계 | 학계\n김민수 | 박지훈 | 최유리\n이영희 |  | 오세준",
        "정부\t산업계\t학계\n김민수\t박지훈\t최유리\n이영희\t\t오세준",
        "참석자 명단\n\n정부\t산업계\t학계\n김민수\t박지훈\t최유리\n이영희\t\t오세준",
    ],
)
def test_each_column_is_a_group(text: str) -> None:
    found = preview(text)
    assert not found.questions
    assert [(row.name, row.group_key) for row in found.taken] == [
        ("김민수", "government"),
        ("이영희", "government"),
        ("박지훈", "industry"),
        ("최유리", "academia"),
        ("오세준", "academia"),
    ]


def test_so_is_it_where_the_facilitator_named_the_line_of_the_groups() -> None:
    found = preview("정부\t학계\n김민수\t최유리", Choices(header_row=1))
    assert [(row.name, row.group_key) for row in found.taken] == [
        ("김민수", "government"),
        ("최유리", "academia"),
    ]


@pytest.mark.parametrize(
    "text",
    ["성명\t정부\t학계\n김민수\tO\t\n이영희\t\tO", "정부\t학계\n3\t4", "정부\t학계", ""],
)
def test_marks_and_counts_below_groups_are_nobodys_names(text: str) -> None:
    found = preview(text)
    assert found.questions or not {"O", "3", "4"} & {row.name for row in found.taken}


def test_a_mail_ends_with_who_wrote_it() -> None:
    people = "김하늘 / 과기정통부 / 정부\n이바다 / 한국전자 / 산업계\n\n감사합니다.\n"
    signed = (
        f"{people}--\n홍길동 드림\n과학기술정책연구원 연구위원\nTel. 044-123-4567 | hong@stepi.kr"
    )
    found = preview(signed)
    assert [row.name for row in found.taken] == ["김하늘", "이바다"]
    assert not found.questions
    assert {"4", "6", "7", "8"} <= {one.where for one in found.left_out}
