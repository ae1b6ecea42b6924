"""Cells and rows as spreadsheet XML: numbers as numbers, text always as text."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from enum import Enum, auto
from unicodedata import east_asian_width
from xml.sax.saxutils import escape

from workshop_app.exchange.cleaning import CutTexts, escape_cell, excel_serial, finite

LINE_HEIGHT = 15.0
MAX_HEIGHT = 409.0
_LETTER_WIDTH = 0.9
_HANGUL_WIDTH = 1.75  # measured on rendered pages: 2 over-estimates the height of rows


class Style(Enum):
    """How a cell looks; the workbook shell gives each a number."""

    TITLE = auto()
    SUBTITLE = auto()
    BIG = auto()
    NOTE = auto()
    PASSED = auto()
    CHECK = auto()
    HEADER = auto()
    LABEL = auto()
    ENTRY = auto()
    ENTRY_DAY = auto()
    TEXT = auto()
    CODE = auto()
    MEDIAN = auto()
    INTEGER = auto()
    CENTRED = auto()
    TRUTH = auto()
    DECIMAL = auto()
    SHARE = auto()
    SIGNED_SHARE = auto()
    COVER_SHARE = auto()
    DAY = auto()
    MOMENT = auto()
    HIDDEN = auto()
    LINK = auto()
    GOOD = auto()
    SPLIT = auto()
    MIXED = auto()
    OPPOSED = auto()


_HEIGHTS = {Style.TITLE: 27.0, Style.BIG: 22.0, Style.PASSED: 20.0, Style.SUBTITLE: 18.0}
WRAPPED = frozenset(
    {Style.HEADER, Style.TEXT, Style.LABEL, Style.HIDDEN, Style.ENTRY}
    | {Style.GOOD, Style.SPLIT, Style.MIXED, Style.OPPOSED}
)

Plain = str | int | float | bool | date | datetime | None


@dataclass(frozen=True, slots=True)
class Styled:
    """A value that does not look like the rest of its column."""

    value: Plain
    style: Style


@dataclass(frozen=True, slots=True)
class Formula:
    """A live formula, made when its row is written, with the value that it has then.

    `text` gets the number of the row; readers that do not calculate see `value`.
    """

    text: Callable[[int], str]
    value: Callable[[], str]
    style: Style


Value = Plain | Styled | Formula


@dataclass(frozen=True, slots=True)
class Pen:
    """What writing a cell needs: style numbers, the zone of times, and the list of cut texts."""

    styles: Mapping[Style, int]
    zone: tzinfo
    cut: CutTexts
    sheet: str = ""

    def row(
        self, number: int, values: Sequence[Value], styles: Sequence[Style], widths: Sequence[float]
    ) -> str:
        """Return one `<row>`; heights are given for wrapped text, as not every program fits them.

        `customHeight` is left out so that Excel may still fit the row itself.
        """
        cells: list[str] = []
        lines = 1
        for column, (value, usual, width) in enumerate(
            zip(values, styles, widths, strict=True), start=1
        ):
            if isinstance(value, Formula):
                cells.append(self._formula(column, number, value))
                continue
            plain, style = (
                (value.value, value.style) if isinstance(value, Styled) else (value, usual)
            )
            if isinstance(plain, str) and style in WRAPPED:
                lines = max(lines, wrapped_lines(plain, width))
            cells.append(self.cell(f"{column_letters(column)}{number}", plain, style))
        height = min(MAX_HEIGHT, lines * LINE_HEIGHT + 2)
        first = values[0].style if isinstance(values[0], Styled | Formula) else styles[0]
        height = max(height, _HEIGHTS.get(first, 0))
        tall = f' ht="{height:g}"' if height > LINE_HEIGHT + 2 else ""
        return f'<row r="{number}"{tall}>{"".join(cells)}</row>'

    def cell(self, place: str, value: Plain, style: Style) -> str:
        """Return one `<c>`; what is undefined or not finite is a blank cell."""
        number = self.styles[style]
        if isinstance(value, date):
            value = excel_serial(value, self.zone) or value.isoformat()
        match value:
            case str():
                return self._text(place, value, number)
            case bool():
                return f'<c r="{place}" s="{number}" t="b"><v>{int(value)}</v></c>'
            case float():
                return self._number(place, finite(value), number)
            case _:
                return self._number(place, value, number)

    def body(self, plain: Plain, style: Style) -> str:
        """Return a `<c>` from after its place on, for a column that says the same in many rows."""
        return self.cell("", plain, style).removeprefix('<c r=""')

    def _formula(self, column: int, row: int, formula: Formula) -> str:
        place, style = f"{column_letters(column)}{row}", self.styles[formula.style]
        text, value = escape(formula.text(row)), escape(formula.value())
        return f'<c r="{place}" s="{style}" t="str"><f>{text}</f><v>{value}</v></c>'

    def _number(self, place: str, value: float | None, style: int) -> str:
        if value is None:
            return f'<c r="{place}" s="{style}"/>'
        return f'<c r="{place}" s="{style}"><v>{value!r}</v></c>'

    def _text(self, place: str, value: str, style: int) -> str:
        text = escape(escape_cell(self.cut.clean(value, f"{self.sheet}!{place}")))
        kept = ' xml:space="preserve"' if text != text.strip() or "\n" in text else ""
        return f'<c r="{place}" s="{style}" t="inlineStr"><is><t{kept}>{text}</t></is></c>'


def column_letters(number: int) -> str:
    """Return the letters of a column, 1 being A."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def text_width(text: str) -> float:
    """Return the width of one line in columns' units: a Hangul syllable is 1.75 of a digit."""
    if text.isascii():
        return _LETTER_WIDTH * len(text)
    return sum(_HANGUL_WIDTH if east_asian_width(one) in "WF" else _LETTER_WIDTH for one in text)


def shortened(text: str, width: float) -> str:
    """Return `text` on one line of at most `width`, an ellipsis in place of the rest."""
    whole = " ".join(text.split())
    kept = whole[: int(width)]
    line = kept + "…" * (len(whole) > len(kept))
    while text_width(line) > width:
        line = f"{line.removesuffix('…')[:-1].rstrip()}…"
    return line


def broken(text: str, width: float) -> list[str]:
    """Return `text` as lines of at most `width`, broken between words, or in a longer word."""
    lines: list[str] = []
    for word in (piece for whole in text.split() for piece in _pieces(whole, width)):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _pieces(word: str, width: float) -> Iterator[str]:
    """Return a word whole, or in pieces where it is longer than a line."""
    while text_width(word) > width:
        room = len(shortened(word, width)) - 1
        if room < 1:
            break
        yield word[:room]
        word = word[room:]
    yield word


def wrapped_lines(text: str, width: float) -> int:
    """Return on how many lines `text` stands in a column of `width`."""
    usable = max(1.0, width - 1.5)
    return sum(max(1, -int(-text_width(line) // usable)) for line in text.split("\n"))
