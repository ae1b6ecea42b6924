"""`preview` and `import-people`: the same reading, first shown, then taken or asked about."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from workshop_app.cli.tools import Place, Tools
from workshop_app.domain.workshop import Details
from workshop_app.services.preparing import create_workshop

Command = Callable[..., Any]
ROSTER = (
    "2026 참석자 명단\n\n연번,구분,성명,소속,직위,참관\n1,정부,홍길동 과장,과기정통부,과장,\n"
    "2,산업체,이영희,A사,대리,O\n3,학계,최민수,KAIST,교수,\n3,학계,최민수,KAIST,교수,\n합계,3명\n"
)


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    path = tmp_path / "roster.csv"
    path.write_bytes(ROSTER.encode("cp949"))
    return path


@pytest.fixture
def fresh(tools: Tools, tmp_path: Path) -> str:
    """Return the id of a workshop without people."""
    with tools.open_context(Place(data_dir=tmp_path / "data")) as context:
        return create_workshop(context, Details("Title")).id


def test_a_preview_is_the_documented_json(command: Command, roster: Path) -> None:
    shown = command("preview", str(roster), "--as", "participants", "--json").json
    assert list(shown) == ["sheet", "header_row", "columns", "rows", "problems", "left_out"]
    assert (shown["sheet"], shown["header_row"]) == ("", 3)
    assert [one["taken_as"] for one in shown["columns"]] == [
        "ignored",
        "group",
        "name",
        "affiliation",
        "ignored",
        "observer",
    ]
    assert shown["rows"][1] == {
        "row": 5,
        "name": "이영희",
        "affiliation": "A사",
        "group": "산업체",
        "code": "",
        "observer": True,
    }
    assert [(one["where"], one["severity"]) for one in shown["problems"]] == [
        ("5", "question"),
        ("C7", "warning"),
        ("4", "note"),
    ]
    assert shown["problems"][0] == {
        "where": "5",
        "found": "산업체",
        "expected": "“산업체” is not a group of this workshop. Is it Industry, or a new group?",
        "severity": "question",
    }
    assert [one["where"] for one in shown["left_out"]] == ["1", "8", "연번", "직위", "7"]


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_a_preview_is_shown_in_words(command: Command, roster: Path, lang: str) -> None:
    ended = command("preview", str(roster), "--as", "participants", lang=lang)
    assert ended.code == 0
    for word in ("홍길동", "과기정통부", "산업체", "합계"):
        assert word in ended.out
    lines = {"ko": "사람: 3명. 정부 1, 산업체 1, 학계 1, 참관 1", "en": "observers 1"}
    assert lines[lang] in ended.out


def test_a_sheet_is_named_and_a_list_without_headings_says_so(
    command: Command, tmp_path: Path
) -> None:
    from openpyxl import Workbook

    book: Any = Workbook()
    book.active.append(["Kim", "A", "Industry"])
    book.save(tmp_path / "a.xlsx")
    shown = command("preview", str(tmp_path / "a.xlsx"), "--as", "participants").out
    assert "Sheet “Sheet”. No headings." in shown
    (tmp_path / "b.csv").write_text("name,group\n")
    shown = command("preview", str(tmp_path / "b.csv"), "--as", "participants").out
    assert "The table: There is no row to take." in shown


def test_an_import_with_open_questions_says_them_and_changes_nothing(
    command: Command, fresh: str, roster: Path
) -> None:
    ended = command("import-people", fresh, str(roster))
    assert ended.code == 1
    assert "Nothing was added" in ended.err
    assert "Row 5: “산업체” is not a group" in ended.err
    assert command("list", "--json").json[0]["participants"] == 0


def test_an_import_adds_what_the_preview_shows_once_its_questions_are_answered(
    command: Command, fresh: str, roster: Path
) -> None:
    answer = ("--group", "산업체=industry")
    shown = command("preview", str(roster), "--as", "participants", "--workshop", fresh, *answer)
    assert "To be answered first" not in shown.out
    ended = command("import-people", fresh, str(roster), *answer)
    assert ended.code == 0
    assert "People: 3." in ended.out
    assert command("list", "--json").json[0]["participants"] == 2  # and one who looks on
    again = command("import-people", fresh, str(roster), *answer)
    assert "People: 0." in again.out


def test_columns_groups_and_rows_are_decided_by_options(command: Command, roster: Path) -> None:
    def previewed(*options: str) -> Any:
        return command("preview", str(roster), "--as", "participants", "--json", *options).json

    assert previewed("--ignore", "소속")["rows"][0]["affiliation"] == ""
    only = previewed("--only", "성명", "--only", "구분")
    assert [one["taken_as"] for one in only["columns"]].count("ignored") == 4
    assert previewed("--column", "affiliation=직위")["rows"][0]["affiliation"] == "과장"
    assert previewed("--group", "산업체=new")["problems"][0]["severity"] == "warning"
    assert len(previewed("--drop", "5")["rows"]) == 2
    assert len(previewed("--keep", "7")["rows"]) == 4
    assert previewed("--header-row", "3", "--sheet", "")["header_row"] == 3


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--ignore", "Mail", "There is no column “Mail”. There are: 연번, 구분"),
        ("--column", "person=성명", "--column person=성명: one of name, affiliation"),
        ("--column", "성명", "--column 성명: one of"),
        ("--group", "산업체", "--group 산업체: a text, “=”, and one of government"),
        ("--group", "산업체=press", "one of government, industry, academia or new"),
    ],
)
def test_a_wrong_option_is_said(
    command: Command, roster: Path, option: str, value: str, said: str
) -> None:
    ended = command("preview", str(roster), "--as", "participants", option, value)
    assert ended.code == 1
    assert said in ended.err


def test_people_without_a_group_are_of_the_group_above_where_it_is_said(
    command: Command, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("이름,그룹\n김,정부\n박,\n최,학계\n정,학계\n", "utf-8")
    asked = command("preview", str(path), "--as", "participants", "--json").json
    assert [one["where"] for one in asked["problems"]] == ["3"]
    said = command("preview", str(path), "--as", "participants", "--group", "=above", "--json").json
    assert [row["group"] for row in said["rows"]] == ["정부", "정부", "학계", "학계"]
