"""Long pictures in parts that can be read from the back of the room."""

from dataclasses import replace
from math import ceil
from typing import TypeVar

from workshop_app.findings.pictures import HeatMapModel, MovementModel, RankingModel

ROWS = 8  # of one line each
LANES, LEAST_ROWS = 9, 2  # arrows, and recommendations however many groups there are

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


def _rows_a_page(picture: Long) -> int:
    if isinstance(picture, MovementModel):
        moves = (move for row in picture.rows for move in row.moves)
        groups = {move.group for move in moves if move.after is not None}
        return max(LANES // max(len(groups), 1), LEAST_ROWS)
    return ROWS
