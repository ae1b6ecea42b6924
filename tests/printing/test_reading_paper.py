"""Paper ballots read back: what is sure is right, whatever the pen; all else is asked or refused."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import pytest

from paper_scans import INK_DPI, LOOKS, Pen, compared, looked_at, marked
from workshop_app.domain.collected import AskedWhy, PageState
from workshop_app.domain.errors import (
    BallotElsewhereError,
    BallotOfNobodyError,
    BallotOutdatedError,
    FileUnreadableError,
    NoBallotError,
)
from workshop_app.domain.text import LocalText
from workshop_app.printing.paper_ballots import ballots_pdf
from workshop_app.printing.paper_layout import layout_of
from workshop_app.printing.reading.finding import find_page
from workshop_app.printing.reading.pictures import pages_of, png_of
from workshop_app.printing.reading.scans import ScanReader
from workshop_app.printing.reading.sheets import read_sheet
from workshop_app.services.ballots import Answer
from workshop_app.services.collecting import Wanted
from workshop_app.services.jobs import SilentProgress
from workshop_app.services.paper import PaperStyle, gather_ballots
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.rounds import open_round

pytestmark = pytest.mark.usefixtures("qapp")
STYLE = PaperStyle(("ko",))


class Room:
    """An open round whose ballots are printed, filled in and scanned."""

    def __init__(self, context, workshop, folder: Path, blank: int = 0) -> None:
        self.context, self.folder = context, folder
        self.workshop = open_round(context, workshop.id)
        self.ballots = gather_ballots(context, workshop.id, STYLE, blank)
        self.layout = layout_of(self.ballots.form, STYLE)
        document = pdfium.PdfDocument(ballots_pdf(self.ballots, SilentProgress()))
        self.pages = [
            np.array(page.render(scale=INK_DPI / 72, grayscale=True).to_numpy()).squeeze()
            for page in document
        ]

    def pen(self, page: int = 0) -> Pen:
        return Pen(self.pages[page], np.random.default_rng(page))

    def row(self, at: int, page: int = 0):
        return self.layout.pages[page].rows[at]

    def scanned(self, name: str, pen: Pen) -> Path:
        path = self.folder / name
        path.write_bytes(png_of(np.clip(pen.page, 0, 255).astype(np.uint8)))
        return path

    def read(self, *paths: Path, **claimed: str):
        wanted = Wanted(self.workshop, self.workshop.rounds[0], claimed)
        return ScanReader().read(paths, wanted, SilentProgress())


def mark(pen: Pen, row, at: int, kind: str = "crossed", ink: float = 40) -> None:
    getattr(pen, kind)(row.spots[at].x, row.spots[at].y, 2.3, ink)


@pytest.fixture
def room(context, make_workshop, tmp_path):
    folder = tmp_path / "scans"
    folder.mkdir()
    return Room(context, make_workshop(people=1, items=3), folder, blank=1)


@pytest.mark.slow
@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_of_made_up_scans_no_row_is_read_wrong_and_few_are_asked(room, look):
    outcomes = []
    for number in range(2):
        chance = np.random.default_rng((17, number))
        page = room.layout.pages[0]
        picture, truths = marked(room.pages[0], page, room.layout.sizes.radius, chance)
        grey = looked_at(picture, look, chance)
        found = find_page(grey)
        assert found is not None
        for one in read_sheet(grey, found, room.layout).rows:
            truth = truths[one.row.item_id, one.row.criterion_id]
            outcomes.append(compared(truth, one.answer, one.why))
    assert outcomes.count("wrong") == 0
    assert outcomes.count("right") >= (0.5 if look.shadow else 0.75) * len(outcomes)


@pytest.mark.parametrize("kind", ["filled", "crossed", "ticked"])
def test_one_clear_mark_in_a_row_is_the_answer_whichever_way_the_page_lies(room, kind):
    pen = room.pen()
    for at, spot in ((0, 0), (1, 5), (3, 4)):  # the third row is the one of not being involved
        mark(pen, room.row(at), spot, kind)
    path = room.scanned("scan.png", pen)
    pen.page = np.ascontiguousarray(np.rot90(pen.page))
    for one in (path, room.scanned("turned.png", pen)):
        found = room.read(one)
        (ballot,) = found.ballots
        rows = [room.row(at) for at in (0, 1, 3)]
        assert ballot.answers == {
            (row.item_id, row.criterion_id): Answer(value)
            for row, value in zip(rows, (1, None, 5), strict=True)
        }
        assert (found.asked, found.refused, found.missing) == ((), (), ())
        assert ballot.participant_id in {one.id for one in room.workshop.participants}


@pytest.mark.parametrize(
    ("marks", "why"),
    [
        ([("filled", 0), ("filled", 1)], AskedWhy.SEVERAL),
        ([("filled", 0), ("struck", 0)], AskedWhy.UNCLEAR),
        ([("ticked", 2), ("struck", 2)], AskedWhy.UNCLEAR),
        ([("filled", 0), ("struck", 0), ("filled", 3)], AskedWhy.SEVERAL),
        ([("ringed", 4)], AskedWhy.UNCLEAR),
    ],
)
def test_whatever_is_not_one_clear_mark_is_asked_with_a_picture(room, marks, why):
    pen = room.pen()
    for kind, at in marks:
        mark(pen, room.row(0), at, kind)
    found = room.read(room.scanned("scan.png", pen))
    (asked,) = found.asked
    assert (asked.why, asked.criterion_id, found.ballots) == (why, room.row(0).criterion_id, ())
    assert asked.picture.startswith(b"\x89PNG")
    assert asked.found


def test_a_faint_mark_is_asked_and_never_taken_for_no_answer(room):
    pen = room.pen()
    mark(pen, room.row(0), 2, "ticked", ink=205)
    assert [one.why for one in room.read(room.scanned("scan.png", pen)).asked] == [AskedWhy.UNCLEAR]


def test_who_is_not_involved_rates_nothing_of_it_and_is_asked_if_they_do(room):
    pen, aside = room.pen(), room.row(2)
    mark(pen, aside, 0)
    (ballot,) = room.read(room.scanned("scan.png", pen)).ballots
    criteria = [one.id for one in room.workshop.criteria]
    assert ballot.answers == {(aside.item_id, one): Answer(recused=True) for one in criteria}
    mark(pen, room.row(0), 3)
    found = room.read(room.scanned("both.png", pen))
    assert [one.why for one in found.asked] == [AskedWhy.BESIDE_RECUSAL]
    assert found.ballots == ()


def test_the_same_page_twice_is_one_and_copies_that_differ_are_asked(room):
    pen = room.pen()
    mark(pen, room.row(0), 1)
    first, again = room.scanned("a.png", pen), room.scanned("b.png", pen)
    found = room.read(first, again)
    assert [one.state for one in found.pages] == [PageState.RECOGNISED, PageState.READ_BEFORE]
    assert (len(found.ballots), found.asked) == (1, ())
    mark(pen, room.row(3), 1)
    found = room.read(first, room.scanned("c.png", pen))
    assert [(one.why, one.criterion_id) for one in found.asked] == [
        (AskedWhy.SEVERAL, room.row(3).criterion_id)
    ]


def test_a_ballot_without_a_name_is_asked_about_and_taken_once_it_is_claimed(room):
    at = len(room.pages) - 1
    pen, key = room.pen(at), room.ballots.ballots[-1].key
    mark(pen, room.row(0), 2)
    path = room.scanned("blank.png", pen)
    found = room.read(path)
    assert [(one.why, one.found) for one in found.asked] == [(AskedWhy.WHOSE, key)]
    assert found.ballots == ()
    who = room.workshop.participants[1].id
    claimed = room.read(path, **{key: who})
    assert [one.participant_id for one in claimed.ballots] == [who]
    assert claimed.asked == ()


def test_comments_are_cut_out_where_somebody_wrote(room):
    pen, strip = room.pen(), room.layout.pages[0].strips[1]
    x, y = strip.box.x + 5, strip.lines[0] - 2
    for at in range(12):
        pen.stroke(x + at * 2, y, x + at * 2 + 1.5, y + (-1.5 if at % 2 else 1.2), 0.4, 60)
    found = room.read(room.scanned("scan.png", pen))
    assert [one.recommendation_id for one in found.comments] == [strip.item_id]
    assert found.comments[0].picture.startswith(b"\x89PNG")


def test_pages_of_elsewhere_of_nobody_and_of_other_words_say_so(room, make_workshop, tmp_path):
    foreign = Room(room.context, make_workshop(people=1), tmp_path)
    path = foreign.scanned("foreign.png", foreign.pen())
    assert [type(one.why) for one in room.read(path).refused] == [BallotElsewhereError]
    mine = room.scanned("mine.png", room.pen())
    room.workshop = replace(room.workshop, participants=())
    assert [type(one.why) for one in room.read(mine).refused] == [BallotOfNobodyError]
    this = room.workshop.rounds[0]
    first, *rest = this.recommendations_then
    other = replace(first, text=LocalText("다른 말", "Other words"))
    room.workshop = replace(
        room.workshop, rounds=(replace(this, recommendations_then=(other, *rest)),)
    )
    found = room.read(mine)
    assert [type(one.why) for one in found.refused] == [BallotOutdatedError]
    assert [one.state for one in found.pages] == [PageState.FOREIGN]


def test_what_is_no_ballot_is_unreadable_and_the_empty_back_of_a_sheet_is_nothing(room):
    pen = room.pen()
    pen.page[:] = 255
    assert room.read(room.scanned("empty.png", pen)).pages == ()
    for at in range(20):
        pen.stroke(20, 20 + 8 * at, 150, 20 + 8 * at, 1, 0)
    found = room.read(room.scanned("lines.png", pen))
    broken = room.folder / "broken.pdf"
    broken.write_bytes(b"no pdf")
    png = room.folder / "broken.png"
    png.write_bytes((room.folder / "lines.png").read_bytes()[:-60])
    jpg = room.folder / "broken.jpg"
    jpg.write_bytes(b"\xff\xd8\xff\xe0")
    kinds = [type(one.why) for one in room.read(broken, png, jpg, room.folder / "x.pdf").refused]
    assert [type(one.why) for one in found.refused] == [NoBallotError]
    assert kinds == [FileUnreadableError] * 4


def test_pages_that_did_not_come_back_are_listed(context, make_workshop, tmp_path):
    folder = tmp_path / "scans"
    folder.mkdir()
    room = Room(context, make_workshop(people=1, items=9), folder)
    pen = room.pen()
    mark(pen, room.row(0), 2)
    found = room.read(room.scanned("first.png", pen))
    (missing,) = found.missing
    assert missing.participant_id == found.ballots[0].participant_id
    assert missing.pages == tuple(range(2, len(room.layout.pages) + 1))


def test_colours_palettes_and_transparency_are_read_or_refused(tmp_path):
    from PySide6.QtGui import QColor, QImage

    image = QImage(700, 990, QImage.Format.Format_RGB32)
    image.fill(QColor(255, 0, 0))
    for name, kind in (
        ("rgb.png", QImage.Format.Format_RGB32),
        ("rgb.jpg", QImage.Format.Format_RGB32),
        ("grey.jpg", QImage.Format.Format_Grayscale8),
        ("palette.png", QImage.Format.Format_Indexed8),
        ("mono.png", QImage.Format.Format_Mono),
    ):
        assert image.convertToFormat(kind).save(str(tmp_path / name))
        (grey,) = pages_of(tmp_path / name)
        assert grey.shape in {(2340, 1655), (2340, 1654)}, name
        assert 50 < grey.mean() < 130 or name == "mono.png"
    assert image.convertToFormat(QImage.Format.Format_ARGB32).save(str(tmp_path / "clear.png"))
    with pytest.raises(FileUnreadableError):
        list(pages_of(tmp_path / "clear.png"))


def test_an_absent_person_who_sends_a_ballot_is_read(room):
    this = room.workshop.rounds[0]
    everybody = frozenset(one.id for one in room.workshop.participants)
    away = replace(this, absent_ids=everybody)
    room.workshop = edit_workshop(
        room.context, room.workshop.id, lambda one: replace(one, rounds=(away,))
    )[1]
    pen = room.pen()
    mark(pen, room.row(0), 0)
    assert len(room.read(room.scanned("scan.png", pen)).ballots) == 1
