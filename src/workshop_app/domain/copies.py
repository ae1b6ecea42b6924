"""Copies of what a file holds or held, that may still name people of anonymous workshops."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class CopyKind(StrEnum):
    """How a copy came about; the last two only a person can judge and delete."""

    FILE = "file"
    BACKUP = "backup"
    ASIDE = "aside"
    LEFTOVER = "leftover"
    EXPORT = "export"


@dataclass(frozen=True, slots=True)
class UncleanCopy:
    """A copy that names people of these workshops, or may: `is_certain` tells which."""

    path: Path
    kind: CopyKind
    titles: tuple[str, ...]
    is_certain: bool
