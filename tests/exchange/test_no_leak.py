"""No hidden figure can be worked out from the workbook and the JSON taken together.

What both show is written down as linear equations in how many of each group gave each of eight
answers (five points, abstained, missing, aside) in each of two rounds; a hidden figure leaks if it is a
combination of them.
"""

import importlib.util
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workshop_app.findings.report import WorkshopReport
from workshop_app.findings.results_json import results_json

MakeReport = Callable[..., WorkshopReport]
Read = Callable[[WorkshopReport], Any]
Row = list[Fraction]
KEYS = ("government", "industry", "academia")
NAMES = {"All": "", "Government": "government", "Industry": "industry", "Academia": "academia"}
APART = {"n", "abstained", "recused", "missing", "absent"}
ALLOWED = APART | {"median", "mean", "top_share", "vote_margin"}
ANSWERS = 8
SIZE = 2 * 3 * ANSWERS
PEOPLE = 6
HIDDEN = {"suppressed": True}
CELL = ("R1", "importance")


def load_algebra() -> ModuleType:
    path = Path(__file__).parents[1] / "analysis" / "test_suppression.py"
    spec = importlib.util.spec_from_file_location("leak_algebra", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


ALGEBRA = load_algebra()
plus, times = ALGEBRA.plus, ALGEBRA.times


def cells_of(number: int, key: str) -> list[Row]:
    """The unknowns of one group ("" is everybody) in a round."""
    if not key:
        return [plus(same) for same in zip(*(cells_of(number, one) for one in KEYS), strict=True)]
    first = (number * 3 + KEYS.index(key)) * ANSWERS
    return [ALGEBRA.unit(SIZE, first + answer) for answer in range(ANSWERS)]


def told_by(figures: dict[str, Any], cells: list[Row]) -> Iterator[Row]:
    """The equations of figures that are shown as numbers; names of the JSON and the workbook."""
    of = {
        "n": plus(cells[:5]),
        "abstained": cells[5],
        "missing": cells[6],
        "recused": cells[7],
        "mean": ALGEBRA.mean_times_n(cells),
        "top": plus(cells[3:5]),
        "bottom": plus(cells[:2]),
        **{str(point): cells[point - 1] for point in range(1, 6)},
    }
    alike = {
        "Rated": "n",
        "Abstained": "abstained",
        "No answer": "missing",
        "Recused": "recused",
        "Mean": "mean",
        "High": "top",
        "High %": "top",
        "top_share": "top",
        "Low": "bottom",
        "Low %": "bottom",
        "bottom_share": "bottom",
    }
    for name, value in figures.items():
        if isinstance(value, int | float) and alike.get(name, name) in of:
            yield of[alike.get(name, name)]


def told_by_json(number: int, found: Any) -> Iterator[Row]:
    for key, figures in (("", found["overall"]), *found["groups"].items()):
        if figures == {"suppressed": True}:
            continue
        yield from told_by(figures, cells_of(number, key))
        if "suppressed" not in figures["counts"]:
            yield from told_by(figures["counts"], cells_of(number, key))
            continue
        hidden = {name for name, value in figures.items() if value == {"suppressed": True}}
        assert set(figures) - hidden <= ALLOWED


def told_by_workbook(book: Any) -> Iterator[Row]:
    for name in ("tblSummary", "tblGroups", "tblDistribution"):
        for row in book.table(name):
            if (row["Code"], row["Criterion"]) == ("R1", "Importance"):
                number = row.pop("Round") - 1
                yield from told_by(row, cells_of(number, NAMES[row.get("Group", "All")]))
    for row in book.table("tblDifferences"):
        if (row["Code"], row["Criterion"]) == ("R1", "Importance"):
            for group in list(NAMES)[1:]:
                yield from told_by({"mean": row[group]}, cells_of(1, NAMES[group]))


def told_by_rows(rows: list[dict[str, Any]], number: int, found: Any) -> Iterator[Row]:
    """The tidy ratings: of a group that is shown each answer, of the others all together."""
    own = [row for row in rows if row["round"] == number + 1]
    hidden = [key for key in KEYS if has_hidden(found["groups"][key])]
    assert not {row["group"] for row in own} & set(hidden)
    assert {row["participant"] for row in own if row["group"] == "withheld"} <= {"withheld"}
    if any(row["rating"] == "withheld" for row in own):
        assert {row["rating"] for row in own} == {"withheld"}
        return
    for key in KEYS:
        if key not in hidden:
            yield from given_in(cells_of(number, key))
    if hidden:
        together = [plus(same) for same in zip(*(cells_of(number, k) for k in hidden), strict=True)]
        yield from given_in(together)


def given_in(cells: list[Row]) -> list[Row]:
    """What has a row: points, abstentions and recusals; whoever is missing has none."""
    return [*cells[:6], cells[7]]


def has_hidden(figures: Any) -> bool:
    return figures == {"suppressed": True} or "suppressed" in figures["counts"]


def told_by_change(first: Any, second: Any) -> Iterator[Row]:
    """Where a shown change says that all stayed, the one round's counts are the other's."""
    change = second.get("change")
    if not change or change == {"suppressed": True}:
        return
    for key, moved in (("", change), *change["groups"].items()):
        if moved == {"suppressed": True}:
            continue
        both = [one["groups"][key] if key else one["overall"] for one in (first, second)]
        most = PEOPLE if key else 3 * PEOPLE
        sizes = {one.get("n", most) for one in both}
        if sizes == {moved["pairs"]} == {moved["same"]}:
            pairs = zip(cells_of(0, key)[:5], cells_of(1, key)[:5], strict=True)
            yield from (plus([a, times(-1, b)]) for a, b in pairs)


def steadiness_is_told_with_the_distribution_alone(report: WorkshopReport, book: Any) -> bool:
    """A weighted kappa and its words stand nowhere where the spread of either round is hidden."""
    first, second = (
        results_json(report.workshop, one.results)["recommendations"][0]["criteria"]["importance"]  # type: ignore[index]
        for one in report.rounds
    )
    change = second.get("change")
    if not change:
        return True
    dark = {
        name
        for name, key in NAMES.items()
        for one in (first, second)
        if has_hidden(one["groups"][key] if key else one["overall"])
    }
    for row in book.table("tblMovement"):
        if (row["Code"], row["Criterion"]) == ("R1", "Importance") and row["Group"] in dark:
            if row["Weighted kappa (quadratic)"] not in {"hidden", None}:
                return False
            key = NAMES[row["Group"]]
            told = change if change == HIDDEN or not key else change["groups"][key]
            for figure in ("weighted_kappa", "weighted_kappa_note"):
                if told != HIDDEN and told["pairs"] and told[figure] != HIDDEN:
                    return False
    return True


def hidden_targets(number: int, found: Any) -> Iterator[Row]:
    for key, figures in (("", found["overall"]), *found["groups"].items()):
        cells = cells_of(number, key)
        if figures == {"suppressed": True}:
            yield from (plus(cells[:5]), ALGEBRA.mean_times_n(cells), plus(cells[3:5]))
            yield from given_in(cells)
        elif has_hidden(figures):
            yield from cells[:3]


def leaks(report: WorkshopReport, book: Any) -> bool:
    found = [
        results_json(report.workshop, one.results)["recommendations"][0]["criteria"]["importance"]  # type: ignore[index]
        for one in report.rounds
    ]
    rows = [
        row
        for row in (book.table("tblRatings") if has_rows(book) else [])
        if (row["recommendation"], row["criterion"]) == CELL
    ]
    told = [plus(cells_of(number, key)) for number in range(2) for key in KEYS]
    told += told_by_workbook(book)
    told += told_by_change(*found)
    for number, one in enumerate(found):
        told += [*told_by_json(number, one), *told_by_rows(rows, number, one)]
    basis = ALGEBRA.Basis(told)
    return any(
        basis.spans(target)
        for number, one in enumerate(found)
        for target in hidden_targets(number, one)
    )


def has_rows(book: Any) -> bool:
    return any("tblRatings" in sheet.tables for sheet in book.sheets.worksheets)


ROUND = st.lists(
    st.lists(st.sampled_from([1, 3, 5, None, "missing", "aside"]), max_size=PEOPLE),
    min_size=3,
    max_size=3,
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=ROUND, after=ROUND, stay=st.booleans())
def test_no_hidden_figure_comes_back_from_all_that_is_shown(
    make_report: MakeReport, read_back: Read, before: Any, after: Any, *, stay: bool
) -> None:
    report = make_report(before={CELL: before}, votes={CELL: before if stay else after})
    book = read_back(report)
    assert not leaks(report, book)
    assert steadiness_is_told_with_the_distribution_alone(report, book)


def test_the_search_finds_a_leak_where_one_is(
    make_report: MakeReport, read_back: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    votes = {CELL: ([5, 4], [3] * 6, [4] * 6)}
    report = make_report(before=votes, votes=votes)
    book = read_back(report)
    assert not leaks(report, book)
    shown = told_by_workbook
    monkeypatch.setitem(
        globals(), "told_by_workbook", lambda b: [*shown(b), *cells_of(0, "industry")]
    )
    assert leaks(report, book)
