"""The rows of one sheet of a workbook, read by lxml: openpyxl makes objects of every cell."""

from collections.abc import Iterator
from typing import Any

from lxml import etree as lxml_etree  # pyright: ignore[reportAttributeAccessIssue, reportUnknownVariableType]
from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.worksheet._reader import (
    FORMULA_TAG,
    MERGE_TAG,
    ROW_TAG,
    VALUE_TAG,
    WorkSheetParser,
    _cast_number,  # pyright: ignore[reportAttributeAccessIssue, reportUnknownVariableType]
)
from openpyxl.worksheet.merge import MergeCells

etree: Any = lxml_etree  # pyright: ignore[reportUnknownVariableType]
number_of: Any = _cast_number  # pyright: ignore[reportUnknownVariableType]
_DIGITS = "0123456789"
_NUMBERS = frozenset({None, "n"})
_CAREFUL: dict[str, Any] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}
Values = list[tuple[int, object]]


class SheetRows(WorkSheetParser):
    """Reads numbers and texts itself, and leaves all other cells to openpyxl 3.1.5.

    `formulas` are places of formulas that have no stored value, of which openpyxl says nothing.
    """

    formulas: set[tuple[int, int]]

    def rows(self) -> Iterator[tuple[int, Values]]:
        """Yield each row's number and its cells, as column and value; raises what lxml raises."""
        self.formulas = set()
        self._columns: dict[str, int] = {}
        looked_at = False
        for _, element in etree.iterparse(self.source, tag=(ROW_TAG, MERGE_TAG), **_CAREFUL):
            if not looked_at and element.getroottree().docinfo.doctype:
                raise ValueError("a sheet that declares what its words stand for")
            looked_at = True
            if element.tag == MERGE_TAG:
                self.merged_cells = MergeCells.from_tree(element)
                continue
            yield self._row(element)
            element.clear()
            while (before := element.getprevious()) is not None:
                element.getparent().remove(before)

    def _row(self, row: Any) -> tuple[int, Values]:
        self.parse_row(etree.Element(ROW_TAG, row.attrib))  # its number, and whether it is hidden
        texts, dates, columns = self.shared_strings, self.date_formats, self._columns
        column = 0
        cells: Values = []
        for cell in row:
            kind, name, style = cell.get("t"), cell.get("r"), cell.get("s")
            said: str | None = None
            has_formula = False
            for child in cell:
                if child.tag == VALUE_TAG:
                    said = child.text
                elif child.tag == FORMULA_TAG:
                    has_formula = True
            if name is None:
                column += 1
            else:
                letters = name.rstrip(_DIGITS)
                column = columns.get(letters) or self._column(letters, name)
            if said and kind == "s":
                value: object = texts[int(said)]
            elif said and kind in _NUMBERS and (style is None or int(style) not in dates):
                value = int(said) if said.isdigit() else number_of(said)
            else:
                value = self._other(cell)
                if value is None and has_formula:
                    self.formulas.add((self.row_counter - 1, column - 1))
            cells.append((column, value))
        return self.row_counter, cells

    def _other(self, cell: Any) -> object:
        found: dict[str, Any] = self.parse_cell(cell)  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
        return found["value"]

    def _column(self, letters: str, name: str) -> int:
        column = self._columns[letters] = int(coordinate_to_tuple(name)[1])
        return column
