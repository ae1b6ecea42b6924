"""A report is looked up by names, and tells whose rows lose who they are of."""

from datetime import UTC, datetime, tzinfo
from typing import Any

import pytest

from workshop_app.domain.participants import Anonymity
from workshop_app.findings.report import WorkshopReport
from workshop_app.findings.view import View
from workshop_app.services.context import Context
from workshop_app.services.exporting import gather_report


@pytest.fixture
def viewed(context: Context, voted: Any) -> Any:
    """Make the view of a workshop in whose first group only `rated` of five have rated."""

    def make(rated: int, level: Anonymity = Anonymity.CODE) -> View:
        results = voted(
            lambda place, *_: "" if place >= rated and place < 5 else 4,
            [(0, "Why.")],
            anonymity=level,
        )
        return View.of(gather_report(context, results.workshop.id, "en"))

    return make


@pytest.mark.parametrize("level", list(Anonymity))
def test_rows_of_a_hidden_group_are_withheld_but_where_names_were_agreed(
    viewed: Any, level: Anonymity
) -> None:
    view: View = viewed(2, level)
    cell, groups = view.cells[0], view.workshop.groups
    place = (cell.round.round.id, cell.recommendation.id)
    rows = [view.is_hidden(*place, cell.criterion.id, one.id) for one in groups]
    assert rows == ([False] * 3 if level is Anonymity.NAMED else [True, True, False])
    assert not view.hides_total(*place, cell.criterion.id)
    assert [view.hides_comment(*place, one.id) for one in groups] == [True, True, False]
    named, anonymous = level is Anonymity.NAMED, level is Anonymity.ANONYMOUS
    assert (view.is_named, view.is_anonymous) == (named, anonymous)


def test_cells_stand_by_round_and_criterion(viewed: Any) -> None:
    view: View = viewed(5)
    assert view.newest_first == view.cells
    assert [len(cells) for cells in view.latest_by_criterion] == [3, 3]
    assert view.report.rounds[0].comments[0].text == "Why."
    assert view.zone_name.startswith("UTC")
    assert view.local_day(view.report.exported_at).hour == 0


def test_without_a_round_there_is_nothing_newest(viewed: Any) -> None:
    report = viewed(5).report
    at = datetime(2025, 3, 18, tzinfo=UTC)
    empty = WorkshopReport(report.workshop, (), {}, "en", at, "1")
    view = View.of(empty)
    assert (view.cells, view.latest_by_criterion) == ((), ())


def test_a_time_without_a_zone_is_a_bug(viewed: Any) -> None:
    class NoZone(datetime):
        def astimezone(self, tz: tzinfo | None = None) -> datetime:
            return self.replace(tzinfo=tz)

    report = viewed(5).report
    wrong = WorkshopReport(report.workshop, (), {}, "en", NoZone(2025, 3, 18), "1")
    with pytest.raises(ValueError, match="zone"):
        View.of(wrong)
