"""Writes a report as csv, JSON or zip; each implements the port of the workbook's writer."""

import json
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import IO, cast

from workshop_app.exchange.tidy.codebook import codebook_table
from workshop_app.exchange.tidy.csv_lines import csv_pieces
from workshop_app.exchange.tidy.polis import polis_tables
from workshop_app.exchange.tidy.ratings import RATING_COLUMNS, rating_rows
from workshop_app.exchange.tidy.target import writing_to
from workshop_app.findings.record import RecordTable, as_text, record_tables
from workshop_app.findings.report import WorkshopReport
from workshop_app.findings.results_json import results_json
from workshop_app.findings.view import View
from workshop_app.services.ports import Progress
from workshop_app.wording.language import speaking

FORMAT = "workshop-app/outcome"
FORMAT_VERSION = 1


class RatingsCsv:
    """Writes one tidy table of all ratings as csv."""

    def write(self, report: WorkshopReport, path: Path, progress: Progress) -> None:
        """Write atomically; raises TargetNotWritableError or CancelledError."""
        view = View.of(report)
        with writing_to(path) as file:
            _put_table(file, RATING_COLUMNS, rating_rows(view), view, progress)


class TidyZip:
    """Writes every table as csv into one zip, with a codebook and the form that Polis has."""

    def write(self, report: WorkshopReport, path: Path, progress: Progress) -> None:
        """Write atomically; raises TargetNotWritableError or CancelledError."""
        view = View.of(report)
        with (
            speaking(report.language),
            writing_to(path) as file,
            zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive,
        ):
            with archive.open("ratings.csv", "w") as part:
                _put_table(part, RATING_COLUMNS, rating_rows(view), view, progress)
            for table in (*record_tables(view), codebook_table(view), *polis_tables(view)):
                with archive.open(f"{table.name}.csv", "w") as part:
                    _put_table(part, table.columns, table.rows, view, progress)


class OutcomeJson:
    """Writes the whole outcome as one JSON object (docs/cli.md)."""

    def write(self, report: WorkshopReport, path: Path, progress: Progress) -> None:
        """Write atomically; raises TargetNotWritableError or CancelledError."""
        view = View.of(report)
        with speaking(report.language), writing_to(path) as file:
            progress.report(0, 1)
            said = json.dumps(_outcome(view), ensure_ascii=False, indent=1, allow_nan=False)
            file.write(f"{said}\n".encode())
            progress.report(1, 1)


def _put_table(
    file: IO[bytes],
    header: Sequence[str],
    rows: Iterable[Sequence[object]],
    view: View,
    progress: Progress,
) -> None:
    progress.report(0, 1)
    for piece in csv_pieces(header, rows, view):
        file.write(piece)
        progress.report(0, 1)


def _outcome(view: View) -> dict[str, object]:
    report = view.report
    latest = report.latest
    tables = {one.name: _objects(one, view) for one in record_tables(view)}
    (about,) = tables.pop("workshop")
    ratings = RecordTable("ratings", RATING_COLUMNS, tuple(map(tuple, rating_rows(view))))
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "language": report.language,
        "workshop": {"id": view.workshop.id, **about},
        "latest": results_json(report.workshop, latest) if latest else None,
        "rounds": [results_json(report.workshop, one.results) for one in report.rounds],
        "tables": tables | {"ratings": _objects(ratings, view)},
    }


def _objects(table: RecordTable, view: View) -> list[dict[str, object]]:
    """Return rows by name; dates and times as text, all else as it is."""
    plain = (str, bool, int, float, type(None))
    return [
        {
            name: value if isinstance(value, plain) else as_text(value, view)
            for name, value in zip(table.columns, cast("Sequence[object]", row), strict=True)
        }
        for row in table.rows
    ]
