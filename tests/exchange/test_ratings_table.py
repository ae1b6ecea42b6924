import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from workshop_app.domain.errors import UserError
from workshop_app.domain.rule import ConsensusRule
from workshop_app.domain.scale import Scale, scale_from_text, scale_of
from workshop_app.exchange.ratings_table import RatingsTableReader
from workshop_app.services.analysing import (
    NO_GROUP,
    ColumnsMissingError,
    ColumnsTwiceError,
    NotARatingError,
    RatingsTable,
    RowIncompleteError,
    TableUnreadableError,
    TwoGroupsError,
    analyse_table,
)
from workshop_app.services.analysing_words import table_sentence
from workshop_app.wording.language import speaking

FIVE = scale_of(1, 5)
LONG = "participant,group,recommendation,criterion,round,rating\n"
ROWS = "a,정부,R1,중요도,1,5\nb,산업계,R1,중요도,1,\na,정부,R2,중요도,1,-\nb,산업계,R2,중요도,2,3\n"


def read(path: Path, content: str | bytes, scale: Scale = FIVE) -> RatingsTable:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return RatingsTableReader().read(path, scale)


def given_in(table: RatingsTable) -> set[tuple[Any, ...]]:
    return {(e.participant, e.recommendation, e.criterion, e.round, e.value) for e in table.entries}


def test_a_long_table_keeps_blank_dash_and_rating_apart(tmp_path: Path) -> None:
    table = read(tmp_path / "a.csv", LONG + ROWS)
    assert table.participants == (("a", "정부"), ("b", "산업계"))
    assert table.recommendations == ("R1", "R2")
    assert table.rounds == ("1", "2")
    assert given_in(table) == {
        ("a", "R1", "중요도", "1", 5),
        ("a", "R2", "중요도", "1", None),
        ("b", "R2", "중요도", "2", 3),
    }


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp949"])
def test_every_encoding_and_delimiter_gives_the_same_table(
    tmp_path: Path, encoding: str, delimiter: str
) -> None:
    text = (LONG + ROWS).replace(",", delimiter)
    expected = read(tmp_path / "a.csv", LONG + ROWS)
    assert read(tmp_path / "b.csv", text.encode(encoding)) == expected


def test_a_wide_table_says_the_same_as_a_long_one(tmp_path: Path) -> None:
    wide = read(tmp_path / "w.csv", "participant,group,R1,R2\na,g,5,-\nb,h,,3\n")
    long = read(
        tmp_path / "l.csv",
        "participant,group,recommendation,rating\na,g,R1,5\na,g,R2,-\nb,h,R1,\nb,h,R2,3\n",
    )
    assert wide == long


def test_known_columns_of_a_wide_table_are_no_recommendations(tmp_path: Path) -> None:
    table = read(
        tmp_path / "a.csv", "participant,group-id,n-votes,name,7\na,0,3,Kim,5\nb,,9,Lee,1\n"
    )
    assert table.recommendations == ("7",)
    assert table.participants == (("a", "0"), ("b", NO_GROUP))
    assert table.groups == ("0",)


def test_a_column_of_groups_that_is_empty_is_as_good_as_none(tmp_path: Path) -> None:
    table = read(tmp_path / "a.csv", "participant,group,recommendation,rating\na,,R1,5\nb,,R1,4\n")
    assert table == read(tmp_path / "b.csv", "participant,recommendation,rating\na,R1,5\nb,R1,4\n")


def test_a_group_may_be_called_none(tmp_path: Path) -> None:
    table = read(tmp_path / "a.csv", "participant,group,R1\na,none,5\nb,g,4\nc,,3\n")
    assert table.groups == ("none", "g")
    assert table.participants == (("a", "none"), ("b", "g"), ("c", NO_GROUP))


@pytest.mark.parametrize(
    ("given_rounds", "names"),
    [
        (["2.0", "1.0", "１"], ("1", "2")),
        (["Round 10", "Round 9"], ("Round 9", "Round 10")),
        (["10차", "2차", "1"], ("1", "2차", "10차")),
        (["", "0"], ("0", "1")),
        (["x", "9" * 5000], ("x", "9" * 5000)),
        (["spring", "autumn"], ("spring", "autumn")),
    ],
)
def test_rounds_are_numbers_where_they_can_be_and_stand_in_their_order(
    tmp_path: Path, given_rounds: list[str], names: tuple[str, ...]
) -> None:
    rows = "".join(f"a,R1,{one},5\n" for one in given_rounds)
    table = read(tmp_path / "a.csv", f"participant,recommendation,round,rating\n{rows}")
    assert table.rounds == names


