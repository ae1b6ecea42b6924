import importlib.util
import statistics
import threading
import time
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from math import comb
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import Font

from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rule import ConsensusRule
from workshop_app.domain.text import same_text
from workshop_app.domain.workshop import Details
from workshop_app.exchange.workbook import ExcelWorkbook
from workshop_app.findings.report import WorkshopReport
from workshop_app.services.jobs import SilentProgress

_spec = importlib.util.spec_from_file_location(
    "lint_workbook", Path(__file__).with_name("lint_workbook.py")
)
assert _spec is not None
assert _spec.loader is not None
_lint = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_lint)
lint_workbook: Callable[[Path], list[str]] = _lint.lint_workbook

MakeReport = Callable[..., WorkshopReport]
Read = Callable[[WorkshopReport], Any]
RATINGS = (
    "round participant group recommendation criterion rating abstained recused channel rated_at"
)
HOSTILE = [
    "",
    "=1+1",
    "x" * 300,
    "\u202eمرحبا",
    "👩‍👩‍👧 & <b>'\"",
    "한글",
    "_x0041_",
    "bad \x00 \ud800 \uffff",
    "[]:*?/\\'" * 9,
    "&P &N &&",
    "y" * 40_000,
]


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("anonymity", list(Anonymity))
def test_a_workbook_has_no_fault_that_excel_would_repair(
    make_report: MakeReport, write: Callable[..., Path], language: str, anonymity: Anonymity
) -> None:
    assert lint_workbook(write(make_report(language=language, anonymity=anonymity))) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_stay_text_in_every_sheet(
    make_report: MakeReport, read_back: Read, text: str
) -> None:
    details = Details(text, None, text, text, text)
    report = make_report(details=details, comment=text, reason=text, title=same_text(text))
    book = read_back(report)
    assert lint_workbook(book.path) == []
    live = {cell.value for cell in book.everything if cell.data_type in {"f", "e"}}
    assert all(
        formula.startswith(("=IF(AND(COUNTIFS(", "=IF(SUMPRODUCT(", "=IF(COUNTIF("))
        for formula in live
    )


def test_a_sheet_name_is_where_a_long_text_was_cut(
    make_report: MakeReport, read_back: Read
) -> None:
    book = read_back(make_report(comment="y" * 40_000))
    texts = [row["What holds in this workbook"] for row in book.table("tblMethods")]
    assert any("Comments!F4" in text for text in texts)
    assert max(len(row["Comment"]) for row in book.table("tblComments")) == 32_767


def test_the_ratings_are_tidy_and_stand_from_the_first_row(
    make_report: MakeReport, read_back: Read
) -> None:
    for language in ("ko", "en"):
        book = read_back(make_report(language=language))
        rows = book.table("tblRatings")
        sheet = next(s for s in book.sheets.worksheets if "tblRatings" in s.tables)
        assert [cell.value for cell in sheet[1]] == RATINGS.split()
        assert {row["group"] for row in rows} <= {
            *("government", "industry", "academia", "withheld")
        }
        assert {row["criterion"] for row in rows} == {"importance", "feasibility"}
        assert {row["recommendation"] for row in rows} == {"R1", "R2"}
        assert all(isinstance(row["rated_at"], datetime) for row in rows)
        assert all(isinstance(row["abstained"], bool) for row in rows)
        assert all((row["rating"] is None) == row["abstained"] for row in rows)


def test_every_figure_can_be_recomputed_from_the_ratings(
    make_report: MakeReport, read_back: Read
) -> None:
    book = read_back(make_report())
    ratings = book.table("tblRatings")
    keys = {"Importance": "importance", "Feasibility": "feasibility"}
    checked = 0
    for row in book.table("tblSummary"):
        cell = (row["Code"], keys[row["Criterion"]])
        own = [r for r in ratings if (r["recommendation"], r["criterion"]) == cell]
        values = [r["rating"] for r in own if r["rating"] is not None]
        quartiles = statistics.quantiles(values, method="inclusive")
        expected = {
            "Rated": len(values),
            "Abstained": sum(r["abstained"] for r in own),
            "No answer": 18 - len(own),
            "Median": statistics.median(values),
            "Quartile 1": quartiles[0],
            "Quartile 3": quartiles[2],
            "Mean": statistics.fmean(values),
            "Standard deviation": statistics.stdev(values),
            "High": sum(v >= 4 for v in values),
            "High %": sum(v >= 4 for v in values) / len(values),
            "Low": sum(v <= 2 for v in values),
            "Low %": sum(v <= 2 for v in values) / len(values),
        }
        assert {name: row[name] for name in expected} == pytest.approx(expected)
        checked += 1
    assert checked == 4


