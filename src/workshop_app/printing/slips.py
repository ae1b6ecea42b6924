"""Slips as a PDF: large codes, cut marks, and the group on the edge that is cut off."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLineF, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from workshop_app.charts.fonts import available_families
from workshop_app.charts.wrapped_text import WrappedText
from workshop_app.domain.errors import TargetNotWritableError
from workshop_app.domain.participants import Anonymity
from workshop_app.files import replacing
from workshop_app.printing import slip_layout as lay
from workshop_app.printing.qr import dark_runs, qr_code
from workshop_app.services.ports import Progress
from workshop_app.services.slips import Slip, Slips
from workshop_app.wording.file_faults import write_fault
from workshop_app.wording.labels import promise_text
from workshop_app.wording.language import local, speaking, translate

DOTS_AN_INCH = 600
POINTS_A_MM = 72 / 25.4
PADDING = 6.0
CENTRE, RIGHT = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight
LEFT = Qt.AlignmentFlag.AlignLeft
HAIR, FINE = 0.12, 0.25
CODE_SIZES = (40, 32, 24, 18, 14)
TITLE_SIZES = ((9, 2), (8, 3), (7, 3))  # with so many lines
TITLE_SIZES_BESIDE_LINK = ((9, 1), (7, 2))
QR_SIZE, BESIDE_QR, QUIET = 27.0, 31.0, 2.5
LARGEST_BESIDE_LINK = 24


class PdfSlips:
    """Implements the SlipPrinter port."""

    def write(self, slips: Slips, path: Path, progress: Progress) -> None:
        """Write `slips` to `path`; TargetNotWritableError or CancelledError, then it is as it was."""
        with speaking(slips.language):
            content = slips_pdf(slips, progress)
            try:
                with replacing(path) as file:
                    file.write(content)
            except OSError as error:
                reason = write_fault(error, path)
                raise TargetNotWritableError(path=str(path), reason=reason) from error


def slips_pdf(slips: Slips, progress: Progress) -> bytes:
    """Return the pages as the content of a PDF file, in the language spoken."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(translate("Slips", "Slips: {title}").format(title=slips.title))
    writer.setCreator("Workshop App")
    writer.setResolution(DOTS_AN_INCH)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
    )
    with _painting(writer) as painter:
        sheets = lay.sheets_of(slips)
        for done, sheet in enumerate(sheets):
            progress.report(done, len(sheets))
            if done:
                writer.newPage()
            SheetPainter(painter, slips).paint(sheet)
    buffer.close()
    progress.report(len(sheets), len(sheets))
    return bytes(content.data())


