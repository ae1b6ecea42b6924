"""csv, JSON and zip: safe in a spreadsheet, complete, and silent about what the screen hides."""

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workshop_app.analysis import Summary
from workshop_app.domain.errors import CancelledError, TargetNotWritableError
from workshop_app.domain.participants import Anonymity
from workshop_app.exchange.tidy.csv_lines import guarded
from workshop_app.exchange.tidy.ratings import rating_rows
from workshop_app.exchange.tidy.reading import RecordReader
from workshop_app.exchange.tidy.writers import OutcomeJson, RatingsCsv, TidyZip
from workshop_app.findings.report import WorkshopReport
from workshop_app.findings.results_json import results_json
from workshop_app.findings.view import View
from workshop_app.services.jobs import SilentProgress

MakeReport = Callable[..., WorkshopReport]
WRITERS = {"csv": RatingsCsv, "json": OutcomeJson, "zip": TidyZip}
Rows = list[dict[str, str]]


def written(report: WorkshopReport, path: Path) -> Path:
    WRITERS[path.suffix[1:]]().write(report, path, SilentProgress())
    return path


def rows_of(content: bytes) -> Rows:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def tables_of(path: Path) -> dict[str, Rows]:
    with zipfile.ZipFile(path) as archive:
        return {name[:-4]: rows_of(archive.read(name)) for name in archive.namelist()}


