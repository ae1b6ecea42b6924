"""The slides that are made of words: laid out in projector size, smaller where there is much."""

from collections.abc import Callable
from math import ceil
from typing import cast

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from workshop_app.charts.drawing import CENTRE, RIGHT, Ink
from workshop_app.charts.picture import Element, Picture, Table
from workshop_app.charts.theme import Theme
from workshop_app.ui.presenter.sheet import Sheet
from workshop_app.viewmodels.presenter.slides import (
    Asked,
    Decided,
    DecidedBlock,
    Decisions,
    HowTo,
    Progress,
    ProgressRow,
    Quotes,
    Verdict,
    Words,
    count_text,
)
from workshop_app.wording.language import translate

HUGE, LARGE, USUAL, LEAST = 170, 38, 28, 24
TILES_WITH_WORDS = 5
ACROSS, MOST_ACROSS = 3, 4


class WordsPicture(Picture):
    """One slide of words as a picture, so that it fits and is spoken as pictures are."""

    def __init__(self, words: Words | str) -> None:
        self.words = words

    def body_height(self, width: float, theme: Theme) -> float:
        """Return the height of everything."""
        return self._sheet(width, theme).bottom

    def draw(self, painter: QPainter, rect: QRectF, theme: Theme, current: str) -> None:
        """Draw it from the top."""
        del current
        self._sheet(rect.width(), theme).paint(painter, rect.topLeft())

    def elements(self, rect: QRectF, theme: Theme) -> list[Element]:
        """Return nothing to point at: the projector has no pointer."""
        del rect, theme
        return []

    def table(self) -> Table:
        """Return the words as one line."""
        return Table("", ("",), ((self.alt_text(),),))

    def alt_text(self) -> str:
        """Return the words."""
        return self.words if isinstance(self.words, str) else self.words.spoken

    def _sheet(self, width: float, theme: Theme) -> Sheet:
        sheet = Sheet(width, theme)
        lay = cast("Callable[[Sheet, object], None]", _LAYOUTS[type(self.words)])
        lay(sheet, self.words)
        return sheet


def _text(sheet: Sheet, text: str) -> None:
    sheet.write(text, QRectF(0, 0, sheet.width, 1), Ink(sheet.theme.tokens.ink, 34))


# --- before there are results -------------------------------------------------------------------


def _how_to(sheet: Sheet, words: HowTo) -> None:
    tokens = sheet.theme.tokens
    for asked in words.asked:
        _question(sheet, asked)
        sheet.skip(12)
        _tiles(sheet, asked)
        sheet.skip(26)
    head, said = Ink(tokens.ink, 26, bold=True), Ink(tokens.muted, 26)
    wide = max((sheet.wide(name, head) for name, _ in words.hints), default=0) + sheet.px(28)
    for name, hint in words.hints:
        top = sheet.bottom
        sheet.write(name, QRectF(0, top, wide, 1), head)
        sheet.write(hint, QRectF(wide, top, sheet.width - wide, 1), said)
        sheet.skip(8)


def _question(sheet: Sheet, asked: Asked) -> None:
    name = Ink(sheet.theme.tokens.ink, 32, bold=True)
    question = Ink(sheet.theme.tokens.muted, 32)
    top, wide = sheet.bottom, sheet.wide(asked.name, name) + sheet.px(12)
    if wide + sheet.wide(asked.question, question) <= sheet.width:
        sheet.write(asked.name, QRectF(0, top, wide, 1), name)
        sheet.write(asked.question, QRectF(wide, top, sheet.width - wide, 1), question)
        return
    high = sheet.write(asked.name, QRectF(0, top, sheet.width, 1), name)
    sheet.write(asked.question, QRectF(0, top + high, sheet.width, 1), question)