def test_recused_and_absent_people_and_observers_are_counted_apart_and_add_up(
    make_report: MakeReport, read_back: Read
) -> None:
    aside = ["aside", 5, 4, 4, "missing"]  # five of six rate, as one is absent
    votes = {
        ("R1", key): (aside, [5, 5, 4, 4, None, "aside"], [5] * 5)
        for key in ("importance", "feasibility")
    }
    votes[("R2", "importance")] = ([4] * 5, [4] * 6, [2] * 5)
    report = make_report(
        votes=votes,
        absent=frozenset({"0-government-5"}),
        observers=frozenset({"0-academia-5"}),
        anonymity=Anonymity.NAMED,
        rule=ConsensusRule(minimum_group=3),
    )
    book = read_back(report)
    assert lint_workbook(book.path) == []
    apart = ("Rated", "Abstained", "Recused", "No answer", "Absent")
    (row, _) = [one for one in book.table("tblSummary") if one["Code"] == "R1"]
    assert [row[name] for name in apart] == [12, 1, 2, 1, 1]
    counts = {one["Group"]: one for one in book.table("tblDistribution") if one["Code"] == "R1"}
    assert [counts["All"][name] for name in apart[1:]] == [1, 2, 1, 1]
    assert [counts["Academia"][name] for name in apart[1:]] == [0, 0, 0, 0]
    groups = {one["Group"]: one for one in book.table("tblGroups") if one["Code"] == "R1"}
    assert [groups["Government"][name] for name in apart] == [3, 0, 1, 1, 1]
    rows = [one for one in book.table("tblRatings") if one["recommendation"] == "R1"]
    told = {(one["rating"], one["abstained"], one["recused"]) for one in rows}
    assert told == {(4, False, False), (5, False, False), (None, True, False), (None, False, True)}
    assert sum(one["recused"] for one in rows) == 4  # two people, on both criteria
    cover = {one["Subject"]: one["Entry"] for one in book.table("tblCover")}
    assert cover["Answered in round 1"] == "16 of 16; absent: 1"
    assert cover["Observers, not counted"] == 1
    assert ("Participants", 17) in [
        (one["Subject"], one["Entry"]) for one in book.table("tblCover")
    ]
    assert cover["Participants: Academia"] == 5
    methods = {
        one["Subject"]: one["What holds in this workbook"] for one in book.table("tblMethods")
    }
    assert "Participants with an answer: 16 of 16. Absent: 1." in methods["Round 1"]
    turnout = "Response and attrition: All: 16 of 16 (100%); Government: "
    assert turnout in methods["Round 1"]
    people = {one["Participant"]: one for one in book.table("tblParticipants")}
    assert {code for code, one in people.items() if one["Observer"] == "yes"} == {"A-0005"}
    assert {code for code, one in people.items() if one["Absent in round"]} == {"G-0005"}
    assert people["G-0005"]["Absent in round"] == "1"


SMALL = frozenset(f"0-government-{number}" for number in (3, 4, 5))
"""Made observers, they leave three voters of six: too few, and industry protects them."""


def test_who_stands_aside_in_a_small_group_is_hidden_as_who_abstains(
    make_report: MakeReport, read_back: Read
) -> None:
    votes = {("R1", "importance"): ([5, 4, "aside"], [3, 4, 5, "aside"], [4] * 6)}
    for anonymity in (Anonymity.CODE, Anonymity.ANONYMOUS):
        book = read_back(make_report(votes=votes, anonymity=anonymity, observers=SMALL))
        rows = [one for one in book.table("tblRatings") if one["recused"] is True]
        assert [(one["participant"], one["group"]) for one in rows] == [("withheld",) * 2] * 2
        recused = [
            one["Recused"]
            for table in ("tblGroups", "tblDistribution")
            for one in book.table(table)
            if one["Group"] in {"Government", "Industry"}
            and (one["Code"], one["Criterion"]) == ("R1", "Importance")
        ]
        assert recused == ["hidden (fewer than 5)", "hidden (protects a small group)"] * 2
    few = {("R1", "importance"): ([5, "aside"], [], [])}
    (one, other) = read_back(make_report(votes=few)).table("tblRatings")
    assert {one["recused"], other["recused"]} == {"withheld"}


