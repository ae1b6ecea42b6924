"""Files that people take away: where they go, what they are called, and how they are opened."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

if TYPE_CHECKING:  # not read for the first list
    from workshop_app.domain.workshop import Workshop

LONGEST_NAME = 180  # bytes in UTF-8: with date, number and ending it stays under 255
RESERVED = r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?"  # names that Windows keeps for devices


def documents_folder() -> Path:
    """Return where people look for documents; the home folder where there is no such place."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place) or Path.home())
    return folder if folder.is_dir() else Path.home()


def file_name(workshop: Workshop, ending: str) -> str:
    """Return a file name for what is made of a workshop that every system accepts."""
    title = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", workshop.title)
    title = title.encode()[:LONGEST_NAME].decode(errors="ignore").strip(" .")
    day = f" {workshop.details.day.isoformat()}" if workshop.details.day else ""
    if re.fullmatch(RESERVED, title, re.IGNORECASE):
        title = f"{title}_"
    return f"{title or 'workshop'}{day}{ending}"


def open_outside(path: Path) -> None:
    """Open a file or folder with the program that the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
