"""The lines of a pasted list, without what mail and word processors put around them."""

import re
import unicodedata
from dataclasses import dataclass

from workshop_app.services.pasted_table import pasted_lines

CELL = "\x1f"
"""Parts the cells of a line; white space for every pattern, and never typed."""
_UNSEEN = re.compile("[\u200b\u200c\u200e\u200f\u2060\u00ad\ufeff]")
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# What Word writes where somebody pressed Shift and Enter: the line goes on below.
_SOFT_BREAK = re.compile("[\v\u2028]")
# What is drawn and not said: bold words of Markdown, dots that lead to the number of a page.
_BOLD = re.compile(r"\*\*(?=\S)([^*\n]+)(?<=\S)\*\*")
_LEADER = re.compile(r"(?<![·.…‥ \t])[ \t]*[·.…‥]{4,}[ \t]*\d{1,4}[ \t]*$", re.MULTILINE)
_QUOTED = re.compile(r"[ \t]*(?:>[ \t]?)+")
_TAB = 4
_MAJORITY = 0.5


@dataclass(frozen=True, slots=True)
class ListLine:
    """One line that says something: `number` counts from 1 in what was pasted."""

    number: int
    indent: int
    words: str
    after_blank: bool = False
    soft: bool = False

    @property
    def cells(self) -> list[str]:
        """Return what tabs part."""
        return [cell.strip() for cell in self.words.split(CELL)]

    @property
    def plain(self) -> str:
        """Return the line as it is read."""
        return " ".join(self.words.split())


def list_lines(text: str) -> tuple[ListLine, ...]:
    """Return the lines of `text` that say something, in the order they were written."""
    seen = _SPACES.sub(" ", _UNSEEN.sub("", text)).replace("\f", "\n").replace("\x85", "\n")
    seen = _BOLD.sub(r"\1", seen)
    seen = seen.replace("\r\n", "\n").replace("\r", "\n").replace(CELL, " ")
    parted = "\n".join(_unquoted(_SOFT_BREAK.sub("\n\v", _LEADER.sub("", seen)).split("\n")))
    found: list[ListLine] = []
    end = -1
    soft_before = 0
    for line in pasted_lines(parted, "\t"):
        soft_before += goes_on_softly(line.content)
        number = line.number - soft_before
        words = CELL.join(line.cells)
        bare = words.lstrip()
        indent = sum(_TAB if one == CELL else 1 for one in words[: len(words) - len(bare)])
        after_blank = end >= 0 and line.number > end + 1
        soft = line.content.startswith("\v")
        found.append(ListLine(number, indent, bare.rstrip(), after_blank, soft))
        end = line.number + line.content.count("\n")
    return tuple(found)


def goes_on_softly(content: str) -> bool:
    """Tell whether a line goes on with the one above, which the text counts as one."""
    return content.startswith("\v")


def width(text: str) -> int:
    """Return how wide a text is: a Hangul syllable is as wide as two letters."""
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)


def _unquoted(lines: list[str]) -> list[str]:
    """Return lines without the marks of quoted mail, where most lines bear them."""
    said = [line for line in lines if line.strip()]
    quoted = sum(line.lstrip().startswith(">") for line in said)
    if not said or quoted <= len(said) * _MAJORITY:
        return lines
    return [_QUOTED.sub("", line, count=1) for line in lines]
