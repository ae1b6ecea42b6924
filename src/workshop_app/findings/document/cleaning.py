"""Every text of a document made safe for every kind of file, whatever stood in it."""

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import cast

from workshop_app.domain.text import clean_text
from workshop_app.findings.document.blocks import Document


def cleaned(document: Document) -> Document:
    """Return the document with every text through `clean_text`, those in pictures too."""
    return cast("Document", _clean(document))


def _clean(value: object) -> object:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, tuple):
        return tuple(_clean(one) for one in cast("tuple[object, ...]", value))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{one.name: _clean(getattr(value, one.name)) for one in fields(value)}
        )
    return value
