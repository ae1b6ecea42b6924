"""Files with ratings for `analyse`: csv read in pieces, workbooks whole."""

from itertools import islice
from pathlib import Path

from workshop_app.domain.raw_table import RawSheet
from workshop_app.domain.scale import Scale
from workshop_app.exchange.csv_text import CsvTable
from workshop_app.exchange.docx_raw import packed_sheets
from workshop_app.exchange.sheet_text import OLD_OFFICE, read_content
from workshop_app.exchange.table_census import Census
from workshop_app.services.analysing import (
    ColumnsMissingError,
    RatingsTable,
    TableUnreadableError,
)
from workshop_app.services.rating_faults import raise_faults
from workshop_app.services.tables.choices import Choices
from workshop_app.services.tables.finding import FoundTable
from workshop_app.services.tables.keys import cell_text
from workshop_app.services.tables.ratings import (
    HEAD,
    Chosen,
    RatingsPreview,
    Source,
    TextRows,
    choose_sheets,
    read_ratings,
)


class RatingsTableReader:
    """Implements the RatingsReader port."""

    def read(self, path: Path, scale: Scale, choices: Choices | None = None) -> RatingsTable:
        """Return the ratings of a file; TableError also where something is left to ask."""
        preview = self.preview(path, scale, choices)
        raise_faults(preview)
        return preview.table

    def preview(self, path: Path, scale: Scale, choices: Choices | None = None) -> RatingsPreview:
        """Return what the ratings of a file are taken for; raises TableError."""
        decided = choices or Choices()
        table, sources = _opened(path)
        chosen = _chosen(sources, scale, decided, path)
        if table is not None:
            _, layout, _ = chosen.sheets[0]
            roles = {role.value: at for role, at in layout.roles.items()}
            table.measure(Census(path, roles, len(layout.items)))
        return read_ratings(chosen, scale, decided, path)

    def found(self, path: Path, scale: Scale, choices: Choices) -> FoundTable:
        """Return the table by its head alone; raises TableError."""
        return _chosen(_opened(path)[1], scale, choices, path).sheets[0][1].table


def _opened(path: Path) -> tuple[CsvTable | None, list[Source]]:
    content = read_content(path)
    if content.startswith(b"PK"):
        return None, [Source.of(sheet) for sheet in packed_sheets(content, path)]
    if content.startswith(OLD_OFFICE):
        raise TableUnreadableError(path=str(path), reason="encrypted")
    table = CsvTable(content, path)
    return table, [_source(table)]


def _source(table: CsvTable) -> Source:
    head = [tuple(row) for row in islice(table.rows(), HEAD)]

    def more() -> TextRows:
        return islice(enumerate(table.rows(), start=1), HEAD, None)

    return Source(RawSheet("", tuple(head)), more if len(head) == HEAD else None)


def _chosen(sources: list[Source], scale: Scale, choices: Choices, path: Path) -> Chosen:
    """Return the sheets that hold ratings; raises what a file is that has none."""
    chosen = choose_sheets(sources, scale, choices)
    if chosen.sheets:
        return chosen
    filled = [row for source in sources for row in source.head.rows if any(map(cell_text, row))]
    if len(filled) <= 1:
        raise TableUnreadableError(path=str(path), reason="empty")
    found = ", ".join(cell_text(cell) for cell in filled[0][:20])
    raise ColumnsMissingError(path=str(path), found=found)
