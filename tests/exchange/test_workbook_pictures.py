"""The sheets that lead a discussion: order, differences, movement and charts."""

import re
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest

from workshop_app.exchange.charts import point_colour
from workshop_app.findings.report import WorkshopReport
from workshop_app.wording.language import speaking
from workshop_app.wording.verdicts import rule_sentence

MakeReport = Callable[..., WorkshopReport]
Read = Callable[[WorkshopReport], Any]
GROUPS = ("Government", "Industry", "Academia")
BEFORE: dict[tuple[str, str], Any] = {
    ("R1", "importance"): ([4, 4, 4, 5, 4, 3], [5, 4, 4, 4, 5, 2], [4, 4, 5, 5, 4, 5]),
    ("R1", "feasibility"): ([2, 3, 3, 3, 4, 1], [4, 4, 4, 4, 4, 4], [1, 2, 2, 5, 3, 3]),
    ("R2", "importance"): ([5, 5, 1, 1, 5], [3, 4], [5, 5, 5, 4, 4, None]),
}


def sheet_of(book: Any, table: str) -> Any:
    return next(sheet for sheet in book.sheets.worksheets if table in sheet.tables)


def test_the_cover_says_the_consensus_rule(make_report: MakeReport, read_back: Read) -> None:
    for language in ("ko", "en"):
        report = make_report(language=language)
        with speaking(report.language):
            sentence = rule_sentence(report.workshop.rule)
        cover = read_back(report).sheets.worksheets[0]
        assert sentence in [cell.value for row in cover.iter_rows() for cell in row]


def test_the_order_is_that_of_the_analysis(make_report: MakeReport, read_back: Read) -> None:
    report = make_report()
    book = read_back(report)
    rows = book.table("tblOrder")
    assert {row["Round"] for row in rows} == {1}
    for results in report.rounds[-1].results.criteria:
        name = results.criterion.name.en
        own = [row for row in rows if row["Criterion"] == name]
        assert [row["Code"] for row in own] == list(results.analysis.discuss_next)
        assert [row["Discuss next"] for row in own] == [1, 2]
        for row in own:
            rank = results.analysis.of(row["Code"]).rank
            assert rank is not None
            found = [row["Rank by equal groups"], row["Rank by one person one vote"]]
            assert found == [rank.equal_group, rank.one_person_one_vote]
            drawn = [
                row["90% range of re-draws: best rank"],
                row["90% range of re-draws: worst rank"],
            ]
            assert drawn == [rank.low, rank.high]
            assert row["Among the first three in"] == rank.p_top3
    said = [str(cell.value) for cell in sheet_of(book, "tblOrder")["A"]]
    assert not any("First three places" in note for note in said)  # there are but two


def test_differences_stand_with_the_widest_gap_first(
    make_report: MakeReport, read_back: Read
) -> None:
    book = read_back(make_report())
    rows = book.table("tblDifferences")
    assert [row["Criterion"] for row in rows] == ["Importance"] * 2 + ["Feasibility"] * 2
    feasibility = rows[2:]
    assert [row["Code"] for row in feasibility] == ["R1", "R2"]
    means = [16 / 6, 4.0, 16 / 6]
    assert [feasibility[0][group] for group in GROUPS] == pytest.approx(means)
    assert feasibility[0]["Widest gap"] == pytest.approx(4 - 16 / 6)
    hidden = next(row for row in rows[:2] if row["Code"] == "R2")
    assert hidden["Industry"] == "hidden (fewer than 5)"
    assert hidden["Widest gap"] is None
    scales = sheet_of(book, "tblDifferences").conditional_formatting
    assert [str(one.sqref) for one in scales] == ["E4:G5", "E6:G7"]
    for one in scales:
        values = [float(point.val) for point in one.rules[0].colorScale.cfvo]
        assert values == [1, 3, 5]


def test_movement_agrees_with_a_recount(make_report: MakeReport, read_back: Read) -> None:
    rows = read_back(make_report(before=BEFORE)).table("tblMovement")
    found = {
        row["Group"]: [row[name] for name in ("In both rounds", "Kept", "Up", "Down")]
        for row in rows
        if (row["Code"], row["Criterion"]) == ("R1", "Importance")
    }
    assert set(found) == {"All", *GROUPS}
    for group, (pairs, same, up, down) in found.items():
        old, new = votes_of(group)
        both = [(a, b) for a, b in zip(old, new, strict=True) if a is not None and b is not None]
        assert pairs == len(both)
        assert (same, up, down) == (
            sum(a == b for a, b in both),
            sum(b > a for a, b in both),
            sum(b < a for a, b in both),
        )


def votes_of(group: str) -> tuple[list[int | None], list[int | None]]:
    now = ([5, 4, 4, 5, 3, None], [5, 5, 4, 4, 4, 2], [4, 4, 5, 5, 5, 5])
    then = BEFORE["R1", "importance"]
    if group == "All":
        return [v for own in then for v in own], [v for own in now for v in own]
    place = GROUPS.index(group)
    return then[place], now[place]


