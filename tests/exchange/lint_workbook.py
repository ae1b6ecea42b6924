"""A small lint of our own: what Excel repairs and other readers pass over in silence."""

import posixpath
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

from openpyxl.utils import range_boundaries

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
FONT_ORDER = [
    "b",
    "i",
    "strike",
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


def lint_workbook(path: Path) -> list[str]:
    """Return what is wrong with a workbook."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    trees = {name: ET.fromstring(part) for name, part in parts.items() if name.endswith("xml")}
    styles = trees["xl/styles.xml"]
    formats = len(list(_child(styles, "cellXfs")))
    found = _fonts(styles)
    for name, tree in trees.items():
        if name.startswith("xl/worksheets/sheet"):
            found += [f"{name}: {fault}" for fault in _cells(tree, formats)]
            found += [f"{name}: {fault}" for fault in _tables(name, tree, parts, trees)]
    return found


def _child(tree: ET.Element, name: str) -> ET.Element:
    child = tree.find(MAIN + name)
    assert child is not None
    return child


def _fonts(styles: ET.Element) -> list[str]:
    faults = []
    for font in _child(styles, "fonts"):
        order = [FONT_ORDER.index(child.tag.removeprefix(MAIN)) for child in font]
        if order != sorted(order):
            faults.append("a font's children are out of order")
    return faults


def _cells(sheet: ET.Element, formats: int) -> list[str]:
    faults: list[str] = []
    last = 0
    for row in sheet.iter(f"{MAIN}row"):
        number = int(row.get("r", 0))
        if number <= last:
            faults.append(f"row {number} after {last}")
        last = number
        if float(row.get("ht", 0)) > 409.5:
            faults.append(f"row {number} is too high")
        columns = [range_boundaries(cell.get("r"))[0] for cell in row]
        if columns != sorted(set(columns)):
            faults.append(f"row {number}: cells out of order")
        for cell in row:
            text = "".join(t.text or "" for t in cell.iter(f"{MAIN}t"))
            if len(text.encode("utf-16-le")) > 2 * 32_767:
                faults.append(f"{cell.get('r')} is too long")
            if int(cell.get("s", 0)) >= formats:
                faults.append(f"{cell.get('r')}: no such style")
            formula = cell.find(f"{MAIN}f")
            if formula is not None and not _is_check(formula.text or "", cell):
                faults.append(f"{cell.get('r')} is a formula")
    return faults


def _is_check(formula: str, cell: ET.Element) -> bool:
    """Tell whether a formula is a check of ours, kept with the value that it has."""
    value = cell.find(f"{MAIN}v")
    ours = formula.startswith(("IF(AND(COUNTIFS(", "IF(SUMPRODUCT(--(", "IF(COUNTIF("))
    return ours and value is not None and (value.text or "").startswith("✓")


def _tables(
    name: str, sheet: ET.Element, parts: dict[str, bytes], trees: dict[str, ET.Element]
) -> list[str]:
    folder, file = posixpath.split(name)
    relations = parts.get(f"{folder}/_rels/{file}.rels")
    targets = {}
    if relations:
        targets = {one.get("Id"): one.get("Target") for one in ET.fromstring(relations)}
    texts = {
        cell.get("r"): "".join(t.text or "" for t in cell.iter(f"{MAIN}t"))
        for cell in sheet.iter(f"{MAIN}c")
    }
    faults: list[str] = []
    for part in sheet.iter(f"{MAIN}tablePart"):
        table = trees[(targets[part.get(f"{RELATION}id")] or "").removeprefix("/")]
        left, top, right, bottom = range_boundaries(table.get("ref"))
        columns = [one.get("name") for one in table.iter(f"{MAIN}tableColumn")]
        if not re.fullmatch(r"tbl[A-Za-z_0-9]+", table.get("displayName") or ""):
            faults.append("the table's name is not ASCII")
        if len(columns) != right - left + 1 or bottom <= top:
            faults.append("the table's columns or rows do not fill its range")
        headers = [texts.get(f"{_letters(at)}{top}") for at in range(left, right + 1)]
        if headers != columns:
            faults.append(f"headers {headers} are not the table's {columns}")
    return faults


def _letters(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
