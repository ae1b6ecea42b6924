"""Paper ballots: nothing lies on anything else, all is said, and the codes say what they should."""

from dataclasses import replace
from datetime import date
from itertools import combinations, pairwise

import pytest

from workshop_app.domain.creation import default_criteria
from workshop_app.domain.errors import CancelledError, TargetNotWritableError
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.scale import ScaleKind, scale_of
from workshop_app.domain.text import LocalText
from workshop_app.printing.corner_code import CORNERS, LENGTH, MOST_PAGES, SheetCode, read_corner
from workshop_app.printing.paper_ballots import PdfPaperBallots, ballots_pdf
from workshop_app.printing.paper_layout import layout_of
from workshop_app.printing.paper_parts import (
    BODY_BOTTOM,
    CODE_SIZE,
    PAGE_WIDTH,
    Words,
    corner_places,
)
from workshop_app.printing.paper_text import line_height, lines_of, width_of
from workshop_app.printing.reading.finding import find_page
from workshop_app.printing.reading.pictures import pages_of
from workshop_app.services.jobs import CallbackProgress, SilentProgress
from workshop_app.services.paper import (
    STYLES,
    PaperBallot,
    PaperBallots,
    PaperForm,
    PaperStyle,
    round_key,
)

pytestmark = pytest.mark.usefixtures("qapp")
KOREAN, ENGLISH = STYLES[0], PaperStyle(("en",))
SENTENCE = LocalText(
    "공공 AI 연구개발 투자를 늘리고, 연구기관과 기업이 함께 수행하는 과제의 비중을 높인다. ",
    "Raise public investment in AI research and the share of projects carried out together. ",
)


def form(items=6, times=1, kind=ScaleKind.FIVE, title="AI 전략 권고안 평가"):
    made = tuple(
        Recommendation(
            f"i{number}",
            f"R{number}",
            LocalText("국가 지원 확대", "Expand support"),
            LocalText(SENTENCE.ko * times, SENTENCE.en * times),
        )
        for number in range(1, items + 1)
    )
    criteria = default_criteria(kind)
    return PaperForm(title, date(2026, 11, 27), "w", 1, made, criteria, Anonymity.CODE)


def on_eleven_points():
    return replace(
        form(), criteria=tuple(replace(one, scale=scale_of(0, 10)) for one in form().criteria)
    )


FORMS = [form(), form(times=6), form(kind=ScaleKind.NINE), on_eleven_points(), form(2, times=90)]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("made", FORMS)
def test_no_line_of_text_lies_on_a_circle_a_code_or_the_next_line(made, style):
    layout = layout_of(made, style)
    radius = layout.sizes.radius
    for page in layout.pages:
        words = [part for part in page.parts if isinstance(part, Words) and part.text]
        for one in words:
            assert one.x > 0
            assert one.x + one.width < PAGE_WIDTH
            right = one.x + min(one.width, width_of(one.text, one.size, bold=one.bold))
            for row in page.rows:
                for spot in row.spots:
                    beside = right < spot.x - radius or one.x > spot.x + radius
                    if one.align != "left":
                        beside = one.x + one.width <= spot.x - radius or one.x > spot.x + radius
                    above = one.y + line_height(one.size) <= spot.y - radius + 0.01
                    assert beside or above or one.y >= spot.y + radius, (one, spot)
            for x, y in corner_places():
                bottom = one.y + line_height(one.size)
                beside = one.x + one.width < x - 2 or one.x > x + CODE_SIZE + 2
                assert beside or bottom < y - 2 or one.y > y + CODE_SIZE + 2, one


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("made", FORMS)
def test_every_question_has_its_circles_once_inside_the_page(made, style):
    layout = layout_of(made, style)
    rows = [row for page in layout.pages for row in page.rows]
    wanted = [(item.id, key) for item in made.items for key in (*(c.id for c in made.criteria), "")]
    assert [(row.item_id, row.criterion_id) for row in rows] == wanted
    for page in layout.pages:
        assert all(spot.y < BODY_BOTTOM for row in page.rows for spot in row.spots)
        assert all(one.box.y + one.box.height < BODY_BOTTOM + 1 for one in page.strips)
    for row in rows:
        near = 2 * layout.sizes.radius + 1.9
        assert all(two.x - one.x >= near - 0.01 for one, two in pairwise(row.spots))


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("made", FORMS)
def test_the_full_text_of_every_recommendation_is_printed(made, style):
    layout = layout_of(made, style)
    printed = "".join(
        part.text for page in layout.pages for part in page.parts if isinstance(part, Words)
    ).replace(" ", "")
    for language in style.languages:
        assert printed.count(SENTENCE.in_language(language).replace(" ", "")) > 0
        whole = made.items[0].text.in_language(language).strip().replace(" ", "")
        lines = len(made.items) * len(whole)
        assert len(printed) > lines


