"""Outcome documents: composed from one snapshot in each language asked for, then written as one file."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from workshop_app.domain.text import Language
from workshop_app.findings.document.blocks import Document
from workshop_app.findings.view import View
from workshop_app.services.context import Context
from workshop_app.services.exporting import gather_report
from workshop_app.services.ports import Progress
from workshop_app.wording.language import speaking

Compose = Callable[[View], Document]
"""Says what a report says as a document, in the language spoken."""


class DocumentWriter(Protocol):
    """Writes documents one after the other into one file of the kind that its ending names."""

    def write(self, documents: Sequence[Document], path: Path) -> None:
        """Write whole or not at all; raises TargetNotWritableError."""
        ...


def make_documents(
    context: Context,
    writer: DocumentWriter,
    workshop_id: str,
    path: Path,
    compose: Compose,
    languages: Sequence[Language],
    progress: Progress,
) -> Path:
    """Compose and write; run it as a job. Returns where the file lies.

    All languages say the same, as they come from one snapshot. Raises NothingToExportError.
    """
    report = gather_report(context, workshop_id, languages[0])
    documents: list[Document] = []
    for done, language in enumerate(languages):
        progress.report(done, len(languages) + 1)
        with speaking(language):
            documents.append(compose(View.of(replace(report, language=language))))
    progress.report(len(languages), len(languages) + 1)
    writer.write(documents, path)
    progress.report(len(languages) + 1, len(languages) + 1)
    return path
