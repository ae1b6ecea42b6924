"""Ballot files on the disk: written whole or not at all, read by the limits of all tables."""

import io
import zipfile
from pathlib import Path
from typing import Final

from defusedxml.ElementTree import fromstring

from workshop_app.domain.errors import TargetNotWritableError
from workshop_app.domain.raw_table import RawSheet
from workshop_app.exchange.tables import TableFilesReader
from workshop_app.exchange.xlsx_text import said_in_our_words
from workshop_app.files import replacing
from workshop_app.services.ballot_files.form import BallotFile, BallotForm
from workshop_app.wording.file_faults import write_fault

_CUSTOM: Final = "docprops/custom.xml"
_NAME: Final = "name"


class ExcelBallots:
    """Implements the BallotFiles port."""

    def write(self, form: BallotForm, path: Path) -> None:
        """Write a ballot; TargetNotWritableError, and `path` is as it was."""
        from workshop_app.exchange.ballots.writing import ballot_book

        target = path.absolute()
        book = ballot_book(form)
        try:
            with replacing(target) as file:
                book.save(file)
        except OSError as error:
            reason = write_fault(error, target)
            raise TargetNotWritableError(path=str(path), reason=reason) from error

    def read(self, path: Path) -> BallotFile:
        """Read any file; TableError where it is no table within the limits."""
        sheets: tuple[RawSheet, ...] = tuple(TableFilesReader().read(path))
        content = path.read_bytes()
        with said_in_our_words(path):
            return BallotFile(sheets, _properties(content) if content.startswith(b"PK") else {})


def _properties(content: bytes) -> dict[str, str]:
    """Return the document's own properties as text, whatever kind a program made of them."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        part = next((one for one in archive.namelist() if one.lower() == _CUSTOM), None)
        if part is None:
            return {}
        root = fromstring(archive.read(part))
    return {one.get(_NAME, ""): "".join(one.itertext()).strip() for one in root}
