"""What the outcome can be written as: one line an ending, each writer read when it is called for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop_app.app import LazyWorkbook
from workshop_app.services.handing_on import Ways, report_way

if TYPE_CHECKING:
    from workshop_app.services.exporting import WorkbookWriter


def outcome_ways() -> Ways:
    """Return how files are made, by their endings."""
    return {
        ".xlsx": report_way(LazyWorkbook),
        ".csv": report_way(_csv),
        ".json": report_way(_json),
        ".zip": report_way(_zip),
    }


def _csv() -> WorkbookWriter:
    from workshop_app.exchange.tidy.writers import RatingsCsv

    return RatingsCsv()


def _json() -> WorkbookWriter:
    from workshop_app.exchange.tidy.writers import OutcomeJson

    return OutcomeJson()


def _zip() -> WorkbookWriter:
    from workshop_app.exchange.tidy.writers import TidyZip

    return TidyZip()