def test_what_r_and_pandas_write_for_a_missing_value_is_blank(tmp_path: Path) -> None:
    table = read(tmp_path / "a.csv", "participant,R1,R2,R3\na,NA,NaN,5\n")
    assert given_in(table) == {("a", "R3", "rating", "1", 5)}


@pytest.mark.parametrize("dash", ["-", "–", "—", "‐", "−", "－"])
def test_a_dash_is_an_abstention_whatever_the_spreadsheet_made_of_it(
    tmp_path: Path, dash: str
) -> None:
    assert read(tmp_path / "a.csv", f"participant,R1\na,{dash}\n").entries[0].value is None


def test_whole_numbers_are_ratings_however_they_are_written(tmp_path: Path) -> None:
    table = read(tmp_path / "a.csv", 'participant;R1;R2;R3;R4\na;4.0;"4,0"; ４ ;+4\n')
    assert [entry.value for entry in table.entries] == [4, 4, 4, 4]


@pytest.mark.parametrize("above", ["Ratings of our room\n\n", "sep=;\n", "Our room;;\nMay;2;\n"])
def test_titles_may_stand_above_the_header(tmp_path: Path, above: str) -> None:
    text = f"{above}participant;group;R1\na;g;5\nb;g;9\n"
    with pytest.raises(NotARatingError) as caught:
        read(tmp_path / "a.csv", text)
    row = text[: text.index("b;g;9")].count("\n") + 1
    assert caught.value.parameters["problems"] == [f"C{row}: “9”"]
    assert read(tmp_path / "a.csv", text.replace("9", "4")).recommendations == ("R1",)


def test_a_quotation_mark_within_a_text_is_no_trouble(tmp_path: Path) -> None:
    text = 'participant,comment,R1\na,5" of snow,5\nb,"quoted" text,4\n'
    assert len(read(tmp_path / "a.csv", text).entries) == 2


def test_the_last_answer_by_its_time_counts(tmp_path: Path) -> None:
    table = read(tmp_path / "a.csv", "timestamp,voter-id,comment-id,vote\n20,a,1,5\n10,a,1,2\n")
    assert [entry.value for entry in table.entries] == [2, 5]


def test_how_often_an_answer_was_replaced_is_counted(tmp_path: Path) -> None:
    rows = ["a,R1,5,1", "a,R1,4,2", "a,R2,4,3", "b,R1,1,4", "a,R1,,5", "a,R1,-,6"]
    head = "participant,recommendation,rating,timestamp"
    table = read(tmp_path / "a.csv", "\n".join([head, *rows]))
    assert table.replaced == 2
    assert [entry.value for entry in table.entries if entry.participant == "a"] == [5, 4, 4, None]


def test_korean_columns_are_known_by_their_names(tmp_path: Path) -> None:
    text = "참여자,그룹,권고안,항목,라운드,평점,의견\na,정부,R1,중요도,1,5,좋다\nb,정부,R1,실현가능성,2,-,\n"
    table = read(tmp_path / "a.csv", text.encode("cp949"))
    assert table.participants == (("a", "정부"), ("b", "정부"))
    assert (table.recommendations, table.criteria) == (("R1",), ("중요도", "실현가능성"))
    assert given_in(table) == {("a", "R1", "중요도", "1", 5), ("b", "R1", "실현가능성", "2", None)}


def test_an_item_is_a_recommendation_where_no_other_column_is(tmp_path: Path) -> None:
    for head in ("참여자,항목,평점", "Participant,Item,Rating"):
        table = read(tmp_path / "a.csv", f"{head}\na,R1,5\n")
        assert (table.recommendations, table.criteria) == (("R1",), ("rating",))


def test_a_wide_table_may_have_criteria_and_rounds(tmp_path: Path) -> None:
    text = "participant,group,criterion,round,comment,R1\na,g,imp,1,fine,5\na,g,imp,2,,4\n"
    table = read(tmp_path / "a.csv", text)
    assert table.recommendations == ("R1",)
    assert given_in(table) == {("a", "R1", "imp", "1", 5), ("a", "R1", "imp", "2", 4)}


def test_rows_that_miss_a_name_are_refused_by_their_address(tmp_path: Path) -> None:
    text = "participant,recommendation,rating\n,R1,5\na,,4\nb,R1,4\n,,\nc,,\n"
    with pytest.raises(RowIncompleteError) as caught:
        read(tmp_path / "a.csv", text)
    assert caught.value.parameters == {"places": ["A2", "B3"], "count": 2}
    assert "A2; B3" in table_sentence(caught.value)


