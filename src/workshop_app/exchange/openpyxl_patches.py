"""Corrections of openpyxl 3.1.5, all in one place; tests name the version and the fault."""

from functools import cache

# CT_Font of ECMA-376 is a sequence in Microsoft's validator: openpyxl writes `name` first.
FONT_ORDER = (
    "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme"
).split()


@cache
def apply_patches() -> None:
    """Make openpyxl write the children of a font in the order the Open XML SDK asks for."""
    from openpyxl.styles import Font

    Font.__elements__ = tuple(FONT_ORDER)
