"""Names are read out of cells that hold more than a name."""

from datetime import date, datetime

import pytest

from workshop_app.services.tables.keys import cell_text, header_key
from workshop_app.services.tables.people_cells import NameCell, observes, read_name


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("홍길동", NameCell("홍길동")),
        ("3) 홍길동", NameCell("홍길동")),
        ("① 홍길동", NameCell("홍길동")),
        ("• 홍길동", NameCell("홍길동")),
        ("12 홍길동", NameCell("홍길동")),
        ("홍 길 동", NameCell("홍길동")),
        ("홍길동(과기정통부)", NameCell("홍길동", "과기정통부")),
        ("홍길동（과기정통부）", NameCell("홍길동", "과기정통부")),
        ("Jane Doe (KAIST)", NameCell("Jane Doe", "KAIST")),
        ("홍길동(洪吉童)", NameCell("홍길동(洪吉童)")),
        ("홍길동 (Hong Gil-dong)", NameCell("홍길동 (Hong Gil-dong)")),
        ("Hong (홍길동)", NameCell("Hong (홍길동)")),
        ("홍길동(위원장)", NameCell("홍길동", title="위원장")),
        ("홍길동 선임 연구원", NameCell("홍길동", title="선임 연구원")),
        ("홍길동교수", NameCell("홍길동", title="교수")),
        ("Prof. Jane Doe", NameCell("Jane Doe", title="Prof.")),
        ("Jane Doe, PhD", NameCell("Jane Doe", title="PhD")),
        ("Jane Doe <jane@example.org>", NameCell("Jane Doe")),
        ("교수", NameCell("교수")),
        ("7", NameCell("7")),
        ("추후 통보", NameCell("")),
        ("-", NameCell("")),
    ],
)
def test_a_name_without_what_stands_beside_it(text: str, read: NameCell) -> None:
    assert read_name(text, takes_office=True) == read


def test_brackets_tell_namesakes_apart_where_a_column_says_where_from() -> None:
    assert read_name("Kim (A)", takes_office=False) == NameCell("Kim (A)")


def test_looking_on_is_said_by_marks_and_words() -> None:
    assert [observes(text) for text in ("○", "Yes", "참관", "", "아니오", "maybe")] == [
        True,
        True,
        True,
        False,
        False,
        None,
    ]


def test_cells_say_what_a_spreadsheet_shows() -> None:
    cells = (None, True, False, 3, 2.5, date(2026, 1, 2), datetime(2026, 1, 2), "\u200b a\tb ")  # noqa: DTZ001
    assert [cell_text(cell) for cell in cells] == [
        "",
        "TRUE",
        "FALSE",
        "3",
        "2.5",
        "2026-01-02",
        "2026-01-02",
        "a b",
    ]
    assert cell_text(datetime(2026, 1, 2, 3, 4)) == "2026-01-02 03:04:00"  # noqa: DTZ001


def test_headings_are_compared_without_what_is_in_brackets() -> None:
    assert header_key("성 명 (한글)*") == "성명"
    assert header_key("[R1]") == "r1"
