"""Files of any table as raw sheets: csv in any encoding, xlsx with all that hides in it, docx.

Implements the TableFiles port. What the cells mean is the business of `services/tables`.
"""

from pathlib import Path

from workshop_app.domain.raw_table import RawSheet
from workshop_app.exchange.csv_text import CsvTable
from workshop_app.exchange.docx_raw import packed_sheets
from workshop_app.exchange.sheet_text import OLD_OFFICE, read_content
from workshop_app.exchange.table_census import Census
from workshop_app.services.analysing import TableUnreadableError


class TableFilesReader:
    """Reads the sheets of a workbook, the tables and text of a document, or the one table of a text file."""

    def read(self, path: Path) -> list[RawSheet]:
        """Return all sheets; TableUnreadableError or TableTooLargeError, whatever the file is."""
        content = read_content(path)
        if content.startswith(b"PK"):
            sheets = packed_sheets(content, path)
        elif content.startswith(OLD_OFFICE):
            raise TableUnreadableError(path=str(path), reason="encrypted")
        else:
            table = CsvTable(content, path)
            table.measure(Census(path, {}))
            sheets = [RawSheet("", tuple(tuple(row) for row in table.texts()), text=table.whole())]
        if not any(
            cell not in {None, ""} for sheet in sheets for row in sheet.rows for cell in row
        ):
            raise TableUnreadableError(path=str(path), reason="empty")
        return sheets
