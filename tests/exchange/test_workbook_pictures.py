"""The sheets that lead a discussion: order, differences, movement and charts."""

import re
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest

from workshop_app.exchange.cells import text_width
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
        book = read_back(report)
        below = [str(row[0].value) for row in book.sheets.worksheets[0].iter_rows()]
        assert " ".join(sentence.split()) in " ".join(below)  # broken into short lines
        assert sentence in [cell.value for cell in sheet_of(book, "tblCover")["B"]]


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


def charts_of(book: Any, source: str) -> list[Any]:
    name = sheet_of(book, source).title
    return [
        chart
        for sheet in book.sheets.worksheets
        for chart in sheet._charts
        if f"'{name}'!" in drawn_from(chart.series[0])
    ]


def drawn_from(series: Any) -> str:
    return (series.val or series.yVal).numRef.f


def test_the_spread_is_drawn_left_and_right_of_the_middle(
    make_report: MakeReport, read_back: Read
) -> None:
    for language in ("ko", "en"):
        book = read_back(make_report(language=language))
        charts = charts_of(book, "tblChartData")
        assert len(charts) == 2
        rows: list[str] = []
        for chart in charts:
            assert (chart.grouping, chart.overlap) == ("stacked", 100)
            ranges = {series.cat.strRef.f for series in chart.series}
            assert len(ranges) == 1
            rows += [cell[0].value for cell in cells(book, ranges.pop())]
            numbers = [int(series.tx.v.split()[0]) for series in chart.series]
            assert numbers == [3, 2, 1, 1, 2, 3, 4, 5, 3, 4, 5]
            unlisted = [entry.idx for entry in chart.legend.legendEntry if entry.delete]
            assert unlisted == [0, 1, 2, 8, 9, 10]  # of the rest each point has its entry once
            assert chart.y_axis.number_format.formatCode == "0%;0%"
            assert chart.series[1].dLbls.numFmt.formatCode == "0%;0%"
        data = sheet_of(book, "tblChartData")
        assert rows == [row[1].value for row in data[next(iter(data.tables.values())).ref][1:]]


def test_the_shares_of_the_spread_are_those_of_the_distribution(
    make_report: MakeReport, read_back: Read
) -> None:
    book = read_back(make_report())
    counts = {
        (row["Criterion"], f"{row['Code']} {row['Group']}"): row
        for row in book.table("tblDistribution")
    }
    seen = 0
    for row in book.table("tblChartData"):
        if row["Bar"].endswith("*"):
            continue
        own = [counts[row["Criterion"], row["Bar"]][str(point)] for point in range(1, 6)]
        signs = {"1, left": -own[0], "2, left": -own[1], "3, left": -own[2] / 2}
        signs |= {"3, right": own[2] / 2, "4, right": own[3], "5, right": own[4]}
        for column, count in signs.items():
            assert row[column] == pytest.approx(count / sum(own))
        seen += 1
    assert seen == 14  # of sixteen two are hidden


def cells(book: Any, text: str) -> Any:
    sheet, place = re.fullmatch(r"'(.*)'!(.*)", text).groups()  # type: ignore[union-attr]
    return book.sheets[sheet][place.replace("$", "")]


def test_a_hidden_population_has_no_bar(make_report: MakeReport, read_back: Read) -> None:
    rows = read_back(make_report()).table("tblChartData")
    row = next(one for one in rows if one["Bar"].startswith("R2 Industry"))
    assert row["Bar"] == "R2 Industry *"
    assert {*list(row.values())[2:]} == {"hidden (fewer than 5)"}


def test_a_chart_keeps_what_it_draws_for_programs_that_draw_without_the_sheet(
    make_report: MakeReport, read_back: Read
) -> None:
    book = read_back(make_report(before=BEFORE))
    hidden = 0
    kinds: set[str] = set()
    for chart in (one for sheet in book.sheets.worksheets for one in sheet._charts):
        kinds.add(chart.tagname)
        for series in chart.series:
            if series.cat is not None:
                names = cells(book, series.cat.strRef.f)
                kept = {point.idx: point.v for point in series.cat.strRef.strCache.pt}
                assert kept == {at: row[0].value for at, row in enumerate(names)}
            else:
                hidden += check_cache(book, series.xVal.numRef)
            hidden += check_cache(book, (series.val or series.yVal).numRef)
            for ends in (series.errBars.plus, series.errBars.minus) if series.errBars else ():
                check_cache(book, ends.numRef)
    assert kinds == {"barChart", "lineChart", "scatterChart"}
    assert hidden  # which is not kept either


def check_cache(book: Any, drawn: Any) -> int:
    """A chart keeps the numbers of its cells, and nothing of what is hidden; how many are."""
    found = cells(book, drawn.f)
    values = [row[0].value for row in (found if isinstance(found, tuple) else ((found,),))]
    numbers = {at: one for at, one in enumerate(values) if isinstance(one, int | float)}
    assert drawn.numCache.ptCount == len(values)
    kept = {point.idx: float(point.v) for point in drawn.numCache.pt}
    assert kept == pytest.approx(numbers)
    return len(values) - len(numbers)