def _tiles(sheet: Sheet, asked: Asked) -> None:
    """Draw the points as tiles without colour: none looks better than another."""
    points, tokens = asked.scale.points, sheet.theme.tokens
    gap = sheet.px(14)
    wide = (sheet.width - gap * (len(points) - 1)) / len(points)
    inside = len(points) <= TILES_WITH_WORDS
    number, label = Ink(tokens.ink, 40, bold=True), Ink(tokens.ink, LEAST)
    pad, digits = sheet.px(16), max(sheet.wide(str(at), number) for at in points) + sheet.px(12)
    room = max(wide - 2 * pad - digits, 1.0)
    texts = [asked.scale.label(at) if inside else "" for at in points]
    high = max([sheet.high(text, room, label) for text in texts] + [sheet.px(60 if inside else 40)])
    high, top = high + sheet.px(24), sheet.bottom
    for place, (at, text) in enumerate(zip(points, texts, strict=True)):
        tile = QRectF(place * (wide + gap), top, wide, high)
        sheet.frame(tile, tokens.edge)
        if not text:
            centred = Ink(number.colour, number.size, bold=True, align=CENTRE)
            sheet.write(str(at), tile, centred, middle=True)
            continue
        left = tile.left() + max((wide - digits - min(sheet.wide(text, label), room)) / 2, pad)
        sheet.write(str(at), QRectF(left, top, digits, high), number, middle=True)
        words = QRectF(left + digits, top, tile.right() - pad / 2 - left - digits, high)
        sheet.write(text, words, label, middle=True)
    if not inside:
        told = (f"{at} {asked.scale.label(at)}" for at in points if asked.scale.label(at))
        sheet.skip(8)
        line = QRectF(0, sheet.bottom, sheet.width, 1)
        sheet.write(" · ".join(told), line, Ink(tokens.muted, LEAST))


def _progress(sheet: Sheet, words: Progress) -> None:
    tokens, whole = sheet.theme.tokens, words.whole
    if whole.finished is None:
        sheet.write(count_text(whole), QRectF(0, 0, sheet.width, 1), Ink(tokens.ink, 60, bold=True))
    else:
        big, rest = Ink(tokens.ink, HUGE, bold=True), Ink(tokens.muted, HUGE / 2)
        count, of = str(whole.finished), translate("Presenter", "/ {people}")
        wide = sheet.wide(count, big)
        high = sheet.write(count, QRectF(0, 0, wide, 1), big)
        text = of.format(people=whole.people)
        low = high - sheet.high(text, sheet.width, rest) - sheet.px(18)
        sheet.write(text, QRectF(wide + sheet.px(24), low, sheet.width - wide, 1), rest)
    sheet.skip(28)
    names = max((sheet.group_width(row.group, 30) for row in words.groups), default=0.0)
    names = min(names, sheet.width * 0.45)
    for row in words.groups:
        _progress_row(sheet, row, names + sheet.px(28))


def _progress_row(sheet: Sheet, row: ProgressRow, left: float) -> None:
    tokens, top, finished = sheet.theme.tokens, sheet.bottom, row.finished or 0
    high = sheet.group(row.group, QRectF(0, top, left - sheet.px(12), 1), 30)
    figures = sheet.px(190)
    track = QRectF(left, top + high / 2 - sheet.px(8), sheet.width - left - figures, sheet.px(16))
    sheet.block(track, tokens.sunken, sheet.px(8))
    if finished:
        share = track.width() * finished / row.people
        done = QRectF(track.left(), track.top(), max(share, track.height()), track.height())
        sheet.block(done, tokens.group(row.group.mark).fill, sheet.px(8))
    room = QRectF(sheet.width - figures, top, figures, high)
    said = Ink(tokens.ink, 32, align=RIGHT)
    sheet.write(f"{finished} / {row.people}", room, said, middle=True)
    sheet.skip(16)


# --- one recommendation -------------------------------------------------------------------------


def _verdict(sheet: Sheet, words: Verdict) -> None:
    tokens = sheet.theme.tokens
    tone = tokens.tone(words.tone)
    sheet.chip(words.label, tone.text, tone.soft, 30)
    sheet.skip(28)
    count = len(words.groups)
    across = max(min(count, ACROSS if count <= 2 * ACROSS else MOST_ACROSS), 1)
    gap = sheet.px(20)
    wide = (sheet.width - gap * (across - 1)) / across
    for row in range(ceil(count / across)):
        top = sheet.bottom
        for place, one in enumerate(words.groups[row * across : (row + 1) * across]):
            left = place * (wide + gap)
            group = tokens.group(one.group.mark)
            sheet.block(QRectF(left, top, wide, sheet.px(4)), group.fill)
            y = top + sheet.px(14)
            y += sheet.group(one.group, QRectF(left, y, wide, 1), USUAL) + sheet.px(4)
            ink = Ink(tokens.ink, LARGE, bold=True)
            y += sheet.write(one.words, QRectF(left, y, wide, 1), ink) + sheet.px(4)
            sheet.write(one.counts, QRectF(left, y, wide, 1), Ink(tokens.muted, LEAST))
        sheet.skip(26)
    line = QRectF(0, sheet.bottom, sheet.width, 1)
    sheet.write(words.sentence, line, Ink(tokens.ink, USUAL))