class SheetPainter:
    """Paints one page in points; whatever the device, the painter is scaled to them."""

    def __init__(self, painter: QPainter, slips: Slips) -> None:
        self._painter = painter
        self._slips = slips
        self._families = available_families()
        self._has_strip = lay.has_strip(slips)

    def paint(self, sheet: lay.Sheet) -> None:
        """Paint heading, marks and slips."""
        self._painter.save()
        self._painter.scale(
            self._painter.device().logicalDpiX() / 72, self._painter.device().logicalDpiY() / 72
        )
        self._heading(sheet)
        self._painter.setPen(QPen(Qt.GlobalColor.black, HAIR * POINTS_A_MM))
        for mark in lay.cut_marks():
            self._line(mark)
        self._painter.setPen(QPen(Qt.GlobalColor.gray, HAIR * POINTS_A_MM, Qt.PenStyle.DotLine))
        for line in lay.cut_lines():
            self._line(line)
        for place, slip in sheet.slips:
            self._slip(place, slip)
        self._painter.restore()

    def _heading(self, sheet: lay.Sheet) -> None:
        y, height = lay.HEADING_TOP, lay.HEADING_HEIGHT
        width = lay.ACROSS * lay.SLIP_WIDTH - 2 * PADDING
        room = _room(lay.LEFT + PADDING, y, width * 0.7, height)
        said = translate("Slips", "{group} · cut this edge off")
        self._text(room, said.format(group=local(sheet.group)), 11, bold=True, lines=1)
        pages = translate("Slips", "Page {number} of {count}")
        room = _room(lay.LEFT + PADDING + width * 0.7, y, width * 0.3, height)
        said = pages.format(number=sheet.number, count=sheet.count)
        self._text(room, said, 9, align=RIGHT, lines=1)

    def _slip(self, place: lay.Place, slip: Slip) -> None:
        x, y = place.x + PADDING, place.y + 3
        width, bottom = lay.SLIP_WIDTH - 2 * PADDING, place.y + lay.SLIP_HEIGHT - 4
        if self._has_strip:
            self._strip(place, slip)
        y += lay.STRIP - 1 if self._has_strip else 4
        if slip.link:
            self._with_link(slip, x, y, bottom)
            return
        self._title(_room(x, y, width, 10.5))
        label = translate("Words", "Your code")
        self._text(_room(x, y + 11, width, 5), label, 9, align=CENTRE, lines=1)
        self._code(_room(x, y + 15.5, width, 17), slip.code)
        said = promise_text(self._slips.anonymity)
        self._text(_room(x, y + 33.5, width, bottom - y - 33.5), said, 9, lines=3)

    def _with_link(self, slip: Slip, x: float, y: float, bottom: float) -> None:
        """Write the link for a phone as a code and to be typed, beside the code for the laptop."""
        width = lay.SLIP_WIDTH - 2 * PADDING
        beside, rest = x + BESIDE_QR, width - BESIDE_QR
        self._title(_room(x, y, width, 6.5), TITLE_SIZES_BESIDE_LINK)
        self._qr(slip.link, x, y + 7.5)
        label = translate("Slips", "Your code, at the laptop or on paper")
        self._text(_room(beside, y + 7.5, rest, 4), label, 8, lines=1)
        self._code(_room(beside, y + 11, rest, 10), slip.code, LEFT, LARGEST_BESIDE_LINK)
        label = translate("Slips", "By phone: scan, or open once")
        self._text(_room(beside, y + 22.5, rest, 4), label, 8, lines=1)
        host, slash, token = slip.link.removeprefix("http://").rpartition("/")
        self._text(_room(beside, y + 26.5, rest, 4), host + slash, 8, bold=True, lines=1)
        self._text(_room(beside, y + 30.3, rest, 4), token, 7.5, bold=True, lines=1)
        below = y + 7.5 + QR_SIZE + QUIET
        if said := self._network():
            self._text(_room(x, below, width, 3.6), said, 8, lines=1)
            below += 3.8
        said = promise_text(self._slips.anonymity)
        self._text(_room(x, below, width, bottom - below), said, 7.5, lines=3)

    def _network(self) -> str:
        phone = self._slips.by_phone
        if phone is None or not phone.network:
            return ""
        if not phone.password:
            said = translate("Slips", "Wi-Fi: {name}")
            return said.format(name=phone.network)
        said = translate("Slips", "Wi-Fi: {name} · password {password}")
        return said.format(name=phone.network, password=phone.password)

    def _qr(self, text: str, x: float, y: float) -> None:
        self._painter.save()
        self._painter.translate(x * POINTS_A_MM, y * POINTS_A_MM)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for run in dark_runs(qr_code(text), QR_SIZE * POINTS_A_MM):
            self._painter.fillRect(run, Qt.GlobalColor.black)
        self._painter.restore()

    def _strip(self, place: lay.Place, slip: Slip) -> None:
        """Write who is handed the slip; by code, the name is cut off from it."""
        x, width = place.x + PADDING, lay.SLIP_WIDTH - 2 * PADDING
        name = slip.name or translate("Slips", "Name:")
        self._text(_room(x, place.y + 2, width, 5.5), name, 11, bold=True, lines=1)
        by_code = self._slips.anonymity is Anonymity.CODE
        below = translate("Slips", "Cut off once handed out") if by_code else ""
        said = " · ".join(one for one in (below, slip.affiliation) if one)
        self._text(_room(x, place.y + 7.5, width, 4.5), said, 8, lines=1)
        style = Qt.PenStyle.DashLine if by_code else Qt.PenStyle.SolidLine
        self._painter.setPen(QPen(Qt.GlobalColor.black, FINE * POINTS_A_MM, style))
        inset = 0 if by_code else PADDING
        y = place.y + lay.STRIP
        self._line(lay.Line(place.x + inset, y, place.x + lay.SLIP_WIDTH - inset, y))

    def _title(self, room: QRectF, sizes: Sequence[tuple[int, int]] = TITLE_SIZES) -> None:
        """Write what the event is called: a long title smaller, and cut only then."""
        laid = [
            WrappedText(self._slips.title, self._font(size), room.width(), max_lines=lines)
            for size, lines in sizes
        ]
        self._painter.setPen(Qt.GlobalColor.black)
        next((one for one in laid if not one.cut), laid[-1]).paint(self._painter, room)

    def _code(
        self, room: QRectF, code: str, align: Qt.AlignmentFlag = CENTRE, most: int = CODE_SIZES[0]
    ) -> None:
        """Write the code as large as it fits: one that a facilitator brought may be long."""
        laid = [
            WrappedText(code, self._font(size, bold=True), room.width(), max_lines=2)
            for size in CODE_SIZES
            if size <= most
        ]
        fits = (one for one in laid if one.lines == 1)
        self._painter.setPen(Qt.GlobalColor.black)
        next(fits, laid[-1]).paint(self._painter, room, align, middle=True)

    def _text(
        self,
        room: QRectF,
        text: str,
        size: float,
        *,
        bold: bool = False,
        align: Qt.AlignmentFlag = LEFT,
        lines: int = 0,
    ) -> None:
        self._painter.setPen(Qt.GlobalColor.black)
        laid = WrappedText(text, self._font(size, bold=bold), room.width(), max_lines=lines)
        laid.paint(self._painter, room, align)

    def _line(self, line: lay.Line) -> None:
        ends = (line.from_x, line.from_y, line.to_x, line.to_y)
        self._painter.drawLine(QLineF(*(POINTS_A_MM * one for one in ends)))

    def _font(self, size: float, *, bold: bool = False) -> QFont:
        font = QFont()
        font.setFamilies(self._families)
        font.setPixelSize(round(size))  # a pixel is a point here, as the painter is scaled
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        return font


@contextmanager
def _painting(writer: QPdfWriter) -> Generator[QPainter]:
    """End the painter also where the job is cancelled: Qt warns of one that outlives its device."""
    painter = QPainter(writer)
    try:
        yield painter
    finally:
        painter.end()


def _room(x: float, y: float, width: float, height: float) -> QRectF:
    return QRectF(*(POINTS_A_MM * one for one in (x, y, width, height)))