def test_of_six_people_of_whom_few_rated_it_is_told_who_stood_aside_and_no_figure(
    make_report: MakeReport, read_back: Read
) -> None:
    votes = {("R1", "importance"): ([5, 4, "aside"], [3, 4, 5, "aside"], [4] * 6)}
    book = read_back(make_report(votes=votes))
    rows = {
        one["Group"]: one
        for one in book.table("tblGroups")
        if (one["Code"], one["Criterion"]) == ("R1", "Importance")
    }
    counts = ("Rated", "Abstained", "Recused", "No answer", "Absent")
    assert [rows["Government"].pop(name) for name in counts] == [2, 0, 1, 3, 0]
    assert [rows["Industry"].pop(name) for name in counts] == [3, 0, 1, 2, 0]
    for group in ("Government", "Industry"):
        assert set(list(rows[group].values())[5:-1]) == {"hidden (fewer than 5)"}
    rows = [one for one in book.table("tblRatings") if one["recused"] is True]
    assert [(one["participant"], one["group"]) for one in rows] == [("withheld",) * 2] * 2


def test_the_movement_says_how_steady_ratings_are_and_where_they_settled(
    make_report: MakeReport, read_back: Read
) -> None:
    first = {("R1", "importance"): ([3, 3, 4, 4, 4], [1, 2, 3, 4, 5], [4] * 5)}
    first[("R2", "importance")] = ([4] * 5, [4] * 5, [4] * 5)
    second = {("R1", "importance"): ([4] * 5, [1, 2, 3, 4, 4], [4] * 5)}
    book = read_back(make_report(before=first, votes=second))
    assert lint_workbook(book.path) == []
    moved = {
        one["Group"]: one
        for one in book.table("tblMovement")
        if (one["Code"], one["Criterion"]) == ("R1", "Importance")
    }
    assert [moved[group]["Kept %"] for group in ("Government", "Industry", "Academia")] == [
        0.6,
        0.8,
        1.0,
    ]
    assert moved["Government"]["Weighted kappa (quadratic)"] == "0 only because all agree"
    assert moved["Industry"]["Weighted kappa (quadratic)"] == pytest.approx(1 - 5 * 1 / 85)
    said = "undefined: everybody chose the same point in both rounds"
    assert moved["Academia"]["Weighted kappa (quadratic)"] == said
    settled = {
        (one["Round"], one["Code"]): one["Settled in round"]
        for one in book.table("tblSummary")
        if one["Criterion"] == "Importance"
    }
    assert settled == {(2, "R1"): 2, (2, "R2"): 1, (1, "R1"): 2, (1, "R2"): 1}


def test_the_least_cvr_for_the_panel_stands_beside_the_cvr(
    make_report: MakeReport, read_back: Read
) -> None:
    needed = {12: 10, 16: 12, 17: 13, 18: 13}  # binomial: 0.019, 0.038, 0.025, 0.048
    lawshe = {12: 0.56}  # the printed table has no row for the others
    book = read_back(make_report())
    rated = {(row["Code"], row["Criterion"]): row["Rated"] for row in book.table("tblSummary")}
    rows = book.table("tblIndicators")
    for row in rows:
        n = rated[row["Code"], row["Criterion"]]
        assert row["Minimum CVR (exact)"] == pytest.approx(2 * needed[n] / n - 1)
        assert row["Minimum CVR (Lawshe's table)"] == lawshe.get(n)
        index = (1 + row["Content validity ratio (CVR)"]) / 2
        chance = comb(n, round(index * n)) / 2**n
        assert row["I-CVI (content validity index)"] == pytest.approx(index)
        beyond = row["I-CVI beyond chance (modified kappa)"]
        assert beyond == pytest.approx((index - chance) / (1 - chance))
        assert "RAND/UCLA class" not in row
    assert len(rows) == 4


def test_each_rule_has_a_column_and_the_one_in_force_says_so(
    make_report: MakeReport, read_back: Read
) -> None:
    book = read_back(make_report())
    assert lint_workbook(book.path) == []
    verdicts = {(one["Code"], one["Criterion"]): one for one in book.table("tblSummary")}
    rows = book.table("tblOtherRules")
    for row in rows:
        mine = row["Groups count alike, 75% (in force)"]
        assert mine == verdicts[row["Code"], row["Criterion"]]["Verdict"]
        rules = [*row.values()][6:]
        assert row["Rules tried"] == len(rules)
        assert row["Rules with the same verdict"] == rules.count(mine)
    assert len(rows) == 4


