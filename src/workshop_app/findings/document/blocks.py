"""The blocks that an outcome document is made of: no file format, no Qt, every text final."""

from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.text import Language
from workshop_app.findings.pictures import (
    MatrixModel,
    MedianLineModel,
    MovementModel,
    StackedBarsModel,
)

Picture = StackedBarsModel | MatrixModel | MedianLineModel | MovementModel


class Tone(StrEnum):
    """How a paragraph speaks: as running text, as the summary on top, or as a small note."""

    PLAIN = "plain"
    LEAD = "lead"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the highest, 3 the lowest."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column: its heading, its share of the width, and whether it holds numbers."""

    header: str
    width: float = 1.0
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table with one row of headings."""

    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class FigureBlock:
    """A picture, what it says to those who cannot see it, and its height as a share of its width."""

    picture: Picture
    alt: str
    caption: str = ""
    height: float = 0.5


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody wrote, and of which group and rating as far as anonymity allows."""

    text: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class OpenField:
    """What the program cannot know: left open for a hand."""

    label: str
    lines: int = 1


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


Block = Heading | Paragraph | Bullets | TableBlock | FigureBlock | Quotation | OpenField | PageBreak


@dataclass(frozen=True, slots=True)
class Document:
    """One document in one language.

    `made` says when, by which version and from which rounds; the workbook bears the same `checksum`.
    """

    title: str
    subtitle: str
    language: Language
    blocks: tuple[Block, ...]
    made: str
    checksum: str