def test_a_person_in_two_groups_is_refused(tmp_path: Path) -> None:
    text = "participant,group,recommendation,rating\na,g,R1,5\na,,R2,5\na,h,R3,4\n"
    with pytest.raises(TwoGroupsError) as caught:
        read(tmp_path / "a.csv", text)
    assert caught.value.parameters == {"problems": ["B4: a (g, h)"], "count": 1}
    for language in ("ko", "en"):
        with speaking(language):
            assert "B4: a (g, h)" in table_sentence(caught.value)


def test_withheld_rows_are_as_many_people_who_are_registered_for_nothing_else(
    tmp_path: Path,
) -> None:
    text = "participant,group,recommendation,rating\na,g,R1,5\nwithheld,withheld,R1,4\n"
    table = read(tmp_path / "a.csv", f"{text}withheld,withheld,R2,3\n")
    assert table.withheld == {"withheld 3", "withheld 4"}
    assert table.groups == ("g",)
    (found,) = analyse_table(table, FIVE, ConsensusRule())
    overall = [
        item["criteria"]["rating"]["overall"]
        for item in found["recommendations"]  # type: ignore[attr-defined]
    ]
    assert [(one["n"], one["missing"]) for one in overall] == [(2, 0), (1, 1)]


def test_a_workbook_is_read_like_a_csv_file(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["참여자", "집단", "권고안", "평점"])
    sheet.append(["a", "정부", "R1", 5])
    sheet.append(["b", "산업계", "R1", "４"])
    sheet.append([None, None, None, None])
    sheet.append(["c", "산업계", "R1", "−"])
    book.save(tmp_path / "a.xlsx")
    table = RatingsTableReader().read(tmp_path / "a.xlsx", FIVE)
    assert [entry.value for entry in table.entries] == [5, 4, None]


def test_a_workbook_that_lies_about_its_extent_is_read_whole(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["participant", "R1"], ["a", 5], ["b", 4]):
        sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    with (
        zipfile.ZipFile(tmp_path / "a.xlsx") as old,
        zipfile.ZipFile(tmp_path / "b.xlsx", "w") as new,
    ):
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b'ref="A1:B3"', b'ref="A1:A1"'))
    assert len(RatingsTableReader().read(tmp_path / "b.xlsx", FIVE).entries) == 2


def test_all_wrong_cells_are_named_at_once_by_their_address(tmp_path: Path) -> None:
    with pytest.raises(NotARatingError) as caught:
        read(tmp_path / "a.csv", "participant,R1,R2\na,10,4\nb,2.5,y\n")
    assert caught.value.parameters == {
        "problems": ["B2: “10”", "B3: “2.5” (not a whole number)", "C3: “y”"],
        "count": 3,
        "low": 1,
        "high": 5,
    }
    assert "B2: “10”; B3: “2.5” (not a whole number); C3: “y”" in table_sentence(caught.value)


@pytest.mark.parametrize("word", ["x", "X", "recused", "회피", "이해관계 회피"])
def test_who_stands_aside_is_told_from_who_abstains(tmp_path: Path, word: str) -> None:
    table = read(tmp_path / "a.csv", f"participant,R1,R2\na,{word},4\nb,-,\n")
    assert [(one.participant, one.value, one.recused) for one in table.entries] == [
        ("a", None, True),
        ("a", 4, False),
        ("b", None, False),
    ]


