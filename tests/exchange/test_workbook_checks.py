"""The live checks of the workbook: formulas that count the ratings again."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from workshop_app.exchange.sheets.checks import CHECKED
from workshop_app.findings.report import WorkshopReport

MakeReport = Callable[..., WorkshopReport]
Read = Callable[[WorkshopReport], Any]


def checks_of(path: Path) -> list[tuple[dict[str, Any], str | None]]:
    """Each row of the tables with checks, and what a reader that does not calculate sees."""
    found = []
    book = load_workbook(path, data_only=True)
    for sheet in book.worksheets:
        for table in sheet.tables.values():
            if table.name in CHECKED:
                header, *rows = sheet[table.ref]
                names = [cell.value for cell in header]
                for row in rows:
                    values = dict(zip(names, (cell.value for cell in row), strict=True))
                    found.append((values, values.pop("Check")))
    book.close()
    return found


def test_every_figure_that_is_shown_in_full_is_checked_and_no_other(
    make_report: MakeReport, write: Callable[..., Path]
) -> None:
    found = checks_of(write(make_report()))
    for row, said in found:
        hidden = any(isinstance(v, str) and v.startswith("hidden") for v in row.values())
        assert said == (None if hidden else "✓")
    passed = [said for _, said in found if said]
    assert len(passed) == 4 + 10 + 14
    cover = load_workbook(write(make_report()), data_only=True).worksheets[0]
    told = [row[0].value for row in cover.iter_rows() if row[0].value]
    assert f"✓ All checks pass ({len(passed)}): the tables agree with the ratings" in told


def test_a_check_that_fails_is_said_on_the_cover(
    make_report: MakeReport, write: Callable[..., Path]
) -> None:
    report = make_report()
    (one,) = report.rounds
    at = next(n for n, rating in enumerate(one.ratings) if rating.value == 5)
    wrong = replace(one.ratings[at], value=4)
    ratings = (*one.ratings[:at], wrong, *one.ratings[at + 1 :])
    path = write(replace(report, rounds=(replace(one, ratings=ratings),)))
    failed = [row for row, said in checks_of(path) if said == "✗"]
    assert len(failed) == 4  # of everybody and of the group, in figures and in the distribution
    cover = load_workbook(path, data_only=True).worksheets[0]
    told = [str(row[0].value) for row in cover.iter_rows()]
    assert "✗ Checks that fail: 4. A figure and the ratings do not agree" in told


def test_without_ratings_there_is_nothing_to_check(
    make_report: MakeReport, write: Callable[..., Path]
) -> None:
    path = write(make_report(votes={}))
    assert {said for _, said in checks_of(path)} == {None}
    cover = load_workbook(path, data_only=True).worksheets[0]
    assert not [row for row in cover.iter_rows() if "✓" in str(row[0].value)]


@pytest.mark.parametrize("code", ['R*"1', "=R?", "<>~R"])
def test_a_code_with_signs_of_a_pattern_is_looked_for_as_it_is(
    make_report: MakeReport, read_back: Read, code: str
) -> None:
    report = make_report()
    items = (
        replace(report.workshop.recommendations[0], code=code),
        report.workshop.recommendations[1],
    )
    (one,) = report.rounds
    results = replace(one.results, recommendations=items)
    criteria = tuple(
        replace(
            each,
            analysis=replace(
                each.analysis,
                items=tuple(
                    replace(item, item=code) if item.item == "R1" else item
                    for item in each.analysis.items
                ),
                discuss_next=tuple(code if c == "R1" else c for c in each.analysis.discuss_next),
            ),
        )
        for each in results.criteria
    )
    workshop = replace(report.workshop, recommendations=items)
    results = replace(results, criteria=criteria)
    book = read_back(replace(report, workshop=workshop, rounds=(replace(one, results=results),)))
    formulas = [cell.value for cell in book.everything if cell.data_type == "f"]
    wanted = code
    for sign in "~*?":
        wanted = wanted.replace(sign, f"~{sign}")
    wanted = wanted.replace('"', '""')
    assert any(f'"={wanted}"' in formula for formula in formulas)
    assert all(re.fullmatch(r'([^"]|"([^"]|"")*")*', formula) for formula in formulas)
