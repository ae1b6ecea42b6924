"""What python-docx has no call for: its own elements, reached and made without types."""

from typing import Any

from docx import oxml
from docx.oxml.ns import qn

_oxml: Any = oxml


def element(name: str, **values: str) -> Any:
    """Return a new element with attributes of Word's own."""
    made = _oxml.OxmlElement(name)
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    return made


def inner(shown: Any) -> Any:
    """Return the element behind a paragraph, a run, a table, a row or a cell."""
    return shown._element  # noqa: SLF001
