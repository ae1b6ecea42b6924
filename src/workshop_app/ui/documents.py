"""Files that people take away: where they go, what they are called, and how they are opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from workshop_app.files import safe_name

if TYPE_CHECKING:  # not read for the first list
    from workshop_app.domain.workshop import Workshop


def documents_folder() -> Path:
    """Return where people look for documents; the home folder where there is no such place."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place) or Path.home())
    return folder if folder.is_dir() else Path.home()


def file_name(workshop: Workshop, ending: str) -> str:
    """Return a file name for what is made of a workshop that every system accepts."""
    day = f" {workshop.details.day.isoformat()}" if workshop.details.day else ""
    return f"{safe_name(workshop.title) or 'workshop'}{day}{ending}"


def open_outside(path: Path) -> None:
    """Open a file or folder with the program that the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
