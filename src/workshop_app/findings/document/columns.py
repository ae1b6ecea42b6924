"""How wide the columns of a table are: by their shares, but none breaks a word that has no seam."""

from typing import Final
from unicodedata import east_asian_width

from workshop_app.findings.document.blocks import TableBlock

ACROSS: Final = 98  # narrow letters in the text of a table across the page
_SIDES: Final = 2.2  # what the space beside a text takes, in narrow letters
_LONGEST: Final = 16  # an address or a number without end may be broken
WIDE: Final = 1.9
_BOLD: Final = 1.1  # headings
_BROAD, _BROAD_LETTERS = 1.5, frozenset("mwMWGOQ@%")


def shares(block: TableBlock) -> tuple[float, ...]:
    """Return each column's part of the width, together 1."""
    total = sum(column.width for column in block.columns) or 1.0
    wanted = [column.width / total for column in block.columns]
    least = [_least(block, at) / ACROSS for at in range(len(wanted))]
    if sum(least) >= 1:  # some word must break: all give way alike
        return tuple(one / sum(least) for one in least)
    narrow: set[int] = set()
    while True:
        room = 1 - sum(least[at] for at in narrow)
        asked = sum(share for at, share in enumerate(wanted) if at not in narrow) or 1.0
        found = [
            least[at] if at in narrow else share / asked * room for at, share in enumerate(wanted)
        ]
        more = {at for at, share in enumerate(found) if share < least[at]}
        if not more:
            return tuple(found)
        narrow |= more


def _least(block: TableBlock, at: int) -> float:
    texts = (row[at] for row in block.rows if at < len(row))
    words = [_width(word) for text in texts for word in text.split()]
    heads = [_BOLD * _width(word) for word in block.columns[at].header.split()]
    return _SIDES + max([*words, *heads], default=0)


def _width(word: str) -> float:
    """Return the width of a word; Hangul may be broken between any two letters."""
    if any(east_asian_width(letter) in "WF" for letter in word):
        return min(len(word), 2) * WIDE
    return sum(_BROAD if one in _BROAD_LETTERS else 1 for one in word[:_LONGEST])
