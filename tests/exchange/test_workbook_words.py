from collections.abc import Callable
from typing import Any

import pytest

from workshop_app.analysis.verdict import VerdictCode
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.workshop import Details
from workshop_app.exchange.cells import broken, text_width
from workshop_app.exchange.sheets.cover import VERDICTS
from workshop_app.exchange.sheets.ratings import COLUMNS
from workshop_app.findings.report import WorkshopReport

MakeReport = Callable[..., WorkshopReport]
Read = Callable[[WorkshopReport], Any]


def test_the_cover_says_the_verdicts_and_decisions_before_all_else(
    make_report: MakeReport, read_back: Read
) -> None:
    report = make_report()
    book = read_back(report)
    entries = [(row["Subject"], row["Entry"]) for row in book.table("tblCover")]
    subjects = [subject for subject, _ in entries[:3]]
    assert subjects == [
        "Verdict: Importance, round 1",
        "Verdict: Feasibility, round 1",
        "Decisions",
    ]
    assert entries[2][1] == "Adopt as amended: R1\nNot decided yet: R2"
    for (_, told), criterion in zip(entries[:2], ("Importance", "Feasibility"), strict=True):
        found = {
            code: label
            for label, codes in (line.split(": ") for line in told.split("\n"))
            for code in codes.split(", ")
        }
        summary = [row for row in book.table("tblSummary") if row["Criterion"] == criterion]
        assert found == {row["Code"]: row["Verdict"] for row in summary}
    locked = report.workshop.rule_locked_at
    assert locked is not None
    assert dict(entries)["Rule fixed at"] == f"{locked.astimezone():%Y-%m-%d %H:%M}"


def test_the_cover_has_a_place_for_every_verdict() -> None:
    assert sorted(VERDICTS) == sorted(VerdictCode)


def test_medians_show_halves_and_quartiles_quarters_on_every_row(
    make_report: MakeReport, read_back: Read
) -> None:
    book = read_back(make_report())
    sheet = next(one for one in book.sheets.worksheets if "tblGroups" in one.tables)
    header, *rows = sheet[sheet.tables["tblGroups"].ref]
    formats = {"Median": "0.0", "Quartile 1": "0.00", "Quartile 3": "0.00"}
    for place, cell in enumerate(header):
        if cell.value in formats:
            shown = {
                row[place].number_format for row in rows if not isinstance(row[place].value, str)
            }
            assert shown == {formats[cell.value]}


def test_the_methods_say_how_the_order_was_drawn_and_what_only_people_know(
    make_report: MakeReport, read_back: Read
) -> None:
    rows = read_back(make_report()).table("tblMethods")
    said = {row["Subject"]: row["What holds in this workbook"] for row in rows}
    assert "2,000 times" in said["Order"]
    assert "seed 20250120" in said["Order"]
    assert "conflicts of interest" in said["For a report, to be added"]


def test_the_codebook_gives_each_column_of_the_ratings_its_type(
    make_report: MakeReport, read_back: Read
) -> None:
    for anonymity, moment in (
        (Anonymity.NAMED, "When the answer was given, "),
        (Anonymity.CODE, "five minutes"),
        (Anonymity.ANONYMOUS, "blank"),
    ):
        rows = read_back(make_report(anonymity=anonymity)).table("tblCodebook")
        types = {row["Column"]: row["Type"] for row in rows[: len(COLUMNS)]}
        assert list(types) == [column.header for column in COLUMNS]
        assert types["rating"] == types["round"] == "whole number"
        assert types["abstained"] == "true or false"
        assert types["rated_at"] == "date and time"
        (told,) = (row["Meaning"] for row in rows if row["Column"] == "rated_at")
        assert moment in told
        assert ("five minutes" in told) is (anonymity is Anonymity.CODE)


@pytest.mark.parametrize("title", ["long title " * 20, "긴 제목 " * 30, "끊김없음" * 40])
def test_a_long_title_stands_in_full_in_the_cover_s_table_and_shortened_above_it(
    make_report: MakeReport, read_back: Read, title: str
) -> None:
    title = title.strip()
    book = read_back(make_report(details=Details(title)))
    heading = book.sheets.worksheets[0]["A1"].value
    assert heading.endswith("…")
    assert title.startswith(heading[:-1])
    assert text_width(heading) <= 74
    assert book.table("tblCover")[0] == {"Subject": "Title", "Entry": title}


def test_a_short_title_is_said_once(make_report: MakeReport, read_back: Read) -> None:
    book = read_back(make_report())
    assert "Title" not in {row["Subject"] for row in book.table("tblCover")}


@pytest.mark.parametrize("language", ["ko", "en"])
def test_no_note_runs_off_the_page(make_report: MakeReport, read_back: Read, language: str) -> None:
    book = read_back(make_report(language=language))
    for sheet in book.sheets.worksheets:
        (table,) = sheet.tables.values()
        header = int("".join(filter(str.isdigit, table.ref.split(":")[0])))
        for row in range(2, header):
            note = sheet.cell(row, 1).value
            assert note
            assert text_width(note) <= 120


def test_a_note_is_broken_between_words_and_loses_none() -> None:
    text = "one two\n three " + "x" * 20
    assert broken(text, 9) == ["one two", "three", "x" * 20]
    assert broken("", 9) == []
