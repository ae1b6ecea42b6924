"""Slips: what stands on them at each level of anonymity, where they lie, and the file itself."""

import re
import stat
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage, QPainter

from workshop_app.domain.errors import CancelledError, TargetNotWritableError
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.text import Language, LocalText
from workshop_app.printing import slip_layout as lay
from workshop_app.printing.slips import PdfSlips, SheetPainter, slips_pdf
from workshop_app.services.slips import Pile, Slip, Slips
from workshop_app.wording.labels import promise_text
from workshop_app.wording.language import speaking

pytestmark = pytest.mark.usefixtures("qapp")
GROUPS = (LocalText("정부", "Government"), LocalText("산업계", "Industry"))
LONG = "국가 인공지능 전략의 방향과 우선순위를 함께 정하기 위한 이해관계자 권고안 평가 워크숍 " * 6


class Quiet:
    """Reports to nobody."""

    def report(self, done: int, total: int) -> None:
        pass


class Impatient:
    """Cancels at the second page."""

    def report(self, done: int, total: int) -> None:
        if done:
            raise CancelledError


class Recording(SheetPainter):
    """Keeps what is written, with the room it has."""

    written: list[tuple[str, Any]]

    def _text(self, room: Any, text: str, size: float, **how: Any) -> None:
        self.written.append((text, room))
        super()._text(room, text, size, **how)

    def _code(self, room: Any, code: str, *how: Any) -> None:
        self.written.append((code, room))
        super()._code(room, code, *how)


def slips(
    people: int, anonymity: Anonymity = Anonymity.CODE, language: Language = "en", **words: str
) -> Slips:
    named = {} if anonymity is Anonymity.ANONYMOUS else {"name": "Kim Da", "affiliation": "Office"}
    title = words.pop("title", "AI strategy")
    made = [Slip(f"K{n:03}", **{**named, **words}) for n in range(people)]
    half = (people + 1) // 2
    piles = (Pile(GROUPS[0], tuple(made[:half])), Pile(GROUPS[1], tuple(made[half:])))
    return Slips(title, anonymity, tuple(one for one in piles if one.slips), language)


def paper() -> QImage:
    """A white A4 page, a pixel a point."""
    image = QImage(595, 842, QImage.Format.Format_Grayscale8)
    image.setDotsPerMeterX(round(72 / 0.0254))
    image.setDotsPerMeterY(round(72 / 0.0254))
    image.fill(255)
    return image


def written(these: Slips) -> list[list[tuple[str, Any]]]:
    """Return what stands on each page, with its room."""
    pages = []
    with speaking(these.language):
        for sheet in lay.sheets_of(these):
            image = paper()
            painter = QPainter(image)
            page = Recording(painter, these)
            page.written = []
            page.paint(sheet)
            painter.end()
            pages.append(page.written)
    return pages


@pytest.mark.parametrize(
    ("people", "pages"), [(1, 1), (7, 2), (16, 2), (17, 3), (40, 6), (200, 26)]
)
def test_everybody_has_one_slip_and_each_group_pages_of_its_own(people: int, pages: int) -> None:
    these = slips(people)
    sheets = lay.sheets_of(these)
    assert len(sheets) == pages
    assert [slip for sheet in sheets for _, slip in sheet.slips] == [
        slip for pile in these.piles for slip in pile.slips
    ]
    for sheet in sheets:
        assert len(sheet.slips) <= lay.A_PAGE
        assert 1 <= sheet.number <= sheet.count
    content = slips_pdf(these, Quiet())
    assert len(re.findall(rb"/Type /Page\b(?!s)", content)) == pages
    boxes = {
        tuple(map(float, one.split())) for one in re.findall(rb"/MediaBox \[([^]]*)\]", content)
    }
    assert [round(side) for side in boxes.pop()] == [0, 0, 595, 842]
    assert not boxes