@pytest.mark.parametrize("column", ["recused", "이해관계 회피"])
def test_a_column_says_who_stands_aside(tmp_path: Path, column: str) -> None:
    head = f"participant,recommendation,rating,abstained,{column}"
    table = read(tmp_path / "a.csv", f"{head}\na,R1,,FALSE,TRUE\nb,R1,,TRUE,FALSE\nc,R1,4,,\n")
    assert [(one.value, one.recused) for one in table.entries] == [
        (None, True),
        (None, False),
        (4, False),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("0", "B2: “0” (often means no answer)"),
        ("99", "B2: “99” (often means no answer)"),
        ("2.5", "B2: “2.5” (not a whole number)"),
        ("4 = 모름", "B2: “4 = 모름” (number and words differ)"),
        ("perhaps", "B2: “perhaps”"),
    ],
)
def test_what_is_no_rating_is_told_with_its_reason(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(NotARatingError) as caught:
        read(tmp_path / "a.csv", f"participant,R1\na,{text}\n")
    assert caught.value.parameters["problems"] == [told]


@pytest.mark.parametrize(
    ("text", "value", "recused"),
    [
        ("모름", None, False),
        ("판단유보", None, False),
        ("don’t know", None, False),
        ("dk", None, False),
        ("abstention", None, False),
        ("기피", None, True),
        ("4점", 4, False),
    ],
)
def test_an_answer_in_words_is_read_as_where_it_is_typed(
    tmp_path: Path, text: str, value: int | None, recused: bool
) -> None:
    (entry,) = read(tmp_path / "a.csv", f"participant,R1\na,{text}\n").entries
    assert (entry.value, entry.recused) == (value, recused)


@pytest.mark.parametrize("text", ["해당없음", "N/A", "No answer", "무응답", "."])
def test_a_word_for_no_answer_is_a_blank(tmp_path: Path, text: str) -> None:
    assert not read(tmp_path / "a.csv", f"participant,R1\na,{text}\n").entries


def test_words_of_agreement_are_points(tmp_path: Path) -> None:
    scale = scale_from_text("agreement")
    table = read(tmp_path / "a.csv", "participant,1\na,Agree\nb,찬성\nc,반대\nd,pass\ne,3\n", scale)
    assert [entry.value for entry in table.entries] == [3, 3, 1, 2, 3]


def with_macros(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/vbaProject.bin", b"x")


def billion_laughs(path: Path) -> None:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    book = f'<!DOCTYPE x [<!ENTITY l0 "lol">{entities}]><workbook>&l9;</workbook>'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", book)
        archive.writestr("xl/workbook.xml", book)


HOSTILE = {with_macros: "macros", billion_laughs: "damaged"}


@pytest.mark.parametrize("make", list(HOSTILE), ids=lambda make: make.__name__)
def test_hostile_workbooks_are_refused(tmp_path: Path, make: Any) -> None:
    make(tmp_path / "a.xlsx")
    with pytest.raises(TableUnreadableError) as caught:
        RatingsTableReader().read(tmp_path / "a.xlsx", FIVE)
    assert caught.value.parameters["reason"] == HOSTILE[make]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"\n\n  \n", "empty"),
        (b"participant,R1\n", "empty"),
        (b"PK\x03\x04 no zip", "damaged"),
        (b"\xd0\xcf\x11\xe0 old", "encrypted"),
        (b"\xff\x00\x81\x8d,\x8f\n", "encoding"),
        ("participant,R1\na,5\n".encode("utf-32-le"), "encoding"),
        (b'participant,R1\na,"5\nb,4\nc,3\n', "quotes"),
    ],
)
def test_what_is_no_table_is_said(tmp_path: Path, content: bytes, reason: str) -> None:
    with pytest.raises(TableUnreadableError) as caught:
        read(tmp_path / "a.csv", content)
    assert caught.value.parameters["reason"] == reason
    for language in ("ko", "en"):
        with speaking(language):
            assert str(tmp_path) in table_sentence(caught.value)


def test_missing_files_and_folders_are_said(tmp_path: Path) -> None:
    for path, reason in ((tmp_path / "no.csv", "missing"), (tmp_path, "folder")):
        with pytest.raises(TableUnreadableError) as caught:
            RatingsTableReader().read(path, FIVE)
        assert caught.value.parameters["reason"] == reason


def test_a_table_without_ratings_says_which_columns_it_has(tmp_path: Path) -> None:
    with pytest.raises(ColumnsMissingError) as caught:
        read(tmp_path / "a.csv", "city,country\nSeoul,Korea\n")
    assert caught.value.parameters["found"] == "city, country"


def test_a_long_table_whose_ratings_go_by_another_name_is_no_wide_one(tmp_path: Path) -> None:
    text = "participant,group,recommendation,Strength (1-5)\na,g,R1,5\na,g,R2,4\n"
    with pytest.raises(ColumnsMissingError) as caught:
        read(tmp_path / "a.csv", text)
    assert "Strength (1-5)" in str(caught.value.parameters["found"])


def test_a_recommendation_with_two_columns_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ColumnsTwiceError) as caught:
        read(tmp_path / "a.csv", "participant,R1,R2,R1\na,5,4,1\n")
    for language in ("ko", "en"):
        with speaking(language):
            assert "R1" in table_sentence(caught.value)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_table_or_a_clear_error(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    try:
        read(tmp_path_factory.mktemp("any") / "a.csv", content)
    except UserError as error:
        assert table_sentence(error)  # noqa: PT017 - many contents are read, some are refused