def test_a_bar_says_its_share_where_there_is_room(make_report: MakeReport, read_back: Read) -> None:
    book = read_back(make_report())
    for chart in charts_of(book, "tblChartData"):
        for series in chart.series:
            if series.dLbls is None:
                continue
            values = [row[0].value for row in cells(book, series.val.numRef.f)]
            silent = [label.idx for label in series.dLbls.dLbl if label.showVal is False]
            assert series.dLbls.showVal
            assert silent == [
                at
                for at, one in enumerate(values)
                if not isinstance(one, int | float) or abs(one) < 0.06
            ]


def test_charts_say_what_they_find_to_those_who_do_not_see_them(
    make_report: MakeReport, read_back: Read
) -> None:
    assert openpyxl.__version__.startswith("3.1."), "look whether the patch is still needed"
    book = read_back(make_report())
    first, second, third = (book.part(f"xl/drawings/drawing{at}.xml") for at in (1, 2, 3))
    assert 'title="Importance, round 1: R1 – R2"' in first
    found = {row["Code"]: row["Verdict"] for row in book.table("tblSummary")[::2]}
    assert all(f"{verdict}: " in first for verdict in found.values())
    assert 'descr="The groups\' medians differ most on R1, by 1."' in second
    assert "Important, less feasible" in third or "Important and feasible" in third


def test_typical_ratings_are_marks_of_the_groups_of_which_none_hides_another(
    make_report: MakeReport, read_back: Read
) -> None:
    book = read_back(make_report())
    rows = {(row["Criterion"], row["Code"]): row for row in book.table("tblChartMedians")}
    told = {(r["Criterion"], r["Code"], r["Group"]): r["Median"] for r in book.table("tblGroups")}
    for (criterion, code, group), median in told.items():
        assert rows[criterion, code][group] == median
    for chart in charts_of(book, "tblChartMedians"):
        assert [series.tx.v for series in chart.series] == list(GROUPS)
        assert [series.marker.symbol for series in chart.series] == ["circle", "square", "triangle"]
        sizes = [series.marker.size for series in chart.series]
        assert sizes == sorted(set(sizes), reverse=True)
        assert (chart.y_axis.scaling.min, chart.y_axis.scaling.max) == (1, 5)


def test_each_mark_of_the_matrix_bears_its_code_and_the_axes_cross_in_the_middle(
    make_report: MakeReport, read_back: Read
) -> None:
    book = read_back(make_report())
    (chart,) = charts_of(book, "tblChartMatrix")
    rows = book.table("tblChartMatrix")
    assert [series.tx.v for series in chart.series] == [row["Code"] for row in rows]
    assert all(series.dLbls.showSerName for series in chart.series)
    assert (chart.x_axis.crossesAt, chart.y_axis.crossesAt) == (3, 3)
    told = {(r["Criterion"], r["Code"]): r["Mean"] for r in book.table("tblSummary")}
    for row in rows:
        assert row["Importance"] > 1
        assert abs(row["Importance"] - told["Importance", row["Code"]]) < 0.5  # by equal groups


def test_the_movement_is_drawn_from_before_to_now(make_report: MakeReport, read_back: Read) -> None:
    book = read_back(make_report(before=BEFORE))
    moved = {(r["Criterion"], r["Code"], r["Group"]): r for r in book.table("tblMovement")}
    drawn = [row for row in book.table("tblChartMovement") if row["Group"]]
    for row in drawn:
        told = moved[row["Criterion"], row["Code"], row["Group"]]
        if row["Before"] is None:
            assert told["Median before"] in {"hidden", None}
            continue
        assert (row["Before"], row["Now"]) == (told["Median before"], told["Median now"])
        assert row["Line up"] - row["Line down"] == row["Before"] - row["Now"]
    for chart in charts_of(book, "tblChartMovement"):
        lines = [series for series in chart.series if series.errBars]
        assert [series.tx.v for series in lines] == list(GROUPS)


def test_charts_speak_in_our_font(make_report: MakeReport, read_back: Read) -> None:
    chart = read_back(make_report()).part("xl/charts/chart1.xml")
    assert chart.count('ea typeface="맑은 고딕"') == chart.count('latin typeface="맑은 고딕"') > 3


def test_points_run_from_orange_over_grey_to_blue() -> None:
    assert [point_colour(place, 5) for place in (0, 2, 4)] == ["9A5B00", "DDE1E6", "3B4BA3"]
    assert len({point_colour(place, 9) for place in range(9)}) == 9


def test_a_footer_leaves_room_for_the_sheet(make_report: MakeReport, read_back: Read) -> None:
    from workshop_app.domain.workshop import Details

    for title in ("x" * 300, "가" * 300, "& " * 90):
        book = read_back(make_report(details=Details(title)))
        left = book.sheets.worksheets[1].oddFooter.left.text
        assert left.endswith("…")
        assert text_width(left.replace("&&", "&")) <= 76