def test_whether_another_round_is_worth_while_is_said_of_everybody(
    make_report: MakeReport, read_back: Read
) -> None:
    votes = {("R1", "importance"): ([5] * 5, [5] * 5, [4] * 5)}
    book = read_back(make_report(before=votes, votes=votes))
    said = {
        one["Group"]: (one["Stable"], one["Stable? Agreed?"])
        for one in book.table("tblMovement")
        if (one["Code"], one["Criterion"]) == ("R1", "Importance")
    }
    assert said.pop("All") == ("yes", "Stable and agreed: another round is unlikely to change it.")
    assert set(said.values()) == {("yes", None)}


def test_group_figures_and_distributions_agree_with_the_ratings(
    make_report: MakeReport, read_back: Read
) -> None:
    book = read_back(make_report())
    ratings = [r for r in book.table("tblRatings") if r["recommendation"] == "R1"]
    for row in book.table("tblGroups"):
        if row["Code"] == "R1":
            own = _own(ratings, row)
            assert row["Mean"] == pytest.approx(statistics.fmean(own))
            assert row["Median"] == statistics.median(own)
    for row in book.table("tblDistribution"):
        if row["Code"] == "R1" and row["Group"] != "All":
            counts = Counter(_own(ratings, row))
            assert [row[str(point)] for point in range(1, 6)] == [counts[p] for p in range(1, 6)]


def _own(ratings: list[dict[str, Any]], row: dict[str, Any]) -> list[int]:
    wanted = (row["Group"].lower(), row["Criterion"].lower())
    values = [r["rating"] for r in ratings if (r["group"], r["criterion"]) == wanted]
    return [value for value in values if value is not None]


def test_a_small_group_and_the_one_that_protects_it_are_hidden_in_words(
    make_report: MakeReport, read_back: Read
) -> None:
    english = read_back(make_report())
    rows = {
        row["Group"]: row
        for row in english.table("tblGroups")
        if (row["Code"], row["Criterion"]) == ("R2", "Importance")
    }
    assert rows["Industry"]["Mean"] == "hidden (fewer than 5)"
    assert rows["Industry"]["Rated"] == 2  # of six people, so it is told
    assert rows["Government"]["Mean"] == "hidden (protects a small group)"
    assert rows["Government"]["Rated"] == 5
    assert rows["Academia"]["Mean"] == pytest.approx(4.6)
    counts = [
        row
        for row in english.table("tblDistribution")
        if row["Group"] == "Industry" and (row["Code"], row["Criterion"]) == ("R2", "Importance")
    ]
    assert [counts[0][str(point)] for point in range(1, 6)] == ["hidden (fewer than 5)"] * 5
    assert (counts[0]["Abstained"], counts[0]["No answer"]) == (0, 4)


def test_rows_of_hidden_groups_lose_who_gave_them(make_report: MakeReport, read_back: Read) -> None:
    book = read_back(make_report(anonymity=Anonymity.CODE))
    rows = [
        row
        for row in book.table("tblRatings")
        if (row["recommendation"], row["criterion"]) == ("R2", "importance")
    ]
    withheld = [row for row in rows if row["participant"] == "withheld"]
    assert {row["group"] for row in withheld} == {"withheld"}
    assert {row["channel"] for row in withheld} == {"withheld"}
    assert all(row["rated_at"].time().isoformat() == "00:00:00" for row in withheld)
    shown = {row["group"] for row in rows} - {"withheld"}
    assert "industry" not in shown
    assert len(withheld) + sum(row["group"] in shown for row in rows) == len(rows) == 13
    values = [row["rating"] for row in withheld]
    assert values == sorted(values), "the order of rows must not tell whose they are"
    names = {row["participant"] for row in rows}
    assert all(name == "withheld" or name[0] in "GA" for name in names)
    comments = book.table("tblComments")
    assert {row["Group"] for row in comments if row["Participant"] == "withheld"} == {"withheld"}


def test_names_stand_only_where_attribution_was_agreed(
    make_report: MakeReport, read_back: Read
) -> None:
    places = [(code, key) for code in ("R1", "R2") for key in ("importance", "feasibility")]
    everybody = {place: ([4] * 6,) * 3 for place in places}
    named = read_back(make_report(anonymity=Anonymity.NAMED, votes=everybody))
    assert len(named.table("tblParticipants")) == 18
    assert "withheld" not in {row["participant"] for row in named.table("tblRatings")}
    assert {row["Name"] for row in named.table("tblComments")} == {"Name 0", "Name 5", "Name 4"}
    for anonymity in (Anonymity.CODE, Anonymity.ANONYMOUS):
        book = read_back(make_report(anonymity=anonymity))
        texts = [str(cell.value) for cell in book.everything]
        assert not [text for text in texts if "Name " in text or text == "House"]
        with pytest.raises(KeyError):
            book.table("tblParticipants")


