"""What the outcome can be written as: one line an ending, each writer read when it is called for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop_app.app import LazyDocuments, LazyWorkbook
from workshop_app.services.handing_on import DOCUMENT_ENDINGS, Ways, document_way, report_way

if TYPE_CHECKING:
    from collections.abc import Callable

    from workshop_app.services.documents import DocumentWriter
    from workshop_app.services.exporting import WorkbookWriter


def outcome_ways(can_draw: Callable[[], None] | None = None) -> Ways:
    """Return how files are made, by their endings; `can_draw` readies Qt where no window does."""

    def documents() -> DocumentWriter:
        if can_draw is not None:
            can_draw()
        return LazyDocuments()

    return {
        **dict.fromkeys(DOCUMENT_ENDINGS, document_way(documents)),
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
