"""Handing the outcome on: the ending of a file says what is written, and nothing else does."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from workshop_app.domain.errors import EndingUnknownError, OnlyDocumentsError
from workshop_app.domain.text import Language
from workshop_app.findings.document.blocks import Document
from workshop_app.findings.document.form import Form
from workshop_app.findings.view import View
from workshop_app.services.context import Context
from workshop_app.services.documents import DocumentWriter, make_documents
from workshop_app.services.exporting import WorkbookWriter, export_workbook
from workshop_app.services.ports import Progress


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of a file: one language or both, and the form of a document or none."""

    languages: tuple[Language, ...]
    form: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """How files of one ending are made; only documents come in forms and in both languages."""

    make: Callable[[Context, str, Path, Wish, Progress], object]
    is_document: bool = False


DOCUMENT_ENDINGS: Final = (".docx", ".hwpx", ".pdf", ".pptx")
Ways = Mapping[str, Way]
"""By the ending, small and with its dot."""


def report_way(writer: Callable[[], WorkbookWriter]) -> Way:
    """Return the way of what writes the whole report in one language."""

    def make(
        context: Context, workshop_id: str, path: Path, wish: Wish, progress: Progress
    ) -> object:
        (language,) = wish.languages
        return export_workbook(context, writer(), workshop_id, path, language, progress)

    return Way(make)


def document_way(writer: Callable[[], DocumentWriter]) -> Way:
    """Return the way of what writes documents; by itself the short one."""

    def make(
        context: Context, workshop_id: str, path: Path, wish: Wish, progress: Progress
    ) -> object:
        # With the first document, not with the page that offers it.
        from workshop_app.findings.document.forms import make_document

        form = Form(wish.form or Form.SHORT)

        def compose(view: View) -> Document:
            return make_document(view, form)

        return make_documents(
            context, writer(), workshop_id, path, compose, wish.languages, progress
        )

    return Way(make, is_document=True)


def way_for(ways: Ways, path: Path, wish: Wish) -> Way:
    """Return how a file is made.

    Raises:
        EndingUnknownError: nothing is written under such a name.
        OnlyDocumentsError: a form or both languages are asked of what is no document.
    """
    way = ways.get(path.suffix.casefold())
    if way is None:
        raise EndingUnknownError(name=path.name, known=", ".join(sorted(ways)))
    if not way.is_document and (wish.form or len(wish.languages) > 1):
        raise OnlyDocumentsError(name=path.name)
    return way
