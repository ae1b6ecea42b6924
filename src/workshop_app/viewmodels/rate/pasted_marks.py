"""Which cells a pasted block was taken into and which it was refused for, until somebody has seen it."""

from collections.abc import Iterable
from enum import StrEnum

from workshop_app.viewmodels.rate.block_header import LaidBlock
from workshop_app.viewmodels.rate.entry_grid_cells import Refusal

Cell = tuple[int, int]


class CellMark(StrEnum):
    """What the last paste did with a cell."""

    TAKEN = "taken"
    REFUSED = "refused"


class PastedMarks:
    """Keeps lines and columns, and of cells only the refused: a block may have 200,000."""

    def __init__(
        self, laid: LaidBlock, refusals: Iterable[Refusal], asked: tuple[str, str]
    ) -> None:
        lines = frozenset(one for one in laid.lines if one is not None)
        across = frozenset(one for one in laid.across if one is not None)
        self._rows, self._columns = (across, lines) if laid.turned else (lines, across)
        self._refused = {one.cell for one in refusals if one.cell is not None}
        self._asked = asked

    def of(self, cell: Cell, asked: tuple[str, str]) -> CellMark | None:
        """Return the mark of a cell; `asked` are round and criterion that are shown."""
        if asked != self._asked:
            return None
        if cell in self._refused:
            return CellMark.REFUSED
        inside = cell[0] in self._rows and cell[1] in self._columns
        return CellMark.TAKEN if inside else None

    def settle(self, cell: Cell) -> None:
        """Take a mark away, as the cell was entered anew."""
        self._refused.discard(cell)
