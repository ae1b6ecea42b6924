"""Corrections of openpyxl 3.1.5, all in one place; tests name the version and the fault."""

from functools import cache
from weakref import WeakKeyDictionary

from openpyxl import Workbook
from openpyxl.chart.data_source import NumFmt
from openpyxl.chart.error_bar import ErrorBars
from openpyxl.chart.label import DataLabelList
from openpyxl.descriptors import Typed
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.styles import Font

# CT_Font of ECMA-376 is a sequence in Microsoft's validator: openpyxl writes `name` first.
FONT_ORDER = [
    "b",
    "i",
    "strike",
    "condense",
    "extend",
    "outline",
    "shadow",
    "u",
    "vertAlign",
    "sz",
    "color",
    "name",
    "family",
    "charset",
    "scheme",
]
# The same with CT_ErrBars: openpyxl writes `minus` before `plus`.
ERROR_BAR_ORDER = ["errDir", "errBarType", "errValType", "noEndCap", "plus", "minus", "val", "spPr"]


_DESCRIPTIONS: WeakKeyDictionary[object, tuple[str, str]] = WeakKeyDictionary()


@cache
def apply_patches() -> None:
    """Make openpyxl write fonts in the order the Open XML SDK asks for, and charts with words."""
    Font.__elements__ = tuple(FONT_ORDER)
    ErrorBars.__elements__ = tuple(ERROR_BAR_ORDER)
    # Without `sourceLinked` LibreOffice takes the format of the cells for that of the labels.
    nested = tuple(one for one in DataLabelList.__nested__ if one != "numFmt")
    DataLabelList.__nested__ = nested
    DataLabelList.numFmt = Typed(name="numFmt", expected_type=NumFmt, allow_none=True)  # pyright: ignore[reportAttributeAccessIssue]
    original = SpreadsheetDrawing._chart_frame  # noqa: SLF001 # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]

    def with_words(drawing: SpreadsheetDrawing, number: int) -> object:
        frame = original(drawing, number)  # pyright: ignore[reportUnknownVariableType]
        chart = drawing.charts[number - 1]  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
        about = _DESCRIPTIONS.get(chart)  # pyright: ignore[reportUnknownArgumentType]
        if about:
            properties = frame.nvGraphicFramePr.cNvPr  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
            properties.title, properties.descr = about
        return frame  # pyright: ignore[reportUnknownVariableType]

    SpreadsheetDrawing._chart_frame = with_words  # noqa: SLF001 # pyright: ignore[reportAttributeAccessIssue, reportPrivateUsage]


@cache
def read_no_sizes() -> None:
    """Keep openpyxl from reading a whole sheet that does not say how large it is, to measure it."""
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

    ReadOnlyWorksheet._get_size = _no_size  # noqa: SLF001 # pyright: ignore[reportAttributeAccessIssue, reportPrivateUsage]


def _no_size(_sheet: object) -> None:
    return


def describe_chart(chart: object, title: str, text: str) -> None:
    """Give a chart the words that a screen reader says, for which openpyxl has no way."""
    _DESCRIPTIONS[chart] = (title, text)


def set_default_font(book: Workbook, font: Font) -> None:
    """Make `font` the workbook's own, for which openpyxl has no public way."""
    book._fonts[0] = font  # noqa: SLF001 # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    book._named_styles["Normal"].font = font  # noqa: SLF001 # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
