"""The scale of a table is recognised by its head, and no more often read than needed."""

from collections.abc import Sequence

import pytest

from workshop_app.domain.raw_table import RawSheet
from workshop_app.domain.scale import Scale
from workshop_app.services.tables import rating_scale
from workshop_app.services.tables.choices import Choices
from workshop_app.services.tables.ratings import RatingsPreview, preview_ratings


def _table(highest: int, items: int, people: int = 400) -> RawSheet:
    head = ("name", *(f"R{item}" for item in range(items)))
    rows = (
        (f"P{at}", *(1 + (at + item) % highest for item in range(items))) for at in range(people)
    )
    return RawSheet("", (head, *rows))


@pytest.mark.parametrize(
    ("highest", "items", "looked_at", "scale"),
    [(5, 4, [300], "1-5"), (5, 400, [60], "1-5"), (7, 100, [198] * 2, "1-7")],
)
def test_a_head_is_read_until_a_scale_fits(
    monkeypatch: pytest.MonkeyPatch, highest: int, items: int, looked_at: list[int], scale: str
) -> None:
    seen: list[int] = []

    def reading(
        sheets: Sequence[RawSheet], tried: Scale, choices: Choices
    ) -> RatingsPreview | None:
        seen.append(len(sheets[0].rows))
        return preview_ratings(sheets, tried, choices)

    monkeypatch.setattr(rating_scale, "preview_ratings", reading)
    assert rating_scale.scale_of_choices([_table(highest, items)], Choices())[0] == scale
    assert seen == looked_at


def test_where_none_fits_the_best_one_is_taken() -> None:
    rows = (("name", "R1"), *((f"P{at}", at) for at in range(1, 30)))
    assert rating_scale.scale_of_choices([RawSheet("", rows)], Choices())[0] == "1-9"
    assert rating_scale.scale_of_choices([RawSheet("", ())], Choices())[0] == "1-5"
