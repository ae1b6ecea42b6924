"""A PDF file of A4 pages that are painted in millimetres, written whole or not at all."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from workshop_app.domain.errors import TargetNotWritableError
from workshop_app.files import replacing
from workshop_app.services.ports import Progress
from workshop_app.wording.file_faults import write_fault

DOTS_AN_INCH = 600
MM_AN_INCH = 25.4


class Pages:
    """The pages of a file: each step of iterating begins the next one."""

    def __init__(self, title: str, count: int, progress: Progress) -> None:
        self._content = QByteArray()
        self._buffer = QBuffer(self._content)
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.writer = QPdfWriter(self._buffer)
        self.writer.setTitle(title)
        self.writer.setCreator("Workshop App")
        self.writer.setResolution(DOTS_AN_INCH)
        paper = QPageSize(QPageSize.PageSizeId.A4)
        upright = QPageLayout.Orientation.Portrait
        self.writer.setPageLayout(QPageLayout(paper, upright, QMarginsF(0, 0, 0, 0)))
        self._count = count
        self._progress = progress

    def __iter__(self) -> Iterator[int]:
        for done in range(self._count):
            self._progress.report(done, self._count)
            if done:
                self.writer.newPage()
            yield done
        self._progress.report(self._count, self._count)

    def content(self) -> bytes:
        """Return the file, once its painter has ended."""
        self._buffer.close()
        return bytes(self._content.data())


@contextmanager
def pdf_pages(title: str, count: int, progress: Progress) -> Generator[tuple[QPainter, Pages]]:
    """Give a painter in millimetres and the pages to go through; ended also where cancelled."""
    pages = Pages(title, count, progress)
    painter = QPainter(pages.writer)
    painter.scale(DOTS_AN_INCH / MM_AN_INCH, DOTS_AN_INCH / MM_AN_INCH)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield painter, pages
    finally:
        painter.end()


def write_pdf(path: Path, content: bytes) -> None:
    """Write the file; TargetNotWritableError where it cannot be, then `path` is as it was."""
    try:
        with replacing(path) as file:
            file.write(content)
    except OSError as error:
        raise TargetNotWritableError(path=str(path), reason=write_fault(error, path)) from error
