"""What every writer of a document relies on: clean texts, sizes that fit a page."""

import pytest

from made_up_document import made_up
from workshop_app.findings.document.blocks import Document, FigureBlock, Paragraph, Tone
from workshop_app.findings.document.cleaning import cleaned
from workshop_app.findings.document.look import LARGEST_FIGURE, TEXT_WIDTH, figure_width
from workshop_app.wording.documents import continued, quoted


def test_texts_are_cleaned_however_deep_they_lie_and_nothing_else_changes():
    assert cleaned(made_up()) == made_up()
    dirty = Document("a\x00", "\ud800", "ko", (Paragraph("b\x0b\u202e", Tone.NOTE),), "", "")
    said = cleaned(dirty)
    assert (said.title, said.subtitle) == ("a\ufffd", "\ufffd")
    assert said.blocks == (Paragraph("b\ufffd", Tone.NOTE),)
    figures = [b for b in cleaned(made_up()).blocks if isinstance(b, FigureBlock)]
    assert figures[0].picture.rows[1].counts == (0, 1, 2, 4, 6)


@pytest.mark.parametrize(
    ("share", "width"), [(0.5, TEXT_WIDTH), (4.0, LARGEST_FIGURE / 4), (0, TEXT_WIDTH)]
)
def test_a_picture_is_as_wide_as_the_text_unless_it_would_leave_the_page(share, width):
    assert figure_width(share) == width


def test_words_around_the_content():
    assert quoted("a") == "“a”"
    assert continued("a") == "a (continued)"