def test_slips_lie_on_the_page_beside_each_other_and_the_marks_and_the_group_outside_them() -> None:
    places = [lay.place_of(index) for index in range(lay.A_PAGE)]
    for place in places:
        assert place.x >= 5
        assert place.x + lay.SLIP_WIDTH <= lay.PAGE_WIDTH - 5
        assert place.y > lay.HEADING_TOP + lay.HEADING_HEIGHT
        assert place.y + lay.SLIP_HEIGHT <= lay.PAGE_HEIGHT - 5
    for number, one in enumerate(places):
        for other in places[number + 1 :]:
            assert abs(one.x - other.x) >= lay.SLIP_WIDTH or abs(one.y - other.y) >= lay.SLIP_HEIGHT
    right, bottom = lay.LEFT + 2 * lay.SLIP_WIDTH, lay.TOP + 4 * lay.SLIP_HEIGHT
    for mark in lay.cut_marks():
        beside = mark.to_x < lay.LEFT or mark.from_x > right
        assert beside or mark.to_y < lay.TOP or mark.from_y > bottom
    assert len(list(lay.cut_marks())) == 2 * (3 + 5)
    assert len(list(lay.cut_lines())) == 1 + 3


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("anonymity", list(Anonymity))
def test_a_slip_says_title_code_and_promise_and_a_name_only_where_one_is_kept(
    anonymity: Anonymity, language: Language
) -> None:
    these = slips(3, anonymity, language)
    pages = written(these)
    with speaking(language):
        promise = promise_text(anonymity)
    texts = [text for page in pages for text, _ in page]
    assert [text for text in texts if text.startswith("K0")] == ["K000", "K001", "K002"]
    assert texts.count(promise) == 3
    named = anonymity is not Anonymity.ANONYMOUS
    assert texts.count("Kim Da") == (3 if named else 0)
    cut_off = [text for text in texts if "전달한" in text or "once handed out" in text]
    assert len(cut_off) == (3 if anonymity is Anonymity.CODE else 0)


def test_the_group_stands_on_the_edge_that_is_cut_off_and_on_no_slip() -> None:
    for page, group in zip(
        written(slips(20, Anonymity.ANONYMOUS)), ["Government"] * 2 + ["Industry"] * 2, strict=True
    ):
        (heading,) = [room for text, room in page if group in text]
        assert heading.bottom() < lay.TOP * 72 / 25.4
        others = {text for text, _ in page if not text.startswith("K0")} - {"AI strategy"}
        assert not [text for text in others if "Industry" in text and group != "Industry"]


def test_named_slips_have_a_place_for_a_name_that_is_not_known_and_codes_only_have_none() -> None:
    (page,) = written(slips(1, Anonymity.NAMED, name="", affiliation=""))
    assert "Name:" in [text for text, _ in page]
    (page,) = written(slips(1, Anonymity.CODE, name="", affiliation=""))
    assert "Name:" not in [text for text, _ in page]


@pytest.mark.parametrize("anonymity", list(Anonymity))
def test_long_titles_names_and_codes_stay_on_their_slip(anonymity: Anonymity) -> None:
    words = {"name": LONG, "affiliation": LONG} if anonymity is not Anonymity.ANONYMOUS else {}
    made = slips(8, anonymity, "ko", title=LONG, **words)
    pile = Pile(GROUPS[0], (Slip("PARTICIPANT-OF-THE-MINISTRY-0000000001"), *made.piles[0].slips))
    with speaking("ko"):
        sheet = lay.sheets_of(Slips(LONG, anonymity, (pile,), "ko"))[0]
        image = paper()
        painter = QPainter(image)
        SheetPainter(painter, made).paint(sheet)
        painter.end()
    for x in range(image.width()):  # the last rows of slips are empty, and so stays their ground
        for y in range(round(lay.place_of(6).y * 842 / 297) + 3, round(281 * 842 / 297)):
            beside = x * 210 / 595 < lay.LEFT or abs(x * 210 / 595 - 105) < 1
            assert beside or x * 210 / 595 > 198 or image.pixelColor(x, y).red() > 200


def test_the_file_is_its_owners_alone_and_stays_as_it_was_where_it_cannot_be_written(
    tmp_path: Path,
) -> None:
    target = tmp_path / "쪽지.pdf"
    PdfSlips().write(slips(9), target, Quiet())
    content = target.read_bytes()
    assert content.startswith(b"%PDF-")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    with pytest.raises(CancelledError):
        PdfSlips().write(slips(9), target, Impatient())
    assert target.read_bytes() == content
    with pytest.raises(TargetNotWritableError):
        PdfSlips().write(slips(9), tmp_path / "gone" / "slips.pdf", Quiet())
    assert [one.name for one in tmp_path.iterdir()] == [target.name]
