"""What stands in the columns of a table of ratings: points, numbers, words, texts of people."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from workshop_app.domain.answers import (
    Door,
    NotRated,
    Reason,
    answer_key,
    is_others_word,
    read_answer,
)
from workshop_app.domain.scale import Scale
from workshop_app.services.tables.finding import FoundTable
from workshop_app.services.tables.keys import cell_text

_FEW_WORDS, _SHORT_WORDS = 11, 25
_RATING_LIKE = 10


@dataclass(slots=True)
class Content:
    """What stands in a column, of the rows that were looked at."""

    texts: list[str]
    points: int = 0
    numbers: int = 0
    abstentions: int = 0
    words: Counter[str] = field(default_factory=Counter[str])

    @classmethod
    def of(cls, texts: list[str], kind_of: Callable[[str], str]) -> "Content":
        """Return what some texts are; `kind_of` tells of each."""
        found = cls([one for one in texts if one])
        for text, count in Counter(found.texts).items():
            kind = kind_of(text)
            if kind == "point":
                found.points += count
            elif kind == "number":
                found.numbers += count
            elif kind == "abstention":
                found.abstentions += 1
            elif kind == "word":
                found.words[text] = count
        return found

    @property
    def rated(self) -> bool:
        """Tell whether it could well be a column of ratings, some of them off the scale."""
        other = sum(self.words.values())
        return self.points + self.numbers >= max(1, other)

    @property
    def abstains(self) -> bool:
        """Tell whether nobody rated here, and somebody said so in words."""
        return self.abstentions > 0 and not self.points + self.numbers and not self.words

    @property
    def written(self) -> bool:
        """Tell whether these are texts of people rather than words of a scale."""
        many = len(self.words) > _FEW_WORDS
        long = any(len(word) > _SHORT_WORDS for word in self.words)
        return bool(self.words) and not self.points + self.numbers and (many or long)

    @property
    def counts_rows(self) -> bool:
        """Tell whether it numbers the rows."""
        return len(self.texts) > 2 and self.texts == [  # noqa: PLR2004 - 1, 2 are ratings as well
            str(number) for number in range(1, len(self.texts) + 1)
        ]


class Contents:
    """The columns of one table; each is looked at once, and each text of all of them."""

    def __init__(self, table: FoundTable, scale: Scale) -> None:
        self._table = table
        self._scale = scale
        self._known: dict[str, str] = {}
        self._content: dict[int, Content] = {}

    def of(self, place: int) -> Content:
        """Return what stands in a column."""
        if place not in self._content:
            texts = [cell_text(row.cells[place]) for row in self._table.rows]
            self._content[place] = Content.of(texts, self._kind_of)
        return self._content[place]

    def tells_apart(self, place: int) -> bool:
        """Tell whether a column says something in each row, and mostly not the same."""
        texts = self.of(place).texts
        return len(texts) == len(self._table.rows) and len(set(texts)) * 2 > len(texts)

    def _kind_of(self, text: str) -> str:
        if text not in self._known:
            self._known[text] = self._look_at(text)
        return self._known[text]

    def _look_at(self, text: str) -> str:
        read = read_answer(text, self._scale, Door.FILE)
        if isinstance(read, int):
            return "point"
        if isinstance(read, NotRated):
            return "abstention" if read is NotRated.ABSTAINED and answer_key(text) else "none"
        if read.reason in {Reason.MISSING_CODE, Reason.NOT_WHOLE, Reason.CONTRADICTS}:
            return "number" if _is_small(text) or read.reason is Reason.CONTRADICTS else "none"
        if read.reason is Reason.OFF_SCALE:
            return "number" if _is_small(text) else "word"
        return "point" if is_others_word(answer_key(text), self._scale) else "word"


def _is_small(text: str) -> bool:
    """Tell whether a number could be a rating on some scale: no age and no year."""
    digits = "".join(one for one in text.partition(".")[0] if one.isdigit())
    return bool(digits) and int(digits[:9]) <= _RATING_LIKE