def test_movement_of_a_hidden_group_says_so(make_report: MakeReport, read_back: Read) -> None:
    rows = read_back(make_report(before=BEFORE)).table("tblMovement")
    industry = next(
        row
        for row in rows
        if (row["Code"], row["Criterion"], row["Group"]) == ("R2", "Importance", "Industry")
    )
    assert {value for name, value in industry.items() if name not in PLACE} == {"hidden"}


PLACE = {"Round", "Code", "Recommendation", "Criterion", "Group", "Stable? Agreed?"}
"""Where a line stands, and what is said of everybody alone."""


def test_one_round_has_no_movement(make_report: MakeReport, read_back: Read) -> None:
    with pytest.raises(KeyError):
        read_back(make_report()).table("tblMovement")


def test_charts_draw_the_rows_of_their_table(make_report: MakeReport, read_back: Read) -> None:
    for language in ("ko", "en"):
        book = read_back(make_report(language=language))
        pictures = sheet_of(book, "tblCharts")
        data = sheet_of(book, "tblChartData")
        charts = pictures._charts
        assert len(charts) == 2
        rows: list[str] = []
        for chart in charts:
            assert (chart.grouping, chart.overlap) == ("percentStacked", 100)
            ranges = {series.cat.strRef.f for series in chart.series}
            assert len(ranges) == 1
            rows += [cell[0].value for cell in cells(book, ranges.pop())]
            assert [series.tx.v for series in chart.series] == list("12345")
            for place, series in enumerate(chart.series):
                head = cells(book, series.val.numRef.f)[0][0]
                assert data.cell(2, head.column).value == str(place + 1)
        assert rows == [row[1].value for row in data[next(iter(data.tables.values())).ref][1:]]


def cells(book: Any, text: str) -> Any:
    sheet, place = re.fullmatch(r"'(.*)'!(.*)", text).groups()  # type: ignore[union-attr]
    return book.sheets[sheet][place.replace("$", "")]


def test_a_hidden_population_has_no_bar(make_report: MakeReport, read_back: Read) -> None:
    rows = read_back(make_report()).table("tblChartData")
    row = next(one for one in rows if one["Bar"].startswith("R2 Industry"))
    assert row["Bar"] == "R2 Industry *"
    assert {row[point] for point in "12345"} == {"hidden (fewer than 5)"}


def test_a_chart_keeps_what_it_draws_for_programs_that_draw_without_the_sheet(
    make_report: MakeReport, read_back: Read
) -> None:
    book = read_back(make_report())
    charts = sheet_of(book, "tblCharts")._charts
    hidden = 0
    for chart in charts:
        for series in chart.series:
            names = cells(book, series.cat.strRef.f)
            kept = {point.idx: point.v for point in series.cat.strRef.strCache.pt}
            assert kept == {at: row[0].value for at, row in enumerate(names)}
            values = [row[0].value for row in cells(book, series.val.numRef.f)]
            counts = {at: one for at, one in enumerate(values) if isinstance(one, int)}
            hidden += len(values) - len(counts)
            cache = series.val.numRef.numCache
            assert cache.ptCount == len(values)
            assert {point.idx: int(point.v) for point in cache.pt} == counts
    assert hidden  # which is not kept either


def test_a_bar_says_how_many_people_but_never_nought(
    make_report: MakeReport, read_back: Read
) -> None:
    book = read_back(make_report())
    for chart in sheet_of(book, "tblCharts")._charts:
        for series in chart.series:
            values = [row[0].value for row in cells(book, series.val.numRef.f)]
            silent = [label.idx for label in series.dLbls.dLbl if label.showVal is False]
            assert series.dLbls.showVal
            assert silent == [
                at for at, one in enumerate(values) if one == 0 or isinstance(one, str)
            ]


def test_charts_have_words_for_those_who_do_not_see_them(
    make_report: MakeReport, read_back: Read
) -> None:
    assert openpyxl.__version__.startswith("3.1."), "look whether the patch is still needed"
    drawing = read_back(make_report()).part("xl/drawings/drawing1.xml")
    assert 'title="Importance, round 1: R1 – R2"' in drawing
    assert drawing.count('descr="Share of each point from 1 (') == 2


def test_charts_speak_in_our_font(make_report: MakeReport, read_back: Read) -> None:
    chart = read_back(make_report()).part("xl/charts/chart1.xml")
    assert chart.count('ea typeface="맑은 고딕"') == chart.count('latin typeface="맑은 고딕"') > 3


def test_points_run_from_orange_over_grey_to_blue() -> None:
    assert [point_colour(place, 5) for place in (0, 2, 4)] == ["9A5B00", "DDE1E6", "3B4BA3"]
    assert len({point_colour(place, 9) for place in range(9)}) == 9


def test_a_footer_leaves_the_middle_to_the_sheet(make_report: MakeReport, read_back: Read) -> None:
    from workshop_app.domain.workshop import Details

    for title in ("x" * 300, "가" * 300, "& " * 90):
        book = read_back(make_report(details=Details(title)))
        left = book.sheets.worksheets[1].oddFooter.left.text
        assert left.endswith("…")
        assert len(left.replace("&&", "&")) <= 50
