from collections.abc import Callable
from typing import Any

import pytest

from workshop_app.analysis.verdict import VerdictCode
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.workshop import Details
from workshop_app.exchange.cells import broken, text_width
from workshop_app.exchange.sheets.cover import HEADING_WIDTH
from workshop_app.exchange.sheets.ratings import COLUMNS
from workshop_app.exchange.sheets.verdict_counts import VERDICTS
from workshop_app.findings.report import WorkshopReport

MakeReport = Callable[..., WorkshopReport]
Read = Callable[[WorkshopReport], Any]


def test_what_is_said_about_the_workshop_begins_with_verdicts_and_decisions(
    make_report: MakeReport, read_back: Read
) -> None:
    report = make_report()
    book = read_back(report)
    entries = [(row["Subject"], row["Entry"]) for row in book.table("tblCover")]
    assert entries.pop(0) == ("Title", "A workshop")
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
def test_a_long_title_stands_in_full_on_several_lines_of_the_cover(
    make_report: MakeReport, read_back: Read, title: str
) -> None:
    title = title.strip()
    book = read_back(make_report(details=Details(title)))
    cover = book.sheets.worksheets[0]
    lines = [row[0].value for row in cover.iter_rows() if row[0].font.size == 16]
    assert len(lines) > 1
    assert "".join(lines).replace(" ", "") == title.replace(" ", "")
    assert all(text_width(line) <= HEADING_WIDTH for line in lines)
    assert book.table("tblCover")[0] == {"Subject": "Title", "Entry": title}


def test_the_cover_sums_up_each_recommendation(make_report: MakeReport, read_back: Read) -> None:
    book = read_back(make_report())
    first, second = book.table("tblState")
    assert [first["Code"], first["Recommendation"], first["Decision"]] == [
        *("R1", "First", "Adopt as amended"),
    ]
    assert second["Decision"] == "Not decided yet"
    verdicts = {(r["Code"], r["Criterion"]): r["Verdict"] for r in book.table("tblSummary")}
    for row in (first, second):
        for name in ("Importance", "Feasibility"):
            assert row[name] == verdicts[row["Code"], name]
    groups = {
        (r["Code"], r["Group"]): r["High %"]
        for r in book.table("tblGroups")
        if r["Criterion"] == "Importance"
    }
    for mark, group in zip("●■▲", ("Government", "Industry", "Academia"), strict=True):
        for row in (first, second):
            assert row[f"{mark} {group}: Importance 4–5"] == groups[row["Code"], group]
    cover, result, *_ = book.sheets.worksheets
    for sheet in (cover, result):
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 1)
    assert {row["Code"] for row in book.table("tblResult")} == {"R1", "R2"}
    assert book.table("tblResult")[0]["Reason"] == "because"


def test_raw_tables_come_after_the_sheets_to_print(
    make_report: MakeReport, read_back: Read
) -> None:
    book = read_back(make_report())
    names = [sheet.title for sheet in book.sheets.worksheets]
    divider = names.index("Tables and data ▸")
    assert names[:2] == ["Cover", "Result"]
    assert names[divider - 1] == "About"
    assert not {"Ratings", "Summary", "Groups", "Chart data"} & set(names[:divider])
    (told, *_) = (row["Before you print"] for row in book.table("tblDivider"))
    assert "“Cover”" in told
    assert "“About”" in told


@pytest.mark.parametrize("language", ["ko", "en"])
def test_no_note_runs_off_the_page(make_report: MakeReport, read_back: Read, language: str) -> None:
    book = read_back(make_report(language=language))
    for sheet in book.sheets.worksheets:
        if not sheet.tables:
            continue  # charts alone
        (table,) = sheet.tables.values()
        header = int("".join(filter(str.isdigit, table.ref.split(":")[0])))
        for row in range(2, header):
            note = sheet.cell(row, 1).value
            assert note
            assert text_width(note) <= 120 or note.startswith("=IF(COUNTIF(")


def test_a_note_is_broken_between_words_and_loses_none() -> None:
    text = "one two\n three " + "x" * 20
    assert broken(text, 9) == ["one two", "three", "x" * 8, "x" * 8, "x" * 4]
    assert broken("", 9) == []
