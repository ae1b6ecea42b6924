"""One recommendation on a paper ballot: its words, its circles, and the lines to write on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.printing.paper_parts import (
    LEFT,
    RIGHT,
    Box,
    Part,
    Row,
    Rule,
    Sizes,
    Spot,
    Strip,
    Words,
    said_in,
    text_left,
)
from workshop_app.printing.paper_text import line_height, lines_of, width_of
from workshop_app.services.paper import PaperForm, PaperStyle
from workshop_app.wording.language import local, translate

TOP, BELOW = 2.0, 0.9
NUMBERS = 1.4  # from a number down to its circle
LINES, FIRST_LINE = 2, 0.75  # of the height of a line
_RECUSAL = 0.86  # of a row


@dataclass(frozen=True, slots=True)
class Block:
    """What is printed of a recommendation on one page, measured from its own upper edge."""

    height: float
    parts: tuple[Part, ...]
    rows: tuple[Row, ...] = ()
    comment: tuple[Recommendation, float, float, float, str] | None = None

    def placed(self, y: float, added: float) -> tuple[list[Part], list[Row], list[Strip]]:
        """Return it at a height of the page, with `added` room for writing."""
        parts = [_moved(part, y) for part in self.parts]
        rows = [
            replace(
                row,
                spots=tuple(Spot(one.x, round(one.y + y, 3), one.value) for one in row.spots),
                box=replace(row.box, y=row.box.y + y),
            )
            for row in self.rows
        ]
        if self.comment is None:
            return parts, rows, []
        strip, drawn = self._strip(y, added)
        return parts + drawn, rows, [strip]

    def _strip(self, y: float, added: float) -> tuple[Strip, list[Part]]:
        assert self.comment is not None  # noqa: S101 - asked by the only caller
        item, top, writing, size, said = self.comment
        left = LEFT
        count = LINES + int(added / writing)
        lines = tuple(round(y + top + writing * (at + FIRST_LINE), 3) for at in range(count))
        x = left + width_of(said, size) + 3
        box = Box(x, y + top, RIGHT - x, writing * (count - 1 + FIRST_LINE) + BELOW)
        label = Words(left, lines[0] - line_height(size), x - left, said, size)
        drawn: list[Part] = [label, *(Rule(x, line, RIGHT - x, 0.15) for line in lines)]
        return Strip(item.id, box, lines), drawn


def _moved(part: Part, y: float) -> Part:
    return replace(part, y=part.y + y)


def blocks_of(form: PaperForm, style: PaperStyle, sizes: Sizes, room: float) -> list[Block]:
    """Return the blocks of all recommendations; a text longer than a page is parted."""
    return [block for item in form.items for block in _Maker(form, style, sizes, item).blocks(room)]


class _Maker:
    """Makes the blocks of one recommendation."""

    def __init__(
        self, form: PaperForm, style: PaperStyle, sizes: Sizes, item: Recommendation
    ) -> None:
        self._criteria = form.criteria
        self._style = style
        self._sizes = sizes
        self._item = item
        self._left = text_left(sizes)
        beside = sizes.first_x - sizes.pitch / 2 - sizes.label - 3
        self._width = (RIGHT if sizes.stacked else beside) - self._left

    def blocks(self, room: float) -> Iterator[Block]:
        """Yield the whole, or what fits on a page until the rest fits with its circles."""
        lines = self._lines()
        while self._height(lines) > room and len(lines) > 1:
            here: list[Words] = []
            while lines and sum(map(_taken, [*here, lines[0]])) + TOP + BELOW <= room:
                here.append(lines.pop(0))
            if not lines:  # the circles need some of it on their page
                lines = [here.pop()]
            yield Block(room, tuple(self._placed(here)))
        yield self._whole(lines)

    def _whole(self, lines: list[Words]) -> Block:
        words = self._placed(lines)
        text = sum(map(_taken, lines)) + TOP
        top = text if self._sizes.stacked else TOP
        parts, rows, height = self._circles(top)
        below = max(text, top + height)
        said = " / ".join(said_in(self._style, lambda: translate("Words", "Comment")))
        writing = self._sizes.writing
        comment = (self._item, below, writing, self._sizes.small, said)
        whole = below + writing * (LINES - 1 + FIRST_LINE) + BELOW
        return Block(whole, (*words, *parts), tuple(rows), comment)

    def _height(self, lines: list[Words]) -> float:
        return self._whole(lines).height

    def _lines(self) -> list[Words]:
        """Return title and text in each language, one line below the other."""
        item, size = self._item, self._sizes
        made: list[Words] = []
        for text, points, bold in (
            *((one, size.heading, True) for one in said_in(self._style, lambda: local(item.title))),
            *((one, size.body, False) for one in said_in(self._style, lambda: local(item.text))),
        ):
            made += [
                Words(self._left, 0, self._width, line, points, bold=bold)
                for line in lines_of(text, points, self._width, bold=bold)
            ]
        return made

    def _placed(self, lines: Sequence[Words]) -> list[Words]:
        size = self._sizes.heading
        y, placed = TOP, [Words(LEFT, TOP, self._left - LEFT - 1, self._item.code, size)]
        for line in lines:
            placed.append(replace(line, y=y))
            y += _taken(line)
        return placed

    def _circles(self, top: float) -> tuple[list[Part], list[Row], float]:
        """Return numbers, labels and circles from a height on, and how high they are."""
        sizes = self._sizes
        parts: list[Part] = []
        rows: list[Row] = []
        y, shown = top, ()
        for criterion in self._criteria:
            points = criterion.scale.points
            if points != shown and [one.value for one in points] != [one.value for one in shown]:
                parts += self._numbers(criterion, y)
                y += line_height(sizes.small + 1) + NUMBERS - 1.2
            shown = points
            y += sizes.row / 2
            rows.append(self._row(criterion, y))
            parts += self._label(criterion, y)
            y += sizes.row / 2
        y += sizes.row * _RECUSAL / 2
        row, words = self._recusal(y)
        return [*parts, *words], [*rows, row], y + sizes.row * _RECUSAL / 2 - top

    def _numbers(self, criterion: Criterion, y: float) -> Iterator[Words]:
        sizes = self._sizes
        for at, point in enumerate(criterion.scale.points):
            x = sizes.first_x + at * sizes.pitch - sizes.pitch / 2
            yield Words(x, y, sizes.pitch, str(point.value), sizes.small + 1, align="centre")
        x, width, size = RIGHT - sizes.unsure + 0.5, sizes.unsure - 0.5, sizes.small - 1
        said = [
            line for one in said_in(self._style, _unsure) for line in lines_of(one, size, width)
        ]
        top = y + line_height(sizes.small + 1) - len(said) * line_height(size)
        for at, line in enumerate(said):
            yield Words(x, top + at * line_height(size), width, line, size, align="centre")

    def _row(self, criterion: Criterion, y: float) -> Row:
        sizes = self._sizes
        points = tuple(
            Spot(round(sizes.first_x + at * sizes.pitch, 3), round(y, 3), point.value)
            for at, point in enumerate(criterion.scale.points)
        )
        unsure = Spot(RIGHT - sizes.unsure / 2 + 0.25, round(y, 3), None)
        return Row(self._item.id, criterion.id, (*points, unsure), self._box(y))

    def _label(self, criterion: Criterion, y: float) -> Iterator[Words]:
        sizes = self._sizes
        right = sizes.first_x - sizes.pitch / 2 - 1
        said = said_in(self._style, lambda: local(criterion.name))
        size = sizes.body - 1 if len(said) == 1 else sizes.small
        top = y - line_height(size) * len(said) / 2
        for at, line in enumerate(said):
            yield Words(
                right - sizes.label,
                top + at * line_height(size),
                sizes.label,
                line,
                size,
                bold=True,
                align="right",
            )

    def _recusal(self, y: float) -> tuple[Row, list[Words]]:
        sizes = self._sizes
        spot = Spot(round(sizes.first_x, 3), round(y, 3), None)
        said = said_in(
            self._style,
            lambda: translate("Paper", "I have an interest in this: I do not rate it"),
        )
        x = sizes.first_x + sizes.radius + 2
        top = y - line_height(sizes.small) * len(said) / 2
        words = [
            Words(x, top + at * line_height(sizes.small), RIGHT - x, line, sizes.small)
            for at, line in enumerate(said)
        ]
        return Row(self._item.id, "", (spot,), self._box(y)), words

    def _box(self, y: float) -> Box:
        sizes = self._sizes
        x = sizes.first_x - sizes.pitch / 2 - sizes.label - 1
        return Box(x, y - sizes.row / 2 - 1.5, RIGHT - x, sizes.row + 3)


def _taken(line: Words) -> float:
    return line_height(line.size)


def _unsure() -> str:
    return translate("Ballot", "Don't know")
