"""What was handed on comes back: a workbook or a zip makes an equal workshop in an empty library."""

from collections.abc import Callable, Generator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from workshop_app.analysis import Summary
from workshop_app.domain.participants import Anonymity
from workshop_app.exchange.tidy.reading import RecordReader
from workshop_app.exchange.tidy.writers import TidyZip
from workshop_app.exchange.workbook import ExcelWorkbook
from workshop_app.findings.report import WorkshopReport
from workshop_app.findings.view import View
from workshop_app.services.context import Context
from workshop_app.services.exporting import gather_report
from workshop_app.services.jobs import SilentProgress
from workshop_app.services.records.making import Made, make_recorded_workshop
from workshop_app.services.sample import make_sample
from workshop_app.storage.sqlite.opening import open_store

WRITERS = {"xlsx": ExcelWorkbook, "zip": TidyZip}
TOLD_ANEW = ("Written", "Software", "exported_at", "작성", "소프트웨어")
Told = dict[str, list[tuple[Any, ...]]]
Sample = Callable[..., WorkshopReport]


@pytest.fixture
def empty(tmp_path: Path) -> Generator[Context]:
    with open_store(tmp_path / "other.db") as store:
        yield Context(store)


@pytest.fixture
def sample(context: Context) -> Sample:
    """Return the sample's report at a level of anonymity."""

    def made(level: Anonymity) -> WorkshopReport:
        report = gather_report(context, make_sample(context), "en")
        return replace(report, workshop=replace(report.workshop, anonymity=level))

    return made


def with_told_comments(report: WorkshopReport) -> WorkshopReport:
    """The report without comments whose author is told of nobody, at any level."""
    view = View.of(report)
    rounds = (
        replace(
            one,
            comments=tuple(
                made
                for made in one.comments
                if not view.hides_comment(
                    made.round_id,
                    made.recommendation_id,
                    view.people[made.participant_id].group_id,
                )
            ),
        )
        for one in report.rounds
    )
    return replace(report, rounds=tuple(rounds))


def carried(report: WorkshopReport, into: Context, path: Path) -> Made:
    WRITERS[path.suffix[1:]]().write(report, path, SilentProgress())
    records = RecordReader().read(path)
    assert records is not None
    return make_recorded_workshop(into, records)


def said_in(path: Path) -> Told:
    """Every cell of every sheet, but for when the file was written."""
    return {
        sheet.title: [row for row in sheet.values if not {*TOLD_ANEW} & {*map(str, row)}]
        for sheet in load_workbook(path).worksheets
    }


@pytest.mark.parametrize("ending", WRITERS)
def test_a_named_workshop_comes_back_as_it_was(
    sample: Sample, empty: Context, tmp_path: Path, ending: str
) -> None:
    report = with_told_comments(sample(Anonymity.NAMED))
    made = carried(report, empty, tmp_path / f"first.{ending}")
    assert (made.unnamed, made.writers, made.lost) == (0, 0, 0)
    ExcelWorkbook().write(report, tmp_path / "before.xlsx", SilentProgress())
    after = gather_report(empty, made.id, "en")
    ExcelWorkbook().write(after, tmp_path / "after.xlsx", SilentProgress())
    before_said, after_said = said_in(tmp_path / "before.xlsx"), said_in(tmp_path / "after.xlsx")
    assert list(after_said) == list(before_said)
    for name, rows in before_said.items():
        assert after_said[name] == rows, name


def told_figures(report: WorkshopReport) -> dict[tuple[Any, ...], Any]:
    """What may be shown of everybody and of each group that is not hidden, by its names."""
    found: dict[tuple[Any, ...], Any] = {}
    for cell in View.of(report).cells:
        place = cell.round.round.number, cell.recommendation.code, cell.criterion.key
        for key, figures in {"all": cell.item.overall, **cell.item.groups}.items():
            if isinstance(figures, Summary):
                found[*place, key] = (figures.n, figures.abstained, figures.median, figures.counts)
        found[*place, "verdict"] = cell.item.verdict.code
    return found


@pytest.mark.parametrize("level", [Anonymity.CODE, Anonymity.ANONYMOUS])
@pytest.mark.parametrize("ending", WRITERS)
def test_a_workshop_without_names_comes_back_with_all_that_was_told(
    sample: Sample, empty: Context, tmp_path: Path, ending: str, level: Anonymity
) -> None:
    before = sample(level)
    made = carried(before, empty, tmp_path / f"first.{ending}")
    after = gather_report(empty, made.id, "en")
    assert after.workshop.anonymity is level
    assert made.unnamed == 18
    assert [one.code for one in after.workshop.participants].count("") == 0
    told, again = told_figures(before), told_figures(after)
    assert {place: again.get(place) for place in told} == told
    for old, new in zip(before.rounds, after.rounds, strict=True):
        assert sorted(one.text for one in new.comments) == sorted(one.text for one in old.comments)
    assert [(one.outcome, one.reason, one.due) for one in after.decisions.values()] == [
        (one.outcome, one.reason, one.due) for one in before.decisions.values()
    ]


def test_a_workbook_of_withheld_ratings_does_not_say_whose_they_are(
    sample: Sample, empty: Context, tmp_path: Path
) -> None:
    made = carried(sample(Anonymity.CODE), empty, tmp_path / "first.xlsx")
    workshop = empty.workshop(made.id)
    group = next(one for one in workshop.groups if one.key == "withheld")
    assert len([one for one in workshop.members(group.id) if not one.is_observer]) == 18
    with empty.store.reading() as work:
        for this in workshop.rounds:
            given = [one.participant_id for one in work.ratings.of_round(this.id)]
            voters = {one.id for one in workshop.voters}
            assert set(given) <= voters
            assert this.absent_ids.isdisjoint(given)