def test_the_csv_has_the_rows_of_the_workbooks_own_sheet(
    make_report: MakeReport, tmp_path: Path
) -> None:
    report = make_report()
    rows = rows_of(written(report, tmp_path / "out.csv").read_bytes())
    wanted = list(rating_rows(View.of(report)))
    assert [list(row.values())[1:5] for row in rows] == [list(row[1:5]) for row in wanted]
    assert {row["rating"] for row in rows} == {"", "1", "2", "3", "4", "5"}
    assert {row["abstained"] for row in rows} == {"TRUE", "FALSE"}


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\0", "'="])
def test_text_that_a_spreadsheet_would_run_is_guarded(start: str) -> None:
    assert guarded(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize("text", ["", "'quoted'", "R1", "1-2", " = x"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert guarded(text) == text


def test_numbers_below_zero_are_no_text(make_report: MakeReport, tmp_path: Path) -> None:
    path = written(make_report(comment="-1"), tmp_path / "out.zip")
    tables = tables_of(path)
    assert {row["comment"] for row in tables["comments"]} == {"'-1"}
    votes = {row["vote"] for row in tables["polis-importance/votes"]}
    assert votes == {"1", "0", "-1"}


@pytest.mark.parametrize("comment", ["=1+1", "'=x", "'quoted'", 'a,"b"\nc', "-"])
def test_what_was_guarded_is_read_as_it_was_written(
    make_report: MakeReport, tmp_path: Path, comment: str
) -> None:
    path = written(make_report(comment=comment), tmp_path / "out.zip")
    records = RecordReader().read(path)
    assert records is not None
    assert {line.text("comment") for line in records.each("comments")} == {comment}


def test_the_codebook_names_every_column_of_every_table(
    make_report: MakeReport, tmp_path: Path
) -> None:
    tables = tables_of(written(make_report(language="ko"), tmp_path / "out.zip"))
    told = {(row["table"], row["column"]) for row in tables.pop("codebook") if row["meaning"]}
    for name, rows in tables.items():
        for column in rows[0] if rows and not name.startswith("polis") else ():
            assert (name, column) in told


def test_the_json_has_every_figure_and_every_table(make_report: MakeReport, tmp_path: Path) -> None:
    report = make_report()
    said = json.loads(written(report, tmp_path / "out.json").read_text("utf-8"))
    assert list(said) == [
        "format",
        "format_version",
        "language",
        "workshop",
        "latest",
        "rounds",
        "tables",
    ]
    (one,) = report.rounds
    assert said["rounds"] == [json.loads(json.dumps(results_json(report.workshop, one.results)))]
    assert list(said["tables"]) == [
        "groups",
        "participants",
        "recommendations",
        "criteria",
        "points",
        "rounds",
        "absent",
        "comments",
        "decisions",
        "ratings",
    ]
    assert said["tables"]["decisions"][0]["reason"] == "because"


def test_votes_are_in_the_form_of_polis(make_report: MakeReport, tmp_path: Path) -> None:
    tables = tables_of(written(make_report(), tmp_path / "out.zip"))
    folder = "polis-importance/"
    people, votes = tables[f"{folder}participants-votes"], tables[f"{folder}votes"]
    first = tables[f"{folder}comments"][0]
    assert (first["comment-body"], first["agrees"], first["disagrees"]) == ("First", "15", "1")
    assert len(people) == 18
    assert sum(int(one["n-votes"]) for one in people) == len(votes)
    assert sum(row["vote"] == "1" and row["comment-id"] == "0" for row in votes) == 15


@pytest.mark.parametrize("ending", WRITERS)
def test_a_file_that_is_not_finished_leaves_the_old_one(
    make_report: MakeReport, tmp_path: Path, ending: str
) -> None:
    class Stopped(SilentProgress):
        def report(self, done: int, total: int) -> None:
            raise CancelledError

    path = tmp_path / f"out.{ending}"
    path.write_bytes(b"old")
    with pytest.raises(CancelledError):
        WRITERS[ending]().write(make_report(), path, Stopped())
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [(path.name, b"old")]
    with pytest.raises(TargetNotWritableError):
        WRITERS[ending]().write(make_report(), tmp_path / "no" / path.name, SilentProgress())


def spoken(path: Path) -> Iterator[str]:
    """All that a file says, part by part."""
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as archive:
            yield from (archive.read(name).decode() for name in archive.namelist())
    else:
        yield path.read_text("utf-8")


def hidden_cells(report: WorkshopReport) -> set[tuple[str, str, str]]:
    view = View.of(report)
    keys = {group.id: key.key for group in view.workshop.groups for key in [group]}
    codes = {item.id: item.code for item in view.workshop.recommendations}
    criteria = {one.id: one.key for one in view.workshop.criteria}
    return {
        (codes[item], criteria[criterion], keys[group])
        for _, item, criterion, group in view.hidden_cells
    }


VOTE = st.sampled_from([1, 2, 3, 4, 5, None, "missing"])
GROUP = st.lists(VOTE, min_size=6, max_size=6)


@given(votes=st.tuples(GROUP, GROUP, GROUP), level=st.sampled_from(["code", "anonymous"]))
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_what_the_screen_hides_is_in_none_of_the_files(
    make_report: MakeReport,
    tmp_path: Path,
    votes: tuple[list[Any], list[Any], list[Any]],
    level: str,
) -> None:
    places = [(code, key) for code in ("R1", "R2") for key in ("importance", "feasibility")]
    given = dict.fromkeys(places, ([4] * 6,) * 3) | {("R1", "importance"): votes}
    report = make_report(votes=given, anonymity=Anonymity(level))
    files = {ending: written(report, tmp_path / f"out.{ending}") for ending in WRITERS}
    tables = tables_of(files["zip"])
    said = json.loads(files["json"].read_text("utf-8"))
    as_csv = rows_of(files["csv"].read_bytes())
    assert as_csv == tables["ratings"]
    found = [as_csv, [{k: str(v) for k, v in row.items()} for row in said["tables"]["ratings"]]]
    hidden = hidden_cells(report)
    for rows in found:
        for row in rows:
            assert (row["recommendation"], row["criterion"], row["group"]) not in hidden
    groups = {person.code: person.group_id for person in report.workshop.participants}
    keys = {group.id: group.key for group in report.workshop.groups}
    for row in as_csv:
        if (who := row["participant"]) != "withheld":
            place = row["recommendation"], row["criterion"], keys[groups[who]]
            assert place not in hidden
    for text in (text for path in files.values() for text in spoken(path)):
        assert "Name " not in text
        assert "House" not in text
    latest = View.of(report).latest_by_criterion[0]
    for row, cell in zip(tables["polis-importance/comments"], latest, strict=True):
        assert bool(row["agrees"]) is isinstance(cell.item.overall, Summary)
    item = said["latest"]["recommendations"][0]["criteria"]["importance"]
    for key in keys.values():
        if ("R1", "importance", key) in hidden:
            assert item["groups"][key].get("mean") in (None, {"suppressed": True})
