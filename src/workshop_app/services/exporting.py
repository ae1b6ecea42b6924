"""Export: gather all that a workbook says, from one snapshot, and have it written."""

from pathlib import Path
from typing import Protocol

from workshop_app.domain.errors import NothingToExportError
from workshop_app.domain.rounds import Rating
from workshop_app.domain.text import Language
from workshop_app.domain.workshop import Workshop
from workshop_app.findings.report import RoundReport, WorkshopReport
from workshop_app.services.context import Context
from workshop_app.services.lineage import read_origins
from workshop_app.services.ports import Progress
from workshop_app.services.results import RoundRatings, read_comments, read_ratings, round_results


class WorkbookWriter(Protocol):
    """Writes a report as an Excel workbook."""

    def write(self, report: WorkshopReport, path: Path, progress: Progress) -> None:
        """Write atomically: the target is the old file or the whole new one.

        Raises TargetNotWritableError or CancelledError.
        """
        ...


def gather_report(context: Context, workshop_id: str, language: Language) -> WorkshopReport:
    """Read a report from a snapshot; rounds that are not revealed stay out of it.

    Raises NothingToExportError where no round is revealed.
    """
    from workshop_app import __version__

    with context.store.snapshot() as work:
        workshop = work.workshops.get(workshop_id)
        revealed = [item for item in workshop.rounds if item.is_revealed]
        if not revealed:
            raise NothingToExportError(title=workshop.title)
        read = [
            (read_ratings(work, workshop, item), read_comments(work, item)) for item in revealed
        ]
        salvaged = work.workshops.salvaged().get(workshop_id)
        origins = read_origins(work, workshop)
        decisions = {one.recommendation_id: one for one in work.decisions.of_workshop(workshop_id)}
    rounds = tuple(
        RoundReport(one.round, round_results(workshop, one), _counted(workshop, one), comments)
        for one, comments in read
    )
    at = context.now()
    return WorkshopReport(workshop, rounds, decisions, language, at, __version__, origins, salvaged)


def _counted(workshop: Workshop, read: RoundRatings) -> tuple[Rating, ...]:
    """Return the answers of those in the room, as figures are made of them.

    A recusal is carried over to the next round, and so to one whose holder is absent.
    """
    there = {person.id for person in workshop.expected_in(read.round)}
    return tuple(one for one in read.ratings if one.participant_id in there)


def export_workbook(
    context: Context,
    writer: WorkbookWriter,
    workshop_id: str,
    path: Path,
    language: Language,
    progress: Progress,
) -> Path:
    """Gather and write the workbook; run it as a job. Returns where it lies."""
    report = gather_report(context, workshop_id, language)
    writer.write(report, path, progress)
    return path