def test_the_layout_is_another_once_words_or_scales_change():
    first = form()
    item = replace(first.items[0], text=LocalText("다른 말", "Other words"))
    others = [
        replace(first, items=(item, *first.items[1:])),
        form(kind=ScaleKind.SEVEN),
        form(items=5),
    ]
    keys = {layout_of(one, KOREAN).key for one in (first, *others)}
    assert len(keys | {layout_of(first, ENGLISH).key}) == 5
    retitled = replace(first, title="Another title", day=None)
    assert layout_of(retitled, KOREAN).key == layout_of(first, KOREAN).key


def test_a_corner_code_is_read_back_and_no_letter_may_be_wrong():
    for page, corner in ((1, 0), (7, 3), (MOST_PAGES, 2)):
        code = SheetCode("AB12", "XYZ", "P1234567", page)
        text = code.text(corner)
        assert len(text) == LENGTH
        assert read_corner(text) == (code, corner)
        wrong = [text[:at] + "#" + text[at + 1 :] for at in range(LENGTH)]
        assert [read_corner(one) for one in (*wrong, text[1:], "", "https://x.kr")] == [None] * 23


def test_the_pages_of_a_file_say_whose_they_are_and_lie_where_the_layout_has_them(tmp_path):
    made = form(12)
    ballots = (
        PaperBallot("P1234567", "B-07", LocalText("산업계", "Industry")),
        PaperBallot("B7654321"),
    )
    path = tmp_path / "ballots.pdf"
    PdfPaperBallots().write(PaperBallots(made, ballots, KOREAN), path, SilentProgress())
    layout = layout_of(made, KOREAN)
    found = [find_page(grey) for grey in pages_of(path)]
    wanted = [
        SheetCode(round_key(made), layout.key, one.key, page.number)
        for one in ballots
        for page in layout.pages
    ]
    assert [one.code for one in found] == wanted
    assert [one.codes for one in found] == [CORNERS] * len(wanted)


def test_a_file_that_cannot_be_written_or_is_cancelled_leaves_nothing(tmp_path):
    ballots = PaperBallots(form(), (PaperBallot("P1234567", "B-07"),), KOREAN)
    with pytest.raises(TargetNotWritableError):
        PdfPaperBallots().write(ballots, tmp_path / "none" / "x.pdf", SilentProgress())
    stopped = CallbackProgress()
    stopped.cancel()
    with pytest.raises(CancelledError):
        ballots_pdf(ballots, stopped)
    assert list(tmp_path.iterdir()) == []


def test_lines_break_at_spaces_first_and_hold_every_character():
    text = "한국어와 English 낱말이 섞인 문장 그리고아주아주아주긴낱말하나가있는데끊어야한다"
    for width in (12.0, 30.0, 60.0):
        lines = lines_of(text, 9, width)
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")
        assert all(width_of(line, 9) <= width for line in lines)
    assert lines_of("a\n\nb", 9, 50) == ["a", "b"]


def test_a_title_that_is_far_too_long_is_cut_and_stays_in_its_place():
    layout = layout_of(form(title="아주 긴 제목 " * 40), KOREAN)
    words = [part for part in layout.pages[0].parts if isinstance(part, Words)]
    (cut,) = [one for one in words if one.text.endswith("…")]
    assert cut.y + line_height(cut.size) < 26
    assert not [one for one, other in combinations(words, 2) if one == other]
