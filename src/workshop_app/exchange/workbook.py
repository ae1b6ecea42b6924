"""Writes a workshop's report as an Excel workbook: whole, or not at all."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from workshop_app.domain.errors import TargetNotWritableError
from workshop_app.exchange.cells import Pen, Value, broken
from workshop_app.exchange.cleaning import CutTexts, clean_cell, safe_sheet_names, unique_headers
from workshop_app.exchange.pacing import Pacer
from workshop_app.exchange.plans import SheetPlan
from workshop_app.files import replacing
from workshop_app.findings.report import WorkshopReport
from workshop_app.findings.view import View
from workshop_app.services.ports import Progress
from workshop_app.wording.file_faults import write_fault
from workshop_app.wording.language import speaking, translate
from workshop_app.wording.small_groups import joined_sentence

if TYPE_CHECKING:
    from workshop_app.exchange.sheets.checks import Recount
    from workshop_app.exchange.shell import Shell


# Notes do not wrap, as they stand in the first column: a longer line would end off the page.
_NOTE_WIDTH = 120


class ExcelWorkbook:
    """Implements the WorkbookWriter port."""

    def write(self, report: WorkshopReport, path: Path, progress: Progress) -> None:
        """Write `report` to `path` in the report's language.

        Raises TargetNotWritableError or CancelledError; `path` is then as it was.
        """
        with speaking(report.language):
            _write(report, path.absolute(), progress)


def _write(report: WorkshopReport, path: Path, progress: Progress) -> None:
    from workshop_app.exchange.streaming import check_package, write_package

    progress.report(0, 1)
    with _telling(path):
        target = path.resolve()
    view, cut = View.of(report), CutTexts()
    plans = plan_workbook(view, cut)
    pacer = Pacer(progress, sum(plan.row_count for plan in plans))
    with _telling(target), replacing(target) as file:
        shell = _shell(view, plans)
        write_package(
            shell.package,
            plans,
            lambda plan: Pen(shell.styles, view.zone, cut, plan.name),
            file,
            pacer,
        )
        file.flush()
        check_package(Path(file.name), pacer)
    pacer.finish()


@contextmanager
def _telling(path: Path) -> Generator[None]:
    """Turn what the system says about `path` into TargetNotWritableError."""
    try:
        yield
    except OSError as error:
        raise TargetNotWritableError(path=str(path), reason=write_fault(error, path)) from error


def plan_workbook(view: View, cut: CutTexts) -> list[SheetPlan]:
    """Return the sheets in order, their names and headers made safe."""
    from workshop_app.exchange.sheets.about import about_sheet
    from workshop_app.exchange.sheets.charts import chart_sheets
    from workshop_app.exchange.sheets.checks import CHECKED, Recount, check_range
    from workshop_app.exchange.sheets.cover import cover_sheet
    from workshop_app.exchange.sheets.divider import divider_sheet
    from workshop_app.exchange.sheets.result import result_sheet

    recount = Recount(view)
    pictures, sources = chart_sheets(view)
    report = _with_joined(view, [result_sheet(view), *pictures])
    tables = [*_tables(view, cut, recount), *sources]
    cover = cover_sheet(view, recount.all_passed())
    about = about_sheet(view, [cover, *report, *tables])
    divider = divider_sheet(cover.name, about.name)
    plans = _safe([cover, *report, about, divider, *tables])
    recount.ranges += [check_range(one) for one in plans if one.table in CHECKED and one.row_count]
    return plans


def _tables(view: View, cut: CutTexts, recount: Recount) -> list[SheetPlan]:
    """Return the sheets to calculate with."""
    from workshop_app.exchange.sheets.codebook import codebook_sheet
    from workshop_app.exchange.sheets.comments import comments_sheet
    from workshop_app.exchange.sheets.decisions import decisions_sheet
    from workshop_app.exchange.sheets.differences import differences_sheet
    from workshop_app.exchange.sheets.groups import distribution_sheet, groups_sheet
    from workshop_app.exchange.sheets.indicators import indicators_sheet
    from workshop_app.exchange.sheets.methods import methods_sheet
    from workshop_app.exchange.sheets.movement import movement_sheets
    from workshop_app.exchange.sheets.order import order_sheet
    from workshop_app.exchange.sheets.other_rules import other_rules_sheet
    from workshop_app.exchange.sheets.participants import participants_sheet
    from workshop_app.exchange.sheets.ratings import ratings_sheets
    from workshop_app.exchange.sheets.record import record_sheet
    from workshop_app.exchange.sheets.summary import summary_sheet
    from workshop_app.exchange.sheets.wordings import wording_sheets

    ratings = ratings_sheets(view, recount)  # before those that are checked against them
    by_group = [
        order_sheet(view),
        differences_sheet(view),
        *movement_sheets(view),
        groups_sheet(view, recount),
        distribution_sheet(view, recount),
        indicators_sheet(view),
        other_rules_sheet(view),
        comments_sheet(view),
    ]
    return [
        summary_sheet(view, recount),
        decisions_sheet(view),
        *_with_joined(view, by_group),
        *ratings,
        *([participants_sheet(view)] if view.is_named else []),
        codebook_sheet(view),
        *wording_sheets(view),
        methods_sheet(view, cut),
        record_sheet(view),
    ]


def _with_joined(view: View, plans: list[SheetPlan]) -> list[SheetPlan]:
    """Return sheets with figures by group, each saying which groups are joined."""
    joined = joined_sentence(view.workshop)
    return [replace(one, notes=[*one.notes, joined]) if joined else one for one in plans]


def _safe(plans: list[SheetPlan]) -> list[SheetPlan]:
    names = safe_sheet_names(plan.name for plan in plans)
    return [
        replace(
            plan,
            name=name,
            notes=[line for note in plan.notes for line in _short(note)],
            below=[line for note in plan.below for line in broken(note, _NOTE_WIDTH)],
            columns=[
                replace(column, header=header)
                for column, header in zip(
                    plan.columns,
                    unique_headers([column.header for column in plan.columns]),
                    strict=True,
                )
            ],
        )
        for plan, name in zip(plans, names, strict=True)
    ]


def _short(note: Value) -> list[Value]:
    """Return a note as lines; one that brings its own look is as short as it should be."""
    return [*broken(note, _NOTE_WIDTH)] if isinstance(note, str) else [note]


def _shell(view: View, plans: list[SheetPlan]) -> Shell:
    from workshop_app.exchange.shell import Properties, make_shell

    details = view.workshop.details
    title = clean_cell(view.workshop.title) or translate("Words", "Untitled workshop")
    return make_shell(
        plans,
        Properties(
            title=title,
            subject=clean_cell(details.purpose)[:255],
            creator=clean_cell(details.facilitator) or "Workshop App",
            language="ko-KR" if view.report.language == "ko" else "en-GB",
            at=view.report.exported_at,
        ),
    )
