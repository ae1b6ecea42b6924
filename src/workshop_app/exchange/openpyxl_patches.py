"""Corrections of openpyxl 3.1.5, all in one place; tests name the version and the fault."""

from functools import cache

from openpyxl import Workbook
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


@cache
def apply_patches() -> None:
    """Make openpyxl write the children of a font in the order the Open XML SDK asks for."""
    Font.__elements__ = tuple(FONT_ORDER)


def set_default_font(book: Workbook, font: Font) -> None:
    """Make `font` the workbook's own, for which openpyxl has no public way."""
    book._fonts[0] = font  # noqa: SLF001 # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    book._named_styles["Normal"].font = font  # noqa: SLF001 # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