def _quotes(sheet: Sheet, words: Quotes) -> None:
    tokens = sheet.theme.tokens
    gap, count = sheet.px(64), len(words.quotes)
    wide = (sheet.width - gap * (count - 1)) / count
    for place, quote in enumerate(words.quotes):
        left = place * (wide + gap)
        high = sheet.write(quote.text, QRectF(left, 0, wide, 1), Ink(tokens.ink, 34))
        if quote.group is None:
            continue
        top = high + sheet.px(14)
        named = sheet.group_width(quote.group, USUAL) + sheet.px(16)
        sheet.group(quote.group, QRectF(left, top, wide, 1), USUAL)
        beside = QRectF(left + named, top, wide - named, 1)
        rated = Ink(tokens.muted, USUAL)
        if sheet.wide(quote.rated, rated) > beside.width():
            line = sheet.high(quote.group.name, wide, Ink("", USUAL, bold=True))
            beside = QRectF(left, top + line, wide, 1)
        sheet.write(quote.rated, beside, rated)


def _decided(sheet: Sheet, words: Decided) -> None:
    tokens = sheet.theme.tokens
    tone = tokens.tone(words.tone)
    sheet.chip(words.label, tone.text, tone.soft, 30)
    sheet.skip(24)
    for head, said in words.parts:
        top = sheet.bottom
        high = sheet.write(head, QRectF(0, top, sheet.width, 1), Ink(tokens.muted, LEAST))
        sheet.write(said, QRectF(0, top + high, sheet.width, 1), Ink(tokens.ink, USUAL))
        sheet.skip(18)


# --- the end ------------------------------------------------------------------------------------


def _decisions(sheet: Sheet, words: Decisions) -> None:
    gap = sheet.px(48)
    wide = (sheet.width - gap) / 2
    bottom = 0.0
    for place, column in enumerate(words.columns):
        sheet.bottom = 0.0
        for block in column:
            _block(sheet, block, place * (wide + gap), wide)
        bottom = max(bottom, sheet.bottom)
    sheet.bottom = bottom


def _block(sheet: Sheet, block: DecidedBlock, left: float, wide: float) -> None:
    tokens, top = sheet.theme.tokens, sheet.bottom
    head = Ink(tokens.ink, USUAL, bold=True)
    count = Ink(tokens.ink, USUAL, bold=True, align=RIGHT)
    sheet.write(block.label, QRectF(left, top, wide * 0.8, 1), head)
    sheet.write(str(block.count), QRectF(left + wide * 0.8, top, wide * 0.2, 1), count)
    sheet.skip(6)
    sheet.block(QRectF(left, sheet.bottom, wide, sheet.px(3)), tokens.tone(block.tone).text)
    sheet.skip(10)
    code = Ink(tokens.muted, 26)
    codes = max(sheet.wide(row.code, code) for row in block.rows) + sheet.px(16)
    codes = min(max(codes, sheet.px(60)), wide * 0.4)
    for row in block.rows:
        y, room = sheet.bottom, wide - codes
        sheet.write(row.code, QRectF(left, y, codes, 1), code)
        y += sheet.write(row.title, QRectF(left + codes, y, room, 1), Ink(tokens.ink, 26))
        if row.note:
            sheet.write(row.note, QRectF(left + codes, y, room, 1), Ink(tokens.muted, LEAST))
        sheet.skip(8)
    sheet.skip(14)


_LAYOUTS: dict[type, object] = {
    str: _text,
    HowTo: _how_to,
    Progress: _progress,
    Verdict: _verdict,
    Quotes: _quotes,
    Decided: _decided,
    Decisions: _decisions,
}
