"""What is too long for one slide, in parts that can be read from the back of the room."""

import re
from collections.abc import Sequence
from dataclasses import replace
from math import ceil
from typing import TypeVar
from unicodedata import east_asian_width

from workshop_app.findings.pictures import HeatMapModel, MovementModel, RankingModel

ROWS = 8  # of one line each
LANES, LEAST_ROWS = 9, 2  # arrows, and recommendations however many groups there are
TEXT = 900  # letters on a slide, a Korean one counts as two
SHORT = 240  # letters that leave the room to a picture

Long = HeatMapModel | MovementModel | RankingModel
One = TypeVar("One")


def page_count(picture: object) -> int:
    """Return into how many parts a picture goes; 1 for whatever has no rows."""
    if not isinstance(picture, Long) or not picture.rows:
        return 1
    return ceil(len(picture.rows) / _rows_a_page(picture))


def page_of(picture: One, page: int) -> One:
    """Return one part, all of about the same length; the whole where one page holds it."""
    pages = page_count(picture)
    if pages == 1 or not isinstance(picture, Long):
        return picture
    total, page = len(picture.rows), min(page, pages - 1)
    shown = slice(total * page // pages, total * (page + 1) // pages)
    if isinstance(picture, RankingModel):
        last = picture.last or total
        return replace(picture, rows=picture.rows[shown], last=last)
    if isinstance(picture, MovementModel):
        return replace(picture, rows=picture.rows[shown])
    return replace(picture, rows=picture.rows[shown])


def letters(text: str) -> int:
    """Return how much room a text takes: a wide letter counts as two, a new line as many."""
    wide = sum(east_asian_width(one) in "WF" for one in text)
    return len(text) + wide + 60 * text.count("\n")


def text_pages(text: str, most: int = TEXT) -> tuple[str, ...]:
    """Return a text in parts of about the same length, whole words each; one where it fits."""
    words = [found[0] for found in re.finditer(r"\S+\s*", text)]
    parts = ceil(letters(text) / most)
    if parts <= 1:
        return (text,)
    goal = letters(text) / parts
    pages: list[str] = []
    page = ""
    for word in _cut(words, most):
        if page and letters(page) + letters(word) / 2 > goal and len(pages) + 1 < parts:
            pages.append(page.strip())
            page = ""
        page += word
    return (*pages, page.strip())


def _cut(words: Sequence[str], most: int) -> list[str]:
    """Return the words, one that alone would fill a slide in pieces."""
    piece = most // 4
    return [word[at : at + piece] for word in words for at in range(0, len(word), piece)]


def _rows_a_page(picture: Long) -> int:
    if isinstance(picture, MovementModel):
        moves = (move for row in picture.rows for move in row.moves)
        groups = {move.group for move in moves if move.after is not None}
        return max(LANES // max(len(groups), 1), LEAST_ROWS)
    return ROWS
