"""Texts that were laid out once are not laid out again, and never for another width or font."""

from PySide6.QtGui import QFont

from workshop_app.charts.wrapped_text import MOST_KEPT, WrappedText, wrapped


def test_the_same_text_is_laid_out_once(qapp) -> None:
    font = QFont()
    assert wrapped("권고안 하나", font, 80.0) is wrapped("권고안 하나", font, 80.0)


def test_another_width_font_or_limit_of_lines_is_laid_out_anew(qapp) -> None:
    small, large = QFont(), QFont()
    small.setPixelSize(12)
    large.setPixelSize(24)
    text = "a long text that needs several lines " * 3
    assert wrapped(text, small, 100.0).height > wrapped(text, small, 400.0).height
    assert wrapped(text, large, 100.0).height > wrapped(text, small, 100.0).height
    assert wrapped(text, small, 100.0, max_lines=1).lines == 1
    assert wrapped(text, small, 100.0).lines == WrappedText(text, small, 100.0).lines


def test_what_is_kept_stays_within_bounds(qapp) -> None:
    font = QFont()
    first = wrapped("first", font, 50.0)
    for number in range(MOST_KEPT):
        wrapped(str(number), font, 50.0)
    assert wrapped("first", font, 50.0) is not first