def test_an_anonymous_workbook_tells_no_time_and_one_by_code_five_minutes(
    make_report: MakeReport, read_back: Read
) -> None:
    rows = read_back(make_report(anonymity=Anonymity.ANONYMOUS)).table("tblRatings")
    assert {row["rated_at"] for row in rows} == {None}
    rows = read_back(make_report(anonymity=Anonymity.CODE)).table("tblRatings")
    found = {row["rated_at"].time() for row in rows}
    assert {(at.minute % 5, at.second, at.microsecond) for at in found} == {(0, 0, 0)}


def test_where_even_the_total_is_too_small_its_ratings_are_withheld(
    make_report: MakeReport, read_back: Read
) -> None:
    votes = {("R1", "importance"): ([5, 1], [], [])}
    rows = read_back(make_report(votes=votes)).table("tblRatings")
    assert [(row["rating"], row["abstained"]) for row in rows] == [("withheld", "withheld")] * 2


def test_a_report_without_ratings_and_comments_is_a_sound_workbook(
    make_report: MakeReport, read_back: Read
) -> None:
    book = read_back(make_report(votes={}))
    assert lint_workbook(book.path) == []
    with pytest.raises(KeyError):
        book.table("tblRatings")


def test_the_workbook_is_set_up_for_print_and_says_what_it_is(
    make_report: MakeReport, read_back: Read
) -> None:
    book = read_back(make_report(language="ko"))
    about = book.sheets.properties
    assert (about.title, about.creator, about.language) == ("A workshop", "Kim", "ko-KR")
    for sheet in book.sheets.worksheets:
        upright = sheet.title in {"안내", "분포 차트"}
        assert sheet.page_setup.orientation == ("portrait" if upright else "landscape")
        assert sheet.page_setup.paperSize == 9
        width = sum(sheet.column_dimensions[c[0].column_letter].width for c in sheet.columns)
        wide = width > 190 and sheet.page_setup.fitToHeight == 0
        assert sheet.page_setup.fitToWidth == (2 if wide else 1)
        assert bool(sheet.print_title_cols) == wide
        assert bool(sheet.print_title_rows) is not bool(sheet._charts)
        assert sheet.oddFooter.right.text == f"{sheet.title}   &P / &N"
        assert all(dimension.width > 3 for dimension in sheet.column_dimensions.values())
        font = sheet["A1"].font
        assert (font.name, font.charset) == ("맑은 고딕", 129)


def test_every_sheet_can_be_reached_from_the_sheet_about(
    make_report: MakeReport, read_back: Read
) -> None:
    book = read_back(make_report())
    (about,) = (one for one in book.sheets.worksheets if "tblCover" in one.tables)
    others = [
        one for one in book.sheets.worksheets if one.title not in {"About", "Tables and data ▸"}
    ]
    cells = [cell for row in about.iter_rows() for cell in row]
    links = {cell.hyperlink.location for cell in cells if cell.hyperlink}
    assert links == {f"'{sheet.title}'!A1" for sheet in others}


def test_openpyxl_3_1_writes_fonts_in_the_wrong_order_without_our_patch(
    make_report: MakeReport, read_back: Read
) -> None:
    assert openpyxl.__version__.startswith("3.1."), "look whether the patch is still needed"
    fonts = read_back(make_report()).part("xl/styles.xml").split("<font>")[1:]
    assert all(font.index("<sz") < font.index("<name") for font in fonts)
    assert Font.__elements__[-3:] == ("family", "charset", "scheme")


def test_another_thread_is_never_kept_waiting_by_a_big_export(
    make_report: MakeReport, tmp_path: Path
) -> None:
    report = make_report(copies=200)
    assert sum(len(one.ratings) for one in report.rounds) > 13_000
    gaps: list[float] = []
    stop = threading.Event()

    def export() -> None:  # as a job of the window: it rests there, and not in a command
        ExcelWorkbook().write(report, tmp_path / "out.xlsx", SilentProgress())
        stop.set()

    job = threading.Thread(target=export)
    job.start()
    last = time.process_time()  # not the clock's: what other programs do holds nobody up here
    while not stop.wait(0.005):
        now = time.process_time()
        gaps.append(now - last)
        last = now
    job.join()
    # Most ticks are on time on any machine; benchmarks/ measures the longest on a quiet one.
    assert statistics.quantiles(gaps, n=50)[-1] < 0.1
